package phrase

import "strings"

// Clauses that "with" opens, "with Norway and Chile seeking a truce", and clauses in between.

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

// afterAside reports whether a relative pronoun stands before a verb group, and between them
// a clause between commas: "an accord that, if approved, will open the port".
func (f *finder) afterAside(vg int) bool {
	t := f.p.VGs[vg].First - 1
	return t >= f.p.first && f.word(t) == "," && f.aside(t) < t
}

// maxAside is how many tokens such a clause has.
const maxAside = 12

// aside is the relative pronoun before the clause between commas that the comma at token t
// closes, t itself when there is none.
func (f *finder) aside(t int) int {
	for k := t - 1; k > f.p.first && k >= t-maxAside; k-- {
		if f.word(k) != "," {
			continue
		}
		switch strings.ToLower(f.word(k + 1)) {
		case "if", "when", "once", "as", "after", "unless":
			if relative(f.x(k-1), f.word(k-1)) {
				return k - 1
			}
		}
		return t
	}
	return t
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
