// Package warc reads archives of the web (WARC 1.0 and 1.1, ISO 28500), as CC-NEWS and other
// crawls write them: plain, or compressed record by record. It reads them as a stream, of any
// length, and hands out the pages and texts that servers answered with.
//
// The date of a record is that of the crawl and says nothing of when a report was published.
package warc

import (
	"bufio"
	"bytes"
	standard "compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"

	"rapporteur/ingest"
)

// Format is the format of archives of the web.
func Format() ingest.Format {
	return ingest.Format{
		Name: "WARC", Doc: "An archive of the web: the pages and texts that servers answered with.",
		Endings: []string{".warc", ".warc.gz", ".wet", ".wet.gz"},
		Types:   []string{"application/warc"},
		Match:   matches,
		Read: func(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
			a := &archive{ctx: ctx, name: in.Name, limits: l.WithDefaults(), yield: yield}
			return a.read(in.R)
		},
	}
}

const magic = "WARC/"

func matches(head []byte) bool {
	if !bytes.HasPrefix(head, []byte(gzipMagic)) {
		return bytes.HasPrefix(head, []byte(magic))
	}
	// The standard library gives what it has when the bytes end.
	z, err := standard.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	begin := make([]byte, len(magic))
	io.ReadFull(z, begin)
	return string(begin) == magic
}

const gzipMagic = "\x1f\x8b\x08"

// archive is the reading of one archive.
type archive struct {
	ctx    context.Context
	name   string
	limits ingest.Limits
	yield  func(ingest.Part) error

	records int // so far, those that are passed over and damaged places included
	out     int64
}

// bufferBytes is how much is read at once.
const bufferBytes = 64 << 10

func (a *archive) read(r io.Reader) error {
	t := &tape{r: r}
	plain := bufio.NewReaderSize(t, bufferBytes)
	if !t.fill() {
		if !errors.Is(t.err, io.EOF) {
			return ingest.Failed(a.name, t.err)
		}
		return ingest.Skip{Name: a.name, Why: "it is empty"}
	}
	if !bytes.HasPrefix(t.buf, []byte(gzipMagic)) {
		return a.ended(a.recordsOf(plain))
	}
	return a.ended(a.members(t, plain))
}

// backs is how often in a row it is worth to look for a member within a damaged one.
const backs = 32

// members reads an archive that is compressed record by record.
func (a *archive) members(t *tape, plain *bufio.Reader) error {
	var z gzip.Reader
	for failed := 0; t.fill(); {
		t.member()
		err := z.Reset(t)
		if err == nil {
			z.Multistream(false)
			plain.Reset(&z)
			err = a.recordsOf(plain)
		}
		if err == nil {
			failed = 0
			continue
		}
		if errors.As(err, &stopped{}) || errors.As(err, &ingest.Skip{}) || a.ctx.Err() != nil || t.err != nil && !errors.Is(t.err, io.EOF) {
			return err
		}
		// One line for a damaged place, however often it takes to get beyond it.
		if failed == 0 {
			if err := a.next(); err != nil {
				return err
			}
			if err := a.skip("it is damaged: " + oneLine(err.Error())); err != nil {
				return err
			}
		}
		if failed++; !t.resume(failed <= backs) {
			return nil
		}
	}
	if !errors.Is(t.err, io.EOF) {
		return t.err
	}
	return nil
}

// ended is the error of a whole archive.
func (a *archive) ended(err error) error {
	var skip ingest.Skip
	var stop stopped
	switch {
	case err == nil:
		return nil
	case errors.As(err, &stop):
		return stop.err
	case a.ctx.Err() != nil:
		return a.ctx.Err()
	case errors.As(err, &skip):
		return skip
	case errors.Is(err, io.ErrUnexpectedEOF):
		return ingest.Skip{Name: a.name, Why: "it ends in the middle of record " + a.key()}
	}
	return ingest.Failed(a.name, err)
}

// stopped is an error of yield, which is returned as it is.
type stopped struct{ err error }

func (s stopped) Error() string { return s.err.Error() }

// recordsOf reads the records of a stream until its end.
func (a *archive) recordsOf(r *bufio.Reader) error {
	for {
		if err := a.ctx.Err(); err != nil {
			return err
		}
		skipped, err := a.find(r)
		if skipped > 0 && (err == nil || errors.Is(err, io.EOF)) {
			if err := a.next(); err != nil {
				return err
			}
			if err := a.skip(fmt.Sprintf("%s before it belong to no record and are left out", ingest.BytesFor(skipped))); err != nil {
				return err
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := a.record(r); err != nil {
			return err
		}
	}
}

// find goes to the line in which the next record begins, and tells how much lies before it that
// is no blank line.
func (a *archive) find(r *bufio.Reader) (skipped int64, err error) {
	atStart := true
	for {
		if atStart {
			if head, _ := r.Peek(len(magic)); string(head) == magic {
				return skipped, nil
			}
		}
		line, err := r.ReadSlice('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			skipped += int64(len(line))
		}
		if err := a.count(len(line)); err != nil {
			return skipped, err
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return skipped, err
		}
		atStart = err == nil
	}
}

// count counts bytes that came out of the archive.
func (a *archive) count(n int) error {
	if a.out += int64(n); a.out > a.limits.TotalBytes {
		return ingest.Skip{Name: a.name, Why: "it holds more than " + ingest.BytesFor(a.limits.TotalBytes) + ": what follows is left out"}
	}
	return nil
}

// next counts the records.
func (a *archive) next() error {
	if a.records++; a.records > a.limits.Parts {
		return ingest.Skip{Name: a.name, Why: fmt.Sprintf("it holds more than %d records; the first %d were read", a.limits.Parts, a.limits.Parts)}
	}
	return a.ctx.Err()
}

func (a *archive) key() string { return strconv.Itoa(a.records) }

func (a *archive) skip(why string) error {
	return a.hand(ingest.Part{Skip: &ingest.Skip{Name: a.key(), Why: why}})
}

func (a *archive) hand(p ingest.Part) error {
	if err := a.yield(p); err != nil {
		return stopped{err}
	}
	return nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
