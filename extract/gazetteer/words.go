package gazetteer

import "github.com/entente-kg/entente/schema"

// A Particle says where in names a small word stands.
type Particle uint8

// The places of particles.
const (
	Within    Particle = 1 << iota // within a name: Maria da Cunha
	OfSurname                      // a surname begins with it: ben Ali
	Leading                        // so does a name behind a title: « Mme von der Leyen »
	Article                        // with a capital, within a name: Jean Le Goff
)

// Has tells whether a particle stands in a place of other.
func (p Particle) Has(other Particle) bool { return p&other != 0 }

// Particle tells where in names a word stands, as it is written; 0: it is no
// particle.
func (g *Gazetteer) Particle(word string) Particle { return g.particles[word] }

// particleLines reads: within, surname, first or article; words.
func (b *builder) particleLines(d *reader, text string) {
	d.each(text, func(r *row) {
		var p Particle
		switch r.at(0) {
		case "within":
			p = Within
		case "surname":
			p = Within | OfSurname
		case "first":
			p = Within | OfSurname | Leading
		case "article":
			p = Article
		default:
			d.fail(r, "particles %q: write within, surname, first or article", r.at(0))
		}
		for _, w := range r.list(1, nil) {
			b.g.particles[w] |= p
		}
	})
}

// An Edge is the word of a name that tells what the name is.
type Edge uint8

// The edges of names. Foreign is a name none of whose words is a word of the
// text's language.
const (
	Last Edge = iota
	First
	ForeignLast
	ForeignFirst
)

// An edgeWord is a word at an edge of names.
type edgeWord struct {
	edge Edge
	word string
}

// A named is what names are that have a word at an edge.
type named struct {
	class   schema.Class
	surname bool
}

// Named tells what a name is that no list holds, by its last or its first word:
// the Black Sea Fleet, Mount Kenya; "" where the word does not tell. Surname tells
// that the word is a surname too, and tells nothing behind a given name.
func (g *Gazetteer) Named(edge Edge, word string) (class schema.Class, surname bool) {
	n := g.edges[edgeWord{edge, word}]
	return n.class, n.surname
}

// nameWords reads: class; edge; words.
func (b *builder) nameWords(d *reader, text string) {
	classes := map[string]schema.Class{"place": schema.Place, "thing": schema.Thing, "org": schema.Organization, "group": schema.Group}
	edges := map[string]Edge{"last": Last, "first": First, "foreign last": ForeignLast, "foreign first": ForeignFirst}
	d.each(text, func(r *row) {
		class, ok := classes[r.at(0)]
		if !ok {
			d.fail(r, "class %q: write place, thing, org or group", r.at(0))
		}
		edge, ok := edges[r.at(1)]
		if !ok {
			d.fail(r, "edge %q: write last, first, foreign last or foreign first", r.at(1))
		}
		for _, w := range r.list(2, nil) {
			word, surname := plain(w)
			key := edgeWord{edge, word}
			if old, ok := b.g.edges[key]; ok && old.class != class {
				d.fail(r, "%q tells already that a name is of class %s", word, old.class)
			}
			b.g.edges[key] = named{class, surname}
		}
	})
}
