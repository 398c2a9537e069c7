package link

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/annot"
)

// class is what a pronoun can stand for.
type class uint8

const (
	personal class = iota // he, she
	neuter                // it
	plural                // they
)

// pronoun is a pronoun with what its form and its clause ask of an antecedent.
type pronoun struct {
	class
	gender     string
	token      int
	sentence   annot.SentenceIdx
	possessive bool
	reflexive  bool
	acts       bool // what it does is done by people and bodies alone: "it said"
	subject    bool
	verb       int // whose argument it is, or -1
	reporter   int // token of who reports its clause, or -1
	quoted     bool
	// speakers are those who may be quoted with it, with whom they speak for: they speak of
	// others.
	speakers []annot.EntityIdx
	// named are the surnames in what is told of the subject: "he said that Sol" is not Sol.
	named []string
}

// forms are the third-person pronouns.
var forms = map[string]pronoun{
	"he": {gender: "m"}, "him": {gender: "m"}, "his": {gender: "m"}, "himself": {gender: "m", reflexive: true},
	"she": {gender: "f"}, "her": {gender: "f"}, "hers": {gender: "f"}, "herself": {gender: "f", reflexive: true},
	"it": {class: neuter}, "its": {class: neuter}, "itself": {class: neuter, reflexive: true},
	"they": {class: plural}, "them": {class: plural}, "their": {class: plural}, "theirs": {class: plural},
	"themselves": {class: plural, reflexive: true},
}

// reach is how many sentences back an antecedent may stand.
var reach = map[class]int{personal: 3, neuter: 1, plural: 1}

// The weights of what speaks for an antecedent, tuned on a treebank with coreference.
const (
	perSentence = 2.0 // each sentence between
	parallel    = 1.0 // both are subjects
	repeated    = 0.3 // for each earlier mention, up to maxRepeated
	maxRepeated = 4
	sameGender  = 1.0 // known of both
	goesOn      = 1.0 // both say something
	sureBy      = 0.6 // by how much the best must lead another one
)

var ofRole = [...]float64{within: -0.5, owner: 0, object: 0.3, subject: 1.5, reporter: 3.5}

// pronoun resolves the third-person pronoun of mention i to the likeliest noun phrase before it, when
// that is clear and is known to be somebody.
func (l *linker) pronoun(i int, s annot.SentenceIdx) {
	m := &l.d.Mentions[i]
	p, ok := l.read(m, s)
	if !ok {
		return // I, we, you: the speaker, which attribution knows; "it rains"
	}
	if to := l.ahead(p); to != annot.None {
		m.Entity, m.Why = to, byAhead
		return
	}
	best, second := l.candidates(p)
	if !l.clear(p, best, second) {
		return
	}
	to := l.d.Mentions[best.mention].Entity
	m.Entity, m.Why = to, best.reason(p)
	if e := &l.d.Entities[to]; e.Gender == "" && e.Kind == annot.Person {
		e.Gender = p.gender
	}
}

// clear reports whether the best antecedent is known to be somebody, leads the others and is sure.
func (l *linker) clear(p pronoun, best candidate, second float64) bool {
	if best.mention < 0 || l.d.Mentions[best.mention].Entity == annot.None {
		return false
	}
	if best.several && p.class == plural {
		return false // both of two, which are no entity
	}
	return best.score-second >= sureBy && l.sure(p, best, second)
}

// sure reports whether the best antecedent is sure enough. "It" and "they" mean anything, so
// where the clause does not ask for somebody who acts they must go on with a subject.
func (l *linker) sure(p pronoun, best candidate, second float64) bool {
	if best.role >= subject {
		if p.class == personal || p.acts {
			return true
		}
		acting := p.subject && !l.passive(p) || p.possessive
		return acting && (p.class == neuter || best.plural || best.nature == human)
	}
	switch {
	case p.class != personal && !p.acts:
		return false
	case best.sentence != p.sentence:
		return second == none && best.nature == human
	}
	return true
}

// passive reports whether a pronoun is the subject of a passive verb.
func (l *linker) passive(p pronoun) bool { return l.d.Tokens[p.token].DepRel == "nsubj:pass" }

// none is the score of what is no candidate.
const none = -1e9

// read tells what the pronoun of a mention asks for; false when it asks for nothing.
func (l *linker) read(m *annot.Mention, s annot.SentenceIdx) (pronoun, bool) {
	p, ok := forms[strings.ToLower(l.d.Slice(m.Head))]
	if !ok {
		return p, false
	}
	sentence := l.d.Sentences[s]
	p.token, p.sentence = l.top(m.Head, sentence), s
	tok := l.d.Tokens[p.token]
	if tok.DepRel == "expl" || l.empty(p.token) {
		return p, false
	}
	p.possessive = tok.XPOS == "PRP$"
	p.subject = strings.HasPrefix(tok.DepRel, "nsubj")
	p.reporter = l.reporter(p.token, sentence)
	if p.reporter >= 0 {
		if r := l.mentionAt(p.reporter); r >= 0 && l.d.Mentions[r].Kind == annot.Writing {
			p.reporter = -1 // what "it" does in a statement is done by who made the statement
		}
	}
	p.quoted = l.quoted[p.token]
	if p.quoted {
		p.speakers = l.quotedBy(s)
	}
	p.verb = -1
	if tok.Head != annot.None && !p.possessive {
		p.verb = int(tok.Head)
	}
	p.acts = l.actor(p)
	if p.subject && p.class == personal && p.verb >= 0 {
		p.named = l.namedBelow(p.token, p.verb, sentence)
	}
	return p, true
}

// maxBelow is how many tokens behind a pronoun are looked at for names.
const maxBelow = 60

// namedBelow are the surnames of the persons whom the words behind token t name that hang on its
// verb. What another verb beside that one tells is told anew.
func (l *linker) namedBelow(t, verb int, s annot.Sentence) []string {
	var names []string
	for k := t + 1; k < min(int(s.Last), t+maxBelow); k++ {
		m := l.mentionAt(k)
		if m < 0 || l.d.Mentions[m].Kind != annot.Person || l.d.Tokens[k].End != l.d.Mentions[m].Head.End {
			continue
		}
		for at, steps := k, 0; steps < maxClimb; steps++ {
			head := int(l.d.Tokens[at].Head)
			if head == verb && l.d.Tokens[at].DepRel != "conj" && l.d.Tokens[at].DepRel != "parataxis" {
				names = append(names, l.word(k))
			}
			if head == verb || head == annot.None {
				break
			}
			at = head
		}
	}
	return names
}

// empty reports whether "it" stands for a clause that follows: "it is clear that".
func (l *linker) empty(t int) bool {
	tok := l.d.Tokens[t]
	if tok.Lemma != "it" || tok.DepRel != "nsubj" || tok.Head == annot.None {
		return false
	}
	if l.d.Tokens[tok.Head].UPOS != annot.ADJ {
		return false
	}
	for c := int(tok.Head) + 1; c < len(l.d.Tokens) && c < int(tok.Head)+maxClimb; c++ {
		if l.d.Tokens[c].Head == tok.Head {
			switch l.d.Tokens[c].DepRel {
			case "ccomp", "csubj", "xcomp", "advcl":
				return true
			}
		}
	}
	return false
}

// actor reports whether only somebody who acts can be meant: the subject of a word of
// saying or of a stance, or who owns what a state or side owns.
func (l *linker) actor(p pronoun) bool {
	tok := l.d.Tokens[p.token]
	if tok.Head == annot.None {
		return false
	}
	head := l.d.Tokens[tok.Head]
	if p.possessive {
		if l.lex.Political.Class(head.Lemma) != "" || l.lex.Groups.Class(head.Lemma) != "" && l.lex.Groups.Class(head.Lemma) != "text" {
			return true
		}
		_, n, ok := l.gaz.Office([]string{strings.ToLower(head.Text(l.d.Text))})
		return ok && n == 1
	}
	if tok.DepRel != "nsubj" || head.UPOS != annot.VERB && head.UPOS != annot.ADJ {
		return false
	}
	return l.says[head.Lemma] || l.acts[head.Lemma]
}

// candidate is a noun phrase with what speaks for it.
type candidate struct {
	nominal
	sentence annot.SentenceIdx
	score    float64
}

// reason is how the reader is told of the choice.
func (c candidate) reason(p pronoun) string {
	switch {
	case p.reflexive:
		return byReflexive
	case c.role == reporter:
		return byReporter
	case c.role == subject && c.sentence == p.sentence:
		return bySubject
	case c.role == subject:
		return bySubjectBefore
	case c.sentence == p.sentence:
		return byPronoun
	}
	return byPronounBefore
}

// maxNominals bounds how many noun phrases of a sentence are weighed.
const maxNominals = 60

// candidates finds the best antecedent of a pronoun, whose mention is None when there is none, and the
// score of the best one that is somebody else.
func (l *linker) candidates(p pronoun) (best candidate, second float64) {
	best = candidate{nominal: nominal{mention: annot.None}, score: none}
	second = none
	_, saying := l.reports(p.token)
	for d := 0; d <= reach[p.class]; d++ {
		s := p.sentence - annot.SentenceIdx(d)
		if s < 0 {
			break
		}
		nominals := l.nominals(s)
		if d == 0 {
			before, _ := slices.BinarySearchFunc(nominals, p.token, func(n nominal, t int) int { return cmp.Compare(n.token, t) })
			nominals = nominals[:before]
		}
		for _, n := range nominals[max(0, len(nominals)-maxNominals):] {
			if n.mention >= 0 && l.d.Mentions[n.mention].Kind == annot.Pronoun && l.d.Mentions[n.mention].Entity == annot.None && !l.sameForm(n.token, p.token) {
				continue
			}
			if l.again(n) || saying && !p.quoted && l.quoted[n.token] {
				continue // who is spoken of in a quotation is not who speaks
			}
			n.nature = l.natureOf(n.token, n.mention)
			reports := d == 0 && (n.token == p.reporter || p.reporter >= 0 && n.mention >= 0 && n.mention == l.mentionAt(p.reporter))
			if reports && n.nature == thing {
				n.nature = anybody // who says something acts: "Europe said it would"
			}
			if !l.fits(p, n, d == 0) {
				continue
			}
			c := candidate{n, s, -perSentence * float64(d)}
			if reports {
				c.role = reporter
			}
			c.score += ofRole[c.role]
			if c.role == subject && p.subject {
				c.score += parallel
			}
			if d > 0 && p.class == personal && saying {
				if _, says := l.reports(n.token); says {
					c.score += goesOn
				}
			}
			if n.mention >= 0 {
				if e := l.d.Mentions[n.mention].Entity; e != annot.None {
					c.score += repeated * float64(min(maxRepeated, l.times[e]))
					if p.gender != "" && l.d.Entities[e].Gender == p.gender {
						c.score += sameGender
					}
				}
			}
			switch {
			case c.score > best.score || c.score == best.score && d == 0 && c.role != subject:
				if !l.same(best, c) {
					second = best.score
				}
				best = c
			case c.score > second && !l.same(best, c):
				second = c.score
			}
		}
	}
	return best, second
}

// again reports whether a noun phrase says in apposition what the mention before it says.
func (l *linker) again(n nominal) bool {
	if n.mention < 1 || l.d.Tokens[n.token].DepRel != "appos" {
		return false
	}
	m, before := l.d.Mentions[n.mention], l.d.Mentions[n.mention-1]
	return m.Entity != annot.None && m.Entity == before.Entity && l.of[n.mention] == l.of[n.mention-1]
}

// same reports whether two candidates are known to be the same.
func (l *linker) same(a, b candidate) bool {
	if a.mention < 0 || b.mention < 0 {
		return false
	}
	e := l.d.Mentions[a.mention].Entity
	return e != annot.None && e == l.d.Mentions[b.mention].Entity
}

// sameForm reports whether two pronouns ask for the same.
func (l *linker) sameForm(a, b int) bool {
	x, okX := forms[strings.ToLower(l.word(a))]
	y, okY := forms[strings.ToLower(l.word(b))]
	return okX && okY && x.class == y.class && x.gender == y.gender
}

// fits reports whether a pronoun can stand for a noun phrase.
func (l *linker) fits(p pronoun, n nominal, inSentence bool) bool {
	var ent *annot.Entity
	if n.mention >= 0 {
		if e := l.d.Mentions[n.mention].Entity; e != annot.None {
			ent = &l.d.Entities[e]
			n.gender = ent.Gender
			if slices.Contains(p.speakers, e) {
				return false // who says "he" of somebody speaks of another
			}
			if ent.Kind == annot.Person && slices.ContainsFunc(p.named, func(name string) bool { return strings.HasSuffix(ent.Name, " "+name) || ent.Name == name }) {
				return false // "he said that Sol": not Sol
			}
		} else if l.d.Mentions[n.mention].Kind == annot.Pronoun {
			n.plural = p.class == plural
		}
	}
	if p.quoted && l.addressed(n.token) {
		return false // who is spoken to is "you"
	}
	switch p.class {
	case personal:
		if n.nature != human && n.nature != anybody || n.plural || n.gender != "" && n.gender != p.gender {
			return false
		}
	case neuter:
		if n.nature == human || n.plural || p.acts && n.nature == thing {
			return false
		}
	case plural:
		switch {
		case n.several || n.plural && !(p.acts && n.nature == thing):
		case n.nature == corporate && ent != nil && ent.Kind == annot.Organisation:
		case n.nature == anybody:
		default:
			return false
		}
	}
	if !inSentence {
		return !p.reflexive
	}
	return l.mayBind(p, n)
}

// addressed reports whether a noun phrase outside quotations is told something: "told reporters".
func (l *linker) addressed(t int) bool {
	tok := l.d.Tokens[t]
	if l.quoted[t] || tok.Head == annot.None || !l.says[l.d.Tokens[tok.Head].Lemma] {
		return false
	}
	return tok.DepRel == "obj" || tok.DepRel == "iobj" || tok.DepRel == "obl"
}

// mayBind applies what grammar says of a pronoun and a noun phrase in one sentence.
func (l *linker) mayBind(p pronoun, n nominal) bool {
	tok := l.d.Tokens[n.token]
	arguments := p.verb >= 0 && int(tok.Head) == p.verb // of one verb
	if p.reflexive {
		return arguments && strings.HasPrefix(tok.DepRel, "nsubj")
	}
	if arguments && n.token != p.reporter {
		return false // "Norway told it": somebody else
	}
	if verb, reports := l.reports(p.token); reports && l.below(n.token, verb) {
		return false // "'The union has lied,' he said"
	}
	// "the head of its army": what the pronoun is a part of.
	for t := p.token; ; {
		head := int(l.d.Tokens[t].Head)
		if head == annot.None {
			return true
		}
		switch rel := l.d.Tokens[t].DepRel; {
		case strings.HasPrefix(rel, "nmod") || rel == "compound" || rel == "amod":
		default:
			return true
		}
		if head == n.token {
			return false
		}
		t = head
	}
}

// ahead is who is named after a pronoun as the subject of the clause that its own clause opens:
// "Asked whether she was ready, Ana Sol said"; None when nobody is.
func (l *linker) ahead(p pronoun) annot.EntityIdx {
	s := l.d.Sentences[p.sentence]
	if p.quoted || p.class == plural {
		return annot.None
	}
	t := p.token
	for range maxClimb {
		head := int(l.d.Tokens[t].Head)
		if head == annot.None {
			return annot.None
		}
		up := l.d.Tokens[t]
		if head > t && (up.DepRel == "advcl" || up.DepRel == "ccomp" && strings.Contains(up.Feats, "VerbForm=Part")) {
			by := l.subjectOf(head, s)
			if by < p.token {
				return annot.None
			}
			m := l.mentionAt(by)
			if m < 0 || l.d.Mentions[m].Entity == annot.None || l.d.Mentions[m].Kind == annot.Pronoun {
				return annot.None
			}
			n, ok := l.nominal(by, m)
			if !ok || !l.fits(p, n, false) {
				return annot.None
			}
			return l.d.Mentions[m].Entity
		}
		t = head
	}
	return annot.None
}

// maxQuoted is how many sentences of a quotation are gone back.
const maxQuoted = 5

// quotedBy are the subjects of the verbs of saying outside the quotations of a sentence, else of
// the sentence before it in its paragraph, or before the quotation that it stands in, and the
// parties that they speak for.
func (l *linker) quotedBy(s annot.SentenceIdx) []annot.EntityIdx {
	var found []annot.EntityIdx
	for back := annot.SentenceIdx(0); back <= maxQuoted && (back <= 1 || l.quoted[l.d.Sentences[s-back+1].First]) && s-back >= 0 && l.d.Sentences[s-back].Block == l.d.Sentences[s].Block && found == nil; back++ {
		nominals := l.nominals(s - back)
		for _, n := range nominals[:min(len(nominals), maxNominals)] {
			if _, reports := l.reports(n.token); !reports || l.quoted[n.token] || n.mention < 0 {
				continue
			}
			e := l.d.Mentions[n.mention].Entity
			if e == annot.None {
				continue
			}
			found = append(found, e)
			if party, ok := l.byKey[l.d.Entities[e].For]; ok {
				found = append(found, party)
			}
		}
	}
	return found
}
