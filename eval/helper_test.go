package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rapporteur/report"
)

// A small invented set: two reports on talks between Ostmark and the Reach.
const (
	wire = "Ostmark will not reopen the northern port, its envoy Dara Holm said. " +
		"“The Reach must pay for the dredging,” she added. " +
		"The Reach offered 40,000 tonnes of grain if the port reopened.\n"
	paper = "Envoys met for a third day. The Reach’s negotiators refused to pay for dredging. " +
		"Holm hinted that Ostmark may review the port’s closure once the fleet has left.\n"
)

// goldFolder writes a gold folder; files are given by name.
func goldFolder(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// at finds words in a report and returns the start, end and text that JSON lines need.
func at(t testing.TB, text, words string) (start, end int) {
	t.Helper()
	start = strings.Index(text, words)
	if start < 0 {
		t.Fatalf("%q is not in the report", words)
	}
	return start, start + len(words)
}

// place is the beginning of a gold line for words in a report.
func place(t testing.TB, doc, text, words string) string {
	start, end := at(t, text, words)
	return fmt.Sprintf(`"doc":%q,"start":%d,"end":%d,"text":%q`, doc, start, end, words)
}

func quote(t testing.TB, doc, text, words string) report.Quote {
	start, end := at(t, text, words)
	return report.Quote{Doc: doc, Start: int32(start), End: int32(end), Text: words}
}

func statement(q report.Quote, holder, stance, target string) report.Statement {
	s := report.Statement{Quote: q, Kind: "position", Holder: report.PartyRef{Name: holder}, Stance: stance}
	if i := strings.Index(q.Text, target); target != "" && i >= 0 {
		s.Target = &report.Part{Start: q.Start + int32(i), End: q.Start + int32(i+len(target)), Text: target}
	} else if target != "" {
		s.Target = &report.Part{Start: q.Start, End: q.End, Text: target}
	}
	return s
}

const (
	refusal = "Ostmark will not reopen the northern port, its envoy Dara Holm said."
	demand  = "“The Reach must pay for the dredging,” she added."
	offer   = "The Reach offered 40,000 tonnes of grain if the port reopened."
	refused = "The Reach’s negotiators refused to pay for dredging."
	review  = "Holm hinted that Ostmark may review the port’s closure once the fleet has left."
)

// invented is the gold of the small set.
func invented(t testing.TB) map[string]string {
	line := func(doc, text, words, rest string) string {
		return "{" + place(t, doc, text, words) + "," + rest + "}\n"
	}
	return map[string]string{
		"1.txt": wire,
		"2.txt": paper,
		positionsFile: line("1.txt", wire, refusal, `"holder":"Ostmark","stance":"reject","target":"reopen the northern port","issue":"port","conditions":[]`) +
			line("1.txt", wire, demand, `"holder":"Ostmark","stance":"demand","target":"pay for the dredging","issue":"dredging"`) +
			line("1.txt", wire, offer, `"holder":"the Reach","stance":"offer","target":"40,000 tonnes of grain","issue":"grain","conditions":[{"kind":"if","text":"if the port reopened"}]`) +
			"\n" +
			line("2.txt", paper, refused, `"holder":"The Reach","stance":"reject","target":"pay for dredging","issue":"dredging","conditions":[]`) +
			line("2.txt", paper, review, `"holder":"Ostmark","stance":"consider","target":"the port’s closure","issue":"port","conditions":[{"kind":"only-after","text":"once the fleet has left"}]`),
		figuresFile: line("1.txt", wire, offer, `"value":40000,"unit":"tonnes","of":"grain offered"`) +
			line("2.txt", paper, "Envoys met for a third day.", `"value":"2031-04-02","unit":"","of":"third day"`),
		conflictsFile: `{"kind":"polarity","why":"who pays","evidence":[{` + place(t, "1.txt", wire, demand) + `},{` + place(t, "2.txt", paper, refused) + `}]}` + "\n",
		stateFile: `{"parties":[{"name":"Ostmark","aliases":["the Ostmarkers"],"people":["Dara Holm","Holm"]},{"name":"The Reach"}],
			"issues":[{"id":"port","status":"blocked"},{"id":"dredging","status":"open"},{"id":"grain","status":"open"}]}`,
	}
}

// partly is a brief that gets some of the small set right.
func partly(t testing.TB) *report.Brief {
	offered := statement(quote(t, "1.txt", wire, offer), "Reach", "offer", "tonnes of grain")
	offered.Conditions = []report.Condition{{Kind: "if", Text: "if the port reopened"}}
	refusing := statement(quote(t, "folder/1.txt", wire, refusal), "Dara Holm’s", "reject", "the northern port")
	refusing.Cue = &report.Part{Start: refusing.Start, End: refusing.Start + 3, Text: "Ost"}
	wrong := quote(t, "2.txt", paper, review)
	wrong.Text = strings.Replace(wrong.Text, "may", "will", 1)
	claim := statement(quote(t, "2.txt", paper, review), "Ostmark", "", "")
	claim.Kind = "claim"
	return &report.Brief{
		Statements: []report.Statement{
			refusing,
			refusing, // a second copy is not a second hit
			offered,
			statement(quote(t, "2.txt", paper, refused), "the  Ostmarkers", "reject", "pay"),
			statement(wrong, "An Ostmark's", "accept", "something else"),
			statement(quote(t, "1.txt", wire, demand), "Ostmark", "accept", ""),
			statement(quote(t, "1.txt", wire, demand), "Ostmark", "wish", "dredging"),
			claim,
		},
		Figures: []report.Figure{
			{Quote: quote(t, "1.txt", wire, "40,000 tonnes"), Value: 40000.00000001},
			{Quote: quote(t, "2.txt", paper, "third"), Value: 3},
		},
		Issues: []report.Issue{{ID: "port", Status: "blocked"}, {ID: "grain", Status: "agreed"}, {ID: "fish", Status: "open"}},
		Conflicts: []report.Conflict{
			{Evidence: []report.Quote{quote(t, "1.txt", wire, demand), quote(t, "2.txt", paper, refused)}},
			{Evidence: []report.Quote{quote(t, "1.txt", wire, demand), quote(t, "2.txt", paper, review)}},
		},
	}
}
