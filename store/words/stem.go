package words

// Stem is the stem of a folded word after M. F. Porter, "An algorithm for suffix stripping",
// Program 14 (1980), with the changes that he published later (logi, bli). A word that has
// other than the letters a to z is its own stem.
func Stem(word string) string {
	if len(word) < 3 {
		return word
	}
	for i := 0; i < len(word); i++ {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	s := stemmer{b: append(make([]byte, 0, 40), word...)}
	s.plurals()
	s.pastAndProgressive()
	s.finalY()
	s.swap(longSuffixes, 0)
	s.swap(shortSuffixes, 0)
	s.residue()
	s.finalE()
	return string(s.b)
}

type stemmer struct{ b []byte }

// consonant reports whether letter i is one: y is where it does not follow a consonant.
func (s *stemmer) consonant(i int) bool {
	switch s.b[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || !s.consonant(i-1)
	}
	return true
}

// measure counts the runs of vowels with a run of consonants after them among the first n letters.
func (s *stemmer) measure(n int) int {
	m, vowel := 0, false
	for i := range n {
		c := s.consonant(i)
		if c && vowel {
			m++
		}
		vowel = !c
	}
	return m
}

func (s *stemmer) vowelIn(n int) bool {
	for i := range n {
		if !s.consonant(i) {
			return true
		}
	}
	return false
}

func (s *stemmer) double() bool {
	n := len(s.b)
	return n > 1 && s.b[n-1] == s.b[n-2] && s.consonant(n-1)
}

// short reports whether the first n letters end in consonant, vowel, consonant, the last not w, x or y.
func (s *stemmer) short(n int) bool {
	if n < 3 || !s.consonant(n-1) || s.consonant(n-2) || !s.consonant(n-3) {
		return false
	}
	last := s.b[n-1]
	return last != 'w' && last != 'x' && last != 'y'
}

func (s *stemmer) ends(suffix string) bool {
	n := len(s.b) - len(suffix)
	return n > 0 && string(s.b[n:]) == suffix
}

func (s *stemmer) cut(n int) { s.b = s.b[:len(s.b)-n] }

func (s *stemmer) plurals() {
	switch {
	case s.ends("sses"), s.ends("ies"):
		s.cut(2)
	case s.ends("ss"):
	case s.ends("s"):
		s.cut(1)
	}
}

func (s *stemmer) pastAndProgressive() {
	switch {
	case s.ends("eed"):
		if s.measure(len(s.b)-3) > 0 {
			s.cut(1)
		}
		return
	case s.ends("ed") && s.vowelIn(len(s.b)-2):
		s.cut(2)
	case s.ends("ing") && s.vowelIn(len(s.b)-3):
		s.cut(3)
	default:
		return
	}
	switch last := s.b[len(s.b)-1]; {
	case s.ends("at"), s.ends("bl"), s.ends("iz"):
		s.b = append(s.b, 'e')
	case s.double() && last != 'l' && last != 's' && last != 'z':
		s.cut(1)
	case s.measure(len(s.b)) == 1 && s.short(len(s.b)):
		s.b = append(s.b, 'e')
	}
}

func (s *stemmer) finalY() {
	if s.ends("y") && s.vowelIn(len(s.b)-1) {
		s.b[len(s.b)-1] = 'i'
	}
}

// longSuffixes and shortSuffixes are the suffixes of the second and third step with what takes their
// place. Of two that fit the longer comes first.
var longSuffixes = [][2]string{
	{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"}, {"bli", "ble"},
	{"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"},
	{"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"},
	{"biliti", "ble"}, {"logi", "log"},
}

var shortSuffixes = [][2]string{
	{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""}, {"ness", ""},
}

func (s *stemmer) swap(suffixes [][2]string, least int) {
	for _, suffix := range suffixes {
		if s.ends(suffix[0]) {
			if s.measure(len(s.b)-len(suffix[0])) > least {
				s.cut(len(suffix[0]))
				s.b = append(s.b, suffix[1]...)
			}
			return
		}
	}
}

var residues = []string{
	"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
	"ous", "ive", "ize",
}

func (s *stemmer) residue() {
	for _, suffix := range residues {
		if !s.ends(suffix) {
			continue
		}
		n := len(s.b) - len(suffix)
		if suffix == "ion" && s.b[n-1] != 's' && s.b[n-1] != 't' {
			return
		}
		if s.measure(n) > 1 {
			s.cut(len(suffix))
		}
		return
	}
}

func (s *stemmer) finalE() {
	if s.ends("e") {
		m := s.measure(len(s.b) - 1)
		if m > 1 || m == 1 && !s.short(len(s.b)-1) {
			s.cut(1)
		}
	}
	if s.ends("l") && s.double() && s.measure(len(s.b)-1) > 1 {
		s.cut(1)
	}
}
