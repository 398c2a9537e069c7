package phrase

import "rapporteur/annot"

// tree finds subjects by the heads of a parsed sentence.
type tree struct {
	p *Phrases
	d *annot.Document
}

func (t *tree) rel(i int) string { return t.d.Tokens[i].DepRel }
func (t *tree) up(i int) int     { return int(t.d.Tokens[i].Head) }

// isA reports whether the relation of token i is one of those given or a subtype.
func (t *tree) isA(i int, rels ...string) bool {
	for _, r := range rels {
		if got := t.rel(i); got == r || len(got) > len(r) && got[:len(r)] == r && got[len(r)] == ':' {
			return true
		}
	}
	return false
}

// child is the first token below i with one of the relations, or -1.
func (t *tree) child(i int, rels ...string) int {
	for k := t.p.first; k < t.p.first+len(t.p.npAt); k++ {
		if t.up(k) == i && t.isA(k, rels...) {
			return k
		}
	}
	return -1
}

// subject is the nearest token before i that is its subject, or the one right after it
// ("said Norway"), or -1. A parser that is wrong about where a clause ends gives a verb two,
// or takes the object for one.
func (t *tree) subject(i int) int {
	for k := i - 1; k >= t.p.first; k-- {
		if t.up(k) == i && t.isA(k, "nsubj", "csubj") {
			return k
		}
	}
	if after := t.child(i, "nsubj", "csubj"); after >= 0 {
		if np := t.p.NPAt(after); np >= 0 && t.p.NPs[np].First == i+1 {
			return after
		}
	}
	return -1
}

// subjects are the noun phrases that stand as subject of the verb whose main token is i.
func (t *tree) subjects(i, climbed int) []int {
	if climbed > maxClimb {
		return nil
	}
	for n := 0; n < 3 && t.isA(i, "aux", "cop") && t.up(i) != annot.None; n++ {
		i = t.up(i)
	}
	if t.child(i, "expl") >= 0 {
		return nil // "there was no deal", "it is clear that"
	}
	if s := t.subject(i); s >= 0 {
		x := t.d.Tokens[s].XPOS
		if relativeX := x == "WDT" || x == "WP"; relativeX && t.rel(i) == "acl:relcl" {
			return t.phrases(t.up(i))
		}
		return t.phrases(s)
	}
	head := t.up(i)
	if head == annot.None {
		return nil
	}
	// "threatened to veto bills", where the tree has the verb qualify its object.
	if k := i - 2; t.isA(i, "compound", "amod") && k >= t.p.first && t.d.Tokens[i-1].XPOS == "TO" && t.p.VGAt(k) >= 0 && climbed <= maxClimb {
		return t.p.subjects(t.d, t.p.VGAt(k), climbed+1)
	}
	switch x := t.d.Tokens[i].XPOS; {
	case t.isA(i, "conj"):
		return t.inherited(head, climbed+1)
	case t.isA(i, "xcomp") || t.isA(i, "ccomp") && (x == "VB" || x == "VBG"):
		if o := t.child(head, "obj", "iobj"); o >= 0 && o < i && !subjectControl(t.d.Tokens[head].Lemma) {
			return t.phrases(o)
		}
		return t.inherited(head, climbed+1)
	case t.isA(i, "advcl"):
		// "said Norway should leave, adding": who said so adds.
		if teller := t.up(head); t.d.Tokens[i].Lemma == "add" && t.isA(head, "ccomp") && teller != annot.None {
			head = teller
		}
		return t.inherited(head, climbed+1)
	case t.rel(i) == "acl":
		switch {
		case x == "VBG", x == "VBN" && i > t.p.first && t.d.Tokens[i-1].Text(t.d.Text) == ",":
			// "wrote a letter to Norway asking for": who wrote asks.
			if by := t.child(head, "case"); x == "VBG" && by >= 0 && t.d.Tokens[by].Lemma == "to" {
				for v, n := t.up(head), 0; v != annot.None && n < maxClimb; v, n = t.up(v), n+1 {
					if t.d.Tokens[v].UPOS == annot.VERB {
						return t.inherited(v, climbed+1)
					}
				}
			}
			return t.phrases(head) // "provisions calling for", "the plan, drafted by Norway,"
		case x == "VB":
			if p := t.child(head, "nmod:poss"); p >= 0 && t.d.Tokens[p].XPOS != "PRP$" {
				return t.phrases(p) // "Norway's refusal to"
			}
			if t.isA(head, "obj") {
				return t.inherited(t.up(head), climbed+1)
			}
		}
	}
	return nil
}

// inherited are the subjects of the verb that another takes its own from.
func (t *tree) inherited(i, climbed int) []int {
	if vg := t.p.VGAt(i); vg >= 0 && t.p.VGs[vg].Main == i && climbed <= maxClimb {
		return t.p.subjects(t.d, vg, climbed)
	}
	return t.subjects(i, climbed)
}

// phrases are the noun phrase of token i and those coordinated with it.
func (t *tree) phrases(i int) []int {
	np := t.p.NPAt(i)
	if np < 0 {
		return nil
	}
	nps := []int{np}
	for k := i + 1; k < t.p.first+len(t.p.npAt); k++ {
		if t.up(k) == i && t.isA(k, "conj") {
			if other := t.p.NPAt(k); other >= 0 && other != np {
				nps = append(nps, other)
			}
		}
	}
	return nps
}

// borrowed reports whether a verb has no subject of its own in the tree though the noun
// phrase right before it looks like one: in "Norway left, but miners say" a tree that is
// wrong about the second clause makes miners and the verb two conjuncts of the first.
func (t *tree) borrowed(vg int, byWords []int) bool {
	g := t.p.VGs[vg]
	if !t.isA(g.Main, "conj") || t.subject(g.Main) >= 0 {
		return false
	}
	if np := t.p.NPAt(g.First - 1); np >= 0 && byWords != nil {
		return t.isA(t.p.NPs[np].Head, "conj", "dep", "parataxis", "appos", "list")
	}
	return false
}
