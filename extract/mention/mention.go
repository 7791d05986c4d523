// Package mention finds the names in a text: those that the gazetteer holds,
// and those of persons, bodies and places that no list knows, told by their
// titles, their neighbours and their capitals.
package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Kind says what sort of words a Mention is made of.
type Kind uint8

// The kinds of mentions.
const (
	Name    Kind = iota // a proper name
	Demonym             // an adjective or noun of nationality
	Noun                // a common noun of several words that the gazetteer knows: an office, a body
)

// A Mention is a run of tokens [First, End) of a document that names
// something.
type Mention struct {
	First, End int
	Proper     int // the first token of the name itself, behind a title: M. | Lavrov
	Kind       Kind
	Class      schema.Class       // "" where the name does not tell
	Entries    []*gazetteer.Entry // what the gazetteer knows by this name; none: an unknown name
	Gender     gazetteer.Gender   // of a person, as title or given name tell
	Ranked     bool               // the title says what the person is: General, no Mr
}

// A Finder finds the mentions of documents, for one goroutine.
type Finder struct {
	gaz     *gazetteer.Gazetteer
	lex     *lexicon.Lexicon
	reader  *lexicon.Reader
	matcher *gazetteer.Matcher
	within  *gazetteer.Matcher // finds the names within a match, whose entries it leaves alone
	matches []gazetteer.Match
	inner   []gazetteer.Match
	entries []*gazetteer.Entry // backs the entries of the document's mentions
	family  map[string]bool    // surnames of the document's persons, as written and folded
	office  int                // the token of the sentence behind the office that was found last, 0: none
	heading bool               // the sentence is written in capitals throughout
}

// NewFinder returns a Finder for the use of one goroutine.
func NewFinder(gaz *gazetteer.Gazetteer, lex *lexicon.Lexicon) *Finder {
	return &Finder{gaz: gaz, lex: lex, reader: lex.NewReader(), matcher: gaz.NewMatcher(lex), within: gaz.NewMatcher(lex), family: make(map[string]bool)}
}

// Find appends the mentions of the next tagged window of a document in their
// order; mentions of earlier windows are not valid any more. Where the document
// calls somebody by name and surname, the bare surname is that person's from the
// beginning of that window on.
func (f *Finder) Find(t *token.Text, words []tag.Word, dst []Mention) []Mention {
	const most = 10_000 // surnames kept from window to window
	f.entries = f.entries[:0]
	switch {
	case len(f.family) > most:
		f.family = make(map[string]bool)
	case t.Before == 0: // another document
		clear(f.family)
	}
	first := len(dst)
	for i := range t.Sentences {
		dst = f.sentence(t, &t.Sentences[i], words, dst)
	}
	for i := first; i < len(dst); i++ {
		m := &dst[i]
		if m.Kind == Name && m.Class == "" && m.End-m.Proper == 1 && f.family[lexicon.Fold(t.Tokens[m.Proper].Text)] {
			m.Class = schema.Person
		}
	}
	return dst
}

// sentence finds the mentions of one sentence.
func (f *Finder) sentence(t *token.Text, s *token.Sentence, words []tag.Word, dst []Mention) []Mention {
	toks := t.Tokens[s.First:s.End]
	f.heading, f.office = heading(toks), 0
	f.matches = f.matcher.Match(toks, f.matches[:0])
	next := 0 // of f.matches
	for i := 0; i < len(toks); {
		for next < len(f.matches) && f.matches[next].First < i {
			next++
		}
		var known *gazetteer.Match
		if next < len(f.matches) && f.matches[next].First == i {
			known = &f.matches[next]
		}
		m, ok := f.at(toks, words[s.First:s.End], i, known)
		if !ok {
			i++
			if known != nil && known.End > i {
				// What was passed over may hold a name of its own.
				f.matches = append(f.matches[:next], f.rematch(toks, i)...)
			}
			continue
		}
		f.learn(toks, &m)
		switch {
		case m.Kind == Noun && leading(m.Entries) == gazetteer.Office, m.Kind == Demonym && m.First == f.office:
			f.office = m.End
		}
		i = m.End
		if known != nil && i < known.End {
			// An office was cut before a longer name, which is still to be found.
			f.matches = append(f.matches[:next], f.rematch(toks, i)...)
		}
		m.First, m.End, m.Proper = m.First+s.First, m.End+s.First, m.Proper+s.First
		dst = append(dst, m)
	}
	return dst
}

// rematch asks the gazetteer again from token i on.
func (f *Finder) rematch(toks []token.Token, i int) []gazetteer.Match {
	again := f.matcher.Match(toks[i:], nil)
	for k := range again {
		again[k].First += i
		again[k].End += i
	}
	return again
}

// at tells what is mentioned at token i of a sentence; known is what the
// gazetteer finds there.
func (f *Finder) at(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	if known != nil && known.End == i+1 && words[i].Is(noOffice) && leading(known.Entries) == gazetteer.Office {
		known = nil
	}
	if known != nil && f.likelyBody(words, i, known) {
		return Mention{}, false
	}
	if known != nil {
		if kind := leading(known.Entries); kind == gazetteer.Title {
			if next, gender := f.titles(toks, known.End); next > known.End {
				// H. E. Mr. X
				if n := f.proper(toks, words, next); n > next {
					return f.person(toks, i, next, n, known.Entries[0].Gender|gender), true
				}
			}
			if n := f.proper(toks, words, known.End); n > known.End {
				m := f.person(toks, i, known.End, n, known.Entries[0].Gender)
				m.Ranked = known.Entries[0].Rank != "courtesy"
				return m, true
			}
			if n := f.articled(toks, known.End); n > known.End {
				return f.person(toks, i, known.End, n, known.Entries[0].Gender), true
			}
			if n := known.End; known.Entries[0].Rank == "courtesy" && closedName(toks, n) {
				return f.person(toks, i, n, n+1, known.Entries[0].Gender), true
			}
			if kind = leading(known.Entries[1:]); kind == gazetteer.Title || len(known.Entries) == 1 {
				return Mention{}, false // a rank with no name behind it is a common noun
			}
		}
	}
	if toks[i].Kind != token.Word {
		if known == nil || toks[i].Kind == token.Punct {
			return Mention{}, false
		}
	}
	if m, ok := f.treaty(toks, words, i); ok {
		return m, true
	}
	if f.monument(toks, words, i) {
		return Mention{First: i, Proper: i, End: max(i+1, f.proper(toks, words, i)), Class: schema.Place}, true
	}
	if m, ok := f.entitled(toks, words, i, known); ok {
		return m, true
	}
	if known != nil {
		if m, ok := f.placed(toks, words, i, known); ok {
			return m, true
		}
	}
	// A given name with a name behind it, unless the gazetteer knows more of it.
	if capital(toks[i].Text) {
		if m, ok := f.longer(toks, words, i, known); ok {
			return m, true
		}
		if f.surname(toks, words, i, known) {
			return f.person(toks, i, i, i+1, 0), true
		}
		if gender, ok := f.gaz.GivenGender(toks[i].Text); ok {
			n := f.proper(toks, words, i+1)
			if n > i+1 && (known == nil || known.End < n && !covers(known.Entries, schema.Person)) {
				return f.person(toks, i, i, n, gender), true
			}
		}
	}
	if known != nil {
		// « Sofia Sapega »: a city with a name behind it that is no word is a person.
		if e := known.Entries[0]; e.Kind == gazetteer.City && known.End == i+1 && !inPlace(words, i) {
			if n := f.proper(toks, words, i); n == i+2 && f.strange(words[i+1:n]) && !words[i+1].Known && !allCapitals(toks[i+1].Text) {
				return f.person(toks, i, i, n, 0), true
			}
		}
		if m, ok := f.another(toks, words, i, known); ok {
			return m, true
		}
		return f.known(toks, words, known)
	}
	if !capital(toks[i].Text) {
		return Mention{}, false
	}
	return f.unknown(toks, words, i)
}

// likelyBody tells whether a name that the gazetteer has of a city alone is an article
// with the noun of a body: « L'Union » is no town, but where somebody is in it.
func (f *Finder) likelyBody(words []tag.Word, i int, known *gazetteer.Match) bool {
	if known.End != i+2 || words[i].POS != lexicon.DET || inPlace(words, i) {
		return false
	}
	for _, e := range known.Entries {
		if e.Kind != gazetteer.City || e.Capital {
			return false
		}
	}
	return f.lex.NounClass(strings.ToLower(words[i+1].Text)).Has(lexicon.BodyNoun | lexicon.GroupNoun)
}

// national returns the mention of a body that no list holds whose name begins with
// a nationality: the Norwegian Refugee Council. It tells whether there is one.
func (f *Finder) national(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	next := known.End
	if known.Entries[0].Kind != gazetteer.Demonym || !capital(toks[i].Text) || next+1 >= len(toks) || !capital(toks[next].Text) {
		return Mention{}, false
	}
	f.inner = f.matcher.Match(toks[next:min(next+9, len(toks))], f.inner[:0])
	if len(f.inner) > 0 && f.inner[0].First == 0 {
		noun := f.inner[0].End == 1 && leading(f.inner[0].Entries) == gazetteer.Body
		end := f.body(toks, words, next, next+1)
		if !noun || end == next+1 || !capital(toks[end-1].Text) {
			return Mention{}, false // the French Foreign Ministry
		}
		return Mention{First: i, Proper: i, End: end, Class: schema.Organization}, true // the Swiss Institute of Health
	}
	m, ok := f.unknown(toks, words, next)
	if !ok || m.Class != schema.Organization || m.First != next || m.End < next+2 {
		return Mention{}, false
	}
	m.First, m.Proper = i, i
	return m, true
}

// titles returns the end of the further titles that stand at token i, and the
// gender that the last of them shows; i where there is none.
func (f *Finder) titles(toks []token.Token, i int) (end int, gender gazetteer.Gender) {
	for i < len(toks) {
		f.inner = f.within.Match(toks[i:min(i+4, len(toks))], f.inner[:0])
		if len(f.inner) == 0 || f.inner[0].First != 0 || leading(f.inner[0].Entries) != gazetteer.Title {
			break
		}
		i, gender = i+f.inner[0].End, f.inner[0].Entries[0].Gender
	}
	return i, gender
}

// articled returns the end of the surname at token i that begins with an article:
// Mme Le Pen; i where none does.
func (f *Finder) articled(toks []token.Token, i int) int {
	if i+1 < len(toks) && f.particle(&toks[i], gazetteer.Article) && toks[i+1].Kind == token.Word && capital(toks[i+1].Text) {
		return i + 2
	}
	return i
}

// closedName tells whether the token at i, behind a courtesy title, is a
// surname though it is spelled as a function word: M. Ma, Mme Sa.
func closedName(toks []token.Token, i int) bool {
	return i < len(toks) && toks[i].Kind == token.Word && capital(toks[i].Text) && !elided(toks[i].Text) &&
		(i+1 == len(toks) || !capital(toks[i+1].Text))
}

// leading is the kind of the first entry.
func leading(entries []*gazetteer.Entry) gazetteer.Kind {
	if len(entries) == 0 {
		return gazetteer.Title
	}
	return entries[0].Kind
}

// covers tells whether one of the entries is of a class.
func covers(entries []*gazetteer.Entry, class schema.Class) bool {
	for _, e := range entries {
		if e.Class == class {
			return true
		}
	}
	return false
}

// person is the mention of a person whose name is toks[proper:end].
func (f *Finder) person(toks []token.Token, first, proper, end int, gender gazetteer.Gender) Mention {
	m := Mention{First: first, Proper: proper, End: end, Class: schema.Person, Gender: gender}
	var b strings.Builder
	for i := proper; i < end; i++ {
		if i > proper && toks[i].Space {
			b.WriteByte(' ')
		}
		b.WriteString(toks[i].Text)
	}
	m.Entries = f.keep(f.gaz.Lookup(b.String()), gazetteer.Person)
	if len(m.Entries) == 0 && end-proper > 2 {
		if name, ok := withoutInitials(toks[proper:end]); ok {
			m.Entries = f.keep(f.gaz.Lookup(name), gazetteer.Person)
		}
	}
	if m.Gender == 0 && proper < end {
		m.Gender, _ = f.gaz.GivenGender(toks[proper].Text)
	}
	return m
}

// withoutInitials is a name without the initials between its first and its last
// word, as lists have it: John F. Kerry. It tells whether there are any.
func withoutInitials(name []token.Token) (string, bool) {
	words := make([]string, 0, len(name))
	for i := range name {
		if t := name[i].Text; i == 0 || i == len(name)-1 || utf8.RuneCountInString(strings.TrimSuffix(t, ".")) > 1 {
			words = append(words, t)
		}
	}
	return strings.Join(words, " "), len(words) > 1 && len(words) < len(name)
}

// keep copies the entries of a kind; the mention may hold them as long as the
// document is read.
func (f *Finder) keep(entries []*gazetteer.Entry, kind gazetteer.Kind) []*gazetteer.Entry {
	start := len(f.entries)
	for _, e := range entries {
		if e.Kind == kind {
			f.entries = append(f.entries, e)
		}
	}
	return f.entries[start:len(f.entries):len(f.entries)]
}

// known is the mention of a name that the gazetteer holds.
func (f *Finder) known(toks []token.Token, words []tag.Word, k *gazetteer.Match) (Mention, bool) {
	if elided(toks[k.First].Text) && k.Entries[0].Kind == gazetteer.City {
		// « L'Union européenne » rather than the town of L'Union.
		f.inner = f.within.Match(toks[k.First+1:min(k.First+9, len(toks))], f.inner[:0])
		if len(f.inner) > 0 && f.inner[0].First == 0 && k.First+1+f.inner[0].End >= k.End {
			return Mention{}, false
		}
	}
	start := len(f.entries)
	f.entries = append(f.entries, k.Entries...)
	m := Mention{First: k.First, Proper: k.First, End: k.End, Entries: f.entries[start:len(f.entries):len(f.entries)]}
	switch e := m.Entries[0]; e.Kind {
	case gazetteer.Demonym:
		m.Kind, m.Class = Demonym, schema.Country
	case gazetteer.Office, gazetteer.Body:
		m.Kind, m.Class = Noun, e.Class
		m.End = f.outranked(toks, words, m.First, m.End)
		if e.Kind == gazetteer.Office && capital(toks[m.First].Text) && f.secondOffice(toks, m.End) {
			m.End++ // Assistant Secretary
		}
		if e.Kind == gazetteer.Office && m.End-m.First > 2 && words[m.First].Is(PortfolioOffice) {
			m.End = f.portfolios(toks, words, m.End)
		}
		if m.End-m.First == 1 && e.Kind == gazetteer.Body {
			m.Class = ""
		}
	case gazetteer.Title:
		return Mention{}, false
	default:
		m.Class = e.Class
		if e.Kind == gazetteer.Person {
			m.Gender = e.Gender
			// A name goes on that the gazetteer knows only the start of: it is somebody else's.
			if n := f.proper(toks, words, m.End); n > m.End && m.End-m.First == 1 && !f.heading {
				m.End, m.Entries = n, nil
			}
		}
	}
	return m, true
}

// secondOffice tells whether token i names an office with a capital, right behind
// another and before a name.
func (f *Finder) secondOffice(toks []token.Token, i int) bool {
	return i+1 < len(toks) && toks[i].Kind == token.Word && capital(toks[i].Text) && capital(toks[i+1].Text) &&
		f.lex.NounClass(strings.ToLower(toks[i].Text)).Has(lexicon.OfficeNoun) && f.gaz.Title(toks[i].Text) == nil
}

// another returns the mention of a body whose name begins with what is alone the
// name of a known one: the Commission on Human Rights (CHR) is not the Commission. It tells whether there is one.
func (f *Finder) another(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	if k := known.Entries[0].Kind; k == gazetteer.Country || k == gazetteer.Demonym {
		// the US Commission on International Religious Freedom (USCIRF)
		if end := f.bracketed(toks, words, i); end > known.End+1 && capital(toks[known.End].Text) && f.lex.NounClass(strings.ToLower(toks[known.End].Text)).Has(lexicon.BodyNoun) {
			return Mention{First: i, Proper: i, End: end, Class: schema.Organization}, true
		}
		if m, ok := f.branch(toks, words, i, known); ok {
			return m, true
		}
		return f.national(toks, words, i, known)
	}
	if m, ok := f.unlike(toks, words, i, known); ok {
		return m, true
	}
	if known.End != i+1 || !capital(toks[i].Text) || !covers(known.Entries[:1], schema.Organization) || !f.lex.NounClass(strings.ToLower(toks[i].Text)).Has(lexicon.BodyNoun) {
		return Mention{}, false
	}
	end := f.bracketed(toks, words, i)
	if end == i && i+2 < len(toks) && words[i+1].POS == lexicon.ADP && words[i+1].Is(charged) && capital(toks[i+2].Text) && !words[i+2].Is(calendar) {
		end = f.proper(toks, words, i+2)
	}
	if end == i && (f.aimed(words, i+1) || i+2 < len(words) && words[i+1].POS == lexicon.ADJ && f.aimed(words, i+2)) {
		end = f.body(toks, words, i, i+1) // « l'Alliance démocratique pour le changement » is not the Alliance
	}
	if end <= i+2 {
		return Mention{}, false
	}
	return Mention{First: i, Proper: i, End: end, Class: schema.Organization}, true
}

// branch returns the mention of a body whose name begins with a country's and goes on
// with a word that is none of what countries have: France Stratégie, Canada Goose. It
// tells whether there is one.
func (f *Finder) branch(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	next := known.End
	if known.Entries[0].Kind != gazetteer.Country || f.heading || next >= len(toks) || toks[next].Kind != token.Word || !toks[next-1].Space || !capital(toks[next].Text) || elided(toks[next].Text) {
		return Mention{}, false
	}
	if i > 0 && words[i-1].POS == lexicon.DET || f.listed(toks[next].Text) || closed(words[next].POS) || words[next].POS == lexicon.VERB || words[next].Is(calendar, partisan) {
		return Mention{}, false
	}
	end := f.proper(toks, words, next)
	for k := next; k < end; k++ {
		if _, given := f.gaz.GivenGender(toks[k].Text); given || f.gaz.Office(toks[k].Text) != nil || f.gaz.Title(toks[k].Text) != nil || f.calling(toks[k].Text) ||
			f.lex.NounClass(strings.ToLower(toks[k].Text)).Has(lexicon.OfficeNoun|lexicon.BodyNoun|lexicon.ActNoun|lexicon.MeetingNoun|lexicon.TextNoun|lexicon.PlaceNoun|lexicon.TimeNoun) {
			return Mention{}, false // France Football Federation, US President, Iran Deal
		}
	}
	f.inner = f.within.Match(toks[next:min(next+6, len(toks))], f.inner[:0])
	if end == next || len(f.inner) > 0 && f.inner[0].First == 0 {
		return Mention{}, false
	}
	return Mention{First: i, Proper: i, End: end, Class: schema.Organization}, true
}

// unlike returns the mention of a body whose name begins with a word that is alone
// another's, with the article that its own name has not: « le syndicat Alliance police
// nationale » is not the Alliance. It tells whether there is one.
func (f *Finder) unlike(toks []token.Token, words []tag.Word, i int, known *gazetteer.Match) (Mention, bool) {
	if i == 0 || known.End != i+1 || known.Entries[0].Kind != gazetteer.Organization || !words[i].Known || allCapitals(toks[i].Text) || words[i-1].POS != lexicon.NOUN ||
		!f.lex.NounClass(words[i-1].Lemma).Has(lexicon.BodyNoun|lexicon.GroupNoun) || !f.lex.NounClass(strings.ToLower(toks[i].Text)).Has(lexicon.BodyNoun|lexicon.GroupNoun) {
		return Mention{}, false
	}
	end := i + 1
	if end < len(words) && words[end].POS == lexicon.NOUN {
		end = f.adjectives(words, end+1)
	}
	return Mention{First: i, Proper: i, End: end, Class: schema.Organization}, true
}

// outranked cuts an office of several words where a longer name starts within
// it: « président | du Conseil européen », not « président du Conseil ».
func (f *Finder) outranked(toks []token.Token, words []tag.Word, first, end int) int {
	for k := first + 2; k < end; k++ {
		if !capital(toks[k].Text) {
			continue
		}
		inner := f.within.Match(toks[k:min(k+8, len(toks))], f.inner[:0])
		f.inner = inner
		if len(inner) > 0 && inner[0].First == 0 && k+inner[0].End > end && inner[0].Entries[0].Kind == gazetteer.Organization {
			for k > first+1 && linking(&words[k-1]) {
				k--
			}
			return k
		}
		if k == end-1 && f.lex.NounClass(strings.ToLower(toks[k].Text)).Has(lexicon.BodyNoun) && f.body(toks, words, k, end) > end {
			for k > first+1 && linking(&words[k-1]) {
				k--
			}
			return k // « président | du Parti démocratique »
		}
	}
	return end
}
