package coref

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Resolver resolves the groups of one document after the other, for one
// goroutine. Start a document, then its windows, and of each the sentences in
// their order.
type Resolver struct {
	*Language
	gaz     *gazetteer.Gazetteer
	capital map[string]*gazetteer.Entry // cities by the country they are the capital of
	reader  *lexicon.Reader
	english bool

	title     string
	lang      string // of the document
	text      *token.Text
	mentions  []mention.Mention
	es        entities
	named     []int  // for each mention its entity, or none
	slots     []slot // what was spoken of, in order
	pairs     []pairing
	positions []Position
	speaker   int       // who says « je » outside quotations, or none
	quoted    int       // who is quoted in the sentence, or none
	before    quotation // that the sentence begins in
	after     quotation // that goes on behind it
	block     int       // of the sentence before, or -1

	s    *clause.Sentence
	refs [][2]int // for each group the range of pool
	pool []int    // entities

	ranks, firsts []int // room for order
}

// A document of more than memory entities is a new one from the next window
// on: what was spoken of so long ago is forgotten. Of slots, the last recall
// are kept at least.
const memory, recall = 5000, 1000

// NewResolver returns a Resolver for the use of one goroutine.
func NewResolver(gaz *gazetteer.Gazetteer, l *Language) *Resolver {
	r := &Resolver{Language: l, gaz: gaz, reader: l.lex.NewReader(), english: l.lex.Lang() == "en", es: newEntities(gaz), capital: make(map[string]*gazetteer.Entry)}
	for _, e := range gaz.Entries() {
		if e.Kind == gazetteer.City && e.Capital && r.capital[e.Country] == nil {
			r.capital[e.Country] = e
		}
	}
	return r
}

// Start begins a document of a language, whose name for a country is shown in
// names that are made of it.
func (r *Resolver) Start(title, lang string, text *token.Text) {
	r.title, r.lang, r.text = title, lang, text
	r.es.reset()
	r.slots, r.pairs = r.slots[:0], r.pairs[:0]
	r.speaker, r.quoted = none, none
	r.before, r.after, r.block = noQuotation(), noQuotation(), -1
}

// Window begins the next window of the document's text, with all its mentions.
// Actors that were returned for earlier windows are not changed any more.
func (r *Resolver) Window(mentions []mention.Mention) {
	r.mentions, r.positions = mentions, nil
	if len(r.es.all) > memory {
		r.Start(r.title, r.lang, r.text)
	}
	r.es.renew()
	r.register()
	if r.speaker == none {
		r.speaker = r.firstPerson(r.title)
	}
}

// Positions returns the offices that the window names, in the order of its
// text.
func (r *Resolver) Positions() []Position { return r.positions }

// Sentence resolves the groups of a sentence.
func (r *Resolver) Sentence(s *clause.Sentence) {
	r.s = s
	if len(r.slots) > 2*recall {
		r.slots = r.slots[:copy(r.slots, r.slots[len(r.slots)-recall:])]
	}
	r.begin()
	r.refs, r.pool = r.refs[:0], r.pool[:0]
	for range s.Groups {
		r.refs = append(r.refs, [2]int{})
	}
	var late []int
	for _, g := range r.order() {
		gr := &s.Groups[g]
		if gr.Kind == clause.Pronoun && r.firstPersonAt(gr) {
			late = append(late, g)
			continue
		}
		r.resolve(g)
	}
	if len(r.pairs) > 2*recall {
		r.pairs = r.pairs[:copy(r.pairs, r.pairs[len(r.pairs)-recall:])]
	}
	r.pairs = r.pairings(len(s.Words), r.pairs)
	r.predicated()
	r.quotes()
	for _, g := range late {
		r.set(g, r.voice(&s.Groups[g]))
	}
}

// order is the groups in the order of their first words: a clitic was found
// after the group that follows its verb. A subject behind its verb comes before
// the verb's clitics: « lui a-t-elle dit ».
func (r *Resolver) order() []int {
	order, first := r.ranks[:0], r.firsts[:0]
	for i := range r.s.Groups {
		order, first = append(order, i), append(first, 2*r.s.Groups[i].First+1)
	}
	r.ranks, r.firsts = order, first
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		s := p.Arg(clause.Subject)
		if s == clause.None || r.s.Groups[s].Kind != clause.Pronoun || r.s.Groups[s].First < p.First {
			continue
		}
		for _, a := range p.Args {
			if a.Group != clause.None && r.s.Groups[a.Group].Kind == clause.Pronoun {
				first[s] = min(first[s], 2*r.s.Groups[a.Group].First)
			}
		}
	}
	for i := range r.s.Groups {
		if s := r.ahead(i); s != clause.None {
			first[i] = first[s] + 1
		}
	}
	for i := range order {
		k := i
		for k > 0 && first[order[k-1]] > first[i] {
			order[k] = order[k-1]
			k--
		}
		order[k] = i
	}
	return order
}

// ahead returns the subject that a possessive in a phrase of time before it
// points to: « dès son arrivée à X, la ministre a … », "during his visit, X …".
func (r *Resolver) ahead(possessive int) int {
	noun := r.s.Groups[possessive].Of
	if r.s.Groups[possessive].Kind != clause.Possessive || noun == clause.None || !r.s.Groups[noun].Case.Has(lexicon.During) {
		return clause.None
	}
	for i := range r.s.Predicates {
		p := &r.s.Predicates[i]
		if p.Kind != clause.Verbal || !p.Finite || p.Oblique(r.s.Groups[noun].Prep) != noun {
			continue
		}
		s := p.Arg(clause.Subject)
		if p.Passive {
			s = p.Arg(clause.Object)
		}
		if s != clause.None && r.s.Groups[s].Head > r.s.Groups[noun].Head && r.s.Groups[s].Head < p.First {
			return s
		}
	}
	return clause.None
}

// resolve finds who group g is and notes that the text spoke of it.
func (r *Resolver) resolve(g int) {
	gr := &r.s.Groups[g]
	if gr.Kinds.Has(lexicon.TimeNoun) {
		return
	}
	var who int
	switch gr.Kind {
	case clause.Pronoun:
		if !r.both(g) && !r.latter(g) {
			r.pronoun(g)
		}
		return
	case clause.Possessive:
		r.possessive(g)
		return
	case clause.Adjective:
		who = r.marked(gr)
		r.set(g, who)
		return
	default:
		if r.both(g) {
			return
		}
		who = r.noun(g)
	}
	r.set(g, who)
	if who == none {
		return
	}
	r.es.all[who].last = r.s.Index
	if r.s.Words[gr.First].POS == lexicon.DET && r.s.Words[gr.First].Feats.Has(lexicon.Plur) && gr.First < gr.Head {
		r.es.all[who].plural = true // « les Farc »
	}
	r.member(who, g)
	if b := r.s.Groups[g].Apposition; b != clause.None {
		r.member(who, b)
	}
	if r.says(g, who) {
		return
	}
	// A conjunct joins the slot of the first: « A et B ».
	if len(r.slots) > 0 {
		last := &r.slots[len(r.slots)-1]
		if last.sentence == r.s.Index && r.follows(last.word, g) {
			if !slices.Contains(last.who, who) { // "the president and minister X"
				last.who = append(last.who, who)
			}
			return
		}
	}
	r.slots = append(r.slots, slot{who: []int{who}, sentence: r.s.Index, word: gr.Head, gender: r.shown(g), subject: r.isSubject(g), embedded: r.embedded(g), inside: r.inside(g), source: r.source(g), locative: gr.Case.Has(lexicon.Where)})
}

func (r *Resolver) set(g, who int) {
	start := len(r.pool)
	if who != none {
		r.pool = append(r.pool, who)
	}
	r.refs[g] = [2]int{start, len(r.pool)}
}

func (r *Resolver) setAll(g int, who []int) {
	start := len(r.pool)
	r.pool = append(r.pool, who...)
	r.refs[g] = [2]int{start, len(r.pool)}
}

// who returns the entities of a group of the current sentence.
func (r *Resolver) who(g int) []int {
	if g == clause.None || g >= len(r.refs) {
		return nil
	}
	return r.pool[r.refs[g][0]:r.refs[g][1]]
}

// A Reading says whether the name of a capital means the city or the
// government that sits there.
type Reading uint8

// The readings.
const (
	Government Reading = iota
	Location
)

// Actors returns who group g of the current sentence means; none where a
// reader cannot know. Conjuncts are not followed.
func (r *Resolver) Actors(g int, as Reading) []*schema.Actor {
	var out []*schema.Actor
	for _, i := range r.who(g) {
		if g := r.es.all[i].govern; as == Government && g != none {
			i = g
		}
		out = append(out, r.es.actor(i))
	}
	return out
}

// words returns the text of the words [first, end) of the sentence.
func (r *Resolver) words(first, end int) string {
	return r.text.Doc[r.s.Words[first].Start:r.s.Words[end-1].End]
}

// label is the name of a group without an entry: its words and its
// complements, without its determiner.
func (r *Resolver) label(g int) string { return oneLine(r.words(r.labelled(g))) }

// labelled are the words [first, end) of that name.
func (r *Resolver) labelled(g int) (first, end int) {
	gr := &r.s.Groups[g]
	first = gr.First
	for first < gr.Head && (r.s.Words[first].POS == lexicon.DET || r.s.Words[first].POS == lexicon.ADPDET || r.s.Words[first].Feats.Has(lexicon.Poss)) {
		first++
	}
	return first, r.endOf(g)
}

// endOf is where the complements of group g end that follow it closely: « la
// réunion de la Commission OTAN-Géorgie ».
func (r *Resolver) endOf(g int) int {
	end := r.s.Groups[g].End
	for again := true; again; {
		again = false
		for h := range r.s.Groups {
			x := &r.s.Groups[h]
			if x.Of == clause.None || x.Kind != clause.Nominal || x.Prep == "" || x.First < end || x.First > end+2 || x.End <= end {
				continue
			}
			if (x.Of == g || r.s.Groups[x.Of].End <= end && r.s.Groups[x.Of].First >= r.s.Groups[g].First) && (x.Case.Has(lexicon.Of) || x.Case.Has(lexicon.To) && x.Of == g && r.class(g) == schema.Thing) {
				end, again = x.End, true
			}
		}
	}
	return end
}
