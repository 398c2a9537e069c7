package track

import (
	"cmp"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"time"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
	"rapporteur/talks"
)

// matters finds which readings of one party, stance and issue are about the same thing, and
// gives for each a number that they share.
func (f *folder) matters(byIssue map[string][]position) map[story.Reading]int {
	var readings []story.Reading
	var list []align.Position
	for issue, ps := range byIssue {
		for _, p := range ps {
			a := align.Of(f.story, p.Doc, p.Statement)
			if issue != talks.OtherIssue && !f.general(issue) {
				a.Issue = issue // elsewhere positions have too little in common for one word to tell
			}
			a.Party, a.Side = strconv.Itoa(p.party)+" "+issue, string(p.st.Stance)
			readings, list = append(readings, p.Reading), append(list, a)
		}
	}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return compareReadings(readings[a], readings[b]) })
	sorted := make([]align.Position, len(list))
	for i, k := range order {
		sorted[i] = list[k]
	}
	matter := map[story.Reading]int{}
	n := 0
	for _, group := range align.Groups(sorted) {
		for _, part := range f.apart(sorted, group) {
			for _, i := range part {
				matter[readings[order[i]]] = n
			}
			n++
		}
	}
	return matter
}

// The stems of words for keeping a thing as it is, and for ending it.
var (
	keeping = align.Stems("keep kept maintain retain preserve remain continue stay uphold extend prolong")
	ending  = align.Stems("end stop halt suspend cancel scrap lift ease easing remove drop abolish withdraw relief abandon freeze dismantle give")
)

// keeps tells whether the words of a position are for keeping a thing or for ending it; zero when
// they are for neither, or both.
func (f *folder) keeps(p align.Position) int {
	n := 0
	for _, w := range align.Words(f.story.Docs[p.Doc].Slice(p.Target)) {
		switch s := align.Stem(w); {
		case keeping[s]:
			n |= keepsIt
		case ending[s]:
			n |= endsIt
		}
	}
	return n % (keepsIt + endsIt)
}

// What keeps tells of a thing: that it is kept, or ended.
const keepsIt, endsIt = 1, 2

// apart parts positions on one matter where they differ in what an analyst must not lose: the
// whole and a part of it, sums that are not the same, and keeping a thing or ending it.
func (f *folder) apart(all []align.Position, group []int) [][]int {
	extent := map[int]align.Extent{}
	seen := map[align.Extent]bool{}
	keeps := map[int]int{}
	for _, i := range group {
		keeps[i] = f.keeps(all[i])
		_, kind := align.ExtentOf(align.Words(f.story.Docs[all[i].Doc].Slice(all[i].Target)))
		if kind == align.AllBut {
			kind = align.Part
		}
		extent[i] = kind
		seen[kind] = true
	}
	if !seen[align.Part] {
		clear(extent) // "all dues" and "the dues" may be one, "part of the site" and "the site" not
	}
	var parts []part
	for _, i := range group {
		p := part{extent: extent[i]}
		p.add(i, keeps[i], all[i].Numbers)
		k := slices.IndexFunc(parts, func(o part) bool { return o.holds(p) })
		if k < 0 {
			parts = append(parts, p)
			continue
		}
		parts[k].add(i, keeps[i], all[i].Numbers)
	}
	lists := make([][]int, len(parts))
	for k, p := range parts {
		lists[k] = p.members
	}
	return lists
}

// part are positions of a matter that do not differ in what apart looks at.
type part struct {
	extent  align.Extent
	keeps   int // what its positions tell of keeping the thing, together
	numbers [][]string
	members []int
}

func (p *part) add(i, keeps int, numbers []string) {
	p.members = append(p.members, i)
	p.keeps |= keeps
	if len(numbers) > 0 && !slices.ContainsFunc(p.numbers, func(o []string) bool { return slices.Equal(o, numbers) }) {
		p.numbers = append(p.numbers, numbers)
	}
}

// holds reports whether a part with one position goes into p.
func (p *part) holds(one part) bool {
	return p.extent == one.extent && p.keeps|one.keeps != keepsIt|endsIt && !slices.ContainsFunc(one.numbers, func(a []string) bool {
		return slices.ContainsFunc(p.numbers, func(b []string) bool { return align.Shared(a, b) == 0 })
	})
}

func compareReadings(a, b story.Reading) int {
	if c := cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Statement, b.Statement)); c != 0 || a.Second == b.Second {
		return c
	}
	if b.Second {
		return -1
	}
	return 1
}

// options parts the positions of a cell by what they are about; the matter that most reports
// tell of comes first.
func (f *folder) options(g []position, matter map[story.Reading]int) []talks.Option {
	byMatter := map[int][]position{}
	for _, p := range g {
		m := matter[p.Reading]
		byMatter[m] = append(byMatter[m], p)
	}
	options := make([]talks.Option, 0, len(byMatter))
	for _, ps := range byMatter {
		sort.SliceStable(ps, func(i, j int) bool { return clearer(ps[i], ps[j]) })
		f.typicalFirst(ps)
		o := talks.Option{Strength: ps[0].st.Strength, Vague: true, Former: true}
		own, others := 0, 0 // readings by whose account they are told
		for _, p := range ps {
			o.Vague = o.Vague && f.vague(p)
			o.Former = o.Former && f.former(p)
			o.Readings = append(o.Readings, p.Reading)
			switch by := f.teller(p.Doc, p.st); {
			case by == p.party:
				own++
			case by >= 0:
				others++
				if !slices.ContainsFunc(o.By, func(t talks.Teller) bool { return t.Party == by }) {
					o.By = append(o.By, talks.Teller{Party: by, Reading: p.Reading})
				}
			}
			if p.st.Strength == annot.Absolute {
				o.Strength = annot.Absolute
			}
			if day := f.day(p.Reading); day != "" {
				if o.Since == "" || day < o.Since {
					o.Since = day
				}
				o.Until = max(o.Until, day)
			}
		}
		slices.SortFunc(o.By, func(a, b talks.Teller) int { return cmp.Compare(a.Party, b.Party) })
		if rivals*own > others || 2*others < len(ps) || len(o.By) > maxTellers {
			o.By = nil
		}
		o.Articles, o.Wordings, o.Speakers = f.count(o.Readings)
		options = append(options, o)
	}
	slices.SortFunc(options, func(a, b talks.Option) int {
		return cmp.Or(
			cmp.Compare(one(a.Vague || a.Former), one(b.Vague || b.Former)), cmp.Compare(b.Wordings, a.Wordings), cmp.Compare(b.Articles, a.Articles), cmp.Compare(len(b.Readings), len(a.Readings)),
			cmp.Compare(one(a.Strength == annot.Hedged), one(b.Strength == annot.Hedged)), compareReadings(a.Readings[0], b.Readings[0]))
	})
	return options
}

// rivals is how many times as often others than the holder must tell an option for it to be their
// account; half of all readings must be theirs.
const rivals = 4

// maxTellers is how many parties may tell an option for it to be somebody's account.
const maxTellers = 1

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// vague reports whether the target of a position says nothing by itself, nor the words of an
// earlier sentence that it goes on from.
func (f *folder) vague(p position) bool {
	a := align.Of(f.story, p.Doc, p.Statement)
	return len(a.Gist) == 0 && len(a.Numbers) == 0 && len(a.Told) == 0 && p.st.Context.Empty()
}

// formerDays is how many days before its report a position must be told of to be a former one.
const formerDays = 60

// formerly are words before a target that put its position into an earlier time.
var formerly = regexp.MustCompile(`(?i)\b((years?|months?|decades?) ago|last year|(initially|originally|at first)\b)`)

// How many bytes after the beginning of a sentence, or before the cue of a position, a time may
// stand to be that of the position: farther off it is of something else, "the summit last year".
const fronting, beforeCue = 25, 30

// former reports whether words before the target of a position say that it was held well before
// the report: "almost a year ago, Norway offered", "had at first asked for".
func (f *folder) former(p position) bool {
	doc := f.story.Docs[p.Doc]
	first := doc.Sentences[p.st.Sentence].Start
	before := annot.Span{Start: first, End: max(p.st.Target.Start, first)}
	near := func(at int32) bool { return at <= first+fronting || at >= p.st.Cue.Start-beforeCue }
	for _, m := range formerly.FindAllStringIndex(doc.Slice(before), -1) {
		if near(first + int32(m[0])) {
			return true
		}
	}
	told, err := time.Parse(time.DateOnly, doc.Source.Published.Value)
	if err != nil || f.story.On == nil {
		return false
	}
	for i, t := range doc.Times {
		if !before.Contains(t.Span) || t.Kind != annot.DateTime || !near(t.Start) {
			continue
		}
		on, ok := f.on(p.Doc, i)
		if day, err := time.Parse(time.DateOnly, on); ok && err == nil && told.Sub(day) > formerDays*24*time.Hour {
			return true
		}
	}
	return false
}

// count counts the reports, wordings and known speakers of readings.
func (f *folder) count(readings []story.Reading) (articles, wordings, speakers int) {
	known := map[int]bool{}
	for _, r := range readings {
		if st := f.story.Statement(r); st.Speaker != annot.None {
			if name := f.story.NameOf[r.Doc][st.Speaker]; name >= 0 {
				known[name] = true
			}
		}
	}
	articles, wordings = f.story.Count(f.story.Told(readings))
	return articles, wordings, len(known)
}

// day is the day on which a reading was told: when its report appeared or, if that only carries
// on the words of an earlier one, when that did. "" when it is not known to the day.
func (f *folder) day(r story.Reading) string {
	if f.told == nil {
		f.told = map[wording]string{}
		for d, doc := range f.docs() {
			v := doc.Source.Published.Value
			if len(v) != len("2006-01-02") {
				continue
			}
			for i := range doc.Statements {
				k := f.words(d, &doc.Statements[i])
				if was, ok := f.told[k]; !ok || v < was {
					f.told[k] = v
				}
			}
		}
	}
	doc := f.story.Docs[r.Doc]
	if len(doc.Source.Published.Value) != len("2006-01-02") {
		return ""
	}
	return f.told[f.words(r.Doc, &doc.Statements[r.Statement])]
}

// wording is a stance in a wording: sentences of nearly the same words are one wording, and one
// word may be the stance.
type wording struct {
	number int
	stance annot.Stance
}

func (f *folder) words(doc int, st *annot.Statement) wording {
	return wording{f.story.Wording(doc, st.Sentence), st.Stance}
}
