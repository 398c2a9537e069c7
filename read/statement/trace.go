package statement

import (
	"context"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// Reason says why a cue gave no position.
type Reason string

// The reasons, in the order in which a cue comes to them.
const (
	Tagged      Reason = "its words are tagged as another part of speech"
	Question    Reason = "the sentence asks"
	Misplaced   Reason = "its words do not stand as the entry asks"
	Unreal      Reason = "nobody says that it is so: a condition, a question, a fear, a denial"
	Undone      Reason = "it did not come about"
	Obliged     Reason = "what somebody must do, which is no position of theirs"
	Urged       Reason = "what others want of the subject"
	Subjunctive Reason = "within what is wanted"
	Controlled  Reason = "what the object is to do"
	Background  Reason = "of years long before"
	Nominal     Reason = "a gerund, told in passing"
	Forecast    Reason = "what somebody may, is likely to or usually does, as others see it"
	Negation    Reason = "no stance is left under the negation, or there is one only under it"
	Foreign     Reason = "a wish that is not of whoever says so"
	Outsider    Reason = "told by somebody who comments from outside"
	NoHolder    Reason = "it has no holder"
	NoSpeaker   Reason = "it has no holder, since nobody is reported to say it"
	NoParty     Reason = "its holder is none who can hold a position"
	Unresolved  Reason = "its holder is a word whose reference is not known"
	NoTarget    Reason = "it has no target"
	Vacuous     Reason = "its target says nothing about the talks"
	Dropped     Reason = "another reading says more, or takes it in"
)

// Cause is the stage at which a reason lies: tag, tree, scope, holder, reference or target.
func (r Reason) Cause() string {
	switch r {
	case Tagged:
		return "tag"
	case Misplaced:
		return "tree"
	case NoHolder, NoSpeaker, NoParty:
		return "holder"
	case Unresolved:
		return "reference"
	case NoTarget, Vacuous:
		return "target"
	}
	return "scope"
}

// Occurrence is a cue that stands in a sentence, and what became of it.
type Occurrence struct {
	annot.Span                // of the cue's words
	Entry      string         // of the lexicon, or the name of a rule that works without
	Stances    []annot.Stance // that it may carry, the one without a negation first
	Why        Reason         // "" when a position was read
}

// Trace is a function that reads a document again and tells for each sentence what became
// of the cues in it, in the order of the rules; nil for a sentence that is set aside. The
// document is left as it is; it must have all layers that the pass reads, and its tokens.
func Trace(lex *lexicon.Lexicon) func(*annot.Document) [][]Occurrence {
	r := newRules(lex)
	return func(d *annot.Document) [][]Occurrence {
		again := *d
		again.Statements = nil // those that the reading writes are not of the document
		traces := make([]trace, len(d.Sentences))
		_ = r.read(context.Background(), &again, traces) // it fails only when it is cancelled
		seen := make([][]Occurrence, len(traces))
		for i, t := range traces {
			seen[i] = t.seen
		}
		return seen
	}
}

// trace collects occurrences while a sentence is read.
type trace struct{ seen []Occurrence }

// traced is occurrence. Where that ends without a reading and without a reason, the words
// did not stand as the entry asks.
func (c *clause) traced(cue *lexicon.Cue, first, last int) {
	before := 0
	if c.trace != nil {
		before = len(c.trace.seen) + len(c.readings)
	}
	c.occurrence(cue, first, last)
	if c.trace != nil && len(c.trace.seen)+len(c.readings) == before {
		c.leave(reading{cue: cue, first: first, last: last}, Misplaced)
	}
}

// leave records that a reading was given up.
func (c *clause) leave(r reading, why Reason) {
	if c.trace == nil {
		return
	}
	if why == NoHolder {
		why = c.noHolder(r)
	}
	o := Occurrence{Span: annot.Span{Start: c.d.Tokens[r.first].Start, End: c.d.Tokens[r.last-1].End}, Entry: r.name, Why: why}
	if r.cue != nil {
		o.Entry = r.cue.Name()
	}
	if r.cue != nil && why != "" {
		o.Stances = stancesOf(r.cue)
	} else {
		o.Stances = []annot.Stance{r.stance}
	}
	c.trace.seen = append(c.trace.seen, o)
}

// stancesOf are the stances that a cue may carry, the one without a negation first.
func stancesOf(cue *lexicon.Cue) []annot.Stance {
	var stances []annot.Stance
	if !cue.OnlyNot {
		stances = append(stances, annot.Stance(cue.Stance))
	}
	if stance, ok := negate(cue); ok {
		stances = append(stances, stance)
	}
	return stances
}

// reason is why what a chain governs is no position, when it is none.
func (ch chain) reason() Reason {
	switch {
	case ch.unreal:
		return Unreal
	case ch.obliged:
		return Obliged
	}
	return Negation
}

// leaveQuestion records the cues of a sentence that asks.
func (c *clause) leaveQuestion() {
	if c.trace == nil {
		return
	}
	for t := c.first(); t < c.end(); t++ {
		c.eachCue(t, func(cue *lexicon.Cue, n int) bool {
			c.leave(reading{cue: cue, first: t, last: t + n}, Question)
			return true
		})
	}
}

// traceTags adds the cues whose words stand in the sentence under tags that do not fit,
// where nothing else begins.
func (c *clause) traceTags() {
	if c.trace == nil {
		return
	}
	for t := c.first(); t < c.end(); t++ {
		at := c.d.Tokens[t].Start
		if c.startsAt(at) {
			continue
		}
		for _, key := range [2]string{c.lemma(t), c.lower(t)} {
			for _, cue := range c.cues[key] {
				if t+len(cue.Words) > c.end() || c.posFits(cue, t) {
					continue
				}
				if n := c.spans(cue.Words, t); n > 0 {
					c.leave(reading{cue: cue, first: t, last: t + n}, Tagged)
				}
			}
			if c.startsAt(at) {
				break
			}
		}
	}
}

func (c *clause) startsAt(at int32) bool {
	for _, o := range c.trace.seen {
		if o.Start == at {
			return true
		}
	}
	return false
}

// noHolder tells why nobody holds a reading: nobody is there, or whoever is there is not
// known or can hold nothing.
func (c *clause) noHolder(r reading) Reason {
	if c.bySpeaker(r) {
		switch a := c.attributionOf(c.d.Tokens[r.first].Span); {
		case a == annot.None:
			return NoSpeaker
		case c.d.Attributions[a].Holder == annot.None:
			return Unresolved
		}
		return NoParty
	}
	for _, t := range c.holderWords(r) {
		switch c.lower(t) {
		case "i", "we", "our", "my":
			return NoSpeaker
		}
		m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[t].Span)
		switch {
		case m >= 0 && (c.d.Mentions[m].Entity == annot.None || c.d.Entities[c.d.Mentions[m].Entity].Kind == annot.Pronoun),
			m < 0 && c.u(t) == annot.PRON:
			return Unresolved
		case m >= 0:
			return NoParty
		}
	}
	return NoHolder
}

// bySpeaker reports whether those who say so would hold a reading: a verdict, a modal.
func (c *clause) bySpeaker(r reading) bool {
	if r.cue == nil {
		return true
	}
	return r.cue.HasFrame("subj") && (r.vg < 0 || !naming[c.lemma(c.ph.VGs[r.vg].Main)])
}

// holderWords are the tokens that could name the holder of a reading: the heads of the
// subjects of its verb, or the words before the head of a noun.
func (c *clause) holderWords(r reading) []int {
	var words []int
	if r.vg >= 0 {
		for _, np := range c.ph.Subjects(c.d, r.vg) {
			words = append(words, c.ph.NPs[np].Head)
		}
		return words
	}
	if np := c.ph.NPAt(r.first); np >= 0 {
		for t := c.outerFirst(np); t < r.first; t++ {
			words = append(words, t)
		}
	}
	return words
}

// unsaid is why a modal verb of subject nps is nobody's demand.
func (c *clause) unsaid(ch chain, nps []int) Reason {
	switch {
	case ch.unreal:
		return Unreal
	case len(nps) == 0:
		return Misplaced
	}
	return NoHolder
}
