package conflict

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// position is a reading that can be compared with others of the same party.
type position = align.Position

// positions compares what reports say of one party.
func (f *finder) positions() {
	var all []position
	for _, p := range f.readings {
		d := f.s.Docs[p.Doc]
		if !isPast(yearsAround(d, d.Sentences[p.At].Span, p.Target), latestYear(d)) {
			all = append(all, p)
		}
	}
	f.checked.Positions = len(all)
	f.crossed(all)
	for _, group := range sets.By(len(all), func(i int) string { return all[i].Party }) {
		of := make([]position, len(group))
		for i, g := range group {
			of[i] = all[g]
		}
		f.conditions(of)
		f.opposed(of, accepting)
		f.opposed(of, weighing)
		f.holdsAndDrops(of)
		f.extents(of)
		f.preferred(of)
		f.amounts(of)
	}
}

// party is the key of the party that an entity speaks for, or is.
func (f *finder) party(doc int, e annot.EntityIdx) string { return align.Party(f.s, doc, e) }

// binding tells whether a position hangs on a condition that another report could
// drop. "After" tells when something was said as often as on what it hangs.
func (f *finder) binding(p position) bool {
	return slices.ContainsFunc(p.Conditions, func(c annot.Condition) bool {
		w := align.Words(f.words(p.Doc, c.Span))
		return c.Kind != annot.OnlyAfter || len(w) > 0 && (bindingAfter[w[0]] || bindingAfter[w[len(w)-1]])
	})
}

var bindingAfter = align.WordSet("only until once before first unless")

// limiting are the words of a sentence that may hold a condition that was not read
// as one; such a sentence is not held against another as unconditional.
var limiting = align.WordSet(`if unless provided providing until without exchange return condition conditions conditional
	contingent only before once subject depending pending`)

// conditions raises a position that is conditional in one report and unconditional
// in another, which knows nothing of the condition.
func (f *finder) conditions(all []position) {
	var some []position
	for _, p := range all {
		if p.Side != "demand" && p.Side != "consider" {
			some = append(some, p)
		}
	}
	// Groups are joined before they are looked at, so that what is raised does not hang on
	// the order of the reports.
	index, issues, groups := &align.Index{}, map[string][]int{}, sets.New(len(some))
	same := func(p, q position) bool {
		return p.Side == q.Side && f.sameDay(p.Doc, q.Doc) && (align.About(p, q) || align.Same(p, q))
	}
	for i, p := range some {
		for _, j := range slices.Concat(index.Sharing(p.Keys(), 2), issues[p.Issue]) {
			if groups.Root(i) != groups.Root(j) && same(p, some[j]) {
				groups.Join(i, j)
			}
		}
		index.Add(i, p.Keys())
		if p.Issue != "" && len(issues[p.Issue]) < align.Postings {
			issues[p.Issue] = append(issues[p.Issue], i)
		}
	}
	for _, group := range groups.Lists() {
		f.dropped(some, group[:min(len(group), align.Postings)], same)
	}
}

// dropped raises the conditions that some positions of a group have and others, on the
// same matter, have not.
func (f *finder) dropped(all []position, group []int, same func(p, q position) bool) {
	var bound []int
	knows := map[int]bool{} // wordings that tell of a condition
	for _, i := range group {
		if f.binding(all[i]) {
			bound = append(bound, i)
		}
		if all[i].Conditional || f.limits(all[i]) {
			knows[f.root[all[i].Doc]] = true
		}
	}
	if len(bound) == 0 {
		return
	}
	var with, free story.Side
	taken := map[int]bool{}
	for _, i := range group {
		q := all[i]
		if knows[f.root[q.Doc]] || q.Strength == annot.Hedged {
			continue
		}
		for _, j := range bound {
			if same(all[j], q) {
				taken[j] = true
				if free.Label == "" {
					free.Label = f.words(q.Doc, q.Target)
				}
				free.Evidence = append(free.Evidence, f.marked(q.Doc, q.At, q.Target))
			}
		}
	}
	if len(free.Evidence) == 0 {
		return
	}
	for _, j := range bound {
		if !taken[j] {
			continue
		}
		p := all[j]
		if with.Label == "" {
			with.Label = f.conditionOf(p)
		}
		with.Evidence = append(with.Evidence, f.marked(p.Doc, p.At, p.Conditions[0].Span))
	}
	f.raise(story.Modality, "condition-dropped",
		fmt.Sprintf("conditional in one report (%s), without condition in another (%s)", quote(with.Label), quote(free.Label)),
		with, free)
}

// conditionOf are the words of the first condition of a position. What it is traded for
// stands elsewhere in the sentence, without the words that make it a trade.
func (f *finder) conditionOf(p position) string {
	c := p.Conditions[0]
	text := f.words(p.Doc, c.Span)
	if w := align.Words(text); c.Kind == annot.InExchange && len(w) > 0 && w[0] != "in" && w[0] != "for" {
		return "in exchange for " + text
	}
	return text
}

func (f *finder) words(doc int, span annot.Span) string { return wordsOf(f.s.Docs[doc], span) }

// wordsOf are the words of a part of a text, on one line.
func wordsOf(d *annot.Document, span annot.Span) string {
	return strings.Join(strings.Fields(d.Slice(span)), " ")
}

func (f *finder) limits(p position) bool { return f.noted[p.Doc].limits[p.At] }

// limited tells whether the words of a sentence may hold a condition that was not read as one.
func limited(w []string) bool {
	for i, word := range w {
		if limiting[word] || word == "long" && i+1 < len(w) && w[i+1] == "as" {
			return true
		}
	}
	return false
}

// opposition is a pair of sides that one party cannot take at one time.
type opposition struct {
	yes, rule, why string // why has a place for each side's label
}

var (
	accepting = opposition{"accept", "accepts-and-rejects", "taken in one report (%s), refused in another (%s)"}
	weighing  = opposition{"consider", "weighs-and-rejects", "under consideration in one report (%s), refused in another (%s)"}
)

// opposed raises a target that a party takes or weighs in one report and refuses in
// another, firmly and without condition in both.
func (f *finder) opposed(all []position, o opposition) {
	var plain []position
	for _, p := range all {
		if (p.Side == o.yes && !f.finds(p) || p.Side == "reject") && !p.Conditional && p.Strength != annot.Hedged && !f.limits(p) && !negated(f.words(p.Doc, p.Target)) {
			plain = append(plain, p)
		}
	}
	index := &align.Index{}
	for i, p := range plain {
		index.Add(i, p.Keys())
	}
	used := map[int]bool{}
	for i, p := range plain {
		if p.Side != o.yes || used[i] {
			continue
		}
		docs := map[string]map[int]bool{o.yes: {}, "reject": {}}
		var same []int
		for _, j := range index.Sharing(p.Keys(), 2) {
			q := plain[j]
			if align.Jaccard(p.Gist, q.Gist) >= align.SameTarget && align.Telling(p, q) > 0 && f.sameDay(p.Doc, q.Doc) {
				same = append(same, j)
				docs[q.Side][q.Doc] = true
			}
		}
		sides := map[string]*story.Side{o.yes: {}, "reject": {}}
		for _, j := range same {
			q := plain[j]
			if docs[o.yes][q.Doc] && docs["reject"][q.Doc] {
				continue // a report that tells both tells how they go together
			}
			used[j] = true
			f.put(sides[q.Side], q)
		}
		f.pairOff(story.Polarity, o.rule, o.why, *sides[o.yes], *sides["reject"])
	}
}

// finds tells "considers the fee too high", which weighs nothing, from "is considering
// the fee".
func (f *finder) finds(p position) bool {
	return p.Side == "consider" && slices.Contains([]string{"consider", "considers", "considered"}, strings.ToLower(f.words(p.Doc, p.Cue)))
}

// put adds a position to a side, whose label is the first position's.
func (f *finder) put(side *story.Side, p position) {
	if side.Label == "" {
		side.Label = string(p.Stance) + ": " + f.words(p.Doc, p.Target)
	}
	side.Evidence = append(side.Evidence, f.marked(p.Doc, p.At, p.Target))
}

// pairOff raises two sides, if both have evidence; why has a place for each label.
func (f *finder) pairOff(kind story.ConflictKind, rule, why string, a, b story.Side) {
	if len(a.Evidence) > 0 && len(b.Evidence) > 0 {
		f.raise(kind, rule, fmt.Sprintf(why, quote(a.Label), quote(b.Label)), a, b)
	}
}

// negated tells whether a target turns its own sense around: to accept "voting
// against the deal" is to refuse the deal.
func negated(target string) bool {
	return slices.ContainsFunc(align.Words(target), func(w string) bool { return turning[w] || strings.HasSuffix(w, "n't") })
}

var turning = align.WordSet(`not no without never against oppose opposing reject rejecting refuse refusing block blocking
	stop stopping end ending drop dropping prevent preventing abandon abandoning cancel cancelling
	pause pausing suspend suspending freeze freezing halt halting delay delaying postpone postponing renounce renouncing`)

// latestYear is the year that a report is of, as far as it can be told: that of its
// date, or the latest that it names.
func latestYear(d *annot.Document) string {
	if p := d.Source.Published.Value; len(p) >= 4 {
		return p[:4]
	}
	latest := ""
	for _, y := range years(d, annot.Span{End: int32(len(d.Text))}) {
		latest = max(latest, y)
	}
	return latest
}

// yearsAround lists the years that a sentence names outside a target: "sanctions imposed
// since 2016" says which sanctions are meant, not when somebody wanted them lifted.
func yearsAround(d *annot.Document, sentence, target annot.Span) []string {
	before := years(d, annot.Span{Start: sentence.Start, End: min(sentence.End, target.Start)})
	behind := years(d, annot.Span{Start: max(sentence.Start, target.End), End: sentence.End})
	out := append(before, behind...)
	slices.Sort(out)
	return slices.Compact(out)
}

// isPast tells whether a sentence names only years before the year before now: then
// it is background, and no position at these talks.
func isPast(named []string, now string) bool {
	if len(named) == 0 || now == "" {
		return false
	}
	last, err := strconv.Atoi(now)
	latest, err2 := strconv.Atoi(named[len(named)-1])
	return err == nil && err2 == nil && latest < last-1
}
