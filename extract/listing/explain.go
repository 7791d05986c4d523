package listing

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/event"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

// A Sentence is one sentence explained: what was seen in it, what the rules made
// of that, and what they came close to.
type Sentence struct {
	Doc string `json:"doc"`
	schema.Quote
	Heading    bool        `json:"heading,omitempty"` // which says nothing of its own
	Mentions   []Mention   `json:"mentions"`
	Predicates []Predicate `json:"predicates"`
	NearMisses []NearMiss  `json:"nearMisses,omitempty"`
}

// A Predicate is a word that says that something happens.
type Predicate struct {
	Lemma  string        `json:"lemma"`
	Kind   string        `json:"kind"` // verb, noun or adjective
	Text   string        `json:"text"`
	Status schema.Status `json:"status"`
	Rules  []Matched     `json:"rules"` // that found something here
}

// A Matched is a rule that matched at a predicate, and what came of it.
type Matched struct {
	Rule      string         `json:"rule"`
	At        string         `json:"at"` // where it stands: file:line:column
	Relation  string         `json:"relation"`
	Trigger   string         `json:"trigger"`
	Arguments []Argument     `json:"arguments"`
	Events    []schema.Event `json:"events"`
	Lost      string         `json:"lost,omitempty"` // why it makes no event
}

// An Argument is what fills a role, and who that is.
type Argument struct {
	Role   string   `json:"role"`
	Text   string   `json:"text"`
	How    string   `json:"how"`    // it was known who that is: by name, as a pronoun, as told before …
	Actors []string `json:"actors"` // labels; none: nobody is known
}

// A NearMiss is the rule that came closest to finding a relation at a predicate.
type NearMiss struct {
	Relation  string `json:"relation"`
	Predicate string `json:"predicate,omitempty"` // its words
	Rule      string `json:"rule,omitempty"`      // none: no rule for the relation has a word of the sentence for its predicate
	At        string `json:"at,omitempty"`
	Why       string `json:"why"`            // the first condition that failed, or what else came between
	More      int    `json:"more,omitempty"` // conditions that failed beside it
}

// An Explainer explains sentences.
type Explainer struct {
	book    *rule.Book
	effects *factuality.Table
	who     *coref.Resolver

	doc *schema.Document // at hand
	s   *clause.Sentence // the same
}

// NewExplainer returns an explainer of sentences that who has read, by the rules
// of the book.
func NewExplainer(book *rule.Book, effects *factuality.Table, who *coref.Resolver) *Explainer {
	return &Explainer{book: book, effects: effects, who: who}
}

// Explain explains a sentence of which the context and the verdicts on its
// matches are known. If whyNot names a relation, it tells of each predicate that
// does not say it what came closest.
func (x *Explainer) Explain(s *clause.Sentence, c Context, verdicts []event.Verdict, whyNot string) Sentence {
	x.doc, x.s = c.Doc, s
	out := Sentence{Doc: x.doc.ID, Quote: schema.Quote{Text: s.Of(x.doc.Text), Span: s.Span}, Heading: c.Block.Kind == schema.Heading}
	out.Mentions = append([]Mention{}, c.Mentions...)
	for i := range s.Predicates {
		p := Predicate{
			Lemma: s.Predicates[i].Lemma, Kind: predicateKinds[s.Predicates[i].Kind],
			Text: x.text(s.Predicates[i].First, s.Predicates[i].End), Status: x.effects.Judge(s, i, c.Past).Status,
			Rules: []Matched{},
		}
		for _, v := range verdicts {
			if v.Match.Pred == i {
				p.Rules = append(p.Rules, x.matched(v))
			}
		}
		out.Predicates = append(out.Predicates, p)
	}
	if whyNot != "" && !out.Heading {
		out.NearMisses = x.nearest(whyNot, verdicts)
	}
	return out
}

func (x *Explainer) matched(v event.Verdict) Matched {
	m := Matched{
		Rule: v.Match.Rule.ID, At: v.Match.Rule.Pos.String(), Relation: v.Match.Rule.Relation,
		Trigger: x.text(v.Match.First, v.Match.End), Arguments: []Argument{},
		Events: append([]schema.Event{}, v.Events...), Lost: v.Lost.String(),
	}
	for role, fillers := range v.Match.Roles {
		as := coref.Government
		if rule.Role(role) == rule.Target && x.book.Relation(m.Relation).Has(rule.TargetPlace) {
			as = coref.Location
		}
		for _, f := range fillers {
			m.Arguments = append(m.Arguments, x.argument(rule.Role(role), f, as))
		}
	}
	if v.Told != event.InWords && len(v.Events) > 0 && v.Events[0].Target != nil {
		m.Arguments = slices.DeleteFunc(m.Arguments, func(a Argument) bool { return a.Role == rule.Target.String() })
		told := Argument{Role: rule.Target.String(), How: v.Told.String()}
		for _, e := range v.Events {
			if !slices.Contains(told.Actors, e.Target.Label) {
				told.Actors = append(told.Actors, e.Target.Label)
			}
		}
		m.Arguments = append(m.Arguments, told)
	}
	return m
}

func (x *Explainer) argument(role rule.Role, f rule.Filler, as coref.Reading) Argument {
	a := Argument{Role: role.String(), Actors: []string{}}
	if f.Group == clause.None {
		p := &x.s.Predicates[f.Pred]
		a.Text, a.How = x.text(p.First, p.End), "what happens"
		return a
	}
	g := &x.s.Groups[f.Group]
	a.Text = x.text(g.First, g.End)
	for _, who := range x.who.Actors(f.Group, as) {
		a.Actors = append(a.Actors, who.Label)
	}
	switch {
	case g.Kind != clause.Nominal:
		a.How = groupKinds[g.Kind]
	case g.Mark != clause.None && x.s.Marks[g.Mark].Kind == clause.NameMark:
		a.How = "name"
	default:
		a.How = "description"
	}
	return a
}

// nearest tells for each predicate what came closest to the relation.
func (x *Explainer) nearest(relation string, verdicts []event.Verdict) []NearMiss {
	var out []NearMiss
	tried := false
predicates:
	for _, e := range x.book.Program(x.doc.Lang).Explain(x.s) {
		best, fewest := NearMiss{}, -1
		for i := range e.Trials {
			t := &e.Trials[i]
			if t.Rule.Relation != relation {
				continue
			}
			tried = true
			n := NearMiss{Relation: relation, Predicate: x.text(x.s.Predicates[e.Pred].First, x.s.Predicates[e.Pred].End), Rule: t.Rule.ID, At: t.Rule.Pos.String()}
			step, failed := t.Failed()
			switch {
			case t.Won:
				lost := verdicts[slices.IndexFunc(verdicts, func(v event.Verdict) bool { return v.Match.Rule == t.Rule })].Lost
				if lost == event.Kept {
					continue predicates
				}
				n.Why = "it matches, but " + lost.String()
			case t.Matched:
				n.Why = "it matches, but a better rule has claimed these words: " + x.claimant(e.Pred, verdicts)
			case step == nil:
				n.Why = "its trigger does not stand here"
			default:
				n.Why, n.More = step.Text+" (at "+step.Pos.String()+")", failed-1
			}
			if fewest < 0 || failed < fewest {
				best, fewest = n, failed
			}
		}
		if fewest >= 0 {
			out = append(out, best)
		}
	}
	if !tried {
		out = append(out, NearMiss{Relation: relation, Why: "no word of the sentence is the predicate of a rule for it"})
	}
	return out
}

// claimant is the rule that matched at a predicate.
func (x *Explainer) claimant(pred int, verdicts []event.Verdict) string {
	for _, v := range verdicts {
		if v.Match.Pred == pred || v.Match.Noun == pred {
			return v.Match.Rule.ID
		}
	}
	return "none that makes an event"
}

// text is the words [first, end) of the sentence as the text has them.
func (x *Explainer) text(first, end int) string {
	if first < 0 || first >= end || end > len(x.s.Words) {
		return ""
	}
	return x.doc.Text[x.s.Words[first].Start:x.s.Words[end-1].End]
}
