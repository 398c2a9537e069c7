package statement

import "rapporteur/annot"

// announces is the first token of the clause on token h that "it" announces, behind token
// after: "it is wrong to leave", "it was unfair that Chile left". It is -1 when there is
// none.
func (c *clause) announces(h, after int) int {
	for k := after + 1; k < c.end(); k++ {
		if c.head(k) != h || !c.depends(k, "csubj", "acl", "advcl", "xcomp", "ccomp") || c.depends(k, "acl:relcl") && c.lemma(h) != "time" {
			continue
		}
		from, _ := c.extent(k)
		for from = max(from, after+1); from < k && (c.u(from) == annot.PUNCT || c.u(from) == annot.ADV && c.lower(from) != "not"); from++ {
		}
		// "time for Chile to leave", where Chile may hang on the time.
		if np := c.ph.NPAt(from - 1); np >= 0 && c.x(from) == "TO" && c.outerFirst(np)-1 > after && c.lower(c.outerFirst(np)-1) == "for" {
			return c.outerFirst(np) - 1
		}
		switch w := c.lower(from); {
		case c.x(from) == "TO", w == "not", w == "that" && c.u(from) != annot.DET && c.x(from) != "DT", w == "for", c.x(k) == "VBG" && c.depends(k, "csubj"):
			return from
		}
	}
	return -1
}

// announced makes the clause that "it" announces the target of a verdict: what it is
// wrong to do is rejected, what it is wrong not to do is wanted.
func (c *clause) announced(r *reading, j judged) bool {
	t := j.from
	not := false
	for t < c.end() && (c.x(t) == "TO" || c.lower(t) == "not" || c.lower(t) == "never" || c.lower(t) == "that" || c.u(t) == annot.ADV) {
		if w := c.lower(t); w == "not" || w == "never" {
			not = !not
		}
		t++
	}
	if t < c.end() && c.lower(t) == "for" {
		t++
	}
	if t >= c.end() {
		return false
	}
	if v := c.ph.VGAt(t); v >= 0 {
		if lemma := c.lemma(c.ph.VGs[v].Main); thinking[lemma] || telling[lemma] || speaking[lemma] || r.stance == annot.Accept && seeing[lemma] {
			return false
		}
	}
	if not {
		r.stance, r.negated = opposite(r.stance), !r.negated
	}
	r.from, r.to = t, c.clauseEnd(t)
	return true
}

// seeing verbs follow "it is good to" in what people say anyway.
var seeing = map[string]bool{"see": true, "hear": true, "meet": true, "have": true, "be": true, "recall": true, "recognise": true, "recognize": true}
