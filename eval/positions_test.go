package eval

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/report"
)

// manner gives the small set strength and speakers, and a second condition.
func manner(t testing.TB) map[string]string {
	gold := invented(t)
	lines := strings.Split(gold[positionsFile], "\n")
	lines[0] = strings.Replace(lines[0], `"stance"`, `"strength":"absolute","speaker":"envoy Dara Holm","speaker_kind":"named","stance"`, 1)
	lines[2] = strings.Replace(lines[2], `"stance"`, `"strength":"firm","speaker":null,"speaker_kind":"none","stance"`, 1)
	gold[positionsFile] = strings.Join(lines, "\n")
	return gold
}

// asRead is what rules made of the small set.
func asRead(t testing.TB) *report.Brief {
	b := partly(t)
	for i, rule := range []string{"will not", "will not", "verb offer", "verb refuse", "adj open + verb open", "modal must", "", ""} {
		b.Statements[i].Rule = rule
	}
	s := b.Statements
	s[0].Strength, s[0].Speaker = "firm", report.Speaker{Name: "Holm", Kind: "named"}
	s[2].Strength, s[2].Speaker = "firm", report.Speaker{Name: "Holm", Kind: "named"}
	// The condition of the offer is right; the refusal has one that is nobody's, the made-up
	// acceptance the one of the review, with another kind, and one that is nobody's.
	s[0].Conditions = []report.Condition{{Kind: "unless", Text: "unless it rains"}}
	s[2].Conditions = append(s[2].Conditions, report.Condition{Kind: "if", Text: "the port reopened"})
	s[4].Conditions = []report.Condition{{Kind: "if", Text: "once the fleet has left"}, {Kind: "if", Text: "as the law has it"}}
	return b
}

func TestPositions(t *testing.T) {
	dir := goldFolder(t, manner(t))
	var p Positions
	if err := p.Add(dir, asRead(t)); err != nil {
		t.Fatal(err)
	}
	if want := map[string]Count{"will not": {1, 2}, "verb offer": {1, 1}, "verb refuse": {0, 1}, "adj open + verb open": {0, 1}, "modal must": {0, 1}}; !reflect.DeepEqual(p.Rules, want) {
		t.Errorf("rules %v\nwant  %v", p.Rules, want)
	}
	if got, want := p.Stances[annot.Reject], (Level{"", 3, 1, 2, 1}); got != want {
		t.Errorf("reject %v, want %v", got, want)
	}
	if p.Strength != (Count{1, 2}) || p.Speaker != (Count{1, 2}) || p.SpeakerKind != (Count{1, 2}) {
		t.Errorf("strength %v, speaker %v, kind %v; want 1 of 2 each", p.Strength, p.Speaker, p.SpeakerKind)
	}
	if want := map[Swap]int{{"strength", "absolute", "firm"}: 1, {"speaker", "none", "named"}: 1}; !reflect.DeepEqual(p.Swaps, want) {
		t.Errorf("swaps %v, want %v", p.Swaps, want)
	}
	if want := map[string]ConditionCount{
		"if":         {Gold: 1, Found: 1, Given: 4, Right: 2, Misplaced: 1, Stray: 1},
		"only-after": {Gold: 1},
		"unless":     {Given: 1, False: 1},
	}; !reflect.DeepEqual(p.Conditions, want) {
		t.Errorf("conditions %v\nwant       %v", p.Conditions, want)
	}

	var text strings.Builder
	if err := p.Add(dir, asRead(t)); err != nil {
		t.Fatal(err)
	}
	if err := p.WriteText(&text); err != nil {
		t.Fatal(err)
	}
	casetest.Golden(t, "testdata/invented-positions.txt", text.String())
}

func TestSameSpeaker(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Dara Holm", "Holm", true},
		{"Holm", "Dara Holm’s", true},
		{"the envoy", "an envoy", true},
		{"", "", true},
		{"", "Holm", false},
		{"Dara Holm", "Dara Varga", false},
	} {
		if got := sameSpeaker(test.a, test.b); got != test.want {
			t.Errorf("sameSpeaker(%q, %q) = %v", test.a, test.b, got)
		}
	}
}

func TestKindOf(t *testing.T) {
	for rule, want := range map[string]string{
		"verb accept (negated)":     "verb (negated)",
		"verb stop short of":        "verb",
		"noun deal (light verb)":    "noun (light verb)",
		"modal need to":             "modal need to",
		"will":                      "will",
		"trade: verb agree":         "trade",
		"adj willing + verb accept": "a rule within a rule",
	} {
		if got := kindOf(rule); got != want {
			t.Errorf("kindOf(%q) = %q, want %q", rule, got, want)
		}
	}
}
