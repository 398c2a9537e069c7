package quantity

import (
	"strconv"
	"strings"
)

// number is a numeral in digits or words.
type number struct {
	value   float64
	first   int  // its first word
	next    int  // the word after it; 0 when there is no number
	digits  bool // written with digits
	comma   bool // with thousands separators, a point or a magnitude: surely no year or label
	coarse  bool // "a dozen", "half a million": meant roundly
	article bool // "a" or "an" is its only number word: "an hour"
	unsure  bool // millions or metres ("100m"), or a part of a word ("two-state")
}

// value is the value of a single word, 0 when it is no number; comma tells that it
// is written with separators.
func (r *reader) value(i int) (v float64, comma bool) {
	w := r.word(i)
	if w.kind != digitWord {
		return r.numerals[w.low].value, false
	}
	v, err := strconv.ParseFloat(separators.Replace(w.low), 64)
	if err != nil || v > largest {
		return 0, true // nothing is counted in such numbers
	}
	return v, strings.ContainsAny(w.low, ",."+thinSpaces)
}

// largest is the largest number in digits that counts something; magnitudes behind it come
// on top.
const largest = 1e30

// separators part the thousands of a number.
var separators = strings.NewReplacer(",", "", "\u00a0", "", "\u2009", "", "\u202f", "")

var vulgar = map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875, "⅕": 0.2, "⅙": 1.0 / 6}

// numberAt reads the number that begins at word i.
func (r *reader) numberAt(i int) number {
	w := r.word(i)
	if w.kind == noWord || r.masked[i] {
		return number{}
	}
	switch {
	case w.kind == digitWord:
		return r.digits(i)
	case r.numerals[w.low].kind == "one" || r.numerals[w.low].kind == "ten":
		return r.half(r.spelled(i))
	case w.low == "a" || w.low == "an" || w.low == "half" || w.low == "quarter":
		return r.half(r.partial(i))
	}
	return number{}
}

func (r *reader) digits(i int) number {
	v, comma := r.value(i)
	if v == 0 && strings.Trim(r.words[i].low, "0.") != "" {
		return number{} // out of range
	}
	n := number{value: v, first: i, next: i + 1, digits: true, comma: comma}
	if f := vulgar[r.word(n.next).low]; f > 0 && r.word(n.next).glued {
		n.value += f
		n.next++
		n.comma = true
	}
	if suffix := r.word(n.next); suffix.glued && r.numerals[suffix.low].kind == "suffix" {
		if suffix.low == "m" && !r.currencies[r.word(i-1).low].before {
			n.unsure = true
			n.next++
			return n
		}
		n.value *= r.numerals[suffix.low].value
		n.next++
		n.comma = true
		return n
	}
	n = r.magnitudes(n)
	if mark := r.word(n.next); mark.low == "m" && r.currencies[r.word(i-1).low].before {
		n.value *= 1e6
		n.next++
		n.comma = true
	}
	return r.half(n)
}

// magnitudes applies "million", "hundred thousand", "-billion" and "dozen".
func (r *reader) magnitudes(n number) number {
	for {
		at := n.next
		if r.word(at).hyphen() && r.word(at).glued && r.word(at+1).glued {
			at++
		}
		m, ok := r.numerals[r.word(at).low]
		if !ok || m.kind != "magnitude" && m.kind != "hundred" && m.kind != "dozen" {
			return n
		}
		n.value *= m.value
		n.next = at + 1
		n.comma = true
		n.coarse = n.coarse || m.kind == "dozen"
	}
}

// spelled reads number words: "twenty-three", "two hundred and fifty thousand".
func (r *reader) spelled(i int) number {
	n := number{first: i}
	total, current := 0.0, 0.0
	k := i
	for ; k < len(r.words); k++ {
		w := r.words[k]
		m, ok := r.numerals[w.low]
		fits := ok
		switch {
		case w.hyphen() && w.glued && k > i && r.word(k+1).glued && r.fits(current, k+1):
			continue
		case w.low == "and" && k > i && current >= 100 && r.lessThanHundred(k+1):
			continue
		case !ok:
		case m.kind == "one", m.kind == "ten":
			if fits = r.fits(current, k); fits {
				current += m.value
			}
		case m.kind == "hundred", m.kind == "dozen":
			if fits = current > 0 && current < 100; fits {
				current *= m.value
				n.coarse = m.kind == "dozen"
			}
		case m.kind == "magnitude":
			if fits = current > 0 && (total == 0 || m.value < total); fits {
				total += current * m.value
				current = 0
				n.comma = true
			}
		default:
			fits = false
		}
		if !fits {
			break
		}
	}
	n.value, n.next = total+current, k
	return n
}

// fits reports whether number word k can go on a number of which current is built:
// tens after a hundred, ones after tens, magnitudes after anything.
func (r *reader) fits(current float64, k int) bool {
	m := r.numerals[r.word(k).low]
	rest := int64(current) % 100
	switch m.kind {
	case "one":
		return rest == 0 || rest >= 20 && rest%10 == 0 && m.value < 10
	case "ten":
		return rest == 0
	case "hundred", "magnitude":
		return current > 0
	}
	return false
}

func (r *reader) lessThanHundred(k int) bool {
	kind := r.numerals[r.word(k).low].kind
	return kind == "one" || kind == "ten"
}

// partial reads what begins with an article, a half or a quarter: "a million", "a
// dozen", "half a dozen", "a half-million", "a quarter of a million", "half an
// hour", "an hour".
func (r *reader) partial(i int) number {
	n := number{value: 1, first: i, next: i}
	article := r.word(i).low == "a" || r.word(i).low == "an"
	if article {
		n.next++
	}
	switch r.word(n.next).low {
	case "half":
		n.value, n.coarse = 0.5, true
		n.next++
	case "quarter":
		n.value, n.coarse = 0.25, true
		n.next++
		if r.word(n.next).low == "of" {
			n.next++
		}
	}
	fraction := n.value < 1
	if a := r.word(n.next); fraction && (a.low == "a" || a.low == "an") || fraction && a.hyphen() && a.glued {
		n.next++
	} else if !fraction && !article {
		return number{}
	}
	with := r.magnitudes(n)
	if with.next > n.next {
		with.coarse = with.coarse || fraction
		return with
	}
	// Without a magnitude only a measure can follow: "an hour", "half a century".
	if u, ok := r.singulars[r.word(n.next).low]; !ok || u.class != classTime && !(u.class == "length" || u.class == classShare) {
		return number{}
	}
	n.article = true
	n.coarse = false
	return n
}

// half adds "and a half" after a number: "two and a half years".
func (r *reader) half(n number) number {
	if n.next > 0 && r.key(n.next, 3) == "and a half" {
		scale := 1.0
		for n.value >= scale*1000 {
			scale *= 1000
		}
		n.value += scale / 2
		n.next += 3
		// "one and a half million"
		if m := r.numerals[r.word(n.next).low]; m.kind == "magnitude" && scale == 1 {
			n.value *= m.value
			n.next++
			n.comma = true
		}
	}
	return n
}
