package fold

import "testing"

func TestString(t *testing.T) {
	for word, want := range map[string]string{"Don’t": "don't", "“": "\"", "2025–26": "0000-00", "ÉLAN": "élan", "\xff": "\xff"} {
		if got := String(word); got != want {
			t.Errorf("String(%q) is %q, want %q", word, got, want)
		}
	}
}

func TestHashWord(t *testing.T) {
	if HashWord([]byte("u19")) != HashWord([]byte("u20")) {
		t.Error("numbers of one form have two hashes")
	}
	if HashOn(HashOn(HashStart, "ab"), "c") != HashOn(HashStart, "abc") {
		t.Error("a hash in two steps differs from one in one step")
	}
}

func TestShapeOf(t *testing.T) {
	for word, want := range map[string]uint64{
		"Oslo": FirstUpper | HasLower, "NATO": FirstUpper | LaterUpper, "20-point": HasDigit | HasHyphen | HasLower, "U.S.": FirstUpper | LaterUpper | HasPoint, "%": HasOther, "": 0,
	} {
		if got := ShapeOf(word); got != want {
			t.Errorf("ShapeOf(%q) is %b, want %b", word, got, want)
		}
	}
}
