package link

import (
	"strings"
	"unicode"

	"rapporteur/annot"
)

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

// private reports whether an office, whose noun has the lemma, is not one of the state that it is
// held in: a lawmaker, a judge, a journalist, but not a mediator, whom a state sends.
func (l *linker) private(office, lemma string) bool {
	ws := strings.Fields(office)
	o, n, ok := l.gaz.Office(ws)
	for len(ws) > 1 && (!ok || n != len(ws)) { // "UK lawmakers"
		ws = ws[1:]
		o, n, ok = l.gaz.Office(ws)
	}
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
	if l.political(party) && l.lex.Groups.Class(lemma) == "opponents" && !l.former(m) {
		l.partOf(m, l.withoutArticle(m), party) // "the Liberal rebels"
		return
	}
	if l.forItself(lemma) || l.former(m) {
		party = "" // an expert on Norway, Norwegian teachers and Norway's rivals are not Norway
	}

	if !strings.HasPrefix(party, "org:") && party != "" && ofOthers(lemma) || strings.HasPrefix(party, "state:") && l.private(head, lemma) {
		party = "" // lawmakers, judges and companies of a state do not speak for it
	}
	switch {
	case party != "":
		l.ruled(lemma, party)
	case strings.EqualFold(lemma, head) && l.definite(m) && l.plainBody(m, l.d.Sentences[s]) && l.byParty(l.index.rulers[lemma]) != annot.None:
		party = l.index.rulers[lemma] // "the administration"
	}
	if plural && l.lex.Groups.Class(lemma) != "body" {
		l.regions(m, l.d.Sentences[s], head)
	}
	if plural && m.Kind == annot.Group && !strings.HasPrefix(party, "org:") && l.together(m, l.d.Sentences[s], lemma) {
		m.Entity = l.entity(annot.Entity{Kind: annot.Group, Name: "the two sides", Key: annot.Sides, Number: "pl"})
		return
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
		if plural {
			if name := l.part(m, l.d.Sentences[s], l.political(party) || l.lawmakers(head)); name != "" {
				l.partOf(m, name, party)
				return
			}
		} else if l.oneMember(m, head, lemma) {
			return // nobody in particular
		}
		if !plural && l.definite(m) {
			inOffice, near := l.personWithRole(head, party, s), l.leader(head, party, s)
			switch {
			case inOffice != annot.None && near == annot.None:
				m.Entity, m.Why = inOffice, byRole
				return
			case near != annot.None && inOffice == annot.None:
				m.Entity, m.Why = near, byMention
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
		if party == "" && possessor != annot.None && l.d.Entities[possessor].Kind == annot.Person {
			party = l.d.Entities[possessor].Key // "the president's plan" is that of whom the president speaks for
		}
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
	} else if key == "" && party == "" && l.definite(m) && strings.HasSuffix(strings.ToLower(head), lemma) && !l.calledAfter(m) && !l.narrowed(m, l.d.Sentences[s]) {
		if e := l.nearestBody(lemma, s); e != annot.None {
			m.Entity, m.Why = e, byMention
			return
		}
	}
	l.group(m, annot.Group, party, false)
}

// plainBody reports whether nothing but a determiner that points back qualifies the noun;
// headlines leave it out.
func (l *linker) plainBody(m *annot.Mention, s annot.Sentence) bool {
	if l.narrowed(m, s) {
		return false
	}
	before := strings.TrimSpace(strings.ToLower(l.d.Text[m.Start:m.Head.Start]))
	return before == "" || before == "the" || before == "this" || before == "their"
}

// calledAfter reports whether a name qualifies the noun: "the Norwegian union" is not another one
// that was named before.
func (l *linker) calledAfter(m *annot.Mention) bool {
	_, rest, _ := strings.Cut(l.d.Slice(annot.Span{Start: m.Start, End: m.Head.End}), " ")
	return strings.ContainsFunc(rest, unicode.IsUpper)
}

// narrowed reports whether a phrase after the noun tells which one is meant: "the union of drivers".
func (l *linker) narrowed(m *annot.Mention, s annot.Sentence) bool {
	head := l.top(m.Head, s)
	for t := head + 1; t < int(s.Last) && t <= head+maxClimb; t++ {
		if int(l.d.Tokens[t].Head) == head && l.d.Tokens[t].DepRel == "nmod" {
			return true
		}
	}
	return false
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

// withoutArticle are the words of a description up to its head, without article or number.
func (l *linker) withoutArticle(m *annot.Mention) string {
	name := strings.TrimSpace(l.d.Slice(annot.Span{Start: m.Start, End: m.Head.End}))
	for _, det := range []string{"the ", "The ", "a ", "A ", "an ", "An ", "these ", "These ", "those ", "some ", "Some ", "many ", "other "} {
		name = strings.TrimPrefix(name, det)
	}
	return name
}

// group makes an entity of a description that stands for itself.
func (l *linker) group(m *annot.Mention, kind annot.EntityKind, party string, plural bool) {
	name := l.withoutArticle(m)
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

// leader is the only person in the sentence before when nothing is known of that one but the
// state: "Norway's Ana Sol gave way. The president said". Others may hold the office in the
// report, but nobody is nearer.
func (l *linker) leader(office, party string, s annot.SentenceIdx) annot.EntityIdx {
	o, _, ok := l.gaz.Office(strings.Fields(strings.ToLower(office)))
	if !ok || o.Rank != "head-of-state" && o.Rank != "head-of-government" {
		return annot.None
	}
	only := annot.EntityIdx(annot.None)
	for k := len(l.seen) - 1; k >= 0 && l.seen[k].sentence+1 >= s; k-- {
		e := l.d.Entities[l.seen[k].entity]
		switch {
		case e.Kind != annot.Person || l.seen[k].entity == only:
		case only != annot.None:
			return annot.None
		default:
			only = l.seen[k].entity
		}
	}
	if only == annot.None {
		return annot.None
	}
	e := l.d.Entities[only]
	if e.Role != "" || !strings.HasPrefix(e.For, "state:") || party != "" && party != e.For {
		return annot.None
	}
	return only
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
