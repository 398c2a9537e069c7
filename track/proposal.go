package track

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// proposals are the plans, drafts and offers that belong to a party or have a number
// of points, with the sentences that speak of them and what they are told to hold.
func (f *folder) proposals() {
	p := proposals{at: map[string]int{}, of: map[int]int{}}
	for d, doc := range f.docs() {
		s := 0
		for _, m := range doc.Mentions {
			for s+1 < len(doc.Sentences) && doc.Sentences[s].End <= m.Head.Start {
				s++
			}
			if words := doc.Slice(m.Span); m.Kind == annot.Writing && doc.Blocks[doc.Sentences[s].Block].Read() {
				if n := points(words); n != "" {
					i := p.add(n, words[strings.Index(words, n):], f.owner(d, m), story.Evidence{Doc: d, Sentence: annot.SentenceIdx(s), Span: m.Span})
					p.list[i].Points, _ = strconv.Atoi(strings.TrimSuffix(n, pointed))
					if m.Entity != annot.None && f.story.NameOf[d][m.Entity] >= 0 {
						p.of[f.story.NameOf[d][m.Entity]] = i
					}
				}
			}
		}
	}
	for i, n := range f.story.Names {
		if n.Kind != annot.Writing || f.table.Of[i] < 0 || !plan(n.Name) || points(n.Name) != "" {
			continue
		}
		party := f.n.Parties[f.table.Of[i]]
		key := party.ID + " " + f.kindOfPlan(n.Name, party)
		for _, v := range n.Variants {
			for _, e := range v.Evidence {
				if doc := f.story.Docs[e.Doc]; f.among(e.Doc) && doc.Blocks[doc.Sentences[e.Sentence].Block].Read() {
					p.of[i] = p.add(key, n.Name, f.table.Of[i], e)
				}
			}
		}
	}
	f.parts(&p)
	for _, e := range p.list {
		// "their plan", told once, is nobody's in particular.
		if len(e.Evidence) > 1 || !pronominal(e.Name) {
			slices.SortStableFunc(e.Evidence, func(a, b story.Evidence) int {
				return cmp.Or(cmp.Compare(one(!f.names(a, e.Name)), one(!f.names(b, e.Name))), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Sentence, b.Sentence))
			})
			f.n.Proposals = append(f.n.Proposals, e)
		}
	}
	slices.SortStableFunc(f.n.Proposals, func(a, b talks.Proposal) int { return cmp.Compare(len(b.Evidence), len(a.Evidence)) })
}

// names reports whether evidence calls a proposal by the name under which it is listed.
func (f *folder) names(e story.Evidence, name string) bool {
	return strings.Contains(f.story.Docs[e.Doc].Slice(e.Span), name)
}

// parts gives proposals the positions that are told of them: what a plan would do, and the items
// of a list that one opens.
func (f *folder) parts(p *proposals) {
	for _, issue := range f.n.Issues {
		for _, c := range issue.Cells {
			for _, r := range c.Readings {
				doc := f.story.Docs[r.Doc]
				st := &doc.Statements[r.Statement]
				of := -1
				if st.Speaker != annot.None && st.SpeakerKind == annot.AsText {
					of = p.named(f.story.NameOf[r.Doc][st.Speaker])
				}
				for _, m := range annot.MentionsIn(doc, st.Context) {
					if of < 0 && m.Entity != annot.None && m.Kind == annot.Writing {
						of = p.named(f.story.NameOf[r.Doc][m.Entity])
					}
				}
				if of >= 0 && slices.Contains(p.list[of].By, c.Party) {
					p.list[of].Parts = append(p.list[of].Parts, r)
				}
			}
		}
	}
	for i := range p.list {
		slices.SortFunc(p.list[i].Parts, compareReadings)
	}
}

// owner is the party that a writing belongs to, -1 when it is not told.
func (f *folder) owner(d int, m annot.Mention) int {
	if m.Entity == annot.None {
		return -1
	}
	i := f.story.NameOf[d][m.Entity]
	if i < 0 {
		return -1
	}
	return f.table.Of[i]
}

type proposals struct {
	list []talks.Proposal
	at   map[string]int // by key
	of   map[int]int    // by index of a name of the story
}

// named is the proposal that a name of the story is of, -1 for none.
func (p *proposals) named(name int) int {
	if i, ok := p.of[name]; ok {
		return i
	}
	return -1
}

// add puts evidence to the proposal of a key and gives its index; the name that says most is
// shown.
func (p *proposals) add(key, name string, party int, e story.Evidence) int {
	i, ok := p.at[key]
	if !ok {
		i = len(p.list)
		p.at[key] = i
		p.list = append(p.list, talks.Proposal{Name: name})
	}
	o := &p.list[i]
	if pronominal(o.Name) && !pronominal(name) {
		o.Name = name
	}
	if party >= 0 && !slices.Contains(o.By, party) {
		o.By = append(o.By, party)
	}
	o.Evidence = append(o.Evidence, e)
	return i
}

// pointed ends the number of points in the name of a plan.
const pointed = "-point"

// points is the number of points in the name of a plan: "12-point".
func points(name string) string {
	for _, w := range strings.Fields(name) {
		if n, ok := strings.CutSuffix(w, pointed); ok && n != "" && len(n) < 4 && strings.Trim(n, "0123456789") == "" {
			return w
		}
	}
	return ""
}

// kindOfPlan is what is left of a plan's name when its owner, the noun for a plan and words such as
// "new" are taken off, so that "Norway's proposal" and "its new offer" are one.
func (f *folder) kindOfPlan(name string, party talks.Party) string {
	name = strings.ToLower(strings.ReplaceAll(name, "’", "'"))
	if i := strings.LastIndex(name, "'s "); i >= 0 {
		name = name[i+len("'s "):]
	}
	var left []string
	for _, w := range strings.Fields(name) {
		w = strings.TrimRight(w, "'‘")
		if !loose[w] && !plan(w) && !f.ofParty(w, party) {
			left = append(left, w)
		}
	}
	return strings.Join(left, " ")
}

var loose = map[string]bool{"his": true, "her": true, "its": true, "their": true, "our": true, "my": true, "own": true,
	"new": true, "the": true, "a": true, "initial": true, "latest": true, "current": true, "original": true, "neither": true, "either": true,
	"both": true, "this": true, "that": true, "any": true, "no": true, "president's": true, "mr": true, "mr.": true, "ms.": true, "mrs.": true, "president": true}

// minStem is how many letters a word must share with a party's name to be its adjective.
const minStem = 4

// ofParty reports whether a word names a party or one who speaks for it: "Norway", "Norwegian",
// "Democratic" of the Democrats.
func (f *folder) ofParty(w string, party talks.Party) bool {
	for _, list := range [][]int{party.Names, party.People} {
		for _, i := range list {
			for _, v := range f.story.Names[i].Variants {
				for _, form := range strings.Fields(strings.ToLower(v.Form)) {
					if w == form || len(w) > minStem && len(form) > minStem && w[:minStem] == form[:minStem] {
						return true
					}
				}
			}
		}
	}
	return false
}

func pronominal(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), " ")
	return loose[first]
}

func plan(name string) bool {
	low := strings.ToLower(name)
	for _, w := range []string{"plan", "proposal", "draft", "roadmap", "package", "framework", "bill", "offer"} {
		if strings.HasSuffix(low, w) {
			return true
		}
	}
	return false
}
