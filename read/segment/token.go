package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rapporteur/annot"
)

// tokenise appends the tokens of text[from:to) to dst.
//
// Tokens follow Universal Dependencies English with one difference: a hyphenated
// word is one token ("long-standing", "20-point"). Clitics are tokens of their own
// ("do" "n't", "Norway" "'s"), so are currency and percent signs, brackets,
// quotation marks and dashes. An abbreviation keeps its period; an ellipsis of
// periods and a row of the same mark are one token, and so is an address.
//
// Every character but white space, controls and invisible format characters belongs
// to a token.
func tokenise(dst []annot.Token, text string, from, to int, abbr abbreviations) []annot.Token {
	t := tokeniser{text: text[:to], tokens: dst, abbr: abbr}
	for t.at = from; t.at < to; {
		t.next()
	}
	return t.tokens
}

type tokeniser struct {
	text   string
	at     int
	tokens []annot.Token
	abbr   abbreviations
}

func (t *tokeniser) emit(end int) {
	t.tokens = append(t.tokens, annot.Token{
		Span: annot.Span{Start: int32(t.at), End: int32(end)},
		Head: annot.None,
	})
	t.at = end
}

// runeAt is the character at offset i and its length, 0 and 0 at the end of the text.
func (t *tokeniser) runeAt(i int) (rune, int) {
	if i >= len(t.text) {
		return 0, 0
	}
	if b := t.text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(t.text[i:])
}

// glued reports whether the token before ends where the next one begins.
func (t *tokeniser) glued() bool {
	return len(t.tokens) > 0 && int(t.tokens[len(t.tokens)-1].End) == t.at
}

func (t *tokeniser) next() {
	r, size := t.runeAt(t.at)
	switch {
	case skipped(r):
		t.at += size
	case unicode.IsDigit(r):
		t.number()
	case r == '.' && !t.glued() && t.digitAt(t.at+1):
		t.number() // ".5"
	case r == '.' && t.markAfterPeriod() > t.at:
		t.emit(t.markAfterPeriod())
	case r == '.' && !t.glued() && t.extension(t.at+1) > t.at:
		t.emit(t.extension(t.at + 1)) // ".doc"
	case r == '!' || r == '?':
		t.emit(t.runOf("!?"))
	case strings.IndexByte(":;=<^->(", byte(r)) >= 0 && r < utf8.RuneSelf && t.emoticon() > t.at:
		t.emit(t.emoticon())
	case r == '+' && !t.glued() && t.digitAt(t.at+1):
		t.number() // "+44"
	case r == '\'' && strings.HasPrefix(t.text[t.at:], "''"):
		t.emit(t.at + 2)
	case apostrophe(r) && t.glued() && t.cliticAfter(size) > 0:
		t.emit(t.at + size + t.cliticAfter(size))
	case apostrophe(r) && t.elided(size) > t.at:
		t.emit(t.elided(size))
	case r == '@' || r == '#':
		t.handle(size)
	case wordRune(r):
		t.word()
	case r < utf8.RuneSelf && strings.IndexByte(".-*=~<>|`+$", byte(r)) >= 0:
		t.emit(t.runOf(string(r)))
	default:
		t.symbol(size)
	}
}

// skipped characters belong to no token.
func skipped(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// wordRune is a character that words are made of.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == '_' || r == '&'
}

// insideWord is a character that does not end a word: also the invisible ones that
// hyphenation and other scripts put into words, but for the space of zero width.
func insideWord(r rune) bool {
	return wordRune(r) || r != '\u200b' && unicode.Is(unicode.Cf, r)
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

func hyphen(r rune) bool { return r == '-' || r == '‑' || r == '‐' }

func (t *tokeniser) digitAt(i int) bool { return i < len(t.text) && isDigit(t.text[i]) }

// runOf is the end of the run of the ASCII characters of set that begins at t.at.
func (t *tokeniser) runOf(set string) int {
	end := t.at
	for end < len(t.text) && strings.IndexByte(set, t.text[end]) >= 0 {
		end++
	}
	return end
}

// symbol reads one sign with the marks that change how it looks, as emoji have.
func (t *tokeniser) symbol(size int) {
	end := t.at + size
	for {
		r, n := t.runeAt(end)
		switch {
		case n > 0 && (unicode.IsMark(r) || unicode.Is(unicode.Sk, r) && r >= utf8.RuneSelf):
			end += n
			continue
		case r == '\u200d':
			if joined, m := t.runeAt(end + n); unicode.Is(unicode.So, joined) {
				end += n + m
				continue
			}
		}
		t.emit(end)
		return
	}
}

// handle reads "@name" and "#tag" as one token, and a lone sign as another.
func (t *tokeniser) handle(size int) {
	end := t.at + size
	if r, _ := t.runeAt(end); !unicode.IsLetter(r) && r != '_' {
		t.emit(end)
		return
	}
	for {
		r, n := t.runeAt(end)
		if n == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			t.emit(end)
			return
		}
		end += n
	}
}

// number reads "800,000", "16.5", "6:30", "3/4", "21st", "20-point", "2018-19".
func (t *tokeniser) number() {
	end := t.at
	for {
		r, n := t.runeAt(end)
		switch {
		case n == 0:
		case unicode.IsNumber(r), (r == '.' || r == '+') && end == t.at:
			end += n
			continue
		case insideWord(r):
			if !t.clockAt(end) {
				end += n
				continue
			}
		case r == ',' || r == '.' || r == ':' || r == '/':
			if t.digitAt(end-1) && t.digitAt(end+1) {
				end += n
				continue
			}
			if r == '.' && t.extension(end+1) > 0 {
				end = t.extension(end + 1) // "0501.doc"
			}
		case hyphen(r):
			if next, _ := t.runeAt(end + n); unicode.IsLetter(next) || unicode.IsDigit(next) {
				end += n
				continue
			}
		case apostrophe(r) && t.decade(end):
			// "the 1990's" are years; "in 1990's winter" is too rare to tell apart.
			if next, _ := t.runeAt(end + n); next == 's' && t.apart(end+n+1) {
				end += n + 1
			}
		}
		t.emit(end)
		return
	}
}

// decade reports whether the number that begins at t.at and ends at end can be the
// first year of a decade: "80", "1980".
func (t *tokeniser) decade(end int) bool {
	n := end - t.at
	return (n == 2 || n == 4 && (t.text[t.at] == '1' || t.text[t.at] == '2')) && t.text[end-1] == '0' && strings.Trim(t.text[t.at:end], "0123456789") == ""
}

// clockAt reports whether "a.m." or "p.m." stands at i: "11a.m." is two tokens.
func (t *tokeniser) clockAt(i int) bool {
	return i+4 <= len(t.text) && clock(t.text[i:i+4])
}

// word reads a word with its inner hyphens, apostrophes and periods, then splits
// its clitics off.
func (t *tokeniser) word() {
	if end := t.address(); end > t.at {
		t.emit(end)
		return
	}
	if end := t.shorthand(); end > t.at {
		t.emit(end)
		return
	}
	w := wordScan{tokeniser: t, start: t.at, end: t.at}
	w.scan()
	if w.domain && strings.HasPrefix(t.text[w.end:], "/") {
		t.emit(t.addressEnd(w.end))
		return
	}
	// "US$5", "C$2": the letters say whose currency the sign means.
	if w.end < len(t.text) && t.text[w.end] == '$' && w.end-t.at <= 3 && isUpper(t.text[t.at]) && t.digitAt(w.end+1) {
		t.emit(w.end + 1)
		return
	}
	t.clitics(w.end)
}

// wordScan finds the end of a word.
type wordScan struct {
	*tokeniser
	start  int // of the word, or of its part after the last hyphen
	end    int
	runes  int  // since the start or the last period
	dots   int  // periods since the start
	domain bool // a period joined words: "example.org"
}

func (w *wordScan) scan() {
	if w.abbreviation() {
		return
	}
	for {
		r, n := w.runeAt(w.end)
		switch {
		case n == 0:
			return
		case insideWord(r):
			w.end += n
			w.runes++
		case hyphen(r):
			if next, _ := w.runeAt(w.end + n); !wordRune(next) {
				return
			}
			w.end += n
			w.start, w.runes, w.dots = w.end, 0, 0
			if w.abbreviation() {
				return
			}
		case apostrophe(r):
			if next, _ := w.runeAt(w.end + n); !unicode.IsLetter(next) {
				return
			}
			w.end += n
		case r == '.':
			if !w.period() {
				return
			}
		default:
			return
		}
	}
}

// abbreviation takes the abbreviation at the start of the word or of its part, and
// reports whether the word ends with it. "U.S.-led" and "U.S.'s" go on.
func (w *wordScan) abbreviation() bool {
	end := w.abbr.at(w.text, w.start)
	if end == w.start {
		return false
	}
	r, n := w.runeAt(end)
	next, _ := w.runeAt(end + n)
	switch {
	case unicode.IsLower(r) && strings.Count(w.text[w.start:end], ".") == 1:
		return false // "art.example": a domain
	case r == '.' && next == '.':
		return false // "etc...": an ellipsis
	case unicode.IsLetter(r) && next == '.':
		return false // a longer one, which the list does not hold
	case w.abbr.class(w.text[w.start:end]) == "before-number" && !w.numberAt(end):
		return false // "No. We refuse."
	}
	w.end = end
	w.dots, w.runes = 1, 0
	return !(hyphen(r) && wordRune(next) || apostrophe(r) && unicode.IsLetter(next))
}

// numberAt reports whether a number stands at i, after white space: "No. 5", "Art. IV".
// A word in lower case may be one, and starts no sentence.
func (w *wordScan) numberAt(i int) bool {
	for {
		r, n := w.runeAt(i)
		switch {
		case unicode.IsDigit(r), unicode.IsLower(r):
			return true
		case r == 'I' || r == 'V' || r == 'X':
			next, _ := w.runeAt(i + n)
			return !unicode.IsLower(next) && next != ' ' && next != '\'' && next != '’'
		case n == 0 || !unicode.IsSpace(r):
			return false
		}
		i += n
	}
}

// period takes the period at w.end when it belongs to the word, and reports whether
// the word goes on after it.
func (w *wordScan) period() (goesOn bool) {
	last, _ := utf8.DecodeLastRuneInString(w.text[w.start:w.end])
	next, n := w.runeAt(w.end + 1)
	after, _ := w.runeAt(w.end + 1 + n)
	letter := unicode.IsLetter(last) && w.runes == 1
	switch {
	case letter && unicode.IsLetter(next) && !unicode.IsLetter(after) && !unicode.IsDigit(after):
		// "U.S.", "a.k.a.", "p.m": single letters with periods between them.
		goesOn = true
	case letter && w.dots > 0 && !w.domain:
		// The last period of "U.S.S.R.".
		goesOn = hyphen(next) && wordRune(after) || apostrophe(next) && unicode.IsLetter(after)
	case letter && unicode.IsUpper(last) && hyphen(next) && unicode.IsUpper(after):
		goesOn = true // "J.-P."
	case letter && unicode.IsUpper(last) && w.beforeName():
	case w.runes >= 2 && (w.domain && unicode.IsLower(next) && wordRune(after) || w.labelAt(w.end+1)):
		goesOn, w.domain = true, true // "example.org"
	case unicode.IsDigit(last) && unicode.IsDigit(next):
		goesOn = true // "v2.0"
	default:
		return false
	}
	w.end++
	w.dots++
	w.runes = 0
	return goesOn
}

// beforeName reports whether a name seems to follow the capital letter before w.end:
// "J. Sol", "J.Sol". A lone "I" ends a sentence.
func (w *wordScan) beforeName() bool {
	i := w.end + 1
	for {
		r, n := w.runeAt(i)
		if n == 0 || !unicode.IsSpace(r) {
			return unicode.IsUpper(r) && (w.text[w.end-1] != 'I' || i == w.end+1)
		}
		i += n
	}
}

// clitics emits the word text[t.at:end), its clitic apart.
func (t *tokeniser) clitics(end int) {
	word, start := t.text[t.at:end], t.at
	if parts := fused(word); parts != nil {
		for _, cut := range parts {
			t.emit(start + cut)
		}
	} else if cut := clitic(word); cut > 0 {
		t.emit(start + cut)
	}
	t.emit(end)
}

// suffixes are the clitics that a word can end in, after its apostrophe.
var suffixes = []string{"s", "re", "ve", "ll", "d", "m"}

// clitic is the offset at which the clitic of a word begins, or 0.
func clitic(word string) int {
	i, mark := strings.LastIndexByte(word, '\''), 1
	if j := strings.LastIndex(word, "’"); j > i {
		i, mark = j, len("’")
	}
	if i <= 0 {
		return 0
	}
	tail := word[i+mark:]
	if strings.EqualFold(tail, "t") && i > 1 && (word[i-1] == 'n' || word[i-1] == 'N') {
		return i - 1
	}
	for _, s := range suffixes {
		if strings.EqualFold(tail, s) {
			return i
		}
	}
	return 0
}

// cliticAfter is the length of the clitic after the apostrophe at t.at, which has
// size bytes, when the word before it is no word of letters: "1990's", «"Plan B"'s».
func (t *tokeniser) cliticAfter(size int) int {
	end := t.at + size
	if r, _ := t.runeAt(end); r != 's' && r != 'S' {
		return 0
	}
	if r, n := t.runeAt(end + 1); n > 0 && insideWord(r) {
		return 0
	}
	return 1
}
