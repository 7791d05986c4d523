package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// none is the index of no entity.
const none = -1

// An entity is somebody or something that the document speaks of.
type entity struct {
	actor  *schema.Actor    // its identifier may still be wanting
	entry  *gazetteer.Entry // what the gazetteer knows, or nil
	gender gazetteer.Gender // 0: unknown
	plural bool
	roles  []role
	own    string // what tells it from others of its class, where its label does not
	named  bool   // by a proper name, not by a description alone
	said   bool   // by the text, not by what the gazetteer knows alone
	last   int    // the last sentence that speaks of it
	govern int    // for a capital: the entity of its country; otherwise none
	member int    // one more than the entity of what it is a member of; 0: not said
}

// A role is an office that the document says somebody holds.
type role struct {
	head  string // lemma of the office's noun: ministre
	text  string // as the text has it: ministre des Affaires étrangères
	of    int    // entity of the country or organization, or none
	told  int    // index of the sentence that says it
	block int    // of that sentence
	bare  bool   // it does not say of what
}

// entities is the register of one document.
type entities struct {
	gaz     *gazetteer.Gazetteer
	lex     *lexicon.Lexicon
	reader  *lexicon.Reader
	capital map[string]*gazetteer.Entry // cities by the country they are the capital of

	all     []entity
	keys    map[key]int
	persons map[string][]int // a whole name, or its first or last word, folded → persons
	holders []int            // those with roles, in ascending order
}

func newEntities(gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) entities {
	es := entities{gaz: gaz, lex: lex, reader: lex.NewReader(), capital: make(map[string]*gazetteer.Entry)}
	for _, e := range gaz.Entries() {
		if e.Kind == gazetteer.City && e.Capital && es.capital[e.Country] == nil {
			es.capital[e.Country] = e
		}
	}
	es.keys, es.persons = make(map[key]int), make(map[string][]int)
	return es
}

func (es *entities) reset() {
	if len(es.all) > memory { // clearing a map takes as long as it was ever large
		es.all, es.keys, es.persons = nil, make(map[key]int), make(map[string][]int)
	}
	es.all, es.holders = es.all[:0], es.holders[:0]
	clear(es.keys)
	clear(es.persons)
}

// renew gives the entities actors of their own, so that those returned before
// stay as they were.
func (es *entities) renew() {
	for i := range es.all {
		a := *es.all[i].actor
		a.Labels = slices.Clip(a.Labels)
		es.all[i].actor = &a
	}
}

func (es *entities) add(e entity, k key) int {
	e.govern, e.member = none, none
	es.all = append(es.all, e)
	i := len(es.all) - 1
	es.keys[k] = i
	for _, l := range e.actor.Labels {
		es.index(i, l)
	}
	return i
}

// actor returns entity i for use outside. Only now a described entity gets its
// identifier: most are never asked for.
func (es *entities) actor(i int) *schema.Actor {
	a := es.all[i].actor
	a.Inferred = a.Class == schema.Person && es.all[i].entry != nil && !es.all[i].said
	if a.ID == "" {
		own := es.all[i].own
		if own == "" {
			own = es.distinctive(a.Class, a.Label)
		}
		a.ID = schema.ActorID(a.Class, own)
	}
	if of := es.all[i].member; of != none && of != i {
		es.all[i].member = none // two may be members of each other
		if id := es.actor(of).ID; id != a.ID {
			a.MemberOf = id
		}
	}
	return a
}

// call adds a name to entity i.
func (es *entities) call(i int, name string) {
	a := es.all[i].actor
	n := len(a.Labels)
	if a.Labels = addLabel(a.Labels, name); len(a.Labels) > n {
		es.index(i, name)
	}
}

// index notes that i, if a person, has that name.
func (es *entities) index(i int, name string) {
	if es.all[i].actor.Class != schema.Person {
		return
	}
	name = fold(name)
	first, _, _ := strings.Cut(name, " ")
	last := name[strings.LastIndexByte(name, ' ')+1:]
	bare := last // without an Arabic article
	if len(last) > 3 && last[2] == '-' {
		bare = last[3:]
	}
	for _, key := range [...]string{name, first, last, bare, es.withParticles(name)} {
		if is := es.persons[key]; len(is) == 0 || is[len(is)-1] != i {
			es.persons[key] = append(is, i)
		}
	}
}

// withParticles is the surname of a folded name with the particles before it:
// von der leyen; the whole name where there is none.
func (es *entities) withParticles(name string) string {
	for k := 0; k < len(name); k++ {
		if name[k] != ' ' {
			continue
		}
		if word, _, more := strings.Cut(name[k+1:], " "); more && es.gaz.Particle(word).Has(gazetteer.OfSurname) {
			return name[k+1:]
		}
	}
	return name
}

// hold gives entity i a role.
func (es *entities) hold(i int, ro role) {
	es.all[i].roles = append(es.all[i].roles, ro)
	if at, found := slices.BinarySearch(es.holders, i); !found {
		es.holders = slices.Insert(es.holders, at, i)
	}
}

// entry returns the entity of something the gazetteer knows.
func (es *entities) entry(e *gazetteer.Entry) int {
	if i, ok := es.keys[key{own: e.ID}]; ok {
		return i
	}
	a := &schema.Actor{ID: e.ID, Class: e.Class, Label: e.Label, SameAs: e.SameAs}
	a.Labels = addLabel(a.Labels, e.Label)
	a.Labels = addLabel(a.Labels, e.Second)
	for _, n := range e.Names {
		a.Labels = addLabel(a.Labels, n)
	}
	x := entity{actor: a, entry: e, gender: e.Gender, plural: e.Plural, named: true, last: none}
	if x.gender == 0 && e.Kind != gazetteer.Person {
		x.gender = es.genderOf(e)
	}
	i := es.add(x, key{own: e.ID})
	if e.Kind == gazetteer.City && e.Capital || e.Kind == gazetteer.Seat {
		if c := es.gaz.Country(e.Country); c != nil {
			g := es.entry(c)
			es.all[i].govern = g
		}
	}
	return i
}

// genderOf is the gender of an organization's name: that of its first word.
func (es *entities) genderOf(e *gazetteer.Entry) gazetteer.Gender {
	for _, n := range e.Names {
		word, _, more := strings.Cut(n, " ")
		if !more {
			continue
		}
		as, known := es.reader.Lookup(word)
		if !known {
			continue
		}
		for _, a := range as {
			if a.POS == lexicon.NOUN {
				return gender(a.Feats)
			}
		}
	}
	return 0
}

// described returns the entity of something without an entry: the same words
// are the same thing, and the same name of a person, however romanised, is the
// same person.
func (es *entities) described(class schema.Class, label string, g gazetteer.Gender, plural bool) int {
	return es.describedBy(keyOf(class, es.distinctive(class, label)), class, label, g, plural)
}

// describedBy returns the entity that a key in entities.keys tells from others.
func (es *entities) describedBy(k key, class schema.Class, label string, g gazetteer.Gender, plural bool) int {
	if i, ok := es.keys[k]; ok {
		return i
	}
	d := &described{actor: schema.Actor{Class: class, Label: label}, labels: [1]string{label}}
	d.actor.Labels = d.labels[:]
	return es.add(entity{actor: &d.actor, gender: g, plural: plural, last: none}, k)
}

// A key tells an entity from others: a name of its own within its class, folded;
// or its identifier, without a class.
type key struct {
	class schema.Class
	own   string
}

// keyOf is the key of what has a class and a name of its own.
func keyOf(class schema.Class, own string) key { return key{class, fold(own)} }

// A described is an actor with room for the one name that most have.
type described struct {
	actor  schema.Actor
	labels [1]string
}

// distinctive is what tells a name from others of its class: of a person's
// name, what all romanisations have in common.
func (es *entities) distinctive(class schema.Class, label string) string {
	if class == schema.Person {
		return es.gaz.Key(label)
	}
	return label
}

// addLabel adds a name once.
func addLabel(labels []string, name string) []string {
	if name == "" {
		return labels
	}
	for _, l := range labels {
		if l == name {
			return labels
		}
	}
	return append(labels, name)
}

// gender turns morphological features into a set of genders.
func gender(f lexicon.Feats) (g gazetteer.Gender) {
	if f.Has(lexicon.Masc) {
		g |= gazetteer.Masc
	}
	if f.Has(lexicon.Fem) {
		g |= gazetteer.Fem
	}
	return g
}

func fold(s string) string { return lexicon.Fold(s) }

// oneLine makes a single space of each run of white space.
func oneLine(s string) string {
	space := true // at both ends it goes
	for _, r := range s {
		if unicode.IsSpace(r) && (space || r != ' ') {
			space = true
			break
		}
		space = r == ' '
	}
	if space {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}

// startsCapital tells whether a word begins with a capital.
func startsCapital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}
