package gazetteer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io/fs"
	"slices"
	"strings"
)

// entryFile describes a file of entries: which classes it holds and what the
// columns after the fixed ones say.
type entryFile struct {
	name    string
	prefix  map[Class]string // what the keys of a class start with
	columns []column
}

// column is a column of forms.
type column struct {
	name string
	how  How
}

// The fixed columns of a file of entries.
const (
	colKey = iota
	colClass
	colName
	colOf
	colForms // the first column of forms
)

var (
	aliases  = column{"aliases", ByAlias}
	demonyms = column{"demonyms", ByDemonym}
	people   = column{"people", ByPeople}
	capitals = column{"capitals", ByCapital}
	seats    = column{"seats", BySeat}
)

var entryFiles = []entryFile{
	{
		name:    "states.tsv",
		prefix:  map[Class]string{State: "state:", Territory: "state:", Region: "region:"},
		columns: []column{aliases, demonyms, people, capitals, seats},
	},
	{
		name: "organisations.tsv",
		prefix: map[Class]string{
			Bloc: "org:", Alliance: "org:", Body: "org:", Lender: "org:", Court: "org:", Ministry: "org:",
			Legislature: "org:", PoliticalParty: "org:", Union: "org:", Company: "org:", Employers: "org:",
			ArmedGroup: "org:", Movement: "org:", NGO: "org:", Media: "org:",
		},
		columns: []column{aliases, demonyms, people, seats},
	},
	{
		name:    "places.tsv",
		prefix:  map[Class]string{Place: "place:"},
		columns: []column{aliases, demonyms, people},
	},
}

// ranks are the ranks of offices; README.md says what each is for.
var ranks = []string{
	"head-of-state", "head-of-government", "minister", "envoy", "negotiator", "spokesperson", "aide", "official",
	"lawmaker", "executive", "union", "military", "mayor", "judge", "other",
}

// Load reads a gazetteer from the files of fsys, which must be those of the
// embedded data. It is strict; the error says for each thing that is wrong, one a
// line, in which file and line it stands and what to do.
func Load(fsys fs.FS) (*Gazetteer, error) {
	l := loader{
		fsys:   fsys,
		digest: sha256.New(),
		words:  make([]string, 0, 1<<14),
		lines:  make([]*row, 1, 1<<13),
		g: &Gazetteer{
			entries:   make(map[string]*Entry, 1<<11),
			forms:     make([]form, 1, 1<<13),
			first:     make(map[string]int32, 1<<12),
			offices:   make(map[string][]office, 1<<10),
			modifiers: map[string]bool{},
			given:     make(map[string]string, 1<<12),
			titles:    map[string]string{},
		},
	}
	for _, f := range entryFiles {
		l.loadEntries(f)
	}
	l.checkAffiliations()
	l.loadAmbiguous()
	l.addTypographic()
	l.loadOffices()
	l.loadModifiers()
	l.loadGenders("givennames.tsv", l.g.given, "m", "f", "both")
	l.loadGenders("honorifics.tsv", l.g.titles, "m", "f", "-")
	l.g.digest = hex.EncodeToString(l.digest.Sum(nil))
	if err := l.bad.err(); err != nil {
		return nil, err
	}
	return l.g, nil
}

type loader struct {
	fsys   fs.FS
	digest hash.Hash
	g      *Gazetteer
	bad    problems

	rows      []*row   // those of the entries, in the order of the files
	lines     []*row   // the line that each of g.forms comes from
	contested []int32  // forms that an earlier entry writes too
	words     []string // shared by the forms
}

// table reads a file into rows and adds it to the digest.
func (l *loader) table(file string, columns ...string) []row {
	text, err := fs.ReadFile(l.fsys, file)
	if err != nil {
		l.bad.add(fmt.Errorf("gazetteer: %w", err))
		return nil
	}
	fmt.Fprintf(l.digest, "%s %d\n", file, len(text))
	l.digest.Write(text)
	return parseTable(file, string(text), columns, &l.bad)
}

func (l *loader) loadEntries(f entryFile) {
	columns := []string{"key", "class", "name", "of"}
	for _, c := range f.columns {
		columns = append(columns, c.name)
	}
	rows := l.table(f.name, columns...)
	entries := make([]Entry, len(rows))
	for n := range rows {
		r, e := &rows[n], &entries[n]
		*e = Entry{Key: r.get(colKey), Class: Class(r.get(colClass)), Name: r.get(colName), Of: r.get(colOf)}
		prefix, known := f.prefix[e.Class]
		switch {
		case !known:
			l.bad.add(r.errorf("class %q does not belong in this file: see the classes in README.md", e.Class))
			continue
		case !strings.HasPrefix(e.Key, prefix) || !kebab(e.Key[len(prefix):]):
			l.bad.add(r.errorf("key %q must be %q and small letters, digits and hyphens", e.Key, prefix))
			continue
		case e.Name == "":
			l.bad.add(r.errorf("%s has no name", e.Key))
			continue
		}
		l.g.entries[e.Key] = e
		l.rows = append(l.rows, r)
		l.addForm(r, e, ByName, e.Name)
		for i, c := range f.columns {
			if list := r.get(colForms + i); list != "" {
				for written := range strings.SplitSeq(list, listSeparator) {
					l.addForm(r, e, c.how, written)
				}
			}
		}
	}
}

func kebab(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == '-' && 0 < i && i < len(s)-1:
		default:
			return false
		}
	}
	return s != ""
}

func (l *loader) addForm(r *row, e *Entry, how How, written string) {
	words := l.split(written)
	switch {
	case slices.Contains(words, ""):
		l.bad.add(r.errorf("form %q is empty or has a space too many", written))
		return
	case strings.Contains(written, typographic):
		l.bad.add(r.errorf("form %q has a typographic apostrophe: write '", written))
		return
	case strings.Contains(written, ";"):
		l.bad.add(r.errorf("form %q has a semicolon: part forms with a semicolon and one space", written))
		return
	}
	same := l.find(words)
	for i := same; i != 0 && slices.Equal(l.g.forms[i].words, words); i = l.g.forms[i].next {
		if l.g.forms[i].entry == e {
			l.bad.add(r.errorf("form %q is there twice: keep it in one column", written))
			return
		}
	}
	at := l.chain(words[0], form{words: words, entry: e, how: how}, r)
	if same != 0 {
		l.contested = append(l.contested, at)
	}
}

// split parts a form into words that share one array with those of the others.
func (l *loader) split(written string) []string {
	start := len(l.words)
	l.words = splitWords(l.words, written)
	return l.words[start:len(l.words):len(l.words)]
}

// find returns the first form that consists of words, 0 if there is none.
func (l *loader) find(words []string) int32 {
	i := l.g.first[words[0]]
	for i != 0 && !slices.Equal(l.g.forms[i].words, words) {
		i = l.g.forms[i].next
	}
	return i
}

// chain files f under its first word, behind those that are as long or longer and
// right behind those that are equal.
func (l *loader) chain(first string, f form, r *row) int32 {
	forms := l.g.forms
	previous := int32(0)
	f.next = l.g.first[first]
	for i := f.next; i != 0 && len(forms[i].words) >= len(f.words); i = f.next {
		previous, f.next = i, forms[i].next
		if slices.Equal(forms[i].words, f.words) && (f.next == 0 || !slices.Equal(forms[f.next].words, f.words)) {
			break
		}
	}
	at := int32(len(forms))
	if previous == 0 {
		l.g.first[first] = at
	} else {
		forms[previous].next = at
	}
	l.g.forms = append(forms, f)
	l.lines = append(l.lines, r)
	return at
}

// checkAffiliations checks the column "of" once all entries are known.
func (l *loader) checkAffiliations() {
	for _, r := range l.rows {
		if of := r.get(colOf); of != "" && (l.g.entries[of] == nil || of == r.get(colKey)) {
			l.bad.add(r.errorf("%s belongs to %q, which is no other entry: correct the column \"of\"", r.get(colKey), of))
		}
	}
}

// loadAmbiguous reads which entry has the first right to a form, and before which
// words it has none. A form that two entries write and no line decides is an error.
func (l *loader) loadAmbiguous() {
	decided := map[int32]bool{}
	for _, r := range l.table("ambiguous.tsv", "form", "key", "not-before", "why") {
		written, key := r.get(0), r.get(1)
		words := l.split(written)
		forms := l.g.forms
		var claims []int32
		winner := int32(0)
		for i := l.find(words); i != 0 && slices.Equal(forms[i].words, words); i = forms[i].next {
			claims = append(claims, i)
			decided[i] = true
			if forms[i].entry.Key == key {
				winner = i
			}
		}
		switch {
		case winner == 0:
			l.bad.add(r.errorf("%q is no form of %q: correct the key or remove the line", written, key))
			continue
		case len(claims) > 2:
			l.bad.add(r.errorf("%q is written by %d entries, at most 2: drop the rarer readings", written, len(claims)))
			continue
		case r.get(2) == "" || r.get(3) == "":
			l.bad.add(r.errorf("%q needs words that it does not stand before, and a reason", written))
			continue
		}
		// The winner's reading is tried first; the places in the chain stay.
		a, b := &forms[claims[0]], &forms[winner]
		a.entry, b.entry = b.entry, a.entry
		a.how, b.how = b.how, a.how
		a.notBefore = strings.Split(r.get(2), listSeparator)
	}
	for _, i := range l.contested {
		if !decided[i] {
			f := l.g.forms[i]
			other := l.find(f.words)
			l.bad.add(l.lines[i].errorf("%q is also a form of %s (%s:%d): remove one or decide in ambiguous.tsv",
				strings.Join(f.words, " "), l.g.forms[other].entry.Key, l.lines[other].file, l.lines[other].line))
		}
	}
}

// addTypographic files the forms whose first word has an apostrophe a second time:
// the index is asked with the word of the text, which is not rewritten.
func (l *loader) addTypographic() {
	for i, f := range l.g.forms[1:] {
		if strings.Contains(f.words[0], "'") {
			l.chain(strings.ReplaceAll(f.words[0], "'", typographic), f, l.lines[i+1])
		}
	}
}

func (l *loader) loadOffices() {
	for _, r := range l.table("offices.tsv", "phrase", "rank", "speaks", "number") {
		written := r.get(0)
		phrase := strings.ToLower(written)
		words := l.split(written)
		o := Office{Phrase: phrase, Rank: r.get(1), Speaks: r.get(2) == "yes", Plural: r.get(3) == "pl"}
		exact := written != phrase
		switch {
		case exact && len(words) > 1:
			l.bad.add(r.errorf("phrase %q must be in small letters: capitals are for one word that must have them", written))
		case slices.Contains(words, ""):
			l.bad.add(r.errorf("phrase %q has a space too many", written))
		case len(words[0]) > maxOfficeWord:
			l.bad.add(r.errorf("phrase %q starts with a word of more than %d bytes", written, maxOfficeWord))
		case !slices.Contains(ranks, o.Rank):
			l.bad.add(r.errorf("rank %q is none of %s", o.Rank, strings.Join(ranks, ", ")))
		case !o.Speaks && r.get(2) != "no":
			l.bad.add(r.errorf("speaks is %q, must be yes or no", r.get(2)))
		case !o.Plural && r.get(3) != "sg":
			l.bad.add(r.errorf("number is %q, must be sg or pl", r.get(3)))
		default:
			first := string(lowerASCII(nil, words[0]))
			l.g.offices[first] = append(l.g.offices[first], office{words, exact, o})
		}
	}
	for _, list := range l.g.offices {
		slices.SortStableFunc(list, func(a, b office) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
}

func (l *loader) loadModifiers() {
	for _, r := range l.table("modifiers.tsv", "word", "speaks") {
		word, speaks := r.get(0), r.get(1)
		switch {
		case word != strings.ToLower(word) || strings.Contains(word, " "):
			l.bad.add(r.errorf("%q must be one word in small letters", word))
		case speaks != "yes" && speaks != "no":
			l.bad.add(r.errorf("speaks is %q, must be yes or no", speaks))
		default:
			l.g.modifiers[word] = speaks == "yes"
		}
	}
}

// loadGenders reads a file of words and genders; "-" is no gender.
func (l *loader) loadGenders(file string, into map[string]string, genders ...string) {
	for _, r := range l.table(file, "name", "gender") {
		name, gender := r.get(0), r.get(1)
		switch {
		case strings.Contains(name, " "):
			l.bad.add(r.errorf("%q must be one word", name))
		case !slices.Contains(genders, gender):
			l.bad.add(r.errorf("gender %q is none of %s", gender, strings.Join(genders, ", ")))
		default:
			into[name] = strings.TrimPrefix(gender, "-")
		}
	}
}
