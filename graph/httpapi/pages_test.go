package httpapi

import (
	"bytes"
	"flag"
	"io"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

var update = flag.Bool("update", false, "write the golden pages anew")

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

// TestGoldenPages compares whole pages with what a person has read.
func TestGoldenPages(t *testing.T) {
	h := newTestHandler(t, newFakeStore(), nil)
	for name, target := range map[string]string{
		"search.fr.html":   "/?lang=fr",
		"timeline.fr.html": "/actor/" + annaID + "?lang=fr",
		"event.en.html":    "/event/urn:entente:event:a-1:m?lang=en",
	} {
		got := get(h, "GET", target, browser("fr")...).Body.Bytes()
		file := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v; go test -update writes it", err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs from what was read; if it should, go test -update writes it anew:\n%s", target, got)
		}
	}
}
