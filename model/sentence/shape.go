package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Shape is what kind of token stands somewhere, whatever it says.
type Shape uint8

// The shapes. The names are those of the table of weights.
const (
	edge Shape = iota // before the first and after the last token
	lower
	capital
	caps
	mixed
	letter
	capitalLetter
	digits
	year
	number
	date
	hour
	phone
	alnum
	page
	mail
	handle
	file
	abbreviation
	initials
	period
	question
	exclamation
	marks
	ellipsis
	colon
	semicolon
	comma
	hyphen
	dash
	opening
	closing
	quote
	openQuote
	closeQuote
	apostrophe
	face
	bullet
	line
	currency
	symbol
	lowerCompound
	capitalCompound
	less
	greater
	clitic
	slash
	script
	shapes // how many there are
)

var shapeNames = [shapes]string{"<edge>", "<lower>", "<capital>", "<caps>", "<mixed>", "<letter>", "<capital-letter>", "<digits>", "<year>",
	"<number>", "<date>", "<hour>", "<phone>", "<alnum>", "<page>", "<mail>", "<handle>", "<file>", "<abbreviation>", "<initials>", "<period>",
	"<question>", "<exclamation>", "<marks>", "<ellipsis>", "<colon>", "<semicolon>", "<comma>", "<hyphen>", "<dash>", "<opening>", "<closing>",
	"<quote>", "<open-quote>", "<close-quote>", "<apostrophe>", "<face>", "<bullet>", "<line>", "<currency>", "<symbol>", "<lower-compound>",
	"<capital-compound>", "<less>", "<greater>", "<clitic>", "<slash>", "<script>"}

// shapeOf is the shape of a token.
func shapeOf(token string) Shape {
	r, n := utf8.DecodeRuneInString(token)
	if n == len(token) {
		return single(r)
	}
	switch {
	case unicode.IsDigit(r) || (r == '.' || r == '+') && isDigit(token[1]):
		return numeral(token)
	case unicode.IsLetter(r):
		return word(token)
	case r == '\'' || r == '’':
		if second, _ := utf8.DecodeRuneInString(token[n:]); unicode.IsLetter(second) {
			return clitic
		}
		return closeQuote
	case r == '@' || r == '#':
		return handle
	}
	return row(token)
}

// single is the shape of a token of one character.
func single(r rune) Shape {
	switch {
	case 'a' <= r && r <= 'z':
		return letter
	case 'A' <= r && r <= 'Z':
		return capitalLetter
	case '0' <= r && r <= '9':
		return digits
	}
	switch r {
	case '.':
		return period
	case '?':
		return question
	case '!':
		return exclamation
	case '…':
		return ellipsis
	case ':':
		return colon
	case ';':
		return semicolon
	case ',':
		return comma
	case '-':
		return hyphen
	case '–', '—':
		return dash
	case '(', '[', '{':
		return opening
	case ')', ']', '}':
		return closing
	case '"':
		return quote
	case '“', '‘', '«', '„':
		return openQuote
	case '”', '’', '»':
		return closeQuote
	case '\'', '`':
		return apostrophe
	case '•', '●', '▪', '◦', '⦁', '‣', '■', '►', '*', '·', '~':
		return bullet
	case '_', '=', '|':
		return line
	case '$', '€', '£', '¥':
		return currency
	case '<':
		return less
	case '>':
		return greater
	case '/', '\\':
		return slash
	}
	if unicode.IsLetter(r) {
		return script
	}
	return symbol
}

// row is the shape of a row of marks.
func row(token string) Shape {
	switch {
	case strings.Trim(token, ".…") == "":
		return ellipsis
	case strings.Trim(token, "?") == "":
		return question
	case strings.Trim(token, "!") == "":
		return exclamation
	case strings.Trim(token, ".?!") == "":
		return marks
	case token == "--" || token == "---":
		return dash
	case strings.Trim(token, "*•~") == "":
		return bullet
	case strings.Trim(token, "-=_*+#") == "":
		return line
	case token == "``":
		return openQuote
	case strings.Trim(token, "<") == "":
		return less
	case strings.Trim(token, ">") == "":
		return greater
	case strings.Trim(token, "$€£¥") == "":
		return currency
	case strings.IndexByte(":;=(", token[0]) >= 0:
		return face
	}
	return symbol
}

// numeral is the shape of a token that begins with a digit.
func numeral(token string) Shape {
	var colons, slashes, hyphens, points, others int
	for i := 0; i < len(token); i++ {
		switch b := token[i]; {
		case isDigit(b):
		case b == ':':
			colons++
		case b == '/':
			slashes++
		case b == '-':
			hyphens++
		case b == '.' || b == ',':
			points++
		default:
			others++
		}
	}
	switch {
	case others > 0:
		return alnum
	case slashes > 1 || slashes == 1 && hyphens == 0:
		return date
	case colons > 0:
		return hour
	case hyphens > 0 || points > 1 && len(token) > 9:
		return phone
	case points > 0:
		return number
	case len(token) == 4 && (token[0] == '1' || token[0] == '2'):
		return year
	case len(token) <= 2:
		return digits
	}
	return number
}

// word is the shape of a token that begins with a letter.
func word(token string) Shape {
	var uppers, lowers, numbers, periods, hyphens int
	for i, r := range token {
		switch {
		case r == '.':
			periods++
		case r == '-':
			hyphens++
		case r == '@':
			return mail
		case r == '/' && i > 0 && strings.Contains(token, "."):
			return page
		case r < utf8.RuneSelf && isDigit(byte(r)):
			numbers++
		case unicode.IsUpper(r):
			uppers++
		case unicode.IsLower(r):
			lowers++
		case unicode.IsLetter(r):
			return script
		}
	}
	first, _ := utf8.DecodeRuneInString(token)
	upper := unicode.IsUpper(first)
	switch {
	case strings.HasPrefix(token, "http:") || strings.HasPrefix(token, "https:") || strings.HasPrefix(token, "www."):
		return page
	case periods > 0 && token[len(token)-1] == '.':
		if periods > 1 || len(token) == 2 {
			return initials
		}
		return abbreviation
	case periods > 0 && uppers+lowers > 3:
		return file
	case numbers > 0:
		return alnum
	case hyphens > 0 && upper:
		return capitalCompound
	case hyphens > 0:
		return lowerCompound
	case upper && lowers == 0 && uppers > 1:
		return caps
	case upper && uppers == 1:
		return capital
	case upper:
		return mixed
	case uppers > 0:
		return mixed
	}
	return lower
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
