package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// unknown is the mention of a name at the capital of token i that no list
// holds.
func (f *Finder) unknown(toks []token.Token, words []tag.Word, i int) (Mention, bool) {
	if f.heading {
		return Mention{}, false // its capitals say nothing
	}
	w := &words[i]
	function := w.Known && w.POS != lexicon.NOUN && w.POS != lexicon.PROPN && w.POS != lexicon.ADJ && w.POS != lexicon.VERB && w.POS != lexicon.X
	if function || w.Is(calendar) && (i == 0 || words[i-1].POS == lexicon.ADP || words[i-1].POS == lexicon.ADJ) {
		return Mention{}, false
	}
	if c, _ := utf8.DecodeRuneInString(w.Text); unicode.IsLower(c) && w.POS != lexicon.PROPN {
		return Mention{}, false // ex-Premier ministre
	}
	if w.POS == lexicon.ADJ && !w.Known && !f.strangeTail(w.Text) {
		return Mention{}, false // Oscar-winning
	}
	opens := i == 0 || opening(&toks[i-1])
	m := Mention{First: i, Proper: i}
	if m.End = f.bracketed(toks, words, i); m.End > i {
		m.Class = acronymClass(f.lex.NounClass(w.Lemma))
		return m, true
	}
	end := f.proper(toks, words, i)
	if opens && w.Known && w.POS == lexicon.ADJ && end == i+2 && end < len(words) && words[end].POS != lexicon.VERB && words[end].POS != lexicon.AUX && words[end].POS != lexicon.PUNCT && f.listed(toks[i+1].Text) {
		return Mention{}, false // "Recent US attacks"
	}
	if name := f.called(toks, words, i, end); name > i {
		return f.person(toks, i, name, end, 0), true
	}
	if f.titled(toks, words, i, end) {
		return Mention{}, false
	}
	if _, given := f.gaz.GivenGender(word(toks, i+1)); given && end > i+2 && (w.Is(partisan) || f.lex.NounClass(strings.ToLower(w.Text)).Has(lexicon.BodyNoun)) {
		return Mention{}, false // Democrat Ann Lee, Speaker of the House Ann Lee
	}
	kinds := f.lex.NounClass(w.Lemma)
	if w.POS == lexicon.NOUN && kinds.Has(lexicon.BodyNoun|lexicon.GroupNoun) && !(i == 0 && end-i == 1) {
		if n := f.body(toks, words, i, end); n > end {
			m.End, m.Class = n, schema.Organization
			return m, true
		}
	}
	if n := f.endeavour(toks, words, i, end); n > end {
		m.End, m.Class = n, schema.Organization
		return m, true
	}
	if n := f.motto(toks, words, i, end); n > end {
		m.End, m.Class = n, schema.Organization
		return m, true
	}
	if n := f.furtherBody(toks, words, i, end); n > end {
		m.End, m.Class = n, schema.Organization
		return m, true
	}
	if opens && w.Known && w.POS != lexicon.PROPN && end-i < 2 {
		return Mention{}, false
	}
	if opens && w.POS == lexicon.NOUN && kinds.Has(lexicon.ActNoun) && !kinds.Has(lexicon.TextNoun|lexicon.BodyNoun|lexicon.PlaceNoun) && i+1 < end && linking(&words[i+1]) {
		return Mention{}, false // « Arrestation de X par la police »
	}
	m.End = max(end, i+1)
	if !opens && w.POS == lexicon.NOUN && end-i == 1 {
		if n := f.complement(toks, words, end); n > end {
			if more := f.furtherFields(toks, words, n); more > n && !kinds.Has(lexicon.PersonNoun|lexicon.OfficeNoun|lexicon.TextNoun|lexicon.MeetingNoun) {
				m.End, m.Class = more, schema.Organization
				return m, true
			}
			m.End, m.Class = n, namedClass(kinds)
			return m, true
		}
	}
	return f.classed(toks, words, opens, m)
}

// listed tells whether a list holds a name, or what its people are called.
func (f *Finder) listed(name string) bool {
	return f.gaz.Demonym(name) != nil || len(f.gaz.Lookup(name)) > 0
}

// classed tells the class of an unknown name by the noun before it and by its
// own words. A word that is no name after all is no mention.
func (f *Finder) classed(toks []token.Token, words []tag.Word, opens bool, m Mention) (Mention, bool) {
	i, n := m.First, m.End-m.First
	w := &words[i]
	noun := nounBefore(words, i)
	before := f.lex.NounClass(noun.Lemma)
	strange := n >= 2 && n <= 4 && f.strange(words[i:m.End])
	switch {
	case f.title(words, i, m.End):
		return Mention{}, false
	case n == 1 && (common(w) || strings.ContainsAny(w.Text, "0123456789")):
		return Mention{}, false
	case n == 1 && w.Is(partisan) && i > 0 && words[i-1].POS == lexicon.DET:
		return Mention{}, false // a Republican, Ann Lee, said
	case n == 2 && f.country(toks[m.End-1].Text) && !f.particle(&toks[m.End-2], gazetteer.Within):
		m.Class = schema.Organization // Orange Tunisie
	case strange && !strings.HasSuffix(w.Text, ".") && f.managed(words, i):
		m.Class = schema.Organization // CEO of Norsk Hydro
	case noun.Is(family):
		m.Class = schema.Person
	case n > 2 && toks[m.End-2].Text == "&": // AT&T
		m.Class = schema.Organization
	case noun.Is(publisher):
		m.Class = schema.Organization
	case n >= 2 && n <= 4 && f.bodyClass(toks[i:m.End]) == "" && f.edgeClass(words[i:m.End]) == "" && (i == 0 || !capital(toks[i-1].Text)) &&
		!f.lex.NounClass(strings.ToLower(w.Text)).Has(lexicon.TextNoun|lexicon.MeetingNoun|lexicon.ActNoun) && f.officeBehind(words, m.End):
		m.Class = schema.Person
	case before.Has(lexicon.PersonNoun|lexicon.OfficeNoun) && !acronym(w.Text):
		m.Class = schema.Person
	case before.Has(lexicon.MeetingNoun | lexicon.TextNoun | lexicon.ActNoun):
		m.Class = schema.Thing
	case before.Has(lexicon.GroupNoun | lexicon.BodyNoun):
		m.Class = schema.Organization
	case n == 1 && len(w.Text) > 1 && allCapitals(w.Text):
		m.Class = schema.Organization
	case n > 1 && strange && f.bodyClass(toks[i:m.End]) != "":
		m.Class = schema.Organization
	case n > 1 && f.edgeClass(words[i:m.End]) != "":
		m.Class = f.edgeClass(words[i:m.End])
	case strange && !f.ordinary(words[i:m.End]):
		m.Class = schema.Person
	case n > 1 && utf8.RuneCountInString(toks[m.End-1].Text) == 1:
		m.Class = schema.Thing
	case n > 1 && w.Known && w.POS == lexicon.NOUN:
		m.Class = namedClass(f.lex.NounClass(w.Lemma))
	case n == 1 && inPlace(words, i) && f.gaz.Demonym(w.Text) != nil:
		return Mention{}, false // "said in French"
	case n == 1 && inPlace(words, i):
		m.Class = schema.City
	case n == 1 && w.Known && w.POS != lexicon.PROPN:
		return Mention{}, false // an ordinary word with a capital
	}
	return m, true
}

// managed tells whether the name at word i stands behind an office that companies
// have and the preposition of whose it is: CEO of.
func (f *Finder) managed(words []tag.Word, i int) bool {
	if i < 2 || !f.lex.Case(words[i-1].Lemma).Has(lexicon.Of) {
		return false
	}
	o := f.gaz.Office(words[i-2].Lemma)
	return o != nil && o.Office != nil && o.Office.Corporate()
}

// ordinary tells whether every word of a name is an ordinary one of the language,
// and the first no given name: Human Rights, Space Research.
func (f *Finder) ordinary(name []tag.Word) bool {
	if _, given := f.gaz.GivenGender(name[0].Text); given {
		return false
	}
	for i := range name {
		readings, known := f.reader.Lookup(strings.ToLower(name[i].Text))
		if !known || !slices.ContainsFunc(readings, func(a lexicon.Analysis) bool {
			return a.POS == lexicon.NOUN || a.POS == lexicon.ADJ || a.POS == lexicon.VERB
		}) {
			return false
		}
	}
	return true
}

// word is the text of token i, "" behind the last.
func word(toks []token.Token, i int) string {
	if i < len(toks) {
		return toks[i].Text
	}
	return ""
}

// titled tells whether the words with capitals from i to end are an office, and
// behind it a person's name: State Senator Ann Lee.
func (f *Finder) titled(toks []token.Token, words []tag.Word, i, end int) bool {
	for k := end - 2; k >= i; k-- {
		if o := f.gaz.Office(toks[k].Text); o == nil && !f.lex.NounClass(strings.ToLower(toks[k].Text)).Has(lexicon.OfficeNoun) {
			continue
		}
		_, given := f.gaz.GivenGender(toks[k+1].Text)
		if end == k+2 && covers(f.gaz.Lookup(toks[k+1].Text), schema.Person) {
			return true // Republican President Trump
		}
		return given && end > k+2 || f.strange(words[k+1:end]) && f.edgeClass(words[k+1:end]) == ""
	}
	return false
}

// strangeTail tells whether a word has no hyphen, or no word in small letters behind it
// that the language knows.
func (f *Finder) strangeTail(word string) bool {
	k := strings.LastIndexByte(word, '-')
	if k < 0 || k+1 == len(word) || !unicode.IsLower(rune(word[k+1])) {
		return true
	}
	_, known := f.reader.Lookup(word[k+1:])
	return !known
}

// called is where a person's name begins behind words with capitals from i on that are
// no office and say what he is: Lead Investigator | Ann Lee, Co-developer | Jing Wang;
// i where none does.
func (f *Finder) called(toks []token.Token, words []tag.Word, i, end int) int {
	for k := end - 2; k > i; k-- {
		_, given := f.gaz.GivenGender(toks[k].Text)
		if (given || strings.Contains(toks[k-1].Text, "-") && f.strange(words[k:end])) && f.gaz.Office(toks[k-1].Text) == nil && f.calling(toks[k-1].Text) {
			return k
		}
	}
	return i
}

// calling tells whether a word with a capital is what somebody does or is, also of
// several together: Economist, Co-founder. What is a given name as well tells nothing.
func (f *Finder) calling(word string) bool {
	if _, given := f.gaz.GivenGender(word); given {
		return false
	}
	noun := strings.ToLower(word)
	if k := strings.LastIndexByte(noun, '-'); k >= 0 {
		noun = noun[k+1:]
	}
	return f.lex.NounClass(noun).Has(lexicon.PersonNoun)
}

// monument tells whether the name at token i, alone behind the noun of a building or
// a street, is that one's: la tour Eiffel.
func (f *Finder) monument(toks []token.Token, words []tag.Word, i int) bool {
	return i > 0 && capital(toks[i].Text) && words[i-1].POS == lexicon.NOUN && words[i-1].Is(monumental) && !elided(toks[i].Text)
}

// title tells whether the words from i to end, written with capitals, only say what somebody is: « his Special Adviser ».
func (f *Finder) title(words []tag.Word, i, end int) bool {
	if i == 0 || !words[i-1].Is(beforeTitle) && end-i < 2 || !f.lex.NounClass(strings.ToLower(words[end-1].Text)).Has(lexicon.OfficeNoun) {
		return false
	}
	for k := i; k < end; k++ {
		if !words[k].Known {
			return false
		}
	}
	return true
}

// officeBehind tells whether an office without an article stands between a comma at
// word i and its complement: « Chu Mi-Ae, présidente du parti ».
func (f *Finder) officeBehind(words []tag.Word, i int) bool {
	if i+2 >= len(words) || words[i].Text != "," {
		return false
	}
	office := &words[i+1]
	if !f.lex.NounClass(strings.ToLower(office.Lemma)).Has(lexicon.OfficeNoun) || office.POS != lexicon.NOUN || !office.Feats.Has(lexicon.Sing) {
		return false
	}
	for k := i + 2; k < len(words) && k < i+5; k++ {
		switch words[k].POS {
		case lexicon.ADJ:
			continue
		case lexicon.ADP, lexicon.ADPDET:
			return f.lex.Case(words[k].Lemma).Has(lexicon.Of)
		}
		return false
	}
	return false
}

// acronymClass is the class of what has an acronym of its own, by the noun
// that begins its name: a body, unless it is a text, a meeting or an act.
func acronymClass(k lexicon.NounClass) schema.Class {
	if k.Has(lexicon.TextNoun|lexicon.MeetingNoun|lexicon.ActNoun) && !k.Has(lexicon.BodyNoun|lexicon.GroupNoun) {
		return schema.Thing
	}
	return schema.Organization
}

// complement returns the end of « d'Egmont », « de la Paix » behind a capital
// noun at token i, or i.
func (f *Finder) complement(toks []token.Token, words []tag.Word, i int) int {
	j := i
	for j < len(toks) && j < i+2 && (words[j].POS == lexicon.ADP && words[j].Is(complementing) || words[j].POS == lexicon.ADPDET || j > i && words[j].POS == lexicon.DET) {
		j++
	}
	if j == i || j >= len(toks) || !capital(toks[j].Text) {
		return i
	}
	if n := f.nameEnd(toks, words, j); n > j {
		return n
	}
	return i
}

// namedClass is what a name that starts with a common noun names.
func namedClass(k lexicon.NounClass) schema.Class {
	switch {
	case k.Has(lexicon.PlaceNoun):
		return schema.Place
	case k.Has(lexicon.BodyNoun | lexicon.GroupNoun):
		return schema.Organization
	}
	return schema.Thing
}

// proper returns the end of the capitalised name that starts at token i:
// capitals, initials and the particles between them.
func (f *Finder) proper(toks []token.Token, words []tag.Word, i int) int {
	end := i
	most := 8
	if f.heading {
		most = 2
	}
	for j := i; j < len(toks) && j-i < most; j++ {
		t := &toks[j]
		switch {
		case j > i && words[j].Is(calendar):
			return end // President Smith Tuesday
		case t.Kind == token.Word && capital(t.Text) && !elided(t.Text) && !(j == i && words[j].Known && closed(words[j].POS)):
			end = j + 1
		case end == j && j > i && f.particle(t, gazetteer.Within) && j+1 < len(toks) && words[j].POS == lexicon.ADP && f.country(toks[j+1].Text):
			return end // Harald de Norvège
		case end == j && f.particle(t, gazetteer.Within) && j+1 < len(toks) && (capital(toks[j+1].Text) && (j > i || f.particle(t, gazetteer.Leading)) || j == i && f.particle(t, gazetteer.Leading) && f.particle(&toks[j+1], gazetteer.Within)):
			// « von der Leyen »: decided by the capital that follows.
		case end < j && f.particle(t, gazetteer.Within) && j+1 < len(toks):
		case end == j && j > i && !t.Space && (t.Text == "–" || t.Text == "&") && j+1 < len(toks) && !toks[j+1].Space && capital(toks[j+1].Text):
			end = j + 1 // Export–Import Bank
			continue
		default:
			return end
		}
		if j+1 < len(toks) && !toks[j+1].Space && toks[j+1].Kind == token.Word && !elided(t.Text) {
			if end == j+1 && hyphened(toks[j+1].Text) {
				end++ // Ko Da-Il, though « -il » is a pronoun
			}
			return end
		}
	}
	return end
}

// country tells the name of a country.
func (f *Finder) country(name string) bool {
	for _, e := range f.gaz.Lookup(name) {
		if e.Kind == gazetteer.Country {
			return true
		}
	}
	return false
}

// particle tells a small word that can stand somewhere in names.
func (f *Finder) particle(t *token.Token, where gazetteer.Particle) bool {
	return f.gaz.Particle(t.Text).Has(where)
}

// edgeClass is what the last word or the first tells of a name that no given
// name begins.
func (f *Finder) edgeClass(name []tag.Word) schema.Class {
	for i := range name {
		if linking(&name[i]) {
			return "" // « JO de Squaw Valley » are no valley
		}
	}
	class, _ := f.gaz.Named(gazetteer.Last, name[len(name)-1].Text)
	if class == "" {
		class, _ = f.gaz.Named(gazetteer.First, name[0].Text)
	}
	return class
}

// strange tells whether no word of a name is an ordinary word of the language.
func (f *Finder) strange(words []tag.Word) bool {
	for i := range words {
		if w := &words[i]; w.Known && !hyphened(w.Text) && w.POS != lexicon.PROPN && !f.particle(w.Token, gazetteer.Within) && !(i > 0 && i < len(words)-1 && f.particle(w.Token, gazetteer.Article)) {
			return false
		}
	}
	return true
}

// nounBefore is the noun before word i, adjectives between them left out: « le
// président X », « le ministre turc X »; an empty word where there is none.
func nounBefore(words []tag.Word, i int) *tag.Word {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch words[k].POS {
		case lexicon.ADJ:
			continue
		case lexicon.NOUN:
			return &words[k]
		}
		break
	}
	return new(tag.Word)
}
