package source

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/schema"
)

// vocabulary is that of all languages.
func vocabulary(t testing.TB) *Vocabulary {
	v, err := NewVocabulary(lang.Packs())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestAnyLanguage reads pages in a language that no code knows, in letters of its
// own, beside another.
func TestAnyLanguage(t *testing.T) {
	v, err := NewVocabulary(map[string]fs.FS{
		"ru": fstest.MapFS{
			"calendar":  {Data: []byte("MONTH 5: мая\nMONTH 9: сентября сент.\nWDAY 1: понедельник\nSEASON summer: лето\nENDING ordinal: го\n")},
			"datelines": {Data: []byte("before date: в\nnotice: опубликовано\nto: по\nlink: Читать_далее\nagency: агентство\n")},
			"detect":    {Data: []byte("frequent: и не что\n")},
		},
		"en": lang.Files("en"),
	})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Он не сказал, что думает, и ушёл.":                     "ru",
		"He did not say what he thought of the plan, and left.": "en",
		"Il n'a pas dit ce qu'il en pensait.":                   "",
	} {
		if got := v.Detect(text); got != want {
			t.Errorf("Detect(%q) = %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"3 сентября 2015": "2015-09-03", "Понедельник, 3-го мая 2015": "", "Понедельник, 3го мая 2015": "2015-05-03", "лето 2015": "2015-06/2015-08",
		"3 мая по 4 сентября 2015": "2015-05-03/2015-09-04", "May 3, 2015": "2015-05-03", "3 mai 2015": "",
	} {
		d, ok := v.parseDate(text, 0)
		if got := d.edtf(); ok != (want != "") || ok && got != want {
			t.Errorf("parseDate(%q) = %q %v, want %q", text, got, ok, want)
		}
	}
	doc := schema.Document{Text: "Визит в Ригу\nОпубликовано 3 мая 2015\nМинистр прибыл вчера.Читать далее\n4 мая 2015 - Министр уехал."}
	want := []string{"head 2015-05-03 | Визит в Ригу", "body 2015-05-03 | Министр прибыл вчера.", "body 2015-05-04 | Министр уехал."}
	for i, b := range v.Split(doc) {
		if got := show(doc, b); i >= len(want) || got != want[i] {
			t.Errorf("block %d is %q", i, got)
		}
	}
	if !v.isAgency("Агентство новостей") || v.isAgency("Рига") {
		t.Error("the agency is not told from the town")
	}
}

// TestVocabularyErrors wants a faulty line told with its language and its file.
func TestVocabularyErrors(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"calendar", "MONTH 13: x", "a month is a number from 1 to 12, not \"13\""},
		{"calendar", "WDAY x: x", "a day of the week is a number from 1, Monday, to 7, not \"x\""},
		{"calendar", "SEASON monsoon: x", "no season is called \"monsoon\""},
		{"datelines", "before: x", "no list is called \"before\""},
		{"datelines", "of: 1", "\"1\" is no word of letters"},
		{"datelines", "notice: mis_à_x2", "\"x2\" is no word of letters"},
		{"detect", "frequent: l'on", "\"l'on\" is no word of letters"},
	} {
		_, err := NewVocabulary(map[string]fs.FS{"xx": fstest.MapFS{c.file: {Data: []byte("# x\n" + c.text)}}})
		if want := "source: language xx: " + c.file + ":2: " + c.want; err == nil || err.Error() != want {
			t.Errorf("%s: error %v, want %s", c.text, err, want)
		}
	}
}
