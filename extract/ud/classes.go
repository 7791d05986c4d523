package ud

import "github.com/entente-kg/entente/extract/lexicon"

// The classes of words that Universal Dependencies treat in a way of their own.
const (
	beVerb             lexicon.Sense = "be"                     // the copula and auxiliary of the passive
	copulaVerb         lexicon.Sense = "copula"                 // says what its subject is or becomes
	causativeAuxiliary lexicon.Sense = "causative-auxiliary"    // of the infinitive behind it: « a fait tomber »
	passiveAuxiliary   lexicon.Sense = "passive-auxiliary"      // beside be: « got elected »
	addressing         lexicon.Sense = "addressing"             // its object is who is told something
	existential        lexicon.Sense = "existential"            // before be, that there is something
	questionWord       lexicon.Sense = "question-word"          // a preposition before it is a conjunction
	participlePrep     lexicon.Sense = "participle-preposition" // a verb rather than a preposition
	adverbPrep         lexicon.Sense = "adverb-preposition"     // of several words, an adverb at its head
	fixedAdverb        lexicon.Sense = "fixed-adverb"           // of several words, not to be taken apart
	degreeAdverb       lexicon.Sense = "degree-adverb"          // with of, says how much
	monthName          lexicon.Sense = "month"                  // behind the day that is the head of a date
	comparing          lexicon.Sense = "comparing"              // the preposition before what is compared with
	comparative        lexicon.Sense = "comparative"            // what stands with it
	noComparative      lexicon.Sense = "no-comparative"         // what only looks like one
	directional        lexicon.Sense = "direction-adverb"       // the adverb that a preposition hangs on: north of
	subjectRelative    lexicon.Sense = "subject-relative"       // a relative pronoun that is a subject
	objectRelative     lexicon.Sense = "object-relative"        // one that is an object
	anyRelative        lexicon.Sense = "any-relative"           // one that is either
)
