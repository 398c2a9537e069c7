package track

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/story"
	"rapporteur/talks"
)

// proposals are the plans, drafts and offers that belong to a party or have a number
// of points, with the sentences that speak of them.
func (f *folder) proposals() {
	p := proposals{at: map[string]int{}}
	for d, doc := range f.docs() {
		s := 0
		for _, m := range doc.Mentions {
			for s+1 < len(doc.Sentences) && doc.Sentences[s].End <= m.Head.Start {
				s++
			}
			if words := doc.Slice(m.Span); m.Kind == annot.Writing && doc.Blocks[doc.Sentences[s].Block].Read() {
				if n := points(words); n != "" {
					p.add(n, words[strings.Index(words, n):], f.owner(d, m), story.Evidence{Doc: d, Sentence: annot.SentenceIdx(s), Span: m.Span})
				}
			}
		}
	}
	for i, n := range f.story.Names {
		if n.Kind != annot.Writing || f.partyOf[i] < 0 || !plan(n.Name) || points(n.Name) != "" {
			continue
		}
		party := f.n.Parties[f.partyOf[i]]
		key := party.ID + " " + f.kindOfPlan(n.Name, party)
		for _, v := range n.Variants {
			for _, e := range v.Evidence {
				if !f.among(e.Doc) {
					continue
				}
				p.add(key, n.Name, party.Name, e)
			}
		}
	}
	for _, e := range p.list {
		// "their plan", told once, is nobody's in particular.
		if len(e.Evidence) > 1 || !pronominal(e.What) {
			slices.SortStableFunc(e.Evidence, func(a, b story.Evidence) int {
				return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Sentence, b.Sentence))
			})
			f.n.Proposals = append(f.n.Proposals, e)
		}
	}
}

// owner is the party that a writing belongs to, "" when it is not told.
func (f *folder) owner(d int, m annot.Mention) string {
	if m.Entity == annot.None {
		return ""
	}
	i := f.story.NameOf[d][m.Entity]
	if i < 0 || f.partyOf[i] < 0 {
		return ""
	}
	return f.n.Parties[f.partyOf[i]].Name
}

type proposals struct {
	list []talks.Event
	at   map[string]int // by key
}

// add puts evidence to the proposal of a key; the name that says most is shown.
func (p *proposals) add(key, name, party string, e story.Evidence) {
	i, ok := p.at[key]
	if !ok {
		i = len(p.list)
		p.at[key] = i
		p.list = append(p.list, talks.Event{What: name})
	}
	o := &p.list[i]
	if pronominal(o.What) && !pronominal(name) {
		o.What = name
	}
	if party != "" && !slices.Contains(o.Who, party) {
		o.Who = append(o.Who, party)
	}
	o.Evidence = append(o.Evidence, e)
}

// points is the number of points in the name of a plan: "12-point".
func points(name string) string {
	for _, w := range strings.Fields(name) {
		if n, ok := strings.CutSuffix(w, "-point"); ok && n != "" && strings.Trim(n, "0123456789") == "" {
			return w
		}
	}
	return ""
}

// kindOfPlan is what is left of a plan's name when its owner and words such as "new"
// are taken off, so that "Norway's proposal" and "its new proposal" are one.
func (f *folder) kindOfPlan(name string, party talks.Party) string {
	name = strings.ToLower(strings.ReplaceAll(name, "’", "'"))
	if i := strings.LastIndex(name, "'s "); i >= 0 {
		name = name[i+len("'s "):]
	}
	var left []string
	for _, w := range strings.Fields(name) {
		w = strings.TrimRight(w, "'‘")
		if !loose[w] && !f.ofParty(w, party) {
			left = append(left, w)
		}
	}
	return strings.Join(left, " ")
}

var loose = map[string]bool{"his": true, "her": true, "its": true, "their": true, "our": true, "my": true, "own": true,
	"new": true, "the": true, "a": true, "initial": true, "latest": true, "current": true, "original": true}

// minStem is how many letters a word must share with a party's name to be its adjective.
const minStem = 4

// ofParty reports whether a word names a party: "Norway", "Norwegian", "Democratic" of
// the Democrats.
func (f *folder) ofParty(w string, party talks.Party) bool {
	for _, i := range party.Names {
		for _, v := range f.story.Names[i].Variants {
			for _, form := range strings.Fields(strings.ToLower(v.Form)) {
				if w == form || len(w) > minStem && len(form) > minStem && w[:minStem] == form[:minStem] {
					return true
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
