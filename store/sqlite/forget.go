package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"rapporteur/annot"
	"rapporteur/store"
	"rapporteur/store/words"
)

// Forget implements store.Reports. What is freed is overwritten with zeros, and the log that may hold
// it yet is cut.
func (s *Store) Forget(ctx context.Context, id store.ID, tomb store.Tombstone) error {
	err := s.write(ctx, fmt.Sprintf("forget report %d", id), func(t *tx) error { return s.forget(t, id, tomb) })
	if err != nil {
		return err
	}
	s.removed(ctx)
	return nil
}

// removed cuts the log after text was removed.
func (s *Store) removed(ctx context.Context) {
	s.mu.Lock()
	s.uncut = true
	s.mu.Unlock()
	s.cutLog(ctx)
}

func (s *Store) forget(t *tx, id store.ID, tomb store.Tombstone) error {
	have, found, err := t.standing("id", id)
	if err == nil && !found {
		err = t.missing(id)
	}
	if err != nil {
		return err
	}
	was, err := s.indexStanding(t, have)
	if err != nil {
		return err
	}
	t.replace(have.place, have.place, was, nil)
	if err := t.applyChanges(); err != nil {
		return err
	}
	var identity string
	if _, err := t.get("SELECT identity FROM reports WHERE id = ?", []any{id}, &identity); err != nil {
		return err
	}
	if _, err := t.exec("INSERT INTO tombstones (report, identity, time, by, why) VALUES (?, ?, ?, ?, ?)",
		id, store.Grave(identity), tomb.Time.Unix(), tomb.By, tomb.Why); err != nil {
		return err
	}
	return s.remove(t, id)
}

// remove deletes the rows of a report that the index no longer has, and what nobody else needs.
func (s *Store) remove(t *tx, id store.ID) error {
	var texts []int64
	all := map[string]bool{} // the words of its texts
	err := t.query("SELECT x.id, x.bytes, x.data FROM revisions v JOIN texts x ON x.id = v.text WHERE v.report = ?", []any{id}, func(rows *sql.Rows) error {
		var text int64
		var size int
		var data []byte
		if err := rows.Scan(&text, &size, &data); err != nil {
			return err
		}
		texts = append(texts, text)
		unpacked, err := s.codec.unpack(data, size)
		for _, w := range words.Of(string(unpacked)) {
			all[w.Fold] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, table := range []string{"facets", "labels", "readings", "revisions"} {
		if _, err := t.exec("DELETE FROM "+table+" WHERE report = ?", id); err != nil {
			return err
		}
	}
	if _, err := t.exec("DELETE FROM reports WHERE id = ?", id); err != nil {
		return err
	}
	for _, text := range texts {
		if _, err := t.exec("DELETE FROM texts WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM revisions WHERE text = ?1)", text); err != nil {
			return err
		}
	}
	_, err = t.exec(`DELETE FROM names WHERE id <> 0 AND id NOT IN (SELECT versions FROM reports UNION ALL SELECT party FROM facets
		UNION ALL SELECT party_as FROM facets UNION ALL SELECT issue FROM facets UNION ALL SELECT stance FROM facets UNION ALL SELECT speaker FROM facets)`)
	if err != nil {
		return err
	}
	for word := range all {
		if err := s.removeWord(t, word); err != nil {
			return err
		}
	}
	return nil
}

// commonStem is the number of sentences with the stem of a word from which on the word is not
// worth hiding: it stays in the list of words.
const commonStem = 2000

// removeWord takes a word that no sentence of the index has from the list of words.
func (s *Store) removeWord(t *tx, word string) error {
	used, seen := false, 0
	var report row
	var running string
	var sentences []annot.Sentence
	err := t.query("SELECT rowid FROM sentences WHERE sentences MATCH ? LIMIT ?", []any{phrase([]string{words.Stem(word)}), commonStem}, func(rows *sql.Rows) error {
		var k key
		if err := rows.Scan(&k); err != nil {
			return err
		}
		if seen++; used || seen == commonStem {
			used = true
			return errEnough
		}
		if report.place != k.place() {
			report = row{}
			if found, err := t.get(packedQuery+" WHERE r.place = ?", []any{int64(k.place())}, report.into()...); err != nil || !found {
				return err
			}
			d, err := s.document(&report, false)
			if err != nil {
				return err
			}
			running, sentences = d.Running(), d.Sentences
		}
		if i := int(k.sentence()); i < len(sentences) {
			used = slices.ContainsFunc(words.Of(sentences[i].Text(running)), func(w words.Word) bool { return w.Fold == word })
		}
		return nil
	})
	if used || err != nil {
		if errors.Is(err, errEnough) {
			err = nil
		}
		return err
	}
	_, err = t.exec("DELETE FROM words WHERE word = ?", word)
	return err
}

// cutLog empties the log into the file when text was removed that may stand in it. A reader
// that still looks at a moment before holds it up: then it is done when the store is closed.
func (s *Store) cutLog(ctx context.Context) {
	s.mu.Lock()
	uncut := s.uncut
	s.mu.Unlock()
	if !uncut {
		return
	}
	var busy, log, moved int
	err := s.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &log, &moved)
	if err == nil && busy == 0 {
		s.mu.Lock()
		s.uncut = false
		s.mu.Unlock()
	}
}
