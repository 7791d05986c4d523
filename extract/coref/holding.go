package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/schema"
)

// holding returns the country or organization that an office is of: its
// adjective of nationality, or the complement that names one.
func (r *Resolver) holding(g int) int {
	if o := r.organization(g); o != none {
		return o
	}
	if c := r.country(g); c != none {
		return r.part(g, c)
	}
	if c := r.relativeOwner(g); c != none {
		return r.part(g, c)
	}
	// « ministre des Affaires étrangères de la Fédération de Russie »
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.Kind == clause.Adjective && x.Of != clause.None && r.s.Groups[x.Of].Of == g {
			continue // « ministre de la Défense nationale russe »: decided below
		}
		if x.Kind != clause.Nominal || !x.Case.Has(belonging) || !r.s.under(h, g) || r.s.asideBetween(h, g) {
			continue
		}
		if x.Of == g && x.Case.Has(lexicon.Owner) {
			return r.owner(h)
		}
		if x.Of == g && x.Kinds.Has(lexicon.OfficeNoun) && !r.s.plural(x) && !r.s.IsName(h) {
			return r.served(h) // « porte-parole du secrétaire général »
		}
		if x.Of == g && x.Kinds.Has(lexicon.CountryNoun|lexicon.PlaceNoun) && !r.s.plural(x) && !r.s.IsName(h) && x.Apposition == clause.None && r.s.unnamed(h) {
			if of := r.groundOf(g, h); of != none {
				return of // « le ministre du pays », « le maire de la ville »
			}
		}
		if who := r.parentBody(g, h); who != none {
			return who
		}
		if who := r.namedIn(h); who != none {
			r.leads(g, who)
			switch r.es.all[who].actor.Class {
			case schema.Person:
				if x.Of == g || r.s.portfolio(x.Of, g) {
					return r.workplace(who) // « le porte-parole de X », « le conseiller à la communication de X »
				}
			case schema.Organization:
				return r.whole(h, who)
			case schema.Country, schema.Region:
				return who
			case schema.City:
				if gov := r.es.all[who].govern; gov != none && r.es.all[who].entry.Kind != 0 && !r.local(g) {
					return gov
				}
				return who
			}
		}
		if x.Of == g && x.Case.Has(lexicon.Of) && r.capitalBody(g, h) {
			return r.es.described(schema.Organization, r.s.label(h), 0, false)
		}
	}
	if of := r.ledBody(g); of != none {
		return of
	}
	if of := r.compound(g); of != none {
		return of
	}
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Kind == clause.Adjective && x.Of != clause.None && r.s.under(x.Of, g) {
			return r.s.marked(x)
		}
	}
	return none
}

// subBody are the nouns of what organizations have parts of: bureau, department.
const subBody lexicon.Sense = "sub-body"

// parentBody is the organization whose part the complement h of office g calls, after
// what it is in charge of: « directeur du bureau Afrique de la FIDH »; or none.
func (r *Resolver) parentBody(g, h int) int {
	x := &r.s.Groups[h]
	if x.Of != g || !r.s.Words[x.Head].Is(subBody) || r.s.IsName(h) {
		return none
	}
	for k := range r.s.Groups {
		y := &r.s.Groups[k]
		if !y.Case.Has(lexicon.Of) || y.First < x.End || !r.s.IsName(k) || !r.s.under(k, h) && (x.Apposition == clause.None || y.Of != x.Apposition) {
			continue
		}
		if who := r.s.marked(y); who != none && r.es.all[who].actor.Class == schema.Organization {
			return who
		}
	}
	return none
}

// portfolio tells whether group h is what the holder of office g is in charge of,
// and nobody: « conseiller à la sécurité ».
func (s *sentence) portfolio(h, g int) bool {
	x := &s.Groups[h]
	return x.Of == g && x.Mark == clause.None && x.Case.Has(lexicon.To|lexicon.For) && !x.Kinds.Has(lexicon.OfficeNoun|lexicon.PersonNoun|lexicon.BodyNoun)
}

// organization is the one that an office is of though an adjective tells where its
// holder is from: « le président qatari de la banque X »; or none.
func (r *Resolver) organization(g int) int {
	if r.nations(g) {
		return none
	}
	for h, x := range r.s.Complements(g) {
		if x.Kind != clause.Nominal || !x.Case.Has(lexicon.Of) {
			continue
		}
		if who := r.namedIn(h); who != none {
			r.leads(g, who)
			if r.es.all[who].actor.Class == schema.Organization {
				return r.whole(h, who)
			}
		}
	}
	return r.area(g)
}

// area is the organization where somebody is in charge of a part of the world, whose
// name stands bare behind the office: « directrice Asie d'Amnesty International ».
func (r *Resolver) area(g int) int {
	for h := range r.s.Groups {
		x := &r.s.Groups[h]
		if x.First != r.s.Groups[g].End || x.Prep != "" || !r.s.IsName(h) {
			continue
		}
		if who := r.s.marked(x); who == none || !r.es.all[who].isPlace() {
			return none
		}
		for k, y := range r.s.Complements(h) {
			if !y.Case.Has(lexicon.Of) || !r.s.IsName(k) {
				continue
			}
			if who := r.s.marked(y); who != none && r.es.all[who].actor.Class == schema.Organization {
				return who
			}
		}
	}
	return none
}

// namedIn is the entity that a group names, or that the name in apposition to
// it does, "the Polish city of Gdańsk", or none.
func (r *Resolver) namedIn(h int) int {
	for n := 0; h != clause.None && n < 3; n++ {
		if x := &r.s.Groups[h]; x.Mark != clause.None && r.s.Marks[x.Mark].Kind == clause.NameMark {
			return r.s.marked(x)
		} else if !x.Kinds.Has(lexicon.PlaceNoun | lexicon.CountryNoun | lexicon.BodyNoun) {
			return none
		} else if b := x.Apposition; b == clause.None || x.Kinds.Has(lexicon.BodyNoun) && !x.Kinds.Has(lexicon.PlaceNoun|lexicon.CountryNoun) && r.s.Groups[b].Class != schema.Organization {
			return none
		}
		h = r.s.Groups[h].Apposition
	}
	return none
}

// groundOf is the country or place that office g is of where group h calls it by a
// noun alone: the country, the city named last, or the region, whichever it is.
func (r *Resolver) groundOf(g, h int) int {
	if definite, demonstrative := r.s.determined(&r.s.Groups[h]); !definite && !demonstrative {
		return none
	}
	if !r.local(g) {
		if who := r.noun(h); who != none && r.es.all[who].actor.Class == schema.Country && who == r.home(none, "", true) {
			return who
		}
		return none
	}
	class := schema.Region
	if r.s.Words[r.s.Groups[h].Head].Is(town) {
		class = schema.City
	}
	if of := r.d.latest(func(i int) bool { return r.es.all[i].named && r.es.all[i].actor.Class == class }); of != none {
		return of
	}
	return r.es.described(class, r.s.label(h), 0, false)
}

// town are the nouns for cities.
const town lexicon.Sense = "town"

// part is a country, or for an office that its parts have the region of that name:
// "Georgia's governor".
func (r *Resolver) part(g, country int) int {
	e := &r.es.all[country]
	if e.actor.Class != schema.Country || !r.local(g) {
		return country
	}
	for _, name := range e.actor.Labels {
		for _, x := range r.es.gaz.Lookup(name) {
			if x.Kind == gazetteer.Region {
				return r.es.entry(x)
			}
		}
	}
	return country
}

// leads notes that a name of which one knows nothing more is an organization's,
// since somebody holds the office of group g of it: "Mahan's director".
func (r *Resolver) leads(g, who int) {
	e := &r.es.all[who]
	if !e.named && !startsCapital(e.actor.Label) || e.entry != nil || e.actor.Class != schema.Thing || e.actor.ID != "" || r.s.Words[r.s.Groups[g].Head].Is(mention.PortfolioOffice) {
		return
	}
	if o := r.es.gaz.Office(strings.ToLower(r.s.Words[r.s.Groups[g].Head].Lemma)); o == nil || o.Office == nil || !o.Office.Corporate() {
		return
	}
	e.actor.Class = schema.Organization
}

// local tells an office of places and not of countries, the mayor's.
func (r *Resolver) local(g int) bool {
	o := r.es.gaz.Office(strings.ToLower(r.s.Words[r.s.Groups[g].Head].Lemma))
	return o != nil && o.Office != nil && o.Office.Local()
}

// capitalBody tells whether the complement h of office g is the name of a body
// that no list holds: "the president of the Norwegian League".
func (r *Resolver) capitalBody(g, h int) bool {
	x := &r.s.Groups[h]
	return x.Kind == clause.Nominal && x.Mark == clause.None && !x.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.TimeNoun|lexicon.CountryNoun|lexicon.PlaceNoun) &&
		!r.s.Words[r.s.Groups[g].Head].Is(mention.PortfolioOffice) && startsCapital(r.s.Words[x.Head].Text) && !r.s.Words[x.Head].Is(unledBody) && !r.s.plural(x)
}

// compound is the body that stands before an office as its first words: "police
// spokesman", "Senate President", "Foreign Ministry spokeswoman"; or none.
func (r *Resolver) compound(g int) int {
	gr := &r.s.Groups[g]
	for i := gr.First; i < gr.Head; i++ {
		w := &r.s.Words[i]
		noun := strings.ToLower(w.Text)
		if w.POS != lexicon.NOUN && w.POS != lexicon.PROPN || !r.lex.NounClass(noun).Has(lexicon.BodyNoun) || r.lex.Senses(noun).Has(unledBody) {
			continue
		}
		first := i
		for first > gr.First && (r.s.Words[first-1].POS == lexicon.NOUN || r.s.Words[first-1].POS == lexicon.PROPN || r.s.Words[first-1].POS == lexicon.ADJ) && !r.s.Words[first-1].Is(officePart, currently, newly) && !r.s.national(first-1) {
			first--
		}
		return r.es.described(schema.Organization, oneLine(r.s.words(first, i+1)), 0, false)
	}
	return none
}

// european is the adjective of the European Union, which is no country's.
const european lexicon.Sense = "european"

// soleHolding is the organization that alone has an office of that name:
// « eurodéputé », « la cheffe de la diplomatie européenne ».
func (r *Resolver) soleHolding(g int, text string) int {
	if k := r.s.Groups[g].Mark; k != clause.None {
		text = r.s.words(r.s.Marks[k].First, r.s.Marks[k].End)
	}
	o := r.es.gaz.Office(text)
	if o == nil || o.Office == nil || o.Office.Whose == nil {
		return none
	}
	if o.Office.Adjectival && !r.s.wordOf(r.s.Groups[g].First, r.s.endOf(g), european) {
		return none
	}
	return r.es.entry(o.Office.Whose)
}

// seat is the chamber that the name of an office ends with: "member of parliament".
func (r *Resolver) seat(g int) int {
	w := &r.s.Words[r.s.Groups[g].End-1]
	if !w.Is(clause.Chamber) || r.s.Groups[g].End-r.s.Groups[g].First < 3 {
		return none
	}
	return r.es.described(schema.Organization, w.Text, 0, false)
}

// ledBody is the body without a name of its own that an office is of: « le chef
// de la police », "the agency's director".
func (r *Resolver) ledBody(g int) int {
	for h := range r.s.Groups {
		if r.s.isLed(g, h) {
			if who := r.noun(h); who != none && r.es.all[who].actor.Class != schema.Person {
				return who
			}
		}
	}
	return none
}

// What offices are of.
const (
	unledBody lexicon.Sense = "unled-body" // no body: « le chef de l'opposition » is of the country
)

// isLed tells whether group h is the body that the office of group g is of;
// of what a minister is minister, is his portfolio.
func (s *sentence) isLed(g, h int) bool {
	x := &s.Groups[h]
	if x.Of != g || x.Kind != clause.Nominal || !x.Case.Has(lexicon.Of) || !x.Kinds.Has(lexicon.BodyNoun) || s.IsName(h) {
		return false
	}
	if s.Words[s.Groups[g].Head].Is(mention.PortfolioOffice) || s.Words[x.Head].Is(unledBody) {
		return false
	}
	return s.Words[x.Head-1].POS != lexicon.ADP || startsCapital(s.Words[x.Head].Text) // « journaliste d'opposition »
}

// whole is the organization that the body of group h is an organ of, where the
// text says it behind the body's name: the Commission of the African Union,
// « la Mission de l'OSCE ».
func (r *Resolver) whole(h, body int) int {
	for k, x := range r.s.Complements(h) {
		if !x.Case.Has(lexicon.Of) || !r.s.IsName(k) {
			continue
		}
		if who := r.s.marked(x); who != none && r.es.all[who].actor.Class == schema.Organization {
			return who
		}
	}
	if e := r.es.all[body].entry; e != nil && e.Of != "" {
		x := &r.s.Groups[h]
		for i := x.First + 1; i < x.End; i++ { // « la Mission spéciale d'observation de l'OSCE » is one name
			for _, p := range r.es.gaz.Lookup(r.s.words(i, x.End)) {
				if p.ID == e.Of {
					return r.es.entry(p)
				}
			}
		}
	}
	return body
}

// leaderAlone is who is called a leader without a word of whose.
const leaderAlone lexicon.Sense = "leader-alone"

// knownHolding asks the gazetteer of what a known person holds the office that
// the text names without saying of what: « le secrétaire d'État John Kerry ».
func (r *Resolver) knownHolding(who int, text string) int {
	e := r.es.all[who].entry
	if r.lex.Form(fold(text)).Has(leaderAlone) {
		return r.workplace(who)
	}
	text, _ = r.present(text) // « le nouveau président »
	office := r.es.gaz.Office(text)
	if e == nil || office == nil || office.Office == nil {
		return none
	}
	date := r.s.dateline()
	var only *gazetteer.Entry
	for _, p := range e.Positions {
		if p.Of == nil || p.Office.ID != office.Office.ID && !r.sameOffice(text, p.Office) {
			continue
		}
		if date == "" || p.Covers(date) {
			return r.es.entry(p.Of)
		}
		if only != nil && only != p.Of {
			return none
		}
		only = p.Of
	}
	if only == nil {
		return none
	}
	return r.es.entry(only) // the text speaks of another time
}

// sameOffice tells whether an office as the text calls it is the one that heads of
// state hold, as is another: a queen's and a king's.
func (r *Resolver) sameOffice(text string, office *gazetteer.OfficeInfo) bool {
	crowned := func(name string) bool { return r.lex.Form(fold(name)).Has(crown) }
	return crowned(text) && (crowned(office.Masculine) || crowned(office.Genderless))
}

// crown are the words of the offices that are one but for who holds it: king, queen.
const crown lexicon.Sense = "crown"

// nations tells an office that organizations have none of: Prime Minister, king.
func (r *Resolver) nations(g int) bool {
	office, _ := r.present(r.s.roleText(g))
	o := r.es.gaz.Office(office)
	return o != nil && o.Office != nil && o.Office.Political()
}

// workplace is what a person holds office of, as far as text and gazetteer
// tell, or none.
func (r *Resolver) workplace(who int) int {
	e := &r.es.all[who]
	if n := len(e.roles); n > 0 {
		return e.roles[n-1].of
	}
	if e.entry != nil {
		for _, p := range e.entry.Positions {
			if p.Of != nil && p.Covers(r.s.dateline()) {
				return r.es.entry(p.Of)
			}
		}
	}
	return none
}
