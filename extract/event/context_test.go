package event_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestContext: whose deed a noun calls again, and whom somebody answers or faces, by
// what the text told before; nobody, where several may be meant.
func TestContext(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, relation, want string }{
		// A deed called again, whatever it was.
		{"en", "Norway withdrew from the treaty on Monday. It had signed it in May. Sweden criticized the move.", "criticized",
			"Suède Norvège"},
		{"fr", "La Norvège a quitté le traité lundi. Le texte datait de mai. La Suède a critiqué cette décision.", "criticized",
			""},
		{"fr", "La Norvège a quitté le traité lundi. Elle l'avait signé en mai. La Suède a critiqué cette décision.", "criticized",
			"Suède Norvège"},
		// What somebody says in between does not count, nor what answers it.
		{"en", `Norway withdrew from the treaty on Monday. "It was time," said Ana Lind. Sweden praised the decision.`, "praised",
			"Suède Norvège"},
		{"fr", "La Norvège a relevé les impôts. Des milliers de personnes ont défilé vendredi. L'opposante Ana Lind a rejeté cette mesure.", "rejected",
			"Ana Lind Norvège"},
		// What somebody is to do, or has done by another's word.
		{"en", "Norway said it would close its embassy in Riga. Latvia condemned the decision.", "criticized",
			"Lettonie Norvège"},
		{"fr", "La Norvège affirme que le Soudan a fermé la frontière. La Suède a critiqué ce geste.", "criticized",
			"Suède Soudan"},
		// Two who did something: together, or each for himself.
		{"fr", "La Norvège et la Suède ont fermé leurs ambassades. La Lettonie a dénoncé cette mesure.", "criticized",
			"Lettonie Norvège; Lettonie Suède"},
		{"fr", "La Norvège a fermé son ambassade et la Suède a rappelé son ambassadeur. La Lettonie a dénoncé ce geste.", "criticized",
			""},
		{"en", "Norway closed its embassy and Sweden shut its consulate. Latvia condemned this move.", "criticized", ""},
		// Nobody is known to have done it; nobody answers himself; the noun says itself which.
		{"fr", "L'ambassade a été fermée lundi. La Lettonie a condamné cette décision.", "criticized", ""},
		{"en", "Norway closed its embassy. Norway praised this move.", "praised", ""},
		{"en", "Norway closed its embassy. Sudan rejected the decision to close the border.", "rejected", "Soudan –"},
		{"fr", "La Norvège a fermé son ambassade. Le Soudan a critiqué une autre décision.", "criticized", "Soudan autre décision"},
		// In the same sentence.
		{"en", "After Norway left the alliance, Latvia criticized the decision.", "criticized", "Lettonie Norvège"},
		{"fr", "La Norvège a quitté l'alliance, une décision que la Lettonie a condamnée.", "criticized", "Lettonie Norvège"},
		{"en", "Norway left the alliance, a decision criticized by Latvia.", "criticized", "Lettonie Norvège"},
		// A call, an offer, an operation, words.
		{"en", "Norway called for a truce on Friday. The talks had failed. The call was seconded by Sweden.", "supported",
			"Suède Norvège"},
		{"fr", "La Norvège a proposé d'accueillir les pourparlers. Le Soudan a rejeté l'offre.", "rejected",
			"Soudan Norvège"},
		{"en", "Norway launched an operation in Sudan on Friday. The operation was condemned by Sweden.", "criticized",
			"Suède Norvège"},
		{"fr", "La Norvège a affirmé que les mineurs étaient paresseux. Le syndicat des mineurs a condamné ces propos.", "criticized",
			"syndicat des mineurs Norvège"},
		{"fr", "La Norvège a fermé la frontière. La Suède a rejeté l'offre.", "rejected", "Suède offre"},
		// Who denies, and who demands.
		{"en", "Sudan claimed that Norway had armed the rebels. Norway denied the claim.", "denied", "Norvège Soudan"},
		{"fr", "Le Soudan a déclaré que les rebelles avaient pris des otages. Les rebelles ont nié ces accusations.", "denied",
			"rebelles Soudan"},
		{"en", "Miners protested against the government in Riga on Friday. They demanded higher wages.", "demanded",
			"Miners government"},
		{"fr", "Le syndicat a refusé la proposition du ministère. Il exige deux milliards d'euros.", "demanded",
			"syndicat ministère"},
		{"fr", "Les mineurs ont manifesté contre le gouvernement et contre la Suède. Ils réclament une hausse des salaires.", "demanded",
			"mineurs –"},
		{"en", "Miners marched in Riga on Friday. They demanded higher wages.", "demanded", "Miners –"},
		{"fr", "La Norvège a accusé les rebelles. Des routes sont fermées. Les prix montent. Il pleut. Les rebelles ont démenti toute implication.", "denied",
			"rebelles Norvège"},
		{"fr", "Ana Lind a critiqué la Suède. Elle a ordonné la fermeture de la mine.", "demanded", "Ana Lind –"},
		{"fr", "Le collectif de mineurs a manifesté contre la Norvège. Le collectif réclame des primes.", "demanded",
			"collectif Norvège"},
		// The town of which the text has spoken, if that is one.
		{"fr", "Des combats ont lieu à Alep depuis mardi. L'armée syrienne s'est emparée de la ville vendredi.", "seized",
			"armée syrienne Alep"},
		{"en", "Fighting goes on in Aleppo. The Syrian army captured the city on Friday.", "seized",
			"Syrian army Alep"},
		{"fr", "Des combats ont lieu à Alep et à Homs depuis mardi. L'armée syrienne s'est emparée de la ville vendredi.", "seized",
			"armée syrienne ville"},
		{"fr", "Des combats ont lieu à Alep. L'armée syrienne s'est emparée de la ville où vivait Ana Lind.", "seized",
			"armée syrienne ville"},
		// An attack of which the text has gone on to tell, and one that was another's.
		{"fr", "Un homme a attaqué un policier à Riga. Il a été neutralisé. Une enquête a été ouverte. Des témoins ont été entendus. Les talibans ont revendiqué l'attaque.", "attacked",
			"homme policier; talibans policier"},
		{"en", "Norway bombed Riga. Sweden sent aid. Roads were closed. Prices rose. The Taliban have claimed responsibility.", "attacked",
			"Norvège Riga; talibans –"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "q", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			if e.Relation == c.relation {
				got = append(got, fmt.Sprintf("%s %s", name(e.Agent), name(e.Target)))
			}
		}
		slices.Sort(got)
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, s, c.want)
		}
	}
}
