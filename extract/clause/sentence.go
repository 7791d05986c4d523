package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/schema"
)

// A Sentence is the analysis of one sentence. It is reused: its slices are
// valid until the next sentence is analysed.
type Sentence struct {
	schema.Span
	Index      int        // of the sentence in its document
	Block      int        // index of its block
	Offset     int        // index in the document of the first of Words
	Words      []tag.Word // its tokens as tagged, or as the clauses need them: these are what later stages read
	Marks      []Mark     // names, offices and dates, in order
	Groups     []Group
	Predicates []Predicate
}

// A MarkKind says what a Mark marks.
type MarkKind uint8

// The kinds of marks.
const (
	NameMark    MarkKind = iota // a proper name
	DemonymMark                 // an adjective or noun of nationality: russe, les Russes
	TimeMark                    // a date or duration
	NounMark                    // a common noun of several words: Premier ministre, ministère de la Défense
)

// A Mark tells what earlier stages know of a run of words: that they are one
// name, or one date.
type Mark struct {
	First, End int // words of the sentence
	Kind       MarkKind
	Class      schema.Class      // of a name
	Kinds      lexicon.NounClass // of a noun of several words
	Ranked     bool              // a name begins with a title that says what somebody is: General X
	Ref        int               // for the caller's own use: which mention it is
}

// A GroupKind says what stands as a Group.
type GroupKind uint8

// The kinds of groups.
const (
	Nominal    GroupKind = iota // a noun group
	Pronoun                     // il, ceux-ci, lui, l', on
	Adjective                   // an adjective that names an actor: l'annexion russe
	Possessive                  // a determiner that stands for an actor: son annexion
	Speaker                     // nobody is named, but the block has a first-person speaker
)

// None is the index of no group and no predicate.
const None = -1

// A Group is anything that can fill an argument: a noun group, a pronoun, an
// adjective of nationality, a possessive determiner. Word indices count from
// the sentence's first word.
type Group struct {
	Kind       GroupKind
	Head       int               // word index of the head
	First, End int               // its words, complements left out: le ministre turc des Affaires étrangères, M. Feridun Sinirlioglu
	Full       int               // end of the words with its complements and relative clauses
	Prep       string            // lemma of the preposition before it, "" where none
	Case       lexicon.Case      // what that preposition says
	PrepAt     int               // the word index of that preposition, or None
	Conjunct   int               // next group coordinated with this one, or None
	Apposition int               // the group that says the same thing in apposition, or None: « le ministre turc, X »
	Of         int               // the group that this one is a complement of, or None; a verb may have it among its arguments too (Arg.Loose)
	Adjective  int               // the word of the adjective in Of that takes this group, or None: « les forces favorables au roi »
	Pred       int               // the nominal predicate that this group is the noun of, or None
	Class      schema.Class      // what it denotes as far as its words tell; "" unknown
	Kinds      lexicon.NounClass // the classes of its head noun
	Mark       int               // index of the mark that names its head, or None
}

// A PredicateKind says what word class a Predicate is.
type PredicateKind uint8

// The kinds of predicates.
const (
	Verbal PredicateKind = iota
	Nominalized
	Adjectival
)

// A Func is a grammatical function, of deep grammar: the agent of a passive
// is a Subject, its surface subject an Object.
type Func uint8

// The functions.
const (
	Subject Func = iota
	Object
	Dative     // à quelqu'un, as clitic: lui, leur
	Oblique    // with a preposition: Arg.Prep
	Attribute  // of a copula or of an object: se dit préoccupé, juge inacceptable
	Infinitive // Arg.Prep is its preposition; "" where none
	Clause     // que, that, or a quotation
	Possessor  // of a nominal predicate: son annexion, Russia's annexation
	Modifier   // adjective of nationality at a nominal predicate: l'annexion russe
	Adverbial  // bare noun group of time, or an adverb's group
	Expletive  // il that means nobody: il faut
)

// An Arg is one argument of a Predicate.
type Arg struct {
	Func  Func
	Prep  string       // lemma of the preposition of Oblique and Infinitive: "à", "de", "auprès de"
	Case  lexicon.Case // what that preposition says
	Group int          // its group, or None (an infinitive or clause)
	Pred  int          // its predicate (infinitive, clause, adjective, nominalization), or None

	// Understood says that the words do not stand beside this predicate: the
	// subject of an infinitive, of a coordinated verb, the antecedent of a
	// relative pronoun.
	Understood bool

	// Loose says that the group stands behind a noun and rather complements
	// that noun: it is an argument here in case the noun is only part of what
	// the verb says (« mener une guerre contre »).
	Loose bool
}

// A Link says how a Predicate hangs on its governor.
type Link uint8

// The links.
const (
	Root        Link = iota // main clause
	LinkInf                 // infinitive complement
	LinkThat                // que-clause, that-clause
	LinkQuote               // words quoted
	LinkRel                 // relative clause
	LinkPart                // participial clause or gerund
	LinkIf                  // under si, à condition que
	LinkPurpose             // pour + infinitive, afin de, afin que
	LinkAdv                 // other adverbial clause: lorsque, parce que, après
	LinkNoun                // a nominal predicate that is an argument of the governor
	LinkConj                // coordinated with the governor
)

// A Predicate is a word that says that something happens, with what it
// happens to.
type Predicate struct {
	Kind       PredicateKind
	Lemma      string         // without the reflexive pronoun
	Senses     lexicon.Senses // the classes of Lemma
	Head       int            // word index of the main word
	First, End int            // words of its trigger, from auxiliary to participle
	Group      int            // Nominalized: its noun group; otherwise None
	Reflexive  bool
	Passive    bool
	Negated    bool
	Finite     bool
	Feats      lexicon.Feats // mood and tense of the finite verb, infinitive or participle
	Governor   int           // the predicate it depends on, or None
	Link       Link
	Relative   int    // the relative pronoun of its clause, a word index, or None
	NegAt      int    // the word ne, or None
	NegEnd     int    // the word pas and its like, or None
	LinkPrep   string // preposition or conjunction of the link
	Supported  bool   // Nominalized: a verb leaves the action to it: « mener une guerre »
	Args       []Arg
}
