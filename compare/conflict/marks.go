package conflict

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/story"
)

// marked is the evidence that a sentence is, with the words in it that differ.
func (f *finder) marked(doc, sentence int, words annot.Span) story.Evidence {
	e := f.sentence(doc, sentence)
	if e.Span.Contains(words) {
		e.Mark = words
	}
	return e
}

// mark finds, for evidence whose rule has not said which words differ, those of the
// label of the side. A label may begin with what the words are, "reject: a truce", and of
// the name of a person a sentence may have the last word alone.
func (f *finder) mark(side *story.Side) {
	for i := range side.Evidence {
		e := &side.Evidence[i]
		if !e.Mark.Empty() {
			continue
		}
		for _, label := range []string{side.Label, afterColon(side.Label), surname(side.Label)} {
			if at := find(f.s.Docs[e.Doc].Slice(e.Span), label); !at.Empty() {
				e.Mark = annot.Span{Start: e.Span.Start + at.Start, End: e.Span.Start + at.End}
				break
			}
		}
	}
}

func afterColon(label string) string {
	_, rest, _ := strings.Cut(label, ": ")
	return rest
}

// surname is the last word of a label that is a name, "" for any other.
func surname(label string) string {
	words := strings.Fields(label)
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return ""
		}
	}
	if len(words) < 2 {
		return ""
	}
	return words[len(words)-1]
}

// find is where words stand in a text as whole words, however they are spaced; empty for
// nowhere.
func find(text, words string) annot.Span {
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return annot.Span{}
	}
	for from := 0; ; {
		i := strings.Index(text[from:], fields[0])
		if i < 0 {
			return annot.Span{}
		}
		start := from + i
		end := start + len(fields[0])
		ok := !inWord(text, start)
		for _, w := range fields[1:] {
			rest := strings.TrimLeftFunc(text[end:], unicode.IsSpace)
			if ok = ok && len(rest) < len(text)-end && strings.HasPrefix(rest, w); !ok {
				break
			}
			end = len(text) - len(rest) + len(w)
		}
		if ok && !inWord(text, end) {
			return annot.Span{Start: int32(start), End: int32(end)}
		}
		from = start + len(fields[0])
	}
}

// inWord reports whether an offset lies between two letters or digits.
func inWord(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return at > 0 && at < len(text) && letter(before) && letter(after)
}
