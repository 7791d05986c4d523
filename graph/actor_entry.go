package graph

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"github.com/entente-kg/entente/schema"
)

// An actorEntry counts what documents say of an actor, so that taking one
// document away leaves what the others say.
type actorEntry struct {
	ID     string       `cbor:"-"`
	Events int          `cbor:"-"` // with it as agent or target
	Class  schema.Class `cbor:"-"` // what most documents say

	Mentions int            `cbor:"1,keyasint"` // roles of events that it fills
	Classes  map[string]int `cbor:"2,keyasint"`
	Labels   map[string]int `cbor:"3,keyasint"` // names shown
	Names    map[string]int `cbor:"4,keyasint"` // all names
	SameAs   map[string]int `cbor:"5,keyasint,omitempty"`
	MemberOf map[string]int `cbor:"6,keyasint,omitempty"`
}

// encode writes what actors are ranked by first, so that it is read without
// decoding the rest: events, class and id.
func (a *actorEntry) encode() ([]byte, error) {
	rest, err := canonical.Marshal(a)
	if err != nil {
		return nil, err
	}
	b := binary.AppendUvarint(nil, uint64(a.Events))
	for _, s := range [...]string{first(a.Classes), a.ID} {
		b = append(binary.AppendUvarint(b, uint64(len(s))), s...)
	}
	return append(b, rest...), nil
}

// decodeRank reads the beginning of an entry and returns the rest.
func (a *actorEntry) decodeRank(value []byte) (rest []byte, err error) {
	n, size := binary.Uvarint(value)
	if size <= 0 {
		return nil, errActor
	}
	a.Events, value = int(n), value[size:]
	class := ""
	for _, s := range [...]*string{&class, &a.ID} {
		n, size := binary.Uvarint(value)
		if size <= 0 || n > uint64(len(value)-size) {
			return nil, errActor
		}
		*s, value = string(value[size:size+int(n)]), value[size+int(n):]
	}
	a.Class = schema.Class(class)
	return value, nil
}

var errActor = fmt.Errorf("%w: what its index says of an actor", ErrDamaged)

func decodeActor(value []byte) (*actorEntry, error) {
	var a actorEntry
	rest, err := a.decodeRank(value)
	if err != nil {
		return nil, err
	}
	if err := cbor.Unmarshal(rest, &a); err != nil {
		return nil, fmt.Errorf("%w %q: %w", errActor, a.ID, err)
	}
	return &a, nil
}

// actor is what most documents say; the first in bytewise order among equals.
func (a *actorEntry) actor() schema.Actor {
	out := schema.Actor{ID: a.ID, Class: schema.Class(first(a.Classes)), Label: first(a.Labels), SameAs: first(a.SameAs)}
	out.Labels = append(out.Labels, out.Label)
	for _, name := range byCount(a.Names) {
		if name != out.Label {
			out.Labels = append(out.Labels, name)
		}
	}
	return out
}

func byCount(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b))
	})
	return keys
}

// first is the first of byCount.
func first(m map[string]int) (best string) {
	n := 0
	for k, v := range m {
		if v > n || v == n && k < best {
			best, n = k, v
		}
	}
	return best
}

func count(m *map[string]int, key string, sign int) {
	if *m == nil {
		*m = make(map[string]int)
	}
	if (*m)[key] += sign; (*m)[key] == 0 {
		delete(*m, key)
	}
}
