package workspace

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"time"

	"rapporteur/annot"
	"rapporteur/ingest"
	"rapporteur/ingest/open"
	"rapporteur/ingest/text"
	"rapporteur/store"
)

// Tally is what became of what was added.
type Tally struct {
	New, Revised, Same, Reread, Forgotten int
	Skipped                               []ingest.Skip // the first keptSkips of them, and
	SkippedInAll                          int
	Notices                               []text.Notice // likewise
	Links                                 []ingest.Link // found and not followed, likewise
	LinksInAll                            int
}

// keptSkips bounds how much is remembered of what was left out.
const keptSkips = 1000

// Reports is the number of reports that were met and are in the workspace now.
func (t Tally) Reports() int { return t.New + t.Revised + t.Same + t.Reread }

// Feed hands out what is to be added, and stops with the error of yield.
type Feed func(yield func(open.Item) error) error

// AddOptions say how to add.
type AddOptions struct {
	Labels []string
	// Seen is when the text of an item was met, for a file when it was written. Nil, and the zero
	// time, are now.
	Seen func(open.Item) time.Time
	// Progress is told after each step what is safely kept by then. Nil is allowed.
	Progress func(Tally)
	// Kept is told of each report once it is safely kept, in order. Nil is allowed.
	Kept func(r store.Reading, o store.Outcome)
}

// Reports are read and kept in steps, so that little is lost when the program ends, and a
// report comes soon into sight of those who read.
const (
	stepReports = 128
	stepTime    = 2 * time.Second
)

// Add reads the reports that feed hands out and keeps them. What is in the workspace already
// and was read by the same versions is not read again. What Progress has told, and what the
// returned Tally counts, is on the disk; when ctx ends, what has been read is kept, and the
// same call again goes on from there.
func (w *Workspace) Add(ctx context.Context, feed Feed, o AddOptions) (Tally, error) {
	return w.add(ctx, func(yield func(item) error) error {
		return feed(func(it open.Item) error {
			seen := time.Time{}
			if o.Seen != nil {
				seen = o.Seen(it)
			}
			if seen.IsZero() {
				seen = w.Now()
			}
			return yield(item{Item: it, labels: o.Labels, seen: seen.UTC()})
		})
	}, o)
}

// item is what add takes.
type item struct {
	open.Item
	labels []string
	seen   time.Time
}

func (w *Workspace) add(ctx context.Context, feed func(yield func(item) error) error, o AddOptions) (Tally, error) {
	a := &adder{w: w, o: o, ctx: ctx, items: make(chan item, stepReports), done: make(chan struct{})}
	defer close(a.done)
	produced := make(chan error, 1)
	go func() {
		defer close(a.items)
		produced <- feed(a.hand)
	}()
	if err := a.run(); err != nil {
		// The producer is not waited for: it may hang in a read that nothing ends.
		return a.tally, err
	}
	err := <-produced
	if errors.Is(err, errStopped) {
		err = ctx.Err()
	}
	return a.tally, err
}

// errStopped ends a producer that is no longer wanted.
var errStopped = errors.New("stopped")

type adder struct {
	w     *Workspace
	o     AddOptions
	ctx   context.Context
	items chan item
	done  chan struct{}
	// written are the identities of the step that is being written while the next is read.
	written map[string]bool

	mu    sync.Mutex // one step is written while the next is read
	tally Tally
}

// note changes the tally.
func (a *adder) note(change func(t *Tally)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change(&a.tally)
}

func (a *adder) hand(it item) error {
	select {
	case a.items <- it:
		return nil
	case <-a.ctx.Done():
		return errStopped
	case <-a.done:
		return errStopped
	}
}

// run takes items in steps. While one step is written the next is read.
func (a *adder) run() error {
	writing := make(chan error, 1)
	writing <- nil
	for more := true; more; {
		var step []item
		step, more = a.step()
		readings, err := a.read(step)
		if failed := <-writing; failed != nil {
			return failed
		}
		if err != nil && len(readings) == 0 {
			return err
		}
		go func() { writing <- a.put(readings) }()
		if err != nil {
			if failed := <-writing; failed != nil {
				return failed
			}
			return err
		}
	}
	return <-writing
}

// step gathers the documents of the next step, and notes what is none.
func (a *adder) step() (docs []item, more bool) {
	var end <-chan time.Time
	for len(docs) < stepReports {
		select {
		case it, ok := <-a.items:
			if !ok {
				return docs, false
			}
			switch {
			case it.Skip != nil:
				a.note(func(t *Tally) { t.skip(*it.Skip) })
			case it.Link != nil:
				a.note(func(t *Tally) { t.link(*it.Link) })
			case it.Doc != nil:
				docs = append(docs, it)
				if end == nil {
					timer := time.NewTimer(stepTime)
					defer timer.Stop()
					end = timer.C
				}
			}
		case <-end:
			return docs, true
		case <-a.ctx.Done():
			return docs, false
		}
	}
	return docs, true
}

func (t *Tally) skip(s ingest.Skip) {
	t.SkippedInAll++
	if len(t.Skipped) < keptSkips {
		t.Skipped = append(t.Skipped, s)
	}
}

func (t *Tally) link(l ingest.Link) {
	t.LinksInAll++
	if len(t.Links) < keptSkips {
		t.Links = append(t.Links, l)
	}
}

// read reads the documents of a step that are not known yet, on all cores. On an error, which
// is that of an ended context, the readings are those that were done by then.
func (a *adder) read(step []item) ([]store.Reading, error) {
	if err := a.ctx.Err(); err != nil {
		return nil, err
	}
	versions := a.w.Reader.Versions()
	texts := make([]store.Text, len(step))
	here := map[string]bool{}
	again := make([]bool, len(step)) // another text of the report may come before
	for i, it := range step {
		texts[i] = store.Text{Identity: it.Identity, Doc: it.Doc.ID}
		again[i] = here[it.Identity] || a.written[it.Identity]
		here[it.Identity] = true
	}
	a.written = here
	standing, err := a.w.Store.Known(a.ctx, texts, versions)
	if err != nil {
		return nil, err
	}
	readings := make([]*store.Reading, len(step))
	problems := make([]*ingest.Skip, len(step))
	ends := make([]error, len(step))
	work := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(step)) {
		wg.Go(func() {
			for i := range work {
				readings[i], problems[i], ends[i] = a.one(step[i], !again[i] && known(standing[i]), versions)
			}
		})
	}
	for i := range step {
		work <- i
	}
	close(work)
	wg.Wait()
	var list []store.Reading
	for i := range step {
		if problems[i] != nil {
			a.note(func(t *Tally) { t.skip(*problems[i]) })
		}
		if readings[i] != nil {
			list = append(list, *readings[i])
			a.note(func(t *Tally) {
				t.Notices = append(t.Notices, step[i].Notices[:min(len(step[i].Notices), keptSkips-len(t.Notices))]...)
			})
		}
		err = errors.Join(err, ends[i])
	}
	if err != nil {
		err = a.ctx.Err()
	}
	return list, err
}

// known reports whether a text need not be read.
func known(o store.Outcome) bool { return o.What == store.Same || o.What == store.Forgotten }

// one reads a document unless that has been done. A pass that fails loses this report, with a
// word about it, and no other.
func (a *adder) one(it item, known bool, versions string) (*store.Reading, *ingest.Skip, error) {
	r := &store.Reading{Identity: it.Identity, Doc: it.Doc, Versions: versions, Seen: it.seen, Labels: it.labels}
	if known {
		return r, nil, nil // for its labels, and to be counted
	}
	if err := a.ctx.Err(); err != nil {
		return nil, nil, err
	}
	considered, err := a.w.Reader.Read(a.ctx, it.Doc)
	switch {
	case a.ctx.Err() != nil:
		return nil, nil, a.ctx.Err()
	case err != nil:
		return nil, &ingest.Skip{Name: it.Doc.Source.Name, Why: err.Error()}, nil
	}
	it.Doc.ReleaseTokens()
	r.Considered, r.Facets = considered, facets(it.Doc)
	return r, nil, nil
}

// put keeps readings, also when the context has ended: they have been made.
func (a *adder) put(list []store.Reading) error {
	if len(list) > 0 {
		outcomes, err := a.w.Store.Put(context.WithoutCancel(a.ctx), list)
		if err != nil {
			return err
		}
		a.note(func(t *Tally) { t.count(outcomes) })
		if a.o.Kept != nil {
			for i, o := range outcomes {
				a.o.Kept(list[i], o)
			}
		}
	}
	if a.o.Progress != nil {
		a.note(func(t *Tally) { a.o.Progress(*t) })
	}
	return nil
}

func (t *Tally) count(outcomes []store.Outcome) {
	for _, o := range outcomes {
		switch o.What {
		case store.New:
			t.New++
		case store.Revised:
			t.Revised++
		case store.Same:
			t.Same++
		case store.Reread:
			t.Reread++
		case store.Forgotten:
			t.Forgotten++
		}
	}
}

// Refresh reads again what was read by other versions than those of the program.
func (w *Workspace) Refresh(ctx context.Context, o AddOptions) (Tally, error) {
	return w.Add(ctx, func(yield func(open.Item) error) error {
		for s, err := range w.Store.Documents(ctx, store.Filter{NotVersions: w.Reader.Versions()}) {
			if err != nil {
				return err
			}
			if err := yield(open.Item{Doc: unread(s.Document), Identity: s.Identity}); err != nil {
				return err
			}
		}
		return nil
	}, o)
}

// unread is a document as ingest made it.
func unread(d *annot.Document) *annot.Document {
	return &annot.Document{ID: d.ID, Source: d.Source, Text: d.Text, Blocks: d.Blocks, Inserts: d.Inserts, Has: annot.LayerBlocks}
}
