package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"rapporteur/ingest"
)

// Every command explains itself with a line to copy first, in 80 columns.
func TestHelpOfEveryCommand(t *testing.T) {
	root := (&app{env: func(string) string { return "" }}).root()
	commands := append(commandNames(root), "help")
	for _, c := range root.Commands() {
		for _, below := range commandNames(c) {
			commands = append(commands, c.Name()+" "+below)
		}
	}
	if len(commands) < 14 {
		t.Fatalf("only %d commands: %q", len(commands), commands)
	}
	for _, c := range commands {
		var out, errs bytes.Buffer
		if code := run(context.Background(), append([]string{"help"}, strings.Fields(c)...), nil, &out, &errs, func(string) string { return "" }); code != exitOK {
			t.Errorf("help %s: exit code %d, %s", c, code, errs.String())
		}
		text := out.String()
		examples, usage := strings.Index(text, "\nExamples:\n  "), strings.Index(text, "\nUsage:\n")
		if examples < 0 || examples > usage {
			t.Errorf("help %s does not begin with examples:\n%s", c, text)
		}
		for _, line := range strings.Split(text, "\n") {
			if utf8.RuneCountInString(line) > helpWidth {
				t.Errorf("help %s: a line has more than %d columns: %s", c, helpWidth, line)
			}
		}
	}
}

func TestDidYouMeanFlag(t *testing.T) {
	for _, test := range []struct{ typed, want string }{
		{"exmple", ": did you mean --example?"},
		{"jsn", ": did you mean --json?"},
		{"out", "."},
		{"jon-is", "."},
		{"examined", "."},
	} {
		if got := didYouMeanFlag(test.typed, []string{"example", "json", "output"}); got != test.want {
			t.Errorf("%s: %q, want %q", test.typed, got, test.want)
		}
	}
}

func TestAgainNamesStandardInputOnce(t *testing.T) {
	s := &source{inputs: []string{ingest.Stdin, ingest.Stdin}}
	if got := s.again(); got != "-" {
		t.Errorf("again is %q", got)
	}
}
