package gazetteer

import "strings"

// offices reads: id; masculine; feminine; plurals; English; English plurals;
// stands; complements; whose. A % in a form takes every portfolio.
func (b *builder) offices(d *reader, text string) {
	d.each(text, func(r *row) {
		masc, fem, plurals := r.list(1, nil), r.list(2, nil), r.list(3, nil)
		en, enPlurals := r.list(4, nil), r.list(5, nil)
		if len(masc)+len(fem) == 0 || len(en) == 0 {
			d.fail(r, "office %s wants a name in each of %v", r.at(0), columns)
			return
		}
		of := appendList(nil, r.at(7), ' ')
		for _, k := range of {
			switch k {
			case "country", "organization", "region", "person", "office":
			default:
				d.fail(r, "complement %q: write country, organization, region, person or office", k)
			}
		}
		stands, relational := false, false
		switch r.at(6) {
		case "stands":
			stands = true
		case "relational":
			relational = true
		case "":
		default:
			d.fail(r, "%q: write stands, relational or nothing", r.at(6))
		}
		office := OfficeInfo{ID: r.at(0), Stands: stands, Relational: relational, Of: of}
		b.whose(d, r, &office)
		if !hasSlot(masc) {
			b.addOffice(d, r, &office, masc, fem, plurals, en, enPlurals)
			return
		}
		for i := range b.ports {
			p, info := &b.ports[i], office
			info.ID = r.at(0) + ":" + p.id
			b.addOffice(d, r, &info, p.complementing(masc), p.complementing(fem), p.complementing(plurals), p.naming(en), p.naming(enPlurals))
		}
	})
}

// whose reads what an office is of where the text does not say.
func (b *builder) whose(d *reader, r *row, o *OfficeInfo) {
	o.National = len(o.Of) == 1 && o.Of[0] == "country"
	switch ref, adjectival := strings.CutPrefix(r.at(8), "~"); ref {
	case "":
	case "country":
		o.National = true
	default:
		o.Whose, o.Adjectival = b.body(d, r, ref), adjectival
	}
}

func (b *builder) addOffice(d *reader, r *row, info *OfficeInfo, masc, fem, plurals, en, enPlurals []string) {
	if old := b.info[info.ID]; old != nil {
		if b.seen["office "+info.ID] == d.file {
			d.fail(r, "office %q stands twice", info.ID)
		}
		info = old
	} else {
		if len(fem) == 0 {
			info.Feminine, _ = plain(masc[0])
		} else {
			info.Feminine, _ = plain(fem[0])
		}
		info.Masculine = info.Feminine
		if len(masc) > 0 {
			info.Masculine, _ = plain(masc[0])
		}
		info.Genderless, _ = plain(en[0])
	}
	b.seen["office "+info.ID] = d.file
	b.info[info.ID] = info
	epicene := Masc
	if len(fem) == 0 {
		epicene = Masc | Fem
	}
	for _, m := range masc {
		b.officeForm(info, m, epicene, false)
		if bare, _ := plain(m); b.info[bare] == nil {
			b.info[bare] = info
		}
	}
	for _, f := range fem {
		b.officeForm(info, f, Fem, false)
	}
	if len(plurals) == 0 {
		for _, m := range masc {
			plurals = append(plurals, b.languages[first].plural(m))
		}
		for _, f := range fem {
			b.officeForm(info, b.languages[first].plural(f), Fem, true)
		}
	}
	for _, p := range plurals {
		b.officeForm(info, p, Masc, true)
	}
	for _, s := range en {
		b.officeForm(info, s, 0, false)
		if len(enPlurals) == 0 {
			b.officeForm(info, b.languages[second].plural(s), 0, true)
		}
	}
	for _, s := range enPlurals {
		b.officeForm(info, s, 0, true)
	}
}

// officeForm files one form. French and English share some: the first stays.
func (b *builder) officeForm(info *OfficeInfo, form string, g Gender, plural bool) {
	e, added := b.form(Office, info.ID, "urn:entente:office:", form, g)
	if !added {
		return
	}
	e.Plural, e.Office = plural, info
	e.Label, e.Second = info.Masculine, info.Genderless
	b.name(e, []string{form}, nil)
}

// titles reads: id; rank; masculine; feminine; plurals; English.
func (b *builder) titles(d *reader, text string) {
	d.each(text, func(r *row) {
		rank := r.at(1)
		switch rank {
		case "courtesy", "rank", "clergy", "noble":
		default:
			d.fail(r, "%q: write courtesy, rank, clergy or noble", rank)
		}
		form := func(i int, g Gender, plural bool) {
			for _, f := range r.list(i, nil) {
				e, added := b.form(Title, r.at(0), "urn:entente:title:", f, g)
				if !added {
					continue
				}
				e.Plural, e.Rank = plural, rank
				b.name(e, []string{f}, nil)
			}
		}
		form(2, Masc, false)
		form(3, Fem, false)
		form(4, 0, true)
		form(5, 0, false)
	})
}
