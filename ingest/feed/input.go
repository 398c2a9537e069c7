package feed

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"

	"rapporteur/ingest"
)

// maxBytes is the size of the largest feed or sitemap, also when decompressed: a sitemap may
// have 50 MiB.
const maxBytes = 64 << 20

// load reads a whole input as UTF-8, decompressed. An error is an ingest.Skip, or that of the
// context or machine.
func load(in ingest.Source, l ingest.Limits) ([]byte, error) {
	limit := min(l.TotalBytes, maxBytes)
	data, err := io.ReadAll(io.LimitReader(in.R, limit+1))
	if err != nil {
		return nil, err
	}
	if isZipped(data) && int64(len(data)) <= limit {
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err == nil {
			data, err = io.ReadAll(io.LimitReader(z, limit+1))
		}
		// What breaks off is read as far as it goes.
		if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && len(data) > 0) {
			return nil, ingest.Skip{Name: in.Name, Why: "it is a damaged gzip archive"}
		}
	}
	if int64(len(data)) > limit {
		return nil, ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it has more than %d MiB, too much for a feed or a sitemap", max(limit>>20, 1))}
	}
	return decode(data, in.Type), nil
}

func isZipped(data []byte) bool { return bytes.HasPrefix(data, []byte("\x1f\x8b")) }

// unzipHead is the beginning of what a compressed beginning holds.
func unzipHead(head []byte) []byte {
	if !isZipped(head) {
		return head
	}
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return nil
	}
	data, _ := io.ReadAll(io.LimitReader(z, ingest.HeadBytes))
	return data
}

// xmlEncoding is the encoding that an XML declaration tells.
var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// decode makes UTF-8 of an input, without the XML declaration, which would tell of another
// encoding, and without the characters that XML forbids. What is UTF-8 is read as that, whatever
// it says of itself.
func decode(data []byte, mediaType string) []byte {
	label := ""
	if m := xmlEncoding.FindSubmatch(data[:min(len(data), 512)]); m != nil {
		label = strings.ToLower(string(m[1]))
	} else if _, params, err := mime.ParseMediaType(mediaType); err == nil {
		label = strings.ToLower(params["charset"])
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("<\x00")):
		data = utf16(data, unicode.LittleEndian)
	case bytes.HasPrefix(data, []byte("\xfe\xff")), bytes.HasPrefix(data, []byte("\x00<")):
		data = utf16(data, unicode.BigEndian)
	case utf8.Valid(data) && !strings.HasPrefix(label, "iso-2022") && !strings.HasPrefix(label, "hz"):
	default:
		enc, name := charset.Lookup(label)
		if enc == nil || name == "utf-8" && !mostlyUTF8(data) {
			enc, _ = charset.Lookup("windows-1252")
		}
		if decoded, err := enc.NewDecoder().Bytes(data); err == nil {
			data = decoded
		}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	data = bytes.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, data)
	if trimmed := bytes.TrimLeft(data, " \t\r\n"); bytes.HasPrefix(trimmed, []byte("<?xml")) {
		if _, after, found := bytes.Cut(trimmed, []byte("?>")); found {
			data = after
		}
	}
	return data
}

func utf16(data []byte, e unicode.Endianness) []byte {
	decoded, err := unicode.UTF16(e, unicode.UseBOM).NewDecoder().Bytes(data)
	if err != nil {
		decoded, err = unicode.UTF16(e, unicode.IgnoreBOM).NewDecoder().Bytes(data)
	}
	if err != nil {
		return nil
	}
	return decoded
}

// mostlyUTF8 reports whether a text that claims to be UTF-8, and is not, has a broken byte or two
// rather than another encoding.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good > bad
}
