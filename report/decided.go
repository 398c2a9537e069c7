package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// The decisions about readings.
const (
	accepts = "accept"
	rejects = "reject"
)

// decisions lists what analysts have decided, as far as it does something to this brief.
func (b *builder) decisions() {
	for _, d := range b.s.Decided {
		if !d.Holds {
			continue
		}
		out := Decision{ID: d.ID, Time: d.Time, Author: d.Author, What: d.What, On: d.On, Reason: d.Reason, Effect: d.Effect, Evidence: b.quotes(d.Evidence)}
		if d.Readings != nil {
			first := d.Readings[0]
			st := first.Statement
			out.Holder, out.Stance = b.holder(first.Doc, st), string(st.Stance)
			if doc := b.s.Docs[first.Doc]; !st.Target.Empty() {
				out.Target = &Quote{Doc: doc.Source.Name, Start: st.Target.Start, End: st.Target.End, Text: doc.Slice(st.Target), Ref: b.ref(first.Doc, st.Sentence)}
			}
			out.ReadingRef = readingRef(b.ref(first.Doc, st.Sentence), first.Named)
		}
		b.brief.Decisions = append(b.brief.Decisions, out)
	}
}

func (b *builder) holder(doc int, st *annot.Statement) string {
	if st.Holder == annot.None {
		return ""
	}
	return b.nameOf(doc, st.Holder)
}

// readingRef is how a person names a reading of a sentence.
func readingRef(ref string, n story.Named) string { return fmt.Sprintf("%s.%d", ref, n.Number) }

// Place is a sentence of a story, and perhaps one of its readings.
type Place struct {
	Doc      int // index into Story.Docs
	Sentence annot.SentenceIdx
	Number   int // of the reading, from 1; 0 for the sentence as a whole
}

// Find is the place that a reference means: B10, or B10.2 for a reading of it. An error is a line
// for the reader.
func Find(s *story.Story, ref string) (Place, error) {
	sentence, number, named := strings.Cut(ref, ".")
	letters := strings.TrimRight(sentence, "0123456789")
	n, err := strconv.Atoi(sentence[len(letters):])
	p := Place{Doc: -1}
	if err != nil || letters == "" || strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return p, fmt.Errorf("%.40q is no reference: they look like B10, or B10.2 for a reading", ref)
	}
	if named {
		if p.Number, err = strconv.Atoi(number); err != nil || p.Number < 1 {
			return p, fmt.Errorf("%.40q is no reference: a reading looks like B10.2", ref)
		}
	}
	for i := range s.Docs {
		if RefLetters(i) == letters {
			p.Doc, p.Sentence = i, annot.SentenceIdx(n-1)
		}
	}
	switch {
	case p.Doc < 0 && len(s.Docs) == 1:
		return p, fmt.Errorf("%s does not exist: there is one report, A", ref)
	case p.Doc < 0:
		return p, fmt.Errorf("%s does not exist: the reports are A to %s", ref, RefLetters(len(s.Docs)-1))
	case n < 1 || n > len(s.Docs[p.Doc].Sentences):
		sentences := "sentences"
		if len(s.Docs[p.Doc].Sentences) == 1 {
			sentences = "sentence"
		}
		return p, fmt.Errorf("%s does not exist (%s has %d %s)", ref, letters, len(s.Docs[p.Doc].Sentences), sentences)
	}
	return p, nil
}

// Found is a reading with the words that tell it.
type Found struct {
	story.Named
	Ref       string // "B10.2"
	Statement *annot.Statement
	Rejected  bool   // it is left out
	Words     string // `Vessia rejects "the plan"`
}

// Readings are the readings of a sentence by their numbers, those that are rejected included.
func Readings(s *story.Story, p Place) []Found {
	b := &builder{s: s}
	doc := s.Docs[p.Doc]
	var list []Found
	add := func(n story.Named, st *annot.Statement, rejected bool) {
		f := Found{Named: n, Ref: readingRef(b.ref(p.Doc, p.Sentence), n), Statement: st, Rejected: rejected}
		words := []string{b.holder(p.Doc, st), string(st.Kind)}
		if st.Stance != "" {
			words[1] = verb(st.Stance, st.Strength, b.plural(words[0]))
		}
		if !st.Target.Empty() {
			words = append(words, `"`+oneLine(doc.Slice(st.Target))+`"`)
		}
		f.Words = strings.TrimSpace(strings.Join(words, " "))
		list = append(list, f)
	}
	for i := range doc.Statements {
		if doc.Statements[i].Sentence == p.Sentence {
			add(s.Named[p.Doc][i], &doc.Statements[i], false)
		}
	}
	for _, d := range s.Decided {
		if !d.Holds || d.What != rejects {
			continue
		}
		for _, r := range d.Readings {
			if r.Doc == p.Doc && r.Statement.Sentence == p.Sentence {
				add(r.Named, r.Statement, true)
			}
		}
	}
	slices.SortFunc(list, func(a, b Found) int { return cmp.Compare(a.Number, b.Number) })
	return list
}
