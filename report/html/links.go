package html

import (
	"html/template"
	"regexp"
	"strconv"
	"strings"

	"rapporteur/report/chart"
	"rapporteur/report/terminal/outline"
)

// How many references a stance of the matrix and a line show; the rest is counted,
// and the JSON form has it.
const (
	cellRefs  = 8
	lineRefs  = 24
	hintLimit = 160 // characters of a sentence that a reference shows under the pointer
)

// linker makes the links of one page. The first reference to a sentence has an ID,
// so that the sentence can lead back to it; so the linker counts.
type linker struct {
	anchors map[string]bool   // the sentences that are on the page
	hints   map[string]string // outlet and words, by reference
	seen    map[string]bool
	printed map[string]bool // the sentences that stand at the end of a printed page
}

// link is a reference of a line.
type link struct {
	Ref    string
	Hint   string
	Anchor bool // whether there is a sentence to lead to
	First  bool
}

func (l *linker) to(ref string) link {
	first := !l.seen[ref]
	l.seen[ref] = true
	return link{Ref: ref, Hint: l.hints[ref], Anchor: l.anchors[ref], First: first}
}

// list is a list of references, cut.
type list struct {
	Links []link
	More  int
}

func (l *linker) list(refs []string, limit int) list {
	shown := refs[:min(len(refs), limit)]
	out := list{More: len(refs) - len(shown)}
	for _, r := range shown {
		out.Links = append(out.Links, l.to(r))
	}
	return out
}

// piece is a run of text or, when it has a Link, a reference within it.
type piece struct {
	Text string
	Link *link
}

var reference = regexp.MustCompile(`\[[A-Z]{1,3}[1-9][0-9]{0,5}\]`)

// pieces takes the references out of a line of the brief's own.
func (l *linker) pieces(text string) []piece {
	var out []piece
	last := 0
	for _, m := range reference.FindAllStringIndex(text, -1) {
		ref := text[m[0]+1 : m[1]-1]
		if !l.anchors[ref] {
			continue
		}
		to := l.to(ref)
		out = append(out, piece{Text: text[last:m[0]]}, piece{Link: &to})
		last = m[1]
	}
	return append(out, piece{Text: text[last:]})
}

// conflictID is where a conflict stands on the page.
func conflictID(n int) string {
	if n > outline.PageLimit {
		return "conflicts"
	}
	return "conflict-" + strconv.Itoa(n)
}

// marked is a quotation before, within and after the words to mark.
type marked struct{ Before, Marked, After string }

func mark(i outline.Item) marked {
	before, words, after := i.Parts()
	if words == "" {
		return marked{Before: `"` + before + `"`}
	}
	return marked{`"` + before, words, after + `"`}
}

// functions are what the template calls.
func functions(l *linker) template.FuncMap {
	return template.FuncMap{
		"quoted":    outline.Quoted,
		"mark":      mark,
		"refs":      func(refs []string) list { return l.list(refs, lineRefs) },
		"cellrefs":  func(refs []string) list { return l.list(refs, cellRefs) },
		"pieces":    l.pieces,
		"cited":     func(ref string) bool { return l.seen[ref] }, // so that there is a way back
		"paragraph": l.paragraph,
		"conflict":  conflictID,
		"heat":      heat,
		"counted":   func(i int) int { return i + 1 },
		"figure":    l.figure,
		"unprinted": l.unprinted,
		"lower":     strings.ToLower,
		"class":     func(stance string) string { return stances[stance] },
		"first":     func(c []outline.Condition) []outline.Condition { return c[:min(len(c), 1)] },
		"further":   func(c []outline.Condition) int { return max(0, len(c)-1) },
	}
}

// heatLevels is how many shades a cell of the matrix can have.
const heatLevels = 5

// heat is the shade of a cell, "h1" to "h5", by how many articles report the stance that
// most of them do: of makes the darkest, 0 none at all.
func heat(c outline.Cell, of int) string {
	if of == 0 || len(c.Stances) == 0 || c.Stances[0].Articles == 0 {
		return ""
	}
	return "h" + strconv.Itoa(min(heatLevels, (heatLevels*c.Stances[0].Articles+of-1)/of))
}

// darkest is how many articles make a cell as dark as it gets: all of a few, and of many
// as many as any stance has.
func darkest(m outline.Matrix) int {
	most := heatLevels
	for _, row := range m.Rows {
		for _, c := range row.Cells {
			for _, s := range c.Stances {
				most = max(most, s.Articles)
			}
		}
	}
	return min(m.Of, most)
}

// figure is the drawing of a section with its table.
type figure struct {
	SVG   template.HTML
	Table outline.Table
}

func (l *linker) figure(s outline.Section) figure {
	to := func(ref string) string {
		if !l.anchors[ref] {
			return ""
		}
		return "#" + ref
	}
	return figure{template.HTML(chart.SVG(s.Figure, s.ID+"-chart", figureTitles[s.ID], to)), s.Figure.Table()}
}

// figureTitles name the drawings of the sections.
var figureTitles = map[string]string{
	"coverage": "Which article reports positions on which issue",
	"days":     "Stances of the parties by day of the report",
	"timeline": "What the reports date",
}

// unprinted reports whether no sentence of an article is printed.
func (l *linker) unprinted(a article) bool {
	for _, p := range a.Paragraphs {
		for _, u := range p.Units {
			if l.printed[u.Ref] {
				return false
			}
		}
	}
	return true
}

// paragraph is a paragraph of an article as markup. Reports are most of a page, and
// a template takes ten times as long as this; all of their text is escaped here.
func (l *linker) paragraph(p paragraph) template.HTML {
	var b strings.Builder
	b.WriteString("<p")
	if p.Why != "" {
		b.WriteString(` class="aside"><span class="why" lang="en">set aside: ` + template.HTMLEscapeString(p.Why) + "</span> ")
	} else {
		b.WriteString(">")
	}
	for i, u := range p.Units {
		if i > 0 {
			b.WriteByte(' ')
		}
		ref := template.HTMLEscapeString(u.Ref)
		class := "unit"
		if l.printed[u.Ref] {
			class = "unit cited"
		}
		b.WriteString(`<span class="` + class + `" id="` + ref + `"><span class="num">` + ref + "</span> " + template.HTMLEscapeString(u.Text))
		if l.seen[u.Ref] {
			b.WriteString(`&nbsp;<a class="back" lang="en" href="#to-` + ref + `" aria-label="back to where ` + ref + ` is cited">↩</a>`)
		}
		b.WriteString("</span>")
	}
	b.WriteString("</p>")
	return template.HTML(b.String())
}
