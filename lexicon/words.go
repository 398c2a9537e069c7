package lexicon

import (
	"fmt"
	"io/fs"
	"strings"
)

// WordList is a list of words or phrases, each in a class: the abbreviations that
// stand before a name, the ones that can end a sentence.
//
// The file holds one entry a line, word and class separated by a tab, sorted by
// word; "#" starts a comment line.
type WordList struct {
	class map[string]string
	words []string
}

// Class is the class of a word, "" when the list does not hold it.
func (l *WordList) Class(word string) string { return l.class[word] }

// Words are the words of the list, sorted.
func (l *WordList) Words() []string { return l.words }

func readWords(fsys fs.FS, name string, classes ...string) (*WordList, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	return parseWords(name, string(data), classes...)
}

func parseWords(name, data string, classes ...string) (*WordList, error) {
	list := &WordList{class: map[string]string{}}
	last := ""
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		at := func(format string, args ...any) error {
			return fmt.Errorf("%s:%d: %s", name, i+1, fmt.Sprintf(format, args...))
		}
		word, class, ok := strings.Cut(line, "\t")
		if !ok || word == "" || class == "" || strings.Contains(class, "\t") {
			return nil, at("want a word, a tab and its class, found %q", line)
		}
		if !contains(classes, class) {
			return nil, at("unknown class %q; classes here are %s", class, strings.Join(classes, ", "))
		}
		if _, twice := list.class[word]; twice {
			return nil, at("%q is listed twice", word)
		}
		if word < last {
			return nil, at("%q is out of order after %q", word, last)
		}
		last = word
		list.class[word] = class
		list.words = append(list.words, word)
	}
	return list, nil
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
