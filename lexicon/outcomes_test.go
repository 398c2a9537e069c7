package lexicon

import (
	"testing"
	"testing/fstest"
)

func TestOutcomesStrict(t *testing.T) {
	for data, want := range map[string]string{
		"verb agree: agreed not=open of=sides on\n": "",
		"noun decision: none not=open on\n":         "",
		"noun decision: none on\n":                  "needs a class",
		"verb agree: agreed\n":                      "needs a class",
		"verb agree: on\n":                          "needs a class",
		"verb agree: agreed on often\n":             "unknown value",
		"verb agree: agreed not=maybe on\n":         "unknown class",
		"verb agree: agreed of=nobody on\n":         "unknown subject",
		"word agree: agreed on\n":                   "unknown part of speech",
	} {
		_, err := readOutcomes(fstest.MapFS{"x.lex": {Data: []byte(data + examples)}}, "x.lex")
		strictly(t, data, err, want)
	}
}
