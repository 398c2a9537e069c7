package fetch

import (
	"errors"
	"time"

	"rapporteur/ingest/address"
)

// Kind says why an address gave no page, as far as a caller acts on it.
type Kind string

// The kinds of error.
const (
	Malformed   Kind = "malformed"    // no address that is fetched
	NotModified Kind = "not modified" // it is as it was when the validators were given
	Gone        Kind = "gone"         // 404 or 410
	Robots      Kind = "robots"       // robots.txt forbids it, or cannot be had
	TooLarge    Kind = "too large"
	Private     Kind = "private"  // it leads into a network that is not public
	Later       Kind = "later"    // the server asks to come back; Until may say when
	Refused     Kind = "refused"  // any other answer that is no page: 401, 403, 451, 204 ...
	Failed      Kind = "failed"   // a server error, or the network: another time it may go well
	Redirects   Kind = "redirect" // too many of them, or one without an address
)

// Error is the reason why an address gave no page: one line.
type Error struct {
	URL    string // that was asked for last: after redirects, another one than was given
	Kind   Kind
	Status int       // of the answer, 0 when there was none
	Until  time.Time // with Later and Robots: not to be asked again before; zero when that was not told
	Why    string    // without the address: "it is gone (404)"
	Err    error     // below it, nil for none
}

func (e *Error) Error() string { return e.URL + ": " + e.Why }
func (e *Error) Unwrap() error { return e.Err }

// Passing reports whether the same request may well succeed at another time.
func (e *Error) Passing() bool {
	return e.Kind == Later || e.Kind == Failed || e.Kind == Robots && e.Err != nil
}

// Is is the Error in err when it is of a kind.
func Is(err error, k Kind) bool {
	var e *Error
	return errors.As(err, &e) && e.Kind == k
}

func malformed(url string, err error) *Error {
	return &Error{URL: shown(url), Kind: Malformed, Why: err.Error(), Err: err}
}

// shown is an address for a message: a password in it is not repeated.
func shown(s string) string {
	if len(s) > 200 {
		s = s[:200] + "..."
	}
	if u, err := address.Parse(s); errors.Is(err, address.ErrPassword) {
		return u.Redacted()
	}
	return s
}
