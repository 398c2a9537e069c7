package pass

import (
	"context"
	"errors"
	"strings"
	"testing"

	"rapporteur/annot"
)

const given = annot.LayerBlocks

func write(name string, reads, writes annot.Layers, run func(*annot.Document)) Pass {
	return Pass{Name: name, Doc: "Writes for a test.", Version: "1", Reads: reads, Writes: writes,
		Run: func(_ context.Context, d *annot.Document) error { run(d); return nil }}
}

func nothing(*annot.Document) {}

func document() *annot.Document {
	d := &annot.Document{Text: "Norway refuses.", Has: given, Source: annot.Source{Name: "a.txt"}}
	d.Blocks = []annot.Block{{Span: annot.Span{Start: 0, End: 15}, Kind: annot.Paragraph}}
	return d
}

func TestPlanOrdersByLayers(t *testing.T) {
	plan, err := NewPlan(given,
		write("statement", annot.LayerMentions, annot.LayerStatements, nothing),
		write("mention", annot.LayerSentences, annot.LayerMentions, nothing),
		write("segment", annot.LayerBlocks, annot.LayerSentences, nothing),
		write("timex", annot.LayerSentences, annot.LayerTimes, nothing))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, p := range plan.Passes() {
		names = append(names, p.Name)
	}
	if got := strings.Join(names, " "); got != "segment mention statement timex" {
		t.Errorf("order %q", got)
	}
}

func TestPlanRefuses(t *testing.T) {
	undocumented := write("a", annot.LayerBlocks, annot.LayerTimes, nothing)
	undocumented.Doc = ""
	unversioned := write("a", annot.LayerBlocks, annot.LayerTimes, nothing)
	unversioned.Version = ""
	for want, passes := range map[string][]Pass{
		"a is undocumented":                 {undocumented},
		"a has no version":                  {unversioned},
		"writes no layer":                   {write("a", annot.LayerBlocks, 0, nothing)},
		"reads times, which it writes":      {write("a", annot.LayerTimes, annot.LayerTimes, nothing)},
		"times has two writers: a and b":    {write("a", 0, annot.LayerTimes, nothing), write("b", 0, annot.LayerTimes, nothing)},
		"two passes are named a":            {write("a", 0, annot.LayerTimes, nothing), write("a", 0, annot.LayerTags, nothing)},
		"which ingest has written":          {write("a", 0, annot.LayerBlocks, nothing)},
		"reads tags, which nothing before":  {write("a", annot.LayerTags, annot.LayerTimes, nothing)},
		"pass a reads tags, which nothing ": {write("a", annot.LayerTags, annot.LayerTimes, nothing), write("b", annot.LayerTimes, annot.LayerTags, nothing)},
	} {
		if _, err := NewPlan(given, passes...); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestRunRecordsAndChecks(t *testing.T) {
	plan, err := NewPlan(given, write("timex", annot.LayerBlocks, annot.LayerTimes, func(d *annot.Document) {
		d.Times = append(d.Times, annot.Time{Span: annot.Span{Start: 0, End: 6}, Value: "2026", Kind: annot.DateTime})
	}))
	if err != nil {
		t.Fatal(err)
	}
	d := document()
	if err := plan.RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if !d.Has.Has(annot.LayerTimes) || len(d.Runs) != 1 || d.Runs[0].Pass != "timex" {
		t.Errorf("has %v, runs %v", d.Has, d.Runs)
	}
	if err := plan.Run(context.Background(), d); err == nil || !strings.Contains(err.Error(), "written already") {
		t.Errorf("a second run: %v", err)
	}
}

func TestCheckModeCatches(t *testing.T) {
	for want, run := range map[string]func(*annot.Document){
		"changed a layer other than times": func(d *annot.Document) { d.Blocks[0].Kind = annot.Title; d.Blocks[0].Why = "x" },
		"changed the text":                 func(d *annot.Document) { d.Text = "Norway accepts." },
		"is not in a text of 15 bytes":     func(d *annot.Document) { d.Times = []annot.Time{{Span: annot.Span{Start: 9, End: 99}}} },
	} {
		plan, err := NewPlan(given, write("timex", annot.LayerBlocks, annot.LayerTimes, run))
		if err != nil {
			t.Fatal(err)
		}
		err = plan.RunChecked(context.Background(), document())
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "a.txt: ") {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func TestRunStops(t *testing.T) {
	broken := write("a", annot.LayerBlocks, annot.LayerTimes, nothing)
	broken.Run = func(context.Context, *annot.Document) error { return errors.New("out of ink") }
	plan, err := NewPlan(given, broken)
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.Run(context.Background(), document()); err == nil || err.Error() != "a.txt: a: out of ink" {
		t.Errorf("got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := plan.Run(ctx, document()); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestKey(t *testing.T) {
	passes := func(lexicon string) []Pass {
		cue := write("mention", annot.LayerSentences, annot.LayerMentions, nothing)
		cue.Lexicon = lexicon
		return []Pass{write("segment", annot.LayerBlocks, annot.LayerSentences, nothing), cue,
			write("timex", annot.LayerSentences, annot.LayerTimes, nothing),
			write("statement", annot.LayerMentions, annot.LayerStatements, nothing)}
	}
	before, _ := NewPlan(given, passes("a")...)
	after, _ := NewPlan(given, passes("b")...)
	id := annot.NewDocID("", "", "x")
	for layer, same := range map[annot.Layers]bool{
		annot.LayerSentences: true, annot.LayerTimes: true, annot.LayerMentions: false, annot.LayerStatements: false,
	} {
		if got := before.Key(id, layer) == after.Key(id, layer); got != same {
			t.Errorf("%v: the key stays: %v, want %v", layer, got, same)
		}
	}
	if before.Key(id, annot.LayerTags) != "" {
		t.Error("a layer that nobody writes has a key")
	}
	if before.Key(id, annot.LayerTimes) == before.Key(annot.NewDocID("", "", "y"), annot.LayerTimes) {
		t.Error("two texts share a key")
	}
}
