package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
)

// speeches are what a title calls a text that one speaker speaks or signs from end to end.
var speeches = map[string]bool{"statement": true, "remarks": true, "speech": true, "address": true, "letter": true, "message": true, "testimony": true}

// maxTitle is how many words of a title are looked at for its speaker.
const maxTitle = 6

// authorsOf are who speak a whole report, none for most: whom its title names as those whose words
// it is, as in "Statement by President Ana Sol on the port", "Joint statement by Norway and Chile".
// Answers to questions are between two, so that such a text has none.
func authorsOf(d *annot.Document, mentions [][2]int) []annot.EntityIdx {
	if len(d.Sentences) == 0 || d.Blocks[d.Sentences[0].Block].Kind != annot.Title {
		return nil
	}
	s := d.Sentences[0]
	word := func(t annot.TokenIdx) string { return strings.ToLower(d.Slice(d.Tokens[t].Span)) }
	for t := s.First; t+2 < s.Last && t < s.First+maxTitle; t++ {
		if !speeches[word(t)] {
			continue
		}
		switch word(t + 1) {
		case "by", "from", "of":
		default:
			return nil
		}
		var found []annot.EntityIdx
		for k := t + 2; k < s.Last; k++ {
			if len(found) > 0 && d.Tokens[k].UPOS == annot.ADP && word(k) != "of" {
				break // "on the port"
			}
			m := annot.MentionAt(d, mentions[0], d.Tokens[k].Span)
			if m < 0 || d.Mentions[m].Entity == annot.None || len(found) > 0 && word(k-1) == "of" {
				continue // "the foreign minister of Norway"
			}
			if e := d.Mentions[m].Entity; speaks(d.Entities[e]) && !slices.Contains(found, e) {
				found = append(found, e)
			}
		}
		if dialogue(d) {
			return nil
		}
		return found
	}
	return nil
}

// speaks reports whether an entity can say "I" or "we".
func speaks(e annot.Entity) bool {
	switch e.Kind {
	case annot.Person, annot.State, annot.Organisation, annot.Group, annot.UnnamedSource:
		return true
	}
	return false
}

// dialogue reports whether a report has questions and answers: paragraphs that begin with "Q".
func dialogue(d *annot.Document) bool {
	for _, s := range d.Sentences {
		if s.First >= s.Last {
			continue
		}
		switch d.Slice(d.Tokens[s.First].Span) {
		case "Q", "Q.", "Question":
			return true
		}
	}
	return false
}

// spoken are the authors of the report for words at span that nobody else is reported to say.
func (c *clause) spoken(at annot.Span) []holder {
	var hs []holder
	for _, e := range c.memory.authors {
		hs = append(hs, c.holderEntity(e, at)...)
	}
	return hs
}

// firstPerson are the sources that are whoever speaks.
var firstPerson = map[string]bool{"i": true, "we": true}
