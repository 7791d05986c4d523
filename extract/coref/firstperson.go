package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/schema"
)

// Pronouns that stand for who speaks.
const (
	speaking         lexicon.Sense = "speaking"          // je, moi
	speakingNow      lexicon.Sense = "speaking-now"      // as a subject: it shows that its block is in the first person
	speakingTogether lexicon.Sense = "speaking-together" // nous
	speakers         lexicon.Sense = "speakers"          // whose who speaks is: mon, my
	speakersTogether lexicon.Sense = "speakers-together" // whose they are for whom he speaks: notre
)

// firstPersonAt tells je and its like, and nouns that are called his or theirs
// who speak.
func (s *sentence) firstPersonAt(g int) bool {
	gr := &s.Groups[g]
	switch w := &s.Words[gr.Head]; gr.Kind {
	case clause.Pronoun:
		return w.Is(speaking, speakingTogether)
	case clause.Possessive:
		return w.Is(speakers, speakersTogether)
	case clause.Nominal:
		for h, x := range s.Complements(g) {
			if x.Kind == clause.Possessive && s.firstPersonAt(h) {
				return true
			}
		}
	}
	return false
}

// firstPerson finds who speaks in a document written in the first person: the
// person its title names, or the one that its blocks in the third person name
// most.
func (ns *names) firstPerson(title string, words []tag.Word) int {
	if who := ns.titled(title); who != none {
		return who
	}
	// A block in the first person does not name its speaker: the others may.
	spoken := make(map[int]bool)
	ns.inFirst = false
	for _, s := range ns.text.Sentences {
		for i := s.First; i < s.End; i++ {
			if words[i].Is(speakingNow) && !words[i].Quoted {
				spoken[s.Block], ns.inFirst = true, true
			}
		}
	}
	count := make(map[int]int)
	best, at := none, 0 // at: the sentence of the mention; both stand in order
	for i := range ns.mentions {
		for at < len(ns.text.Sentences) && ns.text.Sentences[at].End <= ns.mentions[i].First {
			at++
		}
		w := ns.of[i]
		if w == none || at == len(ns.text.Sentences) || ns.es.all[w].actor.Class != schema.Person || spoken[ns.text.Sentences[at].Block] {
			continue
		}
		count[w]++
		if best == none || count[w] > count[best] {
			best = w
		}
	}
	return best
}

// titled returns the first person whose name the title has, or none.
func (ns *names) titled(title string) int {
	words := strings.Fields(title)
	for i := range words {
		for n := min(4, len(words)-i); n >= 2; n-- {
			name := strings.Trim(strings.Join(words[i:i+n], " "), ".,;:!?()«»")
			if who, ok := ns.es.keys[keyOf(schema.Person, name)]; ok {
				return who
			}
			for _, e := range ns.es.gaz.Lookup(name) {
				if e.Kind == gazetteer.Person {
					who := ns.es.entry(e)
					ns.es.all[who].said = true
					return who
				}
			}
		}
	}
	return none
}
