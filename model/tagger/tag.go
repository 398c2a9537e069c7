package tagger

import "math"

// Word is what the tagger says about a word. The lemma is in lower case.
type Word struct {
	UPOS, XPOS, Lemma string
}

// Session is the working memory of one goroutine. The zero Session is not usable;
// a Tagger makes them.
type Session struct {
	t       *Tagger
	forms   []string
	words   []word // with pad more before and after
	written uint64
	fold    []byte
	feats   []uint64
	tags    []uint8 // of the sentence, as far as it is tagged
	losses  []int32 // of each word, what making it a finite verb would cost
	sums    [256]int32
	out     []Word
	lemmas  map[lemmaKey]string
}

// NewSession makes the working memory for tagging on one goroutine.
func (t *Tagger) NewSession() *Session {
	return &Session{t: t, feats: make([]uint64, 0, numFeatures), lemmas: map[lemmaKey]string{}}
}

// Tag tags the words of one sentence. The result has as many elements as words and
// is valid until the next call; its strings stay valid. A lemma may be a slice of
// its word.
func (s *Session) Tag(words []string) []Word {
	s.Load(words)
	s.tags, s.losses = s.tags[:0], s.losses[:0]
	s.decode()
	if !s.hasVerb() {
		s.findVerb()
	}
	s.out = s.out[:0]
	for i, form := range words {
		name := s.t.tags[s.tags[i]]
		s.out = append(s.out, Word{name.UPOS, name.XPOS, s.Lemma(form, s.tags[i])})
	}
	return s.out
}

// decode tags the words that have no tag yet, left to right.
func (s *Session) decode() {
	for i := len(s.tags); i < len(s.forms); i++ {
		tag, sure := s.Sure(i)
		loss := int32(noVerb)
		if !sure {
			tag, loss = s.best(i)
		}
		s.tags, s.losses = append(s.tags, tag), append(s.losses, loss)
	}
}

// isProse reports whether the sentence is of some length, begins as sentences do and
// ends in a full stop, so that it is likely to be no title and no part of a list.
func (s *Session) isProse() bool {
	if len(s.forms) < 5 || s.words[pad].shape&(firstUpper|hasLower) == hasLower {
		return false
	}
	for i := len(s.forms) - 1; i > 0; i-- {
		switch s.forms[i] {
		case ".":
			return true
		case "\"", "”", "’", "'", ")":
			continue
		}
		return false
	}
	return false
}

// hasVerb reports whether the sentence holds a finite verb or an imperative.
func (s *Session) hasVerb() bool {
	for i, tag := range s.tags {
		switch s.t.tags[tag].XPOS {
		case "VBZ", "VBP", "VBD", "MD":
			return true
		case "VB":
			if i == 0 || s.t.tags[s.tags[i-1]].XPOS != "TO" {
				return true
			}
		}
	}
	return false
}

// findVerb is for sentences in which no verb was found. In news prose has one all the
// same, and a headline has one often, taken for a plural or a participle ("The union
// demands more."). The word that loses least by it becomes the verb, unless all would
// lose much.
func (s *Session) findVerb() {
	verb, least := -1, int32(titleLimit)
	if s.isProse() {
		least = proseLimit
	}
	for i, loss := range s.losses {
		if i > 0 && loss < least && s.verbLike(i) {
			verb, least = i, loss
		}
	}
	if verb < 0 {
		return
	}
	tag := s.bestFinite(verb)
	s.tags, s.losses = append(s.tags[:verb], tag), append(s.losses[:verb], noVerb)
	s.decode()
}

// verbLike reports whether a word has the form of a finite verb, by its ending or
// because it was taken for a participle.
func (s *Session) verbLike(i int) bool {
	switch w := &s.words[i+pad]; s.t.tags[s.tags[i]].XPOS {
	case "VBN":
		return true
	case "NNS":
		return w.shape&firstUpper == 0
	case "NN", "JJ":
		return w.shape&firstUpper == 0 && w.suf2 == edEnding
	}
	return false
}

var edEnding = tail([]byte("ed"), 2)

// The score lost by making a word a finite verb: the limits are what is risked for a
// sentence to have one, noVerb is that of a word that can be none.
const (
	proseLimit = 25
	titleLimit = 12
	noVerb     = math.MaxInt32
)

// best is the tag of word i with the highest score after those before it; of equal
// ones the first, which is the more frequent. loss is by how much the best finite
// verb is worse.
func (s *Session) best(i int) (tag uint8, loss int32) {
	scores := s.scores(i)
	allowed := s.class(i).may
	tag = allowed[0]
	for _, other := range allowed[1:] {
		if scores[other] > scores[tag] {
			tag = other
		}
	}
	loss = noVerb
	for _, other := range allowed {
		if s.t.finite[other] {
			loss = min(loss, scores[tag]-scores[other])
		}
	}
	return tag, loss
}

// bestFinite is the best tag of a finite verb for word i.
func (s *Session) bestFinite(i int) uint8 {
	scores := s.scores(i)
	best := -1
	for _, tag := range s.class(i).may {
		if s.t.finite[tag] && (best < 0 || scores[tag] > scores[best]) {
			best = int(tag)
		}
	}
	return uint8(best)
}

// scores are those of the tags for word i after the tags before it.
func (s *Session) scores(i int) *[256]int32 {
	t1, t2 := uint8(NoTag), uint8(NoTag)
	if i > 0 {
		t1 = s.tags[i-1]
	}
	if i > 1 {
		t2 = s.tags[i-2]
	}
	s.feats = s.Dynamic(s.Static(s.feats[:0], i), i, t1, t2)
	clear(s.sums[:])
	for _, f := range s.feats {
		s.t.score(f, &s.sums)
	}
	return &s.sums
}

// Sure is the tag of word i when it can have no other: a frequent word in lower
// case, or a punctuation mark, that the treebanks always tag alike.
func (s *Session) Sure(i int) (tag uint8, ok bool) {
	if s.words[i+pad].shape&(firstUpper|laterUpper) != 0 {
		return 0, false
	}
	if tags, closed := s.Allowed(i); closed && len(tags) == 1 {
		return tags[0], true
	}
	return 0, false
}

// Allowed are the tags with which word i was seen, and whether it was seen so often
// that it has no other.
func (s *Session) Allowed(i int) (tags []uint8, closed bool) {
	c := s.class(i)
	return c.tags, c.closed
}

func (s *Session) class(i int) *class {
	if c := s.words[i+pad].class; c < uint64(len(s.t.classes)) {
		return &s.t.classes[c]
	}
	return &s.t.classes[0] // damaged
}
