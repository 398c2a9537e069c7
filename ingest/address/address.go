// Package address reads the addresses of the web that files and servers give. It only looks at
// their letters: nothing is asked for.
package address

import (
	"errors"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// Max is the length of the longest address in bytes.
const Max = 4096

// The reasons why a text is no address that could be fetched.
var (
	ErrScheme   = errors.New("it is no address that begins with http:// or https://")
	ErrHost     = errors.New("the address names no host")
	ErrPassword = errors.New("the address has a user name or a password in it, and those are not sent")
	ErrLong     = errors.New("the address is longer than 4096 bytes")
	ErrForm     = errors.New("the address is malformed")
)

// Parse reads an absolute address. The error is one of those above.
func Parse(s string) (*url.URL, error) {
	if len(s) > Max {
		return nil, ErrLong
	}
	u, err := url.Parse(s)
	if err != nil {
		return nil, ErrForm
	}
	return u, check(u)
}

func check(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return ErrScheme
	case u.Opaque != "" || strings.Contains(u.Hostname(), "%") || hostOf(u) == "":
		return ErrHost
	case u.User != nil:
		return ErrPassword
	}
	return nil
}

// Resolve is the canonical form of the address that ref stands for on a page whose address is
// base: RFC 3986, section 5. A base of "" is none. It reports false for what is no address that
// could be fetched: mailto:, javascript:, a relative address without a base.
func Resolve(base, ref string) (string, bool) {
	ref = clean(ref)
	if ref == "" || len(ref) > Max {
		return "", false
	}
	u, err := url.Parse(ref)
	if err != nil {
		return "", false
	}
	if base != "" {
		b, err := url.Parse(clean(base))
		if err != nil {
			return "", false
		}
		u = b.ResolveReference(u)
	}
	if check(u) != nil {
		return "", false
	}
	s := canonical(u)
	return s, len(s) <= Max
}

// Canonical is the form of an address by which one page is known: scheme and host in lower
// case, no standard port, no fragment, no empty query, and without the parameters that only
// tell where a reader came from. Everything else may choose the page and stays as it is. What
// is no address comes back as it is.
func Canonical(s string) string {
	u, err := Parse(clean(s))
	if err != nil {
		return s
	}
	return canonical(u)
}

func canonical(u *url.URL) string {
	c := *u.ResolveReference(u) // without . and .. in its path
	host := hostOf(u)
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if p := c.Port(); p != "" && !(c.Scheme == "http" && p == "80") && !(c.Scheme == "https" && p == "443") {
		host += ":" + p
	}
	c.Host = host
	c.Fragment, c.RawFragment = "", ""
	if c.Path == "" {
		c.Path = "/"
	}
	c.RawQuery = withoutSpace(withoutTracking(c.RawQuery))
	c.ForceQuery = false
	return c.String()
}

// hostOf is the name of a host as it is asked for: in lower case, letters outside ASCII in
// Punycode; "" for none.
func hostOf(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if strings.ContainsFunc(host, func(r rune) bool { return r >= utf8.RuneSelf }) {
		ascii, err := idna.Lookup.ToASCII(host)
		if err != nil {
			return ""
		}
		host = ascii
	}
	return strings.TrimRight(host, ".")
}

// clean takes away what pages write around and into addresses: space at the ends, line ends
// and tabs within.
func clean(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s))
}

// withoutTracking is a query without the parameters that do not choose the page. The others
// keep their order and their spelling.
func withoutTracking(query string) string {
	if query == "" {
		return ""
	}
	parts := strings.Split(query, "&")
	kept := slices.DeleteFunc(parts, func(part string) bool {
		name, _, _ := strings.Cut(part, "=")
		return part == "" || tracks(name)
	})
	return strings.Join(kept, "&")
}

// withoutSpace is a query whose blanks are written with %, so that none stands at the end of an
// address, where it would be taken for what surrounds it.
func withoutSpace(query string) string {
	if !strings.ContainsFunc(query, unicode.IsSpace) {
		return query
	}
	var b strings.Builder
	for _, r := range query {
		if unicode.IsSpace(r) {
			b.WriteString(url.PathEscape(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// trackingPrefixes begin, and trackingNames are, the names of parameters that campaigns,
// advertisers, newsletters and social networks hang on to any address. A name that sites use to choose
// a page, such as id, ref or source, has no place here.
var (
	trackingPrefixes = []string{"utm_", "mtm_", "pk_", "hsa_", "_hs", "vero_", "oly_", "wt_mc", "at_campaign", "at_medium"}
	trackingNames    = []string{
		"_ga", "_gl", "cmpid", "dclid", "fbclid", "gad_source", "gbraid", "gclid", "gclsrc", "igsh", "igshid",
		"li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ncid", "ocid", "s_cid", "ttclid", "twclid", "wbraid", "yclid",
	}
)

func tracks(name string) bool {
	if plain, err := url.QueryUnescape(name); err == nil {
		name = plain
	}
	name = strings.ToLower(name)
	if _, found := slices.BinarySearch(trackingNames, name); found {
		return true
	}
	return slices.ContainsFunc(trackingPrefixes, func(p string) bool { return strings.HasPrefix(name, p) })
}
