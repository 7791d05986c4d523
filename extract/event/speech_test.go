package event_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestSpeech: in whatever layout somebody is quoted, the right one speaks, and
// what is said is his word.
func TestSpeech(t *testing.T) {
	x := pipeline(t)
	told := func(lang, text string) string {
		r, err := x.Extract(context.Background(), schema.Document{ID: "q", Text: text, Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			s := fmt.Sprintf("%s %s %s", name(e.Agent), e.Relation, name(e.Target))
			if e.AttributedTo != nil {
				s += ", says " + name(e.AttributedTo)
			}
			got = append(got, s)
			if e.ID != schema.EventID(&e) {
				t.Errorf("%s: the identifier is of another event", s)
			}
		}
		return strings.Join(got, "; ")
	}
	const behind = "Norvège supported Chili, says Karl Holm; Karl Holm stated –"
	const before = "Karl Holm stated –; Norvège supported Chili, says Karl Holm"
	for _, c := range []struct {
		lang, want string
		texts      []string
	}{
		{"fr", behind, []string{
			"« La Norvège soutient le Chili », a déclaré Karl Holm.",
			"« La Norvège soutient le Chili ! » a lancé Karl Holm.",
			"\"La Norvège soutient le Chili\", a déclaré Karl Holm.",
			"\" La Norvège soutient le Chili \", a déclaré Karl Holm.",
			"<< La Norvège soutient le Chili >>, a déclaré Karl Holm.",
			"‘La Norvège soutient le Chili’, a déclaré Karl Holm.",
			"La Norvège « soutient le Chili », a déclaré Karl Holm.",
			"La Norvège soutient le Chili, a déclaré Karl Holm.",
		}},
		{"fr", before, []string{
			"Karl Holm a déclaré : « La Norvège soutient le Chili ».",
			"Karl Holm a déclaré « La Norvège soutient le Chili ».",
			"Karl Holm a déclaré : “La Norvège soutient le Chili”.",
			"La Norvège, a déclaré Karl Holm, « soutient le Chili ».",
			"« La Norvège, a déclaré Karl Holm, soutient le Chili. »",
			"« La Norvège », a déclaré Karl Holm, « soutient le Chili. »",
			"La Norvège, a déclaré Karl Holm, soutient le Chili.",
			"Karl Holm a fait savoir que la Norvège soutenait le Chili.",
		}},
		{"fr", "Norvège supported Chili, says Karl Holm", []string{
			"Selon Karl Holm, « la Norvège soutient le Chili ».",
			"« La Norvège soutient le Chili », selon Karl Holm.",
			"Karl Holm (Norvège) : « Nous soutenons le Chili. »",
			"M. Karl HOLM (Norvège) : Nous soutenons le Chili.",
			"Karl Holm est formel : « La Norvège soutient le Chili. »",
			"Karl Holm est formel. « La Norvège soutient le Chili. »",
		}},
		{"fr", "Chili violated traité, says Union européenne; Union européenne stated –", []string{
			"Le Chili a violé le traité, indique un communiqué de l'Union européenne.",
			"« Le Chili a violé le traité », souligne une déclaration de l'Union européenne.",
		}},
		{"fr", "Karl Holm stated –; Chili violated traité, says Karl Holm; Pérou attacked Chili, says Karl Holm; Karl Holm stated –", []string{
			"Karl Holm a affirmé : « Le Chili a violé le traité ». « Le Pérou a attaqué le Chili », a-t-il ajouté.",
		}},
		{"fr", "Karl Holm stated –; Chili violated traité, says Karl Holm; Karl Holm stated –; Pérou attacked Chili, says Karl Holm", []string{
			"Karl Holm a affirmé que le Chili avait violé le traité et a ajouté que le Pérou avait attaqué le Chili.",
			"Karl Holm a affirmé que le Chili avait violé le traité, précisant que le Pérou avait attaqué le Chili.",
		}},
		{"en", behind, []string{
			"\"Norway supports Chile,\" Karl Holm said.",
			"\"Norway supports Chile\", said Karl Holm.",
			"“Norway supports Chile,” said Karl Holm.",
			"'Norway supports Chile,' Karl Holm said.",
			"‘Norway supports Chile,’ Karl Holm said.",
			"Norway \"supports Chile\", Karl Holm said.",
			"Norway supports Chile, Karl Holm said.",
		}},
		{"en", before, []string{
			"Karl Holm said, \"Norway supports Chile.\"",
			"Karl Holm said: \"Norway supports Chile.\"",
			"Karl Holm said “Norway supports Chile”.",
			"Norway, Karl Holm said, supports Chile.",
			"Karl Holm said Norway supports Chile.",
		}},
		{"en", "Norvège supported Chili, says Karl Holm", []string{
			"Mr. Karl HOLM (Norway): We support Chile.",
			"According to Karl Holm, \"Norway supports Chile\".",
			"Karl Holm is adamant: \"Norway supports Chile.\"",
		}},
		{"en", "Karl Holm stated –, says Norvège; Chili violated treaty, says Karl Holm", []string{
			"Oslo quoted Karl Holm as saying that Chile had violated the treaty.",
		}},
		{"en", "Union européenne stated –; Chili violated treaty, says Union européenne", []string{
			"A statement by the European Union said Chile had violated the treaty.",
			"The European Union's statement said Chile had violated the treaty.",
		}},
		// Whom he speaks for, and who he is, though it is only said behind.
		{"fr", "Norvège supported Chili, says Karl Holm; Norvège criticized Pérou, says Karl Holm; Karl Holm stated –; Karl Holm holdsPosition Norvège", []string{
			"« Nous soutenons le Chili. Nous condamnons le Pérou », a déclaré le ministre norvégien Karl Holm.",
			"« Nous soutenons le Chili.\n\n« Notre pays condamne le Pérou », a déclaré le ministre norvégien Karl Holm.",
		}},
		{"en", "Norvège supported Chili, says Karl Holm; Norvège criticized Pérou, says Karl Holm; Karl Holm stated –; Karl Holm holdsPosition Norvège", []string{
			"\"We support Chile. Our government condemns Peru,\" said Norway's foreign minister, Karl Holm.",
		}},
		{"fr", "Karl Holm criticized Pérou, says Karl Holm; Karl Holm stated –", []string{
			"« Je condamne le Pérou », a déclaré Karl Holm.",
			"« Je dis que je condamne le Pérou », a déclaré Karl Holm.",
		}},
		// Who is quoted does not call himself he.
		{"fr", "Karl Holm stated –", []string{"Karl Holm a déclaré : « Il a attaqué le Pérou. »"}},
		{"en", "Karl Holm stated –", []string{"Karl Holm said: \"He attacked Peru.\""}},
		{"en", "Karl Holm stated –; Karl Holm attacked Pérou, says Karl Holm", []string{"Karl Holm said he had attacked Peru."}},
		{"fr", "Norvège supported Chili, says Karl Holm", []string{"Pour Karl Holm, « la Norvège soutient le Chili »."}},
		{"fr", "Karl Holm stated presse; Chili violated traité, says Karl Holm", []string{"Karl Holm a déclaré devant la presse que le Chili avait violé le traité."}},
		{"fr", "Chili violated traité, says Karl Holm; Karl Holm stated –; Karl Holm holdsPosition ONU", []string{"« Le Chili a violé le traité », a dit Karl Holm, ambassadeur à l'ONU."}},
		// The newspaper's own we is nobody.
		{"fr", "Karl Holm stated –", []string{"Karl Holm a dit à nos confrères qu'il viendrait. Nous soutenons le Chili."}},
	} {
		for _, text := range c.texts {
			if got := told(c.lang, text); got != c.want {
				t.Errorf("%s\n got  %s\n want %s", text, got, c.want)
			}
		}
	}
}
