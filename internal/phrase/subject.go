package phrase

import (
	"slices"
	"strings"

	"rapporteur/annot"
)

// Subjects are the noun phrases that stand as subject of a verb group, several when
// they are coordinated; nil when the sentence does not tell. The verb's voice does not
// matter here: the subject of a passive is its grammatical subject.
//
// The tree of the sentence decides. Two things the words tell better: how far a
// coordination goes, and whom "who" means.
func (p *Phrases) Subjects(d *annot.Document, vg int) []int { return p.subjects(d, vg, 0) }

// renamed is the name that a description in apposition says more of, for a description that
// "who" means: Ana Sol in "Ana Sol, the party's best-known critic, who".
func (f *finder) renamed(nps []int, vg int) []int {
	if len(nps) != 1 {
		return nps
	}
	head := f.p.NPs[nps[0]].Head
	who := f.skipBack(f.p.VGs[vg].First - 1)
	if f.u(head) != annot.NOUN || f.d.Tokens[head].DepRel != "appos" || who < f.p.first || !strings.EqualFold(f.word(who), "who") {
		return nps
	}
	name := int(f.d.Tokens[head].Head)
	if np := f.p.NPAt(name); np >= 0 && f.u(name) == annot.PROPN {
		return []int{np}
	}
	return nps
}

func (p *Phrases) subjects(d *annot.Document, vg, climbed int) []int {
	f := finder{p: p, d: d}
	g := p.VGs[vg]
	if d.Tokens[g.Main].DepRel == "" {
		return f.subjects(vg, 0) // not parsed
	}
	t := tree{p, d}
	if t.isA(g.Main, "amod", "case") || t.isA(g.Main, "compound") && !g.To {
		return nil // "frozen assets", "according to"
	}
	byTree := t.subjects(g.Main, climbed)
	if byTree == nil && !g.Finite && g.Modal == "" {
		return nil
	}
	byWords := f.subjects(vg, 0)
	if byTree == nil || holdsAll(byWords, byTree) || byWords != nil && (f.afterWho(vg, byTree) || f.afterName(vg) || f.afterWith(vg) || f.afterAside(vg) || t.borrowed(vg, byWords)) {
		return f.renamed(byWords, vg)
	}
	return f.renamed(byTree, vg)
}

// afterWho reports whether "who" stands right before a verb group, and not right behind
// what the tree takes it for: "the dispute with the miners, who".
func (f *finder) afterWho(vg int, byTree []int) bool {
	t := f.skipBack(f.p.VGs[vg].First - 1)
	return t >= f.p.first && strings.EqualFold(f.word(t), "who") && f.p.NPs[byTree[0]].Last != t
}

// afterName reports whether ", which" stands right before a verb group and a name before
// that: "talks with Norway, which rejects". A name in apposition is no such: "the capital,
// Oslo, which".
func (f *finder) afterName(vg int) bool {
	t := f.skipBack(f.p.VGs[vg].First - 1)
	if t-2 < f.p.first || !strings.EqualFold(f.word(t), "which") || f.word(t-1) != "," {
		return false
	}
	np := f.p.NPAt(t - 2)
	return np >= 0 && f.u(f.p.NPs[np].Head) == annot.PROPN && (f.p.NPs[np].First == f.p.first || f.word(f.p.NPs[np].First-1) != ",")
}

// holdsAll reports whether all of the second list are in the first.
func holdsAll(list, of []int) bool {
	for _, x := range of {
		if !slices.Contains(list, x) {
			return false
		}
	}
	return true
}

type finder struct {
	p *Phrases
	d *annot.Document
}

// maxClimb bounds how many verb groups a search for a subject passes.
const maxClimb = 6

// maxBack bounds how many verb groups back a verb may hang on, so that time stays linear
// in a sentence that has no end.
const maxBack = 30

func (f *finder) x(t int) string     { return f.d.Tokens[t].XPOS }
func (f *finder) u(t int) annot.UPOS { return f.d.Tokens[t].UPOS }
func (f *finder) word(t int) string  { return f.d.Tokens[t].Text(f.d.Text) }
func (f *finder) lemma(t int) string { return f.d.Tokens[t].Lemma }

func (f *finder) subjects(vg, climbed int) []int {
	if vg < 0 || climbed > maxClimb {
		return nil
	}
	g := f.p.VGs[vg]
	if g.To {
		return f.controller(vg, climbed)
	}
	if g.Participle {
		return f.participle(vg, climbed)
	}
	if !g.Finite && g.Modal == "" {
		return f.bare(vg, climbed)
	}
	t := g.First - 1
	for t >= f.p.first {
		t = f.skipBack(t)
		if t < f.p.first {
			return nil
		}
		w := f.word(t)
		switch {
		case f.u(t) == annot.CCONJ || w == "then":
			return f.subjects(f.finiteBefore(vg), climbed+1)
		case relative(f.x(t), w):
			// "talks with Norway, which rejects": what follows a comma hangs on the name
			// before it.
			if t > f.p.first && f.word(t-1) == "," {
				if np := f.npEndingBefore(t - 1); np >= 0 {
					return f.coordinated(np)
				}
			}
			np := f.npEndingBefore(t)
			if np < 0 {
				return nil
			}
			if nps := f.climb(np); nps != nil {
				return nps
			}
			return []int{np}
		case f.p.NPAt(t) >= 0:
			np := f.p.NPAt(t)
			if f.temporal(np) {
				t = f.p.NPs[np].First - 1
				if t >= f.p.first && f.u(t) == annot.ADP {
					t--
				}
				continue
			}
			return f.climb(np)
		case w == "," || w == "—" || w == "–" || w == ")" || w == "-" || w == "--":
			np := f.beforeParenthesis(t)
			if np < 0 {
				// ", rejected", ", and said": a verb in a list of verbs.
				if w == "," {
					return f.subjects(f.finiteBefore(vg), climbed+1)
				}
				return nil
			}
			return f.climb(np)
		default:
			return nil
		}
	}
	return nil
}

func relative(x, word string) bool {
	switch strings.ToLower(word) {
	case "who", "which":
		return true
	case "that":
		return x == "WDT" || x == "WP"
	}
	return false
}

// skipBack steps left over adverbs and quotation marks.
func (f *finder) skipBack(t int) int {
	for t >= f.p.first {
		w := f.word(t)
		if f.u(t) == annot.ADV && f.p.VGAt(t) < 0 || w == "”" || w == "\"" || w == "“" || w == "’" || w == "each" || w == "both" || w == "all" {
			t--
			continue
		}
		if w == "," {
			return f.aside(t)
		}
		return t
	}
	return t
}

// finiteBefore is the nearest finite verb group before vg, or -1.
//
// Of several, the nearest in the same form is taken: in "reiterated that the truce
// holds and said", "said" goes with "reiterated", not with "holds".
func (f *finder) finiteBefore(vg int) int {
	want := f.p.VGs[vg]
	nearest := -1
	for k := vg - 1; k >= 0 && k > vg-maxBack; k-- {
		g := f.p.VGs[k]
		if !g.Finite && g.Modal == "" || f.inRelative(k, want.First) {
			continue
		}
		if nearest < 0 {
			nearest = k
		}
		if f.x(g.First) == f.x(want.First) {
			return k
		}
	}
	return nearest
}

// inRelative reports whether verb group k belongs to a relative clause that a comma
// closes before token t.
func (f *finder) inRelative(k, t int) bool {
	g := f.p.VGs[k]
	if g.First-1 < f.p.first || !relative(f.x(g.First-1), f.word(g.First-1)) {
		return false
	}
	for i := g.Last; i < t && i < g.Last+8*maxBack; i++ {
		if f.word(i) == "," {
			return true
		}
	}
	return false
}

// npEndingBefore is the noun phrase that ends right before token t, or -1.
func (f *finder) npEndingBefore(t int) int {
	t = f.skipBack(t - 1)
	if t < f.p.first {
		return -1
	}
	return f.p.NPAt(t)
}

func (f *finder) temporal(np int) bool {
	head := f.p.NPs[np].Head
	// "this time": somebody may ask for time, and nobody is one.
	return Times[strings.ToLower(f.word(head))] || Times[f.lemma(head)] || f.lemma(head) == "time" || f.u(head) == annot.NUM && len(f.word(head)) == 4
}

// climb goes from the last noun phrase of a subject to its head, over "of" and the
// like, and collects what is coordinated with it.
func (f *finder) climb(np int) []int {
	for range 4 {
		// "partners in Norway and Chile": what is coordinated hangs on the same head.
		outer := np
		for range 4 {
			t := f.outerFirst(outer) - 1
			if t-1 < f.p.first || f.word(t) != "and" && f.word(t) != "or" || f.p.NPAt(t-1) < 0 {
				break
			}
			before := f.outerFirst(f.p.NPAt(t-1)) - 1
			if before < f.p.first || f.u(before) != annot.ADP {
				break
			}
			outer = f.p.NPAt(t - 1)
		}
		first := f.outerFirst(outer)
		t := first - 1
		if t < f.p.first || f.u(t) != annot.ADP || f.x(t) == "TO" || opensClause(f.word(t)) {
			break
		}
		before := -1
		if t-1 >= f.p.first {
			before = f.p.NPAt(t - 1)
		}
		if before < 0 {
			return nil // "In Norway said": no subject
		}
		np = before
	}
	return f.coordinated(np)
}

// opensClause reports whether a word that is tagged as a preposition opens a clause when
// a subject and its verb follow it: "on Tuesday after the union rejected".
func opensClause(word string) bool {
	switch strings.ToLower(word) {
	case "after", "before", "since", "until", "till", "once", "as", "because", "while":
		return true
	}
	return false
}

// coordinated are a noun phrase and those that "and" joins to it: "Norway and Chile",
// "Norway, Chile and Peru".
func (f *finder) coordinated(np int) []int {
	nps := []int{np}
	and := false
	for range 6 {
		t := f.outerFirst(np) - 1
		if t < f.p.first {
			break
		}
		w := f.word(t)
		if (w == "and" || w == "or" || w == "nor" || w == "&") && !and || w == "," && and {
			and = true
			if w != "," && t-1 >= f.p.first && f.word(t-1) == "," {
				t--
			}
			prev := -1
			if t-1 >= f.p.first {
				prev = f.p.NPAt(t - 1)
			}
			if prev < 0 {
				break
			}
			// "told Norway and Chile said": an object before "and" is no subject.
			subject := strings.HasPrefix(f.d.Tokens[f.p.NPs[prev].Head].DepRel, "nsubj")
			if pf := f.outerFirst(prev) - 1; pf >= f.p.first && !subject && (f.p.VGAt(pf) >= 0 || f.u(pf) == annot.ADP) {
				break
			}
			nps = append(nps, prev)
			np = prev
			continue
		}
		break
	}
	return nps
}

// outerFirst is the first token of a noun phrase with its possessors.
func (f *finder) outerFirst(np int) int {
	for f.p.NPs[np].Poss >= 0 {
		np = f.p.NPs[np].Poss
	}
	return f.p.NPs[np].First
}

// beforeParenthesis is the noun phrase before the parenthesis that token t closes.
func (f *finder) beforeParenthesis(t int) int {
	closing := f.word(t)
	open := closing
	if closing == ")" {
		open = "("
	}
	for k := t - 1; k >= f.p.first && k > t-60; k-- {
		w := f.word(k)
		if w != open && !(closing != ")" && closing != "," && (w == "—" || w == "–" || w == "--")) {
			continue
		}
		if np := f.p.NPAt(max(k-1, f.p.first)); np >= 0 && k-1 >= f.p.first {
			return np
		}
		if k-1 >= f.p.first && f.word(k-1) == ")" {
			return f.beforeParenthesis(k - 1)
		}
		if closing != "," {
			return -1
		}
	}
	return -1
}

// controller is the subject of an infinitive: that of the verb, adjective or noun
// that governs it, or the object before it.
func (f *finder) controller(vg, climbed int) []int {
	g := f.p.VGs[vg]
	t := f.skipBack(g.First - 1)
	if t < f.p.first {
		// "To end the strike, the union ...": the subject of the main clause.
		return nil
	}
	switch {
	case f.u(t) == annot.CCONJ || f.word(t) == ",":
		for k := vg - 1; k >= 0 && k > vg-maxBack; k-- {
			if f.p.VGs[k].To {
				return f.subjects(k, climbed+1)
			}
		}
		if vg > 0 {
			return f.subjects(vg-1, climbed+1)
		}
		return nil
	case f.p.VGAt(t) >= 0:
		return f.subjects(f.p.VGAt(t), climbed+1)
	case f.u(t) == annot.ADJ || f.x(t) == "VBN" || f.x(t) == "VBG":
		if k := f.vgBefore(t); k >= 0 {
			return f.subjects(k, climbed+1)
		}
		return nil
	case f.p.NPAt(t) >= 0:
		np := f.p.NPAt(t)
		before := f.skipBack(f.outerFirst(np) - 1)
		if before >= f.p.first && f.p.VGAt(before) >= 0 && !subjectControl(f.lemma(f.p.VGs[f.p.VGAt(before)].Main)) {
			if f.u(f.p.NPs[np].Head) == annot.PROPN || f.u(f.p.NPs[np].Head) == annot.PRON || f.d.Tokens[f.p.NPs[np].Head].XPOS == "NNS" {
				return []int{np} // "urged Norway to", "want them to"
			}
			return f.subjects(f.p.VGAt(before), climbed+1) // "expressed a willingness to"
		}
		if f.p.NPs[np].Poss >= 0 {
			return []int{f.p.NPs[np].Poss} // "Norway's refusal to"
		}
		if before >= f.p.first && f.p.VGAt(before) >= 0 {
			return f.subjects(f.p.VGAt(before), climbed+1) // "indicated a willingness to"
		}
		return nil
	}
	return nil
}

func subjectControl(lemma string) bool {
	switch lemma {
	case "promise", "have", "make", "take", "express", "show", "signal", "indicate", "voice", "use":
		return true
	}
	return false
}

// vgBefore is the verb group that ends before token t, with nothing but adjectives,
// adverbs and particles between, or -1.
func (f *finder) vgBefore(t int) int {
	for k := t; k >= f.p.first && k > t-5; k-- {
		if v := f.p.VGAt(k); v >= 0 && f.p.VGs[v].Last <= t+1 && f.p.VGs[v].Main != t {
			return v
		}
		if f.p.NPAt(k) >= 0 {
			return -1
		}
	}
	return -1
}

// participle is the subject of a participle without an auxiliary: ", insisting that"
// takes that of the finite verb before it, "By offering ..., Norway" the one after.
func (f *finder) participle(vg, climbed int) []int {
	g := f.p.VGs[vg]
	t := f.skipBack(g.First - 1)
	if t >= f.p.first && f.word(t) == "," && f.x(g.Main) == "VBN" {
		if np := f.npEndingBefore(t); np >= 0 {
			return []int{np} // "the plan, drafted by Norway,"
		}
	}
	if t >= f.p.first && f.p.NPAt(t) >= 0 {
		if f.x(g.Main) != "VBG" {
			return nil // "the plan drafted by": a reduced relative clause, no clause subject
		}
		np := f.p.NPAt(t)
		if nps := f.listWith(np); nps != nil {
			return nps // "with Norway seeking"
		}
		return f.climb(np) // "provisions calling for"
	}
	if t >= f.p.first && f.u(t) == annot.CCONJ {
		if vg > 0 && (f.p.VGs[vg-1].Participle) {
			return f.subjects(vg-1, climbed+1)
		}
	}
	if k := f.finiteBefore(vg); k >= 0 {
		return f.subjects(k, climbed+1)
	}
	for k := vg + 1; k < len(f.p.VGs) && k < vg+maxBack; k++ {
		if h := f.p.VGs[k]; h.Finite || h.Modal != "" {
			return f.subjects(k, climbed+1)
		}
	}
	return nil
}

// bare is the subject of a bare infinitive, which has one only where it is coordinated
// with another verb: "to cede the port and halt the talks", "will sign and pay".
func (f *finder) bare(vg, climbed int) []int {
	t := f.skipBack(f.p.VGs[vg].First - 1)
	if t < f.p.first || f.u(t) != annot.CCONJ && f.word(t) != "," {
		return nil
	}
	for k := vg - 1; k >= 0 && k > vg-maxBack; k-- {
		if g := f.p.VGs[k]; g.To || g.Modal != "" {
			return f.subjects(k, climbed+1)
		}
	}
	return nil
}
