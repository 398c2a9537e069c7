package conflict

import (
	"testing"

	"rapporteur/compare/align"
)

func TestEventClassesAreSound(t *testing.T) {
	classes, err := loadEvents()
	if err != nil || len(classes) == 0 {
		t.Fatalf("%d stems, %v", len(classes), err)
	}
	if classes[align.Stem("invaded")] != classes[align.Stem("invasion")] {
		t.Error("an invasion is no invading")
	}
}
