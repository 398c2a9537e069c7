package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"rapporteur/dossier"
	"rapporteur/dossier/file"
	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/report"
	"rapporteur/settle"
	"rapporteur/story"
)

// noDossier is what --dossier is given for none.
const noDossier = "none"

// schemaName is how the JSON Schema of a dossier is called beside one.
const schemaName = "rapporteur.schema.json"

func (a *app) initCommand() *cobra.Command {
	s := &source{dossier: noDossier}
	var out string
	cmd := &cobra.Command{
		Use:   "init FILES...",
		Short: "Write " + file.Name + ", the dossier of these talks, for you to edit",
		Long: `Reads reports and writes ` + file.Name + `: the kind of talks, the parties with their names and people, and
the issues, each with the sentence that it came from. As it is written it changes nothing; what you
edit goes before what is read, and the line "Dossier" of the next brief says what changed.
docs/DOSSIER.md tells what can be edited.

The file goes into the folder of the reports, where brief, show and why find it, and never over one
that is there. Without files the .txt files of the current folder are read.`,
		Example: `  rapporteur init coverage
  rapporteur init -o talks.yaml coverage/*.txt
  rapporteur brief --dossier talks.yaml coverage/*.txt`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.init(cmd, s, out, args) },
	}
	s.talksFlags(cmd)
	cmd.Flags().StringVarP(&out, "output", "o", "", "write to a `file` instead")
	return cmd
}

func (a *app) init(cmd *cobra.Command, s *source, out string, args []string) error {
	if err := s.takeOrHere(a, args, "rapporteur init coverage"); err != nil {
		return err
	}
	if out == "" {
		dir, ok := s.folder()
		if !ok {
			return failf(exitUsage, "The reports are not in one folder: say where to write, for example -o %s", file.Name)
		}
		out = filepath.Join(dir, file.Name)
	}
	if err := mayWrite(out); err != nil {
		return err
	}
	res, skipped, err := a.read(cmd.Context(), s)
	if err != nil {
		return err
	}
	draft := settle.Draft(settle.Reading{Story: res.Story, Talks: res.Talks}, func(e story.Evidence) string {
		return fmt.Sprintf("%s%d", report.RefLetters(e.Doc), e.Sentence+1)
	})
	schema := ""
	if info, err := os.Stat(filepath.Join(filepath.Dir(out), schemaName)); err == nil && info.Mode().IsRegular() {
		schema = schemaName
	}
	var text bytes.Buffer
	if err := draft.Write(&text, schema); err != nil {
		return err
	}
	if err := writeFile(out, text.Bytes()); err != nil {
		return err
	}
	people := 0
	for _, p := range draft.Parties {
		people += len(p.People)
	}
	again := s.again()
	if filepath.Base(out) != file.Name {
		again = "--dossier " + shellQuote(out) + " " + again
	}
	fmt.Fprintf(a.stderr, "Wrote %s: parties %d, people who speak for them %d, issues %d. Edit it, then: rapporteur brief %s\n", name(out),
		len(draft.Parties), people, len(draft.Issues), again)
	return skippedOr(skipped)
}

// mayWrite refuses a file that is there: what somebody has edited is not written over.
func mayWrite(out string) error {
	info, err := os.Lstat(out)
	switch {
	case err == nil && info.IsDir():
		return failf(exitUsage, "-o %s is a folder; name a file: -o %s", name(out), name(filepath.Join(out, file.Name)))
	case err == nil:
		return failf(exitUsage, "%s is there already and stays as it is: edit it, or write another beside it to compare: rapporteur init -o %s ...", name(out), name(beside(out)))
	case !errors.Is(err, fs.ErrNotExist):
		return failf(exitUsage, "%s cannot be written: %v", name(out), err)
	}
	if dir := filepath.Dir(out); dir != "" {
		if _, err := os.Stat(dir); err != nil {
			return failf(exitUsage, "-o %s: there is no folder %s; make the folder first: mkdir -p %s", name(out), name(dir), shellQuote(dir))
		}
	}
	return nil
}

// beside is another name for a file that is there.
func beside(path string) string {
	ext := filepath.Ext(path)
	return path[:len(path)-len(ext)] + "-new" + ext
}

// folder is the one folder that all inputs lie in; that of the workspace when they are in it.
func (s *source) folder() (string, bool) {
	switch {
	case s.example != "":
		return "", false
	case s.root != "":
		return shortPath(s.root), true
	}
	dir, first := "", true
	list, _ := ingest.Expand(s.inputs, open.Endings()...)
	for _, in := range list {
		if in.Path == ingest.Stdin || !first && filepath.Dir(in.Path) != dir {
			return "", false
		}
		dir, first = filepath.Dir(in.Path), false
	}
	return dir, !first
}

// dossierOf reads the dossier that goes with the inputs: the one asked for, else the one in the
// folder of the reports, else the one here. Nil for none.
func (a *app) dossierOf(s *source) (*file.Talks, error) {
	path := s.dossier
	switch path {
	case noDossier:
		return nil, nil
	case "":
		if path = s.found(); path == "" {
			return nil, nil
		}
	}
	info, err := os.Stat(path)
	switch {
	case err != nil || !info.Mode().IsRegular():
		if _, kind := dossier.Find(path); kind {
			return nil, failf(exitUsage, "--dossier takes a file; the kind of talks is --kind %s", path)
		}
		return nil, failf(exitUnread, "there is no file %s: --dossier takes one that rapporteur init writes", name(path))
	case info.Size() > file.MaxBytes:
		return nil, failf(exitUnread, "%s has more than %s bytes", name(path), grouped(file.MaxBytes))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, failf(exitUnread, "%s cannot be read: %v", name(path), err)
	}
	t, err := file.Read(filepath.ToSlash(path), string(data))
	var problems file.Problems
	if errors.As(err, &problems) {
		for _, p := range problems {
			fmt.Fprintln(a.stderr, oneLine(ingest.Printable(p.Error())))
		}
		return nil, failure{exitUsage, ""}
	}
	return t, err
}

// found is the dossier that goes with the inputs when none is asked for, "" for none.
func (s *source) found() string {
	if s.example != "" {
		return ""
	}
	paths := []string{file.Name}
	if s.root != "" {
		paths = []string{filepath.Join(s.root, file.Name)}
	} else if dir, ok := s.folder(); ok {
		paths = []string{filepath.Join(dir, file.Name), file.Name}
	}
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			return path
		}
	}
	return ""
}

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of " + file.Name + ", for editors",
		Long: `Prints the JSON Schema by which an editor completes and checks the keys of ` + file.Name + `. Kept as
` + schemaName + ` in the folder of the reports, before rapporteur init is run there, the dossier
names it in its first line, where editors with a YAML language server look; nothing is fetched.`,
		Example: `  rapporteur schema > coverage/` + schemaName,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return failf(exitUsage, "schema takes no files: rapporteur schema > %s", schemaName)
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error {
			_, err := a.stdout.Write(file.Schema())
			return err
		},
	}
}
