// Package dates infers when a report without a date appeared, from another report of
// the same story that prints its date.
//
// It is conservative. All dates that the story states must lie within three days of
// each other; the report must tell, of the same weekday, what the dated report tells
// of it; and it may name no weekday that the dated report does not know.
package dates

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/story"
)

// FindingID marks the findings of this package.
const FindingID = "date-inferred"

const (
	// maxSpread is how many days the stated dates of a story may lie apart.
	maxSpread = 3
	// minShared is how many words two passages about the same weekday must share: the
	// sentences that name it, with those around them.
	minShared = 6
)

// Infer gives dates to the documents of s that have none. A document that gets one is
// replaced in s.Docs by a shallow copy, so the caller's documents stay as they are; a
// date that a document has is never changed. All inferences are one finding, with the
// two sentences that each rests on. The only error is that of a cancelled context.
//
// Each passage of an undated document is compared with the passages of dated ones that
// are nearest to it, so time grows with the length of the documents and not with the
// number of pairs.
func Infer(ctx context.Context, s *story.Story) error {
	ix := newIndex(s.Docs, stated(s.Docs))
	if len(ix.passages) == 0 {
		return nil
	}
	found := story.Finding{ID: FindingID, Severity: story.Note}
	var names, days []string
	for i, d := range s.Docs {
		if err := ctx.Err(); err != nil {
			return err
		}
		if d.Source.Published.Value != "" {
			continue
		}
		m, ok := best(ix, d)
		if !ok {
			continue
		}
		dated := *d
		dated.Source.Published = annot.Date{Value: m.other.published, Basis: annot.Inferred}
		s.Docs[i] = &dated
		names, days = append(names, d.Source.Name), append(days, dated.Source.Published.Value)
		found.Evidence = append(found.Evidence, evidence(s.Docs, i, m.own), evidence(s.Docs, m.other.doc, m.other.sentence))
	}
	if len(names) > 0 {
		found.Message = message(names, days)
		s.Findings = append(s.Findings, found)
	}
	return nil
}

// namedAtMost bounds how many reports a message names.
const namedAtMost = 3

// message says which reports got which days, and why.
func message(names, days []string) string {
	who := strings.Join(names[:min(len(names), namedAtMost)], ", ")
	if more := len(names) - namedAtMost; more > 0 {
		who += fmt.Sprintf(" and %d more", more)
	}
	when := slices.Min(days)
	if last := slices.Max(days); last != when {
		when += " to " + last
	}
	verb := "print"
	if len(names) == 1 {
		verb = "prints"
	}
	return fmt.Sprintf("%s %s no date; read as of %s, from a dated report of the same weekday", who, verb, when)
}

func evidence(docs []*annot.Document, doc, sentence int) story.Evidence {
	return story.Evidence{Doc: doc, Sentence: annot.SentenceIdx(sentence), Span: docs[doc].Sentences[sentence].Span}
}

// anchor is a document that prints the day on which it appeared.
type anchor struct {
	doc int
	day time.Time
}

// stated are the anchors among the documents; nil when their days lie too far apart to
// be about one event.
func stated(docs []*annot.Document) []anchor {
	var list []anchor
	for i, d := range docs {
		if d.Source.Published.Basis != annot.Stated {
			continue
		}
		if day, err := time.Parse(time.DateOnly, d.Source.Published.Value); err == nil {
			list = append(list, anchor{i, day})
		}
	}
	if len(list) == 0 {
		return nil
	}
	byDay := func(a, b anchor) int { return a.day.Compare(b.day) }
	if slices.MaxFunc(list, byDay).day.Sub(slices.MinFunc(list, byDay).day) > maxSpread*24*time.Hour {
		return nil
	}
	return list
}

// match is what ties an undated document to a dated one.
type match struct {
	own    int     // the sentence of the undated one
	other  passage // of the dated one
	shared int     // words that the passages around these share
}

// closer reports whether m ties its documents more closely than n: by more words, then
// to an earlier document. Matches of one document are found in the order of its text.
func (m match) closer(n match) bool {
	return m.shared > n.shared || m.shared == n.shared && m.other.doc < n.other.doc
}

// best is the closest match of an undated document. All weekdays that it tells of must
// be known to the dated one, whose own day of publication is known to it too.
func best(ix *index, d *annot.Document) (match, bool) {
	var found match
	own := weekdays(d)
	var days daySet
	for _, w := range own {
		days.add(w.day)
	}
	latest := latestDay(d)
	for _, w := range own {
		for _, m := range ix.nearest(d, w, days) {
			if latest > m.other.published {
				// It is of another time, or nobody can tell.
				return match{}, false
			}
			if m.closer(found) {
				found = m
			}
		}
	}
	return found, found.shared > 0
}

// latestDay is the latest full date that a document names; empty without one.
func latestDay(d *annot.Document) string {
	latest := ""
	for _, t := range d.Times {
		if _, err := time.Parse(time.DateOnly, t.Value); err == nil && t.Value > latest {
			latest = t.Value
		}
	}
	return latest
}
