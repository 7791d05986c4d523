package graph

import (
	"bytes"

	"github.com/entente-kg/entente/schema"
)

// An Outline is what is known of a document without reading it.
type Outline struct {
	schema.Document     // without its text
	Bytes           int // of its text
	Events          int // that were read in it, whatever was decided since
}

// Outlines calls f with the outlines of the documents after an id, in the bytewise
// order of their ids, with what is wrong with it where one cannot be read; f returns
// false to end it. One takes about two microseconds.
func (s *Snapshot) Outlines(after string, f func(Outline, *DamagedError) bool) error {
	c := s.tx.Bucket([]byte(documentsBucket)).Cursor()
	id, value := c.Seek([]byte(after))
	if after != "" && bytes.Equal(id, []byte(after)) {
		id, value = c.Next()
	}
	for n := 0; id != nil; id, value = c.Next() {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			break
		}
		o := Outline{Document: schema.Document{ID: string(id)}}
		var damage *DamagedError
		data, err := unseal(documentsBucket, id, value)
		var h head
		if err == nil {
			h, err = decodeHead(data)
		}
		if err != nil {
			damage = &DamagedError{o.ID, err}
		} else {
			o.Title, o.Lang, o.Published, o.Source, o.URL = h.Title, h.Lang, h.Published, h.Source, h.URL
			o.Bytes, o.Events = h.Text, h.Events
		}
		if !f(o, damage) {
			break
		}
	}
	return s.ctx.Err()
}
