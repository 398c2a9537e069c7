package syntax_test

import (
	"strings"
	"testing"

	"rapporteur/eval/syntax"
	"rapporteur/internal/agreement"
	"rapporteur/internal/conllu"
)

// sentence makes one of words written "form lemma UPOS XPOS feats head deprel", a bar
// between them. A multi-word token is written "form=2" before the two words that it holds.
func sentence(t *testing.T, text string) conllu.Sentence {
	t.Helper()
	var s conllu.Sentence
	for line := range strings.SplitSeq(text, "|") {
		f := strings.Fields(line)
		if len(f) == 1 {
			form, n, ok := strings.Cut(f[0], "=")
			if !ok || len(n) != 1 {
				t.Fatalf("%q is no multi-word token", line)
			}
			first := len(s.Words) + 1
			s.Tokens = append(s.Tokens, conllu.Token{First: first, Last: first + int(n[0]-'1'), Form: form})
			continue
		}
		if len(f) != 7 {
			t.Fatalf("%q has %d fields", line, len(f))
		}
		for i := range f {
			f[i] = strings.TrimPrefix(strings.ReplaceAll(f[i], "+", "|"), "_")
		}
		s.Words = append(s.Words, conllu.Word{Form: f[0], Lemma: f[1], UPOS: f[2], XPOS: f[3], Feats: f[4], Head: int(f[5][0] - '0'), DepRel: f[6]})
	}
	return s
}

// TestScore holds two sentences whose scores were worked out by hand.
func TestScore(t *testing.T) {
	gold := []conllu.Sentence{
		sentence(t, `The the DET DT Definite=Def+PronType=Art 2 det|envoys envoy NOUN NNS Number=Plur 5 nsubj|didn't=2|
			did _ AUX VBD Tense=Past 5 aux|n't not PART RB Polarity=Neg 5 advmod|leave leave VERB VB VerbForm=Inf 0 root|. . PUNCT . _ 5 punct`),
		sentence(t, `Talks talk NOUN NNS Number=Plur 4 nsubj|in in ADP IN _ 3 case|Rome Rome PROPN NNP Number=Sing 1 nmod|
			resumed resume VERB VBD Tense=Past 0 root`),
	}
	system := []conllu.Sentence{
		// "The" is right though its features have another order and one more that is not
		// universal. The other heads point at "leave.", which is aligned to nothing. The
		// gold tells no lemma of "did".
		sentence(t, `The the DET DT PronType=Art+Local=Yes+Definite=Def 2 det|envoys envoy PROPN NNPS Number=Plur 5 nsubj|
			did did AUX VBD Tense=Pres 5 aux|n't n't PART RB Polarity=Neg 5 advmod|leave. leave VERB VB VerbForm=Inf 0 root`),
		// A subtype of a relation does not count. "Rome" has a functional word with
		// another tag, and another lemma.
		sentence(t, `Talks talk NOUN NNS Number=Plur 4 nsubj:pass|in in SCONJ IN _ 3 case|Rome rome PROPN NNP Number=Sing 1 nmod|
			resumed resume VERB VBD Tense=Past 0 root`),
	}
	got, err := syntax.Score(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	want := syntax.Scores{
		syntax.Tokens:    {Gold: 9, System: 9, Correct: 2 + 4},
		syntax.Sentences: {Gold: 2, System: 2, Correct: 2},
		syntax.Words:     {Gold: 10, System: 9, Correct: 4 + 4},
		syntax.UPOS:      {Gold: 10, System: 9, Correct: 3 + 3},
		syntax.XPOS:      {Gold: 10, System: 9, Correct: 3 + 4},
		syntax.UFeats:    {Gold: 10, System: 9, Correct: 3 + 4},
		syntax.AllTags:   {Gold: 10, System: 9, Correct: 2 + 3},
		syntax.Lemmas:    {Gold: 10, System: 9, Correct: 3 + 3},
		syntax.UAS:       {Gold: 10, System: 9, Correct: 1 + 4},
		syntax.LAS:       {Gold: 10, System: 9, Correct: 1 + 4},
		syntax.CLAS:      {Gold: 6, System: 6, Correct: 0 + 3},
		syntax.MLAS:      {Gold: 6, System: 6, Correct: 0 + 2},
		syntax.BLEX:      {Gold: 6, System: 6, Correct: 0 + 2},
	}
	for m := range want {
		if got[m] != want[m] {
			t.Errorf("%v: %+v, want %+v", syntax.Measure(m), got[m], want[m])
		}
	}
	c := got[syntax.Words]
	if c.Precision() != 8.0/9 || c.Recall() != 8.0/10 || c.F1() != 16.0/19 {
		t.Errorf("words: precision %v, recall %v, F1 %v", c.Precision(), c.Recall(), c.F1())
	}
	if twice := got.Plus(got); twice[syntax.LAS] != (agreement.Count{Gold: 20, System: 18, Correct: 10}) {
		t.Errorf("twice as much: %+v", twice[syntax.LAS])
	}
}

// plain makes sentences of tokens; "bc=b+c" is a multi-word token. Every word depends on
// the first.
func plain(sentences ...string) []conllu.Sentence {
	var out []conllu.Sentence
	for _, text := range sentences {
		var s conllu.Sentence
		for token := range strings.FieldsSeq(text) {
			form, parts, multi := strings.Cut(token, "=")
			words := []string{form}
			if multi {
				words = strings.Split(parts, "+")
				s.Tokens = append(s.Tokens, conllu.Token{First: len(s.Words) + 1, Last: len(s.Words) + len(words), Form: form})
			}
			for _, w := range words {
				s.Words = append(s.Words, conllu.Word{Form: strings.ReplaceAll(w, "~", "\u00a0"), Head: min(1, len(s.Words)), DepRel: "dep"})
			}
		}
		out = append(out, s)
	}
	return out
}

func TestAlignment(t *testing.T) {
	for _, test := range []struct {
		name                     string
		gold, system             []conllu.Sentence
		words, tokens, sentences int // right ones
	}{
		{"the same", plain("we met", "he left"), plain("we met", "he left"), 4, 4, 2},
		{"one sentence for two", plain("we met", "he left"), plain("we met he left"), 4, 4, 0},
		{"a sentence end that is another", plain("we met", "he left", "so"), plain("we met he", "left", "so"), 5, 5, 1},
		{"a word cut in two", plain("20-point plan"), plain("20 - point plan"), 1, 1, 1},
		{"words joined", plain("20 - point plan"), plain("20-point plan"), 1, 1, 1},
		{"a token where there are two words", plain("don't=do+n't go"), plain("don't go"), 1, 2, 1},
		{"two tokens where there is one of two words", plain("don't=do+n't go"), plain("do n't go"), 3, 1, 1},
		{"two other tokens", plain("don't=do+n't go"), plain("don 't go"), 1, 1, 1},
		{"another case", plain("Gonna=Gon+na go"), plain("Gonna=gon+NA go"), 3, 2, 1},
		{"another case outside multi-word tokens is of no account", plain("we met"), plain("we met"), 2, 2, 1},
		{"forms that the text does not have", plain("du=de+le nord"), plain("du=de+la nord"), 2, 2, 1},
		{"tokens that stick out of each other", plain("abcd=ab+cd ef=e+f"), plain("a bcde=b+cd+e f"), 3, 0, 1},
		{"a token that begins before", plain("a bc=b+c d"), plain("ab=a+b c d"), 4, 1, 1},
		{"the words after a stretch", plain("ab=a+b cd e"), plain("a b cd e"), 4, 2, 1},
		{"of two ways to pair, one of the longest", plain("abab=a+b+a+b"), plain("abab=b+a+b+a"), 3, 1, 1},
		{"a blank within a word", plain("10~000 men"), plain("10 000 men"), 1, 1, 1},
		{"a blank within the same word", plain("10~000 men"), plain("10000 men"), 2, 2, 1},
		{"nothing", nil, nil, 0, 0, 0},
	} {
		got, err := syntax.Score(test.gold, test.system)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if w, k, s := got[syntax.Words].Correct, got[syntax.Tokens].Correct, got[syntax.Sentences].Correct; w != test.words || k != test.tokens || s != test.sentences {
			t.Errorf("%s: %d words, %d tokens, %d sentences, want %d, %d, %d", test.name, w, k, s, test.words, test.tokens, test.sentences)
		}
	}
}

func TestScoreRefuses(t *testing.T) {
	circle := plain("we met him there")
	circle[0].Words[2].Head, circle[0].Words[3].Head = 4, 3
	rootless := plain("we met")
	rootless[0].Words[0].Head = 2
	roots := plain("we met")
	roots[0].Words[1].Head = 0
	far := plain("we met")
	far[0].Words[1].Head = 3
	token := plain("we met")
	token[0].Tokens = []conllu.Token{{First: 2, Last: 3, Form: "met"}}
	for _, test := range []struct {
		gold, system []conllu.Sentence
		want         string
	}{
		{plain("we met", "he left early"), plain("we met", "he lift early"),
			`gold and system are not of the same text: after 8 characters without blanks the gold goes on "eftearly" and the system "iftearly"`},
		{plain("we met"), plain("we"), `after 2 characters without blanks the gold goes on "met" and the system ""`},
		{plain("we met"), append(plain("we"), circle...), "system sentence 2: from word 3 its heads lead in a circle"},
		{rootless, plain("we met"), "gold sentence 1: from word 1 its heads lead in a circle"},
		{roots, plain("we met"), "gold sentence 1: words 1 and 2 are both roots"},
		{plain("we met"), far, "system sentence 1: the head of word 2 is 3"},
		{plain("we met"), token, "system sentence 1: multi-word token 2-3 of 2 words"},
		{plain("we met"), plain("we ~ met"), "system sentence 1: the form of word 2 is blank"},
		{plain("we met"), plain("we met", ""), "system sentence 2: it has no words"},
	} {
		if _, err := syntax.Score(test.gold, test.system); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
}
