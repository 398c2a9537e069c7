package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// target finds the complement of a cue whose words end before token t, by the frames
// of the cue: which tokens say what is wanted, refused, given up. An empty range
// when none of the cue's frames is there.
func (c *clause) target(cue *lexicon.Cue, t int) (from, to int) {
	c.cueLast = t - 1
	if len(cue.Words) == 2 && c.lemma(t-1) == cue.Words[0] {
		c.apart = cue.Words[1]
	}
	defer func() { c.cueLast, c.apart = -1, "" }()
	for t < c.end() && (c.u(t) == annot.ADV && c.ph.VGAt(t) < 0 && !cue.HasFrame(c.lower(t)) || c.word(t) == "“" || c.word(t) == "”" || c.word(t) == "\"" || c.word(t) == "‘") {
		t++
	}
	if t >= c.end() {
		return 0, 0
	}
	if t+3 < c.end() && c.word(t) == "," && c.word(t+2) == "," && cue.Head == lexicon.Noun {
		switch c.lower(t + 1) {
		case "however", "though", "meanwhile", "too", "instead":
			t += 3 // "reached a deal, however, to"
		}
	}
	if cue.Head == lexicon.Verb && cue.HasFrame("obj") && c.word(t) == "," {
		t = c.pastAside(t)
	}
	if t+1 < c.end() && c.lower(t) == "than" && (c.lower(t+1) == "ever" || c.lower(t+1) == "before") {
		t += 2 // "more determined than ever to"
	}
	if k := c.pastTally(t); cue.Words[0] == "vote" && k < c.end() && c.x(k) == "TO" {
		t = k // "voted 53-47 to approve"
	}
	if t+1 < c.end() && c.u(t) == annot.CCONJ && (c.lower(t) == "both" || c.lower(t) == "either") {
		t++ // tagged as if "and" were to follow: "urged both fleets"
	}
	if t >= c.end() {
		return 0, 0
	}
	// "proposed in a joint statement the sharing of": a phrase of time or medium may
	// stand between verb and object.
	if (c.u(t) == annot.ADP || c.u(t) == annot.SCONJ) && (!cue.HasFrame(c.lower(t)) || c.lower(t) == "with") && (cue.Head == lexicon.Verb || c.lower(t) == "on" && cue.HasFrame("to")) && t+1 < c.end() {
		if np := c.ph.NPAt(t + 1); np >= 0 {
			next := c.ph.NPs[c.owned(np)].Last
			if next < c.end() && (cue.HasFrame("obj") && c.ph.NPAt(next) >= 0 || cue.HasFrame(c.lower(next)) && c.lower(next) != "in" && !c.purposed(t, next)) {
				t = next
			}
		} else if cue.HasFrame("obj") && t+2 < c.end() && c.u(t+2) == annot.DET && c.ph.NPAt(t+2) >= 0 {
			t += 2 // "offered in writing a halt", where "writing" is tagged as a verb
		}
	}
	// "a plea to lawmakers to sign": whom it is made to stands between.
	if c.lower(t) == "to" && c.x(t) != "TO" && cue.Head == lexicon.Noun && cue.Stance == "demand" && cue.HasFrame("to") && t+1 < c.end() && c.ph.NPAt(t+1) >= 0 {
		if next := c.ph.NPs[c.owned(c.ph.NPAt(t+1))].Last; next < c.end() && c.x(next) == "TO" && c.u(next) == annot.PART {
			t = next
		}
	}
	// "decided Sunday to": a weekday alone.
	if np := c.ph.NPAt(t); np >= 0 && c.weekday(t) && c.ph.NPs[np].Last == t+1 && t+1 < c.end() && !c.possesses(t) {
		t++
	}
	// An "if" after a demand or refusal belongs to what is demanded.
	c.keepIf = cue.Stance == "demand" || cue.Stance == "reject"
	defer func() { c.keepIf, c.stopAtVerb = false, false }()
	start, clausal := -1, false
	switch {
	case c.x(t) == "VB" && t == c.cueLast+1 && c.x(t-1) == "TO" && cue.HasFrame("to"):
		start = t // "commits to open", where "to" is the last word of the cue
	case c.lower(t) == "whether" && cue.HasFrame("whether"):
		start, clausal = t+1, true
		if start < c.end() && c.x(start) == "TO" {
			start++
		}
	case c.lower(t) == "what" && cue.HasFrame("obj"):
		start, clausal = t, true
	case c.x(t) == "TO" && c.u(t) == annot.PART:
		if cue.HasFrame("to") {
			start = t + 1
		}
	case c.lower(t) == "to" && c.x(t) != "TO" && cue.HasFrame("to+np"):
		if start = t + 1; cue.Head == lexicon.Noun {
			start = c.pastRecipient(cue, start)
		}
	case c.lower(t) == "that" && c.x(t) != "DT" && cue.HasFrame("that") && !(cue.Head == lexicon.Noun && c.relative(t)):
		start, clausal = t+1, true
	case c.lower(t) == "that" && c.x(t) != "DT" && cue.HasFrame("subjunctive") && t+1 < c.end() && c.ph.NPAt(t+1) >= 0:
		if from, _ := c.nominal(cue, t+1); from >= 0 {
			start, clausal = t+1, true
		}
	case (c.u(t) == annot.ADP || c.u(t) == annot.SCONJ) && cue.HasFrame(c.lower(t)) && c.lower(t) != "to":
		// "an agreement on Monday" is about something else.
		if t+1 < c.end() && !(c.lower(t) == "on" && c.weekday(t+1)) {
			start = t + 1
		}
	case c.ph.VGAt(t) >= 0 && c.x(t) == "VBG" && (cue.HasFrame("ing") || cue.HasFrame("obj")):
		start = t
	case c.ph.VGAt(t) >= 0 && (c.x(t) == "VBZ" || c.x(t) == "VBP") && c.u(t) != annot.AUX && cue.Head == lexicon.Verb && cue.HasFrame("obj"):
		start = t // "seeking guarantees": no verb can follow, so it is a noun
	case c.ph.NPAt(t) >= 0 || c.u(t) == annot.DET:
		start, clausal = c.nominal(cue, t)
	}
	if last := c.cueLast; start < 0 && len(cue.Words) == 1 && (c.lemma(last) == cue.Words[0] || c.lower(last) == cue.Words[0]) {
		start, clausal = c.complement(cue, last)
	}
	if start < 0 || start >= c.end() {
		return 0, 0
	}
	c.against = start > c.first() && c.lower(start-1) == "against" && cue.HasFrame("against")
	if start+1 < c.end() && c.x(start) == "TO" {
		start++ // "offered to to pay"
	}
	for start < c.end() && (c.word(start) == "“" || c.word(start) == "\"" || c.word(start) == ":" || c.word(start) == "‘") {
		start++
	}
	if !clausal && start < c.end() && (c.lasting(start) && !c.timeTo(cue, t, start) || c.weekday(start) && !c.possesses(start)) {
		return 0, 0
	}
	if start < c.end() && c.u(start) == annot.ADV && (start+1 >= c.end() || c.u(start+1) == annot.PUNCT) {
		return 0, 0 // "which Norway is opposed to anyway"
	}
	c.stopAtVerb = !clausal
	to = c.clauseEnd(start)
	if !clausal && cue.HasFrame("obj-to") && cue.HasFrame("obj") && c.undergoes(start, to) {
		to = c.clauseEnd(to) // "wants the port opened by May"
	}
	return start, c.trimTime(start, to)
}

// pastAside is the token behind a phrase between two commas, the first at token t, or t: "rejected, for
// the third time, a plan".
func (c *clause) pastAside(t int) int {
	if t+1 >= c.end() || c.u(t+1) != annot.ADP {
		return t
	}
	for k := t + 2; k+1 < c.end() && k < t+maxParted; k++ {
		if c.ph.VGAt(k) >= 0 {
			return t
		}
		if c.word(k) == "," {
			if c.ph.NPAt(k+1) >= 0 {
				return k + 1
			}
			return t
		}
	}
	return t
}

// undergoes reports whether a participle at token to says what is to be done to the thing
// that begins at token from: "wants the port opened".
func (c *clause) undergoes(from, to int) bool {
	if to >= c.end() || c.x(to) != "VBN" || c.ph.VGAt(to) < 0 || c.ph.VGs[c.ph.VGAt(to)].First != to {
		return false
	}
	np := c.ph.NPAt(from)
	return np >= 0 && c.ph.NPs[c.owned(np)].Last == to
}

// relative reports whether the "that" at token t opens a relative clause: "a plan that would".
func (c *clause) relative(t int) bool { return c.x(t) == "WDT" || c.depends(t, "nsubj", "obj") }

// pastRecipient is where the complement of a noun begins that may name behind "to", at token t,
// to whom something is promised or offered: "its commitment to Chile to open the port". It is -1
// when nothing is said but that.
func (c *clause) pastRecipient(cue *lexicon.Cue, t int) int {
	np := c.ph.NPAt(min(t, c.end()-1))
	if s := annot.Stance(cue.Stance); np < 0 || s != annot.Accept && s != annot.Offer || c.u(c.ph.NPs[c.owned(np)].Head) != annot.PROPN || len(c.holderOf(c.owned(np))) == 0 {
		return t
	}
	last := c.ph.NPs[c.owned(np)].Last
	if last+1 < c.end() && c.x(last) == "TO" && cue.HasFrame("to") {
		return last + 1
	}
	if last < c.end() && (c.u(last) == annot.ADP || c.x(last) == "POS") {
		return t // "to Chile's plan"
	}
	return -1
}

// purposed reports whether the infinitive whose "to" stands at token to, behind the phrase
// with the preposition at token t, says what that is for: "voting on a bill to confirm the
// delay", but "vowed on Monday to".
func (c *clause) purposed(t, to int) bool {
	h := c.head(to)
	return c.lower(t) == "on" && !c.dated(t+1) && c.x(to) == "TO" && h > to && c.depends(h, "advcl")
}

// trimTime takes a day at the end off a target: it says when the cue was, mostly.
func (c *clause) trimTime(from, to int) int {
	t := to
	if t-1 > from && (c.lower(t-1) == "morning" || c.lower(t-1) == "night" || c.lower(t-1) == "evening" || c.lower(t-1) == "afternoon") {
		t--
	}
	if t-1 <= from || !c.weekday(t-1) {
		return to
	}
	t--
	if t-1 > from && (c.lower(t-1) == "late" || c.lower(t-1) == "early") {
		t--
	}
	if t-1 > from && c.lower(t-1) == "on" {
		t--
	}
	// "by Friday", "until Friday" are part of what is wanted.
	if c.u(t-1) == annot.ADP || c.u(t-1) == annot.DET || c.u(t-1) == annot.ADJ {
		return to
	}
	return t
}

// lasting reports whether a length of time stands at token t: "argued for hours".
func (c *clause) lasting(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	if n := c.ph.NPs[np]; n.Last < c.end() && c.lower(n.Last) == "of" {
		return false // "two days of talks"
	}
	return periods[c.lemma(c.ph.NPs[np].Head)]
}

// timeTo reports whether the length of time at token start, right behind the cue, is what is
// wanted, for something: "needs a month to submit the list".
func (c *clause) timeTo(cue *lexicon.Cue, t, start int) bool {
	if t != start || cue.Stance != string(annot.Demand) || !cue.HasFrame("obj") {
		return false
	}
	last := c.ph.NPs[c.ph.NPAt(start)].Last
	return last < c.end() && c.x(last) == "TO"
}

func (c *clause) weekday(t int) bool {
	switch c.lower(t) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today":
		return true
	}
	return false
}

// possesses reports whether a possessive clitic follows token t: "Tuesday’s vote".
func (c *clause) possesses(t int) bool { return t+1 < c.end() && c.x(t+1) == "POS" }

// nominal checks which of the frames a noun phrase at t can stand for: where the target
// begins, -1 when it is none, and whether it is a clause with a verb of its own.
func (c *clause) nominal(cue *lexicon.Cue, t int) (start int, clausal bool) {
	np := c.ph.NPAt(t)
	if np < 0 {
		if cue.HasFrame("obj") {
			return t, false
		}
		return -1, false
	}
	last := c.ph.NPs[c.owned(np)].Last
	// "of the town": what follows the noun belongs to it.
	for last+1 < c.end() && c.lower(last) == "of" && c.ph.NPAt(last+1) >= 0 {
		last = c.ph.NPs[c.owned(c.ph.NPAt(last+1))].Last
	}
	for cue.HasFrame("subjunctive") && last+1 < c.end() && c.u(last) == annot.ADV && c.ph.VGAt(last) < 0 {
		last++ // "that any deal ultimately include"
	}
	v := -1
	if last < c.end() {
		v = c.ph.VGAt(last)
	}
	if v >= 0 && cue.HasFrame("that") && !cue.HasFrame("obj-to") && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "") {
		return t, true
	}
	if v >= 0 && cue.HasFrame("subjunctive") && c.subjunctive(np, v) {
		return t, true
	}
	if cue.HasFrame("obj-for") && c.askedFor(last) {
		return last + 1, false
	}
	if cue.HasFrame("that") && cue.HasFrame("obj") && last+1 < c.end() && c.lower(last) == "that" && c.x(last) != "DT" && c.personal([]int{c.owned(np)}) {
		return last + 1, true // "promised Norway that the vote would be held": to whom, and what
	}
	if cue.HasFrame("obj") {
		thing := c.second(cue, np, t)
		if thing != t {
			// "promised members the vote would be held"
			h := c.ph.NPs[c.owned(c.ph.NPAt(thing))].Head
			g := c.head(h)
			return thing, c.depends(h, "nsubj") && g > h && c.depends(g, "ccomp")
		}
		return t, false
	}
	if v < 0 && last >= c.end() {
		return -1, false
	}
	switch {
	case v >= 0 && c.ph.VGs[v].To && cue.HasFrame("obj-to"):
		return t, false
	case v >= 0 && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "" || c.x(c.ph.VGs[v].Main) == "VB") && cue.HasFrame("that"):
		return t, true
	case v >= 0 && c.x(c.ph.VGs[v].Main) == "VBG" && cue.HasFrame("obj-ing"):
		return t, false
	case c.lower(last) == "from" && cue.HasFrame("obj-ing"):
		return t, false
	case c.lower(last) == "and" && cue.HasFrame("obj-to"):
		// "urged Norway and Chile to": look behind the second.
		if next := c.ph.NPAt(min(last+1, c.end()-1)); next >= 0 {
			l := c.ph.NPs[c.owned(next)].Last
			if l < c.end() {
				if v := c.ph.VGAt(l); v >= 0 && c.ph.VGs[v].To {
					return t, false
				}
			}
		}
	case cue.HasFrame("obj-to") && v < 0:
		// "urged both sides on Sunday to": over an adverbial.
		k := last
		for k < c.end() && k < last+4 && (c.u(k) == annot.ADP || c.u(k) == annot.ADV || c.weekday(k)) {
			k++
		}
		if k > last && k < c.end() {
			if v := c.ph.VGAt(k); v >= 0 && c.ph.VGs[v].To {
				return t, false
			}
		}
		if c.lower(last) == "to" && c.quotedVerb(last+1) || c.urgedBeyond(c.ph.NPs[c.owned(np)].Head, last) {
			return t, false
		}
	}
	return -1, false
}

// askedFor reports whether "for" at token t opens what the cue asks its object for: "asked the
// lenders for more time", not "asked the court for the district".
func (c *clause) askedFor(t int) bool {
	if t+1 >= c.end() || c.lower(t) != "for" || c.ph.NPAt(t+1) < 0 || c.lasting(t+1) {
		return false
	}
	np := c.owned(c.ph.NPAt(t + 1))
	if v := c.ph.VGAt(min(c.ph.NPs[np].Last, c.end()-1)); v >= 0 && c.ph.VGs[v].To && c.head(c.ph.VGs[v].Main) == c.cueMain {
		return false // "asked the court for the district to rule"
	}
	return c.head(c.ph.NPs[np].Head) == c.cueMain
}

// quotedVerb reports whether a quotation opens at token t with a base form: "called on Chile
// to “make way”".
func (c *clause) quotedVerb(t int) bool {
	return t+1 < c.end() && (c.word(t) == "“" || c.word(t) == "\"" || c.word(t) == "‘") && c.x(t+1) == "VB"
}

// urgedBeyond reports whether the tree hangs an infinitive behind token t on the cue or on its
// object at token noun: "called on members of the bloc to reject", "told fleets from the south
// to leave".
func (c *clause) urgedBeyond(noun, t int) bool {
	for k := t; k < c.end() && k < t+maxBeyond; k++ {
		v := c.ph.VGAt(k)
		if v < 0 {
			continue
		}
		g := c.ph.VGs[v]
		h := c.head(g.Main)
		if h == noun && len(c.holderOf(c.ph.NPAt(noun))) == 0 {
			return false // "requires consent of the house to open"
		}
		return g.To && (h == c.cueMain || h == noun) && c.depends(g.Main, "xcomp", "ccomp", "acl", "advcl") && !c.commaIn(t, k)
	}
	return false
}

// giving verbs take whom they give to before what they give.
var giving = map[string]bool{"offer": true, "promise": true, "pledge": true, "refuse": true, "ask": true, "demand": true}

// second is where the second object of a verb of giving begins: in "offered the miners
// a longer truce" it is what is offered. Elsewhere it is t.
func (c *clause) second(cue *lexicon.Cue, np, t int) int {
	if !giving[cue.Words[0]] {
		return t
	}
	next := c.ph.NPs[c.owned(np)].Last
	if next >= c.end() || c.ph.NPAt(next) < 0 || c.x(next) == "PRP" {
		return t
	}
	first := c.u(next)
	if c.x(t) == "PRP" || first == annot.DET || first == annot.NUM || first == annot.SYM || c.x(next) == "PRP$" {
		return next
	}
	return t
}
