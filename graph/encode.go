package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/schema"
)

// encode writes a result as the record keeps it: JSON Lines, the document
// first and then an event a line, so that one event can be read without
// decoding the others.
func encode(r *schema.Result) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(&r.Document); err != nil {
		return nil, fmt.Errorf("document %q: %w", r.Document.ID, err)
	}
	for i := range r.Events {
		if err := enc.Encode(&r.Events[i]); err != nil {
			return nil, fmt.Errorf("document %q: event %d: %w", r.Document.ID, i, err)
		}
	}
	return b.Bytes(), nil
}

// decode reads what encode wrote.
func decode(data []byte) (schema.Result, error) {
	var r schema.Result
	line, rest, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		return r, errTorn
	}
	if err := json.Unmarshal(line, &r.Document); err != nil {
		return r, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	r.Events = make([]schema.Event, 0, bytes.Count(rest, []byte("\n")))
	for len(rest) > 0 {
		line, rest, ok = bytes.Cut(rest, []byte("\n"))
		if !ok {
			return r, errTorn
		}
		r.Events = append(r.Events, schema.Event{})
		if err := json.Unmarshal(line, &r.Events[len(r.Events)-1]); err != nil {
			return r, fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return r, nil
}

// decodeEvent reads the event of index n alone.
func decodeEvent(data []byte, n int) (schema.Event, error) {
	var e schema.Event
	for range n + 1 {
		_, rest, ok := bytes.Cut(data, []byte("\n"))
		if !ok {
			return e, errTorn
		}
		data = rest
	}
	line, _, ok := bytes.Cut(data, []byte("\n"))
	if !ok {
		return e, errTorn
	}
	if err := json.Unmarshal(line, &e); err != nil {
		return e, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return e, nil
}

var errTorn = errors.Join(ErrDamaged, errors.New("a document of the record is incomplete"))
