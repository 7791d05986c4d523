package gazetteer

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// countries reads: ISO2; French names; English names.
func (b *builder) countries(d *reader, text string) {
	var fr, en []string
	d.each(text, func(r *row) {
		code := r.at(0)
		if len(code) != 2 || strings.ToUpper(code) != code {
			d.fail(r, "country code %q: write the two capitals of ISO 3166-1 alpha-2", code)
			return
		}
		e, _ := b.known(d, r, Country, "urn:entente:actor:country:"+code)
		e.Class, e.Country = schema.Country, code
		b.g.country[code] = e
		fr, en = r.list(1, fr[:0]), r.list(2, en[:0])
		if len(fr) == 0 || len(en) == 0 {
			d.fail(r, "country %s wants a name in each of %v", code, columns)
		}
		b.name(e, fr, en)
	})
}

// demonyms reads: ISO2; ISO3; gender; Wikidata; French demonyms; English
// demonyms; more French names; more English names; seats.
func (b *builder) demonyms(d *reader, text string) {
	var fr, en, forms []string
	d.each(text, func(r *row) {
		code := r.at(0)
		e := b.g.country[code]
		if e == nil {
			d.fail(r, "country %q is not in countries.txt", code)
			return
		}
		if e.ISO3 != "" && r.at(1) != e.ISO3 {
			d.fail(r, "ISO3 %q: an earlier line has %q", r.at(1), e.ISO3)
		}
		e.ISO3, e.CAMEO = r.at(1), r.at(1)
		b.countryGrammar(d, r, e)
		if q := d.wikidata(r, 3); q != "" {
			e.SameAs = q
		}
		b.name(e, r.list(6, fr[:0]), r.list(7, en[:0]))
		for _, m := range r.list(4, fr[:0]) {
			forms = appendList(forms[:0], m, '/')
			b.genderedDemonym(e, forms, &b.languages[first])
		}
		for _, m := range r.list(5, en[:0]) {
			forms = appendList(forms[:0], m, '/')
			b.demonym(e, forms, &b.languages[second])
		}
		for _, s := range r.list(8, fr[:0]) {
			b.seat(d, r, e, appendList(forms[:0], s, '/'))
		}
	})
}

// countryGrammar reads m, f, mp or fp, with a 0 for a name without article and
// a t for a territory that is no state.
func (b *builder) countryGrammar(d *reader, r *row, e *Entry) {
	e.Article = true
	for _, c := range r.at(2) {
		switch c {
		case 'm':
			e.Gender = Masc
		case 'f':
			e.Gender = Fem
		case 'p':
			e.Plural = true
		case '0':
			e.Article = false
		case 't':
			e.Kind, e.Class = Territory, schema.Region
		default:
			d.fail(r, "gender %q: write m or f, then p for plural, 0 for no article, t for a territory", r.at(2))
			return
		}
	}
	if e.Gender == 0 {
		d.fail(r, "gender of %s is missing: write m or f", e.Label)
	}
}

// genderedDemonym adds the forms of one demonym of a language with genders:
// masculine, feminine and their plurals, where not written derived.
func (b *builder) genderedDemonym(country *Entry, forms []string, g *grammar) {
	m := forms[0]
	f := g.feminines.apply(m)
	if len(forms) > 1 {
		f = forms[1]
	}
	b.demonymForm(country, m, Masc, m == g.plurals.apply(m))
	b.demonymForm(country, f, Fem, false)
	b.demonymForm(country, g.plurals.apply(m), Masc, true)
	b.demonymForm(country, g.plurals.apply(f), Fem, true)
}

// demonym adds a demonym of a language without genders, which is an adjective,
// and its plural as a noun, where not written derived.
func (b *builder) demonym(country *Entry, forms []string, g *grammar) {
	b.demonymForm(country, forms[0], 0, false)
	for _, f := range forms[1:] {
		b.demonymForm(country, f, 0, true)
	}
	if len(forms) == 1 {
		b.demonymForm(country, g.demonyms.apply(forms[0]), 0, true)
	}
}

func (b *builder) demonymForm(country *Entry, form string, g Gender, plural bool) {
	e, added := b.form(Demonym, country.Country, "urn:entente:demonym:", form, g)
	if !added {
		return
	}
	e.Class, e.Country, e.Plural = schema.Group, country.Country, plural
	b.name(e, []string{form}, nil)
}

// seat adds a building that stands for the government of country: its name
// means the one or the other.
func (b *builder) seat(d *reader, r *row, country *Entry, names []string) {
	label, _ := plain(names[0])
	e, added := b.known(d, r, Seat, "urn:entente:place:seat:"+slug(label))
	if !added {
		return
	}
	e.Class, e.Country = schema.Place, country.Country
	b.name(e, names, nil)
	if len(names) > 1 {
		e.Second, _ = plain(names[1])
	}
	for _, n := range names {
		b.g.index.add(n, country)
	}
}
