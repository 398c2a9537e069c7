package mention

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// A state that the gazetteer has never heard of, a breakaway one or one of the past,
// is known by what it owns: "Vessia's parliament", "the Vessian army", "its capital,
// Tarn". Its name, its adjective and its capital are learned from the document.

// learnState looks at the capitalised word i of the sentence and remembers it when it
// owns what only a state owns.
func (f *finder) learnState(s annot.Sentence, i int) {
	w := f.words[i]
	if !capitalised(w) || len(w) < 4 || f.upos(s, i) != annot.PROPN && f.upos(s, i) != annot.ADJ || monthOrDay(w) || f.surnames[w] {
		return
	}
	if _, given := f.gaz.GivenName(w); given {
		return
	}
	if _, _, office := f.gaz.Office(f.words[i:]); office {
		return
	}
	if i > 0 && capitalised(f.words[i-1]) && i > 1 {
		return // part of a longer name
	}
	// "the delegation of Vessia", "talks between Vessia and Orland"
	if i > 1 && f.words[i-1] == "of" && f.lex.Political.Class(f.d.Tokens[int(s.First)+i-2].Lemma) != "" && f.upos(s, i) == annot.PROPN && !f.longer(i) {
		f.states[w] = true
		return
	}
	if f.learnPair(s, i) {
		return
	}
	owned := i + 1
	possessive := owned < len(f.words) && f.d.Tokens[int(s.First)+owned].XPOS == "POS"
	adjective := demonym(w)
	if possessive {
		owned++
	} else if !adjective {
		return
	}
	for ; owned < len(f.words) && owned < i+5; owned++ {
		next := f.words[owned]
		if f.lex.Political.Class(strings.ToLower(next)) != "" {
			f.states[w] = true
			return
		}
		if u := f.upos(s, owned); u != annot.ADJ && u != annot.NOUN && u != annot.PROPN {
			return
		}
	}
}

// learnPair remembers the other one of "Vessia and Orland" once one of the two is known, and
// reports whether word i is one of such a pair.
func (f *finder) learnPair(s annot.Sentence, i int) bool {
	w := f.words[i]
	switch {
	case i+2 < len(f.words) && f.words[i+1] == "and" && f.states[w] && f.bare(s, i+2):
		f.states[f.words[i+2]] = true
	case i > 1 && f.words[i-1] == "and" && f.bare(s, i) && (f.states[f.words[i-2]] || f.knownState(i-2)):
		f.states[w] = true
	default:
		return false
	}
	return true
}

// longer reports whether the name at i goes on in capitals.
func (f *finder) longer(i int) bool {
	return i+1 < len(f.words) && capitalised(f.words[i+1])
}

// bare reports whether word i is a name of one word that nothing knows.
func (f *finder) bare(s annot.Sentence, i int) bool {
	w := f.words[i]
	if !capitalised(w) || len(w) < 4 || f.upos(s, i) != annot.PROPN || f.longer(i) || f.surnames[w] || monthOrDay(w) || f.lex.OrgHeads.Class(w) != "" {
		return false
	}
	if _, given := f.gaz.GivenName(w); given {
		return false
	}
	if i+1 < len(f.words) && f.d.Tokens[int(s.First)+i+1].UPOS == annot.NOUN {
		return false // "Vessia and Orland officials" is left to the adjective
	}
	_, known := f.gaz.Match(f.words[i:])
	return !known
}

// knownState reports whether word i is a state of the gazetteer by itself.
func (f *finder) knownState(i int) bool {
	m, ok := f.gaz.Match(f.words[i:])
	return ok && m.Words == 1 && m.Entry.Class == gazetteer.State && (i == 0 || !capitalised(f.words[i-1]))
}

// demonym reports whether a word looks like the adjective of a state.
func demonym(w string) bool {
	for _, end := range []string{"ian", "ean", "ese", "ish", "ani", "aqi", "eni", "an"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// keepStates drops adjectives without a state: "the Republican government" is no
// state's when no "Republic-" owns anything. It adds the states that only an adjective
// shows when their name stands in the text: "Vessia" for "Vessian".
func (f *finder) keepStates() {
	// "Bo Berg's government", "General Berg's forces": who has a first name or a title
	// somewhere is a person.
	for t := 1; t < len(f.d.Tokens); t++ {
		w := f.d.Tokens[t].Text(f.d.Text)
		if !f.states[w] || f.d.Tokens[t-1].UPOS != annot.PROPN {
			continue
		}
		before := f.d.Tokens[t-1].Text(f.d.Text)
		_, known := f.gaz.Match([]string{before})
		if capitalised(before) && !known && !monthOrDay(before) {
			delete(f.states, w)
		}
	}
	for w := range f.states {
		if !demonym(w) {
			continue
		}
		found := false
		for _, t := range f.d.Tokens {
			if t.UPOS != annot.PROPN {
				continue
			}
			if name := t.Text(f.d.Text); name != w && sameState(name, w) && !demonym(name) {
				f.states[name] = true
				found = true
				break
			}
		}
		if !found {
			delete(f.states, w)
		}
	}
	// The adjectives of the states that are known now.
	for _, t := range f.d.Tokens {
		w := t.Text(f.d.Text)
		if f.states[w] || !capitalised(w) || !demonym(w) {
			continue
		}
		if _, known := f.gaz.Match([]string{w}); known {
			continue
		}
		for name := range f.states {
			if name != w && sameState(name, w) {
				f.states[w] = true
				break
			}
		}
	}
}

// sameState reports whether a name and an adjective belong to one state: they share
// all but their endings, and at least four letters.
func sameState(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 4 && len(a)-n <= 2 && len(b)-n <= 4
}

// learnHalf remembers the first word of a state's name that is a point of the compass:
// a report that has named "North Vessia" goes on with "the North".
func (f *finder) learnHalf(i int, m gazetteer.Match) {
	if m.Words < 2 || m.Entry.Class != gazetteer.State || m.How != gazetteer.ByName {
		return
	}
	if gazetteer.Compass(f.words[i]) {
		f.halves[f.words[i]] = true
	}
}

// half reports whether word i is such a short name: "the North", and no longer name.
func (f *finder) half(i int) bool {
	return i > 0 && f.halves[f.words[i]] && strings.EqualFold(f.words[i-1], "the") && !f.longer(i)
}
