package warc

import (
	"bytes"
	"io"
)

// tape reads compressed bytes and can go back to where the last member began, as far as it
// remembers: one that is cut off shows only within the next.
type tape struct {
	r    io.Reader
	err  error  // of r
	buf  []byte // from the beginning of the member, or from later when it is long
	at   int    // of the next byte in buf
	lost bool   // the beginning of the member is no longer in buf
}

const (
	tapeBytes = 1 << 20
	tapeChunk = 64 << 10
)

// fill reads more, and reports whether there is a byte to read.
func (t *tape) fill() bool {
	if t.at < len(t.buf) {
		return true
	}
	if t.err != nil {
		return false
	}
	if len(t.buf) > tapeBytes {
		t.buf, t.at, t.lost = t.buf[:0], 0, true
	}
	n := len(t.buf)
	if cap(t.buf)-n < tapeChunk {
		t.buf = append(make([]byte, 0, 2*n+tapeChunk), t.buf...)
	}
	got, err := t.r.Read(t.buf[n : n+tapeChunk])
	t.buf, t.err = t.buf[:n+got], err
	return got > 0 || err == nil && t.fill()
}

func (t *tape) Read(p []byte) (int, error) {
	if !t.fill() {
		return 0, t.err
	}
	n := copy(p, t.buf[t.at:])
	t.at += n
	return n, nil
}

func (t *tape) ReadByte() (byte, error) {
	if !t.fill() {
		return 0, t.err
	}
	t.at++
	return t.buf[t.at-1], nil
}

// member says that a member begins at the next byte.
func (t *tape) member() {
	if t.at > tapeChunk {
		t.buf = t.buf[:copy(t.buf, t.buf[t.at:])]
		t.at = 0
	}
	t.buf, t.at, t.lost = t.buf[t.at:], 0, false
}

// resume goes to where the next member may begin: within the last one when back is set and that
// is remembered, else after what was read. It reports whether there is such a place.
func (t *tape) resume(back bool) bool {
	if back && !t.lost && len(t.buf) > 0 {
		t.at = 1
	}
	for t.fill() {
		rest := t.buf[t.at:]
		i := bytes.Index(rest, []byte(gzipMagic))
		switch {
		case i < 0:
			// The first bytes of the magic may be the last that were read.
			keep := min(len(rest), len(gzipMagic)-1)
			tail := append([]byte(nil), rest[len(rest)-keep:]...)
			t.buf, t.at, t.lost = t.buf[:0], 0, true
			if !t.fill() {
				return false
			}
			t.buf = append(tail, t.buf...)
		case i+len(gzipMagic) < len(rest) && rest[i+len(gzipMagic)] >= 1<<5:
			t.at += i + 1 // flags that no member has
		default:
			t.at += i
			return true
		}
	}
	return false
}
