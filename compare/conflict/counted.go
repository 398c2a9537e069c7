package conflict

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/internal/sets"
	"rapporteur/story"
)

// counted looks in the sentence for what a number without such words is said of: the
// group or body named before it, when nothing but the words for its size stand
// between: "an escort, whose strength may reach 9,000 men". Empty for none.
func counted(d *annot.Document, sentence int, q annot.Quantity) annot.Span {
	if isMoney(q.Unit) || strings.HasPrefix(q.Unit, "percent") {
		return annot.Span{}
	}
	var best annot.Mention
	for _, m := range annot.MentionsIn(d, annot.Span{Start: d.Sentences[sentence].Start, End: q.Start}) {
		if (m.Kind == annot.Group || m.Kind == annot.Organisation) && m.End <= q.Start {
			best = m
		}
	}
	if best.Empty() {
		return annot.Span{}
	}
	between := d.Text[best.End:q.Start]
	if strings.ContainsAny(between, ";:()\"“”") || !slices.ContainsFunc(align.Words(between), func(w string) bool { return sizes[w] }) {
		return annot.Span{}
	}
	return best.Span
}

// shareWords say how a share changes or what it is called, not of what it is.
var shareWords = align.Stems("raise rise increase cut share rate reduction drop hike portion level average year total offer")

// reportsOfShare is how many wordings must carry a small round number before two
// meanings of it are more than chance.
const reportsOfShare = 3

// oneShareTwoThings raises a percentage that one party is said to ask or offer of two
// things. A percentage of one or two digits is seldom distinctive, so it must be an
// odd one that most would print, and the talks' own: proposed in both sentences, by a
// party that both name.
func (f *finder) oneShareTwoThings(all []figure) {
	var some []figure
	carried := map[float64][]story.Evidence{}
	for _, fig := range all {
		if !isShare(fig) || distinctive(fig.Quantity) || math.Mod(fig.Value, 5) == 0 || fig.Value >= 100 {
			continue
		}
		carried[fig.Value] = append(carried[fig.Value], f.sentence(fig.doc, fig.sentence))
		fig.of = align.Without(align.Gist(f.words(fig.doc, fig.Of)), func(s string) bool { return shareWords[s] })
		if len(fig.of) > 0 && fig.wished {
			some = append(some, fig)
		}
	}
	for _, group := range sets.By(len(some), func(i int) float64 { return some[i].Value }) {
		if len(group) > align.Postings || f.wordings(carried[some[group[0]].Value]) < reportsOfShare {
			continue
		}
		things := sets.New(len(group))
		for i := range group {
			for j := range i {
				if align.Shared(some[group[i]].of, some[group[j]].of) > 0 {
					things.Join(i, j)
				}
			}
		}
		lists := things.Lists()
		if len(lists) != 2 {
			continue
		}
		a, b := some[group[lists[0][0]]], some[group[lists[1][0]]]
		x, y := f.bodies(a.doc, a.sentence), f.bodies(b.doc, b.sentence)
		if !slices.ContainsFunc(x, func(n int) bool { return slices.Contains(y, n) }) {
			continue
		}
		sides := f.sides(some, group, lists)
		f.raise(story.Figure, "share-two-things",
			fmt.Sprintf("%s is said of %s and of %s", a.text, quote(sides[0].Label), quote(sides[1].Label)), sides...)
	}
}

// nearly is how far apart two numbers of one noun may be for them to count nearly the
// same people.
const nearly = 1.1

// oneNounTwoGroups raises two numbers, a little apart, of the same noun, which stands
// alone in one report and with others in the other: "900 nurses" and "940 nurses and
// porters".
func (f *finder) oneNounTwoGroups(all []figure) {
	var some []figure
	for _, fig := range all {
		if fig.Value >= 100 && !isMoney(fig.Unit) && !isShare(fig) && !align.Broad(fig.Unit) && !fig.wished && !fig.toll {
			some = append(some, fig)
		}
	}
	for _, group := range sets.By(len(some), func(i int) string { return align.UnitClass(some[i].Unit) }) {
		group = group[:min(len(group), comparedAtMost)]
		for _, i := range group {
			with := f.others(some[i])
			if with == "" {
				continue
			}
			for _, j := range group {
				a, b := some[i], some[j]
				if a.doc == b.doc || f.others(b) != "" || a.Value == b.Value || max(a.Value, b.Value) > nearly*min(a.Value, b.Value) ||
					align.Shared(a.context, b.context) == 0 || f.elsewhere(a, b) || !f.sameTime(a, b) {
					continue
				}
				n := len(f.found)
				f.raise(story.Figure, "figure-other-group", fmt.Sprintf("%s against %s: the group counted is not the same", quote(a.text+" "+with), quote(b.text)),
					story.Side{Label: a.text + " " + with, Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
					story.Side{Label: b.text, Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}})
				if len(f.found) > n {
					return
				}
			}
		}
	}
}

// others are the words that put more people into the group of a figure: "and porters";
// "" when a verb or another number stands behind it.
func (f *finder) others(fig figure) string {
	d := f.s.Docs[fig.doc]
	rest, ok := strings.CutPrefix(d.Text[fig.End:d.Sentences[fig.sentence].End], " and ")
	if !ok {
		return ""
	}
	w := align.Words(rest)
	for i, s := range w[:min(len(w), 3)] {
		if align.Stopword(s) || strings.ContainsAny(s, digits) {
			return ""
		}
		if strings.HasSuffix(s, "s") || s == "staff" || s == "personnel" {
			return "and " + strings.Join(w[:i+1], " ")
		}
	}
	return ""
}
