package main

import (
	"fmt"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
	"rapporteur/read/example"
)

// entries lists the entries of the lexicon whose words stand in a sentence: those that
// a reading names, and those that were considered and left.
func (e *explanation) entries(i annot.SentenceIdx, s annot.Sentence) {
	e.line("lexicon")
	n := 0
	for t := int(s.First); t < int(s.Last); t++ {
		for _, c := range e.lex.Stances {
			if e.matches(c.Entry, t, s) && e.couldBe(c, t) {
				n++
				e.cue(i, c, t)
			}
		}
		for _, c := range e.lex.Conditions {
			if e.matches(c.Entry, t, s) {
				n++
				e.say("  ", fmt.Sprintf("%s (%s, %s): %s", c.Name(), c.Kind, c.Where, e.conditionUse(i, t, len(c.Words))))
			}
		}
		for _, c := range e.lex.Says {
			if e.matches(c.Entry, t, s) && e.d.Tokens[t].UPOS == annot.VERB {
				n++
				e.say("  ", fmt.Sprintf("%s (%s): %s", c.Name(), c.Where, e.sayUse(i, t)))
			}
		}
		for _, j := range e.lex.Judgements {
			if e.matches(j.Entry, t, s) {
				n++
				e.say("  ", fmt.Sprintf("%s (%s, %s): %s", j.Name(), j.Class, j.Where, e.otherUse(i, t, j.Entry)))
			}
		}
		for _, do := range e.lex.Doings {
			if e.matches(do.Entry, t, s) && e.d.Tokens[t].UPOS == annot.VERB {
				n++
				e.say("  ", fmt.Sprintf("%s (%s): %s", do.Name(), do.Where, e.otherUse(i, t, do.Entry)))
			}
		}
		if class := e.lex.Hedges.Class(e.d.Tokens[t].Lemma); class != "" {
			n++
			e.say("  ", fmt.Sprintf("%s word %q", class, e.d.Tokens[t].Lemma))
		}
	}
	if n == 0 {
		e.line("  no entry has its words here")
	}
}

// matches reports whether the words of an entry stand at token t, as lemmas or as they
// are.
func (e *explanation) matches(x lexicon.Entry, t int, s annot.Sentence) bool {
	if t+len(x.Words) > int(s.Last) {
		return false
	}
	for k, w := range x.Words {
		token := e.d.Tokens[t+k]
		if token.Lemma != w && strings.ToLower(e.d.Slice(token.Span)) != w {
			return false
		}
	}
	return true
}

// couldBe reports whether the tags allow the part of speech of a cue.
func (e *explanation) couldBe(c lexicon.Cue, t int) bool {
	first, last := e.d.Tokens[t], e.d.Tokens[t+len(c.Words)-1]
	switch c.Head {
	case lexicon.Verb:
		return first.UPOS == annot.VERB || first.UPOS == annot.AUX
	case lexicon.Noun:
		return last.UPOS == annot.NOUN || last.UPOS == annot.PROPN
	}
	return true
}

// cue says what became of a cue at token t: a reading, or why there is none.
func (e *explanation) cue(i annot.SentenceIdx, c lexicon.Cue, t int) {
	at := e.span(t, len(c.Words))
	where := fmt.Sprintf("%s (%s, %s)", c.Name(), c.Stance, c.Where)
	for _, s := range e.d.Statements {
		if s.Sentence == i && s.Cue.Overlaps(at) {
			if example.TakesPart(s.Rule, c.Name()) {
				e.say("  ", where+": read")
			} else {
				e.say("  ", where+": gave way to "+s.Rule)
			}
			return
		}
	}
	why := ""
	for _, o := range e.traced[i] {
		if o.Entry == c.Name() && o.Start == at.Start && o.Why != "" {
			why = ": " + string(o.Why)
		}
	}
	e.say("  ", fmt.Sprintf("%s: cue %s considered, not read%s", where, quoted(e.d.Slice(at)), why))
}

func (e *explanation) conditionUse(i annot.SentenceIdx, t, words int) string {
	at := e.span(t, words)
	for _, s := range e.d.Statements {
		if s.Sentence != i {
			continue
		}
		for _, c := range s.Conditions {
			if c.Overlaps(at) {
				return "read as " + string(c.Kind)
			}
		}
	}
	return "no condition read"
}

func (e *explanation) sayUse(i annot.SentenceIdx, t int) string {
	at := e.span(t, 1)
	for _, a := range e.d.Attributions {
		if a.Sentence == i && a.Cue.Overlaps(at) {
			return "read"
		}
	}
	return "nothing attributed"
}

// otherUse says what became of an entry for statements that are no positions.
func (e *explanation) otherUse(i annot.SentenceIdx, t int, x lexicon.Entry) string {
	at := e.span(t, len(x.Words))
	for _, s := range e.d.Statements {
		if s.Sentence == i && s.Kind != annot.Position && s.Cue.Overlaps(at) {
			return "read as " + string(s.Kind)
		}
	}
	return "considered, not read"
}

func (e *explanation) span(t, words int) annot.Span {
	return annot.Span{Start: e.d.Tokens[t].Start, End: e.d.Tokens[t+words-1].End}
}
