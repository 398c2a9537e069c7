package phrase

// Clauses that "with" opens: "with Norway and Chile seeking a truce".

// afterWith reports whether "with" and a noun phrase stand right before a participle: "with
// Norway seeking".
func (f *finder) afterWith(vg int) bool {
	g := f.p.VGs[vg]
	if !g.Participle || g.First-1 < f.p.first {
		return false
	}
	np := f.p.NPAt(g.First - 1)
	return np >= 0 && f.listWith(np) != nil
}

// listWith are a noun phrase and those of the same list, when "with" opens it: "with Norway",
// "with Norway, Chile and Peru". It is nil when none does.
func (f *finder) listWith(np int) []int {
	nps := []int{np}
	for range maxClimb {
		t := f.outerFirst(np) - 1
		if t <= f.p.first {
			return nil
		}
		switch w := f.word(t); {
		case f.lemma(t) == "with":
			return nps
		case w != "and" && w != "or" && w != ",":
			return nil
		case w != "," && f.word(t-1) == ",":
			t--
		}
		if t <= f.p.first || f.p.NPAt(t-1) < 0 {
			return nil
		}
		np = f.p.NPAt(t - 1)
		nps = append(nps, np)
	}
	return nil
}
