package conflict_test

import (
	"context"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare"
	"rapporteur/compare/conflict"
	"rapporteur/compare/decisions"
	"rapporteur/story"
)

// silenced compares documents with conflicts silenced.
func silenced(t *testing.T, ids []string, docs ...*annot.Document) *story.Story {
	t.Helper()
	var d decisions.Held
	for i, id := range ids {
		d.Silenced = append(d.Silenced, conflict.Silence{ID: id, Reason: "seen", At: "d.txt:" + string(rune('1'+i))})
	}
	s, err := compare.Build(context.Background(), docs, compare.Options{Decisions: d})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// What is silenced stays silent whatever carries it, and comes back with what is new.
func TestSilence(t *testing.T) {
	count := func(name, text, words string, value float64) *annot.Document {
		return number{text: text, words: words, value: value, unit: "pupils"}.doc(t, name)
	}
	a := count("m.txt", "The walkout of the drivers kept 350,000 pupils in Sandmark at home.", "350,000 pupils", 350000)
	b := count("n.txt", "Some 400,000 pupils in Sandmark stayed away as the walkout of drivers went on.", "400,000 pupils", 400000)
	s := silenced(t, nil, a, b)
	if len(s.Conflicts) != 1 {
		t.Fatalf("%d conflicts", len(s.Conflicts))
	}
	ids := []string{s.Conflicts[0].ID}
	unrelated := count("a.txt", "The bakers of Quillhaven asked for 12 ovens.", "12 ovens", 12)
	copied := count("b.txt", "The walkout of the drivers kept 350,000 pupils in Sandmark at home.", "350,000 pupils", 350000)
	another := count("c.txt", "Drivers in Sandmark went on with a walkout that 350,000 pupils felt.", "350,000 pupils", 350000)
	for name, docs := range map[string][]*annot.Document{
		"the same": {a, b}, "an unrelated report": {a, b, unrelated}, "a copy": {a, b, copied},
		"another wording of a side, first in order": {a, b, another}, "all of them": {unrelated, copied, another, a, b},
	} {
		s := silenced(t, ids, docs...)
		if len(s.Conflicts) != 0 || len(s.Silenced) != 1 || s.Silenced[0].Reason != "seen" || s.Silenced[0].At != "d.txt:1" {
			t.Errorf("%s: %d conflicts, %d silenced", name, len(s.Conflicts), len(s.Silenced))
		}
	}
	fresh := count("n.txt", "In Sandmark 300,000 pupils were at home for the walkout of drivers.", "300,000 pupils", 300000)
	if s := silenced(t, ids, a, fresh); len(s.Conflicts) != 1 || len(s.Silenced) != 0 {
		t.Errorf("another number on the other side: %d conflicts, %d silenced", len(s.Conflicts), len(s.Silenced))
	}
	if s = silenced(t, []string{"000000-000000"}, a, b); len(s.Conflicts) != 1 {
		t.Errorf("the ID of no conflict: %d conflicts", len(s.Conflicts))
	}
}

// A side that is preferred stays so whatever carries it, and the conflict is shown.
func TestPrefer(t *testing.T) {
	count := func(name, text, words string, value float64) *annot.Document {
		return number{text: text, words: words, value: value, unit: "pupils"}.doc(t, name)
	}
	a := count("m.txt", "The walkout of the drivers kept 350,000 pupils in Sandmark at home.", "350,000 pupils", 350000)
	b := count("n.txt", "Some 400,000 pupils in Sandmark stayed away as the walkout of drivers went on.", "400,000 pupils", 400000)
	build := func(list []conflict.Preference, docs ...*annot.Document) story.Conflict {
		t.Helper()
		s, err := compare.Build(context.Background(), docs, compare.Options{Decisions: decisions.Held{Preferred: list}})
		if err != nil || len(s.Conflicts) != 1 {
			t.Fatalf("%d conflicts, %v", len(s.Conflicts), err)
		}
		return s.Conflicts[0]
	}
	c := build(nil, a, b)
	part, ok := conflict.PartOf(c, 1)
	if !ok || c.Preferred != nil {
		t.Fatalf("part %q, preferred %+v", part, c.Preferred)
	}
	first, _ := conflict.PartOf(c, 0)
	list := []conflict.Preference{{ID: c.ID, Side: first, Author: "bo", At: "d:1"}, {ID: c.ID, Side: part, Author: "ana", At: "d:2"}}
	another := count("c.txt", "Drivers in Sandmark went on with a walkout that 350,000 pupils felt.", "350,000 pupils", 350000)
	for name, docs := range map[string][]*annot.Document{"the same": {a, b}, "another wording of a side, first in order": {a, b, another}} {
		got := build(list, docs...)
		if p := got.Preferred; p == nil || p.At != "d:2" || got.Sides[p.Side].Label != c.Sides[1].Label {
			t.Errorf("%s: preferred %+v", name, p)
		}
	}
	if got := build([]conflict.Preference{{ID: "000000-000000", Side: "000000"}, {ID: c.ID, Side: "000000"}}, a, b); got.Preferred != nil {
		t.Errorf("preferred %+v", got.Preferred)
	}
}
