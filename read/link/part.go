package link

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// Who speaks for a part of a party does not speak for the party: "some Liberal lawmakers", "hardline
// Liberals", "a Liberal lawmaker", "Liberals who oppose the deal".

// part tells what a part of the people that a plural mention names is called, "" when all of them
// are meant. Descriptions of a political party's people and of lawmakers are also parted by a clause
// that tells which ones: "Liberal lawmakers backing the deal".
func (l *linker) part(m *annot.Mention, s annot.Sentence, political bool) string {
	head := l.top(m.Head, s)
	start := l.tokenAt(s, m.Head.Start)
	if of := l.countedIn(head, s); of >= 0 {
		for t := of; t < start; t++ {
			if l.d.Tokens[t].XPOS == "PRP$" { // "some of its own members"
				return "some " + l.d.Slice(m.Head)
			}
		}
		return l.d.Slice(annot.Span{Start: l.d.Tokens[of].Start, End: m.Head.End})
	}
	from, wing := start, false
scan:
	for t := start - 1; t >= int(s.First) && t >= start-maxBefore; t-- {
		tok, word := l.d.Tokens[t], strings.ToLower(l.word(t))
		switch {
		case number[word], tok.XPOS == "CD":
			if t > int(s.First) && whole[strings.ToLower(l.word(t-1))] || l.namedAfter(m, s) {
				break scan
			}
			return l.d.Slice(annot.Span{Start: tok.Start, End: m.Head.End})
		case faction[word], strings.HasPrefix(word, "anti-"), strings.HasPrefix(word, "pro-"):
			wing = wing || political
		case tok.UPOS != annot.ADJ && tok.UPOS != annot.NOUN && tok.UPOS != annot.PROPN && tok.UPOS != annot.ADV:
			break scan
		}
		from = t
	}
	after := l.tokenAt(s, m.Head.End)
	which := political && m.Kind == annot.Group && after < int(s.Last) && (strings.EqualFold(l.word(after), "who") ||
		int(l.d.Tokens[after].Head) == head && strings.HasPrefix(l.d.Tokens[after].DepRel, "acl"))
	if name := l.d.Slice(annot.Span{Start: l.d.Tokens[from].Start, End: m.Head.End}); which {
		if l.d.Tokens[from].UPOS == annot.NOUN {
			name = strings.ToLower(name[:1]) + name[1:]
		}
		return "some " + name
	} else if wing {
		return name
	}
	return ""
}

// maxBefore bounds how many words before a noun are looked at.
const maxBefore = 6

// namedAfter reports whether those who are counted are named: "two Liberals, Ana Lund and Bo Berg".
func (l *linker) namedAfter(m *annot.Mention, s annot.Sentence) bool {
	t := l.tokenAt(s, m.Head.End)
	if t+2 >= int(s.Last) || l.word(t) != "," {
		return false
	}
	for i := l.firstMention(m.Head.Start); i < len(l.d.Mentions) && l.d.Mentions[i].Start <= l.d.Tokens[t+2].Start; i++ {
		if l.d.Mentions[i].Kind == annot.Person && l.d.Mentions[i].Start >= l.d.Tokens[t].End {
			return true // also after a title: "two Liberals, Sens. Ana Lund and"
		}
	}
	return false
}

// countedIn is the number that the noun at token t is of, "several of the delegates", or -1.
func (l *linker) countedIn(t int, s annot.Sentence) int {
	tok := l.d.Tokens[t]
	if int(tok.Head) < int(s.First) || int(tok.Head)+1 >= t || l.word(int(tok.Head)+1) != "of" {
		return -1
	}
	if head := l.d.Tokens[tok.Head]; number[head.Lemma] || head.XPOS == "CD" {
		return int(tok.Head)
	}
	return -1
}

// number are the words that count a part of many, whole those that say that all or known ones are
// meant.
var (
	number = map[string]bool{"some": true, "several": true, "many": true, "few": true, "more": true, "certain": true, "numerous": true, "other": true, "others": true,
		"various": true, "dozen": true, "dozens": true, "score": true, "scores": true, "hundred": true, "hundreds": true, "number": true, "handful": true, "group": true}
	whole = map[string]bool{"the": true, "all": true, "both": true, "these": true, "those": true, "most": true, "no": true}
	// faction are the adjectives that tell one wing of a party from the others.
	faction = map[string]bool{"hardline": true, "hard-line": true, "moderate": true, "progressive": true, "conservative": true, "liberal": true, "centrist": true,
		"rebel": true, "backbench": true, "rebellious": true, "dissident": true, "left-wing": true, "leftist": true, "right-wing": true, "far-right": true, "far-left": true, "eurosceptic": true}
)

// oneMember reports whether a description is of one lawmaker or other member that nobody names: "a
// Liberal lawmaker".
func (l *linker) oneMember(m *annot.Mention, head, lemma string) bool {
	before, _, _ := strings.Cut(strings.ToLower(l.d.Text[m.Start:m.Head.Start]), " ")
	switch before {
	case "a", "an", "one", "another":
	default:
		return false
	}
	return l.lawmakers(head) || lemma == "member"
}

// lawmakers reports whether a noun is for members of a chamber.
func (l *linker) lawmakers(noun string) bool {
	o, n, ok := l.gaz.Office(strings.Fields(noun))
	return ok && n == len(strings.Fields(noun)) && o.Rank == "lawmaker"
}

// political reports whether a key is that of a political party.
func (l *linker) political(key string) bool {
	e := l.gaz.Entry(key)
	return e != nil && e.Class == gazetteer.PoliticalParty
}

// partOf makes an entity of a part of those who speak for a party, or who are themselves described by
// words alone.
func (l *linker) partOf(m *annot.Mention, name, party string) {
	key := "group:" + fold(name)
	if party != "" {
		key += " of " + party
	} else {
		party = "group:" + fold(l.d.Slice(m.Head))
	}
	m.Entity = l.entity(annot.Entity{Kind: annot.Group, Name: name, Key: key, PartOf: party, Number: "pl"})
}
