package attribution

import (
	"strings"

	"rapporteur/annot"
)

// quoteState says how a sentence stands to quotation marks.
type quoteState struct {
	inside bool // the whole sentence lies inside a quotation
	opens  bool // a quotation that began in or before it is open at its end
}

// openQuotes follows the quotation marks through each block. A block starts with no
// quotation open; paragraphs that go on with one repeat the opening mark.
func openQuotes(d *annot.Document) []quoteState {
	states := make([]quoteState, len(d.Sentences))
	open := false
	block := annot.BlockIdx(annot.None)
	for i, s := range d.Sentences {
		if s.Block != block {
			open, block = false, s.Block
		}
		wasOpen := open
		outside := false
		for t := s.First; t < s.Last; t++ {
			tok := d.Tokens[t]
			switch w := tok.Text(d.Text); w {
			case "“":
				open = true
			case "”":
				open = false
			case "\"":
				open = !open
			default:
				if !open && tok.UPOS != annot.PUNCT && !(t == s.Last-1) {
					outside = true
				}
			}
		}
		first := d.Tokens[s.First].Text(d.Text)
		starts := wasOpen || first == "“" || first == "\""
		states[i] = quoteState{inside: starts && !outside, opens: open}
	}
	return states
}

// quotations attributes sentences that lie wholly inside a quotation to the speaker
// of the quotation: named in the sentence before or after it in the paragraph, or,
// for a paragraph that is one quotation, at the end of the one before.
func (f *finder) quotations(states []quoteState) {
	d := f.d
	by := map[annot.SentenceIdx]int{} // sentence -> an attribution with a quotation in it
	for i, a := range d.Attributions {
		if _, ok := by[a.Sentence]; !ok || a.Direct {
			by[a.Sentence] = i
		}
	}
	n := len(d.Attributions)
	for i := range d.Sentences {
		s := annot.SentenceIdx(i)
		if !states[i].inside || !d.Blocks[d.Sentences[i].Block].Read() {
			continue
		}
		if _, own := by[s]; own && d.Attributions[by[s]].Direct {
			continue
		}
		from, rule := f.speakerNear(s, states, by, n)
		if from < 0 {
			continue
		}
		src := d.Attributions[from]
		d.Attributions = append(d.Attributions, annot.Attribution{
			Sentence: s, Content: d.Sentences[i].Span, Holder: src.Holder,
			Kind: annot.ByQuote, Direct: true, Parent: annot.None, Rule: rule,
		})
		by[s] = len(d.Attributions) - 1
	}
}

func (f *finder) speakerNear(s annot.SentenceIdx, states []quoteState, by map[annot.SentenceIdx]int, n int) (int, string) {
	d := f.d
	block := d.Sentences[s].Block
	same := func(k annot.SentenceIdx) bool {
		return k >= 0 && int(k) < len(d.Sentences) && d.Sentences[k].Block == block
	}
	// The sentence that closes the quotation names its speaker: «... ," he said.»
	if states[s].opens {
		for k := s + 1; same(k) && k < s+6; k++ {
			if a, ok := by[k]; ok && a < n && d.Attributions[a].Direct {
				return a, "quotation, speaker after"
			}
			if !states[k].opens {
				break
			}
		}
	}
	for k := s - 1; same(k) && k > s-6; k-- {
		if a, ok := by[k]; ok {
			return a, "quotation, speaker before"
		}
	}
	// A paragraph that is a quotation goes on with the speaker of the one before, if
	// that one ended in a quotation too.
	if s > 0 && !same(s-1) {
		prev := s - 1
		text := strings.TrimRight(d.Slice(d.Sentences[prev].Span), " .")
		if a, ok := by[prev]; ok && (d.Attributions[a].Direct || strings.HasSuffix(text, ":")) {
			return a, "quotation, speaker in the paragraph before"
		}
	}
	return -1, ""
}
