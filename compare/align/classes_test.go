package align

import (
	"strings"
	"testing"
)

func TestClasses(t *testing.T) {
	if _, err := loadClasses(); err != nil {
		t.Fatal(err)
	}
}

func TestGist(t *testing.T) {
	for text, want := range map[string]string{
		"pull its own men out of the Orlen valley":      "leave men orlen valley",
		"withdrawing all of its soldiers from the U.S.": "leave troops",
		"hand over the proposed islands":                "island leave propos",
		"the deal on a full agreement":                  "",
	} {
		if got := strings.Join(Gist(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestUnitClass(t *testing.T) {
	if UnitClass("Soldiers") != UnitClass("troops") || UnitClass("drivers") == UnitClass("teachers") || UnitClass("USD") != "USD" {
		t.Error("units of one kind are not told from others")
	}
}
