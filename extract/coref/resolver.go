package coref

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Resolver resolves the groups of one document after the other, for one
// goroutine. Start a document, then its windows, and of each the sentences in
// their order.
type Resolver struct {
	*Language
	title string // of the document
	lang  string // that it is in

	es        entities  // who the document speaks of
	d         discourse // what it said of them so far
	names     names     // whom the names of the window mean
	s         sentence  // the sentence at hand
	traces    []uint64  // of its pairings; see there
	positions []Position
}

// A document of more than memory entities is a new one from the next window
// on: what was spoken of so long ago is forgotten.
const memory = 5000

// NewResolver returns a Resolver for the use of one goroutine.
func NewResolver(gaz *gazetteer.Gazetteer, l *Language) *Resolver {
	r := &Resolver{Language: l, es: newEntities(gaz, l.lex)}
	r.d.es, r.names.es, r.s.Language = &r.es, &r.es, l
	return r
}

// Start begins a document of a language, whose name for a country is shown in
// names that are made of it.
func (r *Resolver) Start(title, lang string, text *token.Text) {
	r.title, r.lang, r.names.text, r.s.text = title, lang, text, text
	r.es.reset()
	r.d.start()
}

// Window begins the next window of the document's text, with its words, as many
// as tokens, and all its mentions. Actors that were returned for earlier windows
// are not changed any more.
func (r *Resolver) Window(words []tag.Word, mentions []mention.Mention) {
	if len(r.es.all) > memory {
		r.Start(r.title, r.lang, r.s.text)
	}
	r.positions = nil
	r.es.renew()
	r.d.settled = r.d.settled[:0]
	r.names.register(mentions)
	r.s.named = r.names.of
	if r.d.speaker == none {
		r.d.speaker = r.names.firstPerson(r.title, words)
	}
}

// Positions returns the offices that the window names, in the order of its
// text.
func (r *Resolver) Positions() []Position { return r.positions }

// Sentence resolves the groups of a sentence.
func (r *Resolver) Sentence(s *clause.Sentence) {
	r.s.begin(s)
	r.d.begin(&r.s)
	var late []int // « je » and « notre pays » are known when it is known who is quoted
	for _, g := range r.s.order() {
		if r.s.firstPersonAt(g) {
			late = append(late, g)
			continue
		}
		r.resolve(g)
	}
	r.d.pairs = r.pairings(len(s.Words), r.d.pairs)
	r.predicated()
	r.takeTurn()
	r.quotes()
	for _, g := range late {
		if s.Groups[g].Kind == clause.Pronoun {
			r.s.set(g, r.voice(g))
		} else {
			r.resolve(g)
		}
	}
}

// Named returns who mention i of the window means, or nil where it is no
// name.
func (r *Resolver) Named(i int) *schema.Actor {
	if who := r.names.of[i]; who != none {
		return r.es.actor(who)
	}
	return nil
}

// resolve finds who group g is and notes that the text spoke of it.
func (r *Resolver) resolve(g int) {
	gr := &r.s.Groups[g]
	switch {
	case gr.Kinds.Has(lexicon.TimeNoun):
	case gr.Kind == clause.Possessive:
		r.possessive(g)
	case gr.Kind == clause.Adjective && gr.Mark != clause.None:
		r.s.set(g, r.s.marked(gr))
	case r.both(g), r.each(g):
	case gr.Kind != clause.Pronoun:
		r.mention(g, r.noun(g))
	case gr.Apposition != clause.None:
		r.mention(g, r.noun(gr.Apposition)) // « l'un des chefs, X »
	case !r.latter(g):
		r.pronoun(g)
	}
}

// mention notes that noun group g means somebody, and what it tells of him.
func (r *Resolver) mention(g, who int) {
	r.s.set(g, who)
	if who == none {
		return
	}
	gr, e := &r.s.Groups[g], &r.es.all[who]
	e.last = r.s.Index
	if first := &r.s.Words[gr.First]; first.POS == lexicon.DET && first.Feats.Has(lexicon.Plur) && gr.First < gr.Head {
		e.plural = true // « les Farc »
	}
	r.member(who, g)
	if b := gr.Apposition; b != clause.None {
		r.member(who, b)
	}
	if !r.says(g, who) && !r.d.joins(&r.s, g, who) && !r.kindOnly(g, who) {
		of := r.s.nominal(g, []int{who})
		of.source = of.source || r.inHisView(gr)
		r.d.speak(of)
	}
}

// kindOnly tells whether a bare complement only says of what kind something is, so that
// no pronoun means it: « des tueries de masse ».
func (r *Resolver) kindOnly(g, who int) bool {
	gr := &r.s.Groups[g]
	return !r.es.all[who].named && gr.Mark == clause.None && gr.Case.Has(lexicon.Of) && gr.First == gr.Head && gr.First > 0 &&
		r.s.Words[gr.First-1].POS == lexicon.ADP && !r.s.plural(gr)
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
	for _, i := range r.s.who(g) {
		if g := r.es.all[i].govern; as == Government && g != none {
			i = g
		}
		out = append(out, r.es.actor(i))
	}
	return out
}
