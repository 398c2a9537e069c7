package link

import (
	"cmp"
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// apposition is who is named beside a description, "its foreign minister, Ana Sol,", or directly
// after it, "the minister of Norway Ana Sol"; None when nobody is.
func (l *linker) apposition(i int, s annot.SentenceIdx) annot.EntityIdx {
	m := l.d.Mentions[i]
	if m.Kind == annot.Writing {
		return annot.None
	}
	names := func(k annot.EntityKind) bool { return k == annot.Person }
	switch l.lex.Groups.Class(l.headLemma(s, m.Head)) {
	case "body":
		names = func(k annot.EntityKind) bool { return k == annot.State || k == annot.Organisation }
	case "other": // "Norway's ally, Chile,", "his rival, Ana Sol,"
		names = func(k annot.EntityKind) bool { return k == annot.Person || k == annot.State || k == annot.Organisation }
	}
	sentence := l.d.Sentences[s]
	described := l.top(m.Head, sentence)
	for j := max(0, i-2); j < len(l.d.Mentions) && j < i+3; j++ {
		o := l.d.Mentions[j]
		if o.Start >= sentence.End {
			break
		}
		if !names(o.Kind) || o.Entity == annot.None || l.of[j] != s || o.Overlaps(m.Span) {
			continue
		}
		name := l.top(o.Span, sentence)
		if l.beside(name, described) || l.beside(described, name) || l.parted(m.Span, o.Span) && (l.renames(name, described) || l.renames(described, name)) {
			return o.Entity
		}
		// "the minister of Norway Ana Sol"
		if o.Start < m.End || o.Kind != annot.Person {
			continue
		}
		rest, ok := strings.CutPrefix(strings.TrimSpace(l.d.Text[m.End:o.Start]), "of ")
		if ok && l.d.Entities[o.Entity].Role != "" && !strings.ContainsAny(rest, ",;") && len(strings.Fields(rest)) <= 4 && l.inside(name, described) {
			return o.Entity
		}
	}
	return annot.None
}

// parted reports whether a comma alone parts two phrases.
func (l *linker) parted(a, b annot.Span) bool {
	if a.Start > b.Start {
		a, b = b, a
	}
	return a.End < b.Start && strings.TrimSpace(l.d.Text[a.End:b.Start]) == ","
}

// renames reports whether token t, which a comma parts from token other, stands in apposition or
// has the same place in the clause: parsers take a name after a comma for a second subject,
// or hang it on a noun further away.
func (l *linker) renames(t, other int) bool {
	tok := l.d.Tokens[t]
	return t > other && (tok.DepRel == "appos" || tok.DepRel != "conj" && tok.Head == l.d.Tokens[other].Head && tok.DepRel == l.d.Tokens[other].DepRel)
}

// inside reports whether token t is a part of the phrase with the given head.
func (l *linker) inside(t, head int) bool {
	for range maxClimb {
		if t == head {
			return true
		}
		if t = int(l.d.Tokens[t].Head); t == annot.None {
			return false
		}
	}
	return false
}

// beside reports whether token t says more of what token head says.
func (l *linker) beside(t, head int) bool {
	tok := l.d.Tokens[t]
	return int(tok.Head) == head && (tok.DepRel == "appos" || tok.DepRel == "compound" || strings.HasPrefix(tok.DepRel, "flat"))
}

// former reports whether the description is of somebody who has left office.
func (l *linker) former(m *annot.Mention) bool {
	before := strings.ToLower(l.d.Text[m.Start:m.Head.Start])
	return strings.Contains(before, "former ") || strings.Contains(before, "ex-") || strings.Contains(before, "retired ")
}

// owned gives a person whose role a pronoun owns, "its foreign minister Ana Sol", the
// party of what the pronoun refers to.
func (l *linker) owned(of []annot.SentenceIdx) {
	for i := range l.d.Mentions {
		m := &l.d.Mentions[i]
		if m.Kind != annot.Person || m.Entity == annot.None || l.d.Entities[m.Entity].For != "" {
			continue
		}
		role := l.d.Entities[m.Entity].Role
		if role == "" || l.forNobody(role) {
			continue
		}
		s := l.d.Sentences[of[i]]
		t := l.tokenAt(s, m.Start)
		if strings.TrimSpace(l.d.Text[m.Start:m.Head.Start]) == "" {
			_, t = l.roleBefore(s, t, "")
		}
		if t-1 < int(s.First) || l.d.Tokens[t-1].XPOS != "PRP$" {
			continue
		}
		for k := i - 1; k >= 0 && of[k] == of[i]; k-- {
			if p := l.d.Mentions[k]; p.Head == l.d.Tokens[t-1].Span && p.Entity != annot.None {
				if key := l.partyOf(&l.d.Mentions[k]); key != "" {
					l.d.Entities[m.Entity].For = key
				}
			}
		}
	}
}

// actsFor lists the bodies that are their state or side itself: "the Norwegian
// government" is Norway. Other bodies ("union", "company") are parties of their own.
func actsFor(lemma string) bool {
	switch lemma {
	case "government", "administration", "side", "delegation", "country", "nation", "republic", "kingdom", "regime", "leadership",
		"team", "camp", "presidency", "cabinet", "ministry", "military", "army", "capital", "negotiator", "leader":
		return true
	}
	return false
}

// regions takes each region that qualifies people beside a party, "European and Norwegian
// officials", "partners in Norway and Europe", for those of the region: it holds no position, and
// they may.
func (l *linker) regions(m *annot.Mention, s annot.Sentence, head string) {
	type place struct {
		*annot.Mention
		key string
	}
	var found []place
	parties := 0
	described := l.top(m.Head, s)
	for j := l.firstMention(m.Start); j < len(l.d.Mentions) && l.d.Mentions[j].Head.Start < s.End && parties < maxTogether; j++ {
		o := &l.d.Mentions[j]
		if o.Head == m.Head || o.Start < m.Start || !l.inside(l.top(o.Head, s), described) {
			continue
		}
		if key := l.regionKey(o); key != "" && (o.Head.Start < m.Head.Start || o.Entity == annot.None) {
			found = append(found, place{o, key})
		} else if o.Entity == annot.None || l.d.Entities[o.Entity].Kind != annot.State && l.d.Entities[o.Entity].Kind != annot.Organisation {
			continue
		}
		parties++
	}
	if parties < 2 {
		return // the whole phrase is theirs
	}
	for _, o := range found {
		name := l.d.Slice(o.Head) + " " + head
		if o.Head.Start > m.Head.Start {
			name = head + " in " + l.d.Slice(o.Head)
		}
		if e := l.gaz.Entry(o.key); e != nil {
			l.entity(annot.Entity{Kind: annot.Place, Name: e.Name, Key: e.Key})
		}
		o.Entity = l.entity(annot.Entity{Kind: annot.Group, Name: name, Key: "group:" + fold(name), For: o.key, Number: "pl"})
	}
}

// maxTogether bounds how many parties qualify one phrase.
const maxTogether = 10

// regionKey is the key of the region that a mention names, or whose adjective it is; "" when it does
// neither.
func (l *linker) regionKey(m *annot.Mention) string {
	if m.Kind != annot.Place {
		return ""
	}
	name := words(l.d.Slice(m.Head))
	if match, ok := l.gaz.Match(name); ok && match.Words == len(name) && (match.Entry.Class == gazetteer.Region || match.Entry.Class == gazetteer.Place) {
		return match.Entry.Key
	}
	return ""
}

// private reports whether an office, whose noun has the lemma, is not one of the state that it is
// held in: a lawmaker, a judge, a journalist, but not a mediator, whom a state sends.
func (l *linker) private(office, lemma string) bool {
	ws := strings.Fields(strings.ToLower(office))
	o, n, ok := l.gaz.Office(ws)
	if !ok || n != len(ws) || o.Speaks {
		return false
	}
	return o.Rank == "lawmaker" || o.Rank == "judge" || l.lex.Groups.Class(lemma) != "members"
}

// ofOthers lists the bodies that may be of a state and yet are not the state: they are others' than
// its government's.
func ofOthers(lemma string) bool {
	switch lemma {
	case "party", "union", "company", "firm", "group", "movement", "faction", "front", "federation", "association", "guild",
		"university", "hospital", "airline", "automaker", "carmaker", "manufacturer", "network", "studio", "publisher",
		"corporation", "minority", "majority", "opposition", "militia", "judge", "court":
		return true
	}
	return false
}

// describe resolves a description: "the Norwegian president", "the union",
// "union leaders", "a US readout".
func (l *linker) describe(i int, s annot.SentenceIdx) {
	m := &l.d.Mentions[i]
	head := l.d.Slice(m.Head)
	lemma := l.headLemma(s, m.Head)
	party, possessor := l.modifier(i, s)
	plural := strings.HasSuffix(head, "s") && lemma != strings.ToLower(head)
	if l.forItself(lemma) || l.former(m) {
		party = "" // an expert on Norway, Norwegian teachers and Norway's rivals are not Norway
	}

	if state := strings.HasPrefix(party, "state:"); state && (l.private(head, lemma) || ofOthers(lemma)) {
		party = "" // lawmakers, judges and companies of a state do not speak for it
	}
	if plural && l.lex.Groups.Class(lemma) != "body" {
		l.regions(m, l.d.Sentences[s], head)
	}
	if p := l.apposition(i, s); p != annot.None && !plural {
		m.Entity, m.Why = p, byName
		// "Norway's envoy to the talks, Ana Sol,"
		if e := &l.d.Entities[p]; e.Kind == annot.Person && e.For == "" && e.Role != "former" && !l.former(m) {
			e.For = party
			if e.Role == "" {
				e.Role = l.officeIn(head)
			}
		}
		return
	}
	switch m.Kind {
	case annot.Group:
		if l.lex.Groups.Class(lemma) == "body" {
			l.describeBody(m, s, lemma, head, party, possessor)
			return
		}
		if !plural && l.definite(m) {
			if p := l.personWithRole(head, party, s); p != annot.None {
				m.Entity, m.Why = p, byRole
				return
			}
		}
		l.group(m, annot.Group, party, plural)
	case annot.UnnamedSource:
		if !plural && party == "" && l.definite(m) {
			if p := l.personWithRole(head, party, s); p != annot.None {
				m.Entity, m.Why = p, byRole
				return
			}
		}
		l.group(m, annot.UnnamedSource, party, plural)
	case annot.Writing:
		l.group(m, annot.Writing, party, plural)
	}
}

func (l *linker) describeBody(m *annot.Mention, s annot.SentenceIdx, lemma, head, party string, possessor annot.EntityIdx) {
	if actsFor(lemma) {
		if party != "" {
			if e := l.byParty(party); e != annot.None {
				m.Entity, m.Why = e, StandsFor
			}
			return
		}
		if possessor != annot.None {
			return
		}
		// "the government" of nobody in particular stays a group of its own.
	}
	if key := l.bodyKey(lemma); key != "" && party == "" && strings.EqualFold(lemma, head) && l.plainBody(m, l.d.Sentences[s]) {
		if e, ok := l.byKey[key]; ok {
			m.Entity, m.Why = e, byKind
			return
		}
	}
	l.group(m, annot.Group, party, false)
}

// plainBody reports whether nothing but a determiner that points back qualifies the noun;
// headlines leave it out.
func (l *linker) plainBody(m *annot.Mention, s annot.Sentence) bool {
	head := l.top(m.Head, s)
	for t := head + 1; t < int(s.Last) && t <= head+maxClimb; t++ {
		if int(l.d.Tokens[t].Head) == head && l.d.Tokens[t].DepRel == "nmod" {
			return false // "the union of drivers"
		}
	}
	before := strings.TrimSpace(strings.ToLower(l.d.Text[m.Start:m.Head.Start]))
	return before == "" || before == "the" || before == "this" || before == "their"
}

// definite reports whether a description is of somebody known: "the envoy", "Norway's envoy".
func (l *linker) definite(m *annot.Mention) bool {
	before := strings.ToLower(l.d.Text[m.Start:m.Head.Start])
	return strings.HasPrefix(before, "the ") || strings.HasPrefix(before, "this ") || strings.Contains(before, "'s ") || strings.Contains(before, "’s ")
}

func (l *linker) byParty(key string) annot.EntityIdx {
	if i, ok := l.byKey[key]; ok {
		return i
	}
	if e := l.gaz.Entry(key); e != nil {
		kind := annot.Organisation
		if strings.HasPrefix(key, "state:") {
			kind = annot.State
		}
		return l.entity(annot.Entity{Kind: kind, Name: e.Name, Key: e.Key, For: e.Of})
	}
	return annot.None
}

// group makes an entity of a description that stands for itself.
func (l *linker) group(m *annot.Mention, kind annot.EntityKind, party string, plural bool) {
	text := strings.TrimSpace(l.d.Slice(annot.Span{Start: m.Start, End: m.Head.End}))
	name := text
	for _, det := range []string{"the ", "The ", "a ", "A ", "an ", "An ", "these ", "These ", "those ", "some ", "Some ", "many ", "other "} {
		name = strings.TrimPrefix(name, det)
	}
	number := "sg"
	if plural {
		number = "pl"
	}
	prefix := map[annot.EntityKind]string{annot.Group: "group:", annot.UnnamedSource: "source:", annot.Writing: "text:"}[kind]
	m.Entity = l.entity(annot.Entity{Kind: kind, Name: name, Key: prefix + fold(name), For: party, Role: l.officeIn(name), Number: number})
}

func (l *linker) headLemma(s annot.SentenceIdx, head annot.Span) string {
	sentence := l.d.Sentences[s]
	for t := sentence.First; t < sentence.Last; t++ {
		if l.d.Tokens[t].End == head.End {
			return l.d.Tokens[t].Lemma
		}
	}
	return ""
}

// modifier is the key of the party that qualifies the head of mention i, from a name
// or noun between the beginning of the phrase and its head, and the entity that a
// possessor refers to.
func (l *linker) modifier(i int, s annot.SentenceIdx) (party string, possessor annot.EntityIdx) {
	m := l.d.Mentions[i]
	possessor = annot.None
	for j := l.firstMention(m.Head.Start); j < len(l.d.Mentions); j++ {
		o := &l.d.Mentions[j]
		if o.Head.Start >= m.Head.Start {
			break
		}
		if j == i || o.Head.Start < m.Start || o.Head.End > m.Head.Start {
			continue
		}
		if o.Kind == annot.Pronoun && o.Entity == annot.None {
			l.pronoun(j, s)
		}
		if key := cmp.Or(l.partyOf(o), l.ours(o, s)); key != "" {
			party = key
		}
		if o.Entity != annot.None {
			possessor = o.Entity
		}
	}
	if party != "" {
		return party, possessor
	}
	sentence := l.d.Sentences[s]
	for t := sentence.First; t < sentence.Last; t++ {
		tok := l.d.Tokens[t]
		if tok.Start < m.Start {
			continue
		}
		if tok.End >= m.Head.End {
			break // "union" in "union leaders" qualifies, though both words are the office
		}
		if l.lex.Groups.Class(tok.Lemma) == "body" && (tok.UPOS == annot.NOUN || tok.UPOS == annot.PROPN) {
			if key := l.bodyKey(tok.Lemma); key != "" {
				return key, possessor
			}
			return "group:" + tok.Lemma, possessor
		}
	}
	// "leaders of the union", "an official of Norway": the name after "of".
	return l.partyAfterOf(sentence, m), possessor
}

// forItself reports whether those whom a noun names speak for themselves, whatever state or body
// qualifies them.
func (l *linker) forItself(lemma string) bool {
	switch l.lex.Groups.Class(lemma) {
	case "outsider", "public", "opponents", "other":
		return true
	}
	return false
}

// ours is the party that "our" and "my" mean: that of who is quoted, when one alone can be.
func (l *linker) ours(m *annot.Mention, s annot.SentenceIdx) string {
	switch strings.ToLower(l.d.Slice(m.Head)) {
	case "our", "my":
	default:
		return ""
	}
	if !l.quoted[l.tokenAt(l.d.Sentences[s], m.Head.Start)] {
		return ""
	}
	party := ""
	for _, e := range l.quotedBy(s) {
		ent := l.d.Entities[e]
		switch key := ent.For; {
		case ent.Kind != annot.Person: // the party itself
		case key == "" || party != "" && party != key:
			return ""
		default:
			party = key
		}
	}
	return party
}

func (l *linker) partyAfterOf(s annot.Sentence, m annot.Mention) string {
	t := l.tokenAt(s, m.Head.End)
	if t+1 >= int(s.Last) {
		return ""
	}
	switch l.d.Tokens[t].Text(l.d.Text) {
	case "of", "for", "from":
	default:
		return ""
	}
	for k := t + 1; k < int(s.Last) && k < t+4; k++ {
		if key := l.partyAt(l.d.Tokens[k].Span); key != "" {
			if h := l.d.Tokens[k].Head; h != annot.None && int(h) > k && l.d.Tokens[k].DepRel == "amod" && l.forItself(l.d.Tokens[h].Lemma) {
				return "" // "most of the Norwegian public"
			}
			return key
		}
		if l.d.Tokens[k].UPOS != annot.DET && l.d.Tokens[k].UPOS != annot.ADJ {
			break
		}
	}
	return ""
}

// personWithRole is the person last named with the role, for the party when one is
// given, within the document; None when there is none or when several have it and
// none of them was named in the last sentences.
func (l *linker) personWithRole(role, party string, s annot.SentenceIdx) annot.EntityIdx {
	want := strings.Fields(strings.ToLower(role))
	if len(want) == 0 {
		return annot.None
	}
	last := strings.TrimPrefix(want[len(want)-1], "vice-")
	found, several := annot.EntityIdx(annot.None), false
	match := func(p annot.EntityIdx) bool {
		if party == "" && !l.active[p] {
			return false // only named as the owner of something: "the president's envoy"
		}
		e := l.d.Entities[p]
		fields := strings.Fields(e.Role)
		if len(fields) == 0 || fields[len(fields)-1] != last {
			return false
		}
		if len(want) > 1 && e.Role != strings.Join(want, " ") {
			return false
		}
		return party == "" || e.For == party
	}
	for _, p := range l.inRole(last) {
		if match(p) {
			several = found != annot.None
			found = p
			if several {
				break
			}
		}
	}
	if !several {
		return found
	}
	// Of several the one who was mentioned last, unless that sentence has two of them.
	recent, at := annot.EntityIdx(annot.None), annot.SentenceIdx(annot.None)
	for k := len(l.seen) - 1; k >= 0 && l.seen[k].sentence+3 >= s; k-- {
		switch e := l.seen[k]; {
		case at != annot.None && e.sentence != at:
			return recent
		case !match(e.entity):
		case recent != annot.None && e.entity != recent:
			return annot.None
		default:
			recent, at = e.entity, e.sentence
		}
	}
	return recent
}
