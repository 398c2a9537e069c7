package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/report"
)

func (l *layout) title() string {
	if t := Plain(l.Talks.Title); t != "" {
		return t
	}
	if k := Plain(l.Talks.Kind); k != "" {
		return k + " talks"
	}
	return "untitled talks"
}

// unread are the articles of which no sentence was read.
func (l *layout) unread() []report.Document {
	var list []report.Document
	for _, d := range l.Documents {
		if d.Sentences == 0 {
			list = append(list, d)
		}
	}
	return list
}

// read is how much was read, in one line.
func (l *layout) read() string {
	n, unread := len(l.Documents), len(l.unread())
	articles := plural(n, "article", "articles")
	switch {
	case n == 1 && unread == 1:
		return articles + ", not read"
	case n > 0 && unread == n:
		return articles + ", none of them read"
	case unread > 0:
		articles = strconv.Itoa(n-unread) + " of " + articles
	}
	return articles + ", " + plural(l.sentences(), "sentence", "sentences") + " read"
}

// notRead is the alert that articles were kept and not read, "" when all were. The
// language is a guess, so the line says so.
func (l *layout) notRead() string {
	unread := l.unread()
	if len(unread) == 0 {
		return ""
	}
	var languages []string
	for _, d := range unread {
		if code := Plain(d.Language); code != "" && code != "en" && !slices.Contains(languages, code) {
			languages = append(languages, code)
		}
	}
	line := plural(len(unread), "article was", "articles were") + " kept and not read: "
	if len(languages) == 0 {
		return line + "every sentence was set aside."
	}
	slices.Sort(languages)
	return line + "another language (" + some(languages, ", ") + "; a guess). This version reads English only."
}

// alerts say what a reader must know before any line of the brief: that nothing
// could be compared, or that this may be no coverage of talks.
func (l *layout) alerts() []string {
	var out []string
	switch n := len(l.Documents); {
	case n == 0:
		return append(out, "No article was read.")
	case len(l.unread()) == n:
		return append(out, l.notRead())
	case n == 1:
		out = append(out, "1 article: I can list what it says; I cannot compare. Nothing here is corroborated.")
	case !l.compared():
		out = append(out, strconv.Itoa(n)+" articles, 1 wording: copies of one text. Treat as one source.")
	}
	if alert := l.notRead(); alert != "" {
		out = append(out, alert)
	}
	if !l.negotiates() {
		found := "no party, position, offer or demand in "
		if n := len(l.Parties); n > 0 {
			found = plural(n, "party", "parties") + " but no position, offer or demand in "
		}
		out = append(out, "I found "+found+
			plural(len(l.Documents), "article", "articles")+". Is this coverage of talks? "+
			plural(l.Checked.Considered, "sentence", "sentences")+" considered, not read.")
	}
	return out
}

func (l *layout) negotiates() bool {
	for _, s := range l.Statements {
		if s.Kind == "position" || s.Kind == "commitment" {
			return true
		}
	}
	return false
}

func (l *layout) facts() []Item {
	facts := []Item{}
	if len(l.Documents) > 0 {
		facts = append(facts, l.dates(), l.copies())
	}
	if len(l.OtherStories) > 0 {
		facts = append(facts, l.others())
	}
	if item, ok := l.setAside(); ok {
		facts = append(facts, item)
	}
	if known := l.known(); known != nil {
		facts = append(facts, *known)
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

// dates lists the articles by publication date and by how it is known.
func (l *layout) dates() Item {
	type group struct{ value, basis, confidence string }
	groups := map[group][]string{}
	var keys []group
	undated := []string{}
	for _, d := range l.Documents {
		if d.Published.Value == "" {
			undated = append(undated, d.Ref)
			continue
		}
		k := group{d.Published.Value, d.Published.Basis, d.Published.Confidence}
		if groups[k] == nil {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], d.Ref)
	}
	slices.SortFunc(keys, func(a, b group) int {
		return cmp.Or(cmp.Compare(a.value, b.value), -cmp.Compare(a.basis, b.basis), cmp.Compare(a.confidence, b.confidence))
	})
	var parts []string
	if len(keys) > maxDates {
		n := len(l.Documents) - len(undated)
		parts = append(parts, plural(n, "article", "articles")+" from "+Day(keys[0].value)+" to "+Day(keys[len(keys)-1].value))
		keys = nil
	}
	for _, k := range keys {
		s := Day(k.value) + " in " + some(groups[k], " ")
		if k.basis != "stated" {
			s += " (" + Clean(k.basis)
			if k.confidence != "" {
				s += ", " + Clean(k.confidence) + " confidence"
			}
			s += ")"
		}
		parts = append(parts, s)
	}
	switch {
	case len(l.Documents) == 1 && len(undated) == 1:
		parts = append(parts, "the article carries no date")
	case len(undated) == len(l.Documents):
		parts = append(parts, "no article carries a date")
	case len(undated) > 0:
		parts = append(parts, strconv.Itoa(len(undated))+" of "+plural(len(l.Documents), "article carries", "articles carry")+
			" no date: "+some(undated, " "))
	}
	return Item{Label: "Dates", Text: strings.Join(parts, "; ")}
}

// copies says how many of the texts are independent wordings.
func (l *layout) copies() Item {
	item := Item{Label: "Copies"}
	closest := ""
	if l.Checked.ClosestPair > 0 {
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

// others says which articles tell of other talks, a line for each story.
func (l *layout) others() Item {
	n := 0
	item := Item{Label: "Other"}
	for i, s := range l.OtherStories {
		n += len(s.Documents)
		if i >= maxStories {
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
	if more := len(l.OtherStories) - maxStories; more > 0 {
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

// notes are what to know about the reading, one fact for each kind of note.
func (l *layout) notes() []Item {
	labels := []string{"Dossier", "Dates read", "Names", "Notes"}
	byLabel := make([][]Item, len(labels))
	for i, n := range l.Notes {
		k := 3
		switch {
		case strings.HasPrefix(n.Kind, "dossier"):
			k = 0
		case strings.HasPrefix(n.Kind, "date"):
			k = 1
		case strings.HasPrefix(n.Kind, "name"), strings.HasPrefix(n.Kind, "alias"):
			k = 2
		}
		if i == maxNotes {
			byLabel[3] = append(byLabel[3], Item{Text: "and " + plural(len(l.Notes)-i, "more note", "more notes") + ": --format json"})
			break
		}
		byLabel[k] = append(byLabel[k], Item{Text: Clean(n.Text), Refs: refsOf(n.Evidence)})
	}
	var out []Item
	for k, label := range labels {
		if len(byLabel[k]) > 0 {
			out = append(out, Item{Label: label, Sub: byLabel[k]})
		}
	}
	return out
}

// maxLegend is how many articles the legend names.
const maxLegend = 26

// legend names the articles, of many those that the brief cites, and explains the
// references, by one that the brief uses when it uses any. cited are the references
// of the brief.
func (l *layout) legend(example string, cited []string) Item {
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
		if len(l.Documents) > maxLegend && !used[d.Ref] {
			continue
		}
		if len(item.Sub) == maxLegend {
			break
		}
		name := strings.TrimSuffix(Plain(d.ID), ".txt")
		if outlet := Plain(d.Outlet); outlet != "" {
			name = outlet
		}
		item.Sub = append(item.Sub, Item{Text: d.Ref + "=" + Shorten(name, 40, "")})
	}
	if left := len(l.Documents) - len(item.Sub); left > 0 {
		item.Sub = append(item.Sub, Item{Text: strconv.Itoa(left) + " more: --format json"})
	}
	return item
}
