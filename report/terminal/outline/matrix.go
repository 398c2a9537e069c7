package outline

import (
	"cmp"
	"slices"
	"strings"

	"rapporteur/report"
)

// Matrix is the parties against the issues, made to be scanned: a cell holds the
// clearest stances only. A party without any position is no column; it is named in
// Silent.
type Matrix struct {
	Note    string
	Of      int      // articles, 0 when there is one wording only
	Parties []string // names, the party with most stances on the questions of the talks first
	Rows    []Row
	Silent  []string
	Aside   int // positions of parties that are no column; they stand in the section MoreID
}

// Row is an issue. Cells holds one for each party of the matrix.
type Row struct {
	Issue  string
	Status string
	Cells  []Cell
}

// Cell is what one party is reported to want on an issue; without any Stances
// nothing is.
type Cell struct {
	Stances []Stance // the one that most articles report first, at most two
	More    int      // stances left out; they stand in the section MoreID
}

// Stance is one stance of a party on an issue.
type Stance struct {
	Word       string // "DEMANDS", "RED LINE"
	Strength   string // "hedged", "red line", or ""
	Count      string // "3/5", "" when there is one wording only
	Articles   int    // the 3 of it
	Wordings   string // "2 wordings", "" when each article has its own
	Target     string // verbatim words
	Conditions []Condition
	Refs       []string
	Conflicts  []int // numbers of conflicts that cite one of its sentences, at most maxMarks
}

// Mark is the reference to conflicts, "!2 !5", "" for none.
func (s Stance) Mark() string {
	var marks []string
	for _, n := range s.Conflicts {
		marks = append(marks, "!"+itoa(n))
	}
	return strings.Join(marks, " ")
}

// MatrixTitle heads the matrix; MoreID is the section with what it leaves out.
const (
	MatrixTitle = "PARTIES x ISSUES"
	MoreID      = "more-positions"
)

// How much the matrix shows.
const (
	maxStances     = 2 // of a party on an issue
	maxMarks       = 3
	targetLimit    = 90
	conditionLimit = 60
)

func (l *layout) matrix() Matrix {
	stances := make([]int, len(l.Parties))
	substance := make([]int, len(l.Parties)) // of them, those on a question of the talks
	for _, issue := range l.Issues {
		for _, c := range issue.Cells {
			if p, ok := l.parties[c.Party]; ok {
				stances[p]++
				if remoteness(issue) == 0 {
					substance[p]++
				}
			}
		}
	}
	var m Matrix
	var columns []int
	for p := range l.Parties {
		if stances[p] > 0 {
			if l.columns[l.Parties[p].ID] {
				columns = append(columns, p)
			}
		} else {
			m.Silent = append(m.Silent, Plain(l.Parties[p].Name))
		}
	}
	slices.SortStableFunc(columns, func(a, b int) int {
		return cmp.Or(cmp.Compare(substance[b], substance[a]), cmp.Compare(stances[b], stances[a]))
	})
	for _, p := range columns {
		m.Parties = append(m.Parties, Plain(l.Parties[p].Name))
	}
	for _, issue := range l.Issues {
		for _, c := range issue.Cells {
			if !l.columns[c.Party] {
				m.Aside += len(parts(c))
			}
		}
	}
	for _, issue := range l.issues() {
		row := Row{Issue: Plain(issue.Name), Status: Plain(issue.Status), Cells: make([]Cell, len(columns))}
		filled := false
		for i, p := range columns {
			list := clearest(issue, l.Parties[p].ID)
			for n, c := range list {
				if n == maxStances {
					row.Cells[i].More = len(list) - n
					break
				}
				row.Cells[i].Stances = append(row.Cells[i].Stances, l.stance(c))
				filled = true
			}
		}
		if filled {
			m.Rows = append(m.Rows, row)
		}
	}
	if l.compared() {
		m.Of = len(l.Documents)
	}
	if len(m.Rows) > 0 {
		m.Note = l.matrixNote(m)
	}
	return m
}

// fullMatrix is how many parties with several positions make a matrix: those with a single one are
// then left to the list of what it does not show.
const fullMatrix = 4

// columns are the parties that are columns of the matrix.
func columns(issues []report.Issue) map[string]bool {
	positions := map[string]int{}
	for _, issue := range issues {
		for _, c := range issue.Cells {
			positions[c.Party] += max(1, len(c.Options))
		}
	}
	several := 0
	for _, n := range positions {
		if n > 1 {
			several++
		}
	}
	list := map[string]bool{}
	for party, n := range positions {
		list[party] = n > 1 || several < fullMatrix
	}
	return list
}

// clearest are what a party is told to want on an issue, one matter each: those that most
// articles report first, hedged ones after firm ones, then by the number of statements, and
// what says little of where the party stands last.
func clearest(issue report.Issue, party string) []report.Cell {
	var list []report.Cell
	for _, c := range issue.Cells {
		if c.Party == party {
			list = append(list, parts(c)...)
		}
	}
	is := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(list, func(a, b report.Cell) int {
		return cmp.Or(
			cmp.Compare(is(aside(a)), is(aside(b))), cmp.Compare(b.Articles, a.Articles),
			cmp.Compare(is(a.Strength == "hedged"), is(b.Strength == "hedged")), cmp.Compare(len(b.Statements), len(a.Statements)))
	})
	return list
}

// parts is a cell for each of its options; a brief from elsewhere may have none.
func parts(c report.Cell) []report.Cell {
	if len(c.Options) == 0 {
		return []report.Cell{c}
	}
	var out []report.Cell
	for _, o := range c.Options {
		out = append(out, report.Cell{Party: c.Party, Stance: c.Stance, Strength: o.Strength, Target: cmp.Or(o.Words, o.Target), Conditions: o.Conditions,
			Statements: o.Statements, Refs: o.Refs, Articles: o.Articles, Wordings: o.Wordings, Speakers: o.Speakers, Options: []report.Option{o}})
	}
	return out
}

// aside reports whether an option says little of where the party stands: what later reports have
// overtaken, what is told of an earlier time, and words that do not say what they are about.
func aside(c report.Cell) bool {
	return len(c.Options) == 1 && (c.Options[0].Overtaken || c.Options[0].Former || c.Options[0].Vague)
}

// morePositions lists the stances that the matrix leaves out.
func (l *layout) morePositions() Section {
	s := Section{ID: MoreID, Title: "MORE POSITIONS", Limit: maxStanding}
	for _, issue := range l.issues() {
		for _, p := range l.Parties {
			list := clearest(issue, p.ID)
			shown := maxStances
			if !l.columns[p.ID] {
				shown = 0
			}
			for _, c := range list[min(len(list), shown):] {
				st := l.stance(c)
				how := strengthWord(c.Strength)
				if len(c.Options) == 1 {
					how = joined(how, l.account(c.Options[0]))
				}
				s.Items = append(s.Items, Item{
					Text:  Plain(issue.Name) + ", " + Plain(p.Name) + ": " + StanceWord(c.Stance) + inBrackets(how),
					Quote: Shorten(Clean(c.Target), eventLimit, ""), Note: l.count(c.Articles, c.Wordings, c.Speakers), Refs: st.Refs,
				})
			}
		}
	}
	if len(s.Items) > 0 {
		s.Note = "left out of the matrix"
	}
	return s
}

// matrixNote explains the marks that the matrix uses, and no others.
func (l *layout) matrixNote(m Matrix) string {
	var parts []string
	if l.compared() {
		n := len(l.Documents)
		parts = append(parts, "n/"+itoa(n)+" = articles reporting it of "+itoa(n))
	}
	empty, marked := false, false
	for _, row := range m.Rows {
		for _, c := range row.Cells {
			empty = empty || len(c.Stances) == 0
			for _, s := range c.Stances {
				marked = marked || len(s.Conflicts) > 0
			}
		}
	}
	if empty {
		parts = append(parts, ". = no position read")
	}
	if marked {
		parts = append(parts, "!n = see conflict n")
	}
	return strings.Join(parts, "; ")
}

// RedLine is the word for a stance that is never to be given up.
const RedLine = "RED LINE"

func redLine(stance, strength string) bool { return stance == "reject" && strength == "absolute" }

// account is what is to be known of how an option is told: of an earlier time, by whose account,
// until when.
func (l *layout) account(o report.Option) string {
	said := ""
	if o.Former {
		said = "earlier"
	}
	if o.Overtaken {
		said = "until " + Day(o.Until)
	}
	var by []string
	for _, id := range o.By {
		by = append(by, l.holder(report.PartyRef{ID: id, Name: id}))
	}
	if len(by) > 0 {
		said = joined(said, "as told by "+strings.Join(by, ", "))
	}
	return said
}

// joined are two parts of a note with a comma between them, if both are there.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

func (l *layout) stance(c report.Cell) Stance {
	out := Stance{
		Word:     StanceWord(c.Stance),
		Strength: strengthWord(c.Strength),
		Target:   Shorten(Clean(c.Target), targetLimit, ""),
		Refs:     unique(c.Refs),
	}
	if redLine(c.Stance, c.Strength) {
		out.Word, out.Strength = RedLine, ""
	}
	if len(c.Options) == 1 {
		out.Strength = joined(out.Strength, l.account(c.Options[0]))
	}
	if l.compared() && c.Articles > 0 {
		out.Articles = c.Articles
		out.Count = itoa(c.Articles) + "/" + itoa(len(l.Documents))
		if c.Wordings > 0 && c.Wordings < c.Articles {
			out.Wordings = plural(c.Wordings, "wording", "wordings")
		}
	}
	seen := map[string]bool{}
	for _, cond := range c.Conditions {
		one := newCondition(cond, conditionLimit)
		if key := strings.ToLower(Fold(one.Words)); one.Words != "" && !seen[key] {
			seen[key] = true
			out.Conditions = append(out.Conditions, one)
		}
	}
	// A cell shows a few references only: among them is the one of its condition.
	if len(c.Conditions) > 0 {
		if i := slices.Index(out.Refs, c.Conditions[0].Ref); i > 1 {
			ref := out.Refs[i]
			out.Refs = slices.Insert(slices.Delete(out.Refs, i, i+1), 1, ref)
		}
	}
	for _, r := range out.Refs {
		for _, n := range l.inConflict[r] {
			if !slices.Contains(out.Conflicts, n) {
				out.Conflicts = append(out.Conflicts, n)
			}
		}
	}
	slices.Sort(out.Conflicts)
	out.Conflicts = out.Conflicts[:min(len(out.Conflicts), maxMarks)]
	return out
}
