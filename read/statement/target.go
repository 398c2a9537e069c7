package statement

import (
	"strings"

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
			if next < c.end() && (cue.HasFrame("obj") && c.ph.NPAt(next) >= 0 || cue.HasFrame(c.lower(next)) && c.lower(next) != "in" || c.x(next) == "TO" && cue.HasFrame("to")) {
				t = next
			}
		} else if cue.HasFrame("obj") && t+2 < c.end() && c.u(t+2) == annot.DET && c.ph.NPAt(t+2) >= 0 {
			t += 2 // "offered in writing a halt", where "writing" is tagged as a verb
		}
	}
	// "decided Sunday to": a weekday alone.
	if np := c.ph.NPAt(t); np >= 0 && c.weekday(t) && c.ph.NPs[np].Last == t+1 && t+1 < c.end() {
		t++
	}
	// An "if" after a demand or refusal belongs to what is demanded.
	c.keepIf = cue.Stance == "demand" || cue.Stance == "reject"
	defer func() { c.keepIf, c.stopAtVerb = false, false }()
	start, clausal := -1, false
	switch {
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
		start = t + 1
	case c.lower(t) == "that" && c.x(t) != "DT" && cue.HasFrame("that"):
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
	case c.ph.VGAt(t) >= 0 && (c.x(t) == "VBZ" || c.x(t) == "VBP") && cue.Head == lexicon.Verb && cue.HasFrame("obj"):
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
	for start < c.end() && (c.word(start) == "“" || c.word(start) == "\"" || c.word(start) == ":" || c.word(start) == "‘") {
		start++
	}
	if !clausal && start < c.end() && (c.lasting(start) || c.weekday(start)) {
		return 0, 0
	}
	if start < c.end() && c.u(start) == annot.ADV && (start+1 >= c.end() || c.u(start+1) == annot.PUNCT) {
		return 0, 0 // "which Norway is opposed to anyway"
	}
	c.stopAtVerb = !clausal
	return start, c.trimTime(start, c.clauseEnd(start))
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
	switch c.lemma(c.ph.NPs[np].Head) {
	case "minute", "hour", "day", "week", "month", "year", "decade":
		return true
	}
	return false
}

func (c *clause) weekday(t int) bool {
	switch c.lower(t) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today":
		return true
	}
	return false
}

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
	if cue.HasFrame("obj") {
		return c.second(cue, np, t), false
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
	}
	return -1, false
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

// clauseEnd is the token after the end of the complement that begins at start: at a
// condition, at a coordinated verb, at a subordinate clause about something else, at
// the words that attribute it.
func (c *clause) clauseEnd(start int) int {
	depth := 0
	end := min(c.end(), start+maxTarget)
scan:
	for t := start; t < end; t++ {
		switch c.word(t) {
		case "(", "[":
			depth++
			continue
		case ")", "]":
			if depth == 0 {
				end = t
				break scan
			}
			depth--
			continue
		}
		if depth > 0 {
			continue
		}
		if t > start && c.stops(start, t) {
			end = t
			break
		}
	}
	for end > start {
		w := c.word(end - 1)
		if c.u(end-1) == annot.PUNCT && w != "%" && w != ")" || c.u(end-1) == annot.CCONJ || w == "—" || w == "–" {
			end--
			continue
		}
		break
	}
	return end
}

// stops reports whether a complement that began at start ends before token t.
func (c *clause) stops(start, t int) bool {
	w := c.lower(t)
	if e, n := c.conditionAt(t); n > 0 && !(c.keepIf && e.Words[0] == "if") && !c.copulaEnds(t) {
		return true
	}
	if c.stopAtVerb && c.foreign(start, t) {
		return true
	}
	if h := c.head(t); h >= c.first() && h < start-1 && c.loose(t) && particles[c.lower(t)] && c.u(h) == annot.VERB {
		return true // "put a plan for the strait forward"
	}
	if c.apart != "" && c.head(t) == c.cueLast && c.lower(t) == c.apart {
		return true // "turned the offer down"
	}
	// "the demand for more than a promise angered Chile": what governs the cue is the
	// clause around it.
	if v := c.ph.VGAt(t); c.cueLast >= c.first() && v >= 0 && c.above(c.ph.VGs[v].Main, c.cueLast) {
		return true
	}
	switch w {
	case ".", ";", "!", "?", ":":
		return true
	case "—", "–", "--":
		return true
	case "-":
		return c.d.Tokens[t].Start > c.d.Tokens[t-1].End // a dash, not a hyphen
	case "”", "\"", "’":
		// A quotation that closes and is followed by who said it.
		if t > start && c.word(t-1) == "," {
			return true
		}
		return w != "’" && t+2 < c.end() && (c.ph.NPAt(t+1) >= 0 && c.saysAfter(t+1) || c.ph.VGAt(t+1) >= 0 && c.says[c.lemma(c.ph.VGs[c.ph.VGAt(t+1)].Main)])
	case "but", "while", "although", "though", "whereas", "because", "despite", "amid":
		return true
	case "according":
		return true
	case "even":
		return t+1 < c.end() && (c.lower(t+1) == "if" || c.lower(t+1) == "though")
	case "as":
		return c.subordinate(t)
	case "when", "since", "after", "before", "following":
		return c.subordinate(t) || t > start && c.word(t-1) == ","
	case "and", "or":
		return c.coordinatesVerb(t)
	case ",":
		if t+1 >= c.end() {
			return true
		}
		next := c.lower(t + 1)
		switch next {
		case "who", "which", "but", "while", "although", "though", "and", "or", "as", "with", "after", "when", "where", "according", "despite", "amid", "because", "since", "even", "instead", "in", "leaving", "on", "during", "at", "saying", "then", "citing", "not":
			if next == "and" || next == "or" {
				return c.coordinatesVerb(t + 1)
			}
			return true
		}
		if v := c.ph.VGAt(t + 1); v >= 0 {
			g := c.ph.VGs[v]
			return g.Participle || g.Finite || g.Modal != ""
		}
		if np := c.ph.NPAt(t + 1); np >= 0 {
			// ", a move that ...": an apposition; ", Norway appears": another clause.
			if (next == "a" || next == "an") && !c.listAhead(t) || c.saysAfter(t+1) {
				return true
			}
			last := c.ph.NPs[c.owned(np)].Last
			if last < c.end() && c.ph.VGAt(last) >= 0 && (c.ph.VGs[c.ph.VGAt(last)].Finite || c.ph.VGs[c.ph.VGAt(last)].Modal != "") {
				return true
			}
		}
	}
	return false
}

// copulaEnds reports whether a copula stands right before token t: in "the delay should
// be conditional on a vote" what looks like a condition is what is said.
func (c *clause) copulaEnds(t int) bool {
	v := -1
	if t > c.first() {
		v = c.ph.VGAt(t - 1)
	}
	return v >= 0 && c.lemma(c.ph.VGs[v].Main) == "be"
}

// saysAfter reports whether the noun phrase at t is followed by a verb of saying.
func (c *clause) saysAfter(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	last := c.ph.NPs[c.owned(np)].Last
	for last+1 < c.end() && (c.lower(last) == "and" || c.lower(last) == "of") && c.ph.NPAt(last+1) >= 0 {
		last = c.ph.NPs[c.owned(c.ph.NPAt(last+1))].Last // "Sol and Varga said", "the envoy of Norway said"
	}
	if last >= c.end() {
		return false
	}
	v := c.ph.VGAt(last)
	return v >= 0 && c.says[c.lemma(c.ph.VGs[v].Main)] && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "")
}

// subordinate reports whether a clause of its own, with subject and verb, follows
// the conjunction at t.
func (c *clause) subordinate(t int) bool {
	if t+1 >= c.end() {
		return false
	}
	np := c.ph.NPAt(t + 1)
	if np < 0 {
		return c.ph.VGAt(t+1) >= 0
	}
	last := c.ph.NPs[c.owned(np)].Last
	return last < c.end() && c.ph.VGAt(last) >= 0 && !c.ph.VGs[c.ph.VGAt(last)].To
}

// coordinatesVerb reports whether the conjunction at t joins a finite verb, with or
// without a subject of its own: what follows is another clause.
func (c *clause) coordinatesVerb(t int) bool {
	if h := int(c.d.Tokens[t].Head); c.d.Tokens[t].DepRel == "cc" && h > t {
		if v := c.ph.VGAt(h); v >= 0 && c.ph.VGs[v].Main == h && c.ph.VGs[v].Finite && c.u(h) == annot.VERB {
			return true // "and dozens of unions plan"
		}
	}
	k := t + 1
	for k < c.end() && c.u(k) == annot.ADV {
		k++
	}
	if k >= c.end() {
		return true
	}
	if v := c.ph.VGAt(k); v >= 0 {
		g := c.ph.VGs[v]
		if g.Modal != "" {
			return true
		}
		x := c.x(g.First)
		return x == "VBD" || x == "VBZ" || x == "VBP"
	}
	if np := c.ph.NPAt(k); np >= 0 {
		if c.secondSubject(c.ph.NPs[c.owned(np)].Head, t) {
			return false
		}
		last := c.ph.NPs[c.owned(np)].Last
		for last < c.end() && c.u(last) == annot.ADV {
			last++
		}
		if last < c.end() {
			if v := c.ph.VGAt(last); v >= 0 && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "") {
				return !c.nounPair(t, np, v)
			}
		}
	}
	return false
}

// secondSubject reports whether the tree joins the noun at head to one before the
// conjunction at t as subjects of one verb: "that Norway and Chile keep their word".
func (c *clause) secondSubject(head, t int) bool {
	first := int(c.d.Tokens[head].Head)
	return c.d.Tokens[head].DepRel == "conj" && first >= c.first() && first < t &&
		strings.HasPrefix(c.d.Tokens[first].DepRel, "nsubj") && int(c.d.Tokens[first].Head) > head
}

// nounPair reports whether a noun and a verb after the conjunction at t are two nouns
// rather: "a lasting truce and fresh guarantees". A singular noun without an article is
// hardly ever the subject of a clause that goes on with a noun before it.
func (c *clause) nounPair(t, np, vg int) bool {
	n, g := c.ph.NPs[np], c.ph.VGs[vg]
	return n.Last == n.First+1 && c.x(n.Head) == "NN" && n.Poss < 0 && g.Last == g.First+1 && c.x(g.Main) == "VBZ" && g.First == n.Last &&
		t > c.first() && c.u(t-1) == annot.NOUN
}

// subjunctive reports whether noun phrase and verb group are a clause in the
// subjunctive: "that Norway open the port".
func (c *clause) subjunctive(np, vg int) bool {
	g := c.ph.VGs[vg]
	if g.To || g.Modal != "" {
		return false
	}
	switch x := c.x(g.First); x {
	case "VB":
		return true
	case "VBP":
		h := c.x(c.ph.NPs[c.owned(np)].Head)
		return h == "NNP" || h == "NN"
	}
	return false
}

// foreign reports whether a finite verb at t, within a complement that is no clause and
// began at start, belongs to the clause around it: "backing the accord drew fire".
func (c *clause) foreign(start, t int) bool {
	v := c.ph.VGAt(t)
	if v < 0 || c.ph.VGs[v].First != t || !c.ph.VGs[v].Finite && c.ph.VGs[v].Modal == "" {
		return false
	}
	if np := c.ph.NPAt(t - 1); np >= 0 && c.ph.NPs[np].First-1 > start && c.u(c.ph.NPs[np].First-1) == annot.CCONJ && c.nounPair(c.ph.NPs[np].First-1, np, v) {
		return false
	}
	for k := t - 1; k >= start && k > t-maxBack; k-- {
		switch c.lower(k) {
		case "who", "which", "that", "what", "how", "where", "when", "whether", "why", "if", "because", "than", "as", "there":
			return false
		case ",", ";":
			return true
		}
	}
	// "the accord Chile has drafted": two noun phrases in a row open a relative clause.
	np := c.ph.NPAt(t - 1)
	if np < 0 {
		return true
	}
	// "the accord Chile has drafted", where noun and name make one phrase.
	if h := c.ph.NPs[np].Head; c.u(h) == annot.PROPN && h-1 >= c.ph.NPs[np].First && c.u(h-1) == annot.NOUN {
		return false
	}
	before := c.outerFirst(np) - 1
	return before < start || c.ph.NPAt(before) < 0
}

// inner goes from the object of a refusal to what is refused: from "Norway's demand
// to open the port" to "open the port". It stays where the object is no demand or
// proposal of somebody with a complement of its own.
func (c *clause) inner(from, to int) (int, int) {
	// "comply with", "meet", "accept": verbs that take a demand as object.
	t := from
	if v := c.ph.VGAt(t); v >= 0 && c.ph.VGs[v].Main < to {
		m := c.ph.VGs[v].Main
		if cue, n := c.cueAt(m); cue != nil && cue.Meta {
			t = m + n
		} else if c.lemma(m) == "comply" || c.lemma(m) == "bow" || c.lemma(m) == "yield" || c.lemma(m) == "meet" || c.lemma(m) == "heed" {
			t = m + 1
		}
		if t < to && (c.lower(t) == "with" || c.lower(t) == "to") {
			t++
		}
	}
	if t >= to {
		return from, to
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return from, to
	}
	np = c.owned(np)
	head := c.ph.NPs[np].Head
	cue, n := c.cueAt(head)
	if cue == nil || cue.Head != lexicon.Noun || annot.Stance(cue.Stance) != annot.Demand {
		return from, to
	}
	f, e := c.target(cue, head+n)
	if f >= e {
		return from, to
	}
	return f, e
}
