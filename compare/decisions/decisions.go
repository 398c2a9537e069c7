// Package decisions reads what an analyst has decided about a set of reports: which
// names are one or apart, and which conflicts need not be shown again. The file is made
// to be added to: a line is a decision, and no line changes what another one means.
//
//	same     Ana Sol, Anna Soll
//	apart    Ana Sol, Ana Solberg
//	silence  3f9a1c-77b20e  the later count is right
package decisions

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/compare/conflict"
	"rapporteur/compare/names"
	"rapporteur/internal/nearest"
)

// Decisions are what an analyst has decided.
type Decisions struct {
	Names    names.Decisions
	Silenced []conflict.Silence
}

// The limits of Read.
const (
	maxLines     = 10_000
	maxNameBytes = 1 << 10 // of one name
	maxReason    = 1 << 10 // bytes
)

var keywords = []string{"same", "apart", "silence"}

// Read reads a file of decisions; file is its name in messages. "same" and "apart" are
// followed by two or more names, parted by commas, "silence" by the ID of a conflict and
// a reason. A line that begins with # is a comment. Anything else is an error of one
// line with file and line.
func Read(file, text string) (Decisions, error) {
	var d Decisions
	if !utf8.ValidString(text) {
		return d, fmt.Errorf("%s: not UTF-8; save the file as UTF-8", file)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.Join(strings.Fields(line), " ")
		if line == "" || line[0] == '#' {
			continue
		}
		at := fmt.Sprintf("%s:%d", file, n)
		if n > maxLines {
			return Decisions{}, fmt.Errorf("%s: more than %d lines", at, maxLines)
		}
		if err := d.add(at, line); err != nil {
			return Decisions{}, fmt.Errorf("%s: %w", at, err)
		}
	}
	return d, nil
}

// add takes one decision.
func (d *Decisions) add(at, line string) error {
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "same", "apart":
		list, err := nameList(word, rest)
		if err != nil {
			return err
		}
		to := &d.Names.Same
		if word == "apart" {
			to = &d.Names.Apart
		}
		*to = append(*to, names.Decision{Names: list, At: at})
		return nil
	case "silence":
		id, reason, _ := strings.Cut(rest, " ")
		s := conflict.Silence{ID: id, Reason: reason, At: at}
		if err := check(s); err != nil {
			return err
		}
		if i := slices.IndexFunc(d.Silenced, func(o conflict.Silence) bool { return o.ID == id }); i >= 0 {
			return fmt.Errorf("%s is silenced at %s already; delete one", id, d.Silenced[i].At)
		}
		d.Silenced = append(d.Silenced, s)
		return nil
	}
	if near := nearest.Of(word, keywords); near != "" {
		return fmt.Errorf("unknown decision %.40q; did you mean %q?", word, near)
	}
	return fmt.Errorf("unknown decision %.40q; there are %s", word, strings.Join(keywords, ", "))
}

func nameList(word, rest string) ([]string, error) {
	var list []string
	for name := range strings.SplitSeq(rest, ",") {
		name = strings.TrimSpace(name)
		if len(name) > maxNameBytes {
			return nil, fmt.Errorf("a name has more than %d bytes", maxNameBytes)
		}
		if !names.Empty(name) && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	if len(list) < 2 {
		return nil, fmt.Errorf("two different names are needed, parted by a comma: %s Ana Sol, Anna Soll", word)
	}
	return list, nil
}

func check(s conflict.Silence) error {
	switch {
	case !isID(s.ID):
		return fmt.Errorf("%.60q is no ID of a conflict; copy the line that rapporteur why prints", s.ID)
	case s.Reason == "":
		return fmt.Errorf("no reason; write one after the ID: silence %s the later count is right", s.ID)
	case len(s.Reason) > maxReason:
		return fmt.Errorf("the reason has more than %d bytes", maxReason)
	case strings.ContainsFunc(s.Reason, unicode.IsControl):
		return fmt.Errorf("a control character in the reason; delete it")
	}
	return nil
}

// isID reports whether s looks like the ID of a conflict: groups of hexadecimal digits,
// joined by hyphens.
func isID(s string) bool {
	if len(s) > 100 {
		return false
	}
	for part := range strings.SplitSeq(s, "-") {
		if len(part) != conflict.PartLength || strings.Trim(part, "0123456789abcdef") != "" {
			return false
		}
	}
	return true
}
