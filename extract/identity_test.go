package extract_test

import (
	"context"
	"os"
	"testing"

	"github.com/entente-kg/entente/extract/listing"
	"github.com/entente-kg/entente/schema"
)

// TestSameActors reads a French and an English text on one meeting: whoever
// both name must have one identifier.
func TestSameActors(t *testing.T) {
	x := pipeline(t)
	named := map[string]map[string]string{} // language → words → identifier
	for _, lang := range []string{"fr", "en"} {
		text, err := os.ReadFile("testdata/meeting." + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		named[lang] = map[string]string{}
		doc := schema.Document{ID: "meeting", Lang: lang, Text: string(text), Published: "2015-03-03"}
		err = x.Mentions(context.Background(), doc, func(m *listing.Mention) error {
			named[lang][m.Text] = m.ID
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	both := map[string]string{}
	for _, tt := range sameActors {
		fr, en := named["fr"][tt.fr], named["en"][tt.en]
		if fr == "" || fr != en {
			t.Errorf("%s is %q, %s is %q", tt.fr, fr, tt.en, en)
		}
		if other, ok := both[fr]; ok && !tt.again {
			t.Errorf("%s and %s are both %s", other, tt.fr, fr)
		}
		both[fr] = tt.fr
	}
	if len(both) < 50 {
		t.Errorf("%d actors, want 50", len(both))
	}
}

// sameActors are the names of each actor in the two texts; again: it is one
// whom another line names too.
var sameActors = []struct {
	fr, en string
	again  bool
}{
	// Known persons.
	{"Sergueï Lavrov", "Sergey Lavrov", false}, {"Lavrov", "Lavrov", true},
	{"Jens Stoltenberg", "Jens Stoltenberg", false}, {"Federica Mogherini", "Federica Mogherini", false},
	{"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", false}, {"Abdel Fattah al-Sissi", "Abdelfattah el-Sisi", false},
	{"Haïdar al-Abadi", "Haider al-Abadi", false}, {"Vladimir Poutine", "Vladimir Putin", false},
	{"John Kerry", "John Kerry", false}, {"Angela Merkel", "Angela Merkel", false}, {"François Hollande", "François Hollande", false},
	{"Kim Jong-un", "Kim Jong Un", false}, {"Xi Jinping", "Xi Jinping", false}, {"Bachar el-Assad", "Bashar al-Assad", false},
	{"Aleksandar Vučić", "Aleksandar Vucic", false}, {"Pavlo Klimkine", "Pavlo Klimkin", false},
	{"Staffan de Mistura", "Staffan de Mistura", false},
	// Persons that no list holds.
	{"Sergueï Riabkov", "Sergei Ryabkov", false}, {"Mikhaïl Galouzine", "Mikhail Galuzin", false},
	{"Mohammed Khazraji", "Muhammad Khazraji", false}, {"Oussama Rifaï", "Osama Rifai", false},
	{"Ioussef Chahinov", "Yusef Shahinov", false}, {"Viatcheslav Chichkine", "Vyacheslav Shishkin", false},
	{"Zoran Mihajlović", "Zoran Mihajlovic", false},
	// Countries.
	{"Allemagne", "Germany", false}, {"Ukraine", "Ukraine", false}, {"Géorgie", "Georgia", false}, {"Moldavie", "Moldova", false},
	{"Royaume-Uni", "United Kingdom", false}, {"États-Unis", "United States", false}, {"Corée du Nord", "North Korea", false},
	// Seats of governments, which stand for their countries, and capitals, which may.
	{"Kremlin", "Kremlin", false}, {"Maison-Blanche", "White House", true}, {"Downing Street", "Downing Street", true},
	{"Kiev", "Kyiv", false}, {"Moscou", "Moscow", false}, {"Washington", "Washington", false}, {"Pyongyang", "Pyongyang", false},
	{"Pékin", "Beijing", false}, {"Téhéran", "Tehran", false}, {"Genève", "Geneva", false}, {"Vienne", "Vienna", false},
	// Organizations.
	{"OTAN", "NATO", false}, {"Union européenne", "European Union", false}, {"ONU", "United Nations", false}, {"OSCE", "OSCE", false},
	{"CEDEAO", "ECOWAS", false}, {"AIEA", "IAEA", false}, {"Union africaine", "African Union", false}, {"Ligue arabe", "Arab League", false},
	{"FMI", "IMF", false}, {"Cour pénale internationale", "International Criminal Court", false},
	{"Haut-Commissariat des Nations unies pour les réfugiés", "UNHCR", false},
	{"Hezbollah", "Hezbollah", false}, {"Hamas", "Hamas", false}, {"PKK", "PKK", false},
}
