package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"rapporteur/ingest"
	"rapporteur/ingest/fetch"
	"rapporteur/ingest/open"
	"rapporteur/ingest/rows"
	"rapporteur/ingest/text"
	"rapporteur/store"
	"rapporteur/workspace"
)

type addFlags struct {
	home
	labels   []string
	columns  string
	encoding string
	private  bool
	verbose  bool
}

func (a *app) addCommand() *cobra.Command {
	f := &addFlags{}
	cmd := &cobra.Command{
		Use:   "add FILES|ADDRESSES...",
		Short: "Take reports into the workspace, read them and keep them",
		Long: `Reads reports and keeps them in the workspace, a folder ".rapporteur" here or in a folder above, which
is made when there is none: files and folders of any form that rapporteur knows (text, HTML, mail,
feeds, tables, archives, documents; see docs/INPUTS.md), "-" for standard input, and http addresses.
Then brief, show, why and verify need no files.

What is there already is not read again, so the same command may be repeated; a text that changed is
kept as a further revision. Ctrl-C keeps what was read, and the same command goes on from there.

Exit codes: 0 all read, 1 wrong command line, 2 nothing read, 3 some not read, 130 stopped.`,
		Example: `  rapporteur add coverage
  rapporteur add --label berlin reports.zip alerts.mbox
  rapporteur add --columns text=body,date=published_at export.csv
  rapporteur add https://news.example.org/talks.html`,
		RunE: func(cmd *cobra.Command, args []string) error { return a.add(cmd.Context(), f, args) },
	}
	f.home.flag(cmd)
	fl := cmd.Flags()
	fl.StringArrayVar(&f.labels, "label", nil, "file the reports under a `label`, such as the name of the talks (may be repeated)")
	fl.StringVar(&f.columns, "columns", "", "which column of a table is what, as `WHAT=COLUMN,...`: text, title, url, outlet, date, author, language (default: by their usual names)")
	fl.StringVar(&f.encoding, "encoding", "", "the `encoding` of plain text, such as windows-1251 (default: told by the bytes)")
	fl.BoolVarP(&f.verbose, "verbose", "v", false, "write a line for each report once it is safely kept: what became of it, its number, what it is")
	fl.BoolVar(&f.private, "allow-private", false, "also ask addresses of this machine and of private networks")
	return cmd
}

func (a *app) add(ctx context.Context, f *addFlags, args []string) error {
	if len(args) == 0 {
		return failf(exitUsage, "Nothing to add. Give me articles: rapporteur add coverage")
	}
	columns, err := rows.ParseColumns(f.columns)
	if err != nil {
		return failf(exitUsage, "--columns: %v", err)
	}
	if err := checkLabels(f.labels); err != nil {
		return err
	}
	if f.encoding != "" {
		if err := text.CheckEncoding(f.encoding); err != nil {
			return failf(exitUsage, "--encoding: %v", err)
		}
	}
	w, err := a.workspace(ctx, &f.home, true, true)
	if err != nil {
		return err
	}
	defer w.Close()
	in := &adding{a: a, w: w, o: open.Options{Encoding: f.encoding, Columns: columns}}
	in.client = func() (*fetch.Client, error) { return a.client(f.private) }
	in.sort(args)
	m := a.meter("read", in.left)
	o := workspace.AddOptions{Labels: f.labels, Seen: func(open.Item) time.Time { return in.written }, Progress: func(t workspace.Tally) { m.show(t.Reports()) }}
	if f.verbose {
		o.Kept = func(r store.Reading, o store.Outcome) {
			m.end()
			fmt.Fprintf(a.stdout, "%s %d %s\n", o.What, o.ID, ingest.Printable(r.Identity))
		}
	}
	t, err := w.Add(ctx, in.feed(ctx), o)
	m.end()
	a.tellTally(t)
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintf(a.stderr, "Stopped. %s kept; the same command goes on from there.\n", count(t.Reports(), "report"))
		return failure{exitInterrupted, ""}
	case err != nil:
		return a.storeFailure(w.Root, err)
	}
	if err := a.tellAdded(ctx, w, t); err != nil {
		return err
	}
	switch {
	case t.Reports()+t.Forgotten == 0:
		return failure{exitUnread, ""}
	case t.SkippedInAll > 0:
		return failure{exitSkipped, ""}
	}
	return nil
}

// checkLabels refuses what no store takes for a label.
func checkLabels(labels []string) error {
	for _, l := range labels {
		if strings.TrimSpace(l) == "" {
			return failf(exitUsage, "--label: a label needs a letter")
		}
		if err := store.CheckLabel(l); err != nil {
			return failf(exitUsage, "--label: %v", err)
		}
	}
	return nil
}

// adding is what a command line names, as it is read.
type adding struct {
	a      *app
	w      *workspace.Workspace
	o      open.Options
	client func() (*fetch.Client, error)
	inputs []ingest.Input
	urls   []string
	skips  []ingest.Skip
	// written is when the file that is read was written; zero for what comes from elsewhere.
	written time.Time

	total, done atomic.Int64 // bytes of files
}

// sort parts addresses from paths.
func (in *adding) sort(args []string) {
	var paths []string
	for _, arg := range args {
		if strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://") {
			in.urls = append(in.urls, arg)
		} else {
			paths = append(paths, arg)
		}
	}
	paths, briefs := withoutBriefs(paths)
	for _, b := range briefs {
		fmt.Fprintf(in.a.stderr, "left out %s: it is a brief, not a report\n", name(b))
	}
	var skips []ingest.Skip
	in.inputs, skips = ingest.Expand(paths, open.Endings()...)
	in.skips = append(in.skips, skips...)
	for _, i := range in.inputs {
		if info, err := os.Stat(i.Path); err == nil && i.Path != ingest.Stdin {
			in.total.Add(info.Size())
		}
	}
}

// left is which part of the work is done, 0 to 1, 0 when it is not known.
func (in *adding) left() float64 {
	if total := in.total.Load(); total > 0 {
		return float64(in.done.Load()) / float64(total)
	}
	return 0
}

func (in *adding) feed(ctx context.Context) workspace.Feed {
	return func(yield func(open.Item) error) error {
		for _, s := range in.skips {
			if err := yield(open.Item{Name: s.Name, Skip: &s}); err != nil {
				return err
			}
		}
		for _, i := range in.inputs {
			if err := in.file(ctx, i, yield); err != nil {
				return err
			}
		}
		if len(in.urls) == 0 {
			return nil
		}
		client, err := in.client()
		if err != nil {
			return err
		}
		defer client.Close()
		for _, url := range in.urls {
			if err := in.address(ctx, client, url, yield); err != nil {
				return err
			}
		}
		return nil
	}
}

// file reads one file. One that changes meanwhile is told: what was taken of it may be half of
// one text and half of another.
func (in *adding) file(ctx context.Context, i ingest.Input, yield func(open.Item) error) error {
	src, closer, err := ingest.Open(i, in.a.stdin)
	if err != nil {
		return yieldSkip(i.Name, err, yield)
	}
	defer closer.Close()
	before := stateOf(i.Path)
	in.written = before.at
	defer func() { in.written = time.Time{} }()
	if i.Path != ingest.Stdin {
		src.Path = in.w.Path(i.Path)
		src.R = &counting{src.R, &in.done}
	}
	var held []open.Item
	hold := func(it open.Item) error {
		if i.Path == ingest.Stdin && it.Doc != nil && strings.HasPrefix(it.Identity, ingest.Stdin) {
			// Standard input is another one each time.
			it.Identity = ingest.StdinName + "#" + string(it.Doc.ID)
		}
		if held != nil && len(held) < maxHeld {
			held = append(held, it)
			return nil
		}
		for _, h := range held {
			if err := yield(h); err != nil {
				return err
			}
		}
		held = nil
		return yield(it)
	}
	held = []open.Item{}
	if err := open.Open(ctx, src, in.o, hold); err != nil {
		return err
	}
	if stateOf(i.Path) != before {
		return yieldSkip(i.Name, ingest.Skip{Name: i.Name, Why: "it changed while it was read; add it again when it is no longer written to"}, yield)
	}
	for _, h := range held {
		if err := yield(h); err != nil {
			return err
		}
	}
	return nil
}

// maxHeld is how many reports of a file are held back until it is known that the file stood
// still. Of a larger archive what came first is taken as it is.
const maxHeld = 64

// state is what shows that a file is being written.
type state struct {
	size int64
	at   time.Time
}

func stateOf(path string) state {
	info, err := os.Stat(path)
	if err != nil {
		return state{}
	}
	return state{info.Size(), info.ModTime()}
}

func yieldSkip(name string, err error, yield func(open.Item) error) error {
	var s ingest.Skip
	if !errors.As(err, &s) {
		s = ingest.Skip{Name: name, Why: err.Error()}
	}
	return yield(open.Item{Name: s.Name, Skip: &s})
}

func (in *adding) address(ctx context.Context, client *fetch.Client, url string, yield func(open.Item) error) error {
	page, err := client.Get(ctx, fetch.Request{URL: url})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if failed := (*fetch.Error)(nil); errors.As(err, &failed) {
		return yield(open.Item{Name: url, Skip: &ingest.Skip{Name: failed.URL, Why: failed.Why}})
	}
	if err != nil {
		return err
	}
	src := ingest.InMemory(page.URL, page.Body)
	src.URL, src.Type = page.URL, page.Type
	return open.Open(ctx, src, in.o, yield)
}

// counting counts the bytes that are read.
type counting struct {
	r io.Reader
	n *atomic.Int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}

// tellTally says what was skipped and what to know about what was read.
func (a *app) tellTally(t workspace.Tally) {
	var g groups
	for _, n := range t.Notices {
		g.add("notice "+kindOf(n.Text), n.String())
	}
	for _, s := range t.Skipped {
		g.add("skip "+kindOf(s.Why), s.Error())
	}
	g.write(a.stderr)
	if more := t.SkippedInAll - len(t.Skipped); more > 0 {
		fmt.Fprintf(a.stderr, "... and %s more not read\n", grouped(more))
	}
	if t.LinksInAll > 0 && (t.Reports() == 0 || t.Links[0].Kind == ingest.ToReport) {
		fmt.Fprintf(a.stderr, "%s found and not followed, such as %s; to follow what a feed brings: rapporteur watch add ADDRESS\n",
			count(t.LinksInAll, "link"), name(t.Links[0].URL))
	}
}

// tellAdded says what came of adding, on standard output.
func (a *app) tellAdded(ctx context.Context, w *workspace.Workspace, t workspace.Tally) error {
	c, err := w.Store.Counts(ctx)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{t.New, "new"}, {t.Revised, "with another text"}, {t.Reread, "read again"}, {t.Same, "there already"}, {t.Forgotten, "removed on request before, not taken"}, {t.SkippedInAll, "not read"}} {
		if p.n > 0 {
			parts = append(parts, grouped(p.n)+" "+p.what)
		}
	}
	if parts == nil {
		parts = []string{"nothing was found"}
	}
	_, err = fmt.Fprintf(a.stdout, "%s. The workspace has %s: rapporteur brief\n", strings.Join(parts, ", "), count(c.Reports, "report"))
	return err
}

// meter is the line that says how far long work has come, how fast it goes and how long it
// will take.
type meter struct {
	p     *progress
	verb  string
	part  func() float64 // of the work that is done, 0 to 1; 0 when it is not known
	start time.Time
}

func (a *app) meter(verb string, part func() float64) *meter {
	return &meter{p: a.progress(), verb: verb, part: part, start: time.Now()}
}

func (m *meter) show(done int) {
	took := time.Since(m.start)
	line := fmt.Sprintf("%s %s", m.verb, count(done, "report"))
	if s := took.Seconds(); s > 0 {
		line += fmt.Sprintf(", %.0f a second", float64(done)/s)
	}
	if part := m.part(); part > 0.01 && part < 1 {
		left := time.Duration(float64(took) * (1 - part) / part)
		line += fmt.Sprintf(", %.0f %%, about %s left", 100*part, roundTime(left))
	}
	m.p.show(line+" ...", false)
}

func (m *meter) end() { m.p.end() }

// roundTime is a length of time for people: "40s", "3m", "1h20m".
func roundTime(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%ds", max(1, int(d.Seconds())))
	case d < time.Hour:
		return fmt.Sprintf("%dm", int(d.Round(time.Minute).Minutes()))
	}
	d = d.Round(10 * time.Minute)
	return fmt.Sprintf("%dh%02dm", int(d.Hours()), int(d.Minutes())%60)
}
