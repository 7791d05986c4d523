package gazetteer

import (
	"strings"

	"github.com/entente-kg/entente/schema"
)

// persons reads: name; variants; gender; surname; office; of; from; to;
// Wikidata; and inset lines for further offices: office; of; from; to.
func (b *builder) persons(d *reader, text string) {
	b.person = nil
	d.each(text, func(r *row) {
		if r.inset {
			if len(r.fields) > 4 {
				d.fail(r, "an inset line holds office; of whom; from; to")
			} else if b.person == nil {
				d.fail(r, "an inset line goes on about the person of the line before, but there is none")
			} else {
				b.position(d, r, 0)
			}
			return
		}
		label := r.at(0)
		if label == "" {
			d.fail(r, "a person wants a name")
			return
		}
		id := "urn:entente:actor:person:" + slug(label)
		e, added := b.known(d, r, Person, id)
		if !added && b.seen[id] == d.file {
			d.fail(r, "%s stands twice: put further offices on inset lines below the first", label)
		}
		b.seen[id], b.person = d.file, e
		e.Class = schema.Person
		e.Gender = d.gender(r, 2)
		b.name(e, append([]string{label}, r.list(1, nil)...), nil)
		for _, s := range r.list(3, nil) {
			bare, trial := plain(s)
			if e.Surname == "" {
				e.Surname = bare
			}
			if trial {
				b.g.bearers[bare] = append(b.g.bearers[bare], e)
			} else {
				b.g.index.add(bare, e)
			}
		}
		if r.at(4) != "" {
			b.position(d, r, 4)
		}
		if q := d.wikidata(r, 8); q != "" {
			e.SameAs = q
		}
	})
}

// position reads office; of; from; to from field i on.
func (b *builder) position(d *reader, r *row, i int) {
	info := b.info[r.at(i)]
	if info == nil {
		d.fail(r, "office %q is not in offices.txt: write its id or its French masculine form", r.at(i))
	}
	of := b.body(d, r, r.at(i+1))
	p := Position{Office: info, Of: of, From: r.at(i + 2), To: r.at(i + 3)}
	for _, date := range [...]string{p.From, p.To} {
		if !edtf(date) {
			d.fail(r, "date %q: write a year, a month 2014-10 or a day 2014-10-01, or leave it empty", date)
			return
		}
	}
	if p.To != "" && cut(p.To, p.From) < cut(p.From, p.To) {
		d.fail(r, "the office ends (%s) before it begins (%s)", p.To, p.From)
	}
	if info == nil || of == nil {
		return
	}
	b.person.Positions = append(b.person.Positions, p)
	key := info.ID + " " + of.ID
	b.g.held[key] = append(b.g.held[key], holding{b.person, p})
}

// edtf tells whether s is empty, a year, a month or a day.
func edtf(s string) bool {
	for i := 0; i < len(s); i++ {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return false
			}
		} else if s[i] < '0' || '9' < s[i] {
			return false
		}
	}
	return len(s) == 0 || len(s) == 4 || len(s) == 7 && "00" < s[5:] && s[5:] <= "12" ||
		len(s) == 10 && "00" < s[5:7] && s[5:7] <= "12" && "00" < s[8:] && s[8:] <= "31"
}

// givenNames reads: gender; names.
func (b *builder) givenNames(d *reader, text string) {
	var names []string
	d.each(text, func(r *row) {
		g := d.gender(r, 0)
		if g == 0 {
			d.fail(r, "a line of given names begins with m, f or mf")
			return
		}
		names = r.list(1, names[:0])
		for _, n := range names {
			key := slug(n)
			if key == "" || strings.ContainsAny(n, " ") {
				d.fail(r, "given name %q: part names by commas", n)
				continue
			}
			b.g.given[key] |= g
		}
	})
}
