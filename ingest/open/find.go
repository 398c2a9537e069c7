package open

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"rapporteur/ingest"
	"rapporteur/ingest/text"
)

// find tells the format of an input, nil for plain text, and gives the source to read it from:
// unpacked, with no byte read. done is to be called after reading, also after an error.
func (r *reading) find(src ingest.Source, file string) (f *known, in ingest.Source, done func(), err error) {
	done = func() {}
	head, src, err := peek(src)
	if err != nil {
		return nil, src, done, err
	}
	// A format may read compressed inputs itself, as that of web archives does.
	if f = r.match(head); f != nil {
		return f, src, done, nil
	}
	for _, p := range packings {
		if !bytes.HasPrefix(head, []byte(p.magic)) {
			continue
		}
		unpacked, closed, err := p.open(src.R)
		if err != nil {
			return nil, src, done, ingest.Skip{Why: "it is a damaged " + p.name + " file: " + firstLine(err)}
		}
		done = closed
		src.R = &capped{r: unpacked, packed: src.R.(*counted), name: p.name, max: r.options.Limits.TotalBytes}
		src.At, src.Size, src.Type = nil, -1, ""
		file = strings.TrimSuffix(strings.ToLower(file), p.ending)
		if head, src, err = peek(src); err != nil {
			return nil, src, done, err
		}
		if f = r.match(head); f != nil {
			return f, src, done, nil
		}
		break
	}
	return r.told(src.Type, file, head), src, done, nil
}

// match is the format that the first bytes tell.
func (r *reading) match(head []byte) *known {
	for i, f := range r.formats {
		if f.Match != nil && f.Match(head) {
			return &r.formats[i]
		}
	}
	return nil
}

// told is the format that media type or name tell of an input whose bytes tell none.
func (r *reading) told(mediaType, file string, head []byte) *known {
	if binary(head) {
		return nil
	}
	mediaType, _, _ = mime.ParseMediaType(mediaType)
	for i, f := range r.formats {
		if mediaType != "" && !f.always && slices.Contains(f.Types, mediaType) {
			return &r.formats[i]
		}
	}
	if mediaType != "" && mediaType != "text/plain" && strings.HasPrefix(mediaType, "text/") {
		return nil // of some other kind, whatever its name
	}
	file = strings.ToLower(file)
	for i, f := range r.formats {
		if !f.always && slices.ContainsFunc(f.Endings, func(ending string) bool { return strings.HasSuffix(file, ending) }) {
			return &r.formats[i]
		}
	}
	return nil
}

// binary reports whether the bytes are no text, in whatever form: what is told of them is wrong.
func binary(head []byte) bool {
	wide := bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff"))
	return bytes.IndexByte(head, 0) >= 0 && !wide
}

// peek gives the first bytes of a source, which stay to be read.
func peek(src ingest.Source) ([]byte, ingest.Source, error) {
	b := bufio.NewReaderSize(src.R, ingest.HeadBytes)
	head, err := b.Peek(ingest.HeadBytes)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, src, err
	}
	src.R = &counted{r: b}
	return head, src, nil
}

// packings are the ways in which an input may be compressed.
var packings = []struct {
	name, magic, ending string
	open                func(io.Reader) (io.Reader, func(), error)
}{
	{"gzip", "\x1f\x8b", ".gz", func(r io.Reader) (io.Reader, func(), error) {
		z, err := gzip.NewReader(r)
		if err != nil {
			return nil, nil, err
		}
		return z, func() { z.Close() }, nil
	}},
	{"zstd", "\x28\xb5\x2f\xfd", ".zst", func(r io.Reader) (io.Reader, func(), error) {
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(zstdMemory), zstd.WithDecoderMaxWindow(zstdMemory))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}},
}

// zstdMemory is the largest window that a zstd file may ask for.
const zstdMemory = 128 << 20

// counted counts what was read.
type counted struct {
	r io.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// A compressed input that grows more than bombRatio times, once it is larger than bombFrom, is
// a bomb: text shrinks to a third, and repeated markup to a fiftieth.
const (
	bombRatio = 200
	bombFrom  = 64 << 20
)

// capped stops a decompression that goes too far.
type capped struct {
	r      io.Reader
	packed *counted
	name   string
	n, max int64
}

func (c *capped) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	switch {
	case c.n > c.max:
		return n, ingest.Skip{Why: fmt.Sprintf("unpacked it has more than %s", ingest.BytesFor(c.max))}
	case c.n > bombFrom && c.n > bombRatio*c.packed.n:
		return n, ingest.Skip{Why: fmt.Sprintf("it grows more than %d times when it is unpacked: no report does", bombRatio)}
	case err != nil && !errors.Is(err, io.EOF):
		return n, ingest.Skip{Why: "it is a damaged " + c.name + " file: " + firstLine(err)}
	}
	return n, err
}

// watched ends when the context does.
type watched struct {
	ctx context.Context
	r   io.Reader
}

func (w watched) Read(p []byte) (int, error) {
	if err := w.ctx.Err(); err != nil {
		return 0, err
	}
	return w.r.Read(p)
}

// charset is the encoding that a media type tells of bytes that are not UTF-8; "" for none, and
// for one that nobody knows.
func charset(mediaType string, data []byte) string {
	_, params, err := mime.ParseMediaType(mediaType)
	if err != nil || utf8.Valid(data) || text.CheckEncoding(params["charset"]) != nil {
		return ""
	}
	return params["charset"]
}
