package web

import "github.com/entente-kg/entente/schema"

func french() *texts {
	return &texts{
		Lang: "fr", Language: "Français",

		Tagline:      "Qui a fait quoi à qui, quand et où",
		SkipLink:     "Aller au contenu",
		LanguageMenu: "Langue",
		Footer:       "Chaque fait mène à sa phrase. Ce qu’un texte affirme n’est pas vrai pour autant.",
		SameInJSON:   "Cette page en JSON",

		Search: "Recherche", SearchLabel: "Chercher un acteur", SearchButton: "Chercher",
		SearchHint: "Une personne, un pays, une organisation ou un groupe ; une partie du nom suffit.",
		Actors:     "Acteurs", ActorsFound: "Acteurs dont le nom contient « %s »",
		NoActors:   "Aucun acteur ne porte ce nom. Essayez une partie du nom ou une autre graphie.",
		MostActive: "Acteurs ayant le plus d’événements",
		Name:       "Nom", Kind: "Nature", EventCount: "Événements",

		Timeline: "Chronologie", Filters: "Filtrer la chronologie", From: "Du", To: "Au",
		DateHint: "Une année, un mois ou un jour : 2014, 2014-04, 2014-04-01",
		Relation: "Relation", AnyRelation: "toutes les relations",
		With: "Avec", WithHint: "Un autre acteur concerné",
		Apply: "Appliquer", Clear: "Effacer les filtres", FormFaults: "Les filtres n’ont pas pu être appliqués :",
		NoEvents:  "Aucun événement ne convient. Retirez un filtre ou élargissez les dates.",
		FirstPage: "Première page", NextPage: "Page suivante", OnThisPage: "sur cette page : %d",
		Date: "Date", Other: "Autre acteur", Place: "Lieu", Status: "Statut", Evidence: "Phrase et source",
		Legend: "→ l’acteur agit · ← l’acteur est visé · ↔ relation réciproque",
		Acts:   "agit :", Undergoes: "est visé :", Mutual: "réciproque :",
		Permalink: "Détails", According: "selon", Source: "Source", Rule: "règle", Rulebook: "recueil",
		AlsoKnownAs: "Autres noms :", Wikidata: "Wikidata",
		Inferred: "connu par sa seule fonction ; le texte ne nomme pas cette personne",

		Event: "Événement", Agent: "Agent", Target: "Cible", Topic: "Objet", Document: "Document",
		Published: "publié le", Sentence: "Phrase", Trigger: "Déclencheur", Bytes: "octets", Code: "Codes",
		None: "aucun", Undated: "sans date", About: "vers", Since: "depuis", Until: "jusqu’à", FirstDay: "1er",

		NotFoundTitle: "Introuvable", NotFoundActor: "Aucun acteur n’a cet identifiant ni ce nom.",
		NotFoundEvent:    "Aucun événement n’a cet identifiant. Son document a peut-être été relu depuis.",
		NotFoundPage:     "Il n’y a rien à cette adresse.",
		DamagedDocuments: "Documents endommagés, dont les événements manquent ici : %s",
		AmbiguousTitle:   "Plusieurs acteurs portent ce nom", AmbiguousHint: "Choisissez :",
		NoSuchOther: "aucun acteur ne porte ce nom", ManyOthers: "plusieurs acteurs portent ce nom ; choisissez :",
		BadLinkTitle: "Cette adresse est illisible",
		BadLinkHint:  "Sa marque de page est abîmée ou périmée. Reprenez à la première page.",
		SlowTitle:    "C’était trop long", SlowHint: "Demandez moins : une période plus courte, une seule relation.",
		FaultTitle: "Une erreur du serveur", FaultHint: "Son journal en dit plus.",
		BackHome: "Retour à la recherche",
		BadDate:  "ce n’est pas une date ; écrivez une année (2014), un mois (2014-04) ou un jour (2014-04-01)",
		Reversed: "le début suit la fin ; échangez les deux dates", UnknownRelation: "relation inconnue ; choisissez dans la liste",

		ReportCount: "rapporté %d fois",
		OneEvent:    "%d événement", ManyEvents: "%d événements", OneActor: "%d acteur", ManyActors: "%d acteurs",

		Months: [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet",
			"août", "septembre", "octobre", "novembre", "décembre"},
		Classes: map[schema.Class]string{
			schema.Person: "Personne", schema.Organization: "Organisation", schema.Country: "Pays",
			schema.Group: "Groupe", schema.City: "Ville", schema.Region: "Région",
			schema.Place: "Lieu", schema.Thing: "Chose nommée",
		},
		Statuses: map[schema.Status]string{
			schema.Asserted: "affirmé", schema.Negated: "nié", schema.Requested: "demandé",
			schema.Planned: "prévu", schema.Hypothetical: "hypothétique",
		},
		singular: func(n int) bool { return n < 2 },
	}
}
