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
	for _, prefix := range []string{"http://", "https://", "www.", "mailto:"} {
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

// labelAt reports whether what begins at i, after a period, continues the name of a
// page, a file or a newsgroup rather than a text whose writer left out a space:
// "example.org", "plan.PDF", "alt.talk.weather", and not "left.then".
func (t *tokeniser) labelAt(i int) bool {
	end := i
	for end < len(t.text) && end < i+20 && (isLetter(t.text[end]) || isDigit(t.text[end])) {
		end++
	}
	label := t.text[i:end]
	if len(label) < 2 || !isLetter(label[0]) {
		return false
	}
	if netLabels[strings.ToLower(label)] {
		return t.apart(end)
	}
	if isUpper(label[0]) || !t.apart(end) {
		return false
	}
	r, _ := t.runeAt(end)
	next, n := t.runeAt(end + 1)
	after, _ := t.runeAt(end + 1 + n)
	return len(label) == 2 && !shortWords[label] || r == '.' && unicode.IsLower(next) && unicode.IsLower(after)
}

// extension is the end of the extension of a file that begins at i, or 0.
func (t *tokeniser) extension(i int) int {
	end := i
	for end < len(t.text) && end < i+5 && isLetter(t.text[end]) {
		end++
	}
	if !extensions[strings.ToLower(t.text[i:end])] || !t.apart(end) {
		return 0
	}
	return end
}

// netLabels end the names of pages and of files. Beside them stand the codes of
// countries, which are any two letters that are no word of English.
var (
	netLabels  = table("com org net edu gov mil int info biz example test " + fileTypes)
	extensions = table(fileTypes)
	shortWords = table("am an as at be by do go he if in is it me my no of on or pm so to up us we")
)

const fileTypes = "asp aspx csv doc docx exe gif htm html jpeg jpg mov mp mpg pdf php png ppt pptx rtf tif txt wav wpd xls xlsx zip"
