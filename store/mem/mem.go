// Package mem keeps reports in memory: the store for tests, and the plain words of the contract.
// It looks through everything for every answer.
package mem

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"sync"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/words"
)

// Store is in memory, and gone with the process.
type Store struct {
	mu         sync.RWMutex
	closed     bool
	reports    []*report // in the order of numbers; nil where one was removed
	byIdentity map[string]store.ID
	graves     []store.Tombstone
	feeds      map[string]store.Feed
	settings   map[string]string
}

type report struct {
	store.Entry
	document   *annot.Document
	considered int
	facets     []store.Facet
	revisions  []store.Revision
}

var _ store.Store = (*Store)(nil)

// New is an empty store.
func New() *Store {
	return &Store{byIdentity: map[string]store.ID{}, feeds: map[string]store.Feed{}, settings: map[string]string{}}
}

var errClosed = errors.New("the store is closed")

func (s *Store) ready(ctx context.Context) error {
	if s.closed {
		return errClosed
	}
	return ctx.Err()
}

// Close ends the use of the store.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

// Put implements store.Reports.
func (s *Store) Put(ctx context.Context, list []store.Reading) ([]store.Outcome, error) {
	for i := range list {
		if err := list[i].Check(); err != nil {
			return nil, err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	outcomes := make([]store.Outcome, len(list))
	for i, r := range list {
		outcomes[i] = s.put(r)
	}
	return outcomes, nil
}

func (s *Store) put(r store.Reading) store.Outcome {
	for _, t := range s.graves {
		if t.Identity == store.Grave(r.Identity) {
			return store.Outcome{ID: t.ID, What: store.Forgotten}
		}
	}
	seen := r.Seen.UTC().Truncate(time.Second)
	id, known := s.byIdentity[r.Identity]
	if !known {
		id = store.ID(len(s.reports) + 1)
		s.byIdentity[r.Identity] = id
		s.reports = append(s.reports, &report{Entry: store.Entry{ID: id, Identity: r.Identity, First: seen}})
	}
	have := s.reports[id-1]
	have.Labels = slices.Compact(slices.Sorted(slices.Values(slices.Concat(have.Labels, r.Labels))))
	outcome := store.Outcome{ID: id, Revision: max(have.Revision, 1), What: store.Reread}
	switch {
	case known && r.Doc.Text != have.document.Text && !seen.After(have.Last) && slices.ContainsFunc(have.revisions, func(v store.Revision) bool { return v.Document.Text == r.Doc.Text }):
		outcome.What = store.Same
		return outcome
	case !known || r.Doc.Text != have.document.Text:
		outcome.What = store.New
		if known {
			outcome.Revision, outcome.What = have.Revision+1, store.Revised
		}
		have.Revision, have.Last, have.Bytes = outcome.Revision, seen, len(r.Doc.Text)
		have.revisions = append(have.revisions, store.Revision{Number: outcome.Revision, Seen: seen})
	case r.ReadBy() == "" || r.Versions == have.Versions && r.Doc.ID == have.Doc:
		outcome.What = store.Same
		return outcome
	}
	have.document, have.considered, have.facets = keep(r.Doc), r.Considered, slices.Clone(r.Facets)
	have.Doc, have.Source, have.Title, have.Versions = r.Doc.ID, r.Doc.Source, store.Title(r.Doc), r.ReadBy()
	have.revisions[outcome.Revision-1].Document = &annot.Document{ID: r.Doc.ID, Source: r.Doc.Source, Text: r.Doc.Text,
		Blocks: slices.Clone(r.Doc.Blocks), Inserts: slices.Clone(r.Doc.Inserts), Has: annot.LayerBlocks}
	return outcome
}

// Known implements store.Reports.
func (s *Store) Known(ctx context.Context, list []store.Text, versions string) ([]store.Outcome, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	outcomes := make([]store.Outcome, len(list))
	for i, text := range list {
		outcomes[i] = s.known(text, versions)
	}
	return outcomes, nil
}

func (s *Store) known(text store.Text, versions string) store.Outcome {
	for _, t := range s.graves {
		if t.Identity == store.Grave(text.Identity) {
			return store.Outcome{ID: t.ID, What: store.Forgotten}
		}
	}
	id, ok := s.byIdentity[text.Identity]
	if !ok {
		return store.Outcome{Revision: 1, What: store.New}
	}
	r := s.reports[id-1]
	switch {
	case r.Doc != text.Doc:
		return store.Outcome{ID: id, Revision: r.Revision + 1, What: store.Revised}
	case r.Versions != versions:
		return store.Outcome{ID: id, Revision: r.Revision, What: store.Reread}
	}
	return store.Outcome{ID: id, Revision: r.Revision, What: store.Same}
}

// keep is a copy of a document without its tokens.
func keep(d *annot.Document) *annot.Document {
	c := *d
	c.Sentences = slices.Clone(d.Sentences)
	c.ReleaseTokens()
	return &c
}

// chosen are the reports that a filter lets through, in the order of numbers.
func (s *Store) chosen(f store.Filter) []*report {
	from, until := store.Day(f.From), store.MaxDay
	if f.Until != "" {
		until = store.Day(f.Until)
	}
	var list []*report
	for _, r := range s.reports {
		switch {
		case r == nil,
			len(f.IDs) > 0 && !slices.Contains(f.IDs, r.ID),
			f.Label != "" && !slices.Contains(r.Labels, f.Label),
			!words.Alike(f.Outlet, r.Source.Outlet),
			f.NotVersions != "" && r.Versions == f.NotVersions:
			continue
		}
		day := store.Day(r.Source.Published.Value)
		if (f.From != "" || f.Until != "") && (day == 0 || day < from || day > until) {
			continue
		}
		list = append(list, r)
	}
	return list
}

func (r *report) entry() store.Entry {
	e := r.Entry
	e.Labels = slices.Clone(r.Labels)
	return e
}

// List implements store.Reports.
func (s *Store) List(ctx context.Context, f store.Filter) iter.Seq2[store.Entry, error] {
	return each(ctx, s, f, (*report).entry)
}

// Documents implements store.Reports.
func (s *Store) Documents(ctx context.Context, f store.Filter) iter.Seq2[store.Stored, error] {
	return each(ctx, s, f, func(r *report) store.Stored {
		return store.Stored{Entry: r.entry(), Document: keep(r.document), Considered: r.considered}
	})
}

func each[T any](ctx context.Context, s *Store, f store.Filter, get func(*report) T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var list []T
		s.mu.RLock()
		err := errors.Join(s.ready(ctx), f.Check())
		if err == nil {
			for _, r := range s.chosen(f) {
				list = append(list, get(r))
			}
		}
		s.mu.RUnlock()
		var none T
		if err != nil {
			yield(none, err)
			return
		}
		for _, t := range list {
			if err := ctx.Err(); err != nil {
				yield(none, err)
				return
			}
			if !yield(t, nil) {
				return
			}
		}
	}
}

// find is a report by its number.
func (s *Store) find(id store.ID) (*report, error) {
	if id > 0 && int(id) <= len(s.reports) {
		if r := s.reports[id-1]; r != nil {
			return r, nil
		}
		return nil, fmt.Errorf("report %d: %w", id, store.ErrForgotten)
	}
	return nil, fmt.Errorf("report %d: %w", id, store.ErrNotFound)
}

// Revisions implements store.Reports.
func (s *Store) Revisions(ctx context.Context, id store.ID) ([]store.Revision, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	r, err := s.find(id)
	if err != nil {
		return nil, err
	}
	return slices.Clone(r.revisions), nil
}

// Label implements store.Reports.
func (s *Store) Label(ctx context.Context, ids []store.ID, label string, on bool) (int, error) {
	if err := store.CheckLabel(label); err != nil {
		return 0, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return 0, err
	}
	for _, id := range ids {
		if _, err := s.find(id); err != nil {
			return 0, err
		}
	}
	changed := 0
	for _, id := range ids {
		r := s.reports[id-1]
		i, has := slices.BinarySearch(r.Labels, label)
		if has == on {
			continue
		}
		changed++
		if on {
			r.Labels = slices.Insert(r.Labels, i, label)
		} else {
			r.Labels = slices.Delete(r.Labels, i, i+1)
		}
	}
	return changed, nil
}

// Forget implements store.Reports.
func (s *Store) Forget(ctx context.Context, id store.ID, t store.Tombstone) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	r, err := s.find(id)
	if err != nil {
		return err
	}
	t.ID, t.Identity, t.Time = id, store.Grave(r.Identity), t.Time.UTC().Truncate(time.Second)
	s.graves = append(s.graves, t)
	delete(s.byIdentity, r.Identity)
	s.reports[id-1] = nil
	return nil
}

// Bury implements store.Reports.
func (s *Store) Bury(ctx context.Context, list []store.Tombstone) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	for _, t := range list {
		if slices.ContainsFunc(s.graves, func(g store.Tombstone) bool { return g.Identity == t.Identity }) {
			continue
		}
		t.ID, t.Time = 0, t.Time.UTC().Truncate(time.Second)
		for i, r := range s.reports {
			if r != nil && store.Grave(r.Identity) == t.Identity {
				t.ID = r.ID
				delete(s.byIdentity, r.Identity)
				s.reports[i] = nil
			}
		}
		s.graves = append(s.graves, t)
	}
	return nil
}

// Tombstones implements store.Reports.
func (s *Store) Tombstones(ctx context.Context) ([]store.Tombstone, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	list := slices.Clone(s.graves)
	slices.SortFunc(list, func(a, b store.Tombstone) int {
		return cmp.Or(a.Time.Compare(b.Time), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Identity, b.Identity))
	})
	return list, nil
}

// Search implements store.Searcher.
func (s *Store) Search(ctx context.Context, q store.Query) (store.Hits, error) {
	parsed, err := words.Parse(q.Words)
	if err = errors.Join(err, q.Check()); err != nil {
		return store.Hits{}, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return store.Hits{}, err
	}
	list := s.chosen(q.Filter)
	slices.SortStableFunc(list, func(a, b *report) int {
		return cmp.Or(cmp.Compare(store.Day(b.Source.Published.Value), store.Day(a.Source.Published.Value)), cmp.Compare(b.ID, a.ID))
	})
	var hits store.Hits
	limit, skip := cmp.Or(q.Limit, store.DefaultHits), q.Offset
	for _, r := range list {
		running := r.document.Running()
		for i, span := range store.Searched(r.document) {
			if !words.Positioned(q, i, r.facets) {
				continue
			}
			marks, found := parsed.Find(span.Text(running))
			switch {
			case !found:
			case skip > 0:
				skip--
			case len(hits.List) == limit:
				hits.More = true
				return hits, nil
			default:
				hits.List = append(hits.List, store.Hit{Entry: r.entry(), Sentence: i, Span: span, Text: span.Text(r.document.Text), Marks: marks})
			}
		}
	}
	return hits, nil
}

// Feeds implements store.Feeds.
func (s *Store) Feeds(ctx context.Context) ([]store.Feed, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return nil, err
	}
	var list []store.Feed
	for _, f := range s.feeds {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b store.Feed) int { return cmp.Compare(a.URL, b.URL) })
	return list, nil
}

// SaveFeed implements store.Feeds.
func (s *Store) SaveFeed(ctx context.Context, f store.Feed) error {
	if err := f.Check(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	f.Every, f.Asked, f.Next = f.Every.Truncate(time.Second), f.Asked.UTC().Truncate(time.Second), f.Next.UTC().Truncate(time.Second)
	s.feeds[f.URL] = f
	return nil
}

// DropFeed implements store.Feeds.
func (s *Store) DropFeed(ctx context.Context, url string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	if _, ok := s.feeds[url]; !ok {
		return fmt.Errorf("feed %s: %w", url, store.ErrNotFound)
	}
	delete(s.feeds, url)
	return nil
}

// Setting implements store.Settings.
func (s *Store) Setting(ctx context.Context, name string) (string, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.settings[name], s.ready(ctx)
}

// SetSetting implements store.Settings.
func (s *Store) SetSetting(ctx context.Context, name, value string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.ready(ctx); err != nil {
		return err
	}
	s.settings[name] = value
	if value == "" {
		delete(s.settings, name)
	}
	return nil
}

// Counts implements store.Maintenance.
func (s *Store) Counts(ctx context.Context) (store.Counts, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.ready(ctx); err != nil {
		return store.Counts{}, err
	}
	c := store.Counts{Feeds: len(s.feeds), Tombstones: len(s.graves)}
	texts := map[string]bool{}
	for _, r := range s.chosen(store.Filter{}) {
		c.Reports++
		c.Readings++
		c.Revisions += len(r.revisions)
		c.Facets += len(r.facets)
		for range store.Searched(r.document) {
			c.Sentences++
		}
		for _, v := range r.revisions {
			if !texts[v.Document.Text] {
				texts[v.Document.Text] = true
				c.TextBytes += int64(len(v.Document.Text))
			}
		}
	}
	c.Texts = len(texts)
	return c, nil
}

// Check implements store.Maintenance: memory does not decay.
func (s *Store) Check(ctx context.Context, _ bool, _ func(store.Problem), progress func(done, total int)) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	n := len(s.chosen(store.Filter{}))
	progress(n, n)
	return s.ready(ctx)
}

// Backup is refused: there is no file to be had of it.
func (s *Store) Backup(_ context.Context, path string) error {
	return &os.PathError{Op: "back up to", Path: path, Err: errors.ErrUnsupported}
}
