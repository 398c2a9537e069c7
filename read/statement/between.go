package statement

import "rapporteur/annot"

// between are those who have made a deal with each other, and the token behind them: "the agreement
// between Norway and Chile to share the catch". Of what is proposed or hoped for nobody has made it.
func (c *clause) between(np, t int) (holders []holder, after int) {
	if t+1 >= c.end() || c.lower(t) != "between" || c.ph.NPAt(t+1) < 0 || !c.made(np) {
		return nil, t
	}
	a := c.owned(c.ph.NPAt(t + 1))
	and := c.ph.NPs[a].Last
	if and+1 >= c.end() || c.lower(and) != "and" || c.ph.NPAt(and+1) < 0 {
		return nil, t
	}
	b := c.owned(c.ph.NPAt(and + 1))
	one, two, last := c.holderOf(a), c.holderOf(b), c.ph.NPs[b].Last
	if len(one) == 0 || len(two) == 0 || last >= c.end() || c.x(last) != "TO" && !(c.lower(last) == "that" && c.x(last) == "IN") {
		return nil, t // "between Norway and Chile on the port" says only what it is about
	}
	return append(one, two...), last
}

// made reports whether a noun phrase for a deal stands for one that there is: "the deal", "Monday's
// deal", "there is an agreement".
func (c *clause) made(np int) bool {
	n := c.ph.NPs[np]
	for t := n.First; t < n.Head; t++ {
		switch c.lower(t) {
		case "proposed", "possible", "potential", "draft", "future", "new", "any", "no", "final", "eventual", "planned":
			return false
		}
	}
	if n.Poss >= 0 {
		return c.weekday(c.ph.NPs[n.Poss].Head)
	}
	switch c.lower(n.First) {
	case "the", "this", "that":
		return n.First == c.first() || c.u(n.First-1) != annot.ADP || c.lower(n.First-1) == "under"
	}
	v := c.verbBefore(n.First)
	if v < 0 || c.lemma(c.ph.VGs[v].Main) != "be" || c.ph.VGs[v].Negated || c.ph.VGs[v].Modal != "" || c.inUnreal(v) {
		return false
	}
	there := c.ph.VGs[v].First - 1
	return there >= c.first() && c.x(there) == "EX"
}
