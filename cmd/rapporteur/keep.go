package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rapporteur/ingest"
	"rapporteur/store"
	"rapporteur/workspace"
)

// The commands that look after a workspace as a whole.

func (a *app) doctorCommand() *cobra.Command {
	var p home
	var mend bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check everything that the workspace keeps",
		Long: `Reads the whole workspace: whether the database is sound, every text has its hash, every offset lies
in its text, every count and index agrees with what is there, and which reports were read by an older
version. --mend makes again what can be made from the texts, and reads those reports again.

Exit codes: 0 all sound, 2 it cannot be read, 4 something is wrong.`,
		Example: `  rapporteur doctor
  rapporteur doctor --mend`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return failf(exitUsage, "doctor takes no files: it checks the workspace")
			}
			return a.doctor(cmd.Context(), &p, mend)
		},
	}
	p.flag(cmd)
	cmd.Flags().BoolVar(&mend, "mend", false, "make again what can be made from the texts")
	return cmd
}

func (a *app) doctor(ctx context.Context, p *home, mend bool) error {
	w, err := a.workspace(ctx, p, false, mend)
	if err != nil {
		return err
	}
	defer w.Close()
	open := 0
	bar := a.progress()
	err = w.Store.Check(ctx, mend, func(f store.Problem) {
		bar.end()
		line := f.What
		if f.Report != 0 {
			line = fmt.Sprintf("report %d: %s", f.Report, line)
		}
		if f.Mended {
			line += " (mended)"
		} else {
			open++
		}
		fmt.Fprintln(a.stdout, oneLine(ingest.Printable(line)))
	}, func(done, total int) {
		bar.show(fmt.Sprintf("checked %s of %s ...", grouped(done), count(total, "report")), false)
	})
	bar.end()
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	old := 0
	for _, err := range w.Store.List(ctx, store.Filter{NotVersions: w.Reader.Versions()}) {
		if err != nil {
			return a.storeFailure(w.Root, err)
		}
		old++
	}
	if old > 0 && mend {
		m := a.meter("read", func() float64 { return 0 })
		t, err := w.Refresh(ctx, workspace.AddOptions{Progress: func(t workspace.Tally) { m.show(t.Reports()) }})
		m.end()
		a.tellTally(t)
		switch {
		case errors.Is(err, context.Canceled):
			fmt.Fprintf(a.stderr, "Stopped. %s read again; the same command goes on from there.\n", count(t.Reread, "report"))
			return failure{exitInterrupted, ""}
		case err != nil:
			return a.storeFailure(w.Root, err)
		}
		open += t.SkippedInAll
		fmt.Fprintf(a.stdout, "%s read again by this version\n", count(t.Reread, "report"))
	} else if old > 0 {
		fmt.Fprintf(a.stdout, "%s read by another version of rapporteur: rapporteur doctor --mend reads them again\n", count(old, "report"))
	}
	open += a.checkFiles(w.Root)
	c, err := w.Store.Counts(ctx)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	verdict := "all sound"
	if open > 0 {
		verdict = count(open, "problem") + "; texts that are damaged come back by adding their source again, everything from a backup"
	}
	fmt.Fprintf(a.stdout, "%s with %s, %s, %s, %s; %s on disk: %s.\n", count(c.Reports, "report"), count(c.Revisions, "text"),
		count(c.Sentences, "sentence"), count(c.Facets, "position"), count(c.Feeds, "feed"), ingest.BytesFor(c.DiskBytes), verdict)
	if open > 0 {
		return failure{exitVerify, ""}
	}
	return nil
}

// checkFiles says what is wrong with the analysts' files of a workspace, and how many of them cannot be used.
func (a *app) checkFiles(root string) int {
	s := &source{root: root}
	wrong := 0
	for _, read := range []func() error{
		func() error { _, err := a.dossierOf(s); return err },
		func() error { _, err := a.log(s); return err },
	} {
		if err := read(); err != nil {
			wrong++
			if err.Error() != "" {
				fmt.Fprintln(a.stdout, oneLine(err.Error()))
			}
		}
	}
	return wrong
}

func (a *app) backupCommand() *cobra.Command {
	var p home
	cmd := &cobra.Command{
		Use:   "backup FOLDER",
		Short: "Copy the workspace into a new folder, which is a workspace too",
		Long: `Copies the database, as of one moment, and the files of the analysts into a new folder; others may read
and write meanwhile. The folder is a workspace of its own: rapporteur list -w FOLDER. To put a backup
back, delete .rapporteur here and copy its own in the place of it.`,
		Example: `  rapporteur backup ../talks-2024-05-21`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "Where to? rapporteur backup FOLDER")
			}
			w, err := a.workspace(cmd.Context(), &p, false, false)
			if err != nil {
				return err
			}
			defer w.Close()
			if err := w.Backup(cmd.Context(), args[0]); err != nil {
				return a.storeFailure(w.Root, err)
			}
			_, err = fmt.Fprintf(a.stdout, "copied to %s\n", name(args[0]))
			return err
		},
	}
	p.flag(cmd)
	return cmd
}

func (a *app) exportCommand() *cobra.Command {
	var p home
	cmd := &cobra.Command{
		Use:   "export FILE.zip",
		Short: "Write all that cannot be made again to one file",
		Long: `Writes the texts of all reports with where they come from, what is watched, what was removed and the
files of the analysts to a ZIP, with a manifest of counts and hashes. docs/WORKSPACE.md has the form.
The file is there whole or not at all. rapporteur import takes it in, here or elsewhere.`,
		Example: `  rapporteur export talks.zip`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "Where to? rapporteur export talks.zip")
			}
			return a.export(cmd.Context(), &p, args[0])
		},
	}
	p.flag(cmd)
	return cmd
}

func (a *app) export(ctx context.Context, p *home, path string) error {
	w, err := a.workspace(ctx, p, false, false)
	if err != nil {
		return err
	}
	defer w.Close()
	var done, total int
	m := a.meter("wrote", func() float64 { return float64(done) / float64(max(total, 1)) })
	manifest, err := w.Export(ctx, path, func(d, t int) { done, total = d, t; m.show(d) })
	m.end()
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s with %s, %s, %s removed: %s\n", count(manifest.Reports, "report"), count(manifest.Revisions, "text"),
		count(manifest.Feeds, "feed"), grouped(manifest.Removed), name(path))
	return err
}

func (a *app) importCommand() *cobra.Command {
	var p home
	var labels []string
	cmd := &cobra.Command{
		Use:   "import FILE.zip",
		Short: "Take in what export wrote",
		Long: `Checks a file that rapporteur export wrote against its manifest and takes it in: reports with all their
texts and labels, watched addresses, and what was removed on request, which is removed here too. Files of
the analysts are written where there is none; where there is another one, it stays, and that is told.
Doing it again changes nothing.`,
		Example: `  rapporteur import talks.zip`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return failf(exitUsage, "Which file? rapporteur import talks.zip")
			}
			return a.importArchive(cmd.Context(), &p, args[0], labels)
		},
	}
	p.flag(cmd)
	cmd.Flags().StringArrayVar(&labels, "label", nil, "file the reports under a `label` too (may be repeated)")
	return cmd
}

func (a *app) importArchive(ctx context.Context, p *home, path string, labels []string) error {
	if err := checkLabels(labels); err != nil {
		return err
	}
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return failf(exitUnread, "there is no file %s: rapporteur import takes one that rapporteur export wrote", name(path))
	}
	w, err := a.workspace(ctx, p, true, true)
	if err != nil {
		return err
	}
	defer w.Close()
	var done, total int
	m := a.meter("read", func() float64 { return float64(done) / float64(max(total, 1)) })
	in, err := w.Import(ctx, path, workspace.AddOptions{Labels: labels, Progress: func(t workspace.Tally) { done = t.Reports(); m.show(done) }},
		func(m workspace.Manifest) { total = m.Revisions })
	m.end()
	a.tellTally(in.Tally)
	var damage workspace.Damage
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(a.stderr, "Stopped. %s kept; the same command goes on from there.\n", count(in.Reports(), "text"))
		return failure{exitInterrupted, ""}
	case errors.As(err, &damage):
		return failf(exitUnread, "%s: %s", name(path), damage.Error())
	case err != nil:
		return a.storeFailure(w.Root, err)
	}
	for _, f := range in.Left {
		fmt.Fprintf(a.stderr, "%s is here and differs: left as it is\n", f)
	}
	if len(in.Wrote) > 0 {
		fmt.Fprintf(a.stderr, "wrote %s\n", strings.Join(in.Wrote, ", "))
	}
	if err := a.tellAdded(ctx, w, in.Tally); err != nil {
		return err
	}
	return skippedOr(in.SkippedInAll > 0)
}

type forgetFlags struct {
	home
	by, why string
}

func (a *app) forgetCommand() *cobra.Command {
	f := &forgetFlags{}
	cmd := &cobra.Command{
		Use:   "forget NUMBER... -m WHY",
		Short: "Remove reports for good",
		Long: `Removes reports with all their texts and what was read from them. What stays is a note of when, by whom
and why, with a hash of where the report came from, so that it is not taken in again. Backups and exports
that were made before still hold it.`,
		Example: `  rapporteur forget 12 -m 'the publisher withdrew it'`,
		RunE: func(cmd *cobra.Command, args []string) error {
			ids, err := numbers(args, "Which report? Its number as list shows it: rapporteur forget 12 -m 'withdrawn'")
			if err != nil {
				return err
			}
			if strings.TrimSpace(f.why) == "" {
				return failf(exitUsage, "Why? The note that stays needs a reason: -m 'the publisher withdrew it'")
			}
			return a.forget(cmd.Context(), f, ids)
		},
	}
	f.home.flag(cmd)
	cmd.Flags().StringVarP(&f.why, "message", "m", "", "the `reason`")
	cmd.Flags().StringVar(&f.by, "as", "", "`who` removes it (default: RAPPORTEUR_AUTHOR, else the name of the user)")
	return cmd
}

func (a *app) forget(ctx context.Context, f *forgetFlags, ids []store.ID) error {
	by, err := a.author(f.by)
	if err != nil {
		return err
	}
	w, err := a.workspace(ctx, &f.home, false, true)
	if err != nil {
		return err
	}
	defer w.Close()
	for _, id := range ids {
		err := w.Store.Forget(ctx, id, store.Tombstone{Time: w.Now().UTC(), By: by, Why: f.why})
		switch {
		case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrForgotten):
			return failf(exitUsage, "there is no report %d in the workspace: rapporteur list", id)
		case err != nil:
			return a.storeFailure(w.Root, err)
		}
		if _, err := fmt.Fprintf(a.stdout, "removed %d\n", id); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) labelCommand() *cobra.Command {
	var p home
	var c chosen
	var remove bool
	cmd := &cobra.Command{
		Use:   "label NAME [NUMBER...]",
		Short: "File reports under a label",
		Long: `Files reports of the workspace under a label, such as the name of the talks, or takes it from them: the
reports of these numbers, or those that the flags choose. brief, list and search take --label.`,
		Example: `  rapporteur label berlin 12 13 14
  rapporteur label berlin --from 2024-05-20 --until 2024-05-22
  rapporteur label berlin 14 --remove`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || strings.TrimSpace(args[0]) == "" {
				return failf(exitUsage, "Which label, and which reports? rapporteur label berlin 12 13")
			}
			return a.label(cmd.Context(), &p, &c, args, !remove)
		},
	}
	p.flag(cmd)
	c.flags(cmd)
	cmd.Flags().Lookup("label").Usage = "the reports that have this `label`"
	cmd.Flags().BoolVar(&remove, "remove", false, "take the label from the reports")
	return cmd
}

func (a *app) label(ctx context.Context, p *home, c *chosen, args []string, on bool) error {
	if err := checkLabels(args[:1]); err != nil {
		return err
	}
	var ids []store.ID
	var err error
	if len(args) > 1 {
		if c.any() {
			return failf(exitUsage, "numbers and flags are two ways to choose reports: drop one")
		}
		if ids, err = numbers(args[1:], "rapporteur label berlin 12 13"); err != nil {
			return err
		}
	} else if !c.any() {
		return failf(exitUsage, "Which reports? rapporteur label %s 12 13, or --from, --until, --outlet", shellQuote(args[0]))
	}
	f, err := c.filter()
	if err != nil {
		return err
	}
	w, err := a.workspace(ctx, p, false, true)
	if err != nil {
		return err
	}
	defer w.Close()
	if ids == nil {
		for e, err := range w.Store.List(ctx, f) {
			if err != nil {
				return a.storeFailure(w.Root, err)
			}
			ids = append(ids, e.ID)
		}
	}
	n, err := w.Store.Label(ctx, ids, strings.TrimSpace(args[0]), on)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	_, err = fmt.Fprintf(a.stdout, "%s changed\n", count(n, "report"))
	return err
}
