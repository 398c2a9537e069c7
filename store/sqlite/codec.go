package sqlite

import (
	"fmt"

	"github.com/klauspost/compress/zstd"

	"rapporteur/store"
)

// codec compresses what is kept. It may be used by several goroutines.
type codec struct {
	in  *zstd.Encoder
	out *zstd.Decoder
}

// maxText is the length of the longest text that is kept, in bytes. Nothing longer is unpacked.
const maxText = 1 << 28

func newCodec() (*codec, error) {
	in, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(2), zstd.WithLowerEncoderMem(true), zstd.WithEncoderCRC(false), zstd.WithWindowSize(1<<20))
	if err != nil {
		return nil, err
	}
	out, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(maxText))
	if err != nil {
		return nil, err
	}
	return &codec{in, out}, nil
}

func (c *codec) pack(b []byte) []byte {
	return c.in.EncodeAll(b, make([]byte, 0, len(b)/2+64))
}

// unpack takes room for so many bytes at first.
func (c *codec) unpack(b []byte, size int) ([]byte, error) {
	out, err := c.out.DecodeAll(b, make([]byte, 0, max(0, min(size, maxText))))
	if err != nil {
		return nil, fmt.Errorf("%w: what was compressed cannot be unpacked: %w", store.ErrDamaged, err)
	}
	return out, nil
}
