package fetch

import (
	"bytes"
	"strconv"
	"strings"
	"time"
)

// robots is what a robots.txt says to one robot, after RFC 9309.
type robots struct {
	rules []robotsRule
	delay time.Duration // between two requests, 0 when it is not told
}

// robotsRule is one line of allow or disallow.
type robotsRule struct {
	pattern string // normalised; * stands for any bytes, $ at its end for the end
	allow   bool
}

// The limits of a robots.txt. RFC 9309 asks for 500 KiB at least.
const (
	robotsBytes    = 512 << 10
	robotsRules    = 10_000
	robotsMaxDelay = time.Minute // a longer crawl-delay counts as this
)

// parseRobots reads what is said to a robot by its name, in lower case: the groups that name
// it, else those that name "*". Groups of one name count as one. Lines that are none of ours are skipped.
func parseRobots(data []byte, agent string) robots {
	data = bytes.TrimPrefix(data[:min(len(data), robotsBytes)], []byte("\xef\xbb\xbf"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	var own, any robots
	named := false                 // some group names the robot
	var toOwn, toAny, inRules bool // whom the current group is for; it has had a rule
	for line := range bytes.Lines(data) {
		text, _, _ := strings.Cut(string(line), "#")
		key, value, found := strings.Cut(text, ":")
		if !found {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		switch key {
		case "user-agent":
			if inRules {
				toOwn, toAny, inRules = false, false, false
			}
			name := strings.ToLower(productToken(value))
			toAny = toAny || value == "*"
			if name == agent {
				toOwn, named = true, true
			}
		case "allow", "disallow", "crawl-delay":
			inRules = true
			if toOwn {
				own.add(key, value)
			}
			if toAny {
				any.add(key, value)
			}
		}
	}
	if named {
		return own
	}
	return any
}

// productToken is the name at the beginning of what stands behind user-agent: letters, "_" and "-".
func productToken(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == '-')
	})
	if end < 0 {
		return s
	}
	return s[:end]
}

func (r *robots) add(key, value string) {
	if key == "crawl-delay" {
		if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 {
			r.delay = max(r.delay, time.Duration(min(seconds, robotsMaxDelay.Seconds())*float64(time.Second)))
		}
		return
	}
	// An empty rule says nothing: "Disallow:" lets everything be.
	if value == "" || len(r.rules) == robotsRules {
		return
	}
	if value[0] != '/' && value[0] != '*' {
		value = "/" + value
	}
	r.rules = append(r.rules, robotsRule{normalPath(value), key == "allow"})
}

// allows reports whether a path with its query may be fetched: by the rule with the longest
// pattern that matches, by the allowing one of two as long. What no rule matches may be.
func (r *robots) allows(path string) bool {
	path = normalPath(path)
	if path == "/robots.txt" {
		return true
	}
	best, allow := -1, true
	for _, rule := range r.rules {
		n := len(rule.pattern)
		if n < best || n == best && !rule.allow || !matchPath(rule.pattern, path) {
			continue
		}
		best, allow = n, rule.allow
	}
	return allow
}

// matchPath reports whether a pattern matches a beginning of path, all of it where the pattern
// ends in $. Each piece between stars is taken at its first place, which is as good as any other.
func matchPath(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	first, rest, starred := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, first) {
		return false
	}
	path = path[len(first):]
	for starred {
		var piece string
		piece, rest, starred = strings.Cut(rest, "*")
		if !starred && whole {
			return strings.HasSuffix(path, piece)
		}
		at := strings.Index(path, piece)
		if at < 0 {
			return false
		}
		path = path[at+len(piece):]
	}
	return !whole || path == ""
}

// normalPath writes a path or pattern as all of them are compared: bytes outside ASCII as %XX,
// the digits of %XX in upper case, and what needs no %XX without it.
func normalPath(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if v, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				if c = byte(v); unreserved(c) {
					b.WriteByte(c)
				} else {
					b.WriteByte('%')
					b.WriteByte(digits[c>>4])
					b.WriteByte(digits[c&15])
				}
				i += 2
				continue
			}
		}
		if c <= ' ' || c >= 0x7f {
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func unreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
