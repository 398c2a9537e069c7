package track

import (
	"sync"

	"rapporteur/annot"
	"rapporteur/dossier"
	"rapporteur/talks"
)

// issues are what a document tells of the issues of a kind of talks.
type issues struct {
	kind any      // see dossier.Kind.Terms
	of   []string // by statement: the issue of a position
	in   [][]string
}

// issuesNoted are the issues of a document for the kinds that were last asked for: talks may be read
// once as they are and once with the issues of an analyst.
type issuesNoted struct {
	mu   sync.Mutex
	last []*issues
}

// kindsNoted is how many kinds are remembered.
const kindsNoted = 2

// issuesOf are what a document tells of the issues of a kind: worked out once, for one that keeps
// notes.
func issuesOf(kind dossier.Kind, doc *annot.Document) *issues {
	noted := annot.Noted(doc, func(*annot.Document) *issuesNoted { return &issuesNoted{} })
	noted.mu.Lock()
	defer noted.mu.Unlock()
	terms := kind.Terms()
	for _, known := range noted.last {
		if known.kind == terms && terms != nil {
			return known
		}
	}
	found := &issues{kind: terms, of: make([]string, len(doc.Statements)), in: make([][]string, len(doc.Sentences))}
	for i, st := range doc.Statements {
		if st.Kind == annot.Position {
			found.of[i] = issueOf(kind, doc, st)
		}
	}
	for i, s := range doc.Sentences {
		if doc.Blocks[s.Block].Read() && len(annot.MentionsIn(doc, s.Span)) > 0 {
			found.in[i] = kind.IssuesIn(doc.Slice(s.Span))
		}
	}
	noted.last = append([]*issues{found}, noted.last[:min(len(noted.last), kindsNoted-1)]...)
	return found
}

// Note works out what a document tells of the issues of a kind, for one that keeps notes.
func Note(kind dossier.Kind, doc *annot.Document) { issuesOf(kind, doc) }

// IssueOf is the issue of a position, a statement of a document, by the words of its target;
// talks.OtherIssue when it fits none of the kind.
func IssueOf(kind dossier.Kind, doc *annot.Document, statement int) string {
	return issuesOf(kind, doc).of[statement]
}

// issueOf places a position. Only a target that says little by itself, "the proposal", is placed
// by its sentence: a stray word elsewhere in a sentence must not place what speaks for itself.
func issueOf(kind dossier.Kind, doc *annot.Document, st annot.Statement) string {
	target, sentence := doc.Slice(st.Target), ""
	if !st.Context.Empty() && len(contentWords(target)) == 0 {
		target = doc.Slice(st.Context) // "it": what the sentence before is about
	}
	if len(contentWords(target)) < tellingWords {
		sentence = doc.Slice(doc.Sentences[st.Sentence].Span)
	}
	if id, ok := kind.IssueOf(kept(target), sentence); ok {
		return id
	}
	return talks.OtherIssue
}
