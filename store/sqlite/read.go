package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/layers"
	"rapporteur/store/words"
)

// packedQuery asks for a report with its latest text and its reading, as row takes them.
const packedQuery = `SELECT r.id, r.identity, r.revision, v.doc, v.source, r.title, v.bytes, n.name, r.first, v.seen, r.place,
	(SELECT json_group_array(label) FROM labels WHERE report = r.id), rd.considered, rd.layers, ru.data, x.data
	FROM reports r JOIN revisions v ON v.report = r.id AND v.number = r.revision
	JOIN texts x ON x.id = v.text JOIN names n ON n.id = r.versions
	JOIN readings rd ON rd.report = r.id JOIN runs ru ON ru.id = rd.runs`

// entryQuery asks for a report as it is listed.
const entryQuery = `SELECT r.id, r.identity, r.revision, v.doc, v.source, r.title, v.bytes, n.name, r.first, v.seen, r.place,
	(SELECT json_group_array(label) FROM labels WHERE report = r.id)
	FROM reports r JOIN revisions v ON v.report = r.id AND v.number = r.revision
	JOIN names n ON n.id = r.versions`

// row is a report as it is in the tables.
type row struct {
	store.Entry
	place              place
	source             []byte
	first, last        int64
	labels             string
	considered         int
	layers, runs, text []byte
}

func (r *row) entry() []any {
	return []any{&r.ID, &r.Identity, &r.Revision, &r.Doc, &r.source, &r.Title, &r.Bytes, &r.Versions, &r.first, &r.last, &r.place, &r.labels}
}

func (r *row) into() []any {
	return append(r.entry(), &r.considered, &r.layers, &r.runs, &r.text)
}

// finish makes an entry of what was scanned.
func (r *row) finish() (err error) {
	r.First, r.Last = moment(r.first), moment(r.last)
	if r.labels != "[]" {
		if err := json.Unmarshal([]byte(r.labels), &r.Labels); err != nil {
			return fmt.Errorf("%w: the labels of report %d: %w", store.ErrDamaged, r.ID, err)
		}
		slices.Sort(r.Labels)
	}
	if r.Source, err = layers.DecodeSource(r.source); err != nil {
		return fmt.Errorf("%w: where report %d comes from: %w", store.ErrDamaged, r.ID, err)
	}
	return nil
}

func moment(seconds int64) time.Time { return time.Unix(seconds, 0).UTC() }

// document unpacks the text and the layers of a row: all of them, or the blocks and sentences.
func (s *Store) document(r *row, all bool) (*annot.Document, error) {
	if err := r.finish(); err != nil {
		return nil, err
	}
	text, err := s.codec.unpack(r.text, r.Bytes)
	if err != nil {
		return nil, fmt.Errorf("the text of report %d: %w", r.ID, err)
	}
	packed, err := s.codec.unpack(r.layers, 4*len(r.layers))
	if err != nil {
		return nil, fmt.Errorf("the reading of report %d: %w", r.ID, err)
	}
	decode := layers.Sentences
	if all {
		decode = layers.Decode
	}
	d, err := decode(packed, string(text))
	if err != nil {
		return nil, fmt.Errorf("the reading of report %d: %w", r.ID, err)
	}
	d.ID, d.Source = r.Doc, r.Source
	if all {
		if d.Runs, err = layers.DecodeRuns(r.runs); err != nil {
			return nil, fmt.Errorf("the reading of report %d: %w", r.ID, err)
		}
	}
	return d, nil
}

// page is how many reports are asked for at once: between pages no reader holds the store open.
const (
	entryPage    = 500
	documentPage = 64
)

// List implements store.Reports.
func (s *Store) List(ctx context.Context, f store.Filter) iter.Seq2[store.Entry, error] {
	return pages(ctx, s, f, entryQuery, entryPage, (*row).entry, func(r *row) (store.Entry, error) {
		return r.Entry, r.finish()
	})
}

// Documents implements store.Reports.
func (s *Store) Documents(ctx context.Context, f store.Filter) iter.Seq2[store.Stored, error] {
	return pages(ctx, s, f, packedQuery, documentPage, (*row).into, func(r *row) (store.Stored, error) {
		d, err := s.document(r, true)
		return store.Stored{Entry: r.Entry, Document: d, Considered: r.considered}, err
	})
}

func pages[T any](ctx context.Context, s *Store, f store.Filter, query string, size int, into func(*row) []any, get func(*row) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var none T
		if err := f.Check(); err != nil {
			yield(none, s.problem("list reports of", err))
			return
		}
		for after := store.ID(0); ; {
			var found []*row
			err := s.read(ctx, "list reports of", func(t *tx) (err error) {
				found, err = t.page(f, query, after, size, into)
				return err
			})
			if err != nil {
				yield(none, err)
				return
			}
			for _, r := range found {
				out, err := get(r)
				if err != nil {
					yield(none, s.problem("list reports of", err))
					return
				}
				if !yield(out, nil) {
					return
				}
			}
			if len(found) < size {
				return
			}
			after = found[len(found)-1].ID
		}
	}
}

// page reads the next reports after a number that a filter lets through.
func (t *tx) page(f store.Filter, query string, after store.ID, size int, into func(*row) []any) ([]*row, error) {
	where, args, err := t.where(f, after)
	if err != nil {
		return nil, err
	}
	var found []*row
	err = t.query(query+" WHERE "+where+" ORDER BY r.id LIMIT ?", append(args, size), func(rows *sql.Rows) error {
		r := new(row)
		found = append(found, r)
		return rows.Scan(into(r)...)
	})
	return found, err
}

// where says a filter in SQL.
func (t *tx) where(f store.Filter, after store.ID) (string, []any, error) {
	conditions, args := []string{"r.id > ?"}, []any{after}
	and := func(condition string, arg ...any) {
		conditions, args = append(conditions, condition), append(args, arg...)
	}
	if len(f.IDs) > 0 || f.Label != "" {
		ids, err := t.ids(f, after)
		if err != nil {
			return "", nil, err
		}
		and("r.id IN (SELECT value FROM json_each(?))", ids)
	}
	if f.Outlet != "" {
		and("r.outlet = ?", words.Fold(f.Outlet))
	}
	if f.From != "" || f.Until != "" {
		from, to := between(f)
		and("r.place BETWEEN ? AND ?", int64(from), int64(to))
	}
	if f.NotVersions != "" {
		and("n.name <> ?", f.NotVersions)
	}
	return strings.Join(conditions, " AND "), args, nil
}

// ids are the numbers after one that a filter's list and label let through, as JSON.
func (t *tx) ids(f store.Filter, after store.ID) (string, error) {
	ids := slices.Clone(f.IDs)
	if f.Label != "" {
		ids = nil
		err := t.query("SELECT report FROM labels WHERE label = ? AND report > ?", []any{f.Label, after}, func(rows *sql.Rows) error {
			var id store.ID
			err := rows.Scan(&id)
			if len(f.IDs) == 0 || slices.Contains(f.IDs, id) {
				ids = append(ids, id)
			}
			return err
		})
		if err != nil {
			return "", err
		}
	}
	slices.Sort(ids)
	first, _ := slices.BinarySearchFunc(ids, after, func(id, after store.ID) int { return cmp.Compare(id, after+1) })
	encoded, err := json.Marshal(ids[first:])
	return string(encoded), err
}

// facetsOf are the facets of a report.
func (t *tx) facets(id store.ID) ([]store.Facet, error) {
	var facets []store.Facet
	err := t.query(`SELECT f.sentence, p.name, a.name, i.name, s.name, v.name FROM facets f
		JOIN names p ON p.id = f.party JOIN names a ON a.id = f.party_as JOIN names i ON i.id = f.issue
		JOIN names s ON s.id = f.stance JOIN names v ON v.id = f.speaker WHERE f.report = ? ORDER BY f.number`, []any{id},
		func(rows *sql.Rows) error {
			var f store.Facet
			err := rows.Scan(&f.Sentence, &f.Party, &f.PartyAs, &f.Issue, &f.Stance, &f.Speaker)
			facets = append(facets, f)
			return err
		})
	return facets, err
}

// Revisions implements store.Reports.
func (s *Store) Revisions(ctx context.Context, id store.ID) ([]store.Revision, error) {
	var list []store.Revision
	err := s.read(ctx, fmt.Sprintf("read report %d", id), func(t *tx) error {
		err := t.query(`SELECT v.number, v.doc, v.source, v.blocks, v.seen, x.bytes, x.data FROM revisions v JOIN texts x ON x.id = v.text
			WHERE v.report = ? ORDER BY v.number`, []any{id}, func(rows *sql.Rows) error {
			var r store.Revision
			var doc annot.DocID
			var source, blocks, data []byte
			var seen int64
			var size int
			if err := rows.Scan(&r.Number, &doc, &source, &blocks, &seen, &size, &data); err != nil {
				return err
			}
			text, err := s.codec.unpack(data, size)
			if err != nil {
				return err
			}
			r.Seen = moment(seen)
			if r.Document, err = layers.Decode(blocks, string(text)); err != nil {
				return fmt.Errorf("text %d of report %d: %w", r.Number, id, err)
			}
			r.Document.ID = doc
			r.Document.Source, err = layers.DecodeSource(source)
			list = append(list, r)
			return err
		})
		if err != nil || list != nil {
			return err
		}
		return t.missing(id)
	})
	return list, err
}

// missing says why there is no report of a number.
func (t *tx) missing(id store.ID) error {
	var one int
	switch gone, err := t.get("SELECT 1 FROM tombstones WHERE report = ?", []any{id}, &one); {
	case err != nil:
		return err
	case gone:
		return fmt.Errorf("report %d: %w", id, store.ErrForgotten)
	}
	return fmt.Errorf("report %d: %w", id, store.ErrNotFound)
}
