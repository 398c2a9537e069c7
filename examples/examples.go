// Package examples holds sets of reports on talks that never took place, for a
// first look at a brief without any files of one's own. Countries, people, unions
// and outlets are invented; README.md says which traps the texts hold.
//
// Beside the reports of each set lie the annotations of a careful reader, which
// tests compare a brief with. They are not part of the package.
package examples

import (
	"embed"
	"path"
	"slices"
)

//go:embed peace/*.txt labour/*.txt
var files embed.FS

// Report is the text of one report.
type Report struct {
	Name string // base name of its file: "01-wire.txt"
	Text string // UTF-8, one paragraph a line
}

// Names returns the names of the sets, sorted.
func Names() []string { return []string{"labour", "peace"} }

// Set returns the reports of a set, sorted by name. It is false for a name that
// Names does not list.
func Set(name string) ([]Report, bool) {
	if !slices.Contains(Names(), name) {
		return nil, false
	}
	entries, err := files.ReadDir(name)
	if err != nil {
		return nil, false
	}
	reports := make([]Report, 0, len(entries))
	for _, e := range entries {
		text, err := files.ReadFile(path.Join(name, e.Name()))
		if err != nil {
			return nil, false
		}
		reports = append(reports, Report{Name: e.Name(), Text: string(text)})
	}
	return reports, true
}
