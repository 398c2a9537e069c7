// Package verify re-checks a brief against the reports that it cites, in any of
// the forms that it is written in and also after a person has edited it: every
// reference must exist, every quotation that stands with a reference must be
// verbatim in a sentence that it refers to, and the names and figures beside the
// quotations must occur in these sentences. For the JSON form every offset, every
// statement that a cell cites and every count is checked as well.
//
// What a person adds without a reference, on a line of its own, is not checked: it is
// theirs.
package verify

import (
	"bytes"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"rapporteur/report"
	"rapporteur/report/terminal/outline"
)

// Result says what was checked and what is wrong.
type Result struct {
	Refs       int // references found, each of a range counted
	Quotations int // quotations compared; in JSON, slices compared
	Problems   []Problem
	// Unfit is the one line that says why there is no use in Problems, "" mostly: the
	// file holds no reference, or the brief was made of other reports.
	Unfit string
}

// Problem is one thing that does not hold. Text is complete for a reader: it
// begins with the name and line, "brief.md:41 [B31] does not exist (B has 21)".
type Problem struct {
	Line int // from 1
	Text string
}

// maxSize is the largest brief, in bytes, that is checked; maxProblems bounds
// what a wholly different file can print.
const (
	maxSize     = 64 << 20
	maxProblems = 500
)

// Check checks a brief in text, Markdown, HTML or JSON. name is the file that it
// came from; it tells the form where the content does not, and stands in the
// problems. now is the brief that the reports make as they are now: its sentences
// are what is compared with, and who is who in it says by which names a line may
// call those that the sentences call otherwise.
func Check(data []byte, name string, now *report.Brief) Result {
	docs, units := now.Given()
	c := &checker{name: filepath.Base(name), corpus: newCorpus(docs, units), known: newKnown(now)}
	content := bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))
	switch {
	case len(data) > maxSize:
		c.fail(1, "has %d bytes; at most %d are checked", len(data), maxSize)
	case len(content) == 0:
		c.fail(1, "is empty: there is nothing to check")
	case content[0] == '{':
		c.json(data)
	case isHTML(name, content):
		c.text(string(data), htmlItems(string(data)))
	default:
		c.text(string(data), textItems(string(data)))
	}
	if c.Unfit != "" {
		c.Problems = nil
	}
	return c.Result
}

func isHTML(name string, content []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm":
		return true
	}
	start := strings.ToLower(string(content[:min(len(content), 16)]))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// checker collects what is found.
type checker struct {
	Result
	name   string
	corpus *corpus
	known  *known
}

func (c *checker) fail(line int, format string, args ...any) {
	if len(c.Problems) == maxProblems {
		return
	}
	// What is quoted from the brief may hold anything.
	text := outline.Clean(fmt.Sprintf(format, args...))
	c.Problems = append(c.Problems, Problem{line, fmt.Sprintf("%s:%d %s", outline.Clean(c.name), line, text)})
}

// text checks the references and quotations of a text form.
func (c *checker) text(data string, items []item) {
	for i, it := range items {
		if it.evidence != "" {
			c.evidence(it)
			continue
		}
		sides, fact := below(items[i+1:])
		c.item(it, sides, fact)
	}
	c.Unfit = c.unfit(data, items)
}

// below are the references of the sides that follow the head of a conflict, and the fact
// that does.
func below(items []item) (refs []reference, fact string) {
	for _, it := range items {
		text := strings.TrimLeft(it.text, " -*+•")
		switch {
		case it.evidence != "":
			return refs, fact
		case strings.HasPrefix(text, "FACT"):
			return refs, text
		case !sideLine.MatchString(text):
			return refs, fact
		}
		refs = append(refs, references(it.text)...)
	}
	return refs, fact
}

// item checks one line, list item or paragraph: the references in it, its quotations
// against all of the sentences that it refers to, and its names and figures against
// these and, where it has no reference, against those of the sides below it.
func (c *checker) item(it item, sides []reference, fact string) {
	quotes := quotations(it.text)
	var cited []string
	var inside, outside []reference // of a quotation; inside, perhaps the source's own brackets
	for _, r := range references(it.text) {
		if within(r.at, quotes) {
			inside = append(inside, r)
			continue
		}
		outside = append(outside, r)
		cited = append(cited, c.reference(it, r)...)
	}
	verbatim := make([]bool, len(quotes))
	for i, q := range quotes {
		words := it.text[q.start:q.end]
		wrapped := it.line(q.start) != it.line(q.end)
		if verbatim[i] = c.corpus.find(words, cited, wrapped); !verbatim[i] {
			words = marks.Replace(words)
			verbatim[i] = c.corpus.find(words, cited, wrapped)
		}
		if len(cited) == 0 || !hasWord(words) || !it.backed(q.start, outside) {
			continue
		}
		c.Quotations++
		if !verbatim[i] {
			c.fail(it.line(q.start), "%s", c.corpus.explain(words, cited))
		}
	}
	c.ownWords(it, quotes, outside, cited, sides, fact)
	for _, r := range inside {
		if q := holder(r.at, quotes); q < 0 || !verbatim[q] {
			c.reference(it, r)
		}
	}
}

// ownWords checks the names and figures of an item beside its quotations.
func (c *checker) ownWords(it item, quotes []span, outside []reference, cited []string, sides []reference, fact string) {
	if it.reading || len(outside) == 0 && len(sides) == 0 {
		return
	}
	if len(outside) == 0 { // the head of a conflict
		for _, r := range sides {
			cited = append(cited, c.existing(r)...)
		}
	}
	if len(cited) == 0 {
		return
	}
	own := []byte(it.text)
	blank := func(from, to int) {
		for i := from; i < to; i++ {
			own[i] = ' '
		}
	}
	for _, q := range quotes {
		blank(q.start, q.end)
	}
	for _, m := range bracket.FindAllStringIndex(it.text, -1) {
		blank(m[0], m[1])
	}
	// What a person adds below the references of an item is theirs.
	end := len(own)
	for i := range own {
		if !it.backed(i, outside) && len(outside) > 0 {
			end = i
			break
		}
	}
	words := numbered.ReplaceAllString(strings.ReplaceAll(string(own[:end]), "**", " "), "")
	c.told(words, cited, fact, func(what string) {
		c.fail(it.line(0), "%s does not occur in %s", outline.Quoted(what), strings.Join(outline.Ranges(cited), " "))
	})
}

// numbered is the number of a conflict or of an event before what is said of it.
var numbered = regexp.MustCompile(`^[\s*•+-]*[0-9]{1,3}(\s|$)`)

// existing are the references of r that exist.
func (c *checker) existing(r reference) []string {
	var refs []string
	for _, one := range r.refs {
		if c.corpus.has(one) {
			refs = append(refs, one)
		}
	}
	for _, span := range r.ranges {
		list, _ := c.corpus.expand(span)
		refs = append(refs, list...)
	}
	return refs
}

// reference checks that what r refers to exists, and returns the references of
// the sentences that do.
func (c *checker) reference(it item, r reference) []string {
	var cited []string
	for _, one := range r.refs {
		c.Refs++
		if c.corpus.has(one) {
			cited = append(cited, one)
			continue
		}
		c.fail(it.line(r.at), "[%s] does not exist%s", one, c.corpus.missing(one))
	}
	for _, span := range r.ranges {
		refs, why := c.corpus.expand(span)
		c.Refs += max(1, len(refs))
		if why != "" {
			c.fail(it.line(r.at), "%s", why)
		}
		cited = append(cited, refs...)
	}
	return cited
}

// evidence checks a sentence that is printed in full under its reference.
func (c *checker) evidence(it item) {
	c.Refs++
	if !c.corpus.has(it.evidence) {
		c.fail(it.line(0), "[%s] does not exist%s", it.evidence, c.corpus.missing(it.evidence))
		return
	}
	c.Quotations++
	if !c.corpus.find(it.text, []string{it.evidence}, true) {
		c.fail(it.line(0), "%s", c.corpus.explain(it.text, []string{it.evidence}))
	}
}
