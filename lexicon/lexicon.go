// Package lexicon holds what the reader knows of the language, as data that a
// linguist can edit: abbreviations, verbs of saying, cues of stance, conditions,
// hedges. Every entry with structure carries a sentence in which it must fire and
// one in which it must not; these examples are run as tests.
//
// Files are decoded strictly, sorted, and checked when they are loaded. The package
// imports nothing else of this module.
package lexicon

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed en
var embedded embed.FS

// Lexicon is all that is known of one language.
type Lexicon struct {
	Abbreviations *WordList
	Says          []Say
	Stances       []Cue
	Conditions    []Conditional
	Judgements    []Judgement // how talks went
	Doings        []Doing     // what is done at talks
	Denials       []Denial
	Outcomes      []Outcome // what came of a matter
	Settling      *WordList // words around those of outcomes, by lemma
	Claims        *WordList // nouns, by lemma, for what is said to be so: account, allegation
	Topics        *WordList // nouns, by lemma: talks, deal, vote
	Hedges        *WordList // lemmas: hedge, absolute
	Groups        *WordList // nouns for people, bodies and texts, by whom they speak for
	People        *WordList // nouns for a person that stand for nobody at talks
	Political     *WordList // nouns that a state or its government owns
	Deeds         *WordList // verbs, by lemma, whose future is a position: offer, accept
	OrgHeads      *WordList // last words of organisations' names: union, party, body

	digest string
}

// Digest is a hash of the files, part of the cache key of every layer read with it.
func (l *Lexicon) Digest() string { return l.digest }

// English is the built-in English lexicon, loaded once. Its files are checked by
// the tests, so an error here means a damaged binary.
var English = sync.OnceValues(func() (*Lexicon, error) {
	fsys, err := fs.Sub(embedded, "en")
	if err != nil {
		return nil, err
	}
	return Load(fsys)
})

// Load reads a lexicon from the files of a folder. Errors name file and line.
func Load(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{}
	var err error
	if l.Abbreviations, err = readWords(fsys, "abbreviations.txt", "before-name", "before-number", "month", "may-end", "inside"); err != nil {
		return nil, err
	}
	if l.Hedges, err = readWords(fsys, "hedges.txt", "hedge", "absolute"); err != nil {
		return nil, err
	}
	if l.Groups, err = readWords(fsys, "groups.txt", "body", "members", "opponents", "other", "outsider", "public", "source", "text"); err != nil {
		return nil, err
	}
	if l.People, err = readWords(fsys, "people.txt", "person"); err != nil {
		return nil, err
	}
	if l.Political, err = readWords(fsys, "political.txt", "state"); err != nil {
		return nil, err
	}
	if l.OrgHeads, err = readWords(fsys, "orgheads.txt", "union", "party", "body"); err != nil {
		return nil, err
	}
	if l.Deeds, err = readWords(fsys, "deeds.txt", "offer", "accept"); err != nil {
		return nil, err
	}
	if l.Says, err = readSays(fsys, "says.lex"); err != nil {
		return nil, err
	}
	if l.Stances, err = readCues(fsys, "stances.lex"); err != nil {
		return nil, err
	}
	if l.Conditions, err = readConditions(fsys, "conditions.lex"); err != nil {
		return nil, err
	}
	if l.Topics, err = readWords(fsys, "topics.txt", "talks", "deal", "vote"); err != nil {
		return nil, err
	}
	if l.Denials, err = readDenials(fsys, "denials.lex"); err != nil {
		return nil, err
	}
	if l.Outcomes, err = readOutcomes(fsys, "outcomes.lex"); err != nil {
		return nil, err
	}
	if l.Settling, err = readWords(fsys, "settling.txt", "discuss", "failure", "former", "going", "matter", "narrow", "near", "pact", "partial", "reach", "resolve", "side", "stay", "table", "todo", "unmade"); err != nil {
		return nil, err
	}
	if l.Claims, err = readWords(fsys, "claims.txt", "claim"); err != nil {
		return nil, err
	}
	if l.Judgements, err = readJudgements(fsys, "assessments.lex"); err != nil {
		return nil, err
	}
	if l.Doings, err = readDoings(fsys, "steps.lex"); err != nil {
		return nil, err
	}
	l.digest, err = Digest(fsys)
	return l, err
}
