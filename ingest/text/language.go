package text

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
)

//go:embed languages.txt
var languagesFile string

// tongue is one entry of languages.txt.
type tongue struct {
	code, name string
	words      map[string]bool
}

var tongues = sync.OnceValue(func() []tongue {
	list, _ := parseLanguages(languagesFile)
	return list
})

func parseLanguages(file string) ([]tongue, error) {
	var list []tongue
	for n, row := range strings.Split(file, "\n") {
		if row = strings.TrimSpace(row); row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		head, tail, found := strings.Cut(row, ":")
		code, name, named := strings.Cut(head, " ")
		if !found || !named || len(code) != 2 {
			return list, fmt.Errorf("languages.txt:%d: not of the form \"code Name: words\"", n+1)
		}
		t := tongue{code, name, map[string]bool{}}
		for w := range strings.FieldsSeq(tail) {
			t.words[w] = true
		}
		list = append(list, t)
	}
	return list, nil
}

// languageName is the English name of a language by its code.
func languageName(code string) string {
	for _, t := range tongues() {
		if t.code == code {
			return t.name
		}
	}
	return code
}

const (
	languageBytes = 64 << 10 // how much of a text is looked at
	fewestWords   = 20       // under which nothing is said
	fewestLetters = 60       // the same for scripts that are written without spaces
	// A language is told when this share of the words are its function words, and
	// when it has clearly more of them than the next.
	functionShare = 0.12
	clearLead     = 1.15
)

// language guesses the language of a text as an ISO 639-1 code: by the script, and
// within the Latin script by a vote of function words. It is "" when the text is too
// short or the vote is not clear.
func language(content string) string {
	content = content[:cut(content, languageBytes)]
	if code, latin := byScript(content); !latin {
		return code
	}
	total := 0
	votes := make([]int, len(tongues()))
	for w := range strings.FieldsFuncSeq(strings.ToLower(content), func(r rune) bool { return !unicode.IsLetter(r) }) {
		total++
		for i, t := range tongues() {
			if t.words[w] {
				votes[i]++
			}
		}
	}
	best, second := 0, -1
	for i := 1; i < len(votes); i++ {
		switch {
		case votes[i] > votes[best]:
			best, second = i, best
		case second < 0 || votes[i] > votes[second]:
			second = i
		}
	}
	if total < fewestWords || float64(votes[best]) < functionShare*float64(total) || float64(votes[best]) < clearLead*float64(votes[second]) {
		return ""
	}
	return tongues()[best].code
}

// scripts are the scripts that tell a language, or nearly so.
var scripts = []struct {
	table *unicode.RangeTable
	code  string
}{
	{unicode.Arabic, "ar"}, {unicode.Armenian, "hy"}, {unicode.Cyrillic, "ru"},
	{unicode.Devanagari, "hi"}, {unicode.Georgian, "ka"}, {unicode.Greek, "el"},
	{unicode.Han, "zh"}, {unicode.Hangul, "ko"}, {unicode.Hebrew, "he"},
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Thai, "th"},
}

// byScript guesses by the script that most letters are of; latin reports that it is
// the Latin one, or that there are too few letters to say.
func byScript(content string) (code string, latin bool) {
	counts := make([]int, len(scripts))
	letters, kana := 0, 0
	for _, r := range content {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if r < 0x370 {
			continue
		}
		for i, s := range scripts {
			if unicode.Is(s.table, r) {
				counts[i]++
				if s.code == "ja" {
					kana++
				}
				break
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	if counts[best]*2 <= letters {
		// Japanese mixes three scripts, none of which need have half of the letters.
		return "ja", letters < fewestLetters || kana*5 < letters
	}
	if letters < fewestLetters {
		return "", false
	}
	switch code = scripts[best].code; code {
	case "ru":
		code = cyrillicLanguage(content)
	case "ar":
		if strings.ContainsAny(content, "پچژگ") {
			code = "fa"
		}
	case "zh":
		if kana*10 > letters {
			code = "ja"
		}
	}
	return code, false
}

// cyrillicLanguage tells Ukrainian, Bulgarian and Russian apart by letters that the
// others lack.
func cyrillicLanguage(content string) string {
	switch {
	case strings.ContainsAny(content, "іїєґІЇЄҐ"):
		return "uk"
	case !strings.ContainsAny(content, "ыэёЫЭЁ") && strings.ContainsAny(content, "ъЪ"):
		return "bg"
	}
	return "ru"
}
