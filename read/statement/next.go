package statement

import (
	"rapporteur/annot"
	"rapporteur/internal/phrase"
	"rapporteur/lexicon"
)

// doings reads what is done at the talks: next steps ("will meet on Monday", "a vote is
// expected") as commitments, meetings that took place as claims.
func (c *clause) doings() {
	for v, g := range c.ph.VGs {
		d, n := c.doingAt(g.Main)
		if d == nil {
			c.appointed(v)
			continue
		}
		last := g.Main + n
		if p, ok := c.planned(v); ok {
			if d.Step {
				c.step(d, v, last, p)
			}
			continue
		}
		before := len(c.d.Statements)
		if d.Meeting && c.happened(v) {
			c.meeting(d, v, last)
		}
		if d.Stage != "" && len(c.d.Statements) == before {
			c.carriedOut(d, v, last)
		}
	}
}

// doingAt is the longest verb for what is done at talks that begins at token t and the
// number of its tokens.
func (c *clause) doingAt(t int) (*lexicon.Doing, int) {
	if c.u(t) != annot.VERB {
		return nil, 0
	}
	for _, d := range c.doing[c.lemma(t)] {
		if t+len(d.Words) > c.end() {
			continue
		}
		if n := c.spans(d.Words, t); n > 0 {
			return d, n
		}
	}
	return nil, 0
}

// plan is how a verb is said to lie ahead.
type plan struct {
	first  int // first token of the words that say so
	hedged bool
}

// planning words govern the infinitive of what is ahead; those that are true hedge it.
var planning = map[string]bool{"expect": true, "expected": true, "likely": true, "hope": true, "aim": true,
	"schedule": false, "scheduled": false, "due": false, "set": false, "slate": false, "slated": false, "plan": false, "planned": false,
	"agree": false, "intend": false, "poise": false, "poised": false, "promise": false, "vow": false, "pledge": false, "prepare": false,
	"decide": false}

// planned reports whether verb group v is said to lie ahead.
func (c *clause) planned(v int) (plan, bool) {
	ch := c.governing(v)
	g := c.ph.VGs[v]
	if ch.unreal || ch.negated || ch.obliged || c.conditionalOn(g.First) || c.history(g.Main) {
		return plan{}, false
	}
	// "have not said when a round might take place", "before talks could begin".
	if start := c.clauseStart(v); start > c.first() && (c.embedded(start) || c.lower(start-1) == "when" || c.lower(start-1) == "before") {
		return plan{}, false
	}
	p := plan{first: g.First}
	for t := g.First; t < g.Main; t++ {
		switch c.lower(t) {
		case "probably", "possibly", "perhaps", "likely":
			p.hedged = true
		}
	}
	switch g.Modal {
	case "will", "shall", "'ll", "be to":
		return p, true
	case "would":
		// "said that they would meet": the future of what is told.
		return p, c.attributionOf(c.d.Tokens[g.Main].Span) != annot.None
	case "may", "might", "could":
		p.hedged = true
		return p, !g.Perfect
	}
	if !g.To {
		return p, false
	}
	t := g.First - 1
	for t > c.first() && c.u(t) == annot.ADV && c.lower(t) != "likely" {
		t--
	}
	if t < c.first() {
		return p, false
	}
	hedged, ok := planning[c.lemma(t)]
	if !ok {
		hedged, ok = planning[c.lower(t)]
	}
	if !ok || c.u(t) == annot.NOUN {
		return p, false
	}
	p.first, p.hedged = t, p.hedged || hedged
	outer := c.ph.VGAt(t)
	if outer < 0 {
		outer = c.copulaBefore(t)
	}
	if outer < 0 {
		return p, false
	}
	o := c.ph.VGs[outer]
	if c.lower(o.First) == "had" || o.Participle {
		return p, false // "had been expected to": it was not so; "in agreeing to": in passing
	}
	p.first = o.First
	if x := c.lower(o.First); x == "was" || x == "were" {
		p.hedged = true // "was set to meet": it may have come to nothing
	}
	p.hedged = p.hedged || o.Modal == "may" || o.Modal == "might" || o.Modal == "could"
	return p, true
}

// conditionalOn reports whether an "if" stands in the sentence before token t or close
// behind it: what would happen in some case is no plan.
func (c *clause) conditionalOn(t int) bool {
	for k := c.first(); k < c.end(); k++ {
		switch c.lower(k) {
		case "if", "unless", "once", "until":
			if k < t+maxBehind {
				return true
			}
		}
	}
	return false
}

// maxBehind is how many tokens after a verb an "if" still limits it.
const maxBehind = 12

// step writes a next step.
func (c *clause) step(d *lexicon.Doing, v, last int, p plan) {
	nps := c.ph.Subjects(c.d, v)
	h, known := c.actor(nps)
	nps, ok := c.isOfTalks(d, v, last, nps, "talks", "deal", "vote")
	if !ok {
		return
	}
	from, to := c.around(v, p.first, last)
	if len(nps) > 0 {
		// "lasted two days and would resume": a step needs its subject to be understood.
		if s := c.outerFirst(nps[len(nps)-1]); s < from && to-s <= maxStep && c.unbroken(s, from) {
			from = s
		}
	}
	c.writeDoing(annot.Commitment, "step: "+d.Name()[len(d.Head)+1:], p.first, last, p.hedged, h, known, from, to)
}

// ballot reports whether "vote" tells how somebody votes, not when: "will vote against".
func (c *clause) ballot(d *lexicon.Doing, t int) bool {
	if d.Words[0] != "vote" || t >= c.end() {
		return false
	}
	switch c.lower(t) {
	case "for", "against", "in", "to", "with", "“", "\"", "down", "yes", "no", "like":
		return true
	}
	return false
}

// maxStep is how many tokens a step may have.
const maxStep = 28

// unbroken reports whether tokens [from, to) stand without a break within the words of
// one speaker.
func (c *clause) unbroken(from, to int) bool {
	if low, _ := c.bounds(to); from < low {
		return false
	}
	for t := from; t < to; t++ {
		switch c.word(t) {
		case ",", ";", ":", "—", "–", "“", "”":
			return false
		}
	}
	return true
}

// isOfTalks checks what a verb asks of its subject and object, and gives the subject,
// which may be another than the noun phrases nearest to the verb.
func (c *clause) isOfTalks(d *lexicon.Doing, v, last int, nps []int, classes ...string) ([]int, bool) {
	g, known := c.ph.VGs[v], c.personal(nps)
	subject := false
	for _, np := range nps {
		subject = subject || c.topicClass(np, classes)
	}
	if !subject && (!known || c.inPhrase(nps)) && c.headsSentence(v, classes) {
		nps, subject = []int{0}, true
	}
	switch {
	case d.Subject && subject && !g.Passive, d.Object && subject && g.Passive:
		return nps, true
	case d.Object && known && !g.Passive && c.objectIs(last, classes):
		return nps, true
	case d.Anyone && known && !g.Passive:
		return nps, c.objectActs(last) && !c.ballot(d, last)
	case d.Near && known && !g.Passive:
		return nps, c.topicIn(c.first(), c.end(), "talks") || c.talksBefore()
	}
	return nps, false
}

// objectIs reports whether the object after token t is a noun of one of the classes:
// "the talks", "a second day of talks".
func (c *clause) objectIs(t int, classes []string) bool {
	for t < c.end() && c.ph.NPAt(t) < 0 && (c.u(t) == annot.ADV || c.u(t) == annot.PUNCT) {
		t++
	}
	for t < c.end() {
		np := c.ph.NPAt(t)
		if np < 0 {
			return false
		}
		np = c.owned(np)
		if c.topicClass(np, classes) {
			return true
		}
		last := c.ph.NPs[np].Last
		if last+1 >= c.end() || c.lower(last) != "of" {
			return false
		}
		t = last + 1
	}
	return false
}

func (c *clause) topicClass(np int, classes []string) bool {
	class := c.topic(np)
	for _, k := range classes {
		if k == class {
			return true
		}
	}
	return false
}

// inPhrase reports whether what was taken for a subject hangs on a noun before it:
// "talks between Norway and Chile".
func (c *clause) inPhrase(nps []int) bool {
	t := c.outerFirst(nps[len(nps)-1]) - 1
	return t > c.first() && (c.u(t) == annot.ADP || c.u(t) == annot.CCONJ)
}

// headsSentence reports whether the sentence opens with a noun for talks whose verb is
// v: "Talks between Norway and Chile aimed at a truce resumed".
func (c *clause) headsSentence(v int, classes []string) bool {
	if len(c.ph.NPs) == 0 || c.ph.NPs[0].First > c.first()+1 || !c.topicClass(0, classes) {
		return false
	}
	for k := range v {
		if g := c.ph.VGs[k]; g.Finite && c.x(c.ph.VGs[k].Main) != "VBN" && c.x(c.ph.VGs[k].Main) != "VBD" || g.Modal != "" {
			return false
		}
	}
	return true
}

// objectActs reports whether what follows a verb such as "meet" is somebody, or no
// object at all: "met her colleague", "met on Monday", not "met the deadline".
func (c *clause) objectActs(t int) bool {
	for t < c.end() && c.u(t) == annot.ADV {
		t++
	}
	if t >= c.end() {
		return true
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return c.lower(t) != "that"
	}
	np = c.owned(np)
	// "met the Board of Trade (BOT) criteria"
	if n := c.ph.NPs[np].Last; n+3 < c.end() && c.word(n) == "(" && c.word(n+2) == ")" && c.u(n+3) == annot.NOUN {
		return false
	}
	if c.weekday(t) || c.dayWord(c.ph.NPs[np].Head) || c.u(c.ph.NPs[np].Head) == annot.PRON {
		return true
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[c.ph.NPs[np].Head].Span)
	if m < 0 {
		return peers[c.lemma(c.ph.NPs[np].Head)]
	}
	k := c.d.Mentions[m].Kind
	return acts(k) || k == annot.Place
}

// peers are people whom only their relation to another names.
var peers = map[string]bool{"counterpart": true, "colleague": true, "rival": true, "opponent": true, "host": true, "side": true}

func (c *clause) dayWord(t int) bool {
	switch c.lemma(t) {
	case "tomorrow", "week", "month", "morning", "afternoon", "evening", "night", "weekend", "day", "time":
		return true
	}
	return c.weekday(t)
}

// appointing verbs set a time for their subject; those that are true hedge.
var appointing = map[string]bool{"schedule": false, "plan": false, "set": false, "slate": false, "expect": true, "due": false}

// appointed reads "a vote is expected on Thursday", "talks planned for next week".
func (c *clause) appointed(v int) {
	g := c.ph.VGs[v]
	main, last := c.lemma(g.Main), g.Last
	if main == "be" && g.Last < c.end() && c.lower(g.Last) == "due" {
		main, last = "due", g.Last+1
	}
	hedged, ok := appointing[main]
	if !ok || !(g.Passive || main == "due" || g.Participle && c.x(g.Main) == "VBN") || g.Negated || g.Perfect || c.history(g.Main) {
		return
	}
	// It must have a time or place: "for", "on", "in", a weekday.
	if last >= c.end() || c.u(last) != annot.ADP && !c.weekday(last) && !c.dayWord(last) && c.lower(last) != "next" {
		return
	}
	var nps []int
	if g.Participle && !g.Passive {
		if np := c.ph.NPAt(max(g.First-1, c.first())); np >= 0 && g.First > c.first() {
			nps = []int{np}
		}
		if k := c.main(g.First - 1); k >= 0 && calledOff[c.lemma(c.ph.VGs[k].Main)] {
			return
		}
	} else {
		nps = c.ph.Subjects(c.d, v)
	}
	if ch := c.governing(v); ch.unreal || ch.negated || c.conditionalOn(g.First) {
		return
	}
	ok = false
	for _, np := range nps {
		ok = ok || c.topicClass(np, []string{"talks", "vote"})
	}
	if !ok {
		return
	}
	from, to := c.around(v, g.First, last)
	from = min(from, c.outerFirst(nps[len(nps)-1]))
	c.writeDoing(annot.Commitment, "step: "+main, g.First, last, hedged || g.Modal == "may" || g.Modal == "could" || g.Modal == "might", holder{}, false, from, max(to, min(last+2, c.end())))
}

var calledOff = map[string]bool{"cancel": true, "call": true, "scrap": true, "postpone": true, "defer": true, "abandon": true, "suspend": true, "pull": true, "reject": true, "skip": true, "boycott": true, "delay": true}

// writeDoing writes a step or meeting unless one of the sentence covers it already:
// "will meet and discuss" is one step.
func (c *clause) writeDoing(kind annot.StatementKind, rule string, first, last int, hedged bool, h holder, known bool, from, to int) {
	from, to = c.strip(from, to)
	if from >= to {
		return
	}
	target := annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}
	for _, s := range c.written() {
		if s.Kind == kind && s.Target.Overlaps(target) {
			return
		}
	}
	st := annot.Statement{Kind: kind, Rule: rule, Strength: annot.Firm,
		Cue: annot.Span{Start: c.d.Tokens[first].Start, End: c.d.Tokens[last-1].End}}
	if hedged {
		st.Strength = annot.Hedged
	}
	c.told(&st, last-1)
	c.put(st, h, known, from, to)
}

// past reports whether a verb group tells what happened or is under way: "met", "has
// met", "were held", "are meeting".
func (c *clause) past(g phrase.VG) bool {
	if g.Modal != "" || g.To || !g.Finite {
		return false
	}
	x := c.x(g.First)
	return x == "VBD" || (g.Perfect || g.Progressive) && (x == "VBZ" || x == "VBP")
}
