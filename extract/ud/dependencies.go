package ud

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// An edge is what is known of a word's place in the tree of Universal
// Dependencies.
type edge struct {
	head int // word index, or none
	rel  string
}

const noEdge = -1

// dependencies fills the edges of the sentence's words.
func (w *Writer) dependencies(edges []edge) {
	s := w.sentence
	for i := range s.Predicates {
		p := &s.Predicates[i]
		if p.Kind == clause.Adjectival {
			w.adjective(edges, p)
		}
		if p.Kind != clause.Verbal {
			continue
		}
		w.verbWords(edges, p)
		head := w.verbHead(p)
		if head != p.Head {
			edges[p.Head] = edge{head, "aux:caus"}
		}
		top := w.topWord(p)
		copular := top != p.Head
		for _, a := range p.Args {
			if a.Group == clause.None {
				w.clausal(edges, p, &a)
				continue
			}
			g := &s.Groups[a.Group]
			if a.Understood || edges[g.Head].head != noEdge || g.Head == head {
				continue
			}
			rel := ""
			switch a.Func {
			case clause.Subject:
				rel = "nsubj"
				if p.Passive {
					rel = "obl:agent"
				}
			case clause.Object:
				rel = "obj"
				switch {
				case p.Passive && (g.Head < p.Head || p.Arg(clause.Dative) == clause.None):
					rel = "nsubj:pass"
				case w.verb(p).Is(addressing) && (g.Kind == clause.Pronoun || w.sentence.Actor(a.Group)):
					rel = "iobj" // UD: who is told something
				}
			case clause.Dative:
				rel = "iobj"
				if p.Passive && g.Head < p.Head && w.has(recipientSubject) {
					rel = "nsubj:pass" // « they were given arms »
				}
			case clause.Oblique:
				if g.Kind == clause.Pronoun && g.Prep == "" || a.Loose {
					continue
				}
				if w.coordinated(p, g) {
					continue
				}
				rel = "obl"
			case clause.Attribute:
				// « prendre part »: an object of the verb in UD.
				if p.Passive || w.verb(p).Is(copulaVerb) || g.Prep != "" || p.Arg(clause.Object) != clause.None || w.has(closeObject) && !w.light(p, g) {
					continue
				}
				rel = "obj"
			case clause.Adverbial:
				rel = "obl"
			default:
				continue
			}
			switch {
			case copular && rel == "nsubj":
			case rel == "nsubj" && w.isCopula(p):
				// What is said of the subject is the head, whatever it is.
				if q := said(p); q != clause.None && w.has(outerSubject) {
					w.attach(edges, g, s.Predicates[q].Head, "nsubj:outer")
				}
			case copular && rel == "obl":
				w.attach(edges, g, top, rel)
			default:
				w.attach(edges, g, head, rel)
			}
		}
		if p.Relative != clause.None && edges[p.Relative].head == noEdge {
			w.relative(edges, p)
		}
	}
	for i := range s.Groups {
		w.prepositions(edges, &s.Groups[i])
	}
	w.adverbials(edges)
}

// light tells whether the bare noun of group g makes one expression with verb p,
// which stands right before it but for adverbs: « prendre aussi part ».
func (w *Writer) light(p *clause.Predicate, g *clause.Group) bool {
	for k := p.End; k < g.First; k++ {
		if w.sentence.Words[k].POS != lexicon.ADV {
			return false
		}
	}
	return g.First >= p.End
}

// adjective fills the edges of an adjective's complements: « favorable à ».
func (w *Writer) adjective(edges []edge, p *clause.Predicate) {
	for _, a := range p.Args {
		if a.Group != clause.None && a.Func == clause.Oblique && !a.Understood && !a.Loose && !w.coordinated(p, &w.sentence.Groups[a.Group]) {
			w.attach(edges, &w.sentence.Groups[a.Group], p.Head, "obl")
		}
	}
}

// copular tells whether the verb is a copula whose attribute is the head in UD.
func (w *Writer) copular(p *clause.Predicate) bool { return w.topWord(p) != p.Head }

// topWord is the head of a verb's clause in UD: the attribute of a copula, or
// the verb.
func (w *Writer) topWord(p *clause.Predicate) int {
	if !w.verb(p).Is(beVerb) || p.Passive || w.existential(p.Head) {
		return p.Head
	}
	s := w.sentence
	for _, a := range p.Args {
		switch {
		case a.Func != clause.Attribute:
		case a.Group != clause.None:
			return w.outerWord(&s.Groups[a.Group])
		case a.Pred != clause.None:
			return s.Predicates[a.Pred].Head
		}
	}
	for _, a := range p.Args {
		// « est à la retraite », « est de cinq jours »
		if a.Func != clause.Oblique || a.Group == clause.None {
			continue
		}
		g, at := &s.Groups[a.Group], p.End
		for at < g.PrepAt && s.Words[at].POS == lexicon.ADV {
			at++
		}
		if g.PrepAt == at {
			return w.outerWord(g)
		}
	}
	return p.Head
}

// said returns the clause or infinitive that a copula says of its subject, or
// None: « the plan is to leave », « the fact is that they left ».
func said(p *clause.Predicate) int {
	for _, a := range p.Args {
		if a.Pred != clause.None && (a.Func == clause.Clause || a.Func == clause.Infinitive) {
			return a.Pred
		}
	}
	return clause.None
}

// isCopula tells the verb be where it only links: « there is » has it as head.
func (w *Writer) isCopula(p *clause.Predicate) bool {
	return w.verb(p).Is(beVerb) && !p.Passive && w.upos(p.Head) == lexicon.AUX
}

// verb is the main word of a predicate.
func (w *Writer) verb(p *clause.Predicate) *tag.Word { return &w.sentence.Words[p.Head] }

// verbWords fills the edges of auxiliaries, clitics and negation.
func (w *Writer) verbWords(edges []edge, p *clause.Predicate) {
	s := w.sentence
	for k := p.First; k < p.End; k++ {
		word := &s.Words[k]
		if k == p.Head {
			continue
		}
		switch {
		case word.POS == lexicon.AUX || word.POS == lexicon.VERB:
			if edges[k].head != noEdge {
				continue
			}
			edges[k] = edge{p.Head, "aux"}
			if p.Passive && word.Is(beVerb, passiveAuxiliary) {
				edges[k].rel = "aux:pass"
			}
		case word.POS == lexicon.PRON && w.has(cliticExpletive):
			edges[k] = edge{p.Head, "expl"}
		}
	}
	if p.NegAt != clause.None {
		edges[p.NegAt] = edge{p.Head, "advmod"}
	}
	if p.NegEnd != clause.None {
		edges[p.NegEnd] = edge{p.Head, "advmod"}
	}
}

// clausal fills the edge of an infinitive or a clause.
func (w *Writer) clausal(edges []edge, p *clause.Predicate, a *clause.Arg) {
	if a.Pred == clause.None {
		return
	}
	q := &w.sentence.Predicates[a.Pred]
	if edges[q.Head].head != noEdge || q.Head == w.verbHead(p) {
		return
	}
	switch {
	case a.Func == clause.Infinitive && q.Link == clause.LinkInf:
		edges[q.Head] = edge{p.Head, "xcomp"}
	case a.Func == clause.Clause:
		edges[q.Head] = edge{p.Head, "ccomp"}
	case a.Func == clause.Infinitive:
		edges[q.Head] = edge{p.Head, "advcl"}
	}
}

// relative fills the edge of the relative pronoun of a clause.
func (w *Writer) relative(edges []edge, p *clause.Predicate) {
	rel, at := "", p.Relative
	word := &w.sentence.Words[at]
	if word.POS == lexicon.SCONJ && w.has(thatConjunction) {
		return
	}
	if at := p.Relative - 1; at >= 0 && w.sentence.Words[at].POS == lexicon.ADP {
		edges[p.Relative], edges[at] = edge{w.topWord(p), "obl"}, edge{p.Relative, "case"}
		return
	}
	switch either := word.Is(anyRelative); {
	case either, word.Is(subjectRelative):
		rel = "nsubj"
		if p.Passive {
			rel = "nsubj:pass"
		}
		if w.copular(p) || w.isCopula(p) {
			return
		}
		for _, a := range p.Args {
			if a.Understood && a.Func == clause.Oblique && a.Prep != "" && either {
				rel = "obl" // « the town in which they live »
			}
		}
		if q := w.objectVerb(p); q != nil && either {
			p, rel = q, "obj" // « the deal which they signed »
		} else if rel == "nsubj" && either && saidSubject(p) {
			return
		}
	case word.Is(objectRelative):
		rel = "obj"
		if q := w.objectVerb(p); q != nil {
			p = q
		}
	default:
		return
	}
	edges[at] = edge{w.verbHead(p), rel}
}

// saidSubject tells whether the subject of p stands in its clause.
func saidSubject(p *clause.Predicate) bool {
	for _, a := range p.Args {
		if a.Func == clause.Subject && !a.Understood {
			return true
		}
	}
	return false
}

// objectVerb returns the verb of the relative clause of p that has the
// antecedent for its object: p, or an infinitive below it; nil where none has.
func (w *Writer) objectVerb(p *clause.Predicate) *clause.Predicate {
	for range 4 {
		next := clause.None
		for _, a := range p.Args {
			if a.Func == clause.Object && a.Understood && !p.Passive {
				return p
			}
			if a.Func == clause.Infinitive && a.Pred != clause.None {
				next = a.Pred
			}
		}
		if next == clause.None {
			break
		}
		p = &w.sentence.Predicates[next]
	}
	return nil
}
