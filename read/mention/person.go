package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// surname is the family name as later sentences use it: the last word.
func surname(name []string) string {
	last := name[len(name)-1]
	if suffix(last) && len(name) > 1 {
		last = name[len(name)-2]
	}
	return last
}

// familyFirst reports whether a name may begin with the family name, as East Asian names
// do: it has three parts, or two with a hyphen, and the first is no given name known.
func (f *finder) familyFirst(name []string) bool {
	if len(name) != 3 && (len(name) != 2 || !strings.Contains(name[1], "-")) || suffix(name[len(name)-1]) {
		return false
	}
	_, given := f.gaz.GivenName(name[0])
	return !given
}

func suffix(w string) bool {
	switch w {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// particle words stand inside names in lower case.
func particle(w string) bool {
	switch strings.ToLower(w) {
	case "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "bin", "ibn", "ben", "el", "ter", "zu":
		return true
	}
	return false
}

// article is the name after an Arabic article that is part of a surname, "Rashid" of
// "al-Rashid", or "" when there is none.
func article(w string) string {
	for _, a := range []string{"al-", "el-", "as-", "ash-", "an-", "ul-", "Al-", "El-"} {
		if rest, ok := strings.CutPrefix(w, a); ok && capitalised(rest) {
			return rest
		}
	}
	return ""
}

// titled reports whether a title or office stands directly before word i.
func (f *finder) titled(i int) bool {
	if i == 0 {
		return false
	}
	if _, ok := f.gaz.Honorific(f.words[i-1]); ok {
		return true
	}
	return f.roleStart(i) < i || f.officeOf(i)
}

// officeOf reports whether an office and whom it is held of stand directly before word
// i: "the president of Vessia Ana Sol".
func (f *finder) officeOf(i int) bool {
	for k := i - 2; k > 0 && k >= i-4; k-- {
		if f.words[k] != "of" {
			continue
		}
		if _, ok := f.gaz.Match(f.words[k+1:]); !ok && !f.states[f.words[k+1]] {
			return false
		}
		for start := max(0, k-4); start < k; start++ {
			if o, n, ok := f.gaz.Office(f.words[start:]); ok && start+n == k && !o.Plural {
				return true
			}
		}
		return false
	}
	return false
}

// roleStart is the index of the first word of the titles and offices that stand
// directly before the name at i, or i.
func (f *finder) roleStart(i int) int {
	start := i
	for start > 0 {
		if _, ok := f.gaz.Honorific(f.words[start-1]); ok {
			start--
			continue
		}
		found := false
		for back := min(4, start); back > 0; back-- {
			if o, n, ok := f.gaz.Office(f.words[start-back:]); ok && n == back && !o.Plural {
				start, found = start-back, true
				break
			}
		}
		if !found {
			return start
		}
	}
	return start
}

// personRun is the length of the person's name that begins at i, or 0.
func (f *finder) personRun(s annot.Sentence, i, run int) int {
	if run == 0 || run > 5 {
		return 0
	}
	if _, ok := f.gaz.Honorific(f.words[i]); ok {
		return 0
	}
	for run > 1 && f.upos(s, i+run-1) == annot.NOUN {
		run--
	}
	name := f.words[i : i+run]
	if monthOrDay(name[0]) && !f.titled(i) && !(f.surnames[name[0]] && (f.acts(s, i+run) || f.voted(s, i, annot.Person) > 0)) {
		return 0 // but "May said", where the report has an Ana May
	}
	_, given := f.gaz.GivenName(name[0])
	switch {
	case given && run > 1:
		return run
	case f.titled(i) && f.upos(s, i) == annot.PROPN:
		return run
	case run > 1 && f.surnames[surname(name)]:
		return run
	case run == 1 && f.surnames[name[0]] && (f.upos(s, i) == annot.PROPN || f.acts(s, i+1)):
		return run
	case run == 1 && given && f.upos(s, i) == annot.PROPN && f.speaks(s, i+run):
		return run
	case run >= 2 && run <= 4 && f.upos(s, i) == annot.PROPN && (f.speaks(s, i+run) || f.apposition(i+run)):
		return run
	case run >= 2 && f.voted(s, i, annot.Person) == run:
		return run
	case run == 1 && f.voted(s, i, annot.Person) == 1 && f.times[name[0]] > 1 && !(given && f.visited[name[0]]):
		return run // a surname that the report never completes; Santiago may be a town
	}
	return 0
}

func monthOrDay(w string) bool {
	switch w {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// acts reports whether word i is a verb or a possessive clitic: what follows a name.
func (f *finder) acts(s annot.Sentence, i int) bool {
	if i >= len(f.words) {
		return false
	}
	u := f.upos(s, i)
	return u == annot.VERB || u == annot.AUX || f.d.Tokens[int(s.First)+i].XPOS == "POS"
}

// speaks reports whether a verb of saying stands at word i. What takes an infinitive too is
// done by governments under the names of towns: "Oslo agreed to".
func (f *finder) speaks(s annot.Sentence, i int) bool {
	if i >= len(f.words) || f.upos(s, i) != annot.VERB {
		return false
	}
	lemma := f.d.Tokens[int(s.First)+i].Lemma
	for _, say := range f.lex.Says {
		if say.Tells() && !say.HasFrame("to") && say.Words[0] == lemma {
			return true
		}
	}
	return false
}

// apposition reports whether a comma and an office follow at word i: ", a teacher",
// ", the envoy".
func (f *finder) apposition(i int) bool {
	if i+1 >= len(f.words) || f.words[i] != "," {
		return false
	}
	for j := i + 1; j < len(f.words) && j < i+6; j++ {
		if f.words[j] == "," {
			return false
		}
		if _, _, ok := f.gaz.Office(f.words[j:]); ok {
			return true
		}
	}
	return false
}

// partOfPersonName reports whether a one-word match is part of a person's name:
// "Jordan Miller", "Chad Smith".
func (f *finder) partOfPersonName(s annot.Sentence, i int, m gazetteer.Match) bool {
	if m.Words != 1 {
		return false
	}
	next := i + 1
	if next < len(f.words) && f.upos(s, next) == annot.PROPN && capitalised(f.words[next]) {
		if _, given := f.gaz.GivenName(f.words[i]); given {
			_, known := f.gaz.Match(f.words[next:])
			return !known
		}
	}
	if i > 0 && m.How == gazetteer.ByName && f.upos(s, i-1) == annot.PROPN {
		if _, given := f.gaz.GivenName(f.words[i-1]); given {
			return f.surnames[f.words[i]]
		}
	}
	return false
}
