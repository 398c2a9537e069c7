package delta

import (
	"testing"

	"rapporteur/annot"
	"rapporteur/talks"
)

func TestTurn(t *testing.T) {
	for _, test := range []struct {
		before, after annot.Stance
		want          talks.ChangeKind
	}{
		{annot.Reject, annot.Accept, talks.Softened},
		{annot.Reject, annot.Consider, talks.Softened},
		{annot.Reject, annot.Offer, talks.Softened},
		{annot.Consider, annot.Reject, talks.Hardened},
		{annot.Accept, annot.Reject, talks.Hardened},
		{annot.Demand, annot.Concede, talks.Dropped},
		{annot.Demand, annot.Accept, ""},
		{annot.Accept, annot.Offer, ""},
		{annot.Reject, annot.Demand, ""},
	} {
		if got := turn(test.before, test.after); got != test.want {
			t.Errorf("%s, then %s: %q, want %q", test.before, test.after, got, test.want)
		}
	}
}
