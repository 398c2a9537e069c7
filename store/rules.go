package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
	"unicode/utf8"

	"rapporteur/annot"
)

// What follows is told once for every store.

// Check says what makes a reading one that no store takes.
func (r *Reading) Check() error {
	switch {
	case r.Identity == "" || len(r.Identity) > MaxIdentity:
		return fmt.Errorf("an identity has 1 to %d bytes, not %d", MaxIdentity, len(r.Identity))
	case !utf8.ValidString(r.Identity):
		return errors.New("an identity is valid UTF-8")
	case r.Doc == nil:
		return fmt.Errorf("%s: a reading has a document", r.Identity)
	}
	if err := r.Doc.Check(); err != nil {
		first, _, _ := strings.Cut(err.Error(), "\n")
		return fmt.Errorf("%s: %s", r.Identity, first)
	}
	for _, f := range r.Facets {
		if f.Sentence < 0 || int(f.Sentence) >= len(r.Doc.Sentences) {
			return fmt.Errorf("%s: a facet is of sentence %d of %d", r.Identity, f.Sentence, len(r.Doc.Sentences))
		}
	}
	for _, label := range r.Labels {
		if err := CheckLabel(label); err != nil {
			return fmt.Errorf("%s: %w", r.Identity, err)
		}
	}
	return nil
}

// ReadBy are the versions that made the layers: none for a document that was not read, whatever
// Versions say, so that it is known as one to be read.
func (r *Reading) ReadBy() string {
	if !r.Doc.Has.Has(annot.LayerSentences) {
		return ""
	}
	return r.Versions
}

// MaxLabel is the length of the longest label in bytes.
const MaxLabel = 200

// CheckLabel says what makes a label one that no store takes.
func CheckLabel(label string) error {
	if label == "" || len(label) > MaxLabel || !utf8.ValidString(label) {
		return fmt.Errorf("a label has 1 to %d bytes of valid UTF-8, not %q", MaxLabel, label)
	}
	return nil
}

// Check says what makes a query one that no store answers, its words aside.
func (q *Query) Check() error {
	if q.Limit < 0 || q.Limit > MaxHits {
		return fmt.Errorf("a search gives 1 to %d hits, not %d", MaxHits, q.Limit)
	}
	if q.Offset < 0 {
		return fmt.Errorf("an offset of %d", q.Offset)
	}
	return q.Filter.Check()
}

// Check says what makes a filter one that no store understands.
func (f *Filter) Check() error {
	for _, day := range []string{f.From, f.Until} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return fmt.Errorf("%q is no day: write it as 2006-01-02", day)
		}
	}
	return nil
}

// DefaultHits is the Limit that 0 stands for.
const DefaultHits = 20

// MaxDay is the last Day.
const MaxDay = 1<<17 - 1

// Day is the number of the day that a report was published on, from 1 for the first of January
// 1800: search hands out the highest first, and of one day the reports that came last. A year or a month is
// its first day. 0 is a date that is not known, or before that; days after MaxDay are MaxDay.
func Day(published string) int {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, published); err == nil {
			const secondsOfDay = 24 * 60 * 60
			first := time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
			return max(0, min(MaxDay, int((t.Unix()-first)/secondsOfDay)+1))
		}
	}
	return 0
}

// Title is the text of the first block that is a title, "" for none.
func Title(d *annot.Document) string {
	for _, b := range d.Blocks {
		if b.Kind == annot.Title {
			return b.Text(d.Text)
		}
	}
	return ""
}

// Searched are the sentences that search looks into: those of paragraphs and titles.
func Searched(d *annot.Document) iter.Seq2[annot.SentenceIdx, annot.Span] {
	return func(yield func(annot.SentenceIdx, annot.Span) bool) {
		for i, s := range d.Sentences {
			kind := d.Blocks[s.Block].Kind
			if kind != annot.Paragraph && kind != annot.Title {
				continue
			}
			if !yield(annot.SentenceIdx(i), s.Span) {
				return
			}
		}
	}
}

// Grave is the Identity of the tombstone of what had this identity.
func Grave(identity string) string {
	hash := sha256.Sum256([]byte(identity))
	return hex.EncodeToString(hash[:])
}

// Check says what makes a feed one that no store takes.
func (f *Feed) Check() error {
	if f.URL == "" || len(f.URL) > MaxIdentity || !utf8.ValidString(f.URL) {
		return fmt.Errorf("the address of a feed has 1 to %d bytes of valid UTF-8", MaxIdentity)
	}
	return nil
}
