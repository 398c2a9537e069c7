package segment

import (
	"strings"
	"unicode"
)

// emoticon is the end of the face made of marks that begins at t.at, or t.at: ":-)",
// ";P". It stands apart from words; after a word it needs a mouth that is a bracket
// and white space behind it, and no bracket that it could close.
func (t *tokeniser) emoticon() int {
	rest := t.text[t.at:]
	for _, whole := range []string{"<3", "^_^", "-_-", "(:", "(-:", ">:("} {
		if strings.HasPrefix(rest, whole) && !t.glued() && t.apart(t.at+len(whole)) {
			return t.at + len(whole)
		}
	}
	i := 1
	if len(rest) < 2 || strings.IndexByte(":;=", rest[0]) < 0 {
		return t.at
	}
	if (rest[i] == '-' || rest[i] == '\'') && len(rest) > i+1 {
		i++
	}
	mouths := ")(]DPpOo|/\\*"
	if t.glued() {
		mouths = ")("
	}
	if strings.IndexByte(mouths, rest[i]) < 0 {
		return t.at
	}
	// ":))" laughs, ":(" is sad, "(see:)" is a bracket.
	end := t.at + i + 1
	for end < len(t.text) && t.text[end] == rest[i] && (rest[i] == ')' || rest[i] == '(') {
		end++
	}
	if !t.apart(end) || rest[i] == ')' && t.bracketOpen() {
		return t.at
	}
	return end
}

// apart reports whether no letter or digit follows at i.
func (t *tokeniser) apart(i int) bool {
	r, _ := t.runeAt(i)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// bracketOpen reports whether a bracket was opened among the last tokens and not
// closed.
func (t *tokeniser) bracketOpen() bool {
	for i := len(t.tokens) - 1; i >= 0 && i > len(t.tokens)-40; i-- {
		switch t.tokens[i].Text(t.text) {
		case ")":
			return false
		case "(":
			return true
		}
	}
	return false
}

// elided is the end of the word that begins with the apostrophe at t.at, which has
// size bytes and stands for what was left out: "'90s", "’em". It is t.at if there is
// none, as where the mark opens a quotation.
func (t *tokeniser) elided(size int) int {
	if t.glued() {
		return t.at
	}
	from := t.at + size
	end := from
	for {
		r, n := t.runeAt(end)
		if n == 0 || !insideWord(r) {
			break
		}
		end += n
	}
	word := strings.ToLower(t.text[from:end])
	year := len(word) >= 2 && isDigit(word[0]) && isDigit(word[1]) && (len(word) == 2 || word[2:] == "s")
	switch {
	case year:
	case word == "em", word == "cause", word == "cuz", word == "til", word == "till", word == "tis", word == "twas", word == "n":
	default:
		return t.at
	}
	// A second mark closes a quotation: "'til'".
	if r, _ := t.runeAt(end); apostrophe(r) {
		return t.at
	}
	return end
}

// shorthand is the end of the word with a slash that begins at t.at, or t.at: "w/o".
func (t *tokeniser) shorthand() int {
	rest := t.text[t.at:]
	slash := strings.IndexByte(rest[:min(len(rest), 3)], '/')
	if slash < 1 || slash > 1 {
		return t.at
	}
	end := slash + 1
	for end < len(rest) && isLetter(rest[end]) {
		end++
	}
	switch strings.ToLower(rest[:end]) {
	case "w/", "w/o", "w/out", "b/c", "b/w", "c/o", "n/a", "s/he":
		if t.apart(t.at+end) || rest[end-1] == '/' {
			return t.at + end
		}
	}
	return t.at
}

// fused is where the parts of a word begin that was written without its apostrophe, or
// of one that speech has run together: "do|nt", "du|n|no". It is nil for other words.
// What is also a word of its own is left whole: "well", "its", "ill".
func fused(word string) []int {
	if len(word) > longestFused || len(word) < 2 {
		return nil
	}
	low := strings.ToLower(word)
	if len(low) != len(word) {
		return nil // letters of other alphabets that are longer than ours: "İM"
	}
	return fusedWords[low]
}

const longestFused = 8

var fusedWords = cuts(`do|nt wo|nt ca|nt did|nt does|nt could|nt would|nt should|nt is|nt are|nt was|nt were|nt
	have|nt has|nt had|nt ai|nt i|m i|ve you|re you|ve you|ll they|re they|ve they|ll that|s what|s there|s here|s he|s
	let|s it|ll can|not gon|na got|ta wan|na du|n|no out|ta lot|ta gim|me lem|me a|lot c'm|on c’m|on`)

func cuts(words string) map[string][]int {
	t := map[string][]int{}
	for w := range strings.FieldsSeq(words) {
		var at []int
		n := 0
		for part := range strings.SplitSeq(w, "|") {
			n += len(part)
			at = append(at, n)
		}
		t[strings.ReplaceAll(w, "|", "")] = at[:len(at)-1]
	}
	return t
}

// markAfterPeriod is the end of the marks that begin at t.at with one period and go on
// with others, ".?", or t.at.
func (t *tokeniser) markAfterPeriod() int {
	if t.at > 0 && t.text[t.at-1] == '.' {
		return t.at
	}
	end := t.at + 1
	for end < len(t.text) && strings.IndexByte("!?", t.text[end]) >= 0 {
		end++
	}
	if end == t.at+1 {
		return t.at
	}
	return end
}
