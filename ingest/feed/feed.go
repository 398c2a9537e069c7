// Package feed reads what tells of reports elsewhere: feeds (RSS, Atom, JSON Feed), lists of
// feeds (OPML) and sitemaps.
//
// An item of a feed that holds the whole text is an input within the input; one that only tells
// of a report is a link to it. Addresses are resolved, and are http or https.
//
// The items of a feed are cut out by their tags before anything reads them, and read one by
// one: what is wrong with one loses that one. Before that each is held to limits of size, depth
// and number of tags, because the library that reads them has none.
package feed

import (
	"bytes"
	"regexp"
	"slices"

	"rapporteur/ingest"
)

// Formats are the formats of this package. No input is of two of them.
func Formats() []ingest.Format {
	return []ingest.Format{
		{
			Name: "RSS", Doc: "the items of a feed, with their text or a link to it",
			Endings: []string{".rss"}, Types: []string{"application/rss+xml", "application/rdf+xml"},
			Match: func(head []byte) bool { return isRSS(rootOf(head)) },
			Read:  readRSS,
		},
		{
			Name: "Atom", Doc: "the entries of a feed, with their text or a link to it",
			Endings: []string{".atom"}, Types: []string{"application/atom+xml"},
			Match: func(head []byte) bool { return isAtom(rootOf(head)) },
			Read:  readAtom,
		},
		{
			Name: "JSON Feed", Doc: "the items of a feed, with their text or a link to it",
			Types: []string{"application/feed+json"},
			Match: func(head []byte) bool { return jsonFeed.Match(head) },
			Read:  readJSON,
		},
		{
			Name: "OPML", Doc: "a list of feeds, as feed readers export it",
			Endings: []string{".opml"}, Types: []string{"text/x-opml", "application/xml+opml"},
			Match: func(head []byte) bool { _, name, _ := rootOf(head); return name == "opml" },
			Read:  readOPML,
		},
		{
			Name: "sitemap", Doc: "the addresses that a site gives to robots, and lists of such lists",
			Match: func(head []byte) bool {
				_, name, _ := rootOf(head)
				return slices.Contains(sitemapRoots, name)
			},
			Read: readSitemap,
		},
	}
}

var (
	// jsonFeed is how a JSON Feed says that it is one.
	jsonFeed     = regexp.MustCompile(`^(?:\x{FEFF})?\s*\{[\s\S]*"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version`)
	sitemapRoots = []string{"urlset", "sitemapindex"}
)

// rootOf is the first tag of an XML document, with the prefix and the name in lower case; "" for
// what does not begin with one.
func rootOf(head []byte) (prefix, name string, raw []byte) {
	data := decode(unzipHead(head), "")
	s := scanner{data: data}
	t, ok := s.next()
	if !ok || t.end || len(bytes.TrimSpace(s.text)) > 0 {
		return "", "", nil
	}
	prefix, name = t.names()
	return prefix, name, t.raw
}

func isRSS(_, name string, raw []byte) bool {
	return name == "rss" || name == "rdf" && (bytes.Contains(raw, []byte("purl.org/rss/")) || bytes.Contains(raw, []byte("/rss/0.9")) ||
		bytes.Contains(raw, []byte("netscape.com/rdf/")))
}

func isAtom(_, name string, raw []byte) bool {
	return name == "feed" && (bytes.Contains(raw, []byte("w3.org/2005/Atom")) || bytes.Contains(raw, []byte("purl.org/atom/ns")))
}
