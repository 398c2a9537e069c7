// Package annot holds the annotated Document: one immutable text and the layers
// of annotation that the reading passes write over it.
//
// Every annotation is a range of bytes of Document.Text, half open, never a copy
// of the words: a quotation is sliced when it is shown, so it cannot drift from
// its source. References between annotations are indexes into the layer's
// slice, not pointers; they are cheap to compare, to store and to check.
package annot

import "fmt"

// Span is a range of bytes of Document.Text, half open: [Start, End).
type Span struct{ Start, End int32 }

// Len is the length of the span in bytes.
func (s Span) Len() int { return int(s.End - s.Start) }

// Empty reports whether the span holds no bytes; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Cover is the smallest span that holds both s and o; an empty span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.Empty():
		return o
	case o.Empty():
		return s
	}
	return Span{min(s.Start, o.Start), max(s.End, o.End)}
}

func (s Span) String() string { return fmt.Sprintf("%d-%d", s.Start, s.End) }

// Text is the slice of text that the span covers.
func (s Span) Text(text string) string { return text[s.Start:s.End] }
