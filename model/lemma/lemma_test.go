package lemma_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"rapporteur/model"
	"rapporteur/model/lemma"
)

// tiny knows a few words and one exception.
func tiny(t testing.TB) []byte {
	t.Helper()
	data, err := lemma.Encode([]string{"the", "stop", "meet"}, []lemma.Exception{{Form: "met", UPOS: "VERB", XPOS: "VBD", Lemma: "meet"}})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func open(t testing.TB, data []byte) *lemma.Session {
	t.Helper()
	l, err := lemma.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	return l.NewSession()
}

func TestRoundTrip(t *testing.T) {
	data := tiny(t)
	if !bytes.Equal(data, tiny(t)) {
		t.Error("the same words give other bytes")
	}
	s := open(t, data)
	for _, c := range []struct{ form, upos, xpos, want string }{
		{"met", "VERB", "VBD", "meet"}, {"MET", "VERB", "VBD", "meet"}, {"met", "NOUN", "NN", "met"},
		{"stopped", "VERB", "VBD", "stop"}, {"pre-met", "VERB", "VBD", "pre-meet"}, {"Orlands", "PROPN", "NNPS", "Orland"},
	} {
		if got := s.Lemma(c.form, c.upos, c.xpos); got != c.want {
			t.Errorf("lemma of %s %s is %s, want %s", c.form, c.xpos, got, c.want)
		}
	}
}

// TestLemmas holds what the rules and exceptions of the shipped model must get right.
func TestLemmas(t *testing.T) {
	m, err := model.Lemmas()
	if err != nil {
		t.Fatal(err)
	}
	s := m.NewSession()
	for _, c := range []struct{ upos, xpos, pairs string }{
		{"VERB", "VBZ", "demands:demand co-leads:co-lead vetoes:veto pushes:push denies:deny ties:tie faces:face has:have goes:go passes:pass urges:urge"},
		{"VERB", "VBD", "agreed:agree fled:flee struck:strike withdrew:withdraw planned:plan hoped:hope vetoed:veto signed:sign halted:halt referred:refer called:call pressed:press denied:deny urged:urge argued:argue released:release negotiated:negotiate repeated:repeat insisted:insist travelled:travel"},
		{"VERB", "VBN", "broken:break withheld:withhold committed:commit settled:settle re-elected:re-elect sought:seek backed:back"},
		{"VERB", "VBG", "making:make stopping:stop insisting:insist dying:die lying:lie escalating:escalate adding:add using:use threatening:threaten discussing:discuss ceding:cede"},
		{"NOUN", "NNS", "countries:country crises:crisis taxes:tax losses:loss wives:wife spokesmen:spokesman talks:talk parties:party viruses:virus shoes:shoe echoes:echo analyses:analysis"},
		{"ADJ", "JJR", "larger:large easier:easy bigger:big tougher:tough better:good"},
		{"ADJ", "JJS", "latest:late biggest:big"},
		{"AUX", "VBZ", "is:be has:have ’s:be"},
		{"PART", "RB", "n’t:not n't:not"},
		{"PROPN", "NNP", "Vessia:Vessia ORLAND:ORLAND"},
		{"PRON", "PRP", "I:I they:they"},
		{"ADJ", "NNP", "United:United"},
		{"ADJ", "JJ", "Vessian:Vessian large:large"},
		{"NUM", "CD", "800,000:800000 90:90 7,5:7,5 1,200,000:1200000"},
		{"NOUN", "NNS", "1990s:1990s 80's:80s horsemen:horseman"},
		{"PROPN", "ADD", "Ana@Example.org:Ana@Example.org"},
		{"ADV", "RB", "sooooo:so reallly:really"},
		{"VERB", "VBG", "panicking:panic kicking:kick"},
	} {
		for pair := range strings.FieldsSeq(c.pairs) {
			form, want, _ := strings.Cut(pair, ":")
			if got := s.Lemma(form, c.upos, c.xpos); got != want {
				t.Errorf("lemma of %s %s is %s, want %s", form, c.xpos, got, want)
			}
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	good := tiny(t)
	for name, c := range map[string]struct{ data, want string }{
		"nothing": {"", "not a lemma model"},
		"cut":     {string(good[:len(good)-3]), "damaged"},
		"table":   {string(slices.Replace(slices.Clone(good), 20, 21, good[20]-1)), "damaged"},
	} {
		if _, err := lemma.Open(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// FuzzLemma gives the shipped model any word with any tag.
func FuzzLemma(f *testing.F) {
	m, err := model.Lemmas()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "- -- -", "\xff’s", "é-È", "ied", "ing", strings.Repeat("a", 300) + "s"} {
		f.Add(s, "VERB", "VBD")
		f.Add(s, "PROPN", "NNPS")
	}
	f.Fuzz(func(t *testing.T, form, upos, xpos string) {
		if got := m.NewSession().Lemma(form, upos, xpos); got == "" && form != "" {
			t.Errorf("%q %s has no lemma", form, xpos)
		}
	})
}

// FuzzOpen damages a model and uses what still opens.
func FuzzOpen(f *testing.F) {
	good := tiny(f)
	f.Add(uint32(25), byte(1), "met")
	f.Fuzz(func(t *testing.T, at uint32, value byte, form string) {
		data := slices.Clone(good)
		data[int(at)%len(data)] = value
		if l, err := lemma.Open(string(data)); err == nil {
			l.NewSession().Lemma(form, "VERB", "VBD")
		}
	})
}
