package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// objectControlled reports whether a verb group is the infinitive of an object: what
// Chile is asked "to open" is no position of Chile's.
func (c *clause) objectControlled(vg int) bool {
	g := c.ph.VGs[vg]
	if !g.To {
		return false
	}
	t := g.First - 1
	for t >= c.first() && c.u(t) == annot.ADV {
		t--
	}
	if t < c.first() {
		return false
	}
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	if c.u(c.ph.NPs[np].Head) == annot.NUM {
		return false // "voted 53-47 to reject"
	}
	if cue, _ := c.cueAt(c.ph.NPs[np].Head); cue != nil && cue.Head == lexicon.Noun && !g.Passive {
		return false
	}
	before := c.ph.NPs[np].First - 1
	upTo := before > c.first() && c.lower(before) == "to" && c.lower(before-1) == "up" // "it is up to Norway to grant it"
	return upTo || before >= c.first() && (c.ph.VGAt(before) >= 0 || c.lower(before) == "for" || c.lower(before) == "on")
}

// expected reports whether the chain of a verb begins with what somebody does not expect another
// to do: "do not expect Norway to rush to reject the map".
func (c *clause) expected(ch chain) bool {
	outer := ch.governors[len(ch.governors)-1]
	if !c.objectControlled(outer) {
		return false
	}
	np := c.ph.NPAt(c.ph.VGs[outer].First - 1)
	if np < 0 {
		return false
	}
	v := c.ph.VGAt(c.outerFirst(np) - 1)
	return v >= 0 && c.ph.VGs[v].Negated && expecting[c.lemma(c.ph.VGs[v].Main)]
}

// expecting verbs tell what somebody thinks that another will do.
var expecting = map[string]bool{"expect": true, "anticipate": true, "foresee": true, "believe": true, "imagine": true}

// nominalised reports whether a gerund stands after a preposition as a noun: what
// somebody was praised "for refusing" or risked "in agreeing to" is told in passing.
// "By offering" tells it in full.
func (c *clause) nominalised(vg int) bool {
	g := c.ph.VGs[vg]
	if g.Participle && c.depends(g.Main, "csubj", "nsubj") {
		return true // "backing the deal would be a leap in the dark"
	}
	if !g.Participle || g.First-1 < c.first() || c.u(g.First-1) != annot.ADP && c.u(g.First-1) != annot.SCONJ {
		return false
	}
	switch c.lower(g.First - 1) {
	case "by", "while", "after", "before", "since":
		return false
	}
	return true
}

// history reports whether the sentence tells of a year long before the cue: "In 1994,
// Norway gave up ...", "signed the pact 20 years ago" are background, no position at
// these talks.
func (c *clause) history(cue int) bool {
	if c.background == 0 {
		c.background = c.longAgo()
	}
	if cue < c.background-1 || c.background > c.end() {
		return false
	}
	for t := c.background; t < cue && c.relation(c.background-1) == "acl"; t++ {
		if c.word(t) == "," {
			return false // "Norway, which gave up the port in 1994, wants"
		}
	}
	return true
}

// longAgo is one more than the token from which on the sentence is history, more than
// its end when it is none.
func (c *clause) longAgo() int {
	for k := c.first(); k+1 < c.end(); k++ {
		if c.lower(k+1) == "ago" && (c.lower(k) == "years" || c.lower(k) == "decades") {
			return c.first() + 1
		}
		w := c.word(k + 1)
		if c.decade(k + 1) {
			return c.pastFrom(k+1) + 1
		}
		if len(w) != 4 || w[:2] != "19" && w[:2] != "20" || c.u(k+1) != annot.NUM {
			continue
		}
		if l := c.lower(k); l != "in" && l != "since" && l != "by" && !temporal[l] {
			continue
		}
		if len(c.d.Source.Published.Value) >= 4 && w < c.d.Source.Published.Value[:4] {
			return c.first() + 1
		}
		// Where nothing tells of which year the report is, what was done in a year that is
		// named was done in another: of this year it would say the day.
		if from := c.pastFrom(k + 1); len(c.d.Source.Published.Value) < 4 && c.lower(k) == "in" && from < k {
			return from + 1
		}
		return k + 2
	}
	return c.end() + 2
}

// pastFrom is the token from which on the sentence tells of the time at token t, when the verb that
// the time hangs on is in the past: the verb of a relative clause, else the first; t itself
// when it tells of another.
func (c *clause) pastFrom(t int) int {
	v := c.head(t)
	for steps := 0; steps < maxGovernors && v >= c.first() && (c.u(v) != annot.VERB || c.relation(v) == "xcomp"); steps++ {
		v = c.head(v)
	}
	switch {
	case v < c.first() || v > t || c.x(v) != "VBD":
		return t
	case c.relation(v) == "acl":
		return v
	}
	return c.first()
}

// decade reports whether token t is a decade that is over: "in the early 2000s".
func (c *clause) decade(t int) bool {
	w := strings.TrimSuffix(strings.Replace(c.word(t), "’", "'", 1), "s")
	w = strings.TrimSuffix(w, "'")
	if len(w) != 4 || w == c.word(t) || w[:2] != "19" && w[:2] != "20" || w[3] != '0' {
		return false
	}
	year := c.d.Source.Published.Value
	return w[:2] == "19" || len(year) < 4 || w[:3] < year[:3]
}
