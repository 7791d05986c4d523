package clause

import (
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Relative clauses between commas, and what follows speech without a
// conjunction: where they end, and what they are about.

// location are the prepositions of where something happened.
const location lexicon.Sense = "location"

func (en englishClauses) resume(k int) {
	en.leaveAside(k)
	en.leaveSpeech(k)
}

// leaveAside closes a relative clause set off by commas, behind which chunk k
// goes on with the clause around it: « condemned the attack, which killed ten,
// and urged … », « thanks X, whose envoy is in Rome, for … ».
func (en englishClauses) leaveAside(k int) {
	f := en.top()
	if !en.aside(f) {
		return
	}
	j := k - 1
	if en.kindAt(k) == finiteChunk {
		if en.kindAt(j) != conjChunk {
			return
		}
		j--
	}
	if en.kindAt(j) != commaChunk || en.chunks[j].first < f.at {
		return
	}
	en.pop()
	if top := en.top(); top.pred != None {
		top.latest = top.pred
	}
}

// aside tells whether frame f, the innermost, is a relative clause that has its
// verb and stands behind a comma in a clause that has its own.
func (en englishClauses) aside(f *frame) bool {
	if f.link != LinkRel || f.at == None || f.pred == None || len(en.frames) < 2 || en.frames[len(en.frames)-2].pred == None {
		return false
	}
	w := en.word(f.at - 1)
	return w != nil && w.Text == ","
}

// stanceVerb are the verbs, besides those of speech, of those who speak: « said the
// talks had failed and blamed Oslo ».
const stanceVerb lexicon.Sense = "stance-verb"

// leaveSpeech closes the clause of what is said where another verb of speech
// goes on, the verb of chunk k: « said the talks had failed and urged … ».
func (en englishClauses) leaveSpeech(k int) {
	f := en.top()
	if en.kindAt(k-1) != conjChunk || f.link != LinkThat || f.pred == None || f.governor == None || f.quote || len(en.frames) < 2 {
		return
	}
	verb, inner, outer := en.pred(en.chunks[k].pred), en.pred(f.pred), en.pred(f.governor)
	if !verb.Is(speechVerb, objectControl, stanceVerb) || inner.Is(speechVerb, objectControl, stanceVerb) || !outer.Is(speechVerb) {
		return
	}
	if host := en.frames[len(en.frames)-2].pred; host != f.governor {
		if host == None || outer.Link != LinkPart || outer.Governor != host {
			return
		}
		outer = en.pred(host) // « left for Oslo, saying the talks had failed, and urged … »
	}
	const tense = lexicon.Ind | lexicon.Cnd | lexicon.Pres | lexicon.Past | lexicon.Fut
	if verb.Feats&tense == outer.Feats&tense {
		en.pop()
	}
}

// speaksApart: « posted a note on the wall blaming Oslo »; neither a text nor a
// place speaks where somebody else is there to.
func (en englishClauses) speaksApart(k int) bool {
	if !en.pred(en.chunks[k].pred).Is(speechVerb, objectControl, stanceVerb) || en.top().latest == None {
		return false
	}
	g := en.groupOf(k - 1)
	if g.Prep == "" {
		return g.Class == "" && g.Kinds.Has(lexicon.TextNoun) && !g.Kinds.Has(lexicon.PersonNoun|lexicon.BodyNoun|lexicon.GroupNoun)
	}
	return en.lex.Senses(g.Prep).Has(location)
}

// speaksOn: « said the talks had failed and blamed Oslo »; a past form and a
// participle look alike. Who did the one may also have done the other, where
// no comma parts them: « said the minister had resigned and apologized ».
func (en englishClauses) speaksOn(k int) bool {
	f, p := en.top(), en.pred(en.chunks[k].pred)
	if f.link != LinkThat || f.pred == None || f.governor == None || f.quote || !p.Is(speechVerb, objectControl, stanceVerb) || p.End-p.First > 1 {
		return false
	}
	inner, outer := en.pred(f.pred), en.pred(f.governor)
	if inner.Is(speechVerb, objectControl, stanceVerb) || !outer.Is(speechVerb) || !outer.Finite || outer.Passive || outer.End-outer.First > 1 || !outer.Feats.Has(lexicon.Past) {
		return false
	}
	if inner.Passive && (!en.groupAt(k+1) || en.groupOf(k+1).Prep != "") {
		return false // « said the attack was planned and blamed on Oslo »
	}
	if en.kindAt(k-2) == commaChunk {
		return true
	}
	g := inner.Arg(Subject)
	return g != None && en.Groups[g].Kind == Nominal && en.Groups[g].Class == "" && en.Groups[g].Kinds&(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.GroupNoun|lexicon.BodyNoun|lexicon.CountryNoun) == 0
}

// happened returns what a relative clause behind a comma tells more of, where
// group g before the comma only says where that was: « the attack on a convoy in
// Mali, which killed ten ».
func (en englishClauses) happened(g int) int {
	gr := &en.Groups[g]
	switch gr.Class {
	case schema.Country, schema.City, schema.Region, schema.Place:
	default:
		return g
	}
	if !en.lex.Senses(gr.Prep).Has(location) {
		return g
	}
	for h := gr.Of; h != None; h = en.Groups[h].Of {
		if en.Groups[h].Kinds.Has(lexicon.ActNoun) {
			return h
		}
	}
	return g
}
