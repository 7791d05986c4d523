package coref_test

import (
	"slices"
	"testing"

	"github.com/entente-kg/entente/schema"
)

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
		{"fr", "Boeing a protesté. L'entreprise a menacé la Norvège.", "L'entreprise", "Boeing"},
		{"fr", "Huawei a protesté. Le groupe chinois a menacé la Norvège.", "Le groupe chinois", "Huawei"},
		{"fr", "Huawei a protesté. Le groupe danois a menacé la Norvège.", "Le groupe danois", "groupe danois"},
		{"fr", "Amnesty International proteste. L'ONG a critiqué la Norvège.", "L'ONG", "Amnesty International"},
		{"fr", "L'ONU proteste. L'ONG a critiqué la Norvège.", "L'ONG", "ONG"},
		{"fr", "Les talibans ont tiré. Les insurgés ont menacé la Norvège.", "Les insurgés", "talibans"},
		{"fr", "La Norvège a tiré. Les insurgés ont menacé la Suède.", "Les insurgés", "insurgés"},
		{"fr", "Le Hamas a tiré. L'autre groupe a menacé la Norvège.", "L'autre groupe", "autre groupe"},
		{"fr", "Le Hamas a tiré. Le groupe à l'origine du raid a menacé la Norvège.", "Le groupe", "groupe"},
		{"fr", "L'OTAN a protesté. L'organisation a menacé la Norvège.", "L'organisation", "OTAN"},
		{"fr", "L'armée norvégienne a protesté. L'organisation a menacé la Norvège.", "L'organisation", "organisation"},
		{"fr", "La Norvège a protesté. La Suède a critiqué le pays.", "le pays", "Norvège"},
		{"fr", "La Suède a protesté. La Suède a critiqué le pays.", "le pays", "–"},
		{"fr", "L'eurodéputée Anna Torvik est arrivée.", "L'eurodéputée", "Anna Torvik"},
		{"fr", "L'organisation terroriste, le Hamas, a menacé la Norvège.", "L'organisation terroriste", "Hamas"},
		{"fr", "Le président norvégien Pierre Vandamme a rencontré la ministre suédoise Anna Torvik. Les dirigeants ont critiqué l'OTAN.", "Les dirigeants", "Pierre Vandamme + Anna Torvik"},
		{"fr", "Pierre Vandamme a rencontré Anna Torvik. Les dirigeants ont critiqué l'OTAN.", "Les dirigeants", "dirigeants"},
		{"fr", "Pierre Vandamme part pour Oslo. Ce dernier a critiqué l'OTAN.", "Ce dernier", "Pierre Vandamme"},
		{"en", "The militant group, the Islamic State, threatened Norway.", "The militant group", "État islamique"},
		{"en", "President Pierre Vandamme met Prime Minister Anna Torvik. The leaders criticized Norway.", "The leaders", "Pierre Vandamme + Anna Torvik"},
		{"en", "The US Commission on Northern Forests (USCNF) met. The Commission criticized Norway.", "The Commission", "US Commission on Northern Forests"},
		{"en", "Norwegian President Pierre Vandamme spoke. Sweden threatened his country.", "his country", "Norvège"},
		{"en", "Mrs Obama visited Norway.", "Mrs Obama", "Obama"},
		{"en", "Mr Obama visited Norway.", "Mr Obama", "Barack Obama"},
		{"en", "The foreign ministers of Norway and Sweden met.", "The foreign ministers", "foreign minister of Norway + foreign minister of Sweden"},
		{"en", "The foreign ministers of Norway and Sweden, Anna Torvik and Pierre Vandamme, met.", "The foreign ministers", "Anna Torvik + Pierre Vandamme"},
		{"en", "Anna Torvik negotiated with the governments of Norway and Sweden.", "the governments", "Norvège + Suède"},
		{"fr", "Les ambassadeurs de Norvège, des Pays-Bas et de l'OTAN ont protesté.", "Les ambassadeurs", "ambassadeur de Norvège + ambassadeur des Pays-Bas + ambassadeur de l'OTAN"},
		{"fr", "Les forces armées de la Norvège et de la Suède ont protesté.", "Les forces armées", "forces armées de la Norvège + forces armées de la Suède"},
		{"fr", "Les ministres de la Santé de la Norvège et de la Suède ont protesté.", "Les ministres de la Santé", "ministre de la Santé de la Norvège + ministre de la Santé de la Suède"},
		{"en", "Norway protested. Its army threatened Sweden.", "Its army", "army (Norway)"},
		{"en", "Norway protested. Its government threatened Sweden.", "Its government", "Norvège"},
		{"en", "Hamas leader Pierre Vandamme spoke. Iran has armed his movement.", "his movement", "Hamas"},
		{"en", "Boeing protested. The company threatened Norway.", "The company", "Boeing"},
		{"en", "NATO protested. The company threatened Norway.", "The company", "company"},
		{"en", "Human Rights Watch protested. The rival group criticized Norway.", "The rival group", "rival group"},
		{"en", "The Taliban opened fire. The insurgents threatened Norway.", "The insurgents", "talibans"},
		{"en", "The African Union met. The bloc threatened Norway.", "The bloc", "bloc"},
		{"en", "NATO protested. The organization threatened Norway.", "The organization", "OTAN"},
		{"en", "The Houthis fired missiles. Norway negotiates with the group.", "the group", "houthis"},
		{"en", "Norway protested. Sweden urged the country to negotiate.", "the country", "Norvège"},
	} {
		doc := schema.Document{ID: "test", Lang: c.lang, Published: "2015-06-12", Text: c.text}
		if got := groups(t, doc)[c.words]; !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s\n\t%s means %q, want %q", c.text, c.words, got, c.want)
		}
	}
}
