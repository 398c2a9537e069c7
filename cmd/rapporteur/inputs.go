package main

import (
	"io"
	"os"

	"rapporteur/ingest"
)

// withoutBriefs leaves the briefs out of the inputs: who writes one beside the reports
// means to read it no more than the first time.
func withoutBriefs(args []string) (inputs, briefs []string) {
	for _, arg := range args {
		if arg == ingest.Stdin {
			inputs = append(inputs, arg)
			continue
		}
		list, _ := ingest.Expand([]string{arg})
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

// textsOf are the reports of a folder: its .txt files, less the briefs among them.
func textsOf(dir string) []string {
	list, _ := ingest.Expand([]string{dir})
	var paths []string
	for _, in := range list {
		if !isBrief(in.Path) {
			paths = append(paths, in.Path)
		}
	}
	return paths
}

// isBrief reports whether a file is a brief in the form for terminals.
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
	head := make([]byte, len(briefHead))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == briefHead
}

// briefHead is how a brief for terminals begins.
const briefHead = "STATE OF THE TALKS"

// includes reports whether a file is one of the inputs.
func (s *source) includes(path string) bool {
	info, err := os.Stat(path)
	if err != nil || s.example != "" {
		return false
	}
	list, _ := ingest.Expand(s.inputs)
	for _, in := range list {
		if other, err := os.Stat(in.Path); err == nil && os.SameFile(info, other) {
			return true
		}
	}
	return false
}
