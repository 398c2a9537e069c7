package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/ingest"
)

// compose puts the pages together, nil when there is no text.
func compose(pages []page) *ingest.Report {
	var all [][]line
	for _, p := range pages {
		all = append(all, p.lines())
	}
	all = withoutEdges(all)
	body := bodySize(all)
	hyphens := hyphenated(all)
	var paragraphs []paragraph
	for _, lines := range all {
		paragraphs = append(paragraphs, paragraphsOf(lines, body, hyphens)...)
	}
	paragraphs = joined(paragraphs, body, hyphens)
	if !slices.ContainsFunc(paragraphs, func(p paragraph) bool { return strings.ContainsFunc(p.text, unicode.IsLetter) }) {
		return nil
	}
	var c ingest.Composer
	titled := false
	for i, p := range paragraphs {
		kind, why := annot.Paragraph, ""
		switch short := utf8.RuneCountInString(p.text) <= longestHeading; {
		case !titled && i < titleAmong && short && p.size >= titleSize*body && p.size >= largest(paragraphs):
			kind, why, titled = annot.Title, "largest letters", true
		case titled && short && p.size >= headingSize*body:
			kind, why = annot.Subhead, "larger letters"
		}
		c.Add(kind, why, p.text)
	}
	return c.Report("", ingest.Meta{})
}

// What is a heading, by the size of the letters of the text.
const (
	titleSize      = 1.25
	headingSize    = 1.1
	longestHeading = 200
	titleAmong     = 6 // paragraphs at the beginning
)

func largest(paragraphs []paragraph) float64 {
	size := 0.0
	for _, p := range paragraphs[:min(len(paragraphs), titleAmong)] {
		size = max(size, p.size)
	}
	return size
}

// bodySize is the size in which most letters of a text are set.
func bodySize(all [][]line) float64 {
	letters := map[float64]int{}
	for _, lines := range all {
		for _, l := range lines {
			letters[math.Round(l.size*2)/2] += len(l.text)
		}
	}
	best, most := 0.0, 0
	for size, n := range letters {
		if n > most || n == most && size < best {
			best, most = size, n
		}
	}
	return max(best, 1)
}

// edge is how many lines at the top and at the bottom of a page may be header or footer.
const edge = 3

// withoutEdges leaves out headers, footers and numbers of pages: lines at the edges that come
// again, but for their numbers.
func withoutEdges(all [][]line) [][]line {
	if len(all) < 2 {
		return all
	}
	pages := map[string]int{}
	for _, lines := range all {
		seen := map[string]bool{}
		for _, l := range edges(lines) {
			if k := numberless(l.text); !seen[k] {
				seen[k] = true
				pages[k]++
			}
		}
	}
	// Left and right pages may have different ones.
	enough := max(2, len(all)*3/10)
	out := make([][]line, len(all))
	for i, lines := range all {
		drop := map[line]bool{}
		for _, l := range edges(lines) {
			if pages[numberless(l.text)] >= enough || pageNumber().MatchString(l.text) {
				drop[l] = true
			}
		}
		for _, l := range lines {
			if !drop[l] {
				out[i] = append(out[i], l)
			}
		}
	}
	return out
}

// edges are the lines that stand highest and lowest.
func edges(lines []line) []line {
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b line) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	if len(sorted) <= 2*edge {
		return sorted
	}
	return append(sorted[:edge:edge], sorted[len(sorted)-edge:]...)
}

func numberless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, digits().ReplaceAllString(s, "0"))
}

var (
	digits     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d+`) })
	pageNumber = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:[-–—|\s]*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|von|/)\s*\d{1,4})?[-–—|\s]*)$`)
	})
)

// paragraph is a paragraph, or a heading.
type paragraph struct {
	text  string
	size  float64
	whole bool // ends as a paragraph does
}

// paragraphsOf joins the lines of a page.
func paragraphsOf(lines []line, body float64, hyphens map[string]bool) []paragraph {
	var list []paragraph
	leading := leadingOf(lines)
	for i, l := range lines {
		if i > 0 && goesOn(lines[i-1], l, leading[l.column]) {
			last := &list[len(list)-1]
			last.text = join(last.text, l.text, hyphens)
			last.whole = ended(l)
			continue
		}
		list = append(list, paragraph{l.text, l.size, ended(l)})
	}
	return list
}

// leadingOf are the usual distances of lines by column.
func leadingOf(lines []line) map[int]float64 {
	steps := map[int][]float64{}
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if step := a.y - b.y; a.column == b.column && step > 0 && step < 3*a.size {
			steps[a.column] = append(steps[a.column], step)
		}
	}
	usual := map[int]float64{}
	for column, list := range steps {
		slices.Sort(list)
		usual[column] = list[len(list)/3] // between paragraphs there is more
	}
	return usual
}

// goesOn reports whether a line is one paragraph with the line before it.
func goesOn(a, b line, leading float64) bool {
	if a.column != b.column || math.Abs(a.size-b.size) > 0.08*max(a.size, b.size) {
		return false
	}
	step := a.y - b.y
	indented := b.x > b.left+0.7*b.size && a.x <= a.left+0.7*a.size
	item := strings.HasPrefix(b.text, "•") || strings.HasPrefix(b.text, "– ")
	// A line that has room for the next word is the last of its paragraph.
	word, _, _ := strings.Cut(b.text, " ")
	room := a.end-a.right > float64(utf8.RuneCountInString(word)+1)*0.6*a.size
	switch {
	case item, leading > 0 && step > 1.3*leading, step > 2.2*a.size, indented && leading > 0:
		return false
	case room && (closes(a.text) || a.end-a.right > 0.45*(a.end-a.left)):
		return false
	}
	return true
}

// ended reports whether a line ends as a paragraph does.
func ended(l line) bool { return closes(l.text) }

func closes(s string) bool {
	s = strings.TrimRight(s, `"'”’»)] `)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")
}

// joined joins paragraphs that go over the end of a column or page.
func joined(list []paragraph, body float64, hyphens map[string]bool) []paragraph {
	var out []paragraph
	for _, p := range list {
		if n := len(out); n > 0 && !out[n-1].whole && p.size < headingSize*body && math.Abs(out[n-1].size-p.size) <= 0.08*p.size && continues(p.text) {
			out[n-1].text, out[n-1].whole = join(out[n-1].text, p.text, hyphens), p.whole
			continue
		}
		out = append(out, p)
	}
	return out
}

// continues reports whether a text begins within a sentence.
func continues(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// join joins two lines, and the parts of a word that is divided between them.
func join(a, b string, hyphens map[string]bool) string {
	if strings.HasSuffix(a, "\u00ad") {
		return strings.TrimSuffix(a, "\u00ad") + b
	}
	before, cut := strings.CutSuffix(a, "-")
	if !cut {
		before, cut = strings.CutSuffix(a, "‐")
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	if !cut || !unicode.IsLetter(last) {
		return a + " " + b
	}
	if !continues(b) {
		return a + b // a name of two: "Baden-" and "Baden"
	}
	head := before[strings.LastIndexByte(before, ' ')+1:]
	tail, _, _ := strings.Cut(b, " ")
	if hyphens[bare(head+"-"+tail)] {
		return before + "-" + b
	}
	return before + b
}

// hyphenated are the words with a hyphen that stand within a line.
func hyphenated(all [][]line) map[string]bool {
	words := map[string]bool{}
	for _, lines := range all {
		for _, l := range lines {
			for w := range strings.FieldsSeq(l.text) {
				if i := strings.IndexByte(w, '-'); i > 0 && i < len(w)-1 {
					words[bare(w)] = true
				}
			}
		}
	}
	return words
}

func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}
