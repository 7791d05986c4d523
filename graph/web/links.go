package web

import (
	"net/url"

	"github.com/entente-kg/entente/schema"
)

// links makes the addresses of pages, in the language the reader chose.
type links struct {
	Lang string // empty: the browser's preference, which needs no parameter
}

// Home is the address of the search.
func (l links) Home() string { return l.with("/", nil) }

// Actor is the address of an actor's timeline.
func (l links) Actor(id string) string { return l.with("/actor/"+url.PathEscape(id), nil) }

// Event is the address of an event.
func (l links) Event(id string) string { return l.with("/event/"+url.PathEscape(id), nil) }

// with adds parameters to a path; empty ones are left out.
func (l links) with(path string, params map[string]string) string {
	q := url.Values{}
	for name, value := range params {
		if value != "" {
			q.Set(name, value)
		}
	}
	if l.Lang != "" {
		q.Set("lang", l.Lang)
	}
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}

// external returns the address if a page may link to it: documents and
// actors bring addresses of any kind with them.
func external(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return address
}

// An actorLink is an actor as pages name it.
type actorLink struct {
	Label, Class, URL string
	Inferred          bool // his name is not in the text of the event
}

func (f *frame) actorLink(a *schema.Actor) *actorLink {
	if a == nil {
		return nil
	}
	return &actorLink{Label: a.Label, Class: f.T.class(a.Class), URL: f.Links.Actor(a.ID), Inferred: a.Inferred}
}
