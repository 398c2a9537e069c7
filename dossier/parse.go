package dossier

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// examples are the sentences that a file gives for an issue: target words that must
// be read as about it, and some that must not. Only tests use them.
type examples struct {
	issue string // ID
	yes   []string
	no    []string
}

// parser reads one dossier file. A file is a list of lines "keyword value"; "side"
// and "issue" open a section, and what follows belongs to it.
type parser struct {
	file   string
	line   int
	column int // of the value, from 1, in bytes
	kind   Kind
	side   *Side
	issue  *Issue
	given  examples
	all    []examples
	seen   map[string]bool // keywords and phrases that may come once
}

// parse reads a dossier; file is its name in messages. Anything that is not
// understood is an error with line and column: a misspelt keyword must not turn a
// list of terms into nothing.
func parse(file, text string) (Kind, []examples, error) {
	p := &parser{file: file, seen: map[string]bool{}}
	if !utf8.ValidString(text) {
		return Kind{}, nil, fmt.Errorf("%s: not UTF-8; save the file as UTF-8", file)
	}
	for line := range strings.Lines(text) {
		p.line++
		line = strings.TrimRight(line, " \t\r\n")
		body := strings.TrimLeft(line, " \t")
		if body == "" || strings.HasPrefix(body, "#") {
			continue
		}
		keyword, value, _ := strings.Cut(body, " ")
		trimmed := strings.TrimLeft(value, " \t")
		p.column = len(line) - len(trimmed) + 1
		if trimmed == "" {
			return Kind{}, nil, p.errorf("%q has no value; write one after it or delete the line", keyword)
		}
		if err := p.set(keyword, trimmed); err != nil {
			return Kind{}, nil, err
		}
	}
	p.close()
	if err := p.complete(); err != nil {
		return Kind{}, nil, err
	}
	return p.kind, p.all, nil
}

func (p *parser) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %s", p.file, p.line, p.column, fmt.Sprintf(format, args...))
}

// set takes one line.
func (p *parser) set(keyword, value string) error {
	switch keyword {
	case "side", "issue":
		return p.open(keyword, value)
	}
	switch {
	case p.issue != nil:
		return p.setIssue(keyword, value)
	case p.side != nil:
		return p.setSide(keyword, value)
	}
	switch keyword {
	case "kind":
		return p.once(keyword, value, &p.kind.ID)
	case "name":
		return p.once(keyword, value, &p.kind.Name)
	case "states":
		return p.yesNo(keyword, value, &p.kind.States)
	case "signals":
		return p.phrases(value, "signal", &p.kind.Signals)
	}
	return p.errorf("unknown keyword %q; expected kind, name, states, signals, side or issue", keyword)
}

// open begins a side or an issue: "issue frozen-assets Frozen assets".
func (p *parser) open(keyword, value string) error {
	p.close()
	id, name, _ := strings.Cut(value, " ")
	name = strings.TrimSpace(name)
	switch {
	case !IsID(id):
		return p.errorf("%s ID %q; use lower-case words joined by hyphens", keyword, id)
	case name == "":
		return p.errorf("%s %s has no name; write one after the ID", keyword, id)
	case p.seen[keyword+" "+id]:
		return p.errorf("%s %s comes twice; join the two", keyword, id)
	}
	p.seen[keyword+" "+id] = true
	if keyword == "side" {
		p.side = &Side{ID: id, Name: name}
		return nil
	}
	p.issue = &Issue{ID: id, Name: name}
	p.given = examples{issue: id}
	return nil
}

// close ends the side or issue that is being read.
func (p *parser) close() {
	if p.side != nil {
		p.kind.Sides = append(p.kind.Sides, *p.side)
		p.side = nil
	}
	if p.issue != nil {
		p.kind.Issues = append(p.kind.Issues, *p.issue)
		p.all = append(p.all, p.given)
		p.issue = nil
	}
}

func (p *parser) setSide(keyword, value string) error {
	switch keyword {
	case "heads":
		return p.list(value, "head of side "+p.side.ID, &p.side.Heads)
	case "classes":
		return p.list(value, "class of side "+p.side.ID, &p.side.Classes)
	case "behind":
		return p.once(keyword, value, &p.side.Behind)
	}
	return p.errorf("unknown keyword %q in side %s; expected heads, classes or behind", keyword, p.side.ID)
}

func (p *parser) setIssue(keyword, value string) error {
	switch keyword {
	case "terms":
		return p.phrases(value, "term", &p.issue.Terms)
	case "not":
		return p.phrases(value, "not of issue "+p.issue.ID, &p.issue.Not)
	case "general":
		return p.yesNo(keyword, value, &p.issue.General)
	case "codes":
		return p.codes(value)
	case "yes":
		p.given.yes = append(p.given.yes, value)
		return nil
	case "no":
		p.given.no = append(p.given.no, value)
		return nil
	}
	return p.errorf("unknown keyword %q in issue %s; expected terms, not, general, codes, yes or no", keyword, p.issue.ID)
}

// codes takes what schemes call the issue: "pam:cease, pa-x:Ce". Whether they have the codes is
// asked when all files have been read.
func (p *parser) codes(value string) error {
	return p.items(value, func(item string) error {
		scheme, code, ok := strings.Cut(item, ":")
		ref := Ref{scheme, code}
		switch {
		case !ok || !IsID(scheme) || code == "" || strings.ContainsAny(code, " :"):
			return p.errorf("code %q; write scheme:code", item)
		case slices.Contains(p.issue.Codes, ref):
			return p.errorf("code %q comes twice; delete one", item)
		}
		p.issue.Codes = append(p.issue.Codes, ref)
		return nil
	})
}

func (p *parser) yesNo(keyword, value string, to *bool) error {
	if value != "yes" && value != "no" {
		return p.errorf("%s is %q; write yes or no", keyword, value)
	}
	*to = value == "yes"
	return nil
}

func (p *parser) once(keyword, value string, to *string) error {
	if *to != "" {
		return p.errorf("%s comes twice; keep one", keyword)
	}
	*to = value
	return nil
}

// items cuts a list at its commas and tells of each item where it stands.
func (p *parser) items(value string, each func(item string) error) error {
	column := p.column
	for _, raw := range strings.Split(value, ",") {
		item := strings.TrimSpace(raw)
		p.column = column + len(raw) - len(strings.TrimLeft(raw, " \t"))
		if item == "" {
			return p.errorf("empty item in a list; delete the comma")
		}
		if err := each(item); err != nil {
			return err
		}
		column += len(raw) + 1
	}
	return nil
}

// list appends the items of a list; what names the list, in which none comes twice.
func (p *parser) list(value, what string, to *[]string) error {
	return p.items(value, func(item string) error {
		if item != strings.ToLower(item) {
			return p.errorf("%s %q; write it in lower case", what, item)
		}
		if p.seen[what+" "+item] {
			return p.errorf("%s %q comes twice; delete one", what, item)
		}
		p.seen[what+" "+item] = true
		*to = append(*to, item)
		return nil
	})
}

func (p *parser) phrases(value, what string, to *[]Phrase) error {
	var list []string
	err := p.list(value, what, &list)
	if err != nil {
		return err
	}
	return p.items(value, func(item string) error {
		if why := Phrase(item).Fault(); why != "" {
			return p.errorf("%s %q %s", what, item, why)
		}
		*to = append(*to, Phrase(item))
		return nil
	})
}

// Fault says why a phrase could never be found, or "".
func (phrase Phrase) Fault() string {
	pattern := patternOf(phrase)
	if len(pattern) == 0 {
		return "holds no word; delete it"
	}
	if pattern[0] == "*" || pattern[len(pattern)-1] == "*" {
		return "begins or ends with a lone *; a lone * stands between words"
	}
	for _, field := range strings.Fields(string(phrase)) {
		if strings.Contains(strings.TrimSuffix(field, "*"), "*") {
			return "has a * inside a word; write it at the end of the word"
		}
	}
	for _, w := range pattern {
		prefix, open := strings.CutSuffix(w, "*")
		switch {
		case w == boundary:
			return "holds a punctuation mark, which nothing matches; delete it"
		case open && w != "*" && len(prefix) < stem:
			return fmt.Sprintf("has the prefix %q; write at least %d letters before *", prefix, stem)
		}
	}
	return ""
}

// complete reports what a dossier cannot do without.
func (p *parser) complete() error {
	p.line, p.column = max(p.line, 1), 1
	k := &p.kind
	switch {
	case !IsID(k.ID):
		return p.errorf("kind is %q; begin the file with \"kind\" and a lower-case word", k.ID)
	case k.Name == "":
		return p.errorf("the kind has no name; add a line \"name\"")
	case len(k.Signals) == 0:
		return p.errorf("the kind has no signals and would never be detected; add a line \"signals\"")
	case len(k.Issues) == 0:
		return p.errorf("the kind has no issue; add one")
	}
	for _, side := range k.Sides {
		if side.Behind != "" && !slices.ContainsFunc(k.Sides, func(s Side) bool { return s.ID == side.Behind && s.Behind == "" }) {
			return p.errorf("side %s stands behind %q; name a side of this file that stands behind none", side.ID, side.Behind)
		}
	}
	for _, issue := range k.Issues {
		if len(issue.Terms) == 0 {
			return p.errorf("issue %s has no terms; add a line \"terms\" to it", issue.ID)
		}
	}
	return nil
}

// IsID reports whether s is made of lower-case words joined by single hyphens.
func IsID(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}
