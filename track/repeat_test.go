package track

import (
	"testing"

	"rapporteur/annot"
)

// Of one sentence a position of a party is told once; another condition or stance makes
// another position.
func TestRepeated(t *testing.T) {
	valley := []claim{{"Norway", annot.Demand, "", "a pullback from the Sarrow valley"}, {"Chile", annot.Reject, "", "any pullback from the valley"}}
	for _, c := range []struct {
		name   string
		change func(st *annot.Statement)
		want   int
	}{
		{"the same", func(*annot.Statement) {}, 1},
		{"a target within", func(st *annot.Statement) { st.Target.Start += 2 }, 1},
		{"another target", func(st *annot.Statement) { st.Target.Start -= 2; st.Target.End -= 2 }, 2},
		{"another stance", func(st *annot.Statement) { st.Stance = annot.Offer }, 2},
		{"a condition of its own", func(st *annot.Statement) { st.Conditions = []annot.Condition{{Kind: annot.If}} }, 1},
	} {
		s := told(valley)
		again := s.Docs[0].Statements[0]
		c.change(&again)
		s.Docs[0].Statements = append([]annot.Statement{s.Docs[0].Statements[0], again}, s.Docs[0].Statements[1:]...)
		got := 0
		for _, i := range Fold(s, peace, world).Issues {
			for _, cell := range i.Cells {
				if cell.Stance != annot.Reject {
					got += len(cell.Readings)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %d readings, want %d", c.name, got, c.want)
		}
	}
}
