package rule

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/schema"
)

// Options of Compile.
type Options struct {
	// Languages are those that rules are written for.
	Languages Languages
	// HasWord tells whether the lexicon of a language has a lemma with a part
	// of speech; lexicon.X stands for any. nil: lemmas are not looked up.
	HasWord func(lang, lemma string, pos lexicon.POS) bool
}

// A Book is a compiled rulebook: the programs of its languages. It is
// immutable and shared by goroutines.
type Book struct {
	hash      string
	programs  map[string]*Program
	relations map[string]Properties
	rules     []*Rule
	tests     []*Test
}

// Compile makes one rulebook of several files, whose order does not matter. It
// returns an ErrorList of every mistake that shows only now: ids that stand
// twice, lists that do not exist, lemmas that the lexicon does not know.
func Compile(files []*File, opts Options) (*Book, error) {
	c := &compiler{opts: opts, lists: map[string]*WordList{}, ids: map[string]*Rule{}, drops: map[string]bool{}, relations: map[string]*Section{}}
	for _, f := range files {
		c.declare(f)
	}
	b := &Book{programs: make(map[string]*Program), relations: make(map[string]Properties)}
	for id := range c.relations {
		b.relations[id] = c.properties(id)
	}
	for code := range opts.Languages {
		b.programs[code] = newProgram()
	}
	for _, f := range files {
		for _, item := range f.Items {
			switch item := item.(type) {
			case *Section:
				c.section(b, item)
			case *LightList:
				p := b.programs[item.Lang]
				p.light = addLight(p.light, item.Verbs)
			case *MutualList:
				b.programs[item.Lang].mutual.add(opts.Languages, item.Lang, item.Words)
			case *Drop:
				if c.ids[item.ID] == nil {
					c.errs.add(item.Pos, didYouMean(item.ID, c.ruleIDs()), "there is no rule %s to drop", item.ID)
				}
			}
		}
	}
	if err := c.errs.Err(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(canonical(files)))
	b.hash = hex.EncodeToString(sum[:8])
	slices.SortFunc(b.rules, func(r, s *Rule) int { return strings.Compare(r.ID, s.ID) })
	slices.SortStableFunc(b.tests, func(t, u *Test) int { return t.Pos.compare(u.Pos) })
	return b, nil
}

// Hash identifies what the rulebook says: 16 hexadecimal digits that comments,
// spacing and the order of files and rules do not change.
func (b *Book) Hash() string { return b.hash }

// Program returns the rules of a language; without any for an unknown one.
func (b *Book) Program(lang string) *Program {
	if p := b.programs[lang]; p != nil {
		return p
	}
	return newProgram()
}

// Relation returns what holds of a relation.
func (b *Book) Relation(id string) Properties { return b.relations[id] }

// Rules returns the rules that are in force, by id.
func (b *Book) Rules() []*Rule { return slices.Clone(b.rules) }

// Tests returns the tests of all files, in the order of files and lines.
func (b *Book) Tests() []*Test { return slices.Clone(b.tests) }

type compiler struct {
	opts  Options
	errs  ErrorList
	lists map[string]*WordList
	ids   map[string]*Rule
	drops map[string]bool

	relations map[string]*Section // that describe one
}

func (c *compiler) properties(relation string) Properties {
	if s := c.relations[relation]; s != nil {
		return s.Properties
	}
	return 0
}

// declare notes the names that a file gives, so that others may use them.
func (c *compiler) declare(f *File) {
	for _, item := range f.Items {
		switch item := item.(type) {
		case *WordList:
			if first := c.lists[item.Name]; first != nil {
				c.errs.add(item.Pos, "the first is at "+first.Pos.String(), "the list %s stands twice", item.Name)
				continue
			}
			c.lists[item.Name] = item
		case *Drop:
			c.drops[item.ID] = true
		case *Section:
			c.describe(item)
			for _, inner := range item.Items {
				r, ok := inner.(*Rule)
				if !ok {
					continue
				}
				if first := c.ids[r.ID]; first != nil {
					c.errs.add(r.Pos, "the first is at "+first.Pos.String()+"; give this one another id, or drop the first", "the rule %s stands twice", r.ID)
					continue
				}
				c.ids[r.ID] = r
			}
		}
	}
}

func (c *compiler) ruleIDs() []string {
	ids := make([]string, 0, len(c.ids))
	for id := range c.ids {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func (c *compiler) listNames() []string {
	names := make([]string, 0, len(c.lists))
	for n := range c.lists {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}

func (c *compiler) section(b *Book, s *Section) {
	for _, item := range s.Items {
		switch item := item.(type) {
		case *Test:
			b.tests = append(b.tests, item)
		case *Rule:
			compiled := c.rule(s, item)
			if !c.drops[item.ID] {
				b.rules = append(b.rules, item)
				b.programs[item.Lang].add(c.opts.Languages, compiled)
			}
		}
	}
}

// rule lowers a rule with the conditions of its section.
func (c *compiler) rule(s *Section, r *Rule) *compiled {
	out := &compiled{rule: r}
	rel, _ := schema.RelationByID(r.Relation)
	out.symmetric = rel.Symmetric
	conds := c.conditions(s, r)
	named := map[Pattern]bool{}
	for _, cl := range r.Clauses {
		switch cl := cl.(type) {
		case *Argument:
			out.args = append(out.args, argument{patterns: plain(cl.Patterns), role: cl.Role, source: cl})
			for _, p := range plain(cl.Patterns) {
				p.Owner = false
				named[p] = true
			}
		case *Condition:
			conds = append(conds, cl)
		case *Requires:
			for _, role := range cl.Roles {
				out.requires[role] = true
			}
		case *Light:
			out.light = addLight(out.light, cl.Verbs)
		}
	}
	if len(out.args) == 0 && !r.broken {
		c.errs.add(r.Pos, "write for instance subject=agent object=target", "no argument of %s fills a role", r.ID)
	}
	if !r.Agentless {
		out.requires[Agent] = true
	} else if !c.properties(r.Relation).Has(Agentless) {
		c.errs.add(r.Pos, "take it away, or describe the relation with it", "%s is agentless, the relation %s is not", r.ID, r.Relation)
	}
	filtersAgent := false
	for _, cond := range conds {
		low := condition{source: cond, not: cond.Not, op: cond.Op, on: plain(cond.On), classes: cond.Classes, tenses: cond.Tenses}
		if cond.Op == HasWord {
			low.words = c.words(r.Lang, cond)
		}
		if cond.OnRole {
			// The Kremlin can do and suffer what a country can.
			if cond.Op == HasClass && !cond.Not && (slices.Contains(cond.Classes, Actor) || slices.Contains(cond.Classes, CountryC)) {
				low.classes = append(slices.Clone(cond.Classes), seat)
			}
			out.filters[cond.Role] = append(out.filters[cond.Role], low)
			if cond.Op == HasClass && !cond.Not {
				out.asked[cond.Role] = low.classes
			}
			filtersAgent = filtersAgent || cond.Role == Agent && cond.Op == HasClass && !cond.Not
			continue
		}
		// A word that is asked for and fills no role is part of the trigger.
		low.trigger = cond.Op == HasWord && !cond.Not
		for _, p := range low.on {
			low.trigger = low.trigger && !named[p]
		}
		out.conds = append(out.conds, low)
		if role, ok := out.filledBy(low.on); ok && low.op == HasClass && !low.not {
			out.asked[role] = low.classes
		}
	}
	if !filtersAgent {
		out.filters[Agent] = append(out.filters[Agent], condition{op: HasClass, classes: []Class{Actor, seat}})
	}
	out.weight = len(conds)
	c.lemmas(r)
	return out
}

// filledBy returns the role that nothing fills but what patterns name.
func (c *compiled) filledBy(patterns []Pattern) (Role, bool) {
	for _, a := range c.args {
		if slices.Equal(a.patterns, patterns) {
			return a.role, true
		}
	}
	return 0, false
}

// plain is the patterns without their places in the file, so that they compare.
func plain(patterns []Pattern) []Pattern {
	out := make([]Pattern, len(patterns))
	for i, p := range patterns {
		p.Pos = Pos{}
		out[i] = p
	}
	return out
}

// words joins the words of a condition and of its lists, for a rule of a
// language.
func (c *compiler) words(lang string, cond *Condition) wordSet {
	set := newWordSet(len(cond.Words))
	set.add(c.opts.Languages, lang, cond.Words)
	for _, name := range cond.Lists {
		list := c.lists[name]
		if list == nil {
			hint := didYouMean(name, c.listNames())
			if hint == "" {
				hint = "write a line « words " + name + " = … »"
			}
			c.errs.add(cond.Pos, hint, "there is no list @%s", name)
			continue
		}
		set.add(c.opts.Languages, lang, list.Words)
	}
	return set
}

// lemmas reports triggers that the lexicon does not have.
func (c *compiler) lemmas(r *Rule) {
	if c.opts.HasWord == nil {
		return
	}
	for _, t := range r.Triggers {
		pos := kindPOS[r.Kind]
		if c.opts.HasWord(r.Lang, t.Lemma, pos) || r.Kind == clause.Adjectival && c.opts.HasWord(r.Lang, t.Lemma, lexicon.VERB) {
			continue
		}
		hint := "write the lemma: the infinitive of a verb, the singular of a noun, the masculine of an adjective"
		if c.opts.HasWord(r.Lang, t.Lemma, lexicon.X) {
			hint = "the lexicon has it as another part of speech; " + hint
		}
		c.errs.add(t.Pos, hint, "the lexicon has no %s %q", kindNames[r.Kind], t.Lemma)
	}
}
