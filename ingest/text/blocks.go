package text

import (
	"strings"
	"unicode"

	"rapporteur/annot"
)

// The block rules work in three steps: patterns find furniture by its words, then
// the title is looked for at the head, and then what is left is judged by its shape
// and its neighbours. A unit that no step claims is a paragraph.

// block is a unit with what the rules made of it.
type block struct {
	unit
	shape  shape
	kind   annot.BlockKind // Paragraph until a rule claims it
	why    string
	rule   *rule      // the furniture pattern that fired, if any
	outlet annot.Span // range of the text that names the outlet; empty mostly
}

func (b *block) set(kind annot.BlockKind, why string) { b.kind, b.why = kind, why }

// open reports whether no rule has claimed the block.
func (b *block) open() bool { return b.kind == annot.Paragraph }

// prose reports whether the block is part of the report beyond doubt: nothing that
// has a sentence's end or a paragraph's length is a heading.
func (b *block) prose() bool { return b.open() && (b.shape.long || b.shape.sentence()) }

// blocks are the blocks of one text.
type blocks []block

// classify says what units are for. marks are the kinds that a format tells; nil when it is
// left to the words.
func classify(units []unit, marks []annot.Block) blocks {
	bs := make(blocks, len(units))
	for i, u := range units {
		bs[i] = block{unit: u, shape: shapeOf(u), kind: annot.Paragraph}
	}
	bs.furniture()
	if marks != nil {
		bs.marked(marks)
		bs.linked()
		bs.lastLine()
		return bs
	}
	title := bs.title()
	if title >= 0 {
		bs.repeats(title)
		bs.underTitle(title)
	}
	bs.linked()
	bs.headings(title)
	bs.lastLine()
	return bs
}

// marked gives the blocks that a format marked their kinds. Marks come in order.
func (bs blocks) marked(marks []annot.Block) {
	for i := range bs {
		for len(marks) > 0 && marks[0].End <= bs[i].Start {
			marks = marks[1:]
		}
		if len(marks) == 0 {
			return
		}
		if m := marks[0]; bs[i].open() && m.Start <= bs[i].Start && bs[i].End <= m.End && m.Kind != annot.Paragraph {
			bs[i].set(m.Kind, m.Why)
		}
	}
}

func (bs blocks) list() []annot.Block {
	list := make([]annot.Block, len(bs))
	for i, b := range bs {
		list[i] = annot.Block{Span: b.Span, Kind: b.kind, Why: b.why}
	}
	return list
}

// inserts are what is set aside within paragraphs, in order.
func (bs blocks) inserts() []annot.Block {
	var list []annot.Block
	for _, b := range bs {
		if b.open() {
			list = append(list, insertsOf(b)...)
		}
	}
	return list
}

// furniture claims what the patterns of furniture.txt match, and lines without a
// letter or digit.
func (bs blocks) furniture() {
	for i := range bs {
		b := &bs[i]
		if strings.IndexFunc(b.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) < 0 {
			b.set(annot.Notice, "no words")
			continue
		}
		r, outlet := fire(b.text)
		// What looks like a link in the first line is the title: "OPINION: ...".
		if r == nil || i == 0 && r.kind == annot.Teaser {
			continue
		}
		b.set(r.kind, r.why)
		b.rule = r
		if !outlet.Empty() {
			b.outlet = annot.Span{Start: b.Start + outlet.Start, End: b.Start + outlet.End}
		}
	}
}

// longestTitle is in characters; stories have been titled at twice the usual length.
const longestTitle = 200

// title claims the first line as the title, if it looks like one and something
// follows it, if only a caption, and a line of section names before it. It returns the
// title's index, or -1.
func (bs blocks) title() int {
	for i := range bs {
		b := &bs[i]
		if !b.open() {
			continue
		}
		if sectionNames(b.text) {
			b.set(annot.Category, "names of sections")
			continue
		}
		if next := bs.nextOpen(i); next == len(bs)-1 && b.shape.final == '.' && sameWords(b.text, bs[next].text) {
			b.set(annot.Title, "said again below")
			return -1
		}
		if i == len(bs)-1 || b.shape.long || b.shape.runes > longestTitle || b.shape.item || b.shape.dangling {
			return -1
		}
		if b.shape.final == ':' || b.shape.final == '-' || b.shape.final == '.' && !b.headline() && !bs.repeated(i) {
			return -1
		}
		b.set(annot.Title, "first line")
		return i
	}
	return -1
}

// sectionNames reports whether a line holds nothing but names of a site's sections,
// at least two, with other names between them.
func sectionNames(s string) bool {
	named, sections := 0, 0
	for _, f := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|>/·•,»›", r) }) {
		r := firstLetter(f)
		switch {
		case f == "&" || f == "and" || f == "-":
			continue
		case r == 0 || !unicode.IsUpper(r):
			return false
		}
		named++
		if words().sections[strings.ToLower(f)] {
			sections++
		}
	}
	return sections > 0 && named <= 12 && (sections == named || sections >= 2 && sections*10 >= named*6)
}

// headline reports whether a line that ends in a full stop is written as no sentence is: in
// title case, or with the stop of an abbreviation.
func (b *block) headline() bool {
	return b.shape.title && b.shape.words >= headlineWords || endsInInitials(b.text)
}

// headlineWords is from how many words on capitals tell a headline from a name.
const headlineWords = 5

// endsInInitials reports whether the full stop at the end belongs to an
// abbreviation such as "U.S.".
func endsInInitials(s string) bool {
	w := strings.TrimFunc(lastWord(s), func(r rune) bool { return strings.ContainsRune(`"'”’`, r) })
	return len(w) >= 4 && len(w) <= 8 && w[len(w)-1] == '.' && w[len(w)-3] == '.'
}

// headLines is how many units may stand between the title and its repetition.
const headLines = 12

// repeated reports whether the line stands twice at the head of a longer text. A
// text that is one sentence and its repetition, as items of feeds are, has no title.
func (bs blocks) repeated(title int) bool {
	twice, others := false, 0
	for i := title + 1; i < len(bs) && i <= title+headLines; i++ {
		switch {
		case sameWords(bs[title].text, bs[i].text):
			twice = true
		case bs[i].open():
			others++
		}
	}
	return twice && others > 0
}

// repeats claims the lines that print the title again: a doubled headline, one of
// an earlier version, and the title of the page, which has the outlet after it.
func (bs blocks) repeats(title int) {
	t := &bs[title]
	for i := title + 1; i < len(bs); i++ {
		b := &bs[i]
		if !b.open() || b.shape.long {
			continue
		}
		switch {
		case sameWords(t.text, b.text):
			b.set(annot.Title, "repeats the title")
		case i > title+headLines || b.shape.final == '.':
			continue
		case withOutlet(t, b):
			b.set(annot.Title, "repeats the title")
		case withOutlet(b, t):
			t.why = "title with the outlet"
			b.set(annot.Title, "repeats the title")
		case i == bs.after(title) && b.shape.final == 0 && alike(t.text, b.text):
			b.set(annot.Title, "varies the title")
		}
	}
}

// after is the index of the first unit after i that no pattern claimed before the
// title was known.
func (bs blocks) after(i int) int {
	for i++; i < len(bs) && bs[i].rule != nil; i++ {
	}
	return i
}

func sameWords(a, b string) bool {
	if len(a) > 2*len(b)+8 || len(b) > 2*len(a)+8 {
		return false
	}
	return strings.EqualFold(plainWords(a), plainWords(b))
}

// plainWords is s in letters and digits, one space between words.
func plainWords(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }), " ")
}

// withOutlet reports whether long is short with a bar or dash and the name of an
// outlet after it, and marks that name.
func withOutlet(short, long *block) bool {
	rest, ok := strings.CutPrefix(long.text, short.text)
	if !ok {
		return false
	}
	name := strings.TrimLeft(rest, " -–—|·")
	if name == rest || name == "" || len(name) > 50 || !inTitleCase(strings.Fields("A "+name)) {
		return false
	}
	long.outlet = annot.Span{Start: long.End - int32(len(name)), End: long.End}
	return true
}

// alike reports whether two lines share at least three quarters of their words.
func alike(a, b string) bool {
	in := map[string]bool{}
	wa, wb := strings.Fields(strings.ToLower(plainWords(a))), strings.Fields(strings.ToLower(plainWords(b)))
	for _, w := range wa {
		in[w] = true
	}
	shared := 0
	for _, w := range wb {
		if in[w] {
			shared++
		}
	}
	return len(wa) >= 4 && shared*4 >= 3*max(len(wa), len(wb))
}

// underTitle claims by-lines without a "by": one or two lines of names directly
// under the title, and a line in capitals under those, which is the outlet.
func (bs blocks) underTitle(title int) {
	names := false
	for i := title + 1; i < len(bs) && i <= title+headLines; i++ {
		b := &bs[i]
		switch {
		case !b.open():
			continue
		case !names && onlyNames(b.text):
			b.set(annot.Byline, "names under the title")
			names = true
		case names && b.shape.capitals && b.shape.final == 0 && b.shape.words <= 5:
			b.set(annot.Byline, "outlet under the names")
			b.outlet = b.Span
			return
		default:
			return
		}
	}
}

// onlyNames reports whether a line holds nothing but names of people: two to four
// words with capitals each, joined by commas and "and".
func onlyNames(s string) bool {
	if len(s) > 120 {
		return false
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, " and ", ","), " & ", ",")
	for part := range strings.SplitSeq(s, ",") {
		fields := strings.Fields(part)
		if len(fields) < 2 || len(fields) > 4 {
			return false
		}
		for _, f := range fields {
			if !nameLike(f) {
				return false
			}
		}
	}
	return true
}

// nameLike reports whether a word is written as names of people are: a capital,
// then letters not all of them capitals, or an initial.
func nameLike(w string) bool {
	l := words()
	lower := strings.ToLower(w)
	if l.sections[lower] || l.calendar[lower] || l.small[lower] {
		return false
	}
	for i, r := range w {
		if i == 0 && !unicode.IsUpper(r) || !unicode.IsLetter(r) && !strings.ContainsRune("'’.-", r) {
			return false
		}
	}
	return !inCapitals(w)
}

// listOfLinks is the entry of furniture.txt whose words may stand alone above links.
const listOfLinks = "introduced as a link"

// linked claims the lines of a list of links: those without a sentence's end after
// a line that only says "Related".
func (bs blocks) linked() {
	in := false
	for i := range bs {
		b := &bs[i]
		switch {
		case b.kind == annot.Teaser:
			in = b.rule.why == listOfLinks && b.shape.words <= 2
		case !in || !b.open():
		case b.shape.long || b.shape.final != 0 && b.shape.final != '?' || b.shape.runes > longestTitle:
			in = false
		default:
			b.set(annot.Teaser, "under the heading of a list of links")
		}
	}
}

// nextOpen and prevOpen are the nearest units that no rule has claimed, or -1.
func (bs blocks) nextOpen(i int) int {
	for i++; i < len(bs); i++ {
		if bs[i].open() {
			return i
		}
	}
	return -1
}
