package tag

import (
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// tagText tags a French text as one sentence: word/POS.
func tagText(t testing.TB, text string) string {
	lex, err := lexicon.Open("fr")
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := New("fr", lex)
	if err != nil {
		t.Fatal(err)
	}
	var tt token.Text
	token.New("fr").Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
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
		"Elle/PRON en/PRON parle/VERB en/ADP France/PROPN ./PUNCT",
	} {
		var words []string
		for f := range strings.FieldsSeq(want) {
			words = append(words, f[:strings.LastIndexByte(f, '/')])
		}
		text := strings.NewReplacer("' ", "'", " .", ".").Replace(strings.Join(words, " "))
		if got := tagText(t, text); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestParseReportsAll(t *testing.T) {
	_, err := parse("x", "drop VERB if -1 is DET\nstrike VERB if -1 is DET\ndrop FOO if -1 is DET\npick NOUN\ndrop NOUN if -1 looks DET\n")
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"x:2: ", "x:3: ", "x:4: ", "x:5: "} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing from:\n%v", want, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(french)
	f.Add("drop VERB.Ind of a b if -1 past ADV has \"x y\", +1 not DET")
	f.Fuzz(func(t *testing.T, s string) { parse("fuzz", s) })
}
