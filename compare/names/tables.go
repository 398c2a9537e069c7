package names

import (
	"bufio"
	"embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed data/*.txt
var data embed.FS

// knowledge is what the files under data say.
type knowledge struct {
	families    map[string]string          // spelling -> the spelling that stands for its family
	shortFor    map[string]map[string]bool // short given name -> full given names
	familyFirst map[string]bool
}

// family is the spelling that stands for all spellings of w, w itself for most.
func (k *knowledge) family(w string) string {
	if f, ok := k.families[w]; ok {
		return f
	}
	return w
}

// tables are read once. The files are part of the program and a test reads them
// strictly, so a line that does not parse is left out here.
var tables = sync.OnceValue(func() *knowledge {
	k, _ := loadTables()
	return k
})

// loadTables reads all tables; the error names the first line that is wrong.
func loadTables() (*knowledge, error) {
	k := &knowledge{
		families:    map[string]string{},
		shortFor:    map[string]map[string]bool{},
		familyFirst: map[string]bool{},
	}
	var wrong error
	fail := func(file string, line int, format string, args ...any) {
		if wrong == nil {
			wrong = fmt.Errorf("%s:%d: %s", file, line, fmt.Sprintf(format, args...))
		}
	}
	eachLine("data/families.txt", func(n int, words []string) {
		for _, w := range words {
			if _, ok := k.families[w]; ok {
				fail("families.txt", n, "%q is in two families", w)
				continue
			}
			k.families[w] = words[0]
		}
		if len(words) < 2 {
			fail("families.txt", n, "a family needs two spellings")
		}
	})
	last := ""
	eachLine("data/givennames.txt", func(n int, words []string) {
		if len(words) != 2 {
			fail("givennames.txt", n, "want a short form and a full form, got %d words", len(words))
			return
		}
		if line := words[0] + " " + words[1]; line <= last {
			fail("givennames.txt", n, "%q is out of order", line)
		} else {
			last = line
		}
		if k.shortFor[words[0]] == nil {
			k.shortFor[words[0]] = map[string]bool{}
		}
		k.shortFor[words[0]][words[1]] = true
	})
	last = ""
	eachLine("data/familyfirst.txt", func(n int, words []string) {
		if len(words) != 1 || words[0] <= last {
			fail("familyfirst.txt", n, "want one name a line, sorted, got %q", words)
			return
		}
		last = words[0]
		k.familyFirst[last] = true
	})
	return k, wrong
}

// eachLine calls f with the words of every line that is no comment.
func eachLine(file string, f func(n int, words []string)) {
	r, err := data.Open(file)
	if err != nil {
		return // the pattern of the embedded files would have to be wrong
	}
	defer r.Close()
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if words := strings.Fields(lines.Text()); len(words) > 0 && !strings.HasPrefix(words[0], "#") {
			f(n, words)
		}
	}
}
