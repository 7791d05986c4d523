package gazetteer

import (
	"strings"

	"github.com/entente-kg/entente/extract/translit"
)

// A builder gathers entries while the files are read.
type builder struct {
	g      *Gazetteer
	errs   Errors
	ports  []portfolio
	info   map[string]*OfficeInfo // offices by id and by French name
	cells  []Entry                // the next entries, allocated in blocks
	spare  []string               // the next Names, allocated in blocks
	ids    strings.Builder        // the next identifiers, allocated in blocks
	forms  map[string]*Entry      // forms of one demonym, office or title: they have no place in byID
	person *Entry                 // the person whom inset lines go on about
	seen   map[string]string      // id → file, to tell a duplicate from an addition
	languages
}

// expected is about how many names there are: it spares rehashing.
const expected = 1 << 16

func newBuilder() *builder {
	return &builder{
		g: &Gazetteer{
			entries: make([]*Entry, 0, 1<<14),
			byID:    make(map[string]*Entry, 1<<12),
			country: make(map[string]*Entry, 300),
			given:   make(map[string]Gender, 1<<13),
			held:    make(map[string][]holding, 1<<9),
			index:   newIndex(expected),
			keyer:   translit.New(),

			particles: make(map[string]Particle),
			edges:     make(map[edgeWord]named),

			keyed:    make(map[string]*Entry, 1<<11),
			surnames: make(map[string]*Entry, 1<<10),
			bearers:  make(map[string][]*Entry, 1<<7),
		},
		info:  make(map[string]*OfficeInfo, 1<<10),
		seen:  make(map[string]string, 1<<12),
		forms: make(map[string]*Entry),
	}
}

func (b *builder) finish() *Gazetteer {
	b.romanise()
	return b.g
}

// id joins the parts of an identifier. Identifiers share blocks of memory,
// because there are many of them.
func (b *builder) id(parts ...string) string {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	if b.ids.Cap()-b.ids.Len() < n {
		b.ids = strings.Builder{}
		b.ids.Grow(max(n, 1<<16))
	}
	start := b.ids.Len()
	for _, p := range parts {
		b.ids.WriteString(p)
	}
	return b.ids.String()[start:]
}

// form files one form of a demonym, office or title under key, or adds a
// gender to the one filed before; added tells which.
func (b *builder) form(kind Kind, key, prefix, form string, g Gender) (e *Entry, added bool) {
	bare, _ := plain(form)
	if e = b.forms[bare]; e != nil && e.Kind == kind && e.ID[:len(e.ID)-len(bare)] == prefix+key+":" {
		e.Gender |= g
		return e, false
	}
	e = b.entry(kind, b.id(prefix, key, ":", bare))
	e.Gender = g
	b.forms[bare] = e
	return e, true
}

// entry makes a new entry with an identifier of its own.
func (b *builder) entry(kind Kind, id string) *Entry {
	if len(b.cells) == 0 {
		b.cells = make([]Entry, 256)
	}
	e := &b.cells[0]
	b.cells = b.cells[1:]
	e.Kind, e.ID = kind, id
	b.g.entries = append(b.g.entries, e)
	return e
}

// known returns the entry with that id or makes it. Two lines of one file must
// not share an id; a line of a later file with a known id adds names.
func (b *builder) known(d *reader, r *row, kind Kind, id string) (e *Entry, added bool) {
	if e = b.g.byID[id]; e != nil {
		if e.Kind != kind {
			d.fail(r, "%s is already a %v: choose another id", id, e.Kind)
		}
		return e, false
	}
	e = b.entry(kind, id)
	b.g.byID[id] = e
	return e, true
}

// name gives e the names of two lists; each list's first is what to show.
func (b *builder) name(e *Entry, firsts, seconds []string) {
	if cap(b.spare)-len(b.spare) < len(firsts)+len(seconds)+len(e.Names) {
		b.spare = make([]string, 0, 4096)
	}
	start := len(b.spare)
	b.spare = append(b.spare, e.Names...)
	for _, list := range [2][]string{firsts, seconds} {
		for _, text := range list {
			b.g.index.add(text, e)
			text, _ = plain(text)
			if !contains(b.spare[start:], text) {
				b.spare = append(b.spare, text)
			}
		}
	}
	e.Names = b.spare[start:len(b.spare):len(b.spare)]
	if e.Label == "" && len(e.Names) > 0 {
		e.Label = e.Names[0]
	}
	if e.Second == "" && len(seconds) > 0 {
		e.Second, _ = plain(seconds[0])
	}
	if e.Second == "" {
		e.Second = e.Label
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// iso checks a country code.
func (b *builder) iso(d *reader, r *row, code string) string {
	if code != "" && b.g.country[code] == nil {
		d.fail(r, "country %q is not in countries.txt: write its ISO 3166-1 alpha-2 code", code)
	}
	return code
}

// body finds the country or organization that a field refers to.
func (b *builder) body(d *reader, r *row, ref string) *Entry {
	if e := b.g.country[ref]; e != nil {
		return e
	}
	for _, prefix := range [...]string{"urn:entente:actor:org:", "urn:entente:place:region:"} {
		if e := b.g.byID[prefix+ref]; e != nil {
			return e
		}
	}
	d.fail(r, "%q is neither a country code nor the id of an organization or region", ref)
	return nil
}

// alike compares a name with a whole text under the rules of spelled.
func alike(name, text string) bool {
	common := !capitalised(name)
	i, j := 0, 0
	for {
		var p, s string
		p, i = nextPiece(name, i)
		s, j = nextPiece(text, j)
		if p == "" || s == "" {
			return p == s
		}
		if ok, _ := pieceSpelled(p, s, common); !ok {
			return false
		}
	}
}
