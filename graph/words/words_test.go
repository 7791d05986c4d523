package words

import (
	"slices"
	"testing"
)

// TestFound asks for sentences by other forms of their words, and not by words
// that they have not.
func TestFound(t *testing.T) {
	for _, tt := range []struct {
		lang, sentence, question string
		want                     bool
	}{
		{"fr", "Les ministres ont négocié un accord.", "ministre négocier", true},
		{"fr", "Les ministres ont négocié un accord.", "MINISTRES NEGOCIE", true},
		{"fr", "Les ministres ont négocié un accord.", "l'accord", true},
		{"fr", "L'Iran négocie.", "négocier", true},
		{"fr", "Les accords signés", "signees", true},
		{"fr", "Les ministres ont négocié un accord.", "traité", false},
		{"fr", "La Chine a rencontré l'Inde.", "rencontrer l’Inde", true},
		{"fr", "M. Dupont a rencontré Mme Durand.", "rencontres durand", true},
		{"en", "Ministers were negotiating an agreement.", "minister negotiate", true},
		{"en", "Austria's ministers agreed.", "austria agree", true},
		{"en", "Austria's ministers agreed.", "australia", false},
		{"", "Konferenz in Genève", "geneve", true},
	} {
		has := Of(tt.sentence, tt.lang)
		found := true
		for _, asked := range Asked(tt.question) {
			found = found && slices.ContainsFunc(asked, func(w Word) bool { return slices.Contains(has, w) })
		}
		if found != tt.want {
			t.Errorf("%q finds %q: %v", tt.question, tt.sentence, found)
		}
	}
	if len(Asked("qui est avec qui ?")) != 0 {
		t.Error("words of grammar are asked for")
	}
	if len(Of("", "fr")) != 0 || len(Asked(" … ")) != 0 {
		t.Error("words of nothing")
	}
}
