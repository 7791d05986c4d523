package query

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
)

// A cursor says after which item a page begins, by that item's place in the
// order, so that what is added or taken away meanwhile neither repeats nor
// hides other items. It also holds a hash of the question, so that a cursor of
// another question is refused.
type cursor[K any] struct {
	Question uint32 `json:"q"`
	After    K      `json:"a"`
}

func question(parts ...string) uint32 {
	h := fnv.New32a()
	for _, p := range parts {
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return h.Sum32()
}

func (c cursor[K]) String() string {
	data, err := json.Marshal(c)
	if err != nil {
		panic(err) // keys are structs of strings and numbers
	}
	return base64.RawURLEncoding.EncodeToString(data)
}

func parseCursor[K any](s string, question uint32) (after K, err error) {
	var c cursor[K]
	data, err := base64.RawURLEncoding.DecodeString(s)
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err != nil || c.Question != question {
		return after, fmt.Errorf("%w: the cursor is not one of this question: begin again without a cursor", ErrBadFilter)
	}
	return c.After, nil
}

// limits checks the limit of a filter.
func limits(limit int) (int, error) {
	switch {
	case limit == 0:
		return DefaultLimit, nil
	case limit < 0 || limit > MaxLimit:
		return 0, fmt.Errorf("%w: limit %d is not between 1 and %d", ErrBadFilter, limit, MaxLimit)
	}
	return limit, nil
}
