package graph

import (
	"bytes"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// A DamagedError names a document that the record holds and that cannot be
// read. It is an ErrDamaged. Everything else of the store is as it was.
type DamagedError struct {
	Doc string // its id
	Err error  // what is wrong with it
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("document %q is damaged and was passed over; read it again with: entente build FILE: %v", e.Doc, e.Err)
}

// PassedOver returns the document's id: whoever goes through documents can name
// it and go on.
func (e *DamagedError) PassedOver() string { return e.Doc }

// Unwrap returns what is wrong.
func (e *DamagedError) Unwrap() error { return e.Err }

// damaged names the document in an error about its content.
func damaged(docID string, err error) error {
	if errors.Is(err, ErrDamaged) {
		return &DamagedError{docID, err}
	}
	return err
}

// putDocument writes a document, in place of what is there of it.
func putDocument(tx *bbolt.Tx, docID string, s *stored) error {
	k := keyOf(docID)
	keys := tx.Bucket([]byte(keysBucket))
	switch other := keys.Get(k[:]); {
	case other == nil:
		if err := keys.Put(k[:], []byte(docID)); err != nil {
			return err
		}
	case string(other) != docID:
		return fmt.Errorf("document %q cannot be told from document %q in the store's keys: give it another id", docID, other)
	}
	if err := clearParts(tx, k); err != nil {
		return err
	}
	for i, piece := range s.pieces {
		if err := putPacked(tx, textsBucket, k.part(i), piece); err != nil {
			return err
		}
	}
	for i, b := range s.blocks {
		if err := putPacked(tx, factsBucket, k.part(i), b); err != nil {
			return err
		}
	}
	return putHead(tx, docID, s.head)
}

func putHead(tx *bbolt.Tx, docID string, head []byte) error {
	return tx.Bucket([]byte(documentsBucket)).Put([]byte(docID), seal(documentsBucket, []byte(docID), head))
}

// removeDocument takes a document out.
func removeDocument(tx *bbolt.Tx, docID string) error {
	k := keyOf(docID)
	if err := tx.Bucket([]byte(keysBucket)).Delete(k[:]); err != nil {
		return err
	}
	if err := clearParts(tx, k); err != nil {
		return err
	}
	return tx.Bucket([]byte(documentsBucket)).Delete([]byte(docID))
}

// clearParts takes out whatever text and facts there are under a document's
// key, also where its head is damaged and does not say how many.
func clearParts(tx *bbolt.Tx, k key) error {
	for _, name := range [...]string{textsBucket, factsBucket} {
		c := tx.Bucket([]byte(name)).Cursor()
		for at, _ := c.Seek(k[:]); bytes.HasPrefix(at, k[:]); at, _ = c.Seek(k[:]) {
			if err := c.Delete(); err != nil {
				return err
			}
		}
	}
	return nil
}

// readStored returns the parts of a document; found is false where there is
// none. The parts are valid as long as the transaction.
func readStored(tx *bbolt.Tx, docID string) (s stored, h head, found bool, err error) {
	if s.head, err = sealed(tx, documentsBucket, []byte(docID)); err != nil || s.head == nil {
		return s, h, err != nil, damaged(docID, err)
	}
	if h, err = decodeHead(s.head); err != nil {
		return s, h, true, damaged(docID, err)
	}
	k := keyOf(docID)
	for _, parts := range [...]struct {
		bucket string
		n      int
		to     *[][]byte
	}{{textsBucket, h.pieces(), &s.pieces}, {factsBucket, h.blocks(), &s.blocks}} {
		for i := range parts.n {
			value, err := unpacked(tx, parts.bucket, k.part(i))
			if err == nil && value == nil {
				err = fmt.Errorf("%w: a part of its %s is missing", ErrDamaged, parts.bucket)
			}
			if err != nil {
				return s, h, true, damaged(docID, err)
			}
			*parts.to = append(*parts.to, value)
		}
	}
	return s, h, true, nil
}

// readReading is readDocument with the document's origin.
func readReading(tx *bbolt.Tx, docID string) (Reading, error) {
	s, h, found, err := readStored(tx, docID)
	if err == nil && !found {
		err = notFound("document", docID)
	}
	if err != nil {
		return Reading{}, err
	}
	r, err := decode(docID, &s, &h)
	return Reading{r, h.origin()}, damaged(docID, err)
}

// readDocument returns a document and its events as they were read from its
// text: ErrNotFound if there is none, a DamagedError if it cannot be read.
func readDocument(tx *bbolt.Tx, docID string) (schema.Result, error) {
	r, err := readReading(tx, docID)
	return r.Result, err
}

func decode(docID string, s *stored, h *head) (r schema.Result, err error) {
	text := string(bytes.Join(s.pieces, nil))
	r.Document = schema.Document{ID: docID, Title: h.Title, Lang: h.Lang, Published: h.Published, Source: h.Source, URL: h.URL, Text: text}
	if len(text) != h.Text {
		return r, errNumbers
	}
	if err := otherOfDocument.load(h.More, &r.Document); err != nil {
		return r, err
	}
	quote := func(s schema.Span) (string, error) {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			return "", errNumbers
		}
		return s.Of(text), nil
	}
	r.Events = make([]schema.Event, 0, h.Events)
	for _, data := range s.blocks {
		b, err := readBlock(docID, data)
		if err != nil {
			return r, err
		}
		for i := range b.block.Events {
			e, err := b.event(i)
			if err == nil {
				err = readWords(&e, quote)
			}
			if err != nil {
				return r, err
			}
			r.Events = append(r.Events, e)
		}
	}
	if len(r.Events) != h.Events {
		return r, errNumbers
	}
	return r, nil
}

// An eventReader reads single events within one transaction.
type eventReader struct {
	tx     *bbolt.Tx
	docs   map[key]string
	blocks map[place]*blockReader // by the place of their first event
}

func newEventReader(tx *bbolt.Tx) *eventReader {
	return &eventReader{tx, make(map[key]string), make(map[place]*blockReader)}
}

// event returns an event as it was read from its text, ErrNotFound or a
// DamagedError.
func (r *eventReader) event(at place) (schema.Event, error) {
	docID, err := r.doc(at.doc)
	if err != nil {
		return schema.Event{}, err
	}
	e, err := r.read(docID, at)
	return e, damaged(docID, err)
}

func (r *eventReader) doc(k key) (string, error) {
	if id, ok := r.docs[k]; ok {
		return id, nil
	}
	id := r.tx.Bucket([]byte(keysBucket)).Get(k[:])
	if id == nil {
		return "", fmt.Errorf("document of key %x: %w", k, ErrNotFound)
	}
	r.docs[k] = string(id)
	return r.docs[k], nil
}

func (r *eventReader) read(docID string, at place) (e schema.Event, err error) {
	first := place{at.doc, at.number / blockSize}
	b := r.blocks[first]
	if b == nil {
		data, err := unpacked(r.tx, factsBucket, at.doc.part(first.number))
		if err == nil && data == nil {
			err = fmt.Errorf("%w: a part of its facts is missing", ErrDamaged)
		}
		if err != nil {
			return e, err
		}
		if b, err = readBlock(docID, data); err != nil {
			return e, err
		}
		r.blocks[first] = b
	}
	if e, err = b.event(at.number % blockSize); err != nil {
		return e, err
	}
	return e, readWords(&e, func(s schema.Span) (string, error) { return r.text(at.doc, s) })
}

// text reads a part of a document's text.
func (r *eventReader) text(doc key, s schema.Span) (string, error) {
	if s.Start < 0 || s.End < s.Start {
		return "", errNumbers
	}
	var text []byte
	for i := s.Start / pieceSize; i*pieceSize < s.End; i++ {
		piece, err := unpacked(r.tx, textsBucket, doc.part(i))
		if err != nil {
			return "", err
		}
		from, to := max(0, s.Start-i*pieceSize), min(len(piece), s.End-i*pieceSize)
		if from > to {
			return "", errNumbers
		}
		text = append(text, piece[from:to]...)
	}
	if len(text) != s.Len() {
		return "", errNumbers
	}
	return string(text), nil
}
