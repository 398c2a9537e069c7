package ingest

import (
	"errors"
	"fmt"
	"io"
	"math"
)

// DefaultMaxBytes is the size of the largest report that is read: 4 MiB, about a
// thousand times a long one.
const DefaultMaxBytes = 4 << 20

// ReadAll reads the bytes of a report, of which r has at most max; size is what is known of
// how many there are, -1 for nothing. More are refused: by their size at once, else when max+1
// bytes have been read. A max of 0 or less means DefaultMaxBytes. name is for the message.
// Every error is a Skip.
func ReadAll(name string, r io.Reader, max, size int64) ([]byte, error) {
	if max <= 0 {
		max = DefaultMaxBytes
	}
	max = min(max, math.MaxInt32-1) // spans are 32 bits wide
	if size > max {
		return nil, tooLarge(name, max, size)
	}
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
