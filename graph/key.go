package graph

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"github.com/entente-kg/entente/schema"
)

// A key stands for an identifier, which may be 4 kB long, in the keys of
// buckets. It depends on nothing but the identifier, so that the same documents
// give the same indexes whatever the order in which they came. Two identifiers
// of a store with 10 million share a key once in 300,000 stores; the store then
// refuses the second.
type key [8]byte

// A Key stands for the identifier of an actor or of a document, to compare
// entries of timelines with.
type Key = key

// KeyOf returns the key of an identifier.
func KeyOf(id string) Key { return keyOf(id) }

func keyOf(id string) key {
	sum := sha256.Sum256([]byte(id))
	return key(sum[:8])
}

// part is the key of a part of a document: of its text, or of its facts.
func (k key) part(n int) []byte { return binary.BigEndian.AppendUint32(k[:], uint32(n)) }

// A place is where an event is read: its document's key and its number there.
type place struct {
	doc    key
	number int
}

// A Kind says by which of its roles an actor has an event in its timeline.
type Kind byte

// The kinds.
const (
	Acting      Kind = 'a' // agent or target, or both
	PlaceOf     Kind = 'p' // the place where it happened
	SpeakingFor Kind = 's' // who is said to have said it
)

// A Moment is an event's place in a timeline: by beginning, then by end, undated
// ones last; among equals the events of one document stand together, in the
// order of its text.
type Moment struct {
	First, Last schema.Day
	place       place
}

// Undated is the First and Last of an event without a date.
const Undated = schema.NoEnd + 1

const momentSize = 4 + 4 + 8 + 4

// append appends the moment as it stands in keys, where it sorts as it should.
func (m *Moment) append(b []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(m.First))
	b = binary.BigEndian.AppendUint32(b, uint32(m.Last))
	b = append(b, m.place.doc[:]...)
	return binary.BigEndian.AppendUint32(b, uint32(m.place.number))
}

// moment reads what append wrote.
func moment(b []byte) (m Moment, ok bool) {
	if len(b) != momentSize {
		return m, false
	}
	m.First = schema.Day(binary.BigEndian.Uint32(b))
	m.Last = schema.Day(binary.BigEndian.Uint32(b[4:]))
	m.place.doc = key(b[8:16])
	m.place.number = int(binary.BigEndian.Uint32(b[16:]))
	return m, true
}

// momentOf is where an event stands in timelines.
func momentOf(e *schema.Event, at place) (Moment, error) {
	m := Moment{Undated, Undated, at}
	if e.Date == "" {
		return m, nil
	}
	p, err := schema.ParsePeriod(e.Date)
	m.First, m.Last = p.First, p.Last
	return m, err
}

// decodePlace reads what part wrote.
func decodePlace(b []byte) (place, error) {
	if len(b) != len(key{})+4 {
		return place{}, fmt.Errorf("%w: the place of an event", ErrDamaged)
	}
	return place{key(b[:8]), int(binary.BigEndian.Uint32(b[8:]))}, nil
}

// Doc is the key of the event's document.
func (m *Moment) Doc() Key { return m.place.doc }

// MarshalText makes a word of the moment, for cursors.
func (m Moment) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, m.append(nil)), nil }

// UnmarshalText reads what MarshalText wrote.
func (m *Moment) UnmarshalText(text []byte) error {
	b, err := hex.AppendDecode(nil, text)
	if err != nil {
		return err
	}
	ok := false
	if *m, ok = moment(b); !ok {
		return fmt.Errorf("moment %q has not %d bytes", text, momentSize)
	}
	return nil
}

// Compare orders moments as timelines do.
func (m Moment) Compare(o Moment) int { return bytes.Compare(m.append(nil), o.append(nil)) }
