package feed

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/address"
)

// readSitemap hands out the addresses of a sitemap, or the sitemaps of an index. The time of a
// last change is no time of publication, and is of low confidence as one.
func readSitemap(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	data, err := load(in, l)
	if err != nil {
		return err
	}
	n := 0
	var e map[string]string // of the entry that is being read
	return eachElement(ctx, data, func(start xml.StartElement) error {
		if name := start.Name.Local; name == "url" || name == "sitemap" {
			e = map[string]string{}
		}
		return nil
	}, func(name, parent, text string) error {
		switch {
		case e == nil:
			return nil
		case name != "url" && name != "sitemap":
			// A picture has an address and a title of its own, by the same names.
			if parent == "url" || parent == "sitemap" || parent == "news" || parent == "publication" {
				if text = strings.TrimSpace(text); text != "" && e[name] == "" {
					e[name] = text
				}
			}
			return nil
		}
		entry := e
		e = nil
		if n++; n > l.Parts {
			return ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it has more than %d addresses; the others were not read", l.Parts)}
		}
		url, ok := address.Resolve(in.URL, entry["loc"])
		if !ok {
			return yield(skipped(fmt.Sprintf("address %d", n), fmt.Sprintf("%q is no address that begins with http:// or https://", short(entry["loc"]))))
		}
		link := &ingest.Link{Kind: ingest.ToReport, URL: url, Title: flat(entry["title"]), Outlet: flat(entry["name"])}
		changed := dated{entry["lastmod"], "lastmod of the sitemap", annot.Low}
		if name == "sitemap" {
			link.Kind, link.Published = ingest.ToSitemap, changed.date()
		} else {
			link.Published = firstDate(dated{entry["publication_date"], "publication_date of the sitemap", annot.High}, changed).date()
		}
		return yield(ingest.Part{Link: link})
	}, func() error {
		return yield(skipped("the rest", fmt.Sprintf("the sitemap breaks off or is damaged after address %d", n)))
	})
}

// maxElement is how much text of one element is kept.
const maxElement = 64 << 10

// eachElement goes through a document in XML: begin sees the start of each element, end its text
// and the name of what it stands in. Where the document is damaged it ends, and broken is called.
func eachElement(ctx context.Context, data []byte, begin func(xml.StartElement) error,
	end func(name, parent, text string) error, broken func() error) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	var open []string
	var text strings.Builder
	for i := 0; ; i++ {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		token, err := d.Token()
		if errors.Is(err, io.EOF) && len(open) == 0 {
			return nil
		}
		if err != nil {
			return broken()
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) >= maxDepth {
				return broken()
			}
			open = append(open, t.Name.Local)
			text.Reset()
			if err := begin(t); err != nil {
				return err
			}
		case xml.CharData:
			if text.Len() < maxElement {
				text.Write(t[:min(len(t), maxElement)])
			}
		case xml.EndElement:
			if len(open) == 0 {
				return broken()
			}
			name, parent := open[len(open)-1], ""
			open = open[:len(open)-1]
			if len(open) > 0 {
				parent = open[len(open)-1]
			}
			if end != nil {
				if err := end(name, parent, text.String()); err != nil {
					return err
				}
			}
			text.Reset()
		}
	}
}
