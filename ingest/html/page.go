package html

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// line is a line of the report with its kind. Paragraph is what the words have to tell.
type line struct {
	kind annot.BlockKind
	why  string
	text string
}

// page is a parsed page on its way to a report.
type page struct {
	head  head
	tree  *tree
	title int      // the block of the headline, or -1
	off   []bool   // blocks that are not of the article
	main  *element // nil where the page has no article
}

func newPage(h head, t *tree) *page {
	p := &page{head: h, tree: t}
	p.title = t.headline(&p.head)
	p.off = t.asides(p.title)
	p.main = t.main(p.title, p.off)
	return p
}

// lines are the lines of the report: headline, by-line, date line, then the text.
func (p *page) lines() []line {
	if p.main == nil {
		return nil
	}
	var list []line
	headline := ""
	if p.title >= 0 {
		headline = p.tree.blocks[p.title].text
	} else {
		headline = p.head.bareTitle()
	}
	if headline != "" {
		list = append(list, line{annot.Title, "the page's headline", headline})
	}
	signed := p.signed()
	list = append(list, signed...)
	seen := map[string]bool{}
	from := p.main.from
	if p.title >= 0 && p.title < p.main.to {
		from = p.title + 1
	}
	to := p.end(from)
	for i := from; i < to; i++ {
		b := &p.tree.blocks[i]
		if p.off[i] || i == p.title {
			continue
		}
		kind, why := p.kind(b)
		if i < p.main.from && (!b.within(lead) || kind != annot.Paragraph || !b.prose()) {
			continue
		}
		if kind == "" || kind == annot.Byline || kind == annot.Dateline || b.text == headline || slices.ContainsFunc(signed, func(l line) bool { return l.text == b.text }) {
			continue
		}
		if kind == annot.Caption || kind == annot.Credit {
			// Pages print them twice, beside the image and where it is shown large.
			if b.words < fewestCaption || seen[b.text] {
				continue
			}
			seen[b.text] = true
		}
		list = append(list, line{kind, why, b.text})
	}
	return list
}

// end is where the text ends: without the headings and lists with links that come last, such as
// "More stories" and what follows it.
func (p *page) end(from int) int {
	to := p.main.to
	for to > from {
		b := &p.tree.blocks[to-1]
		if kind, _ := p.kind(b); !p.off[to-1] && kind != "" && kind != annot.Subhead && !(b.in.tag == atom.Li && b.links*3 >= b.words) {
			break
		}
		to--
	}
	return to
}

// Of a text in the page's data: the words that make it more than a summary, and the bytes of
// it that are read.
const (
	fewestData = 60
	mostData   = 1 << 20
)

// fromData are the lines of the report as the page's data have it, for pages that build their
// text by a script; nil where there is no text in them. Those of pages that show it are often
// cut short, without paragraphs, or have more in them than the article.
func (p *page) fromData() []line {
	a := p.head.article
	if a == nil || len(a.body) > mostData {
		return nil
	}
	doc, err := html.Parse(strings.NewReader(strings.ReplaceAll(a.body, "\n", "<br>")))
	if err != nil {
		return nil
	}
	var list []line
	if t := p.head.bareTitle(); t != "" {
		list = append(list, line{annot.Title, "the headline in the page's data", t})
	}
	words := 0
	for _, b := range grow(doc, true).blocks {
		words += b.words
		list = append(list, line{annot.Paragraph, "", b.text})
	}
	if words < fewestData {
		return nil
	}
	return list
}

// signatureBlocks is how far from the headline by-line and date line stand.
const signatureBlocks = 14

// signed are the by-line and the date line as the page prints them beside its headline.
func (p *page) signed() []line {
	if p.title < 0 {
		return nil
	}
	var by, on *line
	prose := 0
	from, to := max(0, p.title-3), min(len(p.tree.blocks), p.title+signatureBlocks)
	for i := from; i < to; i++ {
		b := &p.tree.blocks[i]
		if i > p.title && b.prose() {
			prose++
		}
		if i == p.title || b.words > longestSignature || b.within(never|quote) {
			continue
		}
		kind, why := p.kind(b)
		day := printedDay().MatchString(b.text)
		switch {
		case kind == annot.Byline && (!day || names(b.text)):
			if by == nil && b.words >= 2 && names(b.text) {
				by = &line{kind, why, b.text}
			}
		case on != nil:
		case kind == annot.Dateline && strings.ContainsAny(b.text, "0123456789"):
			on = &line{kind, why, b.text}
		case day && prose < 2 && b.words <= longestDateline && !b.prose() && b.links*2 < b.words:
			on = &line{annot.Dateline, "a date beside the headline", b.text}
		}
	}
	var list []line
	for _, l := range []*line{by, on} {
		if l != nil && !slices.Contains(list, *l) {
			list = append(list, *l)
		}
	}
	return list
}

// names reports whether a line may be names of people: it begins with a letter, and most of its
// words begin with a capital. Scripts without capitals are let pass.
func names(s string) bool {
	words, small := 0, 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case words == 0 && unicode.IsDigit(r):
			return false
		case unicode.IsLower(r):
			small++
		}
		words++
	}
	return small*2 <= words
}

// Shortest and longest furniture within the text, in words.
const (
	fewestCaption    = 2
	longestSignature = 25 // beside the headline
	longestSigned    = 100
	longestCaption   = 40
	longestDateline  = 15
)

// kind tells what a block within the article is for: "" for what is no part of it.
func (p *page) kind(b *block) (annot.BlockKind, string) {
	for e := b.in; e != nil && e != p.main && b.words < longestSigned && e.all&(credit|caption|byline|dated) != 0; e = e.parent {
		switch {
		case e.hint&credit != 0:
			return annot.Credit, "the page's credit"
		case e.hint&caption != 0:
			return annot.Caption, "the page's caption"
		case e.hint&byline != 0:
			return annot.Byline, "the page's by-line"
		case e.hint&dated != 0:
			return annot.Dateline, "the page's date line"
		}
	}
	if b.time && b.words <= longestDateline {
		return annot.Dateline, "a time element of the page"
	}
	for e, up := b.in, 0; e != nil && e != p.main && up < 2; e, up = e.parent, up+1 {
		if e.images > 0 && e.to-e.from <= 2 && b.words < longestCaption && !sentence(b.text) {
			return annot.Caption, "beside an image"
		}
	}
	if b.link() {
		return "", ""
	}
	if p.tree.rank(b) > 0 && b.words < 40 {
		return annot.Subhead, "a heading of the page"
	}
	return annot.Paragraph, ""
}

// link reports whether a block is no more than a link, or a label and one: "Read also: ...". An
// address that is printed is a text.
func (b *block) link() bool {
	switch {
	case strings.HasPrefix(b.text, "http"):
		return false
	case b.links == b.words:
		return true
	case b.words-b.links <= 5 && b.links >= 4 && b.links*2 >= b.words && strings.Contains(b.text[:min(len(b.text), 40)], ":"):
		return true
	}
	return b.links*10 >= b.words*8 && !sentence(b.text)
}

// report joins the lines to a text with marks.
func report(lines []line) ingest.Report {
	r := ingest.Report{Marks: []annot.Block{}}
	var b strings.Builder
	for _, l := range lines {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		start := b.Len()
		b.WriteString(l.text)
		if l.kind != annot.Paragraph {
			r.Marks = append(r.Marks, annot.Block{Span: annot.Span{Start: int32(start), End: int32(b.Len())}, Kind: l.kind, Why: l.why})
		}
	}
	r.Text = b.String()
	return r
}

// address is the page's own address, and where it was fetched from without one.
func (p *page) address(fetched string) string {
	base, err := url.Parse(fetched)
	if err != nil {
		base = &url.URL{}
	}
	if b, err := base.Parse(p.head.base); err == nil && p.head.base != "" {
		base = b
	}
	own := ""
	if a := p.head.article; a != nil {
		own = a.url
	}
	for _, s := range []string{p.head.canonical, p.head.meta("og:url"), own} {
		u, err := base.Parse(strings.TrimSpace(s))
		// Some sites give the address of their front page for all of their pages.
		if s == "" || err != nil || !web(u) || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && strings.Trim(base.Path, "/") != "" {
			continue
		}
		u.Fragment, u.User = "", nil
		return u.String()
	}
	if u, err := url.Parse(fetched); err == nil && web(u) {
		return fetched
	}
	return ""
}

func web(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(u.String()) <= 2000
}

// links are the feeds that the page names.
func (p *page) links(fetched string) []ingest.Link {
	base, err := url.Parse(fetched)
	if err != nil {
		return nil
	}
	if b, err := base.Parse(p.head.base); err == nil && p.head.base != "" {
		base = b
	}
	outlet := p.head.outlet(fetched)
	var list []ingest.Link
	for _, f := range p.head.feeds {
		if u, err := base.Parse(f.url); err == nil && web(u) {
			list = append(list, ingest.Link{Kind: ingest.ToFeed, URL: u.String(), Title: f.title, Outlet: outlet})
		}
	}
	return list
}
