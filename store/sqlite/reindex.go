package sqlite

import (
	"context"

	"rapporteur/store"
)

// reindex makes the index of words anew from the texts, in one step: searches find what the old
// one has until then.
func (s *Store) reindex(ctx context.Context) error {
	return s.write(ctx, "index", func(t *tx) error {
		for _, query := range []string{"INSERT INTO sentences (sentences) VALUES ('delete-all')", "DELETE FROM words"} {
			if _, err := t.exec(query); err != nil {
				return err
			}
		}
		for after, n := store.ID(0), documentPage; n == documentPage; {
			found, err := t.page(store.Filter{}, packedQuery, after, documentPage, (*row).into)
			if err != nil {
				return err
			}
			for _, r := range found {
				after = r.ID
				d, err := s.document(r, false)
				if err != nil {
					continue // Check has told of it
				}
				facets, err := t.facets(r.ID)
				if err != nil {
					return err
				}
				ix := indexOf(d, facets, t.index.stems)
				t.replace(r.place, r.place, nil, &ix)
			}
			if err := t.applyChanges(); err != nil {
				return err
			}
			n = len(found)
		}
		return nil
	})
}
