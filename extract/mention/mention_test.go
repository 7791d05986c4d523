package mention

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// stages are what comes before this package, compiled once for all tests.
type stages struct {
	tokens *token.Tokenizer
	gaz    *gazetteer.Gazetteer
	lex    *lexicon.Lexicon
	tagger *tag.Tagger
}

var french, english = sync.OnceValues(compile("fr")), sync.OnceValues(compile("en"))

func compile(code string) func() (*stages, error) {
	return func() (*stages, error) {
		files := langs.Files(code)
		gaz, err := gazetteer.Load(langs.Packs())
		if err != nil {
			return nil, err
		}
		lex, err := lexicon.Open(files)
		if err != nil {
			return nil, err
		}
		tokens, err := token.New(files)
		if err != nil {
			return nil, err
		}
		tagger, err := tag.New(files, lex)
		return &stages{tokens, gaz, lex, tagger}, err
	}
}

// find reads a text of one block and returns its mentions.
func find(t testing.TB, compiled func() (*stages, error), text string) (*token.Text, []Mention) {
	st, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	tt := new(token.Text)
	st.tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, tt)
	state := st.tagger.NewState()
	var words []tag.Word
	for _, s := range tt.Sentences {
		words = state.Tag(tt.Tokens[s.First:s.End], words)
	}
	return tt, NewFinder(st.gaz, st.lex).Find(tt, words, nil)
}

// findAll writes the mentions of a text in order, between semicolons.
func findAll(t testing.TB, compiled func() (*stages, error), text string) string {
	tt, ms := find(t, compiled, text)
	var got []string
	for i := range ms {
		got = append(got, print(tt, &ms[i]))
	}
	return strings.Join(got, "; ")
}

// print writes a mention for a table: « M.|Lavrov Person »; a title stands
// before the bar, a nationality is in brackets, a common noun in braces.
func print(t *token.Text, m *Mention) string {
	words := func(first, end int) string {
		if first == end {
			return ""
		}
		return t.Doc[t.Tokens[first].Start:t.Tokens[end-1].End]
	}
	s := words(m.Proper, m.End)
	if m.Proper > m.First {
		s = words(m.First, m.Proper) + "|" + s
	}
	switch m.Kind {
	case Demonym:
		return "[" + s + "]"
	case Noun:
		return "{" + s + "}"
	}
	return strings.TrimSpace(s + " " + string(m.Class))
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		text string
		want string // the mentions in order, between semicolons
	}{
		// Titles.
		{"M. Dubreuil a quitté la salle.", "M.|Dubreuil Person"},
		{"Hier, Mme Karadottir a signé le traité.", "Mme|Karadottir Person"},
		{"Le général Okonjo Battah commande la garnison.", "général|Okonjo Battah Person"},
		{"Le général a refusé de répondre à Mme Karadottir.", "Mme|Karadottir Person"},
		{"Nous avons vu Mme von der Brücken.", "Mme|von der Brücken Person"},
		{"Le colonel Ould Brahimi a fui.", "colonel|Ould Brahimi Person"},
		// Given names with what stands behind them.
		{"Pierre Vandamme habite ici.", "Pierre Vandamme Person"},
		{"On a arrêté Fatima al-Rashoud.", "Fatima al-Rashoud Person"},
		{"On a arrêté Karim ben Soltane.", "Karim ben Soltane Person"},
		{"On attend Ursula von der Leyen.", "Ursula von der Leyen Person"},
		{"Il a écrit à Maria da Cunha Prates.", "Maria da Cunha Prates Person"},
		{"Un discours de John F. Kelbrook.", "John F. Kelbrook Person"},
		// Surname memory.
		{"Anna Torvik est venue. Selon Torvik, rien ne presse.", "Anna Torvik Person; Torvik Person"},
		{"Selon Torvik, rien ne presse. Anna Torvik est venue.", "Torvik Person; Anna Torvik Person"},
		{"Selon Torvik, rien ne presse.", "Torvik"},
		// Nouns before a name tell its class.
		{"Le ministre turc Orhan Delikaya a parlé.", "{ministre}; [turc]; Orhan Delikaya Person"},
		{"Le porte-parole Grunwald a démenti.", "{porte-parole}; Grunwald Person"},
		{"La milice Zarnak a avancé.", "Zarnak Organization"},
		{"Le sommet Vortex a échoué.", "Vortex Thing"},
		// Capital common nouns with a complement.
		{"La réunion au Palais d'Egmont a échoué.", "Palais d'Egmont Place"},
		{"Un colloque au Château de Belmontet commence.", "Château de Belmontet Place"},
		// Acronyms.
		{"Les avions de l'OTAN ont décollé.", "OTAN Organization"},
		{"Les combattants du FZLQ ont reculé.", "FZLQ Organization"},
		{"Le PIB et la TVA ont baissé, selon le FZLQ.", "FZLQ Organization"},
		{"Il habite à Sofia, près de l'A86.", "Sofia City"},
		// Bodies whose names go on in small letters, or have their acronym behind them.
		{"Il dirige la Confédération centrale du commerce.", "Confédération centrale du commerce Organization"},
		{"Il préside le Conseil provincial pour la protection des rives.", "Conseil provincial pour la protection des rives Organization"},
		{"La Caisse de garantie des pêcheurs isolés (CGPI) a fermé.", "Caisse de garantie des pêcheurs isolés Organization; CGPI Organization"},
		{"Le Parlement turc a voté.", "{Parlement}; [turc]"},
		{"L'Alliance démocratique pour le changement a voté.", "Alliance démocratique pour le changement Organization"},
		{"L'Union turque pour les rives a voté.", "Union turque pour les rives Organization"},
		// Companies, media, clubs.
		{"Le quotidien Zarvel a publié la lettre.", "Zarvel Organization"},
		{"On a vu cela sur Brezal TV.", "Brezal TV Organization"},
		{"Selon The Karvan Herald, rien ne presse.", "The Karvan Herald Organization"},
		{"La famille Brezalan a porté plainte.", "Brezalan Person"},
		// A city's name as a given name.
		{"Sofia Sapega a été graciée.", "Sofia Sapega Person"},
		{"Il vit à Sofia.", "Sofia City"},
		{"Il vit à Varnograd.", "Varnograd City"},
		// Longer names before shorter ones.
		{"L'Union européenne proteste.", "Union européenne Organization"},
		{"L’Union européenne proteste.", "Union européenne Organization"},
		{"Il préside les Nations unies.", "Nations unies Organization"},
		{"Le Conseil de sécurité des Nations unies a voté.", "Conseil de sécurité des Nations unies Organization"},
		{"Le président du Conseil européen a parlé.", "{président}; Conseil européen Organization"},
		{"Il est né en République démocratique du Congo.", "République démocratique du Congo Country"},
		// Countries, cities, persons of the gazetteer.
		{"La Géorgie et l'Arménie négocient.", "Géorgie Country; Arménie Country"},
		{"Moscou a protesté.", "Moscou City"},
		{"Vladimir Poutine a reçu Xi Jinping.", "Vladimir Poutine Person; Xi Jinping Person"},
		{"Le Kremlin a protesté.", "Kremlin Place"},
		// Nationalities.
		{"Les troupes russes ont attaqué les Ukrainiens.", "[russes]; [Ukrainiens]"},
		{"Un diplomate sud-coréen a disparu.", "[sud-coréen]"},
		// Offices and bodies of several words.
		{"Le Premier ministre a démissionné.", "{Premier ministre}"},
		{"Le ministre des Affaires étrangères a démissionné.", "{ministre des Affaires étrangères}"},
		{"Le ministère de la Défense a démenti.", "{ministère de la Défense}"},
		{"Le secrétaire général des Nations unies a parlé.", "{secrétaire général}; Nations unies Organization"},
		// Articles with a capital within a name.
		{"Jean-Pierre Le Garrec est venu. Le Garrec a parlé.", "Jean-Pierre Le Garrec Person; Garrec Person"},
		// Surnames that are other words too, or stand first.
		{"Pak Dong-min est venu. Pak a parlé.", "Pak Dong-min Person; Pak Person"},
		{"Selon Ban Ki-moon, rien ne presse. Ban a parlé.", "Ban Ki-moon Person; Ban Person"},
		{"Anna Nice est venue. Il vit à Nice.", "Anna Nice Person; Nice City"},
		{"Il a vu Omar al-Torviq. Torviq a parlé.", "Omar al-Torviq Person; Torviq Person"},
		// English names that end with what they name.
		{"La Black River Foundation a protesté.", "Black River Foundation Organization"},
		{"Il habite Brezal Street.", "Brezal Street Place"},
		// Texts called after a city.
		{"Le traité de Lisbonne est signé.", "traité de Lisbonne Thing"},
		{"Il a violé les accords de Minsk.", "accords de Minsk Thing"},
		{"Un accord de Moscou avec Pékin est prévu.", "Moscou City; Pékin City"},
		{"Il a gravi Mount Brezal.", "Mount Brezal Place"},
		{"Un traité sur Lisbonne est signé.", "Lisbonne City"},
		// An office and a surname are a person, whatever else the surname names.
		{"Le président Hollande est arrivé.", "{président}; Hollande Person"},
		{"La ministre Berger a démissionné.", "{ministre}; Berger Person"},
		{"Le président de la Hollande est arrivé.", "{président}; Hollande Country"},
		// Headings in capitals.
		{"LA CHANCELIÈRE ANGELA MERKEL REÇOIT LA PRESSE", "{CHANCELIÈRE}; ANGELA MERKEL Person"},
		// Words with a capital that are no names, beside one that is.
		{"Hier, personne n'est venu chez M. Dubreuil.", "M.|Dubreuil Person"},
		{"Réunis dans la salle, ils ont chanté pour M. Dubreuil.", "M.|Dubreuil Person"},
		{"Pourtant, rien ne change à Sofia.", "Sofia City"},
		{"Des soldats du FZLQ ont tiré. Plusieurs passants sont blessés.", "FZLQ Organization"},
		{"« Non », a-t-elle répondu à M. Dubreuil.", "M.|Dubreuil Person"},
		{"La porte de M. Dubreuil est ouverte ; elle grince.", "M.|Dubreuil Person"},
		{"", ""},
	} {
		if got := findAll(t, french, c.text); got != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, got, c.want)
		}
	}
}

func TestFindEnglish(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// A nationality begins the name of a body, unless the body is everywhere's.
		{"The Norwegian Seafarers Council has left.", "Norwegian Seafarers Council Organization"},
		{"The Norwegian Parliament has left.", "[Norwegian]; {Parliament}"},
		// What names end with tells what they are.
		{"The Brezal Sea Fleet has left.", "Brezal Sea Fleet Organization"},
		{"Hudson River floods are rare.", "Hudson River Place"},
		{"They signed the Treaty of Lisbon.", "Treaty of Lisbon Thing"},
		{"The Brezal Institute for Sea Research has closed.", "Brezal Institute for Sea Research Organization"},
		{"They discussed Sea Research.", "Sea Research"},
		// Days before a name, and cities behind a preposition.
		{"On Thursday Torvik resigned.", "Torvik"},
		{"In Varnograd, shots were heard.", "Varnograd City"},
		// A title with capitals names nobody.
		{"He thanked his Special Adviser warmly.", "{Adviser}"},
		// Acronyms of one language can be names in another.
		{"The GDP fell, said the CEO of BTP.", "{CEO}; BTP Organization"},
		{"He joined the newspaper Zarvel.", "Zarvel Organization"},
		{"De Blasio has resigned.", "De Blasio Person"},
		// An office and a surname are a person, whatever else the surname names.
		{"Queen Silvia has left.", "{Queen}; Silvia Person"},
		{"On Tuesday President Jordan resigned.", "{President}; Jordan Person"},
		{"Prime Minister May resigned.", "{Prime Minister}; May Person"},
		{"The President of Jordan has left.", "{President}; Jordan Country"},
		{"The quake was felt in Sultan Kudarat.", "{Sultan}; Kudarat"},
	} {
		if got := findAll(t, english, c.text); got != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, got, c.want)
		}
	}
}

func TestGender(t *testing.T) {
	for _, c := range []struct {
		text string
		want gazetteer.Gender
	}{
		{"On attend Mme Karadottir.", gazetteer.Fem},
		{"On attend M. Dubreuil.", gazetteer.Masc},
		{"On attend Fatima al-Rashoud.", gazetteer.Fem},
		{"On attend Pierre Vandamme.", gazetteer.Masc},
		{"On attend le général Battah.", gazetteer.Masc},
	} {
		if _, ms := find(t, french, c.text); len(ms) != 1 || ms[0].Gender != c.want {
			t.Errorf("%s: got %+v, want one of gender %v", c.text, ms, c.want)
		}
	}
}

// TestEntries looks at what the gazetteer adds to a mention.
func TestEntries(t *testing.T) {
	for _, c := range []struct {
		text string
		kind gazetteer.Kind
	}{
		{"On attend M. Poutine.", gazetteer.Person},
		{"On attend Vladimir Poutine.", gazetteer.Person},
		{"On bombarde Kiev.", gazetteer.City},
		{"On quitte l'OTAN.", gazetteer.Organization},
		{"On quitte la Norvège.", gazetteer.Country},
	} {
		_, ms := find(t, french, c.text)
		if len(ms) != 1 || !slices.ContainsFunc(ms[0].Entries, func(e *gazetteer.Entry) bool { return e.Kind == c.kind }) {
			t.Errorf("%s: got %+v, want an entry of kind %v", c.text, ms, c.kind)
		}
	}
	if _, ms := find(t, french, "On attend M. Zvyrkoulski."); len(ms) != 1 || len(ms[0].Entries) != 0 {
		t.Errorf("a name nobody knows: %+v", ms)
	}
}

// TestReuse reads two documents with one Finder: the surnames of the first are
// not those of the second.
func TestReuse(t *testing.T) {
	st, err := french()
	if err != nil {
		t.Fatal(err)
	}
	f := NewFinder(st.gaz, st.lex)
	var classes []schema.Class
	for _, text := range []string{"Anna Torvik est venue.", "Selon Torvik, rien ne presse."} {
		var tt token.Text
		st.tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
		for _, m := range f.Find(&tt, st.tagger.NewState().Tag(tt.Tokens, nil), nil) {
			classes = append(classes, m.Class)
		}
	}
	if want := []schema.Class{schema.Person, ""}; !slices.Equal(classes, want) {
		t.Errorf("got %q, want %q", classes, want)
	}
}

// FuzzFind: mentions never overlap and never leave the text.
func FuzzFind(f *testing.F) {
	f.Add("Mme von der Brücken, M. al-Rashoud et l'Union européenne au Palais d'Egmont, à Sofia.")
	f.Add("président du Conseil européen M. le de L' -A al- M.")
	f.Fuzz(func(t *testing.T, text string) {
		tt, ms := find(t, french, strings.ToValidUTF8(text, ""))
		end := 0
		for _, m := range ms {
			if m.First < end || m.First > m.Proper || m.Proper > m.End || m.First >= m.End || m.End > len(tt.Tokens) {
				t.Fatalf("%q: %+v after token %d of %d", text, m, end, len(tt.Tokens))
			}
			end = m.End
		}
	})
}
