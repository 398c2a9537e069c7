// Package fetch asks servers of the web for pages: politely, and without being led into the
// user's own network.
//
// Politely: it says who it is, obeys robots.txt (RFC 9309), asks one host one thing at a time
// and at most once in a while, does not ask again for what has not changed, and stays away as
// long as it is told to. Safely: only http and https, only public addresses unless the user
// allows others, checked when the connection is made and on every redirect; time, size and
// redirects are bounded, no cookie or password is sent, and no proxy is used that the user did
// not ask for.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"time"

	"rapporteur/ingest/address"
)

// Options says how a Client asks. The zero value of a field is its default, but for Now.
type Options struct {
	Version string // of the program, for the User-Agent: "rapporteur/1.2 (+https://desk.example/bot)"
	Contact string // address of a page or mailbox of who runs it; "" for none
	Now     func() time.Time
	// Sleep waits, and returns early with the context's error. Default: the clock of the machine.
	Sleep func(ctx context.Context, d time.Duration) error
	Allow []netip.Prefix // networks that may be asked although they are not public
	// Proxy uses the proxies that the environment names. What a proxy connects to is checked
	// only as far as the address is written in digits: names are resolved by the proxy.
	Proxy     bool
	MaxBytes  int64         // of one page, as sent and decompressed; default DefaultMaxBytes
	Redirects int           // that are followed; default 5
	Every     time.Duration // between two requests to one host; default a second
	Connect   time.Duration // time to connect, and for TLS; default 10 s
	Header    time.Duration // until an answer begins; default 20 s
	Whole     time.Duration // for one answer; default a minute
}

// DefaultMaxBytes is the size of the largest page that is fetched: a sitemap may have 50 MiB.
const DefaultMaxBytes = 64 << 20

// Client fetches pages. It is safe for several goroutines.
type Client struct {
	o     Options
	agent string // User-Agent
	token string // the name that robots.txt knows it by
	http  *http.Transport

	mu    sync.Mutex
	hosts map[string]*host
}

// product is the name of the program as robots.txt and User-Agent give it.
const product = "rapporteur"

// New makes a client. A contact that cannot stand in a header is an error.
func New(o Options) (*Client, error) {
	if o.Now == nil {
		return nil, errors.New("fetch: Options.Now is not set")
	}
	agent := product
	if o.Version != "" {
		agent += "/" + o.Version
	}
	if o.Contact != "" {
		agent += " (+" + o.Contact + ")"
	}
	if strings.ContainsFunc(agent, func(r rune) bool { return r < ' ' || r > '~' }) || strings.ContainsAny(o.Contact, "()") {
		return nil, fmt.Errorf("%q cannot be sent as the contact of who fetches: give a web or mail address", o.Contact)
	}
	if o.Sleep == nil {
		o.Sleep = Sleep
	}
	o.MaxBytes = or(o.MaxBytes, DefaultMaxBytes)
	o.Redirects = or(o.Redirects, 5)
	o.Every = or(o.Every, time.Second)
	o.Connect = or(o.Connect, 10*time.Second)
	o.Header = or(o.Header, 20*time.Second)
	o.Whole = or(o.Whole, time.Minute)

	checked := &net.Dialer{Timeout: o.Connect, Control: control(o.Allow)}
	t := &http.Transport{
		DialContext:            checked.DialContext,
		TLSHandshakeTimeout:    o.Connect,
		ResponseHeaderTimeout:  o.Header,
		MaxResponseHeaderBytes: 256 << 10,
		MaxIdleConns:           32,
		IdleConnTimeout:        30 * time.Second,
		DisableCompression:     true, // it is undone here, where both sizes are counted
		ForceAttemptHTTP2:      true,
	}
	if o.Proxy {
		p := &proxies{known: map[string]bool{}, of: func(u *url.URL) (*url.URL, error) {
			return http.ProxyFromEnvironment(&http.Request{URL: u})
		}}
		t.Proxy = func(r *http.Request) (*url.URL, error) { return p.forURL(r.URL) }
		t.DialContext = p.dial(checked, &net.Dialer{Timeout: o.Connect})
	}
	return &Client{o: o, agent: agent, token: product, http: t, hosts: map[string]*host{}}, nil
}

func or[T int | int64 | time.Duration](v, otherwise T) T {
	if v <= 0 {
		return otherwise
	}
	return v
}

// Sleep waits, and returns early with the error of the context.
func Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Close gives up the connections that are kept open.
func (c *Client) Close() { c.http.CloseIdleConnections() }

// Request is a page to fetch.
type Request struct {
	URL string
	// ETag and LastModified are those of the answer that the caller has; "" for none.
	ETag, LastModified string
}

// Response is a page.
type Response struct {
	URL          string // canonical, after redirects
	Status       int    // 200 or 203
	ETag         string
	LastModified string
	Type         string // Content-Type
	Body         []byte // decompressed
}

// Get fetches a page, following redirects. Every error is an *Error, but for that of the
// context when it is done.
func (c *Client) Get(ctx context.Context, r Request) (*Response, error) {
	u, err := address.Parse(address.Canonical(r.URL))
	if err != nil {
		return nil, malformed(r.URL, err)
	}
	asked := map[string]bool{}
	for range c.o.Redirects + 1 {
		asked[u.String()] = true
		a, err := c.hop(ctx, u, r)
		if err != nil {
			if ctx.Err() != nil {
				return nil, ctx.Err()
			}
			return nil, err
		}
		if a.redirect == "" {
			return &a.Response, nil
		}
		if asked[a.redirect] {
			return nil, &Error{URL: r.URL, Kind: Redirects, Status: a.Status, Why: "it redirects in a circle"}
		}
		if u, err = address.Parse(a.redirect); err != nil {
			return nil, malformed(a.redirect, err)
		}
	}
	return nil, &Error{URL: r.URL, Kind: Redirects, Why: fmt.Sprintf("it redirects more than %d times", c.o.Redirects)}
}

// hop asks for one address in the turn of its host.
func (c *Client) hop(ctx context.Context, u *url.URL, r Request) (answer, error) {
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil {
		if why := refuse(ip, c.o.Allow); why != "" {
			return answer{}, &Error{URL: u.String(), Kind: Private, Why: why}
		}
	}
	h, err := c.enter(ctx, u.Hostname())
	if err != nil {
		return answer{}, err
	}
	defer c.leave(h)
	if now := c.o.Now(); h.until.After(now) && !h.until.After(now.Add(MaxWait)) {
		return answer{}, &Error{URL: u.String(), Kind: Later, Until: h.until,
			Why: "the site asked not to be asked before " + moment(h.until)}
	}
	if err := c.permit(ctx, h, u); err != nil {
		return answer{}, err
	}
	if err := c.pause(ctx, h); err != nil {
		return answer{}, err
	}
	a, err := c.ask(ctx, u, r, c.o.MaxBytes, false)
	if e := (*Error)(nil); errors.As(err, &e) && e.Kind == Later {
		h.until = e.Until
	}
	return a, err
}

// moment is a time for people.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02 15:04:05 UTC") }
