package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// OutcomeRule begins the rule of a claim of what came of a matter at the talks; the class and
// the cue follow: "outcome: open: unresolved". Its target is the matter.
const OutcomeRule = "outcome: "

// outcome is what one cue tells before it is written.
type outcome struct {
	*lexicon.Outcome
	first, last int // tokens of the cue, half open
	core        int // the token that heads them
	v           int // the verb group that carries it, -1 for none
	role        string
	prep        string // before the core, "" for none
	class       string
	hedged      bool
	matters     [][2]int // tokens of what it is about, half open
}

// outcomes reads what is said to have come of the matters on the table: "agreed on a truce",
// "pay remains unresolved", "the talks collapsed over the toll". What is hoped for, feared, planned
// or over is left out.
func (c *clause) outcomes() {
	var list []outcome
	for t := c.first(); t < c.end(); t++ {
		for _, o := range c.outcomesAt(t) {
			if len(list) < maxReadings && c.outcome(&o) {
				list = append(list, o)
				break
			}
		}
	}
	for i := range list {
		c.writeOutcome(list, i)
	}
}

// outcomesAt are the entries that stand at token t, those of its lemma first.
func (c *clause) outcomesAt(t int) (list []outcome) {
	keys := []string{c.lemma(t), c.lower(t)}
	if keys[0] == keys[1] {
		keys = keys[:1]
	}
	for _, key := range keys {
		for _, e := range c.settling[key] {
			if n := c.outcomeSpans(e, t); n > 0 {
				list = append(list, outcome{Outcome: e, first: t, last: t + n, v: -1})
			}
		}
	}
	return list
}

// outcomeSpans is the number of tokens of entry e at token t, 0 when it does not stand there.
func (c *clause) outcomeSpans(e *lexicon.Outcome, t int) int {
	n := c.spans(e.Words, t)
	if n == 0 {
		return 0
	}
	if e.Words[len(e.Words)-1] == "be" && e.Head == lexicon.Phrase { // "remains to be settled"
		switch c.lex.Settling.Class(c.lemma(min(t+n, c.end()-1))) {
		case "todo", "reach", "resolve", "discuss":
		default:
			return 0
		}
	}
	switch u := c.u(t + n - 1); e.Head {
	case lexicon.Verb:
		if c.u(t) != annot.VERB {
			return 0
		}
	case lexicon.Noun:
		if np := c.ph.NPAt(t + n - 1); u != annot.NOUN && u != annot.PROPN && len(e.Words) == 1 || np >= 0 && c.ph.NPs[np].Head != t+n-1 && len(e.Words) == 1 {
			return 0
		}
	case lexicon.Adj:
		if u != annot.ADJ && u != annot.VERB && u != annot.ADV || t+n < c.end() && c.u(t+n) == annot.NOUN {
			return 0 // "a divided country"
		}
	}
	return n
}

// outcome fills what a cue tells; false when it tells nothing.
func (c *clause) outcome(o *outcome) bool {
	o.core = c.headOf(o.first, o.last)
	if o.Head == lexicon.Noun {
		o.core = o.last - 1
		for _, k := range o.Words[1:] {
			if k == "of" {
				o.core = o.first
			}
		}
	}
	c.carried(o)
	if c.history(o.first) || c.elsewhere(o.first) || c.outsider(o.first) || c.former(o) || c.believed(o.first) {
		return false
	}
	if o.v >= 0 && !c.subjectFits(o) {
		return false
	}
	how := c.come(o)
	if o.HasFrame("clause") {
		how = c.termTold(o)
	}
	switch how {
	case fact:
		o.class = o.Class
	case denied:
		o.class = o.Negated
	case near:
		if o.Class == lexicon.OutcomeAgreed {
			o.class = lexicon.OutcomeConverging
		}
	}
	if o.class == "" || o.class == lexicon.OutcomeNone || c.toStep(o) {
		return false
	}
	if o.class == lexicon.OutcomeAgreed && c.partly(o) {
		o.class = lexicon.OutcomeConverging
	}
	if o.class == lexicon.OutcomeAgreed && c.toDiscuss(o) {
		o.class = lexicon.OutcomeOpen
	}
	o.matters = c.matters(o)
	return len(o.matters) > 0
}

// carried finds the verb group whose clause the cue belongs to and its role there: verb, pred (what
// a copula says of the subject), subj, obj, or another relation of the tree.
func (c *clause) carried(o *outcome) {
	t := o.core
	for range maxGovernors {
		if v := c.ph.VGAt(t); v >= 0 && (o.role != "" || o.Head == lexicon.Verb || o.Head == lexicon.Adj || o.Head == lexicon.Phrase) {
			if o.v = v; o.role == "" {
				o.role = "verb"
			}
			return
		}
		if k := c.dependent(t, "cop"); k >= 0 && c.ph.VGAt(k) >= 0 {
			if o.v = c.ph.VGAt(k); o.role == "" || o.role == "conj" {
				o.role = "pred"
			}
			return
		}
		if o.role == "" || o.role == "conj" {
			if o.role = c.relation(t); o.role == "nsubj" {
				o.role = "subj"
			}
			if p := c.introduced(t); p >= 0 {
				o.prep = c.lower(p)
			}
		}
		h := c.head(t)
		if h < c.first() || (o.role == "obj" || o.role == "subj") && c.ph.VGAt(h) < 0 && c.dependent(h, "cop") < 0 && c.relation(t) != "conj" {
			return // what the tree has it hang on is no verb
		}
		t = h
	}
}

// former reports whether an outcome is one of the past: "had once agreed", "the previous deal". What
// somebody tells in the past perfect may be of now.
func (c *clause) former(o *outcome) bool {
	low := o.first
	if np := c.ph.NPAt(o.core); np >= 0 {
		low = c.outerFirst(np)
	}
	if o.v >= 0 {
		g := c.ph.VGs[o.v]
		low = min(low, g.First)
		if c.lower(g.First) == "had" && g.Perfect && c.attributionOf(c.d.Tokens[g.Main].Span) == annot.None {
			return true
		}
	}
	for t := low; t < o.last; t++ {
		if c.lex.Settling.Class(c.lower(t)) == "former" {
			return true
		}
	}
	return false
}

// writeOutcome writes the outcomes of entry i of list, but for matters of which another says
// more: of "collapsed over a disagreement on the toll" the collapse counts.
func (c *clause) writeOutcome(list []outcome, i int) {
	o := list[i]
	for _, m := range o.matters {
		from, to := c.strip(m[0], m[1])
		if from >= to || c.outdone(list, i, from, to) {
			continue
		}
		st := annot.Statement{Sentence: c.idx, Kind: annot.Claim, Rule: OutcomeRule + o.class + ": " + strings.Join(o.Words, " "), Strength: annot.Firm,
			Holder: annot.None, Cue: annot.Span{Start: c.d.Tokens[o.first].Start, End: c.d.Tokens[o.last-1].End},
			Target: annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}}
		if o.hedged || o.v >= 0 && c.governing(o.v).hedged {
			st.Strength = annot.Hedged
		}
		c.told(&st, o.first)
		st.Holder = st.Speaker
		st.Span = st.Cue.Cover(st.Target)
		if st.Via != annot.None && st.Speaker != annot.None {
			if at := c.d.Attributions[st.Via].Source; c.s.Contains(at) {
				st.HolderAt = at
				st.Span = st.Span.Cover(at)
			}
		}
		c.d.Statements = append(c.d.Statements, st)
	}
}

var outcomeRank = map[string]int{lexicon.OutcomeBlocked: 4, lexicon.OutcomeOpen: 3, lexicon.OutcomeConverging: 2, lexicon.OutcomeAgreed: 1}

// outdone reports whether another outcome of the sentence is told of a matter that overlaps.
func (c *clause) outdone(list []outcome, i, from, to int) bool {
	for k, o := range list {
		if k == i {
			continue
		}
		for _, m := range o.matters {
			if m[0] < to && from < m[1] && (outcomeRank[o.class] > outcomeRank[list[i].class] || o.class == list[i].class && k < i) {
				return true
			}
		}
	}
	return false
}
