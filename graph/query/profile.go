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

// A Profile is what a store knows of one actor beside its events. Documents that
// cannot be read are not counted, nor are their events.
type Profile struct {
	Card
	Documents int              `json:"documents"`         // that have an event with it in any role
	Names     []NameUse        `json:"names"`             // those that the documents write, the most frequent first
	Offices   []Office         `json:"offices"`           // in the order of their dates
	Decisions []graph.Decision `json:"decisions"`         // made by hand about who it is, in their order
	Damaged   []string         `json:"damaged,omitempty"` // ids of documents that cannot be read and have to do with it
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
	who, err := q.Card(ctx, idOrName)
	if err != nil {
		return Profile{}, err
	}
	p := Profile{Card: who}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		docs, positions, err := about(now, who.ID)
		if err != nil {
			return err
		}
		var lost map[string]bool
		if p.Names, lost, err = usedNames(now, who.Labels, docs); err != nil {
			return err
		}
		for _, doc := range docs {
			if lost[doc.id] {
				p.Damaged = append(p.Damaged, doc.id)
				p.Events -= doc.events
			}
		}
		p.Documents = len(docs) - len(p.Damaged)
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

// A mentioning document is one that has an event with an actor.
type mentioning struct {
	id     string
	events int // with it as agent or target
}

// about returns the documents that have an event with the actor, and where its
// records of offices are.
func about(now *graph.Snapshot, id string) (docs []mentioning, positions []graph.Moment, err error) {
	at := make(map[graph.Key]int) // in docs
	for _, kind := range [...]graph.Kind{graph.Acting, graph.PlaceOf, graph.SpeakingFor} {
		var first []graph.Moment // of each new document
		var acting []int
		err := now.Timeline(id, kind, nil, func(e *graph.Entry) bool {
			n, known := at[e.Doc()]
			if !known {
				n = len(docs) + len(first)
				at[e.Doc()] = n
				first, acting = append(first, e.Moment), append(acting, 0)
			}
			if kind == graph.Acting {
				acting[n]++ // it comes first: all documents are of this round
			}
			if kind == graph.Acting && e.Relation == schema.HoldsPosition {
				positions = append(positions, e.Moment)
			}
			return true
		})
		if err != nil {
			return nil, nil, err
		}
		for i, m := range first {
			doc, err := now.DocID(m)
			if err != nil {
				return nil, nil, err
			}
			docs = append(docs, mentioning{doc, acting[i]})
		}
	}
	return docs, positions, nil
}

// usedNames counts names in documents; lost are those that cannot be read.
func usedNames(now *graph.Snapshot, labels []string, docs []mentioning) (uses []NameUse, lost map[string]bool, err error) {
	// Longer names first, so that the words of one are not counted as another's.
	longest := slices.SortedStableFunc(slices.Values(labels), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	uses = make([]NameUse, len(longest))
	lost = make(map[string]bool)
	for _, doc := range docs {
		r, err := now.Document(doc.id)
		if errors.Is(err, graph.ErrDamaged) {
			lost[doc.id] = true
			continue
		}
		if err != nil {
			return nil, nil, err
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
	return uses, lost, nil
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
