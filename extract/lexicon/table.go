package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/blevesearch/vellum"
)

// A table is the generated dictionary of one language, read in place from the
// bytes embedded in the program: nothing of it is copied to the heap.
//
// The layout, little-endian: Magic; four uint32 giving the number of readings,
// the number of suffixes, the bytes of the suffixes' text and the bytes of the
// sets; then the readings (8 bytes each: features uint32, suffix uint16, part
// of speech, bytes to strip), the suffixes' ends (uint32 each), their text, the
// sets (a count, then that many reading numbers, as varints) and last a vellum
// FST that leads from a form to the place of its set.
type table struct {
	readings []byte
	ends     []byte
	text     []byte
	sets     []byte
	forms    *vellum.FST
}

// Magic begins every generated table and names its layout.
const Magic = "entlex1\n"

const readingSize = 8

var errTable = errors.New("the dictionary table is damaged: run go generate in extract/lexicon and build again")

// openTable checks the sections' sizes and loads the FST.
func openTable(data []byte) (table, error) {
	const header = len(Magic) + 4*4
	if len(data) < header || string(data[:len(Magic)]) != Magic {
		return table{}, fmt.Errorf("reading the header: %w", errTable)
	}
	var n [4]int
	for i := range n {
		n[i] = int(binary.LittleEndian.Uint32(data[len(Magic)+4*i:]))
	}
	rest := data[header:]
	cut := func(size int) []byte {
		if size > len(rest) {
			size = len(rest) // the FST is then empty, which Load refuses
		}
		part := rest[:size:size]
		rest = rest[size:]
		return part
	}
	t := table{
		readings: cut(n[0] * readingSize),
		ends:     cut(n[1] * 4),
		text:     cut(n[2]),
		sets:     cut(n[3]),
	}
	forms, err := vellum.Load(rest)
	if err != nil {
		return table{}, fmt.Errorf("loading the forms: %w: %w", err, errTable)
	}
	t.forms = forms
	return t, nil
}

// appendSet adds the readings of form, whose set is at place, to as.
func (t *table) appendSet(as []Analysis, form string, place uint64) []Analysis {
	if place >= uint64(len(t.sets)) {
		return as
	}
	set := t.sets[place:]
	count, n := binary.Uvarint(set)
	for ; count > 0 && n > 0; count-- {
		set = set[n:]
		var i uint64
		i, n = binary.Uvarint(set)
		at := i * readingSize
		if n <= 0 || at+readingSize > uint64(len(t.readings)) {
			break
		}
		r := t.readings[at : at+readingSize]
		as = appendNew(as, Analysis{
			Lemma: t.lemma(form, int(r[7]), int(binary.LittleEndian.Uint16(r[4:]))),
			POS:   POS(r[6]),
			Feats: Feats(binary.LittleEndian.Uint32(r)),
		})
	}
	return as
}

// lemma strips bytes from the end of form and puts a suffix there.
func (t *table) lemma(form string, strip, suffix int) string {
	start, end := uint32(0), binary.LittleEndian.Uint32(t.ends[4*suffix:])
	if suffix > 0 {
		start = binary.LittleEndian.Uint32(t.ends[4*(suffix-1):])
	}
	stem := form[:max(0, len(form)-strip)]
	if start == end {
		return stem
	}
	return stem + string(t.text[start:end])
}

// appendNew adds a unless as holds it already.
func appendNew(as []Analysis, a Analysis) []Analysis {
	for _, b := range as {
		if a == b {
			return as
		}
	}
	return append(as, a)
}
