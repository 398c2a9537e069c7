package dossier

import "strings"

// stem is the number of bytes of a word that the index looks phrases up by. Every
// prefix in a phrase has at least as many.
const stem = 3

// index finds phrases in running words. It is read-only once built, and a text is
// read once however many phrases there are.
type index struct {
	by    map[string][]entry // by the first bytes of the phrase's first word
	count int                // phrases
}

// entry is a phrase of the index.
type entry struct {
	pattern []string // words, of which some end in *
	size    int      // words that are not a lone *
	owner   int      // whose phrase it is, the caller's number
	nth     int      // which phrase of the index it is
	not     bool     // the phrase cancels its owner's matches inside it
}

// match is where a phrase occurs: words[from:to].
type match struct {
	from, to    int
	size, owner int
}

func newIssueIndex(issues []Issue) *index {
	x := &index{by: map[string][]entry{}}
	for i, issue := range issues {
		for _, p := range issue.Terms {
			x.add(p, i, false)
		}
		for _, p := range issue.Not {
			x.add(p, i, true)
		}
	}
	return x
}

func newSignalIndex(kinds []Kind) *index {
	x := &index{by: map[string][]entry{}}
	for i, k := range kinds {
		for _, p := range k.Signals {
			x.add(p, i, false)
		}
	}
	return x
}

// add puts a phrase into the index. A phrase that begins with a lone * or holds no
// word is never found; reading a dossier refuses both.
func (x *index) add(p Phrase, owner int, not bool) {
	pattern := patternOf(p)
	if len(pattern) == 0 {
		return
	}
	e := entry{pattern: pattern, owner: owner, nth: x.count, not: not}
	x.count++
	for _, w := range pattern {
		if w != "*" {
			e.size++
		}
	}
	key := keyOf(strings.TrimSuffix(pattern[0], "*"))
	x.by[key] = append(x.by[key], e)
}

// patternOf cuts a phrase into words as a text is cut, keeping the stars.
func patternOf(p Phrase) []string {
	fields := strings.Fields(string(p))
	pattern := make([]string, 0, len(fields))
	for _, field := range fields {
		if plain(field) {
			pattern = append(pattern, field)
			continue
		}
		cut := words(field)
		if strings.HasSuffix(field, "*") && len(cut) > 0 {
			cut[len(cut)-1] += "*"
		}
		pattern = append(pattern, cut...)
	}
	return pattern
}

// plain reports whether cutting a field into words would leave it as it is.
func plain(field string) bool {
	for i := range len(field) {
		if c := field[i]; (c < 'a' || c > 'z') && (c != '*' || i < len(field)-1) {
			return false
		}
	}
	return true
}

func keyOf(word string) string { return word[:min(stem, len(word))] }

// find returns where phrases occur, in the order of the text, without those that
// lie inside a cancelling phrase of the same owner.
func (x *index) find(text []string) []match {
	var found, cancelled []match
	for from, word := range text {
		for _, e := range x.by[keyOf(word)] {
			if !occurs(e.pattern, text[from:]) {
				continue
			}
			m := match{from: from, to: from + len(e.pattern), size: e.size, owner: e.owner}
			if e.not {
				cancelled = append(cancelled, m)
			} else {
				found = append(found, m)
			}
		}
	}
	if len(cancelled) == 0 {
		return found
	}
	kept := found[:0]
	for _, m := range found {
		if !insideAny(m, cancelled) {
			kept = append(kept, m)
		}
	}
	return kept
}

// occurs reports whether text begins with the pattern.
func occurs(pattern, text []string) bool {
	if len(pattern) > len(text) {
		return false
	}
	for i, want := range pattern {
		prefix, open := strings.CutSuffix(want, "*")
		switch {
		case text[i] == boundary:
			return false
		case open && !strings.HasPrefix(text[i], prefix):
			return false
		case !open && text[i] != want:
			return false
		}
	}
	return true
}

func insideAny(m match, outer []match) bool {
	for _, o := range outer {
		if o.owner == m.owner && o.from <= m.from && m.to <= o.to {
			return true
		}
	}
	return false
}
