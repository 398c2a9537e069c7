package conflict

import (
	"fmt"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/compare/align"
	"rapporteur/story"
)

// Who leads a delegation is told in two ways: "a delegation led by the envoy Ana Sol", and
// "Ana Sol, who leads the Norwegian delegation".
var (
	teams   = align.WordSet("delegation delegations mission team")
	leading = align.WordSet("lead leads led leading head heads headed heading chair chairs chaired chairing co-lead co-leads co-led co-leading co-chairs")
)

// lead is who leads the delegation of a party by one report.
type lead struct {
	doc, sentence int
	party         string   // key of the party, "" when the report does not say whose delegation
	leaders       []int    // names of the story; none when nobody is named
	words         string   // the words for the leader
	states        []string // keys of the parties in those words
}

// leads raises a delegation that one report says is led by somebody it names, and another
// by somebody else: another name, or a description that fits no office and no envoy.
func (f *finder) leads() {
	var all []lead
	for doc, n := range f.noted {
		for _, s := range n.leads {
			if l, ok := f.leadIn(doc, s); ok {
				all = append(all, l)
			}
		}
	}
	all = all[:min(len(all), comparedAtMost)]
	for i := range all {
		for j := range i {
			a, b := all[j], all[i]
			if len(a.leaders) == 0 {
				a, b = b, a
			}
			if a.doc == b.doc || !f.sameDay(a.doc, b.doc) || len(a.leaders) == 0 || !oneTeam(a, b) || !otherLead(a, b) {
				continue
			}
			f.raise(story.Role, "lead-differs", fmt.Sprintf("a delegation is led by %s in one report, by %s in another", f.s.Names[a.leaders[0]].Name, quote(b.words)),
				story.Side{Label: a.words, Evidence: []story.Evidence{f.sentence(a.doc, a.sentence)}},
				story.Side{Label: b.words, Evidence: []story.Evidence{f.sentence(b.doc, b.sentence)}})
			return
		}
	}
}

// oneTeam tells whether two reports speak of the delegation of one party: it is named in
// both, or in one of them only in the words for the leader.
func oneTeam(a, b lead) bool {
	if a.party == "" {
		return false
	}
	return a.party == b.party || b.party == "" && slices.Contains(b.states, a.party)
}

// otherLead tells whether the leader of b is not the one of a: other names, or a
// description that could not be of an envoy.
func otherLead(a, b lead) bool {
	if len(b.leaders) > 0 {
		return !slices.ContainsFunc(b.leaders, func(n int) bool { return slices.Contains(a.leaders, n) })
	}
	return !slices.ContainsFunc(align.Words(b.words), func(w string) bool { return envoys[w] || envoys[strings.TrimSuffix(w, "s")] })
}

// envoys are the nouns for somebody who may well lead a delegation and be named elsewhere.
var envoys = align.WordSet(`envoy official negotiator diplomat minister secretary ambassador representative adviser advisor aide
	president premier chancellor chief head leader director officer general commissioner lawyer lawmaker senator
	delegate member mediator son-in-law relative son daughter spokesman spokeswoman man woman team those him her them`)

// mayLead tells whether a sentence has a word for leading.
func mayLead(text string) bool {
	for at := 0; ; {
		word, _, to := nextWord(text, at)
		switch {
		case word == "":
			return false // leadIn reads no further either
		case leading[word]:
			return true
		}
		at = to
	}
}

// leadIn is who leads a delegation by one sentence.
func (f *finder) leadIn(doc, sentence int) (lead, bool) {
	d := f.s.Docs[doc]
	span := d.Sentences[sentence].Span
	text := d.Slice(span)
	at := 0
	for at < len(text) {
		word, from, to := nextWord(text, at)
		if word == "" {
			break
		}
		at = to
		if !leading[word] {
			continue
		}
		l := lead{doc: doc, sentence: sentence}
		before, after := wordsBefore(text[:from], 6), text[to:]
		verb := span.Start + int32(from)
		if by, rest := cutBy(after); by && slices.ContainsFunc(before, func(w string) bool { return teams[w] }) {
			start := int32(len(text)-len(rest)) + span.Start
			noun := annot.Span{Start: start, End: start + int32(nounEnd(rest))}
			l.words = f.words(doc, noun)
			l.party = f.teamOf(doc, annot.Span{Start: span.Start + int32(phraseStart(text[:from])), End: verb})
			l.leaders, l.states = f.named(doc, noun)
			return l, l.words != ""
		}
		next := wordsBehind(after, 5)
		if i := slices.IndexFunc(next, func(w string) bool { return teams[w] }); i > 0 {
			subject := annot.Span{Start: max(span.Start, verb-60), End: verb}
			names, _ := f.named(doc, subject)
			if len(names) == 0 {
				continue
			}
			l.words = f.s.Names[names[len(names)-1]].Name
			l.party = f.teamOf(doc, annot.Span{Start: span.Start + int32(to), End: min(span.End, span.Start+int32(to)+60)})
			// Who leads it with others is among those whom the sentence names.
			l.leaders, _ = f.named(doc, span)
			return l, true
		}
	}
	return lead{}, false
}

// teamOf is the key of the first state or organisation that a part of a text names.
func (f *finder) teamOf(doc int, in annot.Span) string {
	for _, m := range annot.MentionsIn(f.s.Docs[doc], in) {
		if m.Entity == annot.None {
			continue
		}
		if e := f.s.Docs[doc].Entities[m.Entity]; e.Kind == annot.State || e.Kind == annot.Organisation {
			return e.Key
		}
	}
	return ""
}

// named are the persons that a part of a text names, as names of the story, and the keys
// of everything else in it.
func (f *finder) named(doc int, in annot.Span) (persons []int, others []string) {
	d := f.s.Docs[doc]
	for _, m := range annot.MentionsIn(d, in) {
		if m.Entity == annot.None {
			continue
		}
		e, n := d.Entities[m.Entity], f.s.NameOf[doc][m.Entity]
		if e.Kind == annot.Person && n >= 0 {
			persons = append(persons, n)
		} else {
			others = append(others, e.Key)
		}
	}
	return persons, others
}

// nextWord is the first word of a text at or behind a place, in lower case, with where it
// begins and ends; a hyphen is a part of it.
func nextWord(text string, at int) (word string, from, to int) {
	is := func(b byte) bool { return b >= 0x80 || b == '-' || b == '\'' || b|0x20 >= 'a' && b|0x20 <= 'z' }
	for at < len(text) && !is(text[at]) {
		at++
	}
	from = at
	for at < len(text) && is(text[at]) {
		at++
	}
	// Dashes are no part of a word: "Sol—who leads".
	word = strings.ToLower(strings.Trim(text[from:at], "—–“”‘’-"))
	if i := strings.LastIndexAny(word, "—–“”‘"); i >= 0 {
		word = strings.TrimLeft(word[i:], "—–“”‘")
	}
	return word, from, at
}

// phraseStart is where the last noun phrase with an article that stands in a text begins.
func phraseStart(text string) int {
	start := 0
	for _, article := range []string{" a ", " an ", " the ", "The ", "A ", " its ", " his ", " her ", " their "} {
		if i := strings.LastIndex(text, article); i > start {
			start = i
		}
	}
	return start
}

// wordsBefore are the last n words of a text.
func wordsBefore(text string, n int) []string {
	w := align.Words(text)
	return w[max(0, len(w)-n):]
}

// wordsBehind are the first n words of a text.
func wordsBehind(text string, n int) []string {
	w := align.Words(text)
	return w[:min(len(w), n)]
}

// cutBy takes "by" off the beginning of a text.
func cutBy(text string) (bool, string) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(text, " "), "by ")
	return ok, rest
}

// nounEnd is where the phrase for a person that begins a text ends: before a mark, a
// relative clause or a preposition of place.
func nounEnd(text string) int {
	end := len(text)
	for _, stop := range []string{",", ";", "(", "—", " – ", " who ", " that ", " which ", " in ", " at ", " to ", " for ", " on ", " met ", " arrived ", "."} {
		if i := strings.Index(text, stop); i >= 0 && i < end && !(stop == "." && i > 0 && i+1 < len(text) && text[i+1] != ' ') {
			end = i
		}
	}
	return end
}
