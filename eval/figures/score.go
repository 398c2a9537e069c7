package figures

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"

	"rapporteur/internal/agreement"
	"rapporteur/internal/timespan"
)

// Said is an expression that a system found.
type Said struct {
	Span
	// Value is a number, a TIMEX value, or a range of numbers: "27", "XXXX-WXX-5", "[20,30]".
	Value string
	On    string // of a date: the ISO day, month, year or span; "" when it is open
}

// Reader is a system that is scored.
type Reader interface {
	// Read finds in an input what a model is about; reference is the ISO day on which
	// it was written, "" when that is not known.
	Read(ctx context.Context, model, input, reference string) ([]Said, error)
}

// Scores are the counts of a model or of a kind of expression in it.
type Scores struct {
	Strict, Relaxed, Value agreement.Count
}

// Plus adds up two counts.
func (s Scores) Plus(o Scores) Scores {
	return Scores{s.Strict.Plus(o.Strict), s.Relaxed.Plus(o.Relaxed), s.Value.Plus(o.Value)}
}

// Miss is an expression that was not found, or not with its value, or one that was made up.
type Miss struct {
	Model, Kind, Input, Want, Got string
	HeldOut                       bool
}

// ModelScores are those of one model, by kind too.
type ModelScores struct {
	Model  string
	Cases  int
	All    Scores
	Kinds  map[string]Scores // what a system finds beside them is counted in All alone
	Missed []Miss
}

// heldOut reports whether case i is one that no rule was written for.
func heldOut(i int) bool { return i%5 == 4 }

// Score scores a reader on the cases of a model that pick chooses.
func Score(ctx context.Context, model string, cases []Case, r Reader, pick func(i int) bool) (ModelScores, error) {
	m := ModelScores{Model: model, Kinds: map[string]Scores{}}
	for i, c := range cases {
		if !pick(i) {
			continue
		}
		m.Cases++
		said, err := r.Read(ctx, model, c.Input, c.Reference)
		if err != nil {
			return ModelScores{}, fmt.Errorf("model %s, case %d: %w", model, i+1, err)
		}
		m.add(c, said, heldOut(i))
	}
	return m, nil
}

func (m *ModelScores) add(c Case, said []Said, held bool) {
	used := make([]bool, len(said))
	for _, want := range c.Results {
		one := Scores{agreement.Count{Gold: 1}, agreement.Count{Gold: 1}, agreement.Count{Gold: 1}}
		best, most := -1, 0
		for k, s := range said {
			if shared := min(want.End, s.End) - max(want.Start, s.Start); !used[k] && shared > most {
				best, most = k, shared
			}
		}
		miss := Miss{Model: m.Model, Kind: want.Kind, Input: c.Input, Want: c.Input[want.Start:want.End], HeldOut: held}
		right := false
		if best >= 0 {
			used[best] = true
			one.Relaxed.Correct = 1
			if said[best].Span == want.Span {
				one.Strict.Correct = 1
			}
			if right = want.is(said[best]); right {
				one.Value.Correct = 1
			}
			miss.Got = said[best].Value
		}
		if !right {
			m.Missed = append(m.Missed, miss)
		}
		m.Kinds[want.Kind] = m.Kinds[want.Kind].Plus(one)
		m.All = m.All.Plus(one)
	}
	for k, s := range said {
		m.All.Strict.System++
		m.All.Relaxed.System++
		m.All.Value.System++
		if !used[k] {
			m.Missed = append(m.Missed, Miss{Model: m.Model, Input: c.Input, Got: c.Input[s.Start:s.End] + " = " + s.Value, HeldOut: held})
		}
	}
}

// is reports whether a system's value is one of those that are right.
func (r Result) is(s Said) bool {
	for _, v := range r.Values {
		if v.Text != "" && (sameNumber(v.Text, s.Value) || sameRange(v.Text, s.Value) || v.Text == s.Value || v.Text == s.On && s.On != "") {
			return true
		}
		if v.Start != "" && v.End != "" && s.On != "" && v.covers(s.On) {
			return true
		}
	}
	return false
}

// sameNumber compares to six digits, as the suite rounds.
func sameNumber(a, b string) bool {
	x, errA := strconv.ParseFloat(a, 64)
	y, errB := strconv.ParseFloat(b, 64)
	return errA == nil && errB == nil && (x == y || math.Abs(x-y) <= 1e-6*math.Abs(x))
}

// sameRange compares the ends of ranges; whether an end belongs to it is let pass.
func sameRange(a, b string) bool {
	ends := func(s string) ([]string, bool) {
		if len(s) < 3 || !strings.ContainsRune("[(", rune(s[0])) {
			return nil, false
		}
		parts := strings.Split(s[1:len(s)-1], ",")
		return parts, len(parts) == 2
	}
	x, okA := ends(a)
	y, okB := ends(b)
	if !okA || !okB {
		return false
	}
	for i := range x {
		if x[i] != y[i] && !sameNumber(x[i], y[i]) {
			return false
		}
	}
	return true
}

// covers reports whether a day, month, year or span of days is the span of v, whose end is the
// day after.
func (v Value) covers(on string) bool {
	have, ok := timespan.Of(on)
	start, okStart := timespan.Of(v.Start)
	end, okEnd := timespan.Of(v.End)
	return ok && okStart && okEnd && have.From == start.From && have.To == end.From-1
}
