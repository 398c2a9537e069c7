package watch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/feed"
	"rapporteur/ingest/fetch"
	"rapporteur/store"
)

// web is a fake of the web: answers by address.
type web struct {
	mu    sync.Mutex
	pages map[string]any // a string for a body, or an error
	etags map[string]string
	asked []string
	hook  func(url string) // before each answer
}

func (w *web) Get(ctx context.Context, r fetch.Request) (*fetch.Response, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.hook != nil {
		w.hook(r.URL)
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	w.asked = append(w.asked, r.URL)
	if etag := w.etags[r.URL]; etag != "" && etag == r.ETag {
		return nil, &fetch.Error{URL: r.URL, Kind: fetch.NotModified, Status: 304, Why: "it has not changed"}
	}
	switch p := w.pages[r.URL].(type) {
	case string:
		return &fetch.Response{URL: r.URL, Status: 200, ETag: w.etags[r.URL], Type: "text/html", Body: []byte(p)}, nil
	case error:
		return nil, p
	}
	return nil, &fetch.Error{URL: r.URL, Kind: fetch.Gone, Status: 404, Why: "it is gone (404)"}
}

// desk is a fake of a store with what was taken.
type desk struct {
	mu    sync.Mutex
	feeds map[string]store.Feed
	taken []string
	items []Item
	fail  error // of taking
	saves int
}

func (d *desk) Feeds(context.Context) ([]store.Feed, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.SortedFunc(maps.Values(d.feeds), func(a, b store.Feed) int { return strings.Compare(a.URL, b.URL) }), nil
}

func (d *desk) SaveFeed(ctx context.Context, f store.Feed) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.saves++
	if ctx.Err() != nil {
		return ctx.Err()
	}
	d.feeds[f.URL] = f
	return nil
}

func (d *desk) DropFeed(context.Context, string) error { return errors.New("nobody drops feeds here") }

const site = "https://paper.example/"

// setup is a watcher over fakes.
func setup(feeds ...store.Feed) (*Watcher, *web, *desk) {
	w := &web{pages: map[string]any{}, etags: map[string]string{}}
	d := &desk{feeds: map[string]store.Feed{}}
	for _, f := range feeds {
		d.feeds[f.URL] = f
	}
	return &Watcher{
		Feeds: d, Fetch: w, Formats: feed.Formats(), Now: time.Now,
		Sleep: func(ctx context.Context, t time.Duration) error {
			select {
			case <-time.After(t):
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		},
		Seen: func(_ context.Context, url string) (bool, error) { return slices.Contains(d.taken, url), nil },
		Take: func(_ context.Context, it Item) error {
			if d.fail != nil {
				return d.fail
			}
			d.taken = append(d.taken, it.Name)
			d.items = append(d.items, it)
			return nil
		},
	}, w, d
}

// rss is a feed with links to pages.
func rss(names ...string) string {
	var b strings.Builder
	b.WriteString("<rss><channel><title>The Paper</title>")
	for _, n := range names {
		fmt.Fprintf(&b, "<item><link>%s%s</link><pubDate>2 Mar 2026</pubDate></item>", site, n)
	}
	return b.String() + "</channel></rss>"
}

func once(t *testing.T, w *Watcher) Count {
	t.Helper()
	n, err := w.Once(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := store.Feed{URL: site + "feed", Kind: "feed", Every: time.Hour, Label: "talks"}
		w, web, d := setup(f)
		long := strings.Repeat("The delegations met again in Keld. ", 20)
		web.pages[f.URL] = strings.Replace(rss("a", "b", "gone"), "</channel>", "<item><guid isPermaLink='false'>x</guid><link>"+site+
			"whole</link><description>&lt;p&gt;"+long+long+"&lt;/p&gt;</description></item></channel>", 1)
		web.etags[f.URL] = "1"
		web.pages[site+"a"], web.pages[site+"b"] = "A", "B"
		n := once(t, w)
		if n[Taken] != 3 || n[Skipped] != 1 || n[Asked] != 1 {
			t.Errorf("%v", n)
		}
		if want := []string{site + "whole", site + "a", site + "b"}; !slices.Equal(d.taken, want) {
			t.Errorf("taken %q, want %q", d.taken, want)
		}
		a := d.items[1]
		body, _ := io.ReadAll(a.R)
		if string(body) != "A" || a.Source.URL != site+"a" || a.Label != "talks" || a.Feed != f.URL || a.Published.Value != "2026-03-02" || a.Outlet != "The Paper" {
			t.Errorf("%+v", a)
		}
		got := d.feeds[f.URL]
		if got.ETag != "1" || got.Failures != 0 || got.Problem != "" || !got.Asked.Equal(time.Now()) ||
			got.Next.After(time.Now().Add(time.Hour)) || got.Next.Before(time.Now().Add(50*time.Minute)) {
			t.Errorf("%+v", got)
		}
		// It is not due.
		if n := once(t, w); len(n) != 0 {
			t.Errorf("at once again: %v", n)
		}
		time.Sleep(time.Hour)
		if n := once(t, w); n[Unchanged] != 1 || len(n) != 1 {
			t.Errorf("unchanged: %v", n)
		}
		// Something new: what was taken, and what was gone, is not asked for again.
		time.Sleep(time.Hour)
		web.pages[f.URL], web.etags[f.URL], web.asked = rss("c", "a", "gone"), "2", nil
		web.pages[site+"c"] = "C"
		if n := once(t, w); n[Taken] != 1 || n[Skipped] != 0 || !slices.Equal(web.asked, []string{f.URL, site + "c"}) {
			t.Errorf("%v, asked %q", n, web.asked)
		}
		if d.feeds[f.URL].ETag != "2" {
			t.Errorf("%+v", d.feeds[f.URL])
		}
	})
}

// Whatever is not taken for now keeps the feed from being believed unchanged.
// TestChangedMeanwhile: what somebody does to a feed while it is asked stays, and what brings nothing
// new is not counted as taken.
func TestChangedMeanwhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dropped := store.Feed{URL: site + "feed", Every: time.Hour}
		relabelled := store.Feed{URL: site + "other", Every: time.Hour}
		w, web, d := setup(dropped, relabelled)
		w.Workers = 1
		web.pages[dropped.URL], web.pages[relabelled.URL] = rss("a"), rss("b")
		web.pages[site+"a"], web.pages[site+"b"] = "A", "B"
		w.Take = func(_ context.Context, it Item) error {
			d.mu.Lock()
			defer d.mu.Unlock()
			if it.Feed == dropped.URL {
				delete(d.feeds, dropped.URL)
				return nil
			}
			f := d.feeds[relabelled.URL]
			f.Label = "talks"
			d.feeds[relabelled.URL] = f
			return ErrKnown
		}
		if n := once(t, w); n[Taken] != 1 || n[Skipped] != 0 || n[Asked] != 2 {
			t.Errorf("%v", n)
		}
		if f, there := d.feeds[dropped.URL]; there {
			t.Errorf("dropped, and there: %+v", f)
		}
		if f := d.feeds[relabelled.URL]; f.Label != "talks" || f.Asked.IsZero() {
			t.Errorf("%+v", f)
		}
	})
}

func TestPutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := store.Feed{URL: site + "feed", Every: time.Hour, ETag: "0", LastModified: "x"}
		w, web, d := setup(f)
		web.pages[f.URL], web.etags[f.URL] = rss("a", "b"), "1"
		web.pages[site+"a"] = &fetch.Error{Kind: fetch.Failed, Why: "the server took too long"}
		web.pages[site+"b"] = "B"
		if n := once(t, w); n[Taken] != 1 || n[Put] != 1 {
			t.Errorf("%v", n)
		}
		got := d.feeds[f.URL]
		if got.ETag != "" || got.LastModified != "" || got.Failures != 0 || !strings.Contains(got.Problem, "1 reports are put off to the next time: the server took too long") {
			t.Errorf("%+v", got)
		}
		time.Sleep(time.Hour)
		web.pages[site+"a"] = "A"
		if n := once(t, w); n[Taken] != 1 || d.feeds[f.URL].ETag != "1" || d.feeds[f.URL].Problem != "" {
			t.Errorf("%v %+v", n, d.feeds[f.URL])
		}
	})
}

func TestFailures(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := store.Feed{URL: site + "feed", Every: time.Hour, ETag: "0"}
		w, web, d := setup(f)
		web.pages[f.URL] = &fetch.Error{Kind: fetch.Failed, Why: "the server failed (500)"}
		last := time.Duration(0)
		for i := range 10 {
			if n := once(t, w); n[Failed] != 1 {
				t.Fatalf("%v", n)
			}
			got := d.feeds[f.URL]
			wait := got.Next.Sub(got.Asked)
			if got.Failures != i+1 || got.Problem != "the server failed (500)" || got.ETag != "0" || wait < last || wait > MaxBackoff {
				t.Errorf("%+v: %v after %v", got, wait, last)
			}
			last = wait
			time.Sleep(wait)
		}
		// A server says when to come back.
		until := time.Now().Add(72 * time.Hour)
		web.pages[f.URL] = &fetch.Error{Kind: fetch.Later, Why: "later", Until: until}
		once(t, w)
		if got := d.feeds[f.URL]; !got.Next.Equal(until) {
			t.Errorf("%v, want %v", got.Next, until)
		}
		time.Sleep(72 * time.Hour)
		web.pages[f.URL] = "<p>a page"
		once(t, w)
		if got := d.feeds[f.URL]; !strings.Contains(got.Problem, "is no feed") {
			t.Errorf("%+v", got)
		}
		time.Sleep(72 * time.Hour)
		web.pages[f.URL] = rss()
		once(t, w)
		if got := d.feeds[f.URL]; got.Failures != 0 || got.Problem != "" || got.Next.Sub(got.Asked) > time.Hour {
			t.Errorf("%+v", got)
		}
	})
}

// A watch is ended at each step in turn, and what is left goes on: nothing is lost, and nothing
// fetched twice but the feed.
func TestKilledAnywhere(t *testing.T) {
	for step := range 8 {
		synctest.Test(t, func(t *testing.T) {
			f := store.Feed{URL: site + "feed", Every: time.Hour}
			w, web, d := setup(f)
			w.Workers = 1
			web.pages[f.URL], web.etags[f.URL] = rss("a", "b", "c"), "1"
			for _, n := range []string{"a", "b", "c"} {
				web.pages[site+n] = n
			}
			ctx, kill := context.WithCancel(t.Context())
			defer kill()
			n := 0
			at := func() {
				if n++; n == step {
					kill()
				}
			}
			web.hook = func(string) { at() }
			take := w.Take
			w.Take = func(ctx context.Context, it Item) error { err := take(ctx, it); at(); return err }
			_, err := w.Once(ctx)
			if ctx.Err() != nil != errors.Is(err, context.Canceled) {
				t.Errorf("step %d: %v", step, err)
			}
			if got := d.feeds[f.URL]; got.ETag != "" && len(d.taken) != 3 {
				t.Errorf("step %d: the feed is kept as %q with %q taken", step, got.ETag, d.taken)
			}
			w2, _, _ := setup()
			w2.Feeds, w2.Fetch, w2.Seen, w2.Take = d, web, w.Seen, take
			web.hook = nil
			if _, err := w2.Once(t.Context()); err != nil {
				t.Errorf("step %d: %v", step, err)
			}
			if !slices.Equal(d.taken, []string{site + "a", site + "b", site + "c"}) || d.feeds[f.URL].ETag != "1" {
				t.Errorf("step %d: taken %q, %+v", step, d.taken, d.feeds[f.URL])
			}
		})
	}
}

func TestTakeFails(t *testing.T) {
	f := store.Feed{URL: site + "feed"}
	w, web, d := setup(f)
	web.pages[f.URL], web.pages[site+"a"] = rss("a"), "A"
	d.fail = store.ErrFull
	if _, err := w.Once(t.Context()); !errors.Is(err, store.ErrFull) {
		t.Errorf("%v", err)
	}
	if got := d.feeds[f.URL]; got != f {
		t.Errorf("the feed is kept as %+v", got)
	}
	d.fail = ingest.Skip{Name: "a", Why: "it is binary"}
	if n := once(t, w); n[Skipped] != 1 || d.feeds[f.URL].Asked.IsZero() {
		t.Errorf("%v %+v", n, d.feeds[f.URL])
	}
}

func TestSitemaps(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { // it is 1 January 2000
		f := store.Feed{URL: site + "index", Kind: "sitemap", Every: time.Hour}
		w, web, d := setup(f)
		w.Reports, w.Since = 2, "1999-12-01"
		web.etags[f.URL] = "1"
		web.pages[f.URL] = "<sitemapindex><sitemap><loc>/old</loc><lastmod>1999-12-20</lastmod></sitemap><sitemap><loc>/new</loc><lastmod>2000-01-01</lastmod></sitemap><sitemap><loc>/ancient</loc><lastmod>1998-01-01</lastmod></sitemap></sitemapindex>"
		web.pages[site+"new"] = "<urlset><url><loc>/1</loc><lastmod>1999-12-02</lastmod></url><url><loc>/2</loc><lastmod>1999-12-31</lastmod></url></urlset>"
		web.pages[site+"old"] = "<urlset><url><loc>/3</loc><lastmod>1999-12-20</lastmod></url><url><loc>/4</loc><lastmod>1999-11-30</lastmod></url></urlset>"
		for i := range 5 {
			web.pages[site+fmt.Sprint(i)] = "text"
		}
		once(t, w)
		if want := []string{site + "2", site + "1"}; !slices.Equal(d.taken, want) {
			t.Errorf("taken %q, want %q", d.taken, want)
		}
		if got := d.feeds[f.URL]; !strings.Contains(got.Problem, "2 at a time") || got.ETag != "" {
			t.Errorf("%+v", got)
		}
		if d.items[0].Published != (annot.Date{}) {
			t.Errorf("a last change is taken for a publication: %+v", d.items[0].Published)
		}
		time.Sleep(time.Hour)
		once(t, w)
		if want := []string{site + "2", site + "1", site + "3"}; !slices.Equal(d.taken, want) {
			t.Errorf("taken %q, want %q", d.taken, want)
		}
		// Sitemaps that have not changed since are left.
		time.Sleep(time.Hour)
		web.asked = nil
		once(t, w)
		if want := []string{site + "index", site + "new"}; !slices.Equal(web.asked, want) {
			t.Errorf("asked %q, want %q", web.asked, want)
		}
	})
}

func TestPage(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := store.Feed{URL: site + "statement", Kind: "page", Every: time.Hour}
		w, web, d := setup(f)
		web.pages[f.URL] = "first"
		once(t, w)
		time.Sleep(time.Hour)
		web.pages[f.URL] = "second"
		once(t, w)
		if len(d.items) != 2 {
			t.Errorf("%d texts were taken, want both", len(d.items))
		}
	})
}

func TestRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a, b := store.Feed{URL: site + "a", Every: time.Hour}, store.Feed{URL: site + "b", Every: 2 * time.Hour}
		w, web, d := setup(a, b)
		web.pages[a.URL], web.pages[b.URL] = rss(), rss()
		ctx, stop := context.WithTimeout(t.Context(), 24*time.Hour)
		defer stop()
		if err := w.Run(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v", err)
		}
		n := map[string]int{}
		for _, u := range web.asked {
			n[u]++
		}
		if n[a.URL] < 24 || n[a.URL] > 27 || n[b.URL] < 12 || n[b.URL] > 14 || len(d.feeds) != 2 {
			t.Errorf("asked in a day: %v", n)
		}
	})
}

func TestClockSetBack(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	f := store.Feed{URL: site + "feed", Every: time.Hour}
	w, web, d := setup(f)
	web.pages[f.URL] = rss()
	w.Now = func() time.Time { return now }
	for _, test := range []struct{ asked, next, latest time.Time }{
		{now.AddDate(1, 0, 0), now.AddDate(1, 0, 0).Add(time.Hour), now.Add(time.Hour)},
		{time.Time{}, now.AddDate(1, 0, 0), now.Add(time.Hour)},
		{now.Add(-time.Hour), now.AddDate(1, 0, 0), now.Add(fetch.MaxWait)},
		{now.Add(-time.Hour), now.Add(48 * time.Hour), now.Add(48 * time.Hour)}, // a server put it off
	} {
		g := f
		g.Asked, g.Next = test.asked, test.next
		d.feeds[f.URL] = g
		once(t, w)
		got := d.feeds[f.URL].Next
		if got.After(test.latest) || !got.After(now) {
			t.Errorf("asked %v, next %v: due %v, want %v at the latest", test.asked, test.next, got, test.latest)
		}
		saves := d.saves
		once(t, w)
		if d.saves != saves || !d.feeds[f.URL].Next.Equal(got) {
			t.Errorf("the plan moves on each time: %v", d.feeds[f.URL].Next)
		}
	}
}

func TestInterval(t *testing.T) {
	a, b := interval(store.Feed{URL: "a", Every: time.Hour}), interval(store.Feed{URL: "b", Every: time.Hour})
	if a == b || a > time.Hour || a < 54*time.Minute || a != interval(store.Feed{URL: "a", Every: time.Hour}) {
		t.Errorf("%v %v", a, b)
	}
	if d := interval(store.Feed{URL: "a", Every: 7 * 24 * time.Hour, Failures: 50}); d > 7*24*time.Hour || d < 6*24*time.Hour {
		t.Errorf("%v", d)
	}
	if d := interval(store.Feed{URL: "a", Every: time.Nanosecond}); d > MinEvery || d < MinEvery/2 {
		t.Errorf("%v", d)
	}
}

// Two feeds at once with the same reports: each report is fetched once, by the real client.
func TestTogether(t *testing.T) {
	var mu sync.Mutex
	asked := map[string]int{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked[r.URL.Path]++
		mu.Unlock()
		switch r.URL.Path {
		case "/x.xml", "/y.xml":
			w.Header().Set("ETag", `"1"`)
			fmt.Fprint(w, "<rss><channel><item><link>/a?utm_source=x</link></item><item><link>/private/b</link></item></channel></rss>")
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /private/")
		default:
			fmt.Fprint(w, "text")
		}
	}))
	defer s.Close()
	w, _, d := setup(store.Feed{URL: s.URL + "/x.xml"}, store.Feed{URL: s.URL + "/y.xml"})
	c, err := fetch.New(fetch.Options{Now: time.Now, Allow: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")},
		Sleep: func(ctx context.Context, _ time.Duration) error { return ctx.Err() }})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	w.Fetch = c
	once(t, w)
	if asked["/a"] != 1 || asked["/private/b"] != 0 || !slices.Equal(d.taken, []string{s.URL + "/a"}) {
		t.Errorf("asked %v, taken %q", asked, d.taken)
	}
}
