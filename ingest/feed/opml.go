package feed

import (
	"context"
	"encoding/xml"
	"fmt"
	"strings"

	"rapporteur/ingest"
	"rapporteur/ingest/address"
)

// readOPML hands out the feeds of a list, each once, those of nested groups as well.
func readOPML(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	data, err := load(in, l)
	if err != nil {
		return err
	}
	n := 0
	seen := map[string]bool{}
	return eachElement(ctx, data, func(start xml.StartElement) error {
		if !strings.EqualFold(start.Name.Local, "outline") {
			return nil
		}
		attr := map[string]string{}
		for _, a := range start.Attr {
			attr[strings.ToLower(a.Name.Local)] = a.Value
		}
		feed := attr["xmlurl"]
		if feed == "" {
			return nil
		}
		title := flat(attr["title"])
		if title == "" {
			title = flat(attr["text"])
		}
		if n++; n > l.Parts {
			return ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it lists more than %d feeds; the others were not read", l.Parts)}
		}
		url, ok := address.Resolve(in.URL, feed)
		if !ok {
			return yield(skipped(fmt.Sprintf("feed %d", n), fmt.Sprintf("%q is no address that begins with http:// or https://", short(feed))))
		}
		if seen[url] {
			return nil
		}
		seen[url] = true
		return yield(ingest.Part{Link: &ingest.Link{Kind: ingest.ToFeed, URL: url, Title: title, Outlet: title}})
	}, nil, func() error {
		return yield(skipped("the rest", fmt.Sprintf("the list breaks off or is damaged after feed %d", n)))
	})
}

func short(s string) string {
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}
