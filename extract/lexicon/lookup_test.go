package lexicon

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lang"
)

// Each line: the form, then readings that must be among those found, the first
// of them first, as lemma/POS/features that the reading must have at least.
// A form that begins with ? must be unknown to the dictionary.
const frenchForms = `
le le/DET/Def|Masc|Sing lui/PRON/Acc
La le/DET/Def|Fem|Sing lui/PRON/Acc
les le/DET/Plur eux/PRON/Acc
l' le/DET/Sing lui/PRON/Acc
l’ le/DET/Sing lui/PRON/Acc
L' le/DET/Sing
un un/DET/Indef un/PRON/_ un/NUM/Card
une un/DET/Indef|Fem
des de/ADPDET/Plur un/DET/Indef|Plur
du de/ADPDET/Masc|Sing du/DET/Indef
au à/ADPDET/Sing
Aux à/ADPDET/Plur
d' de/ADP/_ un/DET/_
D’ de/ADP/_
de de/ADP/_
à à/ADP/_
À à/ADP/_
A à/ADP/_ avoir/AUX/P3
en en/ADP/_ en/PRON/P3
entre entre/ADP/_ entrer/VERB/Ind
jusqu' jusque/ADP/_
selon selon/ADP/_
je moi/PRON/Nom|P1
J' moi/PRON/Nom|P1
il lui/PRON/Nom|P3|Masc
elle lui/PRON/Nom|Fem
ils eux/PRON/Nom|Plur
se soi/PRON/Refl
s' soi/PRON/Refl si/SCONJ/_
lui lui/PRON/Dat lui/PRON/Masc
leur son/DET/Poss|P3 eux/PRON/Dat
nous nous/PRON/Nom|P1|Plur nous/PRON/Refl
-t-il lui/PRON/Nom|Masc
-t-on on/PRON/Nom
-elle lui/PRON/Nom|Fem
-ce ce/PRON/Dem
-y y/PRON/_
y y/PRON/_
qui qui/PRON/Rel qui/PRON/Interrog
que que/SCONJ/_ que/PRON/Rel
qu' que/SCONJ/_ que/PRON/Rel
dont dont/PRON/Rel
où où/PRON/Rel où/ADV/Interrog
laquelle lequel/PRON/Rel|Fem
auxquels lequel/PRON/Rel|Plur
quelle quel/DET/Interrog|Fem
ce ce/DET/Dem ce/PRON/Dem
c' ce/PRON/Dem
cet ce/DET/Dem|Masc
ces ce/DET/Dem|Plur
celui-ci celui-ci/PRON/Dem
celles celui/PRON/Dem|Fem|Plur
mon son/DET/Poss|P1
ses son/DET/Poss|P3|Plur
votre son/DET/Poss|P2
son son/DET/Poss son/NOUN/Masc
tous tout/DET/Plur tout/PRON/Plur
chacun chacun/PRON/Indef
plusieurs plusieurs/DET/Plur
certains certain/DET/Plur certain/PRON/Plur
aucune aucun/DET/Neg|Fem
rien rien/PRON/Neg
personne personne/NOUN/Fem personne/PRON/Neg
quelqu'un quelqu'un/PRON/Indef
autres autre/ADJ/Plur autre/PRON/Plur
et et/CCONJ/_
mais mais/CCONJ/_
or or/CCONJ/_ or/NOUN/Masc
car car/CCONJ/_ car/NOUN/Masc
si si/SCONJ/_ si/ADV/_
lorsqu' lorsque/SCONJ/_
quand quand/SCONJ/_
n' ne/ADV/Neg
pas pas/ADV/Neg pas/NOUN/Masc
plus plus/ADV/_ plus/ADV/Neg
jamais jamais/ADV/Neg
hier hier/ADV/_
aujourd'hui aujourd'hui/ADV/_
aujourd’hui aujourd'hui/ADV/_
bien bien/ADV/_ bien/NOUN/Masc
deux deux/NUM/Card
vingt-huit vingt-huit/NUM/Card
quatre-vingt-six quatre-vingt-six/NUM/Card
millions million/NOUN/Plur|Card
premier premier/ADJ/Ord|Masc
deuxième deuxième/ADJ/Ord
1er 1er/NUM/Ord
2e 2e/ADJ/Ord
XXIe XXIe/ADJ/Ord
XIV XIV/NUM/Card
2014 2014/NUM/Card
3,5 3,5/NUM/Card
300.000 300.000/NUM/Card
1990-1991 1990-1991/NUM/Card
% %/SYM/_
, ,/PUNCT/_
« «/PUNCT/_
est être/AUX/Ind|Pres|P3 être/VERB/Ind est/NOUN/Masc
sont être/AUX/Ind|Pres|P3|Plur
serait être/AUX/Cnd|P3
été être/AUX/Part|Past été/NOUN/Masc
a avoir/AUX/Ind|Pres|P3 avoir/VERB/Ind
eut avoir/AUX/Ind|Past
ayant avoir/AUX/Part|Pres
avoir avoir/AUX/Inf avoir/VERB/Inf avoir/NOUN/Masc
sommes être/AUX/P1|Plur somme/NOUN/Plur
soit être/AUX/Sub|P3 soit/CCONJ/_
rencontré rencontrer/VERB/Part|Past|Masc|Sing
rencontrés rencontrer/VERB/Part|Past|Masc|Plur
annexée annexer/VERB/Part|Past|Fem|Sing
prises prise/NOUN/Fem|Plur prendre/VERB/Part|Past|Fem|Plur
pris prendre/VERB/Part|Past|Masc|Sing|Plur
dénonçant dénoncer/VERB/Part|Pres
retirer retirer/VERB/Inf
appelle appeler/VERB/Ind|Pres|P3 appeler/VERB/Sub appeler/VERB/Imp|P2
appelait appeler/VERB/Ind|Impf|P3
appellera appeler/VERB/Ind|Fut|P3
appelleraient appeler/VERB/Cnd|P3|Plur
appelèrent appeler/VERB/Ind|Past|P3|Plur
fasse faire/VERB/Sub|Pres|P3
vînt venir/VERB/Sub|Impf|P3
vont aller/VERB/Ind|Pres|P3|Plur
allé aller/VERB/Part|Past
peut pouvoir/VERB/Ind|Pres|P3
voudraient vouloir/VERB/Cnd|Plur
rompu rompre/VERB/Part|Past
reçoit recevoir/VERB/Ind|Pres|P3
président président/NOUN/Masc|Sing présider/VERB/P3|Plur
présidente président/NOUN/Fem|Sing
ministres ministre/NOUN/Masc|Fem|Plur
accords accord/NOUN/Masc|Plur
gouvernementaux gouvernemental/ADJ/Masc|Plur
travaux travail/NOUN/Masc|Plur
yeux œil/NOUN/Masc|Plur
pays pays/NOUN/Masc|Sing|Plur
directive directive/NOUN/Fem directif/ADJ/Fem
russe russe/ADJ/Masc|Fem russe/NOUN/_
françaises français/ADJ/Fem|Plur français/NOUN/Fem|Plur
œuvre œuvre/NOUN/_
oeuvre œuvre/NOUN/_
manoeuvres manœuvre/NOUN/Plur
vice-président vice-président/NOUN/Masc
porte-parole porte-parole/NOUN/_
rapidement rapidement/ADV/_
France France/PROPN/Fem
FRANCE France/PROPN/Fem
États-Unis États-Unis/PROPN/Plur
Etats-Unis États-Unis/PROPN/Plur
ETATS-UNIS États-Unis/PROPN/Plur
Etat état/NOUN/Masc
Moscou Moscou/PROPN/_
ONU ONU/PROPN/_
Marie Marie/PROPN/Given|Fem
Sarkozy Sarkozy/PROPN/Family
Union union/NOUN/Fem Union/PROPN/_
M. monsieur/NOUN/Masc|Sing
Mme madame/NOUN/Fem
lundi lundi/NOUN/Masc
mars mars/NOUN/Masc
kilomètres kilomètre/NOUN/Masc|Plur
?ex-ministre ex-ministre/NOUN/_
?franco-moldave franco-moldave/ADJ/_
?anti-missiles anti-missile/NOUN/Plur
?poutinisation poutinisation/NOUN/Fem|Sing
?trumpistes trumpiste/NOUN/Plur trumpiste/ADJ/Plur
?démacroniser démacroniser/VERB/Inf
?démacronisent démacroniser/VERB/Ind|Pres|P3|Plur
?démacroniseraient démacroniser/VERB/Cnd|P3|Plur
?démacronisés démacroniser/VERB/Part|Past|Masc|Plur démacronisé/ADJ/Plur
?trumpesquement trumpesquement/ADV/_
?Kovaltchouk Kovaltchouk/PROPN/_
?XYZQ XYZQ/PROPN/_
?Trumpistes Trumpistes/PROPN/_ trumpiste/NOUN/Plur
`

func TestLookup(t *testing.T) {
	if n := checkForms(t, french(t), frenchForms); n < 150 {
		t.Errorf("only %d forms in the table", n)
	}
}

// checkForms looks the forms of a table up and counts them.
func checkForms(t *testing.T, l *Lexicon, table string) (count int) {
	t.Helper()
	r := l.NewReader()
	for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
		form, rest, _ := strings.Cut(line, " ")
		count++
		form, unknown := strings.CutPrefix(form, "?")
		as, known := r.Lookup(form)
		if known == unknown {
			t.Errorf("%s: known is %v", form, known)
		}
		for i, want := range strings.Fields(rest) {
			lemma, pos, feats := parseReading(t, want)
			at := -1
			for j, a := range as {
				if a.Lemma == lemma && a.POS == pos && a.Feats.Has(feats) {
					at = j
					break
				}
			}
			if at < 0 || i == 0 && at > 0 {
				t.Errorf("%s: %s is at %d in %v", form, want, at, as)
			}
		}
	}
	return count
}

func parseReading(t *testing.T, s string) (string, POS, Feats) {
	t.Helper()
	part := strings.Split(s, "/")
	if len(part) != 3 {
		t.Fatalf("%q is no lemma/POS/features", s)
	}
	pos, err := ParsePOS(part[1])
	if err != nil {
		t.Fatal(err)
	}
	feats, err := ParseFeats(part[2])
	if err != nil {
		t.Fatal(err)
	}
	return part[0], pos, feats
}

func french(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Open(lang.Files("fr"))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestNoReading(t *testing.T) {
	r := french(t).NewReader()
	for _, c := range []struct {
		form, lemma string
		pos         POS
	}{
		{"la", "la", NOUN}, {"a", "a", NOUN}, {"en", "en", NOUN}, {"par", "par", NOUN},
		{"avec", "avec", NOUN}, {"l'", "l", NOUN}, {"cinq", "cinq", NOUN}, {"dans", "dan", NOUN},
	} {
		as, _ := r.Lookup(c.form)
		for _, a := range as {
			if a.Lemma == c.lemma && a.POS == c.pos {
				t.Errorf("%s is read as %v", c.form, a)
			}
		}
	}
}

func TestHasLemma(t *testing.T) {
	l := french(t)
	for _, c := range []struct {
		lemma string
		pos   POS
		want  bool
	}{
		{"rencontrer", VERB, true}, {"rencontre", NOUN, true}, {"rencontrre", VERB, false},
		{"rencontrent", VERB, false}, {"avoir", AUX, true}, {"à", ADP, true}, {"lui", PRON, true},
		{"ministre", VERB, false}, {"russe", ADJ, true}, {"ex-ministre", NOUN, false},
	} {
		if got := l.HasLemma(c.lemma, c.pos); got != c.want {
			t.Errorf("HasLemma(%s, %v) = %v", c.lemma, c.pos, got)
		}
	}
}

func TestContraction(t *testing.T) {
	l := french(t)
	for form, want := range map[string]string{"du": "de le", "Aux": "à les", "desquelles": "de lesquelles", "de": " ", "Ministre": " "} {
		prep, rest, ok := l.Contraction(form)
		if prep+" "+rest != want || ok != (want != " ") {
			t.Errorf("Contraction(%s) = %s %s %v", form, prep, rest, ok)
		}
	}
}

// TestOpenNothing opens a language of no files, in which no word is known.
func TestOpenNothing(t *testing.T) {
	l, err := Open(fstest.MapFS{})
	if err != nil {
		t.Fatal(err)
	}
	as, known := l.NewReader().Lookup("Oslo")
	if want := []Analysis{{"Oslo", X, 0}}; known || !slices.Equal(as, want) {
		t.Errorf("Oslo is %v, known %v", as, known)
	}
}

func TestParseSpellings(t *testing.T) {
	all, err := parseSpellings("oe œ # coeur\n^E É È\n")
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{"soeur": "sœur", "Etat": "État Ètat", "Eoe": "Eœ Éoe Èoe", "le E": ""} {
		if got := strings.Join(all.of(word), " "); got != want {
			t.Errorf("%s may be %s, want %s", word, got, want)
		}
	}
	for _, text := range []string{"\noe", "\n^ É"} {
		if _, err := parseSpellings(text); err == nil || !strings.HasPrefix(err.Error(), "2: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestEndings(t *testing.T) {
	e, err := parseEndings(`
		ux l   ADJ  Masc|Plur
		aux al NOUN Plur
		aux al ADJ  Plur
		_ _    NOUN Sing
		@caps PROPN _
		@capital PROPN _
		@capital ADJ _ ien
		@uncapital x`)
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"vocaux": "vocal/NOUN/Plur vocal/ADJ/Plur", // the longest ending
		"raux":   "ral/ADJ/Masc|Plur",              // which leaves two letters
		"toto":   "toto/NOUN/Sing",
		"OTAX":   "OTAX/PROPN/_",
		"Vocaux": "Vocaux/PROPN/_ vocal/NOUN/Plur vocal/ADJ/Plur",
		"Coien":  "Coien/PROPN/_ Coien/ADJ/_",
		"iPhone": "iPhone/X/_",
	} {
		var got []string
		for _, a := range e.guess(word) {
			got = append(got, a.Lemma+"/"+a.POS.String()+"/"+a.Feats.String())
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s is %s, want %s", word, s, want)
		}
	}
	for _, text := range []string{"\naux al NOUN", "\n@capitals PROPN _", "\n@prefix o ADJE", "\naux al NOUN Many"} {
		if _, err := parseEndings(text); err == nil || !strings.HasPrefix(err.Error(), "2: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestDamagedTable opens tables cut short: an error or a shorter table, no panic.
func TestDamagedTable(t *testing.T) {
	table, err := fs.ReadFile(lang.Files("fr"), "words.lex")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 7, 8, 20, 24, 100, 30000, len(table) - 40} {
		if _, err := openTable(table[:n:n]); err == nil && n < 30000 {
			t.Errorf("a table of %d bytes opens", n)
		}
	}
}

// TestRepeatedLookupAllocates nothing: the tokens of a text mostly repeat.
func TestRepeatedLookupAllocates(t *testing.T) {
	r := french(t).NewReader()
	words := strings.Fields("Le président russe a rencontré ses homologues à Moscou le 12 mai")
	look := func() {
		for _, w := range words {
			r.Lookup(w)
		}
	}
	look()
	if n := testing.AllocsPerRun(10, look); n > 0 {
		t.Errorf("%v allocations for words seen before", n)
	}
}

func TestCacheIsBounded(t *testing.T) {
	r := french(t).NewReader()
	buf := []byte("aaaaaa")
	for i := range cacheSize * 2 {
		for j, n := 0, i; j < len(buf); j, n = j+1, n/26 {
			buf[j] = 'a' + byte(n%26)
		}
		r.Lookup(string(buf))
	}
	if len(r.cache) > cacheSize {
		t.Errorf("the cache holds %d words", len(r.cache))
	}
}

func FuzzLookup(f *testing.F) {
	for line := range strings.SplitSeq(strings.TrimSpace(frenchForms), "\n") {
		form, _, _ := strings.Cut(line, " ")
		f.Add(form)
	}
	f.Add("\xff-\xfe")
	f.Add("-")
	f.Add("E")
	l := french(f)
	f.Fuzz(func(t *testing.T, form string) { checkAnyForm(t, l, form) })
}

// checkAnyForm checks what is true of every form whatever.
func checkAnyForm(t *testing.T, l *Lexicon, form string) {
	r := l.NewReader()
	as, known := r.Lookup(form)
	if len(as) == 0 {
		t.Fatalf("%q has no reading", form)
	}
	seen := map[Analysis]bool{}
	for _, a := range as {
		if seen[a] {
			t.Errorf("%q is twice %v", form, a)
		}
		seen[a] = true
		if utf8.ValidString(form) && !utf8.ValidString(a.Lemma) {
			t.Errorf("%q has the lemma %q", form, a.Lemma)
		}
	}
	again, knownAgain := r.Lookup(form)
	if known != knownAgain || !slices.Equal(as, again) {
		t.Fatalf("%q: the cache says %v, not %v", form, again, as)
	}
}

func TestFold(t *testing.T) {
	for form, want := range map[string]string{
		"été": "été", "ÉTÉ": "été", "l’État": "l'état", "Peut‑être": "peut-être", "cœur": "cœur", "Œuvre": "œuvre", "×": "×", "\xc3": "\uFFFD", "": "", "A\xc3B": "a\uFFFDb",
		"ÀÞ ÐSS": "àþ ðss", "Straße": "straße", "CAFÉ×2": "café×2", "ÊTRE ’": "être '",
	} {
		if got := Fold(form); got != want {
			t.Errorf("Fold(%q) = %q, want %q", form, got, want)
		}
	}
}
