package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-kg/entente/schema"
)

// documents yields n documents of that size, named by their numbers.
func documents(n, size int, yielded *atomic.Int64) iter.Seq2[schema.Document, error] {
	text := strings.Repeat("x", size)
	return func(yield func(schema.Document, error) bool) {
		for i := range n {
			if yielded != nil {
				yielded.Add(1)
			}
			if !yield(schema.Document{ID: fmt.Sprint(i), Lang: "fr", Text: text}, nil) {
				return
			}
		}
	}
}

func echo(_ context.Context, doc schema.Document, part func(schema.Result) error) error {
	return part(schema.Result{Document: doc})
}

func TestOutcomesAreInOrder(t *testing.T) {
	uneven := func(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
		time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond)
		return echo(ctx, doc, part)
	}
	n := 0
	for o := range extractAll(t.Context(), uneven, documents(3*window, 1, nil)) {
		if o.err != nil || o.Document.ID != fmt.Sprint(n) {
			t.Fatalf("outcome %d is of %q: %v", n, o.Document.ID, o.err)
		}
		n++
	}
	if n != 3*window {
		t.Errorf("%d outcomes of %d documents", n, 3*window)
	}
}

// No more documents are read than may wait for the slowest reader.
func TestWindow(t *testing.T) {
	for _, test := range []struct{ size, most int }{
		{1, window + 1},
		{10 * tokenBytes, window/11 + 1},
		{2 * window * tokenBytes, 2},
	} {
		var yielded atomic.Int64
		n := int64(0)
		for range extractAll(t.Context(), echo, documents(3*window, test.size, &yielded)) {
			if n++; n > 5 {
				break
			}
			time.Sleep(5 * time.Millisecond)
			if ahead := yielded.Load() - n; ahead > int64(test.most) {
				t.Errorf("size %d: read %d documents ahead, want at most %d", test.size, ahead, test.most)
			}
		}
	}
}

func TestFailuresStayWithTheirDocuments(t *testing.T) {
	docs := func(yield func(schema.Document, error) bool) {
		for doc, err := range documents(5, 1, nil) {
			if doc.ID == "1" {
				doc, err = schema.Document{}, errors.New("unreadable")
			}
			if !yield(doc, err) {
				return
			}
		}
	}
	find := func(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
		switch doc.ID {
		case "2":
			var nobody *schema.Actor
			_ = nobody.Label
		case "3":
			return part(schema.Result{Document: doc, Events: []schema.Event{{}}})
		}
		return echo(ctx, doc, part)
	}
	want := []string{"", "unreadable", "document 2: this is a fault of entente", "please report it", ""}
	n := 0
	for o := range extractAll(t.Context(), find, docs) {
		if (o.err == nil) != (want[n] == "") || o.err != nil && !strings.Contains(o.err.Error(), want[n]) {
			t.Errorf("document %d: %v, want %q", n, o.err, want[n])
		}
		if n == 2 && !strings.Contains(o.err.Error(), "TestFailuresStayWithTheirDocuments") {
			t.Errorf("the report does not say where the panic arose: %v", o.err)
		}
		n++
	}
	if n != len(want) {
		t.Errorf("%d outcomes, want %d", n, len(want))
	}
}

// Parts of a document stay together, and a failure behind some of them is told.
func TestParts(t *testing.T) {
	find := func(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
		for range 3 {
			if err := echo(ctx, doc, part); err != nil {
				return err
			}
		}
		if doc.ID == "1" {
			return errors.New("broken")
		}
		return nil
	}
	var got []string
	for o := range extractAll(t.Context(), find, documents(3, 1, nil)) {
		got = append(got, fmt.Sprint(o.Document.ID, o.later, o.err))
	}
	want := "0false <nil> 0true <nil> 0true <nil> 1false <nil> 1true <nil> 1true <nil> false broken 2false <nil> 2true <nil> 2true <nil>"
	if strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}

func TestReadingPanics(t *testing.T) {
	docs := func(yield func(schema.Document, error) bool) {
		if yield(schema.Document{ID: "0", Text: "x"}, nil) {
			panic("broken page")
		}
	}
	var failed error
	n := 0
	for o := range extractAll(t.Context(), echo, docs) {
		n++
		failed = o.err
	}
	if n != 2 || failed == nil || !strings.Contains(failed.Error(), "broken page") {
		t.Errorf("%d outcomes, the last with %v", n, failed)
	}
}

// A reader that waits for its input keeps nobody from ending.
func TestInterruptedWhileWaiting(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	blocked := make(chan struct{})
	defer close(blocked)
	docs := func(yield func(schema.Document, error) bool) {
		if yield(schema.Document{ID: "0", Text: "x"}, nil) {
			<-blocked
		}
	}
	n := 0
	for range extractAll(ctx, echo, docs) {
		n++
		cancel()
	}
	if n != 1 {
		t.Errorf("%d outcomes, want 1", n)
	}
}
