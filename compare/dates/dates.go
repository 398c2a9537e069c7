// Package dates tells when reports without a date were written, and refuses dates that
// cannot be.
//
// A report gets a date by the first of these that holds:
//
//   - Its date line has a day and a month ("GENEVA, March 2 (Northline) -") that lies within a month of
//     a stated date: the day, with medium confidence.
//   - Another report that prints its date tells the same of a weekday: the day, with medium
//     confidence. All stated dates must lie within three days of each other, and the report may
//     name no weekday that the other does not know.
//   - A picture or a post in it is dated to the day: the month or the year of the latest, with medium
//     confidence, since news is printed with pictures of its days. A picture counts when
//     another report has one of that month: archives are not always said to be archives.
//   - A weekday and a day of a month stand together ("Thursday, Sept. 10") and agree within a month of a
//     stated date: that year, with medium confidence; or they agree in just one year from the latest that the text
//     names to that of its copyright line or of the gathering: that year, with low confidence.
//   - The dates of two other reports at least, and of a third of all, lie within three days of each
//     other: their year, with low confidence.
//
// A date is refused when it lies after the day on which the reports were gathered, or before a day
// of which the report tells what happened on it.
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

// The findings of this package.
const (
	FindingID = "date-inferred"
	RefusedID = "date-refused"
)

const (
	// maxSpread is how many days the stated dates of a story may lie apart.
	maxSpread = 3
	// minShared is how many words two passages about the same weekday must share: the
	// sentences that name it, with those around them.
	minShared = 6
)

// Infer gives dates to the documents of s that have none, and takes from them dates that are
// refused; asOf is the ISO day on which they were gathered, "" when it is not known. A document
// whose date changes is replaced in s.Docs by a shallow copy, so the caller's documents stay as
// they are; a date that stands is never changed. What is inferred in one way is one finding, with
// the sentences that it rests on. The only error is that of a cancelled context.
//
// Each passage of an undated document is compared with the passages of dated ones that
// are nearest to it, so time grows with the length of the documents and not with the
// number of pairs.
func Infer(ctx context.Context, s *story.Story, asOf string) error {
	inf := inference{s: s, asOf: asOf}
	inf.refuse()
	for _, way := range []func(context.Context) error{inf.byDateline, inf.byPassages, inf.byPictures, inf.byWeekday, inf.bySet} {
		if err := way(ctx); err != nil {
			return err
		}
	}
	return nil
}

type inference struct {
	s    *story.Story
	asOf string
}

// set gives a document a date, or takes it.
func (inf *inference) set(i int, date annot.Date) {
	d := *inf.s.Docs[i]
	d.Source.Published = date
	inf.s.Docs[i] = &d
}

// undated calls f for every document without a date, none when the context is cancelled.
func (inf *inference) undated(ctx context.Context, f func(i int, d *annot.Document)) error {
	for i, d := range inf.s.Docs {
		if err := ctx.Err(); err != nil {
			return err
		}
		if d.Source.Published.Value == "" && d.Source.Published.Why == "" {
			f(i, d)
		}
	}
	return nil
}

// allowed reports whether a report may have been written on a day, month or year.
func (inf *inference) allowed(value string) bool {
	return inf.asOf == "" || value[:min(len(value), len(inf.asOf))] <= inf.asOf[:min(len(value), len(inf.asOf))]
}

// dated gathers the documents that are dated in one way.
type dated struct {
	names, days []string
	evidence    []story.Evidence
}

func (g *dated) add(d *annot.Document, day string, ev ...story.Evidence) {
	g.names, g.days = append(g.names, d.Source.Name), append(g.days, day)
	g.evidence = append(g.evidence, ev...)
}

// report makes a finding of what was dated in one way.
func (inf *inference) report(g dated, from string) {
	if len(g.names) > 0 {
		inf.s.Findings = append(inf.s.Findings, story.Finding{ID: FindingID, Severity: story.Note, Message: message(g.names, g.days, from), Evidence: g.evidence})
	}
}

// byPassages looks for a dated report that tells the same of a weekday.
func (inf *inference) byPassages(ctx context.Context) error {
	ix := newIndex(inf.s.Docs, stated(inf.s.Docs))
	if len(ix.passages) == 0 {
		return nil
	}
	var g dated
	err := inf.undated(ctx, func(i int, d *annot.Document) {
		m, ok := best(ix, d)
		if !ok {
			return
		}
		day := m.other.published
		inf.set(i, annot.Date{Value: day, Basis: annot.Inferred, Confidence: annot.Medium,
			Why: "a dated report tells the same of the weekday"})
		g.add(d, day, evidence(inf.s.Docs, i, m.own), evidence(inf.s.Docs, m.other.doc, m.other.sentence))
	})
	inf.report(g, "a dated report of the same weekday")
	return err
}

// namedAtMost bounds how many reports a message names.
const namedAtMost = 3

// message says which reports got which days, and from what.
func message(names, days []string, from string) string {
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
	return fmt.Sprintf("%s %s no date; read as of %s, from %s", who, verb, when, from)
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
