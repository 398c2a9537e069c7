package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"rapporteur/report"
)

// facts are what to know about the reading in full, for a form that has room.
func (l *layout) facts() []Item {
	facts := []Item{}
	if len(l.Documents) > 0 {
		facts = append(facts, l.dates(), l.copies(true))
	}
	if len(l.OtherStories) > 0 {
		facts = append(facts, l.others(maxStories))
	}
	if item, ok := l.setAside(); ok {
		facts = append(facts, item)
	}
	if known := l.known(); known != nil {
		facts = append(facts, *known)
	}
	if item, ok := l.decided(); ok {
		facts = append(facts, item)
	}
	return append(facts, l.notes()...)
}

// The header is a few lines, of however many articles.
const (
	maxDates = 6  // different dates
	maxSome  = 12 // letters of articles, copies
)

// some joins the first of a list and counts the others.
func some(list []string, sep string) string {
	if len(list) <= maxSome {
		return strings.Join(list, sep)
	}
	return strings.Join(list[:maxSome], sep) + sep + "+" + strconv.Itoa(len(list)-maxSome)
}

// dateGroup are the articles of one date that is known in one way.
type dateGroup struct {
	value, basis, confidence string
	letters                  []string
}

// byDate are the articles by publication date and by how it is known, and those without.
func (l *layout) byDate() (groups []dateGroup, undated []string) {
	for _, d := range l.Documents {
		if d.Published.Value == "" {
			undated = append(undated, d.Ref)
			continue
		}
		same := func(g dateGroup) bool {
			return g.value == d.Published.Value && g.basis == d.Published.Basis && g.confidence == d.Published.Confidence
		}
		i := slices.IndexFunc(groups, same)
		if i < 0 {
			i = len(groups)
			groups = append(groups, dateGroup{value: d.Published.Value, basis: d.Published.Basis, confidence: d.Published.Confidence})
		}
		groups[i].letters = append(groups[i].letters, d.Ref)
	}
	slices.SortFunc(groups, func(a, b dateGroup) int {
		return cmp.Or(cmp.Compare(a.value, b.value), -cmp.Compare(a.basis, b.basis), cmp.Compare(a.confidence, b.confidence))
	})
	return groups, undated
}

// dates lists the articles by publication date and by how it is known, with the notes on
// how dates were read.
func (l *layout) dates() Item {
	groups, undated := l.byDate()
	var parts []string
	if len(groups) > maxDates {
		parts = append(parts, l.fromTo(groups, undated))
		groups = nil
	}
	for _, g := range groups {
		s := Day(g.value) + " in " + some(g.letters, " ")
		if g.basis != "stated" {
			s += " (" + Clean(g.basis)
			if g.confidence != "" {
				s += ", " + Clean(g.confidence) + " confidence"
			}
			s += ")"
		}
		parts = append(parts, s)
	}
	item := Item{Label: "Dates", Text: strings.Join(append(parts, l.noDate(undated)...), "; ")}
	if notes := l.notesOn(onDates); len(notes) > 0 {
		item.Text += ";"
		item.Sub = notes
	}
	return item
}

// fromTo is the time that the dates of many articles span.
func (l *layout) fromTo(groups []dateGroup, undated []string) string {
	n := len(l.Documents) - len(undated)
	return plural(n, "article", "articles") + " from " + Day(groups[0].value) + " to " + Day(groups[len(groups)-1].value)
}

// noDate tells which articles carry no date, nothing when all have one.
func (l *layout) noDate(undated []string) []string {
	switch {
	case len(undated) == 0:
		return nil
	case len(l.Documents) == 1:
		return []string{"the article carries no date"}
	case len(undated) == len(l.Documents):
		return []string{"no article carries a date"}
	}
	return []string{itoa(len(undated)) + " of " + plural(len(l.Documents), "article carries", "articles carry") + " no date: " + some(undated, " ")}
}

// copies says how many of the texts are independent wordings; in full, also how much the
// closest two have in common.
func (l *layout) copies(full bool) Item {
	item := Item{Label: "Copies"}
	closest := ""
	if l.Checked.ClosestPair > 0 && full {
		closest = " (closest pair shares " + strconv.FormatFloat(100*l.Checked.ClosestPair, 'f', 1, 64) + "% of 5-word runs)"
	}
	copies := l.relations()
	switch n := len(l.Documents); {
	case n == 1:
		item.Text = "one article: nothing to compare it with"
	case len(copies) == 0:
		item.Text = "none; the " + strconv.Itoa(n) + " texts are independent wordings" + closest
	default:
		item.Text = some(copies, ", ") + "; " + plural(n, "article", "articles") + ", " +
			plural(l.wordings, "wording", "wordings") + closest
	}
	return item
}

// relations are the articles whose wording goes back to another's, whole or in part.
func (l *layout) relations() []string {
	var list []string
	told := map[string]bool{}
	for _, r := range l.Relations {
		d, okDoc := l.docs[r.Doc]
		o, okOf := l.docs[r.Of]
		if !okDoc || !okOf {
			continue
		}
		doc, of := l.Documents[d].Ref, l.Documents[o].Ref
		switch r.Kind {
		case "partial-copy":
			list = append(list, doc+" takes over "+plural(len(r.Taken), "sentence", "sentences")+" of "+of)
		case "revision":
			told[r.Doc], told[r.Of] = true, true
			list = append(list, doc+" is a later version of "+of)
		default:
			told[r.Doc], told[r.Of] = true, true
			list = append(list, doc+" copies "+of)
		}
	}
	// A brief may know of copies without their relations.
	for i, d := range l.Documents {
		if l.root[i] != i && !told[d.ID] {
			list = append(list, d.Ref+" copies "+l.Documents[l.root[i]].Ref)
		}
	}
	return list
}

// The header shortens what was set aside; the articles in the HTML form and the
// JSON form hold all of it.
const (
	maxReasons = 5
	// AsideLimit is how many references of a reason a text form shows.
	AsideLimit = 6
)

const (
	maxStories = 6  // other stories
	maxNamed   = 3  // articles of one that are named
	maxTitle   = 60 // columns of its title
)

// others says which articles tell of other talks, a line for each of the first stories.
func (l *layout) others(limit int) Item {
	n := 0
	item := Item{Label: "Other"}
	for i, s := range l.OtherStories {
		n += len(s.Documents)
		if i >= limit {
			continue
		}
		var names []string
		for _, d := range s.Documents[:min(len(s.Documents), maxNamed)] {
			names = append(names, Plain(d))
		}
		if more := len(s.Documents) - len(names); more > 0 {
			names = append(names, "+"+strconv.Itoa(more))
		}
		// The title stands without quotation marks: no reference leads to it, and what is
		// quoted is looked up in the next.
		line := strconv.Itoa(len(s.Documents))
		if t := Plain(s.Title); t != "" {
			line += " on " + Shorten(t, maxTitle, "")
		}
		line += " (" + strings.Join(names, " ") + "), --story " + strconv.Itoa(s.N)
		item.Sub = append(item.Sub, Item{Text: line})
	}
	if more := len(l.OtherStories) - limit; more > 0 {
		item.Sub = append(item.Sub, Item{Text: "and " + plural(more, "more story", "more stories") + ": --format json"})
	}
	item.Text = plural(n, "article", "articles") + " of other talks set aside (--story all takes every article):"
	return item
}

// setAside counts what was not read by reason, the most frequent first. Whole reports of
// other talks are told apart from it; ok is false when there is nothing else.
func (l *layout) setAside() (item Item, ok bool) {
	byReason := map[string][]string{}
	var reasons []string
	n := 0
	for _, a := range l.SetAside {
		if a.Reason == report.AsOther {
			continue
		}
		n++
		r := Plain(a.Reason)
		if byReason[r] == nil {
			reasons = append(reasons, r)
		}
		byReason[r] = append(byReason[r], a.Ref)
	}
	slices.SortStableFunc(reasons, func(a, b string) int { return cmp.Compare(len(byReason[b]), len(byReason[a])) })
	item = Item{Label: "Set aside", Text: strconv.Itoa(n) + ":"}
	for i, r := range reasons {
		if i == maxReasons {
			item.Sub = append(item.Sub, Item{Text: "and for " + plural(len(reasons)-i, "more reason", "more reasons")})
			break
		}
		refs := byReason[r]
		item.Sub = append(item.Sub, Item{Text: strconv.Itoa(len(refs)) + " " + r, Refs: unique(refs)})
	}
	return item, n > 0
}

// namesLabel heads the notes on names.
const namesLabel = "Names"

// What notes are about.
const (
	onDossier = iota
	onDates
	onNames
	onDecided
	onOther
)

func about(n report.Note) int {
	switch {
	case strings.HasPrefix(n.Kind, "dossier"):
		return onDossier
	case strings.HasPrefix(n.Kind, "date"):
		return onDates
	case strings.HasPrefix(n.Kind, "decision"):
		return onDecided
	case strings.HasPrefix(n.Kind, "name"), strings.HasPrefix(n.Kind, "alias"):
		return onNames
	}
	return onOther
}

// notesOn are the first notes on something, and how many there are more.
func (l *layout) notesOn(what int) []Item {
	var items []Item
	left := 0
	for _, n := range l.Notes {
		switch {
		case about(n) != what:
		case len(items) == maxNotes:
			left++
		default:
			items = append(items, Item{Text: Clean(n.Text), Refs: refsOf(n.Evidence)})
		}
	}
	if left > 0 {
		items = append(items, Item{Text: "and " + plural(left, "more note", "more notes") + ": --format json"})
	}
	return items
}

// notes are what to know about the reading besides its dates.
func (l *layout) notes() []Item {
	var out []Item
	for _, n := range []struct {
		label string
		what  int
	}{{"Dossier", onDossier}, {namesLabel, onNames}, {"Notes", onOther}} {
		if items := l.notesOn(n.what); len(items) > 0 {
			out = append(out, Item{Label: n.label, Sub: items})
		}
	}
	return out
}

// maxLegend is how many articles the legend in full names, articleName in how many
// characters.
const (
	maxLegend   = 26
	articleName = 40
)

// legend names the articles, of many those that the brief cites, and explains the
// references, by one that the brief uses when it uses any. cited are the references
// of the brief; at most limit articles are named, in at most size characters each.
func (l *layout) legend(example string, cited []string, limit, size int, more string) Item {
	item := Item{Label: "Refs"}
	if letters, n, ok := SplitRef(example); ok {
		item.Text = "[" + example + "] = article " + letters + ", sentence " + strconv.Itoa(n) + "."
	}
	used := map[string]bool{}
	for _, r := range cited {
		letters, _, _ := SplitRef(r)
		used[letters] = true
	}
	for _, d := range l.Documents {
		if len(l.Documents) > limit && !used[d.Ref] {
			continue
		}
		if len(item.Sub) == limit {
			break
		}
		name := strings.TrimSuffix(Plain(d.ID), ".txt")
		if outlet := Plain(d.Outlet); outlet != "" {
			name = outlet
		}
		item.Sub = append(item.Sub, Item{Text: d.Ref + "=" + clip(name, size)})
	}
	if left := len(l.Documents) - len(item.Sub); left > 0 {
		item.Sub = append(item.Sub, Item{Text: strconv.Itoa(left) + " more: " + more})
	}
	return item
}

// clip shortens a name: between words where it has some, else within its one word.
func clip(name string, size int) string {
	runes := []rune(name)
	if short := Shorten(name, size, ""); len(runes) <= size || len(short) < len(name) && utf8.RuneCountInString(short) <= size+len(" ...") {
		return short
	}
	return string(runes[:max(1, size-len("..."))]) + "..."
}
