package gold

import (
	"testing"

	"github.com/entente-kg/entente/schema"
)

func person(label string, more ...string) *schema.Actor {
	return actor(schema.Person, label, more...)
}

func actor(class schema.Class, label string, more ...string) *schema.Actor {
	return &schema.Actor{ID: schema.ActorID(class, label), Class: class, Label: label, Labels: append([]string{label}, more...)}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		name string
		gold []string
		got  *schema.Actor
		want bool
	}{
		{"nobody on either side", nil, nil, true},
		{"nobody in gold", nil, person("Lambert"), false},
		{"nobody extracted", []string{"Lambert"}, nil, false},
		{"case and accents", []string{"José Nuñez"}, person("JOSE NUNEZ"), true},
		{"ligatures", []string{"Cœur de Lion"}, actor(schema.Group, "Coeur de Lion"), true},
		{"articles", []string{"la Norvège"}, actor(schema.Country, "Norvège"), true},
		{"elided articles", []string{"l’Équateur"}, actor(schema.Country, "Équateur"), true},
		{"titles", []string{"Mme Durand"}, person("Durand"), true},
		{"a name of one article", []string{"Le"}, person("Le"), true},
		{"another name of the list", []string{"Karen Solberg", "la ministre"}, actor(schema.Group, "ministre"), true},
		{"another label", []string{"Norvège", "Oslo"}, actor(schema.Country, "Norway", "Norvège"), true},
		{"the readable part of the id", []string{"Karen Solberg"}, &schema.Actor{ID: "urn:entente:actor:person:karen-solberg", Label: "K. S."}, true},
		{"a person's surname", []string{"Karen Solberg"}, person("Solberg"), true},
		{"a person's full name", []string{"Solberg"}, person("Karen Solberg"), true},
		{"another person of that surname", []string{"Karen Solberg"}, person("Ola Solberg"), false},
		{"a person's first name", []string{"Karen Solberg"}, person("Karen"), false},
		{"a surname too short", []string{"Karen Bo"}, person("Bo"), false},
		{"the end of a body's name", []string{"Conseil de Sécurité"}, actor(schema.Organization, "Sécurité"), false},
		{"fewer words of a common noun", []string{"les rebelles du Nord"}, actor(schema.Group, "rebelles"), true},
		{"more words of a common noun", []string{"les rebelles"}, actor(schema.Group, "rebelles armés du Nord"), true},
		{"far more words of a common noun", []string{"les rebelles"}, actor(schema.Group, "rebelles armés venus hier du Nord"), false},
		{"other words of a common noun", []string{"les rebelles armés"}, actor(schema.Group, "rebelles vaincus"), false},
		{"a common noun and a name", []string{"les Rebelles"}, actor(schema.Group, "rebelles armés"), false},
		{"Cyrillic alone is no name", []string{"Лаврентий"}, nil, true},
	} {
		gold, got := goldNames(c.gold), actorNames(c.got)
		if same(&gold, &got) != c.want {
			t.Errorf("%s: %q and %+v: same is %v", c.name, c.gold, c.got, !c.want)
		}
	}
}

func TestWithin(t *testing.T) {
	const sentence = " m solberg a recu l ambassadeur norvegien "
	for _, c := range []struct {
		names []string
		want  bool
	}{
		{[]string{"Karen Solberg", "Solberg"}, true},
		{[]string{"Karen Solberg"}, false},
		{[]string{"Norvège"}, false},
		{[]string{"l'ambassadeur norvégien"}, true},
		{[]string{"ambassade"}, false},
	} {
		n := goldNames(c.names)
		if n.within(sentence) != c.want {
			t.Errorf("%q within%q is %v", c.names, sentence, !c.want)
		}
	}
}
