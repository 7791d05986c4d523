package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/extract/lexicon"
)

// addFrench adds every reading of an entry. The tags are Dicollecte's: po: is
// the part of speech, of verbs with group and valency, and in the affix rules
// the tense and person; is: is gender and number; st: names another lemma.
func (d *dictionary) addFrench(e entry, rules affixes) {
	if unwanted(e) {
		return
	}
	lemma := e.stem
	for _, t := range e.tags {
		if st, ok := strings.CutPrefix(t, "st:"); ok && st != "vx" {
			lemma = strings.ReplaceAll(st, "’", "'")
		}
	}
	paradigms := e.expand(rules)
	for _, p := range paradigms {
		for _, v := range p {
			for _, r := range readings(e.tags, v, p, lemma) {
				d.add(v.form, r)
			}
		}
	}
	for _, m := range e.multiples(rules) {
		d.addFrench(m, rules)
	}
}

// unwanted entries are left out: the closed classes, which are written by
// hand; Roman numerals, suffixes and prefixes; symbols of units (flag ||),
// letters of the alphabet and chemical formulas, whose readings would only be
// in the way of press texts.
func unwanted(e entry) bool {
	if e.has("||") && e.has("--") || utf8.RuneCountInString(e.stem) < 2 {
		return true
	}
	if figures.MatchString(e.stem) && !slices.Contains(e.tags, "po:nom") {
		return true // ordinals in figures, which the lexicon reads by rule
	}
	if strings.ContainsFunc(e.stem, func(r rune) bool { return unicode.Is(unicode.No, r) || unicode.Is(unicode.Lm, r) }) {
		return true
	}
	for _, t := range e.tags {
		switch t {
		case "po:mg", "po:nbro", "po:pfx", "po:sfx", "po:sign", "po:ponc", "po:div", "po:err":
			return true
		}
		if strings.HasPrefix(t, "po:loc.") && (t != "po:loc.adv" || len(e.stem) < 4) {
			return true
		}
	}
	return false
}

// readings are what one form of an entry can be. siblings is its paradigm.
func readings(entryTags []string, v variant, siblings []variant, lemma string) []reading {
	agreement := gender(entryTags) | gender(v.tags) | number(entryTags) | number(v.tags)
	if agreement&(lexicon.Sing|lexicon.Plur) == 0 {
		agreement |= lexicon.Sing
	}
	tags := entryTags
	for _, t := range entryTags {
		if strings.HasPrefix(t, "po:v") && len(t) > 4 {
			return verbReadings(append(slices.Clone(entryTags), v.tags...), v, siblings, lemma)
		}
	}
	var out []reading
	add := func(pos lexicon.POS, f lexicon.Feats) { out = append(out, reading{lemma, pos, f, rank(pos, f)}) }
	for _, t := range tags {
		switch t {
		case "po:nom", "po:titr":
			out = append(out, nounReadings(v.form, lemma, agreement)...)
			if own := feminine(siblings, v); own != "" && own != lemma {
				other := nounReadings(v.form, own, agreement)[0]
				if person(own) {
					other.prior++
				} else {
					out[len(out)-1].prior++ // another word: directive, not directif
				}
				out = append(out, other)
			}
		case "po:adj":
			f := agreement
			if ordinal.MatchString(lemma) {
				f |= lexicon.Ord
			}
			add(lexicon.ADJ, f)
			if slices.Contains(tags, "po:nom") {
				out[len(out)-1].prior = adjectiveNoun
			}
		case "po:adv", "po:loc.adv":
			add(lexicon.ADV, 0)
		case "po:interj":
			add(lexicon.INTJ, 0)
		case "po:nb":
			add(lexicon.NUM, lexicon.Card|lexicon.Plur)
		case "po:prn":
			add(lexicon.PROPN, agreement|lexicon.Given)
		case "po:patr":
			add(lexicon.PROPN, agreement&^(lexicon.Masc|lexicon.Fem)|lexicon.Family)
		case "po:npr":
			add(lexicon.PROPN, agreement)
		}
	}
	return out
}

var figures = regexp.MustCompile(`^([0-9]|[IVXLCDM]+e?$)`)

var ordinal = regexp.MustCompile(`^(.*-)?(un|deux|trois|quatr|cinqu|six|sept|huit|neuv|dix|onz|douz|treiz|quatorz|quinz|seiz|vingt|trent|quarant|cinquant|soixant|cent|mill|million|milliard|n|énn)ième$`)

// nounReadings calls a noun with a capital a proper name; an acronym (ONU,
// ADN) may be either.
func nounReadings(form, lemma string, f lexicon.Feats) []reading {
	first, size := utf8.DecodeRuneInString(form)
	noun := reading{lemma, lexicon.NOUN, f, rank(lexicon.NOUN, f)}
	name := reading{lemma, lexicon.PROPN, f, rank(lexicon.PROPN, f)}
	switch {
	case !unicode.IsUpper(first):
		return []reading{noun}
	case strings.ContainsFunc(form[size:], unicode.IsUpper) && !strings.Contains(form, "-"):
		return []reading{name, noun}
	}
	return []reading{name}
}

func gender(tags []string) (f lexicon.Feats) {
	for _, t := range tags {
		switch t {
		case "is:mas":
			f |= lexicon.Masc
		case "is:fem":
			f |= lexicon.Fem
		case "is:epi":
			f |= lexicon.Masc | lexicon.Fem
		}
	}
	return f
}

func number(tags []string) (f lexicon.Feats) {
	for _, t := range tags {
		switch t {
		case "is:sg":
			f |= lexicon.Sing
		case "is:pl":
			f |= lexicon.Plur
		case "is:inv":
			f |= lexicon.Sing | lexicon.Plur
		}
	}
	return f
}

// verbReadings turns tenses and persons into readings: one for each tense, the
// persons of a tense together. être and avoir are auxiliaries besides.
func verbReadings(tags []string, v variant, siblings []variant, lemma string) []reading {
	var persons lexicon.Feats
	for _, t := range tags {
		switch t {
		case "po:1sg":
			persons |= lexicon.P1 | lexicon.Sing
		case "po:2sg":
			persons |= lexicon.P2 | lexicon.Sing
		case "po:3sg", "is:3sg":
			persons |= lexicon.P3 | lexicon.Sing
		case "po:1pl":
			persons |= lexicon.P1 | lexicon.Plur
		case "po:2pl":
			persons |= lexicon.P2 | lexicon.Plur
		case "po:3pl", "po:3pl!", "is:3pl":
			persons |= lexicon.P3 | lexicon.Plur
		}
	}
	var feats []lexicon.Feats
	tense := func(f lexicon.Feats) {
		if persons != 0 {
			feats = append(feats, f|persons)
		}
	}
	adjective := false
	for _, t := range tags {
		switch t {
		case "po:infi", "is:infi":
			feats = append(feats, lexicon.Inf)
		case "po:ppre":
			feats = append(feats, lexicon.Part|lexicon.Pres)
		case "po:ppas":
			f := gender(tags) | number(tags)
			if f&(lexicon.Masc|lexicon.Fem) == 0 {
				f = lexicon.Masc | lexicon.Sing
			}
			feats = append(feats, lexicon.Part|lexicon.Past|f)
		case "po:adj":
			adjective = true
		case "po:ipre", "is:ipre":
			tense(lexicon.Ind | lexicon.Pres)
		case "po:iimp":
			tense(lexicon.Ind | lexicon.Impf)
		case "po:ipsi":
			tense(lexicon.Ind | lexicon.Past)
		case "po:ifut":
			tense(lexicon.Ind | lexicon.Fut)
		case "po:cond":
			tense(lexicon.Cnd | lexicon.Pres)
		case "po:spre":
			tense(lexicon.Sub | lexicon.Pres)
		case "po:simp":
			tense(lexicon.Sub | lexicon.Impf)
		case "po:impe":
			tense(lexicon.Imp | lexicon.Pres)
		}
	}
	var out []reading
	for _, f := range feats {
		if lemma == "être" || lemma == "avoir" {
			out = append(out, reading{lemma, lexicon.AUX, f, rank(lexicon.AUX, f)})
		}
		out = append(out, reading{lemma, lexicon.VERB, f, rank(lexicon.VERB, f)})
	}
	if adjective {
		if base := masculine(siblings); base != "" {
			f := gender(v.tags) | number(v.tags)
			out = append(out, reading{base, lexicon.ADJ, f, rank(lexicon.ADJ, f)})
		}
	}
	return out
}

// masculine is the participle in a paradigm that is an adjective's lemma.
func masculine(siblings []variant) string {
	for _, s := range siblings {
		if slices.Contains(s.tags, "po:ppas") && slices.Contains(s.tags, "is:mas") && !slices.Contains(s.tags, "is:pl") {
			return s.form
		}
	}
	return ""
}

// feminine is the feminine singular of a form that is feminine, where its
// paradigm has both genders.
func feminine(siblings []variant, v variant) string {
	if gender(v.tags) != lexicon.Fem {
		return ""
	}
	if slices.Contains(v.tags, "is:sg") {
		return v.form
	}
	for _, s := range siblings {
		if gender(s.tags) == lexicon.Fem && slices.Contains(s.tags, "is:sg") && strings.HasPrefix(v.form, s.form) {
			return s.form
		}
	}
	return ""
}
