package align

import (
	"slices"
	"strconv"

	"rapporteur/annot"
)

// noted is what is compared of one document, as far as it alone tells.
type noted struct {
	targets []target // by statement
	figures []figure
}

// target is what a statement is compared by.
type target struct{ gist, told, states, numbers, named, things []string }

// figure is a number of a paragraph with its sentence.
type figure struct {
	value    string // with its unit
	at       annot.Span
	sentence int
	content  []string // stems of the sentence less that of the unit
	telling  bool
}

// Note works out what is compared of a document, for one that keeps notes.
func Note(d *annot.Document) { notesOf(d) }

func notesOf(d *annot.Document) *noted { return annot.Noted(d, note) }

func note(d *annot.Document) *noted {
	n := &noted{targets: make([]target, len(d.Statements)), figures: figuresOf(d)}
	for i, st := range d.Statements {
		t := target{gist: Gist(d.Slice(st.Target)), states: statesIn(d, st.Target), numbers: numbersIn(d, st.Target)}
		t.told = Without(Gist(d.Slice(st.Cue)), func(s string) bool { return attitudes[s] })
		t.named = less(t.gist, func(s string) bool { return slices.Contains(t.states, s) })
		t.things = less(t.named, func(s string) bool { return IsClass(s) && s != "pay" })
		n.targets[i] = t
	}
	return n
}

// less is Without, and the list itself where nothing is to be dropped.
func less(list []string, drop func(string) bool) []string {
	if !slices.ContainsFunc(list, drop) {
		return list
	}
	return Without(list, drop)
}

// figuresOf are the numbers of a document that may be in a cluster.
func figuresOf(d *annot.Document) []figure {
	var out []figure
	sentence := 0
	for _, q := range d.Quantities {
		for sentence < len(d.Sentences) && d.Sentences[sentence].End <= q.Start {
			sentence++
		}
		if sentence == len(d.Sentences) || q.Unit == "" || q.Value < few || !d.Sentences[sentence].Contains(q.Span) || !d.Blocks[d.Sentences[sentence].Block].Read() {
			continue
		}
		unit := Stem(q.Unit)
		out = append(out, figure{
			value: strconv.FormatFloat(q.Value, 'g', -1, 64) + " " + UnitClass(q.Unit), at: q.Span, sentence: sentence,
			content: Without(Content(d.Slice(d.Sentences[sentence].Span)), func(w string) bool { return w == unit }),
			telling: !round(q.Value),
		})
	}
	return out
}
