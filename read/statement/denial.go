package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// DenialRule begins the rule of a claim that what somebody else says is not so. Its holder
// is who denies, its target what is denied: a clause, a noun phrase, or the verb itself
// when nothing stands behind it.
const DenialRule = "denial: "

// denials reads who denies what another says: "denied that", "disputed the figure",
// "disagreed". What is not denied, or not yet, is left out.
func (c *clause) denials() {
	for v, g := range c.ph.VGs {
		if g.Negated || g.Modal != "" || g.To || g.Passive || c.question() {
			continue
		}
		for _, d := range c.denying[c.lemma(g.Main)] {
			n := c.spans(d.Words, g.Main)
			if n == 0 {
				continue
			}
			if from, to, ok := c.whatDenied(d, g.Main+n); ok {
				c.denial(d, v, g.Main+n, from, to)
			}
			break
		}
	}
}

// whatDenied are the tokens of what the denial that ends before token t denies; none when it
// denies something without naming it.
func (c *clause) whatDenied(d *lexicon.Denial, t int) (from, to int, ok bool) {
	bare := t >= c.end() || c.u(t) == annot.PUNCT || c.lower(t) == "and" || c.lower(t) == "but"
	if bare {
		return 0, 0, d.Alone
	}
	if d.Alone && (c.lower(t) == "with" || c.lower(t) == "on") {
		t++
	}
	np := c.ph.NPAt(t)
	if c.lower(t) == "that" && np < 0 || d.Clause && np >= 0 && c.subjectOfNext(np) {
		if !d.Clause {
			return 0, 0, false
		}
		if c.lower(t) == "that" {
			t++
		}
		_, last := c.bounds(t)
		return t, c.upToMark(t, last), true
	}
	stands := c.lower(t) == "that" || !d.Claim && (c.lower(t) == "this" || c.lower(t) == "it")
	switch {
	case stands && (t+1 >= c.end() || c.u(t+1) == annot.PUNCT || c.u(t+1) == annot.CCONJ || c.u(t+1) == annot.ADP):
		return t, t + 1, !d.Alone || c.lower(t-1) == "with"
	case np < 0 || c.u(c.ph.NPs[np].Head) == annot.PRON || c.ph.NPAt(c.ph.NPs[np].Last) >= 0:
		return 0, 0, false // "denied them the right" denies no claim
	case d.Object || d.Claim && c.lex.Claims.Class(c.lemma(c.ph.NPs[np].Head)) != "":
		return c.wholeClaim(np)
	}
	return 0, 0, false
}

// wholeClaim are the tokens of a noun phrase with what it belongs to, "the minister's
// account", or of the clause that says what the claim is: "the idea that the strait closes".
func (c *clause) wholeClaim(np int) (from, to int, ok bool) {
	from, to = c.ph.NPs[np].First, c.ph.NPs[np].Last
	for to < c.end() && c.x(to) == "POS" {
		next := c.ph.NPAt(to + 1)
		if next < 0 {
			break
		}
		to = c.ph.NPs[next].Last
	}
	if to+1 < c.end() && c.lower(to) == "that" {
		_, last := c.bounds(to)
		return to + 1, c.upToMark(to+1, last), true
	}
	return from, to, true
}

// subjectOfNext reports whether noun phrase np is the subject of a verb right behind it:
// "denied the strait was closed".
func (c *clause) subjectOfNext(np int) bool {
	last := c.ph.NPs[np].Last
	v := -1
	if last < c.end() {
		v = c.ph.VGAt(last)
	}
	return v >= 0 && c.ph.VGs[v].Finite
}

// upToMark is the end of the clause that begins at token t: the first mark or "and" that a
// new clause may begin behind, last at most.
func (c *clause) upToMark(t, last int) int {
	for k := t + 1; k < last; k++ {
		switch c.lower(k) {
		case ",", ";", ":", ".", "”", "\"", "but", "while":
			return k
		}
	}
	return last
}

// denial writes what is denied, by whom.
func (c *clause) denial(d *lexicon.Denial, v, last, from, to int) {
	g := c.ph.VGs[v]
	if ch := c.governing(v); ch.unreal || ch.hedged {
		return
	}
	h, known := c.actor(c.ph.Subjects(c.d, v))
	if !known || c.history(g.Main) {
		return
	}
	if from == to {
		from, to = g.Main, last
	}
	st := annot.Statement{Kind: annot.Claim, Rule: DenialRule + strings.Join(d.Words, " "), Strength: annot.Firm,
		Cue: annot.Span{Start: c.d.Tokens[g.First].Start, End: c.d.Tokens[last-1].End}}
	c.told(&st, g.Main)
	c.put(st, h, true, from, to)
}
