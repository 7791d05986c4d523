package ud_test

import (
	"bufio"
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// TestPrepositions checks what prepositional groups hang on in CoNLL-U.
func TestPrepositions(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"verb", "Le ministre arrive à Rome.", "arrive <à Rome"},
		{"noun", "Le ministre signe un accord sur la pêche.", "(sur pêche)"},
		{"verb behind a noun", "Le juge accuse le maire de fraude.", "accuse <de fraude"},
		{"receiver behind a noun", "Le roi apporte son soutien au maire.", "apporte <à maire"},
		{"adjective", "Il soutient un plan favorable aux paysans.", "favorable <à paysans"},
		{"predicate adjective", "La loi est favorable aux paysans.", "favorable <à paysans"},
		{"predicate noun", "Son frère est ministre depuis dimanche.", "ministre <depuis dimanche"},
		{"noun in a preposition", "Il parle à l'occasion de la fête.", "occasion (de fête); parle <à occasion"},
		{"adverb in a preposition", "Il travaille auprès des pauvres.", "auprès <de pauvres"},
		{"fixed preposition", "Il gagne grâce à son frère.", "gagne <grâce frère"},
		{"quantity", "Il parle avec beaucoup de soin.", "beaucoup <de soin; parle <avec beaucoup"},
		{"adverb that is a preposition with its noun", "Il a écrit à plusieurs reprises.", "écrit <à reprises"},
		{"relative pronoun", "Voici la maison dans laquelle il dort.", "(voici maison); dort <dans laquelle"},
		{"day before its month", "Il est parti depuis le 3 mai.", "parti <depuis 3"},
		{"duration", "Il a parlé pendant trois heures.", "parlé <pendant heures"},
		{"noun behind a duration", "Il risque dix ans de prison.", "(de prison)"},
		{"how much", "Le prix a baissé de 10 %.", "baissé <de %"},
		{"pronoun", "Il vend celui de son frère.", "(de frère)"},
		{"coordination", "Il va à Rome et à Naples.", "(à Naples); va <à Rome"},
		{"clause that begins with a place", "Il part, mais à Rome, on reste.", "reste <à Rome"},
		{"place before a clause of time", "À Genève, lorsque le conseil est réuni, le président parle.", "parle <à Genève"},
		{"place before a relative clause", "Dans la ville que vous aimez, il écrit.", "écrit <dans ville"},
		{"brackets", "Il vend du vin (trois caisses pour la fête).", "(pour fête)"},
		{"quotation marks", "Il a parlé avec « ferveur » hier.", "parlé <avec ferveur"},
		{"quantity in a duration", "Il dort depuis plus de dix jours.", "dort <depuis plus; plus <de jours"},
		{"pronoun with an article", "Il vote pour l'un de ces textes.", "(de textes); vote <pour un"},
		{"rate", "Il a mangé deux fois par jour.", "(par jour)"},
		{"agent of a noun", "Il a été blessé dans une attaque par des rebelles.", "(par rebelles); blessé <dans attaque"},
		{"predicate behind an adverb", "Il est toujours en prison depuis lundi.", "(en prison); prison <depuis lundi"},
		{"expression of verb and noun", "Le plan fait l'objet de critiques.", "fait <de critiques"},
	}
	x, err := extract.New(extract.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b bytes.Buffer
			w := bufio.NewWriter(&b)
			if err := x.WriteCoNLLU(context.Background(), w, schema.Document{ID: "x", Text: test.text, Lang: "fr"}); err != nil {
				t.Fatal(err)
			}
			w.Flush()
			if got := attached(b.String()); got != test.want {
				t.Errorf("%s\ngot  %s\nwant %s\n%s", test.text, got, test.want, b.String())
			}
		})
	}
}

// attached lists what of a sentence in CoNLL-U has a preposition: obliques as
// « part <à Rome », what belongs to a noun as « occasion (de fête) », and what
// hangs on nothing, the verb neither, as « (sur pêche) ».
func attached(conllu string) string {
	rows := make(map[string][]string)
	cases := make(map[string]string)
	for line := range strings.SplitSeq(conllu, "\n") {
		if f := strings.Split(line, "\t"); len(f) == 10 {
			rows[f[0]] = f
			if f[7] == "case" {
				cases[f[6]] = strings.ToLower(f[2])
			}
		}
	}
	var out []string
	for id, f := range rows {
		switch prep, head := cases[id], rows[f[6]]; {
		case prep == "":
		case head == nil:
			out = append(out, "("+prep+" "+f[1]+")")
		case strings.HasPrefix(f[7], "obl"):
			out = append(out, head[1]+" <"+prep+" "+f[1])
		default:
			out = append(out, head[1]+" ("+prep+" "+f[1]+")")
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}
