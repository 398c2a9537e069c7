// Package agreement counts on how much a system agrees with a gold annotation.
package agreement

// Count is how much the gold has of something, how much the system, and on how much they
// agree.
type Count struct{ Gold, System, Correct int }

// Precision is the share of the system's that is right, 0 when it has none.
func (c Count) Precision() float64 { return share(c.Correct, c.System) }

// Recall is the share of the gold's that was found, 0 when it has none.
func (c Count) Recall() float64 { return share(c.Correct, c.Gold) }

// F1 is the harmonic mean of precision and recall.
func (c Count) F1() float64 { return share(2*c.Correct, c.Gold+c.System) }

// Plus adds up the counts of two texts.
func (c Count) Plus(o Count) Count {
	return Count{c.Gold + o.Gold, c.System + o.System, c.Correct + o.Correct}
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
