package statement

import (
	"rapporteur/annot"
	"rapporteur/lexicon"
)

// pointed is the end of a target of tokens [from, to) without what stands behind a pronoun that
// is all that it names: "it again", "it with little time left", "do so yet".
func (c *clause) pointed(from, to int) int {
	t := from
	if c.lemma(t) == "do" && t+1 < to {
		t++
	}
	if t+1 >= to || c.u(t) != annot.PRON && c.lower(t) != "so" && c.u(t) != annot.DET || c.x(t) == "PRP$" || c.x(t) == "WP" || c.x(t) == "EX" {
		return to
	}
	switch c.lower(t) {
	case "it", "this", "that", "them", "so":
	default:
		return to
	}
	if h := c.head(t); c.depends(t, "nsubj") && h > t && h < to {
		return to // "it unilaterally abandon its boats"
	}
	switch c.u(t + 1) {
	case annot.ADV, annot.ADP, annot.SCONJ, annot.CCONJ:
		return t + 1
	}
	return to
}

// anaphor reports whether a target only points back: "it", "do that", "each other".
func (c *clause) anaphor(from, to int) bool {
	if c.lemma(from) == "do" {
		if c.dawdles(from, to) {
			return true
		}
		from++
	}
	if from < to && c.x(from) == "PRP" && c.lemma(from) != "it" && c.lemma(from) != "they" {
		return to == from+1
	}
	return to == from+1 && (c.u(from) == annot.PRON && c.lower(from) != "anything" || c.u(from) == annot.DET || c.lower(from) == "so") ||
		to == from+2 && c.lower(from) == "each" && c.lower(from+1) == "other"
}

// dawdles reports whether "do" at token t stands for another verb, with nothing that is
// done: "do in hard times", but "do away with the toll", "do more".
func (c *clause) dawdles(t, to int) bool {
	if c.u(t) != annot.VERB || t+1 >= to || c.u(t+1) != annot.ADP && c.u(t+1) != annot.SCONJ {
		return false
	}
	return c.dependentFrom(t+1, t, "obj", "compound") < 0 && c.lower(t+1) != "without"
}

// incomplete says what a reading lacks of a position, "" for nothing. A target that points
// back becomes what it points to.
func (c *clause) incomplete(r *reading) Reason {
	if r.from+3 < r.to && c.lower(r.from) == "nothing" && c.lower(r.from+2) == "than" && r.stance == annot.Accept && !r.negated {
		r.stance, r.from = annot.Demand, r.from+3 // "satisfied with nothing less than a truce"
	}
	if r.from < r.to && (r.cue == nil || !r.cue.HasFrame("subj")) {
		r.to = c.pointed(r.from, r.to)
	}
	switch {
	case len(r.holders) == 0:
		return NoHolder
	case r.from >= r.to:
		return NoTarget
	case c.outsider(r.first):
		return Outsider
	case c.itself(*r):
		return Vacuous
	case c.anaphor(r.from, r.to) && !c.resolve(r):
		return NoTarget
	case r.cue != nil && r.cue.Agent && r.cue.Stance == string(annot.Demand) && c.ph.NPAt(r.from) >= 0 && (c.u(r.from) == annot.NUM || len(c.holderOf(c.owned(c.ph.NPAt(r.from)))) == 0) && c.x(r.from) != "PRP":
		return Vacuous
	case r.cue != nil && (r.cue.Deed && c.idle(r.from) || c.lacks(r)):
		return Vacuous
	case r.cue != nil && r.cue.Tabled && !c.tabled(*r), c.u(r.from) == annot.CCONJ, c.vacuous(*r):
		return Vacuous
	case c.lower(r.from) == "no" && r.stance == annot.Demand && r.last == r.from-1 && c.lower(r.last) == "that" && r.to > r.from+1:
		r.stance, r.negated, r.from = annot.Reject, true, r.from+1 // "insisted that no boats be moved"
	case c.lower(r.from) == "no" && !c.opensClause(r.from) && (r.stance == annot.Demand || r.stance == annot.Offer):
		return Negation // "sought no role": what is wanted is its opposite, which no word here names
	}
	return ""
}

// itself reports whether the target of a reading is but its holder: the antecedent of "MPs who
// voted against the deal".
func (c *clause) itself(r reading) bool {
	np := c.ph.NPAt(r.from)
	if np < 0 || c.ph.NPs[c.owned(np)].Last < r.to {
		return false
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[c.ph.NPs[c.owned(np)].Head].Span)
	if m < 0 || c.d.Mentions[m].Kind == annot.Pronoun {
		return false
	}
	for _, h := range r.holders {
		if h.entity == c.d.Mentions[m].Entity {
			return true
		}
	}
	return false
}

// lacks reports whether a thing is required that is no change: "requires patience" tells what
// something takes, "requires an end to the raids" what somebody wants.
func (c *clause) lacks(r *reading) bool {
	np := c.ph.NPAt(r.from)
	if np < 0 || r.cue.Words[0] != "require" || r.from != r.last || c.opensClause(r.from) {
		return false
	}
	np = c.owned(np)
	last := c.ph.NPs[np].Last
	if v := c.ph.VGAt(min(last, c.end()-1)); v >= 0 && last < r.to {
		return false // "requires Chile to open the port"
	}
	return !changes[c.lemma(c.ph.NPs[np].Head)]
}

// changes are nouns for what somebody is to do or undo.
var changes = map[string]bool{"increase": true, "rise": true, "raise": true, "cut": true, "reduction": true, "end": true, "halt": true, "stop": true,
	"cessation": true, "cancellation": true, "withdrawal": true, "pullout": true, "pullback": true, "release": true, "return": true, "removal": true,
	"lifting": true, "opening": true, "reopening": true, "closure": true, "abolition": true, "suspension": true, "extension": true,
	"restoration": true, "recognition": true, "payment": true, "resignation": true, "dismissal": true, "revision": true, "change": true,
	"renunciation": true, "disarmament": true, "demilitarisation": true, "demilitarization": true, "compensation": true, "guarantee": true}

// idle reports whether an infinitive stands at token t that is no deed at talks.
func (c *clause) idle(t int) bool {
	v := c.ph.VGAt(t)
	if v < 0 || !c.ph.VGs[v].To {
		return false
	}
	main := c.ph.VGs[v].Main
	cue, _ := c.cueAt(main)
	return cue == nil && c.deed(main) == ""
}

// vague nouns name a proposal or demand without saying what it is.
var vague = map[string]bool{"proposal": true, "plan": true, "idea": true, "amendment": true, "offer": true, "option": true,
	"demand": true, "suggestion": true, "argument": true, "contrast": true, "apology": true, "explanation": true, "view": true,
	"hint": true, "sign": true, "defense": true, "defence": true, "condolence": true, "prayer": true, "thank": true, "alternative": true,
	"thing": true, "evidence": true, "detail": true, "assessment": true, "question": true, "insight": true, "glimpse": true, "sort": true, "support": true, "praise": true,
	"interpretation": true, "clarity": true, "clue": true, "example": true, "opinion": true, "account": true, "description": true,
	"prediction": true, "criticism": true, "advice": true, "comfort": true, "lesson": true, "comment": true, "message": true}

// claims are what somebody says that is so: who rejects an accusation, or accepts an
// apology, takes no position on what is on the table.
var claims = map[string]bool{"assertion": true, "claim": true, "explanation": true, "account": true, "responsibility": true, "blame": true,
	"apology": true, "accusation": true, "allegation": true, "charge": true, "report": true, "rumour": true, "rumor": true, "notion": true,
	"criticism": true, "warning": true, "speculation": true, "table": true, "room": true, "argument": true, "suggestion": true, "characterization": true,
	"characterisation": true, "comment": true, "remark": true, "narrative": true, "comparison": true, "invitation": true, "news": true, "fact": true, "chatter": true}

// bonds are what somebody holds dear: a commitment to a partnership promises nothing.
var bonds = map[string]bool{"partnership": true, "relationship": true, "relation": true, "alliance": true, "friendship": true, "tie": true,
	"bond": true, "value": true, "ideal": true}

// people are nouns for who leads, whom others back or criticise.
var people = map[string]bool{"pm": true, "minister": true, "president": true, "leader": true, "government": true, "administration": true,
	"chancellor": true, "speech": true, "colleague": true, "ally": true, "opponent": true, "rival": true, "candidate": true, "man": true, "woman": true,
	"chief": true, "envoy": true, "official": true, "adviser": true, "advisor": true, "aide": true, "diplomat": true, "negotiator": true, "guest": true}

// tabled reports whether the object of a cue is something that can lie on the table: a
// deal, a plan, somebody's demand. A complement with a verb, where the cue takes one, is
// what is to be done.
func (c *clause) tabled(r reading) bool {
	t := r.from - r.over
	np := c.ph.NPAt(t)
	if np < 0 {
		return c.ph.VGAt(t) >= 0 && (r.cue.HasFrame("ing") || r.cue.HasFrame("to") || r.cue.HasFrame("whether"))
	}
	np = c.owned(np)
	switch c.topic(np) {
	case "deal":
		return true
	case "talks":
		return r.cue.Talks
	}
	cue, _ := c.cueAt(c.ph.NPs[np].Head)
	if cue == nil || cue.Head != lexicon.Noun {
		return false
	}
	switch annot.Stance(cue.Stance) {
	case annot.Demand:
		return !cue.Light // "met the needs of its people"
	case annot.Offer, annot.Accept:
		return true
	}
	return false // a doubt, an objection
}

// cut are verbs that say nothing of what is to be done without an object.
var cut = map[string]bool{"give": true, "happen": true, "make": true, "take": true, "have": true, "get": true, "see": true, "allow": true,
	"bring": true, "put": true, "let": true, "help": true, "ensure": true, "provide": true, "send": true, "determine": true, "do": true}

// amounts say how much and not of what.
var amounts = map[string]bool{"lot": true, "much": true, "more": true, "plenty": true, "bit": true, "less": true, "little": true, "enough": true}

// amount reports whether a target only says how much: "more", "gave up a lot to keep the
// port open". What is "more than a truce" or "more of the catch" is named.
func (c *clause) amount(from, to int) bool {
	t := from
	if np := c.ph.NPAt(from); np >= 0 && c.ph.NPs[np].Poss < 0 {
		t = c.ph.NPs[np].Head
	}
	if t >= to || !amounts[c.lower(t)] {
		return false
	}
	return t+1 >= to || c.x(t+1) == "TO"
}

// deedless are objects that do not say what is to be done.
var deedless = map[string]bool{"something": true, "everything": true, "anything": true, "thing": true, "things": true, "what": true}

// chances say that something may be, and not what.
var chances = map[string]bool{"possibility": true, "prospect": true, "likelihood": true, "eventuality": true}

// periods say how long.
var periods = map[string]bool{"minute": true, "hour": true, "day": true, "week": true, "month": true, "year": true, "decade": true}

// nth reports whether a noun phrase says how often: "for the third time".
func (c *clause) nth(np int) bool {
	n := c.ph.NPs[np]
	return c.lemma(n.Head) == "time" && n.Head > n.First && n.Head <= n.First+2 && (c.u(n.Head-1) == annot.NUM || ordinals[c.lower(n.Head-1)])
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "fifth": true, "last": true, "next": true, "umpteenth": true}

// addressed reports whether a promise names only whom it was made to: "as she promised her
// party, she steps down".
func (c *clause) addressed(r reading, head int) bool {
	if r.cue == nil || r.cue.Words[0] != "promise" && r.cue.Words[0] != "pledge" && r.cue.Words[0] != "vow" {
		return false
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[head].Span)
	return c.x(head) == "PRP" || people[c.lemma(head)] || m >= 0 && c.d.Mentions[m].Entity != annot.None && c.d.Mentions[m].Kind != annot.Place
}

// vacuous reports whether a target says nothing about the talks: a person who is
// welcomed or criticised, a plan that is put forward and not described.
func (c *clause) vacuous(r reading) bool {
	if r.stance != annot.Demand && c.amount(r.from, r.to) || r.to == r.from+1 && cut[c.lemma(r.from)] && c.u(r.from) == annot.VERB {
		return true
	}
	np := c.ph.NPAt(r.from)
	if h := c.head(r.from); np < 0 && h > r.from && c.depends(r.from, "amod") {
		np = c.ph.NPAt(h) // "repeated warnings"
	}
	if v := c.ph.VGAt(r.from); v >= 0 && np < 0 {
		o := c.dependentFrom(r.from, c.ph.VGs[v].Main, "obj")
		lemma := c.lemma(c.ph.VGs[v].Main)
		if lemma == "do" && (o >= 0 && deedless[c.lower(o)] || c.lower(c.ph.VGs[v].Last) == "what") && r.stance == annot.Demand {
			return true // "wants to do what is right", "something great"
		}
		// "nonsense to go on with the speculations", "does not want to waste time"
		return r.stance == annot.Reject && o >= 0 && (claims[c.lemma(o)] || lemma == "waste" && r.cue != nil && r.cue.Words[0] == "want")
	}
	if np < 0 {
		return false
	}
	np = c.owned(np)
	last := c.ph.NPs[np].Last
	head := c.ph.NPs[np].Head
	if w := c.lower(c.ph.NPs[np].First); w == "you" || r.stance != annot.Demand && people[c.lower(head)] && (last >= r.to || c.x(last) != "TO") {
		return true
	}
	if r.stance != annot.Demand && r.stance != annot.Offer && last >= r.to && periods[c.lemma(head)] {
		return true // how long
	}
	if bare := last >= r.to || last+1 >= r.to && c.lower(last) == "that"; bare && chances[c.lemma(head)] || c.nth(np) {
		return true
	}
	if r.cue != nil && r.cue.Words[0] == "offer" && vague[c.lemma(head)] {
		return true // also what is not offered
	}
	switch r.stance {
	case annot.Offer:
		if last >= r.to && c.addressed(r, head) {
			return true
		}
		bare := last >= r.to && head <= c.ph.NPs[np].First+1
		if r.cue != nil && r.cue.Words[0] == "work" && !drafts[c.lemma(head)] && c.lemma(head) != "resolution" {
			return true // who "is working on a deal" has none of their own to put forward
		}
		return vague[c.lemma(head)] && bare
	case annot.Demand:
		return false
	case annot.Concede:
		return c.lemma(head) == "pressure" // "bowed to pressure"
	}
	if r.stance == annot.Reject && last >= r.to && c.isPlace(head) && r.cue != nil && r.cue.Words[0] == "walk" {
		return true // "walked away from Oslo"
	}
	if r.stance == annot.Accept && bonds[c.lemma(head)] {
		return true
	}
	if claims[c.lemma(head)] && (last >= c.end() || c.lower(last) != "to") {
		return true
	}
	if c.x(head) == "PRP" && last < r.to && c.lower(last) == "as" {
		return true // "denounced it as"
	}
	if m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[head].Span); m >= 0 && c.d.Mentions[m].Entity != annot.None &&
		c.d.Entities[c.d.Mentions[m].Entity].Kind == annot.Person && last < r.to && (c.u(last) == annot.ADP || c.u(last) == annot.CCONJ) {
		return true // "slammed the minister over"
	}
	if last < r.to && c.lower(last) != "on" && c.lower(last) != "as" && c.lower(last) != "for" {
		return false
	}
	if c.x(head) == "PRP" && c.lemma(head) != "it" {
		return true
	}
	m := annot.MentionAt(c.d, c.mentions, c.d.Tokens[head].Span)
	if m < 0 || c.d.Mentions[m].Entity == annot.None {
		return false
	}
	switch c.d.Entities[c.d.Mentions[m].Entity].Kind {
	case annot.Person:
		return true
	case annot.State, annot.Organisation:
		// "the plan Chile has drafted" begins like "the minister Ana Sol".
		return c.u(head) == annot.PROPN && c.u(max(head-1, c.ph.NPs[np].First)) != annot.NOUN
	}
	return false
}
