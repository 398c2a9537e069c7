package conflict

import "testing"

func TestEventClassesAreSound(t *testing.T) {
	classes, err := loadEvents()
	if err != nil || len(classes) == 0 {
		t.Fatalf("%d stems, %v", len(classes), err)
	}
	if classes[stem("invaded")] != classes[stem("invasion")] {
		t.Error("an invasion is no invading")
	}
}
