package file

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// maxNote bounds a comment, in characters.
const maxNote = 160

const head = `# The dossier of these talks. What it says goes before what is read from the reports; what it
# leaves out is read as before. Edit it and run rapporteur brief again: the line "Dossier" of
# the brief says what changed. Behind each name stands a sentence that it came from.
#
#   merge   write a name under the aliases of another        split   write it under another party,
#   rename  change the name, keep the id                              or two names under apart
#   drop    write a party under no_party                      add     write a party with its names
`

// Write writes a dossier that Read reads back, with the notes of its parts as comments. schema is
// the file of the JSON Schema beside it, for editors, "" for none.
func (t *Talks) Write(to io.Writer, schema string) error {
	w := &writer{Writer: bufio.NewWriter(to)}
	if schema != "" {
		w.line(0, "# yaml-language-server: $schema="+schema)
	}
	w.WriteString(head)
	w.line(0, "")
	w.line(0, "schema: "+Version)
	w.pair(0, "kind", t.Kind)
	w.pair(0, "title", t.Title)
	if t.Title.Text == "" && t.Title.Note != "" {
		w.line(0, "# title: "+quoted(t.Title.Note))
	}
	if len(t.Parties) > 0 {
		w.line(0, "")
		w.line(0, "parties:")
	}
	for _, p := range t.Parties {
		w.line(1, "- id: "+quoted(p.ID.Text))
		w.pair(2, "name", p.Name)
		w.items(2, "aliases", p.Aliases)
		w.items(2, "members", p.Members)
		w.pair(2, "side", p.Side)
		if len(p.People) > 0 {
			w.line(2, "people:")
		}
		for _, q := range p.People {
			w.noted(3, "- name: "+quoted(q.Name.Text), q.Name.Note)
			w.pair(4, "role", q.Role)
			w.items(4, "aliases", q.Aliases)
		}
	}
	w.items(0, "no_party", t.NoParty)
	if len(t.Apart) > 0 {
		w.line(0, "apart:")
	}
	for _, a := range t.Apart {
		var names []string
		for _, n := range a.Names {
			names = append(names, quoted(n.Text))
		}
		w.line(1, "- ["+strings.Join(names, ", ")+"]")
	}
	if len(t.Issues) > 0 {
		w.line(0, "")
		w.line(0, "issues:")
	}
	for _, i := range t.Issues {
		w.line(1, "- id: "+quoted(i.ID.Text))
		w.pair(2, "name", i.Name)
		w.items(2, "terms", i.Terms)
		w.items(2, "not", i.Not)
		if i.General {
			w.line(2, "general: true")
		}
		for _, note := range i.Notes {
			w.line(2, comment(note))
		}
	}
	return w.Flush()
}

type writer struct{ *bufio.Writer }

func (w *writer) line(depth int, s string) {
	if s != "" {
		fmt.Fprintf(w, "%s%s", strings.Repeat("  ", depth), s)
	}
	w.WriteByte('\n')
}

func (w *writer) noted(depth int, s, note string) {
	if note != "" {
		s += "  " + comment(note)
	}
	w.line(depth, s)
}

func (w *writer) pair(depth int, key string, i Item) {
	if i.Text != "" {
		w.noted(depth, key+": "+quoted(i.Text), i.Note)
	}
}

func (w *writer) items(depth int, key string, list []Item) {
	if len(list) == 0 {
		return
	}
	w.line(depth, key+":")
	for _, i := range list {
		w.noted(depth+1, "- "+quoted(i.Text), i.Note)
	}
}

// comment is a note as a comment of one line, whatever characters it holds.
func comment(note string) string {
	runes := []rune(oneLine(strings.Map(visible, note)))
	if len(runes) > maxNote {
		cut := maxNote
		for cut > maxNote/2 && runes[cut] != ' ' {
			cut--
		}
		runes = append(runes[:cut:cut], []rune(" ...")...)
	}
	return "# " + string(runes)
}

// visible keeps of a text what does not end a line or command a terminal.
func visible(r rune) rune {
	if unicode.IsSpace(r) || !unicode.IsPrint(r) {
		return ' '
	}
	return r
}

// quoted is a text as a value: plain where it can mean nothing else, else in double quotes.
func quoted(s string) string {
	s = oneLine(strings.Map(visible, s))
	if plain(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// plain reports whether a text is a string in YAML without quotes: it begins with a letter, has
// nothing that ends a plain text, and is no word that means something else.
func plain(s string) bool {
	for i, r := range s {
		letter := unicode.IsLetter(r)
		if i == 0 && !letter || !letter && !unicode.IsDigit(r) && !strings.ContainsRune(" .-'’/_", r) {
			return false
		}
	}
	switch strings.ToLower(s) {
	case "", "true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf":
		return false
	}
	return true
}
