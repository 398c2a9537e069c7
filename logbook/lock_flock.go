//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package logbook

import (
	"context"
	"errors"
	"os"
	"syscall"
	"time"
)

// pause is how long is waited before a lock is asked for again, patience how often.
const (
	pause    = 20 * time.Millisecond
	patience = 500
)

// lock keeps other processes from adding to a file until release is called. The system gives
// the lock back when a process ends, however it does.
func lock(ctx context.Context, path string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	for range patience {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if err == nil {
			return func() { f.Close() }, nil
		}
		if !errors.Is(err, syscall.EWOULDBLOCK) && !errors.Is(err, syscall.EINTR) {
			break
		}
		select {
		case <-ctx.Done():
			f.Close()
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
	f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, Problem{"nothing was decided: another process has kept the file of decisions locked for 10 seconds; try again when it has ended"}
	}
	return nil, err
}
