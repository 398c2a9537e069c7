package ingest

import (
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
		return read(in, stdin, max, -1)
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
		return nil, tooLarge(in, max, info.Size())
	}
	return read(in, f, max, info.Size())
}

// read takes at most max bytes from r; size is what the file system says, -1 when
// it does not know.
func read(in Input, r io.Reader, max, size int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, max+1))
	if err != nil {
		return nil, Skip{in.Name, reason(err)}
	}
	if int64(len(data)) > max {
		return nil, tooLarge(in, max, size)
	}
	return data, nil
}

func tooLarge(in Input, max, size int64) Skip {
	has := "more than " + bytesFor(max)
	if size > max {
		has = bytesFor(size)
	}
	return Skip{in.Name, fmt.Sprintf("it has %s, and a report may have %s; give each report a file of its own", has, bytesFor(max))}
}

// bytesFor is a size for people: "4 MiB", "12.5 MiB", "900 bytes".
func bytesFor(n int64) string {
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
