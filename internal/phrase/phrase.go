// Package phrase finds the base noun phrases and verb groups of a tagged sentence.
//
// Phrases are runs of tags; who the subject of a verb is, is read off the tree of the
// sentence. The reading passes that need phrases share them, so that a noun phrase is the
// same thing to all of them.
package phrase

import (
	"strings"

	"rapporteur/annot"
)

// NP is a base noun phrase: determiner, modifiers and head, without what follows.
// A possessor is a phrase of its own, which the phrase it owns points to.
type NP struct {
	First, Last int // tokens of the document, half open; the possessive clitic excluded
	Head        int // the last noun, name, number or pronoun
	Poss        int // index into Phrases.NPs of the possessor, or -1
}

// VG is a verb group: auxiliaries, adverbs and main verb, or a copula alone.
type VG struct {
	First, Last int // tokens of the document, half open
	Main        int // the main verb
	To          bool
	Finite      bool
	Passive     bool
	Negated     bool
	Modal       string // lemma of the modal, or "have to", "need to"; "" when there is none
	Perfect     bool
	Progressive bool
	Participle  bool // a bare participle: "insisting", "opposed by"
}

// Phrases are the phrases of one sentence, in text order.
type Phrases struct {
	NPs []NP
	VGs []VG
	// npAt and vgAt give for each token of the sentence, from its first, the phrase
	// that holds it, or -1.
	npAt, vgAt []int32
	first      int
}

// NPAt is the index of the noun phrase that holds token t of the document, or -1.
func (p *Phrases) NPAt(t int) int { return at(p.npAt, t-p.first) }

// VGAt is the index of the verb group that holds token t of the document, or -1.
func (p *Phrases) VGAt(t int) int { return at(p.vgAt, t-p.first) }

func at(index []int32, i int) int {
	if i < 0 || i >= len(index) {
		return -1
	}
	return int(index[i])
}

// Of finds the phrases of a sentence. Its tokens must be tagged.
func Of(d *annot.Document, s annot.Sentence) *Phrases {
	n := int(s.Last - s.First)
	p := &Phrases{first: int(s.First), npAt: make([]int32, n), vgAt: make([]int32, n)}
	for i := range n {
		p.npAt[i], p.vgAt[i] = -1, -1
	}
	c := chunker{d: d, from: int(s.First), to: int(s.Last)}
	poss := -1
	for i := c.from; i < c.to; {
		if vg, ok := c.verbGroup(i); ok {
			for t := vg.First; t < vg.Last; t++ {
				p.vgAt[t-c.from] = int32(len(p.VGs))
			}
			p.VGs = append(p.VGs, vg)
			i, poss = vg.Last, -1
			continue
		}
		if np, ok := c.nounPhrase(i); ok {
			np.Poss = poss
			for t := np.First; t < np.Last; t++ {
				p.npAt[t-c.from] = int32(len(p.NPs))
			}
			p.NPs = append(p.NPs, np)
			i, poss = np.Last, -1
			if i < c.to && c.x(i) == "POS" {
				poss = len(p.NPs) - 1
				i++
			}
			continue
		}
		poss = -1
		i++
	}
	return p
}

type chunker struct {
	d        *annot.Document
	from, to int
}

func (c *chunker) u(i int) annot.UPOS { return c.d.Tokens[i].UPOS }
func (c *chunker) x(i int) string     { return c.d.Tokens[i].XPOS }
func (c *chunker) lemma(i int) string { return c.d.Tokens[i].Lemma }
func (c *chunker) word(i int) string  { return c.d.Tokens[i].Text(c.d.Text) }

// nounPhrase reads the base noun phrase that begins at i.
func (c *chunker) nounPhrase(i int) (NP, bool) {
	if x := c.x(i); c.u(i) == annot.PRON && x != "PRP$" && x != "WP$" {
		if x == "WDT" || x == "WP" || x == "EX" {
			return NP{}, false // relative words are links between clauses
		}
		return NP{First: i, Last: i + 1, Head: i}, true
	}
	head, end, determined, modified := -1, i, false, false
	for j := i; j < c.to; j++ {
		switch u := c.u(j); {
		case u == annot.DET || c.x(j) == "PRP$":
			if j > i && !(j == i+1 && c.u(i) == annot.DET) && !(j == i+1 && c.lemma(i) == "all") {
				return c.finish(i, head, end, determined)
			}
			determined = true
		case u == annot.ADJ || c.adjectival(j, determined || modified):
			if head >= 0 && c.u(head) != annot.PROPN && c.u(head) != annot.NUM && c.u(head) != annot.NOUN {
				return c.finish(i, head, end, determined)
			}
			modified = true
			if head >= 0 && !c.nounAhead(j) {
				return c.finish(i, head, end, determined)
			}
		case head >= 0 && (u == annot.NUM && c.counts(head, j) || u == annot.PROPN && c.acts(head, j)):
			return c.finish(i, head, end, determined)
		case u == annot.NOUN || u == annot.PROPN || u == annot.NUM || c.nounAfterAll(i, j, head):
			head, end = j, j+1
			modified = true
		case u == annot.SYM && (c.word(j) == "%" || isCurrency(c.word(j))):
			if c.word(j) == "%" && head >= 0 {
				head, end = j, j+1
			}
		case u == annot.ADV && j+1 < c.to && c.u(j+1) == annot.ADJ && head < 0:
		case u == annot.ADV && j == i+1 && j+1 < c.to && c.u(i) == annot.DET && c.u(j+1) == annot.NOUN: // "a longer truce"
		case u == annot.ADV && j+1 < c.to && c.u(j+1) == annot.NUM && head < 0: // "some 800"
		case u == annot.CCONJ && head < 0 && j > i && j+1 < c.to && c.modifier(j-1) && (c.modifier(j+1) || c.u(j+1) == annot.ADV):
		case c.word(j) == "\"" || c.word(j) == "“" || c.word(j) == "”" || c.word(j) == "‘" || c.word(j) == "’":
			// «a "good faith" effort»: a quoted modifier.
			if head >= 0 && end == j && !c.nounAhead(j) || j == i || !c.nounAhead(j) {
				return c.finish(i, head, end, determined)
			}
		default:
			return c.finish(i, head, end, determined)
		}
	}
	return c.finish(i, head, end, determined)
}

// counts reports whether the number at j opens a phrase of its own behind the noun at head:
// "rejected by members three times", but "article 50" and "the 737 fleet".
func (c *chunker) counts(head, j int) bool {
	of, above := int(c.d.Tokens[j].Head), int(c.d.Tokens[head].Head)
	return of > j && above != of && above != j && c.u(of) == annot.NOUN && c.d.Tokens[j].DepRel == "nummod"
}

// acts reports whether the name at j is the subject of a clause that says which noun is meant: Chile in
// "the changes Chile had demanded", but not Ana Sol in "the minister Ana Sol".
func (c *chunker) acts(head, j int) bool {
	verb, of := int(c.d.Tokens[j].Head), int(c.d.Tokens[head].Head)
	if c.d.Tokens[j].DepRel != "nsubj" || verb <= j || of == j || of == verb || c.u(head) != annot.NOUN || c.u(verb) != annot.VERB {
		return false
	}
	return int(c.d.Tokens[verb].Head) == head && c.d.Tokens[verb].DepRel == "acl:relcl"
}

// nounAfterAll reports whether a word tagged as a verb must be a noun, since it stands
// between "a" or "an" and a noun and cannot agree with what is before it: "a 9 percent
// pay rise".
func (c *chunker) nounAfterAll(first, j, head int) bool {
	if x := c.x(j); head < 0 || x != "VB" && x != "VBP" || j+1 >= c.to || c.u(j+1) != annot.NOUN {
		return false
	}
	return c.lemma(first) == "a" || c.lemma(first) == "an" || c.word(first) == "an"
}

func isCurrency(s string) bool {
	switch s {
	case "$", "€", "£", "¥", "₹", "US$", "C$", "A$":
		return true
	}
	return false
}

// nounAhead reports whether the words after j go on to a noun without leaving the phrase.
func (c *chunker) nounAhead(j int) bool {
	for k := j + 1; k < c.to && k < j+5; k++ {
		switch u := c.u(k); {
		case u == annot.NOUN || u == annot.PROPN:
			return true
		case u == annot.ADJ || u == annot.NUM || c.x(k) == "VBN" || c.x(k) == "VBG" || c.word(k) == "”" || c.word(k) == "\"" || c.word(k) == "’":
		default:
			return false
		}
	}
	return false
}

// adjectival reports whether a participle stands before a noun as an adjective.
func (c *chunker) adjectival(j int, inside bool) bool {
	if x := c.x(j); !inside || x != "VBN" && x != "VBG" {
		return false
	}
	switch c.d.Tokens[j].DepRel {
	case "acl", "advcl", "xcomp", "ccomp", "parataxis", "root":
		return false // the verb of a clause: "with Norway seeking guarantees"
	}
	return c.nounAhead(j)
}

// modifier reports whether the word at j can qualify a noun: an adjective or participle.
func (c *chunker) modifier(j int) bool {
	return c.u(j) == annot.ADJ || c.x(j) == "VBN" || c.x(j) == "VBG"
}

func (c *chunker) finish(first, head, end int, determined bool) (NP, bool) {
	if head < 0 {
		// "the European", "the former": a determiner and an adjective alone.
		if determined && first+1 < c.to && c.u(first+1) == annot.ADJ {
			return NP{First: first, Last: first + 2, Head: first + 1, Poss: -1}, true
		}
		if c.u(first) == annot.DET && first+1 <= c.to && pronominal(c.lemma(first)) {
			return NP{First: first, Last: first + 1, Head: first, Poss: -1}, true
		}
		return NP{}, false
	}
	return NP{First: first, Last: end, Head: head, Poss: -1}, true
}

// pronominal words are determiners that also stand alone.
func pronominal(lemma string) bool {
	switch lemma {
	case "this", "that", "these", "those", "both", "all", "some", "many", "any", "each", "neither", "either":
		return true
	}
	return false
}

// verbGroup reads the verb group that begins at i.
func (c *chunker) verbGroup(i int) (VG, bool) {
	g := VG{First: i, Main: -1}
	sawBe, sawHave := false, false
	finite := ""
	for j := i; j < c.to; j++ {
		x, lemma, u := c.x(j), c.lemma(j), c.u(j)
		switch {
		case x == "TO" && u == annot.PART:
			if j > i && g.Main < 0 && g.Modal == "" && g.Negated && !g.To && c.infinitive(j+1) {
				g.To = true // "its vow not to sign"
				continue
			}
			if j > i {
				// "have to", "need to", "is to": semi-modals take the group on.
				if g.Main == j-1 && (lemmaIn(c.lemma(g.Main), "have", "need", "ought") || sawBe && g.Main == j-1 && c.lemma(g.Main) == "be") && c.infinitive(j+1) {
					g.Modal = c.lemma(g.Main) + " to"
					g.Main = -1
					continue
				}
				if g.Main == j-1 && sawBe && c.lemma(g.Main) == "go" && c.x(g.Main) == "VBG" && c.infinitive(j+1) {
					g.Modal, g.Main = "will", -1 // "is going to"
					continue
				}
				return c.close(g, j, finite, sawBe, sawHave)
			}
			if !c.infinitive(j + 1) {
				return VG{}, false
			}
			g.To = true
		case x == "MD":
			if g.Main >= 0 || g.Modal != "" {
				return c.close(g, j, finite, sawBe, sawHave)
			}
			g.Modal, finite = lemma, "MD"
		case u == annot.ADJ && c.verbAfterAll(j):
			g.Main = j
		case u == annot.AUX || u == annot.VERB && strings.HasPrefix(x, "VB"):
			if g.Main >= 0 && u == annot.VERB && !auxiliary(c.lemma(g.Main)) {
				return c.close(g, j, finite, sawBe, sawHave)
			}
			if g.Main >= 0 && (x == "VBD" || x == "VBZ" || x == "VBP") {
				return c.close(g, j, finite, sawBe, sawHave)
			}
			if g.Main >= 0 {
				switch c.lemma(g.Main) {
				case "be":
					sawBe = true
					if x == "VBG" {
						g.Progressive = true
					}
				case "get":
					sawBe = true
				case "have":
					sawHave = true
				}
				// "is being held": the be before a participle is no main verb.
			}
			if finite == "" && (x == "VBD" || x == "VBZ" || x == "VBP") && !g.To {
				finite = x
			}
			g.Main = j
		case lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "no longer" || lemma == "neither" && j > i:
			if g.Main < 0 && g.Modal == "" && !c.verbAhead(j) {
				return VG{}, false
			}
			if g.Main >= 0 && !c.verbAhead(j) && !auxiliary(c.lemma(g.Main)) {
				return c.close(g, j, finite, sawBe, sawHave)
			}
			if g.Main < 0 && g.Modal == "" && j > i && c.x(j) == "TO" {
				return VG{}, false
			}
			g.Negated = true
		case c.inserted(j) > 0 && (g.Modal != "" || g.Main >= 0 && auxiliary(c.lemma(g.Main))):
			g.Negated = g.Negated || c.inserted(j) == 3 // "had in no way agreed"
			j += c.inserted(j) - 1
		case u == annot.ADV && (g.Main >= 0 || g.Modal != "" || g.To) && c.verbAhead(j):
		case c.opensQuote(j) && j > i && (g.Modal != "" || g.Main >= 0 && auxiliary(c.lemma(g.Main))) && c.verbAhead(j):
			// «would not "renegotiate"»: the quotation begins at the verb.
		case u == annot.ADV && g.Main < 0 && j == i:
			return VG{}, false
		default:
			return c.close(g, j, finite, sawBe, sawHave)
		}
	}
	return c.close(g, c.to, finite, sawBe, sawHave)
}

// inserted is the number of words of "in no way" or "in principle" at j with a verb behind them,
// or 0.
func (c *chunker) inserted(j int) int {
	switch {
	case j+2 >= c.to || c.lemma(j) != "in":
	case c.lemma(j+1) == "no" && c.lemma(j+2) == "way" && c.verbAhead(j+2):
		return 3
	case c.lemma(j+1) == "principle" && c.verbAhead(j+1):
		return 2
	}
	return 0
}

// verbAfterAll reports whether a word tagged as an adjective must be a verb, since a subject
// and a modal stand right before it and a noun phrase behind: "would free 300 prisoners".
func (c *chunker) verbAfterAll(j int) bool {
	if j-2 < c.from || j+1 >= c.to || c.x(j-1) != "MD" {
		return false
	}
	switch c.u(j - 2) {
	case annot.NOUN, annot.PROPN, annot.PRON:
	default:
		return false
	}
	switch c.u(j + 1) {
	case annot.DET, annot.NUM, annot.NOUN, annot.PROPN, annot.ADJ:
		return true
	}
	return c.x(j+1) == "PRP$"
}

func (c *chunker) close(g VG, end int, finite string, sawBe, sawHave bool) (VG, bool) {
	if g.Main < 0 {
		return VG{}, false
	}
	g.Last = end
	x := c.x(g.Main)
	g.Finite = finite != ""
	g.Passive = x == "VBN" && sawBe && !(sawHave && !sawBe)
	g.Perfect = sawHave
	g.Participle = !g.Finite && !g.To && (x == "VBG" || x == "VBN")
	if x == "VB" && !g.To && g.Modal == "" && finite == "" {
		g.Finite = false // bare infinitive or imperative
	}
	return g, true
}

func (c *chunker) opensQuote(j int) bool {
	switch c.word(j) {
	case "“", "\"", "‘":
		return true
	}
	return false
}

// infinitive reports whether a base verb stands at i, adverbs and "not" skipped.
func (c *chunker) infinitive(i int) bool {
	for ; i < c.to && (c.u(i) == annot.ADV || c.lemma(i) == "not" || c.lemma(i) == "n't"); i++ {
	}
	return i < c.to && (c.u(i) == annot.VERB || c.u(i) == annot.AUX)
}

// verbAhead reports whether a verb follows within the group, after adverbs.
func (c *chunker) verbAhead(i int) bool {
	for i++; i < c.to; i++ {
		switch {
		case c.u(i) == annot.VERB || c.u(i) == annot.AUX || c.x(i) == "TO" && c.u(i) == annot.PART:
			return true
		case c.u(i) == annot.ADV || c.lemma(i) == "not" || c.lemma(i) == "n't":
		default:
			return false
		}
	}
	return false
}

func auxiliary(lemma string) bool { return lemmaIn(lemma, "be", "have", "do", "get") }

func lemmaIn(lemma string, list ...string) bool {
	for _, l := range list {
		if l == lemma {
			return true
		}
	}
	return false
}
