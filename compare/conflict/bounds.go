package conflict

import (
	"math"
	"strconv"
	"strings"

	"rapporteur/annot"
)

// compatible tells whether two quantities can both be right: their ranges meet.
func compatible(a, b annot.Quantity) bool {
	lowA, highA := bounds(a)
	lowB, highB := bounds(b)
	return lowA <= highB && lowB <= highA
}

const (
	// loosely is how far off a number may be that is said to be about right, at most.
	loosely = 0.10
	// rounded is how far off a plain number may be by rounding, at most.
	rounded = 0.05
)

// bounds is the range that a quantity leaves open. A plain number is exact to half
// a unit of its last digit that is not zero, "26,000" to 500.
func bounds(q annot.Quantity) (low, high float64) {
	off := rounded * q.Value
	if unit := lastDigit(q.Value); unit/2 < off {
		off = unit / 2
	}
	switch q.Approx {
	case annot.AtLeast:
		return q.Value - off, math.Inf(1)
	case annot.AtMost:
		return 0, q.Value + off
	case annot.About:
		// "Some 48,000" is no 46,000, and "nearly 400,000" may be 370,000.
		off = min(loosely*q.Value, lastDigit(q.Value))
		return q.Value - off, q.Value + off
	}
	return q.Value - off, q.Value + off
}

// lastDigit is the value of one unit in the last digit of v that is not zero.
func lastDigit(v float64) float64 {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if i := strings.IndexByte(s, '.'); i >= 0 {
		return math.Pow10(i - len(s) + 1)
	}
	return math.Pow10(len(s) - len(strings.TrimRight(s, "0")))
}
