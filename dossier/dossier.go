// Package dossier knows kinds of talks: peace, trade, labour and so on. A dossier
// says who sits at such talks, which issues are on the table and which words tell
// one issue from another. It is data that an analyst edits, one file a kind under
// kinds/; the Go code here only reads, checks and matches it.
//
// The format of a dossier file is described in kinds/README.md.
package dossier

import "sync"

// Kind is one kind of talks.
type Kind struct {
	ID, Name string
	// Signals tell that coverage is about this kind of talks. Each counts once in a
	// document, however often it occurs.
	Signals []Phrase
	Sides   []Side
	States  bool    // states and blocs are parties as themselves
	Issues  []Issue // most specific first: the order decides between equal terms

	terms func() *index // of Issues, built at first use; nil for a Kind made by hand
}

// Side is a kind of party at such talks: "union", "employer", "mediator".
type Side struct {
	ID, Name string
	// Heads are lower-case nouns and noun phrases that stand for the side when no
	// name is given: "workers", "school board".
	Heads []string
	// Classes are the classes of the gazetteer whose members belong to the side.
	Classes []string
	// Behind is the side that this one counts with as long as the reports name no
	// organisation of that side, "" for none: a mayor stands for the employer until the
	// transit authority is named.
	Behind string
}

// Issue is a question that such talks are about.
type Issue struct {
	ID, Name string
	Terms    []Phrase
	// Not holds phrases inside which a term says nothing about the issue: the
	// "strike" of "air strike" is not that of a union.
	Not []Phrase
	// General marks an issue that is about the talks themselves, such as the next
	// round or the deal as a whole. It gives way to every other issue.
	General bool
	// Codes are what schemes of research call the issue.
	Codes []Ref
}

// IssueOf tells which issue a position is about. The words of target decide: the
// term with the most words wins, between equals the one whose issue comes first in
// the dossier; a general issue wins only where no other matches. If target holds no
// term at all, the sentence decides, but only if one issue alone matches in it,
// general ones not counted. Otherwise ok is false.
func (k Kind) IssueOf(target, sentence string) (id string, ok bool) {
	terms := k.index()
	best := match{owner: -1}
	for _, m := range terms.find(words(target)) {
		if best.owner < 0 || k.before(m, best) {
			best = m
		}
	}
	if best.owner >= 0 {
		return k.Issues[best.owner].ID, true
	}
	only := -1
	for _, m := range terms.find(words(sentence)) {
		switch {
		case k.Issues[m.owner].General:
		case only >= 0 && only != m.owner:
			return "", false
		default:
			only = m.owner
		}
	}
	if only < 0 {
		return "", false
	}
	return k.Issues[only].ID, true
}

// With is the kind with other issues.
func (k Kind) With(issues []Issue) Kind {
	k.Issues = issues
	k.terms = sync.OnceValue(func() *index { return newIssueIndex(issues) })
	return k
}

// Terms stands for the words by which k tells its issues apart: the same for two kinds that place
// whatever text alike since they were made from one, nil for a kind made by hand.
func (k Kind) Terms() any {
	if k.terms == nil {
		return nil
	}
	return k.terms()
}

func (k Kind) index() *index {
	if k.terms == nil {
		return newIssueIndex(k.Issues)
	}
	return k.terms()
}

// before reports whether a decides rather than b.
func (k Kind) before(a, b match) bool {
	generalA, generalB := k.Issues[a.owner].General, k.Issues[b.owner].General
	switch {
	case generalA != generalB:
		return generalB
	case a.size != b.size:
		return a.size > b.size
	}
	return a.owner < b.owner
}
