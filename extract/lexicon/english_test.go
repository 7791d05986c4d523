package lexicon

import (
	"github.com/entente-kg/entente/extract/lang"
	"strings"
	"testing"
)

// As frenchForms.
const englishForms = `
The the/DET/Def
an a/DET/Indef
that that/SCONJ/_ that/PRON/Rel that/DET/Dem
his his/PRON/Poss
her her/PRON/Poss she/PRON/Acc
them they/PRON/Acc
who who/PRON/Rel
's 's/PART/_ be/AUX/P3 have/AUX/P3
’s 's/PART/_ be/AUX/P3
n't not/PART/Neg
wo will/AUX/Fut
'll will/AUX/Fut
to to/PART/_ to/ADP/_
of of/ADP/_
in in/ADP/_
as as/ADP/_ as/SCONJ/_
is be/AUX/Ind|Pres|P3
been be/AUX/Part|Past
has have/AUX/P3 have/VERB/P3
did do/AUX/Past
would would/AUX/Cnd
will will/AUX/Fut will/NOUN/Sing
and and/CCONJ/_
because because/SCONJ/_
never never/ADV/Neg
first first/ADJ/Ord first/ADV/_
only only/ADV/_ only/ADJ/_
two two/NUM/Card
21st 21st/ADJ/Ord
met meet/VERB/Ind|Past meet/VERB/Part|Past
meets meet/VERB/Ind|Pres|P3|Sing meet/NOUN/Plur
meeting meeting/NOUN/Sing meet/VERB/Part|Pres
meetings meeting/NOUN/Plur
said say/VERB/Ind|Past
accuses accuse/VERB/P3|Sing
accused accuse/VERB/Ind|Past accuse/VERB/Part|Past
accusing accuse/VERB/Part|Pres
denied deny/VERB/Past
began begin/VERB/Ind|Past
begun begin/VERB/Part|Past
taken take/VERB/Part|Past
took take/VERB/Ind|Past
withdrew withdraw/VERB/Ind|Past
withdrawn withdraw/VERB/Part|Past
came come/VERB/Ind|Past
come come/VERB/Inf come/VERB/Part|Past
struck strike/VERB/Ind|Past strike/VERB/Part|Past
spoke speak/VERB/Ind|Past
worked work/VERB/Ind|Past work/VERB/Part|Past
fishermen fisherman/NOUN/Plur
Germans German/PROPN/Plur
spoken speak/VERB/Part|Past
put put/VERB/Inf put/VERB/Ind|Past put/VERB/Part|Past
annexed annex/VERB/Ind|Past annex/VERB/Part|Past
signing sign/VERB/Part|Pres
banned ban/VERB/Ind|Past ban/VERB/Part|Past
ministers minister/NOUN/Plur
countries country/NOUN/Plur
women woman/NOUN/Plur
children child/NOUN/Plur
referendums referendum/NOUN/Plur
bandits bandit/NOUN/Plur
chided chide/VERB/Ind|Past chide/VERB/Part|Past
sanctions sanction/NOUN/Plur
military military/ADJ/_ military/NOUN/Sing
Russian Russian/ADJ/_ Russian/PROPN/Sing
Moscow Moscow/PROPN/Sing
Ukraine Ukraine/PROPN/_
NATO NATO/PROPN/_
U.S. U.S./PROPN/_
US US/PROPN/_
us we/PRON/Acc
May May/PROPN/_ may/AUX/_
Mr. Mr./PROPN/_
quickly quickly/ADV/_
better good/ADJ/_ well/ADV/_
heavier heavy/ADJ/_
?Russian-backed russian-backed/ADJ/_
?ex-minister ex-minister/NOUN/Sing
?Lavrovski Lavrovski/PROPN/_
?demacronised demacronise/VERB/Part|Past
?trumpishly trumpishly/ADV/_
?oligarchisation oligarchisation/NOUN/Sing
`

func TestLookupEnglish(t *testing.T) {
	l, err := Open(lang.Files("en"))
	if err != nil {
		t.Fatal(err)
	}
	checkForms(t, l, englishForms)
	for _, c := range []struct {
		tokens string
		n      int
		lemma  string
	}{
		{"On the sidelines of the summit", 4, "on the sidelines of"},
		{"according to officials", 2, "according to"},
		{"at least 12 people", 2, "at least"},
		{"at the summit", 0, ""},
	} {
		tokens := strings.Fields(c.tokens)
		n, a, _ := unitAt(l, tokens, 0)
		if n != c.n || a.Lemma != c.lemma {
			t.Errorf("%s: %d %v", c.tokens, n, a)
		}
	}
	for lemma, pos := range map[string]POS{"meet": VERB, "minister": NOUN, "on": ADP} {
		if !l.HasLemma(lemma, pos) || l.HasLemma(lemma+"q", pos) {
			t.Errorf("HasLemma is wrong about %s", lemma)
		}
	}
}

func FuzzLookupEnglish(f *testing.F) {
	for line := range strings.SplitSeq(strings.TrimSpace(englishForms), "\n") {
		form, _, _ := strings.Cut(line, " ")
		f.Add(strings.TrimPrefix(form, "?"))
	}
	l, err := Open(lang.Files("en"))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, form string) { checkAnyForm(t, l, form) })
}
