package examples

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSets(t *testing.T) {
	for _, name := range Names() {
		reports, ok := Set(name)
		if !ok || len(reports) != 5 {
			t.Fatalf("Set(%q) = %d reports, %v; want 5, true", name, len(reports), ok)
		}
		for _, r := range reports {
			if n := len(strings.Fields(r.Text)); n < 120 || n > 250 {
				t.Errorf("%s/%s has %d words; an example stays between 120 and 250", name, r.Name, n)
			}
			if !utf8.ValidString(r.Text) || !strings.HasSuffix(r.Text, "\n") {
				t.Errorf("%s/%s is not UTF-8 text that ends in a line end", name, r.Name)
			}
		}
	}
	for _, name := range []string{"", ".", "*", "peace/", "../examples/peace", "none"} {
		if _, ok := Set(name); ok {
			t.Errorf("Set(%q) is true", name)
		}
	}
}

// place is a slice of a report, by byte offsets.
type place struct {
	Doc        string
	Start, End int
	Text       string
}

type position struct {
	place
	Holder      string
	Speaker     *string
	SpeakerKind string `json:"speaker_kind"`
	Stance      string
	Strength    string
	Target      string
	Issue       string
	Conditions  []struct{ Kind, Text string }
}

type figure struct {
	place
	Value any
	Unit  string
	Of    string
}

type conflict struct {
	Kind, Why string
	Evidence  []place
}

type state struct {
	Title   string
	Parties []struct {
		Name            string
		Aliases, People []string
	}
	Issues []struct {
		ID, Name, Status, Why string
		Cells                 []struct {
			Party, Stance, Target string
			Conditions            []string
			Evidence              []place
		}
	}
	Meetings []struct {
		When, Where, Note string
		Who               []string
	}
	Proposals []struct {
		Name, By, Note string
		Points         *int
	}
	Next         []struct{ What, When string }
	SingleSource []struct{ Claim, Doc string } `json:"single_source"`
}

// gold is what a careful reader finds in a set.
type gold struct {
	texts     map[string]string
	positions []position
	figures   []figure
	conflicts []conflict
	state     state
}

func readGold(t *testing.T, name string) gold {
	t.Helper()
	g := gold{texts: map[string]string{}}
	reports, _ := Set(name)
	for _, r := range reports {
		g.texts[r.Name] = r.Text
	}
	g.positions = readLines[position](t, filepath.Join(name, "positions.jsonl"))
	g.figures = readLines[figure](t, filepath.Join(name, "figures.jsonl"))
	g.conflicts = readLines[conflict](t, filepath.Join(name, "conflicts.jsonl"))
	data, err := os.ReadFile(filepath.Join(name, "state.json"))
	if err != nil {
		t.Fatal(err)
	}
	strict(t, name+"/state.json", data, &g.state)
	return g
}

func readLines[T any](t *testing.T, file string) []T {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []T
	for s := bufio.NewScanner(bytes.NewReader(data)); s.Scan(); {
		var one T
		strict(t, file, s.Bytes(), &one)
		out = append(out, one)
	}
	if len(out) == 0 {
		t.Fatalf("%s is empty", file)
	}
	return out
}

func strict(t *testing.T, file string, data []byte, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("%s: %v in %s", file, err, data)
	}
}

// check proves that a place is what it says: a slice of its report, on one line.
func (g gold) check(t *testing.T, what string, p place) string {
	t.Helper()
	text, ok := g.texts[p.Doc]
	if !ok || p.Start < 0 || p.Start >= p.End || p.End > len(text) {
		t.Fatalf("%s: %s[%d:%d] does not exist", what, p.Doc, p.Start, p.End)
	}
	slice := text[p.Start:p.End]
	if slice != strings.TrimSpace(slice) || strings.Contains(slice, "\n") {
		t.Errorf("%s: %s[%d:%d] is not one sentence: %q", what, p.Doc, p.Start, p.End, slice)
	}
	return slice
}

func (g gold) checkText(t *testing.T, what string, p place) {
	t.Helper()
	if got := g.check(t, what, p); got != p.Text {
		t.Errorf("%s: %s[%d:%d] is %q, the annotation says %q", what, p.Doc, p.Start, p.End, got, p.Text)
	}
}

func oneOf(t *testing.T, what, got string, want ...string) {
	t.Helper()
	if !slices.Contains(want, got) {
		t.Errorf("%s is %q; want one of %q", what, got, want)
	}
}

func TestGoldIsVerbatim(t *testing.T) {
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			g := readGold(t, name)
			for _, p := range g.positions {
				what := "position " + p.Target
				g.checkText(t, what, p.place)
				if !strings.Contains(p.Text, p.Target) || p.Target == "" {
					t.Errorf("%s: the target is not in the sentence", what)
				}
				if (p.Speaker == nil) != (p.SpeakerKind == "none") {
					t.Errorf("%s: speaker and speaker_kind disagree", what)
				}
				if p.Speaker != nil && p.SpeakerKind == "unnamed" && !strings.Contains(p.Text, *p.Speaker) {
					t.Errorf("%s: unnamed speaker %q is not in the sentence", what, *p.Speaker)
				}
				oneOf(t, "speaker_kind", p.SpeakerKind, "named", "unnamed", "document", "outlet", "none")
				oneOf(t, "stance", p.Stance, "demand", "reject", "accept", "concede", "offer", "consider")
				oneOf(t, "strength", p.Strength, "absolute", "firm", "hedged")
				for _, c := range p.Conditions {
					oneOf(t, "condition", c.Kind, "if", "unless", "in-exchange", "only-after", "subject-to")
					if !strings.Contains(p.Text, c.Text) || c.Text == "" {
						t.Errorf("%s: condition %q is not in the sentence", what, c.Text)
					}
				}
			}
			for _, f := range g.figures {
				g.checkText(t, "figure of "+f.Of, f.place)
				if f.Unit == "" || f.Of == "" || f.Value == nil {
					t.Errorf("figure in %q lacks value, unit or of", f.Text)
				}
			}
			for _, c := range g.conflicts {
				oneOf(t, "conflict", c.Kind, "figure", "date", "name", "role", "modality", "polarity", "attribution")
				docs := map[string]bool{}
				for _, p := range c.Evidence {
					g.checkText(t, "conflict "+c.Why, p)
					docs[p.Doc] = true
				}
				if len(docs) < 2 {
					t.Errorf("conflict %q does not stand between two reports", c.Why)
				}
			}
		})
	}
}

// TestGoldIsComplete proves that the state of the talks and the positions say the
// same: neither has a party, an issue or a cell that the other does not know.
func TestGoldIsComplete(t *testing.T) {
	type cell struct{ issue, party, stance, doc string }
	for _, name := range Names() {
		t.Run(name, func(t *testing.T) {
			g := readGold(t, name)
			var parties []string
			for _, p := range g.state.Parties {
				parties = append(parties, p.Name)
			}
			fromPositions, fromState := map[cell]bool{}, map[cell]bool{}
			for _, p := range g.positions {
				oneOf(t, "holder", p.Holder, parties...)
				fromPositions[cell{p.Issue, p.Holder, p.Stance, p.Doc}] = true
			}
			for _, issue := range g.state.Issues {
				oneOf(t, "status", issue.Status, "agreed", "converging", "open", "blocked")
				if issue.Name == "" || issue.Why == "" {
					t.Errorf("issue %s lacks a name or a reason", issue.ID)
				}
				for _, c := range issue.Cells {
					for _, p := range c.Evidence {
						g.check(t, "state "+issue.ID, p)
						fromState[cell{issue.ID, c.Party, c.Stance, p.Doc}] = true
					}
				}
			}
			for c := range fromPositions {
				if !fromState[c] {
					t.Errorf("the state lacks %+v", c)
				}
			}
			for c := range fromState {
				if !fromPositions[c] {
					t.Errorf("no position says %+v", c)
				}
			}
			for _, s := range g.state.SingleSource {
				if _, ok := g.texts[s.Doc]; !ok || s.Claim == "" {
					t.Errorf("single source %+v names no report or no claim", s)
				}
			}
		})
	}
}

func TestIndexListsEveryReport(t *testing.T) {
	for _, name := range Names() {
		data, err := os.ReadFile(filepath.Join(name, "index.tsv"))
		if err != nil {
			t.Fatal(err)
		}
		rows := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		if rows[0] != "file\toutlet\tdate\tnote" {
			t.Errorf("%s/index.tsv begins with %q", name, rows[0])
		}
		var listed []string
		for _, row := range rows[1:] {
			fields := strings.Split(row, "\t")
			if len(fields) != 4 {
				t.Errorf("%s/index.tsv: %q has %d fields", name, row, len(fields))
			}
			listed = append(listed, fields[0])
		}
		reports, _ := Set(name)
		var want []string
		for _, r := range reports {
			want = append(want, r.Name)
		}
		if !slices.Equal(listed, want) {
			t.Errorf("%s/index.tsv lists %q, the set holds %q", name, listed, want)
		}
	}
}
