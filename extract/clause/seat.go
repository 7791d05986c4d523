package clause

import "github.com/entente-kg/entente/extract/lexicon"

const (
	seated  lexicon.Sense = "seated"  // who has a seat in a chamber: member
	Chamber lexicon.Sense = "chamber" // parliament, senate: a seat there is an office
)

// seats makes an office of belonging to a chamber: "a member of the Norwegian
// parliament". Who belongs to a party or a team holds none.
func (an *analysis) seats() {
	for g := range an.Groups {
		x := &an.Groups[g]
		if x.Of == None || !x.Case.Has(lexicon.Of) || !an.word(an.Groups[x.Of].Head).Is(seated) {
			continue
		}
		for i := x.First; i < x.End; i++ {
			if an.word(i).Is(Chamber) {
				an.Groups[x.Of].Kinds |= lexicon.OfficeNoun
			}
		}
	}
}
