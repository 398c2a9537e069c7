package segment_test

import (
	"strings"
	"testing"

	"rapporteur/annot"
	"rapporteur/read/segment"
)

// TestWords shows how treebanks cut a token.
func TestWords(t *testing.T) {
	for _, want := range []string{
		"word", "a", "-", "--", "’s", "....", "n't",
		"20|-|point", "U.S.|-|led", "al|-|Sol", "state|-|of|-|the|-|art", "non‑binding", "long|‑|standing", "X|-|rays",
		"e-mail", "co-chairs", "Pro-Vessia", "anti-war", "Ex-ministers", "post-war", "non-profit|-|making",
		"Tehrik|-|e|-|Example", "E|-|J", "vice|-|chair", "clock-wise", "picture-esque", "war|-|torn",
		"52|-|48", "2018|-|19", "1990|-|1995", "555-0142", "212-555-0142", "212/555-0142", "+44-20-5550142", "12-20-2011", "$",
		"10|km", "3.5|bn", "11:30|pm", "9|am|-|5|pm", "20|k", "21st", "1990s", "3D", "5A", "2|-|3|days", "1,000", "6:30", "08/16/2011",
		"1/2", "9/11", "24|/|7", "2018|/|19", "half|-|full",
		"https://example.org/a-b", "a-b@example.org", "www.a-b.example", "example-two.org", "#two-words", "plan-2.pdf", "-", "a-",
	} {
		token := strings.ReplaceAll(want, "|", "")
		var words []string
		for _, w := range segment.Words(token, nil) {
			words = append(words, token[w.Start:w.End])
		}
		if got := strings.Join(words, "|"); got != want {
			t.Errorf("Words(%q) = %s, want %s", token, got, want)
		}
	}
}

// FuzzWords checks that the words of a token are the token.
func FuzzWords(f *testing.F) {
	for _, seed := range []string{"", "-", "--", "a-", "-a", "1-", "a‑b‐c", "24/7", "5pm-6pm", "/7", "1./", "\xff-\xff", "24/7-x", "pre-", "1a.-b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, token string) {
		words := segment.Words(token, []annot.Span{{Start: 7, End: 9}})
		at := int32(0)
		for _, w := range words[1:] {
			if w.Start != at || w.End <= w.Start {
				t.Fatalf("the words of %q are %v", token, words[1:])
			}
			at = w.End
		}
		if int(at) != len(token) {
			t.Fatalf("the words of %q are %v and end before it", token, words[1:])
		}
	})
}
