package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rapporteur/report/terminal/outline"
	"rapporteur/store"
	"rapporteur/workspace"
)

func (a *app) listCommand() *cobra.Command {
	var p home
	var c chosen
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the reports of the workspace",
		Long: `Lists the reports of the workspace, one a line: number, day of publication, outlet, title, how many
texts it has had when more than one, and labels. The JSON form has one object a line.`,
		Example: `  rapporteur list
  rapporteur list --label berlin --from 2024-05-20
  rapporteur list --json | jq -r .identity`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return failf(exitUsage, "list takes no files: it lists what rapporteur add has taken in. To find sentences: rapporteur search %s", shellQuote(strings.Join(args, " ")))
			}
			return a.list(cmd.Context(), &p, &c, asJSON)
		},
	}
	p.flag(cmd)
	c.flags(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, "one JSON object a line")
	return cmd
}

func (a *app) list(ctx context.Context, p *home, c *chosen, asJSON bool) error {
	f, err := c.filter()
	if err != nil {
		return err
	}
	w, err := a.workspace(ctx, p, false, false)
	if err != nil {
		return err
	}
	defer w.Close()
	out := json.NewEncoder(a.stdout)
	out.SetEscapeHTML(false)
	n, width := 0, a.width(0)
	for e, err := range w.Store.List(ctx, f) {
		if err != nil {
			return a.storeFailure(w.Root, err)
		}
		n++
		if asJSON {
			err = out.Encode(listed(e))
		} else {
			_, err = fmt.Fprintln(a.stdout, entryLine(e, width))
		}
		if err != nil {
			return err
		}
	}
	if n == 0 && !asJSON {
		fmt.Fprintln(a.stderr, "No reports.")
	}
	return nil
}

// entry is a report in the JSON form of list and search.
type entry struct {
	Number    store.ID  `json:"number"`
	Identity  string    `json:"identity"`
	Title     string    `json:"title,omitempty"`
	Outlet    string    `json:"outlet,omitempty"`
	URL       string    `json:"url,omitempty"`
	Published string    `json:"published,omitempty"`
	Basis     string    `json:"published_basis,omitempty"`
	Why       string    `json:"published_why,omitempty"`
	Language  string    `json:"language,omitempty"`
	Bytes     int       `json:"bytes"`
	Texts     int       `json:"texts"`
	First     time.Time `json:"first_seen"`
	Last      time.Time `json:"last_changed"`
	Labels    []string  `json:"labels,omitempty"`
}

func listed(e store.Entry) entry {
	p := e.Source.Published
	return entry{Number: e.ID, Identity: e.Identity, Title: e.Title, Outlet: e.Source.Outlet, URL: e.Source.URL, Published: p.Value, Basis: string(p.Basis), Why: p.Why,
		Language: e.Source.Language, Bytes: e.Bytes, Texts: e.Revision, First: e.First, Last: e.Last, Labels: e.Labels}
}

// entryLine is a report in one line of at most width columns where its parts allow it.
func entryLine(e store.Entry, width int) string {
	day := cmp.Or(e.Source.Published.Value, "no date")
	outlet := outline.Clean(cmp.Or(e.Source.Outlet, e.Source.Name))
	title := outline.Clean(cmp.Or(e.Title, e.Source.Name))
	head := fmt.Sprintf("%6d  %-10s  %-18s  ", e.ID, day, cutTo(outlet, 18))
	tail := ""
	if e.Revision > 1 {
		tail += fmt.Sprintf("  (%d texts)", e.Revision)
	}
	if len(e.Labels) > 0 {
		tail += "  [" + outline.Clean(strings.Join(e.Labels, ", ")) + "]"
	}
	room := width - utf8.RuneCountInString(head) - utf8.RuneCountInString(tail)
	return head + cutTo(title, max(20, room)) + tail
}

// cutTo is s in at most n characters.
func cutTo(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimRight(string(r[:n-3]), " ") + "..."
}

func (a *app) historyCommand() *cobra.Command {
	var p home
	cmd := &cobra.Command{
		Use:   "history NUMBER",
		Short: "Show what the texts of a report changed, one after the other",
		Long: `Shows the texts that a report of the workspace has had: when each was first seen, and what it
added (+) and dropped (-) against the one before, paragraph by paragraph.`,
		Example: `  rapporteur history 12`,
		RunE: func(cmd *cobra.Command, args []string) error {
			ids, err := numbers(args, "Which report? Its number as list shows it: rapporteur history 12")
			if err != nil {
				return err
			}
			return a.history(cmd.Context(), &p, ids)
		},
	}
	p.flag(cmd)
	return cmd
}

// numbers are the numbers of reports that a command line names.
func numbers(args []string, want string) ([]store.ID, error) {
	if len(args) == 0 {
		return nil, failf(exitUsage, "%s", want)
	}
	var ids []store.ID
	for _, arg := range args {
		n, err := strconv.ParseInt(strings.TrimPrefix(arg, "#"), 10, 64)
		if err != nil || n < 1 {
			return nil, failf(exitUsage, "%s is no number of a report. %s", name(arg), want)
		}
		ids = append(ids, store.ID(n))
	}
	return ids, nil
}

func (a *app) history(ctx context.Context, p *home, ids []store.ID) error {
	w, err := a.workspace(ctx, p, false, false)
	if err != nil {
		return err
	}
	defer w.Close()
	for _, id := range ids {
		list, err := w.Store.Revisions(ctx, id)
		if errors.Is(err, store.ErrNotFound) || errors.Is(err, store.ErrForgotten) {
			return failf(exitUsage, "there is no report %d in the workspace: rapporteur list", id)
		}
		if err != nil {
			return a.storeFailure(w.Root, err)
		}
		out := &page{width: a.width(0)}
		for i, r := range list {
			out.say("", fmt.Sprintf("%d  text %d of %d, first seen %s, %s", id, r.Number, len(list), r.Seen.UTC().Format("2006-01-02 15:04 UTC"), r.Document.Source.Name))
			if i == 0 {
				continue
			}
			for _, l := range workspace.Difference(list[i-1].Document, r.Document) {
				out.say("    "+string(l.Change)+" ", l.Text)
			}
		}
		if _, err := io.WriteString(a.stdout, out.String()); err != nil {
			return err
		}
	}
	return nil
}
