package outline

import (
	"cmp"
	"slices"

	"rapporteur/report"
)

// layout holds a brief with the look-ups that its sections share.
type layout struct {
	*report.Brief
	docs       map[string]int // document by ID
	letters    map[string]int // document by letter
	root       []int          // the document whose wording each one carries: its own index, or that of the original
	wordings   int            // different roots
	parties    map[string]int // by ID
	partyNames map[string]bool
	issueNames map[string]string        // by ID
	issueRank  map[string]int           // by ID, the order in which issues are shown
	statement  map[string]int           // by ID
	sentence   map[string]Cited         // by reference
	columns    map[string]bool          // parties that are columns of the matrix, by ID
	option     map[string]report.Option // by ID of any of its statements
	inConflict map[string][]int         // numbers of the conflicts that cite a sentence, by reference
}

func newLayout(b *report.Brief) *layout {
	l := &layout{
		Brief: b,
		docs:  map[string]int{}, letters: map[string]int{}, parties: map[string]int{}, issueNames: map[string]string{},
		partyNames: map[string]bool{}, issueRank: map[string]int{}, statement: map[string]int{},
		sentence: map[string]Cited{}, inConflict: map[string][]int{},
	}
	l.root = make([]int, len(b.Documents))
	for i, d := range b.Documents {
		l.docs[d.ID], l.letters[d.Ref] = i, i
		l.root[i] = i
		// A copy names an earlier document, whose own root is known by now.
		if o, ok := l.docs[d.CopyOf]; ok && d.CopyOf != "" && o < i {
			l.root[i] = l.root[o]
		}
		if l.root[i] == i {
			l.wordings++
		}
	}
	for i, p := range b.Parties {
		l.parties[p.ID] = i
		l.partyNames[p.Name] = true
	}
	for n, i := range l.issues() {
		l.issueNames[i.ID], l.issueRank[i.ID] = Plain(i.Name), n
	}
	for i, s := range b.Statements {
		l.statement[s.ID] = i
	}
	l.columns, l.option = columns(b.Issues), map[string]report.Option{}
	for _, i := range b.Issues {
		for _, c := range i.Cells {
			for _, o := range c.Options {
				for _, id := range o.Statements {
					l.option[id] = o
				}
			}
		}
	}
	l.citeAll()
	for d, units := range b.Units {
		for _, u := range units {
			source := ""
			if d < len(b.Documents) {
				source = l.source(d)
			}
			l.sentence[u.Ref] = Cited{Ref: u.Ref, Source: source, Text: Clean(u.Text), Why: Clean(u.Why)}
		}
	}
	for _, c := range b.Conflicts {
		for _, q := range c.Evidence {
			l.conflictAt(q, c.N)
		}
		for _, s := range c.Sides {
			for _, q := range s.Evidence {
				l.conflictAt(q, c.N)
			}
		}
	}
	return l
}

func (l *layout) conflictAt(q report.Quote, n int) {
	if !slices.Contains(l.inConflict[q.Ref], n) {
		l.inConflict[q.Ref] = append(l.inConflict[q.Ref], n)
	}
}

// citeAll remembers the words of every quotation, for a brief that came without
// units, as one read from JSON does.
func (l *layout) citeAll() {
	for q := range l.Quotes() {
		if q.Ref != "" { // of another story there is none
			l.cite(q)
		}
	}
	for _, a := range l.SetAside {
		if a.Ref != "" {
			c := l.sentence[a.Ref]
			c.Why = Clean(a.Reason)
			l.sentence[a.Ref] = c
		}
	}
}

// cite remembers the words of a quotation; the longest one is nearest to its
// sentence.
func (l *layout) cite(q report.Quote) {
	text := Clean(q.Text)
	if len(l.sentence[q.Ref].Text) < len(text) {
		source := ""
		if d, ok := l.docs[q.Doc]; ok {
			source = l.source(d)
		}
		l.sentence[q.Ref] = Cited{Ref: q.Ref, Source: source, Text: text}
	}
}

// source is how a document is named in print.
func (l *layout) source(d int) string {
	if outlet := Plain(l.Documents[d].Outlet); outlet != "" {
		return outlet
	}
	return Plain(l.Documents[d].ID)
}

func (l *layout) sentences() int {
	n := 0
	for _, d := range l.Documents {
		n += d.Sentences
	}
	return n
}

// evidence are the cited sentences in the order of the documents.
func (l *layout) evidence(refs []string) []Cited {
	refs = slices.Clone(refs)
	slices.SortStableFunc(refs, func(a, b string) int {
		la, na, _ := SplitRef(a)
		lb, nb, _ := SplitRef(b)
		return cmp.Or(cmp.Compare(l.letters[la], l.letters[lb]), cmp.Compare(na, nb))
	})
	var out []Cited
	for _, r := range refs {
		if c, ok := l.sentence[r]; ok {
			out = append(out, c)
		}
	}
	return out
}

// compared reports whether there is more than one wording, so that a count of
// articles says something. Where there is not, no count is shown at all.
func (l *layout) compared() bool { return l.wordings > 1 }

// count is "3 of 5", with the number of wordings where copies make it smaller, and a word
// on it when all pass on what one speaker has said.
func (l *layout) count(articles, wordings, speakers int) string {
	if !l.compared() || articles == 0 {
		return ""
	}
	s := itoa(articles) + " of " + itoa(len(l.Documents))
	if wordings > 0 && wordings < articles {
		s += ", " + plural(wordings, "wording", "wordings")
	}
	if speakers == 1 && wordings > 1 {
		s += ", 1 speaker"
	}
	return s
}

// only is "only B" when all references are to one article, "one wording" when
// all are to copies of one, "" otherwise.
func (l *layout) only(refs []string) string {
	if !l.compared() {
		return ""
	}
	var docs, roots []int
	for _, r := range refs {
		letters, _, _ := SplitRef(r)
		d, ok := l.letters[letters]
		if !ok {
			return ""
		}
		docs, roots = append(docs, d), append(roots, l.root[d])
	}
	slices.Sort(docs)
	slices.Sort(roots)
	docs, roots = slices.Compact(docs), slices.Compact(roots)
	switch {
	case len(docs) == 1:
		return "only " + l.Documents[docs[0]].Ref
	case len(roots) == 1:
		return "one wording"
	}
	return ""
}

// refsOf are the references of quotations, each once.
func refsOf(quotes []report.Quote) []string {
	refs := make([]string, 0, len(quotes))
	for _, q := range quotes {
		refs = append(refs, q.Ref)
	}
	return unique(refs)
}

// holder is the name to show for who holds a position: the party's when it is one.
func (l *layout) holder(p report.PartyRef) string {
	if i, ok := l.parties[p.ID]; ok {
		return Plain(l.Parties[i].Name)
	}
	return Plain(p.Name)
}
