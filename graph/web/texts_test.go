package web

import (
	"reflect"
	"testing"

	"github.com/entente-kg/entente/schema"
)

func TestEveryLanguageSaysEverything(t *testing.T) {
	for _, words := range languages() {
		lang := words.Lang
		v := reflect.ValueOf(*words)
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s has no words for %s", lang, v.Type().Field(i).Name)
			}
		}
		for i, m := range words.Months {
			if m == "" {
				t.Errorf("%s has no word for month %d", lang, i+1)
			}
		}
		for _, c := range []schema.Class{schema.Person, schema.Organization, schema.Country, schema.Group,
			schema.City, schema.Region, schema.Place, schema.Thing} {
			if words.Classes[c] == "" {
				t.Errorf("%s has no word for %s", lang, c)
			}
		}
		for _, s := range []schema.Status{schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical} {
			if words.Statuses[s] == "" {
				t.Errorf("%s has no word for %s", lang, s)
			}
		}
		for _, r := range schema.Relations() {
			named := false
			for l := range r.Labels() {
				named = named || l == lang
			}
			if !named {
				t.Errorf("%s has no word for %s", lang, r.ID)
			}
		}
	}
}

func TestDates(t *testing.T) {
	tests := []struct{ edtf, fr, en, machine string }{
		{"", "sans date", "undated", ""},
		{"2014", "2014", "2014", "2014"},
		{"2014-04", "avril 2014", "April 2014", "2014-04"},
		{"2015-05-19", "19 mai 2015", "19 May 2015", "2015-05-19"},
		{"2015-05-01", "1er mai 2015", "1 May 2015", "2015-05-01"},
		{"2018-02-16/2018-02-17", "16 – 17 février 2018", "16 – 17 February 2018", ""},
		{"2018-02-16/2018-03-01", "16 février – 1er mars 2018", "16 February – 1 March 2018", ""},
		{"2017-02-16/2018-02-16", "16 février 2017 – 16 février 2018", "16 February 2017 – 16 February 2018", ""},
		{"2018-02/2018-04", "février – avril 2018", "February – April 2018", ""},
		{"2014/2015", "2014 – 2015", "2014 – 2015", ""},
		{"2014-04/2014-05-02", "avril 2014 – 2 mai 2014", "April 2014 – 2 May 2014", ""},
		{"2018-02-16~/2018-02-17", "vers 16 février 2018 – 17 février 2018", "about 16 February 2018 – 17 February 2018", ""},
		{"2014-04/..", "depuis avril 2014", "since April 2014", ""},
		{"../2014", "jusqu’à 2014", "until 2014", ""},
		{"2014~", "vers 2014", "about 2014", ""},
		{"2014-04?", "avril 2014 (?)", "April 2014 (?)", ""},
		{"2014%", "vers 2014 (?)", "about 2014 (?)", ""},
		{"201X", "201X", "201X", ""},
		{"2014-02-31", "2014-02-31", "2014-02-31", ""},
		{"../..", "../..", "../..", ""},
	}
	en, fr := english(), french()
	for _, tt := range tests {
		if got, want := fr.date(tt.edtf), (shownDate{tt.fr, tt.machine}); got != want {
			t.Errorf("French %q: %q, want %q", tt.edtf, got, want)
		}
		if got, want := en.date(tt.edtf), (shownDate{tt.en, tt.machine}); got != want {
			t.Errorf("English %q: %q, want %q", tt.edtf, got, want)
		}
	}
}

func TestCounts(t *testing.T) {
	for n, want := range map[int][2]string{
		0: {"0 événement", "0 events"}, 1: {"1 événement", "1 event"}, 2: {"2 événements", "2 events"},
	} {
		if got := [2]string{french().Events(n), english().Events(n)}; got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}
