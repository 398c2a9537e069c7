package outline

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"rapporteur/report"
)

// The head of a text form is a few lines, of however many articles: a line each on dates,
// copies, what was set aside, names and references. The HTML form tells all of it, under
// HOW IT WAS READ, and so does JSON.
const (
	headReasons = 4
	headNotes   = 2
	headText    = 100 // characters of a note
	headRefs    = 3
	headLegend  = 12
	headName    = 16 // characters of the name of an article
	headStories = 2

	// InFull is where all that a text form leaves out can be read.
	InFull = "rapporteur brief -o brief.html"
)

// head is what to know about the reading, short.
func (l *layout) head() []Item {
	items := []Item{}
	if len(l.Documents) > 0 {
		items = append(items, l.headDates(), l.copies(false))
	}
	if len(l.OtherStories) > 0 {
		items = append(items, l.others(headStories))
	}
	if item, ok := l.headAside(); ok {
		items = append(items, item)
	}
	if known := l.known(); known != nil {
		items = append(items, *known)
	}
	if item, ok := l.decided(); ok {
		items = append(items, item)
	}
	for _, n := range l.notes() {
		items = append(items, headNote(n))
	}
	return items
}

// headDates tells the dates of the articles, with a star on those that no article prints.
func (l *layout) headDates() Item {
	groups, undated := l.byDate()
	var parts []string
	star := false
	if len(groups) > maxDates {
		parts = append(parts, l.fromTo(groups, undated))
		groups = nil
	}
	at := map[string]int{}
	for _, g := range groups {
		letters := slices.Clone(g.letters)
		if g.basis != "stated" {
			star = true
			for i := range letters {
				letters[i] += "*"
			}
		}
		i, ok := at[g.value]
		if !ok {
			i = len(parts)
			at[g.value] = i
			parts = append(parts, Day(g.value)+" in")
		}
		parts[i] += " " + some(letters, " ")
	}
	text := strings.Join(append(parts, l.noDate(undated)...), "; ")
	if star {
		text += " (* inferred)"
	}
	return Item{Label: "Dates", Text: text}
}

// headAside counts what was not read, by kind.
func (l *layout) headAside() (Item, bool) {
	count := map[string]int{}
	var kinds []string
	n := 0
	for _, a := range l.SetAside {
		if a.Reason == report.AsOther {
			continue
		}
		n++
		kind, _, _ := strings.Cut(Plain(a.Reason), ": ")
		if count[kind] == 0 {
			kinds = append(kinds, kind)
		}
		count[kind]++
	}
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	var parts []string
	left := n
	for i, kind := range kinds {
		if i == headReasons && i+1 < len(kinds) {
			parts = append(parts, itoa(left)+" other")
			break
		}
		parts = append(parts, itoa(count[kind])+" "+kind)
		left -= count[kind]
	}
	return Item{Label: "Set aside", Text: itoa(n) + ": " + strings.Join(parts, ", ")}, n > 0
}

// reasons are what follows the colon of a note, outside of quotation marks, up to an
// advice in brackets.
var reasons = regexp.MustCompile(`^((?:[^":]|"[^"]*")*): (?:.*?)( \([a-z]+\))?$`)

// headNote shortens a kind of notes: the first ones, those on names without their reasons.
func headNote(n Item) Item {
	out := Item{Label: n.Label}
	for i, s := range n.Sub {
		if i == headNotes {
			out.Sub = append(out.Sub, Item{Text: itoa(len(n.Sub)-i) + " more: " + InFull})
			break
		}
		if m := reasons.FindStringSubmatch(s.Text); m != nil && n.Label == namesLabel {
			s.Text = m[1] + m[2]
		}
		s.Text = Shorten(s.Text, headText, "")
		if left := len(s.Refs) - headRefs; left > 1 {
			s.Refs = s.Refs[:headRefs]
		}
		out.Sub = append(out.Sub, s)
	}
	return out
}
