package syntax

// Prose has a finite verb in each sentence. Treebanks of the web hold many fragments, so
// a network that learned from them takes a rare verb for a noun rather than give a
// sentence one ("The demand angered Norway."). Where it found no finite verb in a sentence
// that looks like prose, the word that loses least by it becomes one, and the root.

// What may be lost, in logarithms of odds.
const finiteLimit = 4.5

// isProse reports whether the sentence is of some length, begins as sentences do and ends
// in a full stop, so that it is likely to be no title and no part of a list.
func isProse(forms []string) bool {
	if len(forms) < 5 || forms[0] == "" || forms[0][0] >= 'a' && forms[0][0] <= 'z' {
		return false
	}
	for i := len(forms) - 1; i > 0; i-- {
		switch forms[i] {
		case ".":
			return true
		case "\"", "”", "’", "'", "''", ")":
			continue
		}
		return false
	}
	return false
}

// findVerb gives a sentence that has none a finite verb. words are those of the sentence,
// and row gives the scores of the tags of each.
func (s *Session) findVerb(forms []string, words []Word, row func(i int) []float32) (verb int) {
	m := s.m
	if !isProse(forms) {
		return -1
	}
	for i, w := range words {
		if m.finite[w.Tag] || i == 0 && m.tags[w.Tag].XPOS == "VB" {
			return -1
		}
	}
	verb, tag, least := -1, 0, float32(finiteLimit)
	for i, w := range words {
		scores := row(i)
		for t, v := range scores {
			if loss := scores[w.Tag] - v; m.finite[t] && m.tags[t].UPOS == "VERB" && loss < least {
				verb, tag, least = i, t, loss
			}
		}
	}
	if verb >= 0 {
		words[verb].Tag = uint8(tag)
	}
	return verb
}

// infinitiveLimit is the same for a verb after "to".
const infinitiveLimit = 3

// infinitives looks at each "to" that was tagged as belonging to a verb: where no verb
// follows, the next word becomes one, or "to" a preposition, whichever costs less.
func (s *Session) infinitives(words []Word, row func(i int) []float32) {
	m := s.m
	for i := 0; i+1 < len(words); i++ {
		if m.tags[words[i].Tag].XPOS != "TO" {
			continue
		}
		switch next := m.tags[words[i+1].Tag].XPOS; next {
		case "NN", "VBP", "JJ":
		default:
			continue
		}
		verb, verbLoss := s.cheapest(words[i+1], row(i+1), "VB")
		other, otherLoss := s.cheapest(words[i], row(i), "IN")
		switch {
		case verb >= 0 && verbLoss < infinitiveLimit && verbLoss <= otherLoss:
			words[i+1].Tag = uint8(verb)
		case other >= 0 && otherLoss < infinitiveLimit:
			words[i].Tag = uint8(other)
		}
	}
}

// cheapest is the tag of a Penn part of speech with the highest score, or -1, and how much
// lower that is than the word's.
func (s *Session) cheapest(w Word, scores []float32, xpos string) (tag int, loss float32) {
	tag = -1
	for t, v := range scores {
		if d := scores[w.Tag] - v; s.m.tags[t].XPOS == xpos && (tag < 0 || d < loss) {
			tag, loss = t, d
		}
	}
	return tag, loss
}
