package extract_test

import (
	"bufio"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/extract"
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
		{"age", "fr", "Un homme âgé de 45 ans a été élu.", ""},
		{"recurring", "fr", "Le conseil siège tous les lundis.", "Set tous les lundis XXXX-WXX-1"},
		{"country, not nationality", "fr", "Le gouvernement norvégien a quitté la Suède.", "Country Suède"},
		{"body with a capital", "fr", "Le ministère de la Défense a répondu à la police.", "Organization ministère de la Défense"},
		{"month that is a first name too", "en", "Theresa May left Oslo in May 2014.", "Person Theresa May; City Oslo; Date May 2014 2014-05"},
		{"nothing", "fr", "Il pleut.", ""},
	}
	x := pipeline(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			err := x.Mentions(context.Background(), schema.Document{ID: "x", Lang: test.lang, Published: published, Text: test.text}, func(m *extract.Mention) error {
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

// TestWriteText compares a listing with the golden file that a person has
// read. Run with -update to write it anew.
func TestWriteText(t *testing.T) {
	got := listing(t, schema.Document{ID: "note", Lang: "fr", Published: "2015-03-04", Text: "Le conseil a décidé hier à Oslo de condamner l’attaque.\nM. Dupont n’a pas été reçu par les ministres."})
	name := filepath.Join("testdata", "listing.txt")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// TestListingEscapes checks that a text cannot command the terminal.
func TestListingEscapes(t *testing.T) {
	got := listing(t, schema.Document{ID: "a\x1b]0;b", Lang: "fr", Text: "M. Dupont\x1b[31m a \x1b quitté\u009b Oslo\u202e."})
	for _, r := range got {
		if r != '\n' && !unicode.IsPrint(r) {
			t.Errorf("%q reached the listing", r)
		}
	}
	if !strings.Contains(got, "Oslo") {
		t.Errorf("no Oslo in the listing:\n%s", got)
	}
}

func listing(t *testing.T, doc schema.Document) string {
	t.Helper()
	var b strings.Builder
	out := bufio.NewWriter(&b)
	if err := pipeline(t).WriteText(context.Background(), out, doc); err != nil {
		t.Fatal(err)
	}
	out.Flush()
	return b.String()
}

// TestAnalyzeLanguage checks that no analysis is made in a language that can
// not be read.
func TestAnalyzeLanguage(t *testing.T) {
	x, doc := pipeline(t), schema.Document{ID: "x", Lang: "de", Text: "Guten Tag."}
	if err := x.Mentions(context.Background(), doc, func(*extract.Mention) error { return nil }); !errors.Is(err, extract.ErrLanguage) {
		t.Errorf("got %v, want %v", err, extract.ErrLanguage)
	}
}
