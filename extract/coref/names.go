package coref

import (
	"strings"

	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// names are the names of a window, and whom they mean.
type names struct {
	es       *entities
	text     *token.Text
	inFirst  bool // the document is in the first person
	mentions []mention.Mention
	of       []int // for each mention its entity, or none
	at       int   // the mention at hand
	before   int   // entities that the document had before the window
}

// register gives every mention of the next window its entity. Full names come
// first, so that a surname finds its bearer even where it stands before the full
// name.
func (ns *names) register(mentions []mention.Mention) {
	ns.mentions, ns.of, ns.before = mentions, ns.of[:0], len(ns.es.all)
	for range mentions {
		ns.of = append(ns.of, none)
	}
	ns.abbreviate()
	for pass := range 2 {
		for i := range ns.mentions {
			m := &ns.mentions[i]
			if ns.of[i] != none || m.Kind == mention.Noun {
				continue
			}
			if pass == 0 && m.Class == schema.Person && ns.surnameOnly(m) {
				continue
			}
			ns.at = i
			ns.of[i] = ns.name(m)
		}
	}
	for _, who := range ns.of {
		if who != none {
			ns.es.all[who].said = true
		}
	}
}

// abbreviate joins the acronyms in brackets to the names that stand before
// them: « Communauté de développement d'Afrique australe (SADC) ». The acronym
// alone is that body from then on.
func (ns *names) abbreviate() {
	toks := ns.text.Tokens
	for i := 1; i < len(ns.mentions); i++ {
		full, short := &ns.mentions[i-1], &ns.mentions[i]
		if short.First != full.End+1 || !short.Abbreviates(toks, full) || full.Kind == mention.Noun || short.Kind == mention.Noun || full.Class == schema.Person || full.Class == schema.Thing {
			continue
		}
		if len(short.Entries) > 0 && len(full.Entries) == 0 {
			ns.of[i] = ns.name(short)
			ns.of[i-1] = ns.of[i]
			ns.es.call(ns.of[i], ns.nameText(full))
			continue
		}
		who, label := ns.name(full), ns.nameText(short)
		ns.of[i-1], ns.of[i] = who, who
		ns.es.call(who, label)
		for _, class := range [...]schema.Class{schema.Organization, full.Class} {
			ns.es.keys[keyOf(class, label)] = who
		}
	}
}

// name returns the entity that a proper name or demonym means.
func (ns *names) name(m *mention.Mention) int {
	if m.Kind == mention.Demonym {
		if c := ns.es.gaz.Country(m.Entries[0].Country); c != nil {
			return ns.es.entry(c)
		}
		return none
	}
	label := ns.nameText(m)
	if m.Class == schema.Person {
		return ns.person(m, label)
	}
	if e := ns.choose(m); e != nil {
		if i := ns.calledAgain(m, e, label); i != none {
			return i
		}
		return ns.es.entry(e)
	}
	class := m.Class
	if class == "" {
		if e := ns.es.gaz.Romanised(label); e != nil {
			return ns.es.entry(e) // Лавров
		}
		class = schema.Thing
	}
	i := ns.es.described(class, label, 0, false)
	ns.es.all[i].named = true
	return i
}

// calledAgain is the body that the text named before by a longer name that has the
// one word of a mention in it, though that word is also the name of body e: the
// Commission, where the text spoke of the Commission on Human Rights. None, where
// the text has named e by another name.
func (ns *names) calledAgain(m *mention.Mention, e *gazetteer.Entry, label string) int {
	if e.Kind != gazetteer.Organization || m.End-m.First > 1 || !ns.es.lex.NounClass(strings.ToLower(label)).Has(lexicon.BodyNoun) {
		return none
	}
	if i, ok := ns.es.keys[key{own: e.ID}]; ok && ns.es.all[i].said {
		return none
	}
	word := fold(label)
	for i := len(ns.es.all) - 1; i >= 0; i-- {
		x := &ns.es.all[i]
		if !x.named || x.actor.Class != schema.Organization || x.entry == e {
			continue
		}
		for _, l := range x.actor.Labels {
			if l = fold(l); strings.HasPrefix(l, word+" ") || strings.Contains(l, " "+word+" ") {
				return i
			}
		}
	}
	return none
}

// choose picks among what a name can mean: a capital is the city, whose
// government it may stand for; else countries before cities, and the largest
// of several cities.
func (ns *names) choose(m *mention.Mention) *gazetteer.Entry {
	var best *gazetteer.Entry
	for _, e := range m.Entries {
		if e.Kind == gazetteer.Organization && m.First > 0 && ns.es.definiteArticle(ns.text.Tokens[m.First-1].Text) {
			return e // « la Douma » is no city
		}
		if e.Kind == gazetteer.City && e.Capital {
			return e
		}
		if best == nil || e.Kind < best.Kind || e.Kind == gazetteer.City && best.Kind == gazetteer.City && e.Population > best.Population {
			best = e
		}
	}
	return best
}

// definiteArticle tells the articles that stand before the names of bodies and
// not of cities.
func (es *entities) definiteArticle(form string) bool {
	as, _ := es.reader.Lookup(form)
	return as[0].POS == lexicon.DET && as[0].Feats.Has(lexicon.Def)
}

// nameText is a name as the text has it, behind its title.
func (ns *names) nameText(m *mention.Mention) string {
	toks := ns.text.Tokens
	return oneLine(ns.text.Doc[toks[m.Proper].Start:toks[m.End-1].End])
}

// person returns the entity of a person's name: who the gazetteer knows by it,
// or who in this document has it for a surname, or somebody new.
func (ns *names) person(m *mention.Mention, label string) int {
	short := ns.surnameOnly(m)
	if i := ns.meant(ns.es.namesakes(label, m.Gender, short, m.First < m.Proper)); i != none {
		ns.es.learn(i, label, m.Gender)
		return i
	}
	var known *gazetteer.Entry
	for _, e := range m.Entries {
		if e.Kind == gazetteer.Person {
			if known != nil {
				known = nil // two of them: a reader could not know
				break
			}
			known = e
		}
	}
	label = titleCase(label)
	if len(m.Entries) == 0 {
		known = ns.es.gaz.Romanised(label)
		if known != nil && m.Gender != 0 && known.Gender&m.Gender == 0 {
			known = nil
		}
	}
	if known == nil {
		known = ns.surnamed(m, label)
	}
	if titled := m.First < m.Proper; titled && known != nil && m.Gender == gazetteer.Fem && known.Gender == gazetteer.Masc {
		known = nil // « Mme Macron » is not the president; titles of men are also women's
	}
	if known != nil {
		i := ns.es.entry(known)
		ns.es.learn(i, label, m.Gender)
		return i
	}
	if i, ok := ns.es.keys[keyOf(schema.Organization, label)]; ok && m.Gender == 0 && m.First == m.Proper && ns.es.all[i].named {
		return i // Norsk Hydro, which the text has told that somebody is CEO of
	}
	i := ns.es.described(schema.Person, label, m.Gender, false)
	ns.es.learn(i, label, m.Gender)
	ns.es.all[i].named = true
	return i
}

// surnamed returns the one person of a surname that is an ordinary word who held
// the office right before it when the text appeared: « la Première ministre
// britannique May », "President Bush"; nil where there is none or several.
func (ns *names) surnamed(m *mention.Mention, label string) *gazetteer.Entry {
	given, surname := "", label
	if k := strings.LastIndexByte(label, ' '); k > 0 && len(ns.es.gaz.Bearers(label)) == 0 {
		given, surname = fold(label[:k]), label[k+1:] // "President George Bush"
	}
	persons := ns.es.gaz.Bearers(surname)
	if len(persons) == 0 {
		return nil
	}
	office, date := ns.officeBefore(m.Proper), ns.dateline(m.First)
	if office == nil {
		return nil
	}
	var only *gazetteer.Entry
	for _, e := range persons {
		if given != "" && !strings.HasPrefix(fold(e.Label), given+" ") {
			continue
		}
		for _, p := range e.Positions {
			if p.Office.ID != office.ID || date != "" && !p.Covers(date) || e == only {
				continue
			}
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}

// officeBefore returns the office that ends right before token i, or before the
// adjective of nationality there, or nil.
func (ns *names) officeBefore(i int) (office *gazetteer.OfficeInfo) {
	const longest = 6 // words of an office
	toks := ns.text.Tokens
	for end := i; end > 0 && end >= i-1; end-- {
		for first := end - 1; first >= max(0, end-longest); first-- {
			if o := ns.es.gaz.Office(ns.text.Doc[toks[first].Start:toks[end-1].End]); o != nil && o.Office != nil {
				office = o.Office // the longest
			}
		}
		if office != nil {
			return office
		}
	}
	return nil
}

// dateline is the date of the block that token i stands in.
func (ns *names) dateline(i int) string {
	at := ns.text.Tokens[i].Start
	for k := range ns.text.Blocks {
		if b := &ns.text.Blocks[k]; at < b.End {
			return b.Dateline
		}
	}
	return ""
}

// soon is how many tokens behind a full name the surname alone still is that
// person's, though somebody else of that surname was named first.
const soon = 15

// meant returns which of some persons of one surname the mention at hand means:
// one whom the text has named in full before it; of several the one named just
// before, or else the one whom it named first.
func (ns *names) meant(of []int) int {
	if len(of) < 2 {
		return append(of, none)[0]
	}
	best, nearest, next := none, none, none // the next is named first behind the mention
	first, last, soonest := none, none, len(ns.of)
	for _, who := range of {
		begun, full := len(ns.of), none
		if who < ns.before {
			begun = none // in an earlier window
		}
		for i, x := range ns.of {
			switch {
			case x != who:
			case i > ns.at && i < soonest:
				next, soonest = who, i
			case i < ns.at:
				begun = min(begun, i)
				if !ns.surnameOnly(&ns.mentions[i]) {
					full = ns.mentions[i].First
				}
			}
		}
		if begun == len(ns.of) {
			continue // not named yet
		}
		if best == none || begun < first {
			best, first = who, begun
		}
		if full != none && full > last {
			last, nearest = full, who
		}
	}
	switch {
	case best == none && next != none:
		return next
	case best == none:
		return of[0]
	case nearest != none && ns.mentions[ns.at].First-last < soon:
		return nearest
	}
	return best
}

// namesakes finds the persons of the document whose names end with a surname, or
// are the same but for their first names. With a title a first name may stand
// alone: M. Abiy is Abiy Ahmed.
func (es *entities) namesakes(label string, g gazetteer.Gender, short, titled bool) []int {
	f := fold(label)
	var best, first []int
	for _, i := range es.persons[f] {
		e := &es.all[i]
		if !e.named || e.gender != 0 && g != 0 && e.gender&g == 0 {
			continue
		}
		for _, l := range e.actor.Labels {
			l = fold(l)
			if l == f || short && (strings.HasSuffix(l, " "+f) || withArticle(l, f)) {
				best = append(best, i)
				break
			}
			if short && strings.HasPrefix(l, f+" ") && (titled || es.familyFirst(e, label)) {
				first = append(first, i)
			}
		}
	}
	if best == nil {
		return first
	}
	return best
}

// surnameOnly tells the mentions of a person by the surname alone: « Merkel »,
// « Von der Leyen ».
func (ns *names) surnameOnly(m *mention.Mention) bool {
	return m.End-m.Proper < 2 || ns.es.gaz.Particle(fold(ns.text.Tokens[m.Proper].Text)).Has(gazetteer.OfSurname)
}

// withArticle tells a name that ends with a surname behind an Arabic article:
// Burhan is Abdel Fattah al-Burhan. Both are folded.
func withArticle(name, surname string) bool {
	const article = 4 // bytes: a space, two letters and a hyphen
	k := len(name) - len(surname) - article
	return k > 0 && name[k] == ' ' && name[k+3] == '-' && strings.HasSuffix(name, surname)
}

// familyFirst tells whether a name is somebody's surname though it stands
// first, as in Chinese, Korean and Hungarian names: Xi Jinping is M. Xi.
func (es *entities) familyFirst(e *entity, name string) bool {
	if mention.FamilyFirst(e.actor.Label[strings.LastIndexByte(e.actor.Label, ' ')+1:]) {
		return true
	}
	if e.entry != nil && e.entry.Surname != "" {
		return fold(e.entry.Surname) == fold(name)
	}
	_, given := es.gaz.GivenGender(name)
	return !given
}

// learn adds what a mention tells of an entity.
func (es *entities) learn(i int, label string, g gazetteer.Gender) {
	e := &es.all[i]
	if e.gender == 0 {
		e.gender = g
	}
	es.call(i, titleCase(label))
}

// titleCase writes a name in capitals as names are written: STOLTENBERG,
// Stoltenberg. Short words in capitals stay: they may be initials.
func titleCase(label string) string {
	words := strings.Fields(label)
	changed := false
	for i, w := range words {
		if len(w) > 3 && w == strings.ToUpper(w) && !strings.Contains(w, ".") {
			parts := strings.Split(w, "-")
			for k, p := range parts {
				if rs := []rune(p); len(rs) > 1 {
					parts[k] = string(rs[0]) + strings.ToLower(string(rs[1:]))
				}
			}
			words[i], changed = strings.Join(parts, "-"), true
		}
	}
	if !changed {
		return label
	}
	return strings.Join(words, " ")
}
