package open

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/ingest"
	urls "rapporteur/ingest/address"
)

// MaxIdentity is the length of the longest Item.Identity in bytes.
const MaxIdentity = 4096

// longestKey is how much of a key a name shows, in bytes.
const longestKey = 255

// place is where something stands.
type place struct {
	name string // to show
	path string // of the outermost input
	keys string // the way into it, as the formats told it; "" for the input itself
}

// into is the place of a part of a format's input.
func (p place) into(key string, f *known) place {
	if key == "" {
		return p
	}
	between := "#"
	if f.files {
		between = "/"
	}
	return place{p.name + between + shown(key), p.path, p.keys + between + key}
}

// shown is a key as a name shows it. One that is changed for that has a few digits added that
// keep it apart from the others.
func shown(key string) string {
	clean := strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, strings.ToValidUTF8(key, "_"))
	if len(clean) > longestKey {
		end := longestKey
		for !utf8.RuneStart(clean[end]) {
			end--
		}
		clean = clean[:end]
	}
	if clean != key {
		clean += "~" + digest(key)[:8]
	}
	return clean
}

// identity tells a report by its address, or for want of one by its place.
func (p place) identity(address string) string {
	if tellsReport(address) {
		return limited(urls.Canonical(address))
	}
	return limited(p.path + p.keys)
}

// tellsReport reports whether an address is that of a report and not of a whole site, as some
// pages give it.
func tellsReport(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	host := strings.IndexAny(rest, "/?#")
	return ok && host > 0 && strings.Trim(rest[host:], "/?#") != ""
}

func limited(s string) string {
	if len(s) <= MaxIdentity {
		return s
	}
	d := digest(s)
	return strings.ToValidUTF8(s[:MaxIdentity-len(d)-1], "") + "~" + d
}

func digest(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// firstLine is what an error or a panic says, in one line that can be printed.
func firstLine(v any) string {
	line, _, _ := strings.Cut(fmt.Sprint(v), "\n")
	return strings.Trim(ingest.Printable(line), `"`)
}
