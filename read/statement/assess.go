package statement

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// assessments reads what somebody says of how the talks went: "the talks stalled",
// "described the meeting as constructive", "a lot of progress was made".
func (c *clause) assessments() {
	for t := c.first(); t < c.end(); {
		list, n := c.judgementsAt(t)
		for _, j := range list {
			if c.assess(j, t, t+n) {
				break
			}
		}
		t += max(n, 1)
	}
}

// judgementsAt are the longest judgements that begin at token t and the number of their
// tokens: "stalled" may be a verb or an adjective.
func (c *clause) judgementsAt(t int) (list []*lexicon.Judgement, tokens int) {
	keys := []string{c.lemma(t), c.lower(t)}
	if keys[0] == keys[1] {
		keys = keys[:1]
	}
	for _, key := range keys {
		for _, j := range c.judging[key] {
			if t+len(j.Words) > c.end() || !c.judges(j, t) {
				continue
			}
			n := c.spans(j.Words, t)
			if n > tokens {
				list, tokens = nil, n
			}
			if n > 0 && n == tokens {
				list = append(list, j)
			}
		}
	}
	return list, tokens
}

// judges reports whether the tag at token t fits the entry. Adjectives are often taken
// for participles or nouns; where they stand decides about them.
func (c *clause) judges(j *lexicon.Judgement, t int) bool {
	switch u := c.u(t); j.Head {
	case lexicon.Verb:
		return u == annot.VERB
	case lexicon.Noun:
		return u == annot.NOUN
	case lexicon.Adj:
		return u == annot.ADJ || u == annot.NOUN || u == annot.ADV || u == annot.VERB && c.x(t) != "VB" && c.x(t) != "VBZ" && c.x(t) != "VBP"
	}
	return true
}

// judgement is an assessment before it is written.
type judgement struct {
	*lexicon.Judgement
	first, last int
	v           int  // the verb group that carries it, or -1
	flips       bool // a negation stands over it
	named       int  // the verb group of "described ... as", "reported ...", or -1
	from        int  // first token of the clause when a rule knows better, else -1
}

// assess writes the assessment that entry makes at tokens [first, last), if it makes one.
func (c *clause) assess(entry *lexicon.Judgement, first, last int) bool {
	j := judgement{Judgement: entry, first: first, last: last, v: -1, named: -1, from: -1}
	ok := false
	switch entry.Head {
	case lexicon.Verb:
		ok = c.verbJudges(&j)
	case lexicon.Adj:
		ok = c.adjectiveJudges(&j)
	default:
		ok = c.nounJudges(&j)
	}
	if !ok || c.history(first) || c.elsewhere(first) {
		return false
	}
	class := j.Class
	if j.flips {
		if class != "good" {
			return true // "not a failure" says little
		}
		class = "bad"
	}
	st := annot.Statement{Kind: annot.Assessment, Rule: "assessment " + class + ": " + j.Name()[len(j.Head)+1:],
		Cue: annot.Span{Start: c.d.Tokens[first].Start, End: c.d.Tokens[last-1].End}}
	c.told(&st, first)
	var h holder
	known := false
	if j.named >= 0 {
		loose := c.ph.VGs[j.named].Participle && st.Speaker != annot.None // ", describing": the speaker is clearer
		if h, known = c.actor(c.ph.Subjects(c.d, j.named)); !known && c.opens(j.named) {
			// "An aide familiar with the talks described": far from its verb.
			h, known = c.actor([]int{0})
		}
		if known && loose {
			known = false
		}
		if !known && st.Speaker == annot.None {
			return false // somebody said so, but nobody knows who
		}
		if known {
			st.Via, st.Speaker, st.SpeakerKind = annot.None, h.entity, speakerKind(c.d.Entities[h.entity])
		}
	}
	if st.Speaker != annot.None && c.commentator(c.d.Entities[st.Speaker]) {
		return false
	}
	if st.Speaker == annot.None && !known && c.ourOwn(j.v) {
		return false // "we made progress", and nobody knows who says so
	}
	from, to := c.around(j.v, first, last)
	if j.from >= 0 {
		from, to = c.whole(c.strip(j.from, to))
	}
	if to-from > maxAssessment {
		from = first
		if np := c.ph.NPAt(first); np >= 0 {
			from = c.outerFirst(np)
		}
	}
	target := annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[max(to, from+1)-1].End}
	for _, s := range c.written() {
		if s.Kind == annot.Assessment && s.Rule[:len("assessment ")+len(class)] == "assessment "+class && s.Target.Overlaps(target) {
			return true // "no progress and no breakthrough": one assessment
		}
	}
	c.put(st, h, known, from, to)
	return true
}

// commentator reports whether an entity is people who comment from outside: "analysts".
func (c *clause) commentator(e annot.Entity) bool {
	if e.Kind != annot.UnnamedSource && e.Kind != annot.Group {
		return false
	}
	words := strings.Fields(strings.ToLower(e.Name))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return c.lex.Groups.Class(last) == "outsider" || c.lex.Groups.Class(strings.TrimSuffix(last, "s")) == "outsider"
}

// ourOwn reports whether the subject of a verb group is "we" or "I".
func (c *clause) ourOwn(v int) bool {
	if v < 0 {
		return false
	}
	for _, np := range c.ph.Subjects(c.d, v) {
		switch c.lower(c.ph.NPs[np].Head) {
		case "we", "i":
			return true
		}
	}
	return false
}

// opens reports whether the sentence opens with a noun phrase to which verb group v may
// belong: no other finite verb stands between but those of a parenthesis.
func (c *clause) opens(v int) bool {
	if len(c.ph.NPs) == 0 || c.ph.NPs[0].First > c.first()+1 || c.ph.VGs[v].Participle && c.x(c.ph.VGs[v].Main) == "VBG" {
		return false
	}
	apart := c.ph.VGs[v].First > c.first() && c.u(c.ph.VGs[v].First-1) == annot.PUNCT
	for _, g := range c.ph.VGs[:v] {
		if (g.Finite || g.Modal != "") && !apart {
			return false
		}
	}
	return true
}

// maxAssessment is how many tokens an assessment may have before it is cut to the
// phrase that holds its cue.
const maxAssessment = 32

// verbJudges reads "the talks stalled".
func (c *clause) verbJudges(j *judgement) bool {
	v := c.ph.VGAt(j.first)
	if v < 0 || c.ph.VGs[v].Main != j.first {
		return false
	}
	nps := c.ph.Subjects(c.d, v)
	if len(nps) == 0 {
		if nps = c.untagged(v); nps == nil {
			return false
		}
		j.from = c.outerFirst(nps[0])
	}
	np := nps[len(nps)-1]
	if c.u(c.ph.NPs[np].Head) == annot.PRON || !c.ofTalks(np, j) {
		return false // "it collapsed" may be a bridge
	}
	if g := c.ph.VGs[v]; g.Participle && c.x(g.Main) == "VBG" {
		return false // "moving forward, ..."
	}
	var ok bool
	ok, j.flips = c.factual(v)
	j.v = v
	return ok
}

// untagged is the subject of a past tense that was taken for a participle: "the talks
// stalled", where no other verb follows that could be the one of the clause.
func (c *clause) untagged(v int) []int {
	g := c.ph.VGs[v]
	if !g.Participle || c.x(g.Main) != "VBN" || g.First <= c.first() {
		return nil
	}
	np := c.ph.NPAt(g.First - 1)
	_, high := c.bounds(g.Main)
	for _, other := range c.ph.VGs[v+1:] {
		if other.First < high && (other.Finite || other.Modal != "") {
			return nil
		}
	}
	if np < 0 || c.outerFirst(np) > c.first() && c.u(c.outerFirst(np)-1) == annot.ADP {
		return nil
	}
	return []int{np}
}

// ofTalks reports whether a noun phrase stands for the talks, or for the deal where
// the word may be said of one.
func (c *clause) ofTalks(np int, j *judgement) bool {
	switch c.topic(np) {
	case "talks":
		return !c.owns(np)
	case "deal":
		return j.Deal
	}
	switch c.lower(c.ph.NPs[np].Head) {
	case "it", "they", "this", "that", "them", "these":
		return c.attributionOf(c.d.Tokens[j.first].Span) != annot.None && c.talksBefore()
	}
	return false
}

// pronounForTalks reports whether a pronoun has a noun for talks before it.
func (c *clause) pronounForTalks(np int) bool {
	n := c.ph.NPs[np]
	return c.u(n.Head) == annot.PRON && (c.topicIn(c.first(), n.First, "talks") || c.talksBefore())
}

// owns reports whether the noun phrase only modifies what follows: "the talks' venue".
func (c *clause) owns(np int) bool {
	return np+1 < len(c.ph.NPs) && c.ph.NPs[np+1].Poss == np
}

// adjectiveJudges reads "constructive talks", "the talks were constructive", "called
// the talks constructive", "described the talks as constructive".
func (c *clause) adjectiveJudges(j *judgement) bool {
	if x := c.x(j.first); x == "JJR" || x == "JJS" {
		return false // "diplomacy is better than war"
	}
	if np := c.ph.NPAt(j.first); np >= 0 && c.ph.NPs[np].Head != j.first {
		if c.topic(np) != "talks" {
			return false
		}
		j.flips = c.negates(j.first) || c.none(c.ph.NPs[np].First, j.first)
		return c.phraseAsserted(j, np, c.outerFirst(np))
	}
	j.flips = c.negates(j.first)
	if v := c.copulaBefore(j.first); v >= 0 && copular(c.lemma(c.ph.VGs[v].Main)) {
		nps := c.ph.Subjects(c.d, v)
		if len(nps) == 0 || !c.ofTalks(nps[len(nps)-1], j) {
			return false
		}
		ok, flips := c.factual(v)
		j.v, j.flips = v, j.flips != flips
		return ok
	}
	return c.naming(j)
}

// none reports whether a word of a noun phrase says that there is nothing of the kind.
func (c *clause) none(from, to int) bool {
	for t := from; t < to; t++ {
		switch c.lower(t) {
		case "no", "little", "scant", "minimal", "zero", "neither":
			return true
		}
	}
	return false
}

// negates reports whether "not" or the like stands right before an adjective.
func (c *clause) negates(t int) bool {
	for k := t - 1; k >= c.first() && k > t-4; k-- {
		switch w := c.lower(k); {
		case w == "not" || w == "n't" || w == "hardly" || w == "never":
			return c.ph.VGAt(k) < 0 // within a verb group the verb tells
		case c.u(k) != annot.ADV && c.u(k) != annot.DET && c.u(k) != annot.PUNCT && w != "“":
			return false
		}
	}
	return false
}

// naming reads the object of a verb that gives it a name: j.named is the verb, the
// clause begins with the object.
func (c *clause) naming(j *judgement) bool {
	v := c.namingBefore(j.first)
	if v < 0 || c.ph.VGs[v].Last >= c.end() {
		return false
	}
	g := c.ph.VGs[v]
	// "found it difficult to understand": not the talks.
	if next := c.ph.VGAt(min(j.last, c.end()-1)); next >= 0 && c.ph.VGs[next].To {
		return false
	}
	for t := g.Last; t < j.first; t++ {
		np := c.ph.NPAt(t)
		if np < 0 {
			continue
		}
		if !c.ofTalks(np, j) && !c.topicIn(g.Last, j.first, "talks") && !c.pronounForTalks(np) {
			return false
		}
		ok, flips := c.factual(v)
		j.v, j.named, j.from, j.flips = v, v, c.outerFirst(np), j.flips != flips
		return ok && !g.Passive
	}
	return false
}

// asserting verbs have an object or subject that is told as a fact: "made progress",
// "a breakthrough was reached"; reporting ones make their subject the one who says so.
var asserting = map[string]bool{"make": true, "see": true, "achieve": true, "be": true, "have": true, "bring": true, "produce": true,
	"yield": true, "reach": true, "hit": true, "remain": true, "mark": true, "show": true, "find": true, "face": true, "represent": true,
	"end": true, "result": true, "lead": true, "continue": true, "persist": true, "deepen": true, "come": true, "emerge": true, "build": true,
	"slow": true, "become": true, "hold": true, "conclude": true, "finish": true, "break": true, "run": true, "appear": true, "seem": true,
	"deliver": true, "suffer": true, "gain": true, "go": true, "collapse": true, "stand": true, "detect": true, "record": true, "register": true}

var reporting = map[string]bool{"report": true, "hail": true, "cite": true, "note": true, "welcome": true, "acknowledge": true, "claim": true,
	"praise": true, "lament": true, "tout": true, "describe": true, "call": true, "announce": true, "admit": true, "confirm": true,
	"characterise": true, "characterize": true, "term": true, "label": true, "deem": true, "express": true, "signal": true, "regret": true}

// nounJudges reads nouns and fixed phrases.
func (c *clause) nounJudges(j *judgement) bool {
	if !j.Alone && !c.nearTalks(j) {
		return false
	}
	if np := c.ph.NPAt(j.last - 1); j.Head == lexicon.Noun {
		if np < 0 || c.ph.NPs[np].Head != j.last-1 || c.ph.NPs[np].Poss >= 0 && c.topic(c.ph.NPs[np].Poss) == "" {
			return false
		}
		start := c.outerFirst(np)
		j.flips = c.none(start, j.first)
		return c.phraseAsserted(j, np, start)
	}
	// "no deal" as a modifier: "a no deal exit".
	if np := c.ph.NPAt(j.last - 1); np >= 0 && c.ph.NPs[np].Last > j.last && !c.weekday(j.last) {
		return false
	}
	start := j.first
	if np := c.ph.NPAt(j.first); np >= 0 {
		start = c.outerFirst(np)
	}
	return c.phraseAsserted(j, c.ph.NPAt(j.first), start)
}

// nearTalks reports whether the words around a judgement are about talks: by a noun in
// the same words, or, for a noun that somebody says, in the sentence or right before, or
// because the speaker is a party to it: "we made some progress".
func (c *clause) nearTalks(j *judgement) bool {
	low, high := c.bounds(j.first)
	if c.topicIn(low, high, "talks") || j.Deal && c.topicIn(low, high, "deal") {
		return true
	}
	v := c.main(j.first - 1)
	if j.Head != lexicon.Noun || c.attributionOf(c.d.Tokens[j.first].Span) == annot.None && (v < 0 || !reporting[c.lemma(c.ph.VGs[v].Main)]) {
		return false
	}
	return c.topicIn(c.first(), c.end(), "talks") || c.talksBefore() || j.Class == "good" && c.ourOwn(v)
}
