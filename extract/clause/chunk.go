package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A chunkKind says what a chunk is.
type chunkKind uint8

const (
	groupChunk      chunkKind = iota // a noun group or a pronoun
	finiteChunk                      // a finite verb with its auxiliaries and clitics
	infinitiveChunk                  // an infinitive, chunk.prep before it
	presentChunk                     // a present participle, en before it or nothing
	pastChunk                        // a past participle without auxiliary
	adjectiveChunk                   // an adjective of no noun group
	relativeChunk                    // qui, que, dont, auquel
	subordChunk                      // que, si, lorsque
	conjChunk                        // et, ou, mais, ni
	commaChunk
	questionChunk // what, at the head of its clause
	stopChunk     // ; : and brackets: a clause ends
	openChunk     // an opening quotation mark
	closeChunk
	noChunk // outside the sentence
)

// A chunk is a run of words that the clause builder takes as one.
type chunk struct {
	kind       chunkKind
	first, end int
	group      int            // groupChunk
	pred       int            // verbs and adjectives
	prep       string         // before infinitives, participles and relative pronouns
	cs         lexicon.Case   // what prep says
	lemma      string         // of pronouns and conjunctions
	senses     lexicon.Senses // the classes of lemma
	inverted   bool           // of a finite verb: its subject follows its auxiliary
}

// A chunker cuts a sentence into chunks.
type chunker struct {
	*analysis
	grammar phrases
	markAt  []int // for each word the mark that covers it, or None
	taken   span  // words ahead that a chunk before has taken
}

// A span is a run of words.
type span struct{ first, end int }

// chunk cuts the sentence.
func (ck *chunker) chunk() {
	ck.cover()
	ck.taken = span{None, None}
	prep := bare
	for i := 0; i < len(ck.Words); {
		from := i
		i, prep = ck.next(i, prep)
		i = max(i, from+1)
	}
}

// cover notes which mark covers each word; dates come first.
func (ck *chunker) cover() {
	n := len(ck.Words)
	ck.markAt = ck.markAt[:0]
	for range n {
		ck.markAt = append(ck.markAt, None)
	}
	for m := range ck.Marks {
		for i := ck.Marks[m].First; i < ck.Marks[m].End && i < n; i++ {
			if ck.markAt[i] == None || ck.Marks[m].Kind == TimeMark {
				ck.markAt[i] = m
			}
		}
	}
}

// next reads what starts at word i behind the preposition prep. It returns
// where that ends, and the preposition that stands before what follows.
func (ck *chunker) next(i int, prep preposition) (int, preposition) {
	w := ck.word(i)
	quantity := ck.grammar.quantity(i)
	if w.Unit > 0 && ck.markAt[i] == None && quantity == 0 {
		if end, prep, ok := ck.unit(i, prep); ok {
			return end, prep
		}
	}
	if ck.inMark(i) {
		return ck.grammar.nounGroup(i, prep), bare
	}
	if quantity > 0 {
		return ck.grammar.nounGroup(i+quantity, prep), bare
	}
	switch w.POS {
	case lexicon.ADP:
		if ck.verbParticle(i) {
			return i + 1, prep
		}
		return i + 1, ck.preposition(w.Lemma, i)
	case lexicon.ADPDET:
		return i + 1, ck.preposition(w.Lemma, i)
	case lexicon.ADV, lexicon.INTJ, lexicon.PART, lexicon.X, lexicon.SYM:
		return ck.grammar.minor(i, prep)
	case lexicon.PUNCT:
		if ck.punct(i) == openChunk {
			return i + 1, prep // « de « coups » »
		}
	case lexicon.CCONJ:
		ck.add(chunk{kind: conjChunk, first: i, end: i + 1, lemma: w.Lemma, senses: w.Senses})
	case lexicon.SCONJ:
		if next := ck.word(i + 1); len(ck.chunks) == 0 && next != nil && next.POS == lexicon.VERB && next.Feats.Has(lexicon.Part|lexicon.Pres) {
			return i + 1, bare // « while addressing the press, X … »: a participle opens no clause
		}
		ck.add(chunk{kind: subordChunk, first: i, end: i + 1, lemma: w.Lemma, senses: w.Senses})
	case lexicon.VERB, lexicon.AUX:
		if i == ck.taken.first {
			return ck.taken.end, bare
		}
		return ck.grammar.verb(i, prep), bare
	case lexicon.PRON:
		return ck.grammar.pronoun(i, prep), bare
	default:
		return ck.grammar.nounGroup(i, prep), bare
	}
	return i + 1, bare
}

// unit reads the unit of several words at word i, as next does, and tells
// whether it is one that opens or joins clauses or groups, or says nothing.
func (ck *chunker) unit(i int, prep preposition) (int, preposition, bool) {
	w := ck.word(i)
	end, lemma := i+w.Unit, w.UnitOf.Lemma
	switch w.UnitOf.POS {
	case lexicon.ADP:
		return end, ck.preposition(lemma, i), true
	case lexicon.SCONJ:
		ck.add(chunk{kind: subordChunk, first: i, end: end, lemma: lemma, senses: ck.lex.Senses(lemma)})
		return end, bare, true
	case lexicon.CCONJ:
		ck.add(chunk{kind: conjChunk, first: i, end: end, lemma: lemma, senses: ck.lex.Senses(lemma)})
		return end, bare, true
	case lexicon.ADV:
		return end, prep, true
	}
	return i, prep, false
}

// alone makes a group of word i alone, a pronoun or what stands for one, and
// returns where it ends.
func (ck *chunker) alone(i int, prep preposition) int {
	pronoun := oneWord(Pronoun, i)
	pronoun.put(prep)
	g := ck.newGroup(pronoun)
	ck.add(chunk{kind: groupChunk, first: i, end: i + 1, group: g})
	return i + 1
}

// relativePronoun makes the chunk of the relative pronoun at word i, and
// returns where it ends. One that is written as one word with its preposition is
// taken apart: auquel.
func (ck *chunker) relativePronoun(i int, prep preposition) int {
	w := ck.word(i)
	lemma, senses := strings.ToLower(w.Lemma), w.Senses
	if p, rest, ok := ck.lex.Contraction(w.Text); ok {
		prep, lemma = ck.preposition(p, i), rest
	}
	ck.add(chunk{kind: relativeChunk, first: i, end: i + 1, prep: prep.lemma, cs: prep.cs, lemma: lemma, senses: senses})
	return i + 1
}

func (an *analysis) add(c chunk) { an.chunks = append(an.chunks, c) }

// inMark tells whether a name or a date starts at word i.
func (ck *chunker) inMark(i int) bool {
	m := ck.markAt[i]
	return m != None && ck.Marks[m].First == i && ck.Marks[m].Kind != DemonymMark
}

// punct makes the chunk of a sign at word i, and returns its kind.
func (ck *chunker) punct(i int) chunkKind {
	c := chunk{kind: stopChunk, first: i, end: i + 1, lemma: ck.word(i).Text}
	switch c.lemma {
	case "[", "]":
		if ck.word(i).Quoted {
			return noChunk // what the writer changed in another's words: « [Il] a dit »
		}
	case ",":
		c.kind = commaChunk
	default:
		switch w := ck.word(i); {
		case w.Opens():
			c.kind = openChunk
		case w.Closes():
			c.kind = closeChunk
		}
	}
	ck.add(c)
	return c.kind
}
