package quantity

import "strings"

// fractionAt reads a share of something that begins at word i: "two-thirds of the ports", "a
// third of its", "half of the", "3/4 of", "a two-thirds majority", "one in five ports", "nine out
// of 10 ports". next is 0 when there is none.
func (r *reader) fractionAt(i int) measure {
	n := r.ratio(i)
	if n.next == 0 {
		if n = r.parts(i); n.next == 0 || !r.ofSomething(n, i) {
			return measure{}
		}
	}
	m := measure{number: n, last: n.next, head: -1, tight: true, unit: unit{name: "share", class: classShare, factor: 1}}
	return m
}

// ofSomething reports whether the words behind a fraction that begins at word first say what it
// is a share of.
func (r *reader) ofSomething(n number, first int) bool {
	i := n.next
	switch r.word(i).low {
	case "of":
		next := r.word(i + 1)
		if next.low == "a" || next.low == "an" || r.number(i+1) || r.timeWord(i+1) {
			return false // "a quarter of a million", "half of 2019"
		}
		return next.kind == letterWord
	case "majority", "vote", "share", "stake", "cut":
		return r.isOne(first) && r.word(first).low != "one" // "a third vote" is the next one
	}
	return false
}

// parts reads a fraction in words or digits: "two-thirds", "a third", "half", "3/4", "2 1/4".
func (r *reader) parts(i int) number {
	w := r.word(i)
	if w.kind == digitWord && !strings.ContainsAny(w.low, ".,") {
		whole, at := 0.0, i
		if r.word(i+1).kind == digitWord && r.word(i+2).low == "/" && r.word(i+2).glued {
			whole, _ = r.value(i)
			at++
		}
		over, _ := r.value(at)
		under, _ := r.value(at + 2)
		if r.word(at+1).low != "/" || !r.word(at+1).glued || !r.word(at+2).glued || r.word(at+2).kind != digitWord || r.word(at+3).low == "/" ||
			under <= 1 || under > maxParts || over >= under {
			return number{}
		}
		return number{value: whole + over/under, first: i, next: at + 3, digits: true, comma: true}
	}
	over, at := 1.0, i+1
	switch {
	case vulgar[w.low] > 0 && !w.glued:
		return number{value: vulgar[w.low], first: i, next: i + 1, comma: true}
	case w.low == "half":
		return number{value: 0.5, first: i, next: i + 1, comma: true}
	case w.low == "a" || w.low == "an":
	case r.isOne(i):
		over = r.numerals[w.low].value
	default:
		return number{}
	}
	if r.word(at).hyphen() {
		at++
	}
	under, ok := r.denominators[r.word(at).low]
	if !ok || (over > 1) != strings.HasSuffix(r.word(at).low, "s") && r.word(at).low != "half" || over >= under {
		return number{}
	}
	return number{value: over / under, first: i, next: at + 1, comma: true}
}

// maxParts bounds the parts of a whole: beyond it a stroke is no fraction.
const maxParts = 100

// ratio reads "one in five" and "nine out of 10", with what it is said of right behind.
func (r *reader) ratio(i int) number {
	if !r.isOne(i) && r.word(i).kind != digitWord {
		return number{}
	}
	k := i + 1
	switch {
	case r.word(k).low == "in":
		k++
	case r.word(k).low == "out" && r.word(k+1).low == "of":
		k += 2
	default:
		return number{}
	}
	a, commaA := r.value(i)
	b, commaB := r.value(k)
	if commaA || commaB || a < 1 || b <= a || b > maxParts {
		return number{}
	}
	for n := k + 1; n <= k+longestOne; n++ {
		if _, time := r.units[r.word(n).low]; r.boundary(n) || r.word(n).kind != letterWord || time && r.units[r.word(n).low].class == classTime {
			return number{}
		}
		if r.plural(n) {
			return number{value: a / b, first: i, next: k + 1, comma: true}
		}
	}
	return number{}
}
