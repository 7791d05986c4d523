package clause

import "github.com/entente-kg/entente/extract/lexicon"

// inserted tells a verb behind a comma or a quotation, its subject right behind
// it or hanging on it: « …, a déclaré M. X », « …, a-t-il ajouté ».
func (fr frenchClauses) inserted(k int) (subject int, ok bool) {
	comma := fr.chunks[k-1].kind == commaChunk
	if !comma && (fr.chunks[k-1].kind != closeChunk || fr.namesQuoted(k-2)) {
		return None, false
	}
	if fr.pred(fr.chunks[k].pred).Arg(Subject) != None {
		return None, true
	}
	if comma && fr.kindAt(k-2) != closeChunk && fr.waits() {
		return None, false
	}
	j := fr.speakerBehind(k)
	if j < 0 {
		return None, false
	}
	// « Le ministre, X, a annoncé une visite »: a subject already waits before.
	if f := fr.top(); f.pred == None && f.subject != None && comma {
		return None, fr.speakerBetween(j)
	}
	if comma && fr.kindAt(k-2) != closeChunk && fr.top().pred == None && fr.sort(fr.chunks[j].group) == thing && !(fr.groupOf(j).Kinds.Has(lexicon.TextNoun) && !fr.word(fr.groupOf(j).First).Feats.Has(lexicon.Def)) {
		return None, false // « et le ministre, X, a demandé la fermeture »: it is asked, and does not ask
	}
	return None, true
}

// speakerBehind returns the chunk of the group that an inserted verb of saying has for
// its subject, or -1, behind when, where and to whom it was said: « …, a expliqué lundi à la
// presse M. X ».
func (fr frenchClauses) speakerBehind(k int) int {
	j := k + 1
	if fr.makesKnown(k) {
		j++
	}
	aside := false
	for fr.groupAt(j) && (fr.groupOf(j).Kinds.Has(lexicon.TimeNoun) || fr.groupOf(j).Prep != "") {
		aside = aside || fr.groupOf(j).Prep != ""
		j++
	}
	if !fr.groupAt(j) || aside && fr.sort(fr.chunks[j].group) == thing {
		return -1
	}
	return j
}

// namesQuoted tells whether the mark behind chunk k only ends what that chunk
// quotes of its own words: « la « République de X » a démenti ».
func (fr frenchClauses) namesQuoted(k int) bool {
	if !fr.groupAt(k) {
		return false
	}
	g := fr.groupOf(k)
	for i := g.First; i < g.Head; i++ {
		if fr.word(i).Opens() {
			return true
		}
	}
	return false
}

// speakerBetween tells whether the groups from chunk k on begin with somebody who
// can speak and end at a comma: « La Russie, a dit M. X, est … ».
func (fr frenchClauses) speakerBetween(k int) bool {
	speaks := fr.sort(fr.chunks[k].group) != thing
	for fr.groupAt(k) {
		k++
	}
	return speaks && k < len(fr.chunks) && fr.chunks[k].kind == commaChunk
}
