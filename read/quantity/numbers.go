package quantity

import (
	"strconv"

	"rapporteur/annot"
)

// Number is a numeral with its value, whether or not it counts anything.
type Number struct {
	annot.Span
	Value float64
}

// Numbers reads every numeral of a sentence: cardinals in words and digits, decimals,
// fractions, with a sign. The pass makes quantities of those that count something; this tells how
// numerals themselves are read. Dates and labels are numerals too.
func Numbers(text string) ([]Number, error) {
	t, err := load()
	if err != nil {
		return nil, err
	}
	r := newReader(t, text, annot.Span{End: int32(len(text))})
	clear(r.masked)
	var out []Number
	for i := 0; i < len(r.words); {
		n := r.numeral(i)
		if n.next <= i {
			i++
			continue
		}
		first := n.first
		switch sign := r.word(first - 1); {
		case sign.low == "minus", sign.low == "negative", (sign.hyphen() || sign.low == "−") && (r.word(first).glued || first < 2) && !r.word(first-2).glued && r.word(first-2).kind != digitWord:
			n.value = -n.value
			first--
		}
		out = append(out, Number{r.span(first, n.next), n.value})
		i = n.next
	}
	return out, nil
}

// numeral reads a number from word i on, with what is behind its point or a fraction after it.
func (r *reader) numeral(i int) number {
	if f := r.parts(i); f.next > 0 {
		if m := r.numerals[r.word(f.next).low]; m.kind == "magnitude" { // "half a million" is read below
			f.value *= m.value
			f.next++
		}
		if r.word(i).low != "half" || r.word(f.next).low != "a" && r.word(f.next).low != "an" {
			return f
		}
	}
	n := r.numberAt(i)
	if n.next == 0 || n.article || r.word(i).kind == mixedWord {
		return number{}
	}
	n.first = i
	if r.word(n.next).low == "point" {
		digits, k := "", n.next+1
		for ; r.isOne(k) || r.word(k).low == "zero"; k++ {
			v, _ := r.value(k)
			digits += strconv.Itoa(int(v))
		}
		if part, err := strconv.ParseFloat("0."+digits, 64); err == nil && digits != "" {
			n.value += part
			n.next = k
		}
	}
	if at := n.next; r.word(at).low == "and" {
		if f := r.parts(at + 1); f.next > 0 && f.value < 1 {
			n.value += f.value
			n.next = f.next
		}
	}
	return n
}
