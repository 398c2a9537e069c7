package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"unicode"

	"rapporteur/ingest/address"
)

// answer is what one request came to.
type answer struct {
	Response
	redirect string // canonical address to go on with; "" for none
}

// ask sends one request and reads its answer: at most max bytes of it, whether as sent or
// decompressed. With cut, what is longer counts as far as it was read.
func (c *Client) ask(ctx context.Context, u *url.URL, r Request, max int64, cut bool) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, c.o.Whole)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return answer{}, malformed(u.String(), address.ErrForm)
	}
	req.Header.Set("User-Agent", c.agent)
	req.Header.Set("Accept", "*/*")
	req.Header.Set("Accept-Encoding", "gzip")
	setIfPlain(req.Header, "If-None-Match", r.ETag)
	setIfPlain(req.Header, "If-Modified-Since", r.LastModified)
	resp, err := c.http.RoundTrip(req)
	if err != nil {
		return answer{}, c.failed(u, err)
	}
	defer resp.Body.Close()
	a := answer{Response: Response{
		URL:          u.String(),
		Status:       resp.StatusCode,
		ETag:         resp.Header.Get("ETag"),
		LastModified: resp.Header.Get("Last-Modified"),
		Type:         resp.Header.Get("Content-Type"),
	}}
	if isRedirect(resp.StatusCode) {
		to, ok := address.Resolve(u.String(), resp.Header.Get("Location"))
		if !ok {
			return answer{}, &Error{URL: u.String(), Kind: Redirects, Status: resp.StatusCode,
				Why: fmt.Sprintf("it redirects (%d) to what is no address of a page", resp.StatusCode)}
		}
		a.redirect = to
		return a, nil
	}
	if err := c.status(u, resp); err != nil {
		return answer{}, err
	}
	a.Body, err = body(resp, max, cut)
	if err != nil {
		e := &Error{URL: u.String(), Status: resp.StatusCode, Err: err}
		switch {
		case errors.Is(err, errTooLarge):
			e.Kind, e.Why = TooLarge, "it has more than "+size(max)
		case errors.Is(err, errEncoding):
			e.Kind, e.Why = Refused, oneLine(err.Error())
		default:
			return answer{}, c.failed(u, err)
		}
		return answer{}, e
	}
	return a, nil
}

// setIfPlain sets a header to what a server once sent, unless it could break the request.
func setIfPlain(h http.Header, name, value string) {
	if value != "" && !strings.ContainsFunc(value, unicode.IsControl) {
		h.Set(name, value)
	}
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// status is the error that an answer's status stands for, nil for a page.
func (c *Client) status(u *url.URL, resp *http.Response) error {
	e := &Error{URL: u.String(), Status: resp.StatusCode}
	switch s := resp.StatusCode; {
	case s == http.StatusOK, s == http.StatusNonAuthoritativeInfo:
		return nil
	case s == http.StatusNotModified && (resp.Request.Header.Get("If-None-Match") != "" || resp.Request.Header.Get("If-Modified-Since") != ""):
		e.Kind, e.Why = NotModified, "it has not changed"
	case s == http.StatusNotFound, s == http.StatusGone:
		e.Kind, e.Why = Gone, fmt.Sprintf("it is gone (%d)", s)
	case s == http.StatusTooManyRequests, s == http.StatusServiceUnavailable:
		e.Kind = Later
		until, told := RetryAfter(resp.Header.Get("Retry-After"), c.o.Now())
		if e.Why = fmt.Sprintf("the site asks to come back later (%d)", s); told {
			e.Until = until
			e.Why = fmt.Sprintf("the site asks to come back after %s (%d)", moment(until), s)
		}
	case s >= 500:
		e.Kind, e.Why = Failed, fmt.Sprintf("the server failed (%d)", s)
	case s == http.StatusUnauthorized, s == http.StatusPaymentRequired, s == http.StatusForbidden:
		e.Kind, e.Why = Refused, fmt.Sprintf("the server does not give it to everybody (%d)", s)
	case s == http.StatusUnavailableForLegalReasons:
		e.Kind, e.Why = Refused, "the server withholds it for legal reasons (451)"
	default:
		e.Kind, e.Why = Refused, fmt.Sprintf("the server's answer is no page (%d)", s)
	}
	return e
}

var (
	errTooLarge = errors.New("it is too large")
	errEncoding = errors.New("it is compressed in a way that was not asked for")
)

// body reads an answer's body.
func body(resp *http.Response, max int64, cut bool) ([]byte, error) {
	if resp.ContentLength > max && !cut {
		return nil, errTooLarge
	}
	sent := &capped{r: resp.Body, left: max}
	var r io.Reader = sent
	switch e := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); e {
	case "", "identity":
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(sent)
		if err != nil {
			return nil, err
		}
		r = &capped{r: z, left: max}
	default:
		return nil, fmt.Errorf("%w (%.20q)", errEncoding, e)
	}
	var b bytes.Buffer
	if n := resp.ContentLength; n > 0 {
		b.Grow(int(min(n, max, 1<<20)))
	}
	_, err := b.ReadFrom(r)
	if err != nil && !(cut && errors.Is(err, errTooLarge)) {
		return nil, err
	}
	return b.Bytes(), nil
}

// capped reads what is allowed, and fails when there is more.
type capped struct {
	r    io.Reader
	left int64
}

func (c *capped) Read(p []byte) (int, error) {
	if int64(len(p)) > c.left+1 {
		p = p[:c.left+1]
	}
	n, err := c.r.Read(p)
	if int64(n) > c.left {
		n, err = int(c.left), errTooLarge
	}
	c.left -= int64(n)
	return n, err
}

// failed is the error of a request that came to no answer, or to a part of one.
func (c *Client) failed(u *url.URL, err error) error {
	if p := (*privateError)(nil); errors.As(err, &p) {
		return &Error{URL: u.String(), Kind: Private, Why: p.why, Err: err}
	}
	e := &Error{URL: u.String(), Kind: Failed, Err: err}
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		e.Why = fmt.Sprintf("there is no host %s", u.Hostname())
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		e.Why = "the server took too long"
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		e.Why = "the server broke off its answer"
	default:
		e.Why = "it cannot be fetched: " + oneLine(err.Error())
	}
	return e
}

// oneLine is a message of elsewhere for a line of ours.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, s)
}

// size is a number of bytes for people.
func size(n int64) string {
	if n >= 1<<20 {
		return fmt.Sprintf("%.3g MiB", float64(n)/(1<<20))
	}
	return fmt.Sprintf("%d bytes", n)
}
