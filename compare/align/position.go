package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// Position is a reading of a position, with what is needed to compare it.
type Position struct {
	Doc, At     int // the document, and in it the sentence
	Reading     int // the statement of the document
	Party       string
	Side        string   // what the party does with the target; stances that differ in nuance have one
	Issue       string   // "" when it fits none
	Gist        []string // of the target
	Told        []string // gist of a cue that says what it is about: "in no rush"
	States      []string // of Gist, those of the states that the target names
	Numbers     []string // in the target, with their units
	Conditional bool
	*annot.Statement
	named  []string // Gist less States
	things []string // of named, those that are not what is done
}

// sides groups the stances that differ in nuance only. To give up an aim is not to
// accept it, so the two are never compared.
var sides = map[annot.Stance]string{
	annot.Reject:   "reject",
	annot.Accept:   "accept",
	annot.Offer:    "accept",
	annot.Concede:  "concede",
	annot.Consider: "consider",
	annot.Demand:   "demand",
}

// Positions are the positions of all documents whose party is known, in order. issue is
// the issue of a statement, "" when it fits none; nil when nobody knows.
func Positions(s *story.Story, issue func(d *annot.Document, statement int) string) []Position {
	var all []Position
	for doc, d := range s.Docs {
		for i := range d.Statements {
			st := &d.Statements[i]
			if st.Kind != annot.Position || sides[st.Stance] == "" || st.Target.Empty() || !d.Blocks[d.Sentences[st.Sentence].Block].Read() {
				continue
			}
			party := Party(s, doc, st.Holder)
			if party == "" {
				continue
			}
			p := Of(s, doc, i)
			p.Party = party
			if issue != nil {
				p.Issue = issue(d, i)
			}
			all = append(all, p)
		}
	}
	return all
}

// Of is a statement of a document as positions are compared, without its party and issue.
func Of(s *story.Story, doc, statement int) Position {
	d := s.Docs[doc]
	st := &d.Statements[statement]
	t := notesOf(d).targets[statement]
	return Position{Doc: doc, At: int(st.Sentence), Reading: statement, Side: sides[st.Stance], Statement: st, Conditional: len(st.Conditions) > 0,
		Gist: t.gist, Told: t.told, States: t.states, Numbers: t.numbers, named: t.named, things: t.things}
}

// Party is the key of the party that an entity of a document speaks for, or is; "" when
// nobody knows.
func Party(s *story.Story, doc int, e annot.EntityIdx) string {
	entity := s.Docs[doc].Entities[e]
	if n := s.NameOf[doc][e]; n >= 0 {
		name := s.Names[n]
		return cmp.Or(name.For, name.Key)
	}
	return entity.For
}

// attitudes are the stems of cues that say how a party stands and not to what.
var attitudes = Stems(`reject refuse accept agree back support oppose welcome demand insist want seek ask request press require urge offer
	propose pledge promise vow commit commitment provide consider weigh review study discuss plan intend aim decide drop abandon
	willing willingness ready readiness open openness prepared reluctant unwilling opposed against ruled rule able bound committed keen eager
	favour favor red line must need should could call push put forward need never unacceptable`)

// statesIn are the stems of the states that a part of a text names.
func statesIn(d *annot.Document, in annot.Span) []string {
	var out []string
	for _, m := range annot.MentionsIn(d, in) {
		if m.Kind == annot.State {
			out = append(out, Content(d.Slice(m.Head))...)
		}
	}
	return out
}

// few is the count below which a number, "two villages", says nothing by itself.
const few = 10

// numbersIn are the telling numbers of a part of a text, with their units: shares,
// sums and larger counts, but no lengths of time.
func numbersIn(d *annot.Document, in annot.Span) []string {
	var out []string
	for _, q := range annot.Within(d.Quantities, in, func(q annot.Quantity) int32 { return q.Start }) {
		share := strings.HasPrefix(q.Unit, "percent")
		if share || q.Unit != "" && q.Value >= few && !Broad(q.Unit) {
			out = append(out, strconv.FormatFloat(q.Value, 'g', -1, 64)+" "+UnitClass(q.Unit))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// SameTarget is how much of the shorter target two readings must share to be about
// the same thing; where they share no more than two words, how much of both.
const SameTarget = 0.5

// About tells whether two readings have the same target: the same number of the
// same things, or words enough, one of them for a thing.
func About(a, b Position) bool {
	if len(a.Numbers) > 0 && Shared(a.Numbers, b.Numbers) > 0 {
		return true
	}
	n := Shared(a.Gist, b.Gist)
	if n < 2 || Telling(a, b) == 0 {
		return false
	}
	if n == 2 {
		return Jaccard(a.Gist, b.Gist) >= SameTarget
	}
	return float64(n) >= SameTarget*float64(min(len(a.Gist), len(b.Gist)))
}

// OnOneIssue tells whether two readings of one side on one issue are about the same
// thing in other words: one word beside the states that they name is enough, or a cue
// that tells the matter, "in no rush".
func OnOneIssue(a, b Position) bool {
	if a.Issue == "" || a.Issue != b.Issue || a.Side != b.Side {
		return false
	}
	return Shared(a.named, b.named) > 0 || Shared(a.Told, b.Told) > 0
}

// Telling counts the stems that two targets share and that name a thing: not what is
// done with it, nor a state that it is done with.
func Telling(a, b Position) int { return Shared(a.things, b.things) }

// Keys are what a position is indexed by; sharing enough of them is a first sieve
// for what is about the same. They must not be changed.
func (p Position) Keys() []string {
	out := slices.Clip(p.Gist)
	for _, n := range p.Numbers {
		// A number weighs as much as two words.
		out = append(out, n, n+" ")
	}
	return out
}
