package rule

import (
	"strconv"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/schema"
)

// Parse reads a rule file of some languages. The File holds whatever could be read even where
// the list of errors is not empty; the list is sorted by place.
func Parse(langs Languages, name string, src []byte) (*File, ErrorList) {
	p := &parser{langs: langs, file: name}
	top, trailing := readLines(string(src))
	f := &File{Name: name, Trailing: trailing}
	var section *Section
	for _, l := range top {
		item := p.item(l)
		switch item := item.(type) {
		case nil:
		case *Test:
			// A test in the first column belongs to the section above it.
			if section != nil {
				section.Items = append(section.Items, item)
			} else {
				p.errs.add(item.Pos, "write it under a « relation » line", "this test stands in no section")
			}
		case *Section:
			section = item
			f.Items = append(f.Items, item)
		default:
			f.Items = append(f.Items, item)
		}
	}
	p.errs.sort()
	return f, p.errs
}

// topWords begin the lines of the first column.
var topWords = [...]string{"relation", "words", "light", "mutual", "drop", "test"}

// A parser reads one file. It reads on after a mistake so that one run tells
// of all of them.
type parser struct {
	langs  Languages
	file   string
	errs   ErrorList
	tokens []lexeme
	next   int
}

func (p *parser) pos(t lexeme) Pos { return Pos{p.file, t.line, t.col} }

func (p *parser) fail(t lexeme, hint, format string, args ...any) {
	p.errs.add(p.pos(t), hint, format, args...)
}

func (p *parser) peek() lexeme { return p.tokens[p.next] }

func (p *parser) take() lexeme {
	t := p.tokens[p.next]
	if t.kind != endToken {
		p.next++
	}
	return t
}

// accept takes the next token if it is that mark.
func (p *parser) accept(mark string) bool {
	if p.peek().is(mark) {
		p.next++
		return true
	}
	return false
}

// end reports whatever is left on the line.
func (p *parser) end() {
	if t := p.peek(); t.kind != endToken {
		p.fail(t, "", "%q is one word too many here", t.text)
	}
}

func (p *parser) item(l *line) Item {
	first, _, _ := strings.Cut(l.text, " ")
	comments := l.comments(first != "relation")
	pos := Pos{p.file, l.number, l.indent + 1}
	if first == "test" {
		return p.test(l, comments)
	}
	if first == "relation" {
		header := *l
		header.children = nil
		p.tokens, p.next = header.scan(), 1
		s := &Section{Pos: pos, Comments: comments, Relation: p.relation()}
		for p.peek().kind != endToken {
			if p.isProperty() {
				s.Properties |= p.property()
			} else if c := p.condition(""); c != nil {
				s.Conds = append(s.Conds, *c)
			}
		}
		for _, c := range l.children {
			if item := p.sectionItem(s.Relation, c); item != nil {
				s.Items = append(s.Items, item)
			}
		}
		return s
	}
	p.tokens, p.next = l.scan(), 1
	switch first {
	case "words":
		name := p.take()
		if name.kind != wordToken || !p.accept("=") {
			p.fail(name, "write « words name = word, word »", "this list of words has no name")
			return nil
		}
		return &WordList{Pos: pos, Comments: comments, Name: name.text, Words: p.wordsList()}
	case "light":
		lang, ok := p.listLanguage()
		if !ok {
			p.fail(lang, "write « light "+p.langs.example()+" = verb, verb »", "this list of light verbs has no language")
			return nil
		}
		return &LightList{Pos: pos, Comments: comments, Lang: lang.text, Verbs: p.wordsList()}
	case "mutual":
		lang, ok := p.listLanguage()
		if !ok {
			p.fail(lang, "write « mutual "+p.langs.example()+" = word, word word »", "this list of words has no language")
			return nil
		}
		return &MutualList{Pos: pos, Comments: comments, Lang: lang.text, Words: p.wordsList()}
	case "drop":
		id := p.take()
		if id.kind != wordToken {
			p.fail(id, "write « drop "+p.langs.example()+"/name »", "drop needs the id of a rule")
			return nil
		}
		p.end()
		return &Drop{Pos: pos, Comments: comments, ID: id.text}
	}
	hint := didYouMean(first, topWords[:])
	if strings.Contains(first, "/") {
		hint = "a rule stands indented under its « relation » line"
	} else if hint == "" {
		hint = "a line begins with relation, words, light, mutual, drop or test"
	}
	p.fail(p.tokens[0], hint, "%q begins no line", first)
	return nil
}

// listLanguage takes the language of a list and the mark behind it.
func (p *parser) listLanguage() (lexeme, bool) {
	lang := p.take()
	return lang, p.langs.has(lang.text) && p.accept("=")
}

// isProperty tells whether a property stands ahead in a relation's line, or what
// is meant for one.
func (p *parser) isProperty() bool {
	_, ok := propertyByName(p.peek().text)
	return ok || p.peek().kind == wordToken && !p.startsClause()
}

// property takes a word of a relation's line.
func (p *parser) property() Properties {
	t := p.take()
	property, ok := propertyByName(t.text)
	if !ok {
		hint := didYouMean(t.text, propertyNames[:])
		if hint == "" {
			hint = "behind a relation stand conditions, such as target:actor, and " + strings.Join(propertyNames[:], ", ")
		}
		p.fail(t, hint, "%q says nothing of a relation", t.text)
	}
	return property
}

// relation takes the name of a relation.
func (p *parser) relation() string {
	t := p.take()
	if t.kind == wordToken {
		if _, ok := schema.RelationByID(t.text); ok && t.text != schema.HoldsPosition {
			return t.text
		}
	}
	if t.text == schema.HoldsPosition {
		p.fail(t, "offices are found without rules", "there are no rules for %s", t.text)
	} else {
		p.fail(t, didYouMean(t.text, relationIDs()), "%q is no relation", t.text)
	}
	return t.text
}

func relationIDs() []string {
	var ids []string
	for _, r := range schema.Relations() {
		if r.ID != schema.HoldsPosition {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func (p *parser) sectionItem(relation string, l *line) Item {
	comments := l.comments(true)
	if first, _, _ := strings.Cut(l.text, " "); first == "test" {
		return p.test(l, comments)
	}
	p.tokens, p.next = l.scan(), 0
	return p.rule(relation, comments)
}

// rule reads a rule's line.
func (p *parser) rule(relation string, comments Comments) Item {
	id := p.take()
	r := &Rule{Pos: p.pos(id), Comments: comments, ID: id.text, Relation: relation}
	lang, name, ok := strings.Cut(id.text, "/")
	if id.kind != wordToken || !ok || name == "" || !p.langs.has(lang) {
		p.fail(id, "write a language, a slash and a name, such as "+p.langs.example()+"/"+plainName(id.text), "%q is no id of a rule", id.text)
		return nil
	}
	r.Lang = lang
	kind := p.take()
	if r.Kind, ok = kindByName(kind.text); !ok {
		hint := didYouMean(kind.text, kindNames[:])
		if hint == "" {
			hint = "write verb, noun or adj after the id"
		}
		p.fail(kind, hint, "%q is no kind of predicate", kind.text)
		return nil
	}
	before := len(p.errs)
	r.Triggers = p.triggers(r.Kind)
	for p.peek().kind != endToken {
		p.ruleClause(r)
	}
	r.broken = len(p.errs) > before
	return r
}

func plainName(s string) string {
	var b strings.Builder
	for _, r := range s {
		if isWordRune(r) && r != '/' {
			b.WriteRune(r)
		}
	}
	if b.Len() == 0 {
		return "name"
	}
	return b.String()
}

// ruleClause reads one clause of a rule into r, or reports a mistake and
// skips to the next clause.
func (p *parser) ruleClause(r *Rule) {
	t := p.peek()
	if t.kind == wordToken {
		switch t.text {
		case "requires":
			p.take()
			if roles := p.roles(); roles != nil {
				r.Clauses = append(r.Clauses, &Requires{p.pos(t), roles})
			}
			return
		case "light":
			p.take()
			verbs := p.wordsList()
			if r.Kind == clause.Verbal {
				p.fail(t, "take it away, or write the rule as a noun rule", "light verbs belong to noun rules")
			}
			r.Clauses = append(r.Clauses, &Light{p.pos(t), verbs})
			return
		case "priority":
			p.take()
			n := p.take()
			value, err := strconv.Atoi(n.text)
			if err != nil {
				p.fail(n, "write « priority 1 »", "priority needs a number")
				p.skip()
			}
			r.Priority = value
			return
		case "also":
			p.take()
			r.Also = true
			return
		case "agentless":
			p.take()
			r.Agentless = true
			return
		case "avowed":
			p.take()
			r.Avowed = true
			return
		case "targetless":
			p.take()
			r.Targetless = true
			return
		}
	}
	if p.isArgument() {
		if a := p.argument(r.Lang); a != nil {
			r.Clauses = append(r.Clauses, a)
		}
		return
	}
	if c := p.condition(r.Lang); c != nil {
		r.Clauses = append(r.Clauses, c)
	}
}

// isArgument tells whether the clause ahead has its = before any other sign of
// a condition.
func (p *parser) isArgument() bool {
	for i := p.next; i < len(p.tokens); i++ {
		t := p.tokens[i]
		switch {
		case t.is("="):
			return true
		case t.kind == wordToken && !isKeyword(t.text), t.kind == stringToken, t.is("|"), t.is("."), t.is("+"):
			if i > p.next && t.kind == wordToken && !p.tokens[i-1].is("|") && !p.tokens[i-1].is(".") && !p.tokens[i-1].is("+") {
				return false
			}
		default:
			return false
		}
	}
	return false
}

// skip passes over tokens up to the next one that can begin a clause.
func (p *parser) skip() {
	for p.peek().kind != endToken && !p.startsClause() {
		p.take()
	}
}

// startsClause tells whether a clause of a rule begins at the next token,
// which is how a list of words ends.
func (p *parser) startsClause() bool {
	t := p.peek()
	if t.kind != wordToken && t.kind != stringToken {
		return false
	}
	if t.kind == wordToken && isKeyword(t.text) {
		return true
	}
	if p.next > 0 {
		if before := p.tokens[p.next-1]; before.is("|") || before.is("=") || before.is("~") || before.is(".") || before.is("+") || before.is("@") || before.is(":") {
			return false
		}
	}
	after := p.tokens[p.next+1]
	return after.is("=") || after.is("|") || after.is("~") || after.is(":") || after.is(".") || after.is("+")
}

func (p *parser) roles() []Role {
	var roles []Role
	for {
		t := p.take()
		role, ok := roleByName(t.text)
		if !ok {
			p.noRole(t)
			return nil
		}
		roles = append(roles, role)
		if !p.accept(",") {
			return roles
		}
	}
}

// noRole reports that a role should stand at t.
func (p *parser) noRole(t lexeme) {
	if t.kind == endToken {
		p.fail(t, roleHint(""), "a role is missing here")
	} else {
		p.fail(t, roleHint(t.text), "%q is no role", t.text)
	}
	p.skip()
}

func roleHint(s string) string {
	if hint := didYouMean(s, roleNames[:]); hint != "" {
		return hint
	}
	return "the roles are " + strings.Join(roleNames[:], ", ")
}
