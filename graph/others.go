package graph

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"github.com/entente-kg/entente/schema"
)

// others are the fields of a type of schema that the codec has no place of its
// own for: whatever schema comes to say, the record keeps it.
type others []reflect.StructField

func othersOf[T any](known ...string) (o others) {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if !slices.Contains(known, f.Name) {
			o = append(o, f)
		}
	}
	return o
}

// What the codec has places for; all else is in others. Never changed.
var (
	otherOfDocument = othersOf[schema.Document]("ID", "Title", "Lang", "Published", "Source", "URL", "Text")
	otherOfActor    = othersOf[schema.Actor]("ID", "Class", "Label", "Labels", "SameAs", "MemberOf", "Inferred")
	otherOfEvent    = othersOf[schema.Event]("Doc", "ID", "Relation", "Agent", "Target", "Date", "Place", "Status", "AttributedTo",
		"Topic", "Trigger", "Sentence", "Rule", "Rulebook", "CAMEO", "PLOVER")
)

// more is the values of other fields, by name; nil where all are zero.
type more map[string]cbor.RawMessage

func (o others) save(from any) (m more, err error) {
	for _, f := range o {
		v := reflect.ValueOf(from).Elem().FieldByIndex(f.Index)
		if v.IsZero() {
			continue
		}
		if m == nil {
			m = make(more)
		}
		if m[f.Name], err = canonical.Marshal(v.Interface()); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (o others) load(m more, to any) error {
	if len(m) == 0 {
		return nil
	}
	for _, f := range o {
		value, ok := m[f.Name]
		if !ok {
			continue
		}
		if err := cbor.Unmarshal(value, reflect.ValueOf(to).Elem().FieldByIndex(f.Index).Addr().Interface()); err != nil {
			return fmt.Errorf("%w: its %s: %w", ErrDamaged, f.Name, err)
		}
	}
	return nil
}
