package decisions_test

import (
	"reflect"
	"strings"
	"testing"

	"rapporteur/compare/conflict"
	"rapporteur/compare/decisions"
	"rapporteur/compare/names"
)

func TestRead(t *testing.T) {
	got, err := decisions.Read("d.txt", "# of the talks\n\nsame  Ana  Solberg, Anna Soll,\n\tapart Per Solberg, Ana Solberg\r\nsilence 00ff12-3f9a1c  the later count\n")
	want := decisions.Decisions{
		Names: names.Decisions{
			Same:  []names.Decision{{Names: []string{"Ana Solberg", "Anna Soll"}, At: "d.txt:3"}},
			Apart: []names.Decision{{Names: []string{"Per Solberg", "Ana Solberg"}, At: "d.txt:4"}},
		},
		Silenced: []conflict.Silence{{ID: "00ff12-3f9a1c", Reason: "the later count", At: "d.txt:5"}},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, test := range []struct{ text, want string }{
		{"join A Bo, C Do", `d.txt:1: unknown decision "join"; there are same, apart, silence`},
		{"silenc 00ff12-3f9a1c x", `d.txt:1: unknown decision "silenc"; did you mean "silence"?`},
		{"\nsame Ana Solberg", "d.txt:2: two different names are needed"},
		{"same Ana Solberg, Ana  Solberg, ,!", "d.txt:1: two different names are needed"},
		{"same \xff, b", "d.txt: not UTF-8"},
		{"same a, " + strings.Repeat("b", 2000), "d.txt:1: a name has more than 1024 bytes"},
		{"silence 1 x", `d.txt:1: "1" is no ID of a conflict`},
		{"silence", `d.txt:1: "" is no ID of a conflict`},
		{"silence 00ff12-3f9a1c", "d.txt:1: no reason; write one after the ID"},
		{"silence 00ff12-3f9a1c " + strings.Repeat("b", 2000), "d.txt:1: the reason has more than 1024 bytes"},
		{"silence 00ff12-3f9a1c \x1b[1m", "d.txt:1: a control character in the reason"},
		{"silence 00ff12-3f9a1c a\nsilence 00ff12-3f9a1c b", "d.txt:2: 00ff12-3f9a1c is silenced at d.txt:1 already"},
		{strings.Repeat("#\n", 10_000) + "same a, b", "d.txt:10001: more than 10000 lines"},
	} {
		if d, err := decisions.Read("d.txt", test.text); err == nil || !strings.HasPrefix(err.Error(), test.want) || !reflect.DeepEqual(d, decisions.Decisions{}) {
			t.Errorf("%.30q gives %v, %v, want %s", test.text, d, err, test.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("same Ana Solberg, Anna Soll\napart a, b\n# c\nsilence 00ff12-3f9a1c why\n")
	f.Add("same ’, 他说,\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := decisions.Read("d.txt", text)
		if err != nil {
			if strings.Contains(err.Error(), "\n") || !strings.HasPrefix(err.Error(), "d.txt:") {
				t.Errorf("error %q", err)
			}
			return
		}
		for _, of := range append(d.Names.Same, d.Names.Apart...) {
			if len(of.Names) < 2 || of.At == "" {
				t.Errorf("decision %+v", of)
			}
		}
		for _, s := range d.Silenced {
			if s.ID == "" || s.Reason == "" || s.At == "" {
				t.Errorf("decision %+v", s)
			}
		}
	})
}
