package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// address is the end of the web or e-mail address that begins at t.at, or t.at.
func (t *tokeniser) address() int {
	rest := t.text[t.at:]
	if web(rest) {
		return t.addressEnd(t.at)
	}
	// The part before the "@" has 64 characters at most.
	const longestLocal = 64
	at := 0
	for at < len(rest) && at < longestLocal && localByte(rest[at]) {
		at++
	}
	if at == 0 || at == len(rest) || rest[at] != '@' {
		return t.at
	}
	end := at + 1
	for end < len(rest) && (rest[end] == '-' || rest[end] == '.' || isLetter(rest[end]) || isDigit(rest[end])) {
		end++
	}
	end = at + 1 + len(strings.TrimRight(rest[at+1:end], "-."))
	if end == at+1 {
		return t.at
	}
	return t.at + end
}

// web reports whether s begins like the address of a page.
func web(s string) bool {
	for _, prefix := range []string{"http://", "https://", "www."} {
		if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
			r, _ := utf8.DecodeRuneInString(s[len(prefix):])
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		}
	}
	return false
}

func localByte(b byte) bool {
	return isLetter(b) || isDigit(b) || strings.IndexByte("._%+-", b) >= 0
}

// addressEnd is the end of the address that goes on at from: white space, a bracket or
// a quotation mark ends it, and the marks of the sentence are no part of it.
func (t *tokeniser) addressEnd(from int) int {
	rest := t.text[from:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"“”<>()[]{}|", r)
	})
	if end < 0 {
		end = len(rest)
	}
	return from + len(strings.TrimRight(rest[:end], ".,;:!?'’…*"))
}
