package rule

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// A Filler fills a role: a group, or a predicate where the role is filled by
// an infinitive or clause.
type Filler struct {
	Group int // index of Sentence.Groups, or clause.None
	Pred  int // index of Sentence.Predicates, or clause.None
}

// A Match is one event found: a rule with what fills its roles.
type Match struct {
	Rule *Rule
	// Pred is the predicate whose negation, tense and governor count. For a
	// noun with a light verb (effectuer une visite) that is the verb.
	Pred int
	// Noun is the nominal (or adjectival) predicate within the trigger, or
	// clause.None.
	Noun int
	// First and End are the words of the trigger.
	First, End int
	Roles      [NumRoles][]Filler
	// Act is the group whose doer the rule asks for as its target where the words
	// do not say who it is (« condamne l'assaut »), or clause.None.
	Act int

	asked [NumRoles][]Class
	rank  rank
}

// rank orders the matches that claim one predicate: more trigger words first,
// then priority, then conditions, then id.
type rank struct {
	words, priority, weight int
	id                      string
}

func (a rank) compare(b rank) int {
	switch {
	case a.words != b.words:
		return b.words - a.words
	case a.priority != b.priority:
		return b.priority - a.priority
	case a.weight != b.weight:
		return b.weight - a.weight
	}
	return strings.Compare(a.id, b.id)
}

// Match appends to dst the events that the rules find in the sentence, in the
// order of its words. It allocates nothing where there is none.
func (p *Program) Match(s *clause.Sentence, dst []Match) []Match {
	base := len(dst)
	var st state
	for i := range s.Predicates {
		pred := &s.Predicates[i]
		for _, e := range p.index[pred.Kind][pred.Lemma] {
			st = state{prog: p, s: s, entry: e, pred: i}
			if st.eval() {
				dst = append(dst, st.match())
			}
		}
	}
	if len(dst)-base < 2 {
		return dst
	}
	found := dst[base:]
	slices.SortStableFunc(found, func(a, b Match) int { return a.rank.compare(b.rank) })
	kept := found[:0]
	for _, m := range found {
		if !beaten(m, kept) {
			kept = append(kept, m)
		}
	}
	clear(found[len(kept):])
	slices.SortStableFunc(kept, func(a, b Match) int {
		if a.First != b.First {
			return a.First - b.First
		}
		return a.rank.compare(b.rank)
	})
	return dst[:base+len(kept)]
}

// beaten tells whether a better match has claimed a predicate of m. Rules with
// « also » stand beside those of other relations.
func beaten(m Match, better []Match) bool {
	for _, b := range better {
		if !m.claims(b.Pred) && !m.claims(b.Noun) {
			continue
		}
		if b.Rule.Relation == m.Rule.Relation || !m.Rule.Also && !b.Rule.Also {
			return true
		}
	}
	return false
}

func (m *Match) claims(pred int) bool {
	return pred != clause.None && (pred == m.Pred || pred == m.Noun)
}

// maxFillers is how many groups can fill one role; more are left out.
const maxFillers = 24

// maxTriggers is how many conditions of a rule can find words of its trigger.
const maxTriggers = 4

// A state is the evaluation of one trigger of one rule at one predicate. It
// lives on the stack.
type state struct {
	prog  *Program
	s     *clause.Sentence
	entry entry
	pred  int
	depth int // of questions for owners

	light    int // the light verb, or None
	first    int // words of the trigger
	end      int
	length   int  // number of its words
	mutual   bool // its subjects do it to each other
	triggers [maxTriggers]int
	nTrigger int
	claim    int // the adjective of the trigger, as a predicate; or None
	fillers  [NumRoles][maxFillers]Filler
	n        [NumRoles]int
	act      int // whose doer is asked for as the target, if hasAct
	hasAct   bool
	trace    *[]Step // where Explain wants its steps; nil otherwise
}

// eval tells whether the rule matches. With a trace it tries every step.
func (st *state) eval() bool {
	ok := st.trigger()
	if !ok && st.trace == nil {
		return false
	}
	for i := range st.entry.conds {
		c := &st.entry.conds[i]
		held := st.holds(c)
		if st.trace != nil {
			st.step(c.source.Pos, c.source.String(), held)
		}
		if ok = ok && held; !ok && st.trace == nil {
			return false
		}
	}
	for i := range st.entry.args {
		a := &st.entry.args[i]
		st.fill(a)
		if st.trace != nil {
			st.stepFilled(a)
		}
	}
	for role := range Role(NumRoles) {
		if !st.entry.requires[role] {
			continue
		}
		held := st.n[role] > 0 || role == Target && st.entry.symmetric && st.pairs()
		if st.trace != nil {
			*st.trace = append(*st.trace, Step{Pos: st.entry.rule.Pos, Text: "requires " + role.String(), Held: held, Required: true})
		}
		if ok = ok && held; !ok && st.trace == nil {
			return false
		}
	}
	return ok
}

// pairs tells whether the agents of a symmetric relation can be each other's
// targets: two of them, or one that is plural.
func (st *state) pairs() bool {
	if st.n[Agent] != 1 {
		return st.n[Agent] > 1
	}
	g := st.fillers[Agent][0].Group
	return g != clause.None && st.s.Plural(&st.s.Groups[g])
}

// match is the result of a successful eval.
func (st *state) match() Match {
	m := Match{Rule: st.entry.rule, Pred: st.pred, Noun: clause.None, Act: clause.None, First: st.first, End: st.end, asked: st.entry.asked}
	if p := &st.s.Predicates[st.pred]; p.Kind == clause.Nominalized {
		m.Noun = st.pred
		if st.light != clause.None {
			m.Pred = st.light
		}
	}
	for _, g := range st.triggers[:st.nTrigger] {
		if n := st.s.Groups[g].Pred; n != clause.None {
			m.Noun = n
		}
	}
	if st.claim != clause.None {
		m.Noun = st.claim
	}
	for role := range m.Roles {
		if st.n[role] > 0 {
			m.Roles[role] = append([]Filler(nil), st.fillers[role][:st.n[role]]...)
		}
	}
	if st.hasAct && (st.n[Target] == 0 || st.n[Target] == 1 && st.fillers[Target][0].Group == st.act) {
		m.Act = st.act
	}
	r := st.entry.rule
	m.rank = rank{words: st.length, priority: r.Priority, weight: st.entry.weight, id: r.ID}
	return m
}
