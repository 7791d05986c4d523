package main

import (
	"bytes"
	"testing"
)

// TestSay writes messages that quote what would steer a terminal.
func TestSay(t *testing.T) {
	for in, want := range map[string]string{
		"Évian → « là »\n  b\tc": "entente: Évian → « là »\n  b\tc\n",
		"a\x1b[31mb\rc\x00":      `entente: a\x1b[31mb\rc\x00` + "\n",
		"\xff\u009b\u202e":       `entente: \xff\u009b\u202e` + "\n",
		"\uFFFD":                 "entente: \uFFFD\n",
	} {
		var out bytes.Buffer
		(&console{err: &out}).say("%s", in)
		if out.String() != want {
			t.Errorf("%q: %q, want %q", in, out.String(), want)
		}
	}
}
