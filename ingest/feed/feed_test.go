package feed

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"rapporteur/ingest"
)

const base = "https://paper.example/news/feed.xml"

// long is a text that is whole.
var long = strings.Repeat("The delegations met again in Keld on Monday. ", 30)

// read reads an input by the one format that matches it.
func read(t testing.TB, text string, l ingest.Limits) ([]ingest.Part, error) {
	t.Helper()
	var parts []ingest.Part
	n := 0
	var err error
	for _, f := range Formats() {
		if !f.Match([]byte(text[:min(len(text), ingest.HeadBytes)])) {
			continue
		}
		n++
		err = f.Read(t.Context(), ingest.Source{Name: "in", URL: base, R: strings.NewReader(text), Size: -1}, l, func(p ingest.Part) error {
			parts = append(parts, p)
			return nil
		})
	}
	if n != 1 {
		t.Fatalf("%d formats match %.60q", n, text)
	}
	return parts, err
}

// told is a part as the tests write it.
func told(p ingest.Part) string {
	switch {
	case p.Link != nil:
		return fmt.Sprintf("%s %s %q by %q on %s (%s, %s)", p.Link.Kind, p.Link.URL, p.Link.Title, p.Link.Outlet, p.Link.Published.Value, p.Link.Published.Why, p.Link.Published.Confidence)
	case p.Nested != nil:
		kind, _, _ := strings.Cut(p.Nested.Type, ";")
		return fmt.Sprintf("%s [%s] %s by %q on %s (%s) in %q", kind, p.Nested.Key, p.Nested.URL, p.Nested.Outlet, p.Nested.Published.Value, p.Nested.Published.Why, p.Nested.Language)
	case p.Skip != nil:
		return p.Skip.Error()
	}
	return "nothing"
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"RSS", `<?xml version="1.0" encoding="utf-8"?>
<!-- a comment --><!DOCTYPE rss [<!ENTITY lol "lol">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The &amp; Paper</title><link>https://paper.example/</link><language>en-GB</language>
<item><title>Talks &lt;b&gt;resume&lt;/b&gt;</title><link>/a?utm_source=rss</link><guid isPermaLink="false">id-1</guid>
 <pubDate>Mon, 02 Mar 2026 23:30:00 -0500</pubDate><content:encoded><![CDATA[<p>` + long + `</p>]]></content:encoded></item>
<item><title>Short</title><link>b.html</link><description>A short summary.</description><dc:date>2026-03-03T01:00:00Z</dc:date></item>
<item><title>Cut</title><link>https://paper.example/c</link><description>` + long + ` [&amp;#8230;]</description></item>
<item><title>Long summary</title><link>https://paper.example/d</link><description>&lt;p&gt;` + long + `&lt;/p&gt;</description><pubDate>03/04/2026</pubDate></item>
<item><title>Only a GUID</title><guid>https://paper.example/e</guid><source url="https://wire.example/rss">Wire</source></item>
<item><title>Neither</title><link>javascript:alert(1)</link></item>
<item><title>No address</title><description>All that there is.</description><guid isPermaLink="false">id-9</guid></item>
</channel></rss>`, []string{
			`text/html [id-1] https://paper.example/a by "The & Paper" on 2026-03-02 (pubDate of the feed) in "en"`,
			`report https://paper.example/news/b.html "Short" by "The & Paper" on 2026-03-03 (dc:date of the feed, high)`,
			`report https://paper.example/c "Cut" by "The & Paper" on  (, )`,
			`text/html [https://paper.example/d] https://paper.example/d by "The & Paper" on  () in "en"`,
			`report https://paper.example/e "Only a GUID" by "Wire" on  (, )`,
			`skipped sha256:d2c93d8a033235b0: it has neither a text nor an address`,
			`text/html [id-9]  by "The & Paper" on  () in "en"`,
		}},
		{"RSS with a base", `<rss xml:base="https://other.example/x/feed.php?y"><channel xml:base="sub/"><title>T</title><item><link>a</link></item></channel></rss>`, []string{
			`report https://other.example/x/sub/a "" by "T" on  (, )`,
		}},
		{"RSS 1.0", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>T</title></channel><item rdf:about="x"><title>A</title><link>https://paper.example/a</link></item></rdf:RDF>`, []string{
			`report https://paper.example/a "A" by "T" on  (, )`,
		}},
		{"damaged RSS", `<rss><channel><title>T</title><item><title>A</title><link>https://paper.example/a</link></item>
<item><title>B</wrong></title><item><title>C</title><link>https://paper.example/c</link></item><item><title>D</title><link>https://pa`, []string{
			`report https://paper.example/a "A" by "T" on  (, )`,
			`skipped sha256:af4fe8283cb97baf: it has neither a text nor an address`,
			`report https://paper.example/c "C" by "T" on  (, )`,
			`skipped item 4: the feed breaks off in it`,
		}},
		{"Atom", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blog.example/sub/"><title type="html">A &amp;amp; B</title>
<entry><id>tag:1</id><title>One</title><link rel="enclosure" href="x.mp3"/><link href="one"/><published>2026-03-02T10:00:00+01:00</published><updated>2026-03-05T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>` + long + `</p></div></content></entry>
<entry><id>tag:2</id><title>Two</title><link rel="alternate" href="/two"/><updated>2026-03-05T10:00:00Z</updated><summary>s</summary></entry>
<entry><id>tag:3</id><title>Three</title><content type="text">` + long + `</content><link href="three"/></entry>
<entry><id>tag:4</id><title>Four</title><content type="application/pdf" src="four.pdf"/></entry></feed>`, []string{
			`text/html [tag:1] https://blog.example/sub/one by "A & B" on 2026-03-02 (published of the feed) in "de"`,
			`report https://blog.example/two "Two" by "A & B" on 2026-03-05 (updated of the feed, medium)`,
			`text/plain [tag:3] https://blog.example/sub/three by "A & B" on  () in "de"`,
			`report https://blog.example/sub/four.pdf "Four" by "A & B" on  (, )`,
		}},
		{"JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "items": [
{"id": 7, "url": "a", "title": "A", "content_html": "<p>` + long + `</p>", "date_published": "2026-03-02T10:00:00Z", "language": "fr-CA"},
{"id": "b", "url": "https://paper.example/b", "content_text": "` + long + `"},
{"id": "c", "external_url": "https://paper.example/c", "summary": "short", "date_modified": "2026-03-02"},
{"id": "d", "content_text": "Short, and all there is."}], "title": "J"}`, []string{
			`text/html [7] https://paper.example/news/a by "J" on 2026-03-02 (date_published of the feed) in "fr"`,
			`text/plain [b] https://paper.example/b by "J" on  () in ""`,
			`report https://paper.example/c "" by "J" on 2026-03-02 (date_modified of the feed, medium)`,
			`text/plain [d]  by "J" on  () in ""`,
		}},
		{"broken JSON Feed", `{"version": "https://jsonfeed.org/version/1", "title": "J", "items": [{"id": "a", "url": "https://paper.example/a"}, {"id": "b`, []string{
			`report https://paper.example/a "" by "J" on  (, )`,
			`skipped item 2: the feed breaks off here`,
		}},
		{"OPML", `<?xml version="1.0"?><opml version="2.0"><head><title>mine</title></head><body>
<outline text="group"><outline type="rss" text="The Paper" xmlUrl="https://paper.example/rss?utm_source=opml"/>
<outline text="x" title="Wire" xmlURL="../wire.xml"/></outline>
<outline text="twice" xmlUrl="https://paper.example/rss"/><outline text="bad" xmlUrl="ftp://paper.example/rss"/></body></opml>`, []string{
			`feed https://paper.example/rss "The Paper" by "The Paper" on  (, )`,
			`feed https://paper.example/wire.xml "Wire" by "Wire" on  (, )`,
			`skipped feed 4: "ftp://paper.example/rss" is no address that begins with http:// or https://`,
		}},
		{"sitemap", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://paper.example/a </loc><lastmod>2026-03-02T10:00:00Z</lastmod><image:image><image:loc>https://paper.example/a.jpg</image:loc><image:title>Picture</image:title></image:image></url>
<url><news:news><news:publication><news:name>The Paper</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2026-03-01</news:publication_date><news:title>Talks &amp; more</news:title></news:news><loc>https://paper.example/b</loc></url>
<url><loc>nonsense:</loc></url><url><loc>https://paper.example/c</loc>`, []string{
			`report https://paper.example/a "" by "" on 2026-03-02 (lastmod of the sitemap, low)`,
			`report https://paper.example/b "Talks & more" by "The Paper" on 2026-03-01 (publication_date of the sitemap, high)`,
			`skipped address 3: "nonsense:" is no address that begins with http:// or https://`,
			`skipped the rest: the sitemap breaks off or is damaged after address 3`,
		}},
		{"sitemap index", `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://paper.example/1.xml.gz</loc><lastmod>2026-03-02</lastmod></sitemap></sitemapindex>`, []string{
			`sitemap https://paper.example/1.xml.gz "" by "" on 2026-03-02 (lastmod of the sitemap, low)`,
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var packed bytes.Buffer
			z := gzip.NewWriter(&packed)
			z.Write([]byte(test.text))
			z.Close()
			for _, text := range []string{test.text, packed.String()} {
				if text != test.text && strings.Contains(test.name, "JSON") {
					continue // compressed, it is told by its media type
				}
				parts, err := read(t, text, ingest.Limits{})
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, p := range parts {
					got = append(got, told(p))
				}
				if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
					t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
				}
			}
		})
	}
}

func TestText(t *testing.T) {
	parts, err := read(t, `<rss><channel><item><title>A &amp;lt; B</title><author>desk@paper.example (Jo Doe)</author>
<description>&lt;p&gt;`+long+`&lt;/p&gt;</description></item></channel></rss>`, ingest.Limits{})
	if err != nil || len(parts) != 1 || parts[0].Nested == nil {
		t.Fatal(parts, err)
	}
	page := string(parts[0].Nested.Data)
	for _, want := range []string{"<title>A &lt; B</title>", "<h1>A &lt; B</h1>", "<article>\n", "<p>The delegations", `charset="utf-8"`} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in %.300s", want, page)
		}
	}
}

func TestEncodings(t *testing.T) {
	text := func(declared, title string) string {
		return `<?xml version="1.0" encoding="` + declared + `"?><rss><channel><title>` + title + `</title><item><link>https://paper.example/a</link></item></channel></rss>`
	}
	wide := func(s string) string {
		out := "\xff\xfe"
		for _, r := range s {
			out += string([]byte{byte(r), byte(r >> 8)})
		}
		return out
	}
	for name, in := range map[string]string{
		"UTF-8":                     text("utf-8", "Цех"),
		"with a mark":               "\xef\xbb\xbf" + text("utf-8", "Цех"),
		"windows-1251":              text("windows-1251", "\xd6\xe5\xf5"),
		"UTF-8 that says otherwise": text("iso-8859-1", "Цех"),
		"UTF-16":                    wide(text("utf-16", "Цех")),
		"a broken byte":             text("utf-8", "Цех") + "\xff",
		"a control character":       text("utf-8", "Цех\x0b"),
	} {
		parts, err := read(t, in, ingest.Limits{})
		if err != nil || len(parts) != 1 || parts[0].Link == nil || parts[0].Link.Outlet != "Цех" {
			t.Errorf("%s: %v %v", name, parts, err)
		}
	}
}

func TestNoMatch(t *testing.T) {
	for _, text := range []string{"", "Talks resume.", "An <rss> feed is", "<html><rss/></html>", "<!doctype html><p>rss", "<feed>of fish</feed>", "{}",
		`{"title": "a jsonfeed.org/version"}`, "<rdf:RDF/>", "\x1f\x8b", "<?xml version='1.0'?>", "</rss>"} {
		for _, f := range Formats() {
			if f.Match([]byte(text)) {
				t.Errorf("%q is taken for %s", text, f.Name)
			}
		}
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"Mon, 02 Mar 2026 23:30:00 -0500":  "2026-03-02",
		"2 Mar 2026":                       "2026-03-02",
		"Mon, 2 March 2026 10:00 GMT":      "2026-03-02",
		"Mon,02 Mar 26 10:00:00 +0000":     "2026-03-02",
		"Monday, 02-Mar-26 10:00:00 GMT":   "2026-03-02",
		"2026-03-02T23:30:00+02:00":        "2026-03-02",
		"2026-03-02 23:30":                 "2026-03-02",
		"20260302T100000Z":                 "2026-03-02",
		"March 2, 2026 3:04 PM":            "2026-03-02",
		"Mon Mar  2 15:04:05 UTC 2026":     "2026-03-02",
		"Sept 9, 2025":                     "2025-09-09",
		"2026-02-30":                       "",
		"03/04/2026":                       "",
		"02.03.2026":                       "",
		"2026-13-01":                       "",
		"yesterday":                        "",
		"":                                 "",
		"Mon, 02 Xyz 2026 23:30:00 -0500":  "",
		"0000-00-00T00:00:00Z":             "",
		"Mon, 31 Nov 2025 23:30:00 -0500 ": "",
	} {
		if got := day(in); got != want {
			t.Errorf("day(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestCutOff(t *testing.T) {
	for in, want := range map[string]bool{
		"The talks resume.": false, "The talks resume...": true, "The talks resume […]": true, "The talks resume [...]": true,
		"The talks resume. Read more »": true, "The talks … resume.": false, "More to read": false,
		"The talks resume […] The post Talks appeared first on The Paper.": true,
		"The talks resume. The post Talks appeared first on The Paper.":    false,
	} {
		if got := cutOff(in); got != want {
			t.Errorf("cutOff(%q) is %v", in, got)
		}
	}
}

// What is made to cost time or memory is refused in the item that it is in; the others go on.
func TestHostile(t *testing.T) {
	good := `<item><title>Good</title><link>https://paper.example/good</link></item>`
	var spaces strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&spaces, ` xmlns:a%d="b"`, i)
	}
	reasons := map[string]string{"deep": "nested too deeply", "deep in extension": "nested too deeply",
		"many name spaces": "too many tags", "many pieces": "too many tags"}
	for name, bad := range map[string]string{
		"deep":              "<item>" + strings.Repeat("<a>", 100_000),
		"deep in extension": `<item><x:y xmlns:x="z">` + strings.Repeat("<x:y>", 100_000) + "</item>",
		"many name spaces":  "<item" + spaces.String() + ">" + strings.Repeat("<b/>", 5_000) + "</item>",
		"many pieces":       `<item><x:y xmlns:x="z">` + strings.Repeat("text<b/>", 400_000) + "</x:y></item>",
		"entities":          "<item><title>" + strings.Repeat("&lol;", 100_000) + "</title></item>",
		"no end":            "<item><title>A",
		"no end of a title": "<item><title>A</item>",
		"quotes":            "<item>" + strings.Repeat(`<a b="`, 100_000) + "</item>",
	} {
		parts, err := read(t, `<rss><channel>`+good+bad+good+`</channel></rss>`, ingest.Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		n, why := 0, ""
		for _, p := range parts {
			if p.Link != nil && p.Link.URL == "https://paper.example/good" {
				n++
			} else if p.Skip != nil {
				why = p.Skip.Why
			}
		}
		if n != 2 || !strings.Contains(why, reasons[name]) {
			t.Errorf("%s: %d good items of 2, and %q", name, n, why)
		}
	}
	bomb := func(prefix, repeated string) string {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte(prefix))
		for range 70 {
			z.Write(bytes.Repeat([]byte(repeated), 1<<20/len(repeated)))
		}
		z.Close()
		return b.String()
	}
	if _, err := read(t, bomb("<urlset>", "<url>"), ingest.Limits{}); !errors.As(err, new(ingest.Skip)) {
		t.Errorf("a bomb: %v", err)
	}
}

func TestLimits(t *testing.T) {
	feed := `<rss><channel>` + strings.Repeat(`<item><link>https://paper.example/a</link></item>`, 5) + `</channel></rss>`
	parts, err := read(t, feed, ingest.Limits{Parts: 3})
	if len(parts) != 3 || !errors.As(err, new(ingest.Skip)) {
		t.Errorf("%d parts, %v", len(parts), err)
	}
	parts, err = read(t, feed, ingest.Limits{ReportBytes: 10})
	if len(parts) != 5 || parts[0].Skip == nil || err != nil {
		t.Errorf("%v, %v", parts, err)
	}
	if _, err = read(t, feed, ingest.Limits{TotalBytes: 100}); !errors.As(err, new(ingest.Skip)) {
		t.Errorf("%v", err)
	}
	stop := errors.New("stop")
	for _, f := range Formats()[:1] {
		n := 0
		err := f.Read(t.Context(), ingest.Source{R: strings.NewReader(feed)}, ingest.Limits{}, func(ingest.Part) error { n++; return stop })
		if err != stop || n != 1 {
			t.Errorf("%v after %d parts", err, n)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := f.Read(ctx, ingest.Source{R: strings.NewReader(feed)}, ingest.Limits{}, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("stopped: %v", err)
		}
	}
}

func fuzz(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, format := range Formats() {
			format.Match([]byte(text))
			if format.Name != name {
				continue
			}
			err := format.Read(t.Context(), ingest.Source{Name: "in", URL: base, R: strings.NewReader(text), Size: -1}, ingest.Limits{}, func(p ingest.Part) error {
				told(p)
				fields := 0
				if p.Link != nil {
					fields++
					if !strings.HasPrefix(p.Link.URL, "http://") && !strings.HasPrefix(p.Link.URL, "https://") {
						t.Fatalf("link to %q", p.Link.URL)
					}
				}
				if p.Nested != nil {
					fields++
					if p.Nested.Key == "" || len(p.Nested.Data) == 0 {
						t.Fatalf("%+v", p.Nested)
					}
				}
				if p.Skip != nil {
					fields++
					if strings.ContainsAny(p.Skip.Error(), "\n\x1b") {
						t.Fatalf("%q", p.Skip)
					}
				}
				if fields != 1 {
					t.Fatalf("%d fields", fields)
				}
				return nil
			})
			if err != nil && !errors.As(err, new(ingest.Skip)) {
				t.Fatal(err)
			}
		}
	})
}

func FuzzRSS(f *testing.F) {
	fuzz(f, "RSS", `<?xml version="1.0" encoding="koi8-r"?><rss xml:base="/x"><channel><title>T</title><item xml:base='a/b?c'><link>a</link><guid>x</guid><pubDate>Mon, 02 Mar 2026 23:30:00 -0500</pubDate><description><![CDATA[<p>x]]></description></item><item/></channel></rss>`,
		`<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><a:b/></item>`)
}

func FuzzAtom(f *testing.F) {
	fuzz(f, "Atom", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="a"/><content type="xhtml"><div><p>x</p></div></content><updated>2026-03-02</updated></entry></feed>`)
}

func FuzzJSON(f *testing.F) {
	fuzz(f, "JSON Feed", `{"version":"https://jsonfeed.org/version/1","title":"T","items":[{"id":1,"content_html":"<p>x","authors":[{"name":"A"}]},{"url":"https://a.example"}]}`)
}

func FuzzOPML(f *testing.F) {
	fuzz(f, "OPML", `<opml><body><outline text="a" xmlUrl="https://a.example/"><outline/></outline></body></opml>`)
}

func FuzzSitemap(f *testing.F) {
	fuzz(f, "sitemap", `<urlset><url><loc>/a</loc><lastmod>2026-03-02</lastmod></url></urlset>`,
		`<sitemapindex><sitemap><loc>/a</loc></sitemap></sitemapindex>`, "\x1f\x8b\x08\x00")
}
