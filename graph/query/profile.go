package query

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// A Profile is what a store knows of one actor beside its events.
type Profile struct {
	ActorSummary
	Documents int              `json:"documents"` // that have an event with it in any role
	Names     []NameUse        `json:"names"`     // those that the documents write, the most frequent first
	Offices   []Office         `json:"offices"`   // in the order of their dates
	Decisions []graph.Decision `json:"decisions"` // made by hand about who it is, in their order
}

// A NameUse counts how often documents about an actor write one of its names,
// which may be another's there too.
type NameUse struct {
	Name      string `json:"name"`
	Documents int    `json:"documents"`
	Times     int    `json:"times"`
}

// An Office is a position that documents say a person holds, or that somebody
// holds in the organization or country.
type Office struct {
	Role      string       `json:"role"`
	Other     schema.Actor `json:"other"` // of whom, or who
	Held      bool         `json:"held"`  // by the actor of the profile
	First     string       `json:"first"` // earliest and latest date, EDTF; empty: none is known
	Last      string       `json:"last"`
	Documents int          `json:"documents"`
}

// Profile returns what is known of the actor with that id or name; errors are
// those of Actor.
func (q *Queries) Profile(ctx context.Context, idOrName string) (Profile, error) {
	who, err := q.Actor(ctx, idOrName)
	if err != nil {
		return Profile{}, err
	}
	p := Profile{ActorSummary: who}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		docs, positions, err := about(now, who.ID)
		if err != nil {
			return err
		}
		p.Documents = len(docs)
		if p.Names, err = usedNames(now, who.Labels, docs); err != nil {
			return err
		}
		p.Offices, err = offices(now, who.ID, positions)
		return err
	})
	if err != nil {
		return p, err
	}
	all, err := q.store.Decisions(ctx)
	p.Decisions = graph.Concerning(all, who.ID)
	return p, err
}

// about returns the documents that have an event with the actor, and where its
// records of offices are.
func about(now *graph.Snapshot, id string) (docs []string, positions []graph.Moment, err error) {
	seen := make(map[graph.Key]bool)
	for _, kind := range [...]graph.Kind{graph.Acting, graph.PlaceOf, graph.SpeakingFor} {
		var first []graph.Moment // of each document
		err := now.Timeline(id, kind, nil, func(e *graph.Entry) bool {
			if !seen[e.Doc()] {
				seen[e.Doc()] = true
				first = append(first, e.Moment)
			}
			if kind == graph.Acting && e.Relation == schema.HoldsPosition {
				positions = append(positions, e.Moment)
			}
			return true
		})
		if err != nil {
			return nil, nil, err
		}
		for _, m := range first {
			doc, err := now.DocID(m)
			if err != nil {
				return nil, nil, err
			}
			docs = append(docs, doc)
		}
	}
	return docs, positions, nil
}

// usedNames counts names in documents.
func usedNames(now *graph.Snapshot, labels, docs []string) ([]NameUse, error) {
	// Longer names first, so that the words of one are not counted as another's.
	longest := slices.SortedStableFunc(slices.Values(labels), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	uses := make([]NameUse, len(longest))
	for _, doc := range docs {
		r, err := now.Document(doc)
		if errors.Is(err, graph.ErrDamaged) {
			continue // whoever asks for its events is told
		}
		if err != nil {
			return nil, err
		}
		text := r.Document.Text
		for i, name := range longest {
			uses[i].Name = name
			var n int
			if n, text = take(text, name); n > 0 {
				uses[i].Documents++
				uses[i].Times += n
			}
		}
	}
	uses = slices.DeleteFunc(uses, func(u NameUse) bool { return u.Times == 0 })
	slices.SortFunc(uses, func(a, b NameUse) int {
		return cmp.Or(cmp.Compare(b.Documents, a.Documents), cmp.Compare(b.Times, a.Times), cmp.Compare(a.Name, b.Name))
	})
	return uses, nil
}

// take counts a name in a text, as whole words, and returns the text without it.
func take(text, name string) (n int, rest string) {
	if name == "" || !strings.Contains(text, name) {
		return 0, text
	}
	var b strings.Builder
	for {
		i := strings.Index(text, name)
		if i < 0 {
			b.WriteString(text)
			return n, b.String()
		}
		end := i + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if inWord(before) || inWord(after) {
			_, size := utf8.DecodeRuneInString(text[i:])
			b.WriteString(text[:i+size])
			text = text[i+size:]
			continue
		}
		n++
		b.WriteString(text[:i])
		b.WriteByte('\n') // parts what stood around it
		text = text[end:]
	}
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// offices gathers the records of offices.
func offices(now *graph.Snapshot, id string, positions []graph.Moment) ([]Office, error) {
	events, _, err := now.Events(positions)
	if err != nil {
		return nil, err
	}
	type key struct {
		role, other string
		held        bool
	}
	places := make(map[key]int)
	docs := make(map[key]map[string]bool)
	offices := []Office{}
	for i := range events {
		e := &events[i]
		k := key{role: e.Topic, held: e.Agent != nil && e.Agent.ID == id}
		other := e.Agent
		if k.held {
			other = e.Target
		}
		if other == nil {
			continue
		}
		k.other = other.ID
		at, known := places[k]
		if !known {
			at = len(offices)
			places[k], docs[k] = at, make(map[string]bool)
			offices = append(offices, Office{Role: e.Topic, Other: *other, Held: k.held, First: e.Date, Last: e.Date})
		}
		o := &offices[at]
		docs[k][e.Doc] = true
		o.Documents = len(docs[k])
		if e.Date != "" {
			if o.First == "" || e.Date < o.First {
				o.First = e.Date
			}
			o.Last = max(o.Last, e.Date)
		}
	}
	slices.SortFunc(offices, func(a, b Office) int {
		return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Other.ID, b.Other.ID))
	})
	return offices, nil
}
