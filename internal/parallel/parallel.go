// Package parallel does work on all processors. A panic in the work comes out where the work was
// asked for, so that whoever turns panics into messages sees it.
package parallel

import (
	"runtime"
	"sync"
)

// Each calls f for the numbers from 0 to n-1, several at a time, and returns when all are done.
// What f writes must be apart for each number. After a panic some numbers may not be done.
func Each(n int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	list := make([]func(), workers)
	for w := range list {
		list[w] = func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		}
	}
	Do(list...)
}

// Do calls all functions at the same time and returns when all are done.
func Do(list ...func()) {
	var wg sync.WaitGroup
	var once sync.Once
	var failed any
	for _, f := range list {
		wg.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					once.Do(func() { failed = p })
				}
			}()
			f()
		})
	}
	wg.Wait()
	if failed != nil {
		panic(failed)
	}
}
