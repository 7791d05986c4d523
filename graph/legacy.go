package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/schema"
)

// legacy tells whether a record is of a format in which a document was one
// value of JSON Lines: the document, and then an event a line.
func legacy(format string) bool { return format == "1" || format == "2" }

// older tells whether a record is of a format that is brought up to this one.
// Format 3 had nothing compressed; what it has is copied as it is.
func older(format string) bool { return format == "3" || legacy(format) }

// convert copies documents of such a record into one of now. What cannot be
// read is taken over as it is, and found to be damaged there.
func convert(ctx context.Context, read transacting, to *bbolt.DB) error {
	if err := convertDecisions(ctx, read, to); err != nil {
		return err
	}
	return pages(ctx, read, documentsBucket, func(_ uint64, ids, values [][]byte) error {
		return to.Update(func(tx *bbolt.Tx) error {
			for i, id := range ids {
				r, err := decodeLines(values[i])
				if err == nil && r.Document.ID != string(id) {
					err = fmt.Errorf("%w: it is document %q", ErrDamaged, r.Document.ID)
				}
				var parts stored
				if err == nil {
					parts, err = encode(&r, new(Origin))
				}
				if err != nil {
					if err := tx.Bucket([]byte(documentsBucket)).Put(id, values[i]); err != nil {
						return err
					}
					continue
				}
				if err := putDocument(tx, string(id), &parts); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// convertDecisions seals the decisions.
func convertDecisions(ctx context.Context, read transacting, to *bbolt.DB) error {
	return pages(ctx, read, decisionsBucket, func(sequence uint64, numbers, values [][]byte) error {
		return to.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte(decisionsBucket))
			if err != nil {
				return err
			}
			for i, at := range numbers {
				if err := b.Put(at, seal(decisionsBucket, at, values[i])); err != nil {
					return err
				}
			}
			return b.SetSequence(sequence)
		})
	})
}

func decodeLines(data []byte) (schema.Result, error) {
	var r schema.Result
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	if err := json.Unmarshal(line, &r.Document); err != nil {
		return r, err
	}
	for len(rest) > 0 {
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		var e schema.Event
		if err := json.Unmarshal(line, &e); err != nil {
			return r, err
		}
		r.Events = append(r.Events, e)
	}
	return r, r.ValidateEvents()
}
