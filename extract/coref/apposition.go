package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// nameBeside returns the entity of the name in a group or in apposition to it,
// and notes the office that one says of the other.
func (r *Resolver) nameBeside(g int) int {
	gr := &r.s.Groups[g]
	if r.s.IsName(g) {
		who := r.s.marked(gr)
		office := gr.Apposition
		if office != clause.None && r.s.othersName(office) {
			office = clause.None // "X from the brother, King Y": it is Y's
		}
		if office == clause.None && r.bearer(g) != none {
			office = r.s.besideName(g)
		}
		if office != clause.None {
			r.offices(g, office)
		} else if who != none {
			r.calledBy(g, who)
		}
		return who
	}
	// « le ministre X », « le président de l'OSCE, le ministre allemand X »
	named := gr.Apposition
	for n := 0; named != clause.None && n < 3 && !r.s.IsName(named); n++ {
		named = r.s.Groups[named].Apposition
	}
	if named == clause.None && gr.Apposition == clause.None && gr.Kinds.Has(lexicon.OfficeNoun) {
		if named = r.besideOffice(g); named == clause.None {
			named = r.besideSecond(g)
		}
	}
	if named != clause.None && gr.Of != clause.None && r.es.gaz.Office(strings.ToLower(r.s.Words[r.s.Groups[gr.Of].Head].Lemma)) != nil && !r.s.oneOf(g) && r.s.Groups[named].First > gr.First && r.s.Words[r.s.Groups[named].First-1].Text == "," {
		named = clause.None // « A, adjoint à la maire, B et C »: the outermost is meant, or nobody
	}
	partitive := gr.Kinds.Has(lexicon.OfficeNoun) && r.s.oneOf(g)
	if c := gr.Conjunct; named == clause.None && c != clause.None && gr.Kinds.Has(lexicon.OfficeNoun) && r.s.Groups[c].Kinds.Has(lexicon.OfficeNoun) && r.s.untitled(&r.s.Groups[c]) && !r.s.IsName(c) {
		return r.nameBeside(c) // « le vice-président et ministre de X, Y »
	}
	if c := gr.Conjunct; named == clause.None && c != clause.None && r.s.unit(g) && r.s.unit(c) {
		if b := r.s.Groups[c].Apposition; b != clause.None && r.bearer(b) != none && r.s.Groups[b].First == r.s.Groups[c].End {
			return r.nameBeside(c) // "Teacher and activist X"
		}
	}
	if named != clause.None && !partitive && r.s.plural(gr) && r.bearer(named) != none && r.s.Groups[named].Conjunct == clause.None && (gr.Conjunct == clause.None || r.bearer(gr.Conjunct) == none) && gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) {
		return none // "to expel Swedish diplomats, Paul Delorme said": one name is not several
	}
	if named != clause.None && !partitive && r.s.plural(gr) && r.s.subjectBehind(named) {
		return none // "diplomats, A and B said"
	}
	if named == clause.None {
		if who := r.bodyBeside(g); who != none {
			return who
		}
	}
	if named == clause.None || !r.s.IsName(named) {
		return r.nameOf(g)
	}
	who := r.s.marked(&r.s.Groups[named])
	if who != none {
		r.offices(named, g)
		if partitive {
			r.s.set(gr.Of, who) // « l'un des vice-présidents, X, a dit »
		}
	}
	return who
}

// unit tells whether group g calls one person without any determiner, so that the name
// behind it and another such noun is both: "teacher and activist X".
func (s *sentence) unit(g int) bool {
	gr := &s.Groups[g]
	return gr.Kind == clause.Nominal && gr.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun) && gr.Prep == "" && !s.plural(gr) && !s.IsName(g) && s.untitled(gr)
}

// oneOfSeveral are the pronouns that single out one of what their complement calls:
// « l'un des ministres », "one of the ministers".
const oneOfSeveral lexicon.Sense = "one-of-several"

// oneOf tells whether group g calls several of whom one is meant.
func (s *sentence) oneOf(g int) bool {
	gr := &s.Groups[g]
	if gr.Of == clause.None || !gr.Case.Has(lexicon.Of) || !s.plural(gr) {
		return false
	}
	one := &s.Groups[gr.Of]
	return one.Mark == clause.None && s.Words[one.Head].Is(oneOfSeveral)
}

// besideSecond is the group of the person's name behind a second office of his that
// stands behind the first, between commas and without an article: « L'ancien patron
// de l'agence, actuel maire de X, Y, a dit ».
func (r *Resolver) besideSecond(office int) int {
	gr := &r.s.Groups[office]
	if definite, _ := r.s.determined(gr); !definite || r.s.plural(gr) {
		return clause.None
	}
	i := r.s.behind(r.s.endOf(office))
	if i >= len(r.s.Words) || r.s.Words[i].Text != "," {
		return clause.None
	}
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.First != i+1 || x.Prep != "" || !x.Kinds.Has(lexicon.OfficeNoun) || !r.s.untitled(x) || r.s.plural(x) || r.s.IsName(h) {
			continue
		}
		named := x.Apposition
		if named == clause.None {
			named = r.besideOffice(h)
		}
		if named != clause.None && r.bearer(named) != none && r.s.Groups[named].First > x.First && r.s.Words[r.s.Groups[named].First-1].Text == "," {
			return named
		}
	}
	return clause.None
}

// othersName tells whether a name in apposition stands right behind an office, whose
// bearer it names.
func (s *sentence) othersName(office int) bool {
	named := s.Groups[office].Apposition
	return named != clause.None && s.IsName(named) && s.Groups[named].First > s.Groups[office].First
}

// subjectBehind tells whether the names from group named on, behind a comma, have a
// verb right behind them.
func (s *sentence) subjectBehind(named int) bool {
	if first := s.Groups[named].First; first == 0 || s.Words[first-1].Text != "," {
		return false
	}
	end := 0
	for g := range s.Chain(named) {
		end = s.Groups[g].End
	}
	return s.verbAt(end)
}

// bodyBeside is the organization or group whose name stands between commas behind
// what it is: "the militant group, the Islamic State, attacked"; or none.
func (r *Resolver) bodyBeside(g int) int {
	gr := &r.s.Groups[g]
	if !gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) || gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PlaceNoun) || r.s.plural(gr) || gr.Conjunct != clause.None {
		return none
	}
	if definite, _ := r.s.determined(gr); !definite {
		return none
	}
	i := r.s.endOf(g)
	if i >= len(r.s.Words) || r.s.Words[i].Text != "," {
		return none
	}
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.First != i+1 || x.Prep != "" || x.Conjunct != clause.None || !r.s.IsName(h) || x.End >= len(r.s.Words) || r.s.Words[x.End].Text != "," {
			continue
		}
		who := r.s.marked(x)
		if who == none {
			continue
		}
		switch e := &r.es.all[who]; {
		case e.actor.Class == schema.Organization, e.actor.Class == schema.Group && e.named:
			return who
		}
	}
	return none
}

// nameOf returns who an office, or what somebody is to another, means that stands
// behind the name in apposition, or none.
func (r *Resolver) nameOf(g int) int {
	if !r.s.Groups[g].Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) || r.s.plural(&r.s.Groups[g]) {
		return none
	}
	for h := range r.s.Groups {
		if r.s.Groups[h].Apposition == g && r.s.IsName(h) {
			return r.bearer(h)
		}
	}
	return none
}

// besideOffice is the group of the person's name that stands right behind an
// office and its complements, where the clause has not joined them: « le
// directeur général de l'agence (AFT), M. X, … ».
func (r *Resolver) besideOffice(office int) int {
	i, inner := r.s.endOf(office), clause.None
	for h, x := range r.s.Complements(office) {
		if x.Prep != "" {
			for _, c := range r.s.chain(h) {
				i = max(i, r.s.endOf(c)) // "the ministers of A and B"
			}
			if x.Kinds.Has(lexicon.OfficeNoun) && !r.s.plural(x) {
				inner = h
			}
		}
	}
	i = r.s.behind(i)
	comma := i < len(r.s.Words) && r.s.Words[i].Text == ","
	if comma {
		i++
	} else if inner != clause.None {
		return clause.None // « le conseiller du président X »
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.First == i && (x.Prep == "" || x.Case.Has(lexicon.Owner) && !comma) && r.bearer(h) != none {
			if !comma || r.s.closes(x.End) || r.s.plural(&r.s.Groups[office]) || r.s.opens(office) && r.s.verbAt(x.End) {
				return h
			}
		}
	}
	return clause.None
}

// opens tells whether group g is the first of its sentence, and so the subject that
// the name behind it and a comma only names: « Le porte-parole du parti, X a dit ».
func (s *sentence) opens(g int) bool {
	gr := &s.Groups[g]
	return gr.Prep == "" && (gr.First == 0 || gr.First == 1 && s.Words[0].POS == lexicon.PUNCT)
}

// verbAt tells whether word i is a verb.
func (s *sentence) verbAt(i int) bool {
	return i < len(s.Words) && (s.Words[i].POS == lexicon.VERB || s.Words[i].POS == lexicon.AUX)
}

// besideName is the group of the office that stands behind a person's name,
// between commas or in brackets, where the clause has not joined them.
func (s *sentence) besideName(name int) int {
	i := s.Groups[name].End
	if i >= len(s.Words) || s.Words[i].Text != "," && s.Words[i].Text != "(" {
		return clause.None
	}
	for h := range s.Groups {
		x := &s.Groups[h]
		if !x.Kinds.Has(lexicon.OfficeNoun) || x.Prep != "" || x.Apposition != clause.None || s.plural(x) || x.First != i+1 && !s.genitive(i+1, x.First, h) {
			continue
		}
		end := s.endOf(h)
		for k := range s.Groups {
			if y := &s.Groups[k]; y.Prep != "" && y.PrepAt == end && y.Case.Has(lexicon.To|lexicon.At|lexicon.Where) {
				end = s.endOf(k) // « ambassadeur de Russie à Washington »
			}
		}
		if s.closes(s.behind(end)) {
			return h
		}
	}
	return clause.None
}

// genitive tells whether the words [first, end) are a genitive of group h: X,
// Turkey's foreign minister.
func (s *sentence) genitive(first, end, h int) bool {
	for g := range s.Groups {
		if x := &s.Groups[g]; x.First == first && x.Of == h && x.Case.Has(lexicon.Owner) && x.End <= end && x.End+1 >= end {
			return true
		}
	}
	return false
}

// behind is the word behind an acronym or a few words in brackets that start at
// word i, or i.
func (s *sentence) behind(i int) int {
	if i+2 < len(s.Words) && s.Words[i].Text == "(" {
		for k := i + 1; k < len(s.Words) && k < i+6; k++ {
			if s.Words[k].Text == ")" {
				return k + 1
			}
		}
	}
	return i
}

// closes tells whether an apposition can end before word i.
func (s *sentence) closes(i int) bool {
	return i >= len(s.Words) || s.Words[i].POS == lexicon.PUNCT
}
