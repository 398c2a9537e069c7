// Package mention finds the phrases that name or describe somebody who can hold or
// tell a position: persons, states, organisations, groups, unnamed sources, texts
// that speak, and pronouns.
//
// A mention is a place in the text; what it refers to is decided by another pass.
package mention

import (
	"context"
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
	"rapporteur/internal/phrase"
	"rapporteur/lexicon"
	"rapporteur/pass"
)

// New is the pass that writes mentions.
func New(lex *lexicon.Lexicon, gaz *gazetteer.Gazetteer) pass.Pass {
	return pass.Pass{
		Name:    "mention",
		Doc:     "Finds names and descriptions of parties, people, sources and texts; the gazetteer is one signal among titles, given names and shape.",
		Version: "1",
		Lexicon: lex.Digest() + gaz.Digest(),
		Reads:   annot.LayerSentences | annot.LayerTags | annot.LayerNames,
		Writes:  annot.LayerMentions,
		Run: func(_ context.Context, d *annot.Document) error {
			f := &finder{d: d, lex: lex, gaz: gaz, surnames: map[string]bool{}, states: map[string]bool{}, halves: map[string]bool{}}
			f.index(Names(d, gaz))
			f.collect()
			return nil
		},
	}
}

type finder struct {
	d   *annot.Document
	lex *lexicon.Lexicon
	gaz *gazetteer.Gazetteer
	// named tells for the first token of each name its kind and the token after it.
	named   map[int]namedRun
	times   map[string]int  // how often the document names what
	visited map[string]bool // names that somebody is in or goes to
	// surnames are the last words of the full names of persons, so that the surname
	// alone is known for a person's in every sentence.
	surnames map[string]bool
	states   map[string]bool // names and adjectives of states learned from the document
	halves   map[string]bool // "North" when the document names one state "North ...", and the like
	words    []string        // of the current sentence
	claimed  []bool          // tokens of the current sentence that a name holds
	run      nameRun         // of the current sentence, the one that was looked at last
}

// nameRun is a run of capitalised name words. What is found out about it holds for
// every start within it, so that a sentence all in capitals is not read once a word.
type nameRun struct {
	start, end int
	head       int // the last word in it that ends an organisation's name, or -1
}

func (f *finder) collect() {
	// Full names first, in the whole document: "Sol said" may stand in a sentence
	// before the one that gives the full name.
	for _, s := range f.d.Sentences {
		f.load(s)
		f.names(s, true)
	}
	// Twice: "Vessia and Orland" tells of Orland once Vessia is known.
	for range 2 {
		for _, s := range f.d.Sentences {
			f.load(s)
			for i := range f.words {
				if _, known := f.gaz.Match(f.words[i:]); !known {
					f.learnState(s, i)
				}
			}
		}
	}
	f.keepStates()
	// Again, for the states that only their adjective shows.
	for _, s := range f.d.Sentences {
		f.load(s)
		for i := range f.words {
			if f.states[f.words[i]] {
				f.learnPair(s, i)
			}
		}
	}
	for _, s := range f.d.Sentences {
		f.load(s)
		start := len(f.d.Mentions)
		f.names(s, false)
		f.descriptions(s)
		sortMentions(f.d.Mentions[start:])
	}
}

func (f *finder) load(s annot.Sentence) {
	f.words = f.words[:0]
	for t := s.First; t < s.Last; t++ {
		f.words = append(f.words, f.d.Tokens[t].Text(f.d.Text))
	}
	f.claimed = append(f.claimed[:0], make([]bool, len(f.words))...)
	f.run = nameRun{}
}

func (f *finder) upos(s annot.Sentence, i int) annot.UPOS { return f.d.Tokens[int(s.First)+i].UPOS }

// span of the words [i, j) of sentence s.
func (f *finder) span(s annot.Sentence, i, j int) annot.Span {
	return annot.Span{Start: f.d.Tokens[int(s.First)+i].Start, End: f.d.Tokens[int(s.First)+j-1].End}
}

func (f *finder) add(s annot.Sentence, first, last, headFirst, headLast int, kind annot.EntityKind, why string) {
	f.d.Mentions = append(f.d.Mentions, annot.Mention{
		Span: f.span(s, first, last), Head: f.span(s, headFirst, headLast),
		Kind: kind, Entity: annot.None, Why: why,
	})
	for i := headFirst; i < headLast; i++ {
		f.claimed[i] = true
	}
}

// names finds names of persons, states and organisations. In the first round it
// only learns surnames.
func (f *finder) names(s annot.Sentence, learn bool) {
	for i := 0; i < len(f.words); {
		m, inGazetteer := f.gaz.Match(f.words[i:])
		if inGazetteer && f.partOfPersonName(s, i, m) {
			inGazetteer = false
		}
		run := f.nameRun(s, i)
		if run == 0 && f.surnames[f.words[i]] && f.acts(s, i+1) {
			run = 1 // a surname at the head of a sentence is often mistaken for a word
		}
		// "Transit Workers Union of Harrow" is longer than anything in the gazetteer.
		if org := f.orgRun(i, run); org > 0 && (!inGazetteer || org > m.Words) {
			if !learn {
				f.add(s, f.roleStart(i), i+org, i, i+org, annot.Organisation, "name of an organisation")
			}
			i += org
			continue
		}
		if inGazetteer {
			if learn {
				f.learnHalf(i, m)
			} else {
				f.gazetteerMention(s, i, m)
			}
			i += m.Words
			continue
		}
		if !learn && f.half(i) {
			f.add(s, i, i+1, i, i+1, annot.State, "short for the state named in full")
			i++
			continue
		}
		if !learn && f.states[f.words[i]] && !f.surnames[f.words[i]] && !f.nameOfPlace(s, i) {
			kind, why := annot.State, "introduced as a state in the report"
			if demonym(f.words[i]) {
				why = "adjective"
			}
			f.add(s, i, i+1, i, i+1, kind, why)
			i++
			continue
		}
		// Titles and offices are no part of a name: "Secretary of State Ana Sol".
		if _, n, ok := f.gaz.Office(f.words[i:]); ok && run > 0 && !f.surnames[f.words[i]] {
			i += n
			continue
		}
		if run > 1 && f.states[f.words[i]] {
			run = 1 // "the minister of Vessia Ana Sol": two names
		}
		if i == 0 && run > 1 {
			_, given := f.gaz.GivenName(f.words[0])
			if _, _, ok := f.gaz.Office(f.words[1:]); ok && !given {
				i++ // "Earlier President Ana Sol"
				continue
			}
		}
		n := f.personRun(s, i, run)
		if org := f.votedOrganisation(s, i, run); n == 0 && org > 0 {
			if !learn {
				f.add(s, f.roleStart(i), i+org, i, i+org, annot.Organisation, "looks like the name of an organisation")
			}
			i += org
			continue
		}
		if n == 0 {
			i++
			continue
		}
		if learn {
			if n > 1 || f.titled(i) {
				last := surname(f.words[i : i+n])
				f.surnames[last] = true
				if f.familyFirst(f.words[i:i+n]) && (i == 0 || f.words[i-1] != "of") {
					f.surnames[f.words[i]] = true
				}
				if bare := article(last); bare != "" {
					// Later sentences drop the article or capitalise it.
					f.surnames[bare], f.surnames["Al-"+bare] = true, true
				}
			}
		} else {
			f.add(s, f.roleStart(i), i+n, i, i+n, annot.Person, "name of a person")
		}
		i += n
	}
}

// nameRun is the length of the run of capitalised name words that begins at i.
func (f *finder) nameRun(s annot.Sentence, i int) int {
	if i > f.run.start && i < f.run.end {
		if !f.runs(s, i, 0) {
			return 0
		}
		return f.run.end - i
	}
	n := 0
	for i+n < len(f.words) && f.runs(s, i, n) {
		n++
	}
	f.run = nameRun{start: i, end: i + n, head: -1}
	for j := i; j < i+n; j++ {
		if f.lex.OrgHeads.Class(f.words[j]) != "" {
			f.run.head = j
		}
	}
	return n
}

// runs reports whether the word n words after i goes on with the run of name words
// that begins at i.
func (f *finder) runs(s annot.Sentence, i, n int) bool {
	w := f.words[i+n]
	switch u := f.upos(s, i+n); {
	case capitalised(w) && (u == annot.PROPN || u == annot.NOUN && (n > 0 || i > 0) || u == annot.ADJ && i+n > 0 && n > 0 || u == annot.X):
		return true
	case n > 0 && article(w) != "":
		return true // "Omar al-Rashid"
	case n > 0 && particle(w) && i+n+1 < len(f.words) && (capitalised(f.words[i+n+1]) || particle(f.words[i+n+1])) && f.upos(s, i+n+1) != annot.VERB:
		return true
	}
	return false
}

// orgRun is the length of the organisation's name that begins at i within a run of
// capitalised words of length run, or 0. "House of Delegates", "League of X Y" go on
// over "of" and "for".
func (f *finder) orgRun(i, run int) int {
	best := 0
	end := i + run
	if f.run.head > i && f.run.head < end {
		best = f.run.head + 1 - i
	}
	// Name of Name, when either end is the head of an organisation's name.
	if run > 0 && end+1 < len(f.words) && (f.words[end] == "of" || f.words[end] == "for") && f.lex.OrgHeads.Class(f.words[end-1]) != "" {
		tail := end + 1
		for tail < len(f.words) && capitalised(f.words[tail]) && f.words[tail] != "The" {
			tail++
		}
		if tail > end+1 {
			if _, known := f.gaz.Match(f.words[end+1:]); !known || run > 1 || tail-end > 2 {
				best = tail - i
			}
		}
	}
	return best
}

// nameOfPlace reports whether a learned state's name goes on: "Vessia Street".
func (f *finder) nameOfPlace(s annot.Sentence, i int) bool {
	if i+1 >= len(f.words) || !capitalised(f.words[i+1]) || f.upos(s, i+1) != annot.PROPN {
		return false
	}
	if _, given := f.gaz.GivenName(f.words[i+1]); given || f.officeOf(i+1) {
		return false
	}
	_, _, office := f.gaz.Office(f.words[i+1:])
	return !office && !f.surnames[f.words[i+1]]
}

func (f *finder) gazetteerMention(s annot.Sentence, i int, m gazetteer.Match) {
	kind, why := annot.Organisation, "name in the gazetteer"
	switch m.Entry.Class {
	case gazetteer.State, gazetteer.Territory:
		kind = annot.State
	case gazetteer.Region, gazetteer.Place:
		kind = annot.Place
	}
	switch m.How {
	case gazetteer.ByCapital:
		why = "capital for government"
		if f.locative(i) || f.modifies(s, i+m.Words) {
			kind, why = annot.Place, "a town"
		}
	case gazetteer.BySeat:
		why = "seat for government"
		if f.locative(i) {
			kind, why = annot.Place, "a building"
		}
	case gazetteer.ByDemonym:
		why = "adjective"
		kind = annot.Place
	case gazetteer.ByPeople:
		why = "people for state or party"
	case gazetteer.ByAlias:
		why = "alias in the gazetteer"
	}
	f.add(s, i, i+m.Words, i, i+m.Words, kind, why)
}

// locative reports whether a preposition of place stands before word i.
func (f *finder) locative(i int) bool {
	if i > 0 && strings.EqualFold(f.words[i-1], "the") {
		i--
	}
	if i == 0 {
		return false
	}
	switch strings.ToLower(f.words[i-1]) {
	case "in", "at", "to", "near", "outside", "around", "into", "through", "leaving", "left", "visit", "visited", "visiting", "across", "reached":
		return true
	}
	return false
}

// modifies reports whether the name before word i only qualifies a noun: "the Oslo
// talks", but not "Oslo officials", where it stands for those who speak.
func (f *finder) modifies(s annot.Sentence, i int) bool {
	if i >= len(f.words) || f.upos(s, i) != annot.NOUN {
		return false
	}
	return f.lex.Groups.Class(f.d.Tokens[int(s.First)+i].Lemma) == ""
}

// descriptions finds the noun phrases that describe somebody without a name, and
// the pronouns.
func (f *finder) descriptions(s annot.Sentence) {
	ph := phrase.Of(f.d, s)
	for _, np := range ph.NPs {
		first, last, head := np.First-int(s.First), np.Last-int(s.First), np.Head-int(s.First)
		if f.claimed[head] {
			continue
		}
		tok := f.d.Tokens[np.Head]
		if tok.UPOS == annot.PRON {
			if tok.XPOS == "PRP" {
				f.add(s, first, last, head, head+1, annot.Pronoun, "pronoun")
			}
			continue
		}
		// The possessor and its clitic belong to the description: "Norway's envoy".
		from := first
		if np.Poss >= 0 {
			from = ph.NPs[np.Poss].First - int(s.First)
			if pp := ph.NPs[np.Poss].Poss; pp >= 0 {
				from = ph.NPs[pp].First - int(s.First)
			}
		}
		f.description(s, from, first, last, head)
	}
	// Possessive pronouns: "his country".
	for t := s.First; t < s.Last; t++ {
		if f.d.Tokens[t].XPOS == "PRP$" {
			i := int(t - s.First)
			if !f.claimed[i] {
				f.add(s, i, i+1, i, i+1, annot.Pronoun, "possessive pronoun")
			}
		}
	}
}

func (f *finder) description(s annot.Sentence, from, first, last, head int) {
	tok := f.d.Tokens[int(s.First)+head]
	lemma := tok.Lemma
	if o, n, ok := f.officeAt(first, head); ok {
		kind := annot.Group
		if o.Rank == "official" || o.Rank == "aide" || o.Rank == "spokesperson" {
			kind = annot.UnnamedSource
		}
		f.add(s, from, last, head+1-n, head+1, kind, "described by office")
		return
	}
	switch f.lex.Groups.Class(lemma) {
	case "source", "outsider":
		f.add(s, from, last, head, head+1, annot.UnnamedSource, "described, not named")
	case "members", "public", "opponents", "other":
		f.add(s, from, last, head, head+1, annot.Group, "described as a group")
	case "body":
		f.add(s, from, last, head, head+1, annot.Group, "described as a body")
	case "text":
		f.add(s, from, last, head, head+1, annot.Writing, "a text that speaks")
	}
}

// officeAt is the office whose phrase ends at the head of a noun phrase.
func (f *finder) officeAt(first, head int) (gazetteer.Office, int, bool) {
	for start := max(first, head-3); start <= head; start++ {
		if o, n, ok := f.gaz.Office(f.words[start:]); ok && start+n == head+1 {
			return o, n, true
		}
	}
	return gazetteer.Office{}, 0, false
}

// sortMentions orders mentions by where they begin, longest first.
func sortMentions(m []annot.Mention) {
	for i := 1; i < len(m); i++ {
		for j := i; j > 0 && before(m[j], m[j-1]); j-- {
			m[j], m[j-1] = m[j-1], m[j]
		}
	}
}

func before(a, b annot.Mention) bool {
	if a.Head.Start != b.Head.Start {
		return a.Head.Start < b.Head.Start
	}
	return a.Head.End > b.Head.End
}
