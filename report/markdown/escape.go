package markdown

import (
	"regexp"
	"strings"

	"rapporteur/report/terminal/outline"
)

// escape makes text literal in Markdown as GitHub reads it: no markup, no HTML, no
// table cell, no mathematics, and no address that would become a link.
func escape(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case strings.IndexByte("\\`*_{}[]<>|~&$#", c) >= 0,
			c == ':' && i+1 < len(s) && (s[i+1] == '/' || letter(s[i+1])), // http://, :emoji:
			c == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"),
			c == '@' && i > 0, // a mail address
			i == 0 && strings.IndexByte("+-=!", c) >= 0,
			(c == '.' || c == ')') && i > 0 && i < 10 && digits(s[:i]): // a numbered list
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

var reference = regexp.MustCompile(`\[[A-Z]{1,3}[1-9][0-9]{0,5}\]`)

// text escapes a line of the brief's own, which may hold references: those stay as
// they are. What only looks like one, the text of a link, does not.
func text(s string) string {
	var b strings.Builder
	last := 0
	for _, m := range reference.FindAllStringIndex(s, -1) {
		if _, _, ok := outline.SplitRef(s[m[0]+1 : m[1]-1]); !ok || strings.HasPrefix(s[m[1]:], "(") || strings.HasPrefix(s[m[1]:], "[") || strings.HasPrefix(s[m[1]:], ":") {
			continue
		}
		b.WriteString(escape(s[last:m[0]]))
		b.WriteString(s[m[0]:m[1]])
		last = m[1]
	}
	b.WriteString(escape(s[last:]))
	return b.String()
}
