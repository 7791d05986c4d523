// Package factuality tells whether an event happened, according to the text:
// an operator over predicates that follows negation, tense, mood and the verbs
// above, whatever the event is. What a governing verb does to what depends on
// it stands in a text file of each language.
package factuality

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// An effect is what a verb does to the event that depends on it.
type effect uint8

const (
	none      effect = iota
	same             // the event is as real as the verb: décider de, continuer de, venir de
	planned          // promettre de, prévoir de, tenter de
	ahead            // like planned, but the verb says no more than that: aller, devoir
	requested        // demander que, appeler à
	negated          // refuser de, renoncer à
	possible         // pouvoir, menacer de
	said             // it is somebody's word: déclarer que, accuser de
	denied           // it is somebody's word that it is not so: démentir
	stopped          // like same; but who asks to stop says that it goes on: cesser de
	promised         // planned, and somebody's word: promettre de
	told             // like promised, but over what is over when it is told: annoncer l'envoi, annoncer sa démission
	granted          // planned, but over what is over when it is granted: accepter la démission
	threat           // possible, and somebody's word: menacer de
	fact             // the verb takes it for granted: remercier de, regretter que
	excluded         // it will not be, but where nobody excludes it, who knows: exclure de
	heralded         // said, but what the verb says goes on is still to come: annoncer que X part
)

var effectNames = map[string]effect{"same": same, "planned": planned, "ahead": ahead, "requested": requested, "negated": negated, "possible": possible, "said": said, "denied": denied, "stopped": stopped, "promised": promised, "told": told, "granted": granted, "threat": threat, "fact": fact, "ruled-out": excluded, "heralded": heralded}

// accomplished is of nouns of what is over when it is told, or nearly: the
// resignation that somebody announces.
const accomplished lexicon.Sense = "accomplished"

// assembling is of verbs of those who come together in public, and voicing of
// what they do by that alone: « défilent pour réclamer ».
const (
	assembling lexicon.Sense = "assembling"
	voicing    lexicon.Sense = "voicing"
)

// assembles tells whether by a verb, or by its object, people come together in public:
// "stage a rally".
func assembles(s *clause.Sentence, p *clause.Predicate) bool {
	g := p.Arg(clause.Object)
	return p.Is(assembling) || g != clause.None && s.Words[s.Groups[g].Head].Is(assembling)
}

// alleging is of verbs that say of what somebody is held guilty, be it so or not.
const alleging lexicon.Sense = "alleging"

// A Table holds the effects of one language's verbs. It is immutable.
type Table struct {
	onVerbs map[string]effect // on infinitives and clauses
	onNouns map[string]effect // on nouns of events: demander le retrait
	that    string            // what ends a verb's entry that is for clauses only: -que
}

// New reads the table of a language by its files.
func New(files fs.FS) (*Table, error) {
	const file = "effects"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, fmt.Errorf("factuality: %w", err)
	}
	t, err := parse(file, text)
	if err != nil {
		return nil, fmt.Errorf("factuality: %w", err)
	}
	return t, nil
}

// parse reads the lists of an effects file: « effect: verb verb … » for verbs
// over infinitives and clauses, « effect noun: verb … » for verbs over nouns;
// « clause: que » names the conjunction behind a verb that is another thing
// over a clause.
func parse(file, text string) (*Table, error) {
	t := &Table{onVerbs: make(map[string]effect), onNouns: make(map[string]effect)}
	err := lexicon.ReadLists(file, text, func(name string, verbs []string) error {
		if name == "clause" && len(verbs) == 1 {
			t.that = "-" + verbs[0]
			return nil
		}
		word, over, _ := strings.Cut(name, " ")
		e := effectNames[word]
		if e == none || over != "" && over != "noun" {
			return fmt.Errorf("no effect is called %q; write one of same, stopped, planned, ahead, promised, told, granted, requested, negated, possible, threat, said, fact, denied, ruled-out, heralded, and noun behind it for verbs over nouns", name)
		}
		table := t.onVerbs
		if over == "noun" {
			table = t.onNouns
		}
		for _, v := range verbs {
			table[v], table[lexicon.Reformed(v)] = e, e
		}
		return nil
	})
	return t, err
}

// alleges tells whether a verb, or a noun with it, says of what somebody is held
// guilty: "arrest", "be on trial".
func alleges(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Is(alleging) {
		return true
	}
	for _, a := range p.Args {
		if a.Func == clause.Oblique && a.Group != clause.None && s.Words[s.Groups[a.Group].Head].Is(alleging) {
			return true
		}
	}
	return false
}

// A Judgement is what the text says of an event's reality.
type Judgement struct {
	Status schema.Status
	// Source is the predicate of speech whose subject gives its word for the
	// event, or clause.None.
	Source int
	// due says that it is planned since somebody says that it should be.
	due bool
	// Asked says that a question is asked whether it is so, which says nothing.
	Asked bool
}

// Judge follows predicate p of s up through the verbs that govern it. In a
// chronology (past is true) the future tells what has happened since.
func (t *Table) Judge(s *clause.Sentence, p int, past bool) Judgement {
	j := t.judge(s, p, past)
	if j.due && j.Status == schema.Planned && j.Source != clause.None && !ours(s, p) {
		j.Status = schema.Requested // "she said X must go"
	}
	if !past && j.Status == schema.Asserted && Scheduled(s, p) != clause.None {
		j.Status = schema.Planned // « la visite du roi, prévue lundi »
	}
	return j
}

func (t *Table) judge(s *clause.Sentence, p int, past bool) Judgement {
	j := Judgement{Status: schema.Asserted, Source: clause.None}
	own := &s.Predicates[p]
	if !t.expletive(s, own) {
		j.negation(own)
	}
	if own.Passive && own.Is(awaiting) {
		j.weaken(schema.Planned) // « est attendu à Riga »
	}
	if nearly(s, own) {
		j.weaken(schema.Negated)
	}
	if conditioned(s, p) {
		j.weaken(schema.Hypothetical)
	}
	j.tense(s, p, past && !reported(own))
	if doubted(s, p) {
		j.weaken(schema.Hypothetical)
	}
	j.described(s, own)
	asks := question(s)
	for n := 0; n < 8; n++ {
		if asks.covers(s.Predicates[p].Head) {
			j.Asked = true
		}
		pr := &s.Predicates[p]
		g := pr.Governor
		if pr.Link == clause.LinkIf {
			if j.Status == schema.Negated {
				j.Status = schema.Asserted // « s'il ne peut signer »: who knows
			}
			j.weaken(schema.Hypothetical) // even before its main verb: « Si X était élu, … »
			break
		}
		if g == clause.None {
			break
		}
		gov := &s.Predicates[g]
		if q := lender(s, p); q != clause.None {
			j.negation(&s.Predicates[q])
			j.tense(s, q, past) // "said X will leave and respect …"
		}
		switch pr.Link {
		case clause.LinkInf, clause.LinkThat, clause.LinkQuote:
			if pr.Link == clause.LinkInf && gov.Finite && pr.Feats.Has(lexicon.Inf) && pr.Head < gov.First {
				j.weaken(schema.Planned) // "in Oslo to attend the summit, he told reporters": what for
				return j
			}
			if pr.Link == clause.LinkInf && assembles(s, gov) && pr.Is(voicing) {
				break // "gathered to protest": they did
			}
			if pr.Link == clause.LinkInf && ranked(s, p) {
				j.negation(gov)
				j.tense(s, g, past)
				break
			}
			if pr.Link == clause.LinkInf && !pr.Feats.Has(lexicon.Inf) && t.onVerbs[gov.Lemma] != said && alleges(s, gov) {
				j.weaken(schema.Hypothetical) // "arrested, on trial for killing X"
				return j
			}
			if noun, e := t.aboveNoun(s, p); noun != clause.None {
				supported := s.Predicates[noun].Supported
				if supported {
					j.negation(gov) // « n'a pas l'intention de »: it will not be
				}
				t.apply(&j, e, &s.Predicates[noun], noun, pr, own, past)
				if !supported {
					return j // what is done to a decision leaves it a decision
				}
				j.tense(s, g, past)
				break
			}
			if e, ok := t.onVerbs["~"+strings.ReplaceAll(pr.LinkPrep, " ", "_")]; ok && pr.Link == clause.LinkInf {
				switch e {
				case negated:
					j.Status = schema.Negated // « au lieu de signer »
				case planned:
					if s.Predicates[g].Negated {
						j.weaken(schema.Negated)
					}
					j.weaken(schema.Planned) // « sur le point de signer »
				case possible:
					j.weaken(schema.Hypothetical) // « sous peine d'être expulsé »
				}
				return j
			}
			if up := gov.Governor; gov.Link == clause.LinkInf && up != clause.None {
				if e, ok := t.onVerbs[s.Predicates[up].Lemma+"_"+gov.Lemma]; ok { // « faire savoir que »
					t.apply(&j, e, &s.Predicates[up], up, pr, own, past)
					break
				}
			}
			t.under(&j, s, gov, g, pr, own, past)
		case clause.LinkNoun:
			if !t.underNoun(&j, s, g, p, past) {
				return j
			}
		case clause.LinkPurpose:
			if e, ok := t.onVerbs[gov.Lemma+"~"+pr.LinkPrep]; ok {
				t.apply(&j, e, gov, g, pr, own, past) // « ont voté pour quitter l'OSCE »
				break
			}
			if assembles(s, gov) && pr.Is(voicing) {
				break // « se sont rassemblés pour protester »: they did
			}
			if s.Perfect(pr) { // no purpose, but the reason: « condamné pour avoir tué X »
				if gov.Is(alleging) {
					j.weaken(schema.Hypothetical)
				}
				return j
			}
			j.weaken(schema.Planned)
			return j
		case clause.LinkAdv, clause.LinkPart, clause.LinkRel:
			if _, e := t.aboveNoun(s, p); e == possible {
				if j.Status == schema.Planned {
					j.Status = schema.Asserted
				}
				j.weaken(schema.Hypothetical) // "allegations X attacked Y", "tried to attack Y"
			}
			switch t.onVerbs["~"+pr.LinkPrep] {
			case possible:
				j.weaken(schema.Hypothetical) // "asked whether"
			case planned:
				if e := t.onVerbs[gov.Lemma]; gov.Feats.Has(lexicon.Fut) || e == promised || e == planned {
					j.weaken(schema.Hypothetical) // "will march until X resigns"
				}
			}
			return j // presupposed
		case clause.LinkConj:
			// Beside the governor only what is above both matters, but one
			// auxiliary serves them all: "will visit X and meet Y".
			if pr.Feats.Has(lexicon.Inf) && gov.Finite && !gov.Feats.Has(lexicon.Inf) {
				j.negation(gov)
				j.tense(s, g, past)
			}
		default:
			return j
		}
		p = g
	}
	return j
}

// expletive tells the « ne » that denies nothing: craindre que X ne parte.
func (t *Table) expletive(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Link != clause.LinkThat || p.Governor == clause.None || p.NegAt == clause.None || p.NegEnd != clause.None {
		return false
	}
	e := t.onVerbs[s.Predicates[p.Governor].Lemma]
	return e == possible || e == negated
}

// negation takes the event's own negation into account.
func (j *Judgement) negation(p *clause.Predicate) {
	if p.Negated {
		j.weaken(schema.Negated)
	}
}

// tense takes mood and tense into account.
func (j *Judgement) tense(s *clause.Sentence, p int, past bool) {
	switch pr := &s.Predicates[p]; {
	case obliged(s, pr):
		if perfect(s, pr) {
			j.weaken(schema.Hypothetical) // "should have signed"
		} else if j.Status == schema.Asserted {
			j.Status, j.due = schema.Planned, true
		}
	case futureInPast(s, p):
		if !past {
			j.weaken(schema.Planned)
		}
	case pr.Feats.Has(lexicon.Cnd):
		j.weaken(schema.Hypothetical)
	case pr.Feats.Has(lexicon.Fut) && !past:
		j.weaken(schema.Planned)
	}
}

// weaken lowers an asserted event; what is already something else stays.
func (j *Judgement) weaken(to schema.Status) {
	if j.Status == schema.Asserted {
		j.Status = to
	}
}

// source notes who gives their word, the nearest speaker first.
func (j *Judgement) source(p int) {
	if j.Source == clause.None {
		j.Source = p
	}
}

// under applies what the governor does to an infinitive or clause.
func (t *Table) under(j *Judgement, s *clause.Sentence, gov *clause.Predicate, g int, p, own *clause.Predicate, past bool) {
	e := t.onVerbs[gov.Lemma]
	if gov.End < len(s.Words) && gov.End < p.First {
		if r, ok := t.onVerbs[gov.Lemma+"_"+s.Words[gov.End].Lemma]; ok {
			e = r // go on to
		}
	}
	if gov.Reflexive {
		if r, ok := t.onVerbs["se+"+gov.Lemma]; ok {
			e = r
		}
	}
	if p.Link == clause.LinkThat {
		if r, ok := t.onVerbs[gov.Lemma+t.that]; ok {
			e = r // « vouloir que » asks, « vouloir » plans
		}
	}
	if p.Link == clause.LinkInf && e == planned && gov.Arg(clause.Object) != clause.None && t.onVerbs[gov.Lemma+t.that] == requested {
		e = requested // "wants X to leave": X has not said so
	}
	if gov.Kind == clause.Adjectival {
		e = t.onVerbs["+"+gov.Lemma]
	} else if p.Link == clause.LinkInf {
		for _, a := range gov.Args {
			if a.Func == clause.Attribute && a.Pred != clause.None {
				if r, ok := t.onVerbs["+"+s.Predicates[a.Pred].Lemma]; ok {
					e = r // « se tient prêt à »
				}
			}
		}
	}
	if e == heralded {
		if e = said; goesOn(s, p) {
			j.weaken(schema.Planned)
		}
	}
	if p.Link == clause.LinkQuote {
		e = said
	}
	t.apply(j, e, gov, g, p, own, past)
}

// apply applies an effect of the governor g to an infinitive or clause.
func (t *Table) apply(j *Judgement, e effect, gov *clause.Predicate, g int, p, own *clause.Predicate, past bool) {
	if e == ahead && behind(gov) {
		e = same
	}
	switch e {
	case none:
		if p.Link == clause.LinkInf {
			j.weaken(schema.Planned)
		}
		return
	case same, stopped:
		if gov.Negated {
			j.weaken(schema.Negated)
		}
		if gov.Feats.Has(lexicon.Cnd) {
			j.weaken(schema.Hypothetical)
		}
		if gov.Feats.Has(lexicon.Fut) && !past {
			j.weaken(schema.Planned)
		}
	case planned, ahead, promised:
		if gov.Negated {
			j.weaken(schema.Negated)
			return
		}
		j.weaken(schema.Planned)
		if e == promised {
			j.source(g)
		}
	case requested:
		if t.onVerbs[p.Lemma] != stopped || p == own {
			j.weaken(schema.Requested)
		}
		j.source(g)
	case negated:
		if !gov.Negated {
			j.weaken(schema.Negated)
		}
	case excluded:
		if gov.Negated {
			j.weaken(schema.Hypothetical)
		}
		j.weaken(schema.Negated)
	case possible, threat:
		if gov.Negated && e == possible {
			j.weaken(schema.Negated)
			return
		}
		j.weaken(schema.Hypothetical)
		if e == threat {
			j.source(g)
		}
	case said:
		if gov.Is(alleging) && gov.Arg(clause.Subject) == clause.None {
			j.weaken(schema.Hypothetical) // « soupçonné d'avoir tué X »: nobody gives their word
		}
		if p.Feats.Has(lexicon.Sub) && p.Finite && gov.Negated {
			j.weaken(schema.Hypothetical)
		}
		j.source(g)
	case denied:
		if !gov.Negated {
			if j.Status == schema.Planned {
				j.Status = schema.Negated // « nie vouloir annexer X »
			}
			j.weaken(schema.Negated)
		}
		j.source(g)
	}
}

// behind tells whether verb p of what lies ahead says in a compound tense that it
// came: « a dû démissionner ».
func behind(p *clause.Predicate) bool {
	return p.Kind == clause.Verbal && !p.Passive && p.End-p.First > 1 && p.Head > p.First && p.Finite && p.Feats&(lexicon.Ind|lexicon.Cnd) != 0
}

// Transparent tells whether the verb that governs the infinitive p says no
// more than that it happened or will: « a décidé de suspendre », « vient de
// signer », « doit signer ».
// What is said of the one is then said of the other.
func (t *Table) Transparent(s *clause.Sentence, p int) bool {
	g := s.Predicates[p].Governor
	if g == clause.None {
		return false
	}
	lemma := s.Predicates[g].Lemma
	if s.Predicates[g].Reflexive {
		if e, ok := t.onVerbs["se+"+lemma]; ok {
			return e == same
		}
	}
	switch t.onVerbs[lemma] {
	case same, stopped, ahead:
		return true
	}
	return false
}
