package terminal

import (
	"fmt"
	"regexp"
	"strings"

	"rapporteur/report/terminal/outline"
)

// columns is how many columns of a terminal text takes.
func columns(s string) int { return outline.Columns(s) }

// pad fills s with spaces up to n columns.
func pad(s string, n int) string {
	return s + strings.Repeat(" ", max(0, n-columns(s)))
}

// wrap breaks text into lines of at most n columns, between words. A list of
// references in brackets is one word; a longer word than a line is cut.
func wrap(text string, n int) []string {
	n = max(n, 4)
	var lines []string
	line := ""
	for _, word := range words(text) {
		switch {
		case line == "":
			line = word
		case columns(line)+1+columns(word) <= n:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for columns(line) > n {
			head, rest := cut(line, n)
			lines = append(lines, head)
			line = rest
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// clampQuoted wraps a quotation, with the words before it, into at most limit lines,
// with "..." for what is left out.
func clampQuoted(before, words string, n, limit int) []string {
	if words == "" {
		return wrap(before, n)
	}
	lines := wrap(strings.TrimLeft(before+" "+outline.Quoted(words), " "), n)
	if len(lines) <= limit {
		return lines
	}
	lines = lines[:limit]
	last := lines[limit-1]
	for columns(last)+len(cutMark) > n {
		i := strings.LastIndexByte(last, ' ')
		if i < 0 {
			last, _ = cut(last, max(1, n-len(cutMark)))
			break
		}
		last = last[:i]
	}
	// The text may break off in an ellipsis of its own.
	lines[limit-1] = strings.TrimRight(outline.TrimWeak(last), " .,;:") + cutMark
	return lines
}

// cutMark ends a quotation that is cut.
const cutMark = ` ..."`

// words splits at spaces, but not within the brackets of a list of references,
// and not before what would look like the mark of a list at the start of a line.
func words(text string) []string {
	var out []string
	open := false
	for _, w := range strings.Fields(text) {
		if open || len(out) > 0 && listMark.MatchString(w) {
			out[len(out)-1] += " " + w
		} else {
			out = append(out, w)
		}
		switch {
		case strings.HasSuffix(strings.TrimRight(w, ".,;:)"), "]"):
			open = false
		case strings.HasPrefix(w, "[") && !open:
			_, _, open = outline.SplitRef(w[1:])
		case open:
			_, _, open = outline.SplitRef(w)
		}
	}
	return out
}

var listMark = regexp.MustCompile(`^([-*+•]|[0-9]{1,4}[.)]|#+|[>|].*)$`)

// cut splits s after at most n columns and after at least one character.
func cut(s string, n int) (head, rest string) {
	used := 0
	for i, r := range s {
		used += outline.RuneColumns(r)
		if used > n && i > 0 {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// refLines is a list of references in brackets, over several lines where it must
// be; each line has brackets of its own, so that it can stand in a column. Past
// limit the rest is counted; 0 is no limit.
func refLines(refs []string, n, limit int) []string {
	if len(refs) == 0 {
		return nil
	}
	parts := refParts(refs, limit)
	var lines []string
	line := ""
	for _, p := range parts {
		switch {
		case line == "":
			line = p
		case columns(line)+1+columns(p)+2 <= n:
			line += " " + p
		default:
			lines = append(lines, "["+line+"]")
			line = p
		}
	}
	return append(lines, "["+line+"]")
}

// refParts are at most limit references and how many are left out; 0 is no limit.
func refParts(refs []string, limit int) []string {
	shown := refs
	if limit > 0 && len(refs) > limit {
		shown = refs[:limit]
	}
	parts := outline.Ranges(shown)
	if len(shown) < len(refs) {
		parts = append(parts, fmt.Sprintf("+%d", len(refs)-len(shown)))
	}
	return parts
}

// refLine is a list of references on one line, as many as fit and at most limit;
// one at least.
func refLine(refs []string, n, limit int) string {
	if len(refs) == 0 {
		return ""
	}
	for ; limit > 1; limit-- {
		if line := "[" + strings.Join(refParts(refs, limit), " ") + "]"; columns(line) <= n {
			return line
		}
	}
	return "[" + strings.Join(refParts(refs, 1), " ") + "]"
}
