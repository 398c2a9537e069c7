package settle

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/names"
	"rapporteur/dossier/file"
	"rapporteur/story"
	"rapporteur/talks"
)

// Draft is a dossier that says what was read, each part with the sentence that it came from; ref
// is the reference to a sentence. A form that several names have is left out: it says of none
// whose it is.
func Draft(r Reading, ref func(story.Evidence) string) *file.Talks {
	d := &drafter{r, ref, map[string]bool{}, map[string]int{}}
	for _, name := range r.Story.Names {
		seen := map[string]bool{names.Spelled(name.Name): true}
		for _, v := range name.Variants {
			seen[names.Spelled(v.Form)] = true
		}
		for form := range seen {
			d.users[form]++
		}
	}
	t := &file.Talks{Title: file.Item{Note: r.Talks.Title}}
	if r.Talks.Kind != "other" {
		t.Kind.Text = r.Talks.Kind
	}
	// The names of parties and persons first: an alias gives way to a name.
	for _, p := range r.Talks.Parties {
		d.used[file.Same(p.Name)] = true
	}
	people := make([][]int, len(r.Talks.Parties))
	for k, p := range r.Talks.Parties {
		for _, i := range p.People {
			if n := r.Story.Names[i]; n.Kind == annot.Person && d.free(n.Name) {
				people[k] = append(people[k], i)
			}
		}
	}
	for k, p := range r.Talks.Parties {
		t.Parties = append(t.Parties, d.party(p, people[k]))
	}
	for _, i := range r.Talks.Issues {
		if i.ID != talks.OtherIssue {
			t.Issues = append(t.Issues, d.issue(i))
		}
	}
	return t
}

type drafter struct {
	Reading
	ref   func(story.Evidence) string
	used  map[string]bool // forms that stand in the file already
	users map[string]int  // how many names have a form
}

// free takes a form for the file if it is one name's and does not stand there already.
func (d *drafter) free(form string) bool {
	key := file.Same(form)
	if key == "" || d.used[key] || d.users[names.Spelled(form)] != 1 {
		return false
	}
	d.used[key] = true
	return true
}

func (d *drafter) party(p talks.Party, people []int) file.Party {
	main := mainName(d.Story, p)
	out := file.Party{ID: file.Item{Text: p.ID}, Name: file.Item{Text: p.Name, Note: d.note(main, p.Name)}}
	for _, v := range d.Story.Names[main].Variants {
		if d.Story.Names[main].Kind != annot.Person && d.free(v.Form) {
			out.Aliases = append(out.Aliases, file.Item{Text: v.Form, Note: d.cite(v.Evidence)})
		}
	}
	for _, list := range [][]int{p.Names, p.People} {
		for _, i := range list {
			if n := d.Story.Names[i]; i != main && n.Kind != annot.Person && n.Kind != annot.Writing && d.telling(n) && d.free(n.Name) {
				out.Members = append(out.Members, file.Item{Text: n.Name, Note: d.note(i, n.Name)})
			}
		}
	}
	for _, i := range people {
		n := d.Story.Names[i]
		q := file.Person{Name: file.Item{Text: n.Name, Note: d.note(i, n.Name)}, Role: file.Item{Text: n.Role}}
		for _, v := range n.Variants {
			if d.free(v.Form) {
				q.Aliases = append(q.Aliases, file.Item{Text: v.Form, Note: d.cite(v.Evidence)})
			}
		}
		out.People = append(out.People, q)
	}
	return out
}

// telling reports whether somebody is worth listing: a name, or a description that is told more
// than once and is not of a number of people.
func (d *drafter) telling(n story.Name) bool {
	count := 0
	for _, v := range n.Variants {
		count += len(v.Evidence)
	}
	return n.Kind != annot.Group && n.Kind != annot.UnnamedSource || count > 1 && !strings.ContainsAny(n.Name, "0123456789")
}

// note is the sentence of a name, where it stands in the form if it does.
func (d *drafter) note(name int, form string) string {
	variants := d.Story.Names[name].Variants
	for _, v := range variants {
		if v.Form == form {
			return d.cite(v.Evidence)
		}
	}
	if len(variants) > 0 {
		return d.cite(variants[0].Evidence)
	}
	return ""
}

// cite is the first sentence of a list, of those that are read if there are such.
func (d *drafter) cite(list []story.Evidence) string {
	if len(list) == 0 {
		return ""
	}
	e := list[max(0, slices.IndexFunc(list, func(e story.Evidence) bool {
		doc := d.Story.Docs[e.Doc]
		return doc.Blocks[doc.Sentences[e.Sentence].Block].Read()
	}))]
	doc := d.Story.Docs[e.Doc]
	return d.place(e) + " " + doc.Slice(doc.Sentences[e.Sentence].Span)
}

// place is where a sentence stands: "[A3 01-wire.txt]".
func (d *drafter) place(e story.Evidence) string {
	return fmt.Sprintf("[%s %s]", d.ref(e), d.Story.Docs[e.Doc].Source.Name)
}

// maxOptions is how many matters an issue lists.
const maxOptions = 8

func (d *drafter) issue(i talks.Issue) file.Issue {
	out := file.Issue{ID: file.Item{Text: i.ID}, Name: file.Item{Text: i.Name}}
	for _, c := range i.Cells {
		for _, o := range c.Options {
			if len(out.Notes) == maxOptions {
				return out
			}
			r := o.Readings[0]
			doc := d.Story.Docs[r.Doc]
			st := doc.Statements[r.Statement]
			out.Notes = append(out.Notes, fmt.Sprintf("%s %s, %s: “%s”", d.place(story.Evidence{Doc: r.Doc, Sentence: st.Sentence}),
				d.Talks.Parties[c.Party].Name, c.Stance, flat(doc.Slice(st.Target))))
		}
	}
	return out
}
