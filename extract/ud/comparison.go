package ud

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
)

// compared is the English adjective or adverb that group g hangs on rather
// than on the word head: what is compared by « than », or the adverb of place
// or distance right before the preposition, « north of », « closer to ». It is
// head where there is none.
func (w *Writer) compared(g *clause.Group, head int) int {
	if w.lex.Lang() != "en" || g.PrepAt == clause.None || g.PrepAt == 0 {
		return head
	}
	words := w.sentence.Words
	switch before := &words[g.PrepAt-1]; {
	case g.Prep == "than":
		for i := g.PrepAt - 1; i >= 0 && i >= g.PrepAt-5; i-- {
			if !comparative(&words[i]) {
				continue
			}
			next := &words[i+1]
			if next.POS == lexicon.ADJ || next.POS == lexicon.ADV {
				return i + 1 // « more scarce than »
			}
			return i
		}
	case before.POS == lexicon.ADV && (g.Prep == "of" || g.Prep == "to" || g.Prep == "from"):
		switch strings.ToLower(before.Text) {
		case "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "ahead", "close", "closer", "far", "farther", "further", "away", "first", "most", "short", "next", "prior", "back":
			return g.PrepAt - 1
		}
	}
	return head
}

// comparative tells the comparatives and what else « than » follows.
func comparative(word *tag.Word) bool {
	switch strings.ToLower(word.Text) {
	case "more", "less", "fewer", "worse", "other", "rather":
		return true
	case "ever", "never", "however", "over", "under":
		return false
	}
	return (word.POS == lexicon.ADJ || word.POS == lexicon.ADV) && strings.HasSuffix(word.Text, "er")
}
