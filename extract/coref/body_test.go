package coref_test

import (
	"strings"
	"testing"
)

// TestBodies: what French and English call one body of a country has one
// identifier.
func TestBodies(t *testing.T) {
	agent := func(lang, text string) string {
		all := read(t, lang, "", text)
		if len(all) != 1 || all[0].Relation != "criticized" || label(all[0].Target) != "Japon" {
			t.Errorf("%s\n\twant that somebody criticized Japan, got %s", text, strings.Join(told(all), "; "))
			return ""
		}
		return all[0].Agent.ID
	}
	for _, c := range []struct{ fr, en string }{
		{"Le ministère turc des Affaires étrangères", "The Turkish Foreign Ministry"},
		{"Le ministère des Affaires étrangères turc", "The Turkish Ministry of Foreign Affairs"},
		{"Le ministère russe de la Défense", "The Russian Defense Ministry"},
		{"Le ministère de la Défense russe", "The Russian Ministry of Defence"},
		{"Le ministère iranien de l'Intérieur", "The Iranian Interior Ministry"},
		{"Le ministère français des Finances", "The French Finance Ministry"},
		{"Le ministère israélien de la Santé", "The Israeli Health Ministry"},
		{"Le ministère kényan de l'Éducation", "The Kenyan Education Ministry"},
		{"Le gouvernement chinois", "The Chinese government"},
		{"Le Bundestag", "The Bundestag"},
		{"Le Parlement turc", "The Turkish parliament"},
		{"Le Parlement européen", "The European Parliament"},
		{"La Rada", "The Rada"},
		{"La Douma", "The Duma"},
		{"Le Majlis", "The Majlis"},
		{"Le Sénat américain", "The US Senate"},
		{"La Chambre des représentants", "The House of Representatives"},
		{"L'Assemblée nationale française", "The French National Assembly"},
		{"La Chambre des communes", "The House of Commons"},
		{"L'armée russe", "The Russian army"},
		{"L'armée malienne", "The Malian army"},
		{"Les forces russes", "Russian forces"},
		{"Les forces ukrainiennes", "Ukrainian forces"},
		{"Les troupes israéliennes", "Israeli troops"},
		{"L'armée israélienne", "The Israeli army"},
		{"La marine chinoise", "The Chinese navy"},
		{"L'aviation turque", "The Turkish air force"},
		{"L'armée de l'air syrienne", "The Syrian air force"},
		{"La police turque", "Turkish police"},
		{"La police grecque", "The Greek police"},
		{"Les forces de sécurité irakiennes", "Iraqi security forces"},
		{"La Cour suprême du Kenya", "The Supreme Court of Kenya"},
		{"La Cour suprême américaine", "The US Supreme Court"},
		{"La Cour constitutionnelle polonaise", "The Polish Constitutional Court"},
		{"La Cour pénale internationale", "The International Criminal Court"},
		{"La Cour internationale de justice", "The International Court of Justice"},
		{"La Banque centrale du Chili", "The Central Bank of Chile"},
		{"La banque centrale turque", "The Turkish central bank"},
		{"La Banque centrale européenne", "The European Central Bank"},
		{"La Réserve fédérale", "The Federal Reserve"},
		{"Le FSB", "The FSB"},
		{"La CIA", "The CIA"},
		{"Le MI6", "MI6"},
		{"La DGSE", "The DGSE"},
		{"Le Mossad", "The Mossad"},
		{"Le SVR", "The SVR"},
		{"L'ambassade de Russie", "The Russian embassy"},
		{"L'ambassade américaine", "The US embassy"},
		{"Le Parti communiste chinois", "The Chinese Communist Party"},
		{"Le Hamas", "Hamas"},
		{"Le Hezbollah", "Hezbollah"},
		{"Le Front Polisario", "The Polisario Front"},
		{"Les talibans", "The Taliban"},
		{"L'État islamique", "The Islamic State"},
		{"Les Houthis", "The Houthis"},
		{"Le Parti républicain", "The Republican Party"},
		{"Le Parti démocrate", "The Democratic Party"},
		{"Le Parti conservateur britannique", "The British Conservative Party"},
		{"Le Parti travailliste", "The Labour Party"},
		{"Les Forces démocratiques syriennes", "The Syrian Democratic Forces"},
		{"Les Forces de soutien rapide", "The Rapid Support Forces"},
		{"Les Gardiens de la révolution", "The Revolutionary Guards"},
		{"Boko Haram", "Boko Haram"},
		{"Les Chebabs", "Al-Shabab"},
		{"Les FARC", "The FARC"},
		{"Le PKK", "The PKK"},
		{"Le Congrès américain", "The US Congress"},
		{"L'Union européenne", "The European Union"},
		{"La Commission européenne", "The European Commission"},
		{"Le Conseil de sécurité de l'ONU", "The UN Security Council"},
		{"L'opposition vénézuélienne", "The Venezuelan opposition"},
		{"La présidence égyptienne", "The Egyptian presidency"},
		{"La commission électorale kényane", "The Kenyan electoral commission"},
		{"Le parquet turc", "The Turkish prosecutor's office"},
		{"Les services de renseignement allemands", "German intelligence services"},
		{"La garde présidentielle gabonaise", "The Gabonese presidential guard"},
		{"La junte malienne", "The Malian junta"},
		{"La Croix-Rouge", "The Red Cross"},
		{"Human Rights Watch", "Human Rights Watch"},
		{"Le Comité international de la Croix-Rouge", "The International Committee of the Red Cross"},
		{"L'Agence internationale de l'énergie atomique", "The International Atomic Energy Agency"},
		{"La Coalition nationale syrienne", "The Syrian National Coalition"},
		{"Les garde-côtes libyens", "The Libyan coast guard"},
		{"Les rebelles syriens", "Syrian rebels"},
		{"L'Organisation mondiale de la santé", "The World Health Organization"},
	} {
		verb := " a critiqué le Japon."
		if strings.HasPrefix(c.fr, "Les ") {
			verb = " ont critiqué le Japon."
		}
		if fr, en := agent("fr", c.fr+verb), agent("en", c.en+" criticized Japan."); fr == "" || fr != en {
			t.Errorf("%s is %q, %s is %q", c.fr, fr, c.en, en)
		}
	}
}

// TestShortNames: acronyms in brackets, surnames with their particles or without
// their article, and those that stand first.
func TestShortNames(t *testing.T) {
	check(t, []reference{
		{"fr", "", "La Ligue de protection des rivages isolés (LPRI) s'est réunie. La LPRI a critiqué l'OTAN.",
			"La LPRI = Ligue de protection des rivages isolés",
			"Ligue de protection des rivages isolés criticized OTAN"},
		{"en", "", "The Rostok Coastal Protection League (RCPL) met on Monday. RCPL criticized NATO.",
			"RCPL = Rostok Coastal Protection League",
			"Rostok Coastal Protection League criticized OTAN"},
		{"fr", "", "Von der Brücken a critiqué l'OTAN, a annoncé Hilda von der Brücken mardi.",
			"Von der Brücken = Hilda von der Brücken",
			"Hilda von der Brücken criticized OTAN; Hilda von der Brücken stated –"},
		{"en", "", "Gen. Omar al-Torviq arrived on Monday. Torviq criticized NATO.",
			"Torviq = Omar al-Torviq",
			"Omar al-Torviq criticized OTAN"},
		{"fr", "", "Pak Dong-min est arrivé. Pak a critiqué l'OTAN.",
			"Pak = Pak Dong-min",
			"Pak Dong-min criticized OTAN"},
		{"en", "", "Kim Jong-un arrived on Monday. Kim criticized NATO.",
			"Kim = Kim Jong-un",
			"Kim Jong-un criticized OTAN"},
		{"en", "", "The National Shore Front criticized NATO.",
			"The National Shore Front = National Shore Front",
			"National Shore Front criticized OTAN"},
	})
}

// TestLongNames: the names of bodies go on to the end of what they are for.
func TestLongNames(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Committee to Help Miners criticized Japan.", "Committee to Help Miners"},
		{"The Campaign to Stop Wooden Ships criticized Japan.", "Campaign to Stop Wooden Ships"},
		{"The Center for Coastal and Northern Studies criticized Japan.", "Center for Coastal and Northern Studies"},
		{"The California Department of Roads and Rivers criticized Japan.", "California Department of Roads and Rivers"},
		{"The Ministry of Agriculture, Fisheries and Food criticized Japan.", "Ministry of Agriculture, Fisheries and Food"},
		{"The Bank of England and Norway criticized Japan.", "Banque d'Angleterre + Norvège"},
	} {
		var agents []string
		for _, e := range read(t, "en", "", c.text) {
			agents = append(agents, label(e.Agent))
		}
		if got := strings.Join(agents, " + "); got != c.want {
			t.Errorf("%s\n\twant %s\n\tgot  %s", c.text, c.want, got)
		}
	}
}
