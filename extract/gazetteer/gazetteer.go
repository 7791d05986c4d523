package gazetteer

import (
	"io/fs"
	"strings"

	"github.com/entente-kg/entente/extract/translit"
)

// A Gazetteer holds every known name. It is immutable and shared by goroutines.
type Gazetteer struct {
	entries []*Entry
	byID    map[string]*Entry
	country map[string]*Entry // by ISO 3166-1 alpha-2
	given   map[string]Gender // by folded given name
	held    map[string][]holding
	index   *index
	keyer   *translit.Keyer

	keyed    map[string]*Entry // persons by the keys of their full names
	surnames map[string]*Entry // persons by the keys of their surnames

	particles map[string]Particle // as written
	edges     map[edgeWord]named

	bearers map[string][]*Entry // persons by a surname that is an ordinary word
}

// A holding is one line of the office-holders, filed under office and body.
type holding struct {
	person *Entry
	pos    Position
}

// Load reads the embedded files and, on top of them, the files of the same
// names in each of more (see Folder): their lines add entries and names. The
// packs are the files of the languages of texts and names, by their ISO 639-1
// codes; they tell how names are inflected. The error of mistakes in the
// files of names is of type Errors and lists all of them.
func Load(packs map[string]fs.FS, more ...fs.FS) (*Gazetteer, error) {
	b := newBuilder()
	if err := b.readLanguages(packs); err != nil {
		return nil, err
	}
	layers := [][]source{embedded()}
	for _, dir := range more {
		layer, err := readLayer(dir, &b.errs)
		if err != nil {
			return nil, err
		}
		layers = append(layers, layer)
	}
	// One kind of file after the other, because later kinds refer to earlier ones.
	for kind, f := range files {
		for _, layer := range layers {
			if s := layer[kind]; s.text != "" {
				f.parse(b, &reader{file: s.file, min: f.min, max: f.max, errs: &b.errs}, s.text)
			}
		}
	}
	if len(b.errs) > 0 {
		return nil, b.errs
	}
	return b.finish(), nil
}

// A source is the text of one data file.
type source struct{ file, text string }

// files lists the data files in the order they are read.
var files = [...]struct {
	name     string
	min, max int
	parse    func(*builder, *reader, string)
}{
	{"countries.txt", 3, 3, (*builder).countries},
	{"demonyms.txt", 6, 9, (*builder).demonyms},
	{"regions.txt", 4, 7, (*builder).regions},
	{"cities.txt", 6, 7, (*builder).cities},
	{"cities-more.txt", 3, 7, (*builder).cities},
	{"organizations.txt", 3, 6, (*builder).organizations},
	{"portfolios.txt", 3, 4, (*builder).portfolios},
	{"bodies.txt", 3, 4, (*builder).bodies},
	{"offices.txt", 5, 9, (*builder).offices},
	{"titles.txt", 4, 6, (*builder).titles},
	{"given.txt", 2, 2, (*builder).givenNames},
	{"given-world.txt", 2, 2, (*builder).givenNames},
	{"persons.txt", 4, 9, (*builder).persons},
	{"romanisations.txt", 2, 2, (*builder).romanisations},
	{"particles.txt", 2, 2, (*builder).particleLines},
	{"namewords.txt", 3, 3, (*builder).nameWords},
}

// Entries lists every entry, in the order of the files. The slice is the
// caller's own.
func (g *Gazetteer) Entries() []*Entry { return append([]*Entry(nil), g.entries...) }

// ByID returns the entry with that identifier, or nil. Offices and titles have
// one entry a form and are not found by it.
func (g *Gazetteer) ByID(id string) *Entry { return g.byID[id] }

// Country returns the country or territory with that ISO 3166-1 alpha-2 code,
// or nil.
func (g *Gazetteer) Country(iso2 string) *Entry { return g.country[iso2] }

// Lookup returns everything that a whole name can mean, under the rules of
// Match but without the context that ambiguous names want there.
func (g *Gazetteer) Lookup(text string) []*Entry {
	node := int32(0)
	for i := 0; ; {
		h, next := nextHash(text, i)
		if h == 0 {
			break
		}
		if node = g.index.step(node, h); node < 0 {
			return nil
		}
		i = next
	}
	if node == 0 {
		return nil
	}
	var found []*Entry
	for k := g.index.at[node]; k >= 0; k = g.index.names[k].next {
		if nm := &g.index.names[k]; alike(nm.text, text) {
			for _, e := range nm.entries {
				if !has(found, e) {
					found = append(found, e)
				}
			}
		}
	}
	return found
}

// Demonym returns the country that a demonym's form (any case, either
// language) belongs to, or nil.
func (g *Gazetteer) Demonym(form string) *Entry {
	for _, e := range g.Lookup(form) {
		if e.Kind == Demonym {
			return e
		}
	}
	return nil
}

// Office returns the entry of an office's whole name, or nil.
func (g *Gazetteer) Office(name string) *Entry { return g.ofKind(name, Office) }

// Bearers returns the persons whose surname is also an ordinary word or name, so
// that it is never taken alone (May, Bush): only behind an office that they hold.
func (g *Gazetteer) Bearers(surname string) []*Entry { return g.bearers[surname] }

// Title returns the entry of a courtesy title or rank, or nil.
func (g *Gazetteer) Title(name string) *Entry { return g.ofKind(name, Title) }

func (g *Gazetteer) ofKind(name string, k Kind) *Entry {
	for _, e := range g.Lookup(name) {
		if e.Kind == k {
			return e
		}
	}
	return nil
}

// GivenGender returns the gender of a given name, with or without accents;
// ok tells whether the name is known. Of a compound name (Jean-Yves) that is
// not listed the first part decides.
func (g *Gazetteer) GivenGender(name string) (gender Gender, ok bool) {
	if gender, ok = g.given[slug(name)]; ok {
		return gender, true
	}
	if i := strings.IndexByte(name, '-'); i > 0 {
		gender, ok = g.given[slug(name[:i])]
	}
	return gender, ok
}

// Holders returns who held an office of a country or organization on an EDTF
// date (day, month or year); both are given by id, the office as in
// OfficeInfo.ID. Several holders mean that the date is too coarse to tell.
func (g *Gazetteer) Holders(office, of, date string) []*Entry {
	var found []*Entry
	for _, h := range g.held[office+" "+of] {
		if h.pos.Covers(date) && !has(found, h.person) {
			found = append(found, h.person)
		}
	}
	return found
}
