package sqlite

import (
	"context"
	"fmt"
	"testing"
)

// LimitPages limits the size of the file, as a full disk does.
func (s *Store) LimitPages(t testing.TB, n int) {
	t.Helper()
	if _, err := s.writer.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", n)); err != nil {
		t.Fatal(err)
	}
}

// OpenWith opens a store of a schema that has taken further steps.
func OpenWith(ctx context.Context, path string, o Options, further ...string) (*Store, error) {
	return openAs(ctx, path, o, append(migrations[:len(migrations):len(migrations)], further...))
}
