// Command rapporteur reads reports of a negotiation and writes the state of the
// talks: who holds which position on which issue and on what condition, what only
// one report says, and where two reports cannot both be right.
//
// The exit code says what happened: 0 all went well, 1 the command line is wrong or
// lint found something, 2 nothing could be read, 3 some inputs could not be read,
// 4 verify found a reference or quotation that does not hold, 10 --fail-on was met,
// 70 a defect of the program, 130 interrupted.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// The first signal asks for a clean end; with the handler gone, a second one
	// ends the program at once.
	context.AfterFunc(ctx, stop)
	boundMemory()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// softMemory is where the garbage collector starts to work harder, in bytes. It is no
// limit: ten thousand reports fit, more take more time before they take more memory.
const softMemory = 420 << 20

func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(softMemory)
	}
}
