package main

import (
	"path/filepath"
	"slices"
	"strings"

	"rapporteur/ingest"
)

// otherForms are the endings of files that hold articles and no plain text.
var otherForms = []string{".html", ".htm", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub"}

// unread is why an input was not read, with what to do where the name shows what was
// meant: an address of the web, or a document that is no text.
func unread(s ingest.Skip) ingest.Skip {
	const hint = "only text files are read so far: save the article as .txt first"
	switch lower := strings.ToLower(s.Name); {
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"):
		s.Why = "it is an address, and " + hint
	case slices.Contains(otherForms, filepath.Ext(lower)) && !strings.Contains(s.Why, ".txt"):
		s.Why += "; " + hint
	}
	return s
}
