package extract_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

// TestMentions checks the classes, words and values of what a text names.
func TestMentions(t *testing.T) {
	const published = "2015-03-04" // a Wednesday
	tests := []struct{ name, lang, text, want string }{
		{"name behind a title", "fr", "M. Dupont a vu Anne Rivière.", "Person Dupont; Person Anne Rivière"},
		{"past weekday", "fr", "Le maire a démissionné vendredi.", "Date vendredi 2015-02-27"},
		{"future weekday", "fr", "Le maire démissionnera vendredi.", "Date vendredi 2015-03-06"},
		{"infinitive under a future", "fr", "Le maire devra quitter la ville vendredi.", "Date vendredi 2015-03-06"},
		{"date of a noun under a past", "fr", "Le maire a annulé la réunion de vendredi.", "Date vendredi 2015-02-27"},
		{"what is planned lies ahead", "fr", "La cérémonie est prévue vendredi.", "Date vendredi 2015-03-06"},
		{"the day after the last date", "fr", "Il est arrivé le 3 mai 2014. Le lendemain, il est reparti.", "Date le 3 mai 2014 2014-05-03; Date Le lendemain 2014-05-04"},
		{"two ends of a range", "fr", "Il a séjourné à Oslo du 3 au 7 février.", "City Oslo; Date 3 2015-02-03; Date 7 février 2015-02-07"},
		{"duration", "fr", "La trêve a duré trois jours.", "Duration trois jours P3D"},
		{"age", "fr", "Un homme âgé de 45 ans a été élu à Oslo.", "City Oslo"},
		{"recurring", "fr", "Le conseil siège tous les lundis.", "Set tous les lundis XXXX-WXX-1"},
		{"country, not nationality", "fr", "Le gouvernement norvégien a quitté la Suède.", "Country Suède"},
		{"body with a capital", "fr", "Le ministère de la Défense a répondu à la police.", "Organization ministère de la Défense"},
		{"month that is a first name too", "en", "Theresa May left Oslo in May 2014.", "Person Theresa May; City Oslo; Date May 2014 2014-05"},
	}
	x := pipeline(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			err := x.Mentions(context.Background(), schema.Document{ID: "x", Lang: test.lang, Published: published, Text: test.text}, func(m *listing.Mention) error {
				if m.Of(test.text) != m.Text {
					t.Errorf("bytes %d:%d are %q, not %q", m.Start, m.End, m.Of(test.text), m.Text)
				}
				if m.ID == "" && m.Type == "" || m.ID != "" && m.Value != "" {
					t.Errorf("%+v: want either an id or a type", m)
				}
				got = append(got, strings.TrimSpace(strings.Join([]string{m.Class, m.Text, m.Value}, " ")))
				return nil
			})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.text, diff)
			}
		})
	}
}

// TestAnalyzeLanguage checks that no analysis is made in a language that can
// not be read.
func TestAnalyzeLanguage(t *testing.T) {
	x, doc := pipeline(t), schema.Document{ID: "x", Lang: "de", Text: "Guten Tag."}
	if err := x.Mentions(context.Background(), doc, func(*listing.Mention) error { return nil }); !errors.Is(err, extract.ErrLanguage) {
		t.Errorf("got %v, want %v", err, extract.ErrLanguage)
	}
}
