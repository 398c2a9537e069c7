package main

import (
	"strings"
	"testing"

	"rapporteur/annot"
)

func FuzzLineSpan(f *testing.F) {
	f.Add("one\ntwo\r\n\nfour", "a.txt:2")
	f.Add("", "a:b:1")
	f.Add("x\n", "x:0")
	f.Fuzz(func(t *testing.T, text, place string) {
		_, line, err := splitPlace(place)
		if err != nil {
			return
		}
		d := &annot.Document{Text: text}
		span, err := lineSpan(d, line)
		lines := strings.Split(text, "\n")
		switch {
		case err != nil && line <= len(lines):
			t.Errorf("line %d of %q: %v", line, text, err)
		case err == nil && d.Slice(span) != lines[line-1]:
			t.Errorf("line %d of %q is %q", line, text, d.Slice(span))
		}
	})
}
