package event

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/lexicon"
)

// gathering is of verbs that bring people together: « réunis à Bruxelles, … »
// says where and when they do what follows.
const gathering lexicon.Sense = "gathering"

// placeRelative is of relative pronouns that mean a place: « à Bakou, où … ».
const placeRelative lexicon.Sense = "place-relative"

// Date is the date that the text says of predicate p of the sentence, in EDTF; ""
// where it says none.
func (c *Chronology) Date(p int) string {
	s := c.s
	for own, n := p, 0; p != clause.None && n < 6; n++ {
		pr := &s.Predicates[p]
		if date := c.dateOf(p); date != "" && !(p != own && open(date) && c.at(own)) {
			return date
		}
		if date := c.beside(p); date != "" {
			return date
		}
		switch {
		case pr.Link == clause.LinkConj:
			// A fronted date covers all coordinated verbs.
			if first := firstConjunct(s, p); first != clause.None {
				if date := c.fronted(first); date != "" {
					return date
				}
			}
			return c.entryDate()
		case pr.Link == clause.LinkRel && pr.Relative != clause.None && s.Words[pr.Relative].Is(placeRelative):
			p = pr.Governor // « à Bakou, où il rencontrera X »: on the same journey
		case pr.Link == clause.LinkInf && (c.effects.Transparent(s, p) || s.Predicates[max(pr.Governor, 0)].Is(attempting)) && !apart(s, p), pr.Link == clause.LinkNoun && pr.Supported, factuality.Voiced(s, p), c.at(p):
			p = pr.Governor
		case pr.Link == clause.Root:
			if date := c.fronted(p); date != "" {
				return date
			}
			return c.entryDate()
		case verbless(s, pr):
			return c.entryDate() // « 3 mars 1990 : prise de Riga par les rebelles »
		default:
			return ""
		}
	}
	return ""
}

// verbless tells whether the noun of predicate p says by itself what happened, no
// verb beside it.
func verbless(s *clause.Sentence, p *clause.Predicate) bool {
	if p.Kind != clause.Nominalized || p.Governor != clause.None || p.Group == clause.None {
		return false
	}
	g := &s.Groups[p.Group]
	return g.Of == clause.None && g.Prep == ""
}

// attempting is of verbs that say that somebody tried, when it was to be.
const attempting lexicon.Sense = "attempting"

// apart tells whether the infinitive or gerund p is of another time than its verb:
// "before rejoining parliament".
func apart(s *clause.Sentence, p int) bool {
	g := s.Predicates[p].Governor
	if g == clause.None {
		return true
	}
	for _, a := range s.Predicates[g].Args {
		if a.Pred == p && a.Func == clause.Infinitive && a.Case.Has(lexicon.During) {
			return true
		}
	}
	return false
}

// at tells whether predicate p happens when its governor does: what comes of that,
// « a bombardé le port, tuant dix soldats », what it is done by, « ont été tués
// par une frappe », and at which event it is, « lors de l'élection de X ».
func (c *Chronology) at(p int) bool {
	s := c.s
	pr := &s.Predicates[p]
	if pr.Governor == clause.None {
		return false
	}
	gov := &s.Predicates[pr.Governor]
	if gov.Kind != clause.Verbal {
		return false
	}
	if pr.Kind == clause.Verbal {
		if pr.Link != clause.LinkPart || pr.Finite || !pr.Feats.Has(lexicon.Part|lexicon.Pres) {
			return false
		}
		subject := pr.Arg(clause.Subject)
		return subject == clause.None || subject == gov.Arg(clause.Subject)
	}
	if pr.Kind != clause.Nominalized || pr.Group == clause.None {
		return false
	}
	gr := &s.Groups[pr.Group]
	return gr.Case.Has(lexicon.AtEvent) && gr.Case.Has(lexicon.During) || gov.Passive && gr.Case.Has(lexicon.By) && gov.Arg(clause.Subject) == pr.Group
}

// firstConjunct is the first of the predicates that p is coordinated with.
func firstConjunct(s *clause.Sentence, p int) int {
	first := s.Predicates[p].Governor
	for n := 0; first != clause.None && s.Predicates[first].Link == clause.LinkConj && n < 8; n++ {
		first = s.Predicates[first].Governor
	}
	return first
}

// open tells whether a date has no end, or no beginning: « depuis 1979 ».
func open(edtf string) bool { return strings.Contains(edtf, "..") }

// dateOf is the date among the arguments of a predicate, or that its position gives
// it.
func (c *Chronology) dateOf(p int) string {
	pr := &c.s.Predicates[p]
	for _, a := range pr.Args {
		if a.Group == clause.None || a.Func == clause.Subject || a.Func == clause.Object {
			continue
		}
		if t := taker(c.s, a.Group); t != clause.None && t != p || c.afterAge(a.Group) {
			continue
		}
		if date := c.dateAt(a.Group, p); date != "" && !(open(date) && c.behindComma(a.Group, pr)) {
			return date
		}
	}
	for k := range pr.Args {
		if g := occasion(c.s, &pr.Args[k]); g != clause.None {
			if date := c.dateOfOccasion(g, p); date != "" {
				return date
			}
		}
	}
	if q := factuality.Scheduled(c.s, p); q != clause.None {
		if date := c.dateOf(q); date != "" {
			return date // « la visite du roi, prévue lundi »
		}
	}
	for g := range c.s.Groups {
		if gr := &c.s.Groups[g]; gr.Kinds.Has(lexicon.TimeNoun) && gr.Mark != clause.None && taker(c.s, g) == p {
			if date := c.resolveGroup(g, p); date != "" {
				return date
			}
		}
	}
	return ""
}

// afterAge tells whether a date stands right behind an age: « 63 ans aujourd'hui ».
func (c *Chronology) afterAge(g int) bool {
	first := c.s.Groups[g].First + c.s.Offset
	for i := range c.dates {
		if d := &c.dates[i]; d.Age && d.End == first {
			return true
		}
	}
	return false
}

// behindComma tells whether a comma stands between the verb pr and group g: « l'a
// appelé, premier contact depuis 1979 ».
func (c *Chronology) behindComma(g int, pr *clause.Predicate) bool {
	for i := pr.End; i < c.s.Groups[g].First; i++ {
		if c.s.Words[i].Text == "," {
			return true
		}
	}
	return false
}

// beside is the date of what goes on while somebody does p: « en visitant Oslo
// lundi, il a … », "speaking in Oslo on Monday, she …", « lors d'une visite à Oslo
// lundi ».
func (c *Chronology) beside(p int) string {
	for i := range c.s.Predicates {
		if alongside(c.s, i, p) {
			if date := c.dateOf(i); date != "" && !open(date) {
				return date
			}
		}
	}
	for _, a := range c.s.Predicates[p].Args {
		if g := occasion(c.s, &a); g != clause.None {
			if date := c.dateOfNoun(g, p); date != "" {
				return date
			}
		}
	}
	return ""
}

// dateOfNoun is the date that complements the noun of group g.
func (c *Chronology) dateOfNoun(g, p int) string {
	if n := c.s.Groups[g].Pred; n != clause.None {
		if date := c.dateOf(n); date != "" {
			return date
		}
	}
	for h := range c.s.Complements(g) {
		if date := c.resolveGroup(h, p); date != "" {
			return date
		}
	}
	return ""
}

// meanwhile is of words before a gerund that say that both go on at once: en, while.
const meanwhile lexicon.Sense = "meanwhile"

// alongside tells whether predicate i is what somebody does while doing p: a gerund
// of the same subject that stands first or that a word says to go on meanwhile.
// What follows by itself is often what came of it: « a frappé le port, tuant … ».
func alongside(s *clause.Sentence, i, p int) bool {
	q, main := &s.Predicates[i], &s.Predicates[p]
	if q.Kind != clause.Verbal || main.Kind != clause.Verbal || q.Governor != p || q.Finite || q.Link != clause.LinkPart && q.Link != clause.LinkAdv || !q.Feats.Has(lexicon.Part|lexicon.Pres) {
		return false
	}
	if subject := q.Arg(clause.Subject); subject != clause.None && subject != main.Arg(clause.Subject) && s.Groups[subject].First < q.Head {
		return false
	}
	return q.Head < main.First && q.LinkPrep == "" || q.First > 0 && s.Words[q.First-1].Is(meanwhile)
}

// isMeeting tells whether a group is an event that people come to: a summit, a
// visit.
func isMeeting(gr *clause.Group) bool { return gr.Kinds.Has(lexicon.MeetingNoun) }

// occasion is the group of an argument that says at which event something
// happens, or None: « lors du sommet de Riga », "during a visit to Oslo".
func occasion(s *clause.Sentence, a *clause.Arg) int {
	if a.Func != clause.Oblique || a.Group == clause.None || !a.Case.Has(lexicon.AtEvent) {
		return clause.None
	}
	if gr := &s.Groups[a.Group]; isMeeting(gr) || a.Case.Has(lexicon.During) && gr.Pred != clause.None {
		return a.Group
	}
	return clause.None
}

// dateOfOccasion is the date of the relative clause that says when the event of group
// g was held: « lors de la conférence qu'il a donnée lundi ».
func (c *Chronology) dateOfOccasion(g, p int) string {
	for i := range c.s.Predicates {
		q := &c.s.Predicates[i]
		if i == p || q.Kind != clause.Verbal || q.Link != clause.LinkRel || q.Arg(clause.Object) != g && q.Arg(clause.Subject) != g {
			continue
		}
		for _, a := range q.Args {
			if a.Group != clause.None && c.s.Groups[a.Group].Kinds.Has(lexicon.TimeNoun) {
				if date := c.dateAt(a.Group, i); date != "" && !open(date) {
					return date
				}
			}
		}
	}
	return ""
}

// fronted is the date that stands before the verb p.
func (c *Chronology) fronted(p int) string {
	pr := &c.s.Predicates[p]
	// « Réunis lundi à Bruxelles, les dirigeants ont décidé »
	for i := range c.s.Predicates {
		if gathered(c.s, i, p) {
			if date := c.dateOf(i); date != "" {
				return date
			}
		}
	}
	for _, a := range pr.Args {
		if a.Group != clause.None && c.s.Groups[a.Group].Head < pr.First && !c.afterAge(a.Group) {
			if t := taker(c.s, a.Group); t != clause.None && t != p {
				continue
			}
			if date := c.dateAt(a.Group, p); date != "" {
				return date
			}
		}
	}
	return ""
}

// gathered tells whether participle i opens the sentence and says where and
// when those met who then do p: « Réunis lundi à Bruxelles, … ».
func gathered(s *clause.Sentence, i, p int) bool {
	q := &s.Predicates[i]
	return q.Kind == clause.Verbal && q.Link == clause.LinkPart && q.Governor == p && !q.Finite && q.Head < s.Predicates[p].First && s.Words[q.Head].Is(gathering)
}

// dateAt resolves the date of a group for predicate p. A day behind « de » is that
// of the noun before it, « les élections du 8 octobre », but a range is of what
// happens: « à Lima du 3 au 5 mars ».
func (c *Chronology) dateAt(g, p int) string {
	s := c.s
	gr := &s.Groups[g]
	if gr.Case.Has(lexicon.Of) && (gr.Of == clause.None || gr.Of != s.Predicates[p].Group) {
		ranged := gr.Mark != clause.None && s.Marks[gr.Mark].Kind == clause.TimeMark && c.dates[s.Marks[gr.Mark].Ref].Ranges()
		if !ranged || gr.Of != clause.None && !s.IsName(gr.Of) {
			return ""
		}
	}
	date := c.resolveGroup(g, p)
	if strings.Contains(date, "/") && c.termOf(g, &s.Predicates[p]) {
		return ""
	}
	return date
}

// resolveGroup is the date that a group names, at predicate p.
func (c *Chronology) resolveGroup(g, p int) string {
	s := c.s
	gr := &s.Groups[g]
	if !gr.Kinds.Has(lexicon.TimeNoun) || gr.Mark == clause.None || s.Marks[gr.Mark].Kind != clause.TimeMark {
		return ""
	}
	d := s.Marks[gr.Mark].Ref
	if !c.dates[d].Dates() {
		return ""
	}
	_, edtf := c.before[d].resolve(&c.dates[d], c.block.Dateline, c.tenseOf(p))
	return edtf
}

// entryDate is the date of a chronology's entry, which is that of its main
// events.
func (c *Chronology) entryDate() string {
	if c.block.Entry {
		return c.block.Dateline
	}
	return ""
}
