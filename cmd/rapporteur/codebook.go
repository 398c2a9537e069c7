package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/dossier"
	"rapporteur/dossier/file"
)

func (a *app) codebookCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "codebook [KIND]",
		Short: "Print the issues of a kind of talks, and what research calls them",
		Long: `Prints the issues that positions at a kind of talks are placed on, with their IDs, the words that tell
each, and the codes that lists of research have for it: of the Peace Accords Matrix, of PA-X, of the
Comparative Agendas Project and others. Below them stands how much of each list has an issue, and
what has none. Without a kind all kinds are counted.`,
		Example: `  rapporteur codebook
  rapporteur codebook peace
  rapporteur codebook --json labour | jq '.issues[].codes'`,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return failf(exitUsage, "One kind of talks, please: rapporteur codebook %s", args[0])
			}
			if len(args) == 0 {
				return a.codebooks(asJSON)
			}
			kind, ok := dossier.Find(args[0])
			if !ok {
				return failf(exitUsage, "there is no kind of talks %q%s There are %s", args[0], didYouMean(args[0], file.Kinds()), strings.Join(file.Kinds(), ", "))
			}
			if asJSON {
				return writeJSON(a.stdout, bookOf(kind))
			}
			return a.codebook(kind)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// book is a codebook in its JSON form.
type book struct {
	Kind    string       `json:"kind"`
	Name    string       `json:"name"`
	Digest  string       `json:"digest"` // of all kinds and schemes, for citing the version
	Issues  []bookIssue  `json:"issues"`
	Schemes []bookScheme `json:"schemes"`
}

type bookIssue struct {
	ID      string           `json:"id"`
	Name    string           `json:"name"`
	General bool             `json:"general"`
	Codes   []string         `json:"codes"`
	Terms   []dossier.Phrase `json:"terms"`
	Not     []dossier.Phrase `json:"not"`
}

type bookScheme struct {
	ID      string     `json:"id"`
	Name    string     `json:"name"`
	Source  string     `json:"source"`
	Codes   int        `json:"codes"`
	Covered int        `json:"covered"`
	Missing []bookCode `json:"missing"`
}

type bookCode struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func bookOf(k dossier.Kind) book {
	b := book{Kind: k.ID, Name: k.Name, Digest: dossier.Digest(), Issues: []bookIssue{}, Schemes: []bookScheme{}}
	for _, i := range k.Issues {
		out := bookIssue{ID: i.ID, Name: i.Name, General: i.General, Codes: []string{}, Terms: i.Terms, Not: append([]dossier.Phrase{}, i.Not...)}
		for _, r := range i.Codes {
			out.Codes = append(out.Codes, r.String())
		}
		b.Issues = append(b.Issues, out)
	}
	for _, c := range k.Coverage() {
		s := bookScheme{ID: c.Scheme.ID, Name: c.Scheme.Name, Source: c.Scheme.Source, Codes: len(c.Scheme.Codes), Covered: c.Covered(), Missing: []bookCode{}}
		for _, m := range c.Missing {
			s.Missing = append(s.Missing, bookCode(m))
		}
		b.Schemes = append(b.Schemes, s)
	}
	return b
}

// codebooks counts the issues of all kinds and how much of each scheme they are about.
func (a *app) codebooks(asJSON bool) error {
	if asJSON {
		books := []book{}
		for _, k := range dossier.All() {
			books = append(books, bookOf(k))
		}
		return writeJSON(a.stdout, books)
	}
	p := &page{width: a.width(0)}
	for _, k := range dossier.All() {
		p.say(pad(k.ID, 13)+" ", fmt.Sprintf("%s: %s", k.Name, count(len(k.Issues), "issue")))
		for _, c := range k.Coverage() {
			p.say("              ", fmt.Sprintf("%s: %d of %d have an issue", c.Scheme.Name, c.Covered(), len(c.Scheme.Codes)))
		}
	}
	_, err := io.WriteString(a.stdout, p.String())
	return err
}

func (a *app) codebook(k dossier.Kind) error {
	p := &page{width: a.width(0)}
	b := bookOf(k)
	p.say("", fmt.Sprintf("%s (%s), %s, data %s", k.Name, k.ID, count(len(k.Issues), "issue"), b.Digest))
	for _, i := range b.Issues {
		p.line("")
		head := i.Name
		if i.General {
			head += " (about the talks themselves)"
		}
		p.say(i.ID+"  ", head)
		if len(i.Codes) > 0 {
			p.say("  codes  ", strings.Join(i.Codes, ", "))
		}
		p.say("  words  ", phrasesText(i.Terms))
		if len(i.Not) > 0 {
			p.say("  not    ", phrasesText(i.Not))
		}
	}
	for _, s := range b.Schemes {
		p.line("")
		p.say(s.ID+"  ", fmt.Sprintf("%s: %d of %d have an issue", s.Name, s.Covered, s.Codes))
		p.say("  source  ", s.Source)
		var missing []string
		for _, m := range s.Missing {
			missing = append(missing, fmt.Sprintf("%s (%s)", m.Name, m.ID))
		}
		if len(missing) > 0 {
			p.say("  without an issue  ", strings.Join(missing, ", "))
		}
	}
	_, err := io.WriteString(a.stdout, p.String())
	return err
}

func phrasesText(list []dossier.Phrase) string {
	out := make([]string, len(list))
	for i, p := range list {
		out[i] = string(p)
	}
	return strings.Join(out, ", ")
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
