package link

import (
	"cmp"
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// What qualifies a description tells whose it is: "Norwegian officials", "the union's leaders",
// "partners in Norway and Europe".

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
	sentence := l.d.Sentences[s]
	for t := annot.TokenIdx(l.tokenAt(sentence, m.Start)); t < sentence.Last; t++ {
		tok := l.d.Tokens[t]
		if party != "" {
			if tok.End >= m.Head.End {
				return party, possessor
			}
			l.ruled(tok.Lemma, party) // "US administration officials"
			continue
		}
		if tok.End >= m.Head.End {
			break // "union" in "union leaders" qualifies, though both words are the office
		}
		if l.lex.Groups.Class(tok.Lemma) == "body" && (tok.UPOS == annot.NOUN || tok.UPOS == annot.PROPN) {
			if key := l.bodyKey(tok.Lemma); key != "" {
				return key, possessor
			}
			if key := l.index.rulers[tok.Lemma]; l.byParty(key) != annot.None {
				return key, possessor
			}
			return "group:" + tok.Lemma, possessor
		}
	}
	if party != "" {
		return party, possessor
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
