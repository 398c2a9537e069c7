package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// Words appends to dst the words of a token as the treebanks count them: spans of
// bytes of the token, in order and without gaps. Most tokens are one word.
//
// The tokens of a document keep a compound whole, since what is said of "U.S.-led"
// or "$3.5bn" is said of all of it. Universal Dependencies English cuts it up:
// "U.S." "-" "led", "3.5" "bn", "5" "pm". A parser that learned from treebanks
// calls this before it parses. What stays whole are addresses, numbers of
// telephones, dates and words with an affix ("co-chair", "clock-wise").
func Words(token string, dst []annot.Span) []annot.Span {
	c := cutter{token: token, words: dst}
	if !strings.ContainsAny(token, "-‑‐/0123456789") || len(token) == 1 || isAddress(token) {
		c.emit(len(token))
		return c.words
	}
	c.compound()
	return c.words
}

// cutter cuts one token.
type cutter struct {
	token string
	at    int // what lies before is in words
	words []annot.Span
}

func (c *cutter) emit(end int) {
	if end > c.at {
		c.words = append(c.words, annot.Span{Start: int32(c.at), End: int32(end)})
		c.at = end
	}
}

// compound cuts at the hyphens that join words.
func (c *cutter) compound() {
	if label(c.token) {
		c.emit(len(c.token))
		return
	}
	for at, start := 0, 0; ; {
		n, size := nextHyphen(c.token[at:])
		part := c.token[start : at+n]
		if size == 0 {
			c.amount(len(c.token))
			return
		}
		rest := c.token[at+n+size:]
		joined := part == "" || rest == "" || start == c.at && prefixed(part, rest) || suffix(rest)
		at += n + size
		if !joined {
			c.amount(at - size)
			c.emit(at)
		}
		start = at
	}
}

// nextHyphen is where the next hyphen of s begins and its length, 0 if there is none.
func nextHyphen(s string) (at, size int) {
	for i, r := range s {
		if hyphen(r) {
			return i, utf8.RuneLen(r)
		}
	}
	return len(s), 0
}

// label reports whether a token with hyphens is one number: of a telephone, of a
// postal district, a date. Two numbers with one hyphen between are a range, unless
// they have the lengths of the halves of a local number.
func label(token string) bool {
	var lengths [3]int
	n := 0
	for i := 0; i < len(token); i++ {
		switch b := token[i]; {
		case isDigit(b):
			lengths[min(n, 2)]++
		case b == '-', b == '/' && i == 3, b == '+' && i == 0:
			n++
		default:
			return false
		}
	}
	switch {
	case strings.IndexByte(token, '-') < 0:
		return false
	case n == 1:
		return lengths[1] == 4 && lengths[0] != 4 && lengths[0] > 1 || lengths == [3]int{1, 4}
	}
	return true
}

// amount emits the word that ends at end; a number apart from its unit, and the
// numbers of a ratio apart.
func (c *cutter) amount(end int) {
	word := c.token[c.at:end]
	digits := 0
	for digits < len(word) && (isDigit(word[digits]) || strings.IndexByte(".,:", word[digits]) >= 0) {
		digits++
	}
	switch {
	case digits == 0 || digits == len(word):
	case word[digits] == '/':
		c.ratio(digits, end)
	case unit(word[digits:]) && isDigit(word[digits-1]):
		c.emit(c.at + digits)
	}
	c.emit(end)
}

// ratio emits the numbers before and after the slash at c.at+slash, when they are
// neither date nor fraction: "24/7", "2018/19".
func (c *cutter) ratio(slash, end int) {
	first, second := c.token[c.at:c.at+slash], c.token[c.at+slash+1:end]
	if strings.IndexByte(second, '/') >= 0 {
		return
	}
	if first == "24" && second == "7" || len(first) == 4 && len(second) <= 4 {
		c.emit(c.at + slash)
		c.emit(c.at + 1)
	}
}

// unit reports whether the letters after a number are a word of their own. Letters of
// ordinals and decades belong to the number, and so does one letter that measures
// nothing: "3D", "5A".
func unit(s string) bool {
	letters := strings.TrimSuffix(s, ".")
	if strings.IndexFunc(letters, func(r rune) bool { return !unicode.IsLetter(r) }) >= 0 {
		return false
	}
	if len(letters) == 1 {
		return strings.Contains("mkbtpxfcKM", letters)
	}
	switch strings.ToLower(letters) {
	case "st", "nd", "rd", "th", "ths", "s":
		return false
	}
	return true
}

// isAddress reports whether a token names a page, a mailbox, a file or a handle.
func isAddress(token string) bool {
	return strings.ContainsAny(token, "@#_") || strings.Contains(token, "://") || web(token) || domain(token)
}

// domain reports whether a period stands between letters, in a word that is no
// abbreviation: "example.org".
func domain(token string) bool {
	i := strings.LastIndexByte(token, '.')
	return i > 1 && i+2 < len(token) && isLetter(token[i+1]) && isLetter(token[i+2]) && token[i-2] != '.'
}

// prefixed reports whether the part of a compound before a hyphen is a prefix of the
// rest: "e-mail", and not "Tehrik-e-Example" or "E-J".
func prefixed(part, rest string) bool {
	if len(part) > longestAffix || len(part) == 1 && isUpper(rest[0]) {
		return false
	}
	return prefixes[strings.ToLower(part)]
}

// suffix reports whether what follows a hyphen is a suffix.
func suffix(rest string) bool {
	return len(rest) <= longestAffix && suffixesOfWords[strings.ToLower(rest)]
}

const longestAffix = 8

// prefixes are those of the Linguistic Data Consortium's guidelines for treebanks of
// English, which Universal Dependencies keeps to: with a hyphen they make one word. In
// the training part of EWT 174 of 178 compounds with one of them are one word.
var prefixes = table(`agro ante anti arch bi bio co counter cross cyber de e eco ex extra
	inter intra macro mega micro mid mini mono multi neo non over pan para peri post pre pro
	proto pseudo psycho quasi re semi socio sub super tri u ultra un uni`)

// suffixesOfWords are the suffixes of the same guidelines.
var suffixesOfWords = table(`able ahol aholic ation esque ette fest fold gate itis less most rama wise`)

func table(words string) map[string]bool {
	t := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		t[w] = true
	}
	return t
}
