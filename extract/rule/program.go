package rule

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
)

// A Program is the compiled rules of one language, found by the lemma of
// their predicate. It is immutable and shared by goroutines.
type Program struct {
	index  [3]map[string][]entry // by clause.PredicateKind
	light  map[string][]string
	mutual wordSet // say that the subjects do it to each other
}

// An entry is one trigger of a rule.
type entry struct {
	*compiled
	trigger *Trigger
	rest    []string // the trigger's further words as the text's tokens have them
}

// compiled is a rule as the matcher wants it.
type compiled struct {
	rule      *Rule
	symmetric bool
	args      []argument
	conds     []condition
	filters   [NumRoles][]condition
	requires  [NumRoles]bool
	asked     [NumRoles][]Class   // what a rule asks of who fills a role, if it is in one place
	light     map[string][]string // the rule's own
	weight    int                 // number of conditions: the more, the more special
}

type argument struct {
	patterns []Pattern
	role     Role
	source   *Argument
}

type condition struct {
	source  *Condition // nil: that an agent can act
	not     bool
	op      Op
	on      []Pattern
	trigger bool // the words found belong to the trigger
	words   wordSet
	classes []Class
	tenses  []Tense
}

func newProgram() *Program {
	p := &Program{light: make(map[string][]string), mutual: newWordSet(0)}
	for i := range p.index {
		p.index[i] = make(map[string][]entry)
	}
	return p
}

func (p *Program) add(langs Languages, c *compiled) {
	for i := range c.rule.Triggers {
		t := &c.rule.Triggers[i]
		e := entry{c, t, langs.unelide(c.rule.Lang, t.Rest)}
		for _, lemma := range spellings(t.Lemma) {
			p.index[c.rule.Kind][lemma] = append(p.index[c.rule.Kind][lemma], e)
		}
	}
}

// Tells tells whether some rule for a lemma is of a relation.
func (p *Program) Tells(kind clause.PredicateKind, lemma, relation string) bool {
	for i := range p.index[kind][lemma] {
		if p.index[kind][lemma][i].rule.Relation == relation {
			return true
		}
	}
	return false
}

// Lemmas returns the lemmas that some rule has as its predicate, sorted. The
// clause analysis may be given those of nouns and adjectives, so that it makes
// predicates of them.
func (p *Program) Lemmas(kind clause.PredicateKind) []string {
	lemmas := make([]string, 0, len(p.index[kind]))
	for l := range p.index[kind] {
		lemmas = append(lemmas, l)
	}
	slices.Sort(lemmas)
	return lemmas
}

// addLight adds light verbs: lemma → prepositions that their noun stands with,
// "" where it is their object.
func addLight(m map[string][]string, verbs []Words) map[string][]string {
	if m == nil {
		m = make(map[string][]string)
	}
	for _, v := range verbs {
		verb, prep := v[0], ""
		// « se livrer à » is as good as « livrer à ».
		if verb == "se" && len(v) > 1 {
			verb, v = v[1], v[1:]
		} else if len(verb) > 2 && verb[:2] == "s'" {
			verb = verb[2:]
		}
		for i, w := range v[1:] {
			if i > 0 {
				prep += " "
			}
			prep += w
		}
		if !slices.Contains(m[verb], prep) {
			m[verb] = append(m[verb], prep)
		}
	}
	return m
}
