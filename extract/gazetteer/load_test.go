package gazetteer

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/schema"
)

func TestFiles(t *testing.T) {
	for i, s := range embedded() {
		if s.text == "" {
			t.Errorf("data/%s is missing or empty", files[i].name)
		}
	}
}

// TestLint reads the whole of the data: what every entry must have.
func TestLint(t *testing.T) {
	g := gaz(t)
	count := map[Kind]int{}
	ids := map[string]bool{}
	demonyms := map[string]int{}
	capitals := map[string]bool{}
	for _, e := range g.Entries() {
		count[e.Kind]++
		if ids[e.ID] {
			t.Errorf("%s stands twice", e.ID)
		}
		ids[e.ID] = true
		if e.Label == "" || e.Second == "" || len(e.Names) == 0 {
			t.Errorf("%s wants a name: %q %q %q", e.ID, e.Label, e.Second, e.Names)
		}
		if e.Class == "" && e.Kind != Office && e.Kind != Title {
			t.Errorf("%s wants a class", e.ID)
		}
		switch e.Kind {
		case Demonym:
			demonyms[e.Country]++
		case City:
			if e.Country == "" || !e.Located {
				t.Errorf("%s wants country and place", e.ID)
			}
			if e.Capital {
				capitals[e.Country] = true
			}
		case Country, Territory:
			if g.Country(e.Country) != e || e.ISO3 == "" || e.Gender == 0 {
				t.Errorf("%s wants ISO3 and gender: has it a line in demonyms.txt?", e.ID)
			}
		case Person:
			if e.Gender == 0 {
				t.Errorf("%s wants a gender", e.ID)
			}
		}
	}
	for _, e := range g.Entries() {
		if e.Kind == Country && demonyms[e.Country] == 0 {
			t.Errorf("%s (%s) wants a demonym", e.Country, e.Label)
		}
		if e.Kind == Country && !capitals[e.Country] {
			t.Errorf("%s (%s) wants a capital in cities.txt", e.Country, e.Label)
		}
	}
	for kind, least := range map[Kind]int{Country: 195, Region: 250, City: 5000, Organization: 400, Office: 500, Title: 100, Person: 500} {
		if count[kind] < least {
			t.Errorf("%d entries of kind %v, want at least %d", count[kind], kind, least)
		}
	}
	if len(g.given) < 2500 {
		t.Errorf("%d given names, want at least 2500", len(g.given))
	}
	t.Logf("%v; %d given names, %d spellings, %d nodes", count, len(g.given), len(g.index.names), len(g.index.at))
}

func TestCountry(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct{ form, iso string }{
		{"Russe", "RU"}, {"russes", "RU"}, {"Russian", "RU"}, {"Russians", "RU"}, {"françaises", "FR"}, {"grecque", "GR"},
		{"turques", "TR"}, {"Frenchmen", "FR"}, {"ukrainienne", "UA"}, {"kosovare", "XK"}, {"Poles", "PL"}, {"nord-coréennes", "KP"},
		{"centrafricaine", "CF"}, {"biélorusses", "BY"}, {"thaïlandaise", "TH"}, {"Filipino", "PH"},
	} {
		if e := g.Demonym(tt.form); e == nil || e.Country != tt.iso {
			t.Errorf("Demonym(%q) = %v, want %s", tt.form, e, tt.iso)
		}
	}
	for _, tt := range []struct{ name, iso string }{
		{"Fédération de Russie", "RU"}, {"Russian Federation", "RU"}, {"USA", "US"}, {"Etats-Unis", "US"}, {"Birmanie", "MM"},
		{"Bélarus", "BY"}, {"Belarus", "BY"}, {"Biélorussie", "BY"}, {"RDC", "CD"}, {"Viet Nam", "VN"}, {"Corée du Nord", "KP"},
		{"Turkey", "TR"}, {"Ivory Coast", "CI"}, {"CÔTE D’IVOIRE", "CI"}, {"Downing Street", "GB"}, {"White House", "US"},
	} {
		found := false
		for _, e := range g.Lookup(tt.name) {
			found = found || e.Kind == Country && e.Country == tt.iso
		}
		if !found {
			t.Errorf("Lookup(%q) lacks %s", tt.name, tt.iso)
		}
	}
}

func TestOffice(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct {
		form   string
		id     string
		gender Gender
		plural bool
	}{
		{"ministre des Affaires étrangères", "minister:foreign", Masc | Fem, false},
		{"ministres de la Défense", "minister:defence", Masc, true},
		{"foreign ministers", "minister:foreign", 0, true},
		{"secrétaires généraux", "secretary-general", Masc, true},
		{"secrétaire générale", "secretary-general", Fem, false},
		{"secretaries-general", "secretary-general", 0, true},
		{"chancelière", "chancellor", Fem, false},
		{"chefs d'État", "head-of-state", Masc, true},
		{"Premier ministre", "pm", Masc, false},
		{"Premiers ministres", "pm", Masc, true},
		{"vice-présidente", "vice-president", Fem, false},
		{"cheffe de la diplomatie", "chief-diplomat", Fem, false},
		{"ambassadrices", "ambassador", Fem, true},
		{"homologues", "counterpart", Masc, true},
	} {
		e := g.Office(tt.form)
		if e == nil {
			t.Errorf("Office(%q) is unknown", tt.form)
		} else if e.Office.ID != tt.id || e.Gender != tt.gender || e.Plural != tt.plural {
			t.Errorf("Office(%q) = %s %v %v, want %s %v %v", tt.form, e.Office.ID, e.Gender, e.Plural, tt.id, tt.gender, tt.plural)
		}
	}
}

func TestHolders(t *testing.T) {
	g := gaz(t)
	otan, russia := "urn:entente:actor:org:otan", "urn:entente:actor:country:RU"
	for _, tt := range []struct{ office, of, date, want string }{
		{"secretary-general", otan, "2012-05-20", "Anders Fogh Rasmussen"},
		{"secretary-general", otan, "2015", "Jens Stoltenberg"},
		{"secretary-general", otan, "2014", "Jens Stoltenberg, Anders Fogh Rasmussen"},
		{"secretary-general", otan, "", ""},
		{"president", russia, "2010-03", "Dmitri Medvedev"},
		{"pm", russia, "2010-03", "Vladimir Poutine"},
		{"minister:foreign", russia, "2015-05-19", "Sergueï Lavrov"},
		{"minister:foreign", russia, "1970", ""},
	} {
		var got []string
		for _, e := range g.Holders(tt.office, tt.of, tt.date) {
			got = append(got, e.Label)
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("Holders(%s, %s, %q) = %s, want %s", tt.office, tt.of, tt.date, s, tt.want)
		}
	}
}

// TestWhose: what an office is of where nobody says.
func TestWhose(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct {
		office, whose        string
		national, adjectival bool
	}{
		{"roi", "", true, false},
		{"conseiller", "", true, false},
		{"secrétaire général", "", false, false},
		{"eurodéputée", "urn:entente:actor:org:parlement-europeen", false, false},
		{"commissaire européenne", "urn:entente:actor:org:commission-europeenne", false, false},
		{"commissaire", "", false, false},
		{"top diplomat", "urn:entente:actor:org:ue", false, true},
	} {
		e := g.Office(tt.office)
		if e == nil {
			t.Errorf("%s is no office", tt.office)
			continue
		}
		whose := ""
		if e.Office.Whose != nil {
			whose = e.Office.Whose.ID
		}
		if o := e.Office; whose != tt.whose || o.National != tt.national || o.Adjectival != tt.adjectival {
			t.Errorf("%s: of %q, a country's %v, by an adjective %v", tt.office, whose, o.National, o.Adjectival)
		}
	}
}

func TestGivenGender(t *testing.T) {
	g := gaz(t)
	for _, tt := range []struct {
		name string
		want Gender
		ok   bool
	}{
		{"Sergueï", Masc, true}, {"Federica", Fem, true}, {"Jean-Yves", Masc, true}, {"Ioulia", Fem, true}, {"Mevlut", Masc, true}, {"Zzyzx", 0, false},
	} {
		if got, ok := g.GivenGender(tt.name); got != tt.want || ok != tt.ok {
			t.Errorf("GivenGender(%q) = %v %v, want %v %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}

func TestLayer(t *testing.T) {
	_, err := Load(lang.Packs(), fstest.MapFS{
		"organizations.txt": {Data: []byte("otan; org; Pacte atlantique\nligue-hanse; org; Ligue hanséatique; Hanseatic League\n")},
		"persons.txt":       {Data: []byte("Ada Exemple; ; f; Exemple; présidente de la ligue; ligue-hanse; 2001\n")},
		"offices.txt":       {Data: []byte("hanse; président de la ligue; présidente de la ligue; ; league president; ; stands; organization\n")},
	})
	if err == nil {
		t.Fatal("an office given by its feminine should fail")
	}
	var list Errors
	if !errors.As(err, &list) || len(list) != 1 || list[0].File != "persons.txt" || list[0].Line != 1 {
		t.Fatalf("got %v", err)
	}
	g, err := Load(lang.Packs(), fstest.MapFS{"organizations.txt": {Data: []byte("otan; org; Pacte atlantique\n")}})
	if err != nil {
		t.Fatal(err)
	}
	e := g.Lookup("Pacte atlantique")
	if len(e) != 1 || e[0].Label != "OTAN" || e[0].Class != schema.Organization {
		t.Errorf("Pacte atlantique = %v", e)
	}
}

var badLines = []struct{ file, line, want string }{
	{"demonyms.txt", "ZZ; ZZZ; m; ; a; b", `country "ZZ" is not in countries.txt`},
	{"demonyms.txt", "FR; FRA; x; ; a; b", `gender "x"`},
	{"demonyms.txt", "FR", "1 fields where 6 to 9"},
	{"regions.txt", "a; b; c; d", `class "b"`},
	{"regions.txt", "a; region; c; d; FR; 1,2", `coordinates "1,2"`},
	{"cities-more.txt", "Nulleville; ; FR", "wants latitude"},
	{"cities-more.txt", "Nulleville; ; FR; 91; 0", "degrees"},
	{"organizations.txt", "A B; org; x", `id "A B"`},
	{"organizations.txt", "ab; org; x; y; nowhere", `"nowhere" is neither`},
	{"organizations.txt", "ab; org; x; y; FR; 42", `Wikidata item "42"`},
	{"persons.txt", "  roi; FR; 2000; 2001", "inset line"},
	{"persons.txt", "X Y; ; z; Y", `gender "z"`},
	{"persons.txt", "X Y; ; m; Y; roi; FR; 1999-13", `date "1999-13"`},
	{"persons.txt", "X Y; ; m; Y; roi; FR; 2000; 1999-12-31", "ends (1999-12-31) before"},
	{"offices.txt", "x; ; ; ; ; ", "wants a name in each of [fr en]"},
	{"offices.txt", "x; a; b; ; c; ; stands; organization; ~nowhere", `"nowhere" is neither`},
	{"titles.txt", "x; king; a; b; c; d", `"king"`},
	{"given-world.txt", "m; Jean Paul", `given name "Jean Paul"`},
	{"particles.txt", "last; von", `particles "last"`},
	{"namewords.txt", "city; last; Town", `class "city"`},
	{"namewords.txt", "place; middle; Town", `edge "middle"`},
	{"namewords.txt", "place; last; Fleet", `"Fleet" tells already`},
}

func TestErrors(t *testing.T) {
	dir := fstest.MapFS{}
	lines := map[string]int{}
	for _, tt := range badLines {
		f := dir[tt.file]
		if f == nil {
			f = &fstest.MapFile{}
			dir[tt.file] = f
		}
		f.Data = append(f.Data, tt.line+"\n"...)
	}
	_, err := Load(lang.Packs(), dir)
	var list Errors
	if !errors.As(err, &list) {
		t.Fatalf("got %v", err)
	}
	for _, tt := range badLines {
		lines[tt.file]++
		found := false
		for _, e := range list {
			found = found || e.File == tt.file && e.Line == lines[tt.file] && strings.Contains(e.Msg, tt.want)
		}
		if !found {
			t.Errorf("%s:%d: no error with %q in\n%v", tt.file, lines[tt.file], tt.want, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, tt := range badLines {
		for i := range files {
			if files[i].name == tt.file {
				f.Add(i, tt.line)
			}
		}
	}
	f.Add(7, "x; a %; b %; ; c %, %% d")
	f.Add(11, "A B; C; m; B; roi; FR; 2000; 2001; Q1\n  pape; VA; 2002")
	countries, err := fs.ReadFile(data, "data/countries.txt")
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, kind int, text string) {
		if kind < 0 || kind >= len(files) {
			return
		}
		b := newBuilder()
		b.countries(&reader{file: "countries.txt", min: 3, max: 3, errs: &b.errs}, string(countries))
		b.ports = []portfolio{{"foreign", []string{"des Affaires étrangères"}, []string{"Foreign Affairs"}, []string{"foreign"}}}
		k := files[kind]
		k.parse(b, &reader{file: k.name, min: k.min, max: k.max, errs: &b.errs}, text)
		lines := strings.Count(text, "\n") + 1
		for _, e := range b.errs {
			if e.Line < 1 || e.File == k.name && e.Line > max(lines, 300) {
				t.Fatalf("error beyond the text: %v", e)
			}
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(lang.Packs()); err != nil {
			b.Fatal(err)
		}
	}
}
