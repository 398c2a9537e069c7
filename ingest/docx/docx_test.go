package docx

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"rapporteur/ingest"
	"rapporteur/internal/ziptest"
)

const (
	types  = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	rels   = `<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>`
	styles = `<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style></w:styles>`
)

// wordXML is a document of paragraphs, each with a style and its runs.
func wordXML(paragraphs ...string) string {
	return `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>` + strings.Join(paragraphs, "") + `</w:body></w:document>`
}

func paragraphOf(style string, runs ...string) string {
	var b strings.Builder
	for _, r := range runs {
		if !strings.HasPrefix(r, "<") {
			r = "<w:r><w:t>" + r + "</w:t></w:r>"
		}
		b.WriteString(r)
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + b.String() + `</w:p>`
}

func parts(t testing.TB, data string, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.InMemory("a.docx", []byte(data)), l, func(p ingest.Part) error {
		if p.Skip != nil {
			lines = append(lines, p.Skip.Error())
			return nil
		}
		marks := ""
		for _, m := range p.Report.Marks {
			marks += fmt.Sprintf(" %s:%q", m.Kind, p.Report.Text[m.Start:m.End])
		}
		lines = append(lines, fmt.Sprintf("%q%s", p.Report.Text, marks))
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

func TestDocx(t *testing.T) {
	for _, c := range []struct {
		name, data string
		l          ingest.Limits
		want       []string
	}{
		{
			name: "styles",
			data: ziptest.Build(t, "[Content_Types].xml", types, "word/styles.xml", styles, "word/document.xml", wordXML(
				paragraphOf("Titel", "Ferry ", "talks stall"), paragraphOf("", ""), paragraphOf("", "One&#160;met.", "<w:r><w:tab/></w:r>", "Two left."),
				paragraphOf("berschrift1", "What next"), paragraphOf("", "Nobody knows.", "<w:del><w:r><w:t>gone</w:t></w:r></w:del>"))),
			want: []string{`"Ferry talks stall\n\nOne met. Two left.\n\nWhat next\n\nNobody knows." title:"Ferry talks stall" subhead:"What next"`},
		},
		{
			name: "no styles, and a text box that stands twice",
			data: ziptest.Build(t, "_rels/.rels", rels, "word/document2.xml", wordXML(
				paragraphOf("", "Talks.", "<mc:AlternateContent><mc:Choice>"+paragraphOf("", "In a box.")+"</mc:Choice><mc:Fallback>"+paragraphOf("", "In a box.")+"</mc:Fallback></mc:AlternateContent>"))),
			want: []string{`"In a box.\n\nTalks."`},
		},
		{
			name: "damaged within",
			data: ziptest.Build(t, "word/document.xml", strings.TrimSuffix(wordXML(paragraphOf("", "One met.")), "</w:body></w:document>")+"< <"),
			want: []string{`"One met."`, `skipped "": the end of it is damaged and left out: XML syntax error on line 1: expected element name after <`},
		},
		{name: "a workbook", data: ziptest.Build(t, "[Content_Types].xml", types, "xl/workbook.xml", "x"), want: []string{"error: skipped a.docx: it is an Excel workbook (XLSX), which is not read; save the sheet as CSV"}},
		{name: "slides", data: ziptest.Build(t, "[Content_Types].xml", types, "ppt/presentation.xml", "x"), want: []string{"error: skipped a.docx: it is a PowerPoint file (PPTX), which is not read; save its text as .txt or .pdf"}},
		{name: "nothing", data: ziptest.Build(t, "[Content_Types].xml", types), want: []string{"error: skipped a.docx: it is no Word document: there is no text in it"}},
		{name: "no words", data: ziptest.Build(t, "word/document.xml", wordXML()), want: []string{"error: skipped a.docx: there is no text in it"}},
		{name: "cut off", data: ziptest.Build(t, "word/document.xml", wordXML(paragraphOf("", "x")))[:200], want: []string{"error: skipped a.docx: it is a damaged Word document: not a valid zip file"}},
		{
			name: "too long",
			data: ziptest.Build(t, "word/document.xml", wordXML(paragraphOf("", "One met."), paragraphOf("", "Two met."))), l: ingest.Limits{ReportBytes: 9},
			want: []string{"error: skipped a.docx: its text has more than 9 bytes, which is more than a report may have"},
		},
		{
			name: "a bomb",
			data: ziptest.Build(t, "word/document.xml", wordXML(strings.Repeat(" ", xmlBytes))),
			want: []string{"error: skipped a.docx: it is a damaged Word document: its text: unpacked it has more than 64 MiB"},
		},
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
	if Format().Match([]byte(ziptest.Build(t, "a.txt", "word"))) {
		t.Error("an archive is taken for a document")
	}
}

func FuzzDocx(f *testing.F) {
	f.Add("One met.", "word/document.xml", true)
	f.Add(wordXML(paragraphOf("Title", "a"), paragraphOf("", "<w:p><w:t>b")), "word/document.xml", true)
	f.Add(ziptest.Build(f, "word/document.xml", wordXML(paragraphOf("", "x"))), "", false)
	f.Fuzz(func(t *testing.T, data, name string, wrap bool) {
		if wrap && name != "" {
			data = ziptest.Build(t, "word/document.xml", data, "word/styles.xml", data, "_rels/.rels", data)
		}
		Format().Match([]byte(data[:min(len(data), ingest.HeadBytes)]))
		parts(t, data, ingest.Limits{ReportBytes: 1 << 16})
	})
}
