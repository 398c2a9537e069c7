package statement

import (
	"slices"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// others reads what is no position: how the talks went, what is planned, who met, who
// denies what another says, what came of a matter. It
// writes at once, since none of it depends on the positions of the sentence.
func (c *clause) others() {
	c.assessments()
	c.doings()
	c.denials()
	c.outcomes()
}

// written are the statements of the sentence so far. Statements stand in the order of
// their sentences, so these are the last ones.
func (c *clause) written() []annot.Statement {
	all := c.d.Statements
	from := len(all)
	for from > 0 && all[from-1].Sentence == c.idx {
		from--
	}
	return all[from:]
}

// byWord indexes entries by their first word, the longest first.
func byWord[T any](list []T, words func(*T) []string) map[string][]*T {
	index := map[string][]*T{}
	for i := range list {
		w := words(&list[i])[0]
		index[w] = append(index[w], &list[i])
	}
	for _, l := range index {
		sort.SliceStable(l, func(i, j int) bool { return len(words(l[i])) > len(words(l[j])) })
	}
	return index
}

func judgementWords(j *lexicon.Judgement) []string { return j.Words }
func doingWords(d *lexicon.Doing) []string         { return d.Words }
func outcomeWords(o *lexicon.Outcome) []string     { return o.Words }
func denialWords(d *lexicon.Denial) []string       { return d.Words }

// topic is the class of the noun phrase's head among what talks are about: talks, deal,
// vote, "" for anything else.
func (c *clause) topic(np int) string {
	if np < 0 {
		return ""
	}
	h := c.ph.NPs[np].Head
	if u := c.u(h); u != annot.NOUN && u != annot.PROPN {
		return ""
	}
	class := c.lex.Topics.Class(c.lemma(h))
	if class == "" {
		class = c.lex.Topics.Class(strings.TrimSuffix(c.lower(h), "s"))
	}
	return class
}

// topicIn reports whether a noun of one of the classes stands among tokens [from, to).
func (c *clause) topicIn(from, to int, classes ...string) bool {
	for t := from; t < to; {
		np := c.ph.NPAt(t)
		if np < 0 {
			t++
			continue
		}
		if slices.Contains(classes, c.topic(np)) {
			return true
		}
		t = c.ph.NPs[np].Last
	}
	return false
}

// talksBefore reports whether the sentence before, in the same or the last paragraph
// that is read, has a noun for talks, so that "it" may stand for them.
func (c *clause) talksBefore() bool {
	for i := int(c.idx) - 1; i >= 0 && i >= int(c.idx)-2; i-- {
		s := c.d.Sentences[i]
		if !c.d.Blocks[s.Block].Read() {
			continue
		}
		for t := s.First; t < s.Last; t++ {
			tok := c.d.Tokens[t]
			if tok.UPOS == annot.NOUN && c.lex.Topics.Class(tok.Lemma) == "talks" {
				return true
			}
		}
	}
	return false
}

// told is who is reported to have said the words at token t.
func (c *clause) told(st *annot.Statement, t int) {
	st.Via, st.Speaker, st.SpeakerKind = annot.None, annot.None, annot.NoSpeaker
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None {
		return
	}
	att := c.d.Attributions[a]
	st.Via, st.Speaker, st.SpeakerKind = a, att.Holder, annot.Unnamed
	if att.Holder != annot.None {
		st.SpeakerKind = speakerKind(c.d.Entities[att.Holder])
	}
}

// bounds are the tokens within which what is said about token t stands: the words
// attributed to somebody, or the sentence.
func (c *clause) bounds(t int) (from, to int) {
	from, to = c.first(), c.end()
	a := c.attributionOf(c.d.Tokens[t].Span)
	if a == annot.None {
		return from, to
	}
	content := c.d.Attributions[a].Content
	for from < t && c.d.Tokens[from].Start < content.Start {
		from++
	}
	for to > t+1 && c.d.Tokens[to-1].End > content.End {
		to--
	}
	return from, to
}

// around is the clause of verb group v, which may be -1, that holds tokens [first,
// last): from the subject, or else from the verb, to the end of the clause.
func (c *clause) around(v, first, last int) (from, to int) {
	low, high := c.bounds(first)
	from = first
	if np := c.ph.NPAt(first); np >= 0 {
		from = c.outerFirst(np)
	}
	if v >= 0 {
		from = min(from, c.ph.VGs[v].First)
		if nps := c.ph.Subjects(c.d, v); len(nps) > 0 {
			if s := c.outerFirst(nps[len(nps)-1]); s < from && (c.plain(s, from) || copular(c.lemma(c.ph.VGs[v].Main))) {
				from = s
			}
		} else if t := c.ph.VGs[v].First - 1; t >= low && c.lower(t) == "there" {
			from = t
		}
	}
	from = max(from, low)
	to = min(max(c.clauseEnd(last-1), last), high)
	for t := last; t+1 < to; t++ {
		if c.word(t) == "," && (c.u(t+1) == annot.CCONJ || c.opensClause(t+1)) {
			to = t // ", and by noon the union was ...": another clause
		}
	}
	return c.whole(c.strip(from, to))
}

// whole makes a clause end where a quotation ends that began before it, and takes in
// the closing mark of one that began within it.
func (c *clause) whole(from, to int) (int, int) {
	open := 0
	for t := from; t < to; t++ {
		switch c.word(t) {
		case "“":
			open++
		case "”":
			if open--; open < 0 {
				return from, max(t, from+1)
			}
		}
	}
	if open > 0 && to < c.end() && (c.word(to) == "”" || c.word(to) == ",") {
		if c.word(to) == "," && to+1 < c.end() && c.word(to+1) == "”" {
			to++
		}
		if c.word(to) == "”" {
			to++
		}
	}
	return from, to
}

// opensClause reports whether a subject and its finite verb stand at token t.
func (c *clause) opensClause(t int) bool {
	np := c.ph.NPAt(t)
	if np < 0 {
		return false
	}
	k := c.ph.NPs[c.owned(np)].Last
	for k < c.end() && c.u(k) == annot.ADV && c.ph.VGAt(k) < 0 {
		k++
	}
	if k >= c.end() {
		return false
	}
	v := c.ph.VGAt(k)
	return v >= 0 && (c.ph.VGs[v].Finite || c.ph.VGs[v].Modal != "")
}

// plain reports whether no other clause stands among tokens [from, to).
func (c *clause) plain(from, to int) bool {
	for t := from; t < to; t++ {
		if v := c.ph.VGAt(t); v >= 0 && c.ph.VGs[v].Finite || c.word(t) == "," && t+1 < to && c.lower(t+1) == "which" {
			return false
		}
	}
	return true
}

func (c *clause) outerFirst(np int) int {
	for c.ph.NPs[np].Poss >= 0 {
		np = c.ph.NPs[np].Poss
	}
	return c.ph.NPs[np].First
}

// strip takes quotation marks and punctuation off the ends of a clause.
func (c *clause) strip(from, to int) (int, int) {
	for from < to && (c.u(from) == annot.PUNCT || c.u(from) == annot.CCONJ || c.word(from) == "“") {
		from++
	}
	for to > from && c.u(to-1) == annot.PUNCT && c.word(to-1) != "%" && c.word(to-1) != ")" {
		to--
	}
	return from, to
}

// actor is the first of the noun phrases that somebody or some body acts under.
func (c *clause) actor(nps []int) (holder, bool) {
	for i := len(nps) - 1; i >= 0; i-- {
		if hs := c.someone(nps[i]); len(hs) > 0 {
			return hs[0], true
		}
	}
	return holder{}, false
}

// personal reports whether somebody acts under one of the noun phrases, known or not.
func (c *clause) personal(nps []int) bool {
	for _, np := range nps {
		m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[c.ph.NPs[np].Head].Span)
		if m >= 0 && (acts(c.d.Mentions[m].Kind) || c.d.Mentions[m].Kind == annot.Pronoun) {
			return true
		}
	}
	return false
}

// someone is holderOf, with those who act for nobody in particular.
func (c *clause) someone(np int) []holder {
	if hs := c.holderOf(np); len(hs) > 0 {
		return hs
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[c.ph.NPs[np].Head].Span)
	if m < 0 {
		return nil
	}
	e := c.d.Mentions[m].Entity
	if e == annot.None || !acts(c.d.Entities[e].Kind) && c.d.Entities[e].Kind != annot.Writing {
		return nil
	}
	return []holder{{e, c.d.Mentions[m].Span}}
}

func acts(k annot.EntityKind) bool {
	switch k {
	case annot.Person, annot.State, annot.Organisation, annot.Group, annot.UnnamedSource:
		return true
	}
	return false
}

// about is the first in the clause whom a statement that nobody is named for concerns.
func (c *clause) about(span annot.Span) (holder, bool) {
	for m := c.mentions[0]; m < c.mentions[1]; m++ {
		men := c.d.Mentions[m]
		if men.Entity == annot.None || !span.Contains(men.Head) {
			continue
		}
		switch c.d.Entities[men.Entity].Kind {
		case annot.Person, annot.State, annot.Organisation, annot.Group:
			return holder{men.Entity, men.Head}, true
		}
	}
	return holder{}, false
}

// put writes a statement of kind about tokens [from, to). Its holder is h; without one
// the speaker, and without a speaker whoever the clause is about. A clause that is
// about nobody cannot be written: a statement needs a holder.
func (c *clause) put(st annot.Statement, h holder, known bool, from, to int) {
	if from >= to {
		return
	}
	st.Target = annot.Span{Start: c.d.Tokens[from].Start, End: c.d.Tokens[to-1].End}
	sentence := c.s.Span
	if !known && st.Speaker != annot.None {
		h, known = holder{st.Speaker, annot.Span{}}, true
		if st.Via != annot.None {
			h.at = c.d.Attributions[st.Via].Source
		}
	}
	if !known {
		if h, known = c.about(st.Target); !known {
			h, known = c.about(sentence)
		}
	}
	if !known {
		return
	}
	st.Sentence, st.Holder = c.idx, h.entity
	if sentence.Contains(h.at) {
		st.HolderAt = h.at
	}
	st.Span = st.Cue.Cover(st.Target).Cover(st.HolderAt)
	c.d.Statements = append(c.d.Statements, st)
}

// main is the verb group whose clause token t stands in: the one that holds it, or the
// nearest before it with nothing between that begins another clause; -1 for none.
func (c *clause) main(t int) int {
	for k := t; k >= c.first(); k-- {
		if v := c.ph.VGAt(k); v >= 0 {
			return v
		}
		switch c.lower(k) {
		case ",", ";", ":", "—", "–", "but", "who", "which", "because", "while", "although", "that", "”":
			return -1
		}
	}
	return -1
}
