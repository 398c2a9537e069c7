package watch

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/address"
	"rapporteur/ingest/fetch"
	"rapporteur/store"
)

// round is one feed being asked once.
type round struct {
	*Watcher
	feed  store.Feed
	count Count

	left    int    // items that could not be taken and may be another time
	because string // of the first of them
	pages   int    // that were fetched
	index   bool   // a list of sitemaps: that it has not changed says nothing of those
}

// The bounds of one round.
const (
	defaultReports = 200
	maxSitemaps    = 50 // of an index, latest changed first
	maxNesting     = 2  // an index of indexes is read, no more
)

func (r *round) event(url string, what What, why string) {
	r.count[what]++
	r.tell(Event{Feed: r.feed.URL, URL: url, What: what, Why: why})
}

// ask asks the feed, takes what is new and keeps how it went. It returns when the feed is due
// again. An error ends the watch, and then nothing of the feed is changed.
func (r *round) ask(ctx context.Context) (time.Time, error) {
	f := r.feed
	resp, err := r.Fetch.Get(ctx, fetch.Request{URL: f.URL, ETag: f.ETag, LastModified: f.LastModified})
	var until time.Time // not to be asked before
	var problem string
	switch e := (*fetch.Error)(nil); {
	case ctx.Err() != nil:
		return time.Time{}, context.Cause(ctx)
	case err == nil:
		problem, err = r.read(ctx, resp)
		if ctx.Err() != nil {
			return time.Time{}, context.Cause(ctx)
		}
		if err != nil {
			return time.Time{}, fmt.Errorf("the feed %s: %w", f.URL, err)
		}
	case errors.As(err, &e) && e.Kind == fetch.NotModified:
	case errors.As(err, &e):
		problem, until = e.Why, e.Until
	default:
		return time.Time{}, fmt.Errorf("the feed %s: %w", f.URL, err)
	}

	now := r.Now()
	f.Asked = now
	f.Problem = problem
	switch {
	case problem != "":
		f.Failures++
		r.event("", Failed, problem)
	case resp == nil:
		f.Failures = 0
		r.event("", Unchanged, "")
	default:
		f.Failures = 0
		f.ETag, f.LastModified = resp.ETag, resp.LastModified
		if r.left > 0 || r.index {
			f.ETag, f.LastModified = "", "" // to be given again, all of it
		}
		if r.left > 0 {
			f.Problem = fmt.Sprintf("%d reports are put off to the next time: %s", r.left, r.because)
		}
		r.event("", Asked, "")
	}
	if f.Next = now.Add(interval(f)); f.Next.Before(until) {
		f.Next = until
	}
	if err := r.save(ctx, f); err != nil {
		if ctx.Err() != nil {
			return time.Time{}, context.Cause(ctx)
		}
		return time.Time{}, fmt.Errorf("the feed %s: %w", f.URL, err)
	}
	return f.Next, nil
}

// save keeps what was found out of a feed. One that somebody has dropped meanwhile stays dropped,
// and what somebody has changed of how it is watched stays changed.
func (r *round) save(ctx context.Context, f store.Feed) error {
	feeds, err := r.Feeds.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, now := range feeds {
		if now.URL == f.URL {
			f.Every, f.Label, f.Kind, f.Title = now.Every, now.Label, now.Kind, now.Title
			return r.Feeds.SaveFeed(ctx, f)
		}
	}
	return nil
}

// read takes what the answer of a feed tells of. It returns the problem of a feed that cannot be
// read; an error ends the watch.
func (r *round) read(ctx context.Context, resp *fetch.Response) (problem string, err error) {
	if r.feed.Kind == "page" {
		_, err := r.hand(ctx, address.Canonical(r.feed.URL), resp, ingest.Meta{})
		return "", err
	}
	return r.follow(ctx, resp, 0)
}

// follow reads a feed or a sitemap and takes its items.
func (r *round) follow(ctx context.Context, resp *fetch.Response, nesting int) (problem string, err error) {
	in := source(resp.URL, resp)
	format, found := r.format(resp)
	if !found {
		return "what it answers is no feed, list of feeds or sitemap", nil
	}
	var links []ingest.Link
	err = format.Read(ctx, in, r.Limits, func(p ingest.Part) error {
		switch {
		case p.Nested != nil:
			return r.nested(ctx, *p.Nested)
		case p.Link != nil && p.Link.Kind == ingest.ToFeed:
			r.event(p.Link.URL, Skipped, "a list of feeds is added feed by feed, not watched")
		case p.Link != nil:
			links = append(links, *p.Link)
		case p.Skip != nil:
			r.event("", Skipped, ingest.Printable(p.Skip.Name)+": "+p.Skip.Why)
		}
		return nil
	})
	var skip ingest.Skip
	switch {
	case errors.As(err, &skip) && len(links) == 0:
		return skip.Why, nil
	case errors.As(err, &skip):
		r.event("", Skipped, skip.Why)
	case err != nil:
		return "", err
	}
	// What is new comes first: a sitemap may list more than is fetched at a time.
	slices.SortStableFunc(links, func(a, b ingest.Link) int { return cmp.Compare(b.Published.Value, a.Published.Value) })
	sitemaps := 0
	for _, link := range links {
		if older(link.Published, r.Since) {
			continue
		}
		if link.Kind == ingest.ToReport {
			err = r.report(ctx, link)
		} else if r.index = true; nesting < maxNesting && r.changed(link) {
			if sitemaps++; sitemaps > maxSitemaps {
				continue
			}
			err = r.sitemap(ctx, link, nesting)
		}
		if err != nil {
			return "", err
		}
	}
	return "", nil
}

// changed reports whether a sitemap may hold what it did not when the feed was asked last. A day
// is left for sites whose clock or time zone is another one.
func (r *round) changed(link ingest.Link) bool {
	if r.feed.Asked.IsZero() || link.Published.Value == "" || r.feed.Problem != "" {
		return true
	}
	return !older(link.Published, r.feed.Asked.Add(-24*time.Hour).UTC().Format(time.DateOnly))
}

// format is the format of an answer, by its first bytes, else by its media type.
func (r *round) format(resp *fetch.Response) (ingest.Format, bool) {
	head := resp.Body[:min(len(resp.Body), ingest.HeadBytes)]
	for _, f := range r.Formats {
		if f.Match != nil && f.Match(head) {
			return f, true
		}
	}
	kind := mediaType(resp.Type)
	for _, f := range r.Formats {
		if slices.Contains(f.Types, kind) {
			return f, true
		}
	}
	return ingest.Format{}, false
}

// sitemap reads a sitemap of an index.
func (r *round) sitemap(ctx context.Context, link ingest.Link, nesting int) error {
	resp, _, err := r.get(ctx, link.URL)
	if resp == nil || err != nil {
		return err
	}
	problem, err := r.follow(ctx, resp, nesting+1)
	if err == nil && problem != "" {
		r.event(link.URL, Skipped, problem)
	}
	return err
}

// report fetches a page that has not been seen, and takes it.
func (r *round) report(ctx context.Context, link ingest.Link) error {
	seen, free, err := r.stand(ctx, link.URL)
	switch {
	case err != nil || seen:
		return err
	case !free:
		r.putOff(link.URL, "another feed has it in hand")
		return nil
	}
	refused := false
	defer func() { r.release(link.URL, refused) }()
	if most := or(r.Reports, defaultReports); r.pages >= most {
		r.left++
		r.because = cmp.Or(r.because, fmt.Sprintf("%d at a time are fetched", most))
		return nil
	}
	r.pages++
	resp, refused, err := r.get(ctx, link.URL)
	if err != nil || resp == nil {
		return err
	}
	meta := ingest.Meta{Outlet: link.Outlet}
	if link.Published.Confidence != annot.Low { // a last change is no time of publication
		meta.Published = link.Published
	}
	refused, err = r.hand(ctx, link.URL, resp, meta)
	return err
}

// get fetches a page of a feed. What cannot be had is told, and is no error: it is refused for
// good, or put off. The error is what ends the watch.
func (r *round) get(ctx context.Context, url string) (resp *fetch.Response, refused bool, err error) {
	resp, err = r.Fetch.Get(ctx, fetch.Request{URL: url})
	var e *fetch.Error
	switch {
	case err == nil:
		return resp, false, nil
	case ctx.Err() != nil:
		return nil, false, context.Cause(ctx)
	case !errors.As(err, &e):
		return nil, false, err
	case e.Passing():
		r.putOff(url, e.Why)
		return nil, false, nil
	}
	r.event(url, Skipped, e.Why)
	return nil, true, nil
}

func (r *round) putOff(url, why string) {
	r.left++
	r.because = cmp.Or(r.because, why)
	r.event(url, Put, why)
}

// nested takes an item that brings its text along.
func (r *round) nested(ctx context.Context, n ingest.Nested) error {
	if older(n.Published, r.Since) {
		return nil
	}
	data := bytes.NewReader(n.Data)
	_, err := r.keep(ctx, Item{
		Source: ingest.Source{Name: cmp.Or(n.URL, n.Key), URL: n.URL, Type: n.Type, R: data, At: data, Size: data.Size()},
		Meta:   n.Meta,
	})
	return err
}

// hand takes a page that was asked for by an address. It reports whether the page was refused.
func (r *round) hand(ctx context.Context, url string, resp *fetch.Response, m ingest.Meta) (refused bool, err error) {
	m.URL = resp.URL
	return r.keep(ctx, Item{Source: source(url, resp), Meta: m})
}

func (r *round) keep(ctx context.Context, it Item) (refused bool, err error) {
	if ctx.Err() != nil {
		return false, context.Cause(ctx)
	}
	it.Feed, it.Label = r.feed.URL, r.feed.Label
	why, err := r.take(ctx, it)
	switch {
	case errors.Is(err, ErrKnown):
		return true, nil // a page is not asked for again soon
	case err != nil:
		return false, fmt.Errorf("%s: %w", it.Name, err)
	case why != "":
		r.event(it.Name, Skipped, why)
		return true, nil
	}
	r.event(it.Name, Taken, "")
	return false, nil
}

// source is a page as an input.
func source(url string, resp *fetch.Response) ingest.Source {
	data := bytes.NewReader(resp.Body)
	return ingest.Source{Name: url, URL: url, Type: resp.Type, R: data, At: data, Size: data.Size()}
}

func mediaType(header string) string {
	kind, _, _ := strings.Cut(header, ";")
	return strings.ToLower(strings.TrimSpace(kind))
}
