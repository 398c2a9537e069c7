package feed

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	jsonfeed "github.com/mmcdole/gofeed/json"

	"rapporteur/annot"
	"rapporteur/ingest"
)

func readJSON(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	data, err := load(in, l)
	if err != nil {
		return err
	}
	// The title may stand behind the items.
	var c channel
	damaged := eachJSON(data, &c, func([]byte) error { return ctx.Err() })
	if ctx.Err() != nil {
		return ctx.Err()
	}
	n := 0
	var failed error // of yield
	eachJSON(data, &channel{}, func(raw []byte) error {
		n++
		switch {
		case ctx.Err() != nil:
			failed = ctx.Err()
		case n > min(l.Parts, maxItems):
			failed = ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it has more than %d items; the others were not read", min(l.Parts, maxItems))}
		case int64(len(raw)) > l.ReportBytes:
			failed = yield(skipped(fmt.Sprintf("item %d", n), "it is too long for a report"))
		default:
			var i jsonfeed.Item
			if json.Unmarshal(raw, &i) != nil {
				failed = yield(skipped(fmt.Sprintf("item %d", n), "its JSON is damaged"))
			} else {
				failed = yield(jsonItem(&i).part(in, l, c))
			}
		}
		return failed
	})
	switch {
	case failed != nil:
		return failed
	case damaged != nil && n == 0:
		return ingest.Skip{Name: in.Name, Why: "it is a damaged JSON Feed: it has no items that can be read"}
	case damaged != nil:
		return yield(skipped(fmt.Sprintf("item %d", n+1), "the feed breaks off here"))
	}
	return nil
}

var errForm = errors.New("it is no JSON Feed")

// eachJSON hands out the items of a JSON Feed one by one and fills in what it tells of itself.
func eachJSON(data []byte, c *channel, yield func(raw []byte) error) error {
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return errForm
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		switch key {
		case "items":
			if t, err := d.Token(); err != nil || t != json.Delim('[') {
				return errForm
			}
			for d.More() {
				var raw json.RawMessage
				if err := d.Decode(&raw); err != nil {
					return err
				}
				if err := yield(raw); err != nil {
					return err
				}
			}
			if _, err := d.Token(); err != nil {
				return err
			}
		default:
			var raw json.RawMessage
			if err := d.Decode(&raw); err != nil {
				return err
			}
			switch key {
			case "title":
				setString(&c.title, raw)
			case "language":
				setString(&c.language, raw)
			}
		}
	}
	_, err := d.Token()
	return err
}

func setString(to *string, raw []byte) {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		*to = s
	}
}

func jsonItem(i *jsonfeed.Item) item {
	it := item{
		id: i.ID, link: i.URL, title: i.Title, language: i.Language,
		html: i.ContentHTML, text: i.ContentText,
		published: firstDate(
			dated{i.DatePublished, "date_published of the feed", annot.High},
			dated{i.DateModified, "date_modified of the feed", annot.Medium},
		),
	}
	for _, a := range append(i.Authors, i.Author) {
		if it.author == "" && a != nil {
			it.author = a.Name
		}
	}
	if it.link == "" {
		it.link = i.ExternalURL
	}
	return it
}
