package httpapi

import (
	"bytes"
	"io"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// browser are the headers by which a page is asked for.
func browser(language string) []string {
	return []string{"Accept", "text/html,*/*", "Accept-Language", language}
}

func TestPages(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	tests := []struct {
		name, target, language string
		status                 int
		contains, lacks        []string
	}{
		{"start", "/", "fr", 200, []string{`<html lang="fr">`, "Chercher un acteur", `href="/actor/` + annaID + `"`, "5 acteurs"}, nil},
		{"start in English", "/", "en-GB", 200, []string{`<html lang="en">`, "Find an actor", "5 actors"}, nil},
		{"start in neither", "/", "de", 200, []string{`<html lang="en">`}, nil},
		{"language chosen", "/?lang=fr", "en", 200, []string{`<html lang="fr">`, `href="/actor/` + annaID + `?lang=fr"`, `name="lang" value="fr"`}, nil},
		{"search", "/?q=ortega", "fr", 200, []string{"« ortega »", "Luis Ortega", "1 acteur", `value="ortega"`}, []string{"Anna"}},
		{"nobody", "/?q=zz", "fr", 200, []string{"Aucun acteur"}, []string{"<table"}},
		{"search escaped", "/?q=%22%3E%3Cscript%3E", "fr", 200, []string{"&lt;script&gt;"}, []string{"<script"}},
		{"bad cursor", "/?cursor=x", "fr", 422, []string{"illisible"}, nil},
		{"timeline", "/actor/" + annaID, "fr", 200,
			[]string{"<mark>a rencontré</mark>", "3 événements", "3 mars 2015", "sans date", `href="/actor/` + luisID + `"`,
				`<span class="status hypothetical">hypothétique</span>`, "fr/met", "0123456789ab<", `href="/event/urn:entente:event:a-1:m"`,
				`href="https://example.org/1"`, "Une rencontre", "&lt;i&gt;Suite", "est visé", `<blockquote lang="fr">`},
			[]string{"<script", "javascript:", "0123456789abc"}},
		{"timeline in English", "/actor/" + annaID + "?lang=en", "fr", 200, []string{"3 March 2015", "undated", "asserted", "met", "?lang=en"}, nil},
		{"timeline filtered", "/actor/" + annaID + "?relation=met&with=Luis+Ortega&from=2015&to=2015", "fr", 200,
			[]string{"1 événement <", `value="met" selected`, "Effacer"}, []string{"hypothétique"}},
		{"timeline empty", "/actor/" + annaID + "?from=2030", "fr", 200, []string{"Aucun événement"}, nil},
		{"relation the store has none of", "/actor/" + annaID + "?relation=elected", "fr", 200, []string{`value="elected" selected`}, nil},
		{"bad date", "/actor/" + annaID + "?from=mars", "fr", 422, []string{`role="alert"`, "fault-from", `aria-invalid="true"`, "pas une date"}, []string{"<table"}},
		{"bad relation", "/actor/" + annaID + "?relation=x", "en", 422, []string{"no known relation"}, nil},
		{"with nobody", "/actor/" + annaID + "?with=nobody", "fr", 422, []string{"aucun acteur ne porte ce nom"}, nil},
		{"with several", "/actor/" + annaID + "?with=tripoli&from=2015", "fr", 422, []string{"from=2015&amp;with=urn%3Aentente%3Aactor%3Acity%3Atripoli-lb"}, nil},
		{"several of a name", "/actor/Tripoli", "fr", 300, []string{"tripoli-ly", "tripoli-lb", "Choisissez"}, nil},
		{"no such actor", "/actor/nobody", "fr", 404, []string{"Introuvable"}, nil},
		{"event", "/event/urn:entente:event:a-1:m", "fr", 200,
			[]string{"Un titre.", "<mark>a rencontré</mark>", "Rien de plus.", "CAMEO <code>040</code>", "0123456789abcdef0123", "3 mars 2015"}, nil},
		{"hostile event", "/event/urn:entente:event:b-2:c", "fr", 200, []string{"&lt;script&gt;alert", "le &lt;budget&gt;", "selon", "(hypothétique) · Entente</title>"}, []string{"<script", "javascript:", "<b>"}},
		{"no such event", "/event/x", "en", 404, []string{"no event of that id"}, nil},
		{"no such page", "/nowhere", "fr", 404, []string{"rien à cette adresse"}, nil},
		{"no such file", "/static/other.css", "fr", 404, []string{"rien à cette adresse"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := get(h, "GET", tt.target, browser(tt.language)...)
			if w.Code != tt.status {
				t.Errorf("status %d, want %d", w.Code, tt.status)
			}
			if ct := w.Header().Get("Content-Type"); ct != "text/html; charset=utf-8" {
				t.Errorf("content type %q", ct)
			}
			body := w.Body.String()
			for _, s := range tt.contains {
				if !strings.Contains(body, s) {
					t.Errorf("page lacks %q", s)
				}
			}
			for _, s := range tt.lacks {
				if strings.Contains(body, s) {
					t.Errorf("page has %q", s)
				}
			}
			if t.Failed() {
				t.Log(body)
			}
			checkSafe(t, w)
			checkAccessible(t, w)
		})
	}
}

// tableRoles are the roles of a table's parts, said outright: on narrow screens
// the style sheet lays them out as blocks, which takes the roles away.
var tableRoles = map[string]string{"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}

// checkAccessible tells whether a page is well formed and has what keyboards
// and voices need.
func checkAccessible(t testing.TB, w *httptest.ResponseRecorder) {
	t.Helper()
	counts := map[string]int{}
	ids := map[string]int{}
	var refs []string
	z := html.NewTokenizer(bytes.NewReader(w.Body.Bytes()))
	for {
		if z.Next() == html.ErrorToken {
			if z.Err() != io.EOF {
				t.Errorf("the page is no HTML: %v", z.Err())
			}
			break
		}
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		counts[token.Data]++
		if role := tableRoles[token.Data]; role != "" && !slices.Contains(token.Attr, html.Attribute{Key: "role", Val: role}) {
			t.Errorf("%s has not the role %s", token, role)
		}
		for _, a := range token.Attr {
			switch a.Key {
			case "id":
				ids[a.Val]++
			case "for", "aria-labelledby", "aria-describedby":
				refs = append(refs, strings.Fields(a.Val)...)
			case "style", "onclick":
				t.Errorf("<%s %s> breaks the content security policy", token.Data, a.Key)
			case "src":
				t.Errorf("<%s> loads %s", token.Data, a.Val)
			case "href":
				if token.Data == "link" && !strings.HasPrefix(a.Val, "/") {
					t.Errorf("the page loads %s from elsewhere", a.Val)
				}
			}
		}
	}
	for _, tag := range []string{"h1", "main", "header", "footer", "title"} {
		if counts[tag] != 1 {
			t.Errorf("<%s> %d times, want once", tag, counts[tag])
		}
	}
	if counts["table"] != counts["caption"] {
		t.Errorf("%d tables with %d captions", counts["table"], counts["caption"])
	}
	if counts["script"] > 0 {
		t.Error("the page has a script")
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("id %q is there %d times", id, n)
		}
	}
	for _, ref := range refs {
		if ids[ref] == 0 {
			t.Errorf("nothing has the id %q that is referred to", ref)
		}
	}
}

func TestNameRedirectsToPermalink(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	w := get(h, "GET", "/actor/anna%20berg?relation=met&lang=fr", browser("fr")...)
	if got, want := w.Header().Get("Location"), "/actor/"+annaID+"?relation=met&lang=fr"; w.Code != 302 || got != want {
		t.Errorf("%d to %q, want 302 to %q", w.Code, got, want)
	}
	w = get(h, "GET", "/actor/%3Cscript%3Ealert(1)%3C%2Fscript%3E", browser("fr")...)
	if got, want := w.Header().Get("Location"), "/actor/urn:entente:actor:group:a%2Fb"; got != want {
		t.Errorf("to %q, want %q", got, want)
	}
}

// TestFrame asks for what every page has around its content.
func TestFrame(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	for _, tt := range []struct{ path, json string }{
		{"/", "/api/v1/actors"},
		{"/actor/" + annaID, "/api/v1/actors/" + annaID + "/occurrences"},
		{"/event/urn:entente:event:a-1:m", "/api/v1/events/urn:entente:event:a-1:m"},
	} {
		t.Run(tt.path, func(t *testing.T) {
			p := open(t, h, tt.path+"?lang=fr")
			p.want("language", p.attributes("html", "lang"), "fr")
			p.want("way past the header", p.attributes("body > a", "href"), "#content")
			p.want("where it leads", p.attributes("main", "id"), "content")
			p.want("header", p.links("header"), "Entente > /?lang=fr", "Français > "+tt.path+"?lang=fr", "English > "+tt.path+"?lang=en")
			p.want("languages", p.attributes("header nav a", "lang"), "fr", "en")
			p.want("languages led to", p.attributes("header nav a", "hreflang"), "fr", "en")
			p.want("current language", p.attributes("header nav a", "aria-current"), "true", "")
			p.want("name of the menu", p.attributes("header nav", "aria-label"), "Langue")
			p.want("search", p.attributes("form[role=search]", "action"), "/")
			p.want("search fields", p.fields("form[role=search]"),
				"Chercher un acteur: q= (Une personne, un pays, une organisation ou un groupe ; une partie du nom suffit.)", "lang=fr")
			p.want("button", p.heard("form[role=search] button"), "Chercher")
			p.want("data for programs", p.attributes("link[rel=alternate]", "href"), tt.json)
			p.want("footer", p.links("footer"), "Cette page en JSON > "+tt.json)
		})
	}
}

func TestSearchPage(t *testing.T) {
	p := open(t, newTestHandler(t, newFakeStore(), nil), "/?lang=fr")
	p.want("title", p.heard("title"), "Recherche · Entente")
	p.want("headings", p.heard("h1, h2"), "Acteurs ayant le plus d’événements")
	p.want("caption", p.heard("caption"), "5 acteurs")
	p.want("columns", p.heard("thead th[scope=col]"), "Nom", "Nature", "Événements")
	p.want("rows", p.rows("table.actors", heard),
		"Anna Berg Mme Berg | Personne | 3",
		"Luis Ortega | Personne | 1",
		"Tripoli | Ville | 0",
		"Tripoli | Ville | 0",
		"<script>alert(1)</script> | Groupe | 1",
	)
	p.want("links", p.links("tbody th[scope=row]"),
		"Anna Berg > /actor/urn:entente:actor:person:anna-berg?lang=fr",
		"Luis Ortega > /actor/urn:entente:actor:person:luis-ortega?lang=fr",
		"Tripoli > /actor/urn:entente:actor:city:tripoli-ly?lang=fr",
		"Tripoli > /actor/urn:entente:actor:city:tripoli-lb?lang=fr",
		"<script>alert(1)</script> > /actor/urn:entente:actor:group:a%2Fb?lang=fr",
	)
}

func TestTimelinePage(t *testing.T) {
	p := open(t, newTestHandler(t, newFakeStore(), nil), "/actor/"+annaID+"?lang=fr")
	p.want("title", p.heard("title"), "Anna Berg · Entente")
	p.want("headings", p.heard("h1, h2"), "Anna Berg Personne", "Filtrer la chronologie")
	p.want("names", p.heard("p.names"), "Autres noms : Mme Berg Wikidata")
	p.want("identity", p.links("p.names"), "Wikidata > http://www.wikidata.org/entity/Q1")

	p.want("filters", p.fields("form.filters"),
		"Du: from= (Une année, un mois ou un jour : 2014, 2014-04, 2014-04-01)",
		"Au: to= (Une année, un mois ou un jour : 2014, 2014-04, 2014-04-01)",
		"Relation: relation= toutes les relations, stated a déclaré (1), met a rencontré (1), criticized a critiqué (1)",
		"Avec: with= (Un autre acteur concerné)",
		"lang=fr",
	)
	p.want("button", p.heard("form.filters button"), "Appliquer")

	p.want("caption", p.heard("caption"),
		"Chronologie – 3 événements → l’acteur agit · ← l’acteur est visé · ↔ relation réciproque")
	p.want("columns", p.heard("thead th[scope=col]"), "Date", "Relation", "Autre acteur", "Lieu", "Statut", "Phrase et source")
	p.want("rows as heard", p.rows("table.timeline", heard),
		"3 mars 2015 | réciproque : a rencontré | Luis Ortega | Tripoli | affirmé | Mme Berg a rencontré M. Ortega à Tripoli le 3 mars 2015."+
			" Une rencontre, Agence, 4 mars 2015 · règle fr/met, recueil 0123456789ab · Détails",
		"2016 | est visé : a critiqué le <budget> | <script>alert(1)</script> | aucun | hypothétique | La <b>Suite</b> a critiqué \"Berg\" & co."+
			" selon Luis Ortega · <i>Suite</i> · règle fr/criticized, recueil 0123456789ab · Détails",
		"sans date | agit : a déclaré | aucun | aucun | affirmé | La <b>Suite</b> a critiqué \"Berg\" & co."+
			" <i>Suite</i> · règle fr/stated, recueil 0123456789ab · Détails",
	)
	var begin []string
	for _, row := range p.rows("table.timeline", seen) {
		begin = append(begin, row[:strings.LastIndex(row, " | ")])
	}
	p.want("rows as seen", begin,
		"3 mars 2015 | ↔ a rencontré | Luis Ortega | Tripoli | affirmé",
		"2016 | ← a critiqué le <budget> | <script>alert(1)</script> | – | hypothétique",
		"sans date | → a déclaré | – | – | affirmé",
	)
	p.want("dates for machines", p.attributes("tbody th time", "datetime"), "2015-03-03", "2016")
	p.want("words that say it", p.heard("blockquote mark"), "a rencontré", "a critiqué", "Suite")
	p.want("languages of the sentences", p.attributes("blockquote", "lang"), "fr", "fr", "fr")
	p.want("others", p.links("td.who"),
		"Luis Ortega > /actor/urn:entente:actor:person:luis-ortega?lang=fr",
		"<script>alert(1)</script> > /actor/urn:entente:actor:group:a%2Fb?lang=fr",
	)
	p.want("sources", p.links("p.source"),
		"Une rencontre > https://example.org/1",
		"Détails: 3 mars 2015, a rencontré Luis Ortega > /event/urn:entente:event:a-1:m?lang=fr",
		"Luis Ortega > /actor/urn:entente:actor:person:luis-ortega?lang=fr",
		"Détails: 2016, a critiqué <script>alert(1)</script> > /event/urn:entente:event:b-2:c?lang=fr",
		"Détails: sans date, a déclaré > /event/urn:entente:event:b-2:s?lang=fr",
	)
}

func TestEventPage(t *testing.T) {
	p := open(t, newTestHandler(t, newFakeStore(), nil), "/event/urn:entente:event:a-1:m?lang=en")
	p.want("title", p.heard("title"), "Anna Berg met Luis Ortega · Entente")
	p.want("headings", p.heard("h1, h2"), "Anna Berg met Luis Ortega", "Sentence", "Details")
	p.want("in a few words", p.heard("p.lead"), "3 March 2015 · Tripoli · asserted")
	p.want("sentence in its surroundings", p.heard("blockquote"),
		"Un titre. Mme Berg a rencontré M. Ortega à Tripoli le 3 mars 2015. Rien de plus.")
	p.want("surroundings", p.heard("blockquote .around"), "Un titre.", "Rien de plus.")
	p.want("words that say it", p.heard("blockquote mark"), "a rencontré")
	p.want("language of the sentence", p.attributes("blockquote", "lang"), "fr")
	p.want("details", p.pairs(),
		"Agent: Anna Berg Person",
		"Relation: met met",
		"Target: Luis Ortega Person",
		"Date: 3 March 2015 2015-03-03",
		"Place: Tripoli City",
		"Status: asserted asserted",
		"Trigger: a rencontré bytes 19–31",
		"Sentence: bytes 10–68",
		"Document: Une rencontre, Agence, 4 March 2015 a-1",
		"rule: fr/met",
		"rulebook: 0123456789abcdef0123",
		"Codes: CAMEO 040 PLOVER CONSULT",
		"Id: urn:entente:event:a-1:m",
	)
	const source = "Une rencontre > https://example.org/1"
	p.want("links", p.links("main"),
		"Anna Berg > /actor/"+annaID+"?lang=en", "Luis Ortega > /actor/"+luisID+"?lang=en", source,
		"Anna Berg > /actor/"+annaID+"?lang=en", "Luis Ortega > /actor/"+luisID+"?lang=en", source,
	)
	p.want("what sources learn of the reader", p.attributes(`main a[href^="http"]`, "rel"), "external noreferrer", "external noreferrer")
}
