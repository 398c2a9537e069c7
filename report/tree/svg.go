package tree

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"rapporteur/internal/conllu"
	"rapporteur/report/measure"
	"rapporteur/report/terminal/outline"
)

// svgStyle colours a diagram for light and dark; every selector is bound to the class of
// the diagram, because the style of an SVG inside a page holds for the whole page.
const svgStyle = `
.dependency-tree{color:#1c1b19}
.dependency-tree:root{background:#fbfaf7;color-scheme:light dark}
.dependency-tree .paper{fill:#fbfaf7}
.dependency-tree .tag,.dependency-tree .token text{fill:#5a5750}
.dependency-tree .aside{opacity:.65}
@media (prefers-color-scheme:dark){
.dependency-tree{color:#ece8df}
.dependency-tree:root{background:#171614}
.dependency-tree .paper{fill:#171614}
.dependency-tree .tag,.dependency-tree .token text{fill:#a8a296}
}
`

// svgFonts are fonts that the reader's machine may have; none is fetched.
const svgFonts = `system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif`

// SVG draws the tree of a sentence as arcs over its words, as one SVG document: labels on
// the arcs, an arrow head at the dependent, the root's arrow from above, the part of
// speech below each word and below that the surface form of multi-word tokens. It is as
// wide as the words need; nothing in it refers to a file, a font or a script. The edges
// are also told in words, in its description.
func SVG(w io.Writer, s conllu.Sentence) error {
	e := edgesOf(s.Words)
	p := &picture{diagram: layOut(s, e.head)}
	if e.head != nil {
		// The labels of the roots stand above the highest arc.
		p.base = margin + labelSize + 9 + firstLevel + levelStep*float64(max(1, p.levels)-1)
	} else {
		p.base = margin + labelSize + 8
		p.width = max(p.width, measure.Width(e.why, labelSize)+2*margin)
	}
	tokens := tokensOf(s)
	height := p.base + formSize + tagSize + 8 + margin
	if len(tokens) > 0 {
		height += labelSize + 12
	}
	p.put(`<svg xmlns="http://www.w3.org/2000/svg" class="dependency-tree" role="img" viewBox="0 0 %s %s" width="%s" height="%s" font-family="%s">`,
		num(p.width), num(height), num(p.width), num(height), svgFonts)
	p.put("\n<title>%s</title>\n<desc>%s</desc>\n<style>%s</style>\n", escaped(textOf(s)), escaped(inWords(s, e)), svgStyle)
	p.put(`<rect class="paper" width="%s" height="%s" fill="#fbfaf7"/>`+"\n", num(p.width), num(height))
	p.edges()
	p.labels()
	if e.why != "" {
		p.text("", margin, margin+labelSize, labelSize, "start", e.why)
	}
	for _, b := range p.words {
		p.text("", b.x, p.base+formSize, formSize, "middle", b.form)
		p.text("tag", b.x, p.base+formSize+tagSize+5, tagSize, "middle", b.tag)
	}
	for _, t := range tokens {
		p.token(t)
	}
	p.put("</svg>\n")
	if _, err := io.WriteString(w, p.String()); err != nil {
		return fmt.Errorf("writing a tree: %w", err)
	}
	return nil
}

// textOf is the text of a sentence: its comment, else its forms.
func textOf(s conllu.Sentence) string {
	for _, c := range s.Comments {
		if key, value, ok := strings.Cut(c, "="); ok && strings.TrimSpace(key) == "text" {
			return outline.Clean(value)
		}
	}
	forms := make([]string, len(s.Words))
	for i, w := range s.Words {
		forms[i] = w.Form
	}
	return outline.Clean(strings.Join(forms, " "))
}

// tokensOf are the multi-word tokens as the format has them: of words that exist, in
// order, none over another.
func tokensOf(s conllu.Sentence) []conllu.Token {
	var out []conllu.Token
	last := 0
	for _, t := range s.Tokens {
		if last < t.First && t.First <= t.Last && t.Last <= len(s.Words) {
			out = append(out, t)
			last = t.Last
		}
	}
	return out
}

// tokenForm is the form of a multi-word token as it is shown.
func tokenForm(t conllu.Token) string { return measure.Cut(shown(t.Form), labelSize, maxWord) }

// inWords tells the edges to those who do not see them.
func inWords(s conllu.Sentence, e edges) string {
	if e.head == nil {
		return e.why
	}
	told := make([]string, len(s.Words))
	for i, w := range s.Words {
		told[i] = shown(w.Form) + ": " + shown(w.DepRel)
		if h := e.head[i]; h != headless {
			told[i] += " of " + shown(s.Words[h].Form)
		}
	}
	return strings.Join(told, "; ")
}

// picture writes a diagram as SVG.
type picture struct {
	strings.Builder
	*diagram
	base float64 // where the arrows end, above the words
}

func (p *picture) put(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func (p *picture) text(class string, x, y, size float64, anchor, text string) {
	p.put(`<text%s x="%s" y="%s" font-size="%s" text-anchor="%s" fill="currentColor">%s</text>`+"\n", classed(class), num(x), num(y), num(size), anchor, escaped(text))
}

// height is where an arc of a level runs.
func (p *picture) height(level int) float64 { return p.base - firstLevel - levelStep*float64(level-1) }

// edges draws arcs and stems with their arrow heads.
func (p *picture) edges() {
	for _, a := range p.arcs {
		y, r := p.height(a.level), min(corner, (a.x2-a.x1)/2)
		ends := [2]float64{p.base, p.base}
		at := a.x1
		if a.dependent == a.right() {
			ends[1] -= arrow - 1
			at = a.x2
		} else {
			ends[0] -= arrow - 1
		}
		p.put(`<g%s><path d="M%s %sV%sQ%s %s %s %sH%sQ%s %s %s %sV%s" fill="none" stroke="currentColor" stroke-width="1.2"/>`, classed(aside(a.label)),
			num(a.x1), num(ends[0]), num(y+r), num(a.x1), num(y), num(a.x1+r), num(y),
			num(a.x2-r), num(a.x2), num(y), num(a.x2), num(y+r), num(ends[1]))
		p.arrowHead(at)
	}
	for _, r := range p.roots {
		p.put(`<g><path d="M%s %sV%s" fill="none" stroke="currentColor" stroke-width="1.2"/>`, num(r.x), num(margin+labelSize+2), num(p.base-arrow+1))
		p.arrowHead(r.x)
	}
}

func (p *picture) arrowHead(x float64) {
	p.put(`<path d="M%s %sl-3.5 -%sh7z" fill="currentColor"/></g>`+"\n", num(x), num(p.base), num(arrow))
}

// labels writes the relations over gaps in the arcs.
func (p *picture) labels() {
	for _, a := range p.arcs {
		half, y := a.gap(), p.height(a.level)
		p.put(`<rect class="paper" x="%s" y="%s" width="%s" height="%s" fill="#fbfaf7"/>`+"\n", num(a.at-half), num(y-labelSize/2-1), num(2*half), num(labelSize+2))
		p.text(aside(a.label), a.at, y+labelSize*.34, labelSize, "middle", a.label)
	}
	for _, r := range p.roots {
		p.text("", r.x, margin+labelSize-3, labelSize, "middle", r.label)
	}
}

// aside is the class of what a reader looks at last: the edges to punctuation.
func aside(label string) string {
	if label == "punct" {
		return "aside"
	}
	return ""
}

// classed is the attribute of a class, if there is one.
func classed(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

// token draws a bracket below the words of a multi-word token, and its form.
func (p *picture) token(t conllu.Token) {
	first, last := p.words[t.First-1], p.words[t.Last-1]
	x1, x2 := first.x-first.width/2, last.x+last.width/2
	y := p.base + formSize + tagSize + 11
	p.put(`<g class="token"><path d="M%s %sv4H%sv-4" fill="none" stroke="currentColor" stroke-width="1"/>`+"\n", num(x1), num(y), num(x2))
	p.text("", (x1+x2)/2, y+5+labelSize, labelSize, "middle", tokenForm(t))
	p.put("</g>\n")
}

// num writes a length to a tenth of a unit, which no eye tells apart.
func num(x float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(x, 'f', 1, 64), ".0")
}

// escaped is text as it stands in XML; what XML cannot hold becomes U+FFFD.
func escaped(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
