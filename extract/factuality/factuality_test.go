package factuality_test

import (
	"github.com/entente-kg/entente/extract/lang"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// stages are what comes before this package, compiled once for all tests.
type stages struct {
	tokens  *token.Tokenizer
	tagger  *tag.Tagger
	clauses *clause.Analyzer
	effects *factuality.Table
}

var compiled = sync.OnceValues(func() (*stages, error) {
	lex, err := lexicon.Open(lang.Files("fr"))
	if err != nil {
		return nil, err
	}
	var st stages
	if st.tokens, err = token.New(lang.Files("fr")); err != nil {
		return nil, err
	}
	if st.tagger, err = tag.New(lang.Files("fr"), lex); err != nil {
		return nil, err
	}
	if st.clauses, err = clause.New(lang.Files("fr"), lex); err != nil {
		return nil, err
	}
	st.effects, err = factuality.New(lang.Files("fr"))
	return &st, err
})

// analyze takes one French sentence through the stages up to clauses.
func analyze(t testing.TB, text string) (*factuality.Table, *clause.Sentence) {
	st, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	var tt token.Text
	st.tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tt)
	if len(tt.Sentences) != 1 {
		t.Fatalf("%s: %d sentences", text, len(tt.Sentences))
	}
	s := &clause.Sentence{Span: tt.Sentences[0].Span, Words: st.tagger.NewState().Tag(tt.Tokens, nil)}
	st.clauses.NewState().Analyze(s)
	return st.effects, s
}

// predicate finds the predicate whose head is the word.
func predicate(t testing.TB, s *clause.Sentence, word string) int {
	for i := range s.Predicates {
		if s.Words[s.Predicates[i].Head].Text == word {
			return i
		}
	}
	t.Errorf("no predicate %q among %d", word, len(s.Predicates))
	return clause.None
}

// TestJudge looks at the word in brackets: what the sentence says of its
// reality, and which word, if any, gives it as somebody's.
func TestJudge(t *testing.T) {
	for _, c := range []struct {
		text   string
		status schema.Status
		source string
	}{
		// The event's own tense and negation.
		{"Le roi a [reçu] le consul.", schema.Asserted, ""},
		{"Le roi est sur le point de [recevoir] le consul.", schema.Planned, ""},
		{"Le roi n'exclut pas de [recevoir] le consul.", schema.Hypothetical, ""},
		{"Le roi exclut de [recevoir] le consul.", schema.Negated, ""},
		{"Le roi tarde à [recevoir] le consul.", schema.Negated, ""},
		{"Le roi a failli [recevoir] le consul.", schema.Negated, ""},
		{"Le roi a le droit de [recevoir] le consul.", schema.Hypothetical, ""},
		{"Le roi en a profité pour [recevoir] le consul.", schema.Asserted, ""},
		{"Le roi a tweeté pour [condamner] le consul.", schema.Asserted, ""},
		{"Le roi est parti pour [condamner] le consul.", schema.Planned, ""},
		{"Le roi [reçoit] le consul.", schema.Asserted, ""},
		{"Le roi avait [reçu] le consul.", schema.Asserted, ""},
		{"Le roi n'a pas [reçu] le consul.", schema.Negated, ""},
		{"Le roi ne [recevra] jamais le consul.", schema.Negated, ""},
		{"Le roi [recevra] le consul.", schema.Planned, ""},
		{"Le roi sera [reçu] par le consul.", schema.Planned, ""},
		{"Le roi va [recevoir] le consul.", schema.Planned, ""},
		{"Le roi doit [recevoir] le consul.", schema.Planned, ""},
		{"Le roi devait [recevoir] le consul.", schema.Planned, ""},
		{"Le roi a dû [recevoir] le consul.", schema.Asserted, ""},
		{"Il est faux que le roi a [reçu] le consul.", schema.Negated, ""},
		{"Il n'est pas vrai que le roi a [reçu] le consul.", schema.Negated, ""},
		{"Le roi aurait dû [recevoir] le consul.", schema.Hypothetical, ""},
		// The conditional of the press.
		{"La milice aurait [attaqué] le village.", schema.Hypothetical, ""},
		{"La milice [préparerait] un assaut.", schema.Hypothetical, ""},
		// Verbs as real as what depends on them.
		{"Le roi a décidé d'[expulser] le consul.", schema.Asserted, ""},
		{"Le roi vient de [recevoir] le consul.", schema.Asserted, ""},
		{"Le roi continue de [soutenir] la milice.", schema.Asserted, ""},
		{"Le roi décidera d'[expulser] le consul.", schema.Planned, ""},
		{"Le roi n'a pas réussi à [libérer] le consul.", schema.Negated, ""},
		{"Le roi s'est résolu à [recevoir] le consul.", schema.Asserted, ""},
		{"La milice a cessé de [bombarder] la ville.", schema.Asserted, ""},
		// Plans.
		{"Le roi envisage de [recevoir] le consul.", schema.Planned, ""},
		{"Le roi a tenté de [renverser] le régent.", schema.Planned, ""},
		{"La reine est prête à [recevoir] le consul.", schema.Planned, ""},
		{"Le roi n'envisage pas de [recevoir] le consul.", schema.Negated, ""},
		{"Le roi est parti pour [rencontrer] le consul.", schema.Planned, ""},
		{"Le roi a promis de [libérer] le consul.", schema.Planned, "promis"},
		{"Le roi s'est engagé à [libérer] le consul.", schema.Planned, "engagé"},
		// What is over when it is told or granted, and what is not.
		{"Le roi a annoncé sa [démission].", schema.Asserted, ""},
		{"Le roi devrait annoncer sa [démission].", schema.Planned, ""},
		{"Le roi n'a pas annoncé sa [démission].", schema.Negated, ""},
		{"Le roi a accepté la [démission] du consul.", schema.Asserted, ""},
		{"Le roi a accepté une [rencontre] avec le consul.", schema.Planned, ""},
		{"La prochaine [visite] du roi dure trois jours.", schema.Planned, ""},
		{"Une possible [visite] du roi inquiète le consul.", schema.Hypothetical, ""},
		// What somebody is only held guilty of.
		{"Le roi est accusé d'avoir [tué] le consul.", schema.Hypothetical, "accusé"},
		{"Le roi est soupçonné d'avoir [tué] le consul.", schema.Hypothetical, "soupçonné"},
		{"La reine accuse le roi d'avoir [tué] le consul.", schema.Asserted, "accuse"},
		{"Le roi a été condamné pour avoir [tué] le consul.", schema.Asserted, ""},
		{"Le roi est poursuivi pour avoir [tué] le consul.", schema.Hypothetical, ""},
		// Those who gather to protest do.
		{"Des femmes se sont rassemblées pour [protester] contre le roi.", schema.Asserted, ""},
		{"Des femmes sont venues pour [protester] contre le roi.", schema.Planned, ""},
		// What is announced to go on is still to come; what is done is done.
		{"Le roi annonce que la milice [quitte] la ville.", schema.Planned, "annonce"},
		{"Le roi a annoncé qu'il [quittait] la ville.", schema.Planned, "annoncé"},
		{"Le roi annonce que la milice a [quitté] la ville.", schema.Asserted, "annonce"},
		{"Le roi a annoncé [quitter] la ville.", schema.Planned, "annoncé"},
		{"Le roi est [attendu] à la ville.", schema.Planned, ""},
		{"Le roi nie vouloir [attaquer] la ville.", schema.Negated, "nie"},
		{"Au lieu de [recevoir] le consul, le roi est parti.", schema.Negated, ""},
		{"La reine se tient prête à [recevoir] le consul.", schema.Planned, ""},
		{"Les députés ont voté pour [expulser] le consul.", schema.Asserted, ""},
		{"Le roi n'a pas hésité à [attaquer] la ville.", schema.Asserted, ""},
		{"Une [attaque] présumée de la milice inquiète le roi.", schema.Hypothetical, ""},
		{"Le roi partira s'il ne peut pas [recevoir] le consul.", schema.Hypothetical, ""},
		// Requests.
		{"Le roi a demandé à la milice de [libérer] le consul.", schema.Requested, "demandé"},
		{"Le roi a appelé la milice à [libérer] le consul.", schema.Requested, "appelé"},
		{"Le roi exige que la milice [libère] le consul.", schema.Requested, "exige"},
		{"Le roi a demandé la [libération] du consul.", schema.Requested, "demandé"},
		{"Le roi veut que la milice [libère] le consul.", schema.Requested, "veut"},
		{"Le roi veut [libérer] le consul.", schema.Planned, ""},
		// Who asks to stop says that it goes on.
		{"Le roi a demandé à la milice de cesser de [bombarder] la ville.", schema.Asserted, "demandé"},
		// Refusals.
		{"Le roi a refusé de [recevoir] le consul.", schema.Negated, ""},
		{"Le roi a renoncé à [recevoir] le consul.", schema.Negated, ""},
		{"Le roi n'a pas renoncé à [recevoir] le consul.", schema.Asserted, ""},
		{"Le roi a rejeté la [libération] du consul.", schema.Negated, ""},
		{"Le roi est parti sans [recevoir] le consul.", schema.Negated, ""},
		{"Le roi évite que la milice n'[attaque] la ville.", schema.Negated, ""},
		{"Le roi s'interdit de [recevoir] le consul.", schema.Negated, ""},
		// Threats and possibilities.
		{"Le roi a menacé d'[expulser] le consul.", schema.Hypothetical, "menacé"},
		{"Le roi peut [expulser] le consul.", schema.Hypothetical, ""},
		{"Le roi ne peut pas [expulser] le consul.", schema.Negated, ""},
		{"Le roi redoute que la milice n'[attaque] la ville.", schema.Hypothetical, ""},
		{"La milice risque d'[attaquer] la ville.", schema.Hypothetical, ""},
		// Conditions.
		{"Si la milice [attaque] la ville, le roi partira.", schema.Hypothetical, ""},
		{"Le roi partira si la milice [attaque] la ville.", schema.Hypothetical, ""},
		{"Si la milice attaque la ville, le roi [partira].", schema.Hypothetical, ""},
		// Somebody's word.
		{"Le roi affirme que la milice a [attaqué] la ville.", schema.Asserted, "affirme"},
		{"Le roi affirme que la milice n'a pas [attaqué] la ville.", schema.Negated, "affirme"},
		{"Le roi affirme que la milice [attaquera] la ville.", schema.Planned, "affirme"},
		{"Le roi accuse la milice d'avoir [attaqué] la ville.", schema.Asserted, "accuse"},
		{"Le roi a démenti avoir [reçu] le consul.", schema.Negated, "démenti"},
		{"Le roi a démenti que la milice ait [attaqué] la ville.", schema.Negated, "démenti"},
		{"« La milice a [attaqué] la ville », a déclaré le roi.", schema.Asserted, "déclaré"},
		{"Le consul affirme que le roi a promis de [libérer] la ville.", schema.Planned, "promis"},
		{"Le consul affirme que le roi a refusé de [libérer] la ville.", schema.Negated, "affirme"},
		// What a verb takes for granted, and what a relative clause says.
		{"Le roi a remercié le consul d'avoir [libéré] la ville.", schema.Asserted, ""},
		{"Le roi regrette que la milice ait [attaqué] la ville.", schema.Asserted, ""},
		{"Le roi demande la grâce du consul qui a [libéré] la ville.", schema.Asserted, ""},
		{"Le roi partira après avoir [reçu] le consul.", schema.Asserted, ""},
		// Beside another verb.
		{"Le roi a demandé au consul de rester et de [libérer] la ville.", schema.Requested, "demandé"},
		// Nouns of events.
		{"Le roi a mené une [attaque] contre la ville.", schema.Asserted, ""},
		{"Le roi a annoncé la [libération] du consul.", schema.Planned, "annoncé"},
		{"Le roi a démenti la [libération] du consul.", schema.Negated, "démenti"},
		{"Le roi prévoit la [libération] du consul.", schema.Planned, ""},
		{"Le roi craint une [attaque] de la milice.", schema.Hypothetical, ""},
	} {
		before, rest, _ := strings.Cut(c.text, "[")
		word, after, found := strings.Cut(rest, "]")
		if !found {
			t.Fatalf("%s: no word in brackets", c.text)
		}
		effects, s := analyze(t, before+word+after)
		p := predicate(t, s, word)
		if p == clause.None {
			continue
		}
		j := effects.Judge(s, p, false)
		source := ""
		if j.Source != clause.None {
			source = s.Words[s.Predicates[j.Source].Head].Text
		}
		if j.Status != c.status || source != c.source {
			t.Errorf("%s\n\tgot  %s %s\n\twant %s %s", c.text, j.Status, source, c.status, c.source)
		}
	}
}

// TestChronology: in a chronology the future tells what has happened since.
func TestChronology(t *testing.T) {
	for _, c := range []struct {
		text, word string
		past       schema.Status
		news       schema.Status
	}{
		{"Le roi recevra le consul.", "recevra", schema.Asserted, schema.Planned},
		{"Le roi décidera de recevoir le consul.", "recevoir", schema.Asserted, schema.Planned},
		{"Le roi ne recevra pas le consul.", "recevra", schema.Negated, schema.Negated},
		{"Le roi refusera de recevoir le consul.", "recevoir", schema.Negated, schema.Negated},
	} {
		effects, s := analyze(t, c.text)
		p := predicate(t, s, c.word)
		if p == clause.None {
			continue
		}
		if got := effects.Judge(s, p, true).Status; got != c.past {
			t.Errorf("%s in a chronology: got %s, want %s", c.text, got, c.past)
		}
		if got := effects.Judge(s, p, false).Status; got != c.news {
			t.Errorf("%s in the news: got %s, want %s", c.text, got, c.news)
		}
	}
}

func TestTransparent(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       bool
	}{
		{"Le roi a décidé de recevoir le consul.", "recevoir", true},
		{"Le roi vient de recevoir le consul.", "recevoir", true},
		{"Le roi a cessé de recevoir le consul.", "recevoir", true},
		{"Le roi va recevoir le consul.", "recevoir", true},
		{"Le roi doit recevoir le consul.", "recevoir", true},
		{"Le roi envisage de recevoir le consul.", "recevoir", false},
		{"Le roi s'est résolu à recevoir le consul.", "recevoir", true},
		{"Le roi s'est engagé à recevoir le consul.", "recevoir", false},
		{"Le roi a refusé de recevoir le consul.", "recevoir", false},
		{"Le roi a reçu le consul.", "reçu", false},
	} {
		effects, s := analyze(t, c.text)
		if p := predicate(t, s, c.word); p != clause.None && effects.Transparent(s, p) != c.want {
			t.Errorf("%s: transparent is %v", c.text, !c.want)
		}
	}
}
