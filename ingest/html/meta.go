package html

import (
	"net/url"
	"strings"
)

// longestOutlet is how many bytes the name of an outlet has at most.
const longestOutlet = 80

// outlet is the name of who published the page, "" where it does not tell: the first of its
// names that the host has in it, else the first. The first part of a name is enough: the rest
// may praise the site.
func (h *head) outlet(address string) string {
	linked := ""
	if h.article != nil {
		linked = h.article.publisher
	}
	host := hostOf(address)
	best := ""
	for _, s := range []string{h.meta("og:site_name"), linked, h.meta("application-name"), h.meta("dc.publisher"), h.meta("al:ios:app_name"), h.suffix()} {
		s = clean(s[:min(len(s), longestTitle)])
		if s == "" || strings.HasPrefix(s, "@") || strings.Contains(s, "://") {
			continue
		}
		for _, sep := range separators {
			if name, _, ok := strings.Cut(s, sep); ok && (of(host, name) || len(s) > longestOutlet) {
				s = name
			}
		}
		if len(s) > longestOutlet {
			continue
		}
		if of(host, s) {
			return s
		}
		if best == "" {
			best = s
		}
	}
	return best
}

// of reports whether the letters of a name are in a host, or those of its own label in the
// name, or the first letters of its words.
func of(host, name string) bool {
	if host == "" {
		return false
	}
	words := plain(name)
	initials := ""
	for _, w := range words {
		initials += w[:1]
	}
	squeezed := strings.TrimPrefix(strings.Join(words, ""), "the")
	return len(squeezed) >= 2 && (strings.Contains(host, squeezed) || strings.Contains(squeezed, host)) || len(initials) >= 3 && strings.Contains(host, initials)
}

// hostOf are the letters and digits of the host of an address without the first label, where that
// is "www", and without the last one.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.TrimPrefix(u.Hostname(), "www.")
	if i := strings.LastIndexByte(host, '.'); i > 0 {
		host = host[:i]
	}
	return strings.Join(plain(host), "")
}

// separators stand between the headline and the name of the outlet in the title of a page.
var separators = []string{" | ", " – ", " — ", " - ", " :: ", " » ", " · "}

// suffix is what the title of the page has after the headline.
func (h *head) suffix() string {
	for _, sep := range separators {
		if i := strings.LastIndex(h.title, sep); i > 0 {
			name := strings.TrimSpace(h.title[i+len(sep):])
			for _, t := range h.titles() {
				if t != h.title && likeness(t, h.title[:i]) >= 0.8 && len(strings.Fields(name)) <= 5 {
					return name
				}
			}
		}
	}
	return ""
}

// bareTitle is the headline as the page's data has it, without the name of the outlet.
func (h *head) bareTitle() string {
	list := h.titles()
	if len(list) == 0 {
		return ""
	}
	t := list[0]
	if name := h.outlet(""); name != "" {
		for _, sep := range separators {
			t = strings.TrimSuffix(t, sep+name)
		}
	}
	return t
}

// languageOf is the page's language by ISO 639-1, "" where it tells none.
func (h *head) languageOf() string {
	linked := ""
	if a := h.article; a != nil {
		linked = a.language
	}
	for _, s := range []string{h.language, h.meta("content-language"), h.meta("og:locale"), linked} {
		s = strings.ToLower(strings.TrimSpace(s))
		if i := strings.IndexAny(s, "-_,"); i >= 0 {
			s = s[:i]
		}
		if len(s) == 2 && 'a' <= s[0] && s[0] <= 'z' && 'a' <= s[1] && s[1] <= 'z' {
			return s
		}
	}
	return ""
}
