package align

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed data/*.txt
var data embed.FS

// classes are the tables of words that count as one when readings are compared.
type classes struct {
	word  map[string]string    // stem -> class
	pair  map[string][]partner // stem of the first of two words -> what may follow
	class map[string]bool      // the names of the classes of words
	unit  map[string]string    // unit in lower case -> class of units
}

// partner is the second word of a form of two words.
type partner struct{ stem, class string }

// apart is how many words after the first the second of two may stand: "pull their
// own men out".
const apart = 4

// tables are read once. The files are part of the program and a test reads them
// strictly, so a line that does not parse is left out here.
var tables = sync.OnceValue(func() *classes {
	c, _ := loadClasses()
	return c
})

// loadClasses reads the tables; the error names the first line that is wrong.
func loadClasses() (*classes, error) {
	c := &classes{word: map[string]string{}, pair: map[string][]partner{}, class: map[string]bool{}, unit: map[string]string{}}
	var wrong error
	each := func(file string, use func(class, form string) bool) {
		text, err := data.ReadFile("data/" + file)
		if err != nil && wrong == nil {
			wrong = err
		}
		for n, line := range strings.Split(string(text), "\n") {
			if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			class, forms, ok := strings.Cut(line, ":")
			for form := range strings.SplitSeq(forms, ",") {
				ok = ok && use(class, strings.TrimSpace(form))
			}
			if !ok && wrong == nil {
				wrong = fmt.Errorf("%s:%d: want \"class: form, form of two\", each form in one class", file, n+1)
			}
		}
	}
	each("classes.txt", func(class, form string) bool {
		c.class[class] = true
		f := strings.Fields(form)
		switch len(f) {
		case 1:
			s := Stem(f[0])
			if old, ok := c.word[s]; ok && old != class {
				return false
			}
			c.word[s] = class
		case 2:
			c.pair[Stem(f[0])] = append(c.pair[Stem(f[0])], partner{Stem(f[1]), class})
		}
		return len(f) == 1 || len(f) == 2
	})
	each("units.txt", func(class, form string) bool {
		_, twice := c.unit[form]
		c.unit[form] = class
		return form != "" && !twice
	})
	return c, wrong
}

// UnitClass is the class of a unit, the unit itself when it is in none.
func UnitClass(unit string) string {
	if class, ok := tables().unit[strings.ToLower(unit)]; ok {
		return class
	}
	return unit
}

// generic are the words for what is on the table at any talks: two positions are
// not on one matter because both are about a deal.
var generic = Stems(`deal agreement accord pact treaty plan proposal offer demand request call bill draft text talk talks
	negotiation term condition issue matter question step move measure side party government country state nation member people
	part some full partial entire entirety complete whole total time way right support effort push idea vote`)

// Generic reports whether a stem is of a word for what is on the table at any talks.
func Generic(stem string) bool { return generic[stem] }

// IsClass reports whether a member of a gist is the name of a class of words, not a stem.
func IsClass(s string) bool { return tables().class[s] }

// ClassOf is the class of a stem, "" for none.
func ClassOf(stem string) string { return tables().word[stem] }

// Gist are the distinct stems of what a target is about, sorted: words of one class
// as the name of the class, words for anything on a table left out.
func Gist(text string) []string {
	t := tables()
	list := Words(text)
	stemmed := make([]string, len(list))
	for i, w := range list {
		stemmed[i] = Stem(w)
	}
	var out []string
	for i, s := range stemmed {
		switch class := t.classAt(stemmed, i); {
		case class != "":
			out = append(out, class)
		case len(s) < 2 || stopwords[list[i]] || generic[s] || strings.ContainsFunc(s, unicode.IsDigit):
		default:
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// classAt is the class of the word at i, with the word that goes with it, "" for none.
func (c *classes) classAt(stemmed []string, i int) string {
	for _, p := range c.pair[stemmed[i]] {
		if slices.Contains(stemmed[i+1:min(len(stemmed), i+1+apart)], p.stem) {
			return p.class
		}
	}
	return c.word[stemmed[i]]
}

// broad units count anything at all: two numbers of people need not be of the same.
var broad = WordSet(`people person persons men women children items things times cases points percent
	hours days weeks months years minutes seconds decades km kilometers kilometres miles meters metres
	members officials leaders countries states sides killed dead wounded`)

// Broad reports whether a unit counts anything at all: two numbers of it need not be of
// the same.
func Broad(unit string) bool { return broad[unit] }
