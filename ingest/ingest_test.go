package ingest

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

// write makes files below a folder of the test and works in that folder.
func write(t *testing.T, files map[string]string) {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(root)
}

func TestExpand(t *testing.T) {
	write(t, map[string]string{
		"b.txt": "b", "notes.md": "n", "set/c.txt": "c", "set/A.TXT": "a", "set/.hidden.txt": "h",
		"set/page.html": "p", "set/deeper/d.txt": "d", "none/x.md": "x",
		"x/1/r.txt": "1", "y/1/r.txt": "2", "z/r.txt": "3",
	})
	for _, c := range []struct {
		name   string
		paths  []string
		inputs []Input
		skips  []string
	}{
		{name: "nothing"},
		{
			name:   "files as given, in the order of their names",
			paths:  []string{"notes.md", "b.txt"},
			inputs: []Input{{"b.txt", "b.txt"}, {"notes.md", "notes.md"}},
		},
		{
			name:   "a folder stands for its text files",
			paths:  []string{"set"},
			inputs: []Input{{"A.TXT", "set/A.TXT"}, {"c.txt", "set/c.txt"}},
		},
		{
			name:   "twice is once",
			paths:  []string{"set/c.txt", "./set/../set/c.txt", "set/", "-", "-"},
			inputs: []Input{{"A.TXT", "set/A.TXT"}, {"c.txt", "set/c.txt"}, {"stdin", "-"}},
		},
		{
			name:   "one name, as many parents as tell apart",
			paths:  []string{"y/1/r.txt", "z/r.txt", "x/1/r.txt"},
			inputs: []Input{{"x/1/r.txt", "x/1/r.txt"}, {"y/1/r.txt", "y/1/r.txt"}, {"z/r.txt", "z/r.txt"}},
		},
		{
			name:   "what is not there does not stop the rest",
			paths:  []string{"gone.txt", "b.txt", "none", os.DevNull},
			inputs: []Input{{"b.txt", "b.txt"}},
			skips: []string{
				"skipped gone.txt: there is no such file or folder",
				"skipped none: there is no .txt file in this folder; name the files, or the folder that holds them",
				"skipped " + os.DevNull + ": it is a device or a socket, not a file",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			inputs, skips := Expand(c.paths)
			for i := range inputs {
				inputs[i].Path = filepath.ToSlash(inputs[i].Path)
			}
			if !reflect.DeepEqual(inputs, c.inputs) {
				t.Errorf("inputs %v, want %v", inputs, c.inputs)
			}
			var lines []string
			for _, s := range skips {
				lines = append(lines, s.Error())
			}
			if !reflect.DeepEqual(lines, c.skips) {
				t.Errorf("skips %q, want %q", lines, c.skips)
			}
		})
	}
}

func TestExpandEndings(t *testing.T) {
	write(t, map[string]string{"set/a.HTML": "", "set/b.warc.gz": "", "set/c.gz": "", "set/d.txt": "", "set/.e.txt": "", "none/x.md": ""})
	inputs, skips := Expand([]string{"set", "none"}, ".txt", ".html", ".warc.gz")
	var names []string
	for _, in := range inputs {
		names = append(names, in.Name)
	}
	if want := []string{"a.HTML", "b.warc.gz", "d.txt"}; !reflect.DeepEqual(names, want) {
		t.Errorf("inputs %v, want %v", names, want)
	}
	const want = "skipped none: there is no file of a known format in this folder; name the files, or the folder that holds them"
	if len(skips) != 1 || skips[0].Error() != want {
		t.Errorf("skips %v, want %s", skips, want)
	}
}

func TestExpandOrderOfArguments(t *testing.T) {
	write(t, map[string]string{"a/1.txt": "", "b/1.txt": "", "b/2.txt": ""})
	one, _ := Expand([]string{"a", "b"})
	other, _ := Expand([]string{"b/2.txt", "b", "a"})
	if !reflect.DeepEqual(one, other) {
		t.Errorf("%v, but in another order %v", one, other)
	}
}

func TestUnreadable(t *testing.T) {
	write(t, map[string]string{"a.txt": "a"})
	if err := os.Chmod("a.txt", 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open("a.txt"); err == nil {
		f.Close()
		t.Skip("SKIPPED: this user may read every file")
	}
	inputs, skips := Expand([]string{"a.txt"})
	if len(inputs) != 0 || len(skips) != 1 || skips[0].Why != "no permission to read it" {
		t.Errorf("inputs %v, skips %v", inputs, skips)
	}
}

// load opens an input and reads it.
func load(in Input, stdin io.Reader, max int64) ([]byte, error) {
	src, closer, err := Open(in, stdin)
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	return ReadAll(src.Name, src.R, max, src.Size)
}

func TestReadAll(t *testing.T) {
	write(t, map[string]string{"four.txt": "four", "empty.txt": ""})
	file := func(name string) Input { return Input{Name: name, Path: name} }
	stdin := Input{Name: StdinName, Path: Stdin}
	for _, c := range []struct {
		name  string
		in    Input
		stdin io.Reader
		max   int64
		want  string
		err   string
	}{
		{name: "file", in: file("four.txt"), want: "four"},
		{name: "empty", in: file("empty.txt"), want: ""},
		{name: "just fits", in: file("four.txt"), max: 4, want: "four"},
		{
			name: "too large", in: file("four.txt"), max: 3,
			err: "skipped four.txt: it has 4 bytes, and a report may have 3 bytes; give each report a file of its own",
		},
		{name: "gone", in: file("gone.txt"), err: "skipped gone.txt: there is no such file or folder"},
		{name: "standard input", in: stdin, stdin: iotest.OneByteReader(strings.NewReader("four")), max: 4, want: "four"},
		{
			name: "endless standard input", in: stdin, stdin: endless{}, max: 2048,
			err: "skipped stdin: it has more than 2 KiB, and a report may have 2 KiB; give each report a file of its own",
		},
		{name: "no standard input", in: stdin, err: "skipped stdin: there is no standard input"},
		{
			name: "broken standard input", in: stdin, stdin: iotest.ErrReader(errors.New("cable pulled")),
			err: "skipped stdin: it cannot be read: cable pulled",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := load(c.in, c.stdin, c.max)
			if string(data) != c.want {
				t.Errorf("%q, want %q", data, c.want)
			}
			got := ""
			if err != nil {
				got = err.Error()
				if skip := (Skip{}); !errors.As(err, &skip) {
					t.Errorf("%v is not a Skip", err)
				}
			}
			if got != c.err {
				t.Errorf("error %q, want %q", got, c.err)
			}
		})
	}
}

// endless never ends, so a reader without a limit never returns.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestSkipIsOneLine(t *testing.T) {
	s := Skip{"a\nb\x1b[31m.txt", "it is empty"}
	if got, want := s.Error(), `skipped "a\nb\x1b[31m.txt": it is empty`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestBytesFor(t *testing.T) {
	for n, want := range map[int64]string{1: "1 byte", 900: "900 bytes", 4 << 20: "4 MiB", 13 << 19: "6.5 MiB", 3 << 30: "3 GiB"} {
		if got := BytesFor(n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
