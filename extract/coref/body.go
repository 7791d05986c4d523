package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// bodyOf returns the body that many countries have, of the country that a group
// called by label names: « le ministère turc des Affaires étrangères », "the Turkish
// Foreign Ministry". However it is called, and in either language, it has one
// identifier. None where the group names no such body.
func (r *Resolver) bodyOf(g int, label string) int {
	gr := &r.s.Groups[g]
	if !gr.Kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun|lexicon.ForceNoun|lexicon.PersonNoun) || gr.Kinds.Has(lexicon.OfficeNoun) {
		return none
	}
	c := r.country(g)
	if c == none || r.es.all[c].entry == nil || r.es.all[c].entry.Country == "" {
		return none
	}
	kind, class := r.kindOfBody(r.withoutCountry(label, c))
	if kind == "" {
		return none
	}
	country := &r.es.all[c]
	own := country.entry.Country + " " + kind
	who := r.describedBy(keyOf(class, own), class, label, r.genders(gr), r.plural(gr))
	r.es.all[who].own = own
	r.es.call(who, label)
	r.calledAfter(who, c)
	return who
}

// kindOfBody tells which kind of body a name without its country means, and
// what class it is of; "" for none.
func (r *Resolver) kindOfBody(name string) (kind string, class schema.Class) {
	for _, e := range r.gaz.Lookup(name) {
		if e.Kind == gazetteer.Body {
			return strings.TrimPrefix(e.ID, "urn:entente:body:"), e.Class
		}
	}
	switch strings.ToLower(name) {
	case "forces", "troupes", "troops":
		return "forces", schema.Group
	case "soldats", "militaires", "soldiers":
		return "soldiers", schema.Group
	case "rebelles", "rebels":
		return "rebels", schema.Group
	case "séparatistes", "separatists":
		return "separatists", schema.Group
	case "junte", "junte militaire", "junta", "military junta":
		return "junta", schema.Group
	case "marine", "navy":
		return "navy", schema.Organization
	case "aviation":
		return "air-force", schema.Organization
	}
	return "", ""
}

// withoutCountry is the name of a body without the adjective or the name of its
// country.
func (r *Resolver) withoutCountry(label string, country int) string {
	words := strings.Fields(label)
	kept := words[:0]
	for _, w := range words {
		if d := r.gaz.Demonym(w); d == nil {
			kept = append(kept, w)
		}
	}
	name := strings.Join(kept, " ")
	for _, c := range r.es.all[country].actor.Labels {
		if before, found := strings.CutSuffix(name, c); found && before != "" {
			for _, link := range [...]string{" de la ", " de l'", " de l’", " des ", " du ", " de ", " d'", " d’", " of the ", " of "} {
				if body, found := strings.CutSuffix(before, link); found {
					return body
				}
			}
		}
		if after, found := strings.CutPrefix(name, c); found {
			for _, link := range [...]string{"'s ", "’s ", " "} {
				if body, found := strings.CutPrefix(after, link); found {
					return body
				}
			}
		}
	}
	return name
}
