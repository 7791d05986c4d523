package rule

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// triggers reads « verb, verb part, s'verb ».
func (p *parser) triggers(kind clause.PredicateKind) []Trigger {
	var all []Trigger
	for {
		t := p.peek()
		if t.kind != wordToken && t.kind != stringToken || !isKeyword(t.text) && p.aheadOfMark() {
			p.fail(t, "write its lemma: the infinitive of a verb, the singular of a noun", "a %s is missing here", kindNames[kind])
			p.skip()
			return all
		}
		trigger := Trigger{Pos: p.pos(t)}
		first := true
		for first || !p.startsClause() {
			t = p.peek()
			if t.kind != wordToken && t.kind != stringToken {
				break
			}
			p.take()
			word := t.text
			if first && t.kind == wordToken {
				rest, elided := strings.CutPrefix(word, "s'")
				switch {
				case elided && rest != "":
					trigger.Reflexive, word = MustReflexive, rest
				case word == "se" && trigger.Reflexive == NotReflexive && !p.startsClause():
					trigger.Reflexive = MustReflexive
					if p.accept("?") {
						trigger.Reflexive = MaybeReflexive
					}
					continue
				}
			}
			if word == "" {
				p.fail(t, "", "a word is missing between the quotes")
				continue
			}
			if first {
				trigger.Lemma, first = word, false
			} else {
				trigger.Rest = append(trigger.Rest, strings.Fields(word)...)
			}
		}
		if trigger.Lemma == "" {
			p.fail(t, "", "se needs a verb after it")
		} else {
			if trigger.Reflexive != NotReflexive && kind != clause.Verbal {
				p.errs.add(trigger.Pos, "", "only a verb can be reflexive")
			}
			all = append(all, trigger)
		}
		if !p.accept(",") {
			break
		}
	}
	if t := p.peek(); t.kind != endToken && !p.startsClause() {
		p.fail(t, "", "%q cannot stand in a list of words", t.text)
		p.take()
		p.skip()
	}
	return all
}

// aheadOfMark tells whether the word after next is one of those marks that
// stand behind a function, so that the next one is no lemma.
func (p *parser) aheadOfMark() bool {
	t := p.peek()
	if t.kind == endToken {
		return false
	}
	after := p.tokens[p.next+1]
	return t.kind == wordToken && (after.is("=") || after.is("|") || after.is("~") || after.is(":"))
}

// wordsList reads « word, word word, word ».
func (p *parser) wordsList() []Words {
	var all []Words
	for {
		start := p.peek()
		var words Words
		for {
			t := p.peek()
			if t.kind == stringToken {
				words = append(words, strings.Fields(t.text)...)
			} else if t.kind == wordToken && (len(words) == 0 || !p.startsClause()) {
				words = append(words, t.text)
			} else {
				break
			}
			p.take()
		}
		if len(words) == 0 {
			p.fail(start, "", "a word is missing here")
			p.skip()
			return all
		}
		all = append(all, words)
		if !p.accept(",") {
			break
		}
	}
	if t := p.peek(); t.kind != endToken && !p.startsClause() {
		p.fail(t, "put a comma between words", "%q cannot stand in a list of words", t.text)
		p.take()
		p.skip()
	}
	return all
}

// wordSet reads what stands after ~: a word, @list, or (word|two words|@list).
func (p *parser) wordSet() (words []Words, lists []string, ok bool) {
	paren := p.accept("(")
	for {
		if p.accept("@") {
			t := p.take()
			if t.kind != wordToken {
				p.fail(t, "write @ and the name of a list", "the name of a list is missing here")
				return nil, nil, false
			}
			lists = append(lists, t.text)
		} else {
			var phrase Words
			for t := p.peek(); t.kind == wordToken || t.kind == stringToken; t = p.peek() {
				if len(phrase) > 0 && !paren {
					break
				}
				p.take()
				if t.kind == stringToken {
					phrase = append(phrase, strings.Fields(t.text)...)
				} else {
					phrase = append(phrase, t.text)
				}
			}
			if len(phrase) == 0 {
				p.fail(p.peek(), "write a word, @list or (word|word)", "a word is missing after ~")
				return nil, nil, false
			}
			words = append(words, phrase)
		}
		if !p.accept("|") {
			break
		}
	}
	if paren && !p.accept(")") {
		p.fail(p.peek(), "write | between the words and ) at the end", "this list of words is not closed")
		return nil, nil, false
	}
	return words, lists, true
}
