package web

import (
	"net/http"

	"golang.org/x/text/language"
)

// A languageLink leads to the same page in another language.
type languageLink struct {
	Lang, Name, URL string
	Current         bool
}

// language returns the language of the interface and whether the address
// chose it.
func (p *Pages) language(r *http.Request) (lang string, chosen bool) {
	if lang := r.URL.Query().Get("lang"); p.texts[lang] != nil {
		return lang, true
	}
	tag, _ := language.MatchStrings(p.languages, r.Header.Get("Accept-Language"))
	base, _ := tag.Base()
	return base.String(), false
}

func (p *Pages) languageLinks(r *http.Request, current string) []languageLink {
	all := []languageLink{{Lang: "fr", Name: "Français"}, {Lang: "en", Name: "English"}}
	for i := range all {
		q := r.URL.Query()
		q.Set("lang", all[i].Lang)
		all[i].URL = r.URL.EscapedPath() + "?" + q.Encode()
		all[i].Current = all[i].Lang == current
	}
	return all
}
