package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/dossier"
	"rapporteur/gazetteer"
	"rapporteur/lexicon"
)

// The folders of the data, in the repository and in a folder given to lint.
const (
	lexiconDir   = "lexicon/en"
	gazetteerDir = "gazetteer/data"
	dossierDir   = "dossier"
)

func (a *app) lintCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "lint [DIR]",
		Short: "Check the lexicon, the gazetteer and the dossiers",
		Long: `Checks the data that the program reads by: whether each file is well formed, and whether each entry
of the lexicon fires in its yes sentences and not in its no sentences. Without a folder the built-in
data are checked, else DIR/` + lexiconDir + `, DIR/` + gazetteerDir + ` and DIR/` + dossierDir + `/kinds, as in the
repository.
What is wrong is printed as FILE:LINE: what.

Exit codes: 0 all is well, 1 something is wrong with the data, 2 DIR holds no data.`,
		Example: `  rapporteur lint
  rapporteur lint .`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return failf(exitUsage, "One folder, please: rapporteur lint DIR")
			}
			dir := ""
			if len(args) == 1 {
				dir = args[0]
			}
			return a.lint(cmd.Context(), dir)
		},
	}
}

// data are the data to lint.
type data struct {
	lex   *lexicon.Lexicon
	gaz   *gazetteer.Gazetteer
	kinds []dossier.Kind
}

func (a *app) lint(ctx context.Context, dir string) error {
	var d data
	var problems []string
	var err error
	if dir == "" {
		d, err = builtIn()
	} else {
		d, problems, err = dataOf(dir)
	}
	if err != nil {
		return err
	}
	if d.lex != nil {
		found, err := lintExamples(ctx, d)
		if err != nil {
			return err
		}
		problems = append(problems, found...)
	}
	for _, p := range problems {
		fmt.Fprintln(a.stdout, oneLine(p))
	}
	if len(problems) > 0 {
		return failf(exitUsage, "%s found in the data", count(len(problems), "problem"))
	}
	if d.lex != nil {
		l := d.lex
		entries := len(l.Stances) + len(l.Says) + len(l.Conditions) + len(l.Judgements) + len(l.Doings) + len(l.Denials) + len(l.Outcomes)
		fmt.Fprintf(a.stdout, "lexicon    %s entries, %s of stance among them: all examples hold\n", grouped(entries), count(len(l.Stances), "cue"))
	}
	if d.gaz != nil {
		fmt.Fprintf(a.stdout, "gazetteer  well formed (%.16s)\n", d.gaz.Digest())
	}
	if d.kinds != nil {
		issues := 0
		for _, k := range d.kinds {
			issues += len(k.Issues)
		}
		fmt.Fprintf(a.stdout, "dossiers   %s of talks, %s\n", count(len(d.kinds), "kind"), count(issues, "issue"))
	}
	return nil
}

func builtIn() (data, error) {
	lex, err := lexicon.English()
	return data{lex: lex, gaz: gazetteer.Default(), kinds: dossier.All()}, err
}

// dataOf loads the data of a folder. A folder may hold any of a lexicon, a gazetteer and
// dossiers; where there is no gazetteer the built-in one serves the examples of the lexicon.
func dataOf(dir string) (d data, problems []string, err error) {
	found := false
	load := func(sub string, read func(fs.FS) error) {
		path := filepath.Join(dir, filepath.FromSlash(sub))
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			return
		}
		found = true
		if err := read(os.DirFS(path)); err != nil {
			problems = append(problems, located(sub, err)...)
		}
	}
	load(lexiconDir, func(fsys fs.FS) (err error) { d.lex, err = lexicon.Load(fsys); return err })
	load(gazetteerDir, func(fsys fs.FS) (err error) { d.gaz, err = gazetteer.Load(fsys); return err })
	load(dossierDir+"/kinds", func(fs.FS) (err error) {
		d.kinds, err = dossier.Load(os.DirFS(filepath.Join(dir, dossierDir)))
		return err
	})
	if !found {
		return d, nil, failf(exitUnread, "%s holds none of %s, %s and %s/kinds: name the folder above them", name(dir),
			lexiconDir, gazetteerDir, dossierDir)
	}
	return d, problems, nil
}

var unopened = regexp.MustCompile(`^open (\S+): `)

// located gives each line of an error its whole place: the loaders know the names of
// the files and not their folder.
func located(sub string, err error) []string {
	var lines []string
	for _, l := range strings.Split(strings.TrimSpace(err.Error()), "\n") {
		l = strings.TrimPrefix(l, "gazetteer: ")
		lines = append(lines, sub+"/"+unopened.ReplaceAllString(l, "$1: "))
	}
	return lines
}
