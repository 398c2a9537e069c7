package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"rapporteur/ingest"
	"rapporteur/ingest/feed"
	"rapporteur/ingest/fetch"
	"rapporteur/workspace/watch"
)

// watch asks what is due, once or until it is stopped.
func (a *app) watch(ctx context.Context, f *watchFlags) error {
	w, err := a.workspace(ctx, &f.home, false, true)
	if err != nil {
		return err
	}
	defer w.Close()
	client, err := a.client(f.private)
	if err != nil {
		return err
	}
	defer client.Close()
	feeds, err := w.Store.Feeds(ctx)
	if err != nil {
		return a.storeFailure(w.Root, err)
	}
	if len(feeds) == 0 {
		return failf(exitUsage, "Nothing is watched: rapporteur watch add https://news.example.org/feed.xml")
	}
	taken := 0
	watcher := &watch.Watcher{Feeds: w.Store, Fetch: client, Formats: feed.Formats(), Seen: w.Seen, Take: w.Take, Now: a.now, Sleep: fetch.Sleep,
		Tell: func(e watch.Event) {
			if e.What == watch.Taken {
				taken++
			}
			a.tellEvent(e)
		}}
	if !f.once {
		fmt.Fprintf(a.stderr, "watching %s; Ctrl-C stops\n", count(len(feeds), "feed"))
		err = watcher.Run(ctx)
	} else {
		var counts watch.Count
		if counts, err = watcher.Once(ctx); err == nil {
			if _, err = fmt.Fprintln(a.stdout, tellCounts(counts)); err == nil && counts[watch.Failed] > 0 {
				return failure{exitSkipped, ""}
			}
		}
	}
	if errors.Is(err, context.Canceled) {
		fmt.Fprintf(a.stderr, "Stopped. %s taken; what was taken is kept.\n", count(taken, "report"))
		return failure{exitInterrupted, ""}
	}
	return a.storeFailure(w.Root, err)
}

// tellEvent says what happened: what was taken on standard output, the rest beside it.
func (a *app) tellEvent(e watch.Event) {
	about := e.URL
	if about == "" {
		about = e.Feed
	}
	switch e.What {
	case watch.Taken:
		fmt.Fprintf(a.stdout, "%s\n", oneLine(ingest.Printable(about)))
	case watch.Asked, watch.Unchanged:
	default:
		fmt.Fprintf(a.stderr, "%s %s: %s\n", e.What, oneLine(ingest.Printable(about)), oneLine(ingest.Printable(e.Why)))
	}
}

// tellCounts sums up one round.
func tellCounts(c watch.Count) string {
	parts := []string{count(c[watch.Asked]+c[watch.Unchanged]+c[watch.Failed], "feed") + " asked"}
	for _, w := range []watch.What{watch.Unchanged, watch.Failed, watch.Taken, watch.Skipped, watch.Put} {
		if c[w] > 0 {
			parts = append(parts, fmt.Sprintf("%s %s", grouped(c[w]), w))
		}
	}
	return strings.Join(parts, ", ")
}
