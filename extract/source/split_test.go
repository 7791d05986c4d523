package source

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
	"github.com/google/go-cmp/cmp"
)

// show writes a block as « kind dateline place entry | text ».
func show(doc schema.Document, b schema.Block) string {
	kind := "body"
	if b.Kind == schema.Heading {
		kind = "head"
	}
	s := fmt.Sprintf("%s %s", kind, orElse(b.Dateline, "-"))
	if b.Place != "" {
		s += " @" + b.Place
	}
	if b.Entry {
		s += " entry"
	}
	return s + " | " + b.Of(doc.Text)
}

var splitTests = []struct {
	name, published, text string
	want                  []string
}{
	{"empty", "", " \n\n", nil},
	{"one line", "2016-04-01", "La ministre a reçu son homologue à Riga", []string{
		"body 2016-04-01 | La ministre a reçu son homologue à Riga"}},
	{"paragraphs stay together", "2016-04-01", "Visite à Riga\n\nLa ministre est arrivée.\n\nElle repart demain.", []string{
		"head 2016-04-01 | Visite à Riga",
		"body 2016-04-01 | La ministre est arrivée.\n\nElle repart demain."}},
	{"prose that begins with a date", "2016-04-01", "Le 3 mars 2015, la ministre a démissionné.\nLe 4 mars 2015, elle est partie.\n12 mai, rien.", []string{
		"body 2016-04-01 | Le 3 mars 2015, la ministre a démissionné.\nLe 4 mars 2015, elle est partie.\n12 mai, rien."}},
	{"agency", "2016-04-01", "OSLO (AFP) - La ministre est arrivée.\nElle repart.", []string{
		"body 2016-04-01 @OSLO | La ministre est arrivée.\nElle repart."}},
	{"agency alone", "2016-04-01", "(AFP) - La ministre est arrivée.\nElle repart.", []string{
		"body 2016-04-01 | La ministre est arrivée.\nElle repart."}},
	{"agency and day", "2016-03-04", "LIMA, 3 mars (Reuters) — Le président part.", []string{
		"body 2016-03-03 @LIMA | Le président part."}},
	{"place and date", "", "Communiqué\n\nBerne, le 12 mai 2016 – Le Conseil a statué.", []string{
		"head 2016-05-12 @Berne | Communiqué",
		"body 2016-05-12 @Berne | Le Conseil a statué."}},
	{"place, date and full stop", "", "OSLO, 12 May 2016. The council met.\n\nParis, 3 mars. Le roi part.", []string{
		"body 2016-05-12 @OSLO | The council met.\n\nParis, 3 mars. Le roi part."}},
	{"a body and an agency", "", "LAGOS (Union africaine), 8 mars 2021 (Xinhua) -- Le Conseil agit.", []string{
		"body 2021-03-08 @LAGOS | Le Conseil agit."}},
	{"days and months in figures", "1996-04-01", "15/03 Le roi part.\n17/03 Le roi revient.", []string{
		"body 1996-03-15 entry | Le roi part.", "body 1996-03-17 entry | Le roi revient."}},
	{"a decade and a dash", "", "1980s - The king leaves.\n1996 - The king returns.", []string{
		"body 1980/1989 entry | The king leaves.", "body 1996 entry | The king returns."}},
	{"a year alone and a dash", "", "1996 - The king leaves.", []string{"body 1996 entry | The king leaves."}},
	{"a time by half days", "", "Last updated: 3 May 2018 at 2:05 p.m. EDT\n\nTalks began.", []string{
		"body 2018-05-03 | Talks began."}},
	{"a date behind a bar", "", "By Jane Roe | May 3, 2018\n\nTalks began.", []string{
		"head 2018-05-03 | By Jane Roe | May 3, 2018", "body 2018-05-03 | Talks began."}},
	{"a day and its time", "", "Publié le : 03/05/2018 - 14:05\n\nLe roi part.", []string{
		"body 2018-05-03 | Le roi part."}},
	{"region, colon, brackets", "", "Québec (Québec), le 2 juin 2017 : Le gouvernement agit.\n\n(Lomé, June 5, 2017) – The council met.\n\nPORTO, Portugal, Jan 2 (Agency) - Talks began.", []string{
		"body 2017-06-02 @Québec | Le gouvernement agit.",
		"body 2017-06-05 @Lomé | The council met.",
		"body 2017-01-02 @PORTO | Talks began."}},
	{"single date heads a dispatch", "", "Titre de la nouvelle\n\n7 février 2018 . –\nLe roi est mort hier.", []string{
		"head 2018-02-07 | Titre de la nouvelle",
		"body 2018-02-07 | Le roi est mort hier."}},
	{"date, place and dash", "", "7 février 2018, Rabat, Maroc. – Le roi reçoit.", []string{
		"body 2018-02-07 @Rabat | Le roi reçoit."}},
	{"notice of publication", "", "La visite du roi\nPublié le 3 mars 2016 à 14h30\nLe roi est arrivé hier.", []string{
		"head 2016-03-03 | La visite du roi",
		"body 2016-03-03 | Le roi est arrivé hier."}},
	{"date at the end of the head", "", "Anna Berg, ministre de Suède, Stockholm, 25 août 2016\n\nJe salue cet accord.", []string{
		"head 2016-08-25 | Anna Berg, ministre de Suède, Stockholm, 25 août 2016",
		"body 2016-08-25 | Je salue cet accord."}},
	{"chronology", "2016-01-01", "Les faits\n\n1er décembre 2013 - La foule manifeste.\n14 juin 2014 : le roi abdique.\nAvril 2015 – Le pont rouvre.\n2015-05-02: Talks begin.\n4-5 septembre 2015 : le sommet se tient.\n30 mars - 2 avril 2015 — La trêve tient.\n• 3 juin 2015 : fin.", []string{
		"head 2016-01-01 | Les faits",
		"body 2013-12-01 entry | La foule manifeste.",
		"body 2014-06-14 entry | le roi abdique.",
		"body 2015-04 entry | Le pont rouvre.",
		"body 2015-05-02 entry | Talks begin.",
		"body 2015-09-04/2015-09-05 entry | le sommet se tient.",
		"body 2015-03-30/2015-04-02 entry | La trêve tient.",
		"body 2015-06-03 entry | fin."}},
	{"years above days", "", "# 2013\n\n- **12 mars** — Le pape est élu.\n- **3 avril** — Il voyage.\n\n# 2014\n\n- 1er janvier : la loi change.\n- 2 février : le roi part.", []string{
		"body 2013-03-12 entry | Le pape est élu.",
		"body 2013-04-03 entry | Il voyage.",
		"body 2014-01-01 entry | la loi change.",
		"body 2014-02-02 entry | le roi part."}},
	{"years left out", "", "20 décembre 2013 : le roi part.\n4 janvier : il revient.\n8 mars : il repart.", []string{
		"body 2013-12-20 entry | le roi part.",
		"body 2014-01-04 entry | il revient.",
		"body 2014-03-08 entry | il repart."}},
	{"dates on lines of their own", "2012-01-01", "12 mars 2011\nLe roi part.\n\nIl salue.\n\nMai 2011\nIl revient.", []string{
		"body 2011-03-12 entry | Le roi part.\n\nIl salue.",
		"body 2011-05 entry | Il revient."}},
	{"programme", "2019-12-28", "La ministre voyagera.\nLundi 30 décembre - Accra\n9 h 30 : dépôt de gerbe.\n11 h : entretien.\nVendredi 3 janvier - Addis-Abeba\nVisite du port.", []string{
		"body 2019-12-28 | La ministre voyagera.",
		"head 2019-12-30 @Accra entry | Accra",
		"body 2019-12-30 @Accra entry | 9 h 30 : dépôt de gerbe.\n11 h : entretien.",
		"head 2020-01-03 @Addis-Abeba entry | Addis-Abeba",
		"body 2020-01-03 @Addis-Abeba entry | Visite du port."}},
	{"dots", "", "2 May 2004. The council meets.\n20 June 2004. Its head resigns.", []string{
		"body 2004-05-02 entry | The council meets.",
		"body 2004-06-20 entry | Its head resigns."}},
	{"after the last entry", "2016-01-01", "2 mai 2014 : le roi part.\n3 mai 2014 : il revient.\n\nLe palais n'a rien dit.", []string{
		"body 2014-05-02 entry | le roi part.",
		"body 2014-05-03 entry | il revient.",
		"body 2016-01-01 | Le palais n'a rien dit."}},
	{"teasers glued", "", "La coopération\nElle dure depuis dix ans.\nmoreActualités\nJe reviens de Tunis.\nmoreLa ministre reçoit le roi\n9 Feb. 2017La ministre a reçu le roi mardi.\nmoreLe roi part\n12 Dec. 2016Le roi est parti.more", []string{
		"head - | La coopération",
		"body - | Elle dure depuis dix ans.",
		"head - | Actualités",
		"body - | Je reviens de Tunis.",
		"head 2017-02-09 | La ministre reçoit le roi",
		"body 2017-02-09 | La ministre a reçu le roi mardi.",
		"head 2016-12-12 | Le roi part",
		"body 2016-12-12 | Le roi est parti."}},
	{"date glued to a headline", "2016-03-18", "La ministre à Oslo17 mars 2016La ministre se rendra à Oslo.Lire la suite\n16.03.2016Le roi a parlé. Lire la suite\nContactPlan du site", []string{
		"head 2016-03-17 | La ministre à Oslo",
		"body 2016-03-17 | La ministre se rendra à Oslo.",
		"body 2016-03-16 | Le roi a parlé.",
		"head 2016-03-18 | ContactPlan du site"}},
	{"dates after teasers", "", "Le roi est parti.\n3 mai 2017\nEn savoir plus\nLa reine est restée.\n4 mai 2017\nEn savoir plus", []string{
		"body 2017-05-03 | Le roi est parti.",
		"body 2017-05-04 | La reine est restée."}},
	{"dates and spaces", "", "03/05/2017 Le roi est parti.\nRead more\n2017-05-02 La reine est restée.\nRead more", []string{
		"body 2017-05-03 | Le roi est parti.",
		"body 2017-05-02 | La reine est restée."}},
	{"links glued to a letter", "2016-01-01", "Le roi est partiSee more\nLa reine reste à RigaPlus d'infos", []string{
		"head 2016-01-01 | Le roi est parti",
		"head 2016-01-01 | La reine reste à Riga"}},
	{"a number is no hour", "2016-01-01", "12 hommes arrêtés\n\nLa police les a relâchés.", []string{
		"head 2016-01-01 | 12 hommes arrêtés",
		"body 2016-01-01 | La police les a relâchés."}},
	{"an article is no part of a place", "", "BERNE LE 12 MAI 2016 – Le Conseil a statué.\n\nLE CAIRE (AFP) – La reine part.\n\nLe (Reuters) – Rien.", []string{
		"body 2016-05-12 @BERNE | Le Conseil a statué.",
		"body 2016-05-12 @LE CAIRE | La reine part.\n\nLe (Reuters) – Rien."}},
	{"words that are no links", "2016-01-01", "More than ten died.\nRead more about it in our book.\nSuite aux pluies, le pont a cédé.", []string{
		"body 2016-01-01 | More than ten died.\nRead more about it in our book.\nSuite aux pluies, le pont a cédé."}},
	{"lines broken at a width", "2016-01-01", "La ministre des Affaires étrangères est\narrivée lundi à Riga pour y parler de\nla réunion du\n3 mars 2015 : elle y avait vu le\nPremier ministre.", []string{
		"body 2016-01-01 | La ministre des Affaires étrangères est\narrivée lundi à Riga pour y parler de\nla réunion du\n3 mars 2015 : elle y avait vu le\nPremier ministre."}},
	{"no dates in the calendar", "", "30 février 2014 - Rien.\n31 avril 2014 - Rien.", []string{
		"body - | 30 février 2014 - Rien.\n31 avril 2014 - Rien."}},
	{"carriage returns", "2016-01-01", "Titre\r\n\r\nLe roi part.\r\nIl revient.\r\n", []string{
		"head 2016-01-01 | Titre",
		"body 2016-01-01 | Le roi part.\r\nIl revient."}},
}

func TestSplit(t *testing.T) {
	v := vocabulary(t)
	for _, tt := range splitTests {
		t.Run(tt.name, func(t *testing.T) {
			doc := schema.Document{Published: tt.published, Text: tt.text}
			var got []string
			for _, b := range v.Split(doc) {
				got = append(got, show(doc, b))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The page that the project began with.
func TestSplitSeed(t *testing.T) {
	text, err := os.ReadFile("../../../shared/seed-otan-russie.txt")
	if err != nil {
		t.Skip("skipped: ../shared/seed-otan-russie.txt is not here")
	}
	v := vocabulary(t)
	doc := schema.Document{Text: string(text)}
	var got []string
	for _, b := range v.Split(doc) {
		words := strings.Fields(show(doc, b))
		got = append(got, strings.Join(words[:min(len(words), 5)], " "))
	}
	want := []string{
		"head - | Les relations", "body - | Pendant plus", "head - | Nouvelles", "body - | Je viens",
		"head 2015-09-29 | Le secrétaire", "body 2015-09-29 | Le secrétaire",
		"head 2015-05-19 | Le secrétaire", "body 2015-05-19 | Le secrétaire",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestParseDate(t *testing.T) {
	tests := []struct{ in, want string }{
		{"19 May. 2015", "2015-05-19"}, {"le 3 mars 2016", "2016-03-03"}, {"1 er août 2016", "2016-08-01"},
		{"1ᵉʳ août 2016", "2016-08-01"}, {"March 3rd, 2015", "2015-03-03"}, {"September 4-5, 2014", "2014-09-04/2014-09-05"},
		{"du 30 mars au 2 avril 2015", "2015-03-30/2015-04-02"}, {"4, 5 et 6 mai 2015", "2015-05-04/2015-05-06"},
		{"mars-avril 2014", "2014-03/2014-04"}, {"2014-2015", "2014/2015"}, {"été 2014", "2014-06/2014-08"},
		{"hiver 2014", "2014-12/2015-02"}, {"fin mars 2014", "2014-03"}, {"25/12/2014", "2014-12-25"}, {"12/25/2014", "2014-12-25"},
		{"5.6.98", "1998-06-05"}, {"2014-05-03T10:00:00Z", "2014-05-03"}, {"29 février 2016", "2016-02-29"},
		{"28 décembre - 3 janvier 2015", "2014-12-28/2015-01-03"}, {"Thu. 3 Mar. 2016", "2016-03-03"}, {"2e mai 2015", "2015-05-02"}, {"May. 3, 2015", "2015-05-03"}, {"mar. 3 mars 2015", "2015-03-03"},
		{"29 février 2015", ""}, {"32 mars 2015", ""}, {"12 pays", ""}, {"2015e", ""}, {"", ""},
	}
	v := vocabulary(t)
	for _, tt := range tests {
		d, ok := v.parseDate(tt.in, 0)
		got := ""
		if ok {
			got = d.edtf()
			if d.end != len(tt.in) {
				got += " rest " + tt.in[d.end:]
			}
		}
		if got != tt.want {
			t.Errorf("parseDate(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzSplit(f *testing.F) {
	v := vocabulary(f)
	for _, tt := range splitTests {
		f.Add(tt.published, tt.text)
	}
	f.Fuzz(func(t *testing.T, published, text string) {
		if !utf8.ValidString(text) {
			return // Read lets none through
		}
		if _, ok := parseEDTF(published); !ok {
			published = ""
		}
		last := 0
		for _, b := range v.Split(schema.Document{Published: published, Text: text}) {
			if b.Start < last || b.End <= b.Start || b.End > len(text) {
				t.Fatalf("block %v after byte %d of %d", b, last, len(text))
			}
			if !utf8.ValidString(b.Of(text)) || !utf8.ValidString(b.Place) {
				t.Fatalf("block %v cuts a character", b)
			}
			for end := range strings.SplitSeq(b.Dateline, "/") {
				if _, ok := parseEDTF(end); !ok && b.Dateline != "" {
					t.Fatalf("block %v: dateline is no EDTF", b)
				}
			}
			last = b.End
		}
	})
}

func BenchmarkSplit(b *testing.B) {
	entry := "21 novembre 2013 - La présidente reçoit son homologue à Riga, où les deux pays signent un accord de pêche qui entrera en vigueur en 2015.\n"
	prose := strings.Repeat("La présidente a reçu lundi son homologue à Riga. Ils ont évoqué, pendant 2 heures, l'accord de 2015 et la « paix ». ", 8) + "\n\n"
	v := vocabulary(b)
	for name, text := range map[string]string{"chronology": strings.Repeat(entry, 400), "prose": strings.Repeat(prose, 60)} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				v.Split(schema.Document{Published: "2016-01-01", Text: text})
			}
		})
	}
}
