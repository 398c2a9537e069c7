package sentence_test

import (
	"strings"
	"testing"

	"rapporteur/model/sentence"
)

const small = `word Thanks
# a comment
bias -1.50
D Thanks 2.00
AD <comma> <capital> 1.25
cba <lower> <lower> <comma> 0.50
length 3 <lower> <capital> -0.25
`

func open(t *testing.T, text string) *sentence.Table {
	t.Helper()
	table, err := sentence.Open(text)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func block(t *sentence.Table, text string) *sentence.Block {
	var tokens []sentence.Token
	for i, w := range strings.Fields(text) {
		tokens = append(tokens, t.Token(strings.TrimPrefix(w, "_"), i > 0 && strings.HasPrefix(w, "_")))
	}
	return sentence.NewBlock(tokens)
}

func TestScore(t *testing.T) {
	table := open(t, small)
	for _, c := range []struct {
		text string
		at   int
		want float32
	}{
		{"all done Thanks Ana", 2, 0.5},
		{"all done _, Vessia signs", 3, 0.25},
		{"they met in Orland", 3, -1.75},
		{"they met", 1, -1.5},
	} {
		if got := table.Score(block(table, c.text), 0, c.at); got != c.want {
			t.Errorf("%q at %d scores %v, want %v", c.text, c.at, got, c.want)
		}
	}
}

func TestCandidate(t *testing.T) {
	table := open(t, small)
	for text, want := range map[string]bool{
		"left . We":    true,
		"left _. _We":  true,
		"left _. _\"":  false,
		"left We now":  true,
		"do _n't leav": true,
		"Ana _'s plan": true,
	} {
		b := block(table, text)
		if got := b.Candidate(2); got != want {
			t.Errorf("%q: a sentence can begin at its third token is %v", text, got)
		}
	}
	if b := block(table, "do _n't"); b.Candidate(0) || b.Candidate(1) {
		t.Error("a sentence begins at the first token or at a clitic")
	}
}

func TestBlock(t *testing.T) {
	table := open(t, small)
	if b := block(table, "we left . they stayed"); !b.Lower || !b.Ended {
		t.Errorf("a block in lower case with a mark inside is %v %v", b.Lower, b.Ended)
	}
	if b := block(table, "We left ."); b.Lower || b.Ended {
		t.Errorf("a sentence alone is %v %v", b.Lower, b.Ended)
	}
}

func TestString(t *testing.T) {
	table := open(t, small)
	text := table.String()
	if again := open(t, text).String(); again != text {
		t.Errorf("read and written again\n%s\nis\n%s", text, again)
	}
	for _, line := range strings.Split(strings.TrimSpace(small), "\n") {
		if line[0] != '#' && !strings.Contains(text, line+"\n") {
			t.Errorf("%q is lost in\n%s", line, text)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                             "no weights",
		"bias x":                       "line 1: no weight",
		"bias 1000":                    "line 1: no weight",
		"bias NaN":                     "line 1: no weight",
		"A Unknown 1":                  `line 1: "Unknown" is no shape`,
		"bias 1\n\nA <comma> <dash> 1": "line 3: no feature",
		"length -1 <comma> <dash> 1":   `line 1: "-1" is no shape`,
		"length 99 <comma> <dash> 1":   `line 1: "99" is no shape`,
		strings.Repeat("word a\n", 300) + "bias 1": "line 301: 300 words",
	} {
		if _, err := sentence.Open(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: the error is %v, want %q", text, err, want)
		}
	}
}

// FuzzOpen reads any text as a table and uses what could be read.
func FuzzOpen(f *testing.F) {
	f.Add(small, "Thanks , we left .")
	f.Add("bias 0", "a . … ... :-) 12/3/2001 5:30 x@y.z www.a.b 'S 😀 谈 _ == -- $ \xff U.S. 20-point e-mail http://a.b/c a/b.c")
	f.Fuzz(func(t *testing.T, text, words string) {
		table, err := sentence.Open(text)
		if err != nil {
			return
		}
		b := block(table, words)
		for i := range b.Tokens {
			if b.Candidate(i) {
				table.Score(b, max(0, i-3), i)
			}
		}
	})
}
