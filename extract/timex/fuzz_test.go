package timex

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"slices"
	"testing"
	"time"
)

// FuzzFind reads any text in any context: mentions lie within the text, in
// order, apart from each other, and resolve to valid EDTF or to none; trying
// every choice of the patterns finds no others.
func FuzzFind(f *testing.F) {
	for _, table := range [][]expression{french, english} {
		for _, c := range table {
			f.Add(c.text, c.ctx.Dateline, c.ctx.Last, uint8(c.ctx.Tense))
		}
	}
	f.Add("mercredi", "0001-01-01", "", uint8(1))
	f.Add("du 3-31 février 0000 au 99 h 99, 31/12/9999 2199-2200", "9999-12-31", "0001-01-01", uint8(1))
	finders, patient := map[string]*Finder{}, map[string]*Finder{}
	for _, lang := range []string{"fr", "en"} {
		fd, err := New(langs.Files(lang))
		if err != nil {
			f.Fatal(err)
		}
		finders[lang], patient[lang] = fd, unsigned(fd)
	}
	f.Fuzz(func(t *testing.T, text, dateline, last string, tense uint8) {
		ctx := Context{Dateline: dateline, Last: last, Tense: Tense(tense % 4)}
		for lang, fd := range finders {
			tx := cutText(lang, text)
			for _, s := range tx.Sentences {
				end := s.First
				ms := fd.Find(tx, s.First, s.End, nil)
				if all := patient[lang].Find(tx, s.First, s.End, nil); !slices.Equal(ms, all) {
					t.Fatalf("%q: found %v, with every choice tried %v", text, ms, all)
				}
				for _, m := range ms {
					if m.First < end || m.First >= m.End || m.End > s.End || m.Lead > m.First {
						t.Fatalf("%q: tokens [%d, %d) after %d in a sentence up to %d", text, m.First, m.End, end, s.End)
					}
					end = m.End
					if m.Span.Start < s.Start || m.Span.End > s.Span.End || m.Span.Start >= m.Span.End {
						t.Fatalf("%q: bytes %v outside of %v", text, m.Span, s.Span)
					}
					for _, p := range append(m.Parts(nil), m) {
						value, edtf := Resolve(&p, ctx)
						if value == "" {
							t.Fatalf("%q: %q has no value", text, p.Of(text))
						}
						if edtf != "" && !ValidEDTF(edtf) {
							t.Fatalf("%q in %+v: %q is %q, no EDTF", text, ctx, p.Of(text), edtf)
						}
						if edtf != "" && dateline == "" && last == "" && p.Type == Duration {
							t.Fatalf("%q: a duration without a dateline is %q", text, edtf)
						}
					}
				}
			}
		}
	})
}

// unsigned is a Finder that passes over no choice for its signature.
func unsigned(f *Finder) *Finder {
	u := *f
	u.begins = slices.Repeat([]signature{^signature(0)}, len(f.begins))
	return &u
}

// FuzzGrammar reads any grammar: it compiles or it is refused, and what
// compiles can be run.
func FuzzGrammar(f *testing.F) {
	for _, s := range []string{
		"MONTH 1 janvier janv.\nat: <[le] DAY MONTH>", "$a = $a\nat: $a", "at: [ ( x | y ) ] z", "at: <x> <y> <z>", "at: ((x", "MONTH", "at: {u:day} x", "at: [x]",
		"at: !x ~y z {h:easter} {o:-2}", "at:x><", "at: [<] x > y", "at: <> x", "range: x < y > <[y]> z",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		c := newCompiler()
		if c.read(src) != nil {
			return
		}
		fd := c.finish()
		tx := cutText("fr", "x y z le 3 janvier 2014, x z. y z z z")
		for _, m := range fd.Find(tx, 0, len(tx.Tokens), nil) {
			Resolve(&m, Context{Dateline: "2015-09-29"})
		}
	})
}

// TestCalendar holds the arithmetic against the standard library's.
func TestCalendar(t *testing.T) {
	for at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC); at.Year() < 2500; at = at.AddDate(0, 0, 13) {
		n := civil(at.Year(), int(at.Month()), at.Day())
		if int64(n) != at.Unix()/86400 {
			t.Fatalf("civil(%v) = %d", at, n)
		}
		if y, m, d := n.date(); y != at.Year() || m != int(at.Month()) || d != at.Day() {
			t.Fatalf("date of %v = %d-%d-%d", at, y, m, d)
		}
		if n.weekday()%7 != int(at.Weekday()) {
			t.Fatalf("weekday of %v = %d", at, n.weekday())
		}
		y, w := n.isoWeek()
		if wy, ww := at.ISOWeek(); y != wy || w != ww {
			t.Fatalf("week of %v = %d-W%d", at, y, w)
		}
	}
	for y, want := range map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2015: "2015-04-05", 2019: "2019-04-21", 2038: "2038-04-25"} {
		if got := dayOf(easterSunday(y)).edtf(); got != want {
			t.Errorf("Easter of %d = %s, want %s", y, got, want)
		}
	}
	if got := dayOf(addMonths(civil(2015, 3, 31), -1)).edtf(); got != "2015-02-28" {
		t.Errorf("a month before 2015-03-31 = %s", got)
	}
}

func TestValidEDTF(t *testing.T) {
	for s, want := range map[string]bool{
		"2015": true, "2015-05": true, "2015-05-19": true, "2018-02-16/2018-02-17": true, "2014-04/..": true, "../2014": true,
		"2015-09-29/2016-03": true, "2016-02-29": true,
		"": false, "..": false, "/": false, "../..": false, "2015-2-1": false, "2015-13": false, "2015-02-29": false, "2015-00-10": false,
		"2015/2014": false, "2015-05-19T10:00": false, "0000": false, "15-05-19": false, "2015-05/": false, "2015-05x19": false,
	} {
		if got := ValidEDTF(s); got != want {
			t.Errorf("ValidEDTF(%q) = %v", s, got)
		}
	}
}

// TestGrammarErrors wants every faulty line told, each with its line.
func TestGrammarErrors(t *testing.T) {
	err := newCompiler().read("MONTH x janvier\nat: $nothing\nat: [le\nfoo: bar\nKIND 1 x\nat: THING\nat: [x]\nHOLIDAY 13-01 x\nat: x {h:easter+x}\nat: DAY=x\nat: 11 x\n")
	if err == nil {
		t.Fatal("no error")
	}
	want := "line 1: no value is called \"x\"\n" +
		"line 2: no macro is called $nothing\n" +
		"line 3: \"[\" is not closed\n" +
		"line 4: no kind of rule is called \"foo\"\n" +
		"line 5: no class of words is called \"KIND\"\n" +
		"line 6: no class is called THING\n" +
		"line 7: the pattern matches no word at all: <[x]>\n" +
		"line 8: a holiday is a day as 12-25, 11-22/4, easter+39 or 2001-09-11, not \"13-01\"\n" +
		"line 9: a holiday is a day as 12-25, 11-22/4, easter+39 or 2001-09-11, not \"easter+x\"\n" +
		"line 10: no value is called \"x\"\n" +
		"line 11: a number is written with its class, as DAY=11"
	if err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestDates(t *testing.T) {
	f, err := New(langs.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]bool{
		"le 19 mai 2015": true, "depuis deux ans": true, "d'ici à mars": true, "sous 21 jours": true, "lundi soir": true, "du 3 au 7 juin": true, "aujourd'hui": true, "ce matin": true,
		"pendant trois ans": false, "âgé de 45 ans": false, "chaque lundi": false, "actuellement": false, "à 18 heures": false, "ces derniers jours": false,
	} {
		tx := cutText("fr", text)
		ms := f.Find(tx, 0, len(tx.Tokens), nil)
		if len(ms) != 1 {
			t.Errorf("%s: %d mentions", text, len(ms))
		} else if got := ms[0].Dates(); got != want {
			t.Errorf("%s: Dates() = %v", text, got)
		}
	}
}

func TestParts(t *testing.T) {
	f, err := New(langs.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	text := "La session du 3 au 7 juin 2014 fut longue."
	tx := cutText("fr", text)
	ms := f.Find(tx, 0, len(tx.Tokens), nil)
	if len(ms) != 1 || tx.Tokens[ms[0].Lead].Text != "du" {
		t.Fatalf("mentions %v", ms)
	}
	var got []string
	for _, p := range ms[0].Parts(nil) {
		value, edtf := Resolve(&p, Context{})
		got = append(got, p.Of(text), value, edtf)
	}
	want := []string{"3", "2014-06-03", "2014-06-03", "7 juin 2014", "2014-06-07", "2014-06-07"}
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for _, lang := range []string{"fr", "en"} {
		b.Run(lang, func(b *testing.B) {
			f, err := New(langs.Files(lang))
			if err != nil {
				b.Fatal(err)
			}
			table := map[string][]expression{"fr": french, "en": english}[lang]
			filler := map[string]string{
				"fr": " Le ministre des Affaires étrangères de la République a déclaré devant le Parlement que son pays ne renoncerait pas à la coopération avec ses voisins, ni à l'aide promise aux populations des régions frontalières, dont la situation demeure préoccupante. La délégation a été reçue à la présidence, où elle a remis un message. ",
				"en": " The foreign minister of the republic told parliament that his country would not give up cooperation with its neighbours, nor the aid it had promised to the people of the border regions, whose plight remains a matter of concern. The delegation was received at the presidency and handed over a message. ",
			}[lang]
			text := ""
			for _, c := range table {
				text += c.text + filler
			}
			tx := cutText(lang, text)
			var dst []Mention
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = dst[:0]
				for _, s := range tx.Sentences {
					dst = f.Find(tx, s.First, s.End, dst)
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(langs.Files("fr")); err != nil {
			b.Fatal(err)
		}
	}
}
