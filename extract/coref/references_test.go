package coref_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// references are texts and the events that tell whom their pronouns and groups
// mean: « agent relation target », between semicolons. With "not " before it an
// event is wrong.
type reference struct{ lang, title, text, want string }

// check looks for the events of references in what is extracted.
func check(t *testing.T, references []reference) {
	t.Helper()
	for _, c := range references {
		var got []string
		for _, e := range read(t, c.lang, c.title, c.text) {
			if e.Relation != schema.HoldsPosition {
				got = append(got, label(e.Agent)+" "+e.Relation+" "+label(e.Target))
			}
		}
		for want := range strings.SplitSeq(c.want, "; ") {
			wrong, negative := strings.CutPrefix(want, "not ")
			found := slices.ContainsFunc(got, func(s string) bool { return s == want || negative && strings.HasPrefix(s, wrong) })
			if found == negative {
				t.Errorf("%s\n\twant %s\n\tin   %s", c.text, want, strings.Join(got, "; "))
			}
		}
	}
}

// TestEnglishPronouns: he, she, it, they and what belongs to them.
func TestEnglishPronouns(t *testing.T) {
	check(t, []reference{
		{"en", "", "Pierre Vandamme arrived on Monday. He met Anna Torvik.", "Pierre Vandamme met Anna Torvik"},
		{"en", "", "Anna Torvik arrived on Monday. Paul Delorme praised her.", "Paul Delorme praised Anna Torvik"},
		{"en", "", "Norway protested. It expelled a Swedish diplomat.", "Norvège expelled Swedish diplomat"},
		{"en", "", "Norway and Sweden protested. They criticized NATO.", "Norvège criticized OTAN; Suède criticized OTAN"},
		{"en", "", "Pierre Vandamme arrived on Monday. Norway praised him.", "Norvège praised Pierre Vandamme"},
		{"en", "", "Pierre Vandamme and Paul Delorme arrived. Anna Torvik thanked them.", "Anna Torvik praised Pierre Vandamme; Anna Torvik praised Paul Delorme"},
		{"en", "", "The president and minister Pierre Vandamme arrived. He met Anna Torvik.", "Pierre Vandamme met Anna Torvik"},
		{"en", "", "Pierre Vandamme arrived on Monday. His meeting with Anna Torvik lasted an hour.", "Pierre Vandamme met Anna Torvik"},
		{"en", "", "Secretary of State Pierre Vandamme arrived. The Secretary criticized NATO.", "Pierre Vandamme criticized OTAN"},
		{"en", "", "Foreign Minister Pierre Vandamme arrived. The minister criticized NATO.", "Pierre Vandamme criticized OTAN"},
		{"en", "", "Norway thanked Sweden for its mediation between Finland and Denmark.", "Suède mediated Finlande; Suède mediated Danemark"},
		{"en", "", "Pierre Vandamme said that Paul Delorme had left. He criticized NATO.", "Pierre Vandamme criticized OTAN"},
		{"en", "Speech by Jens Stoltenberg", "I met Anna Torvik yesterday.", "Jens Stoltenberg met Anna Torvik"},
		{"en", "", "Anna Torvik arrived on Monday. He criticized NATO.", "not Anna Torvik criticized"},
		{"en", "", "Norway protested. He criticized NATO.", "not Norvège criticized"},
		{"en", "", "Pierre Vandamme arrived. It criticized NATO.", "not Pierre Vandamme criticized"},
		{"en", "", "Norway protested. They criticized NATO.", "not Norvège criticized"},
	})
}

// TestClitics: whom the pronouns beside a French verb mean.
func TestClitics(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Pierre Vandamme est arrivé lundi. Il a rencontré Anna Torvik. « Vous êtes la bienvenue », lui a-t-il déclaré.", "Pierre Vandamme stated Anna Torvik"},
		{"fr", "", "Anna Torvik a salué la ministre Karin Holm, qui l'avait invitée. Mme Torvik compte l'inviter à venir à Oslo.", "Anna Torvik invited Karin Holm"},
		{"fr", "", "Pierre Vandamme est arrivé. La Norvège l'a critiqué.", "Norvège criticized Pierre Vandamme"},
		{"fr", "", "La Norvège remercie la Suède pour sa médiation entre la Finlande et le Danemark.", "Suède mediated Finlande; Suède mediated Danemark"},
	})
}

// TestLatter: ce dernier, celui-ci, the latter and the former.
func TestLatter(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Pierre Vandamme a remercié Paul Delorme. Ce dernier a critiqué l'OTAN.", "Paul Delorme criticized OTAN; not Pierre Vandamme criticized"},
		{"fr", "", "Pierre Vandamme a remercié Paul Delorme, ministre de la Suède. Celui-ci a critiqué l'OTAN.", "Paul Delorme criticized OTAN; not Pierre Vandamme criticized"},
		{"fr", "", "Anna Torvik a rencontré Karin Holm. Cette dernière a critiqué l'OTAN.", "Karin Holm criticized OTAN"},
		{"fr", "", "La Finlande négocie avec la Suède. Le Kremlin a protesté. Il a critiqué l'OTAN.", "Russie criticized OTAN"},
		{"fr", "", "Anna Torvik a rencontré Paul Delorme. La Norvège l'a critiquée.", "Norvège criticized Anna Torvik; not Norvège criticized Paul"},
		{"fr", "", "L'Allemagne a critiqué Oslo. Elle l'appelle à négocier.", "Allemagne urged Norvège"},
		{"fr", "", "La Norvège et la Suède ont soutenu la Finlande. Cette dernière les a remerciées.", "Finlande praised Norvège; Finlande praised Suède"},
		{"fr", "", "L'OTAN a critiqué la Norvège et la Suède. Ces dernières ont menacé la Finlande.", "Norvège threatened Finlande; Suède threatened Finlande"},
		{"fr", "", "La Norvège condamne l'annexion du Finnmark par la Suède et l'aide que celle-ci apporte à la Finlande.", "Suède aided Finlande"},
		{"fr", "", "Anna Torvik a rencontré Karin Holm. Ce dernier a critiqué l'OTAN.", "not Anna Torvik criticized; not Karin Holm criticized"},
		{"en", "", "Pierre Vandamme thanked Paul Delorme. The latter criticized NATO.", "Paul Delorme criticized OTAN; not Pierre Vandamme criticized"},
		{"en", "", "Norway and Sweden negotiated. The latter criticized NATO.", "Suède criticized OTAN; not Norvège criticized"},
		{"en", "", "Norway and Sweden negotiated. NATO praised the former.", "OTAN praised Norvège; not OTAN praised Suède"},
		{"en", "", "Norway, Sweden and Finland negotiated. The former criticized NATO.", "not Norvège criticized; not Suède criticized"},
	})
}

// TestKnown: what somebody calls his own, and what a noun alone calls again.
func TestKnown(t *testing.T) {
	check(t, []reference{
		{"fr", "", "Le président norvégien Pierre Vandamme a parlé. La Suède a menacé son pays.", "Suède threatened Norvège"},
		{"fr", "", "Le chef du Hamas, Pierre Vandamme, a parlé. L'Iran a armé son mouvement.", "Iran aided Hamas"},
		{"fr", "", "La Norvège et la Finlande négocient. La Norvège a protesté. La Norvège a déployé son armée. L'OTAN a accusé la Suède de déstabiliser le pays.", "Suède destabilized Norvège"},
		{"fr", "", "La Norvège a protesté. La Suède a critiqué le pays.", "Suède criticized Norvège"},
		{"fr", "", "Les houthis ont tiré. La Norvège négocie avec le mouvement.", "Norvège negotiatedWith houthis"},
		{"fr", "", "Les houthis ont tiré. Le groupe armé a menacé la Norvège.", "houthis threatened Norvège"},
		{"en", "", "NATO chief Pierre Vandamme criticized Sweden.", "Pierre Vandamme criticized Suède; not OTAN criticized"},
		{"en", "", "Norwegian President Pierre Vandamme spoke. Sweden threatened his country.", "Suède threatened Norvège"},
		{"en", "", "Norway protested. Its government criticized NATO.", "Norvège criticized OTAN"},
		{"en", "", "Hamas leader Pierre Vandamme spoke. Iran has armed his movement.", "Iran aided Hamas"},
		{"en", "", "Norway protested. Sweden urged the country to negotiate.", "Suède urged Norvège"},
		{"en", "", "The Houthis fired missiles. Norway negotiates with the group.", "Norvège negotiatedWith houthis"},
		{"en", "", "Norway and Sweden held talks. Finland had mediated between them.", "Finlande mediated Norvège; Finlande mediated Suède"},
		{"en", "", "Pierre Vandamme spoke. Sweden threatened his country.", "not Suède threatened Norvège"},
		{"en", "", "Sweden protested. Sweden urged the country to negotiate.", "not Suède urged Suède"},
	})
}

// TestWho: whom relative pronouns, speakers behind quotations and offices alone
// mean.
func TestWho(t *testing.T) {
	check(t, []reference{
		{"fr", "", "L'OTAN a remercié la Norvège et la Suède, qui ont critiqué la Finlande.", "Norvège criticized Finlande; Suède criticized Finlande"},
		{"fr", "", "L'OTAN a remercié la Norvège et la Suède, qui a critiqué la Finlande.", "Suède criticized Finlande; not Norvège criticized"},
		{"en", "", "NATO thanked Norway and Sweden, which have criticized Finland.", "Norvège criticized Finlande; Suède criticized Finlande"},
		{"en", "", "NATO thanked Norway and Sweden, which has criticized Finland.", "Suède criticized Finlande; not Norvège criticized"},
		{"fr", "", "Anna Torvik est arrivée. « La Suède nous menace », a-t-elle déclaré.", "Anna Torvik stated –; not Suède stated"},
		{"fr", "", "Pierre Vandamme remplace Paul Delorme, qui est parti. Il a critiqué l'OTAN.", "Pierre Vandamme criticized OTAN"},
		{"fr", "", "Pierre Vandamme est élu président de la Norvège. Le nouveau chef de l'État a critiqué l'OTAN.", "Pierre Vandamme criticized OTAN"},
		{"fr", "", "La Norvège et la France négocient. Le président norvégien, Pierre Vandamme, a remercié son homologue français.", "Pierre Vandamme praised François Hollande"},
		{"en", "", "Norwegian President Pierre Vandamme spoke. Finland praised the Norwegian leader.", "Finlande praised Pierre Vandamme"},
		{"en", "", "Finland and Sweden protested. NATO praised the two generals, Pierre Vandamme and Paul Delorme. They criticized Norway.", "Pierre Vandamme criticized Norvège; Paul Delorme criticized Norvège; not Finlande criticized"},
		{"en", "", "Stockholm protested. Sweden rejected the offer. NATO threatened both governments.", "not OTAN threatened Suède"},
		{"fr", "", "Ma Ying-jeou est arrivé. La Norvège a critiqué M. Ma.", "Norvège criticized Ma Ying-jeou"},
		{"fr", "", "Pierre Vandamme et Paul Delorme sont morts. Des attentats ont eu lieu en Syrie et en Irak, ont-ils déclaré.", "not Syrie stated; not Irak stated"},
		{"fr", "", "La France a voté dimanche. Le nouveau président français a critiqué l'OTAN.", "not François Hollande criticized"},
		{"fr", "", "La France a voté dimanche. Le président français a critiqué l'OTAN.", "François Hollande criticized OTAN"},
		{"fr", "", "Le préfet norvégien Pierre Vandamme a remercié son homologue français.", "not Pierre Vandamme praised François Hollande"},
	})
}
