package outline

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/report"
	"rapporteur/report/internal/sample"
)

func TestClean(t *testing.T) {
	for _, c := range [][2]string{
		{"a\x1b[31mred\x1b[0m b", "ared b"},
		{"a\u009b2Jb", "ab"},
		{"a\x1b]0;title\x07b", "ab"},
		{"a\x1b]0;title without an end", "a0;title without an end"},
		{"a\x1b[31\u00e9", "a31\u00e9"},
		{"\x1b", ""},
		{" two\t\n words\u2028here\u00a0now ", "two words here now"},
		{"\u202eabc\u202c\u2066d\u2069\u200b", "abcd"},
		{"bad \xff byte", "bad \ufffd byte"},
		{"nul\x00 bell\x07", "nul bell"},
	} {
		if got := Clean(c[0]); got != c[1] {
			t.Errorf("Clean(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add(sample.Hostile)
	f.Add("\x1b\x1b[\x1b[[31m\u009b\u009d")
	f.Fuzz(func(t *testing.T, s string) {
		once := Clean(s)
		if strings.ContainsAny(once, "\x1b\x00\x07\n\u202e\u009b") {
			t.Errorf("Clean(%q) = %q", s, once)
		}
		if Clean(once) != once {
			t.Errorf("cleaning %q twice changes it", s)
		}
	})
}

func TestShorten(t *testing.T) {
	const text = "one two three four five six seven eight nine ten"
	for _, c := range []struct {
		limit       int
		focus, want string
	}{
		{60, "", text},
		{13, "", "one two three ..."},
		{13, "four five", "... four five six ..."},
		{13, "eight nine ten", "... eight nine ..."},
		{13, "absent", "one two three ..."},
		{1, "", "one ..."},
		{20, "ine te", "... seven eight nine ten"},
	} {
		if got := Shorten(text, c.limit, c.focus); got != c.want {
			t.Errorf("Shorten(%d, %q) = %q, want %q", c.limit, c.focus, got, c.want)
		}
	}
}

func TestRefs(t *testing.T) {
	if got := RefList([]string{"D31", "D32", "D33", "B2", "B3", "AA7"}, 0); got != "[D31-D33 B2 B3 AA7]" {
		t.Error(got)
	}
	if got := RefList([]string{"A1", "A3", "A5"}, 2); got != "[A1 A3 +1]" {
		t.Error(got)
	}
	for _, bad := range []string{"", "A", "12", "A0", "A01", "a1", "ABCD1", "A1b"} {
		if _, _, ok := SplitRef(bad); ok {
			t.Errorf("%q is taken for a reference", bad)
		}
	}
}

// A number shown is the length of the list behind it.
func TestNumbersAreLists(t *testing.T) {
	for _, b := range []*report.Brief{sample.Brief(), sample.OneArticle(), sample.Copies(), sample.NoTalks()} {
		o := New(b)
		read, left := 0, 0
		for _, units := range b.Units {
			for _, u := range units {
				if u.Why == "" {
					read++
				}
			}
		}
		equal(t, "articles read", first(o.Read), len(b.Documents))
		equal(t, "sentences read", last(o.Read), read)
		for _, f := range o.Facts {
			if f.Label != "Set aside" {
				continue
			}
			sum := 0
			for _, s := range f.Sub {
				equal(t, s.Text, first(s.Text), len(s.Refs))
				sum += len(s.Refs)
			}
			equal(t, "set aside", first(f.Text), sum)
		}
		if o.InShort.More != "" {
			equal(t, o.InShort.More, first(o.InShort.More), len(section(o, "conflicts").Items))
		}
		for _, line := range append(o.InShort.Items, section(o, "assessments").Items...) {
			if line.Note != "" {
				equal(t, line.Text, first(line.Note), articles(line.Refs))
			}
		}
		for _, row := range o.Matrix.Rows {
			for _, c := range row.Cells {
				left += c.More
				for _, s := range c.Stances {
					if s.Count != "" {
						equal(t, row.Issue+" "+s.Word, first(s.Count), articles(s.Refs))
						equal(t, "of", last(s.Count), len(b.Documents))
					}
				}
			}
		}
		equal(t, "stances left out of the matrix", left, len(section(o, MoreID).Items))
		for _, r := range o.Refs() {
			found := 0
			for _, e := range o.Evidence {
				if e.Ref == r {
					found++
				}
			}
			equal(t, "evidence of "+r, found, 1)
		}
	}
}

func section(o Outline, id string) Section {
	for _, s := range o.Sections {
		if s.ID == id {
			return s
		}
	}
	return Section{}
}

func articles(refs []string) int {
	seen := map[string]bool{}
	for _, r := range refs {
		letters, _, _ := SplitRef(r)
		seen[letters] = true
	}
	return len(seen)
}

var number = regexp.MustCompile(`[0-9]+`)

func first(s string) int { n, _ := strconv.Atoi(number.FindString(s)); return n }

func last(s string) int {
	all := number.FindAllString(s, -1)
	if all == nil {
		return -1
	}
	n, _ := strconv.Atoi(all[len(all)-1])
	return n
}

func equal(t *testing.T, what string, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %d is shown, the list has %d", what, got, want)
	}
}

// A terminal shows twelve lines of what only one report says, a page twice as many, and both count the rest.
func TestSingleSourceIsBounded(t *testing.T) {
	b := sample.Brief()
	for i := len(b.SingleSource); i < 27; i++ {
		one := b.SingleSource[0]
		one.Statement, one.Ref = "s"+strconv.Itoa(i), "A"+strconv.Itoa(i)
		b.SingleSource = append(b.SingleSource, one)
	}
	s := section(New(b), "single-source")
	shown, left := s.Cut()
	if len(s.Items) != maxSingle || len(shown) != 12 || left != 15 {
		t.Errorf("%d lines, %d shown, %d left", len(s.Items), len(shown), left)
	}
}

// The matrix shows two stances of a party on an issue, the one that most articles
// report first; the others stand below it.
func TestMatrixIsBounded(t *testing.T) {
	b := sample.Brief()
	b.Issues = []report.Issue{
		{ID: "other", Name: "Other points", Status: "open", Cells: []report.Cell{{Party: "board", Stance: "offer", Articles: 1, Refs: []string{"A5"}}}},
		{ID: "format", Name: "Format", Status: "open", General: true, Why: "about the talks themselves", Cells: []report.Cell{{Party: "board", Stance: "offer", Articles: 1, Refs: []string{"A5"}}}},
		{ID: "pay", Name: "Pay", Status: "blocked", Why: "demanded by Dockers' Federation, rejected by Harbour Board", Cells: []report.Cell{
			{Party: "dockers", Stance: "accept", Articles: 1, Strength: "hedged", Refs: []string{"D2"}},
			{Party: "dockers", Stance: "offer", Articles: 1, Refs: []string{"A4"}},
			{Party: "dockers", Stance: "demand", Articles: 3, Refs: []string{"A2", "B2", "C2"}},
			{Party: "board", Stance: "reject", Strength: "absolute", Articles: 1, Refs: []string{"B5"}},
		}},
	}
	o := New(b)
	var rows []string
	for _, r := range o.Matrix.Rows {
		rows = append(rows, r.Issue)
	}
	if got := strings.Join(rows, ", "); got != "Pay, Format, Other points" {
		t.Errorf("the issues are %s", got)
	}
	cell := o.Matrix.Rows[0].Cells[0]
	if o.Matrix.Parties[0] != "Dockers' Federation" || len(cell.Stances) != 2 || cell.More != 1 || cell.Stances[0].Word != "DEMANDS" || cell.Stances[1].Word != "OFFERS" {
		t.Errorf("%v: %+v", o.Matrix.Parties, cell)
	}
	if got := o.Matrix.Rows[0].Cells[1].Stances[0].Word; got != "RED LINE" {
		t.Errorf("an absolute rejection is shown as %s", got)
	}
	if more := section(o, MoreID).Items; len(more) != 1 || !strings.Contains(more[0].Text, "ACCEPTS (hedged)") {
		t.Errorf("left out: %+v", more)
	}
	if got := strings.Join(section(o, "blocked").Items[0].Refs, " "); got != "A2 B5 B2 C2" {
		t.Errorf("what decides the status is %s", got)
	}
	if open := section(o, "open").Items; len(open) != 1 || open[0].Text != "about the talks themselves: Format" {
		t.Errorf("open: %+v", open)
	}
}

// A condition is told in the report's words, its opening word once.
func TestConditionWords(t *testing.T) {
	for _, c := range [][4]string{
		{"in-exchange", "in return for a slower start", "IN RETURN FOR", "a slower start"},
		{"subject-to", "Provided the council votes", "PROVIDED", "the council votes"},
		{"only-after", "only if it rains", "ONLY IF", "it rains"},
		{"if", "iffy weather", "IF", "iffy weather"},
		{"in-exchange", "a loan", "IN EXCHANGE FOR", "a loan"},
		{"unless", "unless", "UNLESS", "unless"},
	} {
		if got := newCondition(report.Condition{Kind: c[0], Text: c[1]}, 60); got.Word != c[2] || got.Words != c[3] {
			t.Errorf("%q: %+v", c[1], got)
		}
	}
}

// A brief whose indexes lead nowhere is laid out all the same.
func TestBrokenBrief(t *testing.T) {
	New(&report.Brief{})
	New(&report.Brief{
		Documents:    []report.Document{{ID: "a", CopyOf: "b"}, {ID: "b", CopyOf: "a"}},
		Statements:   []report.Statement{{Conditions: []report.Condition{{Kind: "if"}}}},
		Issues:       []report.Issue{{Status: "open", Cells: []report.Cell{{Party: "none", Refs: []string{"", "Z9"}}}}},
		Conflicts:    []report.Conflict{{Sides: []report.Side{{}}}},
		SingleSource: []report.Single{{}},
		Timeline:     []report.Event{{}},
		NotReported:  []report.Silence{{Party: "x", Issues: []string{"y"}}},
		Units:        [][]report.Unit{{{Ref: "A1"}}, {}, {{Ref: "C1"}}},
	})
}

// What can be drawn of the sample: each figure holds what its table tells.
func TestFigures(t *testing.T) {
	o := New(sample.Brief())
	c := section(o, "coverage").Figure.(*Coverage)
	if len(c.Articles) != 4 || c.Articles[2].CopyOf != "B" {
		t.Errorf("articles: %+v", c.Articles)
	}
	pay := c.Rows[0]
	if pay.Issue != "Pay rise" || pay.Articles() != 4 || strings.Join(pay.Refs(), " ") != "A2 A5 B2 C2 D2" {
		t.Errorf("pay: %+v", pay)
	}
	d := section(o, "days").Figure.(*Days)
	if strings.Join(d.Days, " ") != "2031-03-03 2031-03-04 " || len(d.Rows) != 1 {
		t.Fatalf("days: %+v", d)
	}
	want := [][]DayStance{{{"DEMANDS", false, []string{"A2", "B2"}}}, {{"ACCEPTS", true, []string{"D2"}}}, {{"DEMANDS", false, []string{"C2"}}}}
	if row := d.Rows[0]; row.Party != "Dockers' Federation" || !reflect.DeepEqual(row.Cells, want) {
		t.Errorf("days of pay: %+v", row)
	}
	var events []string
	for _, e := range section(o, "timeline").Figure.(*Timeline).Events {
		events = append(events, e.When+" "+string(e.Lane))
	}
	if got := strings.Join(events, ", "); got != "2031-02-24 reported, 2031-03-02 reported, 2031-03-02 meeting, 2031-03-06 next" {
		t.Errorf("events: %s", got)
	}
	// One wording tells nothing about who reports what, one day nothing about change.
	for _, id := range []string{"coverage", "days", "timeline"} {
		if section(New(sample.Copies()), id).Figure != nil {
			t.Errorf("copies have a figure of %s", id)
		}
	}
}

// The head of a text form is short, and the other form has it in full.
func TestHead(t *testing.T) {
	o := New(sample.Brief())
	var head, full []string
	for _, i := range o.Head {
		head = append(head, i.Label)
	}
	for _, i := range o.Facts {
		full = append(full, i.Label)
	}
	if got := strings.Join(head, ", "); got != "Dates, Copies, Set aside, Names, Notes, Refs" || strings.Join(full, ", ") != got {
		t.Errorf("the head has %s, in full it is %s", got, strings.Join(full, ", "))
	}
	if got := o.Head[0].Text; got != "Mon 3 Mar 2031 in A B*; Tue 4 Mar 2031 in D; 2 of 5 articles carry no date: C E (* inferred)" {
		t.Errorf("dates: %s", got)
	}
	if dates := o.Facts[0]; len(dates.Sub) != 1 || !strings.Contains(dates.Sub[0].Text, "Sunday is 2 March") {
		t.Errorf("dates in full: %+v", dates)
	}
}

// A quotation is cut between clauses where that costs little.
func TestShortenAtClauses(t *testing.T) {
	const text = "The harbour master of Karsund, who had not slept, said on Sunday that the cranes of the old quay would be sold to a buyer from the north, and left."
	for _, c := range []struct {
		limit       int
		focus, want string
	}{
		{60, "", "The harbour master of Karsund, who had not slept, said ..."},
		{55, "", "The harbour master of Karsund, who had not slept ..."},
		{60, "cranes", "... said on Sunday that the cranes of the old quay would be sold ..."},
		{130, "Sunday", "The harbour master of Karsund, who had not slept, said on Sunday that the cranes of the old quay would be sold to a buyer ..."},
	} {
		if got := Shorten(text, c.limit, c.focus); got != c.want {
			t.Errorf("Shorten(%d, %q) = %q, want %q", c.limit, c.focus, got, c.want)
		}
	}
}
