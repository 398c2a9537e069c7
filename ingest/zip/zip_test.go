package zip

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"rapporteur/ingest"
	"rapporteur/internal/ziptest"
)

// build is an archive as bytes.
func build(t testing.TB, files ...string) []byte { return []byte(ziptest.Build(t, files...)) }

func parts(t *testing.T, data []byte, l ingest.Limits) []string {
	t.Helper()
	var lines []string
	err := Format().Read(context.Background(), ingest.InMemory("a.zip", data), l, func(p ingest.Part) error {
		if p.Skip != nil {
			lines = append(lines, p.Skip.Error())
			return nil
		}
		lines = append(lines, fmt.Sprintf("%s %.20q", p.Nested.Name, p.Nested.Data))
		return nil
	})
	if err != nil {
		if skip := (ingest.Skip{}); !errors.As(err, &skip) {
			t.Errorf("%v is no Skip", err)
		}
		lines = append(lines, "error: "+err.Error())
	}
	return lines
}

func TestZip(t *testing.T) {
	good := build(t, "a.txt", "One met.", "b.txt", "Two met.")
	encrypted := bytes.Clone(good)
	central := bytes.Index(encrypted, []byte("PK\x01\x02"))
	encrypted[central+8] |= 1
	method := bytes.Clone(good)
	binary.LittleEndian.PutUint16(method[central+10:], 99)
	damaged := bytes.Clone(good)
	damaged[bytes.Index(damaged, []byte("a.txt"))+6] ^= 0xff
	for _, c := range []struct {
		name string
		data []byte
		l    ingest.Limits
		want []string
	}{
		{name: "files", data: good, want: []string{`a.txt "One met."`, `b.txt "Two met."`}},
		{
			name: "names",
			data: build(t, "../../etc/x.txt", "a", `C:\b\y.txt`, "b", "/z.txt", "c", "z.txt", "d", "dir/", "", "caf\x82.txt", "e"),
			want: []string{`etc/x.txt "a"`, `C:/b/y.txt "b"`, `z.txt "c"`, `z.txt (2) "d"`, `café.txt "e"`},
		},
		{
			name: "files that nobody would have read",
			data: build(t, ".git/config", "a", "__MACOSX/x.txt", "b", "style.CSS", "c", "d/p.jpg", "d", "x.txt", "e"),
			want: []string{`x.txt "e"`},
		},
		{name: "encrypted", data: encrypted, want: []string{"skipped a.txt: it is encrypted; unpack the archive with its password first", `b.txt "Two met."`}},
		{name: "a method of compression", data: method, want: []string{"skipped a.txt: it is compressed in a way that is not known (method 99); unpack the archive first", `b.txt "Two met."`}},
		{name: "a damaged file", data: damaged, want: []string{"skipped a.txt: it is damaged in the archive: checksum error", `b.txt "Two met."`}},
		{name: "cut off", data: good[:len(good)-40], want: []string{"error: skipped a.zip: it is a damaged ZIP archive, or only a part of one: not a valid zip file"}},
		{name: "too many", data: good, l: ingest.Limits{Parts: 1}, want: []string{`a.txt "One met."`, "error: skipped a.zip: it holds more than 1 files; the first 1 were read"}},
		{
			name: "a bomb",
			data: build(t, "a.txt", strings.Repeat("a", 40<<20), "b.txt", strings.Repeat("b", 40<<20)),
			want: []string{`a.txt "aaaaaaaaaaaaaaaaaaaa"`, "error: skipped a.zip: 79.9 KiB hold more than 80 MiB: what follows is left out"},
		},
		{
			name: "too large a file",
			data: build(t, "a.txt", strings.Repeat("a", ingest.DocumentBytes+1), "b.txt", "b"),
			want: []string{"skipped a.txt: unpacked it has 64 MiB, and a file in an archive may have 64 MiB; unpack the archive and name the file", `b.txt "b"`},
		},
		{name: "nothing in it", data: build(t)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := parts(t, c.data, c.l); !reflect.DeepEqual(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// TestStream checks that an archive is also read where only a stream is to be had.
func TestStream(t *testing.T) {
	n := 0
	src := ingest.Source{Name: "stdin", R: bytes.NewReader(build(t, "a.txt", "One met.")), Size: -1}
	err := Format().Read(context.Background(), src, ingest.Limits{}, func(ingest.Part) error { n++; return nil })
	if err != nil || n != 1 {
		t.Errorf("%d parts, %v", n, err)
	}
}

func FuzzZip(f *testing.F) {
	f.Add(build(f, "a.txt", "One met.", "b/c.zip", ziptest.Build(f, "x", "y")))
	f.Add(build(f, "../a", "x", "../a", "y"))
	f.Fuzz(func(t *testing.T, data []byte) {
		names := map[string]bool{}
		err := Format().Read(context.Background(), ingest.InMemory("a.zip", data), ingest.Limits{TotalBytes: 1 << 20, Parts: 100}, func(p ingest.Part) error {
			name := ""
			if p.Skip != nil {
				name = p.Skip.Name
			} else {
				name = p.Nested.Key
			}
			if name == "" || names[name] {
				t.Fatalf("a second file is called %q", name)
			}
			names[name] = true
			return nil
		})
		if skip := (ingest.Skip{}); err != nil && !errors.As(err, &skip) {
			t.Fatalf("%v is no Skip", err)
		}
	})
}
