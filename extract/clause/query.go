package clause

import (
	"iter"

	"github.com/entente-kg/entente/extract/lexicon"
)

// Complements are the groups that complement group g, in the order in which
// they were found: whose Of is g.
func (s *Sentence) Complements(g int) iter.Seq2[int, *Group] {
	return func(yield func(int, *Group) bool) {
		for h := range s.Groups {
			if x := &s.Groups[h]; x.Of == g && !yield(h, x) {
				return
			}
		}
	}
}

// Complement returns the first complement of group g with a preposition of one
// of some cases, or None.
func (s *Sentence) Complement(g int, c lexicon.Case) int {
	for h := range s.Groups {
		if x := &s.Groups[h]; x.Of == g && x.Case.Has(c) {
			return h
		}
	}
	return None
}

// longest bounds a walk from group to group, should two ever point at each
// other.
const longest = 64

// Chain are group g and those coordinated with it, in the order of the text.
func (s *Sentence) Chain(g int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for n := 0; g != None && n < longest; n++ {
			if !yield(g) {
				return
			}
			g = s.Groups[g].Conjunct
		}
	}
}

// Takers are the predicates that group g is an argument of, each with that
// argument.
func (s *Sentence) Takers(g int) iter.Seq2[*Predicate, *Arg] {
	return func(yield func(*Predicate, *Arg) bool) {
		for i := range s.Predicates {
			p := &s.Predicates[i]
			for k := range p.Args {
				if a := &p.Args[k]; a.Group == g && !yield(p, a) {
					return
				}
			}
		}
	}
}

// TakersAs are the predicates whose argument of a function is group g, if they
// have several, the first of them.
func (s *Sentence) TakersAs(g int, f Func) iter.Seq[*Predicate] {
	return func(yield func(*Predicate) bool) {
		for i := range s.Predicates {
			if p := &s.Predicates[i]; p.Arg(f) == g && !yield(p) {
				return
			}
		}
	}
}

// IsName tells whether group g is a proper name.
func (s *Sentence) IsName(g int) bool {
	m := s.Groups[g].Mark
	return m != None && s.Marks[m].Kind == NameMark
}

// Plural tells whether the head of a group is plural, as far as its form tells.
func (s *Sentence) Plural(g *Group) bool {
	if g.Head < 0 || g.Head >= len(s.Words) {
		return false
	}
	f := s.Words[g.Head].Feats
	return f.Has(lexicon.Plur) && !f.Has(lexicon.Sing)
}

// Arg returns the group of the first argument with that function, or None.
func (p *Predicate) Arg(f Func) int {
	for i := range p.Args {
		if p.Args[i].Func == f && p.Args[i].Group != None {
			return p.Args[i].Group
		}
	}
	return None
}

// Cased returns the group of the first argument with a preposition of one of
// some cases, or None.
func (p *Predicate) Cased(c lexicon.Case) int {
	for i := range p.Args {
		if p.Args[i].Func == Oblique && p.Args[i].Case.Has(c) {
			return p.Args[i].Group
		}
	}
	return None
}

// Oblique returns the group of the first argument with that preposition, or
// None.
func (p *Predicate) Oblique(prep string) int {
	for i := range p.Args {
		if p.Args[i].Func == Oblique && p.Args[i].Prep == prep {
			return p.Args[i].Group
		}
	}
	return None
}

// Perfect tells whether p is an infinitive of what is over: « avoir tué », « être parti ».
func (s *Sentence) Perfect(p *Predicate) bool {
	return p.Feats.Has(lexicon.Inf) && !p.Passive && p.End-p.First > 1 && s.Words[p.Head].Feats.Has(lexicon.Part|lexicon.Past)
}

// within tells whether group h depends on group g, directly or not.
func (s *Sentence) within(h, g int) bool {
	for n := 0; h != None && n < 8; n++ {
		if h = s.Groups[h].Of; h == g {
			return true
		}
	}
	return false
}

// about tells whether group h depends on group g, or on a name in apposition to
// what does: « la visite du président X en France ».
func (s *Sentence) about(h, g int) bool {
	if s.within(h, g) {
		return true
	}
	name := s.Groups[h].Of
	if name == None || s.Groups[name].Of != None {
		return false
	}
	for office := range s.Groups {
		if s.Groups[office].Apposition == name {
			return s.within(office, g)
		}
	}
	return false
}

// chained tells whether g is in the chain of conjuncts that starts at h.
func (s *Sentence) chained(h, g int) bool {
	for ; h != None; h = s.Groups[h].Conjunct {
		if h == g {
			return true
		}
	}
	return false
}
