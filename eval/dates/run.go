package dates

import (
	"context"
	"io"
)

// Run scores a reader on both corpora below the folder of data and prints the tables, and
// with mistakes what went wrong in the documents that are not held out.
func Run(ctx context.Context, w io.Writer, data string, r Reader, mistakes bool) error {
	gum, err := GUM(data)
	if err != nil {
		return err
	}
	values, err := ScoreGUM(ctx, gum, r)
	if err != nil {
		return err
	}
	articles, err := WikiWars(data)
	if err != nil {
		return err
	}
	var rows []ExtentRow
	for _, part := range []struct {
		name string
		pick func(int) bool
	}{
		{"all", func(int) bool { return true }},
		{"rules were written with", func(i int) bool { return !heldOut(i) }},
		{"held out", heldOut},
	} {
		x, err := ScoreWikiWars(ctx, articles, r, part.pick)
		if err != nil {
			return err
		}
		rows = append(rows, ExtentRow{part.name, x})
	}
	if err := WriteValues(w, values); err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\n"); err != nil {
		return err
	}
	if err := WriteExtents(w, rows); err != nil || !mistakes {
		return err
	}
	for _, list := range []struct {
		title  string
		misses []Miss
	}{{"\nGUM, without its value", values.Missed}, {"\nWikiWars, without its value", rows[0].Missed}, {"\nWikiWars, not annotated", rows[0].MadeUp}} {
		if err := WriteMissed(w, list.title, list.misses); err != nil {
			return err
		}
	}
	return nil
}
