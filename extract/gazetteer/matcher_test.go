package gazetteer

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

var loaded = sync.OnceValues(func() (*Gazetteer, error) { return Load(lang.Packs()) })

func gaz(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// french are the words of the texts of these tests, whose names are of both languages.
func french(t testing.TB) *lexicon.Lexicon {
	t.Helper()
	lex, err := lexicon.Open(lang.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	return lex
}

// shown writes matches as « words=kind:last part of the id|… ».
func shown(toks []token.Token, matches []Match) string {
	var out []string
	for _, m := range matches {
		var words, means []string
		for _, t := range toks[m.First:m.End] {
			words = append(words, t.Text)
		}
		for _, e := range m.Entries {
			id := e.ID[strings.LastIndexByte(e.ID, ':')+1:]
			if e.Office != nil {
				id = e.Office.ID
			} else if e.Kind == Demonym {
				id = e.Country
			}
			means = append(means, fmt.Sprintf("%v:%s", e.Kind, id))
		}
		out = append(out, strings.Join(words, " ")+"="+strings.Join(means, "|"))
	}
	return strings.Join(out, "; ")
}

var matchTests = []struct{ text, want string }{
	{"le Conseil OTAN-Russie se réunit", "Conseil OTAN-Russie=organization:conseil-otan-russie"},
	{"le secrétaire général de l'OTAN", "secrétaire général=office:secretary-general; OTAN=organization:otan"},
	{"la ministre des Affaires étrangères russe", "ministre des Affaires étrangères=office:minister:foreign; russe=demonym:RU"},
	{"the Russian foreign minister", "Russian=demonym:RU; foreign minister=office:minister:foreign"},
	{"les Etats-Unis et les États Unis", "Etats-Unis=country:US; États Unis=country:US"},
	{"LES ETATS-UNIS ACCUSENT L’IRAN", "ETATS-UNIS=country:US; IRAN=country:IR"},
	{"à Moscou", "Moscou=city:moscou|country:RU"},
	{"le Kremlin et l’Élysée", "Kremlin=seat:kremlin|country:RU; Élysée=seat:elysee|country:FR"},
	{"Elysée", "Elysée=seat:elysee|country:FR"},
	{"la bosnie et la Bosnie", "Bosnie=country:BA"},
	{"en Bosnie-Herzégovine", "Bosnie-Herzégovine=country:BA"},
	{"au Congo", "Congo=country:CD|country:CG"},
	{"la République du Congo", "République du Congo=country:CG"},
	{"Il a nice et à Nice", "Nice=city:nice"},
	{"Tours a gagné à Tours", "Tours=city:tours; Tours=city:tours"},
	{"le discours de Florence Parly", "Florence Parly=person:florence-parly"},
	{"M. Jens STOLTENBERG", "M.=title:M.; Jens STOLTENBERG=person:jens-stoltenberg"},
	{"Sergey Lavrov", "Sergey Lavrov=person:serguei-lavrov"},
	{"Recep Tayyip Erdogan", "Recep Tayyip Erdogan=person:recep-tayyip-erdogan"},
	{"Clinton", "Clinton=person:bill-clinton|person:hillary-clinton"},
	{"Hollande", "Hollande=country:NL|person:francois-hollande"},
	{"Gordon Brown et Brown", "Gordon Brown=person:gordon-brown"},
	{"the U.S. and the US", "U.S.=country:US|demonym:US; US=country:US|demonym:US"},
	{"UN ACCORD POUR L’ONU", "ONU=organization:onu"},
	{"the UN said", "UN=organization:onu"},
	{"les Vingt-Huit", "Vingt-Huit=organization:ue"},
	{"l'Alliance atlantique et l'alliance", "Alliance atlantique=organization:otan"},
	{"l'Assemblée générale de l'ONU", "Assemblée générale de l' ONU=organization:agnu"},
	{"le ministère de la Défense", "ministère de la Défense=body:defence"},
	{"ses homologues turcs", "homologues=office:counterpart; turcs=demonym:TR"},
	{"les vice-présidents", "vice-présidents=office:vice-president"},
	{"la Première ministre", "Première ministre=office:pm"},
	{"EU", "EU=organization:ue"},
	{"il est né à Eu", "Eu=city:eu"},
}

func TestMatch(t *testing.T) {
	m := gaz(t).NewMatcher(french(t))
	for _, tt := range matchTests {
		toks := split(tt.text)
		if got := shown(toks, m.Match(toks, nil)); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func FuzzMatch(f *testing.F) {
	for _, tt := range matchTests {
		f.Add(tt.text)
	}
	m := gaz(f).NewMatcher(french(f))
	f.Fuzz(func(t *testing.T, text string) {
		toks := split(text)
		end := 0
		for _, x := range m.Match(toks, nil) {
			if x.First < end || x.End <= x.First || x.End > len(toks) || len(x.Entries) == 0 {
				t.Fatalf("match %d-%d of %d tokens after %d, %d entries", x.First, x.End, len(toks), end, len(x.Entries))
			}
			end = x.End
		}
	})
}

func BenchmarkMatch(b *testing.B) {
	text := strings.Repeat("Le secrétaire général de l'OTAN, M. Jens Stoltenberg, a rencontré lundi à Bruxelles le ministre russe des Affaires étrangères, Sergueï Lavrov, pour évoquer avec lui la situation sécuritaire en Ukraine et les efforts entrepris pour apaiser les tensions. "+
		"Selon plusieurs observateurs, cette première discussion depuis longtemps n'a toutefois pas permis de rapprocher les positions des deux parties sur le fond. ", 200)
	toks := split(text)
	m := gaz(b).NewMatcher(french(b))
	var dst []Match
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		dst = m.Match(toks, dst[:0])
	}
}
