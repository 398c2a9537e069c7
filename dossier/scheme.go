package dossier

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Scheme is a list by which a field of research tells issues apart, such as the provisions of
// the Peace Accords Matrix. Issues name its codes, so that positions can be counted by it.
type Scheme struct {
	ID, Name string
	Source   string // where the list stands, for citing it
	Codes    []Code
}

// Code is an entry of a scheme.
type Code struct{ ID, Name string }

// Ref names a code of a scheme, "pam:cease".
type Ref struct{ Scheme, Code string }

func (r Ref) String() string { return r.Scheme + ":" + r.Code }

// parseScheme reads a scheme; file is its name in messages. The format is that of a kind: a
// keyword and its value a line.
func parseScheme(file, text string) (Scheme, error) {
	var s Scheme
	if !utf8.ValidString(text) {
		return s, fmt.Errorf("%s: not UTF-8; save the file as UTF-8", file)
	}
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.Join(strings.Fields(line), " ")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		keyword, value, _ := strings.Cut(line, " ")
		to := map[string]*string{"scheme": &s.ID, "name": &s.Name, "source": &s.Source}[keyword]
		switch {
		case value == "":
			return s, fmt.Errorf("%s:%d: %q has no value; write one after it or delete the line", file, n, keyword)
		case keyword == "code":
			id, name, _ := strings.Cut(value, " ")
			if name == "" {
				return s, fmt.Errorf("%s:%d: code %s has no name; write one after it", file, n, id)
			}
			if s.has(id) {
				return s, fmt.Errorf("%s:%d: code %s comes twice; delete one", file, n, id)
			}
			s.Codes = append(s.Codes, Code{id, name})
		case to == nil:
			return s, fmt.Errorf("%s:%d: unknown keyword %q; expected scheme, name, source or code", file, n, keyword)
		case *to != "":
			return s, fmt.Errorf("%s:%d: %s comes twice; keep one", file, n, keyword)
		default:
			*to = value
		}
	}
	if !IsID(s.ID) || s.Name == "" || s.Source == "" || len(s.Codes) == 0 {
		return s, fmt.Errorf("%s: a scheme needs scheme, name, source and at least one code", file)
	}
	return s, nil
}

func (s Scheme) has(code string) bool {
	return slices.ContainsFunc(s.Codes, func(c Code) bool { return c.ID == code })
}

// Coverage is how much of a scheme the issues of a kind are about.
type Coverage struct {
	Scheme  Scheme
	Missing []Code // that no issue names
}

// Covered is how many codes have an issue.
func (c Coverage) Covered() int { return len(c.Scheme.Codes) - len(c.Missing) }

// Coverage tells for each scheme that issues of the kind name how much of it they are about, in
// the order of the schemes' IDs.
func (k Kind) Coverage() []Coverage {
	named := map[Ref]bool{}
	schemes := map[string]bool{}
	for _, i := range k.Issues {
		for _, r := range i.Codes {
			named[r], schemes[r.Scheme] = true, true
		}
	}
	var out []Coverage
	for _, s := range Schemes() {
		if !schemes[s.ID] {
			continue
		}
		c := Coverage{Scheme: s}
		for _, code := range s.Codes {
			if !named[Ref{s.ID, code.ID}] {
				c.Missing = append(c.Missing, code)
			}
		}
		out = append(out, c)
	}
	return out
}

// checkCodes reports the first code of a kind that its scheme does not have.
func checkCodes(file string, k Kind, schemes []Scheme) error {
	for _, i := range k.Issues {
		for _, r := range i.Codes {
			at := slices.IndexFunc(schemes, func(s Scheme) bool { return s.ID == r.Scheme })
			if at < 0 {
				return fmt.Errorf("%s: issue %s: there is no scheme %q; schemes/ has one file for each", file, i.ID, r.Scheme)
			}
			if !schemes[at].has(r.Code) {
				return fmt.Errorf("%s: issue %s: the scheme %s has no code %q; copy one of schemes/%s.txt", file, i.ID, r.Scheme, r.Code, r.Scheme)
			}
		}
	}
	return nil
}
