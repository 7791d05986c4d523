package clause

import (
	"fmt"
	"io/fs"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A grammar is how the languages of one kind build their sentences, as far as
// that is more than lists of words: what each step of the analysis asks of it.
// There are two, each in the files of its suffix, _fr and _en; a language says in
// its file grammar which is like its own.
type grammar interface {
	phrases(*chunker) phrases
	clauses(*builder) clauses
	wholes(*finisher) wholes
}

// readGrammar reads the file grammar of a language: how it orders a noun and its
// adjective, which tells most of the rest.
func readGrammar(files fs.FS) (grammar, error) {
	const file = "grammar"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, err
	}
	g := nounAdjective() // as most languages do
	err = lexicon.ReadLists(file, text, func(name string, words []string) error {
		if name != "order" || len(words) != 1 {
			return fmt.Errorf("a grammar is told by « order: » and one word")
		}
		switch words[0] {
		case "noun-adjective":
			g = nounAdjective()
		case "adjective-noun":
			g = adjectiveNoun()
		default:
			return fmt.Errorf("no order is called %q; there are noun-adjective and adjective-noun", words[0])
		}
		return nil
	})
	return g, err
}

// Phrases are what the chunker asks of a grammar: how words make groups. Each
// reads at word i, before which prep stands, and returns where it ends.
type phrases interface {
	// nounGroup reads a noun group. What turns out to be a lone adjective
	// becomes a chunk of its own.
	nounGroup(i int, prep preposition) int

	// quantity returns how many words only say how many or how exactly so many:
	// « près de deux mille soldats », "at least two soldiers". It makes no chunk.
	quantity(i int) int

	// verb reads a verb with its auxiliaries, or a participle that belongs to a
	// noun.
	verb(i int, prep preposition) int

	// pronoun reads a pronoun, or the group or verb that it opens.
	pronoun(i int, prep preposition) int

	// minor reads an adverb, a particle or a sign. Besides where it ends, it
	// returns the preposition that stands before what follows.
	minor(i int, prep preposition) (int, preposition)
}

// Clauses are what the builder asks of a grammar: what chunk k does in its
// sentence.
type clauses interface {
	groupClauses
	finiteClauses
	relativeClauses
	nonfiniteClauses
}

// groupClauses place groups.
type groupClauses interface {
	// prepositional places a group with a preposition.
	prepositional(k int)

	// bare places a group without preposition that is beside no other.
	bare(k int)

	// subjectAhead tells whether a bare group is the subject of a finite verb
	// ahead.
	subjectAhead(k int) bool

	// nextClause tells whether a group behind a comma or a conjunction opens a
	// clause, rather than to go on with the group before.
	nextClause(k int) bool

	// subjectBeforeList tells whether a group behind a comma that can be both is
	// rather the subject of a verb ahead than in a list with the group before.
	subjectBeforeList() bool
}

// finiteClauses place finite verbs.
type finiteClauses interface {
	// inserted tells whether a verb of saying stands within or behind what is
	// said, and which group before it is its subject, or None.
	inserted(k int) (subject int, ok bool)

	// reported opens the clause of what a verb says or thinks, where no
	// conjunction does, with p for its verb, and tells whether it did.
	reported(p int) bool

	// resume closes the clauses that end before a verb without a subject of its
	// own.
	resume(k int)

	// subjectMayFollow tells whether the subject of p, the verb of frame f, may
	// stand behind it.
	subjectMayFollow(p int, f *frame) bool
}

// relativeClauses open relative clauses.
type relativeClauses interface {
	// antecedent returns what a relative clause behind group g tells more of;
	// aside tells whether a comma stands between.
	antecedent(g int, aside bool) int

	// relative gives p, the verb of a relative clause, its antecedent.
	relative(p int, f *frame)

	// invertsRelative tells whether the subject may stand behind the verb, with
	// the relative pronoun of frame f.
	invertsRelative(f *frame) bool
	// saysThing tells whether what chunk k opens, behind a group that is a thing,
	// is what the verb of saying before it says.
	saysThing(k int) bool
}

// nonfiniteClauses place infinitives and participles.
type nonfiniteClauses interface {
	// infinitive gives an infinitive the subject that stands before it.
	infinitive(k int)

	// absolute gives a participle the subject that stands before it behind a
	// preposition that opens their clause, and tells whether it did.
	absolute(k int) bool

	// attributed places a participle that says what its verb says of its
	// subject, and resulting one that says what its verb does to its object.
	attributed(k int)
	resulting(k int)

	// described returns what a participle behind group g describes.
	described(p *Predicate, g int) int

	// adjoins tells whether a participle behind a conjunction is coordinated with
	// one before it only where nothing stands between.
	adjoins() bool

	// speaksApart tells whether the present participle of chunk k says what the
	// subject of its clause says, and not the group before it.
	speaksApart(k int) bool

	// speaksOn tells whether the participle of chunk k, behind a conjunction, is
	// rather the next finite verb of who spoke before.
	speaksOn(k int) bool
}

// Wholes are what the finisher asks of a grammar, once every chunk has its
// place.
type wholes interface {
	// amend mends what only the whole sentence tells to be otherwise than its
	// chunks were taken.
	amend()

	// subject returns the subject of p, an infinitive or participle that waits
	// for one: main, that of the main clause, or another.
	subject(p *Predicate, main int) int

	// agent tells whether group g, behind the preposition of agents, is who does
	// what the passive p says.
	agent(p *Predicate, g int) bool

	// raises tells whether the object of p may be that of an infinitive it takes.
	raises(p *Predicate) bool

	// patient tells whether the object of gov, rather than its subject, does
	// what the infinitive p below it says.
	patient(p, gov *Predicate) bool

	// loosen marks the arguments of verbs that likely complement a noun instead.
	loosen()
}
