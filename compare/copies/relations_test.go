package copies_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/compare/copies"
	"rapporteur/compare/internal/testdoc"
	"rapporteur/story"
)

// lines makes n sentences of 14 words that no other seed makes.
func lines(seed uint64, n int) []string {
	words := strings.Fields(prose(seed, 14*n))
	out := make([]string, n)
	for i := range out {
		out[i] = strings.Join(words[14*i:14*i+14], " ") + "."
	}
	return out
}

// relations are what was found, "b partial-copy a" for each.
func relations(s *story.Story) string {
	var out []string
	for _, r := range s.Relations {
		out = append(out, fmt.Sprintf("%s %s %s", s.Docs[r.Doc].Source.Name, r.Kind, s.Docs[r.Of].Source.Name))
	}
	return strings.Join(out, ", ")
}

func from(t *testing.T, name, outlet, day string, text ...string) *annot.Document {
	d := doc(t, name, text...)
	d.Source.Outlet, d.Source.Published.Value = outlet, day
	return d
}

func join(parts ...[]string) (out []string) {
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

func TestRelations(t *testing.T) {
	a, b := lines(1, 20), lines(2, 20)
	edited := strings.Replace(a[5], " w", " edited w", 1)
	quote := func(list []string) (out []string) {
		for _, l := range list {
			out = append(out, "“"+l+"”")
		}
		return out
	}
	menu := "Home News World Politics Business Sport Culture Travel Weather Video Newsletters Sign In"
	for _, test := range []struct {
		name string
		docs []*annot.Document
		want string
	}{
		{"passage", []*annot.Document{doc(t, "a", a...), doc(t, "b", join(b[:10], a[5:9], b[10:])...)}, "b partial-copy a"},
		{"edited passage", []*annot.Document{doc(t, "a", a...), doc(t, "b", join(b[:10], []string{edited}, a[6:9], b[10:])...)}, "b partial-copy a"},
		{"one sentence", []*annot.Document{doc(t, "a", a...), doc(t, "b", join(b[:10], a[5:6], b[10:])...)}, ""},
		{"a statement that both quote", []*annot.Document{doc(t, "a", join(a[:5], quote(a[5:9]), a[9:])...), doc(t, "b", join(b[:10], quote(a[5:9]), b[10:])...)}, ""},
		{"passages of two", []*annot.Document{doc(t, "a", a...), doc(t, "b", b...), doc(t, "c", join(lines(3, 10), a[2:6], b[2:6])...)}, "c partial-copy a, c partial-copy b"},
		{"by day, not by name", []*annot.Document{from(t, "a", "", "2031-03-02", join(b[:10], a[5:9], b[10:])...), from(t, "b", "", "2031-03-01", a...)}, "a partial-copy b"},
		{"copy", []*annot.Document{from(t, "a", "Post", "", a...), from(t, "b", "Mail", "", a...)}, "b copy a"},
		{"later version", []*annot.Document{from(t, "a", "Post", "2031-03-01", a...), from(t, "b", "post", "2031-03-02", join(a[:18], b[:2])...)}, "b revision a"},
		{"menu", []*annot.Document{doc(t, "a", join(a[:4], []string{menu})...), doc(t, "b", join(b[:4], []string{menu})...)}, ""},
	} {
		if s := find(t, test.docs...); relations(s) != test.want {
			t.Errorf("%s: %q, want %q", test.name, relations(s), test.want)
		}
	}
}

// A sentence with another number is another wording, unless it stands in a passage that
// was taken over.
func TestWordings(t *testing.T) {
	a, b := lines(1, 20), lines(2, 20)
	count := func(n string) string {
		return "The walkout of the drivers in the harbour of Sandmark kept " + n + " pupils at home on Monday."
	}
	s := find(t, doc(t, "a", join(a, []string{count("350,000")})...), doc(t, "b", join(b, []string{"Moreover " + count("350,000")})...), doc(t, "c", join(lines(3, 5), []string{count("400,000")})...))
	if s.Wordings[0][20] != s.Wordings[1][20] || s.Wordings[0][20] == s.Wordings[2][5] {
		t.Errorf("wordings %v", s.Wordings)
	}
	s = find(t, doc(t, "a", join(a[:3], []string{count("350,000")}, a[3:])...), doc(t, "b", join(b, a[1:3], []string{count("400,000")}, a[3:4])...))
	if relations(s) != "b partial-copy a" || s.Wordings[0][3] != s.Wordings[1][22] {
		t.Errorf("%s, wordings %v", relations(s), s.Wordings)
	}
	articles, wordings := s.Count([]story.Evidence{{Doc: 0, Sentence: 3}, {Doc: 1, Sentence: 22}})
	if articles != 2 || wordings != 1 {
		t.Errorf("%d articles, %d wordings", articles, wordings)
	}
}

// Many reports of one agency are one wording, however they were edited.
func TestManyCopiesAreOneWording(t *testing.T) {
	wire := lines(1, 20)
	var docs []*annot.Document
	var ev []story.Evidence
	for i := range 60 {
		docs = append(docs, doc(t, fmt.Sprintf("%02d", i), join(lines(uint64(100+i), 2), wire[:i%20], wire[min(i%20+1, 20):])...))
		ev = append(ev, story.Evidence{Doc: i, Sentence: 4})
	}
	s := find(t, docs...)
	if articles, wordings := s.Count(ev); articles != 60 || wordings != 1 {
		t.Errorf("%d articles, %d wordings", articles, wordings)
	}
}

func BenchmarkFind(b *testing.B) {
	var docs []*annot.Document
	for i := range 1000 {
		t := testdoc.New(b, fmt.Sprintf("%04d", i))
		for _, l := range join(lines(uint64(i), 15), lines(uint64(5000+i%50), 15)) {
			t.Sentence(l)
		}
		docs = append(docs, t.Done())
	}
	for b.Loop() {
		if err := copies.Find(context.Background(), &story.Story{Docs: docs}); err != nil {
			b.Fatal(err)
		}
	}
}
