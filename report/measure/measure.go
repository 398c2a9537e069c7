// Package measure says how wide text is at most when a browser draws it, without asking
// any font: for drawings that are made before anybody opens them.
package measure

import (
	"strings"
	"unicode"

	"rapporteur/report/terminal/outline"
)

// ascii are the widths of the characters from space to tilde in hundredths of an em, as
// wide as the widest of the usual sans-serif fonts has them (DejaVu Sans mostly): which
// font a reader has is not known here, and room left over is better than words that
// overlap.
var ascii = [...]uint8{
	//   !  "   #   $   %   &   '   (   )   *   +   ,   -   .   /
	32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34,
	64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53,
	102, 72, 69, 72, 77, 67, 61, 78, 75, 33, 50, 72, 61, 89, 75, 79,
	67, 79, 72, 69, 61, 73, 72, 99, 72, 72, 69, 39, 34, 39, 84, 56,
	50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61,
	63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
}

// Width is how wide text of a font size is at most, in the units of the size. It is an
// estimate: no font is asked.
func Width(text string, size float64) float64 {
	hundredths := 0
	for _, r := range text {
		hundredths += runeWidth(r)
	}
	return float64(hundredths) / 100 * size
}

func runeWidth(r rune) int {
	switch columns := outline.RuneColumns(r); {
	case r >= ' ' && int(r-' ') < len(ascii):
		return int(ascii[r-' '])
	case columns == 0:
		return 0
	case columns == 2 && r >= 0x1F000:
		return 140 // pictures
	case columns == 2, strings.ContainsRune("—…‰", r):
		return 100
	case unicode.IsUpper(r):
		return 85
	case unicode.IsLower(r) && r < 0x530:
		return 72 // Latin, Greek and Cyrillic
	}
	return 85
}

// Cut shortens text to at most a width, with "…" for what is left out.
func Cut(text string, size, width float64) string {
	if Width(text, size) <= width {
		return text
	}
	room := width - Width("…", size)
	for i, r := range text {
		if room -= float64(runeWidth(r)) / 100 * size; room < 0 {
			return text[:i] + "…"
		}
	}
	return text
}
