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
		Run:     func(ctx context.Context, d *annot.Document) error { return r.read(ctx, d, nil) },
	}
}

// read reads the sentences of a document. With traces, one for each sentence, it records
// what becomes of the cues.
func (r *rules) read(ctx context.Context, d *annot.Document, traces []trace) error {
	mentions := annot.MentionsBySentence(d)
	attributions := attributionsBySentence(d)
	memory := &memory{terms: ofTerms(d), authors: authorsOf(d, mentions)}
	for i, s := range d.Sentences {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if !d.Blocks[s.Block].Read() {
			continue
		}
		c := clause{rules: r, d: d, s: s, idx: annot.SentenceIdx(i), mentions: mentions[i], attributions: attributions[annot.SentenceIdx(i)], memory: memory, cueLast: -1}
		if traces != nil {
			c.trace = &traces[i]
		}
		c.read()
		c.traceTags()
	}
	return nil
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
	denying    map[string][]*lexicon.Denial
	settling   map[string][]*lexicon.Outcome
	says       map[string]bool // verbs of saying that take a clause
	aloud      map[string]bool // other verbs that are done by speaking
}

func newRules(lex *lexicon.Lexicon) *rules {
	r := &rules{lex: lex, cues: map[string][]*lexicon.Cue{}, conditions: map[string][]*lexicon.Conditional{}, says: map[string]bool{}, aloud: map[string]bool{}}
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
	r.denying = byWord(lex.Denials, denialWords)
	r.settling = byWord(lex.Outcomes, outcomeWords)
	for _, s := range lex.Says {
		if s.Tells() {
			r.says[s.Words[0]] = true
		}
		if s.Aloud && len(s.Words) == 1 {
			r.aloud[s.Words[0]] = true
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
	memory       *memory // of the report
	ph           *phrase.Phrases
	readings     []reading
	// keepIf and stopAtVerb steer clauseEnd for the cue whose target is being read.
	keepIf, stopAtVerb bool
	// cueMain is the main verb of the cue that is being read; it is no hedge of itself.
	cueMain int
	// cueLast is the last word of the cue whose target is being read, -1 in between.
	cueLast    int
	apart      string // its particle, when that stands behind the object; else ""
	against    bool   // the target just read stands behind "against"
	unreal     []bool // see supposed
	cases      []int  // see anyCase; nil before they are known
	background int    // see history; 0 before it is known
	trace      *trace // nil unless somebody asks what became of the cues
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
	over int
	// outer are tokens of the cues whose complement the cue is: "ready" in "ready to drop".
	outer   []int
	conds   []annot.Condition
	dropped bool
	passive bool       // the holder is the agent of a passive
	context annot.Span // the words of an earlier sentence that the reading goes on from
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
	if c.question() || c.exchange() {
		c.leaveQuestion()
		return
	}
	c.item()
	for t := c.first(); t < c.end(); {
		t = c.cue(t)
	}
	c.modals()
	c.tellings()
	c.sights()
	c.nevers()
	c.absences()
	c.barred()
	c.courses()
	c.cannots()
	c.upTo()
	c.intentions()
	c.keptOpen()
	c.goingOn()
	c.laid()
	c.plans()
	c.identities()
	c.imperatives()
	c.terms()
	c.stirred()
	c.undertakings()
	c.preconditions()
	c.compose()
	c.answers()
	c.contributions()
	c.weigh()
	c.sequels()
	c.pairs()
	c.enumerated()
	c.without()
	c.prices()
	c.hinges()
	c.strikes()
	c.conditional()
	c.provisos()
	c.trades()
	c.strikers()
	c.stipulations()
	c.others()
	c.write()
	c.remember()
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

// add keeps a reading that says whose it is and towards what.
func (c *clause) add(r reading) {
	if len(r.holders) > 0 && c.opensList() && (r.from >= r.to && c.hanging(r) || r.from < r.to && c.following(r)) && !c.outsider(r.first) {
		c.open(r)
		return
	}
	if why := c.incomplete(&r); why != "" {
		c.leave(r, why)
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
		case "some", "many", "others", "most":
			return len(c.ofThem(annot.Span{})) == 0
		case "critics", "supporters":
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
