package statement

import (
	"rapporteur/annot"
	"rapporteur/internal/phrase"
)

// modals reads what a speaker says must be or must not be: "any deal must be backed
// by guarantees" is a demand of the one who says so.
func (c *clause) modals() {
	for v, g := range c.ph.VGs {
		need := g.Modal == "" && c.lemma(g.Main) == "need" && g.Finite && !g.Passive && c.toFollows(g.Last)
		switch g.Modal {
		case "must", "should", "ought", "have to", "need to", "shall":
		case "would":
			// "would need to be binding", "would have to"
			if m := c.lemma(g.Main); m != "need" && m != "have" || !c.toFollows(g.Last) {
				continue
			}
		default:
			if !need {
				continue
			}
		}
		if thinking[c.lemma(g.Main)] || c.guessed(g) {
			continue
		}
		var ch chain
		c.matrix(&ch, v)
		span := c.d.Tokens[g.Main].Span
		holders := c.speakerAt(span, annot.Span{})
		if g.First > c.first() && c.x(g.First-1) == "EX" && g.Modal == "must" && len(holders) > 0 && !ch.unreal && !g.Negated {
			r := reading{name: "modal " + modalName(g.Modal), first: g.First, last: g.Main + 1, vg: v, holders: holders,
				stance: annot.Demand, strength: annot.Firm, from: g.First - 1, to: c.clauseEnd(g.Last)}
			r.at(c)
			c.add(r)
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if ch.unreal || len(holders) == 0 || len(nps) == 0 {
			continue
		}
		np := nps[len(nps)-1]
		if w := c.lower(c.ph.NPs[np].Head); w == "you" || w == "one" || w == "i" {
			continue // "you have to": a saying, not a demand
		}
		// What a speaker has to do himself is a duty, not a demand.
		if own := c.holdersOf(nps); len(own) > 0 && own[0].entity == holders[0].entity && g.Modal != "must" && c.lower(c.ph.NPs[np].Head) != "we" {
			continue
		}
		from := c.outerFirst(np)
		if from > g.First || c.modifier(from, g.First) {
			continue
		}
		r := reading{name: "modal " + modalName(g.Modal), first: g.First, last: g.Main + 1, vg: v,
			holders: holders, stance: annot.Demand, strength: annot.Firm, from: from, to: c.clauseEnd(from)}
		if g.Negated != ch.negated || c.nobody(v) {
			if g.Modal == "have to" || g.Modal == "need to" || need {
				continue // what need not be is not refused
			}
			r.stance, r.negated = annot.Reject, true
		}
		if r.to <= g.Main+1 {
			r.to = max(r.to, c.clauseEnd(g.Main+1), g.Main+1)
		}
		r.at(c)
		c.add(r)
	}
}

// guessed reports whether "should" says what is likely, or what is past: "should be good
// for growth", "should be able to", "should have known".
func (c *clause) guessed(g phrase.VG) bool {
	if g.Modal != "should" && g.Modal != "ought" {
		return false
	}
	if g.Perfect {
		return true
	}
	if c.lemma(g.Main) != "be" || g.Last >= c.end() {
		return false
	}
	switch c.lower(g.Last) {
	case "able", "good", "fine", "easy", "interesting", "enough", "ready", "clear", "noted", "possible":
		return true
	}
	return false
}

// modifier reports whether the clause with its subject at token from and its verb at
// verb is a question within a sentence or a relative clause: "what conditions must be
// met", "the homework that both must do", "benchmarks that have to be met".
func (c *clause) modifier(from, verb int) bool {
	for k := verb - 1; k > from; k-- {
		if c.x(k) == "WDT" || c.x(k) == "WP" {
			return true
		}
	}
	if c.embedded(from) || from > c.first() && c.lower(from-1) == "that" && c.x(from-1) == "WDT" {
		return true
	}
	// "the steps the board must take": two noun phrases in a row.
	return from > c.first() && c.ph.NPAt(from-1) >= 0 && !c.weekday(from-1) && c.ph.VGAt(from-1) < 0 && !c.contentStarts(from)
}

// embedded reports whether the clause that begins at token t is a question within a
// sentence: "what conditions must be met".
func (c *clause) embedded(t int) bool {
	for k := t; k >= c.first() && k >= t-1; k-- {
		switch c.lower(k) {
		case "what", "which", "how", "whether", "why", "who", "where", "when":
			return true
		}
	}
	return false
}

// contentStarts reports whether the words attributed to somebody begin at token t:
// "told the council Norway must".
func (c *clause) contentStarts(t int) bool {
	for _, i := range c.attributions {
		if c.d.Attributions[i].Content.Start == c.d.Tokens[t].Start {
			return true
		}
	}
	return false
}

// nevers reads what a speaker says another will never do: "she added that Chile would
// never join the bloc" rejects it for good.
func (c *clause) nevers() {
	for v, g := range c.ph.VGs {
		if !g.Negated || g.Modal != "will" && g.Modal != "would" && g.Modal != "can" && g.Modal != "could" || !c.never(g.First, g.Last) {
			continue
		}
		if c.cueReads(v) || c.inUnreal(v) || thinking[c.lemma(g.Main)] {
			continue
		}
		holders := c.speakerAt(c.d.Tokens[g.Main].Span, annot.Span{})
		nps := c.ph.Subjects(c.d, v)
		if len(holders) == 0 || len(nps) == 0 {
			continue
		}
		subject := c.holdersOf(nps)
		if len(subject) == 0 || subject[0].entity == holders[0].entity {
			continue
		}
		r := reading{name: "never", first: g.First, last: g.Main + 1, vg: v, holders: holders, stance: annot.Reject,
			strength: annot.Absolute, negated: true, from: g.Main, to: c.clauseEnd(g.Main)}
		r.at(c)
		c.add(r)
	}
}

func (c *clause) never(from, to int) bool {
	for t := from; t < to; t++ {
		if c.lower(t) == "never" {
			return true
		}
	}
	return false
}

// at records the words that name the speaker when they stand in the sentence.
func (r *reading) at(c *clause) {
	a := c.attributionOf(c.d.Tokens[r.first].Span)
	if a == annot.None {
		return
	}
	if src := c.d.Attributions[a].Source; c.s.Contains(src) && !src.Empty() {
		for i := range r.holders {
			r.holders[i].at = src
		}
	}
}

func modalName(m string) string {
	if m == "" || m == "would" {
		return "need to"
	}
	return m
}

func (c *clause) toFollows(t int) bool {
	return t < c.end() && c.x(t) == "TO"
}

// thinking verbs under "must" or "should" tell of reasoning, not of wishes.
var thinking = map[string]bool{"say": true, "know": true, "think": true, "note": true, "remember": true, "wonder": true, "see": true,
	"understand": true, "add": true, "admit": true, "realise": true, "realize": true, "ask": true, "hope": true, "expect": true}
