package factuality

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/schema"
)

const (
	// doubting is of adverbs that leave open whether it is so: reportedly,
	// peut-être.
	doubting lexicon.Sense = "doubting"
	// ranking is of words that say which of its kind somebody is who did
	// something: « the first to recognize », « le seul pays à reconnaître ».
	ranking lexicon.Sense = "ranking"
	// rankingSet is of prepositions that say of whom somebody is one: among.
	rankingSet lexicon.Sense = "ranking-set"
	// awaiting is of verbs whose passive says who is to come: « est attendu lundi ».
	awaiting lexicon.Sense = "awaiting"
	// almost is of adverbs that say that it did not quite happen.
	almost lexicon.Sense = "almost"
	// underway is of nouns that say of whom they are said that he is doing it: « en
	// train de ».
	underway lexicon.Sense = "underway"
	// alleged is of adjectives that leave open whether there was such an act.
	alleged lexicon.Sense = "alleged"
	// copula is of verbs that say what something is.
	copula lexicon.Sense = "copula"
)

// doubted tells whether an adverb at predicate p leaves open whether it is so:
// « X reportedly met Y », « X a peut-être rencontré Y », « Reportedly, X met Y ».
func doubted(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	for i := max(pr.First-1, 0); i < min(pr.End+1, len(s.Words)); i++ {
		if s.Words[i].Is(doubting) {
			return true
		}
	}
	return pr.Link == clause.Root && len(s.Words) > 0 && s.Words[0].Is(doubting)
}

// ranked tells whether the infinitive p says what the first, the last or the
// only one did.
func ranked(s *clause.Sentence, p int) bool {
	mark := s.Predicates[p].First - 1 // « to », « à »
	for i := mark - 1; i >= 0 && i >= mark-4; i-- {
		switch w := &s.Words[i]; {
		case w.Is(ranking):
			return true
		case w.POS == lexicon.DET && i > 0 && s.Words[i-1].Is(rankingSet):
			return true // « parmi les pays à reconnaître X »
		case w.POS != lexicon.NOUN && w.POS != lexicon.ADJ && w.POS != lexicon.PROPN:
			return false
		}
	}
	return false
}

// futureInPast tells whether the conditional of predicate p is the future of
// what somebody said in the past: « il a dit que le Conseil se réunirait ». The
// compound one, « se serait réuni », is hearsay, and one with a condition beside
// it stays a conditional.
func futureInPast(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	if !pr.Feats.Has(lexicon.Cnd) || pr.Link != clause.LinkThat || pr.Governor == clause.None {
		return false
	}
	if head := &s.Words[pr.Head]; head.Feats.Has(lexicon.Part|lexicon.Past) && !pr.Passive {
		return false
	}
	gov := &s.Predicates[pr.Governor]
	if !gov.Is(speech) || !past(gov) {
		return false
	}
	for i := range s.Predicates {
		if q := &s.Predicates[i]; q.Link == clause.LinkIf && q.Governor == p {
			return false
		}
	}
	return true
}

// upcoming is of adjectives of what lies ahead, and conceivable of what may never
// be: « sa visite prochaine », « une possible intervention ».
const (
	upcoming    lexicon.Sense = "upcoming"
	conceivable lexicon.Sense = "conceivable"
)

// described takes into account what adjectives say of the noun of an event.
func (j *Judgement) described(s *clause.Sentence, p *clause.Predicate) {
	if p.Group == clause.None {
		return
	}
	for g, i := &s.Groups[p.Group], s.Groups[p.Group].First; i < g.End && i < len(s.Words); i++ {
		if w := &s.Words[i]; w.Is(alleged) {
			j.weaken(schema.Hypothetical)
		} else if w.POS != lexicon.ADJ {
			continue
		} else if w.Is(upcoming) {
			j.weaken(schema.Planned)
		} else if w.Is(conceivable) {
			j.weaken(schema.Hypothetical)
		}
	}
}

// speech is of verbs of saying.
const speech lexicon.Sense = "speech-verb"

// past tells whether a verb speaks of the past.
func past(p *clause.Predicate) bool {
	f := p.Feats
	return f.Has(lexicon.Ind|lexicon.Past) || f.Has(lexicon.Impf) || f.Has(lexicon.Part|lexicon.Past) || p.Finite && p.End-p.First > 1 && !f.Has(lexicon.Fut) && !f.Has(lexicon.Cnd)
}

// aboveNoun returns the noun that takes the infinitive or clause p, « la décision
// d'expulser », and what it does to it; clause.None where there is none or where
// it does nothing of its own.
func (t *Table) aboveNoun(s *clause.Sentence, p int) (int, effect) {
	for i := range s.Predicates {
		n := &s.Predicates[i]
		if n.Kind != clause.Nominalized || n.Head >= s.Predicates[p].First {
			continue
		}
		e := t.onVerbs["="+n.Lemma]
		if e == none || n.Is(underway) && (s.Predicates[p].Governor == clause.None || !s.Predicates[s.Predicates[p].Governor].Is(copula)) {
			continue // « is in the process of leaving », but not "a process of electing"
		}
		for _, a := range n.Args {
			if a.Pred == p && (a.Func == clause.Infinitive || a.Func == clause.Clause) {
				return i, e
			}
		}
		if n.Group != clause.None && t.rightBehind(s, s.Groups[n.Group].End, p) {
			return i, e
		}
	}
	return clause.None, none
}

// rightBehind tells whether the clause or infinitive p begins at a word, with its
// conjunction or preposition: « in the process of leaving », "allegations that X
// left", "allegations X left".
func (t *Table) rightBehind(s *clause.Sentence, word, p int) bool {
	pr := &s.Predicates[p]
	switch pr.Link {
	case clause.LinkInf:
		return pr.First == word+1
	case clause.LinkThat:
		if word >= len(s.Words) || "-"+s.Words[word].Lemma != t.that || word >= pr.First {
			return false
		}
		for i := range s.Predicates {
			if q := &s.Predicates[i]; q.Kind == clause.Verbal && q.Head > word && q.Head < pr.First {
				return false
			}
		}
		return true
	case clause.LinkRel:
		subject := pr.Arg(clause.Subject)
		return pr.Relative == clause.None && subject != clause.None && s.Groups[subject].First == word
	}
	return false
}

// A questioned is the words that a sentence's question mark covers.
type questioned struct{ first, end int }

func (q questioned) covers(word int) bool { return q.first <= word && word < q.end }

// question finds the words of a sentence that are a question: those before its
// question mark, from the colon or the quotation mark on with which they begin.
func question(s *clause.Sentence) questioned {
	for end := len(s.Words) - 1; end >= 0; end-- {
		if s.Words[end].Text[0] != '?' {
			continue
		}
		first, depth := 0, 0
		for i := end - 1; i >= 0; i-- {
			switch w := &s.Words[i]; {
			case w.Closes():
				depth++
				continue
			case w.Opens():
				if depth > 0 {
					depth--
					continue
				}
			case w.Text == ":":
			default:
				continue
			}
			first = i + 1
			break
		}
		return questioned{first, end}
	}
	return questioned{}
}

// nearly tells whether an adverb says that predicate p did not quite happen:
// "nearly attacked".
func nearly(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Kind != clause.Verbal {
		return false
	}
	for i := max(p.First-1, 0); i < p.Head; i++ {
		if s.Words[i].Is(almost) {
			return true
		}
	}
	return false
}

// conditioned tells whether what predicate p says will be hangs on a condition
// beside it: « Si X signe, Y partira ».
func conditioned(s *clause.Sentence, p int) bool {
	if !s.Predicates[p].Feats.Has(lexicon.Fut) {
		return false
	}
	for i := range s.Predicates {
		q := &s.Predicates[i]
		if q.Link != clause.LinkIf {
			continue
		}
		if q.Governor == p || q.Governor == clause.None && q.Head < s.Predicates[p].First && s.Predicates[p].Link == clause.Root {
			return true
		}
	}
	return false
}

// reported tells whether a clause is what somebody says: its future is no story
// told afterwards.
func reported(p *clause.Predicate) bool {
	return p.Link == clause.LinkThat || p.Link == clause.LinkQuote
}

// goesOn tells whether the verb of a clause or infinitive says what is under way, and
// not what is done: « que X se retire », « qu'il quittait », "it was withdrawing".
func goesOn(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Kind != clause.Verbal || p.Passive {
		return false
	}
	head := &s.Words[p.Head]
	if p.Link == clause.LinkInf {
		return !head.Feats.Has(lexicon.Part | lexicon.Past)
	}
	if head.Feats.Has(lexicon.Part|lexicon.Pres) && p.Head > p.First {
		return true
	}
	return !head.Feats.Has(lexicon.Part|lexicon.Past) && (p.Feats.Has(lexicon.Ind|lexicon.Pres) || p.Feats.Has(lexicon.Impf))
}

// Scheduled returns the participle that sets a time for the noun of event p, or
// clause.None: « la visite du roi en Suède, prévue lundi ».
func Scheduled(s *clause.Sentence, p int) int {
	pr := &s.Predicates[p]
	if pr.Kind != clause.Nominalized || pr.Group == clause.None {
		return clause.None
	}
	gr := &s.Groups[pr.Group]
	for i := range s.Predicates {
		q := &s.Predicates[i]
		if q.Kind != clause.Verbal || q.Link != clause.LinkPart || q.First < gr.End || !q.Is(awaiting) || !agrees(&s.Words[gr.Head], &s.Words[q.Head]) {
			continue
		}
		if q.Arg(clause.Object) == pr.Group || !parted(s, gr.End, q.First, pr.Group) {
			return i
		}
	}
	return clause.None
}

// parted tells whether between two words stands a verb, or a noun of another act.
func parted(s *clause.Sentence, from, to, group int) bool {
	for i := range s.Predicates {
		q := &s.Predicates[i]
		if q.Head < from || q.Head >= to {
			continue
		}
		if q.Kind == clause.Verbal || q.Kind == clause.Nominalized && q.Group != group && s.Groups[q.Group].Kinds.Has(lexicon.ActNoun|lexicon.MeetingNoun) {
			return true
		}
	}
	return false
}

// agrees tells whether a participle can say something of a noun, as far as gender
// and number go.
func agrees(noun, participle *tag.Word) bool {
	for _, f := range [...]lexicon.Feats{lexicon.Masc | lexicon.Fem, lexicon.Sing | lexicon.Plur} {
		if a, b := noun.Feats&f, participle.Feats&f; a != 0 && b != 0 && a&b == 0 {
			return false
		}
	}
	return true
}

// Voiced tells whether predicate p is what those who come together do by that
// alone: « se sont rassemblés à Riga pour protester ».
func Voiced(s *clause.Sentence, p int) bool {
	pr := &s.Predicates[p]
	return pr.Governor != clause.None && (pr.Link == clause.LinkPurpose || pr.Link == clause.LinkInf) && pr.Is(voicing) && assembles(s, &s.Predicates[pr.Governor])
}
