// Package file reads and writes the dossier of one set of talks, rapporteur.yaml: what an
// analyst says of its parties, people and issues. It is strictly read: what is not understood
// is a Problem with line and column that says what to do, and nothing is skipped.
//
// The keys stand in keys.go, once: reading, writing and the JSON Schema for editors follow them.
package file

import (
	"fmt"
	"strings"

	"rapporteur/dossier"
)

// Name is how a dossier is called where nothing else is said.
const Name = "rapporteur.yaml"

// Version is what a dossier says under "schema".
const Version = "rapporteur/dossier/1"

// MaxBytes bounds the size of a dossier.
const MaxBytes = 1 << 20

// Talks are what an analyst says of one set of talks. All of it is optional, and what it names
// need not occur in the reports.
type Talks struct {
	File    string // its name in messages
	Kind    Item   // ID of a kind of talks
	Title   Item
	Parties []Party
	NoParty []Item  // names that are no party and speak for none
	Apart   []Apart // names of which no two are one
	Issues  []Issue
}

// Item is a word or name of the file.
type Item struct {
	Text string
	At   At
	// Note is written behind it as a comment; reading leaves it empty. A title without text is
	// written as a comment that can be uncommented.
	Note string
}

// At is a place in the file, from 1, columns in characters. The zero At is no place.
type At struct{ Line, Column int }

// Party is a side at the talks.
type Party struct {
	ID, Name Item // ID is that of the brief
	Aliases  []Item
	Members  []Item // who counts for it and is not another name of it: a ministry, "the delegates"
	Side     Item   // ID of the side of the kind whose descriptions mean the party
	People   []Person
}

// Person speaks for the party that lists it.
type Person struct {
	Name, Role Item
	Aliases    []Item
}

// Apart are names that are kept apart.
type Apart struct {
	Names []Item
	At    At
}

// Issue is a question on the table: one of the kind, renamed or with more words, or a new one.
type Issue struct {
	ID, Name Item
	Terms    []Item
	Not      []Item
	General  bool
	Notes    []string // written below it as comments; reading leaves them empty
}

// Problem is what is wrong at a place of a dossier, in a line.
type Problem struct {
	File string
	At   At
	Text string
}

func (p Problem) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", p.File, p.At.Line, p.At.Column, p.Text)
}

// Problems are what is wrong with a dossier, in its order, one line each.
type Problems []Problem

func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Where is the place of an item for the reader: "rapporteur.yaml:12".
func (t *Talks) Where(at At) string { return fmt.Sprintf("%s:%d", t.File, at.Line) }

// Edited is a kind of talks with the issues of the file: those that it has under other names or
// with more words, and new ones before all others, so that of equal terms theirs decide. changed
// tells whether anything is other than in the kind. An issue of another kind without words is left
// out. The error is a Problem: an issue without words that no kind has.
func (t *Talks) Edited(kind dossier.Kind) (edited dossier.Kind, changed bool, err error) {
	var own []dossier.Issue
	issues := append([]dossier.Issue(nil), kind.Issues...)
	for _, edit := range t.Issues {
		i := indexOf(issues, edit.ID.Text)
		if i < 0 {
			switch {
			case len(edit.Terms) > 0:
			case otherKinds(edit.ID.Text):
				continue // the kind was changed and its issues are still listed
			default:
				return kind, false, t.noWords(edit, kind)
			}
			own = append(own, dossier.Issue{ID: edit.ID.Text, Name: edit.title(), Terms: phrases(edit.Terms), Not: phrases(edit.Not), General: edit.General})
			continue
		}
		to := &issues[i]
		if edit.Name.Text != "" && edit.Name.Text != to.Name {
			to.Name, changed = edit.Name.Text, true
		}
		to.Terms = append(to.Terms[:len(to.Terms):len(to.Terms)], phrases(edit.Terms)...)
		to.Not = append(to.Not[:len(to.Not):len(to.Not)], phrases(edit.Not)...)
		changed = changed || len(edit.Terms)+len(edit.Not) > 0
	}
	if !changed && own == nil {
		return kind, false, nil
	}
	return kind.With(append(own, issues...)), true, nil
}

// otherKinds reports whether some kind of talks has an issue.
func otherKinds(id string) bool {
	for _, k := range dossier.All() {
		if indexOf(k.Issues, id) >= 0 {
			return true
		}
	}
	return false
}

func indexOf(issues []dossier.Issue, id string) int {
	for i := range issues {
		if issues[i].ID == id {
			return i
		}
	}
	return -1
}

func (t *Talks) noWords(edit Issue, kind dossier.Kind) Problem {
	ids := make([]string, len(kind.Issues))
	for i, issue := range kind.Issues {
		ids[i] = issue.ID
	}
	text := fmt.Sprintf("the kind of talks %q has no issue %q; give the new issue its words under terms", kind.ID, edit.ID.Text)
	if near := nearOf(edit.ID.Text, ids); near != "" {
		text += fmt.Sprintf(", or did you mean %q?", near)
	}
	return Problem{t.File, edit.ID.At, text}
}

func (i Issue) title() string {
	if i.Name.Text != "" {
		return i.Name.Text
	}
	words := strings.ReplaceAll(i.ID.Text, "-", " ")
	return strings.ToUpper(words[:1]) + words[1:]
}

func phrases(items []Item) []dossier.Phrase {
	out := make([]dossier.Phrase, len(items))
	for i, item := range items {
		out[i] = dossier.Phrase(item.Text)
	}
	return out
}
