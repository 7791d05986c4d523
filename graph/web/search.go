package web

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/entente-kg/entente/graph/query"
)

// A searchView is the start page: the search and what it found.
type searchView struct {
	frame
	Heading     string
	Actors      []foundActor
	Caption     string
	First, Next string // addresses of other pages; empty: there is none
}

// A foundActor is a line of the list.
type foundActor struct {
	*actorLink
	Others string // further names
	Events int
}

func (p *Pages) search(w http.ResponseWriter, r *http.Request) {
	v := searchView{frame: p.frame(r)}
	params := r.URL.Query()
	v.Q = strings.TrimSpace(params.Get("q"))
	cursor := params.Get("cursor")
	found, err := p.cfg.Queries.Actors(r.Context(), query.ActorFilter{Q: v.Q, Cursor: cursor})
	if err != nil {
		p.fail(w, r, err, v.T.NotFoundActor)
		return
	}
	v.Title, v.Heading = v.T.Search, v.T.MostActive
	if v.Q != "" {
		v.Title, v.Heading = v.Q, fmt.Sprintf(v.T.ActorsFound, v.Q)
	}
	v.Caption = v.T.ActorCount(found.Total)
	for i := range found.Items {
		v.Actors = append(v.Actors, v.found(&found.Items[i]))
	}
	if cursor != "" {
		v.First = v.Links.with("/", map[string]string{"q": v.Q})
	}
	if found.Next != "" {
		v.Next = v.Links.with("/", map[string]string{"q": v.Q, "cursor": found.Next})
	}
	v.JSON = links{}.with("/api/v1/actors", map[string]string{"q": v.Q, "cursor": cursor})
	p.render(w, r, http.StatusOK, "search", &v)
}

func (f *frame) found(a *query.ActorSummary) foundActor {
	return foundActor{actorLink: f.actorLink(&a.Actor), Others: otherNames(a), Events: a.Events}
}

// otherNames lists an actor's names beside its label.
func otherNames(a *query.ActorSummary) string {
	var names []string
	for _, name := range a.Labels {
		if name != a.Label {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}
