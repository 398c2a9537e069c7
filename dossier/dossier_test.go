package dossier

import (
	"io/fs"
	"strings"
	"testing"
)

// readFiles parses every embedded dossier and fails with the first error of each.
func readFiles(t testing.TB) map[string][]examples {
	t.Helper()
	names, err := fs.Glob(files, "kinds/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no dossiers: %v", err)
	}
	given := map[string][]examples{}
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			t.Fatal(err)
		}
		k, ex, err := parse(name, string(text))
		if err != nil {
			t.Error(err)
			continue
		}
		if name != "kinds/"+k.ID+".txt" {
			t.Errorf("%s holds kind %q; the file has the name of its kind", name, k.ID)
		}
		given[k.ID] = ex
	}
	return given
}

func TestIssueExamples(t *testing.T) {
	given := readFiles(t)
	for _, k := range All() {
		for _, ex := range given[k.ID] {
			if len(ex.yes) == 0 || len(ex.no) == 0 {
				t.Errorf("%s: issue %s needs an example \"yes\" and one \"no\"", k.ID, ex.issue)
			}
			for _, target := range ex.yes {
				if id, _ := k.IssueOf(target, ""); id != ex.issue {
					t.Errorf("%s: %q is about %q; want %s", k.ID, target, id, ex.issue)
				}
			}
			for _, target := range ex.no {
				if id, _ := k.IssueOf(target, ""); id == ex.issue {
					t.Errorf("%s: %q is about %s; it must not be", k.ID, target, id)
				}
			}
		}
	}
}

func TestLint(t *testing.T) {
	readFiles(t)
	var last string
	for _, k := range All() {
		if k.ID <= last {
			t.Errorf("kind %s comes after %s", k.ID, last)
		}
		last = k.ID
		if len(k.Sides) == 0 || len(k.Signals) < 15 || len(k.Issues) < 10 {
			t.Errorf("%s has %d sides, %d signals, %d issues", k.ID, len(k.Sides), len(k.Signals), len(k.Issues))
		}
		general := false
		for _, issue := range k.Issues {
			if n := len(issue.Terms); n < 4 || n > 60 {
				t.Errorf("%s: issue %s has %d terms", k.ID, issue.ID, n)
			}
			if general && !issue.General {
				t.Errorf("%s: issue %s comes after a general one; general issues come last", k.ID, issue.ID)
			}
			general = issue.General
			for _, not := range issue.Not {
				if !cancels(k, issue, not) {
					t.Errorf("%s: issue %s: not %q cancels no term", k.ID, issue.ID, not)
				}
			}
		}
		if !general {
			t.Errorf("%s has no general issue for the talks themselves", k.ID)
		}
	}
}

// cancels reports whether a term of the issue can stand inside the phrase not.
func cancels(k Kind, issue Issue, not Phrase) bool {
	pattern := patternOf(not)
	for i, w := range pattern {
		pattern[i] = strings.TrimSuffix(w, "*")
	}
	issue.Not = nil
	return len(newIssueIndex([]Issue{issue}).find(pattern)) > 0
}

func TestIssueOf(t *testing.T) {
	k := Kind{Issues: []Issue{
		{ID: "wall", Terms: []Phrase{"wall", "border * wall"}, Not: []Phrase{"wall street"}},
		{ID: "border", Terms: []Phrase{"border*", "u.s. border"}},
		{ID: "plan", Terms: []Phrase{"plan", "the whole big plan"}, General: true},
	}}
	for _, test := range []struct{ target, sentence, want string }{
		{"a wall", "", "wall"},
		{"the border", "", "border"},
		{"a wall on the border", "", "wall"},                // equal size: file order
		{"the U.S. border, not a wall", "", "border"},       // two words beat one
		{"the border’s new wall", "", "wall"},               // a possessive, a gap
		{"the border, new wall", "", "wall"},                // a comma is not in the gap
		{"WALL STREET", "", ""},                             // cancelled
		{"Wall Street and a wall", "", "wall"},              // only there
		{"the whole big plan for the wall", "", "wall"},     // general ones give way
		{"the plan", "the plan for the wall", "plan"},       // the target decides
		{"that", "he likes that wall", "wall"},              // the sentence, as it is clear
		{"that", "he likes that wall and border", ""},       // two issues: not clear
		{"that", "he likes that plan", ""},                  // general: not by the sentence
		{"that", "the plan for the cross-border", "border"}, // a hyphen parts words
		{"", "", ""},
	} {
		got, ok := k.IssueOf(test.target, test.sentence)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("IssueOf(%q, %q) = %q, %v; want %q", test.target, test.sentence, got, ok, test.want)
		}
	}
}

// detect is Detect of some texts.
func detect(texts ...string) (Kind, float64) {
	var signals []Signals
	for _, text := range texts {
		signals = append(signals, SignalsIn(text))
	}
	return Detect(signals)
}

func TestDetect(t *testing.T) {
	for _, test := range []struct{ want, text string }{
		{"peace", "Rebels and the army agreed to a ceasefire after peace talks; troops left the front line."},
		{"labour", "The union called a strike when contract talks failed. Workers picketed the depot."},
		{"legislative", "Senators of both parties want a bill to end the shutdown, the majority leader said."},
		{"trade", "Trade talks on tariffs stalled; exporters fear new duties on their exports."},
		{"climate", "Island states want the fossil fuel phase-out in the climate summit's text on emissions."},
		{"coalition", "The conservatives began coalition talks on a minority government with the greens."},
		{"debt", "The creditors refused debt relief, and the finance minister warned of a default without a new bailout."},
		{"release", "The kidnappers want a ransom for the hostages and gave no proof of life."},
		{"", "It rained all day in the hills."},
	} {
		k, score := detect(test.text)
		if k.ID != test.want || (score > 0) != (test.want != "") || score < 0 || score > 1 {
			t.Errorf("Detect(%q) = %s, %.2f; want %q", test.text, k.ID, score, test.want)
		}
	}
	one := "The union called a strike."
	if _, alone := detect(one); alone > 0 {
		if _, diluted := detect(one, "It rained."); diluted >= alone {
			t.Errorf("a text about nothing does not lower the score: %.2f, %.2f", alone, diluted)
		}
	}
	if k, score := Detect(nil); k.ID != "" || score != 0 {
		t.Errorf("Detect(nil) = %q, %v", k.ID, score)
	}
}

func TestFind(t *testing.T) {
	for _, k := range All() {
		if got, ok := Find(k.ID); !ok || got.Name != k.Name {
			t.Errorf("Find(%q) = %q, %v", k.ID, got.Name, ok)
		}
	}
	if _, ok := Find("none"); ok {
		t.Error("Find finds what is not there")
	}
	if len(Digest()) != 16 {
		t.Errorf("Digest() = %q", Digest())
	}
}

// BenchmarkRead is what the first use of a dossier costs; it stays below 10 ms.
func BenchmarkRead(b *testing.B) {
	for b.Loop() {
		if _, err := read(files); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkIssueOf(b *testing.B) {
	k, _ := Find("peace")
	for b.Loop() {
		k.IssueOf("withdrawing its forces from parts of the northern province", "")
	}
}
