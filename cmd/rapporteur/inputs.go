package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"rapporteur/compare/decisions"
	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/report"
)

// withoutBriefs leaves the briefs and the files of decisions out of the inputs: who has one
// beside the reports means to read it no more than the first time. Of decisions nothing needs to
// be said.
func withoutBriefs(args []string) (inputs, briefs []string) {
	for _, arg := range args {
		if arg == ingest.Stdin {
			inputs = append(inputs, arg)
			continue
		}
		list, _ := ingest.Expand([]string{arg}, open.Endings()...)
		var reports []string
		for _, in := range list {
			switch {
			case isBrief(in.Path):
				briefs = append(briefs, in.Path)
			case !isDecisions(in.Path):
				reports = append(reports, in.Path)
			}
		}
		if len(reports) == len(list) {
			reports = []string{arg}
		}
		inputs = append(inputs, reports...)
	}
	return inputs, briefs
}

// textsOf are the reports of a folder: its files of known formats, less the briefs and decisions among them.
func textsOf(dir string) []string {
	list, _ := ingest.Expand([]string{dir}, open.Endings()...)
	var paths []string
	for _, in := range list {
		if !isBrief(in.Path) && !isDecisions(in.Path) {
			paths = append(paths, in.Path)
		}
	}
	return paths
}

// isBrief reports whether a file is a brief of our own, in the form for terminals, HTML or JSON.
func isBrief(path string) bool {
	head := headOf(path)
	return bytes.HasPrefix(head, []byte("STATE OF THE TALKS")) ||
		bytes.HasPrefix(head, []byte("<!DOCTYPE html>")) && bytes.Contains(head, []byte(`<meta name="generator" content="rapporteur">`)) ||
		bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"schema": "`+report.Schema+`"`))
}

// isDecisions reports whether a file holds analysts' decisions: by its name, or by what the
// program begins one with.
func isDecisions(path string) bool {
	return filepath.Base(path) == decisions.Name || bytes.HasPrefix(headOf(path), []byte(decisions.Head))
}

// headOf are the first bytes of a file, nil for what is none.
func headOf(path string) []byte {
	// A pipe can be read only once, and not here.
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, headBytes)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil
	}
	return head[:n]
}

// headBytes is within how many bytes a file of ours says what it is.
const headBytes = 1024

// includes reports whether a file is one of the inputs.
func (s *source) includes(path string) bool {
	info, err := os.Stat(path)
	if err != nil || s.example != "" {
		return false
	}
	list, _ := ingest.Expand(s.inputs, open.Endings()...)
	for _, in := range list {
		if other, err := os.Stat(in.Path); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	return false
}
