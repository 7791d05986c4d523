package graph

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/graph/words"
	"github.com/entente-kg/entente/schema"
)

// The sentences that say something are found by their words. Of each block of a
// document's events the index keeps the words of its sentences, four bytes a
// word, in the order of the text: a question goes through all of them, at about a
// tenth of a microsecond a sentence. Lists of sentences by word would answer in
// less, and take four times the room: an entry of bbolt alone is 16 bytes.

// sentences puts the sentences of a document into the index, or takes them out.
// r is what it says under the decisions.
func (x *indexer) sentences(r *schema.Result, places []int, doc key, sign int) {
	for n, value := range sentenceBlocks(r, places) {
		x.set(sentencesBucket, doc.part(n), value, sign)
	}
}

// sentenceBlocks returns what the index keeps, by the number of the block in
// which a sentence's first event is.
func sentenceBlocks(r *schema.Result, places []int) map[int][]byte {
	blocks := make(map[int][]byte)
	seen := make(map[schema.Span]bool, len(r.Events))
	for i := range r.Events {
		e := &r.Events[i]
		if seen[e.Sentence.Span] {
			continue
		}
		seen[e.Sentence.Span] = true
		at := numberOf(places, i)
		all := words.Of(e.Sentence.Text, r.Document.Lang)
		b := binary.AppendUvarint(blocks[at/blockSize], uint64(at%blockSize))
		b = binary.AppendUvarint(b, uint64(len(all)))
		for _, w := range all {
			b = binary.LittleEndian.AppendUint32(b, uint32(w))
		}
		blocks[at/blockSize] = b
	}
	return blocks
}

// sameSentences tells whether two states of a document have the same index of
// sentences.
func sameSentences(was *schema.Result, wasAt []int, is *schema.Result, isAt []int) bool {
	if len(was.Events) != len(is.Events) {
		return false
	}
	for i := range was.Events {
		if numberOf(wasAt, i) != numberOf(isAt, i) {
			return false
		}
	}
	return true
}

// A SentencePlace is where a sentence is read: its document, and its first event
// there.
type SentencePlace struct{ place place }

// MarshalText makes a word of the place, for cursors.
func (p SentencePlace) MarshalText() ([]byte, error) {
	return hex.AppendEncode(nil, p.place.doc.part(p.place.number)), nil
}

// UnmarshalText reads what MarshalText wrote.
func (p *SentencePlace) UnmarshalText(text []byte) (err error) {
	b, err := hex.AppendDecode(nil, text)
	if err == nil {
		p.place, err = decodePlace(b)
	}
	return err
}

// Compare orders places: sentences of a document stand together, in the order
// of its text.
func (p SentencePlace) Compare(o SentencePlace) int {
	return bytes.Compare(p.place.doc.part(p.place.number), o.place.doc.part(o.place.number))
}

var errSentences = fmt.Errorf("%w: its index of sentences", ErrDamaged)

// Sentences calls f with the place and the words of every sentence that says an
// event. f may not keep the words.
func (s *Snapshot) Sentences(f func(SentencePlace, []words.Word)) error {
	var all []words.Word
	n := 0
	return s.tx.Bucket([]byte(sentencesBucket)).ForEach(func(at, value []byte) error {
		if n++; n%1024 == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		first, err := decodePlace(at)
		if err != nil {
			return err
		}
		for len(value) > 0 {
			number, size := binary.Uvarint(value)
			if size <= 0 {
				return errSentences
			}
			value = value[size:]
			count, size := binary.Uvarint(value)
			if size <= 0 || count > uint64(len(value)-size)/4 {
				return errSentences
			}
			value = value[size:]
			all = all[:0]
			for i := range int(count) {
				all = append(all, words.Word(binary.LittleEndian.Uint32(value[4*i:])))
			}
			value = value[4*count:]
			f(SentencePlace{place{first.doc, first.number*blockSize + int(number)}}, all)
		}
		return nil
	})
}

// Said returns the events that a sentence says, under the decisions.
func (s *Snapshot) Said(at SentencePlace) (events []schema.Event, err error) {
	for next := at.place; ; next.number++ {
		if err := s.ctx.Err(); err != nil {
			return events, err
		}
		there, err := s.events.has(next)
		if err != nil || !there {
			return events, err
		}
		e, err := s.decided(next)
		switch {
		case errors.Is(err, ErrNotFound): // rejected, or said already
		case err != nil:
			return events, err
		case len(events) > 0 && e.Sentence.Span != events[0].Sentence.Span:
			return events, nil
		default:
			events = append(events, e)
		}
	}
}

// has tells whether a document has an event of that number.
func (r *eventReader) has(at place) (bool, error) {
	if b := r.blocks[place{at.doc, at.number / blockSize}]; b != nil {
		return at.number%blockSize < len(b.block.Events), nil
	}
	data, err := unpacked(r.tx, factsBucket, at.doc.part(at.number/blockSize))
	if err != nil || data == nil {
		id, _ := r.doc(at.doc)
		return false, damaged(id, err)
	}
	id, err := r.doc(at.doc)
	if err != nil {
		return false, err
	}
	b, err := readBlock(id, data)
	if err != nil {
		return false, damaged(id, err)
	}
	r.blocks[place{at.doc, at.number / blockSize}] = b
	return at.number%blockSize < len(b.block.Events), nil
}
