package link

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// A chamber is often named by a word that every state has a chamber for. The gazetteer gives such a
// word to one state; a report on the parliament of another means that one's.

// nameChambers gathers the legislatures that the report names beyond doubt.
func (l *linker) nameChambers() {
	l.chambers = map[string][]*gazetteer.Entry{}
	for _, m := range l.d.Mentions {
		ws := words(l.d.Slice(m.Head))
		if m.Kind != annot.Organisation || common[strings.Join(ws, " ")] {
			continue
		}
		if match, ok := l.gaz.Match(ws); ok && match.Words == len(ws) && match.Entry.Class == gazetteer.Legislature {
			l.chambers[match.Entry.Of] = append(l.chambers[match.Entry.Of], match.Entry)
		}
	}
}

// common are the names that chambers of several states go by.
var common = map[string]bool{"House": true, "Senate": true}

// match is what the gazetteer has for words, a chamber's common name taken for that of the only state
// whose chambers the report names: "the House" in London is no other than the House of Commons.
func (l *linker) match(ws []string) (gazetteer.Match, bool) {
	m, ok := l.gaz.Match(ws)
	if !ok || m.Words != 1 || !common[ws[0]] || len(l.chambers) != 1 || l.chambers[m.Entry.Of] != nil {
		return m, ok
	}
	for _, entries := range l.chambers {
		for _, e := range entries {
			if strings.HasPrefix(e.Name, ws[0]+" ") {
				m.Entry = e
				return m, true
			}
		}
		m.Entry = entries[0]
	}
	return m, true
}
