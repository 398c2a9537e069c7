package gazetteer

import "strings"

// form is one way to write an entry.
type form struct {
	words []string // with straight apostrophes; the first is the key of the index
	entry *Entry
	how   How
	// notBefore lists following words that make the form part of something else.
	notBefore []string
	next      int32 // the next form with the same first word, not longer; 0 at the end
}

// Match finds the longest form that starts at words[0]. Words are tokens: "U.S."
// and hyphenated words are one, a possessive 's is one of its own. Capitals must
// stand as the files write them; a typographic apostrophe equals a straight one.
// Where the longest form is ruled out by the word after it, the next is tried.
func (g *Gazetteer) Match(words []string) (Match, bool) {
	if len(words) == 0 {
		return Match{}, false
	}
	for i := g.first[words[0]]; i != 0; i = g.forms[i].next {
		f := &g.forms[i]
		if n := len(f.words); hasPrefix(words, f.words) && !(n < len(words) && oneOf(words[n], f.notBefore)) {
			return Match{Entry: f.entry, How: f.how, Words: n}, true
		}
	}
	return Match{}, false
}

// hasPrefix reports whether words start with prefix; the first word has been
// compared by the index.
func hasPrefix(words, prefix []string) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i := 1; i < len(prefix); i++ {
		if !sameWord(words[i], prefix[i]) {
			return false
		}
	}
	return true
}

func oneOf(word string, list []string) bool {
	for _, w := range list {
		if sameWord(word, w) {
			return true
		}
	}
	return false
}

const typographic = "’"

// sameWord compares a word of the text with one of the files, in which all
// apostrophes are straight.
func sameWord(word, file string) bool {
	for {
		i := strings.IndexByte(file, '\'')
		if i < 0 {
			return word == file
		}
		if len(word) <= i || word[:i] != file[:i] {
			return false
		}
		word, file = word[i:], file[i+1:]
		switch {
		case word[0] == '\'':
			word = word[1:]
		case strings.HasPrefix(word, typographic):
			word = word[len(typographic):]
		default:
			return false
		}
	}
}

// office is an Office with the words that make it up.
type office struct {
	words []string
	// exact is set for words that must have their capitals, so that neither "5 pm"
	// nor "a major step" holds an office.
	exact bool
	Office
}

const (
	maxOfficeWord = 48 // bytes of the first word of an office or of a modifier
	maxModifiers  = 3  // before an office: "former acting deputy"
)

// Office finds the longest role phrase that starts at words[0], in whatever
// capitals, and returns it with the number of words that it covers. A few words
// must stand as the file writes them: "PM", not "pm". Modifiers such as "deputy"
// and "former" are part of the phrase; the latter kind ends the right to speak for
// the body. Names of bodies are not part of it: of "White House press secretary",
// Match finds the first two words and Office the last two. Office does not see
// tags: whether "general" or "head" is a noun is for the caller.
func (g *Gazetteer) Office(words []string) (Office, int, bool) {
	for n := range min(len(words), maxModifiers+1) {
		o, length, ok := g.plainOffice(words[n:])
		if !ok {
			if _, modifies := g.modifier(words[n]); !modifies {
				break
			}
			continue
		}
		for i := n - 1; i >= 0; i-- {
			speaks, _ := g.modifier(words[i])
			o.Speaks = o.Speaks && speaks
			o.Phrase = strings.ToLower(words[i]) + " " + o.Phrase
		}
		return o, n + length, true
	}
	return Office{}, 0, false
}

// plainOffice finds an office without modifiers.
func (g *Gazetteer) plainOffice(words []string) (Office, int, bool) {
	var buf [maxOfficeWord]byte
	first := lowerASCII(buf[:0], words[0])
candidates:
	for _, o := range g.offices[string(first)] {
		if len(words) < len(o.words) || o.exact && words[0] != o.words[0] {
			continue
		}
		for i := 1; i < len(o.words); i++ {
			if !strings.EqualFold(words[i], o.words[i]) {
				continue candidates
			}
		}
		return o.Office, len(o.words), true
	}
	return Office{}, 0, false
}

func (g *Gazetteer) modifier(word string) (speaks, ok bool) {
	var buf [maxOfficeWord]byte
	speaks, ok = g.modifiers[string(lowerASCII(buf[:0], word))]
	return speaks, ok
}

// lowerASCII appends word to buf in small letters, so that a map can be asked
// without an allocation. Words too long to be of use become nothing.
func lowerASCII(buf []byte, word string) []byte {
	if len(word) > maxOfficeWord {
		return buf
	}
	for i := range len(word) {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf = append(buf, c)
	}
	return buf
}

// GivenName reports whether word is a given name, and whose: "m", "f" or "both".
func (g *Gazetteer) GivenName(word string) (gender string, ok bool) {
	gender, ok = g.given[word]
	return gender, ok
}

// Honorific reports whether word is a form of address before a name ("Mrs.",
// "Sir"), and its gender: "m", "f" or "" when it says nothing.
func (g *Gazetteer) Honorific(word string) (gender string, ok bool) {
	gender, ok = g.titles[word]
	return gender, ok
}
