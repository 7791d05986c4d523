package event_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// TestTold: to whom was done what is called again, by what the text told before.
func TestTold(t *testing.T) {
	x := pipeline(t)
	for _, c := range []struct{ lang, text, want string }{
		// Where the assault was, what it was against and who was hit.
		{"en", "A car bomb attack on a barracks in Riga left six dead. The Taliban have claimed responsibility.",
			"talibans attacked barracks"},
		{"en", "A constable was stabbed in Riga on Friday. The Taliban claimed the attack.",
			"talibans attacked constable"},
		{"fr", "Un attentat perpétré lundi contre une caserne a fait six morts. L'attaque a été revendiquée par les talibans.",
			"talibans attacked caserne"},
		{"fr", "Un attentat a eu lieu à Riga. Les talibans ont revendiqué l'attentat.",
			"talibans attacked Riga"},
		// Another one, several, or a thing that was not hit.
		{"fr", "Un attentat a fait six morts. Une attaque similaire avait eu lieu à Riga. L'attentat a été revendiqué par les talibans.",
			"talibans attacked –"},
		{"fr", "Un policier a été attaqué à Riga. Les attaques ont été revendiquées par les talibans.",
			"talibans attacked –"},
		{"en", "A lorry was used in the raid. The Taliban have claimed responsibility.",
			"talibans attacked –"},
		// Who has accused whom.
		{"en", "Norway and Sweden accused Syria of the raid. Syria denied it.",
			"Norvège accused Syrie; Suède accused Syrie; Syrie denied Norvège; Syrie denied Suède"},
		{"fr", "La Norvège a accusé la Syrie. L'armée syrienne a démenti.",
			"Norvège accused Syrie; armée syrienne denied Norvège"},
	} {
		r, err := x.Extract(context.Background(), schema.Document{ID: "q", Text: c.text, Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, e := range r.Events {
			if e.Relation != "stated" {
				got = append(got, fmt.Sprintf("%s %s %s", name(e.Agent), e.Relation, name(e.Target)))
			}
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n\tgot  %s\n\twant %s", c.text, s, c.want)
		}
	}
}
