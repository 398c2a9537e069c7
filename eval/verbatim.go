package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"rapporteur/report"
)

// checkVerbatim counts the quotations of a brief and those among them that are the
// exact slice of their report. It walks the brief's JSON rather than its fields, so
// that a quotation in a field added later is checked too: whatever has start, end and
// text is one, and its report is its own doc or that of the object around it.
func checkVerbatim(dir string, b *report.Brief) (Count, error) {
	data, err := json.Marshal(b)
	if err != nil {
		return Count{}, fmt.Errorf("the brief has no JSON form: %w", err)
	}
	var tree any
	if err := json.Unmarshal(data, &tree); err != nil {
		return Count{}, fmt.Errorf("the brief's JSON does not read back: %w", err)
	}
	v := verbatim{dir: dir, texts: map[string][]byte{}}
	v.walk(tree, "")
	return v.count, nil
}

type verbatim struct {
	dir   string
	texts map[string][]byte // by base name; nil for a report that cannot be read
	count Count
}

func (v *verbatim) walk(x any, doc string) {
	switch x := x.(type) {
	case map[string]any:
		if own, ok := x["doc"]; ok {
			doc, _ = own.(string)
		}
		v.check(x, doc)
		for _, child := range x {
			v.walk(child, doc)
		}
	case []any:
		for _, child := range x {
			v.walk(child, doc)
		}
	}
}

func (v *verbatim) check(x map[string]any, doc string) {
	start, hasStart := x["start"].(float64)
	end, hasEnd := x["end"].(float64)
	quote, hasText := x["text"].(string)
	if !hasStart || !hasEnd || !hasText || doc == "" {
		return
	}
	v.count.Of++
	if slice, ok := cut(v.text(doc), int(start), int(end)); ok && slice == quote {
		v.count.N++
	}
}

func (v *verbatim) text(doc string) []byte {
	name := baseName(doc)
	text, known := v.texts[name]
	if !known {
		if data, err := os.ReadFile(filepath.Join(v.dir, name)); err == nil {
			text = data
		}
		v.texts[name] = text
	}
	return text
}

// cut slices a report; ends beyond it are clipped, as the script does. It refuses a
// report that is not there, negative offsets and slices that cut a character.
func cut(text []byte, start, end int) (string, bool) {
	if text == nil || start < 0 || end < 0 {
		return "", false
	}
	end = min(end, len(text))
	if start >= end {
		return "", true
	}
	return string(text[start:end]), utf8.Valid(text[start:end])
}

// baseName is what follows the last slash, which may be nothing.
func baseName(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }
