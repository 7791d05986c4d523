package query

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// A Leader is somebody whose acts are those of a country: documents say that he is
// its head or a minister. They count in the years in which documents say so, and in
// those between.
type Leader struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Of    string `json:"of"` // id of the country
	Role  string `json:"role"`
	First int    `json:"first"` // years
	Last  int    `json:"last"`

	key graph.Key
}

// in tells whether an event lies in the leader's years.
func (l *Leader) in(e *graph.Entry) bool {
	return e.First != graph.Undated && int(e.First/10000) >= l.First && int(e.Last/10000) <= l.Last
}

// leaders returns the leaders of a country in the order of their first years; none
// of what is no country. One with several roles is there once, with the role that
// is said first. It reads the records of its offices.
func leaders(now *graph.Snapshot, id string) ([]Leader, error) {
	if a, _, err := now.Actor(id); err != nil || a.Class != schema.Country {
		return nil, err
	}
	var moments []graph.Moment
	err := now.Timeline(id, graph.Acting, nil, func(e *graph.Entry) bool {
		if e.Relation == schema.HoldsPosition && e.Target && !e.Agent && e.Status == schema.Asserted && e.First != graph.Undated {
			moments = append(moments, e.Moment)
		}
		return true
	})
	if err != nil {
		return nil, err
	}
	events, _, err := now.Events(moments)
	if err != nil {
		return nil, err
	}
	var all []Leader
	for i := range events {
		e := &events[i]
		p, err := schema.ParsePeriod(e.Date)
		if err != nil || e.Agent == nil || e.Agent.Class != schema.Person || !leads(e.Topic) {
			continue
		}
		first, last := int(p.First/10000), int(p.Last/10000)
		if p.First <= schema.NoBegin || p.Last >= schema.NoEnd {
			continue // since or until when is not known
		}
		at := slices.IndexFunc(all, func(l Leader) bool { return l.ID == e.Agent.ID })
		if at < 0 {
			at = len(all)
			all = append(all, Leader{e.Agent.ID, e.Agent.Label, id, e.Topic, first, last, graph.KeyOf(e.Agent.ID)})
		}
		all[at].First, all[at].Last = min(all[at].First, first), max(all[at].Last, last)
	}
	return all, nil
}

// leads tells whether a role is that of a head of a country or of a minister, in
// French or English. Those of the past and of deputies, and ambassadors and
// spokesmen, speak for themselves.
func leads(role string) bool {
	words := strings.Fields(graph.Fold(role))
	for _, word := range words {
		switch word {
		case "ancien", "ancienne", "ex", "former", "vice", "adjoint", "adjointe", "deputy", "porte", "spokesman", "spokeswoman", "spokesperson", "candidat", "candidate", "elu", "elect":
			return false
		}
	}
	for _, word := range words {
		switch word {
		case "president", "presidente", "ministre", "minister", "premier", "premiere", "chancelier", "chanceliere", "chancellor",
			"roi", "reine", "king", "queen", "emir", "sultan", "emperor", "empereur", "taoiseach":
			return true
		}
	}
	return strings.HasPrefix(graph.Fold(role), "secretary of state") || strings.HasPrefix(graph.Fold(role), "secretaire d etat") || graph.Fold(role) == "chef de l etat"
}
