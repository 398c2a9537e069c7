package main

import (
	"slices"
	"testing"

	"rapporteur/eval"
	"rapporteur/read/statement"
)

// The stages that the reader names are causes that the scorer counts.
func TestReasonsAreCauses(t *testing.T) {
	for _, r := range []statement.Reason{statement.Tagged, statement.Misplaced, statement.Unreal, statement.NoHolder, statement.Unresolved, statement.NoTarget} {
		if c := eval.Cause(r.Cause()); !slices.Contains(eval.AllCauses, c) {
			t.Errorf("%s: no cause %q", r, c)
		}
	}
}
