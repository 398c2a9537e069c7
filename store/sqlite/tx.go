package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"rapporteur/store"
)

// tx is a transaction, with its statements. One that writes gathers changes of the index.
type tx struct {
	*sql.Tx
	ctx      context.Context
	whole    context.Context // ctx that is not cancelled: for what is over in no time, where watching for it costs as much
	prepared map[string]*sql.Stmt
	names    map[string]int64 // their numbers, as far as they were asked for
	index    changes
}

// write runs f in one transaction, and takes all of it back on an error.
func (s *Store) write(ctx context.Context, what string, f func(*tx) error) error {
	if s.writer == nil {
		return s.problem(what+" in", store.ErrReadOnly)
	}
	t, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.problem(what+" in", err)
	}
	defer t.Rollback()
	w := &tx{Tx: t, ctx: ctx, whole: context.WithoutCancel(ctx), prepared: map[string]*sql.Stmt{}, names: map[string]int64{},
		index: changes{words: map[string]bool{}, stems: stems{}}}
	if err := f(w); err != nil {
		return s.problem(what+" in", err)
	}
	if err := w.applyChanges(); err != nil {
		return s.problem(what+" in", err)
	}
	return s.problem(what+" in", t.Commit())
}

func (t *tx) stmt(query string) (*sql.Stmt, error) {
	if stmt, ok := t.prepared[query]; ok {
		return stmt, nil
	}
	stmt, err := t.PrepareContext(t.whole, query)
	if err == nil {
		t.prepared[query] = stmt
	}
	return stmt, err
}

func (t *tx) exec(query string, args ...any) (sql.Result, error) {
	stmt, err := t.stmt(query)
	if err != nil {
		return nil, err
	}
	return stmt.ExecContext(t.whole, args...)
}

// insert is exec that gives the number of the row.
func (t *tx) insert(query string, args ...any) (int64, error) {
	result, err := t.exec(query, args...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// do is exec that gives how many rows changed.
func (t *tx) do(query string, args ...any) (int64, error) {
	result, err := t.exec(query, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// get scans the one row of a query, if there is one.
func (t *tx) get(query string, args []any, into ...any) (bool, error) {
	stmt, err := t.stmt(query)
	if err != nil {
		return false, err
	}
	err = stmt.QueryRowContext(t.whole, args...).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// name is the number of a name, which is written down if it is new.
func (t *tx) name(name string) (int64, error) {
	if id, ok := t.names[name]; ok {
		return id, nil
	}
	var id int64
	found, err := t.get("SELECT id FROM names WHERE name = ?", []any{name}, &id)
	if err == nil && !found {
		id, err = t.insert("INSERT INTO names (name) VALUES (?)", name)
	}
	if err == nil {
		t.names[name] = id
	}
	return id, err
}

// read runs f on one moment of the store.
func (s *Store) read(ctx context.Context, what string, f func(*tx) error) error {
	t, err := s.readers.BeginTx(ctx, nil)
	if err != nil {
		return s.problem(what+" in", err)
	}
	defer t.Rollback()
	return s.problem(what+" in", f(&tx{Tx: t, ctx: ctx, whole: context.WithoutCancel(ctx), prepared: map[string]*sql.Stmt{}}))
}

// query hands each row of a query to scan.
func (t *tx) query(query string, args []any, scan func(*sql.Rows) error) error {
	stmt, err := t.stmt(query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
