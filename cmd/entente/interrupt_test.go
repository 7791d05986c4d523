package main

import (
	"context"
	"testing"
	"time"
)

func TestEndAfter(t *testing.T) {
	ended := make(chan bool, 1)
	end := func() { ended <- true }
	// A command that does not end is ended.
	ctx, cancel := context.WithCancel(context.Background())
	done := endAfter(ctx, time.Millisecond, end)
	cancel()
	<-ended
	done()
	// One that ends by itself is not, whether it was interrupted or not.
	for _, interrupt := range []bool{true, false} {
		ctx, cancel := context.WithCancel(context.Background())
		done := endAfter(ctx, time.Hour, end)
		if interrupt {
			cancel()
		}
		done()
		cancel()
		select {
		case <-ended:
			t.Error("ended")
		default:
		}
	}
}
