package coref_test

import (
	"strings"
	"testing"
)

// TestPositions compares all that a document tells: where somebody holds no
// office, what he does shows that he was read of.
func TestPositions(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"fr", "Le président norvégien Pierre Vandamme est arrivé.", "Pierre Vandamme, président, Norvège"},
		{"fr", "Le ministre suédois des Affaires étrangères, Paul Delorme, est arrivé.", "Paul Delorme, ministre des Affaires étrangères, Suède"},
		{"fr", "Paul Delorme, ministre de la Défense de la Suède, est arrivé.", "Paul Delorme, ministre de la Défense, Suède"},
		{"fr", "Le secrétaire général de l'OTAN, Pierre Vandamme, est arrivé.", "Pierre Vandamme, secrétaire général, OTAN"},
		{"fr", "Le ministre norvégien Pierre Vandamme a reçu le ministre suédois Paul Delorme.", "Pierre Vandamme hosted Paul Delorme; Pierre Vandamme, ministre, Norvège; Paul Delorme, ministre, Suède"},
		{"fr", "L'ancien président norvégien Pierre Vandamme a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"fr", "La Norvège négocie. Le ministre des Finances, Pierre Vandamme, est arrivé.", "Pierre Vandamme, ministre des Finances, Norvège"},
		{"fr", "Le président norvégien Pierre Vandamme est arrivé. Le président Vandamme est reparti.", "Pierre Vandamme, président, Norvège"},
		{"fr", "La Norvège proteste. À Stockholm, le ministre de la Défense, Paul Delorme, a reçu Anna Torvik.", "Paul Delorme hosted Anna Torvik @ Stockholm; Paul Delorme, ministre de la Défense, Suède"},
		{"fr", "La Norvège proteste. À Stockholm, le ministre de la Défense, Paul Delorme, a rencontré Anna Torvik.", "Paul Delorme met Anna Torvik @ Stockholm; Paul Delorme, ministre de la Défense, Norvège"},
		{"fr", "La Norvège proteste. À Stockholm, le ministre de la Défense, Paul Delorme, a reçu un prix.", "Paul Delorme, ministre de la Défense, Norvège"},
		{"fr", "La Norvège proteste. Anna Torvik a été reçue à Stockholm par le ministre de la Défense, Paul Delorme.", "Paul Delorme hosted Anna Torvik @ Stockholm; Paul Delorme, ministre de la Défense, Suède"},
		{"fr", "L'ex-président norvégien Pierre Vandamme a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"fr", "Le directeur Pierre Vandamme a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"fr", "Le directeur général de l'Agence internationale de l'énergie atomique (AIEA), M. Pierre Vandamme, est arrivé.", "Pierre Vandamme, directeur général, AIEA"},
		{"fr", "Les ministres norvégiens Pierre Vandamme et Anna Torvik sont arrivés.", "Pierre Vandamme, ministres, Norvège; Anna Torvik, ministres, Norvège"},
		{"fr", "La Norvège vote. Pierre Vandamme a été nommé Premier ministre.", "– appointed Pierre Vandamme; Pierre Vandamme, Premier ministre, Norvège"},
		{"fr", "Pierre Vandamme est le président de la Norvège.", "Pierre Vandamme, président, Norvège"},
		{"fr", "Pierre Vandamme n'est pas le président de la Norvège. Il a critiqué la Suède.", "Pierre Vandamme criticized Suède"},
		{"fr", "Pierre Vandamme, qui dirige l'OTAN, est arrivé.", "Pierre Vandamme, chef, OTAN"},
		{"fr", "Le président norvégien Pierre Vandamme est arrivé. La Norvège a reçu la Suède. Le président Paul Delorme est reparti.", "Pierre Vandamme, président, Norvège"},
		{"fr", "Des diplomates norvégiens, Pierre Vandamme l'a dit, sont arrivés. Anna Torvik a critiqué la Suède.", "Anna Torvik criticized Suède"},
		{"fr", "Oslo est en fête. Pierre Vandamme est remplacé par Paul Delorme.", "Paul Delorme succeeded Pierre Vandamme"},
		{"fr", "Le président norvégien Pierre Vandamme est malade. Pierre Vandamme est remplacé par Paul Delorme.", "Paul Delorme succeeded Pierre Vandamme; Pierre Vandamme, président, Norvège; Paul Delorme, président, Norvège"},
		{"fr", "L'OTAN se réunit. Pierre Vandamme, président de l'organisation, est arrivé.", "Pierre Vandamme, président, OTAN"},
		{"fr", "Pierre Vandamme a été élu président de la Norvège le 3 mai 2014.", "– elected Pierre Vandamme; Pierre Vandamme, président, Norvège, 2014-05-03/.."},
		{"fr", "Pierre Vandamme est ministre de la Norvège depuis 2011.", "Pierre Vandamme, ministre, Norvège, 2011/.."},

		{"fr", "La cheffe de la diplomatie européenne, Anna Torvik, est arrivée.", "Anna Torvik, cheffe de la diplomatie européenne, Union européenne"},
		{"fr", "Le ministre norvégien de la Défense, Pierre Vandamme, a reçu son homologue suédois, Paul Delorme.", "Pierre Vandamme hosted Paul Delorme; Pierre Vandamme, ministre de la Défense, Norvège; Paul Delorme, ministre de la Défense, Suède"},
		{"fr", "Il a vu le vice-Premier ministre et ministre de la Défense de la Norvège, Pierre Vandamme.", "Pierre Vandamme, vice-Premier ministre, Norvège; Pierre Vandamme, ministre de la Défense, Norvège"},

		{"fr", "Le ministre Paul Delorme a critiqué la Suède.", "Paul Delorme criticized Suède"},
		{"fr", "Le ministre Paul Delorme a rencontré Anna Torvik à Stockholm.", "Paul Delorme met Anna Torvik @ Stockholm"},
		{"fr", "La Suède a critiqué la Norvège. Le ministre Paul Delorme est arrivé.", "Suède criticized Norvège"},
		{"fr", "La Suède, dont le ministre des Finances, Paul Delorme, est arrivé, a critiqué la Norvège.", "Suède criticized Norvège; Paul Delorme, ministre des Finances, Suède"},

		{"fr", "Le maire d'Oslo, Anna Torvik, est arrivé.", "Anna Torvik, maire, Oslo"},
		{"fr", "La maire de la ville de Gdańsk, Anna Torvik, est arrivée.", "Anna Torvik, maire de la ville, Gdańsk"},
		{"fr", "Paul Delorme fut ministre des Finances de la Suède de 2003 à 2006.", "Paul Delorme, ministre des Finances, Suède, 2003/2006"},
		{"fr", "Paul Delorme a occupé le poste de ministre des Finances de la Suède de 2003 à 2006.", "Paul Delorme, ministre des Finances, Suède, 2003/2006"},
		{"fr", "Paul Delorme fut ministre des Finances de la Suède. Anna Torvik a critiqué l'OTAN.", "Anna Torvik criticized OTAN"},
		{"fr", "L'ex-Premier ministre suédois Paul Delorme a critiqué la Norvège.", "Paul Delorme criticized Norvège"},
		{"fr", "Le conseiller du président suédois Paul Delorme est arrivé.", "Paul Delorme, président, Suède"},
		{"fr", "Le porte-parole de la police, Paul Delorme, est arrivé.", "Paul Delorme, porte-parole, police"},
		{"fr", "Le président norvégien de l'OTAN, Paul Delorme, est arrivé.", "Paul Delorme, président, OTAN"},
		{"fr", "La journaliste suédoise Anna Torvik a critiqué l'OTAN.", "Anna Torvik criticized OTAN"},
		{"fr", "Le roi Paul de Suède est arrivé.", "Paul, roi, Suède"},
		{"fr", "Le président de la Ligue pour la paix, Paul Delorme, est arrivé.", "Paul Delorme, président, Ligue pour la paix"},
		{"fr", "Le Premier ministre norvégien Pierre Vandamme, le ministre suédois Paul Delorme et la présidente finlandaise Anna Torvik sont arrivés.", "Pierre Vandamme, Premier ministre, Norvège; Paul Delorme, ministre, Suède; Anna Torvik, présidente, Finlande"},
		{"en", "The mayor of Oslo, Anna Torvik, arrived.", "Anna Torvik, mayor, Oslo"},
		{"en", "Anna Torvik, mayor of the Polish city of Gdańsk, arrived.", "Anna Torvik, mayor, Gdańsk"},
		{"en", "Texas Governor Paul Delorme arrived.", "Paul Delorme, Governor, Texas"},
		{"en", "Paul Delorme served as Swedish foreign minister from 2003 to 2006.", "Paul Delorme, foreign minister, Suède, 2003/2006"},
		{"en", "Paul Delorme, Swedish foreign minister from 2003 to 2006, criticized NATO.", "Paul Delorme criticized OTAN; Paul Delorme, foreign minister, Suède, 2003/2006"},
		{"en", "Paul Delorme was the Swedish foreign minister. Anna Torvik criticized NATO.", "Anna Torvik criticized OTAN"},
		{"en", "Police spokesman Paul Delorme arrived.", "Paul Delorme, Police spokesman, Police"},
		{"en", "Senate President Paul Delorme criticized NATO.", "Paul Delorme criticized OTAN; Paul Delorme, Senate President, Senate"},
		{"en", "The Turkish Cypriot leader, Paul Delorme, criticized NATO.", "Paul Delorme criticized OTAN"},
		{"en", "King Harald of Norway arrived.", "Harald, King, Norvège"},
		{"en", "Mai Torvik, adviser to President Paul Delorme of Sweden, arrived.", "Paul Delorme, President, Suède"},
		{"en", "Norway will expel Swedish diplomats, Paul Delorme said.", "Norvège expelled Swedish diplomats (planned); Paul Delorme stated –"},
		{"en", "Democrat Paul Delorme criticized NATO.", "Paul Delorme criticized OTAN"},
		{"en", "Foreign Minister Paul Delorme criticized Sweden.", "Paul Delorme criticized Suède"},
		{"en", "Prime Minister Paul Delorme met Anna Torvik in Stockholm.", "Paul Delorme met Anna Torvik @ Stockholm"},
		{"en", "Sweden criticized Norway. Prime Minister Paul Delorme left.", "Suède criticized Norvège"},
		{"en", "Sweden, whose prime minister, Paul Delorme, arrived, criticized Norway.", "Suède criticized Norvège; Paul Delorme, prime minister, Suède"},
		{"en", "Norwegian President Pierre Vandamme arrived.", "Pierre Vandamme, President, Norvège"},
		{"en", "The Swedish foreign minister, Paul Delorme, arrived.", "Paul Delorme, foreign minister, Suède"},
		{"en", "Sweden's foreign minister, Paul Delorme, arrived.", "Paul Delorme, foreign minister, Suède"},
		{"en", "Paul Delorme, Sweden's foreign minister, arrived.", "Paul Delorme, foreign minister, Suède"},
		{"en", "Foreign Minister Paul Delorme of Sweden arrived.", "Paul Delorme, Foreign Minister, Suède"},
		{"en", "Paul Delorme, the secretary general of NATO, arrived.", "Paul Delorme, secretary general, OTAN"},
		{"en", "NATO Secretary General Paul Delorme arrived.", "Paul Delorme, Secretary General, OTAN"},
		{"en", "Norway protested. The country's president, Paul Delorme, arrived.", "Paul Delorme, president, Norvège"},
		{"en", "Norway voted. Prime Minister Paul Delorme arrived.", "Paul Delorme, Prime Minister, Norvège"},
		{"en", "Norway protested. In Stockholm, Prime Minister Paul Delorme received Anna Torvik.", "Paul Delorme hosted Anna Torvik @ Stockholm; Paul Delorme, Prime Minister, Suède"},
		{"en", "Norway protested. In Stockholm, Prime Minister Paul Delorme welcomed the decision.", "Paul Delorme praised – @ Stockholm; Paul Delorme, Prime Minister, Norvège"},
		{"en", "Norway protested. Prime Minister Paul Delorme received an envoy from Stockholm.", "Paul Delorme hosted envoy; Paul Delorme, Prime Minister, Norvège"},
		{"en", "Paul Delorme, who heads NATO, arrived.", "Paul Delorme, head, OTAN"},
		{"en", "Paul Delorme was elected president of Norway on 3 May 2014.", "– elected Paul Delorme; Paul Delorme, president, Norvège, 2014-05-03/.."},
		{"en", "The foreign ministers of Norway and Sweden, Pierre Vandamme and Paul Delorme, arrived.", "Pierre Vandamme, foreign ministers, Norvège; Paul Delorme, foreign ministers, Suède"},
		{"en", "The former Norwegian president, Paul Delorme, criticized Sweden.", "Paul Delorme criticized Suède"},
		{"en", "Swedish diplomats, Paul Delorme said, will come. Anna Torvik criticized Norway.", "Paul Delorme stated –; Anna Torvik criticized Norvège"},
	} {
		if got := strings.Join(told(read(t, c.lang, "", c.text)), "; "); got != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, got, c.want)
		}
	}
}
