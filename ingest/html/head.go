package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// head is what a page says of itself outside its text.
type head struct {
	title     string
	canonical string
	language  string              // of the html element
	metas     map[string][]string // contents of meta elements by name, property or itemprop in lower case
	articles  []linked
	article   *linked // the one that the page is about
	feeds     []feed
	times     []stamp
	base      string
	password  bool // it asks for one
	scripts   int
}

type feed struct{ url, title string }

// stamp is a time element, or what has the property of a date.
type stamp struct {
	value     string
	published bool // marked as the date of publication
	modified  bool
}

// Limits of what is kept of a head.
const (
	maxMetas = 2000
	maxFeeds = 50
	maxTimes = 500

	longestTitle = 500    // bytes
	mostNodes    = 20_000 // within an element whose text is asked for
)

// headOf reads the head, and the scripts and times of the whole page.
func headOf(doc *html.Node) head {
	h := head{metas: map[string][]string{}}
	scripts, metas, stamps := 0, 0, 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Namespace != "" {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			h.language = attr(n, "lang")
		case atom.Title:
			if h.title == "" {
				h.title = clean(textOf(n, 2000))
			}
		case atom.Meta:
			if metas++; metas > maxMetas {
				continue
			}
			content := strings.TrimSpace(attr(n, "content"))
			for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
				if k := strings.ToLower(attr(n, key)); k != "" && content != "" {
					h.metas[k] = append(h.metas[k], content)
				}
			}
		case atom.Link:
			h.link(n)
		case atom.Script:
			h.scripts++
			if t := strings.ToLower(attr(n, "type")); strings.HasPrefix(t, "application/ld+json") && scripts < maxScripts {
				scripts++
				h.articles = append(h.articles, linkedArticles(textOf(n, maxScript+1))...)
			}
		case atom.Base:
			if h.base == "" {
				h.base = strings.TrimSpace(attr(n, "href"))
			}
		case atom.Input:
			h.password = h.password || strings.EqualFold(attr(n, "type"), "password")
		default:
			if (n.DataAtom == atom.Time || strings.Contains(attr(n, "itemprop"), "date")) && stamps < maxTimes {
				if s := stampOf(n); s.value != "" && (s.published || s.modified) {
					h.times = append(h.times, s)
				}
				stamps++
			}
		}
	}
	h.article = h.about()
	return h
}

func (h *head) link(n *html.Node) {
	rel := " " + strings.ToLower(attr(n, "rel")) + " "
	href := strings.TrimSpace(attr(n, "href"))
	switch {
	case href == "":
	case strings.Contains(rel, " canonical ") && h.canonical == "":
		h.canonical = href
	case strings.Contains(rel, " alternate ") && len(h.feeds) < maxFeeds:
		switch t, _, _ := strings.Cut(strings.ToLower(attr(n, "type")), ";"); strings.TrimSpace(t) {
		case "application/rss+xml", "application/atom+xml", "application/feed+json":
			h.feeds = append(h.feeds, feed{url: href, title: clean(attr(n, "title"))})
		}
	}
}

// stampOf reads a time that a page shows. It is zero where the element is none.
func stampOf(n *html.Node) stamp {
	prop := strings.ToLower(attr(n, "itemprop"))
	published, modified := strings.Contains(prop, "datepublished") || hasAttr(n, "pubdate"), strings.Contains(prop, "datemodified")
	if n.DataAtom != atom.Time && !published && !modified {
		return stamp{}
	}
	for _, word := range cutName(attr(n, "class")) {
		switch word {
		case "published", "pubdate", "publish":
			published = true
		case "updated", "modified", "update":
			modified = true
		}
	}
	value := attr(n, "datetime")
	if value == "" {
		value = attr(n, "content")
	}
	if value == "" {
		value = clean(textOf(n, 200))
	}
	return stamp{value: value, published: published, modified: modified}
}

// meta is the first content of the meta elements of one of the names.
func (h *head) meta(names ...string) string {
	for _, name := range names {
		if list := h.metas[name]; len(list) > 0 {
			return list[0]
		}
	}
	return ""
}

// titles are what the page calls the article, the surest first.
func (h *head) titles() []string {
	var list []string
	add := func(s string) {
		if s = clean(s[:min(len(s), longestTitle)]); s != "" {
			list = append(list, s)
		}
	}
	if h.article != nil {
		add(h.article.headline)
	}
	add(h.meta("og:title"))
	add(h.meta("twitter:title"))
	add(h.title)
	return list
}

// about is the one of the page's linked data that the page is about: the one that its
// title begins with, else the first.
func (h *head) about() *linked {
	if len(h.articles) == 0 {
		return nil
	}
	for i, a := range h.articles {
		for _, t := range []string{h.meta("og:title"), h.title} {
			if likeness(a.headline, t) >= 0.6 {
				return &h.articles[i]
			}
		}
	}
	return &h.articles[0]
}

// textOf is the text within a node, cut at a number of bytes.
func textOf(n *html.Node, limit int) string {
	var b strings.Builder
	nodes := 0
	for d := range n.Descendants() {
		if nodes++; nodes > mostNodes {
			break
		}
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
			if b.Len() >= limit {
				break
			}
		}
	}
	return strings.ToValidUTF8(b.String()[:min(b.Len(), limit)], "")
}

// clean is a text in one line without what does not print.
func clean(s string) string {
	s = html.UnescapeString(s)
	s = strings.Map(func(r rune) rune {
		if unprintable(r) && r != '\n' && r != '\t' && r != '\r' {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
