package casetest

import (
	"strings"
	"testing"
)

func upper(_ *testing.T, input map[string]string) map[string]string {
	return map[string]string{"upper": strings.ToUpper(input["text"]), "from": strings.TrimSpace(input["who"])}
}

func TestRun(t *testing.T) { Run(t, "testdata/*.txtar", upper) }

func TestGolden(t *testing.T) { Golden(t, "testdata/golden.txt", "One line.\nAnother.\n") }

const whole = `Why.

-- text --
abc
-- want/b --
B
-- want/a --
A
`

func TestCompare(t *testing.T) {
	c, err := parse([]byte(strings.ReplaceAll(whole, "\n", "\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	if c.input["text"] != "abc\n" {
		t.Errorf("input %q", c.input["text"])
	}
	for _, test := range []struct {
		name string
		got  map[string]string
		want []string // what the problems begin with or hold
	}{
		{"right", map[string]string{"a": "A", "b": "B\n"}, nil},
		{"wrong", map[string]string{"a": "A", "b": "C"}, []string{"-B\n+C"}},
		{"missing answer", map[string]string{"a": "A"}, []string{"no answer for section -- want/b --"}},
		{"missing section", map[string]string{"a": "A", "b": "B", "c": "C"}, []string{"no section -- want/c --"}},
		{"empty answer", map[string]string{"a": "", "b": "B"}, []string{"-A"}},
	} {
		got := c.compare(test.got)
		if len(got) != len(test.want) {
			t.Errorf("%s: problems %q", test.name, got)
			continue
		}
		for i := range got {
			if !strings.Contains(got[i], test.want[i]) {
				t.Errorf("%s: problem %q, want one with %q", test.name, got[i], test.want[i])
			}
		}
	}
}

func TestRenew(t *testing.T) {
	c, err := parse([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	got, err := c.renew(map[string]string{"b": "new", "c": "C\n", "aa": ""})
	want := "Why.\n\n-- text --\nabc\n-- want/b --\nnew\n-- want/aa --\n-- want/c --\nC\n"
	if err != nil || string(got) != want {
		t.Errorf("renewed %q, %v\nwant %q", got, err, want)
	}
	again, err := parse(got)
	if err != nil {
		t.Fatal(err)
	}
	if problems := again.compare(map[string]string{"b": "new", "c": "C\n", "aa": ""}); problems != nil {
		t.Errorf("a renewed case fails: %q", problems)
	}
	for _, line := range []string{"-- text --", "-- --", "\r"} {
		if _, err := c.renew(map[string]string{"b": "x\n" + line + "\ny"}); err == nil {
			t.Errorf("an answer with the line %q was written", line)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"no reason", "\n-- text --\nabc\n", "why it exists"},
		{"no input", "Why.\n-- want/a --\nA\n", "no input"},
		{"no name", "Why.\n-- --\nabc\n", "without a name"},
		{"twice", "Why.\n-- text --\na\n-- text --\nb\n", "two sections are named text"},
	} {
		if _, err := parse([]byte(test.text)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one with %q", test.name, err, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(whole), "B")
	f.Add([]byte("Why.\n-- a --\n-- want/a --"), "x\r\n")
	f.Fuzz(func(t *testing.T, data []byte, answer string) {
		c, err := parse(data)
		if err != nil {
			return
		}
		got := map[string]string{"a": answer}
		renewed, err := c.renew(got)
		if err != nil {
			return
		}
		again, err := parse(renewed)
		if err != nil {
			t.Fatalf("a renewed case does not parse: %v", err)
		}
		if problems := again.compare(got); problems != nil {
			t.Errorf("a renewed case fails: %q", problems)
		}
	})
}
