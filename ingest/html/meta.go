package html

import "strings"

// longestOutlet is how many bytes the name of an outlet has at most.
const longestOutlet = 80

// outlet is the name of who published the page, "" where it does not tell.
func (h *head) outlet() string {
	linked := ""
	if a := h.article; a != nil {
		linked = a.publisher
	}
	for _, s := range []string{h.meta("og:site_name"), linked, h.meta("application-name"), h.meta("dc.publisher"), h.meta("al:ios:app_name"), h.suffix()} {
		if s = clean(s); s != "" && len(s) <= longestOutlet && !strings.HasPrefix(s, "@") && !strings.Contains(s, "://") {
			return s
		}
	}
	return ""
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
	if name := h.outlet(); name != "" {
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
