// Package pdf reads the text of PDF files: its lines in the order of reading, columns one after
// the other, joined to paragraphs. Headers and footers that come again on the pages are left
// out. A file whose pages are pictures, as a scanner makes them, has no text to read.
//
// A PDF is a program in the hands of whoever wrote it. A file is checked before it is read for
// numbers and streams that would fill the memory, its pages are read one by one within a time,
// and what reads them does so apart: when it does not end, it can read no further byte and is
// left to itself.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	reader "github.com/ledongthuc/pdf"

	"rapporteur/ingest"
)

// The limits that are not those of ingest.Limits.
const (
	fileBytes = 32 << 20
	mostPages = 2000
	readTime  = 20 * time.Second
)

// Format is the format of PDF files.
func Format() ingest.Format {
	return ingest.Format{
		Name: "PDF", Doc: "The text of a PDF file; pictures of text are not read.",
		Endings: []string{".pdf"},
		Types:   []string{"application/pdf", "application/x-pdf"},
		Match: func(head []byte) bool {
			return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) && !textual(head)
		},
		Read: read,
	}
}

// textual reports whether a head speaks of the sign of a PDF and does not begin with it.
func textual(head []byte) bool {
	return !bytes.HasPrefix(bytes.TrimSpace(head), []byte("%PDF-")) && bytes.IndexByte(head, 0) < 0
}

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	at, size, err := in.Whole(fileBytes)
	if err != nil {
		return err
	}
	data, err := io.ReadAll(io.NewSectionReader(at, 0, size))
	if err != nil {
		return ingest.Failed(in.Name, err)
	}
	report, why := extract(ctx, data, l.WithDefaults(), readTime)
	if err := ctx.Err(); err != nil {
		return err
	}
	if why != "" {
		return ingest.Skip{Name: in.Name, Why: why}
	}
	return yield(ingest.Part{Report: report})
}

// result is what a reading came to.
type result struct {
	report *ingest.Report
	why    string
}

// extract reads a file within a time, apart from who waits for it.
func extract(ctx context.Context, data []byte, l ingest.Limits, within time.Duration) (*ingest.Report, string) {
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	f := &file{data: trimmed(data)}
	done := make(chan result, 1)
	go func() {
		r := result{why: "it is a damaged PDF"}
		defer func() {
			if defect := recover(); defect != nil {
				r = result{why: "it is a damaged PDF: " + said(defect)}
			}
			done <- r
		}()
		r.report, r.why = f.read(ctx, l)
	}()
	select {
	case r := <-done:
		if ctx.Err() == nil {
			return r.report, r.why
		}
	case <-ctx.Done():
		f.stop.Store(true)
	}
	return nil, fmt.Sprintf("it takes longer than %s to read; save its text as .txt", within)
}

// trimmed is a file without what stands before its head and after its end, and with a head that
// every reader takes.
func trimmed(data []byte) []byte {
	if i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); i > 0 {
		data = data[i:]
	}
	if i := bytes.LastIndex(data, []byte("%%EOF")); i > 0 {
		data = data[:i+len("%%EOF")]
	}
	head := []byte("%PDF-1.7\n")
	if len(data) > 2*len(head) {
		data = append(append(make([]byte, 0, len(data)), head...), data[len(head):]...)
	}
	return data
}

// file is a file that can be closed to its reader.
type file struct {
	data []byte
	stop atomic.Bool
}

func (f *file) ReadAt(p []byte, at int64) (int, error) {
	if f.stop.Load() {
		return 0, errors.New("stopped")
	}
	if at < 0 || at > int64(len(f.data)) {
		return 0, io.EOF
	}
	n := copy(p, f.data[at:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// read reads the pages.
func (f *file) read(ctx context.Context, l ingest.Limits) (*ingest.Report, string) {
	if why := check(ctx, f.data); why != "" {
		return nil, why
	}
	r, err := reader.NewReader(f, int64(len(f.data)))
	if err != nil {
		if errors.Is(err, reader.ErrInvalidPassword) {
			return nil, "it is encrypted with a password; save a copy without one"
		}
		if strings.Contains(err.Error(), "encr") {
			return nil, "it is encrypted in a way that is not known: " + said(err)
		}
		return nil, "it is a damaged PDF: " + said(err)
	}
	n := r.NumPage()
	if n > mostPages {
		return nil, fmt.Sprintf("it has %d pages, and at most %d are read", n, mostPages)
	}
	var pages []page
	failed, first := 0, ""
	length := int64(0)
	for i := 1; i <= n && ctx.Err() == nil; i++ {
		p, err := f.page(ctx, r, i)
		if err != nil {
			if failed++; first == "" {
				first = said(err)
			}
			continue
		}
		if length += int64(p.length()); length > l.ReportBytes {
			return nil, fmt.Sprintf("its text has more than %s, which is more than a report may have", ingest.BytesFor(l.ReportBytes))
		}
		pages = append(pages, p)
	}
	report := compose(pages)
	switch {
	case report != nil:
		return report, ""
	case failed > 0:
		return nil, "it is a damaged PDF: " + first
	}
	return nil, "there is no text in it, only pictures: it was scanned, as it seems; read it with a program for text recognition first"
}

// page reads one page. Every panic of the reader is an error of the page.
func (f *file) page(ctx context.Context, r *reader.Reader, n int) (p page, err error) {
	defer func() {
		if defect := recover(); defect != nil {
			err = errors.New(said(defect))
		}
	}()
	v := r.Page(n)
	if v.V.IsNull() {
		return page{}, fmt.Errorf("there is no page %d", n)
	}
	c := &canvas{ctx: ctx, fonts: map[string]*font{}}
	c.run(v.V.Key("Contents"), v.Resources(), 0)
	return page{fragments: fragments(c.runs)}, nil
}

// said is what an error or a panic says, in one short line.
func said(v any) string {
	s := strings.Join(strings.Fields(fmt.Sprint(v)), " ")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "malformed PDF: "), "malformed PDF file: ")
	return strings.Trim(ingest.Printable(s[:min(len(s), 120)]), `"`)
}
