package feed

import (
	"bytes"
	"strings"
)

// scanner goes from tag to tag of an XML document and knows no more of it than that: what is
// damaged in one place does not stop it. It does not see what stands in comments, CDATA sections,
// processing instructions and the DTD.
type scanner struct {
	data []byte
	at   int
	text []byte // what stood between the last tag and the one before it, without those sections
}

// tag is one tag.
type tag struct {
	from, to   int // its range
	raw        []byte
	name       []byte // with its prefix
	end, empty bool   // </a>, <a/>
}

// names are the prefix and the name of a tag in lower case.
func (t tag) names() (prefix, name string) {
	name = strings.ToLower(string(t.name))
	if before, after, found := strings.Cut(name, ":"); found {
		return before, after
	}
	return "", name
}

// next is the next tag; false at the end of the document.
func (s *scanner) next() (tag, bool) {
	s.text = nil
	for s.at < len(s.data) {
		open := bytes.IndexByte(s.data[s.at:], '<')
		if open < 0 {
			break
		}
		if len(s.text) == 0 {
			s.text = s.data[s.at : s.at+open]
		}
		s.at += open
		rest := s.data[s.at:]
		switch {
		case bytes.HasPrefix(rest, []byte("<!--")):
			s.skip("-->")
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			s.skip("]]>")
		case bytes.HasPrefix(rest, []byte("<?")):
			s.skip("?>")
		case bytes.HasPrefix(rest, []byte("<!")):
			s.skipDTD()
		case len(rest) > 1 && (nameByte(rest[1]) || rest[1] == '/' && len(rest) > 2 && nameByte(rest[2])):
			return s.tag()
		default:
			s.at++ // a bare < in a text
		}
	}
	s.at = len(s.data)
	return tag{}, false
}

// skip goes behind the next end of a section, which is that of the document when there is none.
func (s *scanner) skip(end string) {
	n := bytes.Index(s.data[s.at:], []byte(end))
	if n < 0 {
		s.at = len(s.data)
		return
	}
	s.at += n + len(end)
}

// skipDTD goes behind a <!...>, with what stands in its brackets.
func (s *scanner) skipDTD() {
	depth := 0
	for ; s.at < len(s.data); s.at++ {
		switch s.data[s.at] {
		case '<':
			depth++
		case '>':
			if depth--; depth == 0 {
				s.at++
				return
			}
		}
	}
}

// tag reads the tag at the scanner. A > in a quoted value does not end it; a quote that is never
// closed does not swallow the document.
func (s *scanner) tag() (tag, bool) {
	t := tag{from: s.at}
	i := s.at + 1
	if s.data[i] == '/' {
		t.end = true
		i++
	}
	start := i
	for i < len(s.data) && nameByte(s.data[i]) {
		i++
	}
	t.name = s.data[start:i]
	for i < len(s.data) && s.data[i] != '>' {
		if q := s.data[i]; q == '"' || q == '\'' {
			if n := bytes.IndexByte(s.data[i+1:min(len(s.data), i+1+maxValue)], q); n >= 0 {
				i += n + 1
			}
		}
		i++
	}
	if i >= len(s.data) {
		s.at = len(s.data)
		return tag{}, false
	}
	t.to = i + 1
	t.raw = s.data[t.from:t.to]
	t.empty = !t.end && s.data[i-1] == '/'
	s.at = t.to
	return t, true
}

// maxValue is the length of the longest value of an attribute.
const maxValue = 64 << 10

func nameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' ||
		c == ':' || c == '_' || c == '-' || c == '.' || c >= 0x80
}
