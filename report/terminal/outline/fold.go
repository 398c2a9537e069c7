package outline

import "strings"

// Fold makes two ways of writing the same words equal: every quotation mark and
// apostrophe becomes ', every dash -, the ellipsis three points; text is cleaned
// first. It is for comparing and never printed.
func Fold(s string) string { return folder.Replace(Clean(s)) }

var folder = strings.NewReplacer(
	`"`, "'", "“", "'", "”", "'", "„", "'", "‟", "'", "«", "'", "»", "'",
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "‹", "'", "›", "'", "`", "'", "´", "'", "ʼ", "'", "′", "'", "″", "'",
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-", "−", "-",
	"…", "...",
)
