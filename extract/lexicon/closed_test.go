package lexicon

import (
	"strings"
	"testing"
)

func TestParseClosedErrors(t *testing.T) {
	for text, want := range map[string]string{
		"le le DET":             "1: ",
		"\nle le DETT _":        `2: no part of speech is called "DETT"`,
		"le le DET Def|Masq":    `1: no feature is called "Masq"`,
		"@list ADV _":           "1: ",
		"@first NOM avocate":    "1: ",
		"# note\n\n@split du x": "3: ",
	} {
		if _, err := parseClosed(text); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestParseUnitsErrors(t *testing.T) {
	for text, want := range map[string]string{
		"ADP _":              "1: ",
		"ADP _ chez":         `1: "chez" is one token`,
		"\nADPP _ en cas de": "2: ",
		"ADP Foo en cas de":  "1: ",
	} {
		if _, err := parseUnits(text, nil); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzParseClosed(f *testing.F) {
	f.Add("le le DET Def|Sing # article")
	f.Add("@only a\n@list ADV _ b c\n@split du de le")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := parseClosed(text)
		if err == nil && len(c.words) > len(strings.Fields(text)) {
			t.Errorf("%d words from %q", len(c.words), text)
		}
	})
}

func FuzzParseUnits(f *testing.F) {
	f.Add("ADP _ à l'occasion de\nSCONJ _ alors que")
	f.Fuzz(func(t *testing.T, text string) {
		units, err := parseUnits(text, nil)
		if err == nil && len(units) > len(strings.Fields(text)) {
			t.Errorf("%d units from %q", len(units), text)
		}
	})
}

func FuzzParseFeats(f *testing.F) {
	f.Add("Masc|Sing")
	f.Add("_")
	f.Fuzz(func(t *testing.T, s string) {
		feats, err := ParseFeats(s)
		if err != nil {
			return
		}
		if again, err := ParseFeats(feats.String()); err != nil || again != feats {
			t.Errorf("%q: %v, then %v (%v)", s, feats, again, err)
		}
	})
}
