//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package logbook

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

// pause is how long is waited before a lock is asked for again, patience how often.
const (
	pause    = 20 * time.Millisecond
	patience = 500
)

// lock keeps other processes from adding to a file until release is called, by a file beside it.
func lock(ctx context.Context, path string) (release func(), err error) {
	beside := path + ".lock"
	for range patience {
		f, err := os.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if err == nil {
			fmt.Fprintln(f, os.Getpid())
			f.Close()
			return func() { os.Remove(beside) }, nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
	return nil, Problem{"nothing was decided: " + beside + " says that another process is adding a decision; delete it if none is running"}
}
