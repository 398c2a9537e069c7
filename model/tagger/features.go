package tagger

// What is known about a word before its neighbours are looked at.
type word struct {
	hash         uint64
	part         uint64 // of a compound, the hash of what follows its last hyphen
	pre2, pre3   uint64
	suf2, suf3   uint64
	suf4         uint64
	shape        uint64
	coarse, fine uint64 // clusters; 0 when not known
	class        uint64 // stands for the tags it was seen with; 0 when not known
	afterStop    bool   // first in the sentence, or after a colon or an opening quote
}

// The words that stand before and after a sentence.
var (
	before = word{hash: 1, suf2: 1, suf3: 1, suf4: 1, coarse: 1024, fine: 64, class: 256}
	after  = word{hash: 2, suf2: 2, suf3: 2, suf4: 2, coarse: 1025, fine: 65, class: 257}
)

// NoTag stands for the tag of what is before a sentence.
const NoTag = 255

// How a sentence is written. A headline capitalises what is no name, so the shape
// of its words is learned apart from that of other sentences.
const (
	plain = iota
	titleCase
	upperCase
)

// pad is how many words are kept before and after a sentence.
const pad = 2

// Load makes a sentence the one whose words the other methods count from 0.
func (s *Session) Load(forms []string) {
	s.forms = forms
	s.words = append(s.words[:0], before, before)
	long, capital, upper := 0, 0, 0
	stop := true
	for _, form := range forms {
		s.fold = fold(s.fold[:0], form)
		w := s.t.word(s.fold)
		w.shape = shapeOf(form)
		w.afterStop = stop
		stop = len(s.fold) > 0 && (s.fold[0] == ':' || s.fold[0] == '"' || s.fold[0] == '`')
		if len(form) > 3 && w.shape&(hasLower|laterUpper) != 0 {
			long++
			if w.shape&firstUpper != 0 {
				capital++
			}
			if w.shape&hasLower == 0 {
				upper++
			}
		}
		s.words = append(s.words, w)
	}
	s.words = append(s.words, after, after)
	switch {
	case long >= 2 && upper*5 >= long*4:
		s.written = upperCase
	case long >= 2 && capital*5 >= long*4:
		s.written = titleCase
	default:
		s.written = plain
	}
}

// word describes a folded word.
func (t *Tagger) word(folded []byte) word {
	w := word{
		hash: hashWord(folded),
		pre2: head(folded, 2), pre3: head(folded, 3),
		suf2: tail(folded, 2), suf3: tail(folded, 3), suf4: tail(folded, 4),
	}
	e := t.lookup(w.hash)
	if at := lastHyphen(folded); at > 0 {
		w.part = hashWord(folded[at:])
		if e.coarse == 0 {
			last := t.lookup(w.part)
			e.coarse, e.fine = last.coarse, last.fine
		}
	}
	w.coarse, w.fine, w.class = uint64(e.coarse), uint64(e.fine), uint64(e.class)
	return w
}

// lastHyphen is where the last part of a hyphenated compound begins, or 0.
func lastHyphen(folded []byte) int {
	for i := len(folded) - 2; i > 0; i-- {
		if folded[i] == '-' {
			return i + 1
		}
	}
	return 0
}

// Static appends the features of word i that depend on the words of its sentence
// alone. Whoever changes a feature here or below raises the version of the layout.
func (s *Session) Static(dst []uint64, i int) []uint64 {
	p2, p1, w, n1, n2 := &s.words[i], &s.words[i+1], &s.words[i+2], &s.words[i+3], &s.words[i+4]
	shape := w.shape<<3 | s.written
	if w.afterStop {
		shape |= 4
	}
	return append(dst,
		mix(2, w.suf2, 0),
		mix(3, w.suf3, 0),
		mix(4, w.suf4, 0),
		mix(6, w.pre2, 0),
		mix(7, w.pre3, 0),
		mix(8, shape, 0),
		mix(9, shape, w.suf3),
		mix(10, shape, w.coarse),
		mix(11, p1.hash, 0),
		mix(12, n1.hash, 0),
		mix(13, p2.hash, 0),
		mix(15, p1.hash, w.hash),
		mix(16, w.hash, n1.hash),
		mix(17, p1.hash, n1.hash),
		mix(18, w.coarse, 0),
		mix(19, w.fine, w.suf2),
		mix(20, n1.coarse, 0),
		mix(21, n2.coarse, 0),
		mix(22, p1.coarse, w.coarse),
		mix(23, w.coarse, n1.coarse),
		mix(25, w.class<<16|n1.class, n2.class),
		mix(26, n1.class, n2.class),
		mix(27, shape, n1.shape<<8|p1.shape),
		mix(28, w.part, 0),
		mix(29, w.hash, shape),
		mix(30, n1.fine<<8|w.fine, n2.fine),
		mix(31, w.hash, n1.class),
		mix(32, w.hash, n1.coarse),
		mix(33, w.hash, p1.coarse),
	)
}

// Dynamic appends the features of word i that depend on the tag of the word before
// it, t1, and of the one before that, t2; before the sentence they are NoTag.
func (s *Session) Dynamic(dst []uint64, i int, t1, t2 uint8) []uint64 {
	p1, w, n1, n2 := &s.words[i+1], &s.words[i+2], &s.words[i+3], &s.words[i+4]
	one, two := uint64(t1), uint64(t1)<<8|uint64(t2)
	return append(dst,
		mix(42, two, 0),
		mix(43, one, w.hash),
		mix(44, two, w.hash),
		mix(47, one, w.suf3),
		mix(48, one<<16|w.class, n1.class),
		mix(49, two<<16|w.class, 0),
		mix(50, one, n1.hash),
		mix(51, one<<16|w.coarse, n1.coarse),
		mix(52, one<<16|w.shape, w.suf2),
		mix(53, uint64(t2), p1.hash),
		mix(54, one<<32|w.class<<16|n1.class, n2.class),
		mix(55, two, n1.class),
	)
}

// numFeatures bounds how many features a word has.
const numFeatures = 64

// mix makes one number of a template and what fills it.
func mix(template, a, b uint64) uint64 {
	h := (a + template*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h = (h ^ h>>31 ^ b) * 0xc4ceb9fe1a85ec53
	h = (h ^ h>>29) * 0x94d049bb133111eb
	return h ^ h>>32
}

// Hide makes word i of the loaded sentence one that was never seen before, of which
// its affixes, its shape and its clusters tell; the trainer hides words now and then.
func (s *Session) Hide(i int) {
	w := &s.words[i+pad]
	w.hash, w.class = 0, 0
}
