package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"syscall"

	"github.com/entente-kg/entente/graph"
)

// Exit statuses.
const (
	statusGood        = 0
	statusFailure     = 1
	statusUsage       = 2
	statusUnread      = 3
	statusInterrupted = 130 // 128 + SIGINT, as shells have it
)

const exitStatuses = `

Exit status:

  0    all good
  1    failure
  2    wrong usage
  3    some documents could not be read, the others were
  130  interrupted; what was stored stays`

// A usageError says that the command line makes no sense.
type usageError struct{ error }

func usage(err error) error { return usageError{err} }

func (e usageError) Unwrap() error { return e.error }

// An unreadError says how many documents could not be read; each was reported.
type unreadError int

func (n unreadError) Error() string { return count(int(n), "document") + " could not be read" }

// unread is the error of n unread documents: none if there are none.
func unread(n int) error {
	if n == 0 {
		return nil
	}
	return unreadError(n)
}

// end reports the error that a command ended with and returns its exit status.
func (c *console) end(ctx context.Context, err error) int {
	c.clear()
	var misused usageError
	var n unreadError
	switch {
	case err == nil:
		return statusGood
	case errors.Is(err, syscall.EPIPE):
		return statusGood // the reader, like head, has seen enough
	case ctx.Err() != nil && errors.Is(err, ctx.Err()):
		c.say("interrupted")
		return statusInterrupted
	case errors.As(err, &n):
		c.say("%v", err)
		return statusUnread
	case errors.Is(err, graph.ErrDecision):
		c.say("%v", err)
		return statusUsage
	case errors.As(err, &misused):
		c.say("%v\nrun with --help to see how it is used", err)
		return statusUsage
	}
	c.say("%v", err)
	return statusFailure
}

// caught turns a panic into an error that says where it arose. It must be
// called by the deferred function that recovered p.
func caught(p any) error {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if f.Function != "" && !strings.HasPrefix(f.Function, "runtime.") {
			return fmt.Errorf("this is a fault of entente, please report it: %v (in %s, line %d)", p, f.Function, f.Line)
		}
		if !more {
			return fmt.Errorf("this is a fault of entente, please report it: %v", p)
		}
	}
}
