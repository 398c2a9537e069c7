// Package json writes a brief in its public form, schema "rapporteur/brief/1", and
// reads it back. The form is additive: a reader ignores keys that it does not know.
package json

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"rapporteur/report"
)

// MaxSize is the largest brief, in bytes, that Parse reads.
const MaxSize = 64 << 20

// Render writes b to w, indented, with a line end after it. Lists without
// elements are written as [], never null, and text is not escaped for HTML.
func Render(w io.Writer, b *report.Brief) error {
	whole := *b
	if whole.Schema == "" {
		whole.Schema = report.Schema
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(filled(reflect.ValueOf(whole)).Interface()); err != nil {
		return fmt.Errorf("writing the brief as JSON: %w", err)
	}
	return nil
}

// filled is a copy of v in which no slice is nil. b itself must not be touched:
// other renderers may be reading it.
func filled(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Struct:
		out := reflect.New(v.Type()).Elem()
		for i := range v.NumField() {
			out.Field(i).Set(filled(v.Field(i)))
		}
		return out
	case reflect.Slice:
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(filled(v.Index(i)))
		}
		return out
	case reflect.Pointer:
		if v.IsNil() {
			return v
		}
		out := reflect.New(v.Type().Elem())
		out.Elem().Set(filled(v.Elem()))
		return out
	}
	return v
}

// Parse reads a brief that Render has written. Units, which the form leaves out,
// are empty. An error says what is wrong and on which line.
func Parse(data []byte) (*report.Brief, error) {
	if len(data) > MaxSize {
		return nil, fmt.Errorf("the brief has %d bytes; at most %d are read", len(data), MaxSize)
	}
	var head struct {
		Schema *string `json:"schema"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, explain(data, err)
	}
	switch {
	case head.Schema == nil:
		return nil, fmt.Errorf("this JSON has no \"schema\"; a brief has %q: write one with --format json", report.Schema)
	case *head.Schema != report.Schema:
		return nil, fmt.Errorf("this JSON has schema %.60q; this version reads %q", *head.Schema, report.Schema)
	}
	b := new(report.Brief)
	if err := json.Unmarshal(data, b); err != nil {
		return nil, explain(data, err)
	}
	return b, nil
}

// explain puts the line before an error of the decoder.
func explain(data []byte, err error) error {
	var syntax *json.SyntaxError
	var typ *json.UnmarshalTypeError
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return errors.New("the brief is empty")
	case errors.As(err, &syntax):
		return fmt.Errorf("line %d: not JSON: %v", lineAt(data, syntax.Offset), err)
	case errors.As(err, &typ):
		return fmt.Errorf("line %d: %s is a %s, which does not fit a brief", lineAt(data, typ.Offset), typ.Field, typ.Value)
	}
	return fmt.Errorf("reading the brief: %w", err)
}

func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(int(offset), len(data))], []byte("\n"))
}
