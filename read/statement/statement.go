// Package statement reads positions: whose, with which stance, how firm, towards
// what and on which condition.
//
// It works from a lexicon of cues with roles, over noun phrases and verb groups. A
// cue without a holder, without a target, or in a clause that asserts nothing ("if
// Norway rejects ...") is left out: a wrong position is worse than a missing one.
package statement

import (
	"context"
	"fmt"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/internal/phrase"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// New is the pass that writes statements.
func New(lex *lexicon.Lexicon) pass.Pass {
	r := newRules(lex)
	return pass.Pass{
		Name:    "statement",
		Doc:     "Reads positions from cues with roles: holder, stance, strength, target, conditions; what no rule is sure of is left out.",
		Version: "1",
		Lexicon: lex.Digest(),
		Reads:   annot.LayerBlocks | annot.LayerSentences | annot.LayerTags | annot.LayerTrees | annot.LayerMentions | annot.LayerEntities | annot.LayerAttributions,
		Writes:  annot.LayerStatements,
		Run: func(ctx context.Context, d *annot.Document) error {
			mentions := annot.MentionsBySentence(d)
			attributions := attributionsBySentence(d)
			for i, s := range d.Sentences {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				if !d.Blocks[s.Block].Read() {
					continue
				}
				c := clause{rules: r, d: d, s: s, idx: annot.SentenceIdx(i), mentions: mentions[i], attributions: attributions[annot.SentenceIdx(i)]}
				c.read()
			}
			return nil
		},
	}
}

// Considered counts the sentences of a document that hold a cue of stance and from
// which no position was read.
//
// The result is a function, since the index of the cues is made once.
func Considered(lex *lexicon.Lexicon) func(*annot.Document) int {
	r := newRules(lex)
	return func(d *annot.Document) int { return considered(r, d) }
}

func considered(r *rules, d *annot.Document) int {
	read := map[annot.SentenceIdx]bool{}
	for _, s := range d.Statements {
		read[s.Sentence] = true
	}
	n := 0
	for i, s := range d.Sentences {
		if !d.Blocks[s.Block].Read() || read[annot.SentenceIdx(i)] {
			continue
		}
		c := clause{rules: r, d: d, s: s}
		for t := int(s.First); t < int(s.Last); t++ {
			if cue, _ := c.cueAt(t); cue != nil {
				n++
				break
			}
		}
	}
	return n
}

func attributionsBySentence(d *annot.Document) map[annot.SentenceIdx][]annot.AttributionIdx {
	by := map[annot.SentenceIdx][]annot.AttributionIdx{}
	for i, a := range d.Attributions {
		if a.Tells() {
			by[a.Sentence] = append(by[a.Sentence], annot.AttributionIdx(i))
		}
	}
	return by
}

// rules are the lexicon, indexed by the first word of each entry.
type rules struct {
	lex        *lexicon.Lexicon
	cues       map[string][]*lexicon.Cue
	conditions map[string][]*lexicon.Conditional
	judging    map[string][]*lexicon.Judgement
	doing      map[string][]*lexicon.Doing
	says       map[string]bool
}

func newRules(lex *lexicon.Lexicon) *rules {
	r := &rules{lex: lex, cues: map[string][]*lexicon.Cue{}, conditions: map[string][]*lexicon.Conditional{}, says: map[string]bool{}}
	for i := range lex.Stances {
		c := &lex.Stances[i]
		r.cues[c.Words[0]] = append(r.cues[c.Words[0]], c)
	}
	for _, list := range r.cues {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].Words) > len(list[j].Words) })
	}
	for i := range lex.Conditions {
		c := &lex.Conditions[i]
		r.conditions[c.Words[0]] = append(r.conditions[c.Words[0]], c)
	}
	for _, list := range r.conditions {
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].Words) > len(list[j].Words) })
	}
	r.judging = byWord(lex.Judgements, judgementWords)
	r.doing = byWord(lex.Doings, doingWords)
	for _, s := range lex.Says {
		if s.Tells() {
			r.says[s.Words[0]] = true
		}
	}
	return r
}

// clause reads one sentence.
type clause struct {
	*rules
	d            *annot.Document
	s            annot.Sentence
	idx          annot.SentenceIdx
	mentions     [2]int
	attributions []annot.AttributionIdx
	ph           *phrase.Phrases
	readings     []reading
	// keepIf and stopAtVerb steer clauseEnd for the cue whose target is being read.
	keepIf, stopAtVerb bool
	// cueMain is the main verb of the cue that is being read; it is no hedge of itself.
	cueMain    int
	unreal     []bool // see supposed
	background int    // see history; 0 before it is known
}

// holder is who holds a position and the words that say so.
type holder struct {
	entity annot.EntityIdx
	at     annot.Span
}

// reading is a position before it is written: tokens instead of bytes.
type reading struct {
	cue      *lexicon.Cue // nil for the modal rule
	name     string       // of the rule
	first    int          // tokens of the cue, half open
	last     int
	vg       int // the verb group that carries it, -1 for nouns without one
	holders  []holder
	stance   annot.Stance
	strength annot.Strength
	negated  bool
	from, to int // tokens of the target, half open
	// over is how many tokens before the target belong to the complement of the cue too:
	// "comply with Chile's request to" in "refused to comply with Chile's request to leave".
	over    int
	conds   []annot.Condition
	dropped bool
}

func (c *clause) word(t int) string  { return c.d.Tokens[t].Text(c.d.Text) }
func (c *clause) lower(t int) string { return strings.ToLower(c.word(t)) }
func (c *clause) lemma(t int) string { return c.d.Tokens[t].Lemma }
func (c *clause) x(t int) string     { return c.d.Tokens[t].XPOS }
func (c *clause) u(t int) annot.UPOS { return c.d.Tokens[t].UPOS }
func (c *clause) first() int         { return int(c.s.First) }
func (c *clause) end() int           { return int(c.s.Last) }

func (c *clause) read() {
	c.ph = phrase.Of(c.d, c.s)
	if c.question() {
		return
	}
	for t := c.first(); t < c.end(); {
		t = c.cue(t)
	}
	c.modals()
	c.nevers()
	c.intentions()
	c.plans()
	c.compose()
	c.sequels()
	c.pairs()
	c.without()
	c.conditional()
	c.trades()
	c.others()
	c.write()
}

// question reports whether the sentence asks.
func (c *clause) question() bool {
	for t := c.end() - 1; t >= c.first() && t > c.end()-4; t-- {
		if c.word(t) == "?" {
			return true
		}
	}
	return false
}

// cue reads what cue begins at token t and returns the token to go on from. A participle
// may be an adjective or a verb ("is committed to", "was committed by"): the first entry
// that gives a reading counts.
func (c *clause) cue(t int) int {
	before, next := len(c.readings), t+1
	c.eachCue(t, func(cue *lexicon.Cue, n int) bool {
		if next == t+1 {
			next = t + n
		}
		c.occurrence(cue, t, t+n)
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
			if n := c.spans(cue.Words, t); n > 0 && !f(cue, n) {
				return
			}
		}
		if c.lower(t) == c.lemma(t) {
			return
		}
	}
}

// spans is the number of tokens from t on that the words of a cue cover, 0 when they
// do not stand there. An adverb may stand between verb and particle: "pushed hard for".
func (c *clause) spans(words []string, t int) int {
	k := t
	for i, w := range words {
		if i == 1 && k < c.end() && c.u(k) == annot.ADV && c.lemma(k) != w && c.lower(k) != w {
			k++
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
		return c.u(t) == annot.ADJ || c.u(t) == annot.VERB && (c.x(t) == "VBN" || c.x(t) == "VBG") || c.u(t) == annot.ADV || c.u(t) == annot.ADP
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
		c.verdict(cue, first, last)
	}
}

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
			continue
		}
		for _, h := range r.holders {
			k := key{h.entity, r.stance, r.from, r.to}
			if seen[k] {
				continue
			}
			seen[k] = true
			target := c.balanced(r.from, r.to)
			cue := annot.Span{Start: c.d.Tokens[r.first].Start, End: c.d.Tokens[r.last-1].End}
			st := annot.Statement{
				Sentence: c.idx, Kind: annot.Position, Holder: h.entity, HolderAt: h.at,
				Via: annot.None, Speaker: annot.None, SpeakerKind: annot.NoSpeaker,
				Cue: cue, Stance: r.stance, Strength: r.strength, Negated: r.negated,
				Target: target, Conditions: r.conds, Rule: r.name,
			}
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
		} else {
			st.SpeakerKind = annot.Unnamed
		}
		return
	}
	// "Norway demanded", "the minister insisted on": the cue itself is a word of saying.
	if r.cue != nil && c.says[r.cue.Words[0]] {
		e := c.d.Entities[st.Holder]
		if e.Kind == annot.Person || e.Kind == annot.UnnamedSource || e.Kind == annot.Writing {
			st.Speaker, st.SpeakerKind = st.Holder, speakerKind(e)
		}
	}
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

// add keeps a reading that says whose it is and towards what.
func (c *clause) add(r reading) {
	if len(r.holders) == 0 || r.from >= r.to || c.outsider(r.first) {
		return
	}
	if c.anaphor(r.from, r.to) && !c.resolve(&r) {
		return
	}
	if c.u(r.from) == annot.CCONJ || c.vacuous(r) {
		return
	}
	// "sought no role": what is wanted is its opposite, which no word here names.
	if c.lower(r.from) == "no" && (r.stance == annot.Demand || r.stance == annot.Offer) {
		return
	}
	if r.strength == "" {
		r.strength = annot.Firm
	}
	if len(c.readings) < maxReadings {
		c.readings = append(c.readings, r)
	}
}

// outsider reports whether the words at token t are told by somebody who comments
// from outside: what analysts think that a party wants is no position of the party.
func (c *clause) outsider(t int) bool {
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None {
		return false
	}
	att := c.d.Attributions[a]
	if att.Holder == annot.None {
		// "Some said that Norway was willing": the voices of nobody in particular.
		switch strings.ToLower(c.d.Slice(att.Source)) {
		case "some", "many", "others", "most", "critics", "supporters":
			return true
		}
		return false
	}
	return c.comments(att.Holder)
}

func ruleName(cue *lexicon.Cue, how string) string {
	if how == "" {
		return cue.Name()
	}
	return fmt.Sprintf("%s (%s)", cue.Name(), how)
}
