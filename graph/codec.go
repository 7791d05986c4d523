package graph

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

	"github.com/fxamacker/cbor/v2"

	"github.com/entente-kg/entente/schema"
)

// A document is kept as a head, its text in pieces, and its events in blocks,
// each sealed: an event of a large document is read without the rest of it. All
// are CBOR with small numbers for names, which newer versions may add to. What
// the text says is not kept again: quotes are spans, and the actors and words
// of a block stand in it once.
const (
	pieceSize = 64 << 10 // bytes of text
	blockSize = 64       // events
)

// A head is what is known of a document beside its text and events.
type head struct {
	Title     string `cbor:"1,keyasint,omitempty"`
	Lang      string `cbor:"2,keyasint,omitempty"`
	Published string `cbor:"3,keyasint,omitempty"`
	Source    string `cbor:"4,keyasint,omitempty"`
	URL       string `cbor:"5,keyasint,omitempty"`
	Text      int    `cbor:"6,keyasint,omitempty"` // bytes
	Events    int    `cbor:"7,keyasint,omitempty"`
	Input     []byte `cbor:"8,keyasint,omitempty"` // see Origin
	Found     int    `cbor:"9,keyasint,omitempty"`
	More      more   `cbor:"10,keyasint,omitempty"`
}

func (h *head) pieces() int { return (h.Text + pieceSize - 1) / pieceSize }
func (h *head) blocks() int { return (h.Events + blockSize - 1) / blockSize }

// A block is some events that follow each other.
type block struct {
	Actors []cbor.RawMessage `cbor:"1,keyasint"`
	Words  []string          `cbor:"2,keyasint"`
	Events []cbor.RawMessage `cbor:"3,keyasint"`
}

type blockActor struct {
	ID       string       `cbor:"1,keyasint"`
	Class    schema.Class `cbor:"2,keyasint"`
	Labels   []string     `cbor:"3,keyasint"` // the label first
	SameAs   string       `cbor:"4,keyasint,omitempty"`
	MemberOf string       `cbor:"5,keyasint,omitempty"`
	Inferred bool         `cbor:"6,keyasint,omitempty"`
	More     more         `cbor:"7,keyasint,omitempty"`
}

// A blockEvent names actors and words by their number in the block, from 1; 0 is
// none.
type blockEvent struct {
	Relation     int    `cbor:"1,keyasint"`
	Agent        int    `cbor:"2,keyasint,omitempty"`
	Target       int    `cbor:"3,keyasint,omitempty"`
	Date         string `cbor:"4,keyasint,omitempty"`
	Place        int    `cbor:"5,keyasint,omitempty"`
	Status       int    `cbor:"6,keyasint"`
	AttributedTo int    `cbor:"7,keyasint,omitempty"`
	Topic        string `cbor:"8,keyasint,omitempty"`
	Trigger      [2]int `cbor:"9,keyasint"`
	Sentence     [2]int `cbor:"10,keyasint"`
	Rule         int    `cbor:"11,keyasint,omitempty"`
	Rulebook     int    `cbor:"12,keyasint,omitempty"`
	CAMEO        int    `cbor:"13,keyasint,omitempty"`
	PLOVER       int    `cbor:"14,keyasint,omitempty"`
	More         more   `cbor:"15,keyasint,omitempty"`
}

// canonical writes the same bytes for the same content. It is never changed.
var canonical = func() cbor.EncMode {
	mode, err := cbor.CoreDetEncOptions().EncMode()
	if err != nil {
		panic(err) // the options are constants
	}
	return mode
}()

// A stored document is the parts of one, not yet sealed.
type stored struct {
	head   []byte
	pieces [][]byte
	blocks [][]byte
}

// encode returns a sound result as the record keeps it.
func encode(r *schema.Result, o *Origin) (stored, error) {
	d := &r.Document
	h := head{d.Title, d.Lang, d.Published, d.Source, d.URL, len(d.Text), len(r.Events), o.Input, o.found(), nil}
	var s stored
	var err error
	if h.More, err = otherOfDocument.save(d); err != nil {
		return s, err
	}
	if s.head, err = canonical.Marshal(&h); err != nil {
		return s, err
	}
	for piece := range slices.Chunk([]byte(d.Text), pieceSize) {
		s.pieces = append(s.pieces, piece)
	}
	for events := range slices.Chunk(r.Events, blockSize) {
		b, err := encodeBlock(events)
		if err != nil {
			return s, err
		}
		s.blocks = append(s.blocks, b)
	}
	return s, nil
}

// A table numbers what is said to it, from 1.
type table map[string]int

func (t table) number(s string) (n int, isNew bool) {
	if n, ok := t[s]; ok {
		return n, false
	}
	t[s] = len(t) + 1
	return len(t), true
}

func encodeBlock(events []schema.Event) ([]byte, error) {
	var b block
	words, actors := make(table), make(table)
	word := func(s string) int {
		if s == "" {
			return 0
		}
		n, isNew := words.number(s)
		if isNew {
			b.Words = append(b.Words, s)
		}
		return n
	}
	actor := func(a *schema.Actor) (int, error) {
		if a == nil {
			return 0, nil
		}
		// The same actor may be described in two ways within a document.
		rest, err := otherOfActor.save(a)
		if err != nil {
			return 0, err
		}
		value, err := canonical.Marshal(&blockActor{a.ID, a.Class, a.Labels, a.SameAs, a.MemberOf, a.Inferred, rest})
		n, isNew := actors.number(string(value))
		if isNew {
			b.Actors = append(b.Actors, value)
		}
		return n, err
	}
	for i := range events {
		e := &events[i]
		be := blockEvent{
			Relation: word(e.Relation), Date: e.Date, Status: word(string(e.Status)), Topic: e.Topic,
			Trigger: [2]int{e.Trigger.Start, e.Trigger.End}, Sentence: [2]int{e.Sentence.Start, e.Sentence.End},
			Rule: word(e.Rule), Rulebook: word(e.Rulebook), CAMEO: word(e.CAMEO), PLOVER: word(e.PLOVER),
		}
		for _, role := range [...]struct {
			of *schema.Actor
			to *int
		}{{e.Agent, &be.Agent}, {e.Target, &be.Target}, {e.Place, &be.Place}, {e.AttributedTo, &be.AttributedTo}} {
			n, err := actor(role.of)
			if err != nil {
				return nil, err
			}
			*role.to = n
		}
		var err error
		if be.More, err = otherOfEvent.save(e); err != nil {
			return nil, err
		}
		value, err := canonical.Marshal(&be)
		if err != nil {
			return nil, err
		}
		b.Events = append(b.Events, value)
	}
	return canonical.Marshal(&b)
}

func decodeHead(data []byte) (h head, err error) {
	if err := cbor.Unmarshal(data, &h); err != nil {
		return h, fmt.Errorf("%w: its head: %w", ErrDamaged, err)
	}
	return h, nil
}

// A blockReader reads events of a block one by one. Its quotes are without
// their words.
type blockReader struct {
	doc    string
	block  block
	actors []*schema.Actor // those that were read
}

func readBlock(doc string, data []byte) (*blockReader, error) {
	b := &blockReader{doc: doc}
	if err := cbor.Unmarshal(data, &b.block); err != nil {
		return nil, fmt.Errorf("%w: its events: %w", ErrDamaged, err)
	}
	b.actors = make([]*schema.Actor, len(b.block.Actors))
	return b, nil
}

func (b *blockReader) word(n int) (string, error) {
	switch {
	case n == 0:
		return "", nil
	case n < 0 || n > len(b.block.Words):
		return "", errNumbers
	}
	return b.block.Words[n-1], nil
}

func (b *blockReader) actor(n int) (*schema.Actor, error) {
	switch {
	case n == 0:
		return nil, nil
	case n < 0 || n > len(b.actors):
		return nil, errNumbers
	}
	if b.actors[n-1] == nil {
		var a blockActor
		if err := cbor.Unmarshal(b.block.Actors[n-1], &a); err != nil {
			return nil, fmt.Errorf("%w: an actor: %w", ErrDamaged, err)
		}
		if len(a.Labels) == 0 {
			return nil, fmt.Errorf("%w: an actor without a name", ErrDamaged)
		}
		b.actors[n-1] = &schema.Actor{ID: a.ID, Class: a.Class, Label: a.Labels[0], Labels: a.Labels, SameAs: a.SameAs, MemberOf: a.MemberOf, Inferred: a.Inferred}
		if err := otherOfActor.load(a.More, b.actors[n-1]); err != nil {
			return nil, err
		}
	}
	return b.actors[n-1], nil
}

var errNumbers = fmt.Errorf("%w: its numbers make no sense", ErrDamaged)

// event reads the event of index i in the block, without the words of its
// quotes and without its id, which follows from what it says.
func (b *blockReader) event(i int) (e schema.Event, err error) {
	if i < 0 || i >= len(b.block.Events) {
		return e, errNumbers
	}
	var be blockEvent
	if err := cbor.Unmarshal(b.block.Events[i], &be); err != nil {
		return e, fmt.Errorf("%w: an event: %w", ErrDamaged, err)
	}
	e.Doc, e.Date, e.Topic = b.doc, be.Date, be.Topic
	e.Trigger.Span = schema.Span{Start: be.Trigger[0], End: be.Trigger[1]}
	e.Sentence.Span = schema.Span{Start: be.Sentence[0], End: be.Sentence[1]}
	for _, role := range [...]struct {
		of int
		to **schema.Actor
	}{{be.Agent, &e.Agent}, {be.Target, &e.Target}, {be.Place, &e.Place}, {be.AttributedTo, &e.AttributedTo}} {
		if *role.to, err = b.actor(role.of); err != nil {
			return e, err
		}
	}
	status := ""
	for _, w := range [...]struct {
		of int
		to *string
	}{{be.Relation, &e.Relation}, {be.Status, &status}, {be.Rule, &e.Rule}, {be.Rulebook, &e.Rulebook}, {be.CAMEO, &e.CAMEO}, {be.PLOVER, &e.PLOVER}} {
		if *w.to, err = b.word(w.of); err != nil {
			return e, err
		}
	}
	if err := otherOfEvent.load(be.More, &e); err != nil {
		return e, err
	}
	e.Status = schema.Status(status)
	e.ID = schema.EventID(&e)
	return e, nil
}

// readWords fills in the words of the event's quotes.
func readWords(e *schema.Event, text func(schema.Span) (string, error)) (err error) {
	if e.Sentence.Text, err = text(e.Sentence.Span); err != nil {
		return err
	}
	if !e.Sentence.Contains(e.Trigger.Span) || e.Trigger.Len() < 0 {
		return errNumbers
	}
	e.Trigger.Text = e.Sentence.Text[e.Trigger.Start-e.Sentence.Start : e.Trigger.End-e.Sentence.Start]
	return nil
}

// same tells whether two documents say the same, whatever they were read from.
func same(h *head, s *stored, r *schema.Result, o *stored) bool {
	d := &r.Document
	var is head
	if err := cbor.Unmarshal(o.head, &is); err != nil || !maps.EqualFunc(h.More, is.More, func(a, b cbor.RawMessage) bool { return bytes.Equal(a, b) }) {
		return false
	}
	return h.Title == d.Title && h.Lang == d.Lang && h.Published == d.Published && h.Source == d.Source && h.URL == d.URL &&
		h.Events == len(r.Events) && slices.EqualFunc(s.pieces, o.pieces, bytes.Equal) && slices.EqualFunc(s.blocks, o.blocks, bytes.Equal)
}
