package names

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/story"
)

// form is one way in which a name is written.
type form struct {
	text     string
	atom     int
	why      string // how the reader of a single document resolved it, if it says
	evidence []story.Evidence
}

// forms lists how the atoms are written in the texts, in order of appearance, each
// with its first place in every document. Descriptions in lower case ("the
// minister") are not forms of a name, but a group is called by nothing else.
func (m *merger) forms(atoms []int) []form {
	var out []form
	at := map[string]int{}
	for _, i := range atoms {
		a := m.atoms[i]
		for _, p := range a.at {
			d := m.docs[p.doc]
			for _, j := range m.mentions[p.doc][p.entity] {
				mention := d.Mentions[j]
				text := strings.Join(strings.Fields(d.Slice(mention.Head)), " ")
				if mention.Kind == annot.Pronoun || text == "" || !hasUpper(text) && text != a.name && !described(a.kind) {
					continue
				}
				s := sentenceAt(d, mention.Start)
				if s < 0 {
					continue
				}
				id := text
				if a.odd >= 0 { // the same letters may stand for two names
					id += "\x00odd"
				}
				n, ok := at[id]
				if !ok {
					n = len(out)
					at[id] = n
					out = append(out, form{text: text, atom: i, why: mention.Why})
				}
				f := &out[n]
				if len(f.evidence) == 0 || f.evidence[len(f.evidence)-1].Doc != p.doc {
					f.evidence = append(f.evidence, story.Evidence{Doc: p.doc, Sentence: annot.SentenceIdx(s), Span: d.Sentences[s].Span})
				}
			}
		}
	}
	for i := range out {
		ev := out[i].evidence
		slices.SortStableFunc(ev, func(a, b story.Evidence) int { return cmp.Compare(a.Doc, b.Doc) })
		out[i].evidence = slices.CompactFunc(ev, func(a, b story.Evidence) bool { return a.Doc == b.Doc })
	}
	return out
}

func described(k annot.EntityKind) bool {
	return k == annot.Group || k == annot.UnnamedSource || k == annot.Writing
}

func hasUpper(s string) bool { return strings.IndexFunc(s, unicode.IsUpper) >= 0 }

// sentenceAt is the sentence that holds a place in the text, -1 for none.
func sentenceAt(d *annot.Document, at int32) int {
	i := sort.Search(len(d.Sentences), func(i int) bool { return d.Sentences[i].End > at })
	if i < len(d.Sentences) && d.Sentences[i].Start <= at {
		return i
	}
	return -1
}

// shown is the atom whose name is shown for all of them: not a misspelling, rather
// a full name than a surname or initials, the one in most documents, the first in
// the alphabet.
func (m *merger) shown(atoms []int) int {
	tier := func(i int) int {
		a := m.atoms[i]
		switch {
		case a.first:
			return -1
		case a.odd >= 0:
			return 3
		case a.kind == annot.Person && isAlias(a.words):
			return 2
		case a.kind == annot.Person && utf8.RuneCountInString(a.words[0]) == 1,
			a.kind == annot.Person && len(a.words) < len(strings.Fields(plain(a.name))),
			a.kind == annot.Organisation && isAcronym(a.name):
			return 1
		}
		return 0
	}
	return slices.MinFunc(atoms, func(i, j int) int {
		a, b := m.atoms[i], m.atoms[j]
		return cmp.Or(
			cmp.Compare(tier(i), tier(j)),
			cmp.Compare(len(b.docs), len(a.docs)),
			cmp.Compare(a.name, b.name),
			cmp.Compare(i, j),
		)
	})
}

// result writes names, NameOf and findings.
func (m *merger) result(s *story.Story) []Misspelling {
	type named struct {
		story.Name
		atoms []int
	}
	keyOf := map[string]string{} // key of an entity -> key of its name
	var all []named
	for _, atoms := range m.names.Lists() {
		if m.atoms[atoms[0]].open != nil {
			continue
		}
		a := m.atoms[m.shown(atoms)]
		all = append(all, named{story.Name{Key: a.key, Kind: a.kind, Name: a.name}, atoms})
		for _, i := range atoms {
			keyOf[m.atoms[i].key] = a.key
		}
	}
	slices.SortFunc(all, func(a, b named) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name.Name, b.Name.Name),
			cmp.Compare(a.Key, b.Key), cmp.Compare(a.atoms[0], b.atoms[0]))
	})

	s.NameOf = make([][]int, len(m.docs))
	for i, d := range m.docs {
		s.NameOf[i] = make([]int, len(d.Entities))
		for j := range s.NameOf[i] {
			s.NameOf[i][j] = -1
		}
	}
	title := map[string]string{}
	for _, n := range all {
		title[n.Key] = n.Name.Name
	}
	var found []Misspelling
	rootOf := m.personRoots()
	for i, n := range all {
		for _, a := range n.atoms {
			for _, p := range m.atoms[a].at {
				s.NameOf[p.doc][p.entity] = i
			}
		}
		forms := m.forms(n.atoms)
		n.Variants = m.variants(n.Name.Name, forms)
		parties, roles := m.told(n.atoms, keyOf)
		n.For, n.Role = parties.top(), roles.top()
		first := m.atoms[n.atoms[0]].at[0]
		n.PartOf = canonical(m.docs[first.doc].Entities[first.entity].PartOf, keyOf)
		if len(parties) > 1 && n.Kind == annot.Person {
			s.Findings = append(s.Findings, m.partyDiffers(n.Name, n.atoms, parties, keyOf, title))
		}
		for _, odd := range m.odd(i, n.Name.Name, forms) {
			odd.Usual = m.beside(n.atoms, rootOf, odd)
			found = append(found, odd)
			s.Findings = append(s.Findings, story.Finding{
				ID: "name-variant", Severity: severity(odd),
				Message:  fmt.Sprintf("%q is %s", odd.Form, m.oddWhy(odd.Form, forms)),
				Evidence: append(slices.Clone(odd.Odd), odd.Usual...),
			})
		}
		s.Names = append(s.Names, n.Name)
	}
	s.Findings = append(s.Findings, m.unresolved()...)
	return found
}

// told counts in how many entities of a name each party and role is told.
func (m *merger) told(atoms []int, keyOf map[string]string) (parties, roles tally) {
	parties, roles = tally{}, tally{}
	for _, a := range atoms {
		for _, p := range m.atoms[a].at {
			e := m.docs[p.doc].Entities[p.entity]
			if e.For != "" {
				parties.add(canonical(e.For, keyOf))
			}
			if e.Role != "" {
				roles.add(e.Role)
			}
		}
	}
	return parties, roles
}

func canonical(key string, keyOf map[string]string) string {
	if k, ok := keyOf[key]; ok {
		return k
	}
	return key
}

// variants says of every form why it is the name that is shown.
func (m *merger) variants(shown string, forms []form) []story.Variant {
	var out []story.Variant
	for _, f := range forms {
		a := m.atoms[f.atom]
		why := a.why
		switch {
		case a.odd >= 0, a.decided && !a.first:
		case f.text == shown || joined(plain(f.text)) == joined(plain(shown)):
			why = "same name"
		case joined(m.fold(f.text)) == joined(m.fold(shown)):
			why = "transliteration"
		case why != "same key" && f.text == a.name:
		case a.kind == annot.Person && partOf(shown, f.text):
			why = "fuller form"
		case f.why != "":
			why = f.why
		case a.kind == annot.Person && partOf(f.text, shown):
			why = "part of the name"
		case a.kind == annot.Organisation && isAcronym(f.text):
			why = "short form of " + shown
		}
		out = append(out, story.Variant{Form: f.text, Why: why, Evidence: f.evidence})
	}
	slices.SortStableFunc(out, func(a, b story.Variant) int {
		return cmp.Or(cmp.Compare(len(b.Evidence), len(a.Evidence)), cmp.Compare(a.Form, b.Form))
	})
	return out
}

// partOf tells whether all words of a form are words of the name.
func partOf(form, name string) bool {
	words := personWords(name)
	for _, w := range personWords(form) {
		if !slices.Contains(words, w) {
			return false
		}
	}
	return true
}

// odd lists the misspelt forms of a name, each with the usual spelling.
func (m *merger) odd(name int, shown string, forms []form) []Misspelling {
	var usual []story.Evidence
	for _, f := range forms {
		if m.atoms[f.atom].odd < 0 && len(usual) == 0 {
			usual = f.evidence
		}
		if f.text == shown {
			usual = f.evidence
			break
		}
	}
	best := map[int]form{} // misspelt name -> its fullest form
	var order []int
	for _, f := range forms {
		if m.atoms[f.atom].odd < 0 {
			continue
		}
		of := m.atoms[f.atom].odd
		b, ok := best[of]
		if !ok {
			order = append(order, of)
		}
		if !ok || len(f.text) > len(b.text) {
			best[of] = f
		}
	}
	var out []Misspelling
	for _, of := range order {
		if len(usual) > 0 {
			out = append(out, Misspelling{Name: name, Form: best[of].text, As: shown, Odd: best[of].evidence, Usual: usual, Given: m.atoms[best[of].atom].given})
		}
	}
	return out
}

func severity(m Misspelling) story.Severity {
	if m.Given {
		return story.Note
	}
	return story.Warning
}

// beside is the evidence for the usual spelling, in every report that has one from a
// sentence that names those who stand beside the odd spelling too: that company says
// that one person is meant.
func (m *merger) beside(atoms []int, rootOf [][]int, odd Misspelling) []story.Evidence {
	own := m.names.Root(atoms[0])
	company := map[int]bool{}
	for _, e := range odd.Odd {
		for _, r := range m.personsIn(rootOf, e) {
			company[r] = r != own
		}
	}
	out := slices.Clone(odd.Usual)
	shared := make([]int, len(out))
	for _, a := range atoms {
		if m.atoms[a].odd >= 0 {
			continue
		}
		for _, p := range m.atoms[a].at {
			i, ok := slices.BinarySearchFunc(out, p.doc, func(e story.Evidence, doc int) int { return cmp.Compare(e.Doc, doc) })
			if !ok {
				continue
			}
			d := m.docs[p.doc]
			for _, j := range m.mentions[p.doc][p.entity] {
				s := sentenceAt(d, d.Mentions[j].Start)
				if s < 0 || d.Mentions[j].Kind == annot.Pronoun {
					continue
				}
				at := story.Evidence{Doc: p.doc, Sentence: annot.SentenceIdx(s), Span: d.Sentences[s].Span}
				if n := count(m.personsIn(rootOf, at), company); n > shared[i] {
					out[i], shared[i] = at, n
				}
			}
		}
	}
	return out
}

// count is how many different members of a set a list has.
func count(list []int, set map[int]bool) int {
	n := 0
	for _, x := range distinct(list) {
		if set[x] {
			n++
		}
	}
	return n
}

// personsIn are the roots of the persons that a sentence names.
func (m *merger) personsIn(rootOf [][]int, at story.Evidence) []int {
	var out []int
	d := m.docs[at.Doc]
	first := sort.Search(len(d.Mentions), func(i int) bool { return d.Mentions[i].Head.Start >= at.Span.Start })
	for _, mention := range d.Mentions[first:] {
		if mention.Head.Start >= at.Span.End {
			break
		}
		if e := int(mention.Entity); e >= 0 && e < len(d.Entities) && rootOf[at.Doc][e] >= 0 {
			out = append(out, rootOf[at.Doc][e])
		}
	}
	return out
}

// oddWhy is the reason given for reading a form as the name.
func (m *merger) oddWhy(text string, forms []form) string {
	for _, f := range forms {
		if f.text == text && m.atoms[f.atom].odd >= 0 {
			return m.atoms[f.atom].why
		}
	}
	return ""
}

// partyDiffers reports that a name is tied to several parties.
func (m *merger) partyDiffers(n story.Name, atoms []int, parties tally, keyOf, title map[string]string) story.Finding {
	ranked := parties.ranked()
	var said []string
	for _, key := range ranked {
		said = append(said, fmt.Sprintf("%s (%d)", cmp.Or(title[key], key), parties[key]))
	}
	f := story.Finding{
		ID: "party-differs", Severity: story.Note,
		Message: fmt.Sprintf("%s is said to speak for %s; read as %s", n.Name, strings.Join(said, ", "), cmp.Or(title[ranked[0]], ranked[0])),
	}
	shown := map[string]bool{}
	for _, a := range atoms {
		for _, p := range m.atoms[a].at {
			key := m.docs[p.doc].Entities[p.entity].For
			if key = canonical(key, keyOf); key == "" || shown[key] {
				continue
			}
			if ev, ok := m.firstMention(p); ok {
				shown[key] = true
				f.Evidence = append(f.Evidence, ev)
			}
		}
	}
	return f
}

func (m *merger) firstMention(p place) (story.Evidence, bool) {
	d := m.docs[p.doc]
	for _, j := range m.mentions[p.doc][p.entity] {
		if s := sentenceAt(d, d.Mentions[j].Start); s >= 0 {
			return story.Evidence{Doc: p.doc, Sentence: annot.SentenceIdx(s), Span: d.Sentences[s].Span}, true
		}
	}
	return story.Evidence{}, false
}

// candidatesShown bounds how many names a finding lists for an alias.
const candidatesShown = 4

// unresolved reports the aliases that several names have, with those names.
func (m *merger) unresolved() []story.Finding {
	var out []story.Finding
	for _, a := range m.atoms {
		if a.open == nil {
			continue
		}
		var who []string
		for _, j := range a.open {
			who = append(who, m.atoms[j].name)
		}
		who = distinct(who)
		if more := len(who) - candidatesShown; more > 0 {
			who = append(who[:candidatesShown], fmt.Sprintf("one of %d more", more))
		}
		f := story.Finding{
			ID: "alias-unresolved", Severity: story.Warning,
			Message: fmt.Sprintf("%q may be %s; left unresolved", a.name, strings.Join(who, " or ")),
		}
		for _, p := range a.at {
			if ev, ok := m.firstMention(p); ok {
				f.Evidence = append(f.Evidence, ev)
			}
		}
		out = append(out, f)
	}
	return out
}
