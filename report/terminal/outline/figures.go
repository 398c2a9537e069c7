package outline

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"rapporteur/report"
)

// Figure is data of a section that can be drawn: a *Timeline, a *Coverage or a *Days. A
// drawing shows nothing that its table does not tell, with the sentences behind it.
type Figure interface {
	Table() Table
}

// Table is data in rows and columns. The first cell of a row heads it.
type Table struct {
	Caption string
	Head    []string
	Rows    []TableRow
}

// TableRow is a row with as many cells as the table has columns.
type TableRow struct {
	ID    string // for links to it from the drawing, "" for none
	Cells []TableCell
}

// TableCell holds short texts, each with the references that back it; none for nothing.
type TableCell []Item

// Coverage is which article tells positions on which issue, in how many sentences.
type Coverage struct {
	Articles []CoveringArticle
	Rows     []CoverageRow
}

// CoveringArticle is a column of a Coverage.
type CoveringArticle struct {
	Letter, Source string
	CopyOf         string // letter of the article whose wording it carries, "" for its own
}

// CoverageRow is an issue. Cells holds for each article the sentences that tell a
// position on it, none for nothing.
type CoverageRow struct {
	ID, Issue string
	Cells     [][]string
}

// Articles is how many of the articles tell a position on the issue.
func (r CoverageRow) Articles() int {
	n := 0
	for _, refs := range r.Cells {
		if len(refs) > 0 {
			n++
		}
	}
	return n
}

// Refs are all sentences of a row.
func (r CoverageRow) Refs() []string { return slices.Concat(r.Cells...) }

// maxCovering is how many articles a Coverage shows.
const maxCovering = 120

// coverage is the section with who reports what; with one wording there is nothing to
// tell.
func (l *layout) coverage() Section {
	s := Section{ID: "coverage", Title: "WHO REPORTS WHAT"}
	if !l.compared() {
		return s
	}
	columns := map[int]int{} // document to column
	c := &Coverage{}
	telling := make([]bool, len(l.Documents))
	for _, issue := range l.Issues {
		for _, ref := range issueRefs(issue) {
			if d, ok := l.document(ref); ok {
				telling[d] = true
			}
		}
	}
	silent, left := 0, 0
	for d, tells := range telling {
		switch {
		case !tells:
			silent++
		case len(c.Articles) == maxCovering:
			left++
		default:
			a := CoveringArticle{Letter: l.Documents[d].Ref, Source: l.source(d)}
			if l.root[d] != d {
				a.CopyOf = l.Documents[l.root[d]].Ref
			}
			columns[d] = len(c.Articles)
			c.Articles = append(c.Articles, a)
		}
	}
	for _, issue := range l.issues() {
		row := CoverageRow{ID: "coverage-" + itoa(len(c.Rows)+1), Issue: Plain(issue.Name), Cells: make([][]string, len(c.Articles))}
		for _, ref := range issueRefs(issue) {
			if d, ok := l.document(ref); ok {
				if i, shown := columns[d]; shown {
					row.Cells[i] = append(row.Cells[i], ref)
				}
			}
		}
		if len(row.Refs()) > 0 {
			c.Rows = append(c.Rows, row)
		}
	}
	if len(c.Rows) == 0 {
		return s
	}
	s.Note = "sentences of an article that tell a position on an issue"
	if silent > 0 {
		s.Note += "; " + plural(silent, "article tells", "articles tell") + " none"
	}
	if left > 0 {
		s.Note += "; " + plural(left, "further article", "further articles") + ": --format json"
	}
	s.Figure = c
	return s
}

// issueRefs are the sentences that tell a position on an issue, each once, in the order
// of the articles.
func issueRefs(issue report.Issue) []string {
	var refs []string
	for _, c := range issue.Cells {
		refs = append(refs, c.Refs...)
	}
	refs = unique(refs)
	slices.SortStableFunc(refs, byNumber)
	return refs
}

// byNumber puts the sentences of one article in their order.
func byNumber(a, b string) int {
	la, na, _ := SplitRef(a)
	lb, nb, _ := SplitRef(b)
	return cmp.Or(cmp.Compare(len(la), len(lb)), cmp.Compare(la, lb), cmp.Compare(na, nb))
}

// document is the index of the article that a reference leads to.
func (l *layout) document(ref string) (int, bool) {
	letters, _, _ := SplitRef(ref)
	d, ok := l.letters[letters]
	return d, ok
}

// Table tells the sentences of each issue by article.
func (c *Coverage) Table() Table {
	t := Table{Caption: "Sentences that tell a position, by issue and article", Head: []string{"Issue", "Articles", "Sentences", "Which"}}
	for _, r := range c.Rows {
		var which TableCell
		for i, refs := range r.Cells {
			if len(refs) == 0 {
				continue
			}
			a := c.Articles[i]
			text := a.Letter + ": " + itoa(len(refs))
			if a.CopyOf != "" {
				text += ", wording of " + a.CopyOf
			}
			which = append(which, Item{Text: text, Refs: refs})
		}
		t.Rows = append(t.Rows, TableRow{r.ID, []TableCell{{{Text: r.Issue}}, {{Text: itoa(r.Articles())}}, {{Text: itoa(len(r.Refs()))}}, which}})
	}
	return t
}

// Days is which stance the reports of each day tell of a party on an issue. A day is that
// of the report, not that on which anything was said.
type Days struct {
	Days []string // ISO days in order; "" for reports without one, last
	Rows []DaysRow
}

// DaysRow is a party on an issue. Cells holds for each day the stances told, none for
// nothing.
type DaysRow struct {
	ID, Issue, Party string
	Cells            [][]DayStance
}

// DayStance is a stance that the reports of a day tell.
type DayStance struct {
	Word   string // "DEMANDS"
	Hedged bool
	Refs   []string
}

// maxDayRows is how many rows a Days shows, minDays how many days it needs: on one day
// nothing can be seen to change.
const (
	maxDayRows = 40
	minDays    = 2
)

// days is the section with the stances over the days of the reports. What is told of a
// party on an issue on one day only is left to the matrix.
func (l *layout) days() Section {
	s := Section{ID: "days", Title: "POSITIONS OVER DAYS"}
	day := func(ref string) string {
		d, ok := l.document(ref)
		if !ok {
			return ""
		}
		value := l.Documents[d].Published.Value
		if _, err := time.Parse(time.DateOnly, value); err != nil {
			return ""
		}
		return value
	}
	dated, undated := map[string]bool{}, false
	for _, issue := range l.Issues {
		for _, ref := range issueRefs(issue) {
			if v := day(ref); v != "" {
				dated[v] = true
			} else {
				undated = true
			}
		}
	}
	if len(dated) < minDays {
		return s
	}
	d := &Days{}
	for v := range dated {
		d.Days = append(d.Days, v)
	}
	slices.Sort(d.Days)
	column := map[string]int{}
	for i, v := range d.Days {
		column[v] = i
	}
	if undated {
		column[""] = len(d.Days)
		d.Days = append(d.Days, "")
	}
	left, single := 0, 0
	for _, issue := range l.issues() {
		if issue.ID == otherIssue {
			continue // many matters, so nothing can be seen to change
		}
		for _, p := range l.Parties {
			row := DaysRow{Issue: Plain(issue.Name), Party: Plain(p.Name), Cells: make([][]DayStance, len(d.Days))}
			seen := map[string]bool{}
			for _, c := range clearest(issue, p.ID) {
				for _, id := range c.Statements {
					if i, ok := l.statement[id]; ok {
						st := l.Statements[i]
						v := day(st.Ref)
						seen[v] = v != ""
						row.add(column[v], st)
					}
				}
			}
			delete(seen, "")
			switch {
			case len(seen) == 0:
			case len(seen) < minDays:
				single++
			case len(d.Rows) == maxDayRows:
				left++
			default:
				row.ID = "days-" + itoa(len(d.Rows)+1)
				d.Rows = append(d.Rows, row)
			}
		}
	}
	if len(d.Rows) == 0 {
		return s
	}
	s.Note = "day of the report that tells it"
	if single > 0 {
		s.Note += "; " + plural(single, "position is", "positions are") + " told on one day only and left out"
	}
	if left > 0 {
		s.Note += "; " + plural(left, "further row", "further rows") + ": --format json"
	}
	s.Figure = d
	return s
}

// add tells a statement on a day: one stance with one strength is one mark.
func (r DaysRow) add(day int, st report.Statement) {
	one := DayStance{Word: StanceWord(st.Stance), Hedged: st.Strength == "hedged"}
	if redLine(st.Stance, st.Strength) {
		one.Word = RedLine
	}
	cell := &r.Cells[day]
	i := slices.IndexFunc(*cell, func(s DayStance) bool { return s.Word == one.Word && s.Hedged == one.Hedged })
	if i < 0 {
		i = len(*cell)
		*cell = append(*cell, one)
	}
	refs := unique(append((*cell)[i].Refs, st.Ref))
	slices.SortStableFunc(refs, byNumber)
	(*cell)[i].Refs = refs
}

// DayLabel is the day of a column of a Days.
func DayLabel(day string) string {
	if day == "" {
		return "no date"
	}
	return Day(day)
}

// Table tells the stances of each party on each issue by day.
func (d *Days) Table() Table {
	t := Table{Caption: "Stances told, by issue, party and day of the report", Head: []string{"Issue", "Party"}}
	for _, v := range d.Days {
		t.Head = append(t.Head, DayLabel(v))
	}
	for _, r := range d.Rows {
		row := TableRow{r.ID, []TableCell{{{Text: r.Issue}}, {{Text: r.Party}}}}
		for _, cell := range r.Cells {
			var told TableCell
			for _, s := range cell {
				text := s.Word
				if s.Hedged {
					text += " (hedged)"
				}
				told = append(told, Item{Text: text, Refs: s.Refs})
			}
			row.Cells = append(row.Cells, told)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Timeline is what the reports date: what happened, meetings, and what comes next.
type Timeline struct {
	Events []Dated // by date; at most maxDated
}

// Dated is something with a date. Its number is its place in the list, from 1.
type Dated struct {
	Lane   Lane
	When   string // ISO day, month or year
	Hedged bool
	Item   Item // as its own section has it; Label is the date
}

// Lane is what kind of thing is dated.
type Lane string

// The lanes of a Timeline, in the order in which they are drawn.
const (
	Reported Lane = "reported"
	Met      Lane = "meeting"
	Expected Lane = "next"
)

// maxDated is how many events a Timeline shows.
const maxDated = 60

// timeline is the section of dated events with the figure that also has the meetings and
// the next steps on it.
func (l *layout) timeline() Section {
	s := l.events("timeline", "TIMELINE", l.Timeline)
	t := &Timeline{}
	seen := map[string]bool{}
	add := func(lane Lane, events []report.Event) {
		items := l.events("", "", events).Items
		for i, e := range events {
			if !isDate(e.When) {
				continue
			}
			key := e.When + " " + strings.Join(items[i].Refs, " ")
			if seen[key] {
				continue // a meeting is told as an event too
			}
			seen[key] = true
			t.Events = append(t.Events, Dated{Lane: lane, When: e.When, Hedged: e.Hedged, Item: items[i]})
		}
	}
	add(Expected, l.Next)
	add(Met, l.Meetings)
	add(Reported, l.Timeline)
	order := map[Lane]int{Reported: 0, Met: 1, Expected: 2}
	slices.SortStableFunc(t.Events, func(a, b Dated) int {
		return cmp.Or(cmp.Compare(a.When, b.When), cmp.Compare(order[a.Lane], order[b.Lane]))
	})
	t.Events = t.Events[:min(len(t.Events), maxDated)]
	if len(t.Events) > 1 {
		s.Figure = t
	}
	return s
}

// isDate reports whether a value is an ISO day, month or year.
func isDate(iso string) bool {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(form, iso); err == nil {
			return true
		}
	}
	return false
}

// Table lists the events by date with their numbers.
func (t *Timeline) Table() Table {
	out := Table{Caption: "What the reports date", Head: []string{"No.", "When", "Kind", "Words of the reports"}}
	for i, e := range t.Events {
		kind := string(e.Lane)
		if e.Hedged {
			kind += ", hedged"
		}
		words := e.Item
		words.Label, words.Note = "", ""
		out.Rows = append(out.Rows, TableRow{"timeline-" + itoa(i+1), []TableCell{
			{{Text: itoa(i + 1)}}, {{Text: e.Item.Label}}, {{Text: kind}}, {words},
		}})
	}
	return out
}
