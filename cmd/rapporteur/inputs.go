package main

import (
	"bytes"
	"errors"
	"io"
	"os"

	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/report"
)

// withoutBriefs leaves the briefs out of the inputs: who writes one beside the reports
// means to read it no more than the first time.
func withoutBriefs(args []string) (inputs, briefs []string) {
	for _, arg := range args {
		if arg == ingest.Stdin {
			inputs = append(inputs, arg)
			continue
		}
		list, _ := ingest.Expand([]string{arg}, open.Endings()...)
		var reports, found []string
		for _, in := range list {
			if isBrief(in.Path) {
				found = append(found, in.Path)
			} else {
				reports = append(reports, in.Path)
			}
		}
		briefs = append(briefs, found...)
		if found == nil {
			reports = []string{arg}
		}
		inputs = append(inputs, reports...)
	}
	return inputs, briefs
}

// textsOf are the reports of a folder: its files of known formats, less the briefs among them.
func textsOf(dir string) []string {
	list, _ := ingest.Expand([]string{dir}, open.Endings()...)
	var paths []string
	for _, in := range list {
		if !isBrief(in.Path) {
			paths = append(paths, in.Path)
		}
	}
	return paths
}

// isBrief reports whether a file is a brief of our own, in the form for terminals, HTML or JSON.
func isBrief(path string) bool {
	// A pipe can be read only once, and not here.
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, briefHeadBytes)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false
	}
	head = head[:n]
	return bytes.HasPrefix(head, []byte("STATE OF THE TALKS")) ||
		bytes.HasPrefix(head, []byte("<!DOCTYPE html>")) && bytes.Contains(head, []byte(`<meta name="generator" content="rapporteur">`)) ||
		bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"schema": "`+report.Schema+`"`))
}

// briefHeadBytes is within how many bytes a brief says that it is one.
const briefHeadBytes = 1024

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
