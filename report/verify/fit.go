package verify

import (
	"cmp"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"

	"rapporteur/report/terminal/outline"
)

// ours is how every form of a brief calls itself. A brief of reports in which nothing
// was found has no reference and is a brief all the same.
var ours = regexp.MustCompile(`(?i)state of the talks`)

// unfit says why a text form is not worth checking line by line, "" when it is: it is
// no brief, or a brief of other reports.
func (c *checker) unfit(data string, items []item) string {
	if c.Refs == 0 && !ours.MatchString(data) {
		return outline.Clean(c.name) + " holds no reference such as [B10]: is it a brief?"
	}
	named := legend(items)
	if len(named) == 0 {
		named = titles(data)
	}
	return c.others(named)
}

// source is a report as a brief names it.
type source struct{ letters, name string }

var (
	legendHead = regexp.MustCompile(`\[[A-Z]{1,3}[0-9]+\] = article [A-Z]{1,3}, sentence [0-9]+\. `)
	legendItem = regexp.MustCompile(`^([A-Z]{1,3})=(.+)$`)
	refTitle   = regexp.MustCompile(`href="#([A-Z]{1,3})[1-9][0-9]*"[^<>]*? title="([^"]*?): `)
)

// legend is what the header of the text forms says of the letters.
func legend(items []item) []source {
	for _, it := range items {
		at := legendHead.FindStringIndex(it.text)
		if at == nil {
			continue
		}
		var named []source
		for _, part := range strings.Split(it.text[at[1]:], ";") {
			if m := legendItem.FindStringSubmatch(strings.TrimSpace(part)); m != nil {
				named = append(named, source{m[1], m[2]})
			}
		}
		return named
	}
	return nil
}

// titles are the reports that the links of the HTML form name.
func titles(data string) []source {
	var named []source
	for _, m := range refTitle.FindAllStringSubmatch(data, -1) {
		if s := (source{m[1], html.UnescapeString(m[2])}); !slices.Contains(named, s) {
			named = append(named, s)
		}
	}
	slices.SortFunc(named, func(a, b source) int {
		return cmp.Or(cmp.Compare(len(a.letters), len(b.letters)), cmp.Compare(a.letters, b.letters), cmp.Compare(a.name, b.name))
	})
	return named
}

// others says that a brief was made of other reports than those given, when not one of
// the names in it is right.
func (c *checker) others(named []source) string {
	names := make([]string, 0, len(named))
	for _, n := range named {
		for _, d := range c.corpus.docs {
			if d.Ref == n.letters && (calls(n.name, d.ID) || calls(n.name, d.Outlet)) {
				return ""
			}
		}
		names = append(names, outline.Clean(n.name))
	}
	return madeOf(names)
}

// calls reports whether a brief means a report by a name: its text forms leave the
// ending out, shorten and wrap.
func calls(name, report string) bool {
	bare := func(s string) string {
		return strings.ReplaceAll(strings.TrimSuffix(outline.Plain(s), ".txt"), " ", "")
	}
	head, _, shortened := strings.Cut(bare(name), "...")
	if head == "" {
		return false
	}
	return head == bare(report) || shortened && strings.HasPrefix(bare(report), head)
}

// maxNamed is how many reports the line about other reports names.
const maxNamed = 3

// madeOf is the line about other reports, "" when a brief names none.
func madeOf(names []string) string {
	if len(names) == 0 {
		return ""
	}
	list := strings.Join(names[:min(len(names), maxNamed)], ", ")
	if len(names) > maxNamed {
		list += " ..."
	}
	return fmt.Sprintf("these are not the reports of this brief (it was made of %s)", list)
}
