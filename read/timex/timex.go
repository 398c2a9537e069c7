// Package timex reads the dates and lengths of time in a text, and places dates on
// the calendar once it is known when the text was published.
//
// Values are ISO 8601 as far as the words tell, in the manner of TIMEX3:
//
//	24 February 2022      2022-02-24
//	December 2025, 1994   2025-12, 1994
//	February 24           XXXX-02-24
//	in June, last June    XXXX-06
//	Monday, next Monday   XXXX-WXX-1
//	the weekend           XXXX-WXX-WE
//	summer 2015           2015-SU
//	1950-53, May 3 to 5   1950/1953, XXXX-05-03/XXXX-05-05
//	yesterday, next week  REF-P1D, REF+P1W: counted from the publication
//	three days, half-hour P3D, PT0.5H
//
// Decades, ages, clock times, feasts and vague lengths ("a few days") are left out.
package timex

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"rapporteur/annot"
	"rapporteur/pass"
)

// New is the pass that fills Document.Times, in text order and without overlaps,
// for the sentences of every block.
func New() pass.Pass {
	return pass.Pass{
		Name:    "timex",
		Doc:     "Finds dates, weekdays and lengths of time with their ISO 8601 values.",
		Version: "1",
		Lexicon: digest(),
		Reads:   annot.LayerSentences,
		Writes:  annot.LayerTimes,
		Run:     run,
	}
}

func run(ctx context.Context, d *annot.Document) error {
	g, err := load()
	if err != nil {
		return fmt.Errorf("data files of package timex: %w", err)
	}
	d.Times = nil
	text := d.Running()
	era := eraOf(text)
	for i, s := range d.Sentences {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		for _, t := range g.read(text[s.Start:s.End], era) {
			t.Start += s.Start
			t.End += s.Start
			d.Times = append(d.Times, t)
		}
	}
	return nil
}

// read finds the times of one sentence. All rules are tried everywhere; where their
// matches overlap, the leftmost wins, then the longest, then the earlier rule.
func (g *grammar) read(sentence string, era era) []annot.Time {
	has := g.has(sentence)
	if era.early {
		has |= earlyText
	}
	return g.readWith(sentence, has, era)
}

// readWith tries only the rules that need no more than has.
func (g *grammar) readWith(sentence string, has needs, era era) []annot.Time {
	var found []annot.Time
	for _, rule := range g.rules {
		if has&rule.needs != rule.needs {
			continue
		}
		for _, loc := range rule.pattern.FindAllStringSubmatchIndex(sentence, -1) {
			m := match{g: g, sentence: sentence, loc: loc, names: rule.pattern, era: era}
			span := m.span("t")
			if span.Empty() || !wholeWord(sentence, span) {
				continue
			}
			if value, ok := rule.value(m); ok {
				found = append(found, annot.Time{Span: span, Value: value, Kind: rule.kind, Mod: m.mod()})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b annot.Time) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	kept, end := found[:0], int32(0)
	for _, t := range found {
		if t.Start < end {
			continue
		}
		end = t.End
		if t.Value != notATime {
			kept = append(kept, t)
		}
	}
	return kept
}
