package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash/maphash"
	"strings"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/layers"
	"rapporteur/store/words"
)

// Counts implements store.Maintenance.
func (s *Store) Counts(ctx context.Context) (store.Counts, error) {
	var c store.Counts
	err := s.read(ctx, "count what is in", func(t *tx) error {
		var errs []error
		for _, count := range []struct {
			into  any
			query string
		}{
			{&c.Reports, "SELECT count(*) FROM reports"},
			{&c.Revisions, "SELECT count(*) FROM revisions"},
			{&c.Texts, "SELECT count(*) FROM texts"},
			{&c.TextBytes, "SELECT ifnull(sum(bytes), 0) FROM (SELECT bytes FROM revisions GROUP BY text)"},
			{&c.Readings, "SELECT count(*) FROM readings"},
			{&c.Sentences, "SELECT ifnull(sum(searched), 0) FROM reports"},
			{&c.Facets, "SELECT count(*) FROM facets"},
			{&c.Feeds, "SELECT count(*) FROM feeds"},
			{&c.Tombstones, "SELECT count(*) FROM tombstones"},
		} {
			_, err := t.get(count.query, nil, count.into)
			errs = append(errs, err)
		}
		return errors.Join(errs...)
	})
	if err == nil {
		c.DiskBytes, err = s.diskBytes()
	}
	return c, err
}

// check is one run of Check.
type check struct {
	s        *Store
	ctx      context.Context
	mend     bool
	found    func(store.Problem)
	progress func(done, total int)

	done, total int
	stems       stems
	seed        maphash.Seed
	sum         uint64          // of what the index must hold
	words       map[string]bool // that the index must know
	index       bool            // it must be made anew
}

// Check implements store.Maintenance. It reads a page of reports at a time; the words of all
// reports, each once, are the most that it holds in memory.
func (s *Store) Check(ctx context.Context, mend bool, found func(store.Problem), progress func(done, total int)) error {
	if mend && s.writer == nil {
		return s.problem("mend", store.ErrReadOnly)
	}
	c := &check{s: s, ctx: ctx, mend: mend, found: found, progress: progress, stems: stems{}, seed: maphash.MakeSeed(), words: map[string]bool{}}
	counts, err := s.Counts(ctx)
	if err != nil && !errors.Is(err, store.ErrDamaged) {
		return err
	}
	c.total = counts.Texts + 2*counts.Reports + 1 // the index is about as much to read as the reports
	for _, part := range []func() error{c.pages, c.texts, c.reports, c.fullText} {
		err := part()
		switch {
		case errors.Is(err, store.ErrDamaged):
			c.found(store.Problem{What: oneLine(err)})
		case err != nil:
			return s.problem("check", err)
		}
	}
	c.progress(c.total, c.total)
	return nil
}

func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

func (c *check) step(n int) {
	c.done = min(c.total, c.done+n)
	c.progress(c.done, c.total)
}

func (c *check) problem(id store.ID, mended bool, format string, args ...any) {
	c.found(store.Problem{Report: id, What: fmt.Sprintf(format, args...), Mended: mended})
}

// pages asks SQLite whether the file is sound, and whether rows name rows that are there.
func (c *check) pages() error {
	c.step(0)
	return c.s.read(c.ctx, "check", func(t *tx) error {
		err := t.query("PRAGMA integrity_check", nil, func(rows *sql.Rows) error {
			var line string
			err := rows.Scan(&line)
			if err == nil && line != "ok" {
				c.problem(0, false, "the file is damaged: %s; take the latest backup", strings.ReplaceAll(line, "\n", "; "))
			}
			return err
		})
		if err != nil {
			return err
		}
		return t.query("PRAGMA foreign_key_check", nil, func(rows *sql.Rows) error {
			var table, parent string
			var row, number sql.NullInt64
			err := rows.Scan(&table, &row, &parent, &number)
			c.problem(0, false, "row %d of %s names a row of %s that is not there; take the latest backup", row.Int64, table, parent)
			return err
		})
	})
}

// texts holds every text against its hash and its length.
func (c *check) texts() error {
	const page = 200
	for after, n := int64(0), page; n == page; {
		n = 0
		var misSized []int64 // reports that have another length of a text written down
		err := c.s.read(c.ctx, "check", func(t *tx) error {
			return t.query(`SELECT id, hash, bytes, data, (SELECT report FROM revisions WHERE text = texts.id LIMIT 1),
				EXISTS (SELECT 1 FROM revisions v WHERE v.text = texts.id AND v.bytes <> texts.bytes)
				FROM texts WHERE id > ? ORDER BY id LIMIT ?`, []any{after, page}, func(rows *sql.Rows) error {
				var hash, data []byte
				var size int
				var of sql.NullInt64
				var otherSize bool
				if err := rows.Scan(&after, &hash, &size, &data, &of, &otherSize); err != nil {
					return err
				}
				n++
				text, err := c.s.codec.unpack(data, size)
				real := sha256.Sum256(text)
				switch {
				case err != nil:
					c.problem(store.ID(of.Int64), false, "its text is damaged: %s; take it from a backup", oneLine(err))
				case string(real[:]) != string(hash), len(text) != size:
					c.problem(store.ID(of.Int64), false, "its text is not the one that was kept: the hash is another; take it from a backup")
				case otherSize:
					misSized = append(misSized, of.Int64)
				case !of.Valid:
					c.problem(0, false, "text %d is of no report", after)
				}
				return nil
			})
		})
		if err == nil {
			err = c.sizes(misSized)
		}
		if err != nil {
			return err
		}
		c.step(n)
	}
	return nil
}

// sizes mends the lengths of texts that are written down beside reports.
func (c *check) sizes(of []int64) error {
	for _, id := range of {
		if c.mend {
			err := c.s.write(c.ctx, "mend", func(t *tx) error {
				_, err := t.exec("UPDATE revisions SET bytes = (SELECT bytes FROM texts WHERE id = text) WHERE report = ?", id)
				return err
			})
			if err != nil {
				return err
			}
		}
		c.problem(store.ID(id), c.mend, "the length in bytes of a text of it is not the one that is written down")
	}
	return nil
}

// reports reads every reading, and holds what was made of it against what is there.
func (c *check) reports() error {
	for after, n := store.ID(0), documentPage; n == documentPage; {
		err := c.s.read(c.ctx, "check", func(t *tx) error {
			found, err := t.page(store.Filter{}, packedQuery, after, documentPage, (*row).into)
			n = len(found)
			for _, r := range found {
				after = r.ID
				if err := c.report(t, r); err != nil {
					return err
				}
			}
			return err
		})
		if err != nil {
			return err
		}
		c.step(n)
	}
	var missing int
	return c.s.read(c.ctx, "check", func(t *tx) error {
		_, err := t.get(`SELECT count(*) FROM reports r WHERE NOT EXISTS (SELECT 1 FROM readings WHERE report = r.id)
			OR (SELECT count(*) FROM revisions WHERE report = r.id) <> r.revision
			OR NOT EXISTS (SELECT 1 FROM revisions v JOIN texts ON texts.id = v.text WHERE v.report = r.id AND v.number = r.revision)`, nil, &missing)
		if missing > 0 {
			c.problem(0, false, "%d reports have no reading or lack a revision; take the latest backup", missing)
		}
		return err
	})
}

func (c *check) report(t *tx, r *row) error {
	d, err := c.s.document(r, true)
	if err == nil {
		if err = d.Check(); err != nil {
			err = fmt.Errorf("%w: %w", store.ErrDamaged, err)
		}
	}
	if errors.Is(err, layers.ErrDamaged) || err != nil && errors.Is(err, store.ErrDamaged) {
		return c.damagedReading(r, err)
	} else if err != nil {
		return err
	}
	facets, err := t.facets(r.ID)
	if err != nil {
		return err
	}
	var outlet string
	var searched, misplaced int
	_, err = t.get(`SELECT outlet, searched, (SELECT count(*) FROM labels WHERE report = r.id AND place <> r.place)
		FROM reports r WHERE id = ?`, []any{r.ID}, &outlet, &searched, &misplaced)
	if err != nil {
		return err
	}
	for _, f := range facets {
		if int(f.Sentence) >= len(d.Sentences) || f.Sentence < 0 {
			c.problem(r.ID, false, "a position is of sentence %d of %d; read the report again", f.Sentence, len(d.Sentences))
		}
	}
	ix := indexOf(d, facets, c.stems)
	at, err := placeOf(store.Day(d.Source.Published.Value), r.ID)
	if err != nil {
		return err
	}
	for i, tokens := range ix.sentences {
		c.sum += c.sumOf(at.key(i), tokens)
	}
	for w := range ix.words {
		if !c.words[w] {
			c.words[strings.Clone(w)] = true // w is a part of the text, which must not stay
		}
	}
	if at != r.place || store.Title(d) != r.Title || outlet != words.Fold(d.Source.Outlet) || searched != len(ix.sentences) || misplaced > 0 {
		return c.derived(r, d, at, len(ix.sentences))
	}
	return nil
}

// derived mends what is written beside a report so that it is found.
func (c *check) derived(r *row, d *annot.Document, at place, searched int) error {
	if c.mend {
		err := c.s.write(c.ctx, "mend", func(t *tx) error {
			_, err := t.exec("UPDATE reports SET place = ?, title = ?, outlet = ?, searched = ? WHERE id = ?",
				int64(at), store.Title(d), words.Fold(d.Source.Outlet), searched, r.ID)
			if err == nil {
				_, err = t.exec("UPDATE labels SET place = ? WHERE report = ?", int64(at), r.ID)
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	c.problem(r.ID, c.mend, "its place, title, outlet or labels are not what its text and source give")
	return nil
}

// damagedReading empties a reading that cannot be used, so that the report is read again.
func (c *check) damagedReading(r *row, why error) error {
	text, err := c.s.codec.unpack(r.text, r.Bytes)
	if err != nil {
		return nil // it was told of the text
	}
	if !c.mend {
		c.problem(r.ID, false, "its reading is damaged: %s", oneLine(why))
		return nil
	}
	err = c.s.write(c.ctx, "mend", func(t *tx) error {
		empty := c.s.codec.pack(layers.Encode(&annot.Document{Text: string(text)}))
		_, err := t.exec("UPDATE readings SET layers = ?, considered = 0 WHERE report = ?", empty, r.ID)
		if err == nil {
			_, err = t.exec("UPDATE reports SET versions = 0, title = '', searched = 0 WHERE id = ?", r.ID)
		}
		if err == nil {
			_, err = t.exec("DELETE FROM facets WHERE report = ?", r.ID)
		}
		return err
	})
	if err != nil {
		return err
	}
	c.index = true
	c.problem(r.ID, true, "its reading was damaged and was emptied: read the report again")
	return nil
}

// sumOf stands for the tokens of a sentence in the index. Sums are added: they come in another
// order from the index.
func (c *check) sumOf(k key, tokens string) (sum uint64) {
	at := 0
	for token := range strings.FieldsSeq(tokens) {
		sum += mix(maphash.String(c.seed, token), uint64(k), uint64(at))
		at++
	}
	return sum
}

func mix(term, row, at uint64) uint64 {
	h := (term ^ row*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ at*0xc4ceb9fe1a85ec53) * 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// fullText holds the index against what it must hold, and makes it anew where it is not that.
func (c *check) fullText() error {
	var sum uint64
	known := 0
	err := c.s.read(c.ctx, "check", func(t *tx) error {
		// The view is of this connection alone: it is no part of the file.
		if _, err := t.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.instances USING fts5vocab('main', 'sentences', 'instance')"); err != nil {
			return err
		}
		var term sql.RawBytes
		var row, at int64
		n := 0
		err := t.query("SELECT term, doc, offset FROM temp.instances", nil, func(rows *sql.Rows) error {
			if n++; n%500_000 == 0 {
				c.step(c.total / 1000)
			}
			err := rows.Scan(&term, &row, &at)
			sum += mix(maphash.Bytes(c.seed, term), uint64(row), uint64(at))
			return err
		})
		if err != nil {
			return err
		}
		return t.query("SELECT word FROM words", nil, func(rows *sql.Rows) error {
			err := rows.Scan(&term)
			if c.words[string(term)] {
				known++
			}
			return err
		})
	})
	if err != nil && !errors.Is(err, store.ErrDamaged) {
		return err
	}
	if err == nil && !c.index && sum == c.sum && known == len(c.words) {
		return nil
	}
	if !c.mend {
		c.problem(0, false, "the index of words is not that of the texts: a check that mends makes it anew")
		return nil
	}
	if err := c.s.reindex(c.ctx); err != nil {
		return err
	}
	c.problem(0, true, "the index of words was not that of the texts and was made anew")
	return nil
}
