package dossier

// enough is the number of different signals at which a document speaks for a kind
// as clearly as for none: half a voice.
const enough = 2

// Detect tells which kind of talks the texts are about: the one whose signals occur
// in most of them. The score, 0 to 1, is the mean voice of a document for that
// kind, n/(n+2) with n different signals in it; the rest of the score is doubt. The
// zero Kind and 0 mean that no signal of any kind occurs.
func Detect(signals []Signals) (Kind, float64) {
	lib := load()
	scores := make([]float64, len(lib.kinds))
	for _, s := range signals {
		for i, n := range s {
			scores[i] += float64(n) / float64(n+enough)
		}
	}
	best := -1
	for i, score := range scores {
		if score > 0 && (best < 0 || score > scores[best]) {
			best = i
		}
	}
	if best < 0 {
		return Kind{}, 0
	}
	return lib.kinds[best], scores[best] / float64(len(signals))
}

// Signals are how many of the words of each kind a text has.
type Signals []int

// SignalsIn are the signals of a text.
func SignalsIn(text string) Signals {
	lib := load()
	return lib.signals.distinct(words(text), len(lib.kinds))
}

// distinct counts for each owner how many of its phrases occur in text.
func (x *index) distinct(text []string, owners int) []int {
	seen := make([]bool, x.count)
	counts := make([]int, owners)
	for from, word := range text {
		for _, e := range x.by[keyOf(word)] {
			if seen[e.nth] || !occurs(e.pattern, text[from:]) {
				continue
			}
			seen[e.nth] = true
			counts[e.owner]++
		}
	}
	return counts
}
