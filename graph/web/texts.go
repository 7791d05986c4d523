package web

import (
	"fmt"

	"github.com/entente-kg/entente/graph/filter"
	"github.com/entente-kg/entente/schema"
)

// texts are the words of the interface in one language. Every field is filled
// in every language; a test sees to it.
type texts struct {
	Lang     string // ISO 639-1 code
	Language string // its own name for itself

	Tagline, SkipLink, LanguageMenu, Footer, SameInJSON string

	Search, SearchLabel, SearchHint, SearchButton string
	Actors, ActorsFound, NoActors, MostActive     string
	Name, Kind, EventCount                        string

	Timeline, Filters, From, To, DateHint, Relation, AnyRelation, With, WithHint string
	Apply, Clear, FormFaults, NoEvents, FirstPage, NextPage, OnThisPage          string
	Date, Other, Place, Status, Evidence, Legend                                 string
	Acts, Undergoes, Mutual                                                      string
	Permalink, According, Source, Rule, Rulebook, AlsoKnownAs, Wikidata          string
	Inferred                                                                     string // of an actor

	Event, Agent, Target, Topic, Document, Published, Sentence, Trigger, Bytes, Code string
	None, Undated, About, Since, Until, FirstDay                                     string

	NotFoundTitle, NotFoundActor, NotFoundEvent, NotFoundPage string
	DamagedDocuments                                          string
	AmbiguousTitle, AmbiguousHint, NoSuchOther, ManyOthers    string
	BadLinkTitle, BadLinkHint, SlowTitle, SlowHint            string
	FaultTitle, FaultHint, BackHome                           string
	BadDate, Reversed, UnknownRelation                        string

	OneEvent, ManyEvents, OneActor, ManyActors string // with the number
	ReportCount                                string // the same, at least two

	Months   [12]string
	Classes  map[schema.Class]string
	Statuses map[schema.Status]string
	// singular tells whether n things take the singular.
	singular func(n int) bool
}

// Events counts events in words.
func (t *texts) Events(n int) string { return t.count(n, t.OneEvent, t.ManyEvents) }

// ActorCount counts actors in words.
func (t *texts) ActorCount(n int) string { return t.count(n, t.OneActor, t.ManyActors) }

func (t *texts) count(n int, one, many string) string {
	if t.singular(n) {
		return fmt.Sprintf(one, n)
	}
	return fmt.Sprintf(many, n)
}

func (t *texts) class(c schema.Class) string {
	if s := t.Classes[c]; s != "" {
		return s
	}
	return string(c)
}

func (t *texts) status(s schema.Status) string {
	if w := t.Statuses[s]; w != "" {
		return w
	}
	return string(s)
}

func (t *texts) relation(id string) string {
	if r, ok := schema.RelationByID(id); ok {
		return r.Label(t.Lang)
	}
	return id
}

// fault says what is wrong with a filter.
func (t *texts) fault(k filter.Kind) string {
	switch k {
	case filter.BadDate:
		return t.BadDate
	case filter.Reversed:
		return t.Reversed
	}
	return t.UnknownRelation
}
