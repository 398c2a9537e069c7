package eval

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/report"
)

// talk is an invented report; its third line is set aside.
const talk = "Ostmark demanded a longer truce. Ostmark refused to open the port and to pay the toll.\n" +
	"The Reach wants the toll lowered. Holm welcomed the map. They reject the fence. The Reach seeks cover.\n" +
	"Ostmark offers grain.\n" +
	"Ostmark proposed a ferry. Envoys back the ferry. Ostmark may accept the levy. The guild praised the quay.\n"

// readTalk is the document of talk, each sentence one of ours but for the last line, and what
// was read from it.
func readTalk(t *testing.T) *annot.Document {
	t.Helper()
	d := &annot.Document{Source: annot.Source{Name: "1.txt"}, Text: talk}
	start := 0
	for line := range strings.Lines(talk) {
		kind := annot.Paragraph
		if strings.HasPrefix(line, "Ostmark offers") {
			kind = annot.Caption
		}
		end := start + len(line) - 1
		d.Blocks = append(d.Blocks, annot.Block{Span: annot.Span{Start: int32(start), End: int32(end)}, Kind: kind})
		for from := start; from < end; {
			to := from + strings.Index(talk[from:], ".") + 1
			d.Sentences = append(d.Sentences, annot.Sentence{Span: annot.Span{Start: int32(from), End: int32(to)}, Block: annot.BlockIdx(len(d.Blocks) - 1)})
			from = min(to+1, end)
		}
		start += len(line)
	}
	d.Entities = []annot.Entity{{Name: "Ostmark", Key: "state:om"}, {Name: "envoys", Key: "group:envoys"}, {Name: "Dara Holm", Key: "person:holm", For: "state:om"}}
	return d
}

// span is where words of talk stand.
func span(t *testing.T, words string) annot.Span {
	t.Helper()
	start, end := at(t, talk, words)
	return annot.Span{Start: int32(start), End: int32(end)}
}

func TestCauses(t *testing.T) {
	d := readTalk(t)
	sentence := func(words string) annot.SentenceIdx {
		at := span(t, words)
		return annot.SentenceIdx(slices.IndexFunc(d.Sentences, func(s annot.Sentence) bool { return s.Overlaps(at) }))
	}
	envoys := annot.Statement{Kind: annot.Position, Sentence: sentence("Envoys back"), Holder: 1, Cue: span(t, "back"), Stance: annot.Accept, Target: span(t, "the ferry. Ostmark may")}
	envoys.Target.End = envoys.Target.Start + int32(len("the ferry"))
	holm := annot.Statement{Kind: annot.Position, Sentence: sentence("Holm welcomed"), Holder: 2, Cue: span(t, "welcomed"), Stance: annot.Accept, Target: span(t, "the map")}
	d.Statements = []annot.Statement{holm, envoys}

	var gold []string
	b := &report.Brief{}
	want := func(words, holder, stance, target string) {
		gold = append(gold, fmt.Sprintf(`{%s,"holder":%q,"stance":%q,"target":%q}`, place(t, "1.txt", talk, words), holder, stance, target))
	}
	have := func(words, holder, stance, target, cue string) {
		s := statement(quote(t, "1.txt", talk, words), holder, stance, target)
		c := span(t, cue)
		s.Cue = &report.Part{Start: c.Start, End: c.End, Text: cue}
		b.Statements = append(b.Statements, s)
	}
	truce, port := "Ostmark demanded a longer truce.", "Ostmark refused to open the port and to pay the toll."
	want(truce, "Ostmark", "demand", "a longer truce")
	want(port, "Ostmark", "reject", "open the port")
	want(port, "Ostmark", "reject", "pay the toll") // one of ours covers both
	want("The Reach wants the toll lowered.", "The Reach", "demand", "the toll lowered")
	want("Holm welcomed the map.", "Ostmark", "accept", "the map")
	want("They reject the fence.", "The Reach", "reject", "the fence")
	want("The Reach seeks cover.", "The Reach", "demand", "cover")
	want("Ostmark offers grain.", "Ostmark", "offer", "grain")
	want("Ostmark proposed a ferry.", "Ostmark", "offer", "a ferry")
	want("Envoys back the ferry.", "The Reach", "accept", "the ferry")
	want("Ostmark may accept the levy.", "Ostmark", "accept", "the levy")
	want("Ostmark may accept the levy.", "Ostmark", "concede", "the levy")

	have(truce, "The Reach", "demand", "a longer truce", "demanded")
	have(port, "Ostmark", "reject", "open the port and to pay the toll", "refused")
	have("The Reach wants the toll lowered.", "The Reach", "demand", "wants", "wants")
	have("Holm welcomed the map.", "Dara Holm", "accept", "the map", "welcomed")
	have("Ostmark proposed a ferry.", "Ostmark", "demand", "a ferry", "proposed")
	have("The guild praised the quay.", "The guild", "accept", "the quay", "praised")
	have("The Reach seeks cover.", "Ostmark", "accept", "wants", "seeks")

	trace := func(d *annot.Document) [][]Occurrence {
		list := make([][]Occurrence, len(d.Sentences))
		for _, o := range []Occurrence{
			{span(t, "reject"), "verb reject", []annot.Stance{annot.Reject}, "who they are", Reference},
			{span(t, "seeks"), "noun seek", []annot.Stance{annot.Demand}, "a verb", TagCause},
			{span(t, "may"), "noun may", []annot.Stance{annot.Accept}, "no noun", TagCause},
			{span(t, "accept"), "verb accept", []annot.Stance{annot.Accept, annot.Reject}, "a guess", ScopeCause},
		} {
			i := slices.IndexFunc(d.Sentences, func(s annot.Sentence) bool { return s.Contains(o.Span) })
			list[i] = append(list[i], o)
		}
		return list
	}
	dir := goldFolder(t, map[string]string{"1.txt": talk, positionsFile: strings.Join(gold, "\n"),
		stateFile: `{"parties":[{"name":"Ostmark"},{"name":"The Reach"}]}`})
	list, err := Causes(dir, b, []*annot.Document{d}, trace)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	missed, madeUp := 0, 0
	for _, m := range list {
		if m.Missed {
			missed++
		}
		if m.MadeUp {
			madeUp++
		}
		fmt.Fprintf(&out, "%d %s\n  missed %v, made up %v: %s; %s\n", m.Line, m.Text, m.Missed, m.MadeUp, m.Cause, m.Why)
	}
	casetest.Golden(t, "testdata/invented-causes.txt", out.String())

	s, err := Score(dir, b)
	if err != nil {
		t.Fatal(err)
	}
	l := s.Positions[withTarget]
	if missed != l.Gold-l.GoldHit || madeUp != l.Found-l.FoundHit {
		t.Errorf("%d missed and %d made up are explained, of %d and %d", missed, madeUp, l.Gold-l.GoldHit, l.Found-l.FoundHit)
	}
}

// A report that is not there is a cause too.
func TestCausesWithoutDocuments(t *testing.T) {
	list, err := Causes(goldFolder(t, invented(t)), partly(t), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range list {
		if m.Missed && !m.MadeUp && m.Cause != Segmentation {
			t.Errorf("%s: %s", m.Text, m.Cause)
		}
	}
}
