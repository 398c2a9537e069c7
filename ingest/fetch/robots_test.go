package fetch

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestRobots(t *testing.T) {
	for _, test := range []struct {
		name, file string
		paths      map[string]bool
	}{
		{"nothing", "", map[string]bool{"/": true, "/a": true}},
		{"a page of HTML", "<!doctype html><p>Disallow: /</p>", map[string]bool{"/": true}},
		{"everything", "User-agent: *\nDisallow: /\n", map[string]bool{"/": false, "/a": false, "/robots.txt": true}},
		{"an empty rule", "User-agent: *\nDisallow:\n", map[string]bool{"/a": true}},
		{"no line end, CR, mark", "\xef\xbb\xbfUSER-AGENT : *\rdisallow : /a # comment", map[string]bool{"/a": false, "/b": true}},
		{"own group", "User-agent: *\nDisallow: /\n\nUser-agent: Rapporteur/2.0\nDisallow: /b\n",
			map[string]bool{"/a": true, "/b": false}},
		{"another robot", "User-agent: rapporteurbot\nDisallow: /\n", map[string]bool{"/a": true}},
		{"a group for two", "User-agent: x\nUser-agent: rapporteur\n\nDisallow: /a\nUser-agent: y\nDisallow: /b",
			map[string]bool{"/a": false, "/b": true}},
		{"two groups of one name", "User-agent: rapporteur\nDisallow: /a\nUser-agent: z\nDisallow: /c\nUser-agent: rapporteur\nDisallow: /b",
			map[string]bool{"/a": false, "/b": false, "/c": true}},
		{"an own group without rules", "User-agent: *\nDisallow: /\nUser-agent: rapporteur\n", map[string]bool{"/a": true}},
		{"the longest", "User-agent: *\nAllow: /a/b\nDisallow: /a\nDisallow: /a/b/c",
			map[string]bool{"/a": false, "/a/b": true, "/a/b/c": false, "/ab": false}},
		{"as long", "User-agent: *\nDisallow: /a\nAllow: /a", map[string]bool{"/a": true}},
		{"as long, the other way round", "User-agent: *\nAllow: /a\nDisallow: /a", map[string]bool{"/a": true}},
		{"stars", "User-agent: *\nDisallow: /*/print\nDisallow: *.pdf$\nDisallow: /x*y*z$",
			map[string]bool{"/a/print": false, "/print": true, "/a.pdf": false, "/a.pdf?b": true, "/xyyz": false, "/xyzz": false, "/xyza": true, "/xzy": true}},
		{"query", "User-agent: *\nDisallow: /*?s=", map[string]bool{"/a?s=1": false, "/a": true}},
		{"escapes", "User-agent: *\nDisallow: /%7Ejoe\nDisallow: /caf%c3%a9\nDisallow: /ü\nDisallow: /a%2fb",
			map[string]bool{"/~joe": false, "/café": false, "/%C3%BC": false, "/a%2Fb": false, "/a/b": true}},
		{"without a slash", "User-agent: *\nDisallow: a", map[string]bool{"/a": false, "/b": true}},
		{"dollar within", "User-agent: *\nDisallow: /a$b", map[string]bool{"/a$b": false, "/a": true}},
		{"sitemaps part no group", "User-agent: *\nSitemap: https://paper.example/s.xml\nUser-agent: x\nDisallow: /a", map[string]bool{"/a": false}},
	} {
		r := parseRobots([]byte(test.file), product)
		for path, want := range test.paths {
			if got := r.allows(path); got != want {
				t.Errorf("%s: allows(%q) is %v", test.name, path, got)
			}
		}
	}
}

func TestCrawlDelay(t *testing.T) {
	for file, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 5":         5 * time.Second,
		"User-agent: *\nCrawl-delay: 0.5":       500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: 86400":     robotsMaxDelay,
		"User-agent: *\nCrawl-delay: 1e300":     robotsMaxDelay,
		"User-agent: *\nCrawl-delay: -1":        0,
		"User-agent: *\nCrawl-delay: NaN":       0,
		"User-agent: other\nCrawl-delay: 5":     0,
		"Crawl-delay: 5\nUser-agent: *\nAllow:": 0,
	} {
		if got := parseRobots([]byte(file), product).delay; got != want {
			t.Errorf("%q: %v, want %v", file, got, want)
		}
	}
	s, f := newSite(t), newFake()
	s.text("/robots.txt", "User-agent: *\nCrawl-delay: 10\n")
	s.text("/a", "a")
	c := client(t, f, nil)
	start := f.Now()
	for range 3 {
		if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
			t.Fatal(err)
		}
	}
	if waited := f.Now().Sub(start); waited < 29*time.Second || waited > 31*time.Second {
		t.Errorf("three pages took %v, want 30 s", waited)
	}
}

func TestRobotsOfASite(t *testing.T) {
	for _, test := range []struct {
		name  string
		serve http.HandlerFunc
		kind  Kind // of fetching /a/b, "" when it may be
	}{
		{"gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(404) }, ""},
		{"forbidden", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(403) }, ""},
		{"busy", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(429) }, Robots},
		{"failing", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500) }, Robots},
		{"down", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) }, Robots},
		{"forbids", func(w http.ResponseWriter, r *http.Request) { w.Write([]byte("User-agent: *\nDisallow: /a/\n")) }, Robots},
		{"redirects", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/rules", http.StatusMovedPermanently)
		}, Robots},
		{"redirects forever", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/robots.txt", http.StatusMovedPermanently)
		}, ""},
		{"is long", func(w http.ResponseWriter, r *http.Request) {
			w.Write([]byte("User-agent: *\nDisallow: /a/\n" + strings.Repeat("# x\n", robotsBytes)))
		}, Robots},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, f := newSite(t), newFake()
			s.serve["/robots.txt"] = test.serve
			s.text("/rules", "User-agent: rapporteur\nDisallow: /a/\n")
			s.text("/a/b", "b")
			c := client(t, f, nil)
			if test.kind == "" {
				if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a/b"}); err != nil {
					t.Error(err)
				}
				return
			}
			problem(t, c, s.URL+"/a/b", test.kind, "robots.txt")
			if s.count("/a/b") != 0 {
				t.Error("it was fetched all the same")
			}
		})
	}
}

func TestRobotsExpire(t *testing.T) {
	s, f := newSite(t), newFake()
	s.serve["/robots.txt"] = func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(500) }
	s.text("/a", "a")
	c := client(t, f, nil)
	problem(t, c, s.URL+"/a", Robots, "cannot be had")
	s.text("/robots.txt", "")
	problem(t, c, s.URL+"/a", Robots, "cannot be had")
	f.Sleep(t.Context(), noRobotsFor)
	get := func() {
		t.Helper()
		if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
			t.Fatal(err)
		}
	}
	get()
	f.Sleep(t.Context(), robotsFor-time.Minute)
	get()
	if n := s.count("/robots.txt"); n != 2 {
		t.Errorf("robots.txt was asked for %d times, want twice", n)
	}
	f.Sleep(t.Context(), time.Minute)
	get()
	if n := s.count("/robots.txt"); n != 3 {
		t.Errorf("after a day robots.txt was asked for %d times, want 3", n)
	}
	// With the clock set back the file would be believed for longer than a day.
	f.Sleep(t.Context(), -48*time.Hour)
	get()
	if n := s.count("/robots.txt"); n != 4 {
		t.Errorf("with the clock set back robots.txt was asked for %d times, want 4", n)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		value string
		want  time.Duration
		ok    bool
	}{
		{"120", 2 * time.Minute, true},
		{" 0 ", 0, true},
		{"99999999999999999999999999", MaxWait, true},
		{"Mon, 02 Mar 2026 09:05:00 GMT", 5 * time.Minute, true},
		{"Mon, 02 Mar 2026 08:00:00 GMT", 0, true},
		{"Monday, 02-Mar-26 09:05:00 GMT", 5 * time.Minute, true},
		{"Fri, 02 Mar 2096 08:00:00 GMT", MaxWait, true},
		{"", 0, false}, {"-5", 0, false}, {"1.5", 0, false}, {"soon", 0, false},
	} {
		at, ok := RetryAfter(test.value, now)
		if ok != test.ok || ok && at.Sub(now) != test.want {
			t.Errorf("%q: %v, %v", test.value, at.Sub(now), ok)
		}
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$\nAllow: /%7e\nCrawl-delay: 1.5\n", "/xaxb?c")
	f.Add("user-agent: rapporteur/1\nuser-agent: x\ndisallow: /", "/")
	f.Fuzz(func(t *testing.T, file, path string) {
		r := parseRobots([]byte(file), product)
		if r.delay < 0 || r.delay > robotsMaxDelay {
			t.Fatalf("delay %v", r.delay)
		}
		if len(r.rules) == 0 && !r.allows(path) {
			t.Fatal("forbidden without a rule")
		}
		for _, rule := range r.rules {
			if again := normalPath(rule.pattern); again != rule.pattern {
				t.Fatalf("pattern %q is %q when normalised again", rule.pattern, again)
			}
		}
		r.allows(path)
	})
}

func FuzzRetryAfter(f *testing.F) {
	f.Add("120")
	f.Add("Mon, 02 Mar 2026 09:05:00 GMT")
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, value string) {
		at, ok := RetryAfter(value, now)
		if ok && (at.Before(now) || at.After(now.Add(MaxWait))) {
			t.Fatalf("%q: %v", value, at)
		}
	})
}
