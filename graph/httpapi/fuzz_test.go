package httpapi

import (
	"encoding/json"
	"net/url"
	"strings"
	"testing"
)

// FuzzParameters asks everything with any parameters: an answer is always a
// JSON document or a problem, a page always a page, and nothing panics.
func FuzzParameters(f *testing.F) {
	for _, seed := range [][2]string{
		{"", ""}, {"x", "limit=2&cursor=2"}, {annaID, "from=2014&to=2015-03&relation=met"},
		{"Tripoli", "with=Tripoli"}, {"Anna Berg", "from=x&relation=y&limit=z"},
		{"..", "q=%zz;a"}, {"a/b", "q=\xff&lang=fr"}, {"<script>", "lang=xx&cursor=%00"},
	} {
		f.Add(seed[0], seed[1])
	}
	h := newTestHandler(f, newFakeStore(), nil)
	f.Fuzz(func(t *testing.T, id, params string) {
		escaped := url.PathEscape(id)
		if escaped == "" || escaped == "." || escaped == ".." {
			escaped = "x" // the mux cleans such paths before they get here
		}
		ask := url.URL{RawQuery: params}
		if _, err := url.ParseRequestURI("/" + ask.String()); err != nil || strings.ContainsAny(params, " #\t\r\n") {
			return // no client can send it
		}
		for _, path := range []string{"/api/v1/actors", "/api/v1/actors/" + escaped, "/api/v1/actors/" + escaped + "/timeline",
			"/api/v1/events/" + escaped, "/api/v1/relations"} {
			w := get(h, "GET", path+"?"+params)
			switch {
			case w.Code == 200 && !json.Valid(w.Body.Bytes()):
				t.Errorf("%s?%s: no JSON: %s", path, params, w.Body)
			case w.Code >= 500:
				t.Errorf("%s?%s: %d %s", path, params, w.Code, w.Body)
			case w.Code != 200:
				checkProblem(t, w)
			}
		}
		for _, path := range []string{"/", "/actor/" + escaped, "/event/" + escaped} {
			w := get(h, "GET", path+"?"+params, browser("fr")...)
			if w.Code >= 500 {
				t.Errorf("%s?%s: %d", path, params, w.Code)
			}
			if w.Code != 302 {
				checkAccessible(t, w)
			}
		}
	})
}
