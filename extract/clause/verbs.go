package clause

import "github.com/entente-kg/entente/extract/lexicon"

// The classes of verbs that build their clause in a way of their own, whatever
// they mean. Each language's words are in its verbs.senses.
const (
	// Verbs of speech may stand behind what is said, and their clauses hold
	// what somebody else answers for.
	speechVerb lexicon.Sense = "speech-verb"
	// What is thought may be a clause without a conjunction: « feared it was late ».
	thoughtVerb lexicon.Sense = "thought-verb"

	// Who does what an infinitive behind them says: their object, the person
	// addressed, or their subject even where an object stands.
	objectControl  lexicon.Sense = "object-control"
	dativeControl  lexicon.Sense = "dative-control"
	subjectControl lexicon.Sense = "subject-control"

	// What their object names is what happens: « mener une guerre contre X ».
	supportVerb lexicon.Sense = "support-verb"

	// What follows describes the subject, of the second only where they are
	// reflexive: « se dire préoccupé ».
	copula          lexicon.Sense = "copula"
	beVerb          lexicon.Sense = "be-verb" // the one that says nothing else: être, be
	reflexiveCopula lexicon.Sense = "reflexive-copula"
	// What follows may describe the object: « le texte qu'il juge une insulte »,
	// « a man called X ».
	namingVerb lexicon.Sense = "naming-verb"

	// Their past participle is no passive: since their compound tenses take be
	// (« est arrivé »), or since they have no object.
	perfectWithBe lexicon.Sense = "perfect-with-be"
	intransitive  lexicon.Sense = "intransitive"
	// Without an object, their past is a participle: « Three soldiers killed ».
	obligatoryObject lexicon.Sense = "obligatory-object"

	// What they take for their object, or what looks like none: a group with
	// de, a span of time, a question, a gerund, something that is done to what
	// is named (« have it built »), a receiver and a thing.
	genitiveObject   lexicon.Sense = "genitive-object"
	durationObject   lexicon.Sense = "duration-object"
	questionObject   lexicon.Sense = "question-object"
	gerundObject     lexicon.Sense = "gerund-object"
	participleObject lexicon.Sense = "participle-object"
	ditransitive     lexicon.Sense = "ditransitive"

	// Nobody does what they say, where a clause, an infinitive or a noun stands
	// behind them: il semble que; il est recommandé de.
	impersonal        lexicon.Sense = "impersonal"
	impersonalPassive lexicon.Sense = "impersonal-passive"

	// Behind verbs of going, up, out, off and down are prepositions.
	motionVerb lexicon.Sense = "motion-verb"
)

// Is tells whether the predicate's word is of one of some classes.
func (p *Predicate) Is(any ...lexicon.Sense) bool { return p.Senses.Has(any...) }
