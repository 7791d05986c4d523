package rule

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// argument reads « function|function=role ».
func (p *parser) argument(lang string) *Argument {
	a := &Argument{Pos: p.pos(p.peek())}
	patterns, ok := p.patterns(lang)
	if ok && !p.accept("=") {
		p.fail(p.peek(), "write = and a role", "this argument fills no role")
		ok = false
	}
	if !ok {
		p.skip()
		return nil
	}
	t := p.take()
	role, ok := roleByName(t.text)
	if !ok {
		p.noRole(t)
		return nil
	}
	a.Patterns, a.Role = patterns, role
	return a
}

// patterns reads « function|function ».
func (p *parser) patterns(lang string) ([]Pattern, bool) {
	var all []Pattern
	ok := true
	for {
		pattern, fine := p.pattern(lang)
		ok = ok && fine
		all = append(all, pattern)
		if !p.accept("|") {
			return all, ok
		}
	}
}

// pattern reads a function or a preposition, with +infinitive or .owner.
func (p *parser) pattern(lang string) (Pattern, bool) {
	t := p.take()
	pat := Pattern{Pos: p.pos(t)}
	if t.kind != wordToken && t.kind != stringToken {
		p.fail(t, "write subject, object, a preposition …", "a function is missing here")
		return pat, false
	}
	name := strings.ReplaceAll(t.text, "_", " ")
	f, isFunc := funcByName(name)
	switch {
	case name == "self":
		pat.Self = true
	case name == "governor":
		pat.Func, pat.Governor = clause.Subject, true
	case name == "quotation":
		pat.Func, pat.Quoted = clause.Clause, true
	case name == "apposed":
		pat.Func, pat.Apposed = clause.Subject, true
	case isFunc:
		pat.Func = f
	case p.langs.isPreposition(lang, name):
		pos := pat.Pos
		pat = p.langs.oblique(lang, name)
		pat.Pos = pos
	default:
		p.fail(t, didYouMean(t.text, p.langs.functions(lang)), "%q is neither a function nor a preposition", t.text)
		// The rest is read all the same, to find its mistakes.
		pat.Func = clause.Oblique
	}
	good := isFunc || pat.Self || pat.Governor || pat.Apposed || pat.Quoted || pat.Prep != ""
	if p.accept("+") {
		if t := p.take(); t.text != "infinitive" || pat.Prep == "" {
			p.fail(t, "write a preposition, + and infinitive", "only a preposition and infinitive go together")
			good = false
		}
		pat.Func = clause.Infinitive
	}
	for p.accept(".") {
		good = p.suffix(lang, &pat) && good
	}
	return pat, good
}

// suffix reads what follows a function and a dot: owner, or an argument of the
// infinitive or clause.
func (p *parser) suffix(lang string, pat *Pattern) bool {
	t := p.take()
	if t.text == "owner" {
		pat.Owner = true
		return true
	}
	name := strings.ReplaceAll(t.text, "_", " ")
	f, isFunc := funcByName(name)
	prep := p.langs.isPreposition(lang, name)
	switch {
	case !pat.hasInner() || !isFunc && !prep:
		p.fail(t, "write .owner, or, after infinitive, clause, object and prepositions, a function of what fills it", "%q cannot follow this function", t.text)
		return false
	case prep:
		inner := p.langs.oblique(lang, name)
		pat.Inner = Inner{On: true, Func: inner.Func, Prep: name, cases: inner.cases}
	default:
		pat.Inner = Inner{On: true, Func: f}
	}
	return true
}

// hasInner tells whether what fills the pattern has arguments of its own that a
// rule may ask for.
func (pat *Pattern) hasInner() bool {
	switch pat.Func {
	case clause.Infinitive, clause.Clause, clause.Object, clause.Oblique:
		return !pat.Self
	}
	return false
}

// condition reads one condition, or reports a mistake and skips to the next
// clause.
func (p *parser) condition(lang string) *Condition {
	start := p.peek()
	c := &Condition{Pos: p.pos(start)}
	if start.kind == wordToken && start.text == "not" {
		c.Not = true
		p.take()
	}
	t := p.peek()
	if t.kind == wordToken {
		switch t.text {
		case "passive", "negated":
			p.take()
			c.Op = Passive
			if t.text == "negated" {
				c.Op = Negated
			}
			return c
		case "tense":
			p.take()
			return p.tenses(c)
		case "after":
			p.take()
			return p.after(c, lang)
		case "having", "without":
			if c.Not {
				p.fail(t, "write having or without alone", "not cannot stand before %s", t.text)
			}
			p.take()
			c.Op, c.Not = Having, t.text == "without"
			var ok bool
			if c.On, ok = p.patterns(lang); !ok {
				p.skip()
				return nil
			}
			return c
		}
	}
	if !p.startsClause() || t.kind == wordToken && isKeyword(t.text) {
		hint := ""
		if t.kind == wordToken {
			hint = didYouMean(t.text, keywords[:])
		}
		if hint == "" {
			hint = "a clause is function=role, function~word, function:class or one of " + strings.Join(keywords[:], ", ")
		}
		if p.take(); t.kind == endToken {
			p.fail(t, hint, "something is missing here")
		} else {
			p.fail(t, hint, "%q begins no clause", t.text)
		}
		p.skip()
		return nil
	}
	if role, ok := roleByName(t.text); ok {
		p.take()
		c.OnRole, c.Role = true, role
	} else if c.On, ok = p.patterns(lang); !ok {
		p.skip()
		return nil
	}
	return p.comparison(c)
}

// comparison reads « ~ words » or « : class|class ».
func (p *parser) comparison(c *Condition) *Condition {
	switch {
	case p.accept("~"):
		var ok bool
		c.Op = HasWord
		if c.Words, c.Lists, ok = p.wordSet(); !ok {
			p.skip()
			return nil
		}
	case p.accept(":"):
		c.Op = HasClass
		for {
			t := p.take()
			class, ok := classByName(t.text)
			if !ok {
				hint := didYouMean(t.text, classNames[:])
				if hint == "" {
					hint = "the classes are " + strings.Join(classNames[:], ", ")
				}
				p.fail(t, hint, "%q is no class", t.text)
				p.skip()
				return nil
			}
			c.Classes = append(c.Classes, class)
			if !p.accept("|") {
				break
			}
		}
	default:
		t := p.peek()
		p.fail(t, "write ~ and a word, : and a class, or = and a role", "nothing is asked of this function")
		p.take()
		p.skip()
		return nil
	}
	return c
}

func (p *parser) tenses(c *Condition) *Condition {
	c.Op = InTense
	for {
		t := p.take()
		tense, ok := tenseByName(t.text)
		if !ok {
			hint := didYouMean(t.text, tenseNames[:])
			if hint == "" {
				hint = "the tenses are " + strings.Join(tenseNames[:], ", ")
			}
			p.fail(t, hint, "%q is no tense", t.text)
			p.skip()
			return nil
		}
		c.Tenses = append(c.Tenses, tense)
		if !p.accept("|") {
			return c
		}
	}
}

// after reads the prepositions of « after lors_de|après ».
func (p *parser) after(c *Condition, lang string) *Condition {
	c.Op = After
	t := p.peek()
	var ok bool
	if c.On, ok = p.patterns(lang); !ok {
		p.skip()
		return nil
	}
	for _, on := range c.On {
		if on.Func != clause.Oblique || on.Owner || on.Self {
			p.fail(t, "write after and a preposition, with underscores for its spaces", "%q is no preposition", t.text)
			return nil
		}
	}
	return c
}
