package rule

import (
	"slices"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Suits tells whether somebody of a class can fill a role of the rule. What a
// pronoun stands for is known only when the match is made.
func (m *Match) Suits(role Role, class schema.Class) bool {
	if len(m.asked[role]) == 0 {
		return true
	}
	for _, c := range m.asked[role] {
		if mayBe(class, c) {
			return true
		}
	}
	return false
}

// mayBe tells whether somebody of a class may be what a rule asks for. Groups may be
// of persons, of bodies or of countries.
func mayBe(class schema.Class, c Class) bool {
	switch class {
	case schema.Person:
		return c != OrgC && c != CountryC && c != PlaceC && c != CityC && c != RegionC
	case schema.Country, schema.Region, schema.City, schema.Place:
		return c != PersonC
	case schema.Organization:
		return c != PersonC && c != CityC && c != RegionC
	}
	return true
}

// chainIs tells whether a group or one coordinated with it is of a class; surely
// asks that its words tell.
func (st *state) chainIs(g int, classes []Class, surely bool) bool {
	for n := 0; g != clause.None && n <= maxFillers; n++ {
		gr := &st.s.Groups[g]
		if isAny(st.s, counted(st.s, g), classes, surely) {
			return true
		}
		g = gr.Conjunct
	}
	return false
}

// isAny tells whether a group is of a class. A name that nothing else is known of
// could be of any, unless the question is whether it surely is.
func isAny(s *clause.Sentence, g int, classes []Class, surely bool) bool {
	gr := &s.Groups[g]
	if surely && nameOnly(gr) {
		return slices.Contains(classes, AnyClass) || slices.Contains(classes, NamedC)
	}
	for _, c := range classes {
		if is(gr, c) || c == NumberC && number(s, gr) || (c == GroupC || c == PersonC) && people(s, gr) {
			return true
		}
	}
	return false
}

// people tells whether a group is people by their nationality: "the British".
func people(s *clause.Sentence, g *clause.Group) bool {
	return g.Kind == clause.Nominal && g.Mark != clause.None && g.Mark < len(s.Marks) && s.Marks[g.Mark].Kind == clause.DemonymMark
}

// number tells whether a group is only a number, without a preposition: "killed
// five". It may count people, where a rule says so.
func number(s *clause.Sentence, g *clause.Group) bool {
	return g.Class == "" && g.Mark == clause.None && g.Prep == "" && g.Head >= 0 && g.Head < len(s.Words) && s.Words[g.Head].POS == lexicon.NUM
}

// nameOnly tells whether nothing is known of a group but that it is a name.
func nameOnly(g *clause.Group) bool {
	return g.Class == "" && g.Kind == clause.Nominal && g.Mark != clause.None && g.Kinds == 0
}

// is tells whether a group is of a class, or, for a pronoun or a name that
// nothing is known of, whether it could be.
func is(g *clause.Group, c Class) bool {
	if g.Class == "" && (g.Kind != clause.Nominal || nameOnly(g)) {
		switch c {
		case AnyClass, Actor, GroupC, OrgC, CountryC, PlaceC, RegionC, CityC, PersonC:
			return true
		case NamedC:
			return g.Mark != clause.None
		case PronounC:
			return g.Kind == clause.Pronoun
		}
		return false
	}
	switch c {
	case AnyClass:
		return true
	case Actor:
		return isActor(g)
	case PersonC:
		return g.Class == schema.Person || g.Class == "" && g.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun)
	case OrgC:
		return g.Class == schema.Organization || g.Class == "" && g.Kinds.Has(lexicon.BodyNoun)
	case CountryC:
		return g.Class == schema.Country || g.Class == "" && g.Kinds.Has(lexicon.CountryNoun)
	case GroupC:
		return g.Class == schema.Group || g.Class == "" && g.Kinds.Has(lexicon.GroupNoun)
	case PlaceC:
		switch g.Class {
		case schema.Country, schema.Region, schema.City, schema.Place:
			return true
		}
		return g.Class == "" && g.Kinds.Has(lexicon.PlaceNoun|lexicon.CountryNoun)
	case CityC:
		return g.Class == schema.City
	case RegionC:
		return g.Class == schema.Region
	case ThingC:
		return g.Class == schema.Thing
	case TextC:
		return g.Kinds.Has(lexicon.TextNoun)
	case MeetingC:
		return g.Kinds.Has(lexicon.MeetingNoun)
	case ForceC:
		return g.Kinds.Has(lexicon.ForceNoun)
	case ActC:
		return g.Kinds.Has(lexicon.ActNoun)
	case TimeC:
		return g.Kinds.Has(lexicon.TimeNoun)
	case seat:
		return g.Class == schema.Place && g.Mark != clause.None
	case MatterC:
		return isMatter(g)
	case NamedC:
		// An office that a list has is no name: « le gouverneur », but « le gouverneur X ».
		office := g.Class == "" && g.Kinds.Has(lexicon.OfficeNoun) && g.Apposition == clause.None
		return g.Mark != clause.None && !office && !g.Kinds.Has(lexicon.TimeNoun)
	}
	return g.Kind == clause.Pronoun
}

// isMatter tells whether a group is a noun, with a name or without, that
// calls nobody, no place and no time: loi, racisme, réforme.
func isMatter(g *clause.Group) bool {
	switch g.Class {
	case schema.Thing:
		return true
	case "":
		return g.Kind == clause.Nominal && !isActor(g) && !g.Kinds.Has(lexicon.TimeNoun) &&
			(!g.Kinds.Has(lexicon.PlaceNoun|lexicon.ForceNoun) || g.Kinds.Has(lexicon.ActNoun|lexicon.TextNoun))
	}
	return false
}

// isActor tells whether a group can act. A city can: it may be a capital that
// stands for its government.
func isActor(g *clause.Group) bool {
	switch g.Class {
	case schema.Person, schema.Organization, schema.Country, schema.Group, schema.City, schema.Region:
		return true
	case "":
		return g.Kind != clause.Nominal || nameOnly(g) || g.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.GroupNoun|lexicon.BodyNoun|lexicon.CountryNoun)
	}
	return false
}
