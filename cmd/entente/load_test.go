package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestQuestion stores events that are dated later than their text: each that is
// told as done is said, and counted.
func TestQuestion(t *testing.T) {
	r := schema.Result{Document: schema.Document{ID: "a", Published: "2015-03"}, Events: []schema.Event{
		{ID: "same", Date: "2015-03-31", Status: schema.Asserted},
		{ID: "later", Date: "2015-04-01", Status: schema.Asserted},
		{ID: "planned", Date: "2015-04-01", Status: schema.Planned},
		{ID: "open", Date: "2014/..", Status: schema.Asserted},
		{ID: "undated", Status: schema.Asserted},
		{ID: "year", Date: "2016", Status: schema.Asserted},
	}}
	var out bytes.Buffer
	l := loader{con: &console{err: &out}}
	l.question(&r)
	if l.later != 2 || strings.Count(out.String(), "\n") != 2 || !strings.Contains(out.String(), `document "a": event later: its date 2015-04-01 is later than its text of 2015-03`) {
		t.Errorf("%d: %s", l.later, out.String())
	}
	if s := l.String(); !strings.Contains(s, "(2 dated later than their text)") {
		t.Error(s)
	}
}
