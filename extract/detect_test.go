package extract_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// TestShortTexts: a sentence without any of the frequent words tells its language
// by the words that it has.
func TestShortTexts(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ text, lang string }{
		{"Angela Merkel a critiqué Barack Obama à Oslo.", "fr"},
		{"Sweden expels Russian diplomats", "en"},
		{"Stockholm expulse trois diplomates russes", "fr"},
		{"Barack Obama met Angela Merkel in Oslo.", "en"},
		{"Hassan al-Masri criticized Iran.", "en"},
		{"SWEDEN EXPELS DIPLOMATS", "en"},
		{"Der Kanzler besucht heute Oslo.", ""},
		{"El presidente visita mañana Oslo.", ""},
		{"Oslo, Riga", ""},
		{strings.Repeat("Angela Merkel met Barack Obama in Berlin on Monday. Russia condemned Iran. ", 12), "en"},
		{strings.Repeat("Paris expulse trois diplomates. Stockholm critique Moscou. ", 20), "fr"},
		{strings.Repeat("Der Kanzler besucht heute Oslo und spricht dort lange mit dem König. ", 12), ""},
		{strings.Repeat("El presidente visita mañana Oslo. Habla hoy en Riga. ", 12), ""},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "d", Text: c.text})
		switch {
		case c.lang == "" && !errors.Is(err, extract.ErrLanguage):
			t.Errorf("%s: taken for %q, want none", c.text, r.Document.Lang)
		case c.lang != "" && (err != nil || r.Document.Lang != c.lang):
			t.Errorf("%s: taken for %q, %v, want %q", c.text, r.Document.Lang, err, c.lang)
		}
	}
}

// TestMarks: what a writing program left in a text hides nothing, and what is
// found is quoted as it stands there.
func TestMarks(t *testing.T) {
	x := pipeline(t)
	for _, text := range []string{
		"La Norve\u0300ge a critique\u0301 la Sue\u0300de.",
		"La Nor\u00advège a cri\u00adti\u00adqué la Suède.",
		"\ufeffLa \u200eNorvège a critiqué la Suède.",
		"Lʼaccord est signé. La Norvège a critiqué la Suède.",
		"La Norvège\u00a0a critiqué la\u202fSuède.",
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "d", Lang: "fr", Text: text})
		if err != nil || len(r.Events) == 0 {
			t.Errorf("%q: %v, %v, want an event", text, r.Events, err)
			continue
		}
		if r.Document.Text != text {
			t.Errorf("%q was given back as %q", text, r.Document.Text)
		}
		e := r.Events[len(r.Events)-1]
		if e.Relation != "criticized" || e.Agent == nil || e.Agent.Label != "Norvège" {
			t.Errorf("%q: %+v", text, e)
		}
		if !strings.HasPrefix(e.Trigger.Text, "a") || e.Trigger.Text != text[e.Trigger.Start:e.Trigger.End] || e.Sentence.Text != text[e.Sentence.Start:e.Sentence.End] {
			t.Errorf("%q: trigger %+v of %+v", text, e.Trigger, e.Sentence)
		}
	}
}
