package tag

import (
	"github.com/entente-kg/entente/extract/lang"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// englishTagger returns a function that tags a text as one sentence.
func englishTagger(t testing.TB) func(text string) []Word {
	lex, err := lexicon.Open(lang.Files("en"))
	if err != nil {
		t.Fatal(err)
	}
	tagger, err := New(lang.Files("en"), lex)
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := token.New(lang.Files("en"))
	if err != nil {
		t.Fatal(err)
	}
	return func(text string) []Word {
		var tt token.Text
		tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
		return tagger.NewState().Tag(tt.Tokens, nil)
	}
}

// englishSentences are words with their parts of speech; where a word has none,
// it is none of the test's matter. « _ » glues a word to the one before.
const englishSentences = `
He/PRON told/VERB reporters/NOUN that/SCONJ Paris/PROPN would/AUX help/VERB Kyiv/PROPN rebuild/VERB _./PUNCT
Rebels/NOUN fled/VERB after/SCONJ Malian/ADJ troops/NOUN stormed/VERB the/DET base/NOUN _./PUNCT
French/ADJ and/CCONJ Malian/ADJ forces/NOUN retake/VERB the/DET town/NOUN _./PUNCT
The/DET majority/NOUN and/CCONJ the/DET opposition/NOUN reach/VERB an/DET agreement/NOUN _./PUNCT
Spain/PROPN and/CCONJ Peru/PROPN back/VERB the/DET plan/NOUN _./PUNCT
Norway/PROPN recognised/VERB the/DET state/NOUN _./PUNCT
The/DET Secretary/PROPN General/PROPN will/AUX chair/VERB a/DET session/NOUN _./PUNCT
Berlin/PROPN backed/VERB Iran/PROPN _'s/PART right/NOUN to/PART enrich/VERB uranium/NOUN _./PUNCT
The/DET army/NOUN attacks/VERB Kandahar/PROPN _./PUNCT
Cuba/PROPN _,/PUNCT which/PRON hosts/VERB the/DET talks/NOUN _,/PUNCT agreed/VERB _./PUNCT
Qatar/PROPN sent/VERB rescue/NOUN teams/NOUN _./PUNCT
The/DET soldiers/NOUN got/VERB lost/ADJ _./PUNCT
He/PRON was/AUX done/ADJ reminding/VERB them/PRON _./PUNCT
The/DET work/NOUN was/AUX done/VERB in/ADP May/PROPN _./PUNCT
The/DET minister/NOUN is/AUX mired/VERB in/ADP scandal/NOUN _./PUNCT
The/DET letter/NOUN was/AUX addressed/VERB to/ADP voters/NOUN _./PUNCT
The/DET foreign/ADJ minister/NOUN met/VERB his/PRON Turkish/ADJ counterpart/NOUN in/ADP Ankara/PROPN on/ADP Monday/PROPN _./PUNCT
Russia/PROPN denies/VERB any/DET role/NOUN in/ADP the/DET attack/NOUN _./PUNCT
The/DET president/NOUN visits/VERB the/DET region/NOUN next/ADJ week/NOUN _./PUNCT
The/DET visit/NOUN lasted/VERB two/NUM hours/NOUN _./PUNCT
Troops/NOUN attack/VERB the/DET town/NOUN every/DET night/NOUN _./PUNCT
The/DET attack/NOUN killed/VERB four/NUM soldiers/NOUN and/CCONJ wounded/VERB ten/NUM _./PUNCT
Officials/NOUN say/VERB that/SCONJ talks/NOUN will/AUX resume/VERB in/ADP March/PROPN _./PUNCT
The/DET talks/NOUN that/PRON began/VERB on/ADP Tuesday/PROPN have/AUX stalled/VERB _./PUNCT
She/PRON accused/VERB the/DET government/NOUN of/ADP breaking/VERB the/DET ceasefire/NOUN _./PUNCT
The/DET agreement/NOUN was/AUX signed/VERB by/ADP both/DET sides/NOUN _./PUNCT
The/DET signed/VERB agreement/NOUN enters/VERB into/ADP force/NOUN today/NOUN _./PUNCT
Kyiv/PROPN _'s/PART allies/NOUN have/AUX promised/VERB more/ADJ weapons/NOUN _./PUNCT
He/PRON _'s/VERB ready/ADJ to/PART sign/VERB the/DET deal/NOUN _./PUNCT
The/DET minister/NOUN _'s/PART office/NOUN did/AUX not/PART respond/VERB to/ADP a/DET request/NOUN for/ADP comment/NOUN _./PUNCT
The/DET United/ADJ Nations/PROPN called/VERB on/ADP all/DET parties/NOUN to/PART halt/VERB the/DET fighting/NOUN _./PUNCT
Protesters/NOUN demand/VERB that/SCONJ the/DET prime/ADJ minister/NOUN resign/VERB _./PUNCT
Moscow/PROPN said/VERB it/PRON would/AUX withdraw/VERB its/PRON forces/NOUN _./PUNCT
The/DET forces/NOUN withdrew/VERB from/ADP the/DET city/NOUN after/SCONJ the/DET truce/NOUN collapsed/VERB _./PUNCT
There/PRON is/VERB no/DET plan/NOUN to/PART extend/VERB the/DET mission/NOUN _./PUNCT
One/NUM of/ADP the/DET hostages/NOUN was/AUX freed/VERB _./PUNCT
He/PRON told/VERB her/PRON that/SCONJ her/PRON brother/NOUN had/AUX been/AUX released/VERB _./PUNCT
The/DET army/NOUN is/AUX holding/VERB 300/NUM prisoners/NOUN _./PUNCT
The/DET holding/NOUN of/ADP elections/NOUN was/AUX delayed/VERB _./PUNCT
Germany/PROPN will/AUX host/VERB the/DET summit/NOUN in/ADP May/PROPN _./PUNCT
The/DET talks/NOUN may/AUX fail/VERB _./PUNCT
Prime/ADJ Minister/PROPN Anna/PROPN Berg/PROPN urged/VERB lawmakers/NOUN to/PART back/VERB the/DET bill/NOUN _./PUNCT
The/DET Supreme/ADJ Court/PROPN rejected/VERB the/DET appeal/NOUN _./PUNCT
Ministers/NOUN did/AUX discuss/VERB the/DET budget/NOUN _./PUNCT
What/PRON the/DET envoy/NOUN did/VERB was/VERB wrong/ADJ _./PUNCT
Iran/PROPN has/VERB to/PART allow/VERB inspections/NOUN _./PUNCT
Iran/PROPN has/VERB two/NUM reactors/NOUN _./PUNCT
They/PRON have/AUX had/VERB enough/ADV _./PUNCT
The/DET ambassador/NOUN _,/PUNCT who/PRON was/AUX recalled/VERB last/ADJ week/NOUN _,/PUNCT returned/VERB to/ADP Paris/PROPN _./PUNCT
The/DET ministry/NOUN that/PRON issued/VERB the/DET warning/NOUN declined/VERB to/PART comment/VERB _./PUNCT
Warning/VERB that/SCONJ supplies/NOUN were/VERB low/ADJ _,/PUNCT the/DET agency/NOUN appealed/VERB for/ADP help/NOUN _./PUNCT
Washington/PROPN imposed/VERB new/ADJ sanctions/NOUN on/ADP three/NUM banks/NOUN _./PUNCT
The/DET sanctions/NOUN hurt/VERB the/DET economy/NOUN _./PUNCT
As/SCONJ the/DET leaders/NOUN met/VERB _,/PUNCT police/NOUN blocked/VERB the/DET roads/NOUN _./PUNCT
As/ADP defence/NOUN minister/NOUN _,/PUNCT he/PRON backed/VERB the/DET war/NOUN _./PUNCT
The/DET price/NOUN is/VERB as/ADV high/ADJ as/ADP before/ADV _./PUNCT
The/DET blast/NOUN left/VERB at/ADP least/ADJ 12/NUM people/NOUN dead/ADJ _./PUNCT
Rebels/NOUN took/VERB over/ADP the/DET airport/NOUN _./PUNCT
The/DET firm/NOUN is/VERB about/ADP to/PART open/VERB a/DET plant/NOUN _./PUNCT
The/DET report/NOUN says/VERB about/ADV 40/NUM villages/NOUN were/AUX burned/VERB _./PUNCT
Neither/DET side/NOUN claimed/VERB responsibility/NOUN _./PUNCT
Both/CCONJ France/PROPN and/CCONJ Spain/PROPN supported/VERB the/DET motion/NOUN _./PUNCT
He/PRON would/AUX like/VERB to/PART see/VERB peace/NOUN _./PUNCT
Countries/NOUN like/ADP Japan/PROPN oppose/VERB the/DET move/NOUN _./PUNCT
The/DET opposition/NOUN wants/VERB early/ADJ elections/NOUN _./PUNCT
Hundreds/NOUN of/ADP people/NOUN marched/VERB through/ADP the/DET capital/NOUN _./PUNCT
The/DET rights/NOUN group/NOUN condemned/VERB the/DET arrests/NOUN _./PUNCT
Police/NOUN arrested/VERB the/DET suspected/ADJ gunman/NOUN _./PUNCT
The/DET suspect/NOUN was/AUX arrested/VERB on/ADP Friday/PROPN _./PUNCT
More/ADJ than/ADP 100/NUM civilians/NOUN fled/VERB _./PUNCT
This/DET week/NOUN the/DET parties/NOUN reached/VERB a/DET deal/NOUN _./PUNCT
This/PRON is/VERB a/DET serious/ADJ matter/NOUN _./PUNCT
China/PROPN warned/VERB against/ADP interfering/VERB in/ADP its/PRON affairs/NOUN _./PUNCT
The/DET European/ADJ Union/PROPN plans/VERB to/PART lift/VERB the/DET ban/NOUN _./PUNCT
Voters/NOUN elect/VERB a/DET new/ADJ parliament/NOUN on/ADP Sunday/PROPN _./PUNCT
The/DET newly/ADV elected/VERB president/NOUN thanked/VERB voters/NOUN _./PUNCT
The/DET spokesman/NOUN said/VERB _:/PUNCT "/PUNCT _We/PRON can/AUX _not/PART accept/VERB this/PRON _./PUNCT _"/PUNCT
Turkey/PROPN _'s/PART planned/VERB operation/NOUN worries/VERB Washington/PROPN _./PUNCT
No/DET one/NOUN was/AUX hurt/VERB _./PUNCT
He/PRON resigned/VERB so/SCONJ that/SCONJ others/NOUN could/AUX lead/VERB _./PUNCT
The/DET death/NOUN toll/NOUN rose/VERB to/ADP 40/NUM _./PUNCT
The/DET state-run/ADJ agency/NOUN reported/VERB heavy/ADJ fighting/NOUN outside/ADP the/DET capital/NOUN _./PUNCT
Italy/PROPN backs/VERB Ukraine/PROPN _'s/PART bid/NOUN to/PART join/VERB NATO/PROPN _./PUNCT
The/DET bombing/NOUN of/ADP the/DET hospital/NOUN drew/VERB condemnation/NOUN from/ADP the/DET Red/ADJ Cross/PROPN _./PUNCT
Israel/PROPN accuses/VERB Hezbollah/PROPN of/ADP firing/VERB rockets/NOUN _./PUNCT
The/DET talks/NOUN _,/PUNCT which/PRON were/VERB to/PART have/AUX been/AUX held/VERB in/ADP Geneva/PROPN _,/PUNCT were/AUX postponed/VERB _./PUNCT
Police/NOUN used/VERB tear/NOUN gas/NOUN to/PART disperse/VERB the/DET crowd/NOUN _,/PUNCT witnesses/NOUN said/VERB _./PUNCT
The/DET minister/NOUN met/VERB his/PRON Chinese/ADJ counterpart/NOUN _,/PUNCT Xi/PROPN Jinping/PROPN _./PUNCT
China/PROPN supports/VERB the/DET plan/NOUN but/CCONJ wants/VERB more/ADJ time/NOUN _./PUNCT
The/DET man/NOUN arrested/VERB in/ADP Paris/PROPN has/AUX been/AUX released/VERB _./PUNCT
A/DET resolution/NOUN adopted/VERB by/ADP the/DET council/NOUN condemns/VERB the/DET raids/NOUN _./PUNCT
The/DET army/NOUN _,/PUNCT backed/VERB by/ADP Russia/PROPN _,/PUNCT advanced/VERB _./PUNCT
Let/VERB _'s/PRON hope/VERB for/ADP peace/NOUN _./PUNCT
The/DET troops/NOUN pulled/VERB out/ADP of/ADP the/DET town/NOUN _./PUNCT
We/PRON gon/VERB _na/PART see/VERB _./PUNCT
The/DET flight/NOUN was/AUX cancelled/VERB because/ADP of/ADP the/DET storm/NOUN _./PUNCT
The/DET envoys/NOUN went/VERB home/ADV after/ADP two/NUM days/NOUN _./PUNCT
The/DET town/NOUN lies/VERB north/ADV of/ADP Kyiv/PROPN _./PUNCT
He/PRON ruled/VERB out/ADP taking/VERB part/NOUN in/ADP the/DET talks/NOUN _./PUNCT
The/DET air/NOUN strikes/NOUN on/ADP the/DET port/NOUN killed/VERB nine/NUM _./PUNCT
Section/NOUN 7/NUM of/ADP the/DET treaty/NOUN remains/VERB in/ADP force/NOUN _./PUNCT
The/DET army/NOUN left/VERB as/SCONJ agreed/VERB _./PUNCT
`

func TestEnglish(t *testing.T) {
	tag := englishTagger(t)
	for want := range strings.SplitSeq(strings.TrimSpace(englishSentences), "\n") {
		var text, wanted, got strings.Builder
		var tags []string
		for i, f := range strings.Fields(want) {
			k := strings.LastIndexByte(f, '/')
			word, glued := strings.CutPrefix(f[:k], "_")
			if i > 0 && !glued {
				text.WriteByte(' ')
			}
			text.WriteString(word)
			wanted.WriteString(word + "/" + f[k+1:] + " ")
			tags = append(tags, f[k+1:])
		}
		words := tag(text.String())
		if len(words) != len(tags) {
			t.Errorf("%s: %d words, want %d", text.String(), len(words), len(tags))
			continue
		}
		for _, w := range words {
			got.WriteString(w.Text + "/" + w.POS.String() + " ")
		}
		if got.String() != wanted.String() {
			t.Errorf("\n got %s\nwant %s", got.String(), wanted.String())
		}
	}
}

// TestEnglishForms tells pasts from participles and infinitives.
func TestEnglishForms(t *testing.T) {
	tag := englishTagger(t)
	for _, c := range []struct {
		text, word string
		want       lexicon.Feats
	}{
		{"The man arrested in Paris has been released.", "arrested", lexicon.Part | lexicon.Past},
		{"Police arrested a man in Paris.", "arrested", lexicon.Ind | lexicon.Past},
		{"He was arrested.", "arrested", lexicon.Part | lexicon.Past},
		{"A resolution adopted by the council failed.", "adopted", lexicon.Part | lexicon.Past},
		{"They have put troops on alert.", "put", lexicon.Part | lexicon.Past},
		{"They put troops on alert.", "put", lexicon.Ind},
		{"They want to put troops on alert.", "put", lexicon.Inf},
		{"Congress must not cut the budget.", "cut", lexicon.Inf},
		{"The army, backed by Russia, advanced.", "backed", lexicon.Part | lexicon.Past},
		{"They could have met.", "have", lexicon.Inf},
	} {
		found := false
		for _, w := range tag(c.text) {
			if w.Text == c.word {
				found = true
				if !w.Feats.Has(c.want) {
					t.Errorf("%s: %s is %v, want %v", c.text, c.word, w.Feats, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s has no word %s", c.text, c.word)
		}
	}
}
