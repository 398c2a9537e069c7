package link

import (
	"strings"

	"rapporteur/annot"
)

// nature is what a noun phrase can be, as far as a pronoun cares.
type nature uint8

const (
	thing     nature = iota // an object, event or text; also a place
	human                   // one person or, in the plural, several
	corporate               // a state, organisation or what acts like one
	anybody                 // a name of which nothing is known
)

// role is the place of a noun phrase in its clause, by how likely a pronoun means it.
type role uint8

const (
	within   role = iota // inside another noun phrase, or after a preposition
	owner                // a possessor
	object               // of a verb
	subject              // of a verb
	reporter             // subject of the verb that reports the clause of the pronoun
)

// nominal is a noun phrase, by its head, that a pronoun can mean.
type nominal struct {
	token   int
	mention int // index, or None
	nature  nature
	plural  bool
	several bool // "Norway and Chile": of both together
	gender  string
	role    role
	quoted  bool
}

// nominals are the noun phrases of a sentence in the order of their heads. What they refer
// to is asked of their mention, since pronouns are resolved as they come.
func (l *linker) nominals(s annot.SentenceIdx) []nominal {
	if l.phrases == nil {
		l.phrases = make([][]nominal, len(l.d.Sentences))
		l.phrased = make([]bool, len(l.d.Sentences))
	}
	if l.phrased[s] {
		return l.phrases[s]
	}
	l.phrased[s] = true
	sentence := l.d.Sentences[s]
	if !l.readable(s) {
		return nil // titles and captions introduce nobody
	}
	for t := int(sentence.First); t < int(sentence.Last); t++ {
		m := l.mentionAt(t)
		n, ok := l.nominal(t, m)
		if !ok {
			continue
		}
		if last := len(l.phrases[s]) - 1; last >= 0 && m >= 0 && l.phrases[s][last].mention == m {
			if n.role > l.phrases[s][last].role {
				l.phrases[s][last] = n
			}
			continue
		}
		l.phrases[s] = append(l.phrases[s], n)
	}
	return l.phrases[s]
}

func (l *linker) nominal(t, m int) (nominal, bool) {
	tok := l.d.Tokens[t]
	switch {
	case tok.UPOS != annot.NOUN && tok.UPOS != annot.PROPN && tok.UPOS != annot.PRON && m < 0:
		return nominal{}, false
	case tok.DepRel == "expl" || strings.HasSuffix(tok.DepRel, ":unmarked") || strings.HasSuffix(tok.DepRel, ":tmod") || tok.DepRel == "fixed" || tok.DepRel == "goeswith":
		return nominal{}, false
	case m < 0 && (tok.DepRel == "appos" || strings.HasPrefix(tok.DepRel, "flat")) || tok.DepRel == "compound" || tok.DepRel == "amod":
		return nominal{}, false // a part of a phrase
	case l.isTime(t):
		return nominal{}, false
	case tok.UPOS == annot.PRON && m < 0:
		return nominal{}, false // "this", "who", "everybody": nothing that goes on
	}
	n := nominal{token: t, mention: m, role: l.roleIn(t), quoted: l.quoted[t]}
	n.plural = strings.Contains(tok.Feats, "Number=Plur") || tok.XPOS == "NNS" || tok.XPOS == "NNPS"
	n.nature = l.natureOf(t, m)
	if m >= 0 {
		if e := l.d.Mentions[m].Entity; e != annot.None {
			ent := l.d.Entities[e]
			n.gender = ent.Gender
			switch {
			case ent.Kind == annot.State || ent.Kind == annot.Person:
				n.plural = false
			case ent.Number == "pl":
				n.plural = true
			}
		}
	}
	for c := t + 1; c < len(l.d.Tokens) && c < t+20; c++ {
		if int(l.d.Tokens[c].Head) == t && l.d.Tokens[c].DepRel == "conj" && (l.d.Tokens[c].UPOS == annot.NOUN || l.d.Tokens[c].UPOS == annot.PROPN) {
			n.several = true
			break
		}
	}
	return n, true
}

// natureOf tells what the phrase with head t can be.
func (l *linker) natureOf(t, m int) nature {
	tok := l.d.Tokens[t]
	if m >= 0 {
		men := l.d.Mentions[m]
		kind := men.Kind
		if men.Entity != annot.None {
			kind = l.d.Entities[men.Entity].Kind
		}
		switch kind {
		case annot.Person, annot.UnnamedSource:
			return human
		case annot.State, annot.Organisation, annot.Outlet:
			return corporate
		case annot.Group:
			if l.lex.Groups.Class(tok.Lemma) == "body" || men.Kind == annot.Place && tok.XPOS != "NNPS" {
				return corporate // also "Europe", which acts as those who are called after it
			}
			return human
		case annot.Place:
			if men.Entity != annot.None {
				return corporate
			}
			return thing
		case annot.Writing:
			return thing
		}
		return anybody // a pronoun that is not resolved
	}
	if tok.UPOS == annot.PROPN {
		switch l.nameKind(tok.Span) {
		case annot.Person:
			return human
		case annot.Organisation:
			return corporate
		case annot.Place:
			return thing
		}
		return anybody
	}
	if _, n, ok := l.gaz.Office([]string{strings.ToLower(tok.Text(l.d.Text))}); ok && n == 1 {
		return human
	}
	switch l.lex.Groups.Class(tok.Lemma) {
	case "":
	case "body":
		return corporate
	case "text":
		return thing
	default:
		return human
	}
	if l.lex.People.Class(tok.Lemma) != "" {
		return human
	}
	return thing
}

// roleIn is the place of token t in its clause; who stands beside another in a list or
// apposition has the place of the first.
func (l *linker) roleIn(t int) role {
	for range maxClimb {
		tok := l.d.Tokens[t]
		if tok.DepRel != "conj" && tok.DepRel != "appos" && !strings.HasPrefix(tok.DepRel, "flat") || tok.Head == annot.None {
			break
		}
		if h := l.d.Tokens[tok.Head].UPOS; h != annot.NOUN && h != annot.PROPN && h != annot.PRON {
			break
		}
		t = int(tok.Head)
	}
	switch rel := l.d.Tokens[t].DepRel; rel {
	case "nsubj", "nsubj:pass", "csubj":
		return subject
	case "obj", "iobj":
		return object
	case "nmod:poss":
		return owner
	}
	return within
}

// isTime reports whether a noun is a time: nobody means Monday by "it".
func (l *linker) isTime(t int) bool {
	switch l.d.Tokens[t].Lemma {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
		"year", "month", "week", "day", "hour", "minute", "today", "yesterday", "tomorrow", "time", "morning", "evening", "afternoon", "night":
		return true
	}
	return false
}

// nameKind is the kind of the name that the network saw at span, "" for none.
func (l *linker) nameKind(span annot.Span) annot.EntityKind {
	lo, hi := 0, len(l.d.Names)
	for lo < hi {
		if mid := (lo + hi) / 2; l.d.Names[mid].End <= span.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(l.d.Names) && l.d.Names[lo].Overlaps(span) {
		return l.d.Names[lo].Kind
	}
	return ""
}

// mentionAt is the mention with token t for the head of its name, or of which token t is a title
// or a part of a person's name; else None.
func (l *linker) mentionAt(t int) int {
	if l.heads == nil {
		l.heads = map[int]int{}
		for i, s := range l.of {
			m, sentence := l.d.Mentions[i], l.d.Sentences[s]
			l.heads[l.top(m.Head, sentence)] = i
			if m.Kind != annot.Person {
				continue
			}
			// The title may hang on the verb beside the name.
			for t := l.tokenAt(sentence, m.Start); t < int(sentence.Last) && l.d.Tokens[t].End <= m.Head.End; t++ {
				l.heads[t] = i
			}
		}
	}
	if m, ok := l.heads[t]; ok {
		return m
	}
	return annot.None
}

// quotes marks the tokens that stand within quotation marks. A quotation ends with its
// block at the latest.
func quotes(d *annot.Document) []bool {
	in := make([]bool, len(d.Tokens))
	open, block := false, annot.BlockIdx(annot.None)
	for _, s := range d.Sentences {
		if s.Block != block {
			open, block = false, s.Block
		}
		for t := s.First; t < s.Last; t++ {
			switch d.Tokens[t].Text(d.Text) {
			case "“", "``":
				open = true
			case "”", "''":
				open = false
			case "\"":
				open = !open
			}
			in[t] = open
		}
	}
	return in
}
