package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/internal/repo"
	"rapporteur/report"
)

// TestAgainstScript holds the port to the script: the same lines for the same gold and
// brief. It needs the shared folder and Python 3.
func TestAgainstScript(t *testing.T) {
	script := filepath.Join(repo.Shared(t), "tools", "score.py")
	if _, err := os.Stat(script); err != nil {
		t.Skipf("SKIPPED: no scoring script: %v", err)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skipf("SKIPPED: the scoring script needs python3: %v", err)
	}

	type scored struct {
		name  string
		gold  map[string]string
		brief *report.Brief
	}
	cases := []scored{
		{"partly right", invented(t), partly(t)},
		{"empty brief", invented(t), &report.Brief{}},
		{"empty gold", nil, partly(t)},
		{"both empty", nil, &report.Brief{}},
		{"conflict without evidence", map[string]string{conflictsFile: `{"kind":"date","why":"none","evidence":[]}`}, partly(t)},
		{"figure without value", map[string]string{"2.txt": paper, figuresFile: `{"doc":"2.txt","start":0,"end":99,"value":null}`},
			&report.Brief{Figures: []report.Figure{{Quote: quote(t, "2.txt", paper, "third")}}}},
		{"nulls", map[string]string{"1.txt": wire,
			positionsFile: `{"doc":"1.txt","start":0,"end":40,"text":"x","holder":null,"stance":"demand","target":null,"conditions":null}`,
			stateFile:     `{"parties":[{"name":"X","aliases":[],"people":[]},{"name":"Y","aliases":["the X"]}]}`},
			&report.Brief{Statements: []report.Statement{statement(quote(t, "1.txt", wire, refusal), "", "demand", "port")}}},
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 12 {
		cases = append(cases, scored{fmt.Sprintf("random %d", i), randomGold(t, random), randomBrief(random)})
	}

	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dir := goldFolder(t, c.gold)
			scores, err := Score(dir, c.brief)
			if err != nil {
				t.Fatal(err)
			}
			mistakes, err := Errors(dir, c.brief)
			if err != nil {
				t.Fatal(err)
			}
			var ours bytes.Buffer
			if err := scores.WriteText(&ours); err != nil {
				t.Fatal(err)
			}
			if err := mistakes.WriteText(&ours); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "brief.json")
			if err := os.WriteFile(file, marshal(t, c.brief), 0o666); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(python, script, "--errors", dir, file)
			cmd.Env = append(os.Environ(), "PYTHONIOENCODING=utf-8")
			theirs, err := cmd.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, err.(*exec.ExitError).Stderr)
			}
			compareLines(t, absent(string(theirs)), absent(ours.String()))
		})
	}
}

// absent writes what is missing in one way: the script prints None or nothing.
func absent(text string) string {
	text = strings.ReplaceAll(text, "None", "-")
	for _, stance := range []string{"demand", "reject", "accept", "concede", "offer", "consider"} {
		text = strings.ReplaceAll(text, "  "+stance+":", " - "+stance+":")
	}
	return strings.ReplaceAll(text, ": \n", ": -\n")
}

func compareLines(t *testing.T, want, got string) {
	t.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		var left, right string
		if i < len(w) {
			left = w[i]
		}
		if i < len(g) {
			right = g[i]
		}
		if left != right {
			t.Errorf("line %d\nscript %q\nours   %q", i+1, left, right)
		}
	}
}

// marshal writes a brief with empty lists for nil ones, as the contract wants them.
func marshal(t *testing.T, b *report.Brief) []byte {
	t.Helper()
	data, err := json.Marshal(b)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"statements", "figures", "issues", "conflicts"} {
		items, ok := tree[list].([]any)
		if !ok {
			tree[list] = []any{}
		}
		for _, item := range items {
			if fields := item.(map[string]any); fields["evidence"] == nil {
				fields["evidence"] = []any{}
			}
		}
	}
	data, err = json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// What random gold sets and briefs are made of: few enough names, words and offsets to
// collide often, with possessives, articles, Unicode and stop words among them.
var (
	someDocs    = []string{"1.txt", "2.txt"}
	someNames   = []string{"Ostmark", "the Ostmarkers", "Dara Holm's", "Holm", "The Reach", "Reach’s", "ΟΔΟΣ", "İzmir", "a  Union\u00a0of Salt", ""}
	someTargets = []string{"the port", "northern port", "pay for dredging", "dredging.", "of the", "40,000 tonnes", "Łódź-grain €3", "naïve_grain %", ""}
	someValues  = []any{1, 1.0000000001, "1", "2031-04-02", 40000, "4e4", nil, "about"}
	someStances = []string{"demand", "reject", "accept", "concede", "offer", "consider"}
)

func pick[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

func somewhere(r *rand.Rand) (start, end int) {
	start = r.IntN(3) * 40
	return start, start + r.IntN(4)*20
}

func randomGold(t *testing.T, r *rand.Rand) map[string]string {
	lines := func(n int, make func() any) string {
		var b strings.Builder
		for range n {
			data, err := json.Marshal(make())
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(data, '\n'))
		}
		return b.String()
	}
	where := func() Place {
		start, end := somewhere(r)
		return Place{Doc: pick(r, someDocs), Start: start, End: end, Text: "a sentence"}
	}
	gold := map[string]string{
		"1.txt": wire,
		"2.txt": paper,
		positionsFile: lines(30, func() any {
			p := Position{Place: where(), Holder: pick(r, someNames), Target: pick(r, someTargets)}
			for range r.IntN(3) {
				p.Conditions = append(p.Conditions, Condition{Text: pick(r, someTargets)})
			}
			// Through a map, so that the script sees the stance as plain text.
			return map[string]any{"doc": p.Doc, "start": p.Start, "end": p.End, "text": p.Text, "holder": p.Holder,
				"target": p.Target, "stance": pick(r, someStances), "conditions": p.Conditions}
		}),
		figuresFile:   lines(5, func() any { return Figure{Place: where(), Value: pick(r, someValues)} }),
		conflictsFile: lines(4, func() any { return Conflict{Kind: "date", Why: "why", Evidence: []Place{where(), where(), where()}} }),
	}
	state, err := json.Marshal(State{
		Parties: []Party{{Name: "Ostmark", Aliases: []string{"Ostmarkers"}, People: []string{"Dara Holm", "Holm"}}, {Name: "Οδος", Aliases: []string{"union of salt"}, People: []string{}}},
		Issues:  []Issue{{"port", pick(r, someStances)}, {"grain", "open"}, {"port", "open"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	gold[stateFile] = string(state)
	return gold
}

func randomBrief(r *rand.Rand) *report.Brief {
	where := func() report.Quote {
		start, end := somewhere(r)
		doc := pick(r, someDocs)
		text := map[string]string{"1.txt": wire, "2.txt": paper}[doc]
		quote := "changed words"
		if r.IntN(4) > 0 {
			quote = strings.ToValidUTF8(text[min(start, len(text)):min(end, len(text))], "?")
		}
		return report.Quote{Doc: pick(r, []string{"", "x/"}) + doc, Start: int32(start), End: int32(end), Text: quote}
	}
	b := &report.Brief{}
	for range 50 {
		s := statement(where(), pick(r, someNames), pick(r, append(someStances, "wish")), pick(r, someTargets))
		s.Kind = pick(r, []string{"position", "position", "position", "claim"})
		for range r.IntN(3) {
			s.Conditions = append(s.Conditions, report.Condition{Text: pick(r, someTargets)})
		}
		b.Statements = append(b.Statements, s)
	}
	for range 8 {
		b.Figures = append(b.Figures, report.Figure{Quote: where(), Value: pick(r, someValues)})
		b.Issues = append(b.Issues, report.Issue{ID: pick(r, []string{"port", "grain", "x"}), Status: pick(r, someStances)})
		b.Conflicts = append(b.Conflicts, report.Conflict{Evidence: []report.Quote{where(), where()}})
	}
	return b
}
