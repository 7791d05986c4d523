package ud

import (
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// compared is the adjective or adverb that group g hangs on rather than on the
// word head: what is compared by « than », or the adverb of place or distance
// right before the preposition, « north of », « closer to ». It is head where
// there is none.
func (w *Writer) compared(g *clause.Group, head int) int {
	if g.PrepAt == clause.None || g.PrepAt == 0 {
		return head
	}
	words := w.sentence.Words
	switch before := &words[g.PrepAt-1]; {
	case words[g.PrepAt].Is(comparing):
		for i := g.PrepAt - 1; i >= 0 && i >= g.PrepAt-5; i-- {
			if !w.compares(&words[i]) {
				continue
			}
			next := &words[i+1]
			if next.POS == lexicon.ADJ || next.POS == lexicon.ADV {
				return i + 1 // « more scarce than »
			}
			return i
		}
	case before.POS == lexicon.ADV && g.Case.Has(lexicon.Of|lexicon.To|lexicon.From) && before.Is(directional):
		return g.PrepAt - 1
	}
	return head
}

// compares tells the comparatives and what else « than » follows.
func (w *Writer) compares(word *tag.Word) bool {
	switch {
	case word.Is(comparative):
		return true
	case word.POS != lexicon.ADJ && word.POS != lexicon.ADV || word.Is(noComparative):
		return false
	}
	return slices.ContainsFunc(w.endings, func(ending string) bool { return strings.HasSuffix(word.Text, ending) })
}
