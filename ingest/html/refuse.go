package html

import (
	"strings"

	"rapporteur/annot"
)

// What tells an article from a page that has none, in words and headings that are links.
const (
	fewestWords   = 25
	fewestMarked  = 12 // where the page tells which element holds the text
	manyTeasers   = 15
	fewIndexWords = 150
	shortTeaser   = 40
)

// why says why a page without prose is no article.
func (p *page) why() string {
	words := 0
	for _, b := range p.tree.blocks {
		words += b.words
	}
	switch {
	case p.head.password:
		return "the page asks for a login and shows no article"
	case words == 0 && p.head.scripts > 0:
		return "the page has no text without its scripts; save it from a browser"
	case words == 0:
		return "there is no text on the page"
	case p.tree.links()*2 > words:
		return "the page is a list of links, not an article"
	}
	return "no article was found on the page"
}

// links counts the words within links.
func (t *tree) links() int {
	n := 0
	for _, b := range t.blocks {
		n += b.links
	}
	return n
}

// refuse says why what was found on a page is no article, "" where it is one.
func (p *page) refuse(lines []line) string {
	words, length, cookies, longest := 0, 0, 0, 0
	for _, l := range lines {
		if l.kind != annot.Paragraph {
			continue
		}
		n := len(strings.Fields(l.text))
		words, longest = words+n, max(longest, n)
		length += len(l.text)
		cookies += strings.Count(strings.ToLower(l.text), "cookie")
	}
	switch {
	case cookies >= 2 && cookies*40 >= words:
		return "the page shows nothing but a notice on cookies"
	case words < fewestMarked || words < fewestWords && length < fewestWords*8 && !p.marked():
		return p.why()
	case words < fewIndexWords && longest < shortTeaser && p.title < 0 && p.head.article == nil && p.teasers() >= manyTeasers:
		return "the page is a list of stories, not an article"
	}
	return ""
}

// marked reports whether the text stands in what the page says is an article's, under its headline.
func (p *page) marked() bool { return p.title >= 0 && p.main != nil && p.main.all&text != 0 }

// teasers counts the headings that are links.
func (p *page) teasers() int {
	n := 0
	for i := range p.tree.blocks {
		if b := &p.tree.blocks[i]; b.words >= 4 && b.links == b.words {
			n++
		}
	}
	return n
}

// shown are the times that stand beside the headline.
func (p *page) shown() []stamp {
	var list []stamp
	for _, at := range p.tree.times {
		if p.title >= 0 && at.block >= p.title-5 && at.block <= p.title+signatureBlocks && (at.block >= len(p.off) || !p.off[at.block]) {
			if s := stampOf(at.node); s.value != "" {
				list = append(list, s)
			}
		}
	}
	return list
}

// printed are the lines that sign the report.
func printed(lines []line) []string {
	var list []string
	for _, l := range lines {
		if l.kind == annot.Dateline || l.kind == annot.Byline {
			list = append(list, l.text)
		}
	}
	return list
}
