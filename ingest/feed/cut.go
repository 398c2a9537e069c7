package feed

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
)

// cutter cuts a feed into its items and what stands around them.
type cutter struct {
	data []byte
	item string // the name of an item: "item", "entry"
}

// weight is what reading a piece costs, as far as it is more than the length.
type weight struct {
	depth, deepest int
	tags, spaces   int // tags, and declarations of name spaces
	bytes          int
}

func (w *weight) count(t tag) {
	w.tags++
	w.spaces += bytes.Count(t.raw, []byte("xmlns"))
	switch {
	case t.end:
		w.depth--
	case !t.empty:
		w.depth++
		w.deepest = max(w.deepest, w.depth)
	}
}

// The limits of one item, or of what stands around them. The library copies the name spaces for
// each tag and the text of an element for each tag in it.
const (
	maxDepth   = 256
	maxSpaces  = 2_000_000     // tags times name spaces
	maxCopies  = 1_000_000_000 // tags times bytes
	maxWrapper = 8 << 10       // bytes of the tags that the items stand in
	maxHead    = 1 << 20
)

// tooMuch says why a piece is not read, or "".
func (w *weight) tooMuch() string {
	switch {
	case w.deepest > maxDepth:
		return "its tags are nested too deeply"
	case w.tags*w.spaces > maxSpaces, w.tags*w.bytes > maxCopies:
		return "it has too many tags"
	}
	return ""
}

// each hands out the items, each as a feed of its own with this one item, and why it should not
// be read. It returns the feed without its items, and why that should not be read.
func (c cutter) each(yield func(feed []byte, why string) error) (head []byte, why string, err error) {
	s := scanner{data: c.data}
	var around bytes.Buffer
	var open []tag // that the items stand in
	outside := weight{}
	kept := 0 // up to where what is outside was written
	for {
		t, ok := s.next()
		if !ok {
			break
		}
		prefix, name := t.names()
		if name == c.item && !t.end && (len(open) == 1 || len(open) == 2) && c.isOurs(prefix, open[0]) {
			if around.Len() < maxHead {
				around.Write(c.data[kept:t.from])
			}
			raw, w, whole := c.until(&s, t)
			kept = s.at
			before, after := wrapper(open)
			w.spaces += bytes.Count(before, []byte("xmlns"))
			w.bytes = len(raw)
			why := w.tooMuch()
			switch {
			case !whole:
				why = "the feed breaks off in it"
			case len(before) > maxWrapper:
				why = "the tags around it are too long"
			}
			if why != "" {
				raw = nil
			}
			if err := yield(slices.Concat(before, raw, after), why); err != nil {
				return nil, "", err
			}
			continue
		}
		outside.count(t)
		switch {
		case t.empty:
		case !t.end:
			if len(open) < maxDepth {
				open = append(open, t)
			}
		default:
			// An end tag ends the nearest element of its name; one without is none.
			for i := len(open) - 1; i >= 0; i-- {
				if bytes.EqualFold(open[i].name, t.name) {
					open = open[:i]
					break
				}
			}
		}
	}
	around.Write(c.data[kept:])
	_, after := wrapper(open)
	around.Write(after)
	outside.bytes = around.Len()
	if why = outside.tooMuch(); around.Len() > maxHead {
		why = "what stands around its items is too long"
	}
	return around.Bytes(), why, nil
}

// isOurs reports whether a tag with a prefix is of the name space of a feed's own elements.
func (c cutter) isOurs(prefix string, root tag) bool {
	rootPrefix, _ := root.names()
	return prefix == "" || prefix == rootPrefix
}

// until is the item that begins with a tag: up to its end tag, or to where the next one begins
// when that is missing. It reports false where the document ends before.
func (c cutter) until(s *scanner, start tag) ([]byte, weight, bool) {
	w := weight{}
	w.count(start)
	if start.empty {
		return start.raw, w, true
	}
	for {
		at := s.at
		t, ok := s.next()
		if !ok {
			return nil, w, false
		}
		w.count(t)
		if bytes.EqualFold(t.name, start.name) {
			if t.end {
				return c.data[start.from:t.to], w, true
			}
			s.at = at
			return c.data[start.from:t.from], w, true
		}
	}
}

// wrapper are the start tags and the end tags of elements that stand in each other.
func wrapper(open []tag) (before, after []byte) {
	for i, t := range open {
		before = append(before, directory(t.raw)...)
		end := open[len(open)-1-i].name
		after = append(append(append(after, "</"...), end...), '>')
	}
	return before, after
}

// xmlBase is the address that those within an element are relative to.
var xmlBase = regexp.MustCompile(`(\sxml:base\s*=\s*)("[^"]*"|'[^']*')`)

// directory takes away what follows the last slash of an xml:base. The library takes that for a
// folder, against RFC 3986.
func directory(start []byte) []byte {
	return xmlBase.ReplaceAllFunc(start, func(attr []byte) []byte {
		m := xmlBase.FindSubmatch(attr)
		value := strings.Trim(string(m[2]), `"' `)
		value, _, _ = strings.Cut(value, "?")
		value, _, _ = strings.Cut(value, "#")
		host := strings.Index(value, "://") + 3
		if slash := strings.LastIndexByte(value, '/'); slash >= host || host == 2 && slash >= 0 {
			value = value[:slash+1]
		}
		return []byte(string(m[1]) + `"` + value + `"`)
	})
}
