package verify

import (
	"fmt"
	"strings"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// corpus is the reports that a brief refers to.
type corpus struct {
	docs    []report.Document
	units   [][]report.Unit
	byID    map[string]int // index of a document by its ID
	letters []string       // letters of the documents, in their order
	highest map[string]int // highest reference number by letter
	place   map[string]place
}

// place is a sentence of the corpus.
type place struct {
	doc, unit int
	folded    string // its text, ready to compare
}

func newCorpus(docs []report.Document, units [][]report.Unit) *corpus {
	c := &corpus{docs: docs, units: units, byID: map[string]int{}, highest: map[string]int{}, place: map[string]place{}}
	for i, d := range docs {
		c.byID[d.ID] = i
	}
	for i, list := range units {
		for j, u := range list {
			letters, n, ok := outline.SplitRef(u.Ref)
			if !ok {
				continue
			}
			if c.highest[letters] == 0 {
				c.letters = append(c.letters, letters)
			}
			c.highest[letters] = max(c.highest[letters], n)
			c.place[u.Ref] = place{doc: i, unit: j, folded: fold(u.Text)}
		}
	}
	return c
}

func (c *corpus) has(ref string) bool {
	_, ok := c.place[ref]
	return ok
}

// missing says why a reference cannot exist.
func (c *corpus) missing(ref string) string {
	letters, _, _ := outline.SplitRef(ref)
	if n := c.highest[letters]; n > 0 {
		return fmt.Sprintf(" (%s has %d)", letters, n)
	}
	switch n := len(c.letters); n {
	case 0:
		return ": no article was read"
	case 1:
		return fmt.Sprintf(": there is no article %s, only %s", letters, c.letters[0])
	default:
		return fmt.Sprintf(": there is no article %s, only %s to %s", letters, c.letters[0], c.letters[n-1])
	}
}

// expand lists the sentences of a range, those that exist, and says what is wrong
// with it.
func (c *corpus) expand(r refRange) (refs []string, why string) {
	for n := r.from; n <= r.to && n <= c.highest[r.letters]; n++ {
		if ref := fmt.Sprintf("%s%d", r.letters, n); c.has(ref) {
			refs = append(refs, ref)
		}
	}
	switch last := fmt.Sprintf("%s%d", r.letters, r.to); {
	case r.to < r.from:
		why = fmt.Sprintf("[%s%d-%s] ends before it begins", r.letters, r.from, last)
	case !c.has(last):
		why = fmt.Sprintf("[%s%d-%s] does not exist%s", r.letters, r.from, last, c.missing(last))
	case len(refs) != r.to-r.from+1:
		why = fmt.Sprintf("[%s%d-%s] does not exist as a whole", r.letters, r.from, last)
	}
	return refs, why
}

// texts are the texts to look for a quotation in: each cited sentence, and the
// runs of cited sentences that follow each other, because a quotation may run
// over several.
func (c *corpus) texts(cited []string) []string {
	var out []string
	run := ""
	var last place
	for i, ref := range cited {
		p := c.place[ref]
		out = append(out, p.folded)
		if i > 0 && p.doc == last.doc && p.unit == last.unit+1 {
			run += " " + p.folded
		} else {
			if run != "" {
				out = append(out, run)
			}
			run = p.folded
		}
		last = p
	}
	if run != "" {
		out = append(out, run)
	}
	return out
}

// find reports whether words are verbatim in a cited sentence. Words that were
// wrapped may have been cut where there was no space, and are compared without.
func (c *corpus) find(words string, cited []string, wrapped bool) bool {
	return findIn(c.texts(cited), gaps(fold(words)), wrapped)
}

func findIn(texts, parts []string, wrapped bool) bool {
	if len(parts) == 0 {
		return true
	}
	for _, text := range texts {
		if inOrder(text, parts, true) {
			return true
		}
	}
	if !wrapped {
		return false
	}
	dense := make([]string, len(parts))
	for i := range parts {
		dense[i] = strings.ReplaceAll(parts[i], " ", "")
	}
	for _, text := range texts {
		if inOrder(strings.ReplaceAll(text, " ", ""), dense, false) {
			return true
		}
	}
	return false
}

// explain says what is wrong with a quotation: that another sentence holds it, or
// where its words differ from the cited sentence that is nearest.
func (c *corpus) explain(words string, cited []string) string {
	list := strings.Join(outline.Ranges(cited), " ")
	parts := gaps(fold(words))
	for _, units := range c.units {
		for _, u := range units {
			if findIn([]string{c.place[u.Ref].folded}, parts, false) {
				return fmt.Sprintf("quotation stands in %s, not in %s: %s", u.Ref, list, outline.Quoted(outline.Shorten(outline.Clean(words), 80, "")))
			}
		}
	}
	quote := strings.Fields(strings.Join(parts, " "))
	best, ref := alignment{matches: -1}, ""
	for _, r := range cited {
		if a := align(quote, strings.Fields(c.place[r].folded)); a.matches > best.matches {
			best, ref = a, r
		}
	}
	return fmt.Sprintf("quotation differs from %s: %s / %s", ref,
		outline.Quoted(outline.Shorten(best.quote, 80, "")), outline.Quoted(outline.Shorten(best.text, 80, "")))
}
