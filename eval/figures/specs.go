package figures

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// specs is the folder of the specifications below the folder of data.
var specs = filepath.Join("recognizers_specs", "Specs")

// Model is a model of the suite.
type Model struct {
	Name string
	file string
}

// Models are those that are scored, in the order of the table. Those of other modes, and the
// specifications of the models' parts, repeat their cases.
var Models = []Model{
	{"number", filepath.Join("Number", "English", "NumberModel.json")},
	{"percentage", filepath.Join("Number", "English", "PercentModel.json")},
	{"number range", filepath.Join("Number", "English", "NumberRangeModel.json")},
	{"ordinal", filepath.Join("Number", "English", "OrdinalModel.json")},
	{"currency", filepath.Join("NumberWithUnit", "English", "CurrencyModel.json")},
	{"dimension", filepath.Join("NumberWithUnit", "English", "DimensionModel.json")},
	{"temperature", filepath.Join("NumberWithUnit", "English", "TemperatureModel.json")},
	{"age", filepath.Join("NumberWithUnit", "English", "AgeModel.json")},
	{"date and time", filepath.Join("DateTime", "English", "DateTimeModel.json")},
}

// Span is a range of bytes of an input, half open.
type Span struct{ Start, End int }

// Case is an input with what has to be found in it.
type Case struct {
	Input     string
	Reference string // ISO day on which it was written; "" when the case does not tell
	Results   []Result
}

// Result is an expression that has to be found.
type Result struct {
	Span
	Kind string // "currency", "daterange"
	// Values are the readings that are right, each as a number, a TIMEX value, or a day or span of
	// days with its end excluded.
	Values []Value
}

// Value is a reading of an expression.
type Value struct {
	Text       string // "27", "[20,30)", "2016-11-07", "XXXX-WXX-5"
	Start, End string // ISO days of a span, "" when it is none or open
}

// maxSpec bounds a specification, in bytes.
const maxSpec = 32 << 20

// Cases reads the cases of a model.
func Cases(data string, m Model) ([]Case, error) {
	file := filepath.Join(data, specs, m.file)
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	cases, err := readSpec(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return cases, nil
}

type specResult struct {
	Text       string
	TypeName   string
	Start, End *int
	Resolution struct {
		Value  any
		Values []map[string]any
	}
}

func readSpec(b []byte) ([]Case, error) {
	if len(b) > maxSpec {
		return nil, fmt.Errorf("%d bytes are more than %d", len(b), maxSpec)
	}
	var raw []struct {
		Input   string
		Context struct{ ReferenceDateTime string }
		Results []specResult
	}
	if err := json.Unmarshal(bytes.TrimPrefix(b, []byte("\ufeff")), &raw); err != nil {
		return nil, err
	}
	cases := make([]Case, len(raw))
	for i, c := range raw {
		day, _, _ := strings.Cut(c.Context.ReferenceDateTime, "T")
		cases[i] = Case{Input: c.Input, Reference: day}
		for _, r := range c.Results {
			span, ok := placeOf(c.Input, r)
			if !ok {
				return nil, fmt.Errorf("case %d: %.40q is not in its input", i+1, r.Text)
			}
			kind := strings.TrimPrefix(r.TypeName, "datetimeV2.")
			if j := strings.IndexByte(kind, '.'); j >= 0 {
				kind = kind[:j]
			}
			cases[i].Results = append(cases[i].Results, Result{Span: span, Kind: kind, Values: r.values()})
		}
	}
	return cases, nil
}

// placeOf is where a result stands in its input: the suite counts UTF-16 units, the last included.
// Where it gives no place, the first occurrence of the words counts.
func placeOf(input string, r specResult) (Span, bool) {
	if r.Start != nil && r.End != nil {
		start, end := -1, -1
		units := 0
		for i, c := range input {
			if units == *r.Start {
				start = i
			}
			units += max(utf16.RuneLen(c), 1)
			if units == *r.End+1 {
				end = i + utf8.RuneLen(c)
			}
		}
		if start >= 0 && end > start {
			return Span{start, end}, true
		}
	}
	i := strings.Index(strings.ToLower(input), strings.ToLower(r.Text))
	if i < 0 || r.Text == "" || i+len(r.Text) > len(input) {
		return Span{}, false
	}
	return Span{i, i + len(r.Text)}, true
}

func (r specResult) values() []Value {
	var out []Value
	switch v := r.Resolution.Value.(type) {
	case string:
		out = append(out, Value{Text: strings.TrimSuffix(v, "%")})
	case float64:
		out = append(out, Value{Text: strconv.FormatFloat(v, 'f', -1, 64)})
	}
	for _, v := range r.Resolution.Values {
		s := func(key string) string { text, _ := v[key].(string); return text }
		out = append(out, Value{Text: s("timex"), Start: s("start"), End: s("end")})
		if s("value") != "" {
			out = append(out, Value{Text: s("value")})
		}
	}
	return out
}
