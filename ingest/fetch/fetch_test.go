package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"
)

// fake is a clock that runs when somebody waits.
type fake struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newFake() *fake { return &fake{now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)} }

func (f *fake) Now() time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.now
}

func (f *fake) Sleep(ctx context.Context, d time.Duration) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.now = f.now.Add(d)
	f.slept = append(f.slept, d)
	return ctx.Err()
}

// site is a server that counts what it was asked for.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
	serve map[string]http.HandlerFunc
}

func newSite(t *testing.T) *site {
	s := &site{serve: map[string]http.HandlerFunc{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.RequestURI())
		h := s.serve[r.URL.Path]
		s.mu.Unlock()
		if h == nil {
			http.NotFound(w, r)
			return
		}
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *site) text(path, body string) {
	s.serve[path] = func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, body) }
}

func (s *site) count(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, a := range s.asked {
		if a == path {
			n++
		}
	}
	return n
}

var loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

func client(t *testing.T, f *fake, change func(*Options)) *Client {
	t.Helper()
	o := Options{Version: "1.2", Contact: "https://desk.example/bot", Now: f.Now, Sleep: f.Sleep, Allow: loopback}
	if change != nil {
		change(&o)
	}
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// problem fetches what must fail with one line of a kind.
func problem(t *testing.T, c *Client, url string, want Kind, words string) *Error {
	t.Helper()
	_, err := c.Get(t.Context(), Request{URL: url})
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%s: %v, want an Error", url, err)
	}
	if e.Kind != want || !strings.Contains(e.Error(), words) || strings.Contains(e.Error(), "\n") {
		t.Fatalf("%s: %s: %q, want %s with %q", url, e.Kind, e, want, words)
	}
	return e
}

func TestGet(t *testing.T) {
	s, f := newSite(t), newFake()
	s.serve["/a"] = func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("User-Agent"); got != "rapporteur/1.2 (+https://desk.example/bot)" {
			t.Errorf("User-Agent %q", got)
		}
		if r.URL.RawQuery != "id=3" {
			t.Errorf("query %q", r.URL.RawQuery)
		}
		w.Header().Set("ETag", `"1"`)
		w.Header().Set("Last-Modified", "Mon, 02 Mar 2026 08:00:00 GMT")
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.Header.Get("If-None-Match") == `"1"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "<p>text")
	}
	c := client(t, f, nil)
	r, err := c.Get(t.Context(), Request{URL: s.URL + "/a?utm_source=x&id=3#top"})
	if err != nil {
		t.Fatal(err)
	}
	if r.URL != s.URL+"/a?id=3" || r.Status != 200 || r.ETag != `"1"` || r.LastModified == "" ||
		r.Type != "text/html; charset=utf-8" || string(r.Body) != "<p>text" {
		t.Errorf("%+v", r)
	}
	_, err = c.Get(t.Context(), Request{URL: r.URL, ETag: r.ETag, LastModified: r.LastModified})
	if !Is(err, NotModified) {
		t.Errorf("with validators: %v", err)
	}
	if n := s.count("/robots.txt"); n != 1 {
		t.Errorf("robots.txt was asked for %d times, want once", n)
	}
	// Between two requests to one host there is a second.
	if len(f.slept) != 2 || f.slept[0] != time.Second || f.slept[1] != time.Second {
		t.Errorf("slept %v", f.slept)
	}
}

func TestStatus(t *testing.T) {
	s, f := newSite(t), newFake()
	for _, code := range []int{204, 304, 401, 403, 404, 410, 418, 451, 500, 502} {
		s.serve[fmt.Sprintf("/%d", code)] = func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(code) }
	}
	c := client(t, f, nil)
	for _, test := range []struct {
		code  int
		kind  Kind
		words string
	}{
		{204, Refused, "(204)"}, {304, Refused, "(304)"}, {401, Refused, "everybody (401)"}, {403, Refused, "(403)"},
		{404, Gone, "it is gone (404)"}, {410, Gone, "it is gone (410)"}, {418, Refused, "(418)"}, {451, Refused, "legal reasons"},
		{500, Failed, "the server failed (500)"}, {502, Failed, "(502)"},
	} {
		e := problem(t, c, fmt.Sprintf("%s/%d", s.URL, test.code), test.kind, test.words)
		if e.Status != test.code || e.Passing() != (test.kind == Failed) {
			t.Errorf("%d: %+v", test.code, e)
		}
	}
}

func TestLater(t *testing.T) {
	s, f := newSite(t), newFake()
	s.serve["/busy"] = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(429)
	}
	s.serve["/down"] = func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(503) }
	s.text("/a", "a")
	c := client(t, f, nil)
	e := problem(t, c, s.URL+"/busy", Later, "come back after")
	if want := f.Now().Add(2 * time.Minute); !e.Until.Equal(want) || !e.Passing() {
		t.Errorf("until %v, want %v", e.Until, want)
	}
	// The whole host is left alone until then.
	again := problem(t, c, s.URL+"/a", Later, "not to be asked before")
	if !again.Until.Equal(e.Until) || s.count("/a") != 0 {
		t.Errorf("/a was asked for %d times, until %v", s.count("/a"), again.Until)
	}
	f.Sleep(t.Context(), 2*time.Minute)
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
		t.Error(err)
	}
	if e := problem(t, c, s.URL+"/down", Later, "come back later (503)"); !e.Until.IsZero() {
		t.Errorf("until %v", e.Until)
	}
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
		t.Error(err)
	}
}

func TestRedirects(t *testing.T) {
	s, f := newSite(t), newFake()
	to := func(path, where string) {
		s.serve[path] = func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", where)
			w.WriteHeader(http.StatusFound)
		}
	}
	to("/one", "/two")
	to("/two", s.URL+"/a?utm_source=redirect")
	s.text("/a", "a")
	to("/circle", "/round")
	to("/round", "/circle")
	for i := range 9 {
		to(fmt.Sprintf("/%d", i), fmt.Sprintf("/%d", i+1))
	}
	to("/file", "file:///etc/hosts")
	to("/none", "")
	to("/secret", "http://me:secret@paper.example/")
	c := client(t, f, nil)
	r, err := c.Get(t.Context(), Request{URL: s.URL + "/one"})
	if err != nil || r.URL != s.URL+"/a" {
		t.Errorf("%+v, %v", r, err)
	}
	problem(t, c, s.URL+"/circle", Redirects, "in a circle")
	problem(t, c, s.URL+"/0", Redirects, "more than 5 times")
	problem(t, c, s.URL+"/file", Redirects, "no address of a page")
	problem(t, c, s.URL+"/secret", Redirects, "no address of a page")
}

func TestAddressesThatAreNotAsked(t *testing.T) {
	c := client(t, newFake(), nil)
	problem(t, c, "ftp://paper.example/", Malformed, "http:// or https://")
	problem(t, c, "/etc/hosts", Malformed, "http:// or https://")
	problem(t, c, "http://", Malformed, "no host")
	e := problem(t, c, "https://me:secret@paper.example/", Malformed, "password")
	if strings.Contains(e.Error(), "secret") {
		t.Errorf("%q repeats the password", e)
	}
}

func TestPrivateByDefault(t *testing.T) {
	s, f := newSite(t), newFake()
	s.text("/a", "a")
	c := client(t, f, func(o *Options) { o.Allow = nil })
	problem(t, c, s.URL+"/a", Private, "127.0.0.1, which is not on the public internet")
	u, _ := url.Parse(s.URL)
	e := problem(t, c, "http://localhost:"+u.Port()+"/a", Private, "not on the public internet")
	if e.Passing() {
		t.Error("it is said to pass")
	}
	problem(t, c, "http://localhost:"+u.Port()+"/a", Private, "not on the public internet")
	problem(t, c, "http://169.254.169.254/latest/", Private, "169.254.169.254")
	problem(t, c, "http://[::ffff:127.0.0.1]/", Private, "127.0.0.1")
	if len(s.asked) != 0 {
		t.Errorf("the server was asked for %q", s.asked)
	}
}

// A server that may be asked redirects to digits and to a name that may not.
func TestPrivateThroughRedirect(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.2:0")
	if err != nil {
		t.Skip("SKIPPED: this machine has no address 127.0.0.2")
	}
	f := newFake()
	port := l.Addr().(*net.TCPAddr).Port
	s := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/digits":
			http.Redirect(w, r, fmt.Sprintf("http://127.0.0.1:%d/a", port), http.StatusFound)
		case "/name":
			http.Redirect(w, r, fmt.Sprintf("http://localhost:%d/a", port), http.StatusFound)
		}
	}))
	s.Listener.Close()
	s.Listener = l
	s.Start()
	defer s.Close()
	c := client(t, f, func(o *Options) { o.Allow = []netip.Prefix{netip.MustParsePrefix("127.0.0.2/32")} })
	if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
		t.Fatal(err)
	}
	if e := problem(t, c, s.URL+"/digits", Private, "127.0.0.1"); !strings.HasPrefix(e.URL, "http://127.0.0.1:") {
		t.Errorf("the address of %q is not the one that was refused", e)
	}
	if e := problem(t, c, s.URL+"/name", Private, "not on the public internet"); !strings.HasPrefix(e.URL, "http://localhost:") {
		t.Errorf("the address of %q is not the one that was refused", e)
	}
}

func TestRefuse(t *testing.T) {
	for _, test := range []struct {
		ip     string
		public bool
	}{
		{"8.8.8.8", true}, {"1.1.1.1", true}, {"2606:4700::1111", true}, {"64:ff9b::808:808", true}, {"::ffff:8.8.8.8", true},
		{"127.0.0.1", false}, {"127.8.9.1", false}, {"10.1.2.3", false}, {"172.16.0.1", false}, {"172.31.255.255", false},
		{"172.32.0.1", true}, {"192.168.1.1", false}, {"169.254.169.254", false}, {"100.64.0.1", false}, {"100.100.100.200", false},
		{"168.63.129.16", false}, {"0.0.0.0", false}, {"0.1.2.3", false}, {"224.0.0.1", false}, {"255.255.255.255", false},
		{"192.0.0.192", false}, {"198.18.0.1", false}, {"::", false}, {"::1", false}, {"::127.0.0.1", false},
		{"::ffff:127.0.0.1", false}, {"::ffff:10.0.0.1", false}, {"64:ff9b::7f00:1", false}, {"64:ff9b::a9fe:a9fe", false},
		{"64:ff9b:1::1", false}, {"2002:7f00:1::", false}, {"2002:808:808::", false}, {"2001::1", false}, {"fe80::1", false},
		{"fe80::1%eth0", false}, {"2606:4700::1%eth0", false}, {"fc00::1", false}, {"fd00:ec2::254", false}, {"ff02::1", false},
		{"2001:db8::1", false}, {"fec0::1", false},
	} {
		why := refuse(netip.MustParseAddr(test.ip), nil)
		if (why == "") != test.public {
			t.Errorf("%s: %q", test.ip, why)
		}
	}
	allowed := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	for ip, ok := range map[string]bool{"10.1.2.3": true, "::ffff:10.1.2.3": true, "64:ff9b::a01:203": true, "192.168.0.1": false} {
		if why := refuse(netip.MustParseAddr(ip), allowed); (why == "") != ok {
			t.Errorf("%s with 10.0.0.0/8 allowed: %q", ip, why)
		}
	}
}

func TestControl(t *testing.T) {
	check := control(nil)
	for addr, ok := range map[string]bool{"8.8.8.8:443": true, "127.0.0.1:80": false, "[::1]:80": false, "nonsense": false} {
		if err := check("tcp4", addr, nil); (err == nil) != ok {
			t.Errorf("%s: %v", addr, err)
		}
	}
	if check("udp", "8.8.8.8:53", nil) == nil {
		t.Error("udp is let through")
	}
}

func zipped(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write(data)
	z.Close()
	return b.Bytes()
}

func TestBodies(t *testing.T) {
	s, f := newSite(t), newFake()
	encoded := func(path, encoding string, data []byte) {
		s.serve[path] = func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", encoding)
			w.Write(data)
		}
	}
	encoded("/zipped", "gzip", zipped(t, []byte("text")))
	encoded("/bomb", "gzip", zipped(t, make([]byte, 10<<20)))
	encoded("/broken", "gzip", zipped(t, []byte(strings.Repeat("text", 1000)))[:20])
	encoded("/other", "br", []byte("text"))
	s.text("/exact", strings.Repeat("x", 1000))
	s.text("/long", strings.Repeat("x", 1001))
	s.serve["/endless"] = func(w http.ResponseWriter, r *http.Request) {
		for range 10 {
			if _, err := w.Write(bytes.Repeat([]byte("x"), 500)); err != nil {
				return
			}
			w.(http.Flusher).Flush()
		}
	}
	s.serve["/short"] = func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "900")
		fmt.Fprint(w, "text")
	}
	c := client(t, f, func(o *Options) { o.MaxBytes = 1000 })
	for path, want := range map[string]int{"/zipped": 4, "/exact": 1000} {
		r, err := c.Get(t.Context(), Request{URL: s.URL + path})
		if err != nil || len(r.Body) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	problem(t, c, s.URL+"/bomb", TooLarge, "more than 1000 bytes")
	wide := client(t, f, func(o *Options) { o.MaxBytes = 1 << 20 }) // what is sent of the bomb fits
	problem(t, wide, s.URL+"/bomb", TooLarge, "more than 1 MiB")
	problem(t, c, s.URL+"/long", TooLarge, "more than 1000 bytes")
	problem(t, c, s.URL+"/endless", TooLarge, "more than 1000 bytes")
	problem(t, c, s.URL+"/other", Refused, "not asked for")
	problem(t, c, s.URL+"/broken", Failed, "broke off")
	problem(t, c, s.URL+"/short", Failed, "broke off")
}

func TestTimeouts(t *testing.T) {
	s, f := newSite(t), newFake()
	wait := func(ctx context.Context) {
		select {
		case <-ctx.Done():
		case <-time.After(5 * time.Second):
		}
	}
	s.serve["/silent"] = func(w http.ResponseWriter, r *http.Request) { wait(r.Context()) }
	s.serve["/slow"] = func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "begin")
		w.(http.Flusher).Flush()
		wait(r.Context())
	}
	c := client(t, f, func(o *Options) { o.Header = 50 * time.Millisecond; o.Whole = 100 * time.Millisecond })
	problem(t, c, s.URL+"/silent", Failed, "took too long")
	problem(t, c, s.URL+"/slow", Failed, "took too long")

	c = client(t, f, nil)
	ctx, cancel := context.WithCancel(t.Context())
	s.serve["/stop"] = func(w http.ResponseWriter, r *http.Request) { cancel(); wait(r.Context()) }
	if _, err := c.Get(ctx, Request{URL: s.URL + "/stop"}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

func TestNoHost(t *testing.T) {
	s := newSite(t)
	url := s.URL
	s.Close()
	c := client(t, newFake(), nil)
	// Without an answer to the question for robots.txt nothing is fetched.
	e := problem(t, c, url+"/a", Robots, "cannot be had")
	if !e.Passing() || e.Until.IsZero() {
		t.Errorf("%+v", e)
	}
}

func TestProxyOnlyWhenAsked(t *testing.T) {
	if client(t, newFake(), nil).http.Proxy != nil {
		t.Error("a proxy of the environment would be used")
	}
	f := newFake()
	proxy := newSite(t)
	proxy.text("/a", "through the proxy")
	c := client(t, f, func(o *Options) { o.Proxy, o.Allow = true, nil })
	at, _ := url.Parse(proxy.URL)
	p := &proxies{known: map[string]bool{}, of: func(*url.URL) (*url.URL, error) { return at, nil }}
	c.http.Proxy = func(r *http.Request) (*url.URL, error) { return p.forURL(r.URL) }
	c.http.DialContext = p.dial(&net.Dialer{Control: control(nil)}, &net.Dialer{})
	r, err := c.Get(t.Context(), Request{URL: "http://paper.example/a"})
	if err != nil || string(r.Body) != "through the proxy" {
		t.Errorf("%+v, %v", r, err)
	}
	problem(t, c, "http://127.0.0.1/a", Private, "127.0.0.1")
}

func TestOneAtATime(t *testing.T) {
	s, f := newSite(t), newFake()
	var mu sync.Mutex
	inside, most := 0, 0
	s.serve["/a"] = func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		inside++
		most = max(most, inside)
		mu.Unlock()
		time.Sleep(2 * time.Millisecond)
		mu.Lock()
		inside--
		mu.Unlock()
	}
	c := client(t, f, nil)
	var wg sync.WaitGroup
	for range 10 {
		wg.Go(func() {
			if _, err := c.Get(t.Context(), Request{URL: s.URL + "/a"}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most != 1 {
		t.Errorf("%d requests at once", most)
	}
}

func TestHostsAreForgotten(t *testing.T) {
	f := newFake()
	c := client(t, f, nil)
	for i := range maxHosts + 100 {
		h, err := c.enter(t.Context(), fmt.Sprint(i))
		if err != nil {
			t.Fatal(err)
		}
		c.leave(h)
	}
	if len(c.hosts) > maxHosts {
		t.Errorf("%d hosts are remembered", len(c.hosts))
	}
}

func TestContact(t *testing.T) {
	if _, err := New(Options{Now: newFake().Now, Contact: "a\r\nX: y"}); err == nil {
		t.Error("a contact with a line end is taken")
	}
	if _, err := New(Options{}); err == nil {
		t.Error("options without a clock are taken")
	}
}
