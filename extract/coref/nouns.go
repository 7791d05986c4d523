package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// noun returns the entity of a noun group, or none.
func (r *Resolver) noun(g int) int {
	gr := &r.s.Groups[g]
	if name := r.nameBeside(g); name != none {
		return name
	}
	if gr.Mark != clause.None && r.s.Marks[gr.Mark].Kind == clause.DemonymMark {
		return r.people(g)
	}
	if r.s.Words[gr.Head].Lemma == "capitale" {
		// « la capitale géorgienne »
		if c := r.country(g); c != none && r.es.all[c].entry != nil {
			if e := r.capital[r.es.all[c].entry.Country]; e != nil {
				return r.entry(e)
			}
		}
	}
	if who := r.owned(g); who != none {
		return who
	}
	definite, demonstrative := r.determined(gr)
	switch {
	case gr.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun) && !r.plural(gr):
		if who := r.holder(g, definite || demonstrative || r.relational(g)); who != none {
			return who
		}
	case gr.Kinds.Has(lexicon.CountryNoun) && anyCountry(r.s.Words[gr.Head].Lemma) && (definite || demonstrative) && !r.plural(gr) && r.unnamed(g):
		return r.theCountry(g)
	case gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) && !r.plural(gr) && (demonstrative || definite && r.anaphoric(gr) && (r.bare(g) || r.warlike(g))):
		if who := r.theBody(g); who != none {
			return who
		}
	}
	if gr.Kinds.Has(lexicon.BodyNoun) && r.s.Words[gr.Head].Lemma == "government" {
		if c := r.country(g); c != none {
			return c
		}
	}
	if gr.Kinds.Has(lexicon.BodyNoun) && r.s.Words[gr.Head].Lemma == "gouvernement" {
		if c := r.country(g); c != none {
			return c
		}
		if definite && r.bare(g) {
			if c := r.most(r.governed(), nil); c != none {
				return c
			}
		}
	}
	class, label := r.class(g), r.label(g)
	own := keyOf(class, r.es.distinctive(class, label))
	who, known := r.es.keys[own]
	if !known {
		if body := r.bodyOf(g, label); body != none {
			r.es.keys[own] = body
			return body
		}
		who = r.describedBy(own, class, label, r.genders(gr), r.plural(gr))
	}
	r.belongs(who, g)
	return who
}

// people returns who a noun of nationality means: the country for « les
// Russes », people of it for « trois Américains ».
func (r *Resolver) people(g int) int {
	gr := &r.s.Groups[g]
	definite, _ := r.determined(gr)
	if definite && r.plural(gr) && gr.Head-gr.First <= 1 && r.s.Words[gr.First].POS != lexicon.NUM {
		who := r.marked(gr)
		if who != none {
			r.es.call(who, r.label(g))
		}
		return who
	}
	return r.described(schema.Group, r.label(g), r.genders(gr), r.plural(gr))
}

// anyCountry tells the nouns that any country is called by, unlike kingdom and
// island.
func anyCountry(lemma string) bool {
	switch lemma {
	case "pays", "état", "État", "nation", "country", "state":
		return true
	}
	return false
}

// class is what a common noun denotes.
func (r *Resolver) class(g int) schema.Class {
	gr := &r.s.Groups[g]
	k := gr.Kinds
	switch {
	case gr.Class != "":
		return gr.Class
	case k.Has(lexicon.PersonNoun|lexicon.OfficeNoun) && !r.plural(gr):
		return schema.Person
	case k.Has(lexicon.PersonNoun | lexicon.OfficeNoun | lexicon.GroupNoun):
		return schema.Group
	case k.Has(lexicon.BodyNoun):
		if r.plural(gr) {
			return schema.Group
		}
		return schema.Organization
	case k.Has(lexicon.CountryNoun):
		return schema.Group
	case k.Has(lexicon.PlaceNoun):
		return schema.Place
	}
	return schema.Thing
}

// belongs adds to a described actor the name of the country it belongs to: « les
// autorités géorgiennes » are also called by Georgia's name, and so is its
// territory.
func (r *Resolver) belongs(who, g int) {
	c := r.country(g)
	if c == none {
		return
	}
	switch r.s.Words[r.s.Groups[g].Head].Lemma {
	case "territoire", "sol", "territory", "soil":
		r.calledAfter(who, c)
		return
	}
	switch r.es.all[who].actor.Class {
	case schema.Organization, schema.Group:
		if r.s.Groups[g].Kinds.Has(lexicon.BodyNoun | lexicon.GroupNoun | lexicon.ForceNoun) {
			r.calledAfter(who, c)
		}
	}
}

// country returns the country whose adjective or complement a group has.
func (r *Resolver) country(g int) int {
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Of != g {
			continue
		}
		if x.Kind == clause.Adjective {
			return r.marked(x)
		}
		if x.Kind == clause.Nominal && (x.Prep == "de" || x.Prep == "of" || x.Prep == "'s") && x.Mark != clause.None && r.s.Marks[x.Mark].Kind == clause.NameMark {
			if who := r.marked(x); who != none && r.es.all[who].actor.Class == schema.Country {
				return who
			}
		}
	}
	return none
}

// holder returns who an office without a name means: somebody of whom the
// document said that he holds it, or who the gazetteer says held it then.
func (r *Resolver) holder(g int, definite bool) int {
	gr := &r.s.Groups[g]
	if !definite || !gr.Kinds.Has(lexicon.OfficeNoun) {
		return none
	}
	head := r.headOf(gr)
	of := r.holding(g)
	role, fresh := present(r.roleText(g))
	if r.relational(g) && of != none {
		// « son homologue français » holds in France what who has him holds
		alone := head
		if head, role = r.counterpart(g, head, role); head == alone {
			return none
		}
	}
	best := none
	for _, i := range r.es.holders {
		e := &r.es.all[i]
		if e.actor.Class != schema.Person || !e.named || e.gender != 0 && r.genders(gr) != 0 && e.gender&r.genders(gr) == 0 {
			continue
		}
		for _, ro := range e.roles {
			if of != none && ro.of != none && ro.of != of || !(ro.head == head && compatible(ro.text, role)) && !r.alias(role, ro.text) {
				continue
			}
			if best == none || e.last > r.es.all[best].last {
				best = i
			}
		}
	}
	if best != none || fresh {
		return best
	}
	if of == none && r.stately(g, role) {
		of = r.home(none, head, false)
	}
	return r.incumbent(gr, role, of)
}

// present is an office as it is called without words that say that it is held
// now: « le nouveau chef de l'État ». Fresh tells that it is held only since
// what the text tells, so that who held it that day may be another.
func present(role string) (office string, fresh bool) {
	for _, word := range [...]string{"actuel ", "actuelle ", "current "} {
		role = strings.TrimPrefix(role, word)
	}
	for _, word := range [...]string{"nouveau ", "nouvelle ", "nouvel ", "newly elected ", "new ", "incoming "} {
		if office, fresh = strings.CutPrefix(role, word); fresh {
			return office, true
		}
	}
	return role, false
}

// compatible tells whether two descriptions can be of one office: one says no
// more than the other, which it begins or, as in English, ends with.
func compatible(a, b string) bool {
	a, b = fold(a), fold(b)
	if len(a) < len(b) {
		a, b = b, a
	}
	core := a // "special envoy of the Secretary-General" is also "the envoy"
	for _, prep := range [...]string{" of ", " for ", " to "} {
		core, _, _ = strings.Cut(core, prep)
	}
	return strings.HasPrefix(a, b) || strings.HasSuffix(a, " "+b) || strings.HasSuffix(core, " "+b)
}

// alias tells whether a text may call an office by another name: the chief of
// state for the president or king, the chief of diplomacy for the minister of
// foreign affairs.
func (r *Resolver) alias(called, held string) bool {
	called, held = fold(called), fold(held)
	starts := func(s string, prefixes ...string) bool {
		for _, p := range prefixes {
			if strings.HasPrefix(s, p) {
				return true
			}
		}
		return false
	}
	switch {
	case starts(called, "chef de l'état", "cheffe de l'état", "head of state"):
		return starts(held, "président", "roi", "reine", "empereur", "émir", "president", "king", "queen")
	case starts(called, "chef du gouvernement", "cheffe du gouvernement", "head of government"):
		return starts(held, "premier ministre", "première ministre", "chancelier", "chancelière", "prime minister", "premier", "chancellor")
	case starts(called, "dirigeant", "leader"):
		return r.lex.AnyCase(strings.ToLower(held)).Has(leader) || starts(held, "premier ministre", "première ministre", "prime minister")
	case starts(called, "chair"):
		return strings.Contains(held, "chair")
	case starts(called, "chef de la diplomatie", "cheffe de la diplomatie", "top diplomat", "chief diplomat"):
		return starts(held, "ministre des affaires étrangères", "haut représentant", "haute représentante", "secrétaire d'état", "foreign minister", "minister of foreign affairs", "secretary of state", "foreign secretary", "high representative")
	}
	return false
}

// incumbent asks the gazetteer who held an office at the date of the block.
func (r *Resolver) incumbent(gr *clause.Group, role string, of int) int {
	if of == none || r.es.all[of].entry == nil {
		return none
	}
	date := r.text.Blocks[r.s.Block].Dateline
	office := r.gaz.Office(role)
	if office == nil || office.Office == nil || date == "" {
		return none
	}
	holders := r.gaz.Holders(office.Office.ID, r.es.all[of].entry.ID, date)
	if len(holders) != 1 {
		return none
	}
	return r.entry(holders[0])
}

// bare tells whether a group has no complement and no adjective of its own.
func (r *Resolver) bare(g int) bool {
	gr := &r.s.Groups[g]
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Of == g && x.Kind != clause.Possessive && (x.Prep == "de" || x.Kind == clause.Adjective) {
			return false
		}
	}
	for i := gr.Head + 1; i < gr.End; i++ {
		if r.s.Words[i].POS == lexicon.ADJ {
			return false
		}
	}
	return true
}

// unnamed tells whether a group has no name among its complements.
func (r *Resolver) unnamed(g int) bool {
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Of == g && (x.Kind == clause.Adjective || x.Prep == "de" && x.Mark != clause.None) {
			return false
		}
	}
	return true
}

// determined tells the articles and demonstratives of a group.
func (r *Resolver) determined(gr *clause.Group) (definite, demonstrative bool) {
	i := gr.First
	if i > 0 && r.s.Words[i-1].POS == lexicon.ADPDET {
		definite = true
	}
	for ; i < gr.Head; i++ {
		if w := &r.s.Words[i]; w.POS == lexicon.DET {
			definite = definite || w.Feats.Has(lexicon.Def)
			demonstrative = demonstrative || w.Feats.Has(lexicon.Dem)
		}
	}
	return definite, demonstrative
}

func (r *Resolver) plural(gr *clause.Group) bool {
	f := r.s.Words[gr.Head].Feats
	if f.Has(lexicon.Plur) && f.Has(lexicon.Sing) {
		for i := gr.First; i < gr.Head; i++ {
			if r.s.Words[i].Feats.Has(lexicon.Plur) {
				return true
			}
		}
		return false
	}
	return f.Has(lexicon.Plur)
}

// genders is the gender that a group's head shows.
func (r *Resolver) genders(gr *clause.Group) gazetteer.Gender {
	return gender(r.s.Words[gr.Head].Feats)
}
