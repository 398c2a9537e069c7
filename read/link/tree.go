package link

import (
	"rapporteur/annot"
)

// What a tree tells of pronouns: who reports a clause is the likeliest to be meant by the
// pronoun in it ("the union said it would"), and who is spoken of in a clause is not the
// one who reports it ("'The union has lied,' he said").

// maxClimb bounds how many edges are followed.
const maxClimb = 40

// top is the token of a phrase that the others hang on.
func (l *linker) top(phrase annot.Span, s annot.Sentence) int {
	first, last := l.tokenAt(s, phrase.Start), l.tokenAt(s, phrase.End)-1
	for t := first; t <= last && t < int(s.Last); t++ {
		if h := int(l.d.Tokens[t].Head); h < first || h > last {
			return t
		}
	}
	return first
}

// reporter is the token of the subject of the verb of saying that reports the clause of
// token t, or -1.
func (l *linker) reporter(t int, s annot.Sentence) int {
	for range maxClimb {
		head := int(l.d.Tokens[t].Head)
		if head == annot.None {
			return -1
		}
		if l.d.Tokens[t].DepRel == "ccomp" && l.says[l.d.Tokens[head].Lemma] {
			return l.sayer(head, s)
		}
		t = head
	}
	return -1
}

// sayer is the token of who does what a verb of saying says, its own subject or, "Norway refused
// it but said", that of the verb beside or above it; -1 when there is none.
func (l *linker) sayer(verb int, s annot.Sentence) int {
	if by := l.subjectOf(verb, s); by >= 0 {
		return by
	}
	for range maxClimb {
		if rel := l.d.Tokens[verb].DepRel; rel != "conj" && rel != "ccomp" {
			return -1
		}
		verb = int(l.d.Tokens[verb].Head)
		// Parsers hang "and said" on a verb too near, whose subject says nothing.
		if by := l.subjectOf(verb, s); by >= 0 && (l.d.Tokens[by].UPOS != annot.NOUN || l.natureOf(by, l.mentionAt(by)) != thing) {
			return by
		}
	}
	return -1
}

// subjectOf is the token of a verb's subject before it, or -1. "Who" is the noun that its clause
// hangs on.
func (l *linker) subjectOf(verb int, s annot.Sentence) int {
	for t := verb - 1; t >= int(s.First); t-- {
		tok := l.d.Tokens[t]
		if int(tok.Head) != verb || tok.DepRel != "nsubj" {
			continue
		}
		if tok.XPOS == "WP" || tok.XPOS == "WDT" {
			if h := l.d.Tokens[verb]; h.DepRel == "acl:relcl" && h.Head != annot.None {
				return int(h.Head)
			}
		}
		return t
	}
	return -1
}

// reports reports whether token t is the subject of a verb of saying, and which.
func (l *linker) reports(t int) (verb int, ok bool) {
	tok := l.d.Tokens[t]
	return int(tok.Head), tok.DepRel == "nsubj" && tok.Head != annot.None && l.says[l.d.Tokens[tok.Head].Lemma]
}

// below reports whether token t belongs to a clause that hangs on a verb as what is said.
func (l *linker) below(t, verb int) bool {
	for range maxClimb {
		head := int(l.d.Tokens[t].Head)
		if head == annot.None {
			return false
		}
		if head == verb {
			return l.d.Tokens[t].DepRel == "ccomp" || l.d.Tokens[t].DepRel == "parataxis"
		}
		t = head
	}
	return false
}
