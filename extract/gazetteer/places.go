package gazetteer

import (
	"strconv"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// regions reads: id; class; French names; English names; ISO2; coordinates;
// Wikidata.
func (b *builder) regions(d *reader, text string) {
	var fr, en []string
	d.each(text, func(r *row) {
		e, added := b.known(d, r, Region, "urn:entente:place:region:"+r.at(0))
		if !added && b.seen[e.ID] == d.file {
			d.fail(r, "id %q stands twice", r.at(0))
		}
		b.seen[e.ID] = d.file
		switch r.at(1) {
		case "", "region":
			e.Class = schema.Region
		case "place":
			e.Class = schema.Place
		default:
			d.fail(r, "class %q: write region or place", r.at(1))
		}
		fr, en = r.list(2, fr[:0]), r.list(3, en[:0])
		if len(fr)+len(en) == 0 {
			d.fail(r, "region %s wants a name", r.at(0))
		}
		b.name(e, fr, en)
		e.Country = b.iso(d, r, r.at(4))
		if lat, lon, ok := strings.Cut(r.at(5), " "); ok {
			b.locate(d, r, e, lat, trim(lon))
		} else if r.at(5) != "" {
			d.fail(r, "coordinates %q: write latitude, a space, longitude in degrees", r.at(5))
		}
		e.SameAs = d.wikidata(r, 6)
	})
}

// cities reads: French names; English names; ISO2; latitude; longitude;
// population; flags.
func (b *builder) cities(d *reader, text string) {
	var fr, en []string
	d.each(text, func(r *row) {
		fr, en = r.list(0, fr[:0]), r.list(1, en[:0])
		code := b.iso(d, r, r.at(2))
		if len(fr) == 0 {
			d.fail(r, "a city wants a French name")
			return
		}
		label, _ := plain(fr[0])
		e, _ := b.known(d, r, City, "urn:entente:place:city:"+code+":"+slug(label))
		e.Class, e.Country = schema.City, code
		b.name(e, fr, en)
		b.locate(d, r, e, r.at(3), r.at(4))
		if !e.Located && r.at(3) == "" {
			d.fail(r, "%s is new and wants latitude and longitude; to add names to a known city, begin with its first name in cities.txt", label)
		}
		if p := r.at(5); p != "" {
			n, err := strconv.Atoi(p)
			if err != nil {
				d.fail(r, "population %q: write digits, or leave it empty", p)
			}
			e.Population = n
		}
		switch r.at(6) {
		case "":
		case "capital", "seat":
			e.Capital = true
			if c := b.g.country[code]; c != nil {
				for _, n := range e.Names {
					b.g.index.add(n, c)
				}
			}
		default:
			d.fail(r, "flag %q: write capital, or seat for another seat of government, or leave it empty", r.at(6))
		}
	})
}

func (b *builder) locate(d *reader, r *row, e *Entry, lat, lon string) {
	if lat == "" && lon == "" {
		return
	}
	var ok1, ok2 bool
	e.Lat, ok1 = degrees(lat, 90)
	e.Lon, ok2 = degrees(lon, 180)
	if !ok1 || !ok2 {
		d.fail(r, "coordinates %q %q: write degrees, such as 48.85 and 2.35", lat, lon)
		return
	}
	e.Located = true
}

func degrees(s string, most float64) (float64, bool) {
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil && -most <= f && f <= most
}
