// Package sections is the file format of the models: a header that tells which model
// it is and how long, and sections of bytes that are read where they lie.
//
// All numbers are little-endian:
//
//	magic    8 bytes
//	version  uint32
//	size     uint32, of the whole file
//	count    uint32, of sections
//	for each section its length, uint32
//	the sections
package sections

import (
	"encoding/binary"
	"fmt"
	"math"
)

// Format names a kind of model.
type Format struct {
	Magic   string // 8 bytes
	Version uint32 // of the layout and of the features, which belong together
	Count   int    // of sections
	Name    string // for messages: "parsing model"
	Train   string // the command that builds one
}

const fixed = 8 + 3*4

// Encode lays sections out as Open reads them.
func (f Format) Encode(parts ...[]byte) ([]byte, error) {
	if len(parts) != f.Count || len(f.Magic) != 8 {
		return nil, fmt.Errorf("a %s has %d sections, not %d", f.Name, f.Count, len(parts))
	}
	size := fixed + 4*len(parts)
	for _, p := range parts {
		size += len(p)
	}
	if size > math.MaxInt32 {
		return nil, fmt.Errorf("a %s of %d bytes is too large", f.Name, size)
	}
	out := append(make([]byte, 0, size), f.Magic...)
	for _, n := range []int{int(f.Version), size, len(parts)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	for _, p := range parts {
		out = binary.LittleEndian.AppendUint32(out, uint32(len(p)))
	}
	for _, p := range parts {
		out = append(out, p...)
	}
	return out, nil
}

// Bytes are those of a model, of which nothing is written.
type Bytes interface{ ~string | ~[]byte }

// Open finds the sections. The error says in one line what is wrong with the bytes.
func Open[T Bytes](f Format, data T) ([]T, error) {
	head := fixed + 4*f.Count
	if len(data) < head || string(data[:8]) != f.Magic {
		return nil, fmt.Errorf("not a %s; build one with: %s", f.Name, f.Train)
	}
	if v := Uint32(data, 8); v != f.Version {
		return nil, fmt.Errorf("%s has version %d, this program reads version %d; build it again with: %s", f.Name, v, f.Version, f.Train)
	}
	if n := Uint32(data, 12); int64(n) != int64(len(data)) {
		return nil, fmt.Errorf("%s is damaged: %d bytes of %d; build it again with: %s", f.Name, len(data), n, f.Train)
	}
	if n := Uint32(data, 16); int(n) != f.Count {
		return nil, f.Damaged("it has %d sections, not %d", n, f.Count)
	}
	out := make([]T, f.Count)
	at := int64(head)
	for i := range out {
		end := at + int64(Uint32(data, fixed+4*i))
		if end > int64(len(data)) {
			return nil, f.Damaged("section %d ends at byte %d of %d", i, end, len(data))
		}
		out[i] = data[at:end]
		at = end
	}
	return out, nil
}

// Damaged is the error for bytes that do not fit together.
func (f Format) Damaged(format string, args ...any) error {
	return fmt.Errorf("%s is damaged: %s; build it again with: %s", f.Name, fmt.Sprintf(format, args...), f.Train)
}

// Uint32 reads the number at byte i.
func Uint32[T Bytes](s T, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

// Uint16 reads the number at byte i.
func Uint16[T Bytes](s T, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

// AppendFloats appends numbers as Floats reads them.
func AppendFloats(dst []byte, list []float32) []byte {
	for _, v := range list {
		dst = binary.LittleEndian.AppendUint32(dst, math.Float32bits(v))
	}
	return dst
}

// largest bounds the numbers of a model: what is larger is damage, and sums of what is
// not stay finite.
const largest = 1e6

// Floats reads n numbers. It fails where there are not so many or one is out of all
// measure.
func Floats[T Bytes](s T, n int) ([]float32, error) {
	if len(s) != 4*n {
		return nil, fmt.Errorf("%d bytes hold no %d numbers", len(s), n)
	}
	out := make([]float32, n)
	for i := range out {
		v := math.Float32frombits(Uint32(s, 4*i))
		if !(v >= -largest && v <= largest) {
			return nil, fmt.Errorf("number %d is %v", i, v)
		}
		out[i] = v
	}
	return out, nil
}
