// Package zip reads ZIP archives: each file in one is an input of its own.
//
// Nothing is ever written to a disk, so a name that leads out of the archive does no harm; names
// are cleaned all the same, for they are shown. Files that are hidden or, by the ending of their
// names, pictures, styles, scripts or sounds are passed over, as they are in a folder.
package zip

import (
	archive "archive/zip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"rapporteur/ingest"
)

// The limits that are not those of ingest.Limits.
const (
	directoryBytes = 32 << 20 // of the list of files at the end of the archive
	// An archive from which more than bombRatio times its size comes, and more than bombFrom,
	// is a bomb.
	bombRatio = 200
	bombFrom  = 64 << 20
)

// Format is the format of ZIP archives.
func Format() ingest.Format {
	return ingest.Format{
		Name: "ZIP", Doc: "An archive of files of any format, archives included.",
		Endings: []string{".zip"},
		Types:   []string{"application/zip", "application/x-zip-compressed"},
		Match: func(head []byte) bool {
			return strings.HasPrefix(string(head), "PK\x03\x04") || strings.HasPrefix(string(head), "PK\x05\x06")
		},
		Read: read,
	}
}

func read(ctx context.Context, in ingest.Source, l ingest.Limits, yield func(ingest.Part) error) error {
	l = l.WithDefaults()
	at, size, err := in.Whole(0)
	if err != nil {
		return err
	}
	list := &listing{r: at, left: directoryBytes}
	z, err := archive.NewReader(list, size)
	switch {
	case errors.Is(err, errDirectory):
		return ingest.Skip{Name: in.Name, Why: "its list of files is larger than " + ingest.BytesFor(directoryBytes)}
	case err != nil && !errors.Is(err, archive.ErrInsecurePath):
		return ingest.Skip{Name: in.Name, Why: "it is a damaged ZIP archive, or only a part of one: " + said(err)}
	}
	list.left = -1
	names := map[string]int{}
	parts, total := 0, int64(0)
	for _, f := range z.File {
		if err := ctx.Err(); err != nil {
			return err
		}
		name := clean(f)
		if strings.HasSuffix(f.Name, "/") || name == "" || passedOver(name) {
			continue
		}
		name = ingest.Apart(names, name)
		if parts++; parts > l.Parts {
			return ingest.Skip{Name: in.Name, Why: fmt.Sprintf("it holds more than %d files; the first %d were read", l.Parts, l.Parts)}
		}
		data, why := contents(f)
		if why != "" {
			if err := yield(ingest.Part{Skip: &ingest.Skip{Name: name, Why: why}}); err != nil {
				return err
			}
			continue
		}
		if total += int64(len(data)); total > l.TotalBytes || total > bombFrom && total > bombRatio*size {
			return ingest.Skip{Name: in.Name, Why: fmt.Sprintf("%s hold more than %s: what follows is left out", ingest.BytesFor(size), ingest.BytesFor(total))}
		}
		if err := yield(ingest.Part{Nested: &ingest.Nested{Key: name, Name: name, Data: data}}); err != nil {
			return err
		}
	}
	return nil
}

// contents are the bytes of a file, or why they cannot be had.
func contents(f *archive.File) (data []byte, why string) {
	if f.Flags&1 != 0 {
		return nil, "it is encrypted; unpack the archive with its password first"
	}
	if f.UncompressedSize64 > ingest.DocumentBytes {
		return nil, tooLarge(int64(min(f.UncompressedSize64, 1<<62)))
	}
	r, err := f.Open()
	if errors.Is(err, archive.ErrAlgorithm) {
		return nil, fmt.Sprintf("it is compressed in a way that is not known (method %d); unpack the archive first", f.Method)
	}
	if err != nil {
		return nil, "it is damaged in the archive: " + said(err)
	}
	defer r.Close()
	// What the archive says of the size may be wrong.
	data, err = io.ReadAll(io.LimitReader(r, ingest.DocumentBytes+1))
	if int64(len(data)) > ingest.DocumentBytes {
		return nil, tooLarge(int64(len(data)))
	}
	if err != nil {
		return nil, "it is damaged in the archive: " + said(err)
	}
	return data, ""
}

func tooLarge(n int64) string {
	return fmt.Sprintf("unpacked it has %s, and a file in an archive may have %s; unpack the archive and name the file", ingest.BytesFor(n), ingest.BytesFor(ingest.DocumentBytes))
}

func said(err error) string { return strings.TrimPrefix(err.Error(), "zip: ") }

// clean is the name of a file as a path within the archive.
func clean(f *archive.File) string {
	name := f.Name
	if f.NonUTF8 && !utf8.ValidString(name) {
		name, _ = charmap.CodePage437.NewDecoder().String(name)
	}
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))
	return strings.TrimPrefix(name, "/")
}

// passedOver reports whether a file is none that somebody would have read.
func passedOver(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
	}
	return asides[strings.ToLower(path.Ext(name))]
}

var asides = map[string]bool{
	".avif": true, ".bmp": true, ".css": true, ".eot": true, ".gif": true, ".ico": true, ".jpeg": true, ".jpg": true,
	".js": true, ".m4a": true, ".map": true, ".mjs": true, ".mov": true, ".mp3": true, ".mp4": true, ".ogg": true,
	".otf": true, ".png": true, ".svg": true, ".tif": true, ".tiff": true, ".ttf": true, ".wav": true, ".webm": true,
	".webp": true, ".woff": true, ".woff2": true,
}

// errDirectory says that the list of files is too long.
var errDirectory = errors.New("the directory is too large")

// listing bounds what is read to list the files; left is -1 once they are listed.
type listing struct {
	r    io.ReaderAt
	left int64
}

func (l *listing) ReadAt(p []byte, at int64) (int, error) {
	if l.left < 0 {
		return l.r.ReadAt(p, at)
	}
	if int64(len(p)) > l.left {
		return 0, errDirectory
	}
	n, err := l.r.ReadAt(p, at)
	l.left -= int64(n)
	return n, err
}
