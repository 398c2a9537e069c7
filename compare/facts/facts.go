// Package facts reads an analyst's fact sheet: what is known of the talks from
// elsewhere, with where it is known from, for reports to be held against.
//
// A sheet is a list of lines "keyword value"; "fact ID" begins a fact, and what follows
// belongs to it. A line that begins with # is a comment.
//
//	fact war-began
//	  says     the war between Vessia and Orland began
//	  date     2021-05-14
//	  event    war began, invasion
//	  about    Vessia, Orland
//	  title    Chronology of the Lune mission
//	  checked  2026-03-03
package facts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rapporteur/internal/nearest"
	"rapporteur/story"
)

// The limits of Read.
const (
	maxFacts = 1_000
	maxLine  = 2 << 10 // bytes
	maxWords = 50      // phrases or names in a list
)

// keywords are what a line of a fact may begin with.
var keywords = []string{"says", "date", "event", "figure", "of", "about", "not", "title", "url", "checked", "by"}

// Read reads a fact sheet; file is its name in messages. Anything that is not understood
// is an error of one line with file and line. A fact without a source is none: it is
// shown and contradicts nobody.
func Read(file, text string) ([]story.Fact, error) {
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("%s: not UTF-8; save the file as UTF-8", file)
	}
	p := &parser{file: file, ids: map[string]string{}}
	for line := range strings.Lines(text) {
		p.line++
		if len(line) > maxLine {
			return nil, p.errorf("a line has more than %d bytes", maxLine)
		}
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) && r != '\t' }) {
			return nil, p.errorf("a control character; delete it")
		}
		keyword, value, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
		if err := p.set(keyword, strings.TrimSpace(value)); err != nil {
			return nil, err
		}
	}
	if err := p.complete(); err != nil {
		return nil, err
	}
	return p.facts, nil
}

type parser struct {
	file  string
	line  int
	facts []story.Fact
	ids   map[string]string // ID -> where it was given
	seen  map[string]bool   // keywords of the fact that is read
}

func (p *parser) at() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

func (p *parser) errorf(format string, args ...any) error {
	return fmt.Errorf("%s: %s", p.at(), fmt.Sprintf(format, args...))
}

// set takes one line.
func (p *parser) set(keyword, value string) error {
	if keyword == "fact" {
		return p.open(value)
	}
	switch {
	case !slices.Contains(keywords, keyword):
		if near := nearest.Of(keyword, append([]string{"fact"}, keywords...)); near != "" {
			return p.errorf("unknown key %.40q; did you mean %q?", keyword, near)
		}
		return p.errorf("unknown key %.40q; there are fact, %s", keyword, strings.Join(keywords, ", "))
	case len(p.facts) == 0:
		return p.errorf("%q belongs to no fact; begin one with a line such as: fact war-began", keyword)
	case value == "":
		return p.errorf("%q has no value; write one after it or delete the line", keyword)
	case p.seen[keyword]:
		return p.errorf("%q comes twice in fact %s; keep one", keyword, p.facts[len(p.facts)-1].ID)
	}
	p.seen[keyword] = true
	return p.field(&p.facts[len(p.facts)-1], keyword, value)
}

// open begins a fact.
func (p *parser) open(id string) error {
	if err := p.complete(); err != nil {
		return err
	}
	switch {
	case !isID(id):
		return p.errorf("fact ID %.40q; use lower-case words joined by hyphens", id)
	case p.ids[id] != "":
		return p.errorf("fact %s comes twice, first at %s; rename one", id, p.ids[id])
	case len(p.facts) == maxFacts:
		return p.errorf("more than %d facts", maxFacts)
	}
	p.ids[id] = p.at()
	p.seen = map[string]bool{}
	p.facts = append(p.facts, story.Fact{ID: id, At: p.at()})
	return nil
}

// isID reports whether s is made of lower-case words joined by single hyphens.
func isID(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

func (p *parser) field(f *story.Fact, keyword, value string) error {
	switch keyword {
	case "says":
		f.Says = value
	case "date":
		if !isDate(value) {
			return p.errorf("date %.40q; write a day as 2022-02-24, a month as 2022-02 or a year as 2022", value)
		}
		f.Date = value
	case "figure":
		return p.figure(f, value)
	case "event":
		return p.list(keyword, value, &f.Event)
	case "of":
		return p.list(keyword, value, &f.Of)
	case "about":
		return p.list(keyword, value, &f.About)
	case "not":
		return p.list(keyword, value, &f.Not)
	case "title":
		f.Title = value
	case "url":
		if _, host, ok := strings.Cut(value, "://"); !ok || !strings.HasPrefix(value, "http") || host == "" || strings.ContainsAny(value, " \"<>") {
			return p.errorf("url %.60q; write an address that begins with https://", value)
		}
		f.URL = value
	case "checked":
		if len(value) != len(time.DateOnly) || !isDate(value) {
			return p.errorf("checked %.40q is no day; write it as 2022-02-24", value)
		}
		f.Checked = value
	case "by":
		f.By = value
	}
	return nil
}

// isDate reports whether s is a day, a month or a year as ISO 8601 writes them.
func isDate(s string) bool {
	if len(s) > 0 && (s < "1000" || s[0] > '2') {
		return false
	}
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil && len(s) == len(layout) {
			return true
		}
	}
	return false
}

// figure takes a number and what it is counted in: "40,000 troops", "90.5 percent".
func (p *parser) figure(f *story.Fact, value string) error {
	number, unit, _ := strings.Cut(value, " ")
	unit = strings.Join(strings.Fields(unit), " ")
	v, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	if err != nil || !(v > 0 && v < 1e18) || strings.Trim(number, "0123456789.,") != "" {
		return p.errorf("figure %.40q; write a number and its unit: 40,000 troops", value)
	}
	if unit == "" {
		return p.errorf("figure %.40q has no unit; write one after it: troops, percent, USD", value)
	}
	f.Value, f.Unit = v, unit
	return nil
}

// list takes phrases or names, parted by commas.
func (p *parser) list(keyword, value string, to *[]string) error {
	for item := range strings.SplitSeq(value, ",") {
		item = strings.Join(strings.Fields(item), " ")
		switch {
		case !strings.ContainsFunc(item, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
			return p.errorf("an item of %q holds no word; delete the comma", keyword)
		case slices.Contains(*to, item):
			return p.errorf("%.40q comes twice in %q; delete one", item, keyword)
		case len(*to) == maxWords:
			return p.errorf("%q has more than %d items", keyword, maxWords)
		}
		*to = append(*to, item)
	}
	return nil
}

// complete reports what the last fact cannot do without.
func (p *parser) complete() error {
	if len(p.facts) == 0 {
		return nil
	}
	f := p.facts[len(p.facts)-1]
	missing := func(format string, args ...any) error {
		return fmt.Errorf("%s: fact %s %s", f.At, f.ID, fmt.Sprintf(format, args...))
	}
	switch {
	case f.Says == "":
		return missing("does not say what is known; add a line \"says\"")
	case f.Date == "" && f.Unit == "":
		return missing("has neither a date nor a figure; add one")
	case f.Date != "" && f.Unit != "":
		return missing("has a date and a figure; make two facts of it")
	case f.Date != "" && (f.Event == nil || f.About == nil):
		return missing("does not tell the event; add the lines \"event\" and \"about\"")
	case f.Date != "" && f.Of != nil:
		return missing("has \"of\", which is for figures; write \"event\"")
	case f.Unit != "" && f.Of == nil:
		return missing("does not tell what is counted; add a line \"of\"")
	case f.Unit != "" && f.Event != nil:
		return missing("has \"event\", which is for dates; write \"of\"")
	}
	return nil
}
