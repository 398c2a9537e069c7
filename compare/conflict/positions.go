package conflict

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
)

// position is a reading that can be compared with others of the same party.
type position struct {
	doc, sentence int
	party         string   // key
	side          string   // what it does with its target: refuses, gives, wants
	target        []string // gist of what it is about
	issue         string   // "" when it fits none
	told          []string // gist of a cue that says what it is about: "in no rush"
	states        []string // of them, those of the states that it names
	numbers       []string // the numbers in it, with their units
	conditional   bool
	*annot.Statement
}

// stanceSide groups the stances that differ in nuance only. To give up an aim is
// not to accept it, so the two are never compared.
var stanceSide = map[annot.Stance]string{
	annot.Reject:   "reject",
	annot.Accept:   "accept",
	annot.Offer:    "accept",
	annot.Concede:  "concede",
	annot.Consider: "consider",
	annot.Demand:   "demand",
}

// sameTarget is how much of the shorter target two readings must share to be about
// the same thing; where they share no more than two words, how much of both.
const sameTarget = 0.5

// positions compares what reports say of one party.
func (f *finder) positions() {
	var all []position
	for doc, d := range f.s.Docs {
		now := latestYear(d)
		for i := range d.Statements {
			st := &d.Statements[i]
			side, ok := stanceSide[st.Stance]
			if st.Kind != annot.Position || !ok || st.Target.Empty() || sentenceAt(d, st.Span) < 0 ||
				isPast(yearsAround(d, d.Sentences[st.Sentence].Span, st.Target), now) {
				continue
			}
			p := position{doc: doc, sentence: int(st.Sentence), side: side, Statement: st, conditional: len(st.Conditions) > 0}
			p.party = f.party(doc, st.Holder)
			p.target = gist(d.Slice(st.Target))
			p.states, p.numbers = statesIn(d, st.Target), numbersIn(d, st.Target)
			p.told = without(gist(d.Slice(st.Cue)), func(s string) bool { return attitudes[s] })
			if f.issue != nil {
				p.issue = f.issue(d, *st)
			}
			if p.party != "" {
				all = append(all, p)
			}
		}
	}
	f.checked.Positions = len(all)
	f.crossed(all)
	for _, group := range groupBy(len(all), func(i int) string { return all[i].party }) {
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
	}
}

// statesIn are the stems of the states that a part of a text names.
func statesIn(d *annot.Document, in annot.Span) []string {
	var out []string
	for _, m := range mentionsIn(d, in) {
		if m.Kind == annot.State {
			out = append(out, content(d.Slice(m.Head))...)
		}
	}
	return out
}

// few is the count below which a number, "two villages", says nothing by itself.
const few = 10

// numbersIn are the telling numbers of a part of a text, with their units: shares,
// sums and larger counts, but no lengths of time.
func numbersIn(d *annot.Document, in annot.Span) []string {
	var out []string
	for _, q := range within(d.Quantities, in, func(q annot.Quantity) int32 { return q.Start }) {
		share := strings.HasPrefix(q.Unit, "percent")
		if share || q.Unit != "" && q.Value >= few && !broad[q.Unit] {
			out = append(out, strconv.FormatFloat(q.Value, 'g', -1, 64)+" "+unitClass(q.Unit))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// party is the key of the party that an entity speaks for, or is.
func (f *finder) party(doc int, e annot.EntityIdx) string {
	entity := f.s.Docs[doc].Entities[e]
	if n := f.s.NameOf[doc][e]; n >= 0 {
		name := f.s.Names[n]
		return cmp.Or(name.For, name.Key)
	}
	return entity.For
}

// about tells whether two readings have the same target: the same number of the
// same things, or words enough, one of them for a thing.
func about(a, b position) bool {
	if shared(a.numbers, b.numbers) > 0 {
		return true
	}
	n := shared(a.target, b.target)
	if n < 2 || telling(a, b) == 0 {
		return false
	}
	if n == 2 {
		return jaccard(a.target, b.target) >= sameTarget
	}
	return float64(n) >= sameTarget*float64(min(len(a.target), len(b.target)))
}

// onOneIssue tells whether two readings of one side on one issue are about the same
// thing in other words: one word beside the states that they name is enough, or a cue
// that tells the matter, "in no rush".
func onOneIssue(a, b position) bool {
	if a.issue == "" || a.issue != b.issue || a.side != b.side {
		return false
	}
	named := func(p position) []string {
		return without(p.target, func(s string) bool { return slices.Contains(p.states, s) })
	}
	return shared(named(a), named(b)) > 0 || shared(a.told, b.told) > 0
}

// attitudes are the stems of cues that say how a party stands and not to what.
var attitudes = stems(`reject refuse accept agree back support oppose welcome demand insist want seek ask request press require urge offer
	propose pledge promise vow commit commitment provide consider weigh review study discuss plan intend aim decide drop abandon
	willing willingness ready readiness open openness prepared reluctant unwilling opposed against ruled rule able bound committed keen eager
	favour favor red line must need should could call push put forward need never unacceptable`)

// telling counts the stems that two targets share and that name a thing: not what is
// done with it, nor a state that it is done with.
func telling(a, b position) int {
	named := func(p position) []string {
		return without(p.target, func(s string) bool { return tables().class[s] && s != "pay" || slices.Contains(p.states, s) })
	}
	return shared(named(a), named(b))
}

// keys are what a position is indexed by; sharing enough of them is a first sieve
// for what is about the same.
func (p position) keys() []string {
	out := slices.Clone(p.target)
	for _, n := range p.numbers {
		// A number weighs as much as two words.
		out = append(out, n, n+" ")
	}
	return out
}

// binding tells whether a position hangs on a condition that another report could
// drop. "After" tells when something was said as often as on what it hangs.
func (f *finder) binding(p position) bool {
	return slices.ContainsFunc(p.Conditions, func(c annot.Condition) bool {
		w := words(f.words(p.doc, c.Span))
		return c.Kind != annot.OnlyAfter || len(w) > 0 && (bindingAfter[w[0]] || bindingAfter[w[len(w)-1]])
	})
}

var bindingAfter = wordSet("only until once before first unless")

// limiting are the words of a sentence that may hold a condition that was not read
// as one; such a sentence is not held against another as unconditional.
var limiting = wordSet(`if unless provided providing until without exchange return condition conditions conditional
	contingent only before once subject depending pending`)

// conditions raises a position that is conditional in one report and unconditional
// in another, which knows nothing of the condition.
func (f *finder) conditions(all []position) {
	index, issues := stemIndex{}, map[string][]int{}
	for i, p := range all {
		index.add(i, p.keys())
		if p.issue != "" && len(issues[p.issue]) < postings {
			issues[p.issue] = append(issues[p.issue], i)
		}
	}
	used := map[int]bool{}
	for i, p := range all {
		if used[i] || p.side == "demand" || p.side == "consider" || !f.binding(p) {
			continue
		}
		var same []int
		for _, j := range index.sharing(p.keys(), 2) {
			if all[j].side == p.side && about(p, all[j]) && f.sameDay(p.doc, all[j].doc) {
				same = append(same, j)
			}
		}
		for _, j := range issues[p.issue] {
			if onOneIssue(p, all[j]) && !slices.Contains(same, j) && f.sameDay(p.doc, all[j].doc) {
				same = append(same, j)
			}
		}
		slices.Sort(same)
		knows := map[int]bool{} // wordings that tell of a condition
		for _, j := range same {
			if all[j].conditional || f.limits(all[j]) {
				knows[f.root[all[j].doc]] = true
			}
		}
		var with, free story.Side
		for _, j := range same {
			q := all[j]
			at := f.marked(q.doc, q.sentence, q.Target)
			switch {
			case f.binding(q):
				used[j] = true
				with.Evidence = append(with.Evidence, f.marked(q.doc, q.sentence, q.Conditions[0].Span))
			case !knows[f.root[q.doc]] && q.Strength != annot.Hedged:
				if free.Label == "" {
					free.Label = f.words(q.doc, q.Target)
				}
				free.Evidence = append(free.Evidence, at)
			}
		}
		if len(free.Evidence) == 0 {
			continue
		}
		condition := p.Conditions[0]
		with.Label = f.words(p.doc, condition.Span)
		f.raise(story.Modality, "condition-dropped",
			fmt.Sprintf("conditional in one report (%s), without condition in another (%s)", quote(with.Label), quote(free.Label)),
			with, free)
	}
}

func (f *finder) words(doc int, span annot.Span) string {
	return strings.Join(strings.Fields(f.s.Docs[doc].Slice(span)), " ")
}

func (f *finder) limits(p position) bool {
	d := f.s.Docs[p.doc]
	w := words(d.Slice(d.Sentences[p.sentence].Span))
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
		if (p.side == o.yes && !f.finds(p) || p.side == "reject") && !p.conditional && p.Strength != annot.Hedged && !f.limits(p) && !negated(f.words(p.doc, p.Target)) {
			plain = append(plain, p)
		}
	}
	index := stemIndex{}
	for i, p := range plain {
		index.add(i, p.keys())
	}
	used := map[int]bool{}
	for i, p := range plain {
		if p.side != o.yes || used[i] {
			continue
		}
		docs := map[string]map[int]bool{o.yes: {}, "reject": {}}
		var same []int
		for _, j := range index.sharing(p.keys(), 2) {
			q := plain[j]
			if jaccard(p.target, q.target) >= sameTarget && telling(p, q) > 0 && f.sameDay(p.doc, q.doc) {
				same = append(same, j)
				docs[q.side][q.doc] = true
			}
		}
		sides := map[string]*story.Side{o.yes: {}, "reject": {}}
		for _, j := range same {
			q := plain[j]
			if docs[o.yes][q.doc] && docs["reject"][q.doc] {
				continue // a report that tells both tells how they go together
			}
			used[j] = true
			f.put(sides[q.side], q)
		}
		f.pairOff(story.Polarity, o.rule, o.why, *sides[o.yes], *sides["reject"])
	}
}

// finds tells "considers the fee too high", which weighs nothing, from "is considering
// the fee".
func (f *finder) finds(p position) bool {
	return p.side == "consider" && slices.Contains([]string{"consider", "considers", "considered"}, strings.ToLower(f.words(p.doc, p.Cue)))
}

// put adds a position to a side, whose label is the first position's.
func (f *finder) put(side *story.Side, p position) {
	if side.Label == "" {
		side.Label = string(p.Stance) + ": " + f.words(p.doc, p.Target)
	}
	side.Evidence = append(side.Evidence, f.marked(p.doc, p.sentence, p.Target))
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
	return slices.ContainsFunc(words(target), func(w string) bool { return turning[w] || strings.HasSuffix(w, "n't") })
}

var turning = wordSet(`not no without never against oppose opposing reject rejecting refuse refusing block blocking
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
