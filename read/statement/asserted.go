package statement

import (
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/lexicon"
)

// chain says what governs a verb group: the infinitive in "may be willing to
// consider dropping" is governed by "be willing", hedged by "may".
type chain struct {
	hedged, absolute bool
	negated          bool
	obliged          bool  // must, should: what the speaker wants, not the subject
	unreal           bool  // in an if-clause, a question, a fear: nobody says that it is so
	possible         bool  // may, might, could
	able             bool  // can
	likely           bool  // probably
	urged            bool  // "can be persuaded to", "was asked to": what others want of it
	governors        []int // verb groups, the innermost first
}

// maxGovernors bounds how many verb groups a chain climbs.
const maxGovernors = 6

// Bounds that keep time linear in a sentence without an end: how many verb groups back a
// verb may hang on, how many tokens a target may have, how many readings a sentence.
const (
	maxBack     = 30
	maxTarget   = 120
	maxReadings = 64
)

// governing walks from a verb group to those that govern it.
func (c *clause) governing(vg int) chain {
	var ch chain
	for range maxGovernors {
		if vg < 0 {
			return ch
		}
		next, done := c.govern(&ch, vg)
		if done {
			return ch
		}
		vg = next
	}
	return ch
}

// unasserted says why a cue at token first, in verb group vg with the chain ch, tells
// nothing that its subject holds, "" when it does.
func (c *clause) unasserted(ch chain, vg, first int) Reason {
	switch {
	case c.undone(vg):
		return Undone
	case ch.unreal:
		return Unreal
	case ch.obliged:
		return Obliged
	case ch.urged:
		return Urged
	case c.subjunct(vg):
		return Subjunctive
	case c.objectControlled(vg) && len(c.ordered(vg)) == 0 || c.expected(ch):
		return Controlled
	case c.history(first):
		return Background
	case c.nominalised(vg) && len(c.reproached(vg)) == 0 && len(c.joined(vg)) == 0:
		return Nominal
	}
	return ""
}

// govern adds to the chain what verb group vg says of itself, and tells which group
// governs it; done when none does.
func (c *clause) govern(ch *chain, vg int) (next int, done bool) {
	g := c.ph.VGs[vg]
	ch.governors = append(ch.governors, vg)
	if g.Negated != (c.circumstances(g.Main) == "no") {
		ch.negated = !ch.negated
	}
	if len(ch.governors) > 1 && g.Passive && urging[c.lemma(g.Main)] {
		ch.urged = true
	}
	switch g.Modal {
	case "may", "might", "could":
		// "could not accept" is a refusal, no guess.
		if !g.Negated || g.Modal != "could" {
			ch.possible, ch.hedged = true, true
		}
	case "can":
		ch.able = ch.able || !g.Negated && !c.purposeful(g.First)
	case "must", "should", "ought", "have to", "need to", "shall":
		ch.obliged = true
	}
	for t := g.First; t < g.Last; t++ {
		switch c.lex.Hedges.Class(c.lemma(t)) {
		case "hedge":
			if c.u(t) == annot.ADV || t == g.Main && t != c.cueMain {
				ch.hedged = true
			}
		case "absolute":
			if c.lemma(t) != "ever" {
				ch.absolute = true
			}
		}
	}
	if t := g.First - 1; t >= c.first() && c.u(t) == annot.ADV {
		switch c.lex.Hedges.Class(c.lower(t)) {
		case "hedge":
			ch.hedged = true
		case "absolute":
			ch.absolute = true
		}
	}
	ch.likely = ch.likely || c.likely(vg)
	c.matrix(ch, vg)
	c.byMeans(ch, vg)
	// "will sign and pay": the second verb is governed by what governs the first.
	if t := g.First - 1; !g.To && !g.Finite && !g.Participle && g.Modal == "" && t >= c.first() && c.u(t) == annot.CCONJ {
		for k := vg - 1; k >= 0 && k > vg-maxBack; k-- {
			if h := c.ph.VGs[k]; h.To || h.Modal != "" {
				return k, false
			}
		}
	}
	if !g.To {
		if c.nobody(vg) {
			ch.negated = !ch.negated
		}
		return 0, true
	}
	t := g.First - 1
	for t >= c.first() && c.u(t) == annot.ADV {
		t--
	}
	if t < c.first() {
		return 0, true
	}
	if c.lex.Hedges.Class(c.lemma(t)) == "hedge" {
		ch.hedged = true
	}
	// "was able to reject", "the chance to accept": what somebody could do.
	if able[c.lower(t)] || able[c.lemma(t)] {
		ch.unreal = true
	}
	switch {
	case c.ph.VGAt(t) >= 0:
		return c.ph.VGAt(t), false
	case c.u(t) == annot.ADJ || c.x(t) == "VBN":
		return c.copulaBefore(t), false
	case c.u(t) == annot.CCONJ:
		for k := vg - 1; k >= 0 && k > vg-maxBack; k-- {
			if h := c.ph.VGs[k]; h.To || h.Modal != "" || h.Finite {
				return k, false
			}
		}
	}
	return 0, true
}

// able words before an infinitive say what is possible, not what is done.
var able = map[string]bool{"able": true, "free": true, "opportunity": true, "chance": true, "right": true, "power": true,
	"choice": true, "option": true, "freedom": true, "ability": true, "authority": true, "how": true, "whether": true, "reason": true,
	"allow": true, "enable": true, "help": true, "temptation": true, "incentive": true, "inability": true, "unable": true, "supposed": true, "suppose": true}

// nobody reports whether the subject of a verb group denies: "neither side accepted".
func (c *clause) nobody(vg int) bool {
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) == 0 {
		return false
	}
	first := c.outerFirst(nps[len(nps)-1])
	for t := first; t >= c.first() && t >= first-1; t-- {
		switch c.lower(t) {
		case "neither", "nobody", "none", "no", "few":
			return t >= first || c.lower(t) == "neither"
		}
	}
	return false
}

// copulaBefore is the verb group that ends shortly before token t, or -1.
func (c *clause) copulaBefore(t int) int {
	for k := t - 1; k >= c.first() && k > t-6; k-- {
		if v := c.ph.VGAt(k); v >= 0 {
			return v
		}
		if c.ph.NPAt(k) >= 0 && c.u(k) != annot.ADJ {
			return -1
		}
	}
	return -1
}

// matrix looks at what the clause of a verb group hangs on: a condition, a question,
// a fear, or a verb that denies it.
func (c *clause) matrix(ch *chain, vg int) {
	g := c.ph.VGs[vg]
	if c.supposed()[g.Main-c.first()] && !c.presupposed(g.Main) {
		ch.unreal = true
		return
	}
	if c.feared(g.Main) || c.asked(g.Main) || c.fancied(g.Main) {
		ch.unreal = true
		return
	}
	t := g.First - 1
	nps := c.ph.Subjects(c.d, vg)
	if len(nps) > 0 {
		if first := c.outerFirst(nps[len(nps)-1]); first <= t {
			t = first - 1
			if c.u(first) == annot.ADJ && fearing[c.lower(first)] {
				t = first // "was worried Norway might agree", where the two look like one phrase
			}
		}
	}
	if t >= c.first() && c.lower(t) == "that" {
		t--
	}
	for t > c.first() && (c.word(t) == "\"" || c.word(t) == "”") {
		t--
	}
	if t < c.first() {
		return
	}
	if c.lower(t) == "untrue" || c.lower(t) == "false" || c.lower(t) == "true" && c.denied(t) {
		ch.unreal = true // "it was 'not true' that", where the tree has the clause elsewhere
		return
	}
	if fearing[c.lemma(t)] || fearing[c.lower(t)] {
		ch.unreal = true
		return
	}
	switch c.lower(t) {
	case "what", "how", "why", "where":
		ch.unreal = true
		return
	}
	// "did not say that it would accept", "do not think that we should".
	if m := c.ph.VGAt(t); m >= 0 && m != vg && c.ph.VGs[m].Main == t && c.ph.VGs[m].Negated && !g.To {
		if believing[c.lemma(t)] {
			ch.negated = !ch.negated
		} else {
			ch.unreal = true
		}
		return
	}
	// "the price that she would be ready to pay", "the price she would be ready to
	// pay": what the clause says is a modifier. "The aid she seeks" she seeks.
	sure := c.relation(g.Main) == "acl" && g.Modal == "" && !copular(c.lemma(g.Main)) && !c.embedded(t) && c.ph.NPAt(t) >= 0 && !c.embedded(c.outerFirst(c.ph.NPAt(t)))
	if !sure && len(nps) > 0 && c.relation(g.Main) != "ccomp" && c.u(c.ph.NPs[nps[0]].Head) == annot.PRON && c.ph.NPAt(t) >= 0 && c.x(t) != "PRP" && !c.dated(t) && t+1 == c.ph.NPs[nps[len(nps)-1]].First {
		ch.unreal = true
	}
}

// feared reports whether the tree has the clause of a verb hang on a word of fear, hope or
// doubt: "was worried that Norway might agree to sign".
func (c *clause) feared(main int) bool {
	for t, steps := main, 0; steps < maxGovernors; steps++ {
		head := int(c.d.Tokens[t].Head)
		if head == annot.None {
			return false
		}
		switch c.d.Tokens[t].DepRel {
		case "ccomp", "csubj", "acl":
			return fearing[c.lemma(head)] || fearing[c.lower(head)]
		case "aux", "aux:pass", "cop", "conj", "xcomp":
			t = head
		default:
			return false
		}
	}
	return false
}

// asked reports whether the tree has a verb in an indirect question: "how long Norway
// intends to wait", "whether Chile accepts".
func (c *clause) asked(main int) bool {
	t := main
	for steps := 0; steps < maxGovernors; steps++ {
		switch c.d.Tokens[t].DepRel {
		case "aux", "aux:pass", "cop", "conj", "xcomp":
			if head := int(c.d.Tokens[t].Head); head != annot.None {
				t = head
				continue
			}
		}
		break
	}
	complement := c.depends(t, "ccomp", "csubj", "acl") && c.d.Tokens[t].DepRel != "acl:relcl"
	for k := t - 1; k >= c.first(); k-- {
		// "no details on when Norway would sign": a question behind a preposition.
		if !complement && (k == c.first() || c.u(k-1) != annot.ADP) {
			continue
		}
		head := int(c.d.Tokens[k].Head)
		if w := c.lower(k); head == t && c.d.Tokens[k].DepRel == "mark" && (w == "whether" || w == "if") {
			return true
		}
		// "no agreement on what toll Norway would accept"
		if w := c.lower(k); (w == "what" || w == "which" && complement) && c.depends(k, "det") && head != annot.None && int(c.d.Tokens[head].Head) == t {
			return true
		}
		// "how" hangs on the verb or on the adverb that does.
		if w := c.lower(k); (w == "how" || w == "why" || w == "when") && head != annot.None && (head == t || int(c.d.Tokens[head].Head) == t && c.d.Tokens[head].DepRel == "advmod") {
			return true
		}
	}
	return false
}

// inUnreal reports whether nobody says that what verb group vg tells is so.
func (c *clause) inUnreal(vg int) bool {
	var ch chain
	c.matrix(&ch, vg)
	return ch.unreal
}

// urging verbs in the passive tell what others want of the subject, not what it will do.
var urging = map[string]bool{"persuade": true, "ask": true, "urge": true, "tell": true, "press": true, "pressure": true, "invite": true,
	"order": true, "convince": true, "compel": true, "encourage": true, "push": true, "advise": true, "require": true, "call": true, "force": true}

var believing = map[string]bool{"think": true, "believe": true, "suppose": true, "feel": true, "expect": true}

var fearing = map[string]bool{"worry": true, "worried": true, "fear": true, "doubt": true, "hope": true, "pray": true, "wonder": true, "watch": true,
	"speculate": true, "speculation": true, "concerned": true, "afraid": true, "suspect": true, "imagine": true, "assume": true,
	"expectation": true, "concern": true, "perception": true, "impression": true, "misperception": true, "chance": true, "possibility": true, "prospect": true, "risk": true, "likelihood": true,
	"rumour": true, "rumor": true, "notion": true, "deny": true, "accuse": true, "suspicion": true, "guess": true, "bet": true,
	"skeptical": true, "sceptical": true, "skepticism": true, "scepticism": true, "doubtful": true, "unsure": true, "unconvinced": true,
	"unclear": true, "uncertain": true, "pretend": true, "predict": true, "forecast": true, "unlikely": true}

// supposed marks the tokens of the sentence that stand in a condition or an indirect
// question: nobody says that they are so.
func (c *clause) supposed() []bool {
	if c.unreal != nil {
		return c.unreal
	}
	c.unreal = make([]bool, c.end()-c.first()+1)
	for t := c.first(); t < c.end(); t++ {
		switch c.lower(t) {
		case "if", "whether", "unless", "lest", "until":
		default:
			e, n := c.conditionAt(t)
			if n == 0 || e.Head != "clause" || e.Words[0] == "after" || e.Words[0] == "before" || e.Words[0] == "when" && !c.awaited(c.head(t)) {
				continue
			}
		}
		h := c.head(t) // of the clause that the conjunction opens
		for k := t; k < c.end(); k++ {
			if k > t && c.beyond(k, t, h) {
				break
			}
			if end := c.aside(k); end > k && k > t {
				k = end // "whether Norway, which has a veto, is ready to use it"
				continue
			}
			if w := c.word(k); k > t && (w == "," || w == ";" || w == ":" || w == "—" || w == "–" || w == "”" || w == "then" || w == "-" && c.dashed(k)) || c.unreal[k-c.first()] {
				break
			}
			c.unreal[k-c.first()] = true
		}
	}
	return c.unreal
}

// aside is the second comma of a relative clause between commas that token k opens, -1 when it
// opens none.
func (c *clause) aside(k int) int {
	if c.word(k) != "," || k+1 >= c.end() || c.x(k+1) != "WDT" && c.x(k+1) != "WP" {
		return -1
	}
	for j := k + 2; j < c.end() && j < k+maxClause; j++ {
		if c.word(j) == "," {
			return j
		}
	}
	return -1
}

// dashed reports whether the hyphen at token k is meant for a dash, behind which another clause goes on:
// "unless she resigns - and he said", "without the party - whose leader said".
func (c *clause) dashed(k int) bool {
	if k == c.first() || k+1 >= c.end() || c.d.Tokens[k-1].End == c.d.Tokens[k].Start || c.d.Tokens[k].End == c.d.Tokens[k+1].Start {
		return false
	}
	switch c.lower(k + 1) {
	case "and", "but", "who", "whose", "which":
		return true
	}
	return false
}

// beyond reports whether token k belongs to the clause around the condition that the
// conjunction at t opens with head h: in "as long as the toll was in the deal she would not
// vote for it" the condition ends before "she".
func (c *clause) beyond(k, t, h int) bool {
	if h <= t || k <= h {
		return false // the tree is of another mind about the conjunction
	}
	return c.above(k, h) || c.relation(k) == "nsubj" && c.head(k) > k && c.above(c.head(k), h)
}

// presupposed reports whether the verb at token t stands in a relative clause with a subject
// of its own within a condition: "if the deal that Norway wants is signed" says that Norway
// wants it.
func (c *clause) presupposed(t int) bool {
	s := c.dependent(t, "nsubj")
	return c.relation(t) == "acl" && s >= 0 && c.x(s) != "WP" && c.x(s) != "WDT" && c.head(t) >= c.first() && c.supposed()[c.head(t)-c.first()]
}

// alternative reports whether the verb at token t is one of two between which somebody
// may choose: "to approve or reject the plan".
func (c *clause) alternative(t int) bool {
	or := func(k int) bool { return k > c.first() && k+1 < c.end() && c.lower(k) == "or" }
	other := func(k int) bool {
		if k < c.first() || k >= c.end() {
			return false
		}
		cue, _ := c.cueAt(k)
		return cue != nil && cue.Head == lexicon.Verb
	}
	return or(t-1) && other(t-2) || or(t+1) && other(t+2)
}

// strengthOf combines the lexicon's strength with that of the governing words.
func strengthOf(cue *lexicon.Cue, ch chain) annot.Strength {
	switch {
	case ch.absolute || cue != nil && cue.Strength == "absolute" && !ch.negated:
		return annot.Absolute
	case ch.hedged || cue != nil && cue.Strength == "hedged":
		return annot.Hedged
	}
	return annot.Firm
}

// negate is the stance of a cue under a negation; ok is false when none is left.
func negate(cue *lexicon.Cue) (annot.Stance, bool) {
	if cue.Negated != "" {
		return annot.Stance(cue.Negated), cue.Negated != "none"
	}
	switch annot.Stance(cue.Stance) {
	case annot.Accept, annot.Offer, annot.Concede:
		return annot.Reject, true
	}
	return "", false
}

// comments reports whether an entity watches the talks from outside: analysts,
// observers, critics. What they think that a party wants is no position of the party.
func (c *clause) comments(e annot.EntityIdx) bool {
	ent := c.d.Entities[e]
	outside := func(words string) bool {
		return slices.ContainsFunc(strings.Fields(strings.ToLower(words)), func(w string) bool {
			return c.lex.Groups.Class(w) == "outsider" || c.lex.Groups.Class(strings.TrimSuffix(w, "s")) == "outsider"
		})
	}
	switch ent.Kind {
	case annot.UnnamedSource, annot.Group:
		words := strings.Fields(ent.Name)
		return len(words) > 0 && outside(words[len(words)-1])
	case annot.Person:
		return ent.For == "" && outside(ent.Role)
	}
	return false
}
