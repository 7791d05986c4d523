package web

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

func TestQuote(t *testing.T) {
	sentence := func(text string, at, from, to int, trigger string) *schema.Event {
		return &schema.Event{
			Sentence: schema.Quote{Text: text, Span: schema.Span{Start: at, End: at + len(text)}},
			Trigger:  schema.Quote{Text: trigger, Span: schema.Span{Start: from, End: to}},
		}
	}
	tests := []struct {
		name  string
		event *schema.Event
		want  quotation
	}{
		{"within", sentence("Il a dit oui.", 10, 13, 18, "a dit"), quotation{Before: "Il ", Trigger: "a dit", After: " oui."}},
		{"whole", sentence("Oui", 0, 0, 3, "Oui"), quotation{Trigger: "Oui"}},
		{"accents", sentence("Été où", 5, 11, 14, "où"), quotation{Before: "Été ", Trigger: "où"}},
		{"before the sentence", sentence("Oui", 10, 3, 6, "Oui"), quotation{Before: "Oui"}},
		{"past the sentence", sentence("Oui", 0, 2, 9, "i et non"), quotation{Before: "Oui"}},
		{"other words", sentence("Il a dit", 0, 3, 8, "a tue"), quotation{Before: "Il a dit"}},
		{"none", sentence("Oui", 0, 0, 0, ""), quotation{Before: "Oui"}},
	}
	for _, tt := range tests {
		if got := quote(tt.event); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func FuzzContext(f *testing.F) {
	f.Add("Un. Deux. Trois.", 4, 9)
	f.Add(strings.Repeat("é", 400)+" x "+strings.Repeat("à", 400), 801, 802)
	f.Add("", -1, 5)
	f.Fuzz(func(t *testing.T, text string, from, to int) {
		var q quotation
		q.context(text, schema.Span{Start: from, End: to})
		for _, s := range []string{q.Earlier, q.Later} {
			if len(s) > around+len(" …") {
				t.Errorf("%d bytes of context", len(s))
			}
			if utf8.ValidString(text) && from >= 0 && from <= len(text) && to >= 0 && to <= len(text) &&
				utf8.ValidString(text[:from]) && utf8.ValidString(text[to:]) && !utf8.ValidString(s) {
				t.Errorf("context %q cuts a letter", s)
			}
		}
	})
}
