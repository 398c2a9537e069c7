package main

import (
	"context"
	"fmt"
	"net/netip"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rapporteur/ingest/fetch"
	"rapporteur/store"
)

// The shortest and the default time between two questions to one address.
const (
	minEvery     = 5 * time.Minute
	defaultEvery = time.Hour
)

type watchFlags struct {
	home
	once    bool
	private bool
	every   time.Duration
	label   string
}

func (a *app) watchCommand() *cobra.Command {
	f := &watchFlags{}
	cmd := &cobra.Command{
		Use:   "watch",
		Short: "Ask feeds for new reports, on a schedule",
		Long: `Asks the watched feeds and sitemaps of the workspace when they are due, follows what they link to, and
keeps the reports, until it is stopped with Ctrl-C; --once asks those that are due and ends, for cron (exit
code 3 when some could not be asked). Stopping it
at any moment loses nothing. It names itself, heeds robots.txt and Retry-After, asks a host once a second
at most, and a feed only for what has changed. docs/INPUTS.md says how pages are fetched.`,
		Example: `  rapporteur watch add https://example.org/feed.xml --every 30m --label fish
  rapporteur watch list
  rapporteur watch --once`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return failf(exitUsage, "to watch an address: rapporteur watch add %s", shellQuote(args[0]))
			}
			return a.watch(cmd.Context(), f)
		},
	}
	f.home.flag(cmd)
	cmd.Flags().BoolVar(&f.once, "once", false, "ask the addresses that are due, and end")
	cmd.Flags().BoolVar(&f.private, "allow-private", false, "also ask addresses of this machine and of private networks")
	cmd.AddCommand(a.watchAddCommand(), a.watchListCommand(), a.watchDropCommand())
	return cmd
}

func (a *app) watchAddCommand() *cobra.Command {
	f := &watchFlags{}
	cmd := &cobra.Command{
		Use:     "add ADDRESS...",
		Short:   "Watch feeds or sitemaps",
		Example: `  rapporteur watch add https://example.org/feed.xml --every 30m --label fish`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return failf(exitUsage, "Which address? rapporteur watch add https://news.example.org/feed.xml")
			}
			if f.every < minEvery {
				return failf(exitUsage, "--every %s: once in %s is the most often that an address is asked", f.every, minEvery)
			}
			for _, url := range args {
				if !strings.HasPrefix(url, "http://") && !strings.HasPrefix(url, "https://") {
					return failf(exitUsage, "%s is no http address", name(url))
				}
			}
			if f.label != "" {
				if err := checkLabels([]string{f.label}); err != nil {
					return err
				}
			}
			return a.changeFeeds(cmd.Context(), &f.home, args, true, func(s store.Store, url string, known bool) error {
				if known {
					return failf(exitUsage, "%s is watched already: rapporteur watch list", name(url))
				}
				if err := s.SaveFeed(cmd.Context(), store.Feed{URL: url, Every: f.every, Label: f.label}); err != nil {
					return err
				}
				_, err := fmt.Fprintf(a.stdout, "%s is asked every %s while rapporteur watch runs\n", name(url), roundTime(f.every))
				return err
			})
		},
	}
	f.home.flag(cmd)
	cmd.Flags().DurationVar(&f.every, "every", defaultEvery, "how often to ask, such as 30m or 6h")
	cmd.Flags().StringVar(&f.label, "label", "", "file what comes under a `label`")
	return cmd
}

func (a *app) watchDropCommand() *cobra.Command {
	f := &watchFlags{}
	cmd := &cobra.Command{
		Use:     "drop ADDRESS...",
		Short:   "Watch addresses no longer; their reports stay",
		Example: `  rapporteur watch drop https://example.org/feed.xml`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return failf(exitUsage, "Which address? rapporteur watch list shows them")
			}
			return a.changeFeeds(cmd.Context(), &f.home, args, false, func(s store.Store, url string, known bool) error {
				if !known {
					return failf(exitUsage, "%s is not watched: rapporteur watch list", name(url))
				}
				return s.DropFeed(cmd.Context(), url)
			})
		},
	}
	f.home.flag(cmd)
	return cmd
}

// changeFeeds does something with each address, which is told whether it is watched.
func (a *app) changeFeeds(ctx context.Context, p *home, urls []string, create bool, change func(s store.Store, url string, known bool) error) error {
	w, err := a.workspace(ctx, p, create, true)
	if err != nil {
		return err
	}
	defer w.Close()
	feeds, err := w.Store.Feeds(ctx)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	known := map[string]bool{}
	for _, f := range feeds {
		known[f.URL] = true
	}
	for _, url := range urls {
		if err := change(w.Store, url, known[url]); err != nil {
			return a.storeFailure(w.Root, err)
		}
		known[url] = create
	}
	return nil
}

func (a *app) watchListCommand() *cobra.Command {
	f := &watchFlags{}
	cmd := &cobra.Command{
		Use:     "list",
		Short:   "List what is watched, when it is asked next, and what went wrong",
		Example: `  rapporteur watch list`,
		RunE: func(cmd *cobra.Command, _ []string) error {
			w, err := a.workspace(cmd.Context(), &f.home, false, false)
			if err != nil {
				return err
			}
			defer w.Close()
			feeds, err := w.Store.Feeds(cmd.Context())
			if err != nil {
				return a.storeFailure(w.Root, err)
			}
			for _, feed := range feeds {
				if _, err := fmt.Fprintln(a.stdout, a.feedLine(feed)); err != nil {
					return err
				}
			}
			if len(feeds) == 0 {
				fmt.Fprintln(a.stderr, "Nothing is watched: rapporteur watch add https://news.example.org/feed.xml")
			}
			return nil
		},
	}
	f.home.flag(cmd)
	return cmd
}

func (a *app) feedLine(f store.Feed) string {
	next := "due now"
	if left := f.Next.Sub(a.now()); left > 0 {
		next = "in " + roundTime(left)
	}
	line := fmt.Sprintf("%s  every %s, next %s", name(f.URL), roundTime(f.Every), next)
	if f.Label != "" {
		line += "  [" + name(f.Label) + "]"
	}
	if f.Problem != "" {
		line += "  " + oneLine(name(f.Problem))
		if f.Failures > 1 {
			line += fmt.Sprintf(" (%d times)", f.Failures)
		}
	}
	return line
}

// client is who fetches.
func (a *app) client(private bool) (*fetch.Client, error) {
	o := fetch.Options{Version: buildVersion(), Contact: a.env("RAPPORTEUR_CONTACT"), Now: a.now}
	if private {
		o.Allow = privateNetworks
	}
	c, err := fetch.New(o)
	if err != nil {
		return nil, failf(exitUsage, "%v", err)
	}
	return c, nil
}

// privateNetworks are this machine and the networks behind a router. The addresses at which
// clouds keep keys of the machine stay out.
var privateNetworks = []netip.Prefix{
	netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128"), netip.MustParsePrefix("10.0.0.0/8"),
	netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.168.0.0/16"), netip.MustParsePrefix("fc00::/7"),
}
