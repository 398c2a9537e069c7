package extraction

import (
	"fmt"
	"io"
	"strings"
)

// writeMistakes lists the runs of words of a page that were missed, after "-", and those
// that are no part of the article, after "+".
func writeMistakes(w io.Writer, p Page, found string) error {
	o := Compare(p.Text, found)
	if o.Extra == 0 && o.Missed == 0 {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "\n%s precision %.3f recall %.3f\n", p.Name, o.precision(), o.recall())
	for _, run := range without(p.Text, found) {
		fmt.Fprintf(&b, "  - %s\n", run)
	}
	for _, run := range without(found, p.Text) {
		fmt.Fprintf(&b, "  + %s\n", run)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// without are the runs of words of a text of which no shingle is one of another's.
func without(text, other string) []string {
	in := map[string]int{}
	for _, s := range shingles(words(other)) {
		in[s]++
	}
	list := words(text)
	lost := make([]bool, len(list))
	for i := range lost {
		lost[i] = true
	}
	for i, s := range shingles(list) {
		if in[s] > 0 {
			in[s]--
			for j := i; j < min(i+shingleWords, len(list)); j++ {
				lost[j] = false
			}
		}
	}
	var runs []string
	for i := 0; i < len(list); i++ {
		from := i
		for i < len(list) && lost[i] {
			i++
		}
		if i > from {
			runs = append(runs, strings.Join(list[from:i], " "))
		}
	}
	return runs
}
