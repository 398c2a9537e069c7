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
	return s.within(ctx, s.writer, what, func(t *tx) error {
		t.names, t.index = map[string]int64{}, changes{words: map[string]bool{}, stems: stems{}}
		if err := f(t); err != nil {
			return err
		}
		if err := t.applyChanges(); err != nil {
			return err
		}
		return t.Commit()
	})
}

// read runs f on one moment of the store.
func (s *Store) read(ctx context.Context, what string, f func(*tx) error) error {
	return s.within(ctx, s.readers, what, f)
}

func (s *Store) within(ctx context.Context, db *sql.DB, what string, f func(*tx) error) error {
	t, err := db.BeginTx(ctx, nil)
	if err == nil {
		defer t.Rollback()
		err = f(&tx{Tx: t, ctx: ctx, whole: context.WithoutCancel(ctx), prepared: map[string]*sql.Stmt{}})
	}
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // what else is said comes of it
	}
	return s.problem(what+" in", err)
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
