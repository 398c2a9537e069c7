package main

import (
	"context"
	"fmt"
	"strings"

	"rapporteur"
	"rapporteur/annot"
)

// fromWorkspace decides whether the reports are those of a workspace: when no inputs are given
// and there is one.
func (s *source) fromWorkspace(a *app, args []string) error {
	asked := s.home.folder != "" || s.chosen.any()
	if len(args) > 0 || s.example != "" {
		if asked {
			return failf(exitUsage, "--workspace, --label, --outlet, --from and --until choose reports of a workspace: leave out the files, or these flags")
		}
		return nil
	}
	if !s.talks {
		return nil
	}
	root, found, err := a.homeFolder(&s.home)
	switch {
	case err != nil:
		return err
	case found:
		s.root = root
		_, err = s.chosen.filter()
		return err
	case asked:
		return failf(exitUsage, "there is no workspace here: rapporteur add coverage makes one")
	}
	return nil
}

// kept are the reports of the workspace that the flags choose, and their names. Reports that an
// older version read are taken as they were read, and that is told.
func (a *app) kept(ctx context.Context, s *source) (list []rapporteur.Kept, names []string, err error) {
	f, err := s.chosen.filter()
	if err != nil {
		return nil, nil, err
	}
	w, err := a.workspace(ctx, &s.home, false, false)
	if err != nil {
		return nil, nil, err
	}
	defer w.Close()
	taken := map[string]bool{}
	old := 0
	versions := w.Reader.Versions()
	for r, err := range w.Store.Documents(ctx, f) {
		if err != nil {
			return nil, nil, a.storeFailure(w.Root, err)
		}
		if r.Versions != versions {
			old++
		}
		d := r.Document
		if taken[d.Source.Name] {
			d = renamed(d, fmt.Sprintf("%s (%d)", d.Source.Name, r.ID))
		}
		taken[d.Source.Name] = true
		names = append(names, d.Source.Name)
		list = append(list, rapporteur.Kept{Document: d, Considered: r.Considered})
	}
	if len(list) == 0 {
		return nil, nil, failf(exitUnread, "the workspace has no report that the flags choose: rapporteur list")
	}
	if old > 0 {
		fmt.Fprintf(a.stderr, "%s read by another version of rapporteur: rapporteur doctor --mend reads them again\n", count(old, "report"))
	}
	return list, names, nil
}

// renamed is a document under another name: two of one name could not be told apart in a brief.
func renamed(d *annot.Document, name string) *annot.Document {
	other := *d
	other.Source.Name = name
	return &other
}

// again is how the same reports are chosen again on a command line.
func (c *chosen) again() string {
	var words []string
	for _, f := range []struct{ flag, value string }{{"--label", c.label}, {"--outlet", c.outlet}, {"--from", c.from}, {"--until", c.until}} {
		if f.value != "" {
			words = append(words, f.flag+" "+shellQuote(f.value))
		}
	}
	return strings.Join(words, " ")
}

// again is how the workspace is named again, with what comes after it.
func (p *home) again(rest string) string {
	if p.folder == "" {
		return rest
	}
	return strings.TrimSpace("-w " + shellQuote(p.folder) + " " + rest)
}
