package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"rapporteur/ingest"
)

// build makes a file of objects; number 1 is its root.
func build(objects ...string) string {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return b.String()
}

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

func packed(dict, data string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(data))
	z.Close()
	return stream(dict+" /Filter /FlateDecode", b.String())
}

// pdfOf makes a file of pages, each with its content.
func pdfOf(contents ...string) string {
	objects := []string{"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"}
	kids := ""
	for _, c := range contents {
		n := len(objects) + 1
		kids += fmt.Sprintf("%d 0 R ", n)
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>", n+1), packed("", c))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(contents))
	return build(objects...)
}

// at shows lines from a place on, one under the other.
func at(x, y, size float64, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F1 %g Tf %g TL %g %g Td\n", size, size*1.2, x, y)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer("(", `\(`, ")", `\)`).Replace(l))
	}
	b.WriteString("ET\n")
	return b.String()
}

func parts(t testing.TB, data string, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.InMemory("a.pdf", []byte(data)), l, func(p ingest.Part) error {
		for block := range strings.SplitSeq(p.Report.Text, "\n\n") {
			kind := ""
			for _, m := range p.Report.Marks {
				if p.Report.Text[m.Start:m.End] == block {
					kind = string(m.Kind) + ": "
				}
			}
			lines = append(lines, kind+block)
		}
		return nil
	})
	if err != nil {
		if skip := (ingest.Skip{}); !errors.As(err, &skip) {
			t.Errorf("%v is no Skip", err)
		}
		lines = append(lines, "error: "+err.Error())
	}
	return lines
}

func TestPDF(t *testing.T) {
	footer := func(n int) string { return at(280, 40, 9, fmt.Sprintf("Page %d", n)) }
	header := at(60, 770, 9, "Norlund Ministry of Ports - Statement")
	for _, c := range []struct {
		name, data string
		l          ingest.Limits
		want       []string
	}{
		{
			name: "paragraphs, hyphens, headers and footers over two pages",
			data: pdfOf(
				header+at(60, 700, 18, "Ferry talks stall")+
					at(60, 660, 10, "The talks in Sund stalled on Monday, and nobody would say why they did nego-", "tiate at all. The long-term plan is \\214still\\234 on the table, the port said.")+
					at(60, 620, 10, "A second paragraph of the statement begins here and goes on for more than one line", "and is about the long-", "term plan that the port of Sund had in mind for the ferries and for the crews, which")+footer(1),
				header+at(60, 700, 10, "had asked for it in March.")+at(60, 660, 12, "What next")+at(60, 640, 10, "Nobody knows what comes next.")+footer(2)),
			want: []string{
				"title: Ferry talks stall",
				"The talks in Sund stalled on Monday, and nobody would say why they did negotiate at all. The long-term plan is Œstillœ on the table, the port said.",
				"A second paragraph of the statement begins here and goes on for more than one line and is about the long-term plan that the port of Sund had in mind for the ferries and for the crews, which had asked for it in March.",
				"subhead: What next",
				"Nobody knows what comes next.",
			},
		},
		{
			name: "two columns that are written row by row",
			data: pdfOf(at(60, 720, 16, "Two columns under a title that goes over both of them") +
				func() string {
					b := ""
					for i := range 6 {
						y := 680 - 12*float64(i)
						b += at(60, y, 10, fmt.Sprintf("left line %d of the left column which", i)) + at(330, y, 10, fmt.Sprintf("right line %d of the right column that", i))
					}
					return b
				}()),
			want: []string{
				"title: Two columns under a title that goes over both of them",
				"left line 0 of the left column which left line 1 of the left column which left line 2 of the left column which left line 3 of the left column which left line 4 of the left column which left line 5 of the left column which " +
					"right line 0 of the right column that right line 1 of the right column that right line 2 of the right column that right line 3 of the right column that right line 4 of the right column that right line 5 of the right column that",
			},
		},
		{
			name: "words by their distance, turned text, a form",
			data: build("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "<< /Type /Font /Subtype /Type1 /BaseFont /F /FirstChar 65 /Widths [600 600 600 600 600 600] >>",
				"<< /Type /Page /Parent 2 0 R /Contents [5 0 R 6 0 R] /Resources << /Font << /F1 3 0 R >> /XObject << /X 7 0 R >> >> >>",
				stream("", "q BT /F1 10 Tf 1 0 0 1 50 700 Tm [(AB) -300 (CD) 50 (<45>)] TJ <46 4"), stream("", "> Tj ET 0 1 -1 0 0 0 cm BT /F1 10 Tf (AAAA) Tj ET Q /X Do BI /W 1 ID (x EI"),
				stream("/Type /XObject /Subtype /Form /Matrix [1 0 0 1 0 -100]", "BT /F1 10 Tf 50 700 Td (FADE) Tj ET")),
			want: []string{"AB CD<45>F@", "FADE"},
		},
		{
			name: "wide characters and a map to Unicode",
			data: build("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
				"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 /W [1 [500 600] 3 9 700] >>] /ToUnicode 6 0 R >>",
				"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>", packed("", "BT /F1 10 Tf 50 700 Td <000100020003000400050006> Tj ET"),
				packed("", "1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <0416> <0002> <00660069> endbfchar 2 beginbfrange <0003> <0004> <0061> <0005> <0006> [<0078> <0079>] endbfrange")),
			want: []string{"Жfiabxy"},
		},
		{name: "pictures only", data: pdfOf("q /Im1 Do Q"), want: []string{"error: skipped a.pdf: there is no text in it, only pictures: it was scanned, as it seems; read it with a program for text recognition first"}},
		{name: "cut off", data: pdfOf("x")[:300], want: []string{"error: skipped a.pdf: it is a damaged PDF: not a PDF file: missing %%EOF"}},
		{
			name: "encrypted",
			data: strings.Replace(pdfOf("x"), "/Root 1 0 R", "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"+strings.Repeat("00", 32)+"> /U <"+strings.Repeat("00", 32)+"> >>", 1),
			want: []string{"error: skipped a.pdf: it is encrypted with a password; save a copy without one"},
		},
		{
			name: "encrypted in another way",
			data: strings.Replace(pdfOf("x"), "/Root 1 0 R", "/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Other /V 9 >>", 1),
			want: []string{"error: skipped a.pdf: it is encrypted in a way that is not known: unsupported PDF: encryption filter /Other"},
		},
		{name: "too long", data: pdfOf(at(60, 700, 10, "The talks stalled.")), l: ingest.Limits{ReportBytes: 9}, want: []string{"error: skipped a.pdf: its text has more than 9 bytes, which is more than a report may have"}},
		{name: "too many pages", data: build("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 9999 >>"), want: []string{"error: skipped a.pdf: it has 9999 pages, and at most 2000 are read"}},
		{name: "too many objects", data: strings.Replace(pdfOf("x"), "/Size 6", "/Size 99999999", 1), want: []string{"error: skipped a.pdf: it is a damaged PDF: it says that it has more objects than it can have"}},
		{
			name: "a bomb",
			data: pdfOf(strings.Repeat(" ", streamBytes+1)),
			want: []string{"error: skipped a.pdf: it grows to more than 64 MiB when it is unpacked: no report does"},
		},
		{
			name: "objects that do not end",
			data: build("<< /Type /Catalog /Pages 2 0 R >>", packed("/Type /ObjStm /N 1 /First 4", "2 0 <41")),
			want: []string{"error: skipped a.pdf: it is a damaged PDF: there are objects in it that do not end"},
		},
		{name: "no page", data: build("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 1 >>"), want: []string{"error: skipped a.pdf: it is a damaged PDF: there is no page 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !Format().Match([]byte(c.data)) {
				t.Error("it is not told by its bytes")
			}
			if got := parts(t, c.data, c.l); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestEndless checks that a file that the reader never gets through is given up.
func TestEndless(t *testing.T) {
	data := pdfOf("x")
	loop := strings.Replace(data, "/Root 1 0 R", fmt.Sprintf("/Root 1 0 R /Prev %d", strings.Index(data, "xref\n0")), 1)
	limits := ingest.Limits{}.WithDefaults()
	if _, why := extract(context.Background(), []byte(loop), limits, 100*time.Millisecond); why != "it takes longer than 100ms to read; save its text as .txt" {
		t.Error(why)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := Format().Read(ctx, ingest.InMemory("a.pdf", []byte(data)), limits, func(ingest.Part) error { return nil })
	if err != context.Canceled {
		t.Error(err)
	}
}

func TestMatch(t *testing.T) {
	for data, want := range map[string]bool{
		"%PDF-2.0\n": true, "\x00\x01%PDF-1.4\n": true, "\n%PDF-1.4": true, "The sign %PDF- begins one.": false, "": false,
	} {
		if got := Format().Match([]byte(data)); got != want {
			t.Errorf("%q: %v, want %v", data, got, want)
		}
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(pdfOf(at(60, 700, 10, "The talks stalled.")), "", "")
	f.Add("", "BT /F1 10 Tf [(A) -300 <42>] TJ (x\\051) ' ET q Q BI ID x EI /X Do", "1 beginbfrange <00> <05> [<0041>] endbfrange")
	f.Add("", "1 0 0 1 9 9 cm BT 1e300 Tz (x) Tj", "<")
	f.Fuzz(func(t *testing.T, data, content, unicode string) {
		if data == "" {
			data = build("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>", "<< /Type /Font /Subtype /Type1 /BaseFont /F /FirstChar 65 /Widths [600 600] /ToUnicode 6 0 R >>",
				"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 7 0 R >> >> >>", packed("", content), packed("", unicode),
				packed("/Subtype /Form", content))
		}
		Format().Match([]byte(data[:min(len(data), ingest.HeadBytes)]))
		parts(t, data, ingest.Limits{ReportBytes: 1 << 16})
	})
}
