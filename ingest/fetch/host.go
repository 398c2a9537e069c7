package fetch

import (
	"context"
	"fmt"
	"net/url"
	"time"

	"golang.org/x/time/rate"
)

// host is what a client knows of one host: when it may be asked again, and its robots.txt.
type host struct {
	turn  chan struct{} // holds the one token of whoever asks the host
	limit *rate.Limiter
	every time.Duration // between two requests
	// until is when the host asked to be left alone till; it is looked at with the token.
	until  time.Time
	robots map[string]robotsFile // by origin: scheme, host and port
	users  int                   // who have it in hand; guarded by the client
	used   time.Time             // last time; guarded by the client
}

// robotsFile is a robots.txt as it was found.
type robotsFile struct {
	rules   robots
	problem *Error // when it could not be had: nothing of the origin may be fetched
	expires time.Time
}

const (
	robotsFor    = 24 * time.Hour   // a robots.txt is believed
	noRobotsFor  = 10 * time.Minute // one that could not be had is not asked for again
	maxHosts     = 2048             // that a client remembers
	maxOrigins   = 16               // of one host
	robotsRounds = 5                // redirects of a robots.txt that are followed
)

// enter waits until it is the caller's turn to ask a host. The host must be left again.
func (c *Client) enter(ctx context.Context, name string) (*host, error) {
	now := c.o.Now()
	c.mu.Lock()
	h := c.hosts[name]
	if h == nil {
		c.forget(now)
		h = &host{turn: make(chan struct{}, 1), limit: rate.NewLimiter(rate.Every(c.o.Every), 1),
			every: c.o.Every, robots: map[string]robotsFile{}}
		c.hosts[name] = h
	}
	h.users++
	h.used = now
	c.mu.Unlock()
	select {
	case h.turn <- struct{}{}:
		return h, nil
	case <-ctx.Done():
		c.done(h)
		return nil, ctx.Err()
	}
}

func (c *Client) leave(h *host) {
	<-h.turn
	c.done(h)
}

func (c *Client) done(h *host) {
	c.mu.Lock()
	h.users--
	c.mu.Unlock()
}

// forget makes room among the hosts: by who was not asked for an hour, and if that is not
// enough by anybody who is not in hand. It is called with the lock.
func (c *Client) forget(now time.Time) {
	for _, age := range []time.Duration{time.Hour, 0} {
		if len(c.hosts) < maxHosts {
			return
		}
		for name, h := range c.hosts {
			if h.users == 0 && now.Sub(h.used) >= age && !h.until.After(now) {
				delete(c.hosts, name)
			}
		}
	}
}

// pause waits until the host may be asked once more.
func (c *Client) pause(ctx context.Context, h *host) error {
	now := c.o.Now()
	r := h.limit.ReserveN(now, 1)
	if d := r.DelayFrom(now); d > 0 {
		if err := c.o.Sleep(ctx, d); err != nil {
			r.CancelAt(now)
			return err
		}
	}
	return ctx.Err()
}

// slow makes the host be asked no more often than each d.
func (h *host) slow(now time.Time, d time.Duration) {
	if d > h.every {
		h.every = d
		h.limit.SetLimitAt(now, rate.Every(d))
	}
}

// permit says whether robots.txt lets an address be fetched, asking for it where it is not known.
// It is called in the host's turn.
func (c *Client) permit(ctx context.Context, h *host, u *url.URL) error {
	origin := u.Scheme + "://" + u.Host
	f, known := h.robots[origin]
	if now := c.o.Now(); !known || !f.expires.After(now) || f.expires.After(now.Add(robotsFor)) {
		var err error
		if f, err = c.robotsOf(ctx, h, origin); err != nil {
			return err
		}
		if len(h.robots) >= maxOrigins {
			clear(h.robots)
		}
		h.robots[origin] = f
	}
	switch path := u.EscapedPath(); {
	case f.problem != nil:
		e := *f.problem
		e.URL = u.String()
		return &e
	case u.RawQuery != "" && !f.rules.allows(path+"?"+u.RawQuery), u.RawQuery == "" && !f.rules.allows(path):
		return &Error{URL: u.String(), Kind: Robots, Why: "the site's robots.txt asks robots not to fetch it"}
	}
	return nil
}

// robotsOf fetches the robots.txt of an origin. What keeps it from being had is part of the
// answer; the error is that of a request which is being stopped.
func (c *Client) robotsOf(ctx context.Context, h *host, origin string) (robotsFile, error) {
	at := origin + "/robots.txt"
	for range robotsRounds + 1 {
		u, err := url.Parse(at)
		if err != nil {
			break
		}
		if err := c.pause(ctx, h); err != nil {
			return robotsFile{}, err
		}
		// A robots.txt that is longer than is read counts as far as it was read.
		a, err := c.ask(ctx, u, Request{}, robotsBytes, true)
		if ctx.Err() != nil {
			return robotsFile{}, ctx.Err()
		}
		now := c.o.Now()
		switch {
		case err == nil && a.redirect != "":
			at = a.redirect
			continue
		case err == nil:
			rules := parseRobots(a.Body, c.token)
			h.slow(now, rules.delay)
			return robotsFile{rules: rules, expires: now.Add(robotsFor)}, nil
		}
		return unavailable(err.(*Error), now), nil
	}
	// A robots.txt behind more redirects than are followed is none.
	return robotsFile{expires: c.o.Now().Add(robotsFor)}, nil
}

// unavailable is what a robots.txt that gave no page means: one that is not there allows
// everything; one that cannot be had now, nothing.
func unavailable(e *Error, now time.Time) robotsFile {
	f := robotsFile{expires: now.Add(robotsFor)}
	switch {
	case e.Kind == Private:
		f.expires = now // a name may stand for another address a moment later
		f.problem = e
	case e.Status >= 400 && e.Status < 500 && e.Kind != Later, e.Kind == Redirects, e.Kind == Refused, e.Kind == Malformed:
	default:
		f.expires = now.Add(noRobotsFor)
		if e.Until.After(f.expires) {
			f.expires = e.Until
		}
		f.problem = &Error{Kind: Robots, Status: e.Status, Until: f.expires, Err: e,
			Why: fmt.Sprintf("the site's robots.txt cannot be had, and without it nothing is fetched: %s", e.Why)}
	}
	return f
}
