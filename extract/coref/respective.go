package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// respective is whose the offices of a plural group are, one by one: "the
// foreign ministers of Armenia and Azerbaijan".
func (r *Resolver) respective(office int) (of []int) {
	for h, x := range r.s.Complements(office) {
		if x.Kind != clause.Adjective && !x.Case.Has(belonging) || x.Mark == clause.None {
			continue
		}
		if x.Kind == clause.Adjective {
			if who := r.s.marked(x); who != none {
				of = append(of, who) // « les ministres russe et turc »
			}
			continue
		}
		of = of[:0]
		for _, c := range r.s.chain(h) {
			if who := r.s.marked(&r.s.Groups[c]); who != none {
				of = append(of, who)
			}
		}
		break
	}
	return of
}

// each resolves a plural group that means one office or body of each of several
// owners, and tells whether it did: « les ambassadeurs de France et du Chili », "the
// governments of Peru and Chile".
func (r *Resolver) each(g int) bool {
	gr := &r.s.Groups[g]
	if !gr.Kinds.Has(lexicon.OfficeNoun|lexicon.BodyNoun) || !r.s.plural(gr) || gr.Apposition != clause.None || r.s.marked(gr) != none {
		return false
	}
	owners := r.owners(g)
	if len(owners) < 2 {
		return false
	}
	who, named := r.namedBehind(owners[len(owners)-1].end)
	switch {
	case !named:
		for _, o := range owners {
			who = append(who, r.ofOne(g, o))
		}
	case len(who) != len(owners):
		return false
	default:
		r.noun(g) // which office each of them holds
	}
	r.s.setAll(g, who)
	r.d.speak(r.s.slot(g, who))
	return true
}

// An ownerOf is one of several whose offices or bodies a group calls.
type ownerOf struct {
	who  int
	text string // as it stands behind the noun: « du Chili »
	from int    // the first word of all that says whose they are
	end  int    // the end of what says that they are this one's
}

// namedBehind are the persons whom a list names behind the comma at a word: "the
// ministers of Peru and Chile, X and Y". It tells whether there is one.
func (r *Resolver) namedBehind(comma int) (who []int, named bool) {
	if comma+1 >= len(r.s.Words) || r.s.Words[comma].Text != "," {
		return nil, false
	}
	for g := range r.s.Groups {
		if r.s.Groups[g].First != comma+1 || r.s.Groups[g].Prep != "" {
			continue
		}
		for c := range r.s.Chain(g) {
			if x := r.s.marked(&r.s.Groups[c]); x != none && r.es.all[x].actor.Class == schema.Person {
				who = append(who, x)
			}
		}
	}
	return who, len(who) > 0
}

// owners are those whose the offices or bodies of plural group g are, one by one.
func (r *Resolver) owners(g int) (of []ownerOf) {
	gr := &r.s.Groups[g]
	for h, x := range r.s.Complements(g) {
		if x.Kind == clause.Adjective || !x.Case.Has(belonging) || x.Mark == clause.None || x.First < gr.End {
			continue
		}
		chain := r.s.chain(h)
		from := r.s.withPreposition(chain[0], gr.End)
		behind := from
		for _, c := range chain {
			m := &r.s.Groups[c]
			who := r.s.marked(m)
			if who == none || m.Apposition != clause.None || r.es.all[who].actor.Class == schema.Person {
				return nil
			}
			first := r.s.withPreposition(c, behind)
			text := r.s.words(first, m.End)
			if w := &r.s.Words[first]; c != chain[0] && w.POS != lexicon.ADP && w.POS != lexicon.ADPDET && !w.Feats.Has(lexicon.Indef) {
				text = r.s.Words[from].Text + " " + text // "of Peru and Chile"
			}
			of, behind = append(of, ownerOf{who, text, from, m.End}), m.End
		}
		return of
	}
	return nil
}

// withPreposition is the first word of group g with the preposition and the article
// before it, not before word behind.
func (s *sentence) withPreposition(g, behind int) int {
	first := s.Groups[g].First
	for first > behind && (s.Words[first-1].POS == lexicon.ADP || s.Words[first-1].POS == lexicon.ADPDET || s.Words[first-1].POS == lexicon.DET) {
		first--
	}
	return first
}

// ofOne is the office or body of one owner that plural group g calls: who the text said
// holds it, the country for its government, or what it is called.
func (r *Resolver) ofOne(g int, o ownerOf) int {
	gr := &r.s.Groups[g]
	head := &r.s.Words[gr.Head]
	if gr.Kinds.Has(lexicon.BodyNoun) && head.Is(government) && r.es.all[o.who].actor.Class == schema.Country {
		return o.who
	}
	class := schema.Organization
	if gr.Kinds.Has(lexicon.OfficeNoun) {
		class = schema.Person
		for _, i := range r.es.holders {
			for _, ro := range r.es.all[i].roles {
				if ro.of == o.who && ro.head == fold(head.Lemma) {
					return i
				}
			}
		}
	}
	first, _ := r.s.labelled(g)
	label := head.Lemma
	if first < gr.Head {
		label = r.s.words(first, gr.Head) + " " + label
	}
	end := gr.Head + 1
	if end < gr.End && r.s.Words[end].POS == lexicon.ADJ {
		end, label = gr.End, r.s.words(first, gr.End) // « les forces armées »: a plural with its adjective
	}
	if end < o.from {
		label += " " + r.s.words(end, o.from)
	}
	label = oneLine(label + " " + o.text)
	own := keyOf(class, r.es.distinctive(class, label))
	return r.es.describedBy(own, class, label, r.s.genders(gr), false)
}
