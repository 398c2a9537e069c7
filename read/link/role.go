package link

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// roleOf reads the role of the person of mention i, and for whom the role is held,
// from the words around the name.
func (l *linker) roleOf(i int, s annot.SentenceIdx) (role, party string) {
	m := l.d.Mentions[i]
	sentence := l.d.Sentences[s]
	t := l.tokenAt(sentence, m.Start)
	if l.past(sentence, t, l.d.Text[m.Start:m.Head.Start]) {
		return "former", ""
	}
	role, t = l.roleBefore(sentence, t, strings.TrimSpace(l.d.Text[m.Start:m.Head.Start]))
	switch {
	case role != "" && t > int(sentence.First):
		// What stands before the role: "Norway's", "Norwegian", "union".
		party = l.partyBefore(sentence, t)
	case role == "" && t-1 > int(sentence.First) && l.d.Tokens[t-1].XPOS == "POS":
		// "Norway's Ana Sol": whom a state or body calls its own speaks for it.
		if key := l.partyAt(l.d.Tokens[t-2].Span); strings.HasPrefix(key, "state:") {
			party = key
		}
	}
	// "Labour leader Ana Lund" leads workers, or the party of that name where the report names it.
	title := words(l.d.Text[m.Start:m.Head.Start])
	if match, ok := l.match(title); ok && match.Words < len(title) && match.Entry.Class == gazetteer.PoliticalParty {
		if _, named := l.byKey[match.Entry.Key]; named {
			party = match.Entry.Key
		}
	}
	afterRole, afterParty := l.afterName(sentence, m)
	// "Senate leader Ana Sol, a Liberal": whom she stands for is her party.
	if e := l.gaz.Entry(afterParty); e != nil && e.Class == gazetteer.PoliticalParty {
		party = afterParty
	}
	if role == "" {
		role = afterRole
	}
	if party == "" {
		party = afterParty
	}
	// "Union president Ana Sol": the role names the body.
	if first, _, more := strings.Cut(role, " "); party == "" && more && l.lex.Groups.Class(first) == "body" {
		party = l.bodyKey(first)
	}
	if l.forNobody(role) && !l.political(party) || l.rebels(role, sentence, m) {
		party = ""
	}
	return role, party
}

// roleBefore is the role in the words before a name, and the token at which the role
// begins: in the mention itself ("Minister Ana Sol"), before a comma ("the minister,
// Ana Sol,") or before what the role is held of ("the minister of Norway Ana Sol").
func (l *linker) roleBefore(s annot.Sentence, t int, title string) (string, int) {
	if title != "" {
		if role := l.officeIn(title); role != "" {
			return role, t
		}
		return "", t
	}
	// "the minister of foreign affairs of Norway Ana Sol", "the head of the board Ana Sol"
	if t-2 > int(s.First) && (l.partyAt(l.d.Tokens[t-1].Span) != "" || l.d.Tokens[t-1].UPOS == annot.NOUN && l.lex.Groups.Class(l.d.Tokens[t-1].Lemma) == "body") {
		for k := t - 2; k > int(s.First) && k > t-8; k-- {
			if l.word(k) != "of" {
				continue
			}
			for back := 1; back <= 5 && k-back >= int(s.First); back++ {
				if o, n, ok := l.gaz.Office(l.wordsOf(k-back, k)); ok && n == back && !o.Plural {
					return o.Phrase, t
				}
			}
		}
	}
	if t-1 > int(s.First) && l.word(t-1) == "," {
		for back := 1; back <= 4 && t-1-back >= int(s.First); back++ {
			start := t - 1 - back
			if o, n, ok := l.gaz.Office(l.wordsOf(start, t-1)); ok && n == back && !o.Plural {
				// The longest phrase that ends at the comma.
				for more := back + 1; more <= 5 && t-1-more >= int(s.First); more++ {
					if _, n, ok := l.gaz.Office(l.wordsOf(t-1-more, t-1)); ok && n == more {
						start = t - 1 - more
					}
				}
				return strings.ToLower(strings.Join(l.wordsOf(start, t-1), " ")), start
			}
		}
	}
	return "", t
}

func (l *linker) word(t int) string { return l.d.Tokens[t].Text(l.d.Text) }

func (l *linker) wordsOf(from, to int) []string {
	ws := make([]string, 0, to-from)
	for t := from; t < to; t++ {
		ws = append(ws, l.word(t))
	}
	return ws
}

// forNobody reports whether a role is one of comment or of private life, in which
// nobody speaks for a state or body: "expert", "student".
func (l *linker) forNobody(role string) bool {
	if role == "" {
		return false
	}
	ws := strings.Fields(role)
	switch l.lex.Groups.Class(ws[len(ws)-1]) {
	case "outsider", "public":
		return true
	}
	if o, n, ok := l.gaz.Office(ws); ok && n == len(ws) {
		return !o.Speaks
	}
	return false
}

// rebels reports whether a member of a party is told of as one who does not stand for it: "the
// Liberal rebel Ana Lund", "backbencher Bo Berg".
func (l *linker) rebels(role string, s annot.Sentence, m annot.Mention) bool {
	if strings.HasSuffix(role, "backbencher") {
		return true
	}
	before := l.tokenAt(s, m.Head.Start) - 1
	return before >= int(s.First) && l.lex.Groups.Class(l.d.Tokens[before].Lemma) == "opponents"
}

// past reports whether the role before a name is one that its holder has left: the
// words of the mention, or the one before it, say "former".
func (l *linker) past(s annot.Sentence, t int, role string) bool {
	if strings.Contains(strings.ToLower(role), "former ") {
		return true
	}
	for k := t - 1; k >= int(s.First) && k > t-5; k-- {
		switch strings.ToLower(l.d.Tokens[k].Text(l.d.Text)) {
		case "former", "ex-president", "ousted", "retired":
			return true
		}
		if u := l.d.Tokens[k].UPOS; u == annot.PUNCT || u == annot.VERB || u == annot.ADP {
			return false
		}
	}
	return false
}

func (l *linker) officeIn(text string) string {
	ws := strings.Fields(text)
	best := ""
	for j := range ws {
		if o, _, ok := l.gaz.Office(ws[j:]); ok && len(o.Phrase) > len(best) {
			best = o.Phrase
		}
	}
	return best
}

// partyBefore is the key of the party that the words before token t name, when they
// stand directly before it, adjectives and other roles skipped. An owner goes before what
// stands nearer: "the union's Oslo president" is the union's.
func (l *linker) partyBefore(s annot.Sentence, t int) string {
	nearest, owned := "", false
	for back := 0; t-1 >= int(s.First) && back < 5; back++ {
		t--
		tok := l.d.Tokens[t]
		word := tok.Text(l.d.Text)
		// "Republican Senate leader Ana Lund" stands for her party, not for the chamber.
		if key := l.partyAt(tok.Span); key != "" && (nearest == "" || owned || l.political(key) && l.chamber(nearest)) {
			nearest = key // whatever its tag: a name at the head of a sentence is often mistaken
		}
		if nearest != "" && owned {
			return nearest
		}
		switch {
		case tok.XPOS == "POS":
			owned = true
			continue
		case word == "," || tok.UPOS == annot.VERB || tok.UPOS == annot.AUX || tok.UPOS == annot.ADP || tok.UPOS == annot.CCONJ || tok.UPOS == annot.PUNCT:
			return nearest
		}
		if tok.XPOS == "PRP$" {
			return nearest // "its foreign minister": known when the pronoun is
		}
		if l.lex.Groups.Class(tok.Lemma) == "body" && nearest == "" {
			nearest = l.bodyKey(tok.Lemma)
		}
	}
	return nearest
}

// partyAt is the key of the party that the name covering span stands for.
func (l *linker) partyAt(span annot.Span) string {
	for i := l.firstMention(span.Start); i < len(l.d.Mentions); i++ {
		m := &l.d.Mentions[i]
		if m.Head.Start > span.End {
			break
		}
		if !m.Head.Overlaps(span) {
			continue
		}
		return l.partyOf(m)
	}
	return ""
}

// partyOf is the key of the party that a mention stands for: the body itself, or
// for a person whom the person speaks for.
func (l *linker) partyOf(m *annot.Mention) string {
	if m.Kind == annot.Place { // an adjective, "Norwegian", or the people of a region
		if match, ok := l.gaz.Match(words(l.d.Slice(m.Head))); ok && (match.How == gazetteer.ByDemonym || match.How == gazetteer.ByPeople) {
			return match.Entry.Key
		}
		return ""
	}
	if m.Entity == annot.None {
		return ""
	}
	e := l.d.Entities[m.Entity]
	switch e.Kind {
	case annot.State, annot.Organisation:
		return e.Key
	case annot.Outlet:
		return "" // who writes for a newspaper of Norway does not speak for Norway
	}
	return e.For
}

// saysThere reports whether tokens [first, t) are who does what the verb at token t tells: "would
// help Ana Sol, observers said" says nothing of what she is.
func (l *linker) saysThere(s annot.Sentence, first, t int) bool {
	if t >= int(s.Last) || l.d.Tokens[t].UPOS != annot.VERB || l.d.Tokens[t].XPOS == "VBN" {
		return false
	}
	for k := first; k < t; k++ {
		if int(l.d.Tokens[k].Head) == t && l.d.Tokens[k].DepRel == "nsubj" {
			return true
		}
	}
	return false
}

// afterName reads ", president of the Harrow Workers Union,", "(R-Ky.)" and, after a title, "of Norway".
func (l *linker) afterName(s annot.Sentence, m annot.Mention) (role, party string) {
	t := l.tokenAt(s, m.Head.End)
	if t >= int(s.Last) {
		return "", ""
	}
	open := l.d.Tokens[t].Text(l.d.Text)
	if open == "of" && t+1 < int(s.Last) { // "Foreign Minister Ana Sol of Norway"
		if key := l.partyAt(l.d.Tokens[t+1].Span); strings.HasPrefix(key, "state:") && l.officeIn(l.d.Text[m.Start:m.Head.Start]) != "" {
			return "", key
		}
	}
	switch open {
	case ",", "(", "—", "–", "is":
	default:
		return "", ""
	}
	var ws []string
	first := t + 1
	for t++; t < int(s.Last) && len(ws) < 12; t++ {
		w := l.d.Tokens[t].Text(l.d.Text)
		tok := l.d.Tokens[t]
		if w == "," || w == ")" || w == "—" || w == "–" || tok.UPOS == annot.VERB && tok.XPOS != "VBG" || tok.UPOS == annot.AUX || tok.UPOS == annot.CCONJ ||
			tok.XPOS == "WP" || tok.XPOS == "WDT" || tok.UPOS == annot.ADP && w != "of" && w != "for" && w != "to" && w != "at" {
			break
		}
		ws = append(ws, w)
	}
	if len(ws) == 0 || l.namesAnother(first, t) || l.saysThere(s, first, t) {
		return "", ""
	}
	switch {
	case strings.EqualFold(ws[0], "former") || len(ws) > 1 && strings.EqualFold(ws[1], "former"):
		return "former", ""
	case strings.HasPrefix(ws[0], "R-"):
		return "lawmaker", l.partyNamed("Republican")
	case strings.HasPrefix(ws[0], "D-"):
		return "lawmaker", l.partyNamed("Democratic")
	}
	// "Ana Sol, Norway's envoy", "Ana Sol, President Bo Berg's son-in-law": the role is
	// what is owned, and held for whom the owner stands for.
	for j := len(ws) - 1; j > 0; j-- {
		if l.d.Tokens[first+j].XPOS == "POS" {
			if role = l.officeIn(strings.Join(ws[j+1:], " ")); role == "" {
				return "", ""
			}
			return role, l.partyAt(l.d.Tokens[first+j-1].Span)
		}
	}
	for j := range ws {
		if o, _, ok := l.gaz.Office(ws[j:]); ok && role == "" {
			role = o.Phrase
		}
		if match, ok := l.match(ws[j:]); ok && match.How != gazetteer.ByPeople && match.Entry.Class != gazetteer.Place && match.Entry.Class != gazetteer.Region && (role != "" || match.Entry.Class == gazetteer.PoliticalParty || j+1 < len(ws)) && party == "" {
			party = match.Entry.Key
		}
		if party == "" {
			span := l.d.Tokens[first+j].Span
			if key := l.partyAt(span); strings.HasPrefix(key, "org:") || strings.HasPrefix(key, "state:") {
				party = key
			}
		}
	}
	if role == "" {
		// "Texas Republican" tells the party without an office; anything else does not.
		if e := l.gaz.Entry(party); e == nil || e.Class != gazetteer.PoliticalParty {
			return "", ""
		}
	}
	return role, party
}

// namesAnother reports whether the words from one token to another end in the name of a person, who
// is then another one of a list: "Ana Lund, Liberal leader Bo Berg and".
func (l *linker) namesAnother(first, end int) bool {
	last := l.d.Tokens[end-1].Span
	for i := l.firstMention(l.d.Tokens[first].Start); i < len(l.d.Mentions) && l.d.Mentions[i].Start <= last.Start; i++ {
		if m := l.d.Mentions[i]; m.Kind == annot.Person && m.Head.End == last.End && m.Start >= l.d.Tokens[first].Start {
			return true
		}
	}
	return false
}

func (l *linker) partyNamed(form string) string {
	if match, ok := l.gaz.Match([]string{form}); ok {
		return match.Entry.Key
	}
	return ""
}
