package link

import (
	"strings"

	"rapporteur/annot"
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
