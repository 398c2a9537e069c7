package statement

import (
	"strings"

	"rapporteur/annot"
)

// write turns the readings that are left into statements, one for each holder.
func (c *clause) write() {
	type key struct {
		entity   annot.EntityIdx
		stance   annot.Stance
		from, to int
	}
	seen := map[key]bool{}
	for _, r := range c.readings {
		if r.dropped || r.from >= r.to {
			c.leave(r, Dropped)
			continue
		}
		c.leave(r, "")
		for _, h := range r.holders {
			k := key{h.entity, r.stance, r.from, r.to}
			if seen[k] {
				continue
			}
			seen[k] = true
			target := c.balanced(r.from, r.to)
			var cue annot.Span // empty where words of an earlier sentence carry the stance
			if r.first < r.last {
				cue = annot.Span{Start: c.d.Tokens[r.first].Start, End: c.d.Tokens[r.last-1].End}
			}
			st := annot.Statement{
				Sentence: c.idx, Kind: annot.Position, Holder: h.entity, HolderAt: h.at,
				Via: annot.None, Speaker: annot.None, SpeakerKind: annot.NoSpeaker,
				Cue: cue, Stance: r.stance, Strength: r.strength, Negated: r.negated, Pledged: r.cue != nil && r.cue.Pledge && !r.negated && r.stance != annot.Reject,
				Target: target, Conditions: r.conds, Context: r.context, Rule: r.name,
			}
			st.Head, st.Object = c.headWord(r.from, r.to)
			st.Span = cue.Cover(target)
			if !h.at.Empty() && c.s.Contains(h.at) {
				st.Span = st.Span.Cover(h.at)
			} else {
				st.HolderAt = annot.Span{}
			}
			for _, cond := range r.conds {
				st.Span = st.Span.Cover(cond.Span)
			}
			c.speaker(&st, r)
			c.d.Statements = append(c.d.Statements, st)
		}
	}
}

// headWord is the word that heads tokens [from, to) of a target, of a light verb what it takes: from
// "take part in drills" the drills; and what it takes where it is a verb. Both are empty where no word
// says what the target is about.
func (c *clause) headWord(from, to int) (head, object annot.Span) {
	t := c.headOf(from, to)
	for range maxGovernors {
		if u := c.u(t); !spread[c.lemma(t)] && u != annot.AUX {
			switch u {
			case annot.VERB:
				if k := c.objectIn(t, from, to); k >= 0 {
					object = c.d.Tokens[k].Span
				}
				return c.d.Tokens[t].Span, object
			case annot.NOUN, annot.PROPN, annot.ADJ:
				return c.d.Tokens[t].Span, object
			}
			return head, object
		}
		next := -1
		for k := from; k < to; k++ {
			if c.head(k) == t && c.u(k) == annot.NOUN && (next < 0 || spread[c.lemma(next)]) {
				next = k
			}
		}
		if next < 0 {
			return head, object
		}
		t = next
	}
	return head, object
}

// objectIn is what the verb at token t takes within tokens [from, to): its object, the subject of a passive,
// or else the first phrase behind a preposition; -1 for nothing.
func (c *clause) objectIn(t, from, to int) int {
	phrase := -1
	for k := from; k < to; k++ {
		if c.head(k) != t {
			continue
		}
		switch rel := c.d.Tokens[k].DepRel; {
		case rel == "obj" || rel == "nsubj:pass":
			return k
		case rel == "obl" && k > t && phrase < 0:
			phrase = k
		}
	}
	return phrase
}

// spread words have what they are about behind them: "take part in the drills", "all of the catch".
var spread = map[string]bool{"have": true, "make": true, "give": true, "put": true, "hold": true, "take": true, "do": true, "go": true, "get": true, "see": true, "part": true, "all": true, "rest": true, "number": true, "carry": true, "conduct": true}

// balanced is the span of tokens [from, to), with the quotation mark right before or
// behind it when its other half stands inside.
func (c *clause) balanced(from, to int) annot.Span {
	opens, closes, straight := 0, 0, 0
	for t := from; t < to; t++ {
		switch c.word(t) {
		case "“":
			opens++
		case "”":
			closes++
		case "\"":
			straight++
		}
	}
	before, after := "", ""
	if from > c.first() {
		before = c.word(from - 1)
	}
	if to < c.end() {
		after = c.word(to)
	}
	switch {
	case closes > opens && before == "“" || straight%2 == 1 && before == "\"":
		from--
	case opens > closes && after == "”" || straight%2 == 1 && after == "\"":
		to++
	case opens > closes && after == "," && to+1 < c.end() && c.word(to+1) == "”":
		to += 2 // the comma that belongs to the sentence around the quotation
	}
	return annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}
}

// speaker fills who is reported to have said it.
func (c *clause) speaker(st *annot.Statement, r reading) {
	if a := c.attributionOf(st.Cue); a != annot.None {
		att := c.d.Attributions[a]
		st.Via, st.Speaker = a, att.Holder
		if att.Holder != annot.None {
			st.SpeakerKind = speakerKind(c.d.Entities[att.Holder])
		} else if len(c.memory.authors) > 0 && firstPerson[strings.ToLower(c.d.Slice(att.Source))] {
			e := c.memory.authors[0]
			st.Speaker, st.SpeakerKind = e, speakerKind(c.d.Entities[e])
		} else {
			st.SpeakerKind = annot.Unnamed
		}
		return
	}
	if len(c.memory.authors) > 0 {
		e := c.memory.authors[0]
		st.Speaker, st.SpeakerKind = e, speakerKind(c.d.Entities[e])
		return
	}
	// "the Norwegian plan would open the port": the draft says so.
	if e := c.entityAt(r.first); r.name == planRule && e != annot.None && c.d.Entities[e].Kind == annot.Writing {
		st.Speaker, st.SpeakerKind = e, annot.AsText
		return
	}
	// "the minister insisted on", "the union blasted": the cue itself is a word of saying.
	verb := c.saidBy(r)
	switch e := c.d.Entities[st.Holder]; {
	case c.aloud[verb], c.says[verb] && (e.Kind == annot.Person || e.Kind == annot.UnnamedSource || e.Kind == annot.Writing):
		st.Speaker, st.SpeakerKind = st.Holder, speakerKind(e)
	}
}

// saidBy is the lemma of the verb whose subject holds the position: the cue, or the verb that
// carries it, "call" in "called the toll laughable" and "express" in "expressed support for";
// "" for none.
func (c *clause) saidBy(r reading) string {
	t := r.first
	if len(r.outer) > 0 {
		t = r.outer[0]
	}
	if h := c.head(t); c.u(t) != annot.VERB && h >= c.first() && c.u(h) == annot.VERB && (c.relation(t) == "obj" || c.relation(t) == "xcomp") {
		t = h
	}
	if c.u(t) != annot.VERB {
		return ""
	}
	return c.lemma(t)
}

func speakerKind(e annot.Entity) annot.SpeakerKind {
	switch e.Kind {
	case annot.UnnamedSource, annot.Group:
		return annot.Unnamed
	case annot.Writing:
		return annot.AsText
	case annot.Outlet:
		return annot.AsOutlet
	}
	return annot.Named
}

// attributionOf is the innermost attribution whose content holds span, or None.
func (c *clause) attributionOf(span annot.Span) annot.AttributionIdx {
	best := annot.AttributionIdx(annot.None)
	for _, i := range c.attributions {
		a := c.d.Attributions[i]
		if !a.Content.Contains(span) || a.Cue.Overlaps(span) {
			continue
		}
		if best == annot.None || a.Content.Len() < c.d.Attributions[best].Content.Len() {
			best = i
		}
	}
	return best
}
