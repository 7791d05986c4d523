package clause

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// A governor is a class of words that take complements.
type governor uint8

const (
	verbGovernor governor = iota
	objectVerbGovernor
	measureVerbGovernor
	locutionGovernor
	nounGovernor
	adjectiveGovernor
)

// governorNames are the names that the file of complements uses.
var governorNames = [...]string{"verb", "object-verb", "measure-verb", "locution", "noun", "adjective"}

// A complement says that a word takes a preposition; the word "*" is any.
type complement struct {
	of         governor
	word, prep string
}

type complements map[complement]struct{}

func (c complements) have(of governor, word, prep string) bool {
	_, ok := c[complement{of, word, prep}]
	if !ok {
		_, ok = c[complement{of, "*", prep}]
	}
	return ok
}

// readComplements reads the file complements of a language.
func readComplements(files fs.FS) (complements, error) {
	const file = "complements"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, err
	}
	return parseComplements(file, text)
}

// parseComplements reads a file of complements: « verb à: donner envoyer ».
func parseComplements(file, text string) (complements, error) {
	all := make(complements, 4096)
	err := lexicon.ReadLists(file, text, func(name string, words []string) error {
		class, prep, _ := strings.Cut(name, " ")
		i := slices.Index(governorNames[:], class)
		if i < 0 || prep == "" {
			return fmt.Errorf("%q names no class of words with a preposition; the classes are %s", name, strings.Join(governorNames[:], ", "))
		}
		for _, w := range words {
			all[complement{governor(i), w, prep}] = struct{}{}
			all[complement{governor(i), lexicon.Reformed(w), prep}] = struct{}{}
		}
		return nil
	})
	return all, err
}

// loosen marks as loose the prepositional arguments of verbs that stand behind
// a noun and more likely complement it.
func (st *State) loosen() {
	if st.english {
		return
	}
	for i := range st.s.Predicates {
		p := &st.s.Predicates[i]
		if p.Kind != Verbal {
			continue
		}
		for k := range p.Args {
			a := &p.Args[k]
			if a.Func != Oblique || a.Group == None || a.Understood {
				continue
			}
			switch g := &st.s.Groups[a.Group]; {
			case st.rate(a.Group):
				a.Loose = true
			case g.Of != None:
				a.Loose = st.ofNoun(p, a.Group)
			case g.Prep == "de" && st.behindGroup(a.Group):
				a.Loose = !st.valency.have(verbGovernor, p.Lemma, "de") && !st.measures(p, g) // « un an de prison »
			}
		}
	}
}

// behindGroup tells whether another group's words, other than a clitic's, end
// where group g starts.
func (st *State) behindGroup(g int) bool {
	x := &st.s.Groups[g]
	for h := range st.s.Groups {
		if y := &st.s.Groups[h]; h != g && y.End == x.PrepAt && (y.Kind == Nominal || y.Kind == Adjective) {
			return true
		}
	}
	return false
}

// rate tells whether group g says how often or for each of what: « trois fois
// par jour », « deux euros par litre ».
func (st *State) rate(g int) bool {
	x := &st.s.Groups[g]
	if x.Prep != "par" || x.First != x.Head || x.PrepAt+1 != x.Head {
		return false
	}
	switch st.word(x.Head).Lemma {
	case "jour", "an", "mois", "semaine", "heure", "minute", "seconde", "nuit", "trimestre", "litre", "kilo", "gramme", "tonne", "hectare", "kilomètre", "habitant", "personne", "tête", "foyer", "ménage", "élève", "tranche", "séance":
		return st.behindGroup(g)
	}
	return false
}

// measures tells whether group g says by how much something changes:
// « réduire de 10 % ».
func (st *State) measures(p *Predicate, g *Group) bool {
	return st.valency.have(measureVerbGovernor, p.Lemma, g.Prep) && (g.Kinds.Has(lexicon.TimeNoun) || st.pos(g.Head) == lexicon.NUM || st.pos(g.First) == lexicon.NUM)
}

// ofNoun tells whether group g, which stands behind a noun, complements that
// noun, or one that this one complements in turn, rather than verb p.
func (st *State) ofNoun(p *Predicate, g int) bool {
	x := &st.s.Groups[g]
	of := &st.s.Groups[x.Of]
	if x.Head < p.Head || st.bracketed(p.End, x.First) || of.Class == schema.City && x.Class == schema.Country {
		return true // « né à Gdańsk en Pologne »
	}
	near, any := st.takenBy(g, p.Head)
	verb := st.valency.have(verbGovernor, p.Lemma, x.Prep) || x.Prep == "par" && p.Passive
	switch {
	case st.valency.have(locutionGovernor, p.Lemma+"-"+st.word(of.Head).Lemma, x.Prep):
		return false
	case x.Prep == "de":
		return !st.measures(p, x) && (!st.valency.have(objectVerbGovernor, p.Lemma, "de") || p.Arg(Object) == None || x.Mark != None || !st.within(g, p.Arg(Object)))
	case verb:
		// « apporter son soutien au président » is done to the president.
		return near && (x.Prep != "à" || st.sort(g) == thing)
	}
	return any
}

// bracketed tells whether a bracket opens between words from and to, and does
// not close.
func (st *State) bracketed(from, to int) bool {
	open := 0
	for i := from; i < to; i++ {
		switch st.word(i).Text {
		case "(", "[":
			open++
		case ")", "]":
			open--
		}
	}
	return open > 0
}

// ownAgent tells whether group g is the agent of the noun before it rather than
// of passive p: « ils ont été blessés dans une attaque par des rebelles ».
func (st *State) ownAgent(p *Predicate, g int) bool {
	of := st.s.Groups[g].Of
	if st.english || of == None || st.s.Groups[of].First == st.s.Groups[of].Head {
		return false // « condamné pour vol par le juge »
	}
	near, _ := st.takenBy(g, p.Head)
	return near
}

// takenBy tells whether the noun before group g takes its preposition, or any
// noun does that stands behind word from and that this noun complements.
func (st *State) takenBy(g, from int) (near, any bool) {
	x := &st.s.Groups[g]
	for n, h := 0, x.Of; h != None && n < 8 && st.s.Groups[h].Head > from; n, h = n+1, st.s.Groups[h].Of {
		if st.valency.have(nounGovernor, st.word(st.s.Groups[h].Head).Lemma, x.Prep) {
			return n == 0, true
		}
	}
	return false, false
}

// adjectiveLemma is the form by which adjective i is listed: of a participle
// its masculine singular.
func (st *State) adjectiveLemma(i int) string {
	w := st.word(i)
	if w.POS == lexicon.VERB {
		return participleForm(w.Text)
	}
	return w.Lemma
}
