package conflict

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// figure is a number in a paragraph, with what is needed to compare it.
type figure struct {
	doc, sentence int
	annot.Quantity
	text    string   // the number as printed
	of      []string // stems of the words that say what is counted
	kind    []string // stems between number and unit: "public" of "8,000 public schools"
	context []string // stems of its sentence, less those of the unit
	years   []string // the years that the sentence names

	moves     bool // the sentence speaks of a change of it
	wished    bool // it is one that somebody proposes
	toll      bool // the sentence tells of counts that rise from day to day
	estimated bool // the sentence tells of what somebody has worked out or expects
}

// collective nouns say how many things form one, not which: "force", "group".
var collective = align.WordSet(`force group number total amount sum package plan deal fund programme program budget
	figure level size part share rest majority people`)

// figures compares the numbers of the reports.
func (f *finder) figures() {
	var all []figure
	for doc, n := range f.noted {
		for _, fig := range n.figures {
			fig.doc = doc
			all = append(all, fig)
		}
	}
	f.checked.Figures = len(all)
	f.oneNumberTwoThings(all)
	f.oneShareTwoThings(all)
	f.oneThingTwoNumbers(all)
	f.oneCountTwoNumbers(all)
	f.oneNounTwoGroups(all)
	f.estimates(all)
}

// newFigure is a number in a sentence with the given words.
func newFigure(d *annot.Document, sentence int, q annot.Quantity, words []string) figure {
	fig := figure{sentence: sentence, Quantity: q, moves: moves(words), toll: says(words, toll), estimated: says(words, estimating)}
	fig.text = strings.Join(strings.Fields(d.Slice(q.Span)), " ")
	unit := align.Content(q.Unit)
	isUnit := func(w string) bool { return slices.Contains(unit, w) }
	if !q.Of.Empty() {
		fig.of = align.Without(align.Content(d.Slice(q.Of)), isUnit)
	}
	fig.kind = align.Without(align.Content(fig.text), isUnit)
	span := d.Sentences[sentence].Span
	fig.context = align.Without(align.ContentOf(words), isUnit)
	fig.wished = wished(d, span, q)
	fig.years = years(d, span)
	return fig
}

// years lists the years that a part of a text names, in order.
func years(d *annot.Document, in annot.Span) []string {
	var out []string
	for _, t := range annot.Within(d.Times, in, func(t annot.Time) int32 { return t.Start }) {
		if len(t.Value) >= 4 && isYear(t.Value[:4]) {
			out = append(out, t.Value[:4])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func isYear(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n >= 1000 && n < 2200
}

// isMoney tells an ISO currency code from a counted noun.
func isMoney(unit string) bool {
	return len(unit) == 3 && strings.ToUpper(unit) == unit && strings.ToLower(unit) != unit
}

// significant is the number of digits of v before its trailing zeros.
func significant(v float64) int {
	s := strings.ReplaceAll(strconv.FormatFloat(v, 'f', -1, 64), ".", "")
	return len(strings.Trim(s, "0"))
}

// distinctive tells whether a number is unlikely to turn up twice by chance.
func distinctive(q annot.Quantity) bool {
	n := significant(q.Value)
	switch {
	case strings.HasPrefix(q.Unit, "percent"):
		return n >= 3
	case isMoney(q.Unit):
		return n >= 2 && q.Value >= 1000
	}
	return q.Value >= 100000 || q.Value >= 1000 && n >= 2 || q.Value >= 10000 && !commonplace(q.Value)
}

// commonplace tells whether a number of one digit and zeros is one that people round to.
func commonplace(v float64) bool {
	return strings.ContainsRune("125", rune(strconv.FormatFloat(v, 'f', -1, 64)[0]))
}

// sizes are the words that tell how large a body is: "capped at", "comprise".
var sizes = align.WordSet(`cap caps capped capping limit limits limited limiting comprise comprises comprised comprising
	number numbers numbered numbering consist consists consisted total totals totalled totaled strength size
	ceiling maximum strong reach reaches reached contain contains contained include includes including reduce reduced reducing
	expand expanded expanding grow grown shrink swell field fielded`)

// sizeOf tells whether the words between a number and what it is said of make it
// the size of that. "The union representing 26,000 teachers" and "26,000 teachers
// on strike" count the same people; only sizes of two bodies can be mixed up.
func sizeOf(d *annot.Document, q annot.Quantity) bool {
	from, to := q.Of.Start, q.End
	if q.Of.Start > q.Start {
		from, to = q.Start, q.Of.End
	}
	// The verb of size may stand before both: "capping the army at 8,000".
	before := align.Words(d.Text[max(sentenceStart(d, from), from-24):from])
	if len(before) > 2 {
		before = before[len(before)-2:]
	}
	return slices.ContainsFunc(append(before, align.Words(d.Text[from:to])...), func(w string) bool { return sizes[w] })
}

func sentenceStart(d *annot.Document, at int32) int32 {
	if s := sentenceAt(d, annot.Span{Start: at, End: at + 1}); s >= 0 {
		return d.Sentences[s].Start
	}
	return at
}

// oneNumberTwoThings raises a distinctive number that reports give to two things.
func (f *finder) oneNumberTwoThings(all []figure) {
	var some []figure
	for _, fig := range all {
		if !distinctive(fig.Quantity) || len(fig.of) == 0 {
			continue
		}
		if isMoney(fig.Unit) || isShare(fig) || sizeOf(f.s.Docs[fig.doc], fig.Quantity) {
			some = append(some, fig)
		}
	}
	type number struct {
		value float64
		unit  string
	}
	for _, group := range sets.By(len(some), func(i int) number { return number{some[i].Value, align.UnitClass(some[i].Unit)} }) {
		// A number that stands in very many places is a common one.
		if len(group) < 2 || len(group) > align.Postings {
			continue
		}
		things := sets.New(len(group))
		for i := range group {
			for j := range i {
				if sameThing(some[group[i]], some[group[j]]) {
					things.Join(i, j)
				}
			}
		}
		lists := things.Lists()
		if len(lists) < 2 || len(lists) > 3 {
			continue // said of many things, it means nothing
		}
		sides := f.sides(some, group, lists)
		f.raise(story.Figure, "figure-two-things",
			fmt.Sprintf("%s is said of %s and of %s", some[group[0]].text, quote(sides[0].Label), quote(sides[1].Label)),
			sides[0], sides[1])
	}
}

// sameThing tells whether two numbers may be said of the same thing: what they are
// said of shares a telling word, or their sentences share two.
func sameThing(a, b figure) bool {
	telling := func(w string) bool { return collective[w] || collective[w+"e"] }
	return align.Shared(align.Without(a.of, telling), align.Without(b.of, telling)) > 0 ||
		slices.Equal(a.of, b.of) ||
		align.Shared(a.context, b.context) >= 2
}

// sides turns lists of members of a group into sides, best supported first; the
// label is what the number is said of, in the words of the first report.
func (f *finder) sides(all []figure, group []int, lists [][]int) []story.Side {
	var sides []story.Side
	for _, members := range lists {
		var side story.Side
		for _, m := range members {
			fig := all[group[m]]
			if side.Label == "" {
				side.Label = strings.Join(strings.Fields(f.s.Docs[fig.doc].Slice(fig.Of)), " ")
			}
			side.Evidence = append(side.Evidence, f.sentence(fig.doc, fig.sentence))
		}
		sides = append(sides, side)
	}
	f.bySupport(sides)
	return sides
}

// bySupport sorts sides by the number of wordings behind them.
func (f *finder) bySupport(sides []story.Side) {
	slices.SortStableFunc(sides, func(a, b story.Side) int {
		return cmp.Or(cmp.Compare(f.wordings(b.Evidence), f.wordings(a.Evidence)), compareEvidence(a.Evidence[0], b.Evidence[0]))
	})
}

func (f *finder) wordings(ev []story.Evidence) int {
	var roots []int
	for _, e := range ev {
		roots = append(roots, f.root[e.Doc])
	}
	slices.Sort(roots)
	return len(slices.Compact(roots))
}

// overlapOf is how much of the words for what is counted two figures must share to
// be of the same thing, of at least two such words.
const overlapOf = 0.6

// oneThingTwoNumbers raises two numbers of the same unit for what reports call by
// the same words.
func (f *finder) oneThingTwoNumbers(all []figure) {
	var some []figure
	for _, fig := range all {
		if len(fig.of) >= 2 && !running[fig.Unit] && !fig.moves && !fig.wished {
			some = append(some, fig)
		}
	}
	index := map[string]*align.Index{} // by unit
	slots := sets.New(len(some))
	for i, fig := range some {
		unit := align.UnitClass(fig.Unit)
		x := index[unit]
		if x == nil {
			x = &align.Index{}
			index[unit] = x
		}
		for _, j := range x.Sharing(fig.of, 2) {
			if align.Jaccard(fig.of, some[j].of) >= overlapOf {
				slots.Join(i, j)
			}
		}
		x.Add(i, fig.of)
	}
	about := func(a, b figure) bool {
		return align.Jaccard(a.of, b.of) >= overlapOf && !f.elsewhere(a, b) && (!isShare(a) || max(a.Value, b.Value) <= 2*min(a.Value, b.Value))
	}
	for _, slot := range slots.Lists() {
		f.numbersOf(some, slot, "figure-same-thing", about)
	}
}

// running are units of what goes on while reports are written, a siege or a match:
// a later report has more of it.
var running = align.WordSet(`hour hours day days week weeks month months year years minute minutes second seconds decades
	point points goal goals yard yards vote votes round rounds game games`)

// isShare tells a percentage: two of them far apart are of two things that go by one
// name, the raises of two unions.
func isShare(f figure) bool { return strings.HasPrefix(f.Unit, "percent") }

// toll words are about counts that rise from day to day.
var toll = align.WordSet(`kill killed die died dead death deaths toll wound wounded injure injured displace displaced flee fled
	arrest arrested detain detained casualty casualties infect infected missing`)

// oneCountTwoNumbers raises two numbers, close but not compatible, of the same
// particular noun in sentences about the same matter: 350,000 students that a
// strike keeps at home in one report, 400,000 in the other.
func (f *finder) oneCountTwoNumbers(all []figure) {
	var some []figure
	for _, fig := range all {
		if fig.Value < 1000 || isMoney(fig.Unit) || align.Broad(fig.Unit) || isShare(fig) ||
			fig.moves || fig.wished || fig.toll {
			continue
		}
		some = append(some, fig)
	}
	about := func(a, b figure) bool {
		return slices.Equal(a.kind, b.kind) && !f.elsewhere(a, b) && oneMatter(a, b) && max(a.Value, b.Value) <= 1.5*min(a.Value, b.Value)
	}
	for _, group := range sets.By(len(some), func(i int) string { return align.UnitClass(some[i].Unit) }) {
		f.numbersOf(some, group, "figure-same-count", about)
	}
}

// oneMatter tells whether the sentences of two figures share two telling words, or one for
// what the reports are about: a strike, a war.
func oneMatter(a, b figure) bool {
	n := align.Shared(a.context, b.context)
	return n >= 2 || n == 1 && slices.ContainsFunc(a.context, func(s string) bool { return struggle[s] && slices.Contains(b.context, s) })
}

// elsewhere tells whether each of two sentences names an organisation or a place
// that the other does not: two plants, two cities.
func (f *finder) elsewhere(a, b figure) bool {
	return apart(f.bodies(a.doc, a.sentence), f.bodies(b.doc, b.sentence))
}

// apart tells whether each of two lists has a member that the other has not.
func apart(x, y []int) bool {
	own := func(x, y []int) bool {
		return slices.ContainsFunc(x, func(n int) bool { return !slices.Contains(y, n) })
	}
	return own(x, y) && own(y, x)
}

// bodies are the names of the organisations, states and places in a sentence.
func (f *finder) bodies(doc, sentence int) []int {
	d := f.s.Docs[doc]
	var out []int
	for _, m := range annot.MentionsIn(d, d.Sentences[sentence].Span) {
		if m.Entity < 0 {
			continue
		}
		switch n := f.s.NameOf[doc][m.Entity]; d.Entities[m.Entity].Kind {
		case annot.Organisation, annot.State, annot.Place:
			if n >= 0 {
				out = append(out, n)
			}
		}
	}
	return out
}

// comparedAtMost bounds how many figures of one kind are held against each other,
// the first ones: a number that a thousand reports have given is contradicted there.
const comparedAtMost = 1000

// numbersOf raises the best supported two numbers of a slot that are about the same
// and cannot both be right. Each side holds the reports that have such a number
// against some report of the other side.
func (f *finder) numbersOf(all []figure, slot []int, rule string, same func(a, b figure) bool) {
	slot = slot[:min(len(slot), comparedAtMost)]
	versions := sets.By(len(slot), func(i int) float64 { return all[slot[i]].Value })
	support := func(members []int) int {
		var ev []story.Evidence
		for _, m := range members {
			ev = append(ev, story.Evidence{Doc: all[slot[m]].doc})
		}
		return f.wordings(ev)
	}
	slices.SortStableFunc(versions, func(a, b []int) int { return cmp.Compare(support(b), support(a)) })
	clash := func(a, b figure) bool {
		return a.doc != b.doc && !compatible(a.Quantity, b.Quantity) && f.sameTime(a, b) && same(a, b)
	}
	for i, one := range versions {
		for _, other := range versions[i+1:] {
			a, b := f.against(all, slot, one, other, clash), f.against(all, slot, other, one, clash)
			if len(a.Evidence) == 0 || together(a.Evidence, b.Evidence) {
				continue
			}
			n := len(f.found)
			f.raise(story.Figure, rule, fmt.Sprintf("%q against %q for the same", a.Label, b.Label), a, b)
			if len(f.found) > n {
				return
			}
		}
	}
}

// against is the side of those members that clash with one of others.
func (f *finder) against(all []figure, slot, members, others []int, clash func(a, b figure) bool) story.Side {
	var side story.Side
	for _, m := range members {
		a := all[slot[m]]
		if slices.ContainsFunc(others, func(o int) bool { return clash(a, all[slot[o]]) }) {
			if side.Label == "" {
				side.Label = a.text
			}
			side.Evidence = append(side.Evidence, f.sentence(a.doc, a.sentence))
		}
	}
	return side
}

// sameTime tells whether two figures may be of one time.
func (f *finder) sameTime(a, b figure) bool {
	return f.sameDay(a.doc, b.doc) && slices.Equal(a.years, b.years)
}

// together tells whether one sentence holds both versions: then it says why.
func together(a, b []story.Evidence) bool {
	return slices.ContainsFunc(a, func(x story.Evidence) bool { return has(b, x) })
}

// change are the words of a sentence that tells how a number moved.
var change = align.WordSet(`compared previously earlier initially originally instead formerly rather
	increase increased increasing rise rose risen decrease decreased fell fallen drop dropped growth
	additional extra another remaining far currently latest join joins joined joining wave expand expanded`)

// wish are the words of proposals: what one side asks for and what the other offers
// are two numbers for the same thing, and both right.
var wish = align.WordSet(`ask asks asked asking demand demands demanded demanding request requests requested requesting
	seek seeks sought seeking want wants wanted offer offers offered offering propose proposes proposed proposing
	proposal proposals call calls called pledge pledges pledged promise promised reject rejects rejected rejecting
	accept accepts accepted agree agrees agreed agreement deal plan plans bill bills budget draft target`)

// wished tells whether a number of a sentence is one that somebody proposes, from the words right
// before and after it.
func wished(d *annot.Document, sentence annot.Span, q annot.Quantity) bool {
	before, after := align.Words(d.Text[sentence.Start:q.Start]), align.Words(d.Text[q.End:sentence.End])
	return says(before[max(0, len(before)-6):], wish) || says(after[:min(len(after), 4)], wish)
}

// moves tells whether the words of the sentence of a figure speak of a change of it, or of a
// part beside other parts. Talks that fell through or apart are no change.
func moves(w []string) bool {
	for i, word := range w {
		if change[word] && (word != "fell" || i+1 == len(w) || !falls[w[i+1]]) {
			return true
		}
	}
	return false
}

var falls = align.WordSet("through apart short behind out silent ill")
