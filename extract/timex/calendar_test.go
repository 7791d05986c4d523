package timex

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestCalendarOfAnyLanguage reads dates by the words of a language that no code
// knows, in letters of its own.
func TestCalendarOfAnyLanguage(t *testing.T) {
	f, err := New(fstest.MapFS{
		"calendar": {Data: []byte("MONTH 5: мая\nMONTH 9: сентября сент.\nPART begin: начало\n" +
			"ENDING ordinal: го\nENDING hour: ч\n# a comment\n")},
		"dates.grammar": {Data: []byte("NUMWORD 20 двадцать\nNUMWORD 1 один\nJOINT tens и\nUNIT day дня\n" +
			"at: <DAY MONTH [YEAR] [в CLOCK]>\nat: <MIDYEAR>\ndur: <NUM UNIT>\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Он был там 3 сентября 2014": "2014-09-03",
		"3 СЕНТЯБРЯ 2014 он был там": "2014-09-03",
		"3го мая 2014 он был там":    "2014-05-03",
		"9 мая 2014 в 14 ч 30":       "2014-05-09T14:30",
		"Начало-2014 прошло":         "2014",
		"Прошло двадцать и один дня": "P21D",
		"3rd мая 2014, 4го мая 2014": "2014-05-04",
		"Он был там 3, 4 мая 2014":   "2014-05-04",
	} {
		tx := cutText("", text)
		var got []string
		for _, m := range f.Find(tx, 0, len(tx.Tokens), nil) {
			value, _ := Resolve(&m, Context{})
			got = append(got, value)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestCalendarErrors wants a faulty line told with its file and its number.
func TestCalendarErrors(t *testing.T) {
	for line, want := range map[string]string{
		"WEEK 1: x":       `timex: calendar:2: no class of words is called "WEEK"`,
		"MONTH: x":        `timex: calendar:2: no value is called ""`,
		"ENDING third: x": `timex: calendar:2: no ending is called "third"`,
		"MONTH 1 x":       "timex: calendar:2: a line is « name: word word … »",
	} {
		_, err := New(fstest.MapFS{"calendar": {Data: []byte("# months\n" + line)}})
		if err == nil || err.Error() != want {
			t.Errorf("%s: error %v, want %s", line, err, want)
		}
	}
}
