// Package verify re-checks a brief against the reports that it cites, in any of
// the forms that it is written in and also after a person has edited it: every
// reference must exist, and every quotation that stands with a reference must be
// verbatim in a sentence that it refers to. For the JSON form every offset, every
// statement that a cell cites and every count is checked as well.
//
// What a person adds without a reference, on a line of its own, is not checked: it is
// theirs.
package verify

import (
	"bytes"
	"fmt"
	"path/filepath"
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
// problems. docs and units are the reports as they are now, of equal length: the
// sentences of docs[i] are units[i], with Text the exact bytes of the document.
func Check(data []byte, name string, docs []report.Document, units [][]report.Unit) Result {
	c := &checker{name: filepath.Base(name), corpus: newCorpus(docs, units)}
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
	for _, it := range items {
		if it.evidence != "" {
			c.evidence(it)
			continue
		}
		c.item(it)
	}
	c.Unfit = c.unfit(data, items)
}

// item checks one line, list item or paragraph: the references in it, and its
// quotations against all of the sentences that it refers to.
func (c *checker) item(it item) {
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
	for _, r := range inside {
		if q := holder(r.at, quotes); q < 0 || !verbatim[q] {
			c.reference(it, r)
		}
	}
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
