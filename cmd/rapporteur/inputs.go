package main

import (
	"io"
	"os"
	"path/filepath"

	"rapporteur/compare/decisions"
	"rapporteur/ingest"
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
		list, _ := ingest.Expand([]string{arg})
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

// textsOf are the reports of a folder: its .txt files, less the briefs and decisions among them.
func textsOf(dir string) []string {
	list, _ := ingest.Expand([]string{dir})
	var paths []string
	for _, in := range list {
		if !isBrief(in.Path) && !isDecisions(in.Path) {
			paths = append(paths, in.Path)
		}
	}
	return paths
}

// isBrief reports whether a file is a brief in the form for terminals.
func isBrief(path string) bool { return begins(path, briefHead) }

// isDecisions reports whether a file holds analysts' decisions: by its name, or by what the
// program begins one with.
func isDecisions(path string) bool {
	return filepath.Base(path) == decisions.Name || begins(path, decisions.Head)
}

// begins reports whether a file begins with a text.
func begins(path, text string) bool {
	// A pipe can be read only once, and not here.
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, len(text))
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == text
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
