package syntax

// mark is what a mark of names says: how a word stands in a name, and of which kind.
type mark struct {
	place byte // 'O' outside, 'B' first of several, 'I' within, 'E' last of several, 'S' alone
	kind  string
}

func marks(kinds []string) []mark {
	out := make([]mark, len(kinds))
	for i, k := range kinds {
		out[i] = mark{place: 'O'}
		if len(k) > 2 && k[1] == '-' {
			out[i] = mark{k[0], k[2:]}
		}
	}
	return out
}

// follows reports whether b may stand after a.
func (a mark) follows(b mark) bool {
	open := a.place == 'B' || a.place == 'I'
	goesOn := b.place == 'I' || b.place == 'E'
	return open == goesOn && (!open || a.kind == b.kind)
}

func (a mark) begins() bool { return a.place != 'I' && a.place != 'E' }
func (a mark) ends() bool   { return a.place != 'B' && a.place != 'I' }

// readKinds finds the marks of a sentence with the highest sum of scores among those that
// make whole names: the algorithm of Viterbi. row gives the scores of word i.
func (s *Session) readKinds(words []Word, row func(i int) []float32) {
	m, n := s.m, len(s.m.kinds)
	if len(words) == 0 {
		return
	}
	s.best = grow(&s.best, 2*n)
	s.from = grow(&s.from, len(words)*n)
	now, before := s.best[:n], s.best[n:]
	const never = -1e9
	for k, v := range row(0) {
		now[k] = never
		if m.marks[k].begins() {
			now[k] = v
		}
	}
	for i := 1; i < len(words); i++ {
		now, before = before, now
		for k, v := range row(i) {
			top := -1
			for _, b := range m.before[k] {
				if top < 0 || before[b] > before[top] {
					top = int(b)
				}
			}
			now[k] = never
			if top >= 0 {
				now[k] = max(never, before[top]) + v
			}
			s.from[i*n+k] = uint8(max(0, top))
		}
	}
	last := -1
	for k, v := range now {
		if m.marks[k].ends() && (last < 0 || v > now[last]) {
			last = k
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		words[i].Kind = uint8(max(0, last))
		last = int(s.from[i*n+max(0, last)])
	}
}
