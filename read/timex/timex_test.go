package timex

import (
	"cmp"
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/internal/casetest"
	"rapporteur/pass"
)

// show writes the times of a document, one a line: words | value | kind | what it
// resolves to.
func show(d *annot.Document, published annot.Date) []string {
	var lines []string
	d.Source.Published = published
	on := Place(d)
	for i, x := range d.Times {
		line := d.Slice(x.Span) + " | " + x.Value
		if x.Mod != "" {
			line += " " + string(x.Mod)
		}
		line += " | " + string(x.Kind)
		if on[i] != "" {
			line += " | " + on[i]
		}
		lines = append(lines, line)
	}
	return lines
}

// TestCases reads every sentence of testdata/cases.txt and compares what is found
// with the lines under it.
func TestCases(t *testing.T) {
	const name = "testdata/cases.txt"
	published := annot.Date{Value: "2031-03-12", Basis: annot.Stated}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "\t") {
			continue
		}
		out = append(out, line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for _, found := range show(readText(t, line), published) {
			out = append(out, "\t"+found)
		}
	}
	casetest.Golden(t, name, strings.Join(out, "\n")+"\n")
}

// TestPublication: how much of the publication day must be known for what.
func TestPublication(t *testing.T) {
	const text = "Monday, June 5, in June, last year, yesterday, 1994, June 2 to 3"
	for _, c := range []struct{ published, want string }{
		{"", "- - - - - 1994 -"},
		{"2031", "- - - - - 1994 -"},
		{"2031-03", "- 2031-06-05 2031-06 2030 - 1994 2031-06-02/2031-06-03"},
		{"2031-03-12", "2031-03-10 2031-06-05 2031-06 2030 2031-03-11 1994 2031-06-02/2031-06-03"},
		{"in March", "- - - - - 1994 -"},
	} {
		var got []string
		for _, part := range strings.Split(text, ", ") {
			d := readText(t, part)
			if len(d.Times) != 1 {
				t.Fatalf("%q: %v", part, d.Times)
			}
			d.Source.Published = annot.Date{Value: c.published}
			got = append(got, cmp.Or(Place(d)[0], "-"))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("published %q:\n got %s\nwant %s", c.published, strings.Join(got, " "), c.want)
		}
	}
}

// TestPlaceForeign: times that this package did not write are placed nowhere wrong and never
// panic.
func TestPlaceForeign(t *testing.T) {
	d := &annot.Document{Text: "two words", Times: []annot.Time{
		{},
		{Kind: annot.DateTime, Value: "REF-"},
		{Kind: annot.DateTime, Value: "REF+P"},
		{Kind: annot.DateTime, Value: "PREV+P"},
		{Kind: annot.DateTime, Value: "PREV+P1DE"},
		{Kind: annot.DateTime, Value: "XXXX-WXX-"},
		{Kind: annot.DateTime, Value: "XXXX-13"},
		{Kind: annot.DateTime, Value: "XXXX-02-30"},
		{Kind: annot.DateTime, Value: "/"},
		{Kind: annot.Duration, Value: "P3D", Span: annot.Span{Start: 5, End: 9}},
	}}
	d.Source.Published.Value = "2031-03-12"
	for i, on := range Place(d) {
		if on != "" {
			t.Errorf("%+v is placed on %q", d.Times[i], on)
		}
	}
}

// TestOffsets: spans count from the start of the text, and the layers stay sound.
func TestOffsets(t *testing.T) {
	text := "Élan 1994 – July\nOn Monday. In 2031."
	title := annot.Span{End: int32(strings.Index(text, "\n"))}
	body := annot.Span{Start: title.End + 1, End: int32(len(text))}
	cut := int32(strings.Index(text, " In"))
	d := &annot.Document{
		Text:   text,
		Has:    annot.LayerBlocks | annot.LayerSentences,
		Blocks: []annot.Block{{Span: title, Kind: annot.Title, Why: "first line"}, {Span: body, Kind: annot.Paragraph}},
		Sentences: []annot.Sentence{
			{Span: title}, {Span: annot.Span{Start: body.Start, End: cut}, Block: 1}, {Span: annot.Span{Start: cut + 1, End: body.End}, Block: 1},
		},
	}
	plan, err := pass.NewPlan(d.Has, New())
	if err != nil {
		t.Fatal(err)
	}
	if err := plan.RunChecked(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	want := "1994 | 1994 | date | 1994; July | XXXX-07 | date; Monday | XXXX-WXX-1 | date; 2031 | 2031 | date | 2031"
	if got := strings.Join(show(d, annot.Date{}), "; "); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := &annot.Document{Text: "In 1994", Sentences: []annot.Sentence{{Span: annot.Span{End: 7}}}}
	if err := New().Run(ctx, d); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v, not context.Canceled", err)
	}
}

// TestData: the embedded tables load, and what is wrong in one is named with its line.
func TestData(t *testing.T) {
	if _, err := parseTables(dataFiles); err != nil {
		t.Fatal(err)
	}
	for _, broken := range []struct{ file, text, want string }{
		{"months.tsv", "June\t6\tname\n", "not a month"},
		{"months.tsv", "June\t06\n", "months.tsv:1: 2 cells, not 3"},
		{"weekdays.tsv", "Monday\t0\tfull\n", "not a weekday"},
		{"units.tsv", "days\tD\tone\n", "not a positive number"},
		{"units.tsv", "days\t\t1\n", "an empty cell"},
		{"numbers.tsv", "two\t2\none\t1\n", "out of order"},
		{"cues.tsv", "will\tsoon\n", "neither past nor future"},
		{"counted.txt", "people\npeople\n", "listed twice"},
	} {
		files := casetest.Replaced(t, dataFiles, "data/"+broken.file, broken.text)
		if _, err := parseTables(files); err == nil || !strings.Contains(err.Error(), broken.want) {
			t.Errorf("%s %q: error %v does not say %q", broken.file, broken.text, err, broken.want)
		}
	}
}

// FuzzRead: any text gives ordered, sound times inside their sentences, and any
// publication date resolves them without a panic, the same way twice.
func FuzzRead(f *testing.F) {
	b, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, line := range strings.Split(string(b), "\n") {
		if line != "" && line[0] != '#' && line[0] != '\t' {
			f.Add(line, "2031-03-12")
		}
	}
	f.Add("Feb. 29 9999 years ago last\u00a0Monday", "0001-01-01")
	f.Fuzz(func(t *testing.T, text, published string) {
		text = strings.ToValidUTF8(text, "�")
		d := readText(t, text)
		end := int32(0)
		for _, x := range d.Times {
			if x.Start < end || x.Value == "" || x.Value == notATime {
				t.Fatalf("%q: %+v after %d", text, x, end)
			}
			end = x.End
		}
		on := annot.Date{Value: published}
		a, b := show(d, on), show(readText(t, text), on)
		if strings.Join(a, "\n") != strings.Join(b, "\n") {
			t.Fatalf("%q: not the same twice", text)
		}
	})
}

// lines is a document whose lines are blocks of one sentence each.
func lines(t *testing.T, published, text string) *annot.Document {
	t.Helper()
	d := &annot.Document{Text: text, Source: annot.Source{Published: annot.Date{Value: published}}}
	at := 0
	for line := range strings.Lines(text) {
		span := annot.Span{Start: int32(at), End: int32(at + len(strings.TrimRight(line, "\n")))}
		d.Blocks = append(d.Blocks, annot.Block{Span: span, Kind: annot.Paragraph})
		d.Sentences = append(d.Sentences, annot.Sentence{Span: span, Block: annot.BlockIdx(len(d.Blocks) - 1)})
		at += len(line)
	}
	if err := New().Run(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	return d
}

// TestStory: whose year a month is, in a text of history, in one that tells of now as well,
// and in news.
func TestStory(t *testing.T) {
	for _, test := range []struct{ name, published, text, want string }{
		{"history", "2031-03-12", "War began in 1911 and spread in 1912.\nTowns fell in 1913.\nIn June the army fled, and it came back the next month.\nPeace was made in 1914.\n",
			"1911 1912 1913 1913-06 1913-07 1914"},
		{"history of unknown date", "", strings.Repeat("War began in 1911, spread in 1912 and ended in 1913.\n", 5) + "In June the army fled.\n",
			strings.Repeat("1911 1912 1913 ", 5) + "1913-06"},
		{"a report with its history", "2031-03-12",
			"The pact of 1911 was followed by those of 1924, 1988 and 1990.\nIn January lawmakers met.\nIt was signed in 1990, and in May it was broken.\nIn 2031 it was renewed.\n",
			"1911 1924 1988 1990 2031-01 1990 1990-05 2031"},
		{"a heading", "2031-03-12",
			"The pact\n1924: the second pact\nIn May it was broken, and by then two of the parties had left.\nThe pacts of 1911, 1988 and 1990 held.\nIn 2031 it was renewed.\n",
			"1924 1924-05 1911 1988 1990 2031"},
		{"news", "2031-03-12", "The pact of 1911 was broken on Monday.\nIn January lawmakers met, and the following month they left.\n", "1911 2031-03-10 2031-01 2031-02"},
	} {
		if got := strings.Join(Place(lines(t, test.published, test.text)), " "); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}
