package feed

import (
	"context"
	"fmt"

	"rapporteur/ingest"
)

// xmlFeed is a format of feeds in XML.
type xmlFeed struct {
	item    string
	channel func(data []byte) (channel, bool) // of a feed without items
	read    func(data []byte) (item, bool)    // of a feed with one item
}

// maxItems is how many items of a feed are read: most feeds have some tens.
const maxItems = 20_000

func readXML(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error, f xmlFeed) error {
	l = l.WithDefaults()
	data, err := load(in, l)
	if err != nil {
		return err
	}
	cut := cutter{data: data, item: f.item}
	// The title may stand behind the items: what is around them is looked at first.
	head, why, err := cut.each(func([]byte, string) error { return ctx.Err() })
	if err != nil {
		return err
	}
	var c channel
	read := false
	if why == "" {
		c, read = f.channel(head)
	}
	n := 0
	_, _, err = cut.each(func(data []byte, why string) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if n++; n > min(l.Parts, maxItems) {
			return ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it has more than %d items; the others were not read", min(l.Parts, maxItems))}
		}
		if why != "" {
			return yield(skipped(fmt.Sprintf("item %d", n), why))
		}
		if int64(len(data)) > l.ReportBytes {
			return yield(skipped(fmt.Sprintf("item %d", n), "it is too long for a report"))
		}
		it, ok := f.read(data)
		if !ok {
			return yield(skipped(fmt.Sprintf("item %d", n), "its XML is damaged"))
		}
		return yield(it.part(in, l, c))
	})
	if err == nil && n == 0 && !read {
		return ingest.Skip{Name: in.Name, Why: "it is a damaged feed: it has no items that can be read"}
	}
	return err
}
