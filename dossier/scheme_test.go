package dossier

import (
	"strings"
	"testing"
)

const smallScheme = "scheme s\nname S\nsource T, 2031\ncode a A thing\n"

func TestParseScheme(t *testing.T) {
	s, err := parseScheme("f", "# a comment\n"+smallScheme+"\n  code b-1 Another\n")
	if err != nil || s.ID != "s" || s.Name != "S" || s.Source != "T, 2031" || len(s.Codes) != 2 || s.Codes[1] != (Code{"b-1", "Another"}) {
		t.Errorf("%+v, %v", s, err)
	}
	for _, test := range []struct{ text, want string }{
		{"", "a scheme needs scheme, name, source and at least one code"},
		{"scheme s\nname S\nsource T\n", "at least one code"},
		{"scheme S\nname S\nsource T\ncode a A\n", "a scheme needs"},
		{smallScheme + "code a B\n", "f:5: code a comes twice"},
		{smallScheme + "code b\n", "f:5: code b has no name"},
		{smallScheme + "name N\n", "f:5: name comes twice"},
		{smallScheme + "nam N\n", `f:5: unknown keyword "nam"`},
		{smallScheme + "name\n", `f:5: "name" has no value`},
		{"\xff", "not UTF-8"},
	} {
		if _, err := parseScheme("f", test.text); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v; want %q", test.text, err, test.want)
		}
	}
}

func TestCodes(t *testing.T) {
	k, _, err := parse("f", minimal+"  codes s:a, s:b\n")
	if err != nil || len(k.Issues[0].Codes) != 2 || k.Issues[0].Codes[1].String() != "s:b" {
		t.Errorf("%+v, %v", k.Issues, err)
	}
	for _, bad := range []string{"s", "s:", ":a", "S:a", "s:a b", "s:a, s:a", "s:a:b"} {
		if _, _, err := parse("f", minimal+"  codes "+bad+"\n"); err == nil {
			t.Errorf("codes %s: it was read", bad)
		}
	}
	s, _ := parseScheme("f", smallScheme)
	if err := checkCodes("f", k, []Scheme{s}); err == nil || !strings.Contains(err.Error(), `the scheme s has no code "b"`) {
		t.Error(err)
	}
	if err := checkCodes("f", k, nil); err == nil || !strings.Contains(err.Error(), `there is no scheme "s"`) {
		t.Error(err)
	}
}

// What a kind is measured by is covered; the counts only rise.
func TestCoverage(t *testing.T) {
	for _, test := range []struct {
		kind, scheme string
		covered, of  int
	}{
		{"climate", "paris", 14, 14}, {"climate", "unfccc", 22, 22},
		{"coalition", "cap", 21, 21}, {"legislative", "cap", 21, 21},
		{"debt", "mona", 26, 26}, {"debt", "paris-club", 13, 13},
		{"labour", "ilo", 15, 22},
		{"peace", "pam", 51, 51}, {"peace", "pa-x", 84, 92},
		{"release", "pa-x", 9, 92},
		{"trade", "dta", 47, 52},
	} {
		k, _ := Find(test.kind)
		found := false
		for _, c := range k.Coverage() {
			if c.Scheme.ID != test.scheme {
				continue
			}
			found = true
			if c.Covered() < test.covered || len(c.Scheme.Codes) != test.of {
				t.Errorf("%s: %d of %d codes of %s have an issue, want %d of %d; missing %v", test.kind, c.Covered(), len(c.Scheme.Codes), test.scheme, test.covered, test.of, c.Missing)
			}
		}
		if !found {
			t.Errorf("%s names no code of %s", test.kind, test.scheme)
		}
	}
}

func FuzzParseScheme(f *testing.F) {
	f.Add(smallScheme)
	f.Add("code\ncode a\n#\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseScheme("fuzz", text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("a mistake of more than a line: %q", err)
			}
			return
		}
		for _, c := range s.Codes {
			if !s.has(c.ID) || c.Name == "" {
				t.Errorf("code %+v", c)
			}
		}
	})
}
