package coref_test

import "testing"

// TestFrenchSides: groups that mean several who were named.
func TestFrenchSides(t *testing.T) {
	check(t, []reference{
		// Sides, countries, capitals
		{"fr", "", "La Norvège et la Suède négocient depuis lundi. L'OTAN a critiqué les deux pays.", "OTAN criticized Norvège; OTAN criticized Suède"},
		{"fr", "", "Une trêve entre la Norvège et la Suède est entrée en vigueur. L'ONU a félicité les deux parties.", "ONU praised Norvège; ONU praised Suède"},
		{"fr", "", "La Norvège a attaqué la Suède lundi. L'ONU exhorte les deux camps à respecter la trêve.", "ONU urged Norvège; ONU urged Suède"},
		{"fr", "", "Le gouvernement norvégien et les rebelles du Finnmark ont signé un accord. L'ONU a félicité les signataires.", "ONU praised Norvège; ONU praised rebelles du Finnmark"},
		{"fr", "", "La guerre entre la Norvège et la Suède dure depuis un an. Le pape a appelé les belligérants à négocier.", "not pape urged belligérants"},
		{"fr", "", "Des pourparlers entre Oslo et Stockholm se sont ouverts lundi. La Finlande a félicité les deux capitales.", "Finlande praised Norvège; Finlande praised Suède"},
		{"fr", "", "La Norvège s'est alliée avec la Suède. L'OTAN a salué les deux alliés.", "OTAN praised Norvège; OTAN praised Suède"},
		{"fr", "", "La Norvège, la Suède et la Finlande ont protesté. L'OTAN a critiqué les trois pays.", "OTAN criticized Norvège; OTAN criticized Suède; OTAN criticized Finlande"},
		{"fr", "", "La Norvège et la Suède ont protesté. L'OTAN a critiqué ces pays.", "OTAN criticized Norvège; OTAN criticized Suède"},
		{"fr", "", "La Russie a reconnu l'Abkhazie et l'Ossétie du Sud. Elle a annexé ces territoires en mai.", "Russie seized Abkhazie; Russie seized Ossétie du Sud"},
		{"fr", "", "La Norvège et la Suède ont signé un accord. Les deux voisins ont condamné l'OTAN.", "Norvège criticized OTAN; Suède criticized OTAN"},
		// Persons
		{"fr", "", "Pierre Vandamme a rencontré Paul Delorme. Les deux hommes ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"fr", "", "Le ministre norvégien Pierre Vandamme a reçu le ministre suédois Paul Delorme. Les deux ministres se sont entretenus par téléphone avec Anna Torvik.", "Pierre Vandamme spokeWith Anna Torvik; Paul Delorme spokeWith Anna Torvik"},
		{"fr", "", "Un entretien entre Pierre Vandamme et Paul Delorme est prévu. Anna Torvik a félicité les deux dirigeants.", "Anna Torvik praised Pierre Vandamme; Anna Torvik praised Paul Delorme"},
		{"fr", "", "Le président norvégien Pierre Vandamme a rencontré le président suédois Paul Delorme. L'OTAN a félicité les deux pays.", "OTAN praised Norvège; OTAN praised Suède"},
		{"fr", "", "Le président norvégien, Pierre Vandamme, a parlé. Le président suédois, Paul Delorme, a parlé. La Norvège et la Suède négocient. L'OTAN a félicité les deux dirigeants.", "OTAN praised Pierre Vandamme; OTAN praised Paul Delorme"},
		{"fr", "", "Pierre Vandamme et Paul Delorme se sont rencontrés. Les deux rivaux ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		// Who mediates is no side
		{"fr", "", "La Norvège et la Suède sont en guerre. La Finlande et le Danemark ont servi de médiateurs entre les deux camps.", "Finlande mediated Norvège; Danemark mediated Suède; not Finlande mediated Danemark"},
		{"fr", "", "La Norvège et la Suède se battent. La France a mené une médiation entre les deux pays.", "France mediated Norvège; France mediated Suède"},
		{"fr", "", "Pierre Vandamme et Paul Delorme sont arrivés. Tous deux ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"fr", "", "La Norvège et la Suède ont protesté. Les deux ont critiqué l'OTAN.", "Norvège criticized OTAN; Suède criticized OTAN"},
		{"fr", "", "Des combats ont opposé la Norvège à la Suède. L'ONU a appelé les deux parties à négocier.", "ONU urged Norvège; ONU urged Suède"},
		{"fr", "", "La Norvège et la Suède sont en guerre. La Finlande et le Danemark ont offert de servir de médiateurs. L'ONU soutient les deux pays.", "ONU supported Norvège; ONU supported Suède; not ONU supported Finlande"},
		{"fr", "", "Des combats ont opposé la Norvège à la Suède. Le Danemark a salué la Finlande. Les deux camps ont négocié. L'Islande a critiqué les belligérants.", "Islande criticized Norvège; Islande criticized Suède"},
		{"fr", "", "La Finlande a soutenu le Danemark. L'armée norvégienne a attaqué les rebelles du Finnmark samedi. Les rebelles ont riposté. L'ONU a appelé les deux camps à négocier.", "ONU urged armée norvégienne; ONU urged rebelles du Finnmark; not ONU urged Finlande; not ONU urged Danemark"},
		{"fr", "", "La Finlande a soutenu le Danemark. L'ONU a appelé les deux camps à négocier.", "not ONU urged Finlande; not ONU urged Danemark"},
		// The group goes on to be spoken of
		{"fr", "", "Pierre Vandamme a rencontré Paul Delorme. Les deux hommes ont dîné. Ils ont critiqué l'OTAN.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		// Nobody
		{"fr", "", "La Norvège, la Suède et la Finlande ont protesté. L'OTAN a critiqué les deux pays.", "not OTAN criticized Norvège; not OTAN criticized Suède; not OTAN criticized Finlande"},
		{"fr", "", "Pierre Vandamme a rencontré Paul Delorme, puis Karin Holm et Jan Berg se sont vus. L'OTAN a félicité les deux femmes.", "not OTAN praised Pierre Vandamme; not OTAN praised Paul Delorme"},
		{"fr", "", "La Norvège a rencontré la Suède et la Finlande a rencontré le Danemark. L'OTAN a critiqué les deux pays.", "not OTAN criticized Norvège; not OTAN criticized Danemark"},
		{"fr", "", "La Norvège a critiqué la Suède. La police a arrêté les deux hommes qui avaient menacé l'ambassade.", "not police detained Norvège; not police detained Suède"},
		{"fr", "", "Pierre Vandamme a rencontré Paul Delorme. La police a arrêté les deux hommes accusés de vol.", "not police detained Pierre Vandamme; not police detained Paul Delorme"},
		{"fr", "", "La Norvège et la Suède ont protesté. L'OTAN a critiqué les deux pays baltes.", "not OTAN criticized Norvège; not OTAN criticized Suède"},
		{"fr", "", "La Norvège et la Suède ont protesté. L'OTAN a critiqué deux pays.", "not OTAN criticized Norvège; not OTAN criticized Suède"},
		{"fr", "", "La Norvège et la Suède ont protesté. L'OTAN a critiqué les pays.", "not OTAN criticized Norvège; not OTAN criticized Suède"},
	})
}

// TestEnglishSides: groups that mean several who were named.
func TestEnglishSides(t *testing.T) {
	check(t, []reference{
		{"en", "", "A truce between Norway and Sweden took effect. The UN praised both sides.", "ONU praised Norvège; ONU praised Suède"},
		{"en", "", "Norway and Sweden are at war. Finland urged the two sides to negotiate.", "Finlande urged Norvège; Finlande urged Suède"},
		{"en", "", "Finland supported Denmark. Norwegian troops attacked the Finnmark rebels. The UN urged both sides to negotiate.", "not ONU urged Finlande; not ONU urged Danemark"},
		{"en", "", "Norway supported Sweden. NATO congratulated the two countries.", "OTAN praised Norvège; OTAN praised Suède"},
		{"en", "", "Norway and Sweden signed a treaty on Monday. NATO congratulated the two countries.", "OTAN praised Norvège; OTAN praised Suède"},
		{"en", "", "Talks between Oslo and Stockholm opened on Monday. Finland praised both governments.", "Finlande praised Norvège; Finlande praised Suède"},
		{"en", "", "Norway and Sweden held an exercise. Russia criticized the two allies.", "Russie criticized Norvège; Russie criticized Suède"},
		{"en", "", "Norway and Sweden agreed a truce. The UN praised the signatories.", "ONU praised Norvège; ONU praised Suède"},
		{"en", "", "A war between Norway and Sweden goes on. The UN urged the warring parties to negotiate.", "ONU urged Norvège; ONU urged Suède"},
		{"en", "", "Pierre Vandamme met Paul Delorme on Monday. The two men criticized NATO.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"en", "", "Negotiations between Pierre Vandamme and Paul Delorme failed. NATO urged the two leaders to resume their negotiations.", "OTAN urged Pierre Vandamme; OTAN urged Paul Delorme; Pierre Vandamme negotiatedWith Paul Delorme"},
		{"en", "", "Pierre Vandamme and his daughter Anna Torvik are in hospital. Norway accused Sweden of attacking the pair.", "Suède attacked Pierre Vandamme; Suède attacked Anna Torvik"},
		{"en", "", "Norwegian President Pierre Vandamme met Swedish President Paul Delorme. NATO praised the two countries.", "OTAN praised Norvège; OTAN praised Suède"},
		{"en", "", "Norway and Sweden protested. Russia threatened both countries.", "Russie threatened Norvège; Russie threatened Suède"},
		{"en", "", "Norway, Sweden and Finland protested. Russia threatened the three countries.", "Russie threatened Norvège; Russie threatened Suède; Russie threatened Finlande"},
		{"en", "", "Russia recognised Abkhazia and South Ossetia. It annexed both regions in May.", "Russie seized Abkhazie; Russie seized Ossétie du Sud"},
		{"en", "", "Norway and Sweden are at war. Finland and Denmark have mediated between the two sides.", "Finlande mediated Norvège; Danemark mediated Suède; not Finlande mediated Danemark"},
		{"en", "", "Pierre Vandamme and Paul Delorme arrived. Both criticized NATO.", "Pierre Vandamme criticized OTAN; Paul Delorme criticized OTAN"},
		{"en", "", "Norway and Sweden held talks. The two agreed to cooperate. They criticized NATO.", "Norvège criticized OTAN; Suède criticized OTAN"},
		{"en", "", "A war between Norway and Sweden began. Five Danes and twenty Finns died. The UN urged both sides to negotiate.", "ONU urged Norvège; ONU urged Suède"},
		// Nobody
		{"en", "", "Norway, Sweden and Finland protested. NATO criticized both countries.", "not OTAN criticized Norvège; not OTAN criticized Suède; not OTAN criticized Finlande"},
		{"en", "", "Pierre Vandamme met Paul Delorme. Police arrested the two men accused of theft.", "not Police detained Pierre Vandamme; not Police detained Paul Delorme"},
		{"en", "", "Pierre Vandamme met Paul Delorme. Police arrested the two women.", "not Police detained Pierre Vandamme; not Police detained Paul Delorme"},
		{"en", "", "Norway thanked Sweden and Finland. NATO criticized both sides.", "not OTAN criticized Suède; not OTAN criticized Finlande"},
		{"en", "", "Finland criticized Denmark. Norwegian President Pierre Vandamme met Swedish President Paul Delorme. NATO praised the two countries.", "OTAN praised Norvège; OTAN praised Suède"},
		{"en", "", "Norway and Sweden protested. NATO criticized two countries.", "not OTAN criticized Norvège; not OTAN criticized Suède"},
		{"en", "", "Norway met Sweden and Finland met Denmark. NATO criticized the two countries.", "not OTAN criticized Norvège; not OTAN criticized Suède; not OTAN criticized Finlande; not OTAN criticized Danemark"},
		{"en", "", "Norway protested. NATO criticized both sides of the border.", "not OTAN criticized Norvège"},
	})
}
