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

// languages are the interface's, in the order of the menu.
func languages() []*texts { return []*texts{french(), english()} }

// fallback is what a browser sees that prefers none of the languages.
const fallback = "en"

// matcher finds the language that fits a browser's preference best.
func matcher(all []*texts) language.Matcher {
	tags := []language.Tag{language.Make(fallback)} // what is first is taken where nothing fits
	for _, t := range all {
		tags = append(tags, language.Make(t.Lang))
	}
	return language.NewMatcher(tags)
}

// language returns the words of the interface and whether the address chose
// their language.
func (p *Pages) language(r *http.Request) (t *texts, chosen bool) {
	if t := p.in(r.URL.Query().Get("lang")); t != nil {
		return t, true
	}
	tag, _ := language.MatchStrings(p.preference, r.Header.Get("Accept-Language"))
	base, _ := tag.Base()
	return p.in(base.String()), false
}

// in returns the words of a language, nil if there are none.
func (p *Pages) in(lang string) *texts {
	for _, t := range p.languages {
		if t.Lang == lang {
			return t
		}
	}
	return nil
}

func (p *Pages) languageLinks(r *http.Request, current string) []languageLink {
	all := make([]languageLink, len(p.languages))
	for i, t := range p.languages {
		q := r.URL.Query()
		q.Set("lang", t.Lang)
		all[i] = languageLink{
			Lang: t.Lang, Name: t.Language, URL: r.URL.EscapedPath() + "?" + q.Encode(), Current: t.Lang == current,
		}
	}
	return all
}
