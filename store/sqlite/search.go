package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/words"
)

// search answers one query. Candidates come in the order of keys from the index, or, for a query
// that the index knows nothing of, from the reports one after the other; each is held against the
// query itself, until there are enough.
type search struct {
	*tx
	s        *Store
	q        store.Query
	words    words.Query
	from, to place
	places   []place // of the reports that q.IDs lets through, sorted; nil for all
	labelled []place // the next of those that q.Label lets through, from asked on, sorted
	asked    place
	exact    bool // what the index gives fits the query, without looking at it

	report *candidate // the last that was looked at
	skip   int
	hits   store.Hits
}

// candidate is a report that sentences are found in.
type candidate struct {
	row
	document *annot.Document // with blocks and sentences; nil when the filters do not let the report through
	running  string
	facets   []store.Facet
}

// Search implements store.Searcher.
func (s *Store) Search(ctx context.Context, q store.Query) (store.Hits, error) {
	parsed, err := words.Parse(q.Words)
	if err = errors.Join(err, q.Check()); err != nil {
		return store.Hits{}, err
	}
	q.Limit = cmp.Or(q.Limit, store.DefaultHits)
	sr := &search{s: s, q: q, words: parsed, skip: q.Offset}
	err = s.read(ctx, "search", func(t *tx) error {
		sr.tx = t
		return sr.run()
	})
	return sr.hits, err
}

// errEnough ends a search.
var errEnough = errors.New("enough")

func (sr *search) run() error {
	sr.from, sr.to = between(sr.q.Filter)
	if err := sr.onlyIDs(); err != nil {
		return err
	}
	match, none, err := sr.match()
	if err != nil || none {
		return err
	}
	sr.exact = sr.words.Exact() && !words.Positional(sr.q) && sr.q.Outlet == "" && sr.q.NotVersions == ""
	if match == "" {
		sr.exact = false
		err = sr.byReport()
	} else {
		err = sr.byIndex(match)
	}
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// onlyIDs finds the places of the reports that are asked for by number.
func (sr *search) onlyIDs() error {
	if len(sr.q.IDs) == 0 {
		return nil
	}
	sr.places = []place{}
	for _, id := range sr.q.IDs {
		var p place
		found, err := sr.get("SELECT place FROM reports WHERE id = ?", []any{id}, &p)
		if err != nil {
			return err
		}
		if found {
			sr.places = append(sr.places, p)
		}
	}
	slices.Sort(sr.places)
	sr.places = slices.Compact(sr.places)
	return nil
}

// next is the first place from p on that the list and the label of the query let through.
func (sr *search) next(p place) (place, bool, error) {
	for {
		at := p
		if sr.places != nil {
			i, _ := slices.BinarySearch(sr.places, at)
			if i == len(sr.places) {
				return 0, false, nil
			}
			at = sr.places[i]
		}
		if sr.q.Label != "" {
			found, err := sr.nextLabelled(at)
			if err != nil || found < 0 {
				return 0, false, err
			}
			at = found
		}
		if sr.places == nil || at == p {
			return at, at <= sr.to, nil
		}
		if _, in := slices.BinarySearch(sr.places, at); in {
			return at, at <= sr.to, nil
		}
		p = at
	}
}

// labelPage is how many places of a label are asked for at once.
const labelPage = 1000

// nextLabelled is the first place from p on of a report with the label, -1 for none.
func (sr *search) nextLabelled(p place) (place, error) {
	if i, _ := slices.BinarySearch(sr.labelled, p); p >= sr.asked && i < len(sr.labelled) {
		return sr.labelled[i], nil
	}
	sr.labelled, sr.asked = sr.labelled[:0], p
	err := sr.query("SELECT place FROM labels WHERE label = ? AND place >= ? ORDER BY place LIMIT ?", []any{sr.q.Label, int64(p), labelPage}, func(rows *sql.Rows) error {
		var at place
		err := rows.Scan(&at)
		sr.labelled = append(sr.labelled, at)
		return err
	})
	if len(sr.labelled) == 0 {
		return -1, err
	}
	return sr.labelled[0], err
}

// limited reports whether next lets less than everything through.
func (sr *search) limited() bool { return sr.places != nil || sr.q.Label != "" }

// maxStems is how many stems the beginning of a word is looked up by. One that begins more words is
// so frequent that reading sentences finds it sooner.
const maxStems = 200

// match is the query in the language of the index: what every hit fits, "" for no condition. none says
// that nothing fits.
func (sr *search) match() (match string, none bool, err error) {
	var all, not []string
	for _, t := range sr.words {
		whole := t.Stems
		if t.Prefix {
			whole = whole[:len(whole)-1]
		}
		switch {
		case t.Not && !t.Prefix:
			not = append(not, phrase(t.Stems))
		case t.Not:
		default:
			if len(whole) > 0 {
				all = append(all, phrase(whole))
			}
			if !t.Prefix {
				continue
			}
			stems, err := sr.beginning(t.Words[len(t.Words)-1])
			if err != nil || len(stems) == 0 {
				return "", true, err
			}
			if len(stems) <= maxStems {
				all = append(all, "("+strings.Join(stems, " OR ")+")")
			}
		}
	}
	for _, t := range []string{tag(tagParty, sr.q.Party), tag(tagIssue, sr.q.Issue), tag(tagStance, sr.q.Stance), tag(tagSpeaker, sr.q.Speaker), tag(tagOutlet, sr.q.Outlet)} {
		if t != "" {
			all = append(all, phrase([]string{t}))
		}
	}
	if all == nil {
		return "", false, nil
	}
	match = strings.Join(all, " AND ")
	if not != nil {
		match = "(" + match + ") NOT (" + strings.Join(not, " OR ") + ")"
	}
	return match, false, nil
}

// phrase is a string of the language of the index: tokens hold no quotation mark.
func phrase(tokens []string) string { return `"` + strings.Join(tokens, " ") + `"` }

// beginning are the stems, quoted, of the words that begin so; one more than maxStems for too many.
func (sr *search) beginning(prefix string) ([]string, error) {
	var stems []string
	err := sr.query("SELECT DISTINCT iif(stem = '', word, stem) FROM words WHERE word >= ? AND word < ? LIMIT ?",
		[]any{prefix, prefix + "\U0010FFFF", maxStems + 1}, func(rows *sql.Rows) error {
			var stem string
			err := rows.Scan(&stem)
			stems = append(stems, phrase([]string{stem}))
			return err
		})
	return stems, err
}

// farAhead is how many rows of the index are passed by before it is asked anew from further on.
const farAhead = 200

// byIndex takes candidates from the index.
func (sr *search) byIndex(match string) error {
	from := sr.from.key(0)
	for {
		again, err := sr.walk(match, from)
		if err != nil || again == 0 {
			return err
		}
		from = again
	}
}

// walk goes through the rows of the index from a key on. It returns from where to ask anew, or 0 at the end.
func (sr *search) walk(match string, from key) (again key, err error) {
	open, passed := place(-1), 0 // of the places up to open only this one is let through
	limited := sr.limited()
	stop := errors.New("stop")
	err = sr.query("SELECT rowid FROM sentences WHERE sentences MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
		[]any{match, int64(from), int64(sr.to.key(maxSentence))}, func(rows *sql.Rows) error {
			var k key
			if err := rows.Scan(&k); err != nil {
				return err
			}
			if limited {
				if k.place() > open {
					at, more, err := sr.next(k.place())
					if err != nil {
						return err
					}
					if !more {
						return stop
					}
					open = at
				}
				if k.place() < open {
					if passed++; passed > farAhead {
						again = open.key(0)
						return stop
					}
					return nil
				}
				passed = 0
			}
			return sr.consider(k.place(), k.sentence())
		})
	if errors.Is(err, stop) {
		err = nil
	}
	return again, err
}

// byReport takes every sentence of every report that is let through.
func (sr *search) byReport() error {
	for p := sr.from; p <= sr.to; p++ {
		var more bool
		var err error
		if sr.limited() {
			p, more, err = sr.next(p)
		} else {
			more, err = sr.get("SELECT r.place FROM reports r JOIN names n ON n.id = r.versions WHERE r.place >= ? AND n.name <> ? ORDER BY r.place LIMIT 1",
				[]any{int64(p), cmp.Or(sr.q.NotVersions, "\x00")}, &p)
		}
		if err != nil || !more || p > sr.to {
			return err
		}
		if err := sr.load(p); err != nil {
			return err
		}
		if sr.report.document == nil {
			continue
		}
		for i := range store.Searched(sr.report.document) {
			if err := sr.consider(p, i); err != nil {
				return err
			}
		}
	}
	return nil
}

// load reads the report at a place, if it is not the last that was.
func (sr *search) load(p place) error {
	if sr.report != nil && sr.report.place == p {
		return nil
	}
	c := &candidate{}
	c.place = p
	sr.report = c
	found, err := sr.get(packedQuery+" WHERE r.place = ?", []any{int64(p)}, c.into()...)
	if err != nil || !found {
		return err // an index that names a report that is not there is for Check to tell
	}
	if sr.q.NotVersions != "" && c.Versions == sr.q.NotVersions {
		return nil
	}
	d, err := sr.s.document(&c.row, false)
	if err != nil {
		return err
	}
	if !words.Alike(sr.q.Outlet, c.Source.Outlet) {
		return nil
	}
	if words.Positional(sr.q) {
		if c.facets, err = sr.tx.facets(c.ID); err != nil {
			return err
		}
	}
	c.document, c.running = d, d.Running()
	return nil
}

// consider holds a sentence against the query, and takes it if it fits.
func (sr *search) consider(p place, i annot.SentenceIdx) error {
	if sr.exact && sr.skip > 0 {
		sr.skip--
		return nil
	}
	if err := sr.load(p); err != nil {
		return err
	}
	c := sr.report
	if c.document == nil || int(i) >= len(c.document.Sentences) || !words.Positioned(sr.q, i, c.facets) {
		return nil
	}
	span := c.document.Sentences[i].Span
	marks, found := sr.words.Find(span.Text(c.running))
	switch {
	case !found:
	case sr.skip > 0:
		sr.skip--
	case len(sr.hits.List) == sr.q.Limit:
		sr.hits.More = true
		return errEnough
	default:
		e := c.Entry
		e.Labels = slices.Clone(e.Labels)
		sr.hits.List = append(sr.hits.List, store.Hit{Entry: e, Sentence: i, Span: span, Text: strings.Clone(span.Text(c.document.Text)), Marks: marks})
	}
	return nil
}
