package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rapporteur/compare/decisions"
	"rapporteur/dossier/file"
	"rapporteur/ingest"
	"rapporteur/logbook"
	"rapporteur/story"
)

// placeFlags are the flags of a command that needs to know where decisions are kept and reads no
// reports.
func (s *source) placeFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&s.decided, "decisions", "", "the decisions of analysts, a `file` (default: "+decisions.Name+" beside "+file.Name+" or the reports, else here)")
	f.StringVar(&s.dossier, "dossier", "", "the dossier of these talks, a `file` beside which the decisions are kept")
	s.talks = true
	s.home.flag(cmd)
}

// beside keeps the files beside which the decisions are; without files they are in the workspace,
// if there is one.
func (s *source) beside(a *app, files []string) error {
	s.inputs, _ = withoutBriefs(files)
	return s.fromWorkspace(a, files)
}

// decisionsFile is where the decisions about the inputs are kept: the file asked for, else the one
// beside the dossier, else the one in the folder of the reports, else the one here. It is "" for none;
// the examples have none.
func (s *source) decisionsFile() string {
	switch {
	case s.decided == noDossier:
		return ""
	case s.decided != "":
		return s.decided
	case s.example != "":
		return ""
	case s.dossier != "" && s.dossier != noDossier:
		return filepath.Join(filepath.Dir(s.dossier), decisions.Name)
	case s.root != "":
		return filepath.Join(s.root, decisions.Name)
	}
	if path := s.found(); path != "" {
		return filepath.Join(filepath.Dir(path), decisions.Name)
	}
	dir, _ := s.folder()
	return filepath.Join(dir, decisions.Name)
}

// againDeciding is again for a command that decides: it names a file where there is none by itself.
func (s *source) againDeciding() string {
	if s.decisionsFile() != "" {
		return s.again()
	}
	named := *s
	named.decided = decisions.Name
	return named.again()
}

// log reads the file of decisions.
func (a *app) log(s *source) (decisions.Log, error) {
	path := s.decisionsFile()
	if path == "" {
		return decisions.Log{}, nil
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) && s.decided != "" && !s.deciding {
		return decisions.Log{}, failf(exitUnread, "there is no file %s: --decisions takes one with lines such as 2026-11-23T10:00:00Z ana merge \"Ana Sol\" \"Anna Soll\" \"one person\"", name(path))
	}
	l, err := logbook.Read(path, name(path))
	if err != nil {
		return l, undecided(err)
	}
	for _, at := range l.Torn {
		fmt.Fprintf(a.stderr, "%s: set aside: the line was cut off when it was written; decide it again\n", at)
	}
	return l, nil
}

func (a *app) decisionsCommand() *cobra.Command {
	s := &source{}
	cmd := &cobra.Command{
		Use: "decisions [FILES...]", Short: "List the decisions of analysts, and what each does now",
		Long: `Lists what analysts have decided about the reports - readings accepted and rejected, names merged and
split, conflicts silenced or with a side preferred, notes - in the order of their effect, with what each
does to these reports, or why it does nothing. Without files the .txt files of the current folder are
read. docs/DECISIONS.md tells how the file is written, by hand too.`,
		Example: `  rapporteur decisions coverage
  rapporteur decisions merge theirs/decisions.txt coverage`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error { return a.listDecisions(cmd.Context(), s, args) },
	}
	s.flags(cmd)
	cmd.AddCommand(a.takeOverCommand())
	return cmd
}

func (a *app) listDecisions(ctx context.Context, s *source, args []string) error {
	if err := s.takeOrHere(a, args, "rapporteur decisions coverage"); err != nil {
		return err
	}
	res, skipped, err := a.read(ctx, s)
	if err != nil {
		return err
	}
	p := &page{width: a.width(0)}
	if len(res.Story.Decided) == 0 {
		p.say("", "No decisions"+inFile(s.decisionsFile())+".")
	}
	hold := 0
	for _, d := range res.Story.Decided {
		writeDecided(p, d)
		if d.Holds {
			hold++
		}
	}
	if n := len(res.Story.Decided); n > 0 {
		p.say("", fmt.Sprintf("%s%s, %d in effect.", count(n, "decision"), inFile(s.decisionsFile()), hold))
	}
	if _, err := io.WriteString(a.stdout, p.String()); err != nil {
		return err
	}
	return skippedOr(skipped)
}

func inFile(path string) string {
	if path == "" {
		return ""
	}
	return " in " + name(path)
}

// writeDecided writes a decision with what it does.
func writeDecided(p *page, d story.Decided) {
	when := d.Time
	if t, err := time.Parse(time.RFC3339Nano, d.Time); err == nil {
		when = t.Format("2 Jan 2006 15:04")
	}
	on := d.On
	if d.What == string(decisions.Merge) || d.What == string(decisions.Split) {
		on = []string{quoted(on[0]), quoted(on[1])}
	}
	mark := "- "
	if d.Holds {
		mark = "+ "
	}
	p.say(mark, fmt.Sprintf("%s  %s  %s  %s  %s", d.ID, when, d.Author, d.What, strings.Join(on, "  ")))
	if about := d.About; about != "" {
		p.say("    ", about)
	}
	p.say("    ", quoted(d.Reason))
	p.say("    ", "-> "+cmp.Or(d.Effect, "nothing"))
}

func (a *app) takeOverCommand() *cobra.Command {
	d := &deciding{}
	cmd := &cobra.Command{
		Use: "merge OTHER [FILES...]", Short: "Take over the decisions of another file",
		Long: `Adds the decisions of another person's file to the one beside the reports: those that are in both count once,
and of two that speak against each other the later one holds. The files say beside which reports.`,
		Example: `  rapporteur decisions merge theirs/decisions.txt coverage`,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.takeOver(cmd.Context(), d, args) },
	}
	d.placeFlags(cmd)
	d.source.deciding = true
	return cmd
}

func (a *app) takeOver(ctx context.Context, d *deciding, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Whose decisions? rapporteur decisions merge theirs/%s coverage", decisions.Name)
	}
	if err := d.beside(a, args[1:]); err != nil {
		return err
	}
	if _, err := os.Stat(args[0]); err != nil {
		return failf(exitUnread, "there is no file %s", name(args[0]))
	}
	theirs, err := a.log(&source{decided: args[0]})
	if err != nil {
		return err
	}
	path := d.decisionsFile()
	if path == "" {
		return failf(exitUsage, "Where should the decisions be kept? Name a file with --decisions")
	}
	added, err := logbook.Append(ctx, path, name(path), func(decisions.Log) ([]decisions.Decision, error) { return theirs.List, nil })
	if err != nil {
		return undecided(err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s taken over into %s, %d were in it.\n", count(len(added), "decision"), ingest.Printable(path), len(theirs.List)-len(added))
	return err
}
