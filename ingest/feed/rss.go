package feed

import (
	"bytes"
	"context"

	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"

	"rapporteur/annot"
	"rapporteur/ingest"
)

func readRSS(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	var p rss.Parser
	return readXML(ctx, in, l, yield, xmlFeed{
		item: "item",
		channel: func(data []byte) (channel, bool) {
			f, err := p.Parse(bytes.NewReader(data))
			if err != nil {
				return channel{}, false
			}
			return channel{title: f.Title, language: f.Language}, true
		},
		read: func(data []byte) (item, bool) {
			f, err := p.Parse(bytes.NewReader(data))
			if err != nil || len(f.Items) != 1 {
				return item{}, false
			}
			return rssItem(f.Items[0]), true
		},
	})
}

func rssItem(i *rss.Item) item {
	it := item{
		link:    i.Link,
		title:   i.Title,
		author:  i.Author,
		html:    i.Content,
		summary: i.Description,
	}
	if i.GUID != nil {
		it.id = i.GUID.Value
		if it.link == "" && i.GUID.IsPermalink != "false" {
			it.link = i.GUID.Value
		}
	}
	if i.Source != nil {
		it.outlet = i.Source.Title
	}
	for _, links := range []string{"atom", "atom03"} {
		for _, e := range i.Extensions[links]["link"] {
			if rel := e.Attrs["rel"]; it.link == "" && (rel == "" || rel == "alternate") {
				it.link = e.Attrs["href"]
			}
		}
	}
	// Services that count readers put an address of theirs into link and keep the report's here.
	if original := value(i.Extensions, "feedburner", "origLink"); original != "" {
		it.link = original
	}
	if it.html == "" {
		it.html = value(i.Extensions, "atom", "content")
	}
	dates := []dated{{i.PubDate, "pubDate of the feed", annot.High}}
	if dc := i.DublinCoreExt; dc != nil {
		if it.author == "" {
			it.author = first(dc.Creator)
		}
		if it.title == "" {
			it.title = first(dc.Title)
		}
		it.language = first(dc.Language)
		dates = append(dates, dated{first(dc.Date), "dc:date of the feed", annot.High})
	}
	dates = append(dates, dated{value(i.Extensions, "atom", "published"), "published of the feed", annot.High})
	it.published = firstDate(dates...)
	return it
}

func value(e ext.Extensions, space, name string) string {
	if list := e[space][name]; len(list) > 0 {
		return list[0].Value
	}
	return ""
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
