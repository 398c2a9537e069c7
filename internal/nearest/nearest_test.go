package nearest_test

import (
	"testing"

	"rapporteur/internal/nearest"
)

func TestOf(t *testing.T) {
	names := []string{"date", "event", "about", "checked"}
	for typed, want := range map[string]string{"dat": "date", "evnet": "event", "ABOUT": "about", "check": "checked", "x": "", "source": "", "": ""} {
		if got := nearest.Of(typed, names); got != want {
			t.Errorf("%q is taken for %q, want %q", typed, got, want)
		}
	}
}
