package tagger_test

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"rapporteur/model"
	"rapporteur/model/tagger"
)

// tiny is a model of three tags that knows three words and one lemma.
func tiny(t testing.TB) []byte {
	t.Helper()
	data, err := tagger.Encode(tagger.Parts{
		Tags:    []tagger.Tag{{UPOS: "NOUN", XPOS: "NN"}, {UPOS: "VERB", XPOS: "VBD"}, {UPOS: "PUNCT", XPOS: "."}},
		Classes: []tagger.Class{{Tags: []uint8{2}, Closed: true}, {Tags: []uint8{1, 0}}},
		Words:   []tagger.WordEntry{{Word: ".", Class: 1}, {Word: "met", Class: 2, Rank: 10}, {Word: "stop", Rank: 20}},
		Features: []tagger.Feature{
			{Hash: 0x1234_0000_0000_0001, Weights: []tagger.Weight{{Tag: 1, Value: 3}}},
			{Hash: 0x1235_0000_0000_0001, Weights: []tagger.Weight{{Tag: 0, Value: -3}}},
		},
		Lemmas: []tagger.Lemma{{Form: "met", Tag: 1, Lemma: "meet"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestRoundTrip(t *testing.T) {
	data := tiny(t)
	if !bytes.Equal(data, tiny(t)) {
		t.Error("the same parts give other bytes")
	}
	m, err := tagger.Open(string(data))
	if err != nil {
		t.Fatal(err)
	}
	s := m.NewSession()
	s.Load([]string{"Envoys", "met", "."})
	if tag, sure := s.Sure(2); !sure || tag != 2 {
		t.Errorf("the full stop is tag %d, sure: %v; want 2, sure", tag, sure)
	}
	if tags, closed := s.Allowed(1); closed || !slices.Equal(tags, []uint8{1, 0}) {
		t.Errorf("met has tags %v, closed: %v; want [1 0], open", tags, closed)
	}
	for _, c := range []struct {
		form string
		tag  uint8
		want string
	}{{"met", 1, "meet"}, {"MET", 1, "meet"}, {"met", 0, "met"}, {"stopped", 1, "stop"}, {"pre-met", 1, "pre-meet"}, {"pre-met", 0, "pre-met"}} {
		if got := s.Lemma(c.form, c.tag); got != c.want {
			t.Errorf("lemma of %s with tag %d is %s, want %s", c.form, c.tag, got, c.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	good := tiny(t)
	damage := func(f func(b []byte) []byte) string { return string(f(slices.Clone(good))) }
	for name, c := range map[string]struct{ data, want string }{
		"nothing": {"", "not a tagging model"},
		"text":    {strings.Repeat("negotiation ", 40), "not a tagging model"},
		"version": {damage(func(b []byte) []byte { b[8]++; return b }), "version"},
		"cut":     {damage(func(b []byte) []byte { return b[:len(b)-5] }), "damaged"},
		"section": {damage(func(b []byte) []byte { binary.LittleEndian.PutUint32(b[16:], 1<<31); return b }), "section 0"},
		"table":   {damage(func(b []byte) []byte { binary.LittleEndian.PutUint32(b[36:], 24); return b }), "table"},
	} {
		_, err := tagger.Open(c.data)
		switch {
		case err == nil:
			t.Errorf("%s: opened", name)
		case !strings.Contains(err.Error(), c.want):
			t.Errorf("%s: %q does not say %q", name, err, c.want)
		case strings.Contains(err.Error(), "\n"):
			t.Errorf("%s: the message has several lines: %q", name, err)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	if _, err := tagger.Encode(tagger.Parts{}); err == nil {
		t.Error("a model without tags is written")
	}
}

// TestLemmas holds what the rules and exceptions of the shipped model must get right.
func TestLemmas(t *testing.T) {
	m, err := model.Tagger()
	if err != nil {
		t.Fatal(err)
	}
	s := m.NewSession()
	numbers := map[tagger.Tag]uint8{}
	for i, tag := range m.Tags() {
		numbers[tag] = uint8(i)
	}
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
		{"PROPN", "NNP", "Vessia:vessia ORLAND:orland"},
	} {
		for pair := range strings.FieldsSeq(c.pairs) {
			form, want, _ := strings.Cut(pair, ":")
			tag, ok := numbers[tagger.Tag{UPOS: c.upos, XPOS: c.xpos}]
			if !ok {
				t.Fatalf("the model has no tag %s %s", c.upos, c.xpos)
			}
			if got := s.Lemma(form, tag); got != want {
				t.Errorf("lemma of %s %s is %s, want %s", form, c.xpos, got, want)
			}
		}
	}
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{"Don’t": "don't", "“": "\"", "2025–26": "0000-00", "ÉLAN": "élan", "\xff": "\xff"} {
		if got := tagger.Fold(word); got != want {
			t.Errorf("Fold(%q) is %q, want %q", word, got, want)
		}
	}
}

// FuzzOpen damages a model and tags with what still opens.
func FuzzOpen(f *testing.F) {
	good := tiny(f)
	f.Add(good, "Envoys met .")
	f.Add(good[:40], "x")
	f.Add([]byte{}, "")
	f.Fuzz(func(t *testing.T, data []byte, text string) {
		// The size is mended, so that the checks behind it are reached.
		if len(data) >= 16 {
			data = slices.Clone(data)
			binary.LittleEndian.PutUint32(data[12:], uint32(len(data)))
		}
		m, err := tagger.Open(string(data))
		if err != nil {
			return
		}
		words := strings.Split(text, " ")
		if got := m.NewSession().Tag(words); len(got) != len(words) {
			t.Errorf("%d words have %d tags", len(words), len(got))
		}
	})
}

// FuzzTag tags any bytes with the shipped model.
func FuzzTag(f *testing.F) {
	for _, s := range []string{"", " ", "- -- -", "\xff’s \xe2\x80", "é-È ied ing", strings.Repeat("a", 300) + "s"} {
		f.Add(s)
	}
	m, err := model.Tagger()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Split(text, " ")
		for i, w := range m.NewSession().Tag(words) {
			if w.UPOS == "" || w.XPOS == "" || (w.Lemma == "" && words[i] != "") {
				t.Errorf("%q has the reading %q", words[i], w)
			}
		}
	})
}
