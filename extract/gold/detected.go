package gold

// detected counts what each sentence says by roots alone, whoever the actors
// are: the root of a CAMEO code counts once a sentence, on either side.
func detected(golds, extracted []claim) Tally {
	type said struct{ sentence, root string }
	gold, got := make(map[said]bool), make(map[said]bool)
	for i := range golds {
		gold[said{golds[i].sentence, golds[i].root}] = true
	}
	for i := range extracted {
		x := said{extracted[i].sentence, extracted[i].root}
		for g := range golds { // gold's cut of the sentence, so that the two can be the same
			if golds[g].near(&extracted[i]) {
				x.sentence = golds[g].sentence
				break
			}
		}
		got[x] = true
	}
	t := Tally{Gold: len(gold), Extracted: len(got)}
	for x := range got {
		if gold[x] {
			t.Right++
		}
	}
	return t
}
