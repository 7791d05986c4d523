package gazetteer

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// The sorts of organizations that are neither of states nor between them.
const (
	Company = "company"
	Society = "society" // a non-governmental organization
	Party   = "party"
	Press   = "press"
	Armed   = "armed" // it fights
)

// organizations reads: id; class; French names; English names; of; Wikidata.
func (b *builder) organizations(d *reader, text string) {
	var fr, en []string
	d.each(text, func(r *row) {
		if r.at(0) == "" || r.at(0) != slug(r.at(0)) {
			d.fail(r, "id %q: write small letters, digits and hyphens", r.at(0))
			return
		}
		e, added := b.known(d, r, Organization, "urn:entente:actor:org:"+r.at(0))
		if !added && b.seen[e.ID] == d.file {
			d.fail(r, "id %q stands twice", r.at(0))
		}
		b.seen[e.ID] = d.file
		switch r.at(1) {
		case "", "org":
			e.Class = schema.Organization
		case Company, Society, Party, Press, Armed:
			e.Class, e.Sort = schema.Organization, r.at(1)
		case "group":
			e.Class = schema.Group
		case "country": // a state of the past
			e.Class = schema.Country
		default:
			d.fail(r, "class %q: write org, company, society, party, press, armed, group or country", r.at(1))
		}
		fr, en = r.list(2, fr[:0]), r.list(3, en[:0])
		if len(fr)+len(en) == 0 {
			d.fail(r, "organization %s wants a name", r.at(0))
		}
		b.name(e, fr, en)
		if of := r.at(4); of != "" {
			if owner := b.body(d, r, of); owner != nil {
				e.Country = owner.Country
				if owner.Kind == Organization {
					e.Of = owner.ID
				}
			}
		}
		if q := d.wikidata(r, 5); q != "" {
			e.SameAs = q
		}
	})
}

// A portfolio is what a minister is minister of.
type portfolio struct {
	id           string
	complements  []string // with their preposition: des Affaires étrangères
	nouns        []string // Foreign Affairs
	attributives []string // foreign
}

// portfolios reads: id; French complements; English nouns; English attributives.
func (b *builder) portfolios(d *reader, text string) {
	d.each(text, func(r *row) {
		b.ports = append(b.ports, portfolio{r.at(0), r.list(1, nil), r.list(2, nil), r.list(3, nil)})
	})
}

// bodies reads: id; French names; English names; stands. A % in a name takes
// every portfolio.
func (b *builder) bodies(d *reader, text string) {
	d.each(text, func(r *row) {
		fr, en := r.list(1, nil), r.list(2, nil)
		if !hasSlot(fr) {
			b.addBody(d, r, r.at(0), fr, en)
			return
		}
		for i := range b.ports {
			p := &b.ports[i]
			b.addBody(d, r, r.at(0)+":"+p.id, p.complementing(fr), p.naming(en))
		}
	})
}

func (b *builder) addBody(d *reader, r *row, id string, fr, en []string) {
	e, _ := b.known(d, r, Body, "urn:entente:body:"+id)
	e.Class = schema.Organization
	b.name(e, fr, en)
}

func hasSlot(names []string) bool {
	for _, n := range names {
		if strings.Contains(n, "%") {
			return true
		}
	}
	return false
}

// complementing puts every complement into the slots of patterns.
func (p *portfolio) complementing(patterns []string) []string {
	var out []string
	for _, pat := range patterns {
		for _, c := range p.complements {
			out = append(out, strings.Replace(pat, "%", c, 1))
		}
	}
	return out
}

// naming puts the nouns into % and the attributives into %%.
func (p *portfolio) naming(patterns []string) []string {
	var out []string
	for _, pat := range patterns {
		slot, list := "%", p.nouns
		if strings.Contains(pat, "%%") {
			slot, list = "%%", p.attributives
		}
		for _, c := range list {
			out = append(out, strings.Replace(pat, slot, c, 1))
		}
	}
	return out
}
