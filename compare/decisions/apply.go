package decisions

import (
	"fmt"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/compare/conflict"
	"rapporteur/compare/names"
	"rapporteur/story"
)

// Held is what the comparison of documents has to keep to.
type Held struct {
	Names     names.Decisions
	Silenced  []conflict.Silence
	Preferred []conflict.Preference
}

// Applied is a log of decisions applied to documents.
type Applied struct {
	// Docs are the documents without the readings that are rejected, in the order given; one
	// without such a reading is the same as given.
	Docs []*annot.Document
	Held Held

	given   []*annot.Document // as they came
	others  []*annot.Document // of other stories
	list    []Standing
	clashes []Clash
	named   [][]story.Named    // by document of Docs and statement
	found   map[string][]place // by ID of a reading that is decided about
}

// place is a statement of one of the documents given.
type place struct {
	doc, statement int
	named          story.Named
}

// Apply applies the decisions of a log to documents, before they are compared. others are
// documents of other stories, in which a decision may find what it is about. The documents are
// not changed.
func (l Log) Apply(docs, others []*annot.Document) *Applied {
	a := &Applied{given: docs, others: others, found: map[string][]place{}}
	a.list, a.clashes = l.Settle()
	decided, rejected := map[string]bool{}, map[string]bool{}
	for _, d := range a.list {
		if d.What == Accept || d.What == Reject {
			decided[d.On[0]] = true
			rejected[d.On[0]] = rejected[d.On[0]] || d.What == Reject && d.Holds
		}
		if d.Holds {
			a.hold(d.Decision)
		}
	}
	for i, doc := range docs {
		named := make([]story.Named, 0, len(doc.Statements))
		left := false
		number := make([]int, len(doc.Sentences)) // by sentence: how many readings it has so far
		for k := range doc.Statements {
			st := &doc.Statements[k]
			number[st.Sentence]++
			n := story.Named{ID: ReadingID(doc, st), Number: number[st.Sentence]}
			if decided[n.ID] {
				a.found[n.ID] = append(a.found[n.ID], place{i, k, n})
			}
			left = left || rejected[n.ID]
			named = append(named, n)
		}
		if left {
			doc, named = without(doc, named, rejected)
		}
		a.Docs, a.named = append(a.Docs, doc), append(a.named, named)
	}
	return a
}

// hold keeps a decision that the comparison has to know.
func (a *Applied) hold(d Decision) {
	switch d.What {
	case Merge:
		a.Held.Names.Same = append(a.Held.Names.Same, names.Decision{Names: d.On, At: d.by()})
	case Split:
		a.Held.Names.Apart = append(a.Held.Names.Apart, names.Decision{Names: d.On, At: d.by()})
	case Silence:
		a.Held.Silenced = append(a.Held.Silenced, conflict.Silence{ID: d.On[0], Reason: d.Reason, At: d.ID})
	case Prefer:
		a.Held.Preferred = append(a.Held.Preferred, conflict.Preference{ID: d.On[0], Side: d.On[1], Author: d.Author, Reason: d.Reason, At: d.ID})
	}
}

// by is a decision with its author, for the reader.
func (d Decision) by() string { return d.ID + " by " + d.Author }

// without is a document less the readings that are rejected.
func without(doc *annot.Document, named []story.Named, rejected map[string]bool) (*annot.Document, []story.Named) {
	out := doc.WithoutNotes() // what was worked out of it is of all its statements
	out.Statements = nil
	var kept []story.Named
	for i, n := range named {
		if !rejected[n.ID] {
			out.Statements, kept = append(out.Statements, doc.Statements[i]), append(kept, n)
		}
	}
	return out, kept
}

// Tell fills s.Named and s.Decided of a story that was made of Docs, and appends to
// s.Findings what speaks against what ("decision-clash") and how many decisions are about
// something that the reports do not have ("decision-lost").
func (a *Applied) Tell(s *story.Story) {
	s.Named = a.named
	t := teller{Applied: a, s: s}
	for _, c := range a.clashes {
		s.Findings = append(s.Findings, story.Finding{ID: "decision-clash", Severity: story.Warning,
			Message: fmt.Sprintf("two decisions speak against each other, %s by %s (%s) and %s by %s (%s): the later one holds",
				c.Earlier.What, c.Earlier.Author, c.Earlier.ID, c.Later.What, c.Later.Author, c.Later.ID)})
	}
	for _, d := range a.list {
		s.Decided = append(s.Decided, t.told(d))
	}
	if m := t.lost(); m != "" {
		s.Findings = append(s.Findings, story.Finding{ID: "decision-lost", Severity: story.Note, Message: m})
	}
}

// teller says what each decision does to a story.
type teller struct {
	*Applied
	s         *story.Story
	sentences map[string][]story.Evidence // by ID of a sentence, once a note asks for one
	elsewhere map[string]bool             // IDs of readings and sentences of other stories, once one is asked for
	names     map[string][]int            // by spelled form: the names that have it, once it is asked for
	missing   [4]int                      // decisions about what the reports do not have, by kind of thing
}

// The kinds of things that a decision can be about, as lost tells of them.
const (
	readings = iota
	sentences
	conflicts
	ofNames
)

// lost counts the decisions that are about nothing that the reports have, "" for none.
func (t *teller) lost() string {
	var parts []string
	for i, what := range []string{"readings", "sentences", "conflicts", "names"} {
		if n := t.missing[i]; n > 0 {
			decisions, verb := "decisions", "name"
			if n == 1 {
				decisions, verb, what = "decision", "names", "a "+strings.TrimSuffix(what, "s")
			}
			parts = append(parts, fmt.Sprintf("%d %s %s %s", n, decisions, verb, what))
		}
	}
	if parts == nil {
		return ""
	}
	return strings.Join(parts, ", ") + " that the reports do not have; rapporteur decisions lists them"
}

// told is a decision with what it does.
func (t *teller) told(d Standing) story.Decided {
	out := story.Decided{ID: d.ID, Time: d.Time.Format(time.RFC3339Nano), Author: d.Author, What: string(d.What), On: d.On,
		Reason: d.Reason, About: d.About, Holds: d.Holds, Effect: d.Why}
	switch d.What {
	case Accept, Reject:
		t.reading(d, &out)
	case Note:
		t.note(d, &out)
	case Merge, Split:
		t.ofNames(d, &out)
	case Silence, Prefer:
		t.conflict(d, &out)
	case Undo:
		if d.Holds {
			out.Effect = "holds"
		}
	}
	return out
}

// nothing is a decision that does nothing, and why; it counts as one about something that the
// reports do not have.
func (t *teller) nothing(out *story.Decided, kind int, why string) {
	if out.Holds {
		out.Holds, out.Effect = false, why
		t.missing[kind]++
	}
}

func (t *teller) reading(d Standing, out *story.Decided) {
	places := t.found[d.On[0]]
	if len(places) == 0 {
		t.absent(out, readings, "no reading of the reports has this ID any more")
		return
	}
	for _, p := range places {
		st := &t.given[p.doc].Statements[p.statement]
		out.Readings = append(out.Readings, story.DecidedReading{Doc: p.doc, Statement: st, Named: p.named})
		out.Evidence = append(out.Evidence, story.Evidence{Doc: p.doc, Sentence: st.Sentence, Span: t.given[p.doc].Sentences[st.Sentence].Span})
	}
	if d.Holds {
		out.Effect = map[What]string{Accept: "marks the reading as checked", Reject: "leaves the reading out"}[d.What]
	}
}

// absent is nothing, unless reports of another story have what the decision is about.
func (t *teller) absent(out *story.Decided, kind int, why string) {
	if t.elsewhere == nil {
		t.elsewhere = map[string]bool{}
		for _, d := range t.others {
			for i := range d.Statements {
				t.elsewhere[ReadingID(d, &d.Statements[i])] = true
			}
			for i := range d.Sentences {
				t.elsewhere[SentenceID(d, annot.SentenceIdx(i))] = true
			}
		}
	}
	if t.elsewhere[out.On[0]] && out.Holds {
		out.Holds, out.Effect = false, "is about a report of other talks"
		return
	}
	t.nothing(out, kind, why)
}

func (t *teller) note(d Standing, out *story.Decided) {
	if t.sentences == nil {
		t.sentences = map[string][]story.Evidence{}
		for i, doc := range t.given {
			for k := range doc.Sentences {
				id := SentenceID(doc, annot.SentenceIdx(k))
				t.sentences[id] = append(t.sentences[id], story.Evidence{Doc: i, Sentence: annot.SentenceIdx(k), Span: doc.Sentences[k].Span})
			}
		}
	}
	if out.Evidence = t.sentences[d.On[0]]; out.Evidence == nil {
		t.absent(out, sentences, "no sentence of the reports has this ID any more")
	} else if d.Holds {
		out.Effect = "is shown with the sentence"
	}
}

// ofNames tells what comes of a decision about two names. Which sentences use a name is told
// where the name is.
func (t *teller) ofNames(d Standing, out *story.Decided) {
	if t.names == nil {
		t.names = map[string][]int{}
		for i, doc := range t.s.Docs {
			for e, entity := range doc.Entities {
				if n := t.s.NameOf[i][e]; n >= 0 {
					key := names.Spelled(entity.Name)
					if list := t.names[key]; len(list) == 0 || list[len(list)-1] != n {
						t.names[key] = append(list, n)
					}
				}
			}
		}
	}
	a, b := t.names[names.Spelled(d.On[0])], t.names[names.Spelled(d.On[1])]
	if len(a) == 0 || len(b) == 0 {
		missing := d.On[0]
		if len(a) > 0 {
			missing = d.On[1]
		}
		t.nothing(out, ofNames, fmt.Sprintf("no report has the name %q", missing))
		return
	}
	if !d.Holds {
		return
	}
	one := false
	for _, n := range a {
		for _, m := range b {
			one = one || n == m
		}
	}
	if one {
		out.Effect = "the two are one name"
	} else {
		out.Effect = "the two are two names"
	}
	if one != (d.What == Merge) {
		out.Effect += " all the same: another decision or line of the dossier goes against it"
	}
}

func (t *teller) conflict(d Standing, out *story.Decided) {
	for _, c := range t.s.Silenced {
		if d.What == Prefer && d.Holds && c.ID == d.On[0] {
			out.Holds, out.Effect = false, "the conflict is silenced"
		}
		if c.At == d.ID {
			out.Evidence = append(out.Evidence, sidesOf(c.Conflict)...)
			out.Effect = "silences: " + c.Why
		}
	}
	for _, c := range t.s.Conflicts {
		if p := c.Preferred; p != nil && p.At == d.ID {
			out.Evidence = append(out.Evidence, sidesOf(c)...)
			out.Effect = fmt.Sprintf("prefers %q: %s", c.Sides[p.Side].Label, c.Why)
		}
	}
	if out.Evidence == nil {
		t.nothing(out, conflicts, "no conflict that is shown has this ID")
	}
}

func sidesOf(c story.Conflict) (all []story.Evidence) {
	for _, side := range c.Sides {
		all = append(all, side.Evidence...)
	}
	return all
}
