package rule

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// A File is a parsed rule file.
type File struct {
	Name     string
	Items    []Item   // in the order of the file
	Trailing []string // comments after the last item
}

// An Item is what stands in a file: *WordList, *LightList, *MutualList, *Drop,
// *Section;
// and in a section: *Rule, *Test.
type Item interface{ position() Pos }

// Comments are the comments of an item: the lines above it and the one at the
// end of its first line.
type Comments struct {
	Above  []string
	Beside string
}

// A WordList gives a name to some words, for @name.
type WordList struct {
	Pos
	Comments
	Name  string
	Words []Words // each a word or several in a row
}

// Words are one lemma or several lemmas in a row.
type Words []string

// A LightList names the verbs of a language that leave what happens to their
// noun (effectuer une visite, procéder à un échange).
type LightList struct {
	Pos
	Comments
	Lang  string
	Verbs []Words // a verb, and the preposition that its noun stands with
}

// A MutualList names the words of a language that say that its subjects do to
// each other what a verb says (mutuellement, each other).
type MutualList struct {
	Pos
	Comments
	Lang  string
	Words []Words
}

// A Drop takes a rule of another file out of the rulebook.
type Drop struct {
	Pos
	Comments
	ID string
}

// A Section holds rules of one relation, and tests; or, without rules, it says
// what holds of the relation in all files.
type Section struct {
	Pos
	Comments
	Relation   string
	Conds      []Condition // hold for each of its rules
	Properties Properties
	Items      []Item // *Rule and *Test
}

// A Rule says which words express a relation and which of their arguments
// fill its roles. It is immutable.
type Rule struct {
	Pos
	Comments
	ID        string
	Lang      string
	Relation  string
	Kind      clause.PredicateKind
	Triggers  []Trigger
	Clauses   []Clause
	Priority  int
	Also      bool // fires beside a better rule of another relation
	Agentless bool // fires even where nobody is named as the agent
	// Targetless is true of a rule that fires even where it is not known to whom,
	// but not where that was told before.
	Targetless bool
	Avowed     bool // it is the agent's own word that it happened

	broken bool // a mistake in it has been reported
}

// A Trigger is a predicate's lemma with the words that must follow it.
type Trigger struct {
	Pos
	Reflexive Reflexive
	Lemma     string
	Rest      []string // lemmas or forms: prendre → part
}

// Reflexive says what a trigger asks of the reflexive pronoun.
type Reflexive uint8

// The three ways of a verb with se.
const (
	NotReflexive   Reflexive = iota
	MustReflexive            // s'entretenir
	MaybeReflexive           // se? réunir
)

// A Clause of a rule: *Argument, *Condition, *Requires or *Light.
type Clause interface{ position() Pos }

// An Argument says which grammatical functions fill a role, the first that is
// there and suits.
type Argument struct {
	Pos
	Patterns []Pattern
	Role     Role
}

// A Pattern names an argument of a predicate.
type Pattern struct {
	Pos
	Func     clause.Func
	Prep     string // of Oblique and Infinitive; "" otherwise
	Self     bool   // the words of the predicate's own group, in conditions; Func means nothing
	Governor bool   // the subject of the verb that the noun hangs on; Func is Subject
	Apposed  bool   // the group that the noun is apposed to; Func is Subject
	Quoted   bool   // a clause that is somebody's words; Func is Clause
	Owner    bool   // not the argument itself but whose act it is
	Inner    Inner  // not the argument itself but one of its own: infinitive.object

	cases lexicon.Case // what Prep says
}

// An Inner names an argument of an infinitive, clause or noun.
type Inner struct {
	On   bool
	Func clause.Func
	Prep string // of Oblique

	cases lexicon.Case // what Prep says
}

// An Op is what a condition asks.
type Op uint8

// The operators.
const (
	HasWord  Op = iota // object ~ troupe
	HasClass           // object : actor
	Having             // having object
	InTense            // tense future
	Passive            // passive
	Negated            // negated
	After              // after lors_de: the noun stands with that preposition
)

// A Condition must hold (or, with Not, must not) for a rule to match. On a
// role it filters what may fill the role.
type Condition struct {
	Pos
	Not     bool
	Op      Op
	OnRole  bool
	Role    Role      // with OnRole
	On      []Pattern // any of these (for After, prepositions); none for InTense, Passive, Negated
	Words   []Words   // HasWord
	Lists   []string  // HasWord: @names
	Classes []Class   // HasClass
	Tenses  []Tense   // InTense
}

// Requires makes roles obligatory.
type Requires struct {
	Pos
	Roles []Role
}

// Requires tells whether the rule requires a role other than the agent.
func (r *Rule) Requires(role Role) bool {
	for _, c := range r.Clauses {
		if q, ok := c.(*Requires); ok && slices.Contains(q.Roles, role) {
			return true
		}
	}
	return false
}

// Light names verbs that are light with this noun alone, beside those of the
// LightList.
type Light struct {
	Pos
	Verbs []Words
}

func (p Pos) position() Pos { return p }
