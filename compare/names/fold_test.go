package names

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	k, err := loadTables()
	if err != nil {
		t.Fatal(err)
	}
	if len(k.families) < 100 || len(k.shortFor) < 20 || len(k.familyFirst) < 100 {
		t.Errorf("tables are not complete: %d spellings, %d short forms, %d family names", len(k.families), len(k.shortFor), len(k.familyFirst))
	}
	for w := range k.families {
		if w != plain(w) {
			t.Errorf("%q is not plain: %q", w, plain(w))
		}
	}
}

// Every line holds spellings of one name.
var oneName = []string{
	"Zoran Brelensky|Zoran Brelenskyy|Zoran Brelenskiy|Zoran Brelenskii|Zoran Brelenski|ZORAN BRELENSKY",
	"Pak Dong-ho|Pak Dong Ho|Pak Dong-Ho",
	"Aleksei Dmitriyevsky|Alexey Dmitrievskiy",
	"Boris Gorbanov|Boris Gorbanoff|Boris Gorbanow",
	"Mikhail Lebedev|Mihail Lebedeff|Mikhail Lebedyev",
	"Tatyana Yurova|Tatiana Yurova",
	"Yulia Marenko|Yuliya Marenko|Iulia Marenko|Julia Marenko",
	"Fyodor Sokoltsov|Fedor Sokoltzov",
	"Mohammed al-Rashidi|Muhammad el-Rashidi|Mohamed Al Rashidi|Mohamad ar-Rashidi|Mohammad Rashidi",
	"Abdel Fattah Karimi|Abdul Fatah Karimi",
	"Yousef Haddad|Yusuf Haddad|Youssef Hadad",
	"Jürgen Möllner|Jurgen Mollner|Juergen Moellner",
	"Nikola Vučević|Nikola Vucevic",
	"Sean O’Dell|Sean O'Dell|Sean ODell",
	"Zakhar Akhmetyev|Zakhar Ahmetiev",
	"Grigori Poroshin|Grigory Poroschin",
	"Andrej Kovalj|Andrei Kovalj|Andrey Kovalj",
	"Hasan Rouhandi|Hassan Rowhandi",
	"Krzysztof Łaski|Krzysztof Laski",
	"ΣΙΜΟΣ|Σίμος",
}

// Every pair holds two names.
var twoNames = []string{
	"Lee|Li", "Khan|Han", "Wong|Vong", "Lev|Lew", "Pak Dong Il|Pak Dong Un",
	"Pak Sol Min|Pak Sul Min", "Anna Kovac|Hanna Kovac", "Schulz|Schultz",
	"Olof Bantmar|Olof Bandmark", "Petrov|Petrova", "Martin|Marten", "Hansen|Hanson",
	"Mykola Harin|Nikolai Harin", "Al Brandt|Brandt", "Marie Sol|Maria Sol",
	"Ivanov|Ivanko", "Braun|Brown", "Mahmoud Said|Mohammed Said", "Hassan Ali|Hussein Ali",
}

func TestFold(t *testing.T) {
	for _, line := range oneName {
		forms := strings.Split(line, "|")
		for _, f := range forms[1:] {
			if a, b := Fold(forms[0]), Fold(f); a != b {
				t.Errorf("%q folds to %q, %q to %q: want the same", forms[0], a, f, b)
			}
		}
	}
	for _, line := range twoNames {
		a, b, _ := strings.Cut(line, "|")
		if Fold(a) == Fold(b) {
			t.Errorf("%q and %q both fold to %q", a, b, Fold(a))
		}
	}
	if got := Fold(" –… "); got != "" {
		t.Errorf("Fold of no letters is %q", got)
	}
}

func FuzzFold(f *testing.F) {
	for _, line := range append(oneName, twoNames...) {
		f.Add(line)
	}
	f.Add("\xff\xfe")
	f.Add("ash-Shami İ ǅ ß 北京")
	f.Add("Σίμος ϲ")
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if got != Fold(s) {
			t.Errorf("Fold(%q) is not the same twice", s)
		}
		if got != strings.Join(strings.Fields(got), " ") {
			t.Errorf("Fold(%q) = %q has loose spaces", s, got)
		}
		if upper := Fold(strings.ToUpper(got)); strings.ToLower(strings.ToUpper(got)) == got && upper != Fold(got) {
			t.Errorf("case changes Fold(%q): %q", got, upper)
		}
	})
}
