package address

import (
	"errors"
	"slices"
	"testing"
)

func TestCanonical(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"https://paper.example/a", "https://paper.example/a"},
		{"HTTPS://Paper.Example:443/A", "https://paper.example/A"},
		{"http://paper.example:80", "http://paper.example/"},
		{"http://paper.example:8080/", "http://paper.example:8080/"},
		{"http://paper.example./x", "http://paper.example/x"},
		{" https://paper.example/a\n", "https://paper.example/a"},
		{"https://paper.example/a#part-2", "https://paper.example/a"},
		{"https://paper.example/a?", "https://paper.example/a"},
		{"https://paper.example/a?utm_source=x&id=3&UTM_medium=y&b=", "https://paper.example/a?id=3&b="},
		{"https://paper.example/a?fbclid=1&gclid=2", "https://paper.example/a"},
		{"https://paper.example/a?%75tm_source=1", "https://paper.example/a"},
		{"https://paper.example/a?id=utm_source", "https://paper.example/a?id=utm_source"},
		{"https://paper.example/a?q=x%20y+z&a;b", "https://paper.example/a?q=x%20y+z&a;b"},
		{"https://paper.example/x/../a/./b/", "https://paper.example/a/b/"},
		{"https://paper.example/x/..", "https://paper.example/"},
		{"https://paper.example/a%2Fb/../c", "https://paper.example/c"},
		{"https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"},
		{"https://Zürich.example/ü", "https://xn--zrich-kva.example/%C3%BC"},
		{"http://１２７.０.０.１/", "http://127.0.0.1/"},
		{"mailto:desk@paper.example", "mailto:desk@paper.example"},
		{"reports/a.html", "reports/a.html"},
	} {
		got := Canonical(test.in)
		if got != test.want {
			t.Errorf("Canonical(%q) is %q, want %q", test.in, got, test.want)
		}
		if again := Canonical(got); again != got {
			t.Errorf("Canonical(%q) is %q and then %q", test.in, got, again)
		}
	}
}

func TestResolve(t *testing.T) {
	const base = "https://paper.example/news/feed.xml?x=1"
	for _, test := range []struct{ base, ref, want string }{
		{base, "a.html", "https://paper.example/news/a.html"},
		{base, "/a.html", "https://paper.example/a.html"},
		{base, "../a.html?utm_source=feed", "https://paper.example/a.html"},
		{base, "//other.example/a", "https://other.example/a"},
		{base, "http://other.example/a", "http://other.example/a"},
		{"", "http://other.example/a", "http://other.example/a"},
		{"", "a.html", ""},
		{base, "", ""},
		{base, "javascript:alert(1)", ""},
		{base, "mailto:a@b.example", ""},
		{base, "ftp://paper.example/a", ""},
		{base, "file:///etc/hosts", ""},
		{base, "https://me:secret@paper.example/", ""},
		{base, "https:///a", ""},
		{base, "https://%zz/", ""},
	} {
		got, ok := Resolve(test.base, test.ref)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("Resolve(%q, %q) is %q, %v, want %q", test.base, test.ref, got, ok, test.want)
		}
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]error{
		"https://paper.example/a":   nil,
		"gopher://paper.example":    ErrScheme,
		"paper.example/a":           ErrScheme,
		"http:///a":                 ErrHost,
		"http:paper.example":        ErrHost,
		"http://me@paper.example/a": ErrPassword,
		"http://[fe80::1%25lo]/a":   ErrHost,
		"http://./a":                ErrHost,
		"http://[::1":               ErrForm,
	} {
		if _, err := Parse(in); !errors.Is(err, want) {
			t.Errorf("Parse(%q): %v, want %v", in, err, want)
		}
	}
}

func TestTrackingNamesAreSorted(t *testing.T) {
	if !slices.IsSorted(trackingNames) {
		t.Error("trackingNames is not sorted, and is searched as if it were")
	}
}

func FuzzResolve(f *testing.F) {
	f.Add("https://paper.example/news/", "../a?utm_source=x&id=3#b")
	f.Add("", "HTTP://[::1%25lo]:80/%2f/..//?&&=")
	f.Fuzz(func(t *testing.T, base, ref string) {
		got, ok := Resolve(base, ref)
		if !ok {
			return
		}
		u, err := Parse(got)
		if err != nil {
			t.Fatalf("Resolve(%q, %q) is %q: %v", base, ref, got, err)
		}
		if u.Fragment != "" {
			t.Fatalf("Resolve(%q, %q) is %q, with a fragment", base, ref, got)
		}
		if again := Canonical(got); again != got {
			t.Fatalf("Resolve(%q, %q) is %q, whose canonical form is %q", base, ref, got, again)
		}
	})
}
