package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/schema"
)

// reach is how many sentences back a pronoun looks.
const reach = 2

// pronoun resolves a pronoun of the third person.
func (r *Resolver) pronoun(g int) {
	gr := &r.s.Groups[g]
	w := &r.s.Words[gr.Head]
	form := strings.TrimPrefix(strings.TrimPrefix(fold(w.Text), "-t"), "-")
	var want gazetteer.Gender
	plural := false
	persons := false
	switch form {
	case "il", "celui-ci":
		want = gazetteer.Masc
	case "elle", "celle-ci":
		want = gazetteer.Fem
	case "ils", "ceux-ci":
		want, plural = gazetteer.Masc, true
	case "elles", "celles-ci":
		want, plural = gazetteer.Fem, true
	case "le", "la", "l'", "lui":
		if form == "le" {
			want = gazetteer.Masc
		} else if form == "la" {
			want = gazetteer.Fem
		}
		persons = form != "le"
	case "les", "leur", "eux":
		plural = true
	case "y":
		who := r.latest(func(e *entity) bool { return e.named && e.actor.Class == schema.City })
		if who == none {
			who = r.latest((*entity).isPlace)
		}
		r.set(g, who)
		return
	default:
		return
	}
	if r.impersonal(g) {
		return
	}
	who := r.antecedent(g, want, plural, persons)
	r.setAll(g, who)
	if len(who) > 0 {
		r.slots = append(r.slots, slot{who: who, sentence: r.s.Index, word: gr.Head, subject: r.isSubject(g)})
		for _, i := range who {
			r.es.all[i].last = r.s.Index
		}
		if e := &r.es.all[who[0]]; len(who) == 1 && e.gender == 0 {
			e.gender = want // who was « il » once is not « elle » next
		}
	}
}

// isPlace tells places, countries included.
func (e *entity) isPlace() bool {
	switch e.actor.Class {
	case schema.City, schema.Country, schema.Region, schema.Place:
		return e.named
	}
	return false
}

// IsPlace tells whether group g of the current sentence means a place that has
// a name, or a part of one.
func (r *Resolver) IsPlace(g int) bool {
	who := r.who(g)
	if len(who) != 1 {
		return false
	}
	if r.es.all[who[0]].isPlace() {
		return true
	}
	// « l'est de l'Ukraine »
	for h := range r.s.Groups {
		if x := &r.s.Groups[h]; x.Of == g && x.Prep == "de" {
			if of := r.who(h); len(of) == 1 && r.es.all[of[0]].isPlace() {
				return true
			}
		}
	}
	return false
}

// Place returns the place that a dateline names.
func (r *Resolver) Place(name string) *schema.Actor {
	var best *gazetteer.Entry
	for _, e := range r.gaz.Lookup(name) {
		if e.Kind == gazetteer.City && (best == nil || e.Population > best.Population) {
			best = e
		}
	}
	if best != nil {
		return r.es.actor(r.entry(best))
	}
	return r.es.actor(r.described(schema.City, name, 0, false))
}

// possessive resolves son, sa, ses, leur: who the sentence is about.
func (r *Resolver) possessive(g int) {
	form := fold(r.s.Words[r.s.Groups[g].Head].Text)
	switch form {
	case "son", "sa", "ses":
		r.setAll(g, r.antecedent(g, 0, false, false))
	case "leur", "leurs":
		r.setAll(g, r.antecedent(g, 0, true, false))
	case "mon", "ma", "mes":
		if r.speaker != none {
			r.set(g, r.speaker)
		}
	}
}

// antecedent finds whom a pronoun or possessive stands for: of what was
// spoken of before, the subjects first, the nearest sentence first; within the
// sentence not another argument of the same verb. Nobody, where nothing
// agrees.
func (r *Resolver) antecedent(g int, want gazetteer.Gender, plural, persons bool) []int {
	gr := &r.s.Groups[g]
	embedded := gr.Kind == clause.Possessive || r.embedded(g)
	object := r.isObject(g)
	best, score := []int(nil), 0
	for k := len(r.slots) - 1; k >= 0; k-- {
		s := &r.slots[k]
		d := r.s.Index - s.sentence
		if d > reach {
			break
		}
		if !r.fits(s, want, plural, persons) || d == 0 && r.rivals(g, s) {
			continue
		}
		points := 100 - 30*d
		if d == 0 && !embedded {
			points = 75
		}
		if s.subject && !object {
			points += 40 // what the text is about goes on to be its subject
		}
		if persons && r.es.all[s.who[0]].actor.Class != schema.Person {
			points -= 30
		}
		// What was named last is a little nearer than what came before.
		if points > score {
			best, score = s.who, points
		}
	}
	return best
}

// isObject tells whether a pronoun is the object of its verb.
func (r *Resolver) isObject(g int) bool {
	if r.s.Groups[g].Kind != clause.Pronoun {
		return false
	}
	switch fold(r.s.Words[r.s.Groups[g].Head].Text) {
	case "le", "la", "les", "l'":
		return true
	}
	return false
}

// fits tells whether the things of a slot agree with a pronoun.
func (r *Resolver) fits(s *slot, want gazetteer.Gender, plural, persons bool) bool {
	if len(s.who) > 1 {
		return plural
	}
	e := &r.es.all[s.who[0]]
	if e.plural != plural && !(plural && e.actor.Class == schema.Group) {
		return false
	}
	if want != 0 && e.gender != 0 && e.gender&want == 0 {
		return false
	}
	switch e.actor.Class {
	case schema.Person, schema.Group, schema.Country, schema.Organization:
		return true
	case schema.City:
		return e.govern != none && s.subject
	}
	return false
}

// rivals tells whether a slot of the same sentence is another argument of the
// pronoun's verb, which cannot be the same person.
func (r *Resolver) rivals(g int, s *slot) bool {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		mine, other := false, false
		for _, a := range p.Args {
			if a.Group == g {
				mine = true
			} else if a.Group != clause.None && r.s.Groups[a.Group].Head == s.word {
				other = true
			}
		}
		if mine && other {
			return true
		}
	}
	return false
}

// embedded tells whether group g belongs to a clause within another.
func (r *Resolver) embedded(g int) bool {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		for _, a := range p.Args {
			if a.Group == g {
				return p.Governor != clause.None
			}
		}
	}
	return false
}

// impersonal tells the « il » that stands for nobody: il faut, il y a, il
// s'agit de, il est nécessaire de.
func (r *Resolver) impersonal(g int) bool {
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Arg(clause.Expletive) == g {
			return true
		}
		if p.Arg(clause.Subject) != g && p.Arg(clause.Object) != g {
			continue
		}
		switch p.Lemma {
		case "falloir", "agir", "convenir", "suffire", "sembler", "importer":
			if p.Lemma == "agir" && !p.Reflexive || p.Lemma == "convenir" && p.Oblique("de") == clause.None && p.Reflexive {
				continue
			}
			return p.Lemma != "convenir"
		case "avoir":
			return p.Oblique("à") != clause.None && fold(r.s.Words[r.s.Groups[g].Head+1].Text) == "y"
		}
	}
	return false
}

// firstPersonAt tells je and nous and their like.
func (r *Resolver) firstPersonAt(gr *clause.Group) bool {
	switch strings.TrimPrefix(fold(r.s.Words[gr.Head].Text), "-") {
	case "je", "j'", "me", "m'", "moi":
		return true
	}
	return false
}

// firstPerson finds who speaks in a document written in the first person: the
// person its title names, or the one that its blocks in the third person name
// most.
func (r *Resolver) firstPerson(title string) int {
	if who := r.titled(title); who != none {
		return who
	}
	// A block in the first person does not name its speaker: the others may.
	spoken := make(map[int]bool)
	for _, s := range r.text.Sentences {
		for i := s.First; i < s.End; i++ {
			switch r.text.Tokens[i].Text {
			case "Je", "je", "J'", "J’", "j'", "j’":
				spoken[s.Block] = true
			}
		}
	}
	count := make(map[int]int)
	best, at := none, 0 // at: the sentence of the mention; both stand in order
	for i := range r.mentions {
		for at < len(r.text.Sentences) && r.text.Sentences[at].End <= r.mentions[i].First {
			at++
		}
		w := r.named[i]
		if w == none || at == len(r.text.Sentences) || r.es.all[w].actor.Class != schema.Person || spoken[r.text.Sentences[at].Block] {
			continue
		}
		count[w]++
		if best == none || count[w] > count[best] {
			best = w
		}
	}
	return best
}

// titled returns the first person whose name the title has, or none.
func (r *Resolver) titled(title string) int {
	words := strings.Fields(title)
	for i := range words {
		for n := min(4, len(words)-i); n >= 2; n-- {
			name := strings.Trim(strings.Join(words[i:i+n], " "), ".,;:!?()«»")
			if who, ok := r.es.keys[string(schema.Person)+" "+fold(name)]; ok {
				return who
			}
			for _, e := range r.gaz.Lookup(name) {
				if e.Kind == gazetteer.Person {
					return r.entry(e)
				}
			}
		}
	}
	return none
}
