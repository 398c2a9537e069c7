package statement

import (
	"strings"

	"rapporteur/annot"
)

// intentions reads what a party says that it will or will not do: "the union said it
// would not return to the table" rejects that, "we will release the fishermen" offers
// it. Which deeds count as an offer or an acceptance is in the lexicon; a refusal needs
// no list.
func (c *clause) intentions() {
	for v, g := range c.ph.VGs {
		switch g.Modal {
		case "will", "would", "wo", "'ll", "'d", "can", "could", "ca", "may", "might":
		default:
			continue
		}
		if c.cueReads(v) || g.Perfect {
			continue
		}
		lemma := c.lemma(g.Main)
		class := c.deed(g.Main)
		able := g.Modal == "can" || g.Modal == "could" || g.Modal == "ca"
		if thinking[lemma] || telling[lemma] || lemma == "have" || able && (!g.Negated || lemma != "do" && class == "") {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		holders := c.holdersOf(nps)
		if len(holders) == 0 || c.outerFirst(nps[len(nps)-1]) > g.First || c.d.Entities[holders[0].entity].Kind == annot.Writing {
			continue // a text intends nothing
		}
		ch := c.governing(v)
		if resolving[lemma] || passing[lemma] && ch.negated && !g.Negated {
			continue // "will never waver", "I do not think that we will get a deal"
		}
		if ch.unreal || c.nobody(v) || !c.saysSo(holders, g.Main) && !(ch.negated && c.refusal(v, holders)) {
			continue
		}
		r := reading{name: "will", first: g.First, last: g.Main + 1, vg: v, holders: holders,
			stance: annot.Stance(class), strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)}
		if ch.negated {
			r.stance, r.negated, r.name = annot.Reject, true, "will not"
			if c.never(g.First, g.Last) {
				r.strength = annot.Absolute
			}
		} else if g.Passive {
			continue
		} else if g.Modal == "may" || g.Modal == "might" {
			if passing[lemma] {
				continue
			}
			r.stance, r.strength, r.name = annot.Consider, annot.Hedged, "may"
		}
		if !r.negated && (r.stance != "" || threatening[lemma]) && c.warned(g.Main) {
			r.stance, r.name = annot.Demand, "threat"
			if departing[lemma] {
				r.stance = annot.Reject // "warned that it might pull out of the talks"
				for r.from++; r.from < r.to && (c.u(r.from) == annot.ADP || c.u(r.from) == annot.ADV); {
					r.from++
				}
			}
		}
		if r.stance == "" || c.keepsSilent(r) || r.to <= r.from+1 && ch.negated {
			continue
		}
		c.add(r)
	}
}

// departing verbs reject what is left; who will not do it rejects the departure.
var departing = map[string]bool{"pull": true, "withdraw": true, "walk": true, "quit": true, "leave": true, "exit": true}

// contributions makes an offer of what somebody is ready to do for others: "ready to
// release the fishermen". Who is willing to takes what is on the table, mostly.
func (c *clause) contributions() {
	for i := range c.readings {
		r := &c.readings[i]
		if r.dropped || r.stance != annot.Accept || r.negated || c.lower(r.first) != "ready" {
			continue
		}
		if v := c.ph.VGAt(r.from); v >= 0 && c.ph.VGs[v].To {
			if main := c.ph.VGs[v].Main; c.lex.Deeds.Class(c.lemma(main)) == string(annot.Offer) && (c.lemma(main) != "give" || c.hands(main)) {
				r.stance = annot.Offer
			}
		}
	}
}

// hands reports whether the verb of giving at token t names to whom and what: "give Chile the
// port", "give the port to Chile". Who gives a chance, or way, gives nothing.
func (c *clause) hands(t int) bool {
	np := c.ph.NPAt(min(t+1, c.end()-1))
	if t+1 < c.end() && c.lower(t+1) == "to" {
		np = c.ph.NPAt(min(t+2, c.end()-1))
	}
	if np < 0 {
		return false
	}
	last := c.ph.NPs[c.owned(np)].Last
	if last >= c.end() {
		return false
	}
	thing := c.dependent(t, "obj", "obl")
	return thing > t && c.topic(c.ph.NPAt(thing)) == "" && (c.ph.NPAt(last) >= 0 || c.lower(t+1) == "to" || c.lower(last) == "to" && c.head(c.head(last)) == t)
}

// deed is the class of the deed that the verb at token t tells, "" for none. With a
// particle it is another verb: "hand over the crew", "hand the crew over", "end up".
func (c *clause) deed(t int) string {
	for k := t + 1; k < c.end() && k <= t+maxParted; k++ {
		if class := c.lex.Deeds.Class(c.lemma(t) + " " + c.lower(k)); class != "" && (k == t+1 || c.head(k) == t) {
			return class
		}
		if c.head(k) == t && c.relation(k) == "compound" && c.x(k) == "RP" {
			return ""
		}
	}
	return c.lex.Deeds.Class(c.lemma(t))
}

// saysSo reports whether the words at token t are told by one of the holders themselves.
func (c *clause) saysSo(holders []holder, t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None || c.d.Attributions[a].Holder == annot.None {
		return false
	}
	for _, h := range holders {
		if c.speaksFor(h.entity, c.d.Attributions[a].Holder) || c.organised(h.entity, c.d.Attributions[a].Holder) {
			return true
		}
	}
	return false
}

// organised reports whether a speaker for a union tells of those whom unions stand for: "the
// president of the drivers' union said drivers would return to work".
func (c *clause) organised(people, speaker annot.EntityIdx) bool {
	p, s := c.d.Entities[people], c.d.Entities[speaker]
	ws := strings.Fields(strings.ToLower(p.Name))
	if p.Kind != annot.Group || p.For != "" || len(ws) == 0 || c.lex.Groups.Class(strings.TrimSuffix(ws[len(ws)-1], "s")) != "public" {
		return false
	}
	for _, e := range c.d.Entities {
		if e.Key == s.For && e.Kind == annot.Organisation || e.Key == s.Key && s.Kind == annot.Organisation {
			name := strings.Fields(e.Name)
			return len(name) > 0 && c.lex.OrgHeads.Class(name[len(name)-1]) == "union"
		}
	}
	return false
}

// cueReads reports whether what verb group v says is left to a cue of the lexicon. One
// whose object must lie on the table leaves other objects to the rules, and one that a
// negation empties leaves what will not be sought, considered or left.
func (c *clause) cueReads(v int) bool {
	g := c.ph.VGs[v]
	cue, _ := c.cueAt(g.Main)
	if cue == nil || cue.HasFrame("subj") {
		return false // what judges its subject leaves what the subject will do
	}
	for _, r := range c.readings {
		if r.first == g.Main {
			return true
		}
	}
	return !cue.Tabled && (!g.Negated || cue.Negated != "none" || annot.Stance(cue.Stance) == annot.Reject && !departing[c.lemma(g.Main)])
}

// refusal reports whether what verb group v tells of others is a refusal of theirs: "the
// envoy said that Chile would not reopen the talks", "Norway will never open the port". In
// the report's own voice "would not" is a guess.
func (c *clause) refusal(v int, holders []holder) bool {
	g := c.ph.VGs[v]
	if g.Passive || passing[c.lemma(g.Main)] || g.Modal == "can" || g.Modal == "could" || g.Modal == "ca" {
		return false
	}
	for _, h := range holders {
		ent := c.d.Entities[h.entity]
		if ent.Kind != annot.State && ent.Kind != annot.Organisation && ent.For == "" {
			return false
		}
	}
	if a := c.attributionOf(c.d.Tokens[g.Main].Span); a != annot.None {
		// "Norway said that Chile would never join": the speaker's own refusal, see nevers.
		return c.d.Attributions[a].Holder == annot.None || !c.never(g.First, g.Last)
	}
	return g.Modal == "will" || g.Modal == "wo"
}

// passing verbs tell what happens to somebody or how they are, not what they do.
var passing = map[string]bool{"be": true, "become": true, "get": true, "face": true, "see": true, "lose": true, "win": true, "fail": true,
	"happen": true, "seem": true, "appear": true, "remain": true, "mean": true, "cost": true, "suffer": true, "feel": true, "last": true,
	"survive": true, "benefit": true, "succeed": true, "matter": true, "solve": true, "lead": true, "receive": true, "find": true, "run": true,
	"obtain": true, "acquire": true, "possess": true, "like": true, "hurt": true, "affect": true, "help": true, "stop": true, "work": true, "make": true, "need": true, "go": true, "come": true}

// resolving verbs under "will not" tell that somebody stands firm, not on what.
var resolving = map[string]bool{"waver": true, "rest": true, "flinch": true, "falter": true, "forget": true, "hesitate": true, "tire": true, "blink": true}

// goingOn reads what a speaker says of the talks themselves: who says that they will go on
// is ready to go on.
func (c *clause) goingOn() {
	for v, g := range c.ph.VGs {
		if g.Negated || g.Passive || !continuing[c.lemma(g.Main)] || c.inUnreal(v) {
			continue
		}
		if g.To {
			c.decidedOn(v)
			continue
		}
		if g.Modal != "will" && g.Modal != "would" {
			continue
		}
		nps := c.ph.Subjects(c.d, v)
		if len(nps) != 1 || c.topic(nps[0]) != "talks" {
			continue
		}
		from, to := c.outerFirst(nps[0]), max(c.clauseEnd(g.Main), g.Main+1)
		if from > g.First || c.appointedIn(g.Main, to) {
			continue
		}
		r := reading{name: "will go on", first: g.First, last: g.Main + 1, vg: v, holders: c.speakerAt(c.d.Tokens[g.Main].Span, annot.Span{}),
			stance: annot.Accept, strength: annot.Firm, from: from, to: to}
		r.at(c)
		c.add(r)
	}
}

// decidedOn reads "Norway decided to continue the talks".
func (c *clause) decidedOn(v int) {
	g := c.ph.VGs[v]
	w := c.verbBefore(g.First)
	if w < 0 || g.Last >= c.end() || c.ph.NPAt(g.Last) < 0 || c.topic(c.owned(c.ph.NPAt(g.Last))) != "talks" {
		return
	}
	h := c.ph.VGs[w]
	switch c.lemma(h.Main) {
	case "decide", "choose", "opt":
	default:
		return
	}
	if ch := c.governing(w); ch.unreal || ch.negated || ch.obliged || h.Passive {
		return
	}
	c.add(reading{name: "decided to go on", first: h.First, last: g.Main + 1, vg: w, holders: c.holdersOf(c.ph.Subjects(c.d, w)),
		stance: annot.Accept, strength: annot.Firm, from: g.Main, to: c.clauseEnd(g.Main)})
}

// appointedIn reports whether a day stands among tokens [from, to): "would resume on
// Monday" tells a date, no position.
func (c *clause) appointedIn(from, to int) bool {
	for t := from; t < to; t++ {
		if c.dated(t) {
			return true
		}
	}
	return false
}

var continuing = map[string]bool{"continue": true, "resume": true, "proceed": true}
