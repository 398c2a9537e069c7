package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// cue reads what cue begins at token t and returns the token to go on from. A participle
// may be an adjective or a verb ("is committed to", "was committed by"): the first entry
// that gives a reading counts.
func (c *clause) cue(t int) int {
	before, next := len(c.readings), t+1
	c.eachCue(t, func(cue *lexicon.Cue, n int) bool {
		if next == t+1 {
			next = t + n
		}
		c.traced(cue, t, t+n)
		if len(c.readings) > before {
			next = t + n
			return false
		}
		return true
	})
	return next
}

// cueAt is the longest cue that begins at token t and the number of its tokens.
func (c *clause) cueAt(t int) (cue *lexicon.Cue, n int) {
	c.eachCue(t, func(found *lexicon.Cue, tokens int) bool {
		cue, n = found, tokens
		return false
	})
	return cue, n
}

// eachCue calls f with the cues that begin at token t, the longest of its lemma first,
// until f returns false.
func (c *clause) eachCue(t int, f func(cue *lexicon.Cue, n int) bool) {
	for _, key := range [2]string{c.lemma(t), c.lower(t)} {
		for _, cue := range c.cues[key] {
			if t+len(cue.Words) > c.end() || !c.posFits(cue, t) {
				continue
			}
			n := c.spans(cue.Words, t)
			if n == 0 && len(cue.Words) == 2 && cue.Head == lexicon.Verb && c.ph != nil {
				n = c.parted(t, cue.Words[1])
				if n == 0 && c.particle(t, cue.Words[1]) {
					n = 1
				}
			}
			if n > 0 && !f(cue, n) {
				return
			}
		}
		if c.lower(t) == c.lemma(t) {
			return
		}
	}
}

// spans is the number of tokens from t on that the words of a cue cover, 0 when they
// do not stand there. An adverb may stand between verb and particle: "pushed hard for". A
// quotation may begin within them.
func (c *clause) spans(words []string, t int) int {
	k := t
	for i, w := range words {
		if i == 1 && k < c.end() && c.u(k) == annot.ADV && c.lemma(k) != w && c.lower(k) != w {
			k++
		}
		if i > 0 && k < c.end() && (c.word(k) == "“" || c.word(k) == "\"") {
			k++ // in “no rush” to
		}
		if k >= c.end() || c.lemma(k) != w && c.lower(k) != w {
			return 0
		}
		k++
	}
	return k - t
}

func (c *clause) posFits(cue *lexicon.Cue, t int) bool {
	switch cue.Head {
	case lexicon.Verb:
		return c.u(t) == annot.VERB || c.u(t) == annot.AUX && len(cue.Words) > 1
	case lexicon.Noun:
		last := t + len(cue.Words) - 1
		return c.u(last) == annot.NOUN || c.u(last) == annot.PROPN && c.x(last) != "NNPS"
	case lexicon.Adj:
		return c.u(t) == annot.ADJ || c.u(t) == annot.VERB && (c.x(t) == "VBN" || c.x(t) == "VBG") || c.u(t) == annot.ADV || c.u(t) == annot.ADP ||
			c.u(t) == annot.DET && len(cue.Words) > 1 // "no fan of"
	}
	return true
}

func (c *clause) occurrence(cue *lexicon.Cue, first, last int) {
	switch cue.Head {
	case lexicon.Verb:
		if cue.HasFrame("subj") {
			c.remark(cue, first, last)
			return
		}
		c.verb(cue, first, last)
	case lexicon.Noun:
		c.noun(cue, first, last)
	case lexicon.Adj:
		c.adjective(cue, first, last)
	case lexicon.Phrase:
		if cue.HasFrame("there") {
			c.grounds(cue, first, last)
			return
		}
		c.verdict(cue, first, last)
	}
}
