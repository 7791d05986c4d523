// Package join tells which reports are of one event.
//
// It joins only what cannot well be two: reports of the same relation and status,
// between the same two actors, on the same day, and at no two places. What is
// dated less precisely, or not at all, is never joined, and neither is what is
// said in words or may happen twice a day, unless the place tells. What is joined
// follows from the set of reports alone, whatever the order in which they came;
// a new report changes what others are joined to only where it names another
// place on the same day.
package join

import (
	"cmp"
	"slices"

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
	Repeatable    Reason = "this can happen several times a day"
)

// Why tells whether two reports can be of one event, and why. Among others they
// are joined if Groups says so: a third report may name another place.
func Why[K cmp.Ordered](a, b *Report[K]) (one bool, why Reason) {
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
	case a.Place != none && b.Place != none && a.Place != b.Place:
		return false, OtherPlace
	case a.Place != none && a.Place == b.Place:
		return true, JoinedAt
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

// Groups returns the numbers of the reports that are of one event, event by
// event, in the order of each event's first report.
func Groups[K cmp.Ordered](reports []Report[K]) [][]int {
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
		groups = append(groups, byPlace(reports, all, mannerOf(k.relation))...)
	}
	slices.SortFunc(groups, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return groups
}

// byPlace parts reports that have all else in common. Those that name no place
// are of the event at the one place that others name; where others name several,
// nobody knows of which.
func byPlace[K cmp.Ordered](reports []Report[K], all []int, how manner) [][]int {
	var none K
	at := make(map[K][]int)
	for _, i := range all {
		at[reports[i].Place] = append(at[reports[i].Place], i)
	}
	places := len(at)
	if at[none] != nil {
		places--
	}
	if places <= 1 && how == once {
		return [][]int{all}
	}
	var groups [][]int
	for place, some := range at {
		if place != none {
			groups = append(groups, some)
			continue
		}
		for _, i := range some {
			groups = append(groups, []int{i})
		}
	}
	return groups
}
