// Package link decides what the mentions of one document refer to: which names are
// one person, whom a person speaks for, who "she", "the envoy" and "his country" are.
//
// It stays within the document. What is not clear stays unresolved (Entity None):
// a wrong holder is worse than a missing one.
package link

import (
	"context"
	"sort"
	"strings"
	"unicode"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// New is the pass that writes entities and what each mention refers to.
func New(lex *lexicon.Lexicon, gaz *gazetteer.Gazetteer) pass.Pass {
	v := newVerbs(lex)
	return pass.Pass{
		Name:    "link",
		Doc:     "Decides within a document what mentions refer to: one person's names, whom a person speaks for, pronouns and descriptions.",
		Version: "1",
		Lexicon: lex.Digest() + gaz.Digest(),
		Reads:   annot.LayerSentences | annot.LayerTags | annot.LayerTrees | annot.LayerNames | annot.LayerMentions,
		Writes:  annot.LayerEntities,
		Run: func(_ context.Context, d *annot.Document) error {
			l := &linker{d: d, lex: lex, gaz: gaz, verbs: v, byKey: map[string]annot.EntityIdx{}, active: map[annot.EntityIdx]bool{}, times: map[annot.EntityIdx]int{}, index: newIndex()}
			l.run()
			return nil
		},
	}
}

type linker struct {
	d     *annot.Document
	lex   *lexicon.Lexicon
	gaz   *gazetteer.Gazetteer
	byKey map[string]annot.EntityIdx
	// persons and orgs in order of first mention
	persons, orgs []annot.EntityIdx
	verbs
	of      []annot.SentenceIdx     // by mention
	quoted  []bool                  // by token: it stands in quotation marks
	times   map[annot.EntityIdx]int // how often an entity has been mentioned so far
	seen    []sighting              // the resolved mentions so far, latest last
	heads   map[int]int             // mentions by their head word
	phrases [][]nominal             // by sentence
	phrased []bool
	// active are those who are named other than as the owner of something, or as one more in a list.
	active map[annot.EntityIdx]bool
	index  index
	// chambers are the legislatures that are named in more than one word, by their state.
	chambers map[string][]*gazetteer.Entry
}

// sighting is a resolved mention.
type sighting struct {
	entity   annot.EntityIdx
	sentence annot.SentenceIdx
}

// verbs are the lemmas of what people and bodies do.
type verbs struct {
	says map[string]bool // tell something
	acts map[string]bool // hold a position, and the adjectives that tell one
}

func newVerbs(lex *lexicon.Lexicon) verbs {
	v := verbs{map[string]bool{}, map[string]bool{}}
	for _, say := range lex.Says {
		if say.Tells() {
			v.says[say.Words[0]] = true
		}
	}
	for _, cue := range lex.Stances {
		switch {
		case cue.Head == lexicon.Verb && !cue.HasFrame("subj"), cue.Head == lexicon.Adj:
			v.acts[cue.Words[0]] = true
		}
	}
	return v
}

func (l *linker) run() {
	// Names before descriptions: a description may stand before the name it means.
	l.of, l.quoted = l.sentencesOfMentions(), quotes(l.d)
	of := l.of
	l.nameEntities(of)
	for i := range l.d.Mentions {
		m := &l.d.Mentions[i]
		switch m.Kind {
		case annot.Group, annot.UnnamedSource, annot.Writing:
			l.describe(i, of[i])
		case annot.Pronoun:
			l.pronoun(i, of[i])
		}
		if m.Entity != annot.None && l.readable(of[i]) {
			if t := l.tokenAt(l.d.Sentences[of[i]], m.End); t >= int(l.d.Sentences[of[i]].Last) || l.d.Tokens[t].XPOS != "POS" && !l.listed(m, l.d.Sentences[of[i]]) {
				l.active[m.Entity] = true
			}
			l.times[m.Entity]++
			l.seen = append(l.seen, sighting{m.Entity, of[i]})
		}
	}
	l.owned(of)
}

// listed reports whether a mention is one more in a list of those whom somebody met or named:
// "after meetings with Ana Sol and Ivo Bell".
func (l *linker) listed(m *annot.Mention, s annot.Sentence) bool {
	tok := l.d.Tokens[l.top(m.Head, s)]
	return tok.DepRel == "conj" && tok.Head != annot.None && !strings.HasPrefix(l.d.Tokens[tok.Head].DepRel, "nsubj")
}

// readable reports whether the sentence is read: titles and captions introduce
// nobody for a pronoun to mean.
func (l *linker) readable(s annot.SentenceIdx) bool {
	return l.d.Blocks[l.d.Sentences[s].Block].Read()
}

func (l *linker) sentencesOfMentions() []annot.SentenceIdx {
	of := make([]annot.SentenceIdx, len(l.d.Mentions))
	s := 0
	for i, m := range l.d.Mentions {
		for s+1 < len(l.d.Sentences) && l.d.Sentences[s].End <= m.Head.Start {
			s++
		}
		of[i] = annot.SentenceIdx(s)
	}
	return of
}

// entity is the index of the entity with the key of e, made when it is new. What
// was not known of it before is taken from e.
func (l *linker) entity(e annot.Entity) annot.EntityIdx {
	if e.For != "" && e.For != e.Key {
		l.byParty(e.For) // whom somebody speaks for is an entity too, named or not
	}
	i, ok := l.byKey[e.Key]
	if !ok {
		i = annot.EntityIdx(len(l.d.Entities))
		l.byKey[e.Key] = i
		l.d.Entities = append(l.d.Entities, e)
		switch e.Kind {
		case annot.Person:
			l.persons = append(l.persons, i)
		case annot.Organisation, annot.State:
			l.orgs = append(l.orgs, i)
			if e.Kind == annot.State {
				l.index.states[stem(e.Name)] = append(l.index.states[stem(e.Name)], i)
			}
		}
		return i
	}
	old := &l.d.Entities[i]
	if len(e.Name) > len(old.Name) && e.Kind == annot.Person {
		old.Name = e.Name
	}
	for _, f := range []struct{ to, from *string }{{&old.For, &e.For}, {&old.Role, &e.Role}, {&old.Gender, &e.Gender}, {&old.Number, &e.Number}} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	return i
}

// nameEntities makes the entities of all names: bodies first, since persons speak for
// them, then persons by full name, then surnames, then roles.
func (l *linker) nameEntities(of []annot.SentenceIdx) {
	l.nameChambers()
	for i := range l.d.Mentions {
		switch m := &l.d.Mentions[i]; m.Kind {
		case annot.State, annot.Organisation, annot.Place:
			l.body(i, l.d.Slice(m.Head))
		}
	}
	l.shortNames()
	for _, full := range []bool{true, false} {
		for i := range l.d.Mentions {
			m := &l.d.Mentions[i]
			if name := l.d.Slice(m.Head); m.Kind == annot.Person && strings.ContainsFunc(name, unicode.IsSpace) == full {
				l.person(i, name, full)
			}
		}
	}
	// Twice, because an adviser speaks for whom the advised one speaks for.
	for range 2 {
		for i := range l.d.Mentions {
			m := &l.d.Mentions[i]
			if m.Kind != annot.Person || m.Entity == annot.None || l.d.Entities[m.Entity].For != "" {
				continue
			}
			role, party := l.roleOf(i, of[i])
			e := &l.d.Entities[m.Entity]
			if e.Role == "" {
				e.Role = role
			}
			if party != "" && party != e.Key {
				e.For = party
				l.byParty(party)
			}
		}
	}
}

func (l *linker) body(i int, name string) {
	m := &l.d.Mentions[i]
	if match, ok := l.match(words(name)); ok && match.Words == len(words(name)) {
		kind := annot.Organisation
		switch match.Entry.Class {
		case gazetteer.State, gazetteer.Territory:
			kind = annot.State
		case gazetteer.Region, gazetteer.Place:
			kind = annot.Place
		case gazetteer.Media:
			kind = annot.Outlet
		}
		if kind == annot.State && match.How == gazetteer.ByPeople && !l.delegates(i) {
			l.group(m, annot.Group, "", true)
			return
		}
		if kind == annot.Organisation && match.How == gazetteer.ByPeople {
			if name := l.part(m, l.d.Sentences[l.of[i]], match.Entry.Class == gazetteer.PoliticalParty); name != "" {
				l.partOf(m, name, match.Entry.Key)
				return
			}
		}
		if kind == annot.Place && match.How == gazetteer.ByName && l.hasPeople(name, match.Entry) && l.acting(i) {
			// "Europe rejected the offer": those who act for it.
			l.entity(annot.Entity{Kind: annot.Place, Name: match.Entry.Name, Key: match.Entry.Key})
			m.Entity = l.entity(annot.Entity{Kind: annot.Group, Name: name, Key: "group:" + fold(name), For: match.Entry.Key})
			return
		}
		// A region or town holds no position; those who are called after it may.
		if m.Kind != annot.Place || match.How == gazetteer.ByDemonym || match.How == gazetteer.ByPeople {
			m.Entity = l.entity(annot.Entity{Kind: kind, Name: match.Entry.Name, Key: match.Entry.Key, For: match.Entry.Of})
		}
		return
	}
	if m.Kind == annot.State && gazetteer.Compass(name) {
		return // "the North": known when all full names are
	}
	if m.Kind == annot.State {
		// Learned from the document: name and adjective are one entity.
		for _, o := range l.index.states[stem(name)] {
			if sameState(l.d.Entities[o].Name, name) {
				m.Entity = o
				return
			}
		}
		m.Entity = l.entity(annot.Entity{Kind: annot.State, Name: l.stateName(name), Key: "state:" + fold(l.stateName(name))})
		return
	}
	if m.Kind == annot.Organisation {
		m.Entity = l.entity(annot.Entity{Kind: annot.Organisation, Name: name, Key: "org:" + fold(name)})
	}
}

// hasPeople reports whether those of a region are called after it, as Europeans are, and so may act for it.
func (l *linker) hasPeople(name string, e *gazetteer.Entry) bool {
	for _, ending := range []string{"n", "an"} {
		if m, ok := l.gaz.Match([]string{name + ending}); ok && m.Entry == e && m.How == gazetteer.ByDemonym {
			return true
		}
	}
	return false
}

// acting reports whether what mention i names is the subject of a verb of saying or of a stance.
func (l *linker) acting(i int) bool {
	tok := l.d.Tokens[l.top(l.d.Mentions[i].Head, l.d.Sentences[l.of[i]])]
	if tok.DepRel != "nsubj" || tok.Head == annot.None {
		return false
	}
	verb := l.d.Tokens[tok.Head]
	return verb.UPOS == annot.VERB && (l.says[verb.Lemma] || l.acts[verb.Lemma])
}

// delegates reports whether the people of a state stand for it: "the Norwegians insisted", but
// "Norwegians want" and "most of the Norwegians" are the public.
func (l *linker) delegates(i int) bool {
	before := strings.Fields(l.d.Text[max(0, int(l.d.Mentions[i].Start)-20):l.d.Mentions[i].Start])
	if n := len(before); n == 0 || !strings.EqualFold(before[n-1], "the") || n > 1 && before[n-2] == "of" {
		return false
	}
	return true
}

// shortNames resolves "the North" to the one state of the document whose name begins
// so; with two of them it stays unresolved.
func (l *linker) shortNames() {
	full := map[string]annot.EntityIdx{}
	for _, o := range l.orgs {
		e := l.d.Entities[o]
		first, _, more := strings.Cut(e.Name, " ")
		if e.Kind != annot.State || !more || !gazetteer.Compass(first) {
			continue
		}
		if _, several := full[first]; several {
			full[first] = annot.None
			continue
		}
		full[first] = o
	}
	for i := range l.d.Mentions {
		m := &l.d.Mentions[i]
		if m.Kind != annot.State || m.Entity != annot.None {
			continue
		}
		if o, ok := full[l.d.Slice(m.Head)]; ok {
			m.Entity = o
		}
	}
}

// stateName is the noun for a learned state that an adjective may be mentioned before:
// "Vessia" for "Vessian".
func (l *linker) stateName(form string) string {
	for _, name := range l.stateNames()[stem(form)] {
		if name == form || sameState(name, form) {
			return name
		}
	}
	return form
}

// sameState reports whether two forms are of one state's name: they share at least four
// bytes and all but their endings, of which the noun's is the shorter: "Vessia",
// "Vessian".
func sameState(a, b string) bool {
	const (
		sharedAtLeast = 4
		shortEnding   = 2
		longEnding    = 4
	)
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	shorter, longer := min(len(a), len(b))-n, max(len(a), len(b))-n
	return a == b || n >= sharedAtLeast && shorter <= shortEnding && longer <= longEnding
}

// fold makes keys of names: lower case, straight apostrophes, single spaces.
func fold(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "’", "'")
	return strings.Join(strings.Fields(s), " ")
}

// words splits a name into tokens as the segmenter does: the possessive clitic apart.
func words(s string) []string {
	s = strings.ReplaceAll(s, "’s", " 's")
	s = strings.ReplaceAll(s, "'s", " 's")
	return strings.Fields(s)
}

func (l *linker) person(i int, name string, full bool) {
	m := &l.d.Mentions[i]
	e := annot.Entity{Kind: annot.Person, Name: name, Number: "sg", Gender: l.gender(m, name)}
	if !full {
		if found := l.named(i, name); found != annot.None {
			e.Key = l.d.Entities[found].Key
			m.Entity, m.Why = l.entity(e), bySurname
			return
		}
		if len(l.index.surnames[bareSurname(name)]) > 0 {
			m.Why = severalNames
			return
		}
	}
	e.Key = "person:" + fold(name)
	m.Entity = l.entity(e)
}

// bareSurname drops an Arabic article, which is written or left out at will:
// "al-Rashid", "Al-Rashid" and "Rashid" are one.
func bareSurname(s string) string {
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "al-"); ok {
		return rest
	}
	if rest, ok := strings.CutPrefix(strings.ToLower(s), "el-"); ok {
		return rest
	}
	return strings.ToLower(s)
}

func (l *linker) gender(m *annot.Mention, name string) string {
	before := strings.Fields(l.d.Text[m.Start:m.Head.Start])
	for _, w := range before {
		if g, ok := l.gaz.Honorific(w); ok && g != "" {
			return g
		}
	}
	first := strings.Fields(name)[0]
	if g, ok := l.gaz.GivenName(first); ok && g != "both" {
		return g
	}
	return ""
}

func (l *linker) tokenAt(s annot.Sentence, start int32) int {
	n := sort.Search(int(s.Last-s.First), func(i int) bool { return l.d.Tokens[int(s.First)+i].Start >= start })
	return int(s.First) + n
}
