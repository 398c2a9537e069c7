package attribution

import (
	"slices"

	"rapporteur/annot"
)

// maxClimb bounds how many verbs a search for a subject passes.
const maxClimb = 6

// source is the phrase that names whose words those of a verb or adjective are: its subject
// with all that hangs on it, and the token that names the speaker, which for "who" is the
// noun that it stands for.
func (f *finder) source(v int) (rng, int) {
	if f.retold(v) {
		return f.teller.source, f.teller.speaker
	}
	s, speaker := f.subject(v, 0)
	if s < 0 {
		return rng{}, -1
	}
	r := f.span(s)
	if f.head(v) == s { // a participle or clause that hangs on its source: "a report saying"
		r.to = min(r.to, f.span(v).from)
	}
	// A parser that is wrong about where a clause ends lets the subject reach over its verb.
	if s < v {
		r.to = min(r.to, f.cueStart(v))
	}
	return f.whole(s, v, f.bare(s, r)), speaker
}

// retold reports whether a verb that hangs on a word of what was last told in the sentence
// goes on with who told it: «"...," he said, adding», "said the strait was open, adding that",
// "said the strait was open and warned".
func (f *finder) retold(v int) bool {
	h := f.head(v)
	if h < 0 || f.tellerAt != f.idx || f.teller.cue.to > v {
		return false
	}
	if f.x(v) == "VBG" {
		told := slices.ContainsFunc(f.teller.content, func(c rng) bool { return c.holds(h) })
		return told && f.goesOn(v) || f.quotedAt(h) >= 0 && f.quotedAt(v) < 0
	}
	last := f.teller.content[len(f.teller.content)-1]
	return f.isA(v, "conj") && last.to <= v && last.holds(h) && f.ownSubject(v) < 0
}

// goesOn reports whether a participle behind what somebody is reported to say can only be that
// somebody's, as far as writing goes: "adding", and one that a comma parts off and a quotation
// follows.
func (f *finder) goesOn(v int) bool {
	if f.lemma(v) == "add" {
		return true
	}
	next := f.skip(v + 1)
	return v > f.first && f.word(v-1) == "," && next < f.last && f.opens(next) && !f.namesOnly(next)
}

// whole adds to a source what a parser cut off it: the description before a name, "the
// front-runner Ana Sol", and the name behind one, "undecided voter Ana Sol".
func (f *finder) whole(s, v int, r rng) rng {
	if r.from == s && f.u(s) == annot.PROPN && s > f.first && f.u(s-1) == annot.NOUN && !f.temporal(s-1) {
		for r.from > f.first && f.describes(r.from-1) && r.from-1 != v {
			r.from--
		}
	}
	for r.to < f.last && f.u(r.to) == annot.PROPN && f.u(r.to-1) != annot.PUNCT && !f.temporal(r.to) && r.to != v && f.u(s) == annot.NOUN {
		r.to++
	}
	return r
}

// describes reports whether token t can be part of a description before a name.
func (f *finder) describes(t int) bool {
	switch f.u(t) {
	case annot.NOUN, annot.PROPN:
		return !f.temporal(t)
	case annot.ADJ, annot.DET:
		return true
	}
	return false
}

// bare takes off a phrase what stands before its first word and is no part of it: a
// preposition, a conjunction.
func (f *finder) bare(s int, r rng) rng {
	for r.from < s && (f.head(r.from) == s && f.isA(r.from, "case", "cc", "mark") || !f.isWord(r.from) || f.lower(r.from) == "even") {
		r.from++
	}
	for _, k := range f.kids(s) {
		if k := int(k); k > s && f.span(k).to == r.to && f.isA(k, "nmod", "obl") && (f.temporal(k) || media[f.lemma(k)]) {
			if _, w := f.preposition(k); w == "in" || w == "on" || w == "at" || w == "during" {
				r.to = f.span(k).from // "Ana Sol in a statement on Friday"
			}
		}
	}
	for r.to > s+1 && !f.isWord(r.to-1) && !f.bracket(r.to-1) && !f.closes(r.to-1) {
		r.to--
	}
	return r
}

// media are what something is told in.
var media = map[string]bool{"statement": true, "interview": true, "speech": true, "email": true, "e-mail": true, "letter": true, "tweet": true,
	"post": true, "memo": true, "filing": true, "briefing": true, "conference": true, "release": true, "call": true, "rally": true}

// subject is the token of the subject of a verb or adjective and the token that names who
// it is, or -1.
func (f *finder) subject(v, climbed int) (int, int) {
	if climbed > maxClimb {
		return -1, -1
	}
	if e := f.kid(v, "expl"); e >= 0 {
		if f.u(v) == annot.VERB && e < v && f.kidAfter(v, "ccomp") >= 0 && !f.passive(v) {
			return e, e // "it added that"
		}
		return -1, -1 // "there is", "it is clear that"
	}
	if s := f.ownSubject(v); s >= 0 {
		if x := f.x(s); x == "WDT" || x == "WP" {
			if f.isA(v, "acl") && f.head(v) >= 0 {
				return s, f.renamed(f.head(v))
			}
			if x != "WP" {
				return -1, -1
			}
			return s, -1
		}
		return s, s
	}
	h := f.head(v)
	if h < 0 {
		return -1, -1
	}
	switch {
	case f.isA(v, "conj"):
		return f.subject(h, climbed+1)
	case f.rel(v) == "xcomp":
		if o := f.kidAfter(h, "obj", "iobj"); o >= 0 && o < v {
			return o, o
		}
		return f.subject(h, climbed+1)
	case f.isA(v, "advcl") && (f.x(v) == "VBG" || f.infinitive(v)):
		return f.subject(h, climbed+1)
	case f.isA(v, "ccomp", "parataxis") && f.x(v) == "VBG":
		return f.subject(h, climbed+1) // a participle that the parser took for a clause
	case climbed > 0 && f.isA(v, "amod", "nmod", "obl", "obj"):
		return f.subject(h, climbed+1) // a participle that hangs on a word within the clause
	case f.rel(v) == "acl" && f.x(v) == "VBG":
		return h, h
	}
	return -1, -1
}

// renamed is the name that token t says more of in apposition, or t: the envoy in "the envoy,
// Ana Sol, who" is the same anyway, but "Ana Sol, its best-known critic, who" is known by name.
func (f *finder) renamed(t int) int {
	if h := f.head(t); h >= 0 && f.rel(t) == "appos" && f.u(h) == annot.PROPN {
		return h
	}
	return t
}

// ownSubject is the nearest subject before a verb, or else the first behind it, or -1.
func (f *finder) ownSubject(v int) int {
	before, after := -1, -1
	for _, k := range f.kids(v) {
		switch k := int(k); {
		case !f.isA(k, "nsubj"):
		case k < v:
			before = k
		case after < 0 && f.x(v) != "VBG":
			after = k
		}
	}
	switch {
	case after == v+1 && v > f.first && (f.closes(v-1) || f.word(v-1) == "," && v-1 > f.first && f.closes(v-2)):
		return after // «"...," said Ana Sol»
	case before >= 0:
		return before
	case after >= 0:
		return after
	}
	if s := f.inverted(v); s >= 0 {
		return s
	}
	if c := f.kid(v, "ccomp"); c >= 0 && c < v && f.isA(v, "root") {
		return f.nounTo(v, c)
	}
	return -1
}

// inverted is the noun phrase right behind a verb that a quotation or a comma stands before:
// «..., said Ana Sol.» A parser may take it for something else.
func (f *finder) inverted(v int) int {
	t := v - 1
	if t < f.first || !f.finite(v) || !f.closes(t) && f.word(t) != "," || v+1 >= f.last || f.u(v+1) == annot.PRON {
		return -1
	}
	if f.word(t) == "," && !(t > f.first && f.closes(t-1)) && f.kid(v, "ccomp") < 0 {
		return -1
	}
	return f.nounFrom(v + 1)
}

func (f *finder) finite(v int) bool {
	x := f.x(v)
	return x == "VBD" || x == "VBZ" || x == "VBP"
}

// nounFrom is the head of the noun phrase that begins at token t, or -1.
func (f *finder) nounFrom(t int) int {
	for {
		h := f.head(t)
		if h < t || !f.isA(t, "compound", "det", "amod", "flat", "nmod", "nummod", "advmod") || f.span(h).from < t && f.head(h) >= t {
			break
		}
		t = h
	}
	if u := f.u(t); u != annot.NOUN && u != annot.PROPN || f.rel(t) == "iobj" || f.temporal(t) {
		return -1
	}
	return t
}

// nounTo is the head of the noun phrase that ends right before a verb without a subject
// which a quotation or a comma sets off from what is said: «the strait is open, his aide
// told the paper.» A parser may hang it on the words before it.
func (f *finder) nounTo(v, clause int) int {
	end := f.cueStart(v)
	best := -1
	for k := end - 1; k > f.first && k > end-maxSource; k-- {
		s := f.span(k)
		if (f.u(k) == annot.NOUN || f.u(k) == annot.PROPN) && s.to >= end-1 && s.to <= end && k != clause && !f.isA(k, "conj", "root") {
			for s.from < k && !f.isWord(s.from) {
				s.from++
			}
			if b := s.from - 1; b > f.first && (f.word(b) == "," || f.closes(b)) {
				best = k
			}
		}
	}
	return best
}

// maxSource is how many tokens before its verb a source may begin that no subject shows.
const maxSource = 30
