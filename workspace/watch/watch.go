// Package watch asks feeds, sitemaps and pages when they are due and takes what is new.
//
// It can be ended at any moment: what a feed tells of itself is kept only once everything that
// it told of has been taken, so that the next start asks for it again, and what has been taken
// by then is known to be seen.
package watch

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"sync"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/fetch"
	"rapporteur/store"
)

// Fetcher fetches pages: a *fetch.Client.
type Fetcher interface {
	Get(ctx context.Context, r fetch.Request) (*fetch.Response, error)
}

// Item is what a watcher found: a page, or the text of an item of a feed.
type Item struct {
	// Source is the text. Its URL is what Seen is asked with; that of the page after redirects
	// is in Meta. It is "" for an item of a feed that has no address; its Name then tells it apart.
	ingest.Source
	ingest.Meta        // what the feed tells of it; what stands in the text goes before
	Feed        string // the address that is watched
	Label       string // of the feed
}

// Watcher asks feeds. Fields without a default must be set.
type Watcher struct {
	Feeds   store.Feeds
	Fetch   Fetcher
	Formats []ingest.Format // of feeds, lists of feeds and sitemaps
	// Seen reports whether the page of an address has been taken. It is not asked for items that
	// bring their text along: whether that is new shows when it is taken.
	Seen func(ctx context.Context, url string) (bool, error)
	// Take keeps an item for good. ErrKnown says that it brings nothing new. An ingest.Skip is told and the item not asked for again as long
	// as the watcher runs; any other error ends the watch. Neither Take nor Seen is called by two
	// goroutines at once.
	Take func(ctx context.Context, it Item) error
	Now  func() time.Time
	// Sleep waits, and returns early with the context's error.
	Sleep func(ctx context.Context, d time.Duration) error
	// Tell is told what happens, by one goroutine at a time. It may be nil.
	Tell func(Event)

	Limits  ingest.Limits // of one feed
	Since   string        // a day, YYYY-MM-DD: reports that say to be older are left; "" for none
	Reports int           // pages that are fetched for one feed at a time; default 200
	Workers int           // feeds that are asked at once; default 4

	mu      sync.Mutex           // guards Take, Seen and Tell, and what follows
	claimed map[string]bool      // pages that are being fetched
	refused map[string]time.Time // pages that gave no report, and until when they are not asked for again
}

// ErrKnown is what Take returns for an item that brings nothing new.
var ErrKnown = errors.New("it is there already")

// Event is something that happened.
type Event struct {
	Feed string // the address that is watched
	URL  string // the page that it is about; "" for the feed itself
	What What
	Why  string // one line, for what did not go well
}

// What is the kind of an event.
type What string

// The kinds of event.
const (
	Asked     What = "asked"     // the feed has answered
	Unchanged What = "unchanged" // the feed has nothing new
	Failed    What = "failed"    // the feed could not be asked or read
	Taken     What = "taken"     // an item was taken
	Skipped   What = "skipped"   // an item was not, and it is not tried again soon
	Put       What = "put off"   // an item was not, and is tried again the next time
)

// Count is how many events of each kind there were.
type Count map[What]int

// The bounds of how often a feed is asked, and how long a page that gave no report is left.
const (
	DefaultEvery = 30 * time.Minute
	MinEvery     = time.Minute
	MaxBackoff   = 24 * time.Hour // after failures; a feed that is asked more rarely anyway stays so
	refusedFor   = 24 * time.Hour
	maxRefused   = 100_000
	poll         = time.Minute // how soon Run sees a feed that another process has added
)

// interval is how long after it was asked a feed is asked again: doubled with each failure, and
// shorter by up to a tenth, by its address, so that feeds do not all come at once.
func interval(f store.Feed) time.Duration {
	every := f.Every
	if every <= 0 {
		every = DefaultEvery
	}
	every = max(every, MinEvery)
	most := max(every, MaxBackoff)
	for i := 0; i < f.Failures && every < most; i++ {
		every *= 2
	}
	every = min(every, most)
	h := fnv.New32a()
	h.Write([]byte(f.URL))
	return every - time.Duration(float64(every)*float64(h.Sum32()%1000)/10_000)
}

// due is when a feed is to be asked. With the clock set back, what was planned would lie too far
// ahead: nothing is planned further than the feed's interval, or than a server may put it off,
// from when it was asked, and no feed was asked later than now.
func due(f store.Feed, now time.Time) time.Time {
	if f.Asked.IsZero() {
		return earlier(f.Next, now.Add(interval(f)))
	}
	if f.Asked.After(now) {
		return earlier(f.Next, now.Add(interval(f)))
	}
	return earlier(f.Next, f.Asked.Add(max(interval(f), fetch.MaxWait)))
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

// Once asks every feed that is due, once. It counts what happened, also up to an error: that of
// the context when it is done, or of what keeps feeds and reports.
func (w *Watcher) Once(ctx context.Context) (Count, error) {
	count, _, err := w.pass(ctx)
	return count, err
}

// Run asks feeds when they are due until the context is done, whose error it returns, or something
// fails that is not the matter of one feed.
func (w *Watcher) Run(ctx context.Context) error {
	for {
		_, next, err := w.pass(ctx)
		if err != nil {
			return err
		}
		wait := poll
		if !next.IsZero() {
			wait = max(min(poll, next.Sub(w.Now())), time.Second)
		}
		if err := w.Sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// pass asks what is due and returns when the next feed is.
func (w *Watcher) pass(ctx context.Context) (Count, time.Time, error) {
	w.mu.Lock()
	if w.claimed == nil {
		w.claimed, w.refused = map[string]bool{}, map[string]time.Time{}
	}
	w.mu.Unlock()
	feeds, err := w.Feeds.Feeds(ctx)
	if err != nil {
		return nil, time.Time{}, fmt.Errorf("the list of feeds: %w", err)
	}
	now := w.Now()
	var next time.Time
	plan := func(at time.Time) {
		if next.IsZero() || at.Before(next) {
			next = at
		}
	}
	var ready []store.Feed
	for _, f := range feeds {
		at := due(f, now)
		if !at.After(now) {
			ready = append(ready, f)
			continue
		}
		if !at.Equal(f.Next) { // the clock was set back: the plan is made anew, once
			f.Next = at
			if f.Asked.After(now) {
				f.Asked = now
			}
			if err := w.Feeds.SaveFeed(ctx, f); err != nil {
				return nil, time.Time{}, fmt.Errorf("the feed %s: %w", f.URL, err)
			}
		}
		plan(at)
	}

	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var mu sync.Mutex // guards count and plan
	count := Count{}
	work := make(chan store.Feed)
	var workers sync.WaitGroup
	for range min(or(w.Workers, 4), len(ready)) {
		workers.Go(func() {
			for f := range work {
				r := &round{Watcher: w, feed: f, count: Count{}}
				at, err := r.ask(ctx)
				mu.Lock()
				for what, n := range r.count {
					count[what] += n
				}
				if err == nil {
					plan(at)
				}
				mu.Unlock()
				if err != nil {
					stop(err)
				}
			}
		})
	}
feeding:
	for _, f := range ready {
		select {
		case work <- f:
		case <-ctx.Done():
			break feeding
		}
	}
	close(work)
	workers.Wait()
	return count, next, context.Cause(ctx)
}

func or(n, otherwise int) int {
	if n <= 0 {
		return otherwise
	}
	return n
}

// tell passes an event on.
func (w *Watcher) tell(e Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.Tell != nil {
		w.Tell(e)
	}
}

// take hands over an item. It returns why the item was skipped, "" when it was taken.
func (w *Watcher) take(ctx context.Context, it Item) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	err := w.Take(ctx, it)
	var skip ingest.Skip
	if errors.As(err, &skip) {
		return skip.Why, nil
	}
	return "", err
}

// stand says how it stands with a page: whether it has been taken, and if not, whether it may be
// fetched now. A page that may is claimed, and must be released.
func (w *Watcher) stand(ctx context.Context, url string) (seen, free bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if seen, err = w.Seen(ctx, url); seen || err != nil {
		return seen, false, err
	}
	now := w.Now()
	if until, found := w.refused[url]; found {
		// Not the matter of a clock that was set back.
		if until.After(now) && !until.After(now.Add(refusedFor)) {
			return true, false, nil
		}
		delete(w.refused, url)
	}
	if w.claimed[url] {
		return false, false, nil
	}
	w.claimed[url] = true
	return false, true, nil
}

func (w *Watcher) release(url string, refused bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.claimed, url)
	if refused {
		if len(w.refused) >= maxRefused {
			clear(w.refused)
		}
		w.refused[url] = w.Now().Add(refusedFor)
	}
}

// older reports whether a date is before a day. What is only known to a month or a year counts
// by its beginning.
func older(d annot.Date, day string) bool {
	return day != "" && d.Value != "" && d.Value < day[:min(len(day), len(d.Value))]
}
