package annot

import (
	"strings"
	"testing"
)

func TestSpan(t *testing.T) {
	a, b := Span{2, 5}, Span{4, 9}
	if !a.Overlaps(b) || a.Contains(b) || a.Cover(b) != (Span{2, 9}) || a.Len() != 3 {
		t.Errorf("a %v, b %v, cover %v", a, b, a.Cover(b))
	}
	if (Span{2, 5}).Overlaps(Span{5, 6}) {
		t.Error("half-open spans that touch overlap")
	}
	var none Span
	if !none.Empty() || none.Cover(a) != a || a.Cover(none) != a {
		t.Error("an empty span adds bytes to a cover")
	}
}

func TestLayersString(t *testing.T) {
	if got := (LayerBlocks | LayerTags).String(); got != "blocks tags" {
		t.Errorf("got %q", got)
	}
	if got := Layers(0).String(); got != "-" {
		t.Errorf("got %q", got)
	}
	if n := strings.Count(AllLayers.String(), " ") + 1; n != len(layerNames) {
		t.Errorf("%d of %d layers have a name", n, len(layerNames))
	}
}

// sound is a small document with every layer, which passes Check.
func sound() *Document {
	const text = "Norway refuses. Chile said no."
	d := &Document{ID: NewDocID("", "", text), Text: text, Has: AllLayers}
	d.Blocks = []Block{{Span: Span{0, 30}, Kind: Paragraph}}
	words := []Span{{0, 6}, {7, 14}, {14, 15}, {16, 21}, {22, 26}, {27, 29}, {29, 30}}
	for _, w := range words {
		d.Tokens = append(d.Tokens, Token{Span: w, Head: None})
	}
	for i, head := range []TokenIdx{1, None, 1, 4, None, 4, 4} {
		d.Tokens[i].Head, d.Tokens[i].DepRel = head, "dep"
	}
	d.Names = []Name{{words[0], Place}}
	d.Sentences = []Sentence{{Span{0, 15}, 0, 0, 3}, {Span{16, 30}, 0, 3, 7}}
	d.Mentions = []Mention{{Span: words[0], Head: words[0], Kind: State, Entity: 0}}
	d.Entities = []Entity{{Kind: State, Name: "Norway", Key: "state:no"}}
	d.Quantities = []Quantity{{Span: Span{27, 29}, Value: 0}}
	d.Times = []Time{{Span: Span{22, 26}, Value: "2026", Kind: DateTime}}
	d.Attributions = []Attribution{{Sentence: 1, Source: words[3], Cue: words[4], Content: words[5], Holder: None, Parent: None, Continues: None, Kind: ByVerb, Type: Assertion, Rule: "verb say"}}
	d.Statements = []Statement{{Sentence: 0, Span: Span{0, 14}, Kind: Position, Holder: 0, HolderAt: words[0], Via: None, Speaker: None,
		Cue: words[1], Target: words[0], Stance: Reject, Strength: Firm, Rule: "verb refuse"}}
	return d
}

func TestCheckFinds(t *testing.T) {
	if err := sound().Check(); err != nil {
		t.Fatalf("a sound document: %v", err)
	}
	for name, c := range map[string]struct {
		breakIt func(*Document)
		want    string
	}{
		"bad text":             {func(d *Document) { d.Text = "\xff" + d.Text[1:] }, "not valid UTF-8"},
		"span past the end":    {func(d *Document) { d.Times[0].End = 31 }, "is not in a text of 30 bytes"},
		"span cuts a rune":     {func(d *Document) { d.Text = "Norwäy" + d.Text[7:]; d.Times[0].Span = Span{5, 9} }, "cuts a character"},
		"aside without reason": {func(d *Document) { d.Blocks[0].Kind = Title }, "set aside without a reason"},
		"insert that is read":  {func(d *Document) { d.Inserts = []Block{{Span: Span{1, 3}, Kind: Paragraph}} }, "insert 0 is not set aside"},
		"inserts overlap": {func(d *Document) {
			d.Inserts = []Block{{Span: Span{1, 3}, Kind: Teaser, Why: "links"}, {Span: Span{2, 4}, Kind: Teaser, Why: "links"}}
		}, "overlaps the insert before"},
		"sentence overlap":     {func(d *Document) { d.Sentences[1].Start = 10 }, "overlaps the sentence before"},
		"token outside":        {func(d *Document) { d.Sentences[0].End = 12 }, "lies outside sentence 0"},
		"token range":          {func(d *Document) { d.Sentences[1].Last = 99 }, "tokens 3-99"},
		"cycle":                {func(d *Document) { d.Tokens[1].Head = 0 }, "does not lead to the root"},
		"edge out of sentence": {func(d *Document) { d.Tokens[0].Head = 4 }, "does not lead to the root"},
		"two roots":            {func(d *Document) { d.Tokens[0].Head = None }, "has 2 roots"},
		"names overlap":        {func(d *Document) { d.Names = append(d.Names, d.Names[0]) }, "overlaps the name before"},
		"head outside mention": {func(d *Document) { d.Mentions[0].Head = Span{7, 14} }, "does not hold its head"},
		"no such entity":       {func(d *Document) { d.Mentions[0].Entity = 7 }, "entity 7 of 1"},
		"nameless entity":      {func(d *Document) { d.Entities[0].Name = "" }, "lacks a key"},
		"holder":               {func(d *Document) { d.Statements[0].Holder = None }, "holder -1 of 1"},
		"target elsewhere":     {func(d *Document) { d.Statements[0].Target = Span{27, 29} }, "target lies outside"},
		"no stance":            {func(d *Document) { d.Statements[0].Stance = "" }, "without stance"},
		"no rule":              {func(d *Document) { d.Statements[0].Rule = "" }, "no rule"},
		"condition elsewhere":  {func(d *Document) { d.Statements[0].Conditions = []Condition{{If, Span{16, 20}}} }, "condition lies outside"},
		"parent":               {func(d *Document) { d.Attributions[0].Parent = 3 }, "parent 3 of 1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sound()
			c.breakIt(d)
			err := d.Check()
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestDigestSeesEachLayer(t *testing.T) {
	change := map[Layers]func(*Document){
		LayerBlocks:       func(d *Document) { d.Blocks[0].Kind = Title },
		LayerSentences:    func(d *Document) { d.Sentences[0].End-- },
		LayerTags:         func(d *Document) { d.Tokens[0].UPOS = NOUN },
		LayerTrees:        func(d *Document) { d.Tokens[0].DepRel = "obj" },
		LayerNames:        func(d *Document) { d.Names[0].Kind = Person },
		LayerMentions:     func(d *Document) { d.Mentions[0].Kind = Group },
		LayerEntities:     func(d *Document) { d.Mentions[0].Entity = 5 },
		LayerQuantities:   func(d *Document) { d.Quantities[0].Value = 2 },
		LayerTimes:        func(d *Document) { d.Times[0].Value = "x" },
		LayerAttributions: func(d *Document) { d.Attributions[0].Rule = "x" },
		LayerStatements:   func(d *Document) { d.Statements[0].Rule = "x" },
	}
	AllLayers.Each(func(l Layers) {
		f, ok := change[l]
		if !ok {
			t.Errorf("no change of %v is tried", l)
			return
		}
		d := sound()
		own, others := d.Digest(l), d.Digest(AllLayers&^l)
		f(d)
		if d.Digest(l) == own {
			t.Errorf("a change of %v does not change its digest", l)
		}
		if d.Digest(AllLayers&^l) != others {
			t.Errorf("a change of %v changes the digest of the other layers", l)
		}
	})
}

func TestMentionsBySentence(t *testing.T) {
	d := sound()
	got := MentionsBySentence(d)
	if got[0] != [2]int{0, 1} || got[1] != [2]int{1, 1} {
		t.Errorf("got %v", got)
	}
	if i := MentionAt(d, got[0], Span{3, 4}); i != 0 {
		t.Errorf("mention at 3-4: %d", i)
	}
	if i := MentionAt(d, got[1], Span{3, 4}); i != None {
		t.Errorf("mention in the wrong sentence: %d", i)
	}
}
