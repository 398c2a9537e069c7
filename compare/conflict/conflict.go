// Package conflict finds the points on which two reports cannot both be right, or
// differ in a way that an analyst must know: figures, dates, names, conditions.
//
// It looks for precision: an editor should want every conflict that it raises. A
// pair is dropped when anything suggests that both reports may be right: another
// year, an approximation, a later count, a text copied from the other.
package conflict

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/compare/copies"
	"rapporteur/compare/names"
	"rapporteur/story"
)

// Options are what Find is told besides the story. The zero value is allowed.
type Options struct {
	Misspelt  []names.Misspelling // what names.Merge returned
	Silenced  []Silence           // what an analyst does not want to be told
	Preferred []Preference        // which side an analyst takes for right
	Positions []align.Position    // of all documents, as align.Positions has them
}

// Find fills s.Conflicts, s.Silenced and s.Checked, and tells of each of s.Facts where
// the reports have it. It needs s.CopyOf and s.NameOf filled. Conflicts are sorted by
// kind, then by the number of reports behind them, then by place. The only error is that
// of a cancelled context.
func Find(ctx context.Context, s *story.Story, o Options) error {
	f := newFinder(s)
	f.readings = o.Positions
	for _, rule := range []func(){
		f.figures,
		f.dates,
		f.lastOnes,
		func() { f.misspellings(o.Misspelt) },
		f.positions,
		f.assessments,
		f.disputed,
		f.quotations,
		f.modals,
		f.roles,
		f.lines,
		f.maybes,
		f.leads,
		f.factSheet, // last: it joins what the reports themselves do not agree on
	} {
		if err := ctx.Err(); err != nil {
			return err
		}
		rule()
	}
	slices.SortStableFunc(f.found, func(a, b story.Conflict) int {
		return cmp.Or(
			cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
			cmp.Compare(weight(b), weight(a)),
			compareEvidence(a.Sides[0].Evidence[0], b.Sides[0].Evidence[0]),
			cmp.Compare(a.ID, b.ID),
		)
	})
	s.Checked = f.checked
	s.Conflicts, s.Silenced = f.silence(o.Silenced)
	f.prefer(s.Conflicts, o.Preferred)
	s.Findings = append(s.Findings, f.notes...)
	return nil
}

// kinds is the order in which conflicts are told.
var kinds = []story.ConflictKind{
	story.Figure, story.Date, story.Modality, story.Polarity, story.Attribution, story.Role, story.NameDiffers,
}

// weight is how many places back a conflict.
func weight(c story.Conflict) int {
	n := 0
	for _, s := range c.Sides {
		n += len(s.Evidence)
	}
	return n
}

type finder struct {
	s          *story.Story
	noted      []*noted        // by document
	root       []int           // document -> the document whose wording it goes back to
	day        []time.Time     // document -> the day of its publication, zero when it is not known to the day
	taken      map[place]place // sentence of a passage that was taken over -> the sentence it was taken from
	readings   []align.Position
	found      []story.Conflict
	identities map[string]identity // by ID of a conflict
	notes      []story.Finding
	checked    story.Checked
}

func newFinder(s *story.Story) *finder {
	f := &finder{s: s, noted: make([]*noted, len(s.Docs)), root: make([]int, len(s.Docs)), day: make([]time.Time, len(s.Docs)), identities: map[string]identity{}, taken: map[place]place{}}
	for i := range f.root {
		f.noted[i] = notesOf(s.Docs[i])
		f.root[i] = copies.Root(s.CopyOf, i)
		f.day[i], _ = time.Parse(time.DateOnly, s.Docs[i].Source.Published.Value)
	}
	for _, r := range s.Relations {
		for _, t := range r.Taken {
			f.taken[place{r.Doc, t.Sentence}] = place{r.Of, t.From}
		}
	}
	return f
}

// raise adds a conflict unless its sides rest on the wording of the same text.
func (f *finder) raise(kind story.ConflictKind, rule, why string, sides ...story.Side) {
	for i, a := range sides {
		for _, b := range sides[i+1:] {
			if !f.independent(a.Evidence, b.Evidence) {
				return
			}
		}
	}
	f.add(kind, rule, why, sides...)
}

// add adds a conflict.
func (f *finder) add(kind story.ConflictKind, rule, why string, sides ...story.Side) {
	f.addConflict(story.Conflict{Kind: kind, Why: why, Rule: rule, Sides: sides})
}

// addConflict adds a conflict with its ID, unless an earlier rule has it. Each side shows
// perReport sentences of a report, and no more than shownAtMost in all.
func (f *finder) addConflict(c story.Conflict) {
	if slices.ContainsFunc(f.found, func(o story.Conflict) bool { return o.Kind == c.Kind && o.Fact == c.Fact && covers(o, c.Sides) }) {
		return
	}
	for i := range c.Sides {
		c.Sides[i].Evidence = firstOfEach(c.Sides[i].Evidence)
		f.mark(&c.Sides[i])
	}
	if !f.identify(&c) {
		return // another rule has raised it, or it is between copies
	}
	for i, side := range c.Sides {
		c.Sides[i].Evidence = side.Evidence[:min(len(side.Evidence), shownAtMost)]
	}
	f.found = append(f.found, c)
}

// covers tells whether a conflict has the first place of each side on a side of its own.
func covers(c story.Conflict, sides []story.Side) bool {
	last := -1
	for _, s := range sides {
		i := slices.IndexFunc(c.Sides, func(o story.Side) bool { return has(o.Evidence, s.Evidence[0]) })
		if i < 0 || i == last {
			return false
		}
		last = i
	}
	return true
}

// has tells whether one of some places is the place of e, whatever words are marked in it.
func has(ev []story.Evidence, e story.Evidence) bool {
	return slices.ContainsFunc(ev, func(o story.Evidence) bool { return compareEvidence(o, e) == 0 })
}

// shownAtMost bounds the evidence of a side: a conflict is a place to look at, not
// a list of all who carry it.
const shownAtMost = 12

// place is a sentence of a document.
type place struct {
	doc      int
	sentence annot.SentenceIdx
}

// independent tells whether each side has a wording of its own: in a document that is no
// copy of one of the other side, and not in a passage that was taken over from there.
func (f *finder) independent(a, b []story.Evidence) bool {
	own := func(x, y []story.Evidence) bool {
		var roots []int
		passages := map[place]bool{}
		for _, o := range y {
			roots = append(roots, f.root[o.Doc])
			passages[f.origin(o)] = true
		}
		slices.Sort(roots)
		return slices.ContainsFunc(x, func(e story.Evidence) bool {
			_, same := slices.BinarySearch(roots, f.root[e.Doc])
			return !same && !passages[f.origin(e)]
		})
	}
	return own(a, b) && own(b, a)
}

// origin is the sentence that a sentence of a passage was taken from, through all who
// took it over; itself for any other.
func (f *finder) origin(e story.Evidence) place {
	p := place{e.Doc, e.Sentence}
	for range maxOrigins {
		from, ok := f.taken[p]
		if !ok {
			break
		}
		p = from
	}
	return p
}

// maxOrigins bounds how often a passage is followed to where it was taken from.
const maxOrigins = 100

// perReport is how many sentences of one report a side shows: what a report says again and
// again needs no more.
const perReport = 3

// firstOfEach sorts the evidence of a side and keeps the first perReport places of each
// report.
func firstOfEach(ev []story.Evidence) []story.Evidence {
	ev = slices.Clone(ev)
	slices.SortStableFunc(ev, compareEvidence)
	ev = slices.CompactFunc(ev, func(a, b story.Evidence) bool { return compareEvidence(a, b) == 0 })
	count := map[int]int{}
	return slices.DeleteFunc(ev, func(e story.Evidence) bool { count[e.Doc]++; return count[e.Doc] > perReport })
}

func compareEvidence(a, b story.Evidence) int {
	return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}

// sentence is the evidence that a whole sentence is.
func (f *finder) sentence(doc, sentence int) story.Evidence {
	return story.Evidence{Doc: doc, Sentence: annot.SentenceIdx(sentence), Span: f.s.Docs[doc].Sentences[sentence].Span}
}

// sentenceAt is the sentence of a paragraph that holds a span, -1 for none and for
// text that is set aside.
func sentenceAt(d *annot.Document, span annot.Span) int {
	i, ok := slices.BinarySearchFunc(d.Sentences, span.Start, func(s annot.Sentence, at int32) int {
		switch {
		case s.End <= at:
			return -1
		case s.Start > at:
			return 1
		}
		return 0
	})
	if !ok || !d.Sentences[i].Contains(span) || !d.Blocks[d.Sentences[i].Block].Read() {
		return -1
	}
	return i
}

// sameDay tells whether nothing speaks against two reports being of one time. Of dates
// that are known to the month, two that do not follow each other speak against it.
func (f *finder) sameDay(a, b int) bool {
	x, y := f.day[a], f.day[b]
	if x.IsZero() || y.IsZero() {
		m, n := f.month(a), f.month(b)
		return m == 0 || n == 0 || max(m-n, n-m) <= 1
	}
	return x.Sub(y).Abs() <= 24*time.Hour
}

// month is the month of a report, counted from the year 0; 0 when it is not known.
func (f *finder) month(doc int) int {
	value := f.s.Docs[doc].Source.Published.Value
	if len(value) < len("2006-01") {
		return 0
	}
	t, err := time.Parse("2006-01", value[:len("2006-01")])
	if err != nil {
		return 0
	}
	return 12*t.Year() + int(t.Month())
}

// quote cuts a run of text to a length that fits a line, on one line. The stance that a
// label begins with is no word of the text and stands before the quotation.
func quote(text string) string {
	for _, stance := range annot.Stances {
		if rest, ok := strings.CutPrefix(text, string(stance)+": "); ok {
			return string(stance) + " " + quote(rest)
		}
	}
	text = strings.Join(strings.Fields(text), " ")
	const most = 80
	if len(text) <= most {
		return `"` + text + `"`
	}
	cut := most
	for !utf8.RuneStart(text[cut]) {
		cut--
	}
	if i := strings.LastIndexByte(text[:cut], ' '); i > 0 {
		cut = i
	}
	return `"` + text[:cut] + ` ..."`
}

// misspellings raises names that one report spells in its own way.
func (f *finder) misspellings(misspelt []names.Misspelling) {
	for _, n := range f.s.Names {
		if len(n.Variants) > 1 {
			f.checked.Names++
		}
	}
	for _, m := range misspelt {
		if m.Given {
			continue
		}
		n := len(f.found)
		f.raise(story.NameDiffers, "name-spelling",
			fmt.Sprintf("one person is spelled %q and %q", m.As, m.Form),
			story.Side{Label: m.As, Evidence: m.Usual},
			story.Side{Label: m.Form, Evidence: m.Odd})
		if len(f.found) == n {
			continue
		}
		// Which of the other spellings is the usual one may change with one more report.
		for _, v := range f.s.Names[m.Name].Variants {
			if v.Form != m.Form {
				f.alsoMeans(&f.found[n], 0, v.Evidence)
			}
		}
	}
}
