package quantity

import "strings"

// "One" before a noun is hardly more than an article. It counts where the text counts: in a list
// with another number ("six Republicans and one Democrat"), after a word of measure ("only one
// port"), and as what has been done so far ("they have cancelled one ferry").

// oneNoun takes the singular noun that "one" counts.
func (r *reader) oneNoun(m *measure) {
	if m.digits || m.article || m.value != 1 || m.next-m.number.first != 1 || m.head >= 0 {
		return
	}
	end := r.runEnd(m.next)
	noun := r.word(end - 1)
	if end == m.next || end-m.next > longestOne || noun.kind != letterWord || r.plural(end-1) || r.uncounted[noun.low] || r.word(end).low == "'s" {
		return
	}
	if !r.inCount(m.number.first, end) {
		return
	}
	name := plural(noun.low)
	if u, ok := r.singulars[noun.low]; ok {
		if u.measures() {
			return
		}
		name = u.name
	}
	m.take(unit{name: name, class: classNoun, factor: 1}, end)
	m.one = true
}

// longestOne is how many words may stand in the noun phrase after "one".
const longestOne = 3

// inCount reports whether the words around "one", word i, and its noun, which ends before
// word end, count.
func (r *reader) inCount(i, end int) bool {
	switch before := r.word(i - 1).low; before {
	case "only", "just", "exactly", "least":
		return true
	case "and", "or", ",":
		// "Six Republicans and one Democrat": the list has begun with a number.
		k := i - 2
		if r.word(k).low == "," {
			k--
		}
		for n := 0; n < longestOne && k-n >= 0 && r.word(k-n).kind == letterWord; n++ {
			if r.plural(k) && (r.number(k-n-1) && r.word(k-n-1).low != "one" || r.word(k-n-1).low == "dozen") {
				return true
			}
		}
	}
	// "one senator and four aides"
	if r.word(end).low == "and" && r.number(end+1) && r.word(end+1).low != "one" && !r.masked[end+1] && r.plural(end+2) {
		return true
	}
	// "They have so far cancelled one ferry."
	k := i - 1
	if !strings.HasSuffix(r.word(k).low, "ed") {
		return false
	}
	for k--; k >= 0 && k > i-4; k-- {
		switch r.word(k).low {
		case "have", "has", "had":
			return true
		case "now", "already", "so", "far", "since":
		default:
			return false
		}
	}
	return false
}

// plural is the regular plural of a noun.
func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "y") && len(noun) > 2 && !strings.ContainsRune("aeiou", rune(noun[len(noun)-2])):
		return noun[:len(noun)-1] + "ies"
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "x"), strings.HasSuffix(noun, "ch"), strings.HasSuffix(noun, "sh"):
		return noun + "es"
	}
	return noun + "s"
}

// longestSide is how many words may stand between the two sides of a vote: "52 to the other
// plan's 50 votes".
const longestSide = 6

// sideOfVote reports whether a bare number is one side of a vote whose other side is told with
// its owner.
func (r *reader) sideOfVote(m measure) bool {
	if !r.voting || !m.digits || m.unit.name != "" || m.comma {
		return false
	}
	if r.word(m.next).low == "to" {
		for k := m.next + 1; k < m.next+longestSide; k++ {
			if r.word(k).low == "'s" && r.word(k+1).kind == digitWord {
				return r.word(k+2).low == "votes" || r.ends(k+2)
			}
		}
	}
	if r.word(m.first-1).low != "'s" || !r.ends(m.next) {
		return false
	}
	for k := m.first - 2; k > m.first-longestSide; k-- {
		if r.word(k).low == "to" {
			return r.word(k-1).low == "votes" || r.word(k-1).kind == digitWord
		}
	}
	return false
}

// ends reports whether a clause ends before word k.
func (r *reader) ends(k int) bool {
	return r.word(k).kind == noWord || r.word(k).kind == markWord && !r.word(k).hyphen()
}
