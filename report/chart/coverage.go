package chart

import (
	"fmt"
	"strconv"

	"rapporteur/report/measure"
	"rapporteur/report/terminal/outline"
)

// Sizes of the grid of articles and issues.
const (
	cellWidth  = 28.0
	cellHeight = 22.0
	cellGap    = 2.0
	bandGap    = 18.0
	totalWidth = 52.0
)

// heatLevels is how many shades a cell can have.
const heatLevels = 5

// coverage draws a column for each article and a row for each issue: the darker a cell,
// the more sentences of the article tell a position on the issue, and their number stands
// in it. An article in the words of another has strokes across.
func (p *picture) coverage(c *outline.Coverage) {
	most, names := 1, make([]string, 0, len(c.Rows))
	for _, r := range c.Rows {
		names = append(names, r.Issue)
		for _, refs := range r.Cells {
			most = max(most, len(refs))
		}
	}
	cut, head := heads(names, fontSize)
	left := head + 12
	fit := max(1, int((pageWidth-left-totalWidth)/(cellWidth+cellGap)))
	// Bands of about one width.
	bands := (len(c.Articles) + fit - 1) / fit
	fit = (len(c.Articles) + bands - 1) / max(bands, 1)
	y, copies := 0.0, false
	for from := 0; from < len(c.Articles); from += fit {
		to := min(len(c.Articles), from+fit)
		y = p.coverageBand(c, cut, left, y, from, to, most)
		for _, a := range c.Articles[from:to] {
			copies = copies || a.CopyOf != ""
		}
		y += bandGap
	}
	y = p.coverageLegend(left, y-bandGap+8, most, copies)
	p.grow(0, y)
	p.told = fmt.Sprintf("%s by %s. %s. The table below lists the sentences.", plural(len(c.Rows), "issue"), plural(len(c.Articles), "article"), mostTold(c))
}

// mostTold names the issue that most articles tell a position on.
func mostTold(c *outline.Coverage) string {
	best := 0
	for i, r := range c.Rows {
		if r.Articles() > c.Rows[best].Articles() {
			best = i
		}
	}
	return fmt.Sprintf("Most articles report on %s: %d", c.Rows[best].Issue, c.Rows[best].Articles())
}

// coverageBand draws some of the articles, and returns where the next band may begin.
func (p *picture) coverageBand(c *outline.Coverage, names []string, left, y float64, from, to, most int) float64 {
	top := y + fontSize + 4
	x := func(i int) float64 { return left + float64(i-from)*(cellWidth+cellGap) }
	for i := from; i < to; i++ {
		a := c.Articles[i]
		tip := a.Letter + " = " + a.Source
		if a.CopyOf != "" {
			tip += ", in the words of " + a.CopyOf
		}
		p.put("<g><title>%s</title>", escaped(tip))
		p.text("head", x(i)+cellWidth/2, y+fontSize-1, "middle", measure.Cut(a.Letter, fontSize, cellWidth))
		p.put("</g>\n")
	}
	last := to == len(c.Articles)
	if last {
		p.text("soft", x(to)+8, y+fontSize-1, "start", "all")
		p.grow(x(to)+totalWidth, 0)
	}
	for n, row := range c.Rows {
		cy := top + float64(n)*(cellHeight+cellGap)
		p.text("name", left-10, cy+cellHeight/2+4.5, "end", names[n])
		for i := from; i < to; i++ {
			p.coverageCell(c.Articles[i], row, row.Cells[i], x(i), cy, most)
		}
		if last {
			refs := row.Refs()
			p.mark(refs, row.ID, fmt.Sprintf("%s: %s in %s", row.Issue, plural(len(refs), "sentence"), plural(row.Articles(), "article")), func() {
				p.text("total", x(to)+8, cy+cellHeight/2+4.5, "start", strconv.Itoa(len(refs)))
			})
		}
	}
	end := top + float64(len(c.Rows))*(cellHeight+cellGap)
	p.grow(x(to), end)
	return end
}

func (p *picture) coverageCell(a outline.CoveringArticle, row outline.CoverageRow, refs []string, x, y float64, most int) {
	if len(refs) == 0 {
		p.put(`<rect class="silent" x="%s" y="%s" width="%s" height="%s" rx="2"/>`+"\n", num(x+.5), num(y+.5), num(cellWidth-1), num(cellHeight-1))
		return
	}
	tip := fmt.Sprintf("%s, %s: %s %s", row.Issue, a.Letter, plural(len(refs), "sentence"), refList(refs))
	p.mark(refs, row.ID, tip, func() { p.heatCell(x, y, heat(len(refs), most), strconv.Itoa(len(refs)), a.CopyOf != "") })
}

func (p *picture) heatCell(x, y float64, level int, words string, copied bool) {
	p.put(`<rect class="heat h%d" x="%s" y="%s" width="%s" height="%s" rx="2"/>`, level, num(x), num(y), num(cellWidth), num(cellHeight))
	if copied {
		p.put(`<path class="copied" d="M%s %sl8 -8M%s %sl8 -8M%s %sl8 -8M%s %sl8 -8"/>`,
			num(x+2), num(y+10), num(x+2), num(y+cellHeight-2), num(x+cellWidth-10), num(y+10), num(x+cellWidth-10), num(y+cellHeight-2))
	}
	p.text("count", x+cellWidth/2, y+cellHeight/2+4.5, "middle", words)
}

// heat is the shade of a number, from 1 to heatLevels.
func heat(n, most int) int {
	return 1 + (n-1)*(heatLevels-1)/max(1, most-1)
}

// coverageLegend explains the marks that are used.
func (p *picture) coverageLegend(left, y float64, most int, copies bool) float64 {
	x := left
	say := func(words string) {
		p.text("soft", x, y+cellHeight/2+4, "start", words)
		x += measure.Width(words, smallSize) + 18
		p.grow(x, y+cellHeight)
	}
	p.put(`<rect class="silent" x="%s" y="%s" width="%s" height="%s" rx="2"/>`+"\n", num(x+.5), num(y+.5), num(cellWidth-1), num(cellHeight-1))
	x += cellWidth + 6
	say("tells no position")
	p.heatCell(x, y, 1, "1", false)
	x += cellWidth + cellGap
	if most > 1 {
		p.heatCell(x, y, heatLevels, strconv.Itoa(most), false)
		x += cellWidth + 6
		say("sentences, fewest and most")
	} else {
		say("sentence")
	}
	if copies {
		if x+cellWidth+150 > pageWidth {
			x, y = left, y+cellHeight+6
		}
		p.heatCell(x, y, 1, "", true)
		x += cellWidth + 6
		say("in the words of another article")
	}
	return y + cellHeight
}
