package text

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

// lists are the word lists of words.txt.
type lists struct {
	agencies map[string]string // as printed in the text -> name to show
	dangling map[string]bool
	openers  map[string]bool
	sections map[string]bool
	small    map[string]bool
	calendar map[string]bool
}

// words are the embedded lists. That the file parses is tested; a list that does
// not is empty.
var words = sync.OnceValue(func() lists {
	l, _ := parseWords(wordsFile)
	return l
})

func parseWords(file string) (lists, error) {
	l := lists{agencies: map[string]string{}}
	targets := map[string]*map[string]bool{
		"dangling": &l.dangling, "openers": &l.openers, "sections": &l.sections,
		"small": &l.small, "calendar": &l.calendar,
	}
	for _, t := range targets {
		*t = map[string]bool{}
	}
	list := ""
	for n, raw := range strings.Split(file, "\n") {
		row := strings.TrimSpace(raw)
		switch {
		case row == "" || strings.HasPrefix(row, "#"):
			continue
		case strings.HasSuffix(row, ":"):
			list = strings.TrimSuffix(row, ":")
			if list != "agencies" && targets[list] == nil {
				return l, fmt.Errorf("words.txt:%d: there is no list %q", n+1, list)
			}
			continue
		case list == "":
			return l, fmt.Errorf("words.txt:%d: words before the name of their list", n+1)
		}
		for _, w := range strings.Fields(row) {
			if list == "agencies" {
				short, name, found := strings.Cut(w, "=")
				if !found {
					name = short
				}
				l.agencies[short] = strings.ReplaceAll(name, "_", " ")
				continue
			}
			if (*targets[list])[w] {
				return l, fmt.Errorf("words.txt:%d: %q stands twice in %s", n+1, w, list)
			}
			(*targets[list])[w] = true
		}
	}
	return l, nil
}

// agencyNames are the agencies as printed, sorted, for the patterns.
func (l lists) agencyNames() []string {
	var names []string
	for short := range l.agencies {
		names = append(names, short)
	}
	slices.Sort(names)
	return names
}
