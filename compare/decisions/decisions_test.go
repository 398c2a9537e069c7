package decisions_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"rapporteur/compare/decisions"
)

const (
	accepts = `2026-11-23T10:00:00Z ana accept r:3f9a1c77b20e "checked"`
	rejects = `2026-11-23T10:01:00Z "Bo Ek" reject r:3f9a1c77b20e "of another plan" "Ana Sol rejects \"it\""`
	merges  = `2026-11-23T10:02:00.5Z ana merge "Ana Sol" Anna "one \\ person"`
	splits  = `2026-11-23T10:03:00Z bo split anna "ANA SOL" "two"`
	prefers = `2026-11-23T10:04:00Z ana prefer 00ff12-3f9a1c 3f9a1c "the later count"`
	silence = `2026-11-23T10:05:00Z ana silence 00ff12-3f9a1c "both"`
	note    = `2026-11-23T10:06:00Z ana note s:3f9a1c77b20e "he said “it”, too"`
)

var all = []string{accepts, rejects, merges, splits, prefers, silence, note}

func read(t *testing.T, lines ...string) decisions.Log {
	t.Helper()
	l, err := decisions.Read("d.txt", strings.Join(lines, "\n")+"\n")
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestRead(t *testing.T) {
	l := read(t, append([]string{"\ufeff# of the talks", "", "  # more", "\t"}, append(all, all[0], "  "+all[1]+" \r")...)...)
	if len(l.List) != len(all) || l.Torn != nil {
		t.Fatalf("%d decisions, torn %v", len(l.List), l.Torn)
	}
	d := l.List[1]
	if d.Author != "Bo Ek" || d.What != decisions.Reject || d.On[0] != "r:3f9a1c77b20e" || d.Reason != "of another plan" || d.About != `Ana Sol rejects "it"` {
		t.Errorf("%+v", d)
	}
	if again := read(t, d.String()).List[0]; again.ID != d.ID || again.String() != d.String() {
		t.Errorf("%s becomes %s", d, again)
	}
	d.About = ""
	if read(t, d.String()).List[0].ID != d.ID {
		t.Error("the words of what a decision is about change its ID")
	}
	made, err := decisions.New(d.Time.In(time.FixedZone("", 3600)), " Bo  Ek", d.What, d.On, d.Reason+"\n", "")
	if err != nil || made.ID != d.ID {
		t.Errorf("made %+v, %v", made, err)
	}
}

func TestReadErrors(t *testing.T) {
	const at = "2026-11-23T10:00:00Z ana "
	for _, test := range []struct{ line, want string }{
		{"same Ana, Anna", `d.txt:1:1: "same" is no time; a line begins with one such as 2026-11-23T10:00:00Z`},
		{`2026-11-23T10:00:00+01:00 ana note s:3f9a1c77b20e "x"`, `d.txt:1:1: "2026-11-23T10:00:00+01:00" is not in UTC; write 2026-11-23T09:00:00Z`},
		{at + `rejct r:3f9a1c77b20e "x"`, `d.txt:1:26: unknown decision "rejct"; did you mean "reject"?`},
		{at + `frobnicate r:3f9a1c77b20e "x"`, `d.txt:1:26: unknown decision "frobnicate"; there are accept, reject, merge, split, prefer, silence, note, undo`},
		{at + `reject B10.2 "x"`, `d.txt:1:33: "B10.2" is not the ID of a reading: reject r:3f9a1c77b20e "the envoy said it of another plan"`},
		{at + `reject "x"`, `d.txt:1:33: the ID of a reading comes before the reason`},
		{at + `reject r:3f9a1c77b20e because`, `d.txt:1:48: a reason stands in quotation marks`},
		{at + `reject r:3f9a1c77b20e ""`, `d.txt:1:48: no reason`},
		{at + `reject r:3f9a1c77b20e "a" "b" "c"`, `d.txt:1:56: words after the quotation`},
		{at + `reject r:3f9a1c77b20e "a"b`, `d.txt:1:51: words right after a quotation mark`},
		{at + `reject r:3f9a1c77b20e "a\n"`, `d.txt:1:50: a backslash`},
		{at + `reject r:3f9a1c77b20e “a”`, `d.txt:1:48: “ begins no quotation here`},
		{at + `reject r:3f9a1c77b20e "a`, `d.txt:1:48: the quotation that begins here does not end`},
		{at + `merge "Ana" "ana!" "x"`, `d.txt:1:38: two different names are needed`},
		{at + `merge "Ana" "!" "x"`, `d.txt:1:38: "!" is not a name`},
		{at + `prefer 00ff12-3f9a1c 111111 "x"`, `d.txt:1:47: "111111" is no part of the ID before it`},
		{at + "note s:3f9a1c77b20e \"a\x1b[1m\"", `d.txt:1:48: a control character; delete it`},
		{"2026-11-23T10:00:00Z \xffna", `d.txt:1:22: not UTF-8`},
		{at + `note s:3f9a1c77b20e "` + strings.Repeat("a", 2000) + `"`, `d.txt:1:46: the reason has more than 1024 bytes`},
		{strings.Repeat("a", 10_000), "d.txt:1:1: a line of more than 8192 bytes"},
	} {
		l, err := decisions.Read("d.txt", test.line+"\n")
		if err == nil || !strings.HasPrefix(err.Error(), test.want) || l.List != nil {
			t.Errorf("%.80q gives %v, want %s", test.line, err, test.want)
		}
	}
	if _, err := decisions.Read("d.txt", strings.Repeat("\n", 100_001)); err == nil {
		t.Error("too many lines are read")
	}
}

// A line that was cut off anywhere is the whole decision or none, at the end of a file, with the
// mark of one that has gone on, and when another file is put behind it.
func TestTorn(t *testing.T) {
	for _, line := range all {
		want := read(t, line).List[0]
		for n := 1; n < len(line); n++ {
			cut := line[:n]
			l, err := decisions.Read("d.txt", all[0]+"\n"+cut)
			if err != nil {
				t.Fatalf("%q: %v", cut, err)
			}
			rest := slices.DeleteFunc(l.List, func(d decisions.Decision) bool { return d.String() == all[0] })
			switch whole := !decisions.Unfinished(all[0] + "\n" + cut); {
			case len(rest) > 1 || len(rest) == 1 && rest[0].ID != want.ID:
				t.Errorf("%q is read as %v", cut, rest)
			case whole != (len(l.Torn) == 0):
				t.Errorf("%q: torn %v, whole %v", cut, l.Torn, whole)
			case whole:
				continue
			}
			l, err = decisions.Read("d.txt", cut+decisions.TornMark+"\n"+note+"\n")
			if err != nil || len(l.Torn) != 1 || l.Torn[0] != "d.txt:1" || len(l.List) != 1 {
				t.Errorf("%q with its mark: %v, %v", cut, l, err)
			}
			for _, other := range all {
				if l, err := decisions.Read("d.txt", cut+other+"\n"); err == nil {
					t.Errorf("%q before another line is read as %v", cut, l.List)
				}
			}
		}
	}
}

// In which order lines stand, and how often, makes no difference.
func TestOrder(t *testing.T) {
	lines := slices.Clone(all)
	want := read(t, lines...)
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		k := r.IntN(len(lines))
		one, other := read(t, lines[:k+1]...), read(t, lines[k:]...)
		for _, got := range []decisions.Log{read(t, lines...), one.With(other), other.With(one), read(t, append(lines[k:], lines...)...)} {
			if len(got.List) != len(want.List) {
				t.Fatalf("%d decisions of %d", len(got.List), len(want.List))
			}
			for i := range got.List {
				if got.List[i].String() != want.List[i].String() {
					t.Fatalf("%s is in place of %s", got.List[i], want.List[i])
				}
			}
		}
	}
}

// holding lists what holds of a log, by author and decision, and the clashes.
func holding(l decisions.Log) string {
	list, clashes := l.Settle()
	var out []string
	for _, d := range list {
		if d.Holds {
			out = append(out, d.Author+" "+string(d.What))
		}
	}
	for _, c := range clashes {
		out = append(out, string(c.Earlier.What)+" < "+string(c.Later.What))
	}
	return strings.Join(out, ", ")
}

func TestSettle(t *testing.T) {
	undo := func(at, of string) string {
		return "2026-11-23T11:0" + at + ":00Z cy undo " + read(t, of).List[0].ID + ` "a slip"`
	}
	undone := undo("0", rejects)
	for _, test := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"the later of two", []string{rejects, accepts}, "Bo Ek reject, accept < reject"},
		{"names in other letters", []string{merges, splits}, "bo split, merge < split"},
		{"both sides", []string{prefers, strings.Replace(strings.Replace(prefers, "10:04", "10:08", 1), " 3f9a1c", " 00ff12", 1)}, "ana prefer, prefer < prefer"},
		{"twice the same is no clash", []string{accepts, strings.Replace(accepts, "10:00", "12:00", 1)}, "ana accept"},
		{"two notes", []string{note, strings.Replace(note, "10:06", "12:00", 1)}, "ana note, ana note"},
		{"an undo", []string{accepts, rejects, undone}, "ana accept, cy undo"},
		{"an undo of the undo", []string{accepts, rejects, undone, undo("1", undone)}, "Bo Ek reject, cy undo, accept < reject"},
		{"an undo before what it undoes, by a clock set back", []string{rejects, strings.Replace(undone, "2026", "2020", 1)}, "cy undo"},
		{"an undo of nothing", []string{undone}, ""},
	} {
		if got := holding(read(t, test.lines...)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// A long chain of undos takes no time that grows faster than it does.
func TestUndoChain(t *testing.T) {
	line := rejects
	lines := []string{line}
	for range 20_000 {
		line = "2026-11-23T11:00:00Z cy undo " + read(t, line).List[0].ID + ` "a slip"`
		lines = append(lines, line)
	}
	list, _ := read(t, lines...).Settle()
	if n := len(list); n != 20_001 {
		t.Fatalf("%d decisions", n)
	}
	for _, d := range list {
		if d.What == decisions.Reject && !d.Holds {
			t.Error("what was undone and done again 10,000 times does not hold")
		}
	}
}

// The page shows each decision, in lines that are read, with the ID of one that it undoes.
func TestPage(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "docs", "DECISIONS.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(data), "```decisions\n")
	block, _, _ = strings.Cut(block, "```")
	l, err := decisions.Read("DECISIONS.md", block)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[decisions.What]bool{}
	for _, d := range l.List {
		shown[d.What] = true
		if _, ok := l.Find(d.On[0]); d.What == decisions.Undo && !ok {
			t.Errorf("%s is undone, which no line has", d.On[0])
		}
	}
	for _, what := range []decisions.What{decisions.Accept, decisions.Reject, decisions.Merge, decisions.Split, decisions.Prefer, decisions.Silence, decisions.Note, decisions.Undo} {
		if !shown[what] || !strings.Contains(string(data), "\n| "+string(what)+" | ") {
			t.Errorf("the page tells nothing of %s", what)
		}
	}
	if _, err := decisions.Read("decisions.txt", "\n\n2026-11-23T10:00:00Z ana rejct\n"); err == nil || !strings.Contains(string(data), "\n"+err.Error()+"\n") {
		t.Errorf("the page shows another message than %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(strings.Join(all, "\n") + "\n")
	for _, line := range all {
		f.Add(line[:len(line)/2])
	}
	f.Add("\ufeff# c\r\n" + accepts + decisions.TornMark + "\n\"\\")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := decisions.Read("d.txt", text)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") || !strings.HasPrefix(err.Error(), "d.txt:") {
				t.Errorf("error %q", err)
			}
			return
		}
		var lines []string
		for _, d := range l.List {
			lines = append(lines, d.String())
		}
		again, err := decisions.Read("d.txt", strings.Join(lines, "\n")+"\n")
		if err != nil || len(again.List) != len(l.List) {
			t.Fatalf("%d decisions become %d: %v", len(l.List), len(again.List), err)
		}
		for i := range l.List {
			if again.List[i].ID != l.List[i].ID || again.List[i].String() != lines[i] {
				t.Errorf("%s becomes %s", lines[i], again.List[i])
			}
		}
		l.Settle()
	})
}
