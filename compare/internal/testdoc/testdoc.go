// Package testdoc builds small annotated documents by hand, for the tests of the
// comparing packages.
package testdoc

import (
	"strings"
	"testing"

	"rapporteur/annot"
)

// Builder collects the text and the annotations of one document. Words are given as
// they stand in a sentence, and looked up there; the first occurrence counts.
type Builder struct {
	t testing.TB
	d annot.Document
	// spans of sentences are fixed as they are added, since text is only appended.
	text strings.Builder
}

// New starts a document with the given base name.
func New(t testing.TB, name string) *Builder {
	return &Builder{t: t, d: annot.Document{Source: annot.Source{Name: name, Path: name}}}
}

// Published sets the day that the document prints.
func (b *Builder) Published(day string) *Builder {
	b.d.Source.Published = annot.Date{Value: day, Basis: annot.Inferred}
	return b
}

// Sentence adds a paragraph of one sentence.
func (b *Builder) Sentence(text string) annot.SentenceIdx { return b.block(text, annot.Paragraph, "") }

// Notice adds a block that is set aside.
func (b *Builder) Notice(text string) annot.SentenceIdx { return b.block(text, annot.Notice, "test") }

func (b *Builder) block(text string, kind annot.BlockKind, why string) annot.SentenceIdx {
	if b.text.Len() > 0 {
		b.text.WriteString("\n\n")
	}
	start := int32(b.text.Len())
	b.text.WriteString(text)
	span := annot.Span{Start: start, End: int32(b.text.Len())}
	b.d.Blocks = append(b.d.Blocks, annot.Block{Span: span, Kind: kind, Why: why})
	b.d.Sentences = append(b.d.Sentences, annot.Sentence{Span: span, Block: annot.BlockIdx(len(b.d.Blocks) - 1)})
	return annot.SentenceIdx(len(b.d.Sentences) - 1)
}

func (b *Builder) find(in annot.SentenceIdx, words string) annot.Span {
	b.t.Helper()
	if words == "" {
		return annot.Span{}
	}
	s := b.d.Sentences[in].Span
	i := strings.Index(b.text.String()[s.Start:s.End], words)
	if i < 0 {
		b.t.Fatalf("%s: %q is not in sentence %d", b.d.Source.Name, words, in)
	}
	start := s.Start + int32(i)
	return annot.Span{Start: start, End: start + int32(len(words))}
}

// Entity adds e, mentioned in a sentence by the words given.
func (b *Builder) Entity(e annot.Entity, in annot.SentenceIdx, words string) annot.EntityIdx {
	b.t.Helper()
	b.d.Entities = append(b.d.Entities, e)
	idx := annot.EntityIdx(len(b.d.Entities) - 1)
	b.Mention(idx, in, words)
	return idx
}

// Mention adds a mention of an entity.
func (b *Builder) Mention(e annot.EntityIdx, in annot.SentenceIdx, words string) {
	b.t.Helper()
	span := b.find(in, words)
	b.d.Mentions = append(b.d.Mentions, annot.Mention{Span: span, Head: span, Kind: b.d.Entities[e].Kind, Entity: e})
}

// Quantity adds a number that stands in a sentence, with the words for what it counts.
func (b *Builder) Quantity(in annot.SentenceIdx, words string, value float64, unit, of string, approx annot.Approx) {
	b.t.Helper()
	b.d.Quantities = append(b.d.Quantities, annot.Quantity{Span: b.find(in, words), Value: value, Unit: unit, Of: b.find(in, of), Approx: approx})
}

// Date adds a date that stands in a sentence.
func (b *Builder) Date(in annot.SentenceIdx, words, value string) {
	b.t.Helper()
	b.d.Times = append(b.d.Times, annot.Time{Span: b.find(in, words), Value: value, Kind: annot.DateTime})
}

// Position adds a firm position, with one condition for each of the words in ifs.
func (b *Builder) Position(in annot.SentenceIdx, holder annot.EntityIdx, stance annot.Stance, target string, ifs ...string) {
	b.t.Helper()
	st := annot.Statement{
		Sentence: in, Span: b.d.Sentences[in].Span, Kind: annot.Position, Holder: holder,
		Via: annot.None, Speaker: annot.None, SpeakerKind: annot.NoSpeaker,
		Stance: stance, Strength: annot.Firm, Target: b.find(in, target), Rule: "test",
	}
	for _, words := range ifs {
		st.Conditions = append(st.Conditions, annot.Condition{Kind: annot.If, Span: b.find(in, words)})
	}
	b.d.Statements = append(b.d.Statements, st)
}

// Statement gives access to the last position, to change what Position does not ask for.
func (b *Builder) Statement() *annot.Statement { return &b.d.Statements[len(b.d.Statements)-1] }

// Done is the document, which must be sound.
func (b *Builder) Done() *annot.Document {
	b.t.Helper()
	d := b.d
	d.Text = b.text.String()
	d.ID = annot.NewDocID(d.Source.Name, "", d.Text)
	d.Has = annot.AllLayers
	if err := d.Check(); err != nil {
		b.t.Fatalf("%s: %v", d.Source.Name, err)
	}
	return &d
}
