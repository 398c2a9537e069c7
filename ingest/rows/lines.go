package rows

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// lineReader reads the lines of a table, numbered from 1.
type lineReader struct {
	r   *bufio.Reader
	max int // bytes of the longest line that is kept
	n   int // lines read
	buf []byte
}

// next is the next line with its end, valid until the next call. whole is false for one that is
// longer than max, of which only the first bytes are there. The error is io.EOF after the last
// line, else that of the reader.
func (l *lineReader) next() (line []byte, whole bool, err error) {
	l.buf = l.buf[:0]
	whole = true
	for {
		piece, err := l.r.ReadSlice('\n')
		if len(l.buf)+len(piece) <= l.max {
			l.buf = append(l.buf, piece...)
		} else {
			whole = false
		}
		switch {
		case err == nil:
			l.n++
			return l.buf, whole, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && (len(l.buf) > 0 || !whole):
			l.n++
			return l.buf, whole, nil
		default:
			return nil, false, err
		}
	}
}

// decoded is a text as UTF-8: what is none is taken for Windows-1252, in which spreadsheets
// write it.
func decoded(b []byte) string {
	if utf8.Valid(b) {
		return string(b)
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "?")
	}
	return string(text)
}
