package workspace

import (
	"context"

	"rapporteur/ingest"
	"rapporteur/ingest/address"
	"rapporteur/ingest/open"
	"rapporteur/store"
	"rapporteur/workspace/watch"
)

// Seen reports whether the workspace has, or had and removed on request, a report of an address.
func (w *Workspace) Seen(ctx context.Context, url string) (bool, error) {
	known, err := w.Store.Known(ctx, []store.Text{{Identity: address.Canonical(url)}}, "")
	return err == nil && known[0].What != store.New, err
}

// Take keeps what a watcher found. A page is known by the address that it was asked for under,
// whatever address it gives itself: that is what Seen is asked with. An item without a report is
// an ingest.Skip, what brings nothing new watch.ErrKnown.
func (w *Workspace) Take(ctx context.Context, it watch.Item) error {
	if it.Source.URL == "" {
		// Feeds number their items each for itself.
		it.Source.Path = it.Feed + "#" + it.Source.Name
	}
	var found []open.Item
	var skip *ingest.Skip
	err := open.Open(ctx, it.Source, open.Options{Meta: it.Meta}, func(o open.Item) error {
		switch {
		case o.Doc != nil:
			found = append(found, o)
		case o.Skip != nil && skip == nil:
			skip = o.Skip
		}
		return nil
	})
	if err != nil {
		return err
	}
	if len(found) == 1 && it.Source.URL != "" {
		found[0].Identity = address.Canonical(it.Source.URL)
	}
	o := AddOptions{}
	if it.Label != "" {
		o.Labels = []string{it.Label}
	}
	tally, err := w.Add(ctx, func(yield func(open.Item) error) error {
		for _, f := range found {
			if err := yield(f); err != nil {
				return err
			}
		}
		return nil
	}, o)
	switch {
	case err != nil:
		return err
	case tally.SkippedInAll > 0 && tally.Reports() == 0:
		return tally.Skipped[0]
	case len(found) == 0 && skip != nil:
		return *skip
	case len(found) == 0:
		return ingest.Skip{Name: it.Source.Name, Why: "there is no report in it"}
	case tally.New+tally.Revised+tally.Reread == 0:
		return watch.ErrKnown
	}
	return nil
}
