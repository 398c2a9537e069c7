package names

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold maps a name to a form that its spellings share: case, diacritics, hyphens
// and apostrophes, and the usual differences between two transliterations of a
// Cyrillic, Arabic or German name ("Aleksei Dmitriyevsky", "Alexey Dmitrievskiy").
// It is a key for comparing, not a name to show, and it leaves names apart that
// only look alike: no vowel is traded for another, and words of fewer than five
// letters keep their spelling but for diacritics.
func Fold(s string) string {
	words := strings.Fields(plain(s))
	out := words[:0]
	for i, w := range words {
		if w == "al" || w == "el" || w == "ul" {
			// The Arabic article is written or left out at will. In front it is
			// kept: it may be a given name.
			if i > 0 && i < len(words)-1 {
				continue
			}
		}
		w = tables().family(w)
		out = append(out, foldWord(w))
	}
	return strings.Join(out, " ")
}

// article matches the Arabic article before a hyphen, also where it has taken on
// the first sound of its noun: "al-", "el-", "ar-R...", "ash-Sh...".
var article = regexp.MustCompile(`(^| )(?:(?:al|el|ul)-|[ae](?:sh-(sh)|th-(th)|([dnrstz])-([dnrstz])))`)

// plain lower-cases, strips diacritics and apostrophes, turns everything else that
// is no letter or digit into single spaces, and drops a hyphenated Arabic article.
func plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		// By way of upper case, which the two sigmas share.
		r = unicode.ToLower(unicode.ToUpper(r))
		switch {
		case unicode.Is(unicode.Mn, r) || strings.ContainsRune("'’‘ʼʻ`´ʿʾ", r):
		case letters[r] != "":
			b.WriteString(letters[r])
		case r == '-' || r == '‐' || r == '‑':
			b.WriteByte('-')
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	text := strings.Join(strings.Fields(b.String()), " ")
	text = article.ReplaceAllStringFunc(text, func(m string) string {
		parts := article.FindStringSubmatch(m)
		switch {
		case parts[4] != parts[5]: // "an-Dor": no article of this noun
			return m
		default:
			return parts[1] + parts[2] + parts[3] + parts[5]
		}
	})
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "-", " ")), " ")
}

// letters are the Latin letters that no decomposition takes apart.
var letters = map[rune]string{
	'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'þ': "th", 'ß': "ss",
	'æ': "ae", 'œ': "oe", 'ı': "i", 'ħ': "h", 'ə': "a",
}

// A rule rewrites a part of a word. Rules run in order over the whole word.
type rule struct {
	match *regexp.Regexp
	by    string
}

func rewrite(pattern, by string) rule { return rule{regexp.MustCompile(pattern), by} }

// spelling are the rules for words of five letters and more. The rules name sounds
// that two systems write differently, so each is safe for the words of any language:
// it may bring two spellings together, never two names that sound apart.
var spelling = []rule{
	rewrite(`shch|sch`, "sh"),
	rewrite(`tsch|tch`, "ch"),
	rewrite(`tz`, "ts"),
	rewrite(`dzh|dj`, "j"),
	rewrite(`kh`, "h"),
	rewrite(`gh`, "g"),
	rewrite(`dh`, "d"),
	rewrite(`ph`, "f"),
	rewrite(`ck|q`, "k"),
	rewrite(`x`, "ks"),
	rewrite(`off$`, "ov"),
	rewrite(`eff$`, "ev"),
	rewrite(`w`, "v"),
	rewrite(`ovh|auh`, "uh"), // Rowhan, Rouhan
	rewrite(`ou|oo`, "u"),
	rewrite(`ee`, "i"),
	// German umlauts written out, but not "Manuel" and "Joel".
	rewrite(`([uo])e([^l]|l.)`, "$1$2"),
	// Initial iotated vowels: Iulia, Julia, Yulia.
	rewrite(`^[ij]([aou])`, "y$1"),
	// Yevgeny, Evgeny; Dmitriyev, Dmitriev; Medvedyev.
	rewrite(`^ye`, "e"),
	rewrite(`ij|yj|ii|iy|yy`, "i"),
	rewrite(`([^aeiou])yo`, "${1}e"), // Fyodor, Fedor
	rewrite(`(.)y`, "${1}i"),
	rewrite(`([aeo])j([^aeiou]|$)`, "${1}i$2"),
	rewrite(`i+`, "i"),
	rewrite(`ie(.)`, "e$1"),
	rewrite(`ie$`, "i"),
	rewrite(`(ch|sh|zh)ov`, "${1}ev"), // Gribachov, Gribachev
	rewrite(`ah$`, "a"),
}

// short is the length in letters below which a word keeps its spelling: Lee and
// Li, Khan and Han, Wong and Vong are different people.
const short = 5

func foldWord(w string) string {
	if len([]rune(w)) < short {
		return w
	}
	for _, r := range spelling {
		w = r.match.ReplaceAllString(w, r.by)
	}
	return single(w)
}

// single writes doubled letters once.
func single(w string) string {
	var b strings.Builder
	var last rune
	for _, r := range w {
		if r != last || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// joined is a folded or plain name without its spaces: "dong ho", "dongho".
func joined(s string) string { return strings.ReplaceAll(s, " ", "") }
