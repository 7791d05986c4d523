package token

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/schema"
)

func tokenizer(t testing.TB, code string) *Tokenizer {
	t.Helper()
	z, err := New(lang.Files(code))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func cut(t testing.TB, code, text string) *Text {
	var tt Text
	tokenizer(t, code).Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
	return &tt
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "L'OTAN n'a rien dit aujourd'hui.", "L'|OTAN|n'|a|rien|dit|aujourd'hui|."},
		{"fr", "qu’elle s’y rendra", "qu’|elle|s’|y|rendra"},
		{"fr", "a-t-il ajouté", "a|-t-il|ajouté"},
		{"fr", "s'y rend-elle ?", "s'|y|rend|-elle|?"},
		{"fr", "donne-le-lui", "donne|-le|-lui"},
		{"fr", "un rendez-vous à N'Djamena", "un|rendez-vous|à|N'Djamena"},
		{"fr", "M. Fabius et Mme F. Durand", "M.|Fabius|et|Mme|F.|Durand"},
		{"fr", "en 52 av. J.-C.", "en|52|av.|J.-C."},
		{"fr", "300.000 personnes, 28 000 soldats, 3,5 %", "300.000|personnes|,|28 000|soldats|,|3,5|%"},
		{"fr", "le 1er mai à 14h30, 2015-05-19", "le|1er|mai|à|14h30|,|2015-05-19"},
		{"fr", "à Bruxelles.Il part", "à|Bruxelles|.|Il|part"},
		{"fr", "19 mai 2015Le ministre", "19|mai|2015|Le|ministre"},
		{"fr", "« l’accord » : www.example.org/a.", "«|l’|accord|»|:|www.example.org/a|."},
		{"fr", "le Conseil OTAN-Russie de Mont-de-Marsan", "le|Conseil|OTAN-Russie|de|Mont-de-Marsan"},
		{"fr", "quelqu'un, celui-ci", "quelqu'un|,|celui-ci"},
		{"fr", "l'« ingérence »", "l'|«|ingérence|»"},
		{"fr", "au G7 et au site lemonde.fr.", "au|G7|et|au|site|lemonde.fr|."},
		{"en", "Russia's envoy didn't go to the U.S. on Monday.", "Russia|'s|envoy|did|n't|go|to|the|U.S.|on|Monday|."},
		{"en", "We cannot wait!! Write to j.doe@mail.example.org.", "We|can|not|wait|!!|Write|to|j.doe@mail.example.org|."},
		{"en", "They’ll meet Mr. O'Brien", "They|’ll|meet|Mr.|O'Brien"},
		{"en", "O’Brien’s CANNOT and didnt", "O’Brien|’s|CAN|NOT|and|did|nt"},
	} {
		var got []string
		for _, tok := range cut(t, c.lang, c.text).Tokens {
			got = append(got, tok.Text)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "M. Macron est parti. Il reviendra.", "M. Macron est parti.|Il reviendra."},
		{"fr", "« C'est fini. Nous partons », a dit M. Dupont.", "« C'est fini.|Nous partons », a dit M. Dupont."},
		{"fr", "Est-ce vrai ? » a-t-il dit.", "Est-ce vrai ? » a-t-il dit."},
		{"fr", "Titre sans point\n\nLe texte commence.", "Titre sans point|Le texte commence."},
		{"fr", "À Bruxelles.Il part.", "À Bruxelles.|Il part."},
		{"fr", "Le président de la République a reçu hier soir son homologue\nallemand.", "Le président de la République a reçu hier soir son homologue\nallemand."},
		{"fr", "Trois... ou quatre.", "Trois... ou quatre."},
		{"en", "It landed at 9 a.m. ET on Monday. It left at 10 a.m. The crew slept.", "It landed at 9 a.m. ET on Monday.|It left at 10 a.m.|The crew slept."},
	} {
		text := cut(t, c.lang, c.text)
		var got []string
		for _, s := range text.Sentences {
			got = append(got, s.Of(c.text))
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("got  %q\nwant %q", g, c.want)
		}
	}
}

func TestTokensFile(t *testing.T) {
	for text, want := range map[string]string{
		"\nelide: l":      "tokens:2: no list is called",
		"joined: cannot":  "tokens:1: \"cannot\": write a bar",
		"# x\n\nelided l": "tokens:3: a line is",
	} {
		if _, err := New(fstest.MapFS{"tokens": {Data: []byte(text)}}); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := New(fstest.MapFS{}); err != nil {
		t.Errorf("a language without the file: %v", err)
	}
}

func FuzzTokenize(f *testing.F) {
	for _, s := range []string{"L'OTAN n'a-t-elle pas dit « non » ?", "28 000 1er 14h30 U.S. J.-C.", "qu’", "l'« a »", "-t-il", "a.b.c.D", "\ufeffé\u00ad", "didn't O’"} {
		f.Add(s)
	}
	languages := map[string]*Tokenizer{"fr": tokenizer(f, "fr"), "en": tokenizer(f, "en")}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		for code, z := range languages {
			var text Text
			z.Tokenize(s, []schema.Block{{Span: schema.Span{End: len(s)}}}, &text)
			at := 0
			for _, tok := range text.Tokens {
				if tok.Start < at || tok.End <= tok.Start || s[tok.Start:tok.End] != tok.Text || !utf8.ValidString(tok.Text) {
					t.Fatalf("%s: bad token %+v after byte %d of %q", code, tok, at, s)
				}
				at = tok.End
			}
			n := 0
			for _, sent := range text.Sentences {
				if sent.First != n || sent.End <= sent.First {
					t.Fatalf("%s: sentence %+v does not follow token %d", code, sent, n)
				}
				n = sent.End
			}
			if n != len(text.Tokens) {
				t.Fatalf("%s: %d tokens, sentences end at %d", code, len(text.Tokens), n)
			}
		}
	})
}

func BenchmarkTokenize(b *testing.B) {
	text := strings.Repeat("Le secrétaire général de l'OTAN, M. Stoltenberg, a-t-il déclaré, s'est rendu à Kiev le 1er mai 2015. ", 200)
	z, blocks := tokenizer(b, "fr"), []schema.Block{{Span: schema.Span{End: len(text)}}}
	var t Text
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		z.Tokenize(text, blocks, &t)
	}
}
