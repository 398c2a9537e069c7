package tree_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rapporteur/internal/casetest"
	"rapporteur/internal/conllu"
	"rapporteur/report/terminal/outline"
	"rapporteur/report/tree"
)

// sentence reads the lines of a case: a word with its part of speech, its head and its
// relation, or the numbers and the form of a multi-word token. Forms are written as in a
// Go string.
func sentence(t testing.TB, text string) conllu.Sentence {
	t.Helper()
	var s conllu.Sentence
	for line := range strings.Lines(text) {
		if comment, ok := strings.CutPrefix(line, "# "); ok {
			s.Comments = append(s.Comments, strings.TrimSpace(comment))
			continue
		}
		f := strings.Fields(line)
		for i := range f {
			f[i] = strings.ReplaceAll(f[i], `"`, `\"`)
			plain, err := strconv.Unquote(`"` + f[i] + `"`)
			if err != nil {
				t.Fatalf("%s: %v", f[i], err)
			}
			f[i] = plain
		}
		switch len(f) {
		case 2:
			var token conllu.Token
			if _, err := fmt.Sscanf(f[0], "%d-%d", &token.First, &token.Last); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			token.Form = f[1]
			s.Tokens = append(s.Tokens, token)
		case 4:
			head, err := strconv.Atoi(f[2])
			if err != nil {
				t.Fatalf("%q: %v", line, err)
			}
			s.Words = append(s.Words, conllu.Word{Form: f[0], UPOS: f[1], Head: head, DepRel: f[3]})
		default:
			t.Fatalf("%q has neither two nor four fields", line)
		}
	}
	return s
}

func terminal(t testing.TB, s conllu.Sentence, width int) string {
	t.Helper()
	var out strings.Builder
	if err := tree.Terminal(&out, s, width); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func svg(t testing.TB, s conllu.Sentence) string {
	t.Helper()
	var out strings.Builder
	if err := tree.SVG(&out, s); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases/*.txtar", func(t *testing.T, input map[string]string) map[string]string {
		s := sentence(t, input["sentence"])
		return map[string]string{
			"terminal": terminal(t, s, 0),
			"narrow":   terminal(t, s, 30),
			"svg":      svg(t, s),
		}
	})
}

// wellFormed is the names of the elements of an XML document.
func wellFormed(t testing.TB, text string) map[string]int {
	t.Helper()
	elements := map[string]int{}
	for d := xml.NewDecoder(strings.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if start, ok := token.(xml.StartElement); ok {
			elements[start.Name.Local]++
		}
	}
	return elements
}

// random is a sentence made of bytes: two a word, of which one tells the head.
func random(data []byte) conllu.Sentence {
	forms := []string{"a", "negotiation", "代表", "e\u0301", "\x1b[2J", "", "<b>&", "\xff", "\U0001f54a", strings.Repeat("long", 40)}
	var s conllu.Sentence
	for i := 0; i+1 < len(data) && i < 400; i += 2 {
		s.Words = append(s.Words, conllu.Word{
			Form: forms[int(data[i])%len(forms)], UPOS: []string{"X", "PROPN", ""}[int(data[i])%3], DepRel: []string{"dep", "nmod:poss", ""}[int(data[i+1])%3],
			Head: int(data[i+1]) - 2,
		})
		if data[i]%16 == 0 {
			s.Tokens = append(s.Tokens, conllu.Token{First: int(data[i+1]) % 9, Last: int(data[i+1]) % 11, Form: forms[int(data[i+1])%len(forms)]})
		}
	}
	return s
}

func FuzzTree(f *testing.F) {
	f.Add([]byte{0, 2, 0, 3, 0, 4, 0, 5}, 40)      // a chain
	f.Add([]byte{0, 4, 0, 5, 0, 2, 0, 3, 0, 4}, 0) // edges that cross
	f.Add([]byte{0, 4, 0, 3}, 10)                  // a circle
	f.Add([]byte{0, 0, 9, 255}, 20)                // out of range
	f.Add([]byte{16, 2, 32, 3, 48, 3}, 80)         // with tokens
	f.Fuzz(func(t *testing.T, data []byte, width int) {
		s := random(data)
		text, picture := terminal(t, s, width), svg(t, s)
		check(t, s, text)
		elements := wellFormed(t, picture)
		if elements["svg"] != 1 || elements["script"] != 0 || elements["b"] != 0 {
			t.Errorf("elements %v", elements)
		}
		if strings.Contains(picture, "NaN") || strings.Contains(picture, "Inf") {
			t.Errorf("a length is no number:\n%s", picture)
		}
		overlaps(t, picture)
	})
}

// check holds a drawing to its sentence: a line a word, words in one column, and heads
// that can be read back from the brackets alone.
func check(t *testing.T, s conllu.Sentence, text string) {
	t.Helper()
	if strings.ContainsAny(text, "\x1b\x01\u202e") {
		t.Errorf("a control character is shown: %q", text)
	}
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	if text == "" {
		lines = nil
	}
	if n := len(lines); n > 0 && strings.HasPrefix(lines[n-1], "(no edges drawn: ") {
		if n != len(s.Words)+1 || strings.ContainsRune(text, '╼') {
			t.Errorf("%d words without edges are drawn as\n%s", len(s.Words), text)
		}
		return
	}
	if len(lines) != len(s.Words) {
		t.Fatalf("%d words are drawn in %d lines:\n%s", len(s.Words), len(lines), text)
	}
	grid := make([][]rune, len(lines))
	for i, l := range lines {
		brackets, _, _ := strings.Cut(l, "╼")
		grid[i] = []rune(brackets)
		if len(grid[i]) != len(grid[0]) {
			t.Fatalf("words are out of line:\n%s", text)
		}
	}
	for i, w := range s.Words {
		if got := headIn(grid, i); got != w.Head {
			t.Fatalf("the head of word %d is %d and drawn as %d:\n%s", i+1, w.Head, got, text)
		}
	}
}

// headIn follows the line of a word to the left and along the upright line that it joins,
// to the word whose line it is: what a reader does.
func headIn(grid [][]rune, row int) int {
	at := len(grid[row]) - 1
	for ; at >= 0; at-- {
		switch grid[row][at] {
		case '─', '│', '┬', '┴', '┼':
			continue // on, past the word's own line and behind those of others
		case '╭', '╰', '├':
		default:
			return -1
		}
		break
	}
	if at < 0 {
		return 0
	}
	isHead := func(r rune) bool { return r == '┬' || r == '┴' || r == '┼' }
	if grid[row][at] != '╰' {
		for i := row + 1; i < len(grid) && strings.ContainsRune("├│╰┬┴┼", grid[i][at]); i++ {
			if isHead(grid[i][at]) && grid[i][at] != '┬' {
				return i + 1
			}
			if grid[i][at] == '╰' {
				break
			}
		}
	}
	if grid[row][at] != '╭' {
		for i := row - 1; i >= 0 && strings.ContainsRune("├│╭┬┴┼", grid[i][at]); i-- {
			if isHead(grid[i][at]) && grid[i][at] != '┴' {
				return i + 1
			}
			if grid[i][at] == '╭' {
				break
			}
		}
	}
	return -1
}

var (
	textElement = regexp.MustCompile(`<text[^>]* x="([^"]*)" y="([^"]*)" font-size="([^"]*)" text-anchor="middle"[^>]*>([^<]*)</text>`)
	viewBox     = regexp.MustCompile(`viewBox="0 0 ([^ ]*) ([^"]*)"`)
)

// overlaps finds texts of an SVG that cover each other or leave the picture. The widths
// are of a narrow font: the estimate of the package is not asked.
func overlaps(t *testing.T, picture string) {
	t.Helper()
	type area struct {
		left, right, top, bottom float64
		text                     string
	}
	number := func(s string) float64 {
		x, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	box := viewBox.FindStringSubmatch(picture)
	var areas []area
	for _, m := range textElement.FindAllStringSubmatch(picture, -1) {
		x, y, size := number(m[1]), number(m[2]), number(m[3])
		half := float64(outline.Columns(m[4])) * size * .25
		if strings.Contains(m[4], "&") {
			continue
		}
		a := area{x - half, x + half, y - size*.7, y + size*.1, m[4]}
		for _, b := range areas {
			if a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom {
				t.Errorf("%q and %q overlap:\n%s", a.text, b.text, picture)
				return
			}
		}
		if a.left < 0 || a.right > number(box[1]) || a.top < 0 || a.bottom > number(box[2]) {
			t.Errorf("%q leaves the picture:\n%s", a.text, picture)
		}
		areas = append(areas, a)
	}
}

// long is a sentence of n words with a tree of some depth, projective or not.
func long(n int, projective bool) conllu.Sentence {
	var s conllu.Sentence
	for i := range n {
		w := conllu.Word{Form: "word" + strconv.Itoa(i+1), UPOS: "NOUN", DepRel: "nmod", Head: i/2 + 1}
		switch {
		case i == 0:
			w.Head = 0
		case projective && i%3 > 0:
			w.Head = i - i%3 + 1
		case projective:
			w.Head = max(1, i-2)
		}
		s.Words = append(s.Words, w)
	}
	return s
}

func TestLong(t *testing.T) {
	for _, s := range []conllu.Sentence{long(200, true), long(200, false), long(1, true)} {
		for _, width := range []int{0, 40, 80, 200} {
			check(t, s, terminal(t, s, width))
		}
		picture := svg(t, s)
		wellFormed(t, picture)
		overlaps(t, picture)
	}
}

// Lines keep to the width as long as the edges leave room for something of the words.
func TestWidth(t *testing.T) {
	s := long(60, true)
	s.Words[3].Form = strings.Repeat("代", 90)
	s.Words[4].DepRel = "nmod:" + strings.Repeat("x", 90)
	for _, width := range []int{70, 80, 120} {
		text := terminal(t, s, width)
		check(t, s, text)
		for line := range strings.Lines(text) {
			if n := outline.Columns(strings.TrimSuffix(line, "\n")); n > width {
				t.Errorf("%d columns in %d: %s", n, width, line)
			}
		}
		if !strings.Contains(text, "…") {
			t.Errorf("nothing is cut at %d columns:\n%s", width, text)
		}
	}
}

// Nothing in a diagram makes a reader's machine ask for anything.
func TestSVGStandsAlone(t *testing.T) {
	picture := strings.Replace(svg(t, long(9, true)), `xmlns="http://www.w3.org/2000/svg"`, "", 1)
	for _, part := range []string{"http", "href", "url(", "@import", "@font-face", "<script", "<image"} {
		if strings.Contains(picture, part) {
			t.Errorf("the picture holds %q", part)
		}
	}
}

func TestSame(t *testing.T) {
	a, b := svg(t, long(50, false)), svg(t, long(50, false))
	if a != b {
		t.Error("the same sentence is drawn differently")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWriteErrors(t *testing.T) {
	s := sentence(t, "Adjourned VERB 0 root")
	if err := tree.Terminal(full{}, s, 0); err == nil || !bytes.Contains([]byte(err.Error()), []byte("full")) {
		t.Errorf("Terminal: %v", err)
	}
	if err := tree.SVG(full{}, s); err == nil {
		t.Error("SVG: no error")
	}
}
