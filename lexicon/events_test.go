package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

const examples = "  yes a\n  no b\n"

func TestJudgementsStrict(t *testing.T) {
	for data, want := range map[string]string{
		"adj tense: bad\n":          "",
		"noun impasse: bad alone\n": "",
		"adj tense: worse\n":        "unknown value",
		"adj tense: alone\n":        "needs good, bad or mixed",
		"word tense: bad\n":         "unknown part of speech",
	} {
		_, err := readJudgements(fstest.MapFS{"x.lex": {Data: []byte(data + examples)}}, "x.lex")
		strictly(t, data, err, want)
	}
}

func TestDoingsStrict(t *testing.T) {
	for data, want := range map[string]string{
		"verb meet: meeting step anyone\n": "",
		"verb meet: meeting\n":             "needs meeting or step, and anyone",
		"verb meet: anyone\n":              "needs meeting or step, and anyone",
		"verb meet: meeting often\n":       "unknown value",
		"noun vote: step subj\n":           "only verbs",
	} {
		_, err := readDoings(fstest.MapFS{"x.lex": {Data: []byte(data + examples)}}, "x.lex")
		strictly(t, data, err, want)
	}
}

func strictly(t *testing.T, data string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%q: got %v", data, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "x.lex:")):
		t.Errorf("%q: got %v, want %q and where", data, err, want)
	}
}
