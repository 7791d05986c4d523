package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/blevesearch/vellum"
	"github.com/entente-kg/entente/extract/lexicon"
)

// A reading is an analysis of a form, the lemma in full.
type reading struct {
	lemma string
	pos   lexicon.POS
	feats lexicon.Feats
	prior int // its place among the form's readings, the smallest first
}

// A dictionary gathers the readings of forms.
type dictionary struct {
	forms map[string][]reading
}

func (d *dictionary) add(form string, r reading) {
	if d.forms == nil {
		d.forms = make(map[string][]reading, 1<<19)
	}
	for i, q := range d.forms[form] {
		if q.lemma == r.lemma && q.pos == r.pos && q.feats == r.feats {
			d.forms[form][i].prior = min(q.prior, r.prior)
			return
		}
	}
	d.forms[form] = append(d.forms[form], r)
}

// A change is a reading whose lemma is told as a change of the form's end, so
// that all words of one paradigm share it.
type change struct {
	strip  int
	suffix string
	pos    lexicon.POS
	feats  lexicon.Feats
}

func changeOf(form string, r reading) change {
	n := 0
	for n < len(form) && n < len(r.lemma) && form[n] == r.lemma[n] {
		n++
	}
	return change{len(form) - n, r.lemma[n:], r.pos, r.feats}
}

func (a change) compare(b change) int {
	return cmp.Or(cmp.Compare(a.strip, b.strip), cmp.Compare(a.suffix, b.suffix),
		cmp.Compare(a.pos, b.pos), cmp.Compare(a.feats, b.feats))
}

// encode writes the layout that the lexicon's table reads, frequent readings
// and sets under the smallest numbers.
func (d *dictionary) encode() (data []byte, stats string, err error) {
	forms := make([]string, 0, len(d.forms))
	for form := range d.forms {
		forms = append(forms, form)
	}
	slices.Sort(forms)

	total := 0
	uses := make(map[change]int)
	for _, form := range forms {
		slices.SortFunc(d.forms[form], order(form))
		for _, r := range d.forms[form] {
			uses[changeOf(form, r)]++
			total++
		}
	}
	changes := byUse(uses, change.compare)
	number := make(map[change]int, len(changes))
	for i, c := range changes {
		number[c] = i
	}

	setOf := make([]string, len(forms))
	setUses := make(map[string]int)
	for i, form := range forms {
		set := binary.AppendUvarint(nil, uint64(len(d.forms[form])))
		for _, r := range d.forms[form] {
			set = binary.AppendUvarint(set, uint64(number[changeOf(form, r)]))
		}
		setOf[i] = string(set)
		setUses[setOf[i]]++
	}
	var sets []byte
	place := make(map[string]uint64, len(setUses))
	for _, set := range byUse(setUses, cmp.Compare[string]) {
		place[set] = uint64(len(sets))
		sets = append(sets, set...)
	}

	readings, ends, text, err := encodeChanges(changes)
	if err != nil {
		return nil, "", err
	}
	fst, err := encodeForms(forms, func(i int) uint64 { return place[setOf[i]] })
	if err != nil {
		return nil, "", err
	}
	data = append(data, lexicon.Magic...)
	for _, n := range [...]int{len(changes), len(ends) / 4, len(text), len(sets)} {
		data = binary.LittleEndian.AppendUint32(data, uint32(n))
	}
	for _, part := range [...][]byte{readings, ends, text, sets, fst} {
		data = append(data, part...)
	}
	stats = fmt.Sprintf("%d forms, %d readings, %d distinct in %d sets (%d bytes), FST %d bytes, in all %d bytes",
		len(forms), total, len(changes), len(setUses), len(sets), len(fst), len(data))
	return data, stats, nil
}

// byUse lists the keys, the most used first.
func byUse[K comparable](uses map[K]int, compare func(a, b K) int) []K {
	keys := make([]K, 0, len(uses))
	for k := range uses {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int { return cmp.Or(cmp.Compare(uses[b], uses[a]), compare(a, b)) })
	return keys
}

func encodeChanges(changes []change) (readings, ends, text []byte, err error) {
	suffixes := make(map[string]int)
	for _, c := range changes {
		i, ok := suffixes[c.suffix]
		if !ok {
			i = len(suffixes)
			suffixes[c.suffix] = i
			text = append(text, c.suffix...)
			ends = binary.LittleEndian.AppendUint32(ends, uint32(len(text)))
		}
		if i > math.MaxUint16 || c.strip > math.MaxUint8 {
			return nil, nil, nil, fmt.Errorf("too many suffixes (%d) or too long a form (%d bytes): widen the table's readings", i, c.strip)
		}
		readings = binary.LittleEndian.AppendUint32(readings, uint32(c.feats))
		readings = binary.LittleEndian.AppendUint16(readings, uint16(i))
		readings = append(readings, byte(c.pos), byte(c.strip))
	}
	return readings, ends, text, nil
}

func encodeForms(forms []string, place func(i int) uint64) ([]byte, error) {
	var buf bytes.Buffer
	// A large registry finds more shared endings: smaller, at the generator's cost.
	b, err := vellum.New(&buf, &vellum.BuilderOpts{Encoder: 1, RegistryTableSize: 200_000, RegistryMRUSize: 4})
	if err != nil {
		return nil, err
	}
	for i, form := range forms {
		if err := b.Insert([]byte(form), place(i)); err != nil {
			return nil, fmt.Errorf("%q: %w", form, err)
		}
	}
	if err := b.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
