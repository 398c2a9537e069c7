package link

import (
	"strings"

	"rapporteur/annot"
)

// Those who talk with each other may be told of together: "both sides", "Norway's rival factions". Who
// they are no single report need say, so they are one entity under one name.

// together reports whether a description is of those who talk or fight with each other, all of them.
func (l *linker) together(m *annot.Mention, s annot.Sentence, lemma string) bool {
	head := l.top(m.Head, s)
	pair, plain := false, true
	for t := l.tokenAt(s, m.Head.Start) - 1; t >= int(s.First) && t >= head-maxBefore; t-- {
		word := strings.ToLower(l.word(t))
		if word == "the" && !pair && plain {
			pair = lemma == "side" || lemma == "party"
			break
		}
		if l.d.Tokens[t].UPOS == annot.VERB && !opposed[word] || l.d.Tokens[t].UPOS == annot.ADP || l.d.Tokens[t].UPOS == annot.PUNCT {
			break
		}
		pair = pair || opposed[word]
		plain = false
	}
	if !pair {
		return false
	}
	if t := l.tokenAt(s, m.Head.End); t < int(s.Last) {
		switch strings.ToLower(l.word(t)) {
		case "of", "who", "that", "which": // "both sides of the strait"
			return false
		}
	}
	switch lemma {
	case "side", "party", "camp", "faction", "belligerent", "rival", "foe", "general", "force", "army", "military", "group", "team", "delegation",
		"negotiator", "government", "leader", "country", "nation", "state", "neighbour", "neighbor", "power":
		return true
	}
	return false
}

// opposed are the words that make the sides of what they qualify.
var opposed = map[string]bool{"both": true, "two": true, "warring": true, "rival": true, "feuding": true, "opposing": true, "belligerent": true, "negotiating": true}
