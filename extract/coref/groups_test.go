package coref_test

import (
	"bufio"
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// groupLine is a line of the listing that tells whom a group means: its words,
// its head and, behind the sign, its actors.
var groupLine = regexp.MustCompile(`(?m)^ +\d+  .*?(\S+(?: \S+)*)  +head \d+.* = (.+)$`)

// meant returns whom the last group of those words means in a text of 12 June
// 2015, as the listing for authors of rules shows it; "" where nobody.
func meant(t *testing.T, lang, text, words string) (who string) {
	t.Helper()
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	out := bufio.NewWriter(&b)
	if err := x.WriteText(context.Background(), out, schema.Document{ID: "test", Lang: lang, Published: "2015-06-12", Text: text}); err != nil {
		t.Fatal(err)
	}
	out.Flush()
	for _, m := range groupLine.FindAllStringSubmatch(b.String(), -1) {
		if m[1] == words {
			who = strings.TrimSpace(m[2])
		}
	}
	return who
}

// TestGroups: whom what somebody calls his own means, and what a noun alone
// calls again.
func TestGroups(t *testing.T) {
	for _, c := range []struct{ lang, text, words, want string }{
		{"fr", "Le président norvégien Pierre Vandamme a parlé. La Suède a menacé son pays.", "son pays", "Norvège"},
		{"fr", "Pierre Vandamme a parlé. La Suède a menacé son pays.", "son pays", "pays"},
		{"fr", "La Norvège proteste. Son armée a menacé la Suède.", "Son armée", "armée (Norvège)"},
		{"fr", "La Norvège proteste. Son gouvernement a menacé la Suède.", "Son gouvernement", "Norvège"},
		{"fr", "Le chef du Hamas, Pierre Vandamme, a parlé. L'Iran a armé son mouvement.", "son mouvement", "Hamas"},
		{"fr", "Les houthis ont tiré. Le groupe armé a menacé la Norvège.", "Le groupe armé", "houthis"},
		{"fr", "L'OTAN a protesté. L'organisation a menacé la Norvège.", "L'organisation", "OTAN"},
		{"fr", "L'armée norvégienne a protesté. L'organisation a menacé la Norvège.", "L'organisation", "organisation"},
		{"fr", "La Norvège a protesté. La Suède a critiqué le pays.", "le pays", "Norvège"},
		{"fr", "La Suède a protesté. La Suède a critiqué le pays.", "le pays", ""},
		{"fr", "L'eurodéputée Anna Torvik est arrivée.", "L'eurodéputée", "Anna Torvik"},
		{"en", "Norwegian President Pierre Vandamme spoke. Sweden threatened his country.", "his country", "Norvège"},
		{"en", "Norway protested. Its army threatened Sweden.", "Its army", "army (Norway)"},
		{"en", "Norway protested. Its government threatened Sweden.", "Its government", "Norvège"},
		{"en", "Hamas leader Pierre Vandamme spoke. Iran has armed his movement.", "his movement", "Hamas"},
		{"en", "NATO protested. The organization threatened Norway.", "The organization", "OTAN"},
		{"en", "The Houthis fired missiles. Norway negotiates with the group.", "the group", "houthis"},
		{"en", "Norway protested. Sweden urged the country to negotiate.", "the country", "Norvège"},
	} {
		if got := meant(t, c.lang, c.text, c.words); got != c.want {
			t.Errorf("%s\n\t%s means %q, want %q", c.text, c.words, got, c.want)
		}
	}
}
