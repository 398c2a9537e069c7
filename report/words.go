package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/story"
)

// plain are the verbs that say no more than the name of a stance does: what follows them is
// shown without them.
var plain = map[annot.Stance][]string{
	annot.Demand:   {"demand", "want", "ask for", "ask", "call for", "call on", "seek", "sought", "request", "urge", "insist on", "require"},
	annot.Accept:   {"accept", "agree to", "agree on", "agree", "back", "support", "welcome"},
	annot.Offer:    {"offer", "propose", "offer to"},
	annot.Concede:  {"give up", "gave up", "drop", "abandon", "concede"},
	annot.Consider: {"consider", "review", "discuss", "study", "weigh"},
}

// endings are those of the forms of a verb.
var endings = []string{"", "s", "es", "d", "ed", "ing"}

// isPlain reports whether a cue is a form of a verb that says no more than its stance.
func isPlain(stance annot.Stance, cue string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(oneLine(cue)), " ")
	return slices.ContainsFunc(plain[stance], func(p string) bool {
		verb, particle, _ := strings.Cut(p, " ")
		if particle != rest {
			return false
		}
		return slices.ContainsFunc(endings, func(end string) bool {
			return first == verb+end || strings.HasPrefix(end, "i") && first == strings.TrimSuffix(verb, "e")+end
		})
	})
}

// copulas may stand between what a verdict is on and the verdict.
var copulas = map[string]bool{"": true, "is": true, "are": true, "was": true, "were": true, "remains": true, "remain": true, "would be": true}

// denied reports whether a negation stands right before the cue of a position: "no reason why".
func denied(doc *annot.Document, st *annot.Statement) bool {
	before := strings.Fields(strings.ToLower(doc.Text[doc.Sentences[st.Sentence].Start:max(st.Cue.Start, doc.Sentences[st.Sentence].Start)]))
	for _, w := range before[max(0, len(before)-3):] {
		if negations[w] || strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			return true
		}
	}
	return false
}

var negations = map[string]bool{"no": true, "not": true, "never": true, "without": true, "little": true, "cannot": true, "nor": true, "neither": true}

// linking are words that begin cues which tie two positions together, and say nothing of either.
var linking = map[string]bool{"for": true, "if": true, "in": true, "with": true, "as": true, "and": true, "but": true, "before": true, "after": true, "until": true, "when": true}

// maxGap is how many bytes may stand between the cue of a position and its target for both to
// be shown as one quotation; maxWords is how long that may be.
const (
	maxGap   = 48
	maxWords = 200
)

// words are what a line shows of a position: its target and, where the report's word for the
// stance says more than the brief's, that word as well, as one slice of the text: "prepared to
// sign the draft", "the plan is sensible".
func (b *builder) words(r story.Reading) string { return b.s.Docs[r.Doc].Slice(b.span(r)) }

func (b *builder) span(r story.Reading) annot.Span {
	doc := b.s.Docs[r.Doc]
	st := &doc.Statements[r.Statement]
	if !tellingCue(doc, st) {
		return st.Target
	}
	from, to := st.Cue, st.Target
	verdict := st.Target.Start < st.Cue.Start
	if verdict {
		from, to = st.Target, st.Cue
	}
	gap, whole := annot.Span{Start: from.End, End: to.Start}, annot.Span{Start: from.Start, End: to.End}
	switch {
	case gap.Start > gap.End, gap.End-gap.Start > maxGap, utf8.RuneCountInString(doc.Slice(whole)) > maxWords, strings.ContainsAny(doc.Slice(gap), ".,;:!?“”\""):
		return st.Target
	case verdict && !copulas[strings.ToLower(strings.TrimSpace(doc.Slice(gap)))]:
		return st.Target
	}
	return whole
}

// tellingCue reports whether the cue of a position says something that the name of its stance
// does not, and says it by itself. What is rejected stands alone: "rejects: unwilling to sign"
// would deny twice, and under a negation a cue without it would say the contrary.
func tellingCue(doc *annot.Document, st *annot.Statement) bool {
	if st.Cue.Empty() || st.Negated || st.Stance == annot.Reject || strings.HasPrefix(st.Rule, "noun ") || denied(doc, st) {
		return false
	}
	cue := doc.Slice(st.Cue)
	first, _, _ := strings.Cut(strings.ToLower(cue), " ")
	return !linking[first] && !isPlain(st.Stance, cue)
}
