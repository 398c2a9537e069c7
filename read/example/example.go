// Package example checks the entries of a lexicon against their own sentences: in each
// "yes" sentence the entry must fire and find the parts that are marked, in no "no"
// sentence may it fire.
package example

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// Check reads the examples of every entry of lex with a plan of passes and returns what
// does not hold, one line each, in the order of the entries: "stances.lex:12: verb reject
// ...", with the place as the entry has it. The error is of the reading itself.
func Check(ctx context.Context, plan pass.Plan, lex *lexicon.Lexicon) (problems []string, err error) {
	c := &checker{ctx: ctx, plan: plan}
	for _, cue := range lex.Stances {
		c.entry(cue.Entry, stanceFires(cue))
	}
	for _, say := range lex.Says {
		c.entry(say.Entry, sayFires)
	}
	for _, cond := range lex.Conditions {
		c.entry(cond.Entry, conditionFires(cond))
	}
	for _, j := range lex.Judgements {
		c.entry(j.Entry, otherFires(annot.Assessment))
	}
	for _, d := range lex.Doings {
		c.entry(d.Entry, otherFires(annot.Commitment, annot.Claim))
	}
	for _, d := range lex.Denials {
		c.entry(d.Entry, otherFires(annot.Claim))
	}
	for _, o := range lex.Outcomes {
		c.entry(o.Entry, outcomeFires(o))
	}
	return c.problems, c.err
}

type checker struct {
	ctx      context.Context
	plan     pass.Plan
	problems []string
	err      error // the first of reading
}

// fires looks for what an entry made of a document: the parts that it found, written
// with the marks of an example, and whether they are those of want. Without marks in
// want anything that the entry made will do.
type fires func(e lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool)

func (c *checker) entry(e lexicon.Entry, f fires) {
	for _, yes := range e.Yes {
		d, want := c.read(e, yes)
		if d == nil {
			continue
		}
		switch found, ok := f(e, d, want); {
		case ok:
		case len(found) == 0:
			c.problem(e, "does not fire in: "+yes)
		default:
			c.problem(e, fmt.Sprintf("finds %s in: %s", strings.Join(found, " and "), yes))
		}
	}
	for _, no := range e.No {
		d, want := c.read(e, no)
		if d == nil {
			continue
		}
		if found, _ := f(e, d, want); len(found) > 0 {
			c.problem(e, fmt.Sprintf("fires in: %s (finds %s)", no, strings.Join(found, " and ")))
		}
	}
}

func (c *checker) problem(e lexicon.Entry, what string) {
	c.problems = append(c.problems, fmt.Sprintf("%s: %s %s", e.Where, e.Name(), what))
}

// read reads an example; nil when it is malformed or reading failed.
func (c *checker) read(e lexicon.Entry, example string) (*annot.Document, marked) {
	if c.err != nil {
		return nil, marked{}
	}
	m, err := parse(example)
	if err != nil {
		c.problem(e, fmt.Sprintf("has a malformed example (%v): %s", err, example))
		return nil, marked{}
	}
	d := paragraph(m.text)
	if c.err = c.plan.Run(c.ctx, d); c.err != nil {
		return nil, marked{}
	}
	return d, m
}

// paragraph is a text of one paragraph, as ingest would give it. A sentence that stands
// alone may look like a title there, and a title is not read.
func paragraph(text string) *annot.Document {
	return &annot.Document{
		ID: annot.NewDocID("", "", text), Source: annot.Source{Name: "example.txt", Language: "en"},
		Text: text, Has: annot.LayerBlocks,
		Blocks: []annot.Block{{Span: annot.Span{End: int32(len(text))}, Kind: annot.Paragraph}},
	}
}

func stanceFires(cue lexicon.Cue) fires {
	negated := cue.Negated
	if negated == "" {
		negated = string(annot.Reject)
	}
	return func(e lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool) {
		for _, s := range d.Statements {
			if !TakesPart(s.Rule, e.Name()) {
				continue
			}
			found = append(found, fmt.Sprintf("[%s] %s <%s> {%s}", d.Slice(s.HolderAt), s.Stance, d.Slice(s.Cue), d.Slice(s.Target)))
			ok = ok || (string(s.Stance) == cue.Stance || s.Negated && string(s.Stance) == negated) &&
				holds(d, s, want.holder) && want.cue.same(d.Slice(s.Cue)) && want.object.same(d.Slice(s.Target))
		}
		return found, ok
	}
}

// holds reports whether the marked words name the holder: they stand where the reader
// found the holder, or another mention of the same entity is in them, as when "[Norway]
// voiced its objection" has the holder in "its".
func holds(d *annot.Document, s annot.Statement, want part) bool {
	if !want.given || strings.Contains(d.Slice(s.HolderAt), want.words) {
		return true
	}
	for _, m := range d.Mentions {
		if m.Entity == s.Holder && strings.Contains(want.words, d.Slice(m.Head)) {
			return true
		}
	}
	return false
}

func sayFires(e lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool) {
	for _, a := range d.Attributions {
		if a.Cue.Empty() || !TakesPart(a.Rule, e.Name()) {
			continue
		}
		found = append(found, fmt.Sprintf("[%s] <%s> {%s}", d.Slice(a.Source), d.Slice(a.Cue), d.Slice(a.Content)))
		ok = ok || want.holder.same(d.Slice(a.Source)) && want.cue.same(d.Slice(a.Cue)) && want.object.same(d.Slice(a.Content))
	}
	return found, ok
}

func conditionFires(cond lexicon.Conditional) fires {
	opening := strings.Join(cond.Words, " ")
	return func(_ lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool) {
		for _, s := range d.Statements {
			for _, c := range s.Conditions {
				words := d.Slice(c.Span)
				if !strings.HasPrefix(strings.ToLower(words), opening) {
					continue
				}
				found = append(found, fmt.Sprintf("%s {%s}", c.Kind, words))
				ok = ok || string(c.Kind) == cond.Kind && want.object.same(words)
			}
		}
		return found, ok
	}
}

// otherFires is for entries that give a statement which is no position; its rule ends in
// the words of the entry.
func otherFires(kinds ...annot.StatementKind) fires {
	return func(e lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool) {
		for _, s := range d.Statements {
			if !slices.Contains(kinds, s.Kind) || !strings.HasSuffix(s.Rule, ": "+strings.Join(e.Words, " ")) {
				continue
			}
			at := d.Slice(s.HolderAt)
			found = append(found, fmt.Sprintf("[%s] <%s> {%s}", at, d.Slice(s.Cue), d.Slice(s.Target)))
			ok = ok || at != "" && strings.HasPrefix(want.holder.words, at) && want.cue.same(d.Slice(s.Cue)) && want.object.same(d.Slice(s.Target))
		}
		return found, ok
	}
}

// outcomeFires is for entries that say what came of a matter, whoever tells it.
func outcomeFires(o lexicon.Outcome) fires {
	return func(e lexicon.Entry, d *annot.Document, want marked) (found []string, ok bool) {
		for _, s := range d.Statements {
			class, _, is := strings.Cut(strings.TrimPrefix(s.Rule, "outcome: "), ": ")
			if !is || s.Kind != annot.Claim || s.Rule != "outcome: "+class+": "+strings.Join(e.Words, " ") {
				continue
			}
			found = append(found, fmt.Sprintf("%s <%s> {%s}", class, d.Slice(s.Cue), d.Slice(s.Target)))
			ok = ok || (class == o.Class || class == o.Negated) && want.cue.same(d.Slice(s.Cue)) && want.object.same(d.Slice(s.Target))
		}
		return found, ok
	}
}

// TakesPart reports whether an entry takes part in a rule: alone, "(negated)", after what
// the rule does with it, "and: verb drop", or as one of two, "adj ready + verb drop". The
// entry "verb call" takes no part in "verb call for".
func TakesPart(rule, entry string) bool {
	for at := 0; ; {
		i := strings.Index(rule[at:], entry)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(entry)
		after := rule[to:]
		ends := after == "" || strings.HasPrefix(after, " (") || strings.HasPrefix(after, " +") || strings.ContainsAny(after[:1], ",;:")
		if ends && (from == 0 || rule[from-1] == ' ') {
			return true
		}
		at = to
	}
}
