package rapporteur_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"rapporteur"
	"rapporteur/examples"
	"rapporteur/report/html"
	"rapporteur/report/json"
	"rapporteur/report/markdown"
	"rapporteur/report/terminal"
	"rapporteur/report/verify"
)

// sound is a short report that can be read.
const sound = `Norway rejects ceasefire at peace talks

GENEVA, May 4, 2021 (Northline Wire) - Norway will not agree to a ceasefire unless Chile withdraws its troops from the valley, the Norwegian foreign minister, Ana Sol, said at the peace talks on Tuesday.

"We are ready to accept security guarantees," she said. Chile demanded the release of all prisoners. Its president, Bo Rell, rejected the withdrawal of Chilean troops.
`

const german = `Norwegen lehnt den Vertrag über den Fluss ab

Die Regierung von Norwegen will den Vertrag nicht unterzeichnen, wenn Chile seine Posten nicht von der Grenze abzieht, sagte der Minister am Dienstag in der Hauptstadt. Die Gespräche sollen in der nächsten Woche weitergehen, und beide Seiten haben erklärt, dass sie zu einer Lösung bereit sind. Es ist noch nicht bekannt, ob die Vermittler dabei sein werden.
`

const furniture = `Subscribe to our newsletter
Advertisement
Read more: Norway rejects ceasefire at peace talks
Follow us on social media
All rights reserved.
`

// write puts a file into a new folder and gives its path.
func write(t testing.TB, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestInputsThatCannotBeRead gives each such input beside a sound one: it is skipped
// with a reason, and the sound one is read as if it were alone.
func TestInputsThatCannotBeRead(t *testing.T) {
	good := write(t, "sound.txt", sound)
	alone := brief(t, []string{good})
	for _, test := range []struct{ name, path, why string }{
		{"empty", write(t, "empty.txt", ""), "empty"},
		{"blank", write(t, "blank.txt", " \r\n\t\n\u00a0\n"), "white space"},
		{"binary", write(t, "binary.txt", "talks\x00\x01\x02\x00 talks\x00"), "binary"},
		{"PDF", write(t, "paper.txt", "%PDF-1.7\n..."), "PDF"},
		{"missing", filepath.Join(t.TempDir(), "missing.txt"), "no such file"},
		{"empty folder", t.TempDir(), "no file of a known format"},
		{"too large", write(t, "large.txt", strings.Repeat("Norway will not sign. ", 5<<20/22)), "4 MiB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			res, err := rapporteur.Brief(context.Background(), []string{good, test.path}, rapporteur.Options{Check: true})
			if err != nil {
				t.Fatal(err)
			}
			if len(res.Skipped) != 1 || !strings.Contains(res.Skipped[0].Why, test.why) {
				t.Errorf("skipped %v, want one input, for %q", res.Skipped, test.why)
			}
			if got := rendered(t, res); got != alone {
				t.Errorf("the brief differs from that of the sound report alone:\n%s", got)
			}
			_, err = rapporteur.Brief(context.Background(), []string{test.path}, rapporteur.Options{})
			if !errors.Is(err, rapporteur.ErrNothingRead) {
				t.Errorf("alone it gives the error %v, want ErrNothingRead", err)
			}
		})
	}
}

// TestOddInputs reads what can be read in spite of its form.
func TestOddInputs(t *testing.T) {
	for _, test := range []struct {
		name, text string
		notice     string // what the user is told, "" for nothing
		statements bool
	}{
		{"sound", sound, "", true},
		{"line ends of Windows", strings.ReplaceAll(sound, "\n", "\r\n"), "", true},
		{"line ends of old Macs", strings.ReplaceAll(sound, "\n", "\r"), "", true},
		{"byte order mark", "\ufeff" + sound, "", true},
		{"broken UTF-8", strings.Repeat(sound, 3) + "\xff\xfeNorway’s envoy\xe2\x80 left.\n", "UTF-8", true},
		{"one sentence", "Norway will not sign.", "", false},
		{"one word", "Norway", "", false},
		{"furniture alone", furniture, "", false},
		{"German", german, "German", false},
		{"one long line", strings.Repeat(strings.ReplaceAll(sound, "\n", " "), 200), "", true},
		{"marks", strings.Repeat("“(‘[«!?…—", 400), "", false},
		{"no spaces", strings.Repeat("Norway,Chile;", 2000), "", false},
		{"escapes", "Norway\x1b[31m will not sign the treaty\x1b[0m, its envoy said.\n" + sound, "", true},
		{"right to left", "Norway \u202ewill not\u202c sign the pact. \u0648\u0642\u0627\u0644 الوزير إن المحادثات فشلت.\n", "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := write(t, "odd.txt", test.text)
			res, err := rapporteur.Brief(context.Background(), []string{path}, rapporteur.Options{Check: true})
			if err != nil {
				t.Fatal(err)
			}
			rendered(t, res)
			var notices []string
			for _, n := range res.Notices {
				notices = append(notices, n.Text)
			}
			if got := strings.Join(notices, "; "); !strings.Contains(got, test.notice) || test.notice == "" && got != "" {
				t.Errorf("told %q, want something about %q", got, test.notice)
			}
			if got := len(res.Brief.Statements) > 0; got != test.statements && (test.statements || test.name == "German") {
				t.Errorf("%d statements, want some: %v", len(res.Brief.Statements), test.statements)
			}
		})
	}
}

// TestTwiceTheSame gives the same text under two names: the second counts as a copy,
// so nothing has two wordings.
func TestTwiceTheSame(t *testing.T) {
	res, err := rapporteur.Brief(context.Background(), []string{write(t, "a.txt", sound), write(t, "b.txt", sound)}, rapporteur.Options{Check: true})
	if err != nil {
		t.Fatal(err)
	}
	if docs := res.Brief.Documents; len(docs) != 2 || docs[1].CopyOf != docs[0].ID {
		t.Errorf("the second text is no copy of the first: %+v", docs)
	}
	if len(res.Brief.Conflicts) > 0 {
		t.Errorf("a text contradicts itself: %+v", res.Brief.Conflicts)
	}
	for _, issue := range res.Brief.Issues {
		for _, cell := range issue.Cells {
			if cell.Articles != 2 || cell.Wordings != 1 {
				t.Errorf("%s on %s: %d articles, %d wordings, want 2 and 1", cell.Party, issue.ID, cell.Articles, cell.Wordings)
			}
		}
	}
}

// TestTwiceTheSameVerifies: the statements of two inputs with the same bytes have IDs
// of their own.
func TestTwiceTheSameVerifies(t *testing.T) {
	brief(t, []string{write(t, "a.txt", sound), write(t, "b.txt", sound)})
}

// TestSameBytes proves that neither the order of the inputs nor the number of
// processors reaches the brief.
func TestSameBytes(t *testing.T) {
	for _, set := range examples.Names() {
		t.Run(set, func(t *testing.T) {
			paths := exampleFiles(t, set)
			want := brief(t, paths)
			for i := range paths {
				turned := append(append([]string(nil), paths[i:]...), paths[:i]...)
				turned[0], turned[len(turned)-1] = turned[len(turned)-1], turned[0]
				for _, processors := range []int{1, 2} {
					before := runtime.GOMAXPROCS(processors)
					got := brief(t, turned)
					runtime.GOMAXPROCS(before)
					if got != want {
						t.Fatalf("%d processors, the order %v: another brief", processors, turned)
					}
				}
			}
		})
	}
}

// TestCancelled stops at once when the caller no longer wants the brief.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := rapporteur.Brief(ctx, exampleFiles(t, "peace"), rapporteur.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got the error %v, want context.Canceled", err)
	}
}

func brief(t testing.TB, paths []string) string {
	t.Helper()
	res, err := rapporteur.Brief(context.Background(), paths, rapporteur.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return rendered(t, res)
}

// rendered is the brief in every form, one after the other. Each is checked: what it
// cites is there, word for word.
func rendered(t testing.TB, res *rapporteur.Result) string {
	t.Helper()
	var all strings.Builder
	for _, form := range []struct {
		name   string
		render func(*bytes.Buffer) error
	}{
		{"brief.json", func(w *bytes.Buffer) error { return json.Render(w, res.Brief) }},
		{"brief.txt", func(w *bytes.Buffer) error { return terminal.Render(w, res.Brief, terminal.Options{Width: 90}) }},
		{"brief.md", func(w *bytes.Buffer) error { return markdown.Render(w, res.Brief) }},
		{"brief.html", func(w *bytes.Buffer) error { return html.Render(w, res.Brief) }},
	} {
		var out bytes.Buffer
		if err := form.render(&out); err != nil {
			t.Fatalf("%s: %v", form.name, err)
		}
		for _, p := range verify.Check(out.Bytes(), form.name, res.Brief).Problems {
			t.Error(p.Text)
		}
		if strings.ContainsAny(out.String(), "\x1b\x07\u202e") && form.name != "brief.json" {
			t.Errorf("%s holds control characters of a source", form.name)
		}
		all.Write(out.Bytes())
	}
	if _, err := json.Parse([]byte(all.String()[:strings.Index(all.String(), "\n}\n")+3])); err != nil {
		t.Errorf("brief.json cannot be read back: %v", err)
	}
	return all.String()
}

// exampleFiles writes the reports of an example set to a folder.
func exampleFiles(t testing.TB, set string) []string {
	t.Helper()
	reports, ok := examples.Set(set)
	if !ok {
		t.Fatalf("there is no example set %q", set)
	}
	dir := t.TempDir()
	var paths []string
	for _, r := range reports {
		path := filepath.Join(dir, r.Name)
		if err := os.WriteFile(path, []byte(r.Text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}
