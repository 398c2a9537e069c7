package chart_test

import (
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/report/chart"
	"rapporteur/report/internal/sample"
	"rapporteur/report/terminal/outline"
)

func link(ref string) string { return "#" + ref }

// figures are the drawn sections of the sample, and of one with everything in it.
func figures() map[string]outline.Figure {
	out := map[string]outline.Figure{}
	for _, s := range outline.New(sample.Brief()).Sections {
		if s.Figure != nil {
			out[s.ID] = s.Figure
		}
	}
	out["wide"] = wide()
	out["ages"] = ages()
	return out
}

// wide is a grid of more articles than fit side by side, some in the words of others.
func wide() *outline.Coverage {
	c := &outline.Coverage{}
	row := outline.CoverageRow{ID: "coverage-1", Issue: "An issue with a name that is longer than the room beside the grid"}
	for i := range 50 {
		a := outline.CoveringArticle{Letter: fmt.Sprintf("A%c", 'A'+i%26), Source: "Wire <b>"}
		if i%7 == 0 {
			a.CopyOf = "AA"
		}
		c.Articles = append(c.Articles, a)
		var refs []string
		for n := range i % 4 {
			refs = append(refs, a.Letter+strconv.Itoa(n+1))
		}
		row.Cells = append(row.Cells, refs)
	}
	c.Rows = []outline.CoverageRow{row}
	return c
}

// ages are events of years, months and days with long times between them.
func ages() *outline.Timeline {
	t := &outline.Timeline{}
	for i, when := range []string{"1994", "2012-02-24", "2031-02", "2031-03-01", "2031-03-02", "2031-03-02", "2031-03-04", "2031-03-09", "2031-03-20", "2031-04", "2031-09-01", "2032"} {
		lane := []outline.Lane{outline.Reported, outline.Met, outline.Expected}[i%3]
		t.Events = append(t.Events, outline.Dated{Lane: lane, When: when, Hedged: i%4 == 0, Item: outline.Item{Label: outline.Day(when), Quote: "words", Refs: []string{"A" + strconv.Itoa(i+1)}}})
	}
	return t
}

func TestGolden(t *testing.T) {
	for name, f := range figures() {
		casetest.Golden(t, "testdata/"+name+".svg", chart.SVG(f, name, "A drawing", link)+"\n")
	}
}

// parse reads a drawing as XML and returns its elements by name.
func parse(t *testing.T, svg string) map[string][]xml.StartElement {
	t.Helper()
	elements := map[string][]xml.StartElement{}
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return elements
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, svg)
		}
		if e, ok := tok.(xml.StartElement); ok {
			elements[e.Name.Local] = append(elements[e.Name.Local], e.Copy())
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Every drawing is one image with a name and a description, leads only to sentences and to
// rows of its table, and lies within its bounds.
func TestDrawing(t *testing.T) {
	for name, f := range figures() {
		svg := chart.SVG(f, name, "A drawing", link)
		e := parse(t, svg)
		root := e["svg"][0]
		if attr(root, "role") != "img" || attr(root, "aria-labelledby") != name+"-t "+name+"-d" {
			t.Errorf("%s: %+v", name, root.Attr)
		}
		ids := map[string]bool{}
		for _, r := range f.Table().Rows {
			ids["#"+r.ID] = true
		}
		for _, a := range e["a"] {
			if to := attr(a, "href"); !ids[to] && !regexp.MustCompile(`^#[A-Z]+[0-9]+$`).MatchString(to) {
				t.Errorf("%s: a link to %s", name, to)
			}
			if attr(a, "tabindex") != "-1" {
				t.Errorf("%s: a link within an image is in the order of keys", name)
			}
		}
		if len(e["a"]) == 0 {
			t.Errorf("%s: no mark is a link", name)
		}
		width, _ := strconv.ParseFloat(attr(root, "width"), 64)
		height, _ := strconv.ParseFloat(attr(root, "height"), 64)
		for _, kind := range []string{"text", "rect"} {
			for _, one := range e[kind] {
				x, _ := strconv.ParseFloat(attr(one, "x"), 64)
				y, _ := strconv.ParseFloat(attr(one, "y"), 64)
				w, _ := strconv.ParseFloat(attr(one, "width"), 64)
				if x < 0 || y < 0 || x+w > width || y > height {
					t.Errorf("%s: a %s at %v, %v of %v x %v", name, kind, x, y, width, height)
				}
			}
		}
		if width > 900 {
			t.Errorf("%s is %v wide", name, width)
		}
	}
}

// The numbers in a grid are the numbers of sentences in its table.
func TestNumbersAreLists(t *testing.T) {
	for _, c := range []*outline.Coverage{figures()["coverage"].(*outline.Coverage), wide()} {
		svg := chart.SVG(c, "grid", "A drawing", link)
		var drawn, listed []string
		for _, m := range regexp.MustCompile(`<text class="(count|total)"[^>]*>([0-9]+)</text>\s*</a>`).FindAllStringSubmatch(svg, -1) {
			drawn = append(drawn, m[2])
		}
		for _, r := range c.Rows {
			for _, refs := range r.Cells {
				if len(refs) > 0 {
					listed = append(listed, strconv.Itoa(len(refs)))
				}
			}
			listed = append(listed, strconv.Itoa(len(r.Refs())))
		}
		slices.Sort(drawn)
		slices.Sort(listed)
		if !slices.Equal(drawn, listed) {
			t.Errorf("drawn are %v, listed %v", drawn, listed)
		}
	}
}

func TestNothingToDraw(t *testing.T) {
	if svg := chart.SVG(&outline.Timeline{}, "x", "y", link); svg != "" {
		t.Errorf("no events are drawn as %s", svg)
	}
}

// Whatever a report holds, it is text in a drawing: no element, no attribute.
func FuzzText(f *testing.F) {
	f.Add(sample.Hostile, "2031-03-02")
	f.Add("</text><script>alert(1)</script>", "2031")
	f.Add("\x00\x1b]0;x\xff\ufffe", "2031-13-45")
	f.Add(`" onclick="x`, "")
	f.Fuzz(func(t *testing.T, words, when string) {
		day := outline.DayStance{Word: words, Refs: []string{"A1", "A2"}}
		for _, fig := range []outline.Figure{
			&outline.Coverage{
				Articles: []outline.CoveringArticle{{Letter: "A", Source: words, CopyOf: words}, {Letter: words}},
				Rows:     []outline.CoverageRow{{ID: "coverage-1", Issue: words, Cells: [][]string{{"A1"}, {"B1", "B2"}}}},
			},
			&outline.Days{Days: []string{when, ""}, Rows: []outline.DaysRow{{ID: "days-1", Issue: words, Party: words, Cells: [][]outline.DayStance{{day}, nil}}}},
			&outline.Timeline{Events: []outline.Dated{
				{Lane: outline.Reported, When: when, Item: outline.Item{Label: words, Text: words, Quote: words, Refs: []string{"A1"}}},
				{Lane: outline.Expected, When: "2031-03-02", Item: outline.Item{Label: words}},
			}},
		} {
			svg := chart.SVG(fig, "x", words, link)
			for name, list := range parse(t, svg) {
				switch name {
				case "svg", "title", "desc", "g", "a", "text", "rect", "path":
				default:
					t.Errorf("an element %s is in\n%s", name, svg)
				}
				for _, e := range list {
					for _, a := range e.Attr {
						if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" {
							t.Errorf("an attribute %s is in\n%s", a.Name.Local, svg)
						}
					}
				}
			}
		}
	})
}
