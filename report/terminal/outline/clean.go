package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from outside safe to print: terminal escape sequences, control
// characters and the characters that reorder or hide text are taken out, and runs
// of white space become one space. Bytes that are not UTF-8 become U+FFFD. What
// is left are the words of the source, in their order.
func Clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := 0; i < len(s); {
		if n := escapeLen(s[i:]); n > 0 {
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			space = true
			continue
		case hidden(r):
			continue
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r) // RuneError, for a broken byte, is U+FFFD
	}
	return b.String()
}

// hidden reports whether r shows nothing but changes how its neighbours show.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true // C0, DEL and C1
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true // bidirectional embeddings, overrides and isolates
	case r == '\u200B', r == '\uFEFF', r == '\u00AD', r == '\u2060':
		return true // zero-width space, byte order mark, soft hyphen, word joiner
	case r >= 0xE0000 && r <= 0xE007F:
		return true // invisible tags
	}
	return false
}

// maxEscape bounds how far an unfinished escape sequence may swallow text.
const maxEscape = 256

// escapeLen is the length of the terminal escape sequence that s starts with, 0
// for none. A sequence that does not end counts as its introducer only, so that
// it cannot hide the words after it.
func escapeLen(s string) int {
	intro := 0
	kind := byte(0)
	switch {
	case strings.HasPrefix(s, "\x1b"):
		if len(s) < 2 {
			return 1
		}
		intro, kind = 2, s[1]
	case strings.HasPrefix(s, "\u009b"):
		intro, kind = 2, '['
	case strings.HasPrefix(s, "\u009d"):
		intro, kind = 2, ']'
	default:
		return 0
	}
	switch kind {
	case '[': // CSI: parameters, then one final byte
		for i := intro; i < len(s) && i < maxEscape; i++ {
			switch c := s[i]; {
			case c >= 0x20 && c <= 0x3f:
			case c >= 0x40 && c <= 0x7e:
				return i + 1
			default:
				return intro
			}
		}
	case ']', 'P', '_', '^', 'X': // a string, ended by BEL or ST
		for i := intro; i < len(s) && i < maxEscape; i++ {
			if s[i] == 0x07 {
				return i + 1
			}
			for _, st := range []string{"\x1b\\", "\u009c"} {
				if strings.HasPrefix(s[i:], st) {
					return i + len(st)
				}
			}
		}
	default:
		return 1
	}
	return intro
}
