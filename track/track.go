// Package track folds readings into the state of the talks: which names are parties,
// who holds which stance on which issue, and how each issue stands.
//
// The state is never edited. It is computed from the story, the dossier of the kind
// of talks and what the world knows of names; the same input gives the same state.
package track

import (
	"iter"
	"slices"
	"sort"
	"strings"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/story"
	"rapporteur/talks"
	"rapporteur/track/parties"
)

// Fold computes the state of the talks that a story tells.
func Fold(s *story.Story, kind dossier.Kind, w parties.World) *talks.Negotiation {
	return FoldAmong(s, kind, w, func(int) bool { return true })
}

// FoldAmong computes the state that some of the documents of a story tell: those for whose
// index among is true. Who is a party, and by which name, is still told by all of them, so that
// two states of one story can be compared.
func FoldAmong(s *story.Story, kind dossier.Kind, w parties.World, among func(doc int) bool) *talks.Negotiation {
	f := &folder{story: s, kind: kind, table: parties.Find(s, kind, w), among: among, n: &talks.Negotiation{Kind: kind.ID}}
	f.positions()
	f.terms()
	f.events()
	f.title()
	return f.n
}

type folder struct {
	story *story.Story
	kind  dossier.Kind
	table *parties.Table
	among func(doc int) bool // which documents are folded
	n     *talks.Negotiation
	// closed is set when a report tells that the deal as a whole was made.
	closed bool
	deals  map[int]deal       // what each report tells of a deal, as far as it has been asked for
	last   *string            // see latest, nil before it is asked for
	told   map[wording]string // the first day of a stance in a wording, nil before it is asked for
}

// docs are the documents that are folded, with their indexes in the story.
func (f *folder) docs() iter.Seq2[int, *annot.Document] {
	return func(yield func(int, *annot.Document) bool) {
		for d, doc := range f.story.Docs {
			if f.among(d) && !yield(d, doc) {
				return
			}
		}
	}
}

// holders are the parties that hold the statement: one, both sides of the talks, or none.
func (f *folder) holders(r story.Reading) []int {
	st := f.story.Docs[r.Doc].Statements[r.Statement]
	name := f.story.NameOf[r.Doc][st.Holder]
	switch {
	case name < 0 || f.table.Elsewhere[r.Doc][name]:
		return nil
	case f.story.Names[name].Key == annot.Sides:
		sides := f.table.SidesIn(r.Doc)
		if st.Stance == annot.Demand && f.addressed(r.Doc, st, sides) {
			return nil // "the two countries urged Norway to wait" are two others
		}
		return sides
	case f.table.Of[name] < 0, f.someOf(r.Doc, st.HolderAt):
		return nil
	case f.kind.States && st.Stance == annot.Offer && f.story.Names[name].Role == "mp":
		return nil // at talks between states a lawmaker's amendment is nobody else's
	case f.table.Chamber(f.story.Names[name]) && (st.Stance != annot.Accept && st.Stance != annot.Reject || st.Strength == annot.Hedged):
		return nil // its members decide for a chamber: what they propose or want is theirs
	}
	return []int{f.table.Of[name]}
}

// someOf reports whether the words for a holder count a few of many: what "one Democrat" or
// "two Republicans" do is not what their party does.
func (f *folder) someOf(d int, holder annot.Span) bool {
	words := strings.Fields(strings.ToLower(f.story.Docs[d].Slice(holder)))
	if len(words) < 2 {
		return false
	}
	first := words[0]
	if first == "a" || first == "just" || first == "only" {
		first = words[1]
	}
	return counts[first] || strings.Trim(first, "0123456789") == ""
}

// counts are words before a noun that count a few.
var counts = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true,
	"half-dozen": true, "dozen": true, "few": true, "handful": true, "couple": true}

// addressed reports whether the target of a statement begins with the name of one of the parties.
func (f *folder) addressed(d int, st annot.Statement, parties []int) bool {
	doc := f.story.Docs[d]
	first := sort.Search(len(doc.Mentions), func(i int) bool { return doc.Mentions[i].End > st.Target.Start })
	if first == len(doc.Mentions) || doc.Mentions[first].Entity == annot.None || doc.Mentions[first].Start > st.Target.Start+maxArticle {
		return false
	}
	name := f.story.NameOf[d][doc.Mentions[first].Entity]
	return name >= 0 && slices.Contains(parties, f.table.Of[name])
}

// maxArticle is how many bytes may stand before a name: "the ".
const maxArticle = 4

// position is a reading placed at the table.
type position struct {
	story.Reading
	party int
	st    *annot.Statement
}

func (f *folder) positions() {
	byIssue := map[string][]position{}
	for d, doc := range f.docs() {
		for i := range doc.Statements {
			st := &doc.Statements[i]
			if st.Kind != annot.Position {
				continue
			}
			r := story.Reading{Doc: d, Statement: i}
			holders := f.holders(r)
			if len(holders) == 0 {
				f.n.Unplaced = append(f.n.Unplaced, r)
				continue
			}
			id := issuesOf(f.kind, doc).of[i]
			for n, p := range holders {
				if r.Second = n > 0; f.repeats(r, p) {
					continue
				}
				byIssue[id] = append(byIssue[id], position{r, p, st})
			}
		}
	}
	for id, ps := range byIssue {
		byIssue[id] = f.withoutOwnAims(ps)
	}
	f.keepParties(byIssue)
	matter := f.matters(byIssue)
	outcomes := f.outcomes()
	f.closed = f.anyConcluded()
	for id := range outcomes {
		byIssue[id] = append(byIssue[id], []position(nil)...)
	}
	for id, ps := range byIssue {
		issue := talks.Issue{ID: id, Name: f.issueName(id), General: f.general(id), Cells: f.cells(ps, matter)}
		f.moves(&issue)
		f.status(&issue, outcomes[id])
		f.n.Issues = append(f.n.Issues, issue)
	}
	sort.Slice(f.n.Issues, func(i, j int) bool {
		a, b := f.n.Issues[i], f.n.Issues[j]
		if x, y := weight(a), weight(b); x != y {
			return x > y
		}
		return a.ID < b.ID
	})
}

// kept are the words of a target less what it leaves out, which does not place it: "all
// sanctions except those on weapons".
func kept(target string) string {
	for _, except := range []string{" except ", " excepting ", " excluding ", " other than "} {
		target, _, _ = strings.Cut(target, except)
	}
	return target
}

// tellingWords is how many content words a target must have to speak for itself.
const tellingWords = 3

func (f *folder) issueName(id string) string {
	for _, i := range f.kind.Issues {
		if i.ID == id {
			return i.Name
		}
	}
	return "Other points"
}

// weight of an issue: how many reports speak of it, summed over its cells; what fits
// no issue of the dossier comes last.
func weight(i talks.Issue) int {
	if i.ID == talks.OtherIssue {
		return -1
	}
	n := 0
	for _, c := range i.Cells {
		n += c.Articles*100 + len(c.Readings)
	}
	return n
}

// keepParties drops parties without any position and orders the others by how much
// is told of them; partyOf and the positions follow.
func (f *folder) keepParties(byIssue map[string][]position) {
	count := make([]int, len(f.table.Parties))
	for _, ps := range byIssue {
		for _, p := range ps {
			count[p.party]++
		}
	}
	order := make([]int, 0, len(count))
	for p, n := range count {
		if n > 0 {
			order = append(order, p)
		}
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if count[a] != count[b] {
			return count[a] > count[b]
		}
		return f.table.Parties[a].ID < f.table.Parties[b].ID
	})
	to := f.table.Keep(order)
	f.n.Parties = f.table.Parties
	for _, ps := range byIssue {
		for i := range ps {
			ps[i].party = to[ps[i].party]
		}
	}
}

// cells groups the positions on one issue by party and stance.
func (f *folder) cells(ps []position, matter map[story.Reading]int) []talks.Cell {
	type key struct {
		party  int
		stance annot.Stance
	}
	groups := map[key][]position{}
	for _, p := range ps {
		k := key{p.party, p.st.Stance}
		groups[k] = append(groups[k], p)
	}
	cells := make([]talks.Cell, 0, len(groups))
	for k, g := range groups {
		c := talks.Cell{Party: k.party, Stance: k.stance, Options: f.options(g, matter)}
		c.Strength = c.Options[0].Strength
		for _, o := range c.Options {
			c.Readings = append(c.Readings, o.Readings...)
			if o.Strength == annot.Absolute {
				c.Strength = annot.Absolute
			}
		}
		c.Articles, c.Wordings, c.Speakers = f.count(c.Readings)
		cells = append(cells, c)
	}
	sort.Slice(cells, func(i, j int) bool {
		a, b := cells[i], cells[j]
		if a.Party != b.Party {
			return a.Party < b.Party
		}
		if a.Articles != b.Articles {
			return a.Articles > b.Articles
		}
		if len(a.Readings) != len(b.Readings) {
			return len(a.Readings) > len(b.Readings)
		}
		return a.Stance < b.Stance
	})
	return cells
}

// maxTypical bounds the readings that are compared to find the typical one.
const maxTypical = 200

// typicalFirst moves the reading to the front whose target shares most words with the
// others': the one that shows best what the party is reported to want. Hedged readings
// never lead when a firm one is there.
func (f *folder) typicalFirst(g []position) {
	n := 0
	for n < len(g) && n < maxTypical && (g[n].st.Strength == annot.Hedged) == (g[0].st.Strength == annot.Hedged) {
		n++
	}
	if n < 3 {
		return
	}
	words := make([]wordSet, n)
	for i := range words {
		words[i] = contentWords(f.story.Docs[g[i].Doc].Slice(g[i].st.Target))
	}
	best, most := 0, -1.0
	for i, a := range words {
		score := 0.0
		for j, b := range words {
			if i == j || len(a) == 0 || len(b) == 0 {
				continue
			}
			// Over the longer of the two, so that a long target does not win by length.
			score += float64(a.shared(b)) / float64(max(len(a), len(b)))
		}
		if len(a) < 2 {
			score /= 2 // "continue" alone shows little
		}
		if score > most {
			best, most = i, score
		}
	}
	lead := g[best]
	copy(g[1:best+1], g[:best])
	g[0] = lead
}

// clearer orders readings: firm before hedged, a named holder before one taken from
// the sentence before, then the order of the reports.
func clearer(a, b position) bool {
	if x, y := a.st.Strength == annot.Hedged, b.st.Strength == annot.Hedged; x != y {
		return y
	}
	if x, y := a.st.HolderAt.Empty(), b.st.HolderAt.Empty(); x != y {
		return y
	}
	if a.Doc != b.Doc {
		return a.Doc < b.Doc
	}
	return a.Statement < b.Statement
}

// title names the talks by their parties; the reports' words for them differ too
// much to choose one.
func (f *folder) title() {
	var names []string
	for i, p := range f.n.Parties {
		if i == 4 {
			break
		}
		names = append(names, p.Name)
	}
	f.n.Title = strings.Join(names, ", ")
}
