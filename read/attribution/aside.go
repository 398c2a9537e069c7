package attribution

import "rapporteur/annot"

// aside reads a verb of saying without a complement in the tree: one that stands within or
// behind what is said, beside a quotation, or before or after one that is a sentence or a
// paragraph of its own. It reports whether it found what is said.
func (f *finder) aside(v int, r *relation) bool {
	r.frame = "that"
	group := f.group(v, r)
	if r.content = f.around(v, group, r); len(r.content) > 0 {
		f.write(*r)
		return true
	}
	switch {
	case f.word(f.last-1) == ":":
		f.announcing[f.idx] = *r
	case group.from <= f.first+1 && f.idx > 0 && f.sameBlock(f.idx-1) && f.endsQuoted(f.idx-1):
		r.rule += ", after a quotation" // «"..."» he asked.
		f.put(*r, f.idx-1, f.d.Sentences[f.idx-1].Span)
	default:
		return false
	}
	return true
}

// around is what is said around or beside the group of a verb and its subject.
func (f *finder) around(v int, group rng, r *relation) []rng {
	own := f.span(v)
	if h := f.head(v); h >= 0 {
		clause := h
		for f.head(clause) >= 0 && f.isA(clause, "nsubj", "obj", "obl", "nmod", "appos", "advmod") {
			clause = f.head(clause) // "the nickname, she explained, exists"
		}
		all := f.span(clause)
		switch {
		case f.isA(v, "parataxis") || f.rel(v) == "ccomp" && h > v && f.parenthetical(v):
			return []rng{{all.from, min(own.from, group.from)}, {max(own.to, group.to), all.to}}
		case f.rel(v) == "advcl" && f.marked(v, "as"): // "as Norway said, the strait is open"
			if f.u(r.speaker) == annot.NOUN && f.holder(r.speaker) == annot.None {
				return nil // "as the war concluded"
			}
			return []rng{{all.from, own.from}, {own.to, all.to}}
		}
	}
	if that := f.announced(v, group.to); that >= 0 {
		return []rng{{that, max(own.to, that)}}
	}
	var pieces []rng
	if t := group.from - 1; f.finite(v) && t > f.first && (f.closes(t) || f.word(t) == "," && f.closes(t-1)) {
		pieces = append(pieces, rng{f.first, group.from})
	}
	if next := f.skip(group.to); next < f.last && f.opens(next) && !f.namesOnly(next) {
		pieces = append(pieces, rng{next, f.quoteEnd(next)})
	}
	if len(pieces) > 0 {
		return pieces
	}
	// "the strait is open, Norway reported on Friday"
	if t := r.source.from - 1; f.finite(v) && f.isA(v, "root", "conj") && t > f.first && f.word(t) == "," && r.source.to == r.cue.from && f.kidAfter(v, "ccomp", "xcomp", "obj", "advcl") < 0 {
		return []rng{{f.first, t}}
	}
	return nil
}

// namesOnly reports whether quotation marks stand around a word or two: they quote a name
// and no sentence.
func (f *finder) namesOnly(t int) bool { return f.quoteEnd(t)-t <= 3 }

// announced is the "that" that opens what is said where the parser hung it on the words
// between: "told a crowd that", or -1.
func (f *finder) announced(v, from int) int {
	for t := from; t < f.last && t < from+maxAddressee; t++ {
		switch {
		case f.lower(t) == "that" && f.x(t) == "IN" || f.lower(t) == "whether":
			return t
		case f.u(t) == annot.VERB && !f.isA(t, "amod") || f.u(t) == annot.AUX || f.u(t) == annot.PUNCT && f.word(t) != ",":
			return -1
		}
	}
	return -1
}

// maxAddressee is how many tokens may stand between a verb of saying and its "that".
const maxAddressee = 10

// marked reports whether a word opens the clause of a verb.
func (f *finder) marked(v int, word string) bool {
	m := f.kid(v, "mark")
	return m >= 0 && m < v && f.lower(m) == word
}

func (f *finder) sameBlock(s annot.SentenceIdx) bool {
	return f.d.Sentences[s].Block == f.d.Sentences[f.idx].Block
}

// endsQuoted reports whether a sentence ends with a mark that closes a quotation.
func (f *finder) endsQuoted(s annot.SentenceIdx) bool {
	return f.closes(int(f.d.Sentences[s].Last) - 1)
}
