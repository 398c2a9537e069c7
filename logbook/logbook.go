// Package logbook adds to a file of analysts' decisions so that nothing of it is lost: under
// a lock, at its end, and on the disk before it says so.
package logbook

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"rapporteur/compare/decisions"
)

// Problem is an error that a person can do something about, in one line.
type Problem struct{ Text string }

func (p Problem) Error() string { return p.Text }

func problemf(format string, args ...any) error { return Problem{fmt.Sprintf(format, args...)} }

// Read reads a file of decisions; name is what messages call it. There need be no file: the log
// is empty then.
func Read(path, name string) (decisions.Log, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return decisions.Log{}, nil
	case err != nil:
		return decisions.Log{}, problemf("%s cannot be read: %s", name, reason(err))
	case !info.Mode().IsRegular():
		return decisions.Log{}, problemf("%s is no file: decisions are kept in one", name)
	case info.Size() > decisions.MaxBytes:
		return decisions.Log{}, problemf("%s has more than %d bytes", name, decisions.MaxBytes)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return decisions.Log{}, problemf("%s cannot be read: %s", name, reason(err))
	}
	return read(name, data)
}

func read(name string, data []byte) (decisions.Log, error) {
	l, err := decisions.Read(name, string(data))
	if err != nil {
		return l, Problem{err.Error()}
	}
	return l, nil
}

// near is how far ahead of a new decision the last one of a file may be for the new one to be put
// right behind it: two of one second, or of clocks that differ a little.
const near = time.Minute

// After is the time of a decision that is made now, after those of a log: now to the second, or
// just behind the last decision. Where that lies further ahead, as after a clock has been set
// back, it is now, and what was decided before holds on.
func After(l decisions.Log, now time.Time) time.Time {
	at := now.UTC().Truncate(time.Second)
	if n := len(l.List); n > 0 {
		if last := l.List[n-1].Time; !last.Before(at) && last.Sub(at) < near {
			at = last.Truncate(time.Millisecond).Add(time.Millisecond)
		}
	}
	return at
}

// Append adds the decisions that add gives, which is told what the file holds so far, and returns
// those that were not in the file: they are on the disk by then. It waits for another process that
// is adding, until ctx is done. A last line that was cut off before is marked as such. Nothing
// is added when there is an error.
func Append(ctx context.Context, path, name string, add func(decisions.Log) ([]decisions.Decision, error)) ([]decisions.Decision, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		return nil, problemf("%s is no file: decisions are kept in one", name)
	}
	release, err := lock(ctx, path)
	if err != nil {
		return nil, unwritten(name, err)
	}
	defer release()
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o666)
	if err != nil {
		return nil, unwritten(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, decisions.MaxBytes+1))
	if err != nil {
		return nil, problemf("%s cannot be read: %s", name, reason(err))
	}
	l, err := read(name, data)
	if err != nil {
		return nil, err
	}
	list, err := add(l)
	if err != nil {
		return nil, err
	}
	text := start(string(data))
	var added []decisions.Decision
	for _, d := range list {
		if _, known := l.Find(d.ID); known || slices.ContainsFunc(added, func(o decisions.Decision) bool { return o.ID == d.ID }) {
			continue
		}
		added = append(added, d)
		text += d.String() + "\n"
	}
	if added == nil {
		return nil, nil
	}
	if len(data)+len(text) > decisions.MaxBytes {
		return nil, problemf("%s is full: it may have %d bytes; begin another file and name it with --decisions", name, decisions.MaxBytes)
	}
	_, err = f.WriteString(text)
	if err == nil {
		err = f.Sync()
	}
	if err != nil {
		// What was written of it goes, so that nothing is half decided. Where that fails too, the
		// next reader sets the piece aside.
		f.Truncate(int64(len(data)))
		return nil, unwritten(name, err)
	}
	if len(data) == 0 {
		syncFolder(filepath.Dir(path))
	}
	return added, nil
}

// start is what comes before new lines at the end of a file.
func start(data string) string {
	switch {
	case data == "":
		return decisions.Head
	case strings.HasSuffix(data, "\n"):
		return ""
	case decisions.Unfinished(data):
		return decisions.TornMark + "\n"
	}
	return "\n"
}

// syncFolder puts the name of a new file on the disk, where the system lets it.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		d.Sync()
		d.Close()
	}
}

// unwritten is the problem of a file that cannot be added to.
func unwritten(name string, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	if p := (Problem{}); errors.As(err, &p) {
		return err
	}
	return problemf("nothing was decided: %s cannot be written: %s; --decisions FILE names another file", name, reason(err))
}

// reason is what an error of the file system means to a person.
func reason(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return "no permission"
	case errors.Is(err, syscall.ENOSPC):
		return "the disk is full"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such folder"
	}
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}
