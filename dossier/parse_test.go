package dossier

import (
	"io/fs"
	"strings"
	"testing"
)

const minimal = `kind    quarrel
name    Quarrels
signals quarrel*
issue   noise Noise
  terms noise, loud *  music
`

func TestParse(t *testing.T) {
	k, given, err := parse("quarrel.txt", "# a comment\n"+minimal+`  not    noise barrier*
  general yes
  yes    less noise
  no     a noise barrier
side    neighbour Neighbours
  heads neighbour, tenant
  classes company
`)
	if err != nil {
		t.Fatal(err)
	}
	issue := k.Issues[0]
	if k.ID != "quarrel" || k.Name != "Quarrels" || k.States || len(k.Signals) != 1 ||
		issue.ID != "noise" || len(issue.Terms) != 2 || len(issue.Not) != 1 || !issue.General ||
		len(k.Sides) != 1 || len(k.Sides[0].Heads) != 2 || k.Sides[0].Classes[0] != "company" ||
		len(given) != 1 || given[0].yes[0] != "less noise" || given[0].no[0] != "a noise barrier" {
		t.Errorf("read %+v, examples %+v", k, given)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"", `f:1:1: kind is ""`},
		{"kind quarrel\n", "the kind has no name"},
		{"kind Quarrel\nname Q\n", `kind is "Quarrel"`},
		{"kind quarrel\nkind fight\n", "f:2:6: kind comes twice"},
		{minimal + "  term loud\n", `f:6:8: unknown keyword "term" in issue noise`},
		{"kind quarrel\nlabel Q\n", `f:2:7: unknown keyword "label"`},
		{"kind quarrel\nname\n", `f:2:5: "name" has no value`},
		{"kind quarrel\nstates perhaps\n", `f:2:8: states is "perhaps"; write yes or no`},
		{minimal + "issue noise Noise\n", "f:6:7: issue noise comes twice"},
		{minimal + "issue noise2\n", "issue noise2 has no name"},
		{minimal + "issue No_ise Noise\n", `issue ID "No_ise"`},
		{minimal + "issue smell Smell\n", "issue smell has no terms"},
		{minimal + "  terms shouting,, barking\n", "f:6:18: empty item"},
		{minimal + "  terms barking, noise\n", `f:6:18: term "noise" comes twice`},
		{minimal + "  terms Barking\n", "write it in lower case"},
		{minimal + "  terms ba*\n", `has the prefix "ba"`},
		{minimal + "  terms bark*ing\n", "has a * inside a word"},
		{minimal + "  terms bark!ing\n", "holds a punctuation mark"},
		{minimal + "  terms * barking\n", "begins or ends with a lone *"},
		{minimal + "  terms ...\n", "holds no word"},
		{minimal + "side s Side\n  names x\n", `unknown keyword "names" in side s`},
		{"kind \xff\n", "not UTF-8"},
	} {
		_, _, err := parse("f", test.text)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("parse(%q): %v; want %q", test.text, err, test.want)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("parse(%q): more than one line: %v", test.text, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	names, _ := fs.Glob(files, "kinds/*.txt")
	for _, name := range names {
		text, err := fs.ReadFile(files, name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text[:1000]))
	}
	f.Add(minimal)
	f.Fuzz(func(t *testing.T, text string) {
		k, _, err := parse("fuzz", text)
		if err != nil {
			return
		}
		for _, issue := range k.Issues {
			for _, p := range issue.Terms {
				if len(patternOf(p)) == 0 {
					t.Errorf("term %q of issue %s can never be found", p, issue.ID)
				}
			}
		}
		k.IssueOf(text, text)
	})
}

func FuzzIssueOf(f *testing.F) {
	f.Add("withdrawing its troops", "It refused to withdraw its troops.")
	f.Add("the party’s “red line”", "...")
	f.Add("U.S. troops'", "\xff'\u0301 Å")
	f.Fuzz(func(t *testing.T, target, sentence string) {
		for _, k := range All() {
			id, ok := k.IssueOf(target, sentence)
			if ok != (id != "") {
				t.Errorf("%s: IssueOf = %q, %v", k.ID, id, ok)
			}
		}
		detect(target, sentence)
	})
}
