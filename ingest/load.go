package ingest

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
)

// DefaultMaxBytes is the size of the largest report that is read: 4 MiB, about a
// thousand times a long one.
const DefaultMaxBytes = 4 << 20

// Load reads the bytes of an input, from stdin when the input is standard input.
// An input of more than max bytes is refused; at most max+1 bytes are read to find
// that out. A max of 0 or less means DefaultMaxBytes. Every error is a Skip.
func Load(in Input, stdin io.Reader, max int64) ([]byte, error) {
	if max <= 0 {
		max = DefaultMaxBytes
	}
	max = min(max, math.MaxInt32-1) // spans are 32 bits wide
	if in.Path == Stdin {
		if stdin == nil {
			return nil, Skip{in.Name, "there is no standard input"}
		}
		return ReadAll(in.Name, stdin, max, -1)
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return nil, Skip{in.Name, reason(err)}
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, Skip{in.Name, reason(err)}
	}
	if info.Size() > max {
		return nil, tooLarge(in.Name, max, info.Size())
	}
	return ReadAll(in.Name, f, max, info.Size())
}

// ReadAll reads the bytes of a report, of which r has at most max; size is what is known of
// how many there are, -1 for nothing. name is for the message. Every error is a Skip.
func ReadAll(name string, r io.Reader, max, size int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, max+1))
	if err != nil {
		return nil, Failed(name, err)
	}
	if int64(len(data)) > max {
		return nil, tooLarge(name, max, size)
	}
	return data, nil
}

// Failed is what an error of reading means to people. A Skip keeps its reason.
func Failed(name string, err error) Skip {
	if skip := (Skip{}); errors.As(err, &skip) {
		return Skip{name, skip.Why}
	}
	return Skip{name, reason(err)}
}

func tooLarge(name string, max, size int64) Skip {
	has := "more than " + BytesFor(max)
	if size > max {
		has = BytesFor(size)
	}
	return Skip{name, fmt.Sprintf("it has %s, and a report may have %s; give each report a file of its own", has, BytesFor(max))}
}

// BytesFor is a size for people: "4 MiB", "12.5 MiB", "900 bytes".
func BytesFor(n int64) string {
	for _, unit := range []struct {
		size int64
		name string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if n >= unit.size {
			return fmt.Sprintf("%.3g %s", float64(n)/float64(unit.size), unit.name)
		}
	}
	if n == 1 {
		return "1 byte"
	}
	return fmt.Sprintf("%d bytes", n)
}
