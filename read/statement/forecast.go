package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
)

// forecast reports whether what verb group vg with the chain ch tells is only possible,
// likely or usual. What the report, or somebody else, thinks that a party may do is no
// position of the party. What the party itself says that it may do is one, and so is what
// unnamed sources tell of it.
func (c *clause) forecast(ch chain, vg int) bool {
	main := c.ph.VGs[vg].Main
	a := c.attributionOf(c.d.Tokens[main].Span)
	if a == annot.None {
		return ch.possible || ch.able || ch.likely || c.habitual(vg) || c.foretold(vg)
	}
	told := c.d.Attributions[a].Holder
	if c.outlook(vg, told) {
		return true
	}
	if !ch.possible && !ch.able && !ch.likely || c.provided(main) || told == annot.None || c.unnamed(told) {
		return false
	}
	holders := c.holdersOf(c.ph.Subjects(c.d, vg))
	return len(holders) > 0 && !c.saysSo(holders, main)
}

// unnamed reports whether an entity is a source without a name: "sources", "insiders", "diplomats".
func (c *clause) unnamed(e annot.EntityIdx) bool {
	ent := c.d.Entities[e]
	words := strings.Fields(strings.ToLower(ent.Name))
	if ent.Kind != annot.Group || ent.For != "" || len(words) == 0 {
		return ent.Kind == annot.UnnamedSource
	}
	return c.lex.Groups.Class(strings.TrimSuffix(words[len(words)-1], "s")) == "source"
}

// provided reports whether an if-clause hangs on the verb at token main: what somebody could
// do if others did something is told as his terms.
func (c *clause) provided(main int) bool {
	k := c.dependentFrom(main+1, main, "advcl")
	return k >= 0 && c.introduced(k) > main && c.lower(c.introduced(k)) == "if"
}

// likelihoods are adverbs that make of what is told a guess of whoever tells it. One that
// says that others tell it, as "reportedly" does, is none.
var likelihoods = map[string]bool{"probably": true, "likely": true, "perhaps": true, "maybe": true, "possibly": true, "presumably": true,
	"conceivably": true, "potentially": true, "surely": true, "doubtless": true, "undoubtedly": true}

// likely reports whether an adverb of likelihood stands in a verb group, right before it or
// at the front of its sentence.
func (c *clause) likely(vg int) bool {
	g := c.ph.VGs[vg]
	for t := max(g.First-1, c.first()); t < g.Main; t++ {
		if c.u(t) == annot.ADV && likelihoods[c.lower(t)] {
			return true
		}
	}
	t := c.first()
	return t < g.First && likelihoods[c.lower(t)] && c.head(t) == g.Main
}

// foretold reports whether a report tells in its own voice what somebody will want: "Norway won't
// want to be seen to close the door".
func (c *clause) foretold(vg int) bool {
	switch g := c.ph.VGs[vg]; g.Modal {
	case "will", "wo", "'ll":
		return c.lemma(g.Main) == "want" || c.lemma(g.Main) == "prefer"
	}
	return false
}

// outlook reports whether verb group vg tells what a party will or will not do, and who tells it,
// told, is a person for nobody: "'Norway isn't going to give up the port,' Ivo Bell said".
func (c *clause) outlook(vg int, told annot.EntityIdx) bool {
	if told == annot.None || c.d.Entities[told].Kind != annot.Person || c.d.Entities[told].For != "" || c.d.Entities[told].Role != "" {
		return false
	}
	switch g := c.ph.VGs[vg]; {
	case g.Modal == "will", g.Modal == "wo", g.Modal == "'ll":
	case g.First-2 >= c.first() && c.x(g.First-1) == "TO" && c.lower(g.First-2) == "going":
	case g.First-1 >= c.first() && c.lower(g.First-1) == "going":
	default:
		return false
	}
	holders := c.holdersOf(c.ph.Subjects(c.d, vg))
	return len(holders) > 0 && !c.saysSo(holders, c.ph.VGs[vg].Main)
}

// habits are adverbs that tell what somebody does time and again.
var habits = map[string]bool{"always": true, "usually": true, "often": true, "typically": true, "generally": true, "normally": true,
	"sometimes": true, "traditionally": true, "regularly": true}

// habitual reports whether verb group vg tells in the present what somebody does time and
// again: "the port always seeks consensus".
func (c *clause) habitual(vg int) bool {
	g := c.ph.VGs[vg]
	if x := c.x(g.First); g.Perfect || x != "VBZ" && x != "VBP" && x != "RB" {
		return false
	}
	for t := max(g.First-1, c.first()); t < g.Main; t++ {
		if habits[c.lower(t)] {
			return true
		}
	}
	return false
}

// fancied reports whether the clause of the verb at token main is what somebody could say,
// as the report thinks: "Norway could promise that it will sign".
func (c *clause) fancied(main int) bool {
	t := main
	for range maxGovernors {
		h := c.head(t)
		if h < c.first() {
			return false
		}
		switch c.relation(t) {
		case "ccomp":
			v := c.ph.VGAt(h)
			if v >= 0 && (c.lemma(h) == "mean" && c.dependent(t, "aux") >= 0 && !c.owed(t) || showing[c.lemma(h)] && c.ph.VGs[v].To && c.ofAnother(t)) {
				return true
			}
			if v >= 0 && c.x(h) == "VB" && c.attributionOf(c.d.Tokens[h].Span) == annot.None {
				switch g := c.ph.VGs[v]; g.Modal {
				case "may", "might", "could":
					return !g.Negated
				}
			}
		case "conj":
			if c.dependent(t, "nsubj") >= 0 {
				return false // what follows with a subject of its own need not be meant
			}
		case "xcomp", "aux", "cop":
		default:
			return false
		}
		t = h
	}
	return false
}

// showing verbs in the infinitive tell what is to come out: "steps to show that Norway is ready
// to sign", "work to see that Norway signs".
var showing = map[string]bool{"show": true, "demonstrate": true, "prove": true, "see": true, "ensure": true, "verify": true, "convince": true,
	"persuade": true, "indicate": true, "signal": true}

// owed reports whether the verb at token t tells what must be.
func (c *clause) owed(t int) bool {
	v := c.ph.VGAt(t)
	if v < 0 {
		return false
	}
	name, _ := c.obligation(c.ph.VGs[v])
	return name != ""
}

// ofAnother reports whether the clause of the verb at token t has a subject that is named: "to
// show that it is ready" is said of who shows it.
func (c *clause) ofAnother(t int) bool {
	s := c.dependent(t, "nsubj")
	return s >= 0 && c.u(s) != annot.PRON
}

// purposeful reports whether the clause of a verb group says what something is done for: "so
// they can ask for more".
func (c *clause) purposeful(first int) bool {
	for t := max(first-ahead, c.first()); t < first; t++ {
		if c.lower(t) == "so" {
			return true
		}
	}
	return false
}

// byMeans adds to the chain what governs a gerund that tells by which means something is
// done: who could act by rejecting a plan has not rejected it.
func (c *clause) byMeans(ch *chain, vg int) {
	g := c.ph.VGs[vg]
	if !g.Participle || g.First == c.first() || c.lower(g.First-1) != "by" {
		return
	}
	t := c.head(g.Main)
	for range maxGovernors {
		if t < c.first() || c.relation(t) != "xcomp" && c.relation(t) != "conj" {
			break
		}
		t = c.head(t)
	}
	if t < c.first() {
		return
	}
	v := c.ph.VGAt(t)
	if v < 0 {
		return
	}
	switch c.ph.VGs[v].Modal {
	case "may", "might", "could", "can":
		ch.possible = true
	case "must", "should", "ought", "have to", "need to":
		ch.obliged = true
	}
}

// joining verbs tell what comes about only when it has: who tries to agree on a plan has
// not agreed on it.
var joining = map[string]bool{"agree": true, "approve": true, "pass": true, "ratify": true, "adopt": true, "sign": true, "settle": true, "accept": true}

// attempting verbs say that what their infinitive tells has not come about yet.
var attempting = map[string]bool{"attempt": true, "try": true, "seek": true, "struggle": true, "hope": true, "strive": true, "work": true, "scramble": true,
	"meet": true, "gather": true, "convene": true, "get": true}

// attempted reports whether one of the outer verbs of the chain is a try.
func (c *clause) attempted(ch chain) bool {
	return len(ch.governors) > 1 && slices.ContainsFunc(ch.governors[1:], func(v int) bool { return attempting[c.lemma(c.ph.VGs[v].Main)] })
}
