package sections_test

import (
	"strings"
	"testing"

	"rapporteur/model/sections"
)

var format = sections.Format{Magic: "RAPPTST\n", Version: 3, Count: 2, Name: "test model", Train: "go run ./nothing"}

func TestRoundTrip(t *testing.T) {
	data, err := format.Encode([]byte("first"), sections.AppendFloats(nil, []float32{1.5, -2}))
	if err != nil {
		t.Fatal(err)
	}
	parts, err := sections.Open(format, data)
	if err != nil {
		t.Fatal(err)
	}
	floats, err := sections.Floats(parts[1], 2)
	if err != nil || string(parts[0]) != "first" || floats[0] != 1.5 || floats[1] != -2 {
		t.Errorf("got %q %v, %v", parts[0], floats, err)
	}
	if _, err := sections.Floats(parts[1], 3); err == nil {
		t.Error("more numbers are read than there are")
	}
	if _, err := sections.Floats("\x00\x00\xc0\x7f", 1); err == nil {
		t.Error("what is no number is read")
	}
	if _, err := format.Encode([]byte("alone")); err == nil {
		t.Error("too few sections are written")
	}
}

// FuzzOpen opens damaged files: sections lie in the data, and an error is one line.
func FuzzOpen(f *testing.F) {
	good, err := format.Encode([]byte("first"), []byte("second"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(good))
	f.Add("")
	f.Fuzz(func(t *testing.T, data string) {
		parts, err := sections.Open(format, data)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("the message has several lines: %q", err)
			}
			return
		}
		if len(parts) != 2 || !strings.Contains(data, parts[0]+parts[1]) {
			t.Errorf("got %q", parts)
		}
	})
}
