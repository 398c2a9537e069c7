// Package outline lays a brief out for reading: which sections there are, which
// lines they hold and in what order, what is shortened and what is said when
// there is nothing to say. The renderers for terminal, Markdown and HTML only
// dress an Outline, so none of them can show what the others do not.
//
// All text in an Outline is free of control characters and of escape sequences.
// Words of a source stand either in Item.Quote or as the brief carried them; an
// Outline adds headings, labels and counts, never prose about the content.
package outline

import (
	"cmp"
	"strings"

	"rapporteur/report"
)

// Outline is a brief laid out for reading.
type Outline struct {
	Title    string
	Period   string // "Sun 14 - Mon 15 Dec 2025", "" when no date is known
	Read     string // "5 articles, 97 sentences read"
	Alerts   []string
	Head     []Item // dates, copies, set aside, names, references: short
	Facts    []Item // the same in full, for the form that has room at its end
	InShort  Section
	News     []Section // what changed and what came of it: before the matrix
	Matrix   Matrix
	Sections []Section
	Commands []Command
	// Evidence is every sentence that the outline cites, once; Short that of what a text
	// form shows, without Facts.
	Evidence, Short []Cited
}

// Section is a heading with lines under it.
type Section struct {
	ID    string // "in-short", for anchors
	Title string // "IN SHORT"
	Note  string // how to read it, "" mostly
	Items []Item // at most PageLimit
	Total int    // how many there are
	Limit int    // how many of Items a terminal shows; 0 is all
	Page  int    // how many any form but JSON shows; 0 is PageLimit
	More  string // the line after the items: what was checked
	// Figure is what the section can be drawn as, nil for most. Forms without drawings
	// leave it to its table, or out.
	Figure Figure
}

// Item is one line of a section. In reading order: label, text, quotation, note,
// references, and below it the lines of Sub.
type Item struct {
	Label string // a number, a date, "IF"; "" when the section has none
	Text  string
	Quote string // verbatim words of the cited sentences, without quotation marks
	Mark  string // the words of Quote by which it differs from its neighbours, "" for none
	From  int    // where Mark begins in Quote, in bytes
	Note  string // "4 of 5", "only B", who says it
	Refs  []string
	Sub   []Item
}

// Said is the text of an item and its quotation, in quotation marks.
func (i Item) Said() string { return i.Marked("", "") }

// Marked is Said with the words to mark between two marks.
func (i Item) Marked(open, shut string) string {
	quote := ""
	if i.Quote != "" {
		before, words, after := i.Parts()
		if words != "" {
			words = open + words + shut
		}
		quote = `"` + before + words + after + `"`
	}
	if i.Text == "" || quote == "" {
		return i.Text + quote
	}
	return i.Text + " " + quote
}

// Parts is the quotation before, within and after the words to mark, with single
// quotation marks in it.
func (i Item) Parts() (before, words, after string) {
	if i.Mark == "" || i.From < 0 || !strings.HasPrefix(i.Quote[min(i.From, len(i.Quote)):], i.Mark) {
		return single.Replace(i.Quote), "", ""
	}
	return single.Replace(i.Quote[:i.From]), single.Replace(i.Mark), single.Replace(i.Quote[i.From+len(i.Mark):])
}

// The marks of the words by which a side of a conflict differs, in plain text. Within a
// quotation they cannot be the source's own, which stand there as single ones.
const MarkOpen, MarkShut = "«", "»"

// PageLimit is how many lines of a section any form but JSON shows.
const PageLimit = 200

// Cut are the items that a terminal shows and how many it leaves out.
func (s Section) Cut() (shown []Item, left int) {
	shown = s.Items
	if s.Limit > 0 && len(shown) > s.Limit {
		shown = shown[:s.Limit]
	}
	return shown, s.Left() + len(s.Items) - len(shown)
}

// Left is how many items the section holds besides Items.
func (s Section) Left() int { return s.Total - len(s.Items) }

// bounded keeps the first PageLimit items.
func (s Section) bounded() Section {
	s.Total = len(s.Items)
	s.Items = s.Items[:min(len(s.Items), cmp.Or(s.Page, PageLimit))]
	return s
}

// Command is something to type next, without the program's name.
type Command struct {
	Args  string // "show B10"
	Files bool   // whether the arguments of the brief come after it
	What  string
}

// Cited is a sentence with where it stands.
type Cited struct {
	Ref    string
	Source string // outlet, or the name of the input
	Text   string
	Why    string // why it was set aside, "" when it was read
}

// How many lines of a section a terminal shows.
const (
	maxStanding = 16 // issues of one status, positions that the matrix leaves out
	maxList     = 12 // conditions, conflicts, what one report says, dates
	maxSilent   = 6
)

// maxNotes is how many notes on the reading are printed.
const maxNotes = 8

// New lays out a brief.
func New(b *report.Brief) Outline {
	l := newLayout(b)
	o := Outline{
		Title:   l.title(),
		Period:  period(b.Talks.From, b.Talks.To),
		Read:    l.read(),
		Alerts:  l.alerts(),
		Head:    l.head(),
		Facts:   l.facts(),
		InShort: l.inShort().bounded(),
		Matrix:  l.matrix(),
	}
	if b.OnlyChanges {
		o.Head, o.Facts, o.InShort, o.Matrix = nil, nil, Section{}, Matrix{}
	}
	for _, s := range []Section{l.changes(), l.outcomes()} {
		if (len(s.Items) > 0 || s.More != "") && (!b.OnlyChanges || s.ID == changesID) {
			o.News = append(o.News, s.bounded())
		}
	}
	for _, s := range []Section{
		l.standing("agreed"), l.standing("converging"), l.standing("blocked"), l.open(),
		l.morePositions(),
		l.redLines(),
		l.moves(),
		l.conditions(),
		l.links(),
		l.conflicts(),
		l.single(),
		l.coverage(),
		l.assessments(),
		l.keyFigures(),
		l.days(),
		l.timeline(),
		l.events("meetings", "MEETINGS", b.Meetings),
		l.proposals(),
		l.commitments(),
		l.events("next", "NEXT", b.Next),
		l.silence(),
		l.decisions(),
	} {
		if (len(s.Items) > 0 || s.More != "" || s.Figure != nil) && !b.OnlyChanges {
			o.Sections = append(o.Sections, s.bounded())
		}
	}
	example := ""
	cited := o.bodyRefs()
	if len(cited) > 0 {
		example = cited[0]
	}
	if len(b.Documents) > 0 {
		o.Head = append(o.Head, l.legend(example, cited, headLegend, headName, InFull))
		o.Facts = append(o.Facts, l.legend(example, cited, maxLegend, articleName, "--format json"))
	}
	if example != "" {
		o.Commands = append(o.Commands, Command{"show " + example, true, "the sentence in its paragraph, and how it was read"})
	}
	if len(b.Conflicts) > 0 {
		o.Commands = append(o.Commands, Command{"why " + itoa(b.Conflicts[0].N), true, "both sides of conflict " + itoa(b.Conflicts[0].N)})
	}
	o.Commands = append(o.Commands, Command{"brief -o brief.html", true, "this brief as one file, every reference a link"})
	o.Evidence = l.evidence(o.Refs())
	short := o
	short.Facts = nil
	o.Short = l.evidence(short.Refs())
	return o
}

// Refs are all references of the outline, each once, in reading order.
func (o *Outline) Refs() []string {
	var refs []string
	var walk func([]Item)
	walk = func(items []Item) {
		for _, i := range items {
			refs = append(refs, i.Refs...)
			walk(i.Sub)
		}
	}
	walk(o.Head)
	walk(o.Facts)
	walk(o.InShort.Items)
	for _, s := range o.News {
		walk(s.Items)
	}
	for _, row := range o.Matrix.Rows {
		for _, c := range row.Cells {
			for _, s := range c.Stances {
				refs = append(refs, s.Refs...)
			}
		}
	}
	for _, s := range o.Sections {
		walk(s.Items)
		if s.Figure == nil {
			continue
		}
		for _, row := range s.Figure.Table().Rows {
			for _, cell := range row.Cells {
				walk(cell)
			}
		}
	}
	return unique(refs)
}

// bodyRefs are the references below the header, whose own are mostly to furniture.
func (o Outline) bodyRefs() []string {
	o.Head, o.Facts = nil, nil
	return o.Refs()
}
