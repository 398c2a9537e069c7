package html

import (
	"encoding/json"
	"slices"
	"strings"
)

// Limits of the linked data of a page.
const (
	maxScripts   = 32
	maxScript    = 4 << 20 // bytes
	maxLinked    = 2000    // objects looked at
	maxLinkDepth = 12
)

// linked is what the JSON-LD of a page says of one article.
type linked struct {
	headline, body      string
	published, modified string
	publisher           string
	language, url       string
}

// linkedArticles are the articles that a script of JSON-LD describes, in its order.
func linkedArticles(script string) []linked {
	if len(script) > maxScript {
		return nil
	}
	s := strings.TrimSpace(script)
	for _, wrap := range []string{"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, wrap))
	}
	for _, wrap := range []string{"-->", "//]]>", "]]>", "/*]]>*/", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, wrap))
	}
	var v any
	if json.Unmarshal([]byte(s), &v) != nil {
		// Line ends within strings are the common fault.
		if json.Unmarshal([]byte(strings.Map(spaceForControl, s)), &v) != nil {
			return nil
		}
	}
	w := walk{left: maxLinked}
	w.visit(v, 0)
	return w.found
}

func spaceForControl(r rune) rune {
	if r < ' ' {
		return ' '
	}
	return r
}

// walk looks for articles in decoded JSON.
type walk struct {
	found []linked
	left  int
}

func (w *walk) visit(v any, depth int) {
	if w.left--; w.left < 0 || depth > maxLinkDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			w.visit(e, depth+1)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			w.found = append(w.found, articleOf(v))
			return
		}
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			w.visit(v[k], depth+1)
		}
	}
}

func isArticle(v any) bool {
	for _, t := range textsOf(v) {
		t = t[strings.LastIndexAny(t, "/:#")+1:]
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "Review" || t == "Recipe" || strings.HasSuffix(t, "NewsArticle") {
			return true
		}
	}
	return false
}

func articleOf(m map[string]any) linked {
	a := linked{
		headline: clean(first(textsOf(m["headline"]))), body: first(textsOf(m["articleBody"])),
		published: first(textsOf(m["datePublished"])), modified: first(textsOf(m["dateModified"])),
		publisher: first(namesOf(m["publisher"])),
		language:  first(textsOf(m["inLanguage"])), url: first(textsOf(m["url"])),
	}
	if a.headline == "" {
		a.headline = clean(first(textsOf(m["name"])))
	}
	if a.url == "" {
		switch p := m["mainEntityOfPage"].(type) {
		case string:
			a.url = p
		case map[string]any:
			a.url = first(textsOf(p["@id"]))
		}
	}
	return a
}

// textsOf are the texts of a value that may be one or a list.
func textsOf(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var list []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				list = append(list, s)
			}
		}
		return list
	}
	return nil
}

// namesOf are the names of people or organisations, given as texts or as objects.
func namesOf(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case map[string]any:
		return textsOf(v["name"])
	case []any:
		var list []string
		for _, e := range v {
			if _, deeper := e.([]any); !deeper {
				list = append(list, namesOf(e)...)
			}
		}
		return list
	}
	return nil
}

func first(list []string) string {
	for _, s := range list {
		if s = strings.TrimSpace(s); s != "" {
			return s
		}
	}
	return ""
}
