package file

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// accepts checks a value against a schema, as far as Schema uses the language of schemas. A
// keyword that it does not know is an error, so that no check is skipped.
func accepts(schema map[string]any, v any) error {
	for keyword, arg := range schema {
		ok := true
		switch keyword {
		case "$schema", "title", "description":
		case "type":
			types, several := arg.([]any)
			if !several {
				types = []any{arg}
			}
			ok = false
			for _, t := range types {
				ok = ok || t == typeOf(v)
			}
		case "const":
			ok = v == arg
		case "enum":
			ok = false
			for _, e := range arg.([]any) {
				ok = ok || e == v
			}
		case "pattern":
			s, text := v.(string)
			ok = !text || regexp.MustCompile(arg.(string)).MatchString(s)
		case "maxLength":
			s, text := v.(string)
			ok = !text || utf8.RuneCountInString(s) <= int(arg.(float64))
		case "minItems":
			list, is := v.([]any)
			ok = !is || len(list) >= int(arg.(float64))
		case "items":
			if list, is := v.([]any); is {
				for i, e := range list {
					if err := accepts(arg.(map[string]any), e); err != nil {
						return fmt.Errorf("[%d]%w", i, err)
					}
				}
			}
		case "required":
			if o, is := v.(map[string]any); is {
				for _, key := range arg.([]any) {
					if _, has := o[key.(string)]; !has {
						ok = false
					}
				}
			}
		case "properties":
			if o, is := v.(map[string]any); is {
				for key, e := range o {
					if s, known := arg.(map[string]any)[key]; known {
						if err := accepts(s.(map[string]any), e); err != nil {
							return fmt.Errorf(".%s%w", key, err)
						}
					}
				}
			}
		case "additionalProperties":
			if o, is := v.(map[string]any); is {
				for key := range o {
					if _, known := schema["properties"].(map[string]any)[key]; !known {
						ok = false
					}
				}
			}
		default:
			return fmt.Errorf(": the test knows no %s", keyword)
		}
		if !ok {
			return fmt.Errorf(": %s %v refuses %v", keyword, arg, v)
		}
	}
	return nil
}

func typeOf(v any) string {
	switch v.(type) {
	case nil:
		return "null"
	case string:
		return "string"
	case bool:
		return "boolean"
	case map[string]any:
		return "object"
	case []any:
		return "array"
	}
	return "number"
}

func TestSchema(t *testing.T) {
	var schema map[string]any
	if err := json.Unmarshal(Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	check := func(data string) error {
		var v any
		if err := yaml.Unmarshal([]byte(data), &v); err != nil {
			t.Fatal(err)
		}
		return accepts(schema, v)
	}
	if err := check(whole); err != nil {
		t.Errorf("a good dossier is refused: %v", err)
	}
	refused := 0
	for _, test := range broken {
		if !test.schema {
			continue
		}
		refused++
		if check(test.data) == nil {
			t.Errorf("%s is accepted", test.name)
		}
	}
	if refused < 15 {
		t.Errorf("%d examples", refused)
	}
}
