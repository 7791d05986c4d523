package rule

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/schema"
)

// A Test is a sentence with what the whole rulebook must find in it.
type Test struct {
	Pos
	Comments
	Lang      string
	Published string // dateline, EDTF; empty: none
	Text      string
	Want      []Expectation // empty: nothing at all
}

// An Expectation is one event that a Test wants, or, with Not, a relation that
// it does not want.
type Expectation struct {
	Pos
	Not      bool
	Agent    string // part of a name; empty: the event has none
	Relation string
	Target   string        // part of a name; empty: the event has none
	Date     string        // EDTF; empty: not looked at
	Place    string        // part of a name; empty: not looked at
	Status   schema.Status // empty: asserted
	By       string        // attributed to whom; empty: not looked at
}

// test reads a test's line and the lines of its expectations.
func (p *parser) test(l *line, comments Comments) Item {
	head := *l
	head.children = nil
	p.tokens, p.next = head.scan(), 1
	t := &Test{Pos: Pos{p.file, l.number, l.indent + 1}, Comments: comments}
	lang := p.take()
	if !p.langs.has(lang.text) {
		p.fail(lang, "write « test "+p.langs.example()+` "…" »`, "a test needs its language, one of %s", strings.Join(p.langs.codes(), ", "))
		return nil
	}
	t.Lang = lang.text
	if d := p.peek(); d.kind == wordToken && isDate(d.text) {
		t.Published = p.take().text
	}
	text := p.take()
	if text.kind != stringToken || text.text == "" {
		p.fail(text, "write « test "+t.Lang+` "…" » on one line`, "a test needs its sentence in straight quotes")
		return nil
	}
	t.Text = text.text
	p.end()
	nothing := false
	for _, c := range l.children {
		for _, deep := range c.children {
			p.errs.add(Pos{p.file, deep.number, deep.indent + 1}, "give it the indentation of the line above", "this line is indented too far")
		}
		if c.text == "nothing" {
			nothing = true
			continue
		}
		if e, ok := p.expectation(c); ok {
			t.Want = append(t.Want, e)
		}
	}
	switch {
	case nothing && len(t.Want) > 0:
		p.errs.add(t.Pos, "take nothing away, or the other lines", "this test wants nothing and something")
	case len(l.children) == 0:
		p.errs.add(t.Pos, "write under it: Agent relation Target, or nothing", "this test wants neither an event nor nothing")
	}
	return t
}

// expectation reads « Agent relation Target, date, Place, status, by Name » or
// « no relation ».
func (p *parser) expectation(l *line) (Expectation, bool) {
	e := Expectation{Pos: Pos{p.file, l.number, l.indent + 1}}
	parts := strings.Split(l.text, ",")
	fields := strings.Fields(parts[0])
	if len(fields) == 2 && fields[0] == "no" && len(parts) == 1 {
		e.Not, e.Relation = true, fields[1]
		if _, ok := schema.RelationByID(e.Relation); !ok {
			p.errs.add(e.Pos, didYouMean(e.Relation, relationIDs()), "%q is no relation", e.Relation)
			return e, false
		}
		return e, true
	}
	at := -1
	for i, f := range fields {
		if _, ok := schema.RelationByID(f); ok {
			at = i
			break
		}
	}
	if at < 0 {
		hint := ""
		for _, f := range fields {
			if hint == "" && !startsUpper(f) {
				hint = didYouMean(f, relationIDs())
			}
		}
		if hint == "" {
			hint = "write « Agent relation Target », « no relation » or « nothing »"
		}
		p.errs.add(e.Pos, hint, "this line names no relation")
		return e, false
	}
	e.Agent, e.Relation, e.Target = actorName(fields[:at]), fields[at], actorName(fields[at+1:])
	for _, part := range parts[1:] {
		part = strings.Join(strings.Fields(part), " ")
		by, isBy := strings.CutPrefix(part, "by ")
		switch {
		case part == "":
			p.errs.add(e.Pos, "take one comma away", "nothing stands between two commas")
			return e, false
		case isStatus(part):
			e.Status = schema.Status(part)
		case isDate(part):
			e.Date = part
		case isBy:
			e.By = by
		default:
			e.Place = part
		}
	}
	return e, true
}

func startsUpper(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}

// actorName joins the words of a name; a lone hyphen means that nobody is named.
func actorName(fields []string) string {
	if len(fields) == 1 && fields[0] == "-" {
		return ""
	}
	return strings.Join(fields, " ")
}

func isStatus(s string) bool {
	for _, status := range statuses {
		if s == string(status) {
			return true
		}
	}
	return false
}

// isDate tells whether s looks like an EDTF day, month, year or interval.
func isDate(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune("-/.~?X", r):
			return false
		}
	}
	return digits >= 4
}

// Matches tells whether the event is the one that e describes. A name of e
// matches an actor one of whose labels contains its words.
func (e Expectation) Matches(ev schema.Event) bool {
	if e.Not {
		return ev.Relation == e.Relation
	}
	status := e.Status
	if status == "" {
		status = schema.Asserted
	}
	return ev.Relation == e.Relation && status == ev.Status &&
		named(ev.Agent, e.Agent) && named(ev.Target, e.Target) &&
		(e.Date == "" || e.Date == ev.Date) &&
		(e.Place == "" || named(ev.Place, e.Place)) &&
		(e.By == "" || named(ev.AttributedTo, e.By))
}

// named tells whether the actor goes by the name; the empty name is nobody's.
func named(a *schema.Actor, name string) bool {
	if a == nil || name == "" {
		return a == nil && name == ""
	}
	name = fold(name)
	if strings.Contains(fold(a.Label), name) {
		return true
	}
	for _, l := range a.Labels {
		if strings.Contains(fold(l), name) {
			return true
		}
	}
	return false
}

// fold makes names comparable: lower case, one kind of apostrophe, and a space
// at both ends and for every other mark, so that only whole words match.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, s)
	return " " + strings.Join(strings.Fields(s), " ") + " "
}

// Check compares what was found in the test's sentence with what it wants,
// and returns one line for each difference. Offices are looked at only where
// the test names them.
func (t *Test) Check(events []schema.Event) []string {
	var problems []string
	used := make([]bool, len(events))
	positive := len(t.Want) == 0
	for _, e := range t.Want {
		positive = positive || !e.Not
	}
	for _, e := range t.Want {
		found := false
		for i, ev := range events {
			if (e.Not || !used[i]) && e.Matches(ev) || !e.Not && !used[i] && e.matchesReversed(ev) {
				found, used[i] = true, true
				if e.Not {
					problems = append(problems, "unwanted: "+eventLine(ev))
				} else {
					break
				}
			}
		}
		if !found && !e.Not {
			problems = append(problems, "missing: "+e.String())
		}
	}
	for i, ev := range events {
		if positive && !used[i] && ev.Relation != schema.HoldsPosition {
			problems = append(problems, "unwanted: "+eventLine(ev))
		}
	}
	return problems
}

// matchesReversed is Matches with agent and target changed about, for
// symmetric relations.
func (e Expectation) matchesReversed(ev schema.Event) bool {
	r, _ := schema.RelationByID(e.Relation)
	if !r.Symmetric || e.Not {
		return false
	}
	e.Agent, e.Target = e.Target, e.Agent
	return e.Matches(ev)
}

// String prints e as rule files have it.
func (e Expectation) String() string {
	if e.Not {
		return "no " + e.Relation
	}
	s := orHyphen(e.Agent) + " " + e.Relation
	if e.Target != "" {
		s += " " + e.Target
	}
	for _, part := range []string{e.Date, e.Place, string(e.Status)} {
		if part != "" {
			s += ", " + part
		}
	}
	if e.By != "" {
		s += ", by " + e.By
	}
	return s
}

func orHyphen(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func eventLine(ev schema.Event) string {
	label := func(a *schema.Actor) string {
		if a == nil {
			return ""
		}
		return a.Label
	}
	e := Expectation{Agent: label(ev.Agent), Relation: ev.Relation, Target: label(ev.Target), Date: ev.Date, Place: label(ev.Place), Status: ev.Status, By: label(ev.AttributedTo)}
	return fmt.Sprintf("%s (%s)", e, ev.Rule)
}
