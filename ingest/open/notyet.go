package open

import (
	"bytes"
	"context"

	"rapporteur/ingest"
)

// notYet is a format that is known and not read.
func notYet(name, what string, endings, types []string, match func([]byte) bool) ingest.Format {
	return ingest.Format{
		Name: name, Doc: "Known, not read.", Endings: endings, Types: types, Match: match,
		Read: func(_ context.Context, in ingest.Source, _ ingest.Limits, _ func(ingest.Part) error) error {
			return ingest.Skip{Name: in.Name, Why: "it is " + what + ", which this version does not read; save its text as .txt first"}
		},
	}
}

// looksHTML reports whether the bytes begin as a web page does.
func looksHTML(head []byte) bool {
	head = bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))))
	if bytes.HasPrefix(head, []byte("<?xml")) {
		return bytes.Contains(head, []byte("<html"))
	}
	return bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html"))
}
