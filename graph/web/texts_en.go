package web

import "github.com/entente-kg/entente/schema"

func english() *texts {
	return &texts{
		Lang: "en", Language: "English",

		Tagline:      "Who did what to whom, when and where",
		SkipLink:     "Skip to the content",
		LanguageMenu: "Language",
		Footer:       "Every fact leads to its sentence. What a text says is not thereby true.",
		SameInJSON:   "This page as JSON",

		Search: "Search", SearchLabel: "Find an actor", SearchButton: "Search",
		SearchHint: "A person, country, organization or group; part of the name will do.",
		Actors:     "Actors", ActorsFound: "Actors whose name matches “%s”",
		NoActors:   "No actor has that name. Try a part of it, or another spelling.",
		MostActive: "Actors with the most events",
		Name:       "Name", Kind: "Kind", EventCount: "Events",

		Timeline: "Timeline", Filters: "Filter the timeline", From: "From", To: "To",
		DateHint: "A year, month or day: 2014, 2014-04, 2014-04-01",
		Relation: "Relation", AnyRelation: "any relation",
		With: "With", WithHint: "Another actor who takes part",
		Apply: "Apply", Clear: "Clear filters", FormFaults: "The filters could not be used:",
		NoEvents:  "No event fits. Take a filter away or widen the dates.",
		FirstPage: "First page", NextPage: "Next page", OnThisPage: "on this page: %d",
		Date: "Date", Other: "Other actor", Place: "Place", Status: "Status", Evidence: "Sentence and source",
		Legend: "→ the actor acts · ← it is done to the actor · ↔ goes both ways",
		Acts:   "acts:", Undergoes: "is the target:", Mutual: "both ways:",
		Permalink: "Details", According: "according to", Source: "Source", Rule: "rule", Rulebook: "rulebook",
		AlsoKnownAs: "Also called:", Wikidata: "Wikidata",
		Inferred: "known by the office only; the text does not name this person",

		Event: "Event", Agent: "Agent", Target: "Target", Topic: "Topic", Document: "Document",
		Published: "published", Sentence: "Sentence", Trigger: "Trigger", Bytes: "bytes", Code: "Codes",
		None: "none", Undated: "undated", About: "about", Since: "since", Until: "until", FirstDay: "1",

		NotFoundTitle: "Not found", NotFoundActor: "There is no actor of that id or name.",
		NotFoundEvent:    "There is no event of that id. Its document may have been read again since.",
		NotFoundPage:     "There is nothing at this address.",
		DamagedDocuments: "Damaged documents, whose events are missing here: %s",
		AmbiguousTitle:   "Several actors bear that name", AmbiguousHint: "Choose one:",
		NoSuchOther: "no actor has that name", ManyOthers: "several actors bear that name; choose one:",
		BadLinkTitle: "This address cannot be read",
		BadLinkHint:  "Its page mark is damaged or out of date. Begin again from the first page.",
		SlowTitle:    "That took too long", SlowHint: "Ask for less: a shorter time, one relation.",
		FaultTitle: "A fault of the server", FaultHint: "Its log says more.",
		BackHome: "Back to the search",
		BadDate:  "no date; write a year (2014), a month (2014-04) or a day (2014-04-01)",
		Reversed: "lies after the end; exchange the two dates", UnknownRelation: "no known relation; choose one of the list",

		ReportCount: "reported %d times",
		OneEvent:    "%d event", ManyEvents: "%d events", OneActor: "%d actor", ManyActors: "%d actors",

		Months: [12]string{"January", "February", "March", "April", "May", "June", "July",
			"August", "September", "October", "November", "December"},
		Classes: map[schema.Class]string{
			schema.Person: "Person", schema.Organization: "Organization", schema.Country: "Country",
			schema.Group: "Group", schema.City: "City", schema.Region: "Region",
			schema.Place: "Place", schema.Thing: "Named thing",
		},
		Statuses: map[schema.Status]string{
			schema.Asserted: "asserted", schema.Negated: "negated", schema.Requested: "requested",
			schema.Planned: "planned", schema.Hypothetical: "hypothetical",
		},
		singular: func(n int) bool { return n == 1 },
	}
}
