package epub

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
	container = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>`
	opf       = `<?xml version="1.0" encoding="latin1"?><package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Sund  Weekly</dc:title><dc:language>en-GB</dc:language><dc:date event="modification">2024-06-01</dc:date><dc:date>2024-05-21T00:00:00Z</dc:date></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="c1" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="../two.xhtml" media-type="application/xhtml+xml"/><item id="c3" href="three.xhtml" media-type="application/xhtml+xml"/><item id="css" href="x.css" media-type="text/css"/></manifest>
<spine><itemref idref="nav"/><itemref idref="cover"/><itemref idref="c2"/><itemref idref="c1"/><itemref idref="c1"/><itemref idref="c3"/><itemref idref="gone"/><itemref idref="css"/></spine></package>`
	sealing = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/one%20a.xhtml"/></CipherData></EncryptedData></encryption>`
	one     = `<html><head><title>One</title></head><body><p>The talks in Sund stalled, and nobody would say why.</p></body></html>`
	two     = `<html><body><p>The ferries lay still for the second day, the port said.</p></body></html>`
)

func parts(t testing.TB, data string, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.InMemory("a.epub", []byte(data)), l, func(p ingest.Part) error {
		if p.Skip != nil {
			lines = append(lines, p.Skip.Error())
			return nil
		}
		n := p.Nested
		lines = append(lines, fmt.Sprintf("%s %d %s|%s|%s", n.Key, len(n.Data), n.Outlet, n.Published.Value, n.Language))
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

func TestEpub(t *testing.T) {
	const mimetype = "application/epub+zip"
	for _, c := range []struct {
		name, data string
		l          ingest.Limits
		want       []string
	}{
		{
			name: "chapters in the order of reading",
			data: ziptest.Build(t, "mimetype", mimetype, "META-INF/container.xml", container, "OEBPS/content.opf", opf, "OEBPS/cover.xhtml", "<html><body><img/>Sund</body></html>",
				"OEBPS/text/one a.xhtml", one, "two.xhtml", two),
			want: []string{"two.xhtml 89 Sund Weekly|2024-05-21|en", "OEBPS/text/one a.xhtml 116 Sund Weekly|2024-05-21|en", "skipped OEBPS/three.xhtml: it is not there"},
		},
		{
			name: "encrypted",
			data: ziptest.Build(t, "mimetype", mimetype, "META-INF/container.xml", container, "META-INF/encryption.xml", sealing, "OEBPS/content.opf", opf, "OEBPS/text/one a.xhtml", one,
				"two.xhtml", two, "OEBPS/three.xhtml", strings.Repeat("x", 200)),
			l: ingest.Limits{ReportBytes: 150},
			want: []string{"skipped OEBPS/cover.xhtml: it is not there", "two.xhtml 89 Sund Weekly|2024-05-21|en",
				"skipped OEBPS/text/one a.xhtml: it is encrypted, for one reader program only (DRM)", "skipped OEBPS/three.xhtml: unpacked it has more than 150 bytes"},
		},
		{
			name: "no chapter",
			data: ziptest.Build(t, "mimetype", mimetype, "META-INF/container.xml", container, "OEBPS/content.opf", "<package/>"),
			want: []string{"error: skipped a.epub: there is no chapter in it"},
		},
		{
			name: "a part is missing",
			data: ziptest.Build(t, "mimetype", mimetype, "META-INF/container.xml", container),
			want: []string{"error: skipped a.epub: it is a damaged e-book: OEBPS/content.opf: it is not there"},
		},
		{
			name: "cut off",
			data: ziptest.Build(t, "mimetype", mimetype, "META-INF/container.xml", container)[:200],
			want: []string{"error: skipped a.epub: it is a damaged e-book: not a valid zip file"},
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
}

func FuzzEpub(f *testing.F) {
	f.Add(container, opf, sealing, one)
	f.Add("<container>", "<package><spine><itemref/></spine></package>", "", "<p>")
	f.Fuzz(func(t *testing.T, container, opf, sealing, page string) {
		data := ziptest.Build(t, "mimetype", "application/epub+zip", "META-INF/container.xml", container, "META-INF/encryption.xml", sealing, "OEBPS/content.opf", opf, "two.xhtml", page)
		parts(t, data, ingest.Limits{ReportBytes: 1 << 16})
		parts(t, page, ingest.Limits{})
	})
}
