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
)

// A chunk is a run of words that the clause builder takes as one.
type chunk struct {
	kind       chunkKind
	first, end int
	group      int    // groupChunk
	pred       int    // verbs and adjectives
	prep       string // before infinitives, participles and relative pronouns
	lemma      string // of pronouns and conjunctions
	inverted   bool   // of a finite verb: its subject follows its auxiliary
}

// chunk cuts the sentence.
func (st *State) chunk() {
	n := len(st.s.Words)
	st.markAt = st.markAt[:0]
	for range n {
		st.markAt = append(st.markAt, None)
	}
	for m := range st.s.Marks {
		for i := st.s.Marks[m].First; i < st.s.Marks[m].End && i < n; i++ {
			if st.markAt[i] == None || st.s.Marks[m].Kind == TimeMark {
				st.markAt[i] = m
			}
		}
	}
	st.split = split{at: None}
	prep, at := "", None // the preposition that waits for its group
	for i := 0; i < n; {
		w := st.word(i)
		from := i
		if w.Unit > 0 && st.markAt[i] == None && st.about(i) == 0 {
			switch w.UnitOf.POS {
			case lexicon.ADP:
				prep, at = w.UnitOf.Lemma, i
				i += w.Unit
				continue
			case lexicon.SCONJ:
				st.add(chunk{kind: subordChunk, first: i, end: i + w.Unit, lemma: w.UnitOf.Lemma})
				prep = ""
				i += w.Unit
				continue
			case lexicon.CCONJ:
				st.add(chunk{kind: conjChunk, first: i, end: i + w.Unit, lemma: w.UnitOf.Lemma})
				prep = ""
				i += w.Unit
				continue
			case lexicon.ADV:
				i += w.Unit
				continue
			}
		}
		if st.inMark(i) {
			i = st.nounGroup(i, prep, at)
			prep, at = "", None
			continue
		}
		if n := st.about(i); n > 0 {
			i = st.nounGroup(i+n, prep, at) // « près de deux mille soldats »
			prep, at = "", None
			continue
		}
		switch w.POS {
		case lexicon.ADP:
			if st.english && st.verbParticle(i) {
				i++
				continue
			}
			prep, at, i = w.Lemma, i, i+1
			continue
		case lexicon.ADPDET:
			prep, at, i = contracted(w.Text), i, i+1
			continue
		case lexicon.ADV, lexicon.INTJ, lexicon.PART, lexicon.X, lexicon.SYM:
			if st.english {
				if w.POS == lexicon.ADV && prep != "" && st.modifierAhead(i+1) {
					i = st.nounGroup(i, prep, at) // « after nearly two years »
					break
				}
				if prep != "" && standsForPlace(w) {
					st.pronoun(i, prep, at) // « from here »
					i++
					break
				}
				i = max(st.particle(i), i+1)
				break
			}
			if !isNe(w.Text) {
				i++
				continue
			}
			i = st.verbGroup(i, prep)
		case lexicon.PUNCT:
			st.punct(i)
			i++
			if k := st.chunks[len(st.chunks)-1].kind; k == openChunk && prep != "" {
				continue // « de « coups » »
			}
		case lexicon.CCONJ:
			st.add(chunk{kind: conjChunk, first: i, end: i + 1, lemma: w.Lemma})
			i++
		case lexicon.SCONJ:
			st.add(chunk{kind: subordChunk, first: i, end: i + 1, lemma: w.Lemma})
			i++
		case lexicon.VERB, lexicon.AUX:
			if i == st.split.at {
				i = st.split.end
				break
			}
			if st.english && st.reduced(i) {
				w.Feats = lexicon.Part | lexicon.Past
			}
			if st.prenominal(i) {
				i = st.nounGroup(i, prep, at)
				break
			}
			if st.english {
				i = st.englishVerbGroup(i, prep)
				break
			}
			i = st.verbGroup(i, prep)
		case lexicon.PRON:
			switch {
			case st.english && w.Feats.Has(lexicon.Interrog):
				g := st.newGroup(oneWord(Pronoun, i))
				st.add(chunk{kind: questionChunk, first: i, end: i + 1, group: g, lemma: w.Lemma})
				i++
			case w.Feats.Has(lexicon.Rel):
				lemma := strings.ToLower(w.Lemma)
				if p, pronoun, ok := contractedRelative(w.Text); ok {
					prep, lemma = p, pronoun
				}
				st.add(chunk{kind: relativeChunk, first: i, end: i + 1, prep: prep, lemma: lemma})
				i++
			case st.english && w.Feats.Has(lexicon.Poss):
				i = st.nounGroup(i, prep, at)
			case !st.english && isClitic(w) && st.verbAhead(i):
				i = st.verbGroup(i, prep)
			default:
				st.pronoun(i, prep, at)
				i++
			}
		default:
			i = st.nounGroup(i, prep, at)
		}
		prep, at = "", None
		if i <= from {
			i = from + 1
		}
	}
}

// pronoun makes a group of word i alone.
func (st *State) pronoun(i int, prep string, prepAt int) {
	pronoun := oneWord(Pronoun, i)
	st.put(&pronoun, prep, prepAt)
	g := st.newGroup(pronoun)
	st.add(chunk{kind: groupChunk, first: i, end: i + 1, group: g})
}

func (st *State) add(c chunk) { st.chunks = append(st.chunks, c) }

// inMark tells whether a name or a date starts at word i.
func (st *State) inMark(i int) bool {
	m := st.markAt[i]
	return m != None && st.s.Marks[m].First == i && st.s.Marks[m].Kind != DemonymMark
}

func (st *State) punct(i int) {
	c := chunk{first: i, end: i + 1, lemma: st.word(i).Text}
	switch c.lemma {
	case ",":
		c.kind = commaChunk
	case "«", "“":
		c.kind = openChunk
	case "»", "”":
		c.kind = closeChunk
	case "\"":
		c.kind = openChunk
		for k := len(st.chunks) - 1; k >= 0; k-- {
			if st.chunks[k].kind == openChunk {
				c.kind = closeChunk
				break
			}
			if st.chunks[k].kind == closeChunk {
				break
			}
		}
	default:
		c.kind = stopChunk
	}
	st.add(c)
}

// contracted is the preposition in au, aux, du, des.
func contracted(form string) string {
	switch form[0] {
	case 'a', 'A':
		return "à"
	}
	return "de"
}

// contractedRelative takes auquel and duquel apart.
func contractedRelative(form string) (prep, pronoun string, ok bool) {
	f := strings.ToLower(form)
	switch {
	case strings.HasPrefix(f, "auquel"), strings.HasPrefix(f, "auxquel"):
		return "à", "lequel", true
	case strings.HasPrefix(f, "duquel"), strings.HasPrefix(f, "desquel"):
		return "de", "lequel", true
	}
	return "", "", false
}
