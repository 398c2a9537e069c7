package ingest

import (
	"fmt"
	"strings"

	"rapporteur/annot"
)

// Composer puts a report together from blocks whose kinds a format tells. The zero value is
// ready.
type Composer struct {
	text  strings.Builder
	marks []annot.Block
}

// Add adds a block of a kind, Paragraph when its words shall tell; why is the rule for what is
// none. White space, line ends among it, becomes one blank. A block without words is none.
func (c *Composer) Add(kind annot.BlockKind, why, text string) {
	text = strings.Join(strings.Fields(strings.ToValidUTF8(text, "?")), " ")
	if text == "" {
		return
	}
	if c.text.Len() > 0 {
		c.text.WriteString("\n\n")
	}
	start := c.text.Len()
	c.text.WriteString(text)
	if kind != annot.Paragraph {
		c.marks = append(c.marks, annot.Block{Span: annot.Span{Start: int32(start), End: int32(c.text.Len())}, Kind: kind, Why: why})
	}
}

// Len is the length of the text so far, in bytes.
func (c *Composer) Len() int { return c.text.Len() }

// Report is the report. When nothing was marked its words tell of every block what it is.
func (c *Composer) Report(key string, meta Meta) *Report {
	return &Report{Key: key, Text: c.text.String(), Marks: c.marks, Meta: meta}
}

// Apart is a name that was not used before: name, or name with a number. used counts the names
// and is given again with the next.
func Apart(used map[string]int, name string) string {
	used[name]++
	if used[name] == 1 {
		return name
	}
	for n := used[name]; ; n++ {
		if other := fmt.Sprintf("%s (%d)", name, n); used[other] == 0 {
			used[name], used[other] = n, 1
			return other
		}
	}
}
