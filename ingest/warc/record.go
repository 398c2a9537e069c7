package warc

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"

	"rapporteur/ingest"
)

// The limits of the head of a record, and of the head of an answer in it.
const (
	headLines = 1000
	headBytes = 256 << 10
)

// record reads one record, which begins at r with its version.
func (a *archive) record(r *bufio.Reader) error {
	if err := a.next(); err != nil {
		return err
	}
	head, err := a.head(r)
	if err != nil {
		return err
	}
	length, err := strconv.ParseInt(head["content-length"], 10, 64)
	if err != nil || length < 0 {
		return a.skip("it does not tell its length")
	}
	body := &io.LimitedReader{R: r, N: length}
	if err := a.body(head, body); err != nil {
		return err
	}
	n, err := io.Copy(io.Discard, body)
	if limit := a.count(int(n)); limit != nil {
		return limit
	}
	if err == nil && body.N > 0 {
		err = io.ErrUnexpectedEOF
	}
	return err
}

// head are the fields of a record by their names in lower case.
func (a *archive) head(r *bufio.Reader) (map[string]string, error) {
	fields := map[string]string{}
	size := 0
	for n := 0; ; n++ {
		line, err := r.ReadSlice('\n')
		if err := a.count(len(line)); err != nil {
			return nil, err
		}
		if size += len(line); n > headLines || size > headBytes || errors.Is(err, bufio.ErrBufferFull) {
			// No length, so that the next record is looked for.
			return map[string]string{}, nil
		}
		line = bytes.TrimSpace(line)
		if err != nil && (len(line) == 0 || !errors.Is(err, io.EOF)) {
			return nil, io.ErrUnexpectedEOF
		}
		if len(line) == 0 {
			return fields, nil
		}
		if name, value, ok := strings.Cut(string(line), ":"); ok && n > 0 {
			fields[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
		}
	}
}

// body hands out what a record holds, if it is a page or a text.
func (a *archive) body(head map[string]string, body *io.LimitedReader) error {
	mediaType := head["content-type"]
	answer := false
	switch kind := strings.ToLower(head["warc-type"]); kind {
	case "response":
		answer = true
		if !strings.HasPrefix(strings.ToLower(mediaType), "application/http") {
			return nil
		}
	case "resource", "conversion":
		if !wanted(mediaType) {
			return nil
		}
	default: // what the crawler says of itself, what it asked, what it had seen before
		return nil
	}
	limit := a.limits.ReportBytes + headBytes
	data, err := io.ReadAll(io.LimitReader(body, limit))
	if err := a.count(len(data)); err != nil {
		return err
	}
	if err != nil {
		return err
	}
	if answer {
		var why string
		data, mediaType, why = answered(data, a.limits.ReportBytes)
		if why != "" {
			return a.skip(why)
		}
		if !wanted(mediaType) {
			return nil
		}
	}
	address := strings.Trim(head["warc-target-uri"], "<>")
	if u, err := url.Parse(address); err != nil || u.Scheme != "http" && u.Scheme != "https" {
		address = ""
	} else if u.Path == "/robots.txt" {
		return nil
	}
	switch {
	case int64(len(data)) > a.limits.ReportBytes || body.N > 0 && int64(len(data)) == limit:
		return a.skip("it is larger than " + ingest.BytesFor(a.limits.ReportBytes))
	case body.N > 0 && len(data) == 0, len(bytes.TrimSpace(data)) == 0:
		return nil // an answer without a text
	}
	return a.hand(ingest.Part{Nested: &ingest.Nested{Key: a.key(), Type: mediaType, Data: data, Meta: ingest.Meta{URL: address}}})
}

// wanted reports whether a media type may be that of a report.
func wanted(mediaType string) bool {
	kind, _, _ := strings.Cut(mediaType, ";")
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "text/html", "application/xhtml+xml", "text/plain", "application/pdf":
		return true
	}
	return false
}

// answered is the content of a server's answer and its media type, which is "" when there is
// none to read: a redirection, an error, a picture.
func answered(data []byte, max int64) (content []byte, mediaType, why string) {
	// Browsers that record what they see write versions without a point.
	if bytes.HasPrefix(data, []byte("HTTP/2 ")) || bytes.HasPrefix(data, []byte("HTTP/3 ")) {
		data = append([]byte("HTTP/2.0"), data[len("HTTP/2"):]...)
	}
	r := bufio.NewReaderSize(bytes.NewReader(data), 4096)
	res, err := http.ReadResponse(r, nil)
	if err != nil {
		return nil, "", "the head of the server's answer is damaged: " + oneLine(err.Error())
	}
	mediaType = res.Header.Get("Content-Type")
	if res.StatusCode/100 != 2 || !wanted(mediaType) {
		return nil, "", ""
	}
	// Crawlers unpack what they store and leave the head as it was: neither length nor coding is
	// believed where the bytes say otherwise.
	at := len(data) - r.Buffered()
	if end := bytes.Index(data, []byte("\r\n\r\n")); end >= 0 {
		at = end + 4
	} else if end := bytes.Index(data, []byte("\n\n")); end >= 0 {
		at = end + 2
	}
	content = data[at:]
	if len(res.TransferEncoding) > 0 {
		if whole, err := io.ReadAll(io.LimitReader(res.Body, max+1)); err == nil {
			content = whole
		}
	}
	content, why = decoded(content, res.Header.Get("Content-Encoding"), max)
	return content, cleanType(mediaType), why
}

// decoded undoes a compression.
func decoded(content []byte, coding string, max int64) ([]byte, string) {
	var r io.Reader
	var err error
	switch {
	case bytes.HasPrefix(content, []byte(gzipMagic)):
		r, err = gzip.NewReader(bytes.NewReader(content))
	case strings.EqualFold(coding, "deflate") && len(content) > 1 && content[0]&0x0f == 8 && (int(content[0])<<8|int(content[1]))%31 == 0:
		r, err = zlib.NewReader(bytes.NewReader(content))
	case (strings.EqualFold(coding, "br") || strings.EqualFold(coding, "zstd")) && binary(content):
		return nil, fmt.Sprintf("the page is compressed as %q, which is not known", strings.ToLower(coding))
	default:
		return content, ""
	}
	if err == nil {
		content, err = io.ReadAll(io.LimitReader(r, max+1))
	}
	// A page that is cut off is one all the same.
	if err != nil && (len(content) == 0 || !errors.Is(err, io.ErrUnexpectedEOF)) {
		return nil, "the page is compressed and damaged: " + oneLine(err.Error())
	}
	return content, ""
}

// binary reports whether bytes begin as no text does.
func binary(content []byte) bool {
	controls := 0
	for _, b := range content[:min(len(content), 200)] {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' {
			controls++
		}
	}
	return controls > 2
}

// cleanType is a media type without what servers add to it by mistake.
func cleanType(s string) string {
	if _, _, err := mime.ParseMediaType(s); err == nil {
		return s
	}
	kind, _, _ := strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}
