package pdf

import (
	"bytes"
	"compress/zlib"
	"context"
	"io"
	"regexp"
	"strconv"
	"sync"

	"rapporteur/ingest"
)

// The limits of what a file may ask for.
const (
	mostObjects  = 5 << 20   // objects of a file, and whatever else is counted
	streamBytes  = 64 << 20  // of one stream when it is unpacked
	streamsBytes = 512 << 20 // of all of them
	headOf       = 1024      // how far before a stream what is told of it is looked for
)

// check says why a file must not be given to the reader, or "". The reader believes what a file
// says of sizes, and reads on at the end of some streams.
func check(ctx context.Context, data []byte) string {
	if !sane(data, int64(len(data))) {
		return "it is a damaged PDF: it says that it has more objects than it can have"
	}
	const keyword = "stream"
	total := int64(0)
	for from := 0; ; {
		i := bytes.Index(data[from:], []byte(keyword))
		if i < 0 || ctx.Err() != nil {
			return ""
		}
		at := from + i
		from = at + len(keyword)
		if bytes.HasPrefix(data[max(0, at-3):], []byte("end")) && at >= 3 {
			continue
		}
		told := data[max(0, at-headOf):at]
		if i := bytes.LastIndex(told, []byte("obj")); i >= 0 {
			told = told[i:]
		}
		if bytes.Contains(told, []byte("/Image")) && !bytes.Contains(told, []byte("/ObjStm")) {
			continue
		}
		body := bytes.TrimLeft(data[from:min(len(data), from+2)], "\r\n")
		body = data[from+min(len(data)-from, 2)-len(body):]
		objects := bytes.Contains(told, []byte("/ObjStm"))
		z, err := zlib.NewReader(bytes.NewReader(body))
		if err != nil {
			if objects && bytes.Contains(told, []byte("/Filter")) {
				return "it is a damaged PDF: its objects are compressed in a way that is not known"
			}
			continue
		}
		if !objects {
			n, _ := io.Copy(io.Discard, io.LimitReader(z, streamBytes+1))
			if total += n; n > streamBytes || total > streamsBytes {
				return bomb
			}
			continue
		}
		unpacked, _ := io.ReadAll(io.LimitReader(z, streamBytes+1))
		if total += int64(len(unpacked)); len(unpacked) > streamBytes || total > streamsBytes {
			return bomb
		}
		if !sane(unpacked, 0) || open(unpacked) {
			return "it is a damaged PDF: there are objects in it that do not end"
		}
	}
}

var bomb = "it grows to more than " + ingest.BytesFor(streamBytes) + " when it is unpacked: no report does"

// numbers matches whole numbers that stand alone and are large, and the name before each.
var numbers = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(/[A-Za-z0-9]{1,20})?[\s\[\]<>]+(\d{7,40})(?:[\s\[\]<>/]|$)`)
})

// sane reports whether no number in a file can be a count or an index that is too large. size is
// that of the file: a place in it is no count.
func sane(data []byte, size int64) bool {
	for from := 0; ; {
		m := numbers().FindSubmatchIndex(data[from:])
		if m == nil {
			return true
		}
		digits := string(data[from+m[4] : from+m[5]])
		name := ""
		if m[2] >= 0 {
			name = string(data[from+m[2] : from+m[3]])
		}
		from += m[5]
		n, err := strconv.ParseInt(digits, 10, 64)
		switch name {
		case "/Length", "/Length1", "/Length2", "/Length3", "/Prev", "/L", "/T", "/E", "/XRefStm", "/P":
			continue
		case "":
			// A place in the file, in the table of places or after "startxref".
			if err == nil && n <= size && (len(digits) == 10 || n <= mostObjects || near(data, from, "startxref")) {
				continue
			}
		}
		if err != nil || n > mostObjects {
			return false
		}
	}
}

func near(data []byte, at int, word string) bool {
	return bytes.Contains(data[max(0, at-40):at], []byte(word))
}

// open reports whether objects end within a string of hexadecimal digits, after which the
// reader would look for its end for ever.
func open(objects []byte) bool {
	i := bytes.LastIndexByte(objects, '<')
	return i >= 0 && bytes.IndexByte(objects[i:], '>') < 0
}
