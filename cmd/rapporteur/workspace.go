package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"

	"rapporteur"
	"rapporteur/ingest"
	"rapporteur/store"
	"rapporteur/store/sqlite"
	"rapporteur/workspace"
)

// workspaceEnv names the folder of the workspace when the flag does not.
const workspaceEnv = "RAPPORTEUR_WORKSPACE"

// home is where a command finds its workspace.
type home struct{ folder string }

func (p *home) flag(cmd *cobra.Command) {
	cmd.Flags().StringVarP(&p.folder, "workspace", "w", "", "the `folder` of the workspace (default: "+workspaceEnv+", else the nearest one from here upwards)")
}

// homeFolder is the folder of the workspace; found is false when there is none yet, and root then
// where it would be made.
func (a *app) homeFolder(p *home) (root string, found bool, err error) {
	asked, by := p.folder, "--workspace"
	if asked == "" {
		asked, by = a.env(workspaceEnv), workspaceEnv
	}
	if asked == "" {
		if root, ok := workspace.Find("."); ok {
			return root, true, nil
		}
		root, err = os.Getwd()
		return root, false, err
	}
	info, err := os.Stat(asked)
	if err != nil || !info.IsDir() {
		return "", false, failf(exitUsage, "%s %s: there is no such folder", by, name(asked))
	}
	return asked, workspace.Is(asked), nil
}

// workspace opens the workspace of a command. The caller closes it. With create it is made
// when there is none.
func (a *app) workspace(ctx context.Context, p *home, create, write bool) (*workspace.Workspace, error) {
	root, found, err := a.homeFolder(p)
	if err != nil {
		return nil, err
	}
	if !found && !create {
		return nil, failf(exitUsage, "there is no workspace here: rapporteur add coverage makes one")
	}
	reader, err := rapporteur.NewReader(false)
	if err != nil {
		return nil, err
	}
	w, err := workspace.Open(ctx, root, create, func(ctx context.Context, path string) (store.Store, error) {
		if !write {
			s, err := sqlite.Open(ctx, path, sqlite.Options{ReadOnly: true})
			if !errors.Is(err, store.ErrReadOnly) {
				return s, err
			}
			// It is of an older form, or was ended while it was made: who may write makes it ready.
		}
		return sqlite.Open(ctx, path, sqlite.Options{})
	}, reader, a.now)
	if err != nil {
		return nil, a.storeFailure(root, err)
	}
	if !found {
		fmt.Fprintf(a.stderr, "made a workspace in %s\n", name(filepath.Join(shortPath(root), workspace.Folder)))
	}
	return w, nil
}

// storeFailure is what an error of a store means to the user, and what to do about it.
func (a *app) storeFailure(root string, err error) error {
	at := name(filepath.Join(shortPath(root), workspace.Folder))
	var damage workspace.Damage
	var own failure
	switch {
	case err == nil || errors.As(err, &own) || errors.Is(err, context.Canceled):
		return err
	case errors.As(err, &damage):
		return failf(exitUnread, "%s", ingest.Printable(damage.Error()))
	case errors.Is(err, store.ErrLocked):
		return failf(exitUnread, "%s: another process is writing to this workspace; wait until it has ended, or end it", at)
	case errors.Is(err, store.ErrReadOnly):
		return failf(exitUnread, "%s: the workspace can only be read by you here; make its folder writable, or work on a copy: rapporteur backup FOLDER", at)
	case errors.Is(err, store.ErrFull):
		return failf(exitUnread, "%s: the disk is full; what was told as kept is kept. Make room, and run the same command again", at)
	case errors.Is(err, store.ErrDamaged):
		return failf(exitUnread, "%s: the database is damaged (%v). See what is left with rapporteur doctor; a backup is put back by copying it over %s", at, err, workspace.Folder)
	case errors.Is(err, store.ErrNewer):
		return failf(exitUnread, "%s: the workspace was written by a newer rapporteur; use that one (this is %s)", at, buildVersion())
	case errors.Is(err, fs.ErrExist), errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrForgotten):
		return failf(exitUsage, "%s", ingest.Printable(err.Error()))
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return failf(exitUnread, "the disk is full: make room, and run the same command again (%s)", ingest.Printable(err.Error()))
	}
	// Of files and databases, which fail in more ways than can be told apart.
	return failf(exitUnread, "%s: %s", at, ingest.Printable(err.Error()))
}

// shortPath is a path as seen from here, when that is shorter.
func shortPath(path string) string {
	here, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(here, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}

// chosen are the flags that choose reports of a workspace.
type chosen struct {
	label, outlet, from, until string
}

func (c *chosen) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.label, "label", "", "of the workspace only the reports with this `label`")
	f.StringVar(&c.outlet, "outlet", "", "only those of this `outlet`")
	f.StringVar(&c.from, "from", "", "only those published on this `day`, as YYYY-MM-DD, or later")
	f.StringVar(&c.until, "until", "", "only those published on this `day` or earlier")
}

// any reports whether a flag was given.
func (c *chosen) any() bool { return *c != chosen{} }

func (c *chosen) filter() (store.Filter, error) {
	for _, day := range []struct{ flag, value string }{{"--from", c.from}, {"--until", c.until}} {
		if day.value != "" && !calendarDay(day.value) {
			return store.Filter{}, failf(exitUsage, "%s %q is no calendar day; write it as YYYY-MM-DD", day.flag, day.value)
		}
	}
	return store.Filter{Label: c.label, Outlet: c.outlet, From: c.from, Until: c.until}, nil
}
