package mention

import (
	"strings"

	"rapporteur/annot"
	"rapporteur/gazetteer"
)

// Names are the names of persons, organisations and places in a document: what the
// network takes for names, corrected by what the gazetteer knows and by the document
// itself, in which a name is of one kind wherever it stands.
//
// A state is a place here; for whom its name stands is decided with the mentions.
func Names(d *annot.Document, gaz *gazetteer.Gazetteer) []annot.Name {
	n := namer{d: d, gaz: gaz}
	n.collect()
	n.agree()
	return n.names
}

type namer struct {
	d     *annot.Document
	gaz   *gazetteer.Gazetteer
	names []annot.Name
}

// collect goes through the document once: names of the network, and between them those
// of the gazetteer.
func (n *namer) collect() {
	next := 0
	for _, s := range n.d.Sentences {
		var words []string
		for t := s.First; t < s.Last; t++ {
			words = append(words, n.d.Tokens[t].Text(n.d.Text))
		}
		for i := 0; i < len(words); {
			at := n.d.Tokens[int(s.First)+i].Span
			for next < len(n.d.Names) && n.d.Names[next].End <= at.Start {
				next++
			}
			m, known := n.gaz.Match(words[i:])
			kind, isName := kindOf(m, known)
			if next < len(n.d.Names) && n.d.Names[next].Start <= at.Start {
				name := n.d.Names[next]
				last := i
				for last+1 < len(words) && n.d.Tokens[int(s.First)+last+1].Start < name.End {
					last++
				}
				if isName && m.Words >= last-i+1 && name.Start == at.Start {
					// The gazetteer has the whole name, or a longer one.
					if m.Words > last-i+1 || !n.person(words[i:last+1], name.Kind) {
						name.Kind = kind
						name.End = n.d.Tokens[int(s.First)+i+m.Words-1].End
						last = i + m.Words - 1
					}
				}
				n.names = append(n.names, name)
				i = last + 1
				continue
			}
			if isName && capitalised(words[i]) && n.free(next, s, i, m.Words) {
				n.names = append(n.names, annot.Name{Span: annot.Span{Start: at.Start, End: n.d.Tokens[int(s.First)+i+m.Words-1].End}, Kind: kind})
				i += m.Words
				continue
			}
			i++
		}
	}
}

// free reports whether no name of the network lies within the words i to i+count.
func (n *namer) free(next int, s annot.Sentence, i, count int) bool {
	return next >= len(n.d.Names) || n.d.Names[next].Start >= n.d.Tokens[int(s.First)+i+count-1].End
}

// person reports whether the network's person may be one though the gazetteer knows the
// word: "Jordan", "Chad".
func (n *namer) person(words []string, kind annot.EntityKind) bool {
	if kind != annot.Person {
		return false
	}
	_, given := n.gaz.GivenName(words[0])
	return given
}

// kindOf is the kind of name that a match in the gazetteer is, and whether it is one: an
// adjective is not.
func kindOf(m gazetteer.Match, known bool) (annot.EntityKind, bool) {
	if !known {
		return "", false
	}
	switch m.How {
	case gazetteer.ByDemonym, gazetteer.ByPeople:
		return "", false
	}
	switch m.Entry.Class {
	case gazetteer.State, gazetteer.Territory, gazetteer.Region, gazetteer.Place:
		return annot.Place, true
	}
	return annot.Organisation, true
}

// agree gives a name that occurs several times the kind that it has most often, and a
// surname or given name alone the kind of the full name.
func (n *namer) agree() {
	count := map[string]map[annot.EntityKind]int{}
	vote := func(text string, kind annot.EntityKind, by int) {
		if count[text] == nil {
			count[text] = map[annot.EntityKind]int{}
		}
		count[text][kind] += by
	}
	for _, name := range n.names {
		text := n.d.Slice(name.Span)
		vote(text, name.Kind, 2)
		if parts := strings.Fields(text); name.Kind == annot.Person && len(parts) > 1 {
			vote(parts[len(parts)-1], name.Kind, 3)
			vote(parts[0], name.Kind, 1)
		}
	}
	for i := range n.names {
		votes := count[n.d.Slice(n.names[i].Span)]
		for _, kind := range []annot.EntityKind{annot.Person, annot.Organisation, annot.Place} {
			if votes[kind] > votes[n.names[i].Kind] {
				n.names[i].Kind = kind
			}
		}
	}
}

// namedRun is a name in tokens.
type namedRun struct {
	end  int // the token after it
	kind annot.EntityKind
}

// index fills the tables of names. A name that begins or ends within a token is left out.
func (f *finder) index(names []annot.Name) {
	d := f.d
	f.named, f.times, f.visited = map[int]namedRun{}, map[string]int{}, map[string]bool{}
	t := 0
	for _, n := range names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Start {
			t++
		}
		first := t
		for t < len(d.Tokens) && d.Tokens[t].Start < n.End {
			t++
		}
		if t > first && d.Tokens[first].Start == n.Start && d.Tokens[t-1].End == n.End {
			f.named[first] = namedRun{t, n.Kind}
			f.times[d.Slice(n.Span)]++
			if f.visits(first) {
				f.visited[d.Slice(n.Span)] = true
			}
		}
	}
}

// visits reports whether the words before token t say that somebody is there or goes there.
func (f *finder) visits(t int) bool {
	if t < 2 {
		return false
	}
	switch strings.ToLower(f.d.Tokens[t-1].Text(f.d.Text)) {
	case "in", "at", "near":
		return true
	case "to":
		switch f.d.Tokens[t-2].Lemma {
		case "come", "drive", "flee", "fly", "go", "head", "move", "return", "ride", "sail", "travel", "trip", "visit":
			return true
		}
	}
	return false
}

// voted is the number of words of the name of a kind that begins at word i, or 0.
func (f *finder) voted(s annot.Sentence, i int, kind annot.EntityKind) int {
	at := int(s.First) + i
	if n, ok := f.named[at]; ok && n.kind == kind {
		return n.end - at
	}
	return 0
}

// votedOrganisation is the number of words of an organisation's name that nothing but
// its look tells, within a run of name words of length run; 0 if there is none. One look
// is not enough: the document must name it again.
func (f *finder) votedOrganisation(s annot.Sentence, i, run int) int {
	n := f.voted(s, i, annot.Organisation)
	if n == 0 || n > run || f.surnames[f.words[i+n-1]] || f.states[f.words[i]] || monthOrDay(f.words[i]) || f.times[f.d.Slice(f.span(s, i, i+n))] < 2 {
		return 0
	}
	return n
}
