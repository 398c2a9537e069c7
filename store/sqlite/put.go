package sqlite

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/layers"
	"rapporteur/store/words"
)

// ready is a reading made ready to be written, before anyone has to wait for it.
type ready struct {
	*store.Reading
	hash         [sha256.Size]byte
	text, layers []byte // compressed
	source, runs []byte
	blocks       []byte
	index        indexed
}

func (s *Store) prepare(r *store.Reading, known stems) (*ready, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	d := r.Doc
	if len(d.Text) > maxText {
		return nil, fmt.Errorf("%s: the text has %d bytes, and no text of more than %d is kept", r.Identity, len(d.Text), maxText)
	}
	text := []byte(d.Text)
	return &ready{
		Reading: r,
		hash:    sha256.Sum256(text),
		text:    s.codec.pack(text),
		layers:  s.codec.pack(layers.Encode(d)),
		source:  layers.EncodeSource(d.Source),
		runs:    layers.EncodeRuns(d.Runs),
		blocks:  layers.Encode(ingested(d)),
		index:   indexOf(d, r.Facets, known),
	}, nil
}

// ingested is a document as ingest made it.
func ingested(d *annot.Document) *annot.Document {
	return &annot.Document{Text: d.Text, Blocks: d.Blocks, Inserts: d.Inserts, Has: annot.LayerBlocks}
}

// Put implements store.Reports.
func (s *Store) Put(ctx context.Context, list []store.Reading) ([]store.Outcome, error) {
	known := stems{}
	prepared := make([]*ready, len(list))
	for i := range list {
		if err := ctx.Err(); err != nil {
			return nil, s.problem("put reports in", err)
		}
		var err error
		if prepared[i], err = s.prepare(&list[i], known); err != nil {
			return nil, s.problem("put reports in", err)
		}
	}
	outcomes := make([]store.Outcome, len(list))
	err := s.write(ctx, "put reports", func(t *tx) (err error) {
		t.index.stems = known
		for i, r := range prepared {
			if outcomes[i], err = s.put(t, r); err != nil {
				return fmt.Errorf("%s: %w", r.Identity, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// standing is a report as it is in the store.
type standing struct {
	id       store.ID
	place    place
	revision int
	text     int64
	hash     []byte
	versions int64
	seen     int64 // the latest revision
	doc      string
}

func (t *tx) standing(where string, arg any) (r standing, found bool, err error) {
	found, err = t.get(`SELECT r.id, r.place, r.revision, v.text, x.hash, r.versions, v.seen, v.doc FROM reports r
		JOIN revisions v ON v.report = r.id AND v.number = r.revision JOIN texts x ON x.id = v.text WHERE r.`+where+` = ?`,
		[]any{arg}, &r.id, &r.place, &r.revision, &r.text, &r.hash, &r.versions, &r.seen, &r.doc)
	return r, found, err
}

func (s *Store) put(t *tx, r *ready) (store.Outcome, error) {
	var gone store.ID
	if found, err := t.get("SELECT report FROM tombstones WHERE identity = ?", []any{store.Grave(r.Identity)}, &gone); err != nil || found {
		return store.Outcome{ID: gone, What: store.Forgotten}, err
	}
	have, found, err := t.standing("identity", r.Identity)
	if err != nil {
		return store.Outcome{}, err
	}
	versions, err := t.name(r.ReadBy())
	if err != nil {
		return store.Outcome{}, err
	}
	out := store.Outcome{ID: have.id, Revision: have.revision}
	switch {
	case !found:
		out.Revision, out.What = 1, store.New
		if out.ID, err = s.add(t, r, versions); err != nil {
			return out, err
		}
	case string(have.hash) != string(r.hash[:]):
		// An archive brings what the report once said; what is seen now is what it says now.
		var number int
		had, failed := t.get("SELECT v.number FROM revisions v JOIN texts x ON x.id = v.text WHERE v.report = ? AND x.hash = ?", []any{have.id, r.hash[:]}, &number)
		if failed != nil || had && r.Seen.Unix() <= have.seen {
			out.What, err = store.Same, failed
			break
		}
		out.Revision, out.What = have.revision+1, store.Revised
		err = s.change(t, r, have, versions, true)
	case r.ReadBy() != "" && (have.versions != versions || have.doc != string(r.Doc.ID)):
		out.What = store.Reread
		err = s.change(t, r, have, versions, false)
	default:
		out.What = store.Same
	}
	if err != nil {
		return out, err
	}
	for _, label := range r.Labels {
		if _, err := t.exec("INSERT OR IGNORE INTO labels (label, place, report) SELECT ?, place, id FROM reports WHERE id = ?", label, out.ID); err != nil {
			return out, err
		}
	}
	return out, nil
}

// add writes a report that is new.
func (s *Store) add(t *tx, r *ready, versions int64) (store.ID, error) {
	seen := r.Seen.Unix()
	// Its place holds its number, so it has one of its own until the number is known.
	number, err := t.insert("INSERT INTO reports (identity, place, revision, outlet, title, versions, searched, first) VALUES (?, -1, 1, ?, ?, ?, ?, ?)",
		r.Identity, words.Fold(r.Doc.Source.Outlet), store.Title(r.Doc), versions, len(r.index.sentences), seen)
	if err != nil {
		return 0, err
	}
	id := store.ID(number)
	at, err := placeOf(store.Day(r.Doc.Source.Published.Value), id)
	if err != nil {
		return 0, err
	}
	if _, err := t.exec("UPDATE reports SET place = ? WHERE id = ?", int64(at), id); err != nil {
		return 0, err
	}
	t.replace(at, at, nil, &r.index)
	return id, errors.Join(t.revision(r, id, 1), t.reading(r, id))
}

// change writes another text of a report, or another reading of its text.
func (s *Store) change(t *tx, r *ready, have standing, versions int64, revised bool) error {
	was, err := s.indexStanding(t, have)
	if err != nil {
		return err
	}
	at, err := placeOf(store.Day(r.Doc.Source.Published.Value), have.id)
	if err != nil {
		return err
	}
	t.replace(have.place, at, was, &r.index)
	if at != have.place {
		if _, err := t.exec("UPDATE labels SET place = ? WHERE report = ?", int64(at), have.id); err != nil {
			return err
		}
	}
	if revised {
		have.revision++
		err = t.revision(r, have.id, have.revision)
	} else {
		_, err = t.exec("UPDATE revisions SET doc = ?, source = ? WHERE report = ? AND number = ?", string(r.Doc.ID), r.source, have.id, have.revision)
	}
	if err != nil {
		return err
	}
	_, err = t.exec("UPDATE reports SET place = ?, revision = ?, outlet = ?, title = ?, versions = ?, searched = ? WHERE id = ?",
		int64(at), have.revision, words.Fold(r.Doc.Source.Outlet), store.Title(r.Doc), versions, len(r.index.sentences), have.id)
	if err != nil {
		return err
	}
	if _, err := t.exec("DELETE FROM facets WHERE report = ?", have.id); err != nil {
		return err
	}
	return t.reading(r, have.id)
}

// revision writes a text of a report.
func (t *tx) revision(r *ready, id store.ID, number int) error {
	var text int64
	found, err := t.get("SELECT id FROM texts WHERE hash = ?", []any{r.hash[:]}, &text)
	if err == nil && !found {
		text, err = t.insert("INSERT INTO texts (hash, bytes, data) VALUES (?, ?, ?)", r.hash[:], len(r.Doc.Text), r.text)
	}
	if err != nil {
		return err
	}
	_, err = t.exec("INSERT INTO revisions (report, number, text, bytes, doc, source, blocks, seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		id, number, text, len(r.Doc.Text), string(r.Doc.ID), r.source, r.blocks, r.Seen.Unix())
	return err
}

// reading writes what was read, in the place of what was read before.
func (t *tx) reading(r *ready, id store.ID) error {
	var runs int64
	found, err := t.get("SELECT id FROM runs WHERE data = ?", []any{r.runs}, &runs)
	if err == nil && !found {
		runs, err = t.insert("INSERT INTO runs (data) VALUES (?)", r.runs)
	}
	if err != nil {
		return err
	}
	if _, err := t.exec("INSERT OR REPLACE INTO readings (report, runs, considered, layers) VALUES (?, ?, ?, ?)", id, runs, r.Considered, r.layers); err != nil {
		return err
	}
	for i, f := range r.Facets {
		args := []any{id, f.Sentence, i}
		for _, name := range []string{f.Party, f.PartyAs, f.Issue, f.Stance, f.Speaker} {
			number, err := t.name(name)
			if err != nil {
				return err
			}
			args = append(args, number)
		}
		if _, err := t.exec("INSERT INTO facets (report, sentence, number, party, party_as, issue, stance, speaker) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", args...); err != nil {
			return err
		}
	}
	return nil
}

// indexStanding says what the index holds of a report as it is in the store.
func (s *Store) indexStanding(t *tx, have standing) (*indexed, error) {
	var packed row
	if _, err := t.get(packedQuery+" WHERE r.id = ?", []any{have.id}, packed.into()...); err != nil {
		return nil, err
	}
	d, err := s.document(&packed, false)
	if err != nil {
		return nil, err
	}
	facets, err := t.facets(have.id)
	if err != nil {
		return nil, err
	}
	ix := indexOf(d, facets, t.index.stems)
	return &ix, nil
}
