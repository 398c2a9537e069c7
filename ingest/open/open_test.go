package open

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"rapporteur/ingest"
	"rapporteur/internal/ziptest"
)

// lines are the items of an input, one line each.
func lines(t *testing.T, src ingest.Source, o Options) []string {
	t.Helper()
	var list []string
	err := Open(context.Background(), src, o, func(it Item) error {
		switch {
		case it.Doc != nil:
			if it.Doc.Source.Name != it.Name {
				t.Errorf("the report %s is called %s", it.Name, it.Doc.Source.Name)
			}
			list = append(list, fmt.Sprintf("%s [%s] %s %q", it.Name, it.Identity, it.Doc.Source.Path, it.Doc.Text))
		case it.Skip != nil:
			list = append(list, it.Skip.Error())
		case it.Link != nil:
			list = append(list, it.Name+" -> "+it.Link.URL)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	return list
}

// file is the source of a file.
func file(name, content string) ingest.Source {
	src := ingest.InMemory(name, []byte(content))
	src.Path = "in/" + name
	return src
}

func gzipped(content string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(content))
	z.Close()
	return b.String()
}

// page is a record of an archive of the web.
func page(url, mediaType, body string) string {
	body = "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", url, len(body), body)
}

func TestOpen(t *testing.T) {
	z, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		src  ingest.Source
		o    Options
		want []string
	}{
		{
			name: "plain text keeps its bytes",
			src:  file("a.txt", "The talks failed.\r\nNo date was set. \n"),
			want: []string{`a.txt [in/a.txt] in/a.txt "The talks failed.\r\nNo date was set. \n"`},
		},
		{
			name: "an archive of tables, texts and archives",
			src: file("set.zip", ziptest.Build(t, "b/two.txt", "Two met.", "rows.csv", "text,url\nOne met.,https://example.org/1\n,\n",
				"inner.zip", ziptest.Build(t, "x.txt", "Three met."), ".hidden", "no", "p.png", "no")),
			want: []string{
				`set.zip/b/two.txt [in/set.zip/b/two.txt] in/set.zip "Two met."`,
				`set.zip/rows.csv#2 [https://example.org/1] in/set.zip "One met."`,
				`skipped set.zip/rows.csv#3: it has no text`,
				`set.zip/inner.zip/x.txt [in/set.zip/inner.zip/x.txt] in/set.zip "Three met."`,
			},
		},
		{
			name: "the bytes go before the name",
			src:  file("a.csv", ziptest.Build(t, "x.txt", "Three met.")),
			want: []string{`a.csv/x.txt [in/a.csv/x.txt] in/a.csv "Three met."`},
		},
		{
			name: "a name that the bytes contradict",
			src:  file("a.zip", "It was no archive."),
			want: []string{`a.zip [in/a.zip] in/a.zip "It was no archive."`},
		},
		{
			name: "a table in no table's file",
			src:  file("a.txt", `{"text":"One met."}`),
			want: []string{`a.txt#1 [in/a.txt#1] in/a.txt "One met."`},
		},
		{
			name: "the media type goes before the name",
			src:  ingest.Source{Name: "x", URL: "https://example.org/feed.html", Type: "text/csv; charset=utf-8", R: strings.NewReader("story\nOne met.\n"), Size: -1},
			want: []string{`x#2 [https://example.org/feed.html#2] https://example.org/feed.html "One met."`},
		},
		{
			name: "an address is the identity of the one report there",
			src:  ingest.Source{Name: "x", URL: "https://example.org/a", Type: "text/plain; charset=windows-1251", R: strings.NewReader("\xcf\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xfb"), Size: -1},
			want: []string{`x [https://example.org/a] https://example.org/a "Переговоры"`},
		},
		{
			name: "gzip",
			src:  file("a.jsonl.gz", gzipped("{\"text\":\"One met.\"}\n")),
			want: []string{`a.jsonl.gz#1 [in/a.jsonl.gz#1] in/a.jsonl.gz "One met."`},
		},
		{
			name: "gzip, told by the name within",
			src:  file("a.csv.gz", gzipped("story\nOne met.\n")),
			want: []string{`a.csv.gz#2 [in/a.csv.gz#2] in/a.csv.gz "One met."`},
		},
		{
			name: "zstd of an archive",
			src:  file("a.zip.zst", string(z.EncodeAll([]byte(ziptest.Build(t, "x.txt", "Three met.")), nil))),
			want: []string{`a.zip.zst/x.txt [in/a.zip.zst/x.txt] in/a.zip.zst "Three met."`},
		},
		{
			name: "gzip that is cut off",
			src:  file("a.txt.gz", gzipped(strings.Repeat("The talks failed. ", 9))[:30]),
			want: []string{"skipped a.txt.gz: it is a damaged gzip file: unexpected EOF"},
		},
		{
			name: "a bomb",
			src:  file("a.jsonl.gz", gzipped(strings.Repeat(" ", 66<<20))),
			want: []string{"skipped a.jsonl.gz: it grows more than 200 times when it is unpacked: no report does"},
		},
		{
			name: "too much in all",
			src:  file("a.zip", ziptest.Build(t, "x.txt", "One met.", "y.txt", "Two met.", "z.txt", "Three met.")),
			o:    Options{Limits: ingest.Limits{TotalBytes: 15}},
			want: []string{`a.zip/x.txt [in/a.zip/x.txt] in/a.zip "One met."`, "skipped a.zip: 372 bytes hold more than 16 bytes: what follows is left out"},
		},
		{
			name: "too many parts",
			src:  file("a.zip", ziptest.Build(t, "x.zip", ziptest.Build(t, "1.txt", "One met.", "2.txt", "Two met."), "y.zip", ziptest.Build(t, "1.txt", "One met."))),
			o:    Options{Limits: ingest.Limits{Parts: 2}},
			want: []string{`a.zip/x.zip/1.txt [in/a.zip/x.zip/1.txt] in/a.zip "One met."`, `a.zip/x.zip/2.txt [in/a.zip/x.zip/2.txt] in/a.zip "Two met."`,
				"skipped a.zip/y.zip/1.txt: it is part 3 of the input, and 2 are read; it and what follows is left out"},
		},
		{
			name: "too deep",
			src:  file("a.zip", ziptest.Build(t, "b.zip", ziptest.Build(t, "c.txt", "One met."))),
			o:    Options{Limits: ingest.Limits{Depth: 1}},
			want: []string{"skipped a.zip/b.zip/c.txt: it lies deeper than 1 inputs within each other"},
		},
		{
			name: "too large a report",
			src:  file("a.txt", "One met, and two more."),
			o:    Options{Limits: ingest.Limits{ReportBytes: 8}},
			want: []string{"skipped a.txt: it has 22 bytes, and a report may have 8 bytes; give each report a file of its own"},
		},
		{
			name: "a name that cannot be printed",
			src:  file("a\x1b.txt", "One met."),
			want: []string{"a_.txt~ec79074a [in/a\x1b.txt] in/a\x1b.txt \"One met.\""},
		},
		{
			name: "a box in an archive, with what is attached",
			src: file("a.zip", ziptest.Build(t, "d/m.mbox", "From a@b.example Tue May 21 23:10:00 2024\nSubject: One\n\nOne met.\nFrom a@b.example Tue May 21 23:10:00 2024\nSubject: Two\nMIME-Version: 1.0\n"+
				"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nTwo met.\n--b\nContent-Type: text/csv; name=t.csv\n\nstory\nThree met.\n--b--\n")),
			want: []string{
				`a.zip/d/m.mbox#1 [in/a.zip/d/m.mbox#1] in/a.zip "One\n\nOne met."`, `a.zip/d/m.mbox#2 [in/a.zip/d/m.mbox#2] in/a.zip "Two\n\nTwo met."`,
				`a.zip/d/m.mbox#2/t.csv#2 [in/a.zip/d/m.mbox#2/t.csv#2] in/a.zip "Three met."`,
			},
		},
		{
			name: "an archive of the web",
			src:  file("a.warc.gz", gzipped(page("https://example.org/1", "text/plain", "One met."))+gzipped(page("https://example.org/2", "text/html", "<p>Two met.</p>"))),
			want: []string{`a.warc.gz#1 [https://example.org/1] in/a.warc.gz "One met."`,
				"skipped a.warc.gz#2: no article was found on the page"},
		},
		{
			name: "a document in an archive",
			src:  file("a.zip", ziptest.Build(t, "x.docx", ziptest.Build(t, "word/document.xml", "<document><p><t>One met.</t></p></document>"))),
			want: []string{`a.zip/x.docx [in/a.zip/x.docx] in/a.zip "One met."`},
		},
		{
			name: "a workbook",
			src:  file("a.xlsx", ziptest.Build(t, "[Content_Types].xml", "", "xl/workbook.xml", "")),
			want: []string{"skipped a.xlsx: it is an Excel workbook (XLSX), which is not read; save the sheet as CSV"},
		},
		{
			name: "a damaged PDF",
			src:  file("a.pdf", "%PDF-1.4\nand no more of it\n"),
			want: []string{"skipped a.pdf: it is a damaged PDF: not a PDF file: missing %%EOF"},
		},
		{name: "empty", src: file("a.txt", ""), want: []string{"skipped a.txt: it is empty"}},
		{
			name: "a picture with the name of a page",
			src:  file("a.csv", "\x89PNG\r\n\x1a\n\x00\x00"),
			want: []string{"skipped a.csv: it is a PNG picture, not text"},
		},
		{
			name: "names that cannot be printed, and long ones",
			src:  file("a.zip", ziptest.Build(t, "x\x1b[31m.txt", "One met.", strings.Repeat("y", 300)+".txt", "Two met.")),
			want: []string{"a.zip/x_[31m.txt~939d02b7 [in/a.zip/x\x1b[31m.txt] in/a.zip \"One met.\"",
				"a.zip/" + strings.Repeat("y", 255) + "~0fc54a2b [in/a.zip/" + strings.Repeat("y", 300) + ".txt] in/a.zip \"Two met.\""},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(t, c.src, c.o); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestStops checks that an error of the caller and the end of the context come back as they
// are, and that nothing is handed out after them.
func TestStops(t *testing.T) {
	src := func() ingest.Source { return file("a.zip", ziptest.Build(t, "x.txt", "One met.", "y.txt", "Two met.")) }
	full := errors.New("the disk is full")
	calls := 0
	err := Open(context.Background(), src(), Options{}, func(Item) error { calls++; return full })
	if err != full || calls != 1 {
		t.Errorf("%v after %d items", err, calls)
	}
	ctx, cancel := context.WithCancel(context.Background())
	calls = 0
	err = Open(ctx, src(), Options{}, func(Item) error { calls++; cancel(); return nil })
	if err != context.Canceled || calls != 1 {
		t.Errorf("%v after %d items", err, calls)
	}
}

// TestPanic checks that a defect of a format is a skip, and one of the caller is not hidden.
func TestPanic(t *testing.T) {
	broken := known{Format: ingest.Format{Name: "broken", Read: func(_ context.Context, _ ingest.Source, _ ingest.Limits, yield func(ingest.Part) error) error {
		yield(ingest.Part{Report: &ingest.Report{Key: "1", Text: "One met."}})
		panic("index out of range\nmore")
	}}}
	var got []string
	r := &reading{ctx: context.Background(), options: Options{Limits: ingest.Limits{}.WithDefaults()}, yield: func(it Item) error {
		if it.Skip != nil {
			got = append(got, it.Skip.Error())
			return nil
		}
		got = append(got, it.Name)
		return nil
	}}
	if err := r.run(&broken, ingest.Source{}, place{name: "a", path: "a"}, ingest.Meta{}, 0); err != nil {
		t.Error(err)
	}
	want := []string{"a#1", "skipped a: a defect stopped the reader of broken: index out of range; please report it"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	defer func() {
		if recover() != "of the caller" {
			t.Error("a panic of the caller was hidden")
		}
	}()
	Open(context.Background(), file("a.zip", ziptest.Build(t, "x.txt", "One met.")), Options{}, func(Item) error { panic("of the caller") })
}

func TestIdentity(t *testing.T) {
	at := place{path: "in/a.jsonl", keys: "#3"}
	for address, want := range map[string]string{
		"https://example.org/talks":  "https://example.org/talks",
		"https://example.org/?p=7":   "https://example.org/?p=7",
		"https://example.org/":       "in/a.jsonl#3",
		"https://example.org":        "in/a.jsonl#3",
		"":                           "in/a.jsonl#3",
		"talks":                      "in/a.jsonl#3",
		"https://example.org/talks/": "https://example.org/talks/",
	} {
		if got := at.identity(address); got != want {
			t.Errorf("%q: %s, want %s", address, got, want)
		}
	}
	long := "https://example.org/" + strings.Repeat("x", 5000)
	one, other := at.identity(long+"1"), at.identity(long+"2")
	if len(one) != MaxIdentity || one == other {
		t.Errorf("%d bytes, and two addresses have one identity: %v", len(one), one == other)
	}
}

func TestEndings(t *testing.T) {
	all := Endings()
	for _, want := range []string{".txt", ".zip", ".html", ".txt.zst"} {
		if !strings.Contains(" "+strings.Join(all, " ")+" ", " "+want+" ") {
			t.Errorf("%s is not in %v", want, all)
		}
	}
}

// TestFormats checks what every line of the list must have.
func TestFormats(t *testing.T) {
	for _, f := range Formats() {
		if f.Name == "" || f.Doc == "" || f.Read == nil || f.Match == nil && len(f.Endings)+len(f.Types) == 0 {
			t.Errorf("%s is not complete", f.Name)
		}
		for _, s := range append(f.Endings, f.Types...) {
			if s != strings.ToLower(s) {
				t.Errorf("%s: %s is not in lower case", f.Name, s)
			}
		}
		if f.Match != nil && f.Match(nil) {
			t.Errorf("%s is what has no bytes", f.Name)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add("a.txt", "", []byte("The talks failed."))
	f.Add("a.zip", "", []byte(ziptest.Build(f, "b.zip", ziptest.Build(f, "x.jsonl", "{\"text\":\"One met.\"}"))))
	f.Add("a.warc", "", []byte(page("https://example.org/1", "text/plain", "One met.")))
	f.Add("a.mbox", "", []byte("From a@b.example Tue May 21 23:10:00 2024\nSubject: One\n\nOne met.\n"))
	f.Add("a.docx", "", []byte(ziptest.Build(f, "word/document.xml", "<p><t>One met.</t></p>")))
	f.Add("a.pdf", "", []byte("%PDF-1.4\n%%EOF"))
	f.Add("a.csv.gz", "text/csv", []byte(gzipped("story\nOne met.\n")))
	f.Fuzz(func(t *testing.T, name, mediaType string, data []byte) {
		src := ingest.InMemory(name, data)
		src.Type = mediaType
		names := map[string]bool{}
		err := Open(context.Background(), src, Options{Limits: ingest.Limits{ReportBytes: 1 << 16, TotalBytes: 1 << 20, Parts: 1000}}, func(it Item) error {
			if it.Skip != nil {
				if line := it.Skip.Error(); strings.ContainsAny(line, "\n\x1b") {
					t.Errorf("%q is more than one line", line)
				}
				if strings.Contains(it.Skip.Why, "a defect") {
					t.Error(it.Skip.Error())
				}
				return nil
			}
			if it.Doc != nil && (names[it.Name] || it.Identity == "" || len(it.Identity) > MaxIdentity) {
				t.Errorf("two reports are called %q, or it has no identity: %q", it.Name, it.Identity)
			}
			names[it.Name] = true
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}
