package clause

import (
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// denials negates the predicates whose subject or object is nobody: what is
// denied is denied but once, « no country recognised X », « neither X nor Y
// signed », « attacked no town ».
func (en englishWholes) denials() {
	for i := range en.Predicates {
		p := en.pred(i)
		if p.Kind != Verbal || p.Negated {
			continue
		}
		for _, a := range p.Args {
			if (a.Func == Subject || a.Func == Object) && a.Group != None && en.nobody(a.Group) {
				p.Negated = true
			}
		}
	}
}

// nobody tells whether a group is none at all: no country, none of them,
// neither side, hardly anybody, few countries.
func (en englishWholes) nobody(g int) bool {
	gr := &en.Groups[g]
	for i := max(gr.First-1, 0); i <= gr.Head; i++ {
		w, before := en.word(i), en.word(i-1)
		switch {
		case w.Is(negativeWord):
			return i >= gr.First || w.Lemma != "no"
		case w.Lemma == "hardly", w.Lemma == "scarcely":
			return true
		case w.Lemma == "few":
			return i >= gr.First && (before == nil || before.POS != lexicon.DET || !strings.EqualFold(before.Text, "a") && !strings.EqualFold(before.Text, "the"))
		}
	}
	return false
}
