// Package join tells which reports are of one event.
//
// It joins only what cannot well be two: reports of the same relation and status,
// between the same two actors, on the same day, and at no two places; a city and
// its country are no two. What is dated less precisely, or not at all, is never
// joined, and neither is what is said in words or may happen twice a day, unless
// the place tells, more exactly than by its country. Beyond that people decide (Rule). What is joined follows from
// the set of reports and from what was decided alone, whatever the order in which
// reports came.
//
// Reports of one place that were joined stay so, whatever comes later, and so do
// those that name no place among themselves. Only where a new report names a second
// place of the same day are those that name none no longer of the event at the
// first one, since nobody knows of which they are; that is the reason SeveralPlaces.
package join

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// A Report is what joining asks of an event. K is how its actors are known; the
// zero K is nobody.
type Report[K cmp.Ordered] struct {
	Relation             string
	Status               schema.Status
	Agent, Target, Place K
	First, Last          schema.Day // of its date; equal for one day
}

// Of returns the report that an event is.
func Of(e *schema.Event) Report[string] {
	r := Report[string]{Relation: e.Relation, Status: e.Status}
	for _, role := range [...]struct {
		actor *schema.Actor
		id    *string
	}{{e.Agent, &r.Agent}, {e.Target, &r.Target}, {e.Place, &r.Place}} {
		if role.actor != nil {
			*role.id = role.actor.ID
		}
	}
	// An event without a date has a period that is no day.
	if p, err := schema.ParsePeriod(e.Date); err == nil {
		r.First, r.Last = p.First, p.Last
	}
	return r
}

// A manner is how often a relation can hold between two actors on one day.
type manner uint8

const (
	repeated manner = iota // as often as one likes
	placed                 // once at one place
	once
)

// mannerOf tells a relation's manner: of those not named here, most are said in
// words.
func mannerOf(relation string) manner {
	switch relation {
	case "met", "spokeWith", "visited", "hosted", "tookPartIn", "mediated", "negotiatedWith",
		"signed", "joined", "recognized", "withdrewFrom", "released", "ceasedFire",
		"suspendedRelationsWith", "expelled", "appointed", "elected", "resigned", "succeeded":
		return once
	case "attacked", "killed", "seized", "detained", "protestedAgainst", "deployedTo":
		return placed
	}
	return repeated
}

// A Reason says why two reports are of one event, or why not.
type Reason string

// The reasons.
const (
	Joined        Reason = "the same relation, status, actors and day, and no two places"
	JoinedAt      Reason = "the same relation, status, actors, day and place"
	OtherRelation Reason = "another relation"
	OtherStatus   Reason = "another status"
	OtherActors   Reason = "other actors"
	OneActor      Reason = "only one actor is known"
	NoDay         Reason = "no day is known of one of them"
	OtherDay      Reason = "another day"
	OtherPlace    Reason = "another place"
	NoPlace       Reason = "this can happen at several places on one day, and the place of one of them is not known"
	OnlyCountry   Reason = "this can happen at several places on one day, and no more than the country is known"
	Repeatable    Reason = "this can happen several times a day"
	SeveralPlaces Reason = "other reports name several places on that day, and nobody knows which of them is meant"
	Decided       Reason = "somebody decided that they are of one event"
	Parted        Reason = "somebody decided that they are of two events"
)

// Where tells in which country a place lies: a country in itself, and one that is
// not known in the zero K.
type Where[K cmp.Ordered] func(place K) K

// Why tells whether two reports can be of one event, and why. Whether they are
// among others, Groups says: a third report may name another place.
func Why[K cmp.Ordered](a, b *Report[K], where Where[K]) (one bool, why Reason) {
	var none K
	x, y := a.key(), b.key()
	switch {
	case a.Relation != b.Relation:
		return false, OtherRelation
	case mannerOf(a.Relation) == repeated:
		return false, Repeatable
	case a.Agent == none || a.Target == none || b.Agent == none || b.Target == none:
		return false, OneActor
	case x.agent != y.agent || x.target != y.target:
		return false, OtherActors
	case a.Status != b.Status:
		return false, OtherStatus
	case !a.day() || !b.day():
		return false, NoDay
	case a.First != b.First:
		return false, OtherDay
	case mannerOf(a.Relation) == placed && a.Place != none && a.Place == b.Place && where(a.Place) == a.Place:
		return false, OnlyCountry
	case a.Place != none && a.Place == b.Place:
		return true, JoinedAt
	case a.Place != none && b.Place != none && (mannerOf(a.Relation) == placed || !holds(where, a.Place, b.Place) && !holds(where, b.Place, a.Place)):
		return false, OtherPlace
	case mannerOf(a.Relation) == placed:
		return false, NoPlace
	}
	return true, Joined
}

func (r *Report[K]) day() bool {
	return r.First == r.Last && r.First > schema.NoBegin && r.First < schema.NoEnd
}

// A key is what all reports of an event have in common.
type key[K cmp.Ordered] struct {
	relation      string
	status        schema.Status
	agent, target K
	day           schema.Day
}

func (r *Report[K]) key() key[K] {
	k := key[K]{r.Relation, r.Status, r.Agent, r.Target, r.First}
	if rel, _ := schema.RelationByID(r.Relation); rel.Symmetric && k.target < k.agent {
		k.agent, k.target = k.target, k.agent
	}
	return k
}

// Country tells of the id of a place in which country it lies, by id: a country in
// itself; empty: unknown.
func Country(placeID string) string {
	const country, city = schema.ActorURN + "country:", schema.URN + "place:city:"
	if strings.HasPrefix(placeID, country) {
		return placeID
	}
	rest, _ := strings.CutPrefix(placeID, city)
	if code, _, ok := strings.Cut(rest, ":"); ok && len(code) == 2 {
		return country + code
	}
	return ""
}

// Groups returns the numbers of the reports that are of one event, event by
// event, in the order of each event's first report.
func Groups[K cmp.Ordered](reports []Report[K], where Where[K]) [][]int {
	var none K
	same := make(map[key[K]][]int)
	var groups [][]int
	for i := range reports {
		r := &reports[i]
		if mannerOf(r.Relation) == repeated || r.Agent == none || r.Target == none || !r.day() {
			groups = append(groups, []int{i})
			continue
		}
		same[r.key()] = append(same[r.key()], i)
	}
	for k, all := range same {
		groups = append(groups, byPlace(reports, all, mannerOf(k.relation), where)...)
	}
	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return groups
}

// byPlace parts reports that have all else in common. Those that name no place
// are of the event at the one place that others name; where others name several,
// nobody knows of which, and they are of one of their own. The same holds for
// those that name a country, among the places in it.
func byPlace[K cmp.Ordered](reports []Report[K], all []int, how manner, where Where[K]) [][]int {
	var none K
	at := make(map[K][]int)
	for _, i := range all {
		at[reports[i].Place] = append(at[reports[i].Place], i)
	}
	if how == placed {
		return parted(at, where)
	}
	var named []K
	for place := range at {
		if place != none {
			named = append(named, place)
		}
	}
	if len(named) > 1 {
		for _, country := range named {
			if within := inside(where, country, named); len(within) == 1 {
				at[within[0]] = append(at[within[0]], at[country]...)
				delete(at, country)
			}
		}
	}
	if nowhere := at[none]; nowhere != nil && len(at) == 2 {
		delete(at, none)
		for place := range at {
			at[place] = append(at[place], nowhere...)
		}
	}
	var groups [][]int
	for _, some := range at {
		slices.Sort(some)
		groups = append(groups, some)
	}
	return groups
}

// parted is a group for each place, and one for each report that names none, or no
// more than a country.
func parted[K cmp.Ordered](at map[K][]int, where Where[K]) (groups [][]int) {
	var none K
	for place, some := range at {
		if len(some) == 1 || place != none && where(place) != place {
			groups = append(groups, some)
			continue
		}
		for _, i := range some {
			groups = append(groups, []int{i})
		}
	}
	return groups
}

// inside returns those of the places that lie in one of them, itself not among
// them.
func inside[K cmp.Ordered](where Where[K], country K, places []K) (some []K) {
	for _, place := range places {
		if holds(where, country, place) {
			some = append(some, place)
		}
	}
	return some
}

// holds tells whether a place is a country and another lies in it.
func holds[K cmp.Ordered](where Where[K], country, place K) bool {
	var none K
	return country != place && country != none && where(place) == country && where(country) == country
}

// A Ruling is what somebody decided about two reports: that they are of one event,
// or that the first one is not of the event of the second.
type Ruling struct {
	A, B  int // numbers of reports
	Apart bool
}

// Rule returns the groups under the rulings, in their order: of one event are all
// that either report is joined to by then; of two, the first report stands alone.
func Rule(groups [][]int, rulings []Ruling) [][]int {
	of := make(map[int]int)
	groups = slices.Clone(groups)
	for g, group := range groups {
		for _, i := range group {
			of[i] = g
		}
	}
	for _, r := range rulings {
		a, b := of[r.A], of[r.B]
		switch {
		case r.Apart && a == b && r.A != r.B:
			groups[a] = slices.DeleteFunc(slices.Clone(groups[a]), func(i int) bool { return i == r.A })
			of[r.A] = len(groups)
			groups = append(groups, []int{r.A})
		case !r.Apart && a != b:
			groups[a] = slices.Concat(groups[a], groups[b])
			for _, i := range groups[b] {
				of[i] = a
			}
			groups[b] = nil
		}
	}
	groups = slices.DeleteFunc(groups, func(g []int) bool { return len(g) == 0 })
	for g, group := range groups {
		groups[g] = slices.Sorted(slices.Values(group))
	}
	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return groups
}
