package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A Role is a place of an event that an argument fills.
type Role uint8

// The roles.
const (
	Agent Role = iota
	Target
	Topic
	Place
	Source   // whose word it is, where the rule's own words say so
	NumRoles = 5
)

var roleNames = [NumRoles]string{"agent", "target", "topic", "place", "source"}

func (r Role) String() string { return roleNames[r] }

func roleByName(s string) (Role, bool) {
	for i, n := range roleNames {
		if n == s {
			return Role(i), true
		}
	}
	return 0, false
}

// funcNames are the grammatical functions that a rule names, in the order of
// clause.Func.
var funcNames = [...]string{
	clause.Subject: "subject", clause.Object: "object", clause.Dative: "dative", clause.Oblique: "",
	clause.Attribute: "attribute", clause.Infinitive: "infinitive", clause.Clause: "clause",
	clause.Possessor: "possessor", clause.Modifier: "modifier", clause.Adverbial: "adverbial",
	clause.Expletive: "",
}

func funcByName(s string) (clause.Func, bool) {
	for i, n := range funcNames {
		if n == s && n != "" {
			return clause.Func(i), true
		}
	}
	return 0, false
}

var kindNames = [...]string{clause.Verbal: "verb", clause.Nominalized: "noun", clause.Adjectival: "adj"}

// kindPOS is the part of speech of the lemmas of each predicate kind.
var kindPOS = [...]lexicon.POS{clause.Verbal: lexicon.VERB, clause.Nominalized: lexicon.NOUN, clause.Adjectival: lexicon.ADJ}

func kindByName(s string) (clause.PredicateKind, bool) {
	for i, n := range kindNames {
		if n == s {
			return clause.PredicateKind(i), true
		}
	}
	return 0, false
}

// A Class is what a condition asks of a group.
type Class uint8

// The classes of groups.
const (
	AnyClass Class = iota
	Actor          // whoever can act: a person, organization, country, group, a capital
	PersonC        // a person, by name or by office
	OrgC           // an organization or body
	CountryC       // a country
	GroupC         // a collective actor without a name
	PlaceC         // a country, region, city or other place
	CityC          // a city
	RegionC        // a region: Crimée, Donbass
	ThingC         // a named text, meeting or exercise
	TextC          // accord, traité, déclaration
	MeetingC       // réunion, sommet, conférence
	ForceC         // troupes, armée, missile
	ActC           // attaque, visite
	TimeC          // jour, semaine
	NamedC         // anything with a name of its own
	PronounC       // il, ceux-ci, lui
	MatterC        // what a noun calls that is nobody, no place and no time
	NumberC        // a number alone: killed five
	seat           // a place with a name, as an agent: its government or its office; rules cannot ask for it
)

var classNames = [...]string{
	AnyClass: "any", Actor: "actor", PersonC: "person", OrgC: "organization", CountryC: "country", GroupC: "group",
	PlaceC: "place", CityC: "city", RegionC: "region", ThingC: "thing", TextC: "text", MeetingC: "meeting", ForceC: "force",
	ActC: "act", TimeC: "time", NamedC: "named", PronounC: "pronoun", MatterC: "matter", NumberC: "number",
}

func (c Class) String() string { return classNames[c] }

func classByName(s string) (Class, bool) {
	for i, n := range classNames {
		if n == s && n != "" {
			return Class(i), true
		}
	}
	return 0, false
}

// A Tense is a mood or tense of the predicate that a condition asks for.
type Tense uint8

// The tenses.
const (
	PresentT Tense = iota
	PastT          // passé composé, passé simple, imparfait, plus-que-parfait
	FutureT
	ConditionalT
	SubjunctiveT
	ImperativeT
	InfinitiveT
	ParticipleT
	FiniteT
)

var tenseNames = [...]string{
	PresentT: "present", PastT: "past", FutureT: "future", ConditionalT: "conditional", SubjunctiveT: "subjunctive",
	ImperativeT: "imperative", InfinitiveT: "infinitive", ParticipleT: "participle", FiniteT: "finite",
}

func (t Tense) String() string { return tenseNames[t] }

func tenseByName(s string) (Tense, bool) {
	for i, n := range tenseNames {
		if n == s {
			return Tense(i), true
		}
	}
	return 0, false
}

// keywords are the words that begin a clause of a rule. A trigger of several
// words that contains one must put it in quotes.
var keywords = [...]string{
	"not", "requires", "having", "without", "tense", "passive", "negated", "light", "priority", "also", "agentless", "targetless", "avowed",
	"after",
}

func isKeyword(s string) bool {
	for _, k := range keywords {
		if k == s {
			return true
		}
	}
	return false
}

// statuses are the words of a test's expectation that say how real the event is.
var statuses = [...]schema.Status{schema.Asserted, schema.Negated, schema.Requested, schema.Planned, schema.Hypothetical}
