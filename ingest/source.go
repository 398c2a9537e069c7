package ingest

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// Open opens an input, to be closed by the caller: its file, or stdin when the input is
// standard input. Every error is a Skip.
func Open(in Input, stdin io.Reader) (Source, io.Closer, error) {
	if in.Path == Stdin {
		if stdin == nil {
			return Source{}, nil, Skip{in.Name, "there is no standard input"}
		}
		return Source{Name: in.Name, Path: in.Path, R: stdin, Size: -1}, io.NopCloser(stdin), nil
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return Source{}, nil, Skip{in.Name, reason(err)}
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return Source{}, nil, Skip{in.Name, reason(err)}
	}
	return Source{Name: in.Name, Path: in.Path, R: f, At: f, Size: info.Size()}, f, nil
}

// DocumentBytes is the size of the largest input that is held in memory as a whole: one within
// an archive, or a document with its pictures. What is read of it has a limit of its own.
const DocumentBytes = 64 << 20

// Whole is the source for those that read from its end; a stream is read into memory. An input
// of more than max bytes is refused when max is more than 0; a stream of more than
// DocumentBytes always is. Every error is a Skip.
func (s Source) Whole(max int64) (io.ReaderAt, int64, error) {
	if s.At != nil {
		if max > 0 && s.Size > max {
			return nil, 0, Skip{s.Name, fmt.Sprintf("it has %s, and at most %s are read", BytesFor(s.Size), BytesFor(max))}
		}
		return s.At, s.Size, nil
	}
	if max <= 0 || max > DocumentBytes {
		max = DocumentBytes
	}
	data, err := io.ReadAll(io.LimitReader(s.R, max+1))
	if err != nil {
		return nil, 0, Failed(s.Name, err)
	}
	if int64(len(data)) > max {
		return nil, 0, Skip{s.Name, fmt.Sprintf("it has more than %s, which is too much to hold in memory; save it as a file and name the file", BytesFor(max))}
	}
	return bytes.NewReader(data), int64(len(data)), nil
}

// InMemory is the source of an input that lies in memory.
func InMemory(name string, data []byte) Source {
	return Source{Name: name, R: bytes.NewReader(data), At: bytes.NewReader(data), Size: int64(len(data))}
}
