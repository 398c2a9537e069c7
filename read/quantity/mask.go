package quantity

// mask marks the words that are numbers in form only: dates, clock times, labels,
// names with digits, ratios.
func (r *reader) mask() []bool {
	m := make([]bool, len(r.words))
	for i, w := range r.words {
		switch w.kind {
		case mixedWord:
			m[i] = true
		case digitWord:
			if r.identifier(i) {
				m[i] = true
			}
			r.maskDate(i, m)
			r.maskClock(i, m)
			r.maskChain(i, m)
		}
		if w.kind == digitWord || r.isOne(i) {
			r.maskLabel(i, m)
			r.maskRatio(i, m)
		}
	}
	return m
}

// isOne reports whether word i is a number word from one to nineteen.
func (r *reader) isOne(i int) bool { return r.numerals[r.word(i).low].kind == "one" }

// identifier reports whether the digits are part of a name, an ordinal, a decade or
// an address: "G7", "F-16", "24th", "1990s", "#5", "9/11".
func (r *reader) identifier(i int) bool {
	before, after := r.word(i-1), r.word(i+1)
	if r.words[i].glued {
		switch {
		case before.kind == letterWord:
			return !r.currencies[before.low].before
		case before.hyphen() && before.glued && r.word(i-2).kind == letterWord && !r.number(i-2):
			return true
		case before.low == "/", before.low == "#", before.low == "@", before.low == "_", before.low == "'", before.low == "%":
			return true
		}
	}
	if after.glued {
		switch after.low {
		case "st", "nd", "rd", "th", "s", "/", "_", "@", "'s":
			return true
		}
	}
	return false
}

// number reports whether word i is a number in digits or words.
func (r *reader) number(i int) bool {
	_, word := r.numerals[r.word(i).low]
	return word || r.word(i).kind == digitWord
}

// month reports whether word i is the name of a month.
func (r *reader) month(i int) bool { return r.word(i).capital && r.months[r.word(i).low] }

// maskDate marks "Feb. 24-26, 2022" and "24 to 26 February 2022" from their first
// number on.
func (r *reader) maskDate(i int, m []bool) {
	j := i - 1
	if r.word(j).low == "." {
		j--
	}
	if r.month(j) {
		m[i] = true
		for k := i + 1; k+1 < len(r.words); k += 2 {
			link := r.words[k]
			if !(link.dash() || link.low == "to" || link.low == "and" || link.low == "," || link.low == "through") ||
				r.words[k+1].kind != digitWord || !r.shortOrYear(k+1) || r.unitDirectly(k+2) {
				break
			}
			m[k+1] = true
		}
		return
	}
	k := i + 1
	for k < i+longestDays && (r.word(k).dash() || r.word(k).low == "to" || r.word(k).low == "and" || r.word(k).low == "or") {
		if r.word(k+1).kind != digitWord || !r.shortOrYear(k+1) {
			return
		}
		k += 2
	}
	if r.word(k).low == "of" {
		k++
	}
	if r.month(k) && r.shortOrYear(i) {
		for n := i; n < k; n++ {
			m[n] = true
		}
	}
}

// longestDays is how many words the days before a month may take: a text of numbers alone
// is no date.
const longestDays = 12

// shortOrYear reports whether the digits of word i can be a day or a year.
func (r *reader) shortOrYear(i int) bool {
	n := r.words[i].Len()
	return n <= 2 || n == 4
}

// year reports whether word i looks like a year.
func (r *reader) year(i int) bool {
	v, comma := r.value(i)
	return !comma && r.words[i].Len() == 4 && v >= 1700 && v <= 2100
}

// unitDirectly reports whether word i is a plural of the unit list or a magnitude.
func (r *reader) unitDirectly(i int) bool {
	_, listed := r.units[r.word(i).low]
	return listed || r.numerals[r.word(i).low].kind == "magnitude"
}

// maskClock marks "8:30", "8 a.m.", "6.30pm" and "1130 GMT".
func (r *reader) maskClock(i int, m []bool) {
	after := r.word(i + 1)
	if after.low == ":" && after.glued && r.word(i+2).kind == digitWord && r.word(i+2).glued {
		m[i], m[i+2] = true, true
		return
	}
	local := after.low == "local" && r.word(i+2).low == "time"
	oclock := after.low == "o" && r.word(i+2).low == "'clock"
	if r.clock[after.low] || local || oclock {
		m[i] = true
	}
}

// maskChain marks telephone numbers, ISO dates and other digits with two or more
// hyphens, "50-50", and years: "1950-53".
func (r *reader) maskChain(i int, m []bool) {
	if r.words[i].glued && r.word(i-1).dash() && r.word(i-1).glued && r.word(i-2).kind == digitWord {
		return // the chain was read from its first number
	}
	n := 1
	for r.word(i+2*n-1).dash() && r.word(i+2*n-1).glued && r.word(i+2*n).kind == digitWord && r.word(i+2*n).glued {
		n++
	}
	if n > 2 || n == 2 && (r.words[i].low == r.words[i+2].low || r.year(i) && r.shortOrYear(i+2)) {
		for k := 0; k < n; k++ {
			m[i+2*k] = true
		}
	}
}

// maskLabel marks a number that names a thing: "Article 5", "phases two and three".
func (r *reader) maskLabel(i int, m []bool) {
	j := i - 1
	if r.word(j).low == "." {
		j--
	}
	label := r.word(j)
	groupOf := label.low == "of" && (r.word(j-1).low == "group" || r.word(j-1).low == "gang") && r.word(j-1).capital
	if !groupOf && !r.labels[label.low] || r.unitDirectly(i+1) {
		return
	}
	if _, comma := r.value(i); comma {
		return
	}
	m[i] = true
	for k := i + 1; k+1 < len(r.words); k += 2 {
		link := r.words[k]
		if !(link.dash() || link.low == "to" || link.low == "and" || link.low == "or" || link.low == ",") ||
			!r.number(k+1) || r.unitDirectly(k+2) {
			return
		}
		m[k+1] = true
	}
}

// maskRatio marks "one in five" and "nine out of 10", and fractions: "two-thirds".
func (r *reader) maskRatio(i int, m []bool) {
	k := i + 1
	if r.word(k).hyphen() {
		k++
	}
	switch r.word(k).low {
	case "third", "thirds", "fourths", "fifth", "fifths", "sixths", "sevenths", "eighths", "ninths", "tenth", "tenths":
		m[i] = true
		return
	case "quarters":
		m[i] = true
		return
	case "out":
		if r.word(k+1).low != "of" {
			return
		}
		k += 2
	case "in":
		k++
	default:
		return
	}
	a, _ := r.value(i)
	b, _ := r.value(k)
	if u, ok := r.units[r.word(k+1).low]; ok && u.class == classTime {
		return
	}
	if b > a && b <= 100 {
		m[i], m[k] = true, true
	}
}
