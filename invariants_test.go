package rapporteur_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/internal/repo"
	"rapporteur/report"
	"rapporteur/report/html"
	"rapporteur/report/json"
	"rapporteur/report/markdown"
	"rapporteur/report/terminal"
	"rapporteur/report/terminal/outline"
	"rapporteur/report/verify"
)

// TestNumbersAreLists holds every number of a brief against the list behind it, and
// every quotation against the bytes of its report.
func TestNumbersAreLists(t *testing.T) {
	for _, dir := range []string{"examples/peace", "examples/labour"} {
		t.Run(dir, func(t *testing.T) { invariants(t, dir) })
	}
	t.Run("shared", func(t *testing.T) {
		shared := repo.Shared(t)
		sets, err := filepath.Glob(filepath.Join(shared, "gold", "*", "index.tsv"))
		if err != nil {
			t.Fatal(err)
		}
		more, err := filepath.Glob(filepath.Join(shared, "coverage", "*", "001.txt"))
		if err != nil {
			t.Fatal(err)
		}
		if sets = append(sets, more...); len(sets) == 0 {
			t.Skip("SKIPPED: the shared folder holds no sets of reports")
		}
		if raceDetector {
			sets = sets[:min(len(sets), underRace)] // all of them take the same paths
		}
		for _, set := range sets {
			dir := filepath.Dir(set)
			t.Run(filepath.Base(dir), func(t *testing.T) { invariants(t, dir) })
		}
	})
}

// underRace is how many shared sets the race detector is given.
const underRace = 2

func invariants(t *testing.T, dir string) {
	res, err := rapporteur.Brief(context.Background(), []string{dir}, rapporteur.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b := res.Brief
	statements := map[string]report.Statement{}
	for _, s := range b.Statements {
		if _, twice := statements[s.ID]; twice {
			t.Errorf("two statements are %s", s.ID)
		}
		statements[s.ID] = s
	}
	documents(t, dir, b)
	cells(t, b, statements)
	for _, one := range b.SingleSource {
		s, ok := statements[one.Statement]
		if !ok || s.Doc != one.Doc || s.Ref != one.Ref {
			t.Errorf("single source %s is not a statement of %s", one.Statement, one.Ref)
		}
	}
	lines(t, b)
	headers(t, b)
	out := render(t, func(w io.Writer) error { return json.Render(w, b) })
	if at := bytes.Index(out, []byte(": null")); at >= 0 {
		t.Errorf("the JSON form has a null: %s", out[max(0, at-60):at+6])
	}
	verified(t, "brief.json", out, b)
	verified(t, "brief.md", render(t, func(w io.Writer) error { return markdown.Render(w, b) }), b)
	verified(t, "brief.html", render(t, func(w io.Writer) error { return html.Render(w, b) }), b)
	for _, width := range []int{80, 100, 160} {
		text := render(t, func(w io.Writer) error { return terminal.Render(w, b, terminal.Options{Width: width}) })
		verified(t, fmt.Sprintf("brief-%d.txt", width), text, b)
	}
}

func render(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// verified holds a form of a brief against the reports: references, quotations, and the
// names and figures beside them.
func verified(t *testing.T, name string, form []byte, b *report.Brief) {
	t.Helper()
	for _, p := range verify.Check(form, name, b).Problems {
		t.Error(p.Text)
	}
}

// documents checks the counts of sentences and that every quotation is a slice of
// its file.
func documents(t *testing.T, dir string, b *report.Brief) {
	texts := map[string]string{}
	for i, d := range b.Documents {
		read := 0
		for _, u := range b.Units[i] {
			if u.Why == "" {
				read++
			}
		}
		equal(t, d.ID+": sentences", d.Sentences, read)
		equal(t, d.ID+": units", d.Units, len(b.Units[i]))
		data, err := os.ReadFile(filepath.Join(dir, d.ID))
		if err != nil {
			t.Fatal(err)
		}
		if d.Encoding == "utf-8" {
			texts[d.ID] = string(data)
		}
	}
	if len(texts) == 0 {
		t.Log("no report is in UTF-8: slices are not compared with the files")
	}
	// What is set aside is a whole unit, or a piece of one that was read.
	aside, read := 0, map[string]report.Unit{}
	for _, units := range b.Units {
		for _, u := range units {
			if u.Why != "" {
				aside++
			} else {
				read[u.Ref] = u
			}
		}
	}
	other := 0
	for _, a := range b.SetAside {
		if a.Reason == report.AsOther {
			other++
		}
		if u, ok := read[a.Ref]; ok {
			aside++
			if a.Start < u.Start || a.End > u.End || a.End-a.Start == u.End-u.Start {
				t.Errorf("%s: bytes %d-%d are set aside, no piece of bytes %d-%d, which were read", a.Ref, a.Start, a.End, u.Start, u.End)
			}
		}
	}
	equal(t, "set aside", len(b.SetAside), aside+other)
	equal(t, "reports of other stories", len(b.Others), other)
	slice := func(doc string, start, end int32, text string) {
		whole, ok := texts[doc]
		if ok && (start < 0 || int(end) > len(whole) || start > end || whole[start:end] != text) {
			t.Errorf("%s: bytes %d-%d are not %q", doc, start, end, text)
		}
	}
	for q := range b.Quotes() {
		slice(q.Doc, q.Start, q.End, q.Text)
	}
	for _, s := range b.Statements {
		for _, p := range []*report.Part{s.HolderAt, s.Cue, s.Content, s.Target} {
			if p != nil {
				slice(s.Doc, p.Start, p.End, p.Text)
			}
		}
		for _, c := range s.Conditions {
			slice(s.Doc, c.Start, c.End, c.Text)
		}
	}
	for _, issue := range b.Issues {
		for _, cell := range issue.Cells {
			for _, c := range cell.Conditions {
				slice(c.Doc, c.Start, c.End, c.Text)
			}
		}
	}
}

// cells checks what the cells of the matrix count and cite, and that each position is
// in one of them.
func cells(t *testing.T, b *report.Brief, statements map[string]report.Statement) {
	alone := map[string]bool{}
	for _, one := range b.SingleSource {
		alone[one.Statement] = true
	}
	placed := map[string]int{}
	for _, issue := range b.Issues {
		for _, c := range issue.Cells {
			at := fmt.Sprintf("%s, %s %s", issue.ID, c.Party, c.Stance)
			docs, refs, speakers := map[string]bool{}, map[string]bool{}, map[string]bool{}
			for _, id := range c.Statements {
				s, ok := statements[id]
				if !ok {
					t.Errorf("%s: there is no statement %s", at, id)
				}
				placed[id]++
				docs[s.Doc], refs[s.Ref] = true, true
				if s.Speaker.Name != "" {
					speakers[s.Speaker.Name] = true
				}
				if s.Holder.ID != c.Party || s.Issue != issue.ID || s.Stance != c.Stance {
					t.Errorf("%s holds a statement of %s on %s: %s", at, s.Holder.ID, s.Issue, s.Stance)
				}
			}
			parts := 0
			for _, o := range c.Options {
				docs, refs := map[string]bool{}, map[string]bool{}
				parts += len(o.Statements)
				for _, id := range o.Statements {
					docs[statements[id].Doc], refs[statements[id].Ref] = true, true
					if !slices.Contains(c.Statements, id) {
						t.Errorf("%s: an option holds the statement %s that the cell does not", at, id)
					}
					if alone[id] && o.Articles != 1 {
						t.Errorf("%s: %q is told by %d articles, one alone says", at, o.Target, o.Articles)
					}
				}
				equal(t, at+": articles of an option", o.Articles, len(docs))
				equal(t, at+": refs of an option", len(o.Refs), len(refs))
			}
			equal(t, at+": statements of options", parts, len(c.Statements))
			equal(t, at+": articles", c.Articles, len(docs))
			equal(t, at+": refs", len(c.Refs), len(refs))
			for _, r := range c.Refs {
				if !refs[r] {
					t.Errorf("%s: no statement stands in %s", at, r)
				}
			}
			if c.Wordings < 1 || c.Wordings > c.Articles {
				t.Errorf("%s: %d wordings of %d articles", at, c.Wordings, c.Articles)
			}
			// Speakers that one report describes and another names count once.
			if c.Speakers > len(speakers) {
				t.Errorf("%s: %d speakers, its statements have %d", at, c.Speakers, len(speakers))
			}
		}
	}
	for id, n := range placed {
		if n != 1 {
			t.Errorf("statement %s is in %d cells", id, n)
		}
	}
}

// lines checks that everything the brief says has evidence, the counts of articles of its own lines and the numbers of the
// conflicts.
func lines(t *testing.T, b *report.Brief) {
	for _, events := range [][]report.Event{b.Meetings, b.Timeline, b.Next} {
		for _, e := range events {
			if len(e.Evidence) == 0 {
				t.Errorf("the event %q has no evidence", e.What)
			}
		}
	}
	for _, c := range b.Conflicts {
		for _, side := range c.Sides {
			if len(c.Sides) < 2 || len(side.Evidence) == 0 {
				t.Errorf("conflict %d has %d sides, and one without evidence or by itself", c.N, len(c.Sides))
			}
		}
	}
	for _, l := range slices.Concat(b.InShort, b.Assessments) {
		docs := map[string]bool{}
		for _, q := range l.Evidence {
			docs[q.Doc] = true
		}
		equal(t, l.Text, l.Articles, len(docs))
		if len(l.Evidence) == 0 {
			t.Errorf("nothing backs %q", l.Text)
		}
	}
	for i, c := range b.Conflicts {
		equal(t, "conflict "+c.ID, c.N, i+1)
		if len(c.Sides) < 2 {
			t.Errorf("conflict %d has %d sides", c.N, len(c.Sides))
		}
	}
}

var number = regexp.MustCompile(`[0-9]+`)

// headers checks the numbers that the forms for people print.
// figure holds every number in the table of a figure against the sentences it lists.
func figure(t *testing.T, f outline.Figure) {
	switch f := f.(type) {
	case *outline.Coverage:
		for _, r := range f.Table().Rows {
			articles, sentences := 0, 0
			for _, one := range r.Cells[3] {
				articles++
				sentences += len(one.Refs)
				equal(t, r.Cells[0][0].Text+", "+one.Text, atoi(number.FindString(one.Text)), len(one.Refs))
				for _, ref := range one.Refs {
					if letters, _, _ := outline.SplitRef(ref); !strings.HasPrefix(one.Text, letters+": ") {
						t.Errorf("%s stands under %s", ref, one.Text)
					}
				}
			}
			equal(t, r.Cells[0][0].Text+": articles", atoi(r.Cells[1][0].Text), articles)
			equal(t, r.Cells[0][0].Text+": sentences", atoi(r.Cells[2][0].Text), sentences)
		}
	case *outline.Timeline:
		for i, r := range f.Table().Rows {
			equal(t, "event", atoi(r.Cells[0][0].Text), i+1)
			if len(r.Cells[3][0].Refs) == 0 {
				t.Errorf("event %d has no sentence", i+1)
			}
		}
	case *outline.Days:
		for _, r := range f.Table().Rows {
			equal(t, "columns", len(r.Cells), len(f.Days)+2)
		}
	}
}

func headers(t *testing.T, b *report.Brief) {
	o := outline.New(b)
	articles, sentences := 0, 0
	for _, d := range b.Documents {
		if d.Sentences > 0 {
			articles++
		}
		sentences += d.Sentences
	}
	read := number.FindAllString(o.Read, -1) // "2 articles, 30 sentences" or "2 of 3 articles, 30 sentences"
	equal(t, "articles read", atoi(read[0]), articles)
	equal(t, "articles", atoi(read[len(read)-2]), len(b.Documents))
	equal(t, "sentences read", atoi(read[len(read)-1]), sentences)
	for _, s := range append(o.Sections, o.InShort) {
		shown, left := s.Cut()
		equal(t, s.Title, len(shown)+left, s.Total)
		figure(t, s.Figure)
	}
	if n := len(o.Head); n > 9 {
		t.Errorf("the head has %d lines", n)
	}
	if o.InShort.More != "" {
		equal(t, o.InShort.More, atoi(number.FindString(o.InShort.More)), len(b.Conflicts))
	}
	more := o.Matrix.Aside
	for _, row := range o.Matrix.Rows {
		for _, c := range row.Cells {
			more += c.More
			for _, s := range c.Stances {
				docs := map[string]bool{}
				for _, r := range s.Refs {
					letters, _, _ := outline.SplitRef(r)
					docs[letters] = true
				}
				if s.Count != "" {
					equal(t, row.Issue+" "+s.Word, atoi(strings.Split(s.Count, "/")[0]), len(docs))
				}
			}
		}
	}
	for _, s := range o.Sections {
		if s.ID == outline.MoreID {
			equal(t, "stances left out of the matrix", more, s.Total)
			more = 0
		}
	}
	equal(t, "stances left out and listed nowhere", more, 0)
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

func equal(t *testing.T, what string, got, want int) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %d is shown, the list has %d", what, got, want)
	}
}
