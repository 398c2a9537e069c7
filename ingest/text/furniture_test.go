package text

import (
	"cmp"
	"slices"
	"strings"
	"testing"
)

func TestFurnitureFile(t *testing.T) {
	rules, err := parseFurniture(furnitureFile, words().agencyNames())
	if err != nil {
		t.Fatal(err)
	}
	if len(rules) < 30 {
		t.Fatalf("%d entries; the file has lost some", len(rules))
	}
	if !slices.IsSortedFunc(rules, func(a, b rule) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.why, b.why))
	}) {
		t.Error("the entries are not sorted by kind, then by why")
	}
	seen := map[string]bool{}
	for i := range rules {
		r := &rules[i]
		if seen[string(r.kind)+r.why] {
			t.Errorf("line %d: a second %s: %s", r.line, r.kind, r.why)
		}
		seen[string(r.kind)+r.why] = true
		if r.why == "" || r.match == nil || len(r.fires) == 0 || len(r.silent) == 0 {
			t.Errorf("line %d: an entry has a why, a match, and examples that fire and that are silent", r.line)
			continue
		}
		if expr := r.match().String(); !strings.Contains(expr, "^") && !strings.HasSuffix(expr, "$") {
			t.Errorf("line %d: the pattern is not anchored", r.line)
		}
		for _, e := range r.fires {
			got, outlet := fire(e.text)
			switch {
			case got == nil:
				t.Errorf("line %d: nothing fires on %q", r.line, e.text)
			case got.line != r.line:
				t.Errorf("line %d: %s: %s (line %d) fires first on %q", r.line, got.kind, got.why, got.line, e.text)
			case e.text[outlet.Start:outlet.End] != e.outlet:
				t.Errorf("line %d: outlet %q, want %q, in %q", r.line, e.text[outlet.Start:outlet.End], e.outlet, e.text)
			}
		}
		for _, s := range r.silent {
			if got, _ := fire(s); got != nil {
				t.Errorf("line %d: %s: %s (line %d) fires on %q", r.line, got.kind, got.why, got.line, s)
			}
		}
	}
}

func TestFurnitureFileStrict(t *testing.T) {
	for name, file := range map[string]string{
		"no colon":        "kind",
		"unknown kind":    "kind: paragraph",
		"unknown key":     "kind: caption\ncolour: red",
		"key before kind": "why: because",
		"bad pattern":     "kind: caption\nmatch: (",
		"let twice":       "let: a = b\nlet: a = c",
	} {
		if _, err := parseFurniture(file, nil); err == nil {
			t.Errorf("%s: %q parses", name, file)
		}
	}
}

func TestWordFiles(t *testing.T) {
	l, err := parseWords(wordsFile)
	if err != nil {
		t.Fatal(err)
	}
	for name, list := range map[string]map[string]bool{
		"dangling": l.dangling, "openers": l.openers, "sections": l.sections, "small": l.small, "calendar": l.calendar,
	} {
		if len(list) == 0 {
			t.Errorf("the list %s is empty", name)
		}
	}
	if len(l.agencies) == 0 {
		t.Error("the list agencies is empty")
	}
	// Within a list the words are sorted.
	var last string
	for _, row := range strings.Split(wordsFile, "\n") {
		if row == "" || strings.HasPrefix(row, "#") || strings.HasSuffix(row, ":") {
			last = ""
			continue
		}
		for w := range strings.FieldsSeq(row) {
			if w <= last {
				t.Errorf("words.txt: %q after %q", w, last)
			}
			last = w
		}
	}
	for name, file := range map[string]string{
		"no list": "word", "unknown list": "nouns:\n", "twice": "small:\nof of",
	} {
		if _, err := parseWords(file); err == nil {
			t.Errorf("%s: %q parses", name, file)
		}
	}
	list, err := parseLanguages(languagesFile)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 20 {
		t.Errorf("%d languages; the file has lost some", len(list))
	}
	if _, err := parseLanguages("english: the"); err == nil {
		t.Error("a language without a code parses")
	}
}
