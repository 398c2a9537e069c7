package feed

import (
	"bytes"
	"context"
	"strings"

	"github.com/mmcdole/gofeed/atom"

	"rapporteur/annot"
	"rapporteur/ingest"
)

func readAtom(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	var p atom.Parser
	return readXML(ctx, in, l, yield, xmlFeed{
		item: "entry",
		channel: func(data []byte) (channel, bool) {
			f, err := p.Parse(bytes.NewReader(data))
			if err != nil {
				return channel{}, false
			}
			return channel{title: f.Title, language: f.Language}, true
		},
		read: func(data []byte) (item, bool) {
			f, err := p.Parse(bytes.NewReader(data))
			if err != nil || len(f.Entries) != 1 {
				return item{}, false
			}
			return atomItem(f.Entries[0]), true
		},
	})
}

func atomItem(e *atom.Entry) item {
	it := item{id: e.ID, title: e.Title, summary: e.Summary}
	for _, a := range e.Authors {
		if it.author == "" {
			it.author = a.Name
		}
	}
	if e.Source != nil {
		it.outlet = e.Source.Title
	}
	for _, link := range e.Links {
		page := link.Type == "" || strings.Contains(link.Type, "html")
		if link.Rel == "alternate" && (it.link == "" || page) {
			it.link = link.Href
			if page {
				break
			}
		}
	}
	if original := value(e.Extensions, "feedburner", "origLink"); original != "" {
		it.link = original
	}
	if c := e.Content; c != nil {
		switch kind := strings.ToLower(c.Type); {
		case c.Src != "":
			if it.link == "" {
				it.link = c.Src
			}
		case strings.Contains(kind, "html"):
			it.html = c.Value
		case kind == "" || kind == "text" || kind == "text/plain":
			it.text = c.Value
		}
	}
	it.published = firstDate(
		dated{e.Published, "published of the feed", annot.High},
		dated{e.Updated, "updated of the feed", annot.Medium},
	)
	return it
}
