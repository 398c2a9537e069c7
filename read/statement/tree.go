package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// head is the token that token t hangs on, -1 for the root of a sentence.
func (c *clause) head(t int) int { return int(c.d.Tokens[t].Head) }

// relation is the relation of token t to its head without its subtype: "nsubj" for
// "nsubj:pass".
func (c *clause) relation(t int) string {
	rel, _, _ := strings.Cut(c.d.Tokens[t].DepRel, ":")
	return rel
}

// above reports whether token t governs token of, directly or not.
func (c *clause) above(t, of int) bool {
	for steps := c.head(of); steps != annot.None; steps = c.head(steps) {
		if steps == t {
			return true
		}
	}
	return false
}

// leftmost is the first token of the subtree of token t.
func (c *clause) leftmost(t int) int {
	for k := c.first(); k < t; k++ {
		if c.above(t, k) {
			return k
		}
	}
	return t
}

// introduced is the token that introduces the dependent t, a preposition or conjunction
// ("on" in "agreed in July on a deal"), or -1.
func (c *clause) introduced(t int) int {
	for k := c.first(); k < t; k++ {
		if c.head(k) != t {
			continue
		}
		switch c.relation(k) {
		case "case", "mark":
			return k
		}
	}
	return -1
}

// complement finds by the tree where the complement of a cue begins that does not stand
// right behind it: "agreed in July on a deal", "demanded, once more, that Chile leave".
// It is -1 when the tree has none that fits the frames of the cue.
func (c *clause) complement(cue *lexicon.Cue, head int) (start int, clausal bool) {
	for k := head + 1; k < c.end(); k++ {
		if c.head(k) != head {
			continue
		}
		by := c.introduced(k)
		word := ""
		if by > head {
			word = c.lower(by)
		}
		switch rel := c.relation(k); {
		case rel == "obj" && cue.HasFrame("obj") && !cue.HasFrame("obj-to"):
			return c.leftmost(k), false
		case (rel == "xcomp" || rel == "advcl" || rel == "acl" || rel == "ccomp") && word == "to" && cue.HasFrame("to") && (rel != "advcl" || cue.Head != lexicon.Verb || c.whenOnly(head+1, by) || cue.Words[0] == "agree" && c.phrasesOnly(head+1, by)):
			if o := c.dependentFrom(head+1, head, "obj"); o >= 0 && o < by && c.u(o) != annot.NUM {
				return c.leftmost(o), false // "intends the accord to be a first step"
			}
			return by + 1, false
		case rel == "xcomp" && word == "" && c.x(k) == "VBG" && cue.HasFrame("ing"):
			return k, false
		case (rel == "ccomp" || rel == "acl") && word == "that" && (cue.HasFrame("that") || cue.HasFrame("subjunctive") && c.bare(k)):
			return by + 1, true
		case (rel == "obl" || rel == "nmod") && word != "" && (word != "to" && cue.HasFrame(word) || word == "to" && cue.HasFrame("to+np")) && !c.dated(by+1):
			return by + 1, false
		case (rel == "advcl" || rel == "acl") && word != "" && c.x(k) == "VBG" && cue.HasFrame(word):
			return by + 1, false
		}
	}
	return -1, false
}

// whenOnly reports whether tokens [from, to) only say when: "agreed in the early hours of Thursday
// to extend the truce".
func (c *clause) whenOnly(from, to int) bool {
	when := false
	for t := from; t < to; {
		np := c.ph.NPAt(t)
		switch {
		case np >= 0 && c.dated(t):
			when, t = true, c.ph.NPs[np].Last
		case np < 0 && (c.u(t) == annot.ADP || c.u(t) == annot.ADV):
			t++
		default:
			return false
		}
	}
	return when
}

// phrasesOnly reports whether tokens [from, to) say in which way, where and with whom: "agreed in
// writing to", "agreed at talks in Oslo with Chile to".
func (c *clause) phrasesOnly(from, to int) bool {
	for t := from; t < to; {
		if np := c.ph.NPAt(t); np >= 0 && t > from {
			t = c.ph.NPs[np].Last
			continue
		}
		switch c.lower(t) {
		case "in", "at", "during", "after", "with":
		default:
			if t == from || c.u(t) != annot.ADV && c.x(t) != "VBG" && c.u(t) != annot.NOUN {
				return false
			}
		}
		t++
	}
	return from < to
}

// bare reports whether verb k is a base form without auxiliary or copula: the subjunctive
// of "that Norway open the port".
func (c *clause) bare(k int) bool {
	if c.x(k) != "VB" {
		return false
	}
	for t := c.first(); t < k; t++ {
		if c.head(t) != k {
			continue
		}
		switch c.relation(t) {
		case "aux", "cop":
			return false
		case "mark":
			if c.x(t) == "TO" {
				return false
			}
		}
	}
	return true
}

// maxParted is how many tokens may stand between a verb and its preposition.
const maxParted = 7

// parted is the number of tokens from the verb at t to the preposition prep that the tree
// hangs on it: "agreed in July on", "called again for". 0 when there is none.
func (c *clause) parted(t int, prep string) int {
	if k := c.pastTally(t + 1); k > t+1 && k < c.end() && c.lower(k) == prep {
		return k + 1 - t // "voted 344-286 against"
	}
	if t+1 >= c.end() || c.lower(t+1) == "to" || c.ph.NPAt(t+1) >= 0 && !c.weekday(t+1) {
		return 0 // a complement of another kind follows
	}
	for k := t + 2; k < c.end() && k <= t+maxParted; k++ {
		if c.ph.VGAt(k) >= 0 && c.ph.VGAt(k) != c.ph.VGAt(t) {
			return 0
		}
		if c.lower(k) != prep || c.dated(k+1) {
			continue
		}
		if rel := c.relation(k); rel != "case" && rel != "mark" && rel != "compound" {
			continue
		}
		if h := c.head(k); h == t || h > k && c.head(h) == t {
			return k + 1 - t
		}
	}
	return 0
}

// pastTally is the token behind the result of a vote that begins at token t, or t: "344-286", "61.3
// percent to 38.7 percent".
func (c *clause) pastTally(t int) int {
	k := t
	for k < c.end() && (c.u(k) == annot.NUM || k > t && (c.lower(k) == "percent" || c.word(k) == "%" || c.lower(k) == "votes" || c.loneNumber(k))) {
		k++
	}
	return k
}

// loneNumber reports whether "to", "-" or "against" stands between two numbers at token t.
func (c *clause) loneNumber(t int) bool {
	switch c.lower(t) {
	case "to", "-", "–", "against":
		return t+1 < c.end() && c.u(t+1) == annot.NUM
	}
	return false
}

// particle reports whether the particle of the verb at t stands behind its object:
// "turned the offer down".
func (c *clause) particle(t int, word string) bool {
	for k := t + 2; k < c.end() && k <= t+maxClause; k++ {
		if c.head(k) == t && c.lower(k) == word && c.loose(k) {
			return true
		}
	}
	return false
}

// particles that may stand behind the object of their verb.
var particles = map[string]bool{"forward": true, "down": true, "up": true, "out": true, "off": true, "back": true, "over": true, "away": true}

// loose reports whether token k is a particle of its verb, as the tree has it; at the end
// of a clause it is easily taken for an adverb.
func (c *clause) loose(k int) bool {
	rel := c.d.Tokens[k].DepRel
	return rel == "compound:prt" || rel == "advmod" && (k+1 >= c.end() || c.u(k+1) == annot.PUNCT)
}

// modified is the noun phrase that a participle hangs on: "a step long opposed by Norway",
// "the toll, opposed by Norway,". What only says what another is, "the toll, a step opposed
// by Norway", stands for that. -1 for none.
func (c *clause) modified(vg int) int {
	g := c.ph.VGs[vg]
	noun := c.head(g.Main)
	if noun < c.first() || noun > g.First || c.relation(g.Main) != "acl" {
		if t := g.First - 1; t >= c.first() {
			return c.ph.NPAt(t)
		}
		return -1
	}
	if c.relation(noun) == "appos" && c.ph.NPAt(c.head(noun)) >= 0 {
		noun = c.head(noun)
	}
	return c.ph.NPAt(noun)
}

// commaIn reports whether a comma stands among tokens [from, to).
func (c *clause) commaIn(from, to int) bool {
	for t := from; t < to; t++ {
		if c.word(t) == "," {
			return true
		}
	}
	return false
}
