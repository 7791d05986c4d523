package tag

import (
	"math/bits"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/token"
)

// A State tags for one goroutine. Its memory is reused from sentence to
// sentence.
type State struct {
	tagger *Tagger
	reader *lexicon.Reader
	seen   map[string]*entry
	cells  []cell
	open   ambiguities
	active []uint64 // the constraints that the sentence's words call for, a bit each
}

// seenSize bounds the forms that a State remembers. A running text of a
// newspaper's issue has fewer; beyond it the memory starts afresh.
const seenSize = 1 << 15

// An entry is what a form is before any constraint.
type entry struct {
	form     int // its number in the tagger's vocabulary; 0: no constraint names it
	readings []lexicon.Analysis
	senses   []lexicon.Senses // of each reading
	mask     uint32           // the parts of speech of all readings
	known    bool
	units    lexicon.Units // that may start with the form
}

// A cell is a token with the readings it still has.
type cell struct {
	*entry
	live   uint64 // bit i: readings[i] stands
	mask   uint32 // the parts of speech of the live readings
	adverb bool   // within an adverb of several words
}

// maxReadings is what a cell can hold; no word of a language has as many.
const maxReadings = 64

// NewState returns a State for the use of one goroutine.
func (t *Tagger) NewState() *State {
	return &State{tagger: t, reader: t.lex.NewReader(), seen: make(map[string]*entry, 256)}
}

// outside stands before the first and after the last token.
var outside = cell{entry: &entry{readings: []lexicon.Analysis{{POS: lexicon.PUNCT}}}, mask: 1 << lexicon.PUNCT, live: 1}

// Tag appends the words of one sentence's tokens.
func (s *State) Tag(toks []token.Token, dst []Word) []Word {
	s.look(toks)
	first := len(dst)
	for i := range toks {
		dst = append(dst, Word{Token: &toks[i], Known: s.cells[i].known})
	}
	words := dst[first:]
	s.units(toks, words)
	// Twice, since what a constraint strikes out may be what another waits for.
	for range 2 {
		if !s.constrain() {
			break
		}
	}
	for i := range words {
		c := &s.cells[i]
		reading := bits.TrailingZeros64(c.live)
		words[i].Analysis, words[i].Senses = c.readings[reading], c.senses[reading]
		if toks[i].Side != token.NoSide {
			words[i].Analysis = lexicon.Analysis{Lemma: toks[i].Text, POS: lexicon.PUNCT}
		}
	}
	return dst
}

// look fetches every token's readings.
func (s *State) look(toks []token.Token) {
	s.cells, s.active = s.cells[:0], append(s.active[:0], s.tagger.always...)
	for i := range toks {
		e, ok := s.seen[toks[i].Text]
		if !ok {
			e = s.remember(strings.Clone(toks[i].Text)) // which may be a piece of a large document
		}
		s.cells = append(s.cells, cell{entry: e, live: 1<<len(e.readings) - 1, mask: e.mask})
		for k, called := range s.tagger.calledFor[e.form] {
			s.active[k] |= called
		}
	}
}

// remember looks a form up and keeps what it is.
func (s *State) remember(form string) *entry {
	as, known := s.reader.Find(form)
	as = as[:min(len(as), maxReadings)]
	e := &entry{form: s.tagger.vocabulary[lexicon.Fold(form)], readings: as, senses: make([]lexicon.Senses, len(as)), known: known, units: s.tagger.lex.Units(form)}
	for i := range as {
		e.mask |= 1 << as[i].POS
		e.senses[i] = s.tagger.lex.Word(form, as[i].Lemma)
	}
	if len(s.seen) >= seenSize {
		clear(s.seen)
	}
	s.seen[form] = e
	return e
}

// units marks the units of several words.
func (s *State) units(toks []token.Token, words []Word) {
	for i := 0; i < len(toks); {
		if s.cells[i].units == nil {
			i++
			continue
		}
		n, a, fused := s.tagger.lex.Unit(s.cells[i].units, func(k int) string {
			if i+k >= len(toks) {
				return ""
			}
			return toks[i+k].Text
		})
		if n == 0 {
			i++
			continue
		}
		if i+n < len(s.cells) && s.existential(i, n) {
			i++ // « il y a rencontré »: no preposition
			continue
		}
		words[i].Unit, words[i].UnitOf, words[i].Fused = n, a, fused
		for k := 0; a.POS == lexicon.ADV && k < n; k++ {
			s.cells[i+k].adverb = true
		}
		for k := 1; k < n; k++ {
			words[i+k].Inside = true
		}
		i += n
	}
}

// span is the class of what tells how long ago something was, if it stands behind
// « il y a »: jours, longtemps.
const span lexicon.Sense = "time"

// existential tells whether the n tokens from i on are « il y a » that says that
// something is there, rather than how long ago: before a participle, whose
// auxiliary « a » then is, or before no span of time.
func (s *State) existential(i, n int) bool {
	if n != 3 || s.cells[i+2].mask&(1<<lexicon.AUX) == 0 {
		return false
	}
	next := &s.cells[i+n]
	for j := range next.readings {
		if r := &next.readings[j]; r.POS == lexicon.VERB && r.Feats.Has(lexicon.Part|lexicon.Past) {
			return true
		}
	}
	for k := i + n; k < len(s.cells) && k < i+n+5; k++ {
		if s.cells[k].senses[0].Has(span) {
			return false
		}
	}
	return true
}
