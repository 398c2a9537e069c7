package ingest

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Files are the files of an input that is a ZIP archive, as documents with several parts are, by
// name; of two with one name the first. Names have no \ and no / at the beginning. What is
// damaged is an error of a few words.
func (s Source) Files() (map[string]*zip.File, error) {
	at, size, err := s.Whole(DocumentBytes)
	if err != nil {
		return nil, err
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, errors.New(strings.TrimPrefix(err.Error(), "zip: "))
	}
	files := map[string]*zip.File{}
	for _, f := range z.File {
		name := strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/")
		if _, twice := files[name]; !twice {
			files[name] = f
		}
	}
	return files, nil
}

// Unpacked is the content of one of the Files, of at most max bytes. An error is a few words.
func Unpacked(f *zip.File, max int64) ([]byte, error) {
	switch {
	case f == nil:
		return nil, errors.New("it is not there")
	case f.Flags&1 != 0:
		return nil, errors.New("it is encrypted")
	}
	r, err := f.Open()
	if err == nil {
		defer r.Close()
		var data []byte
		data, err = io.ReadAll(io.LimitReader(r, max+1))
		if int64(len(data)) > max {
			return nil, fmt.Errorf("unpacked it has more than %s", BytesFor(max))
		}
		if err == nil {
			return data, nil
		}
	}
	return nil, errors.New("it is damaged: " + strings.TrimPrefix(err.Error(), "zip: "))
}
