package verify

import (
	"html"
	"regexp"
	"sort"
	"strings"
)

// item is a line, list item, table cell or paragraph: the part of a brief within
// which a reference backs a quotation. Its lines are joined with spaces.
type item struct {
	text     string // of a finished item
	buf      []byte // of one that still grows
	starts   []int  // offset in text at which each of its lines begins
	lines    []int  // and the number of that line
	indent   int    // of its first line, in columns
	section  bool   // whether it is the head of a section of the terminal form
	flows    bool   // whether its line ends are those of a markup and tell nothing
	reading  bool   // whether it tells of the reading, not of the talks
	evidence string // the reference of a sentence that is printed in full; "" mostly
}

// line is the number of the line that an offset of the text lies on.
func (it item) line(offset int) int {
	i := sort.SearchInts(it.starts, offset+1) - 1
	return it.lines[max(i, 0)]
}

// add puts the text of a line to the item, after glue where there is text before.
func (it *item) add(text string, line int, glue string) {
	if len(it.buf) > 0 {
		it.buf = append(it.buf, glue...)
	}
	it.starts = append(it.starts, len(it.buf))
	it.lines = append(it.lines, line)
	it.buf = append(it.buf, text...)
}

// backed reports whether a quotation at an offset belongs to the references of its item:
// they stand on its line or on one below, or the item begins with them. What a person
// writes on a line of its own below the references is theirs.
func (it item) backed(offset int, refs []reference) bool {
	if len(refs) == 0 {
		return false
	}
	first := strings.IndexByte(it.text, '[')
	return it.flows || it.line(refs[len(refs)-1].at) >= it.line(offset) ||
		refs[0].at == first && strings.TrimLeft(it.text[:first], " -*+•") == ""
}

// finished is the item with its text, and whether it has any.
func (it item) finished() (item, bool) {
	it.text = string(it.buf)
	return it, strings.TrimSpace(it.text) != ""
}

var (
	colour = regexp.MustCompile("\x1b\\[[0-9;]*m")
	// A list item; in the terminal form a number without a point and two spaces.
	bullet = regexp.MustCompile(`^([-*+•]\s|[0-9]{1,4}[.)]\s|[0-9]{1,4}\s{2})`)
	// A side of a conflict: references, then what they say.
	sideLine = regexp.MustCompile(`^\[[A-Z]{1,3}[0-9][^\[\]]*\]\s+["“]`)
	// The head of a sentence in the evidence of the Markdown form.
	evidenceLine = regexp.MustCompile(`^\*\*([A-Z]{1,3}[0-9]{1,6})\*\* \(.*\):$`)
	headingLine  = regexp.MustCompile(`^#{1,6}\s`)
	// What follows the head of a brief: its first section.
	bodyLine = regexp.MustCompile(`^(## |IN SHORT$|PARTIES x ISSUES)`)
	// The head of a section of the terminal form, its note two spaces after it.
	sectionLine = regexp.MustCompile(`^[A-Z]{2,}( ([A-Z]+|[0-9]{1,4}|x))*(\s\s|$)`)
)

// textItems splits the terminal and the Markdown form, and what people make of
// them. An item goes on over the lines below it that are indented deeper; without
// indentation, to the next empty line.
func textItems(data string) []item {
	var items []item
	var now *item
	var matrix *table // while its lines last
	reading := ours.MatchString(data)
	flush := func() {
		if now != nil {
			if it, ok := now.finished(); ok {
				items = append(items, it)
			}
		}
		now = nil
		if matrix != nil {
			items = append(items, matrix.flush()...)
		}
	}
	for n, raw := range strings.Split(data, "\n") {
		raw = strings.TrimSuffix(colour.ReplaceAllString(raw, ""), "\r")
		line := strings.TrimSpace(raw)
		if t := newTable(raw); t != nil {
			flush()
			matrix = t
			continue
		}
		if matrix != nil && line != "" {
			if matrix.holds(raw) {
				items = append(items, matrix.add(raw, n+1)...)
				continue
			}
			flush()
			matrix = nil
		}
		if reading && bodyLine.MatchString(line) {
			flush()
			reading = false
		}
		indent := len(raw) - len(strings.TrimLeft(raw, " \t"))
		quoted := strings.HasPrefix(line, ">")
		if quoted {
			line = strings.TrimSpace(strings.TrimPrefix(line, ">"))
		}
		head := evidenceLine.FindStringSubmatch(line)
		switch {
		case line == "":
			flush()
			continue
		case head != nil:
			flush()
			now = &item{evidence: head[1]}
			continue
		case now != nil && now.evidence != "" && quoted:
			now.add(line, n+1, " ")
			continue
		case strings.HasPrefix(line, "|"):
			flush()
			for _, c := range tableCells(line) {
				items = append(items, item{text: c, starts: []int{0}, lines: []int{n + 1}})
			}
			continue
		case now != nil && (now.evidence != "" || now.section || headingLine.MatchString(line) || bullet.MatchString(line) ||
			sideLine.MatchString(line) || indent > 0 && indent <= now.indent):
			flush()
		}
		if now == nil {
			now = &item{reading: reading, indent: indent, section: indent == 0 && sectionLine.MatchString(line)}
		}
		now.add(line, n+1, " ")
	}
	flush()
	return items
}

// tableCells splits a row of a Markdown table at the bars that are not escaped; a
// line break within a cell separates as well.
func tableCells(row string) []string {
	var cells []string
	start := 0
	for i := range len(row) + 1 {
		if i < len(row) && (row[i] != '|' || i > 0 && row[i-1] == '\\') {
			continue
		}
		for _, c := range strings.Split(row[start:i], "<br>") {
			if c = strings.TrimSpace(c); c != "" {
				cells = append(cells, c)
			}
		}
		start = i + 1
	}
	return cells
}

// articleIDs are the ids of the parts of an HTML brief that hold the reports' own
// text: the brief ends where the first one begins.
var articleIDs = regexp.MustCompile(`(?i)\sid\s*=\s*["']?(articles|evidence)["'\s>]`)

// blockTags separate items; other tags stand within a line.
var blockTags = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "dd": true, "details": true,
	"div": true, "dl": true, "dt": true, "figcaption": true, "figure": true, "footer": true, "h1": true, "h2": true, "h3": true,
	"h4": true, "h5": true, "h6": true, "head": true, "header": true, "hr": true, "html": true, "li": true, "main": true, "nav": true,
	"ol": true, "p": true, "pre": true, "section": true, "summary": true, "table": true, "tbody": true, "td": true, "tfoot": true,
	"th": true, "thead": true, "title": true, "tr": true, "ul": true,
}

// A paragraph within one of these does not end the item: the words and the
// references of a stance stand in paragraphs of one block.
const stanceBlock = "stance"

// htmlItems takes the text out of the HTML form, item by item. It reads any bytes:
// what is no tag is text.
func htmlItems(data string) []item {
	var items []item
	now := item{flows: true}
	line, stance, reading := 1, 0, false
	flush := func() {
		if it, ok := now.finished(); ok {
			items = append(items, it)
		}
		now = item{flows: true, reading: reading}
	}
	text := func(s string) {
		for i, part := range strings.Split(s, "\n") {
			if i > 0 {
				line++
			}
			part = html.UnescapeString(part)
			if i > 0 && len(now.buf) > 0 {
				part = " " + part
			}
			if part != "" {
				now.add(part, line, "")
			}
		}
	}
	for data != "" {
		open := strings.IndexByte(data, '<')
		if open < 0 {
			text(data)
			break
		}
		text(data[:open])
		data = data[open:]
		name, tag, ok := readTag(data)
		if !ok {
			text(data[:1])
			data = data[1:]
			continue
		}
		if articleIDs.MatchString(tag) && !strings.HasPrefix(tag, "</") {
			break
		}
		data = data[len(tag):]
		line += strings.Count(tag, "\n")
		closing := strings.HasPrefix(tag, "</")
		switch {
		case (name == "script" || name == "style") && !closing:
			// Its content is no text; it ends where the browser ends it.
			end := indexFold(data, "</"+name)
			if end < 0 {
				end = len(data)
			}
			line += strings.Count(data[:end], "\n")
			data = data[end:]
		case name == "br":
			text(" ")
		case name == "div" && stance > 0 && closing:
			stance = 0
			flush()
		case name == "div" && !closing && strings.Contains(tag, `class="`+stanceBlock):
			flush()
			stance = 1
		case name == "p" && stance > 0:
			text(" ")
		case name == "dl": // how it was read
			reading = !closing
			flush()
		case blockTags[name]:
			flush()
			if name == "td" || name == "tr" || name == "table" {
				stance = 0 // a block that a person left open ends with its cell
			}
		}
	}
	flush()
	return items
}

// maxTag bounds how far a tag that does not end is looked for.
const maxTag = 1 << 14

// readTag reads the tag or comment that data begins with.
func readTag(data string) (name, tag string, ok bool) {
	if strings.HasPrefix(data, "<!--") {
		end := strings.Index(data[4:], "-->")
		if end < 0 {
			return "", data, true
		}
		return "", data[:4+end+3], true
	}
	i := 1
	if i < len(data) && (data[i] == '/' || data[i] == '!') {
		i++
	}
	start := i
	for i < len(data) && (data[i]|0x20 >= 'a' && data[i]|0x20 <= 'z' || data[i] >= '0' && data[i] <= '9') {
		i++
	}
	if i == start {
		return "", "", false
	}
	name = strings.ToLower(data[start:i])
	for mark := byte(0); i < min(len(data), maxTag); i++ {
		switch c := data[i]; {
		case mark != 0:
			if c == mark {
				mark = 0
			}
		case c == '"' || c == '\'':
			mark = c
		case c == '>':
			return name, data[:i+1], true
		}
	}
	return "", "", false
}

// indexFold is the index of an ASCII string in lower case, in any case.
func indexFold(s, lower string) int {
	for i := 0; i+len(lower) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(lower)], lower) {
			return i
		}
	}
	return -1
}
