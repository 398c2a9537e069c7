package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// phraseAsserted decides whether a phrase that begins at token start is told as a fact,
// not hoped for, feared or wanted, and by which verb.
func (c *clause) phraseAsserted(j *judgement, np, start int) bool {
	prep := ""
	for range 3 {
		if start-1 < c.first() || c.u(start-1) != annot.ADP && c.u(start-1) != annot.SCONJ {
			break
		}
		prep = c.lower(start - 1)
		switch prep {
		case "of", "for", "to", "toward", "towards", "on", "about", "against":
			outer := -1
			if start-2 >= c.first() {
				outer = c.ph.NPAt(start - 2)
			}
			if j.Head == lexicon.Phrase && (prep == "on" || prep == "to") {
				break
			}
			if prep != "of" || outer < 0 {
				return false
			}
			switch c.lemma(c.ph.NPs[outer].Head) {
			case "lack", "absence":
				j.flips = !j.flips
			case "sign", "degree", "level", "lot", "deal", "bit", "amount", "state", "hour", "day", "week", "month", "round", "series":
			default:
				return false
			}
			start = c.outerFirst(outer)
			continue
		case "without":
			j.flips = !j.flips
		case "if", "whether", "until", "unless", "before":
			return false
		}
		break
	}
	if v := c.ph.VGAt(j.first); v >= 0 {
		// "were deeply divided"
		ok, flips := c.factual(v)
		j.v, j.flips = v, j.flips != flips
		return ok && c.ph.VGs[v].Finite
	}
	v := c.main(start - 1)
	if v < 0 || c.says[c.lemma(c.ph.VGs[v].Main)] && !reporting[c.lemma(c.ph.VGs[v].Main)] || c.d.Tokens[start].Start < c.contentStart(j.first) {
		v = -1
	}
	if np >= 0 && v >= 0 && c.verbOf(c.ph.NPAt(start)) > v {
		v = -1 // "noted a setback would ...": a subject, not an object
	}
	if v < 0 {
		// The phrase is a subject: "progress was made".
		if np >= 0 {
			v = c.verbOf(c.ph.NPAt(start))
		}
		if v < 0 && j.Head == lexicon.Phrase {
			v = c.ph.VGAt(j.last - 1) // "differences remain"
		}
		if v < 0 || !asserting[c.lemma(c.ph.VGs[v].Main)] && !reporting[c.lemma(c.ph.VGs[v].Main)] {
			return false
		}
		if c.lemma(c.ph.VGs[v].Main) == "be" && c.ph.VGAt(j.last-1) < 0 {
			return false // "a breakthrough is near", "a good meeting is better", "no deal was our aim"
		}
		ok, flips := c.factual(v)
		j.v, j.flips = v, j.flips != flips
		return ok
	}
	lemma := c.lemma(c.ph.VGs[v].Main)
	switch w := c.lower(j.first); {
	case j.Head == lexicon.Phrase && (w == "no" && j.Words[1] != "closer" || w == "without") && !c.ending(v, start):
		return false // "wants no deal", "left the bloc without a deal"
	case j.Head == lexicon.Noun && prep == "" && (lemma == "end" || lemma == "break"):
		return false // "ended the deadlock"
	case j.Head == lexicon.Phrase && wanting[lemma]:
		return false
	case c.ph.VGs[v].Participle && c.lower(max(c.ph.VGs[v].First-1, c.first())) == "as" && c.namingBefore(c.ph.VGs[v].First) >= 0:
		// "described the talks as making progress"
		j.named = c.namingBefore(c.ph.VGs[v].First)
		j.from = c.ph.VGs[j.named].Last
	case reporting[lemma] && !c.ph.VGs[v].Passive:
		j.named, j.from = v, start
		if naming[lemma] || lemma == "describe" {
			j.from = c.ph.VGs[v].Last
		}
	case j.Head != lexicon.Phrase && !asserting[lemma] && prep != "despite" && prep != "amid" && prep != "after":
		return false
	}
	ok, flips := c.factual(v)
	j.v, j.flips = v, j.flips != flips
	return ok
}

// ending reports whether verb group v tells how talks came to an end: "ended without a
// deal", "there was no deal".
func (c *clause) ending(v, start int) bool {
	g := c.ph.VGs[v]
	switch c.lemma(g.Main) {
	case "end", "conclude", "finish", "close", "break", "adjourn", "reach", "produce", "yield", "collapse":
		return true
	case "be":
		return g.Last == start && g.First > c.first() && c.lower(g.First-1) == "there"
	}
	return false
}

// wanting verbs have an object that is not there yet: "seeking common ground".
var wanting = map[string]bool{"seek": true, "want": true, "need": true, "hope": true, "pursue": true, "look": true, "explore": true,
	"expect": true, "urge": true, "try": true, "demand": true, "await": true, "wait": true, "discuss": true, "search": true, "put": true, "get": true}

// contentStart is where the words that are attributed around token t begin, 0 when
// none are.
func (c *clause) contentStart(t int) int32 {
	if a := c.attributionOf(c.d.Tokens[t].Span); a != annot.None {
		return c.d.Attributions[a].Content.Start
	}
	return 0
}

// verbOf is the first verb group after a noun phrase of which it is the subject, or -1.
func (c *clause) verbOf(np int) int {
	for v, g := range c.ph.VGs {
		if g.First < c.ph.NPs[np].Last || !g.Finite && g.Modal == "" {
			continue
		}
		if w := c.lower(g.First - 1); w == "who" || w == "which" || w == "that" {
			continue // a relative clause
		}
		for _, s := range c.ph.Subjects(c.d, v) {
			if s == np {
				return v
			}
		}
		return -1
	}
	return -1
}

// going verbs leave their infinitive a fact: "seemed to stall"; under "failed to" it is
// denied.
var going = map[string]bool{"seem": true, "appear": true, "begin": true, "start": true, "continue": true, "manage": true, "fail": true}

// factual reports whether a verb group tells what is or was, not what may or should
// be, and whether it is denied.
func (c *clause) factual(v int) (ok, denied bool) {
	ch := c.governing(v)
	if ch.unreal && !c.factive(v) || ch.obliged || c.imagined(v) {
		return false, false
	}
	denied = ch.negated
	for i, k := range ch.governors {
		g := c.ph.VGs[k]
		if m := g.Modal; m != "" && !(g.Negated && (m == "can" || m == "could")) {
			return false, false
		}
		if i == 0 {
			continue
		}
		switch lemma := c.lemma(g.Main); {
		case lemma == "fail":
			denied = !denied
		case !going[lemma]:
			return false, false
		}
	}
	g := c.ph.VGs[v]
	if g.To && len(ch.governors) == 1 {
		return false, false // "to make progress": an aim
	}
	// "aimed at making progress", "in the hope of reaching".
	if u := c.u(max(g.First-1, c.first())); g.Participle && g.First > c.first() && (u == annot.ADP || u == annot.SCONJ) {
		switch c.lower(g.First - 1) {
		case "as", "after", "by", "despite":
		case "without":
			denied = !denied
		default:
			return false, false
		}
	}
	return true, denied
}

// factive reports whether verb group v stands in a question that takes it for granted:
// "accounts of why the talks failed".
func (c *clause) factive(v int) bool {
	t := c.clauseStart(v) - 1
	return t >= c.first() && (c.lower(t) == "why" || c.lower(t) == "how")
}

// imagined reports whether verb group v stands in a clause that only says what somebody
// had in mind: "expecting that a deal was close".
func (c *clause) imagined(v int) bool {
	t := c.clauseStart(v) - 1
	return t > c.first() && c.lower(t) == "that" && (c.u(t-1) == annot.NOUN && !c.dayWord(t-1) && c.lemma(t-1) != "today" || c.u(t-1) == annot.ADJ)
}

// clauseStart is the first token of verb group v with its subject.
func (c *clause) clauseStart(v int) int {
	t := c.ph.VGs[v].First
	if nps := c.ph.Subjects(c.d, v); len(nps) > 0 {
		if s := c.outerFirst(nps[len(nps)-1]); s < t && c.plain(s, t) {
			t = s
		}
	}
	return t
}

// elsewhere reports whether the words around token t are about a battle or a market,
// where progress and stalemates are none of the talks.
func (c *clause) elsewhere(t int) bool {
	low, high := c.bounds(t)
	for k := low; k < high; k++ {
		switch c.lemma(k) {
		case "battlefield", "frontline", "offensive", "counteroffensive", "market", "stock", "investor", "battle", "fighting", "storm", "game", "match":
			return true
		}
	}
	return false
}
