package ud

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// The clause analysis takes « à l'occasion de », « près de » and « beaucoup de »
// for one word each, since rules want what stands behind them. For Universal
// Dependencies their noun or adverb is the head of what stands behind. Here one
// becomes the other. English has « in response to » and « ahead of ».

// attach hangs group g on the word head, with the preposition's words between.
func (w *Writer) attach(edges []edge, g *clause.Group, head int, rel string) {
	top := w.outerWord(g)
	if rel == "obl" {
		head = w.compared(g, head)
	}
	if edges[top].head == noEdge && top != head {
		edges[top] = edge{head, rel}
	}
}

// outerWord is the word that hangs on the governor of group g: the noun or
// adverb of its preposition, the adverb of its quantity, or its head.
func (w *Writer) outerWord(g *clause.Group) int {
	if inner, _, ok := w.innerWord(g); ok {
		return inner
	}
	if q := w.quantity(g); q != clause.None {
		return q
	}
	return w.headWord(g)
}

// prepositions fills the edges between the words of group g and those of its
// preposition and quantity.
func (w *Writer) prepositions(edges []edge, g *clause.Group) {
	if g.Adjective != clause.None {
		w.attach(edges, g, g.Adjective, "obl")
	}
	top := w.headWord(g)
	if q := w.quantity(g); q != clause.None {
		edges[top] = edge{q, "obl"}
		edges[q+1] = edge{top, "case"}
		top = q
	}
	at := w.prepositionAt(g)
	if at == clause.None {
		return
	}
	if w.has(participleObject) && w.upos(at) == lexicon.VERB {
		edges[top] = edge{at, "obj"} // « concernant X »
		return
	}
	inner, last, ok := w.innerWord(g)
	if !ok {
		edges[at] = edge{top, "case"}
		return
	}
	rel := "obl"
	if inner > at {
		edges[at] = edge{inner, "case"}
		rel = "nmod"
	}
	edges[top] = edge{inner, rel}
	edges[last] = edge{top, "case"}
}

// innerWord is the noun of a preposition of several words, « occasion » of « à
// l'occasion de », or its adverb, « auprès »; last is the preposition that ends
// it. Those that UD takes as fixed have none: « grâce à », « à travers ».
func (w *Writer) innerWord(g *clause.Group) (inner, last int, ok bool) {
	at := w.prepositionAt(g)
	if at == clause.None {
		return 0, 0, false
	}
	words := w.sentence.Words
	first := &words[at]
	last = at + first.Unit - 1
	if first.Unit < 2 || first.UnitOf.POS != lexicon.ADP || !isPreposition(words[last].POS) {
		return 0, 0, false
	}
	if first.POS == lexicon.ADV || w.lex.Senses(first.UnitOf.Lemma).Has(adverbPrep) {
		return at, last, true
	}
	if !isPreposition(first.POS) {
		return 0, 0, false
	}
	bare := true // « jusqu'à », « hors de »: prepositions only
	for i := at + 1; i < last; i++ {
		if words[i].POS == lexicon.NOUN {
			return i, last, true
		}
		bare = bare && isPreposition(words[i].POS)
	}
	return at, last, !bare && w.has(prepositionAdverb)
}

func isPreposition(p lexicon.POS) bool { return p == lexicon.ADP || p == lexicon.ADPDET }

// quantity is the adverb that says how much of group g there is, « plus » in
// « plus de cent soldats », or clause.None.
func (w *Writer) quantity(g *clause.Group) int {
	if g.Kind != clause.Nominal {
		return clause.None
	}
	if w.quantifies(g.First-2) && g.PrepAt != g.First-1 {
		return g.First - 2
	}
	if g.Mark != clause.None && w.sentence.Marks[g.Mark].Kind == clause.TimeMark {
		// The words of a date may begin with them: « depuis plus de dix ans ».
		for i := w.sentence.Marks[g.Mark].First; i < w.sentence.Marks[g.Mark].First+2; i++ {
			if w.quantifies(i) && i+2 < w.sentence.Marks[g.Mark].End {
				return i
			}
		}
	}
	return clause.None
}

// quantifies tells whether word i is an adverb of quantity with its « de ».
func (w *Writer) quantifies(i int) bool {
	words := w.sentence.Words
	if i < 0 || i+1 >= len(words) || !w.lex.Case(words[i+1].Lemma).Has(lexicon.Of) {
		return false
	}
	return words[i].Is(degreeAdverb)
}

// headWord is the head of group g among its words: of a date or a name its
// first noun, the day before its month.
func (w *Writer) headWord(g *clause.Group) int {
	if a := g.Apposition; a != clause.None && w.has(officeName) {
		if name := &w.sentence.Groups[a]; name.Class == schema.Person && name.First == g.End {
			return name.Head // « Defence Minister X »
		}
	}
	if !w.has(firstNoun) || g.Mark == clause.None {
		return g.Head
	}
	mark := &w.sentence.Marks[g.Mark]
	if g.Head != mark.First {
		return g.Head
	}
	number, start := clause.None, mark.First
	if word := &w.sentence.Words[start]; word.Unit > 1 && word.UnitOf.POS == lexicon.ADP {
		start += word.Unit // « à partir de 9 heures »
	}
	for i := start; i < mark.End; i++ {
		switch word := &w.sentence.Words[i]; word.POS {
		case lexicon.NUM:
			if number == clause.None {
				number = i
			}
		case lexicon.NOUN, lexicon.PROPN:
			if number != clause.None && mark.Kind == clause.TimeMark && word.Is(monthName) {
				return number
			}
			return i
		}
	}
	if number != clause.None {
		return number
	}
	return g.Head
}

// prepositionAt is the word of the preposition of group g, also where it is part
// of a date (« depuis » in « depuis trois jours »), or clause.None.
func (w *Writer) prepositionAt(g *clause.Group) int {
	if g.Prep != "" && g.PrepAt != clause.None {
		return g.PrepAt
	}
	if g.Mark == clause.None || w.sentence.Marks[g.Mark].Kind != clause.TimeMark {
		return clause.None
	}
	first := w.sentence.Marks[g.Mark].First
	if word := &w.sentence.Words[first]; isPreposition(word.POS) || word.Unit > 1 && word.UnitOf.POS == lexicon.ADP {
		return first
	}
	return clause.None
}

// coordinated tells whether group g only goes on with what a group before it
// began: « à Paris et à Lyon », « avec zèle mais sans succès », « du sel, de
// l'huile ».
func (w *Writer) coordinated(p *clause.Predicate, g *clause.Group) bool {
	s := w.sentence
	at := w.prepositionAt(g)
	if !w.has(coordinatedGroup) || at < 2 || p.Head > at {
		return false
	}
	end, comma := at-1, s.Words[at-1].Text == ","
	if !comma {
		for end >= p.End && s.Words[end].POS == lexicon.ADV {
			end-- // « et surtout à »
		}
		if s.Words[end].Inside {
			for end > p.End && s.Words[end].Inside {
				end--
			}
		} else if s.Words[end].POS != lexicon.CCONJ {
			return false
		}
		if c := &s.Words[end]; c.POS != lexicon.CCONJ && (c.Unit < 2 || c.UnitOf.POS != lexicon.CCONJ) {
			return false
		}
		if end > 0 && s.Words[end-1].Text == "," {
			end--
		}
	}
	if p.End == end && !comma {
		return true // « une activité réduite et de longs mois »: goes on with what stands before p
	}
	for h := range s.Groups {
		x := &s.Groups[h]
		if x.End != end || x.Kind == clause.Adjective || x.Kind == clause.Possessive {
			continue
		}
		for n := 0; n < 8; n++ {
			if prep := w.prepositionAt(x); x.Head > p.Head && prep != clause.None && (!comma || s.Words[prep].Lemma == s.Words[at].Lemma) {
				return true
			}
			if x.Of == clause.None {
				break
			}
			x = &s.Groups[x.Of]
		}
	}
	return false
}

// adverbials fills the edges of adverbs that are a preposition with its noun:
// « à plusieurs reprises », « en revanche ».
func (w *Writer) adverbials(edges []edge) {
	words := w.sentence.Words
	for i := range words {
		if words[i].Unit < 2 || words[i].UnitOf.POS != lexicon.ADV || !isPreposition(words[i].POS) {
			continue
		}
		if w.lex.Senses(words[i].UnitOf.Lemma).Has(fixedAdverb) {
			continue
		}
		for k := i + 1; k < i+words[i].Unit; k++ {
			if words[k].POS != lexicon.NOUN {
				continue
			}
			if p := w.nearestVerb(i); p != nil && edges[k].head == noEdge {
				edges[k], edges[i] = edge{w.topWord(p), "obl"}, edge{k, "case"}
			}
			break
		}
	}
}

// nearestVerb is the verb that an adverb at word i is said of: the one before
// it in its clause, or the next.
func (w *Writer) nearestVerb(i int) *clause.Predicate {
	s := w.sentence
	var before, after *clause.Predicate
	for k := range s.Predicates {
		p := &s.Predicates[k]
		switch {
		case p.Kind != clause.Verbal:
		case p.First < i && (before == nil || p.First > before.First):
			before = p
		case p.First > i && (after == nil || p.First < after.First):
			after = p
		}
	}
	if before == nil || after == nil {
		if before == nil {
			return after
		}
		return before
	}
	for k := before.End; k < i; k++ {
		if t := s.Words[k].Text; t == ";" || t == ":" || strings.HasPrefix(t, ",") {
			return after
		}
	}
	return before
}
