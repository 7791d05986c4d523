package rule

import (
	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// chainIs tells whether a group or one coordinated with it is of a class.
func (st *state) chainIs(g int, classes []Class) bool {
	for n := 0; g != clause.None && n <= maxFillers; n++ {
		gr := &st.s.Groups[g]
		if isAny(&st.s.Groups[counted(st.s, g)], classes) {
			return true
		}
		g = gr.Conjunct
	}
	return false
}

func isAny(g *clause.Group, classes []Class) bool {
	for _, c := range classes {
		if is(g, c) {
			return true
		}
	}
	return false
}

// is tells whether a group is of a class, or, for a pronoun that nothing is
// known of, whether it could be.
func is(g *clause.Group, c Class) bool {
	if g.Class == "" && g.Kind != clause.Nominal {
		switch c {
		case AnyClass, Actor, GroupC, OrgC, CountryC, PlaceC, RegionC, CityC, PersonC:
			return true
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
		return g.Mark != clause.None
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
		return g.Kind != clause.Nominal || g.Kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.GroupNoun|lexicon.BodyNoun|lexicon.CountryNoun)
	}
	return false
}
