package text

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

const utf8Mark = "\ufeff"

// decoded is text with how it was read.
type decoded struct {
	text     string
	encoding string // "utf-8", "windows-1252", ...
	notice   string // for the user; "" when there is nothing to tell
}

// CheckEncoding says what is wrong with the name of an encoding, so that a command
// line can refuse it once and not for every input.
func CheckEncoding(name string) error {
	_, err := named(name)
	return err
}

func named(name string) (encoding.Encoding, error) {
	e, err := htmlindex.Get(name)
	if err != nil || e == encoding.Replacement {
		return nil, fmt.Errorf("no encoding is called %q; try utf-8, windows-1252, windows-1251, iso-8859-2, utf-16le or shift_jis", name)
	}
	return e, nil
}

// decode turns bytes into valid UTF-8, as the encoding that force names or, when
// that is "", as what the bytes tell.
func decode(data []byte, force string) (decoded, error) {
	if force != "" {
		return decodeAs(data, force)
	}
	if utf8.Valid(data) {
		return decoded{text: string(data), encoding: "utf-8"}, nil
	}
	if utf16Mark(data) {
		// The mark decides about the byte order, not the default given here.
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return decoded{}, fmt.Errorf("it cannot be read as UTF-16: %v", err)
		}
		return decoded{text: valid(text), encoding: "utf-16"}, nil
	}
	count := countUTF8(data)
	if count.mostly() {
		return mended(data, count), nil
	}
	guess, ok := guessSingleByte(data)
	if ok {
		text, err := guess.encoding.NewDecoder().Bytes(data)
		if err != nil {
			return decoded{}, fmt.Errorf("it cannot be read as %s: %v", guess.label, err)
		}
		return decoded{
			text:     valid(text),
			encoding: guess.name,
			notice:   "not UTF-8; read as " + guess.label + " (guess). Force with --encoding.",
		}, nil
	}
	if count.broken*100 <= len(data) {
		return mended(data, count), nil
	}
	return decoded{}, errors.New("its encoding cannot be told: neither UTF-8 nor plausible Windows-1252 or Windows-1251; name it with --encoding, or save it as UTF-8")
}

func decodeAs(data []byte, name string) (decoded, error) {
	e, err := named(name)
	if err != nil {
		return decoded{}, err
	}
	if canonical, err := htmlindex.Name(e); err == nil {
		name = canonical
	}
	if name == "utf-8" {
		if utf8.Valid(data) {
			return decoded{text: string(data), encoding: name}, nil
		}
		return mended(data, countUTF8(data)), nil
	}
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return decoded{}, fmt.Errorf("it cannot be read as %s: %v", name, err)
	}
	d := decoded{text: strings.TrimPrefix(valid(text), utf8Mark), encoding: name}
	if strings.ContainsRune(d.text, 0) {
		return decoded{}, fmt.Errorf("read as %s it is binary, not text: it has NUL characters", name)
	}
	if n := strings.Count(d.text, "\ufffd"); n > 0 {
		d.notice = fmt.Sprintf("%s read as %s.", plural(n, "character cannot be", "characters cannot be"), name)
	}
	return d, nil
}

// valid guards the one promise that everything downstream builds on.
func valid(text []byte) string { return strings.ToValidUTF8(string(text), "\ufffd") }

func utf16Mark(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// utf8Count is how much of a text is UTF-8 beyond ASCII, and how much is not.
type utf8Count struct {
	multi   int  // whole sequences of two bytes or more
	broken  int  // bytes that belong to no sequence
	atStart bool // the only broken bytes are the first of the file
	atEnd   bool // the only broken bytes are the last of the file
}

func countUTF8(data []byte) utf8Count {
	var c utf8Count
	first, last := -1, -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			if c.broken == 0 {
				first = i
			}
			last = i
			c.broken++
		case n > 1:
			c.multi++
		}
		i += n
	}
	// A text that was cut within a character has up to three bytes of it.
	c.atStart = c.broken > 0 && last < utf8.UTFMax-1 && data[0]&0xC0 == 0x80
	c.atEnd = c.broken > 0 && first >= len(data)-(utf8.UTFMax-1) && data[first]&0xC0 == 0xC0
	return c
}

// mostly reports whether the text is UTF-8 with a few broken bytes.
func (c utf8Count) mostly() bool {
	return c.multi > 4*c.broken || c.atStart || c.atEnd && c.multi > 0
}

// mended puts one "?" for each broken byte, so that offsets stay those on disk.
func mended(data []byte, count utf8Count) decoded {
	out := bytes.Clone(data)
	for i := 0; i < len(out); {
		r, n := utf8.DecodeRune(out[i:])
		if r == utf8.RuneError && n == 1 {
			out[i] = '?'
		}
		i += n
	}
	return decoded{
		text:     string(out),
		encoding: "utf-8",
		notice:   plural(count.broken, "byte is", "bytes are") + " not UTF-8; each is shown as \"?\".",
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// singleByte is an encoding that bytes can be guessed to be in.
type singleByte struct {
	name, label string
	encoding    encoding.Encoding
}

var (
	western  = singleByte{"windows-1252", "Windows-1252", charmap.Windows1252}
	cyrillic = singleByte{"windows-1251", "Windows-1251", charmap.Windows1251}
)

// Shares of letters that make a guess. In Western text letters beyond ASCII stand
// among ASCII letters; Cyrillic text has hardly anything but them, in runs. Between
// the two lies what is in some other encoding.
const (
	westernAtMost   = 0.2
	cyrillicAtLeast = 0.6
)

// guessSingleByte tells Windows-1252 from Windows-1251 by the statistics of the
// letters, or gives up.
func guessSingleByte(data []byte) (singleByte, bool) {
	var ascii, high, odd int
	for i, b := range data {
		switch {
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			ascii++
		case b >= 0xC0 && b != 0xD7 && b != 0xF7:
			high++
		case b >= 0x80 && !typographic(data, i):
			odd++
		}
	}
	letters := float64(ascii + high)
	switch {
	case letters == 0:
		return singleByte{}, false
	case float64(high) <= westernAtMost*letters && odd <= 2+high/4 && plausibleWestern(data):
		return western, true
	case float64(high) >= cyrillicAtLeast*letters && odd*10 <= high && plausibleCyrillic(data):
		return cyrillic, true
	}
	return singleByte{}, false
}

// typographic reports whether the byte is a quotation mark, dash, ellipsis, no-break
// space or currency sign, which the two encodings have in common or nearly so.
func typographic(data []byte, i int) bool {
	switch b := data[i]; {
	case b >= 0x91 && b <= 0x97: // quotation marks, bullet, dashes
		return true
	case b == 0x80, b == 0x82, b == 0x84, b == 0x85, b == 0x88, b == 0x8B, b == 0x99, b == 0x9B:
		return true
	case b == 0xA0, b == 0xA3, b == 0xA7, b == 0xA9, b == 0xAB, b == 0xAE, b == 0xB0, b == 0xB7, b == 0xBB, b == 0xBD:
		return true
	case b == 0xA8, b == 0xAA, b == 0xAF, b == 0xB2, b == 0xB3, b == 0xB4, b == 0xBA, b == 0xBF, b == 0xA5:
		return true // letters of Russian and Ukrainian in Windows-1251, marks in Windows-1252
	}
	return false
}

// plausibleWestern wants letters beyond ASCII to stand next to a lower-case ASCII
// letter, as in "naïve" and "élan": bytes of two-byte encodings rarely do.
func plausibleWestern(data []byte) bool {
	beside, high := 0, 0
	lower := func(i int) bool { return i >= 0 && i < len(data) && data[i] >= 'a' && data[i] <= 'z' }
	for i, b := range data {
		if b < 0xC0 {
			continue
		}
		high++
		if lower(i-1) || lower(i+1) {
			beside++
		}
	}
	return beside*10 >= high*8
}

// plausibleCyrillic wants the letters to be mostly in lower case and the ten most
// frequent letters of Russian and its neighbours to be frequent. Text in KOI8-R or
// in a two-byte encoding fails one or the other.
func plausibleCyrillic(data []byte) bool {
	const frequent = "\xee\xe5\xe0\xe8\xed\xf2\xf1\xf0\xe2\xeb\xb3" // оеаинтсрвл and і
	var lower, common, all int
	for _, b := range data {
		if b < 0xC0 && b != 0xB3 {
			continue
		}
		all++
		if b >= 0xE0 || b == 0xB3 {
			lower++
		}
		if strings.IndexByte(frequent, b) >= 0 {
			common++
		}
	}
	return lower*10 >= all*7 && common*10 >= all*4
}
