package html

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// element is an element of the page that holds text. Blocks are numbered in the order of
// the page, so that what an element holds is a range of them.
type element struct {
	tag      atom.Atom
	hint     hint
	all      hint // of it and of the elements around it
	parent   *element
	from, to int // its blocks
	images   int // in it and near below it
}

// block is a run of text that no block element or line break parts.
type block struct {
	text  string // white space collapsed
	words int
	links int      // words of it within links
	in    *element // the innermost element that is no inline one
	bold  bool     // all of it is emphasised
	time  bool     // a time element is in it
}

// tree is a page as blocks of text and the elements that hold them. What scripts, styles,
// forms and hidden elements hold is not in it.
type tree struct {
	blocks   []block
	elements []*element // in the order in which they begin
	times    []timeAt   // that stand in the text
}

// timeAt is a time element and the block that it stands in or before.
type timeAt struct {
	node  *html.Node
	block int
}

// grower makes a tree.
type grower struct {
	*tree
	run   strings.Builder // the text of the block that is being read
	space bool            // white space comes before what is added next
	words int
	links int
	plain int // letters that are not emphasised
	link  int // depth within links
	bold  int
	pre   int
	time  bool
	last  rune
	edge  bool // an inline element begins or ends before what is added next
	hints hinter

	hidden bool // what is hidden is read, too
}

// grow makes the tree of a parsed page, with what it hides if all is asked for.
func grow(doc *html.Node, all bool) *tree {
	g := &grower{tree: &tree{}, hints: hinter{}, hidden: all}
	root := &element{}
	g.elements = append(g.elements, root)
	g.children(doc, root)
	g.end(root)
	root.to = len(g.blocks)
	return g.tree
}

func (g *grower) children(n *html.Node, in *element) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			g.text(c, in)
		case html.ElementNode, html.DocumentNode:
			g.node(c, in)
		}
	}
}

func (g *grower) node(n *html.Node, in *element) {
	if n.Namespace != "" || unread[n.DataAtom] || !g.hidden && (n.DataAtom == atom.Noscript || hidden(n)) {
		return
	}
	switch n.DataAtom {
	case atom.Br, atom.Hr:
		g.end(in)
		return
	case atom.Img:
		for e, up := in, 0; e != nil && up < 3; e, up = e.parent, up+1 {
			e.images++
		}
		return
	}
	if n.DataAtom == atom.Time && len(g.times) < maxTimes {
		g.times = append(g.times, timeAt{n, len(g.blocks)})
		g.time = true
	}
	h := g.hints.of(n)
	switch {
	case h&unseen != 0:
		return
	case !inline[n.DataAtom] || n.DataAtom == atom.Span && h&(caption|credit|aside) != 0 && g.run.Len() == 0:
		g.block(n, h, in)
		return
	case n.DataAtom == atom.A:
		g.link++
		defer func() { g.link-- }()
	case n.DataAtom == atom.B || n.DataAtom == atom.Strong:
		g.bold++
		defer func() { g.bold-- }()
	}
	g.edge = true
	g.children(n, in)
	g.edge = true
}

// block reads an element that parts the text.
func (g *grower) block(n *html.Node, h hint, in *element) {
	g.end(in)
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		// What these are named for is what else the page has.
		h &^= aside | never
	}
	e := &element{tag: n.DataAtom, hint: h, all: h | in.all, parent: in, from: len(g.blocks)}
	g.elements = append(g.elements, e)
	if n.DataAtom == atom.Pre {
		g.pre++
		defer func() { g.pre-- }()
	}
	g.children(n, e)
	g.end(e)
	e.to = len(g.blocks)
}

// text adds the words of a text node.
func (g *grower) text(n *html.Node, in *element) {
	for i, s := 0, n.Data; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case g.pre > 0 && r == '\n':
			g.end(in)
		case unicode.IsSpace(r):
			g.space = true
		case unprintable(r):
		default:
			if g.space || g.run.Len() == 0 || g.edge && apart(g.last, r) {
				if g.run.Len() > 0 {
					g.run.WriteByte(' ')
				}
				g.space = false
				g.words++
				if g.link > 0 {
					g.links++
				}
			}
			if g.bold == 0 && unicode.IsLetter(r) {
				g.plain++
			}
			g.run.WriteRune(r)
			g.edge, g.last = false, r
		}
		i += size
	}
}

// apart reports whether two letters at the edge of an element are of two words, which only its
// style keeps apart: "Ada Holm" and "Staff Writer".
func apart(last, r rune) bool {
	return (unicode.IsLower(last) || unicode.IsDigit(last)) && (unicode.IsUpper(r) || r == '@')
}

// unprintable are control characters, marks of direction and others that show nothing and
// could make a text look like another. The two that join letters are part of some scripts.
func unprintable(r rune) bool {
	return unicode.Is(unicode.C, r) && r != '\u200c' && r != '\u200d' || r == utf8.RuneError
}

// end ends the block that is being read.
func (g *grower) end(in *element) {
	if g.run.Len() > 0 {
		g.blocks = append(g.blocks, block{text: g.run.String(), words: g.words, links: g.links, in: in, bold: g.plain == 0, time: g.time})
	}
	g.run.Reset()
	g.space, g.words, g.links, g.plain, g.time = false, 0, 0, 0, false
}

// unread are the elements whose text is none of the page's.
var unread = atoms(atom.Title, atom.Script, atom.Style, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Embed,
	atom.Svg, atom.Math, atom.Canvas, atom.Audio, atom.Video, atom.Map, atom.Button, atom.Select, atom.Input, atom.Textarea,
	atom.Option, atom.Datalist, atom.Dialog, atom.Progress, atom.Meter, atom.Noframes, atom.Noembed, atom.Rp, atom.Rt, atom.Label)

// inline are the elements that do not part a text.
var inline = atoms(atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data,
	atom.Del, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Mark, atom.Nobr, atom.Q, atom.Ruby, atom.S,
	atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Picture)

func atoms(list ...atom.Atom) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, a := range list {
		m[a] = true
	}
	return m
}

// attr is the value of an attribute, "" where there is none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return true
		}
	}
	return false
}

// hidden reports whether a browser would not show an element.
func hidden(n *html.Node) bool {
	if hasAttr(n, "hidden") {
		return true
	}
	if s := attr(n, "style"); s != "" {
		s = strings.ToLower(strings.ReplaceAll(s, " ", ""))
		if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
			return true
		}
	}
	return false
}
