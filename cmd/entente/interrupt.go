package main

import (
	"context"
	"os"
	"time"
)

// grace is how long a command may go on behind an interruption.
const grace = 1500 * time.Millisecond

// endSoon ends the program soon after an interruption, where the command that
// writes a store is busy with a large document and does not end by itself. What
// was stored stays: a store survives the end of its program at any moment.
func endSoon(ctx context.Context, con *console) (done func()) {
	return endAfter(ctx, grace, func() {
		con.end(ctx, ctx.Err())
		os.Exit(statusInterrupted)
	})
}

// endAfter calls end when ctx has been done for some time, unless done is called
// before.
func endAfter(ctx context.Context, after time.Duration, end func()) (done func()) {
	ended := make(chan struct{})
	stop := context.AfterFunc(ctx, func() {
		select {
		case <-ended:
		case <-time.After(after):
			end()
		}
	})
	return func() {
		stop()
		close(ended)
	}
}
