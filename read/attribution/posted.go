package attribution

import (
	"strings"

	"rapporteur/annot"
)

// posted gives what stands in a paragraph as somebody's own words, without marks of quotation, to whom
// it belongs: a message to whoever has signed it, "We will not reopen the treaty. — Ana Sol (@anasol)
// May 3, 2020", and a speech to whoever the line before announces, "Read Ana Sol's full remarks below:".
func (f *finder) posted() {
	var speaker annot.EntityIdx = annot.None
	for i := 0; i < len(f.d.Sentences); {
		b := f.d.Sentences[i].Block
		first := i
		for i < len(f.d.Sentences) && f.d.Sentences[i].Block == b {
			i++
		}
		if who := f.announces(i - 1); who != annot.None && i-first == 1 {
			speaker = who // also where the line is set aside as furniture
			continue
		}
		if !f.d.Blocks[b].Read() {
			continue
		}
		if speaker != annot.None && f.tellsOf(speaker, first, i) {
			speaker = annot.None // the report goes on in its own words
		}
		if speaker != annot.None {
			for s := first; s < i; s++ {
				f.own(s, f.d.Sentences[s].Span, annot.Span{}, speaker, "speech")
			}
			continue
		}
		f.signed(first, i)
	}
}

// own adds the attribution of content in sentence s to somebody's own words.
func (f *finder) own(s int, content, source annot.Span, who annot.EntityIdx, rule string) {
	f.d.Attributions = append(f.d.Attributions, annot.Attribution{
		Sentence: annot.SentenceIdx(s), Source: source, Content: content, Holder: who, Kind: annot.ByQuote, Type: annot.Assertion,
		Direct: true, Parent: annot.None, Continues: annot.None, Rule: rule,
	})
}

// signed gives the sentences [first, last) of a paragraph to whoever has signed it at its end.
func (f *finder) signed(first, last int) {
	s := f.d.Sentences[last-1]
	for t := int(s.First); t+2 < int(s.Last); t++ {
		switch f.d.Tokens[t].Text(f.d.Text) {
		case "—", "–", "--":
		default:
			continue
		}
		m := annot.MentionAt(f.d, f.mentions[last-1], f.d.Tokens[t+1].Span)
		if m < 0 || f.d.Mentions[m].Entity == annot.None || !strings.HasPrefix(strings.TrimLeft(f.d.Text[f.d.Mentions[m].End:s.End], " "), "(@") {
			continue
		}
		by := f.d.Mentions[m]
		for k := first; k < last-1; k++ {
			f.own(k, f.d.Sentences[k].Span, by.Span, by.Entity, "signed")
		}
		if t > int(s.First) {
			f.own(last-1, annot.Span{Start: s.Start, End: f.d.Tokens[t-1].End}, by.Span, by.Entity, "signed")
		}
		return
	}
}

// speeches are nouns for what is printed in full.
var speeches = map[string]bool{"remark": true, "speech": true, "statement": true, "address": true, "transcript": true, "text": true, "letter": true}

// announces is the person whose words sentence s says are to follow in full, or None: "Read Ana Sol's
// full remarks below:", "Here is the transcript of Ana Sol's speech:".
func (f *finder) announces(s int) annot.EntityIdx {
	sentence := f.d.Sentences[s]
	if !strings.HasSuffix(strings.TrimRight(f.d.Slice(sentence.Span), " "), ":") {
		return annot.None
	}
	whole, spoken := false, false
	for t := sentence.First; t < sentence.Last; t++ {
		switch tok := f.d.Tokens[t]; {
		case speeches[tok.Lemma]:
			spoken = true
			whole = whole || tok.Lemma == "transcript"
		case tok.Lemma == "full" || tok.Lemma == "below":
			whole = true
		}
	}
	if !whole || !spoken {
		return annot.None
	}
	who := annot.EntityIdx(annot.None)
	for m := f.mentions[s][0]; m < f.mentions[s][1]; m++ {
		if e := f.d.Mentions[m].Entity; e != annot.None && f.d.Entities[e].Kind == annot.Person {
			if who != annot.None && who != e {
				return annot.None
			}
			who = e
		}
	}
	return who
}

// tellsOf reports whether one of the sentences [first, last) names somebody, and so is not theirs.
func (f *finder) tellsOf(who annot.EntityIdx, first, last int) bool {
	for s := first; s < last; s++ {
		for m := f.mentions[s][0]; m < f.mentions[s][1]; m++ {
			if men := f.d.Mentions[m]; men.Entity == who && men.Kind == annot.Person {
				return true
			}
		}
	}
	return false
}
