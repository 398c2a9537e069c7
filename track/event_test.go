package track

import (
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
)

// report builds a document of one paragraph a sentence, with the layers that events
// are made of.
type report struct {
	d *annot.Document
}

func newReport(name, published string, sentences ...string) *report {
	d := &annot.Document{Source: annot.Source{Name: name}, Has: annot.AllLayers}
	if published != "" {
		d.Source.Published = annot.Date{Value: published, Basis: annot.Stated}
	}
	for _, s := range sentences {
		start := int32(len(d.Text))
		d.Text += s
		span := annot.Span{Start: start, End: int32(len(d.Text))}
		d.Text += "\n\n"
		d.Blocks = append(d.Blocks, annot.Block{Span: span, Kind: annot.Paragraph})
		d.Sentences = append(d.Sentences, annot.Sentence{Span: span, Block: annot.BlockIdx(len(d.Blocks) - 1)})
	}
	for i, n := range []string{"Vessia", "Orland"} {
		d.Entities = append(d.Entities, annot.Entity{Kind: annot.State, Name: n, Key: "state:" + n})
		for at := 0; ; {
			k := strings.Index(d.Text[at:], n)
			if k < 0 {
				break
			}
			span := annot.Span{Start: int32(at + k), End: int32(at + k + len(n))}
			d.Mentions = append(d.Mentions, annot.Mention{Span: span, Head: span, Kind: annot.State, Entity: annot.EntityIdx(i)})
			at += k + len(n)
		}
	}
	slices.SortFunc(d.Mentions, func(a, b annot.Mention) int { return int(a.Start - b.Start) })
	return &report{d}
}

func (r *report) find(words string) annot.Span {
	i := strings.Index(r.d.Text, words)
	if i < 0 {
		panic(words + " is not in the text")
	}
	return annot.Span{Start: int32(i), End: int32(i + len(words))}
}

func (r *report) time(words, value string) *report {
	r.d.Times = append(r.d.Times, annot.Time{Span: r.find(words), Value: value, Kind: annot.DateTime})
	slices.SortFunc(r.d.Times, func(a, b annot.Time) int { return int(a.Start - b.Start) })
	return r
}

func (r *report) statement(kind annot.StatementKind, rule, target, cue string, strength annot.Strength) *report {
	span := r.find(target)
	idx := annot.SentenceIdx(slices.IndexFunc(r.d.Sentences, func(s annot.Sentence) bool { return s.Contains(span) }))
	r.d.Statements = append(r.d.Statements, annot.Statement{Sentence: idx, Span: span, Kind: kind, Holder: 0, Via: annot.None,
		Speaker: annot.None, Cue: r.find(cue), Target: span, Strength: strength, Rule: rule})
	return r
}

// fold folds reports of Vessia and Orland, both parties.
func fold(t *testing.T, reports ...*report) *talks.Negotiation {
	t.Helper()
	s := &story.Story{Closest: story.Pair{A: -1, B: -1}, Names: []story.Name{
		{Key: "state:Orland", Kind: annot.State, Name: "Orland"}, {Key: "state:Vessia", Kind: annot.State, Name: "Vessia"}}}
	for _, r := range reports {
		// A party is one that holds a position.
		for e := range r.d.Entities {
			at := annot.Span{}
			for _, m := range r.d.Mentions {
				if m.Entity == annot.EntityIdx(e) {
					at = m.Head
					break
				}
			}
			if at.Empty() {
				continue
			}
			idx := annot.SentenceIdx(slices.IndexFunc(r.d.Sentences, func(s annot.Sentence) bool { return s.Contains(at) }))
			r.d.Statements = append(r.d.Statements, annot.Statement{Sentence: idx, Span: at, Kind: annot.Position, Holder: annot.EntityIdx(e),
				Via: annot.None, Speaker: annot.None, Target: at, Stance: annot.Demand, Strength: annot.Firm, Rule: "test"})
		}
		s.Docs = append(s.Docs, r.d)
		s.NameOf = append(s.NameOf, []int{1, 0})
		s.CopyOf = append(s.CopyOf, -1)
	}
	for _, d := range s.Docs {
		var on []string
		for _, t := range d.Times {
			switch {
			case t.Value == "XXXX-WXX-7" && d.Source.Published.Value == "2031-03-10":
				on = append(on, "2031-03-09")
			case strings.HasPrefix(t.Value, "XXXX"):
				on = append(on, "")
			default:
				on = append(on, t.Value)
			}
		}
		s.On = append(s.On, on)
	}
	return Fold(s, dossier.Kind{ID: "peace", States: true}, world)
}

func TestMeetingsMerge(t *testing.T) {
	a := newReport("a.txt", "2031-03-10", "Vessia met Orland for five hours in the old harbour on Sunday.").
		time("Sunday", "XXXX-WXX-7").statement(annot.Claim, "meeting: meet", "Vessia met Orland for five hours in the old harbour on Sunday", "met", annot.Firm)
	b := newReport("b.txt", "2031-03-10", "For five hours, Orland met Vessia in the harbour on Sunday.").
		time("Sunday", "XXXX-WXX-7").statement(annot.Claim, "meeting: meet", "Orland met Vessia in the harbour on Sunday", "met", annot.Firm)
	c := newReport("c.txt", "", "Vessia met Orland in the old harbour on Sunday.").
		time("Sunday", "XXXX-WXX-7").statement(annot.Claim, "meeting: meet", "Vessia met Orland in the old harbour on Sunday", "met", annot.Firm)
	n := fold(t, a, b, c)
	if len(n.Meetings) != 2 || len(n.Meetings[0].Evidence) != 2 {
		t.Fatalf("want the two dated ones merged and the undated one apart: %+v", n.Meetings)
	}
	m := n.Meetings[0]
	if m.When != "2031-03-09" || m.WhenText != "Sunday" || !slices.Equal(m.Who, []string{"Vessia", "Orland"}) {
		t.Errorf("got %+v", m)
	}
	if n.From != "2031-03-09" || n.To != "2031-03-10" {
		t.Errorf("talks from %s to %s", n.From, n.To)
	}
}

func TestNext(t *testing.T) {
	a := newReport("a.txt", "2031-03-08", "Vessia may meet Orland on 9 March 2031.", "Vessia will send Orland a draft on 2 April 2031.").
		time("9 March 2031", "2031-03-09").time("2 April 2031", "2031-04-02").
		statement(annot.Commitment, "step: meet", "Vessia may meet Orland on 9 March 2031", "may meet", annot.Hedged).
		statement(annot.Commitment, "step: send", "Vessia will send Orland a draft on 2 April 2031", "will send", annot.Firm)
	if n := fold(t, a); len(n.Next) != 2 || !n.Next[0].Hedged || n.Next[1].When != "2031-04-02" {
		t.Errorf("got %+v", n.Next)
	}
	late := newReport("b.txt", "2031-03-10", "Vessia left Orland.")
	a.d.Statements = a.d.Statements[:2]
	if n := fold(t, a, late); len(n.Next) != 1 || n.Next[0].When != "2031-04-02" {
		t.Errorf("what a later report leaves behind is no next step: %+v", n.Next)
	}
}

func TestTimeline(t *testing.T) {
	r := newReport("a.txt", "2031-03-10",
		"Vessia and Orland signed a treaty in 1994.",
		"Vessia won the 1994 cup.",
		"Orland dropped its pre-1980 claim on Vessia.",
		"A ferry of nobody sank on 3 March 2031.",
		"Vessia blocked the port on 4 March 2031.",
		"Orland will lift the block on 4 May 2031.",
		"Vessia is today a rich land after the war.",
		"Vessia painted a bridge in 2002.").
		time("in 1994", "1994").time("1994 cup", "1994")
	r.d.Times = nil
	for _, x := range []struct{ in, words, value string }{
		{"treaty in 1994", "1994", "1994"}, {"the 1994 cup", "1994", "1994"}, {"pre-1980", "1980", "1980"},
		{"sank on 3 March 2031", "3 March 2031", "2031-03-03"}, {"port on 4 March 2031", "4 March 2031", "2031-03-04"},
		{"4 May 2031", "4 May 2031", "2031-05-04"}, {"is today", "today", "2031-03-10"}, {"bridge in 2002", "2002", "2002"},
	} {
		in := r.find(x.in)
		start := in.Start + int32(strings.Index(x.in, x.words))
		r.d.Times = append(r.d.Times, annot.Time{Span: annot.Span{Start: start, End: start + int32(len(x.words))}, Value: x.value, Kind: annot.DateTime})
	}
	var got []string
	for _, e := range fold(t, r).Timeline {
		got = append(got, e.When)
	}
	if want := []string{"1994", "2031-03-04"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v: a treaty and the block, no modifier, no bystander, nothing ahead", got, want)
	}
}

func TestPoints(t *testing.T) {
	for name, want := range map[string]string{"12-point plan": "12-point", "a new 7-point draft": "7-point", "three-point lead": "", "point plan": ""} {
		if got := points(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
