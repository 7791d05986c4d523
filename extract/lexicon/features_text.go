package lexicon

import (
	"fmt"
	"strings"
)

var featNames = [...]string{"Masc", "Fem", "Sing", "Plur", "P1", "P2", "P3", "Ind", "Sub", "Cnd", "Imp", "Inf", "Part", "Pres", "Impf", "Past", "Fut", "Def", "Indef", "Dem", "Poss", "Interrog", "Rel", "Refl", "Nom", "Acc", "Dat", "Card", "Ord", "Neg", "Given", "Family"}

// String writes the features in the order of their declaration, separated by
// bars; no feature at all is "_".
func (f Feats) String() string {
	if f == 0 {
		return "_"
	}
	var b strings.Builder
	for i, name := range featNames {
		if f>>i&1 == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(name)
	}
	return b.String()
}

// ParseFeats reads what Feats.String writes, in any order.
func ParseFeats(s string) (Feats, error) {
	if s == "_" {
		return 0, nil
	}
	var f Feats
next:
	for part := range strings.SplitSeq(s, "|") {
		for i, name := range featNames {
			if part == name {
				f |= 1 << i
				continue next
			}
		}
		return 0, fmt.Errorf("no feature is called %q; write one of %s", part, strings.Join(featNames[:], ", "))
	}
	return f, nil
}

// ParsePOS reads a part of speech by its name.
func ParsePOS(s string) (POS, error) {
	for i, name := range posNames {
		if s == name {
			return POS(i), nil
		}
	}
	return X, fmt.Errorf("no part of speech is called %q; write one of %s", s, strings.Join(posNames[:], ", "))
}

// udFeats are the features that Universal Dependencies writes as Name=Value.
var udFeats = [...]struct {
	f    Feats
	text string
}{
	{Cnd, "Mood=Cnd"}, {Imp, "Mood=Imp"}, {Ind, "Mood=Ind"}, {Sub, "Mood=Sub"},
	{Plur, "Number=Plur"}, {Sing, "Number=Sing"},
	{P1, "Person=1"}, {P2, "Person=2"}, {P3, "Person=3"},
	{Fut, "Tense=Fut"}, {Impf, "Tense=Imp"}, {Past, "Tense=Past"}, {Pres, "Tense=Pres"},
	{Inf, "VerbForm=Inf"}, {Part, "VerbForm=Part"},
}

// UD writes mood, number, person, tense and verb form in the terms of
// Universal Dependencies; the first of several of a kind; "_" for none.
func (f Feats) UD() string {
	var b strings.Builder
	last := ""
	for _, u := range udFeats {
		name, _, _ := strings.Cut(u.text, "=")
		if !f.Has(u.f) || name == last {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(u.text)
		last = name
	}
	if b.Len() == 0 {
		return "_"
	}
	return b.String()
}
