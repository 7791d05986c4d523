package tag

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// tagText tags a French text as one sentence: word/POS.
func tagText(t testing.TB, text string) string {
	lex, err := lexicon.Open(langs.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := New(langs.Files("fr"), lex)
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := token.New(langs.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	var tt token.Text
	tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
	var b strings.Builder
	for i, w := range tagger.NewState().Tag(tt.Tokens, nil) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.Text + "/" + w.POS.String())
	}
	return b.String()
}

func TestFrench(t *testing.T) {
	for _, want := range []string{
		"Le/DET ministre/NOUN l'/PRON a/AUX reçu/VERB ./PUNCT",
		"Personne/PRON ne/ADV viendra/VERB ./PUNCT",
		// A bare noun that is none.
		"L'/DET armée/NOUN danoise/ADJ attaque/VERB Kismayo/PROPN ./PUNCT",
		"Le/DET ministre/NOUN danois/ADJ des/ADPDET Affaires/NOUN étrangères/ADJ visite/VERB le/DET port/NOUN ./PUNCT",
		"Le/DET Parlement/NOUN danois/ADJ vote/VERB deux/NUM lois/NOUN ./PUNCT",
		"Le/DET roi/NOUN ,/PUNCT Harald/PROPN ,/PUNCT commande/VERB une/DET frégate/NOUN ./PUNCT",
		"La/DET reine/NOUN danoise/ADJ annonce/VERB de/DET nouvelles/ADJ lois/NOUN ./PUNCT",
		"Le/DET roi/NOUN danois/ADJ juge/VERB que/SCONJ la/DET loi/NOUN est/VERB bonne/ADJ ./PUNCT",
		"La/DET police/NOUN danoise/ADJ enquête/VERB sur/ADP ces/DET tirs/NOUN ./PUNCT",
		"La/DET police/NOUN danoise/ADJ enquête/VERB lundi/NOUN ./PUNCT",
		"Une/DET enquête/NOUN de/ADP police/NOUN est/AUX ouverte/VERB ./PUNCT",
		"Visite/NOUN du/ADPDET roi/NOUN à/ADP Oslo/PROPN ./PUNCT",
		"Il/PRON n'/ADV a/AUX convaincu/VERB personne/PRON ./PUNCT",
		"La/DET personne/NOUN ne/ADV viendra/VERB ./PUNCT",
		"Elle/PRON les/PRON a/AUX exhortés/VERB à/ADP partir/VERB ./PUNCT",
		"La/DET rencontre/NOUN a/AUX duré/VERB une/DET heure/NOUN ./PUNCT",
		"Il/PRON rencontre/VERB le/DET conseil/NOUN ./PUNCT",
		"Il/PRON appelle/VERB la/DET Russie/PROPN à/ADP retirer/VERB ses/DET troupes/NOUN ./PUNCT",
		"Le/DET ministre/NOUN visite/VERB la/DET ville/NOUN ./PUNCT",
		"La/DET visite/NOUN du/ADPDET ministre/NOUN ./PUNCT",
		"L'/DET est/NOUN de/ADP l'/DET Ukraine/PROPN ./PUNCT",
		"Le/DET président/NOUN est/AUX élu/VERB ./PUNCT",
		"L'/DET accord/NOUN qu'/PRON il/PRON a/AUX signé/VERB ./PUNCT",
		"Il/PRON affirme/VERB que/SCONJ la/DET guerre/NOUN durera/VERB ./PUNCT",
		"Les/DET forces/NOUN se/PRON retirent/VERB ./PUNCT",
		"Les/DET soldats/NOUN déployés/VERB en/ADP Libye/PROPN patrouillent/VERB ./PUNCT",
		"Les/DET mesures/NOUN annoncées/VERB suffisent/VERB ./PUNCT",
		"Un/DET diplomate/NOUN expérimenté/ADJ négocie/VERB ./PUNCT",
		"Le/DET traité/NOUN ,/PUNCT signé/VERB à/ADP Vienne/PROPN ,/PUNCT expire/VERB ./PUNCT",
		"Le/DET ministre/NOUN dit/VERB ne/ADV pas/ADV savoir/VERB ./PUNCT",
		"Une/DET commission/NOUN de/ADP suivi/NOUN a/AUX siégé/VERB ./PUNCT",
		"Nous/PRON devons/VERB partir/VERB ./PUNCT",
		"La/DET commune/NOUN qui/PRON demande/VERB une/DET aide/NOUN ./PUNCT",
		"Il/PRON craint/VERB la/DET thèse/NOUN que/PRON défend/VERB Paris/PROPN ./PUNCT",
		"Chaque/DET fois/NOUN que/SCONJ Paris/PROPN parle/VERB ./PUNCT",
		"Des/DET milliers/NOUN de/ADP pompiers/NOUN luttent/VERB ./PUNCT",
		"Tous/ADJ les/DET pays/NOUN sont/AUX venus/VERB ./PUNCT",
		"M./NOUN Petit/PROPN rencontre/VERB le/DET ministre/NOUN ./PUNCT",
		"Le/DET porte-parole/NOUN dément/VERB toute/DET implication/NOUN ./PUNCT",
		"Londres/PROPN craint/VERB que/SCONJ Moscou/PROPN refuse/VERB ./PUNCT",
		"Le/DET chef/NOUN de/ADP la/DET diplomatie/NOUN visite/VERB Alger/PROPN et/CCONJ rencontre/VERB son/DET homologue/NOUN ./PUNCT",
		"Paris/PROPN est/VERB prêt/ADJ à/ADP négocier/VERB ./PUNCT",
		"Moscou/PROPN fait/VERB pression/NOUN sur/ADP Kiev/PROPN ./PUNCT",
		"L'/DET opposition/NOUN le/PRON critique/VERB ./PUNCT",
		"Il/PRON nous/PRON invite/VERB ./PUNCT",
		"Elle/PRON en/PRON parle/VERB en/ADP France/PROPN ./PUNCT",
	} {
		var words []string
		for f := range strings.FieldsSeq(want) {
			words = append(words, f[:strings.LastIndexByte(f, '/')])
		}
		text := strings.NewReplacer("' ", "'", " .", ".", " ,", ",").Replace(strings.Join(words, " "))
		if got := tagText(t, text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestParseReportsAll(t *testing.T) {
	_, err := parse("x", "drop VERB if -1 is DET\nstrike VERB if -1 is DET\ndrop FOO if -1 is DET\npick NOUN\ndrop NOUN if -1 looks DET\npick NOUN of @none if -1 is DET\npick NOUN of uni* if -1 is DET\n")
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"x:2: ", "x:3: ", "x:4: ", "x:5: ", "x:6: ", "x:7: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing from:\n%v", want, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	text, err := lexicon.Text(langs.Files("fr"), "tag.constraints")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Add("list * s\nlist a b* c\npick NOUN of @a d* if -1 has \"@a\"")
	f.Add("drop VERB.Ind of a b if -1 past ADV has \"x y\", +1 not DET")
	f.Fuzz(func(t *testing.T, s string) { parse("fuzz", s) })
}
