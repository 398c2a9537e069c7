package settle

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/dossier/file"
	"rapporteur/story"
	"rapporteur/talks"
)

// Reading is a story with the state of its talks.
type Reading struct {
	Story *story.Story
	Talks *talks.Negotiation
}

// The kinds of what is told of a dossier, as story.Finding.ID.
const (
	Changed  = "dossier"          // what it changes
	Unknown  = "dossier-unknown"  // names that no report has
	Silent   = "dossier-silent"   // parties of it without a position
	Unlisted = "dossier-unlisted" // parties that it does not list
)

// maxTold is how many names a line lists.
const maxTold = 6

// Told says what a dossier changes, from the readings without and with it, whom it names in vain,
// which of its
// parties have no position, and which parties it does not list.
func Told(t *file.Talks, e *Edits, before, after Reading) []story.Finding {
	changed, moved := changes(e, before, after)
	out := []story.Finding{{ID: Changed, Severity: story.Note, Message: base(t.File) + ": " + changed, Evidence: moved}}
	if len(e.Unknown) > 0 {
		var list []string
		for _, item := range e.Unknown {
			list = append(list, fmt.Sprintf("%s (line %d)", item.Text, item.At.Line))
		}
		out = append(out, story.Finding{ID: Unknown, Severity: story.Note, Message: "in none of these reports: " + listed(list)})
	}
	var silent, unlisted []string
	for _, p := range t.Parties {
		if !slices.ContainsFunc(e.Unknown, func(item file.Item) bool { return item == p.Name }) &&
			!slices.ContainsFunc(after.Talks.Parties, func(read talks.Party) bool { return read.ID == p.ID.Text }) {
			silent = append(silent, p.Name.Text)
		}
	}
	if len(silent) > 0 {
		out = append(out, story.Finding{ID: Silent, Severity: story.Note, Message: "no position was read of " + listed(silent)})
	}
	for _, p := range after.Talks.Parties {
		if len(t.Parties) > 0 && !slices.ContainsFunc(t.Parties, func(own file.Party) bool { return own.ID.Text == p.ID }) {
			unlisted = append(unlisted, p.Name)
		}
	}
	if len(unlisted) > 0 {
		out = append(out, story.Finding{ID: Unlisted, Severity: story.Note,
			Message: "read and not listed: " + listed(unlisted) + "; list a party under parties, or under no_party to leave it out"})
	}
	return out
}

// base is the name of a file without its folders.
func base(path string) string { return path[strings.LastIndexByte(path, '/')+1:] }

func listed(list []string) string {
	if more := len(list) - maxTold; more > 0 {
		list = append(list[:maxTold:maxTold], fmt.Sprintf("%d more", more))
	}
	return strings.Join(list, ", ")
}

// changes is one line, "names: 1 merged; 3 cells changed", with the sentences that the cells gained
// and lost.
func changes(e *Edits, before, after Reading) (string, []story.Evidence) {
	var parts []string
	group := func(label string, counted ...string) {
		if list := slices.DeleteFunc(counted, func(s string) bool { return s == "" }); len(list) > 0 {
			parts = append(parts, label+": "+strings.Join(list, ", "))
		}
	}
	n := e.namesChanged(before, after)
	group("names", number(n.merged, "merged"), number(n.split, "split"), number(n.moved, "of another party"), number(e.retitled(), "called otherwise"))
	if a, b := before.Talks.Kind, after.Talks.Kind; a != b {
		parts = append(parts, fmt.Sprintf("kind: %s, not %s", b, a))
	}
	if title := e.t.Title.Text; title != "" && title != before.Talks.Title {
		parts = append(parts, "title: given")
	}
	old, now := map[string]string{}, map[string]string{}
	for _, p := range before.Talks.Parties {
		old[e.idOf(p)] = p.Name
	}
	for _, p := range after.Talks.Parties {
		now[p.ID] = p.Name
	}
	group("parties", only(now, old, "added"), only(old, now, "left out"), renamed(old, now))
	old, now = issueNames(before.Talks), issueNames(after.Talks)
	if before.Talks.Kind == after.Talks.Kind {
		group("issues", only(now, old, "added"), only(old, now, "without a position"), renamed(old, now))
	}
	cells, moved := e.cellsChanged(before.Talks, after.Talks)
	switch cells {
	case 0:
	case 1:
		parts = append(parts, "1 cell changed")
	default:
		parts = append(parts, fmt.Sprint(cells)+" cells changed")
	}
	if len(parts) == 0 {
		return "nothing changed", nil
	}
	return strings.Join(parts, "; "), moved
}

func number(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, what)
}

// only counts what a has and b has not.
func only(a, b map[string]string, what string) string {
	n := 0
	for id := range a {
		if _, ok := b[id]; !ok {
			n++
		}
	}
	return number(n, what)
}

func renamed(a, b map[string]string) string {
	n := 0
	for id, name := range a {
		if now, ok := b[id]; ok && now != name {
			n++
		}
	}
	return number(n, "renamed")
}

func issueNames(n *talks.Negotiation) map[string]string {
	out := map[string]string{}
	for _, i := range n.Issues {
		out[i.ID] = i.Name
	}
	return out
}

// retitled is how many persons are called otherwise.
func (e *Edits) retitled() int {
	n := 0
	for _, p := range e.persons {
		if p.text != "" {
			n++
		}
	}
	return n
}

// idOf is the ID that a party of the reading has with the dossier.
func (e *Edits) idOf(p talks.Party) string {
	for i, b := range e.baseline {
		if b >= 0 && e.n.Parties[b].ID == p.ID {
			return e.t.Parties[i].ID.Text
		}
	}
	return p.ID
}

type nameChanges struct{ merged, split, moved int }

// namesChanged counts from the mentions of both readings.
func (e *Edits) namesChanged(before, after Reading) nameChanges {
	into, from := map[int]map[int]bool{}, map[int]map[int]bool{}
	for d, doc := range before.Story.Docs {
		later := after.Story.Docs[d]
		for i, m := range doc.Mentions {
			if m.Entity == annot.None || later.Mentions[i].Entity == annot.None {
				continue
			}
			a, b := before.Story.NameOf[d][m.Entity], after.Story.NameOf[d][later.Mentions[i].Entity]
			if a < 0 || b < 0 {
				continue
			}
			mark(into, b, a)
			mark(from, a, b)
		}
	}
	var n nameChanges
	partyBefore, partyAfter := partiesOf(before, e.idOf), partiesOf(after, own)
	for b, as := range into {
		n.merged += len(as) - 1
		for a := range as {
			if len(as) == 1 && len(from[a]) == 1 && partyBefore[a] != partyAfter[b] {
				n.moved++
			}
		}
	}
	for _, bs := range from {
		n.split += len(bs) - 1
	}
	return n
}

func mark(to map[int]map[int]bool, a, b int) {
	if to[a] == nil {
		to[a] = map[int]bool{}
	}
	to[a][b] = true
}

func own(p talks.Party) string { return p.ID }

// partiesOf is for each name the ID of its party.
func partiesOf(r Reading, idOf func(talks.Party) string) map[int]string {
	out := map[int]string{}
	for _, p := range r.Talks.Parties {
		for _, list := range [][]int{p.Names, p.People} {
			for _, i := range list {
				out[i] = idOf(p)
			}
		}
	}
	return out
}

// cellsChanged counts the parties' stances on issues that other sentences tell than before, and
// gives the sentences that came or went, in the order of the documents.
func (e *Edits) cellsChanged(before, after *talks.Negotiation) (int, []story.Evidence) {
	type key struct {
		issue, party string
		stance       annot.Stance
	}
	cells := func(n *talks.Negotiation, idOf func(talks.Party) string) map[key]map[story.Evidence]bool {
		out := map[key]map[story.Evidence]bool{}
		for _, i := range n.Issues {
			for _, c := range i.Cells {
				set := map[story.Evidence]bool{}
				for _, r := range c.Readings {
					set[story.Evidence{Doc: r.Doc, Sentence: e.s.Docs[r.Doc].Statements[r.Statement].Sentence}] = true
				}
				out[key{i.ID, idOf(n.Parties[c.Party]), c.Stance}] = set
			}
		}
		return out
	}
	old, now := cells(before, e.idOf), cells(after, own)
	changed, moved := map[key]bool{}, map[story.Evidence]bool{}
	for _, pair := range [][2]map[key]map[story.Evidence]bool{{old, now}, {now, old}} {
		for k, set := range pair[0] {
			other, there := pair[1][k]
			if !there {
				changed[k] = true
			}
			for at := range set {
				if !other[at] {
					changed[k], moved[at] = true, true
				}
			}
		}
	}
	return len(changed), slices.SortedFunc(maps.Keys(moved), func(a, b story.Evidence) int {
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Sentence, b.Sentence))
	})
}
