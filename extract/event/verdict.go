package event

import (
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// A Loss says why a match makes no event.
type Loss uint8

// The losses.
const (
	Kept       Loss = iota // it makes events
	NoRelation             // its relation is none of the schema's
	Asked                  // whether it is so is the question
	NoAgent                // the text does not let a reader know who did it
	NoTarget               // the text does not let a reader know to whom
	OneActor               // agent and target are one and the same
	SaidAgain              // the sentence says it again, and to whom
	OwnSaying              // somebody is quoted who says that he says something
)

var losses = [...]string{
	Kept:       "",
	NoRelation: "the relation is none of the vocabulary",
	Asked:      "whether it is so is the question",
	NoAgent:    "nobody is known who did it",
	NoTarget:   "nobody is known to whom it was done",
	OneActor:   "agent and target are the same",
	SaidAgain:  "the sentence says it again, and to whom",
	OwnSaying:  "it is said of himself by who is quoted, and is no more than that",
}

func (l Loss) String() string { return losses[l] }

// Told says how the target of a match was found that its words do not name.
type Told uint8

// The ways.
const (
	InWords    Told = iota // by its words, if it has one
	AsDoer                 // who did what its words call again
	AsVictim               // to whom that was done
	AsAccuser              // who had accused the agent
	AsOpponent             // whom the agent had faced
)

var ways = [...]string{
	InWords:    "",
	AsDoer:     "as who did what is called again, as told before",
	AsVictim:   "as to whom that was done, as told before",
	AsAccuser:  "as who made the accusation, as told before",
	AsOpponent: "as the other side, as told before",
}

func (t Told) String() string { return ways[t] }

// A Verdict says what became of a match.
type Verdict struct {
	Match  *rule.Match
	Lost   Loss
	Told   Told
	Events []schema.Event // that it makes
}

// Verdicts returns what became of the matches in the sentence at hand. They are
// valid until the next sentence.
func (f *Finder) Verdicts() []Verdict { return f.verdicts }
