package coref

// What speaks for and against those whom a group can mean. The points of one
// question are compared with each other alone, and the most win. The figures
// were found by reading: change one, and read again what changes.

// Whom a pronoun or possessive stands for.
const (
	pronounReach = 2 // sentences that it points back over

	nearest      = 100 // was spoken of in this sentence, and the pronoun is in a clause within another
	fromBefore   = 75  // so, where the pronoun is in the main clause, which goes on from the sentence before
	eachSentence = 40  // less for each sentence since
	subjectAgain = 40  // was a subject: what the text is about goes on to be one
	sourceAgain  = 50  // was the one who says what a sentence before says, and the pronoun is who says this one
	outlet       = 60  // less for a newspaper or channel: « il » is rather whom it asked
	quotedAgain  = 60  // was quoted in the sentence before, or is whom that was about, and the pronoun is who says a quotation
	subordinate  = 20  // less for who was only spoken of in a clause within another, in a sentence before
	maybePlace   = 25  // less for a capital that was no subject: something may only happen there
	onlyWhose    = 20  // less for who was only spoken of to say whose somebody is, though not for a possessive
	inHisWords   = 20  // less for who is only spoken of in a quotation, and the pronoun stands outside
	thanksFor    = 50  // gets thanks or praise for what the possessive stands at
	betweenThem  = 60  // are several, where something is between them
	unlikely     = 30  // less for a country or organization, where the pronoun rather means persons
	rather       = 41  // less for a thing, where the pronoun goes by gender: « elle » is rather somebody, if there is one beside
	onGround     = 10  // less for a place or thing, which makes the pronoun nobody
)

const quotedReach = 8 // sentences after which who says a quotation is still who said the one before

// Which country « le pays » is.
const (
	nounReach = 4 // sentences that a noun alone points back over

	spokenOf   = 100 // was spoken of in this sentence
	eachBefore = 10  // less for each sentence since
	eachNaming = 8   // for each time that the window names it, its capital or its people
	namings    = 8   // of which this many count at most
	byHolder   = 15  // less where only somebody was spoken of who holds office there
)

// Of which country an office is, where the text does not say it. Each adjective
// that names a country counts one.
const (
	eachName   = 2  // for each name of the country or its capital
	eachOffice = 4  // for each office of it that the document names
	toldThere  = 4  // where the text is told, which is no capital
	eachBare   = 20 // for each that it names without saying of what
)

// Which pairing a group that means several is: how much each speaks for itself,
// and for its being meant.
const (
	bandReach = 4 // sentences that the group points back over where there is no pairing

	anyPairing = 100
	weak       = 20 // one does something to the other
	joint      = 40 // they stand together
	facing     = 50 // with or against each other
	between    = 75 // what is between them
	faded      = 5  // less, for each sentence since
	longest    = 12 // sentences after which it fades no more
	again      = 8  // more, for each time that it was said before
	indirect   = 15 // less, for those who only stand for its members
	undecided  = 4  // a lead that makes no difference
)
