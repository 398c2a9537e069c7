package conflict

import (
	"slices"

	"rapporteur/annot"
	"rapporteur/compare/align"
)

// noted is what the rules look at in one document, as far as no other document and no name
// of the story takes part in it. What stands in it says nothing of which document it is of.
type noted struct {
	limits   []bool // by sentence: it may hold a condition that was not read as one
	figures  []figure
	events   []dated
	lasts    []lastOne
	lines    []line
	outcomes []outcome
	leads    []int // sentences in which somebody may lead a delegation
	quoted   []saying
	told     []saying
}

// Note works out what the rules look at in a document, for one that keeps notes.
func Note(d *annot.Document) { notesOf(d) }

func notesOf(d *annot.Document) *noted { return annot.Noted(d, note) }

func note(d *annot.Document) *noted {
	n := &noted{limits: make([]bool, len(d.Sentences)), events: eventsOf(d), lasts: lastsOf(d), quoted: sayingsOf(d, quoted), told: sayingsOf(d, contents)}
	words := make([][]string, len(d.Sentences))
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Read() {
			continue
		}
		w := align.Words(d.Slice(s.Span))
		words[i], n.limits[i] = w, limited(w)
		if mayLead(d.Slice(s.Span)) {
			n.leads = append(n.leads, i)
		}
		found := outcomes(w)
		dated := len(quantitiesIn(d, i)) > 0 || len(daysIn(d, i)) > 0
		if len(found) == 0 && !dated {
			continue
		}
		l := line{sentence: i, stems: align.ContentOf(w)}
		for _, o := range found {
			o.line = l
			n.outcomes = append(n.outcomes, o)
		}
		if dated && len(l.stems) >= fewestShared && len(l.stems) <= longestLine {
			n.lines = append(n.lines, l)
		}
	}
	for _, q := range d.Quantities {
		s := sentenceAt(d, q.Span)
		if s < 0 || q.Unit == "" || q.Value <= 0 {
			continue
		}
		if q.Of.Empty() {
			q.Of = counted(d, s, q)
		}
		n.figures = append(n.figures, newFigure(d, s, q, words[s]))
	}
	return n
}

// says tells whether some words are among those of a list.
func says(words []string, list map[string]bool) bool {
	return slices.ContainsFunc(words, func(w string) bool { return list[w] })
}
