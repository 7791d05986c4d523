package rule

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/extract/clause"
)

// lineLimit is the width, in characters, that Format breaks lines at.
const lineLimit = 110

// Format prints a file in canonical form, with its comments. Parsing what it
// prints gives the same file.
func Format(f *File) []byte { return []byte(printFile(f, true)) }

func printFile(f *File, comments bool) string {
	p := &printer{comments: comments}
	for i, item := range f.Items {
		if i > 0 && !(isDescription(f.Items[i-1]) && isDescription(item)) {
			p.WriteByte('\n')
		}
		p.item(item, "")
	}
	if comments && len(f.Trailing) > 0 {
		if len(f.Items) > 0 {
			p.WriteByte('\n')
		}
		p.above(Comments{Above: f.Trailing}, "")
	}
	return p.String()
}

// isDescription tells the lines that describe a relation, which stand close.
func isDescription(item Item) bool {
	s, ok := item.(*Section)
	return ok && len(s.Items) == 0
}

type printer struct {
	strings.Builder
	comments bool
}

func (p *printer) above(c Comments, indent string) {
	if !p.comments {
		return
	}
	for _, text := range c.Above {
		p.WriteString(strings.TrimRight(indent+"# "+text, " ") + "\n")
	}
}

// line writes words from the first on, breaking where the line grows too
// long; continuation lines are indented by four more.
func (p *printer) line(indent string, c Comments, parts ...string) {
	p.above(c, indent)
	width := len(indent)
	p.WriteString(indent)
	for i, part := range parts {
		n := len([]rune(part))
		switch {
		case i == 0:
		case width+1+n > lineLimit:
			if i > 0 && p.comments && c.Beside != "" {
				p.WriteString(" # " + c.Beside)
				c.Beside = ""
			}
			p.WriteString("\n" + indent + "    ")
			width = len(indent) + 4
		default:
			p.WriteByte(' ')
			width++
		}
		p.WriteString(part)
		width += n
	}
	if p.comments && c.Beside != "" {
		p.WriteString(" # " + c.Beside)
	}
	p.WriteByte('\n')
}

func (p *printer) item(item Item, indent string) {
	switch item := item.(type) {
	case *WordList:
		p.line(indent, item.Comments, append([]string{"words " + item.Name + " ="}, commaWords(item.Words)...)...)
	case *LightList:
		p.line(indent, item.Comments, append([]string{"light " + item.Lang + " ="}, commaWords(item.Verbs)...)...)
	case *MutualList:
		p.line(indent, item.Comments, append([]string{"mutual " + item.Lang + " ="}, commaWords(item.Words)...)...)
	case *Drop:
		p.line(indent, item.Comments, "drop "+item.ID)
	case *Section:
		head := "relation " + item.Relation
		for i := range item.Conds {
			head += " " + item.Conds[i].String()
		}
		if item.Properties != 0 {
			head += " " + item.Properties.String()
		}
		p.above(item.Comments, indent)
		p.WriteString(indent + head)
		if p.comments && item.Beside != "" {
			p.WriteString(" # " + item.Beside)
		}
		p.WriteByte('\n')
		for _, inner := range item.Items {
			p.item(inner, indent+"  ")
		}
	case *Rule:
		p.line(indent, item.Comments, item.parts()...)
	case *Test:
		head := "test " + item.Lang
		if item.Published != "" {
			head += " " + item.Published
		}
		p.above(item.Comments, indent)
		p.WriteString(indent + head + ` "` + item.Text + `"`)
		if p.comments && item.Beside != "" {
			p.WriteString(" # " + item.Beside)
		}
		p.WriteByte('\n')
		for _, e := range item.Want {
			p.WriteString(indent + "  " + e.String() + "\n")
		}
		if len(item.Want) == 0 {
			p.WriteString(indent + "  nothing\n")
		}
	}
}

// commaWords is a list of words with a comma after each but the last.
func commaWords(list []Words) []string {
	parts := make([]string, len(list))
	for i, w := range list {
		parts[i] = w.quoted()
		if i < len(list)-1 {
			parts[i] += ","
		}
	}
	return parts
}

// parts are the pieces of the rule's line, which stay whole where it breaks.
func (r *Rule) parts() []string {
	parts := []string{r.ID, kindNames[r.Kind]}
	for i, t := range r.Triggers {
		s := t.String()
		if i < len(r.Triggers)-1 {
			s += ","
		}
		parts = append(parts, s)
	}
	for _, c := range r.Clauses {
		switch c := c.(type) {
		case *Argument:
			parts = append(parts, c.String())
		case *Condition:
			parts = append(parts, c.String())
		case *Requires:
			parts = append(parts, c.String())
		case *Light:
			words := commaWords(c.Verbs)
			if len(words) > 0 {
				words[0] = "light " + words[0]
			}
			parts = append(parts, words...)
		}
	}
	if r.Also {
		parts = append(parts, "also")
	}
	if r.Agentless {
		parts = append(parts, "agentless")
	}
	if r.Targetless {
		parts = append(parts, "targetless")
	}
	if r.Avowed {
		parts = append(parts, "avowed")
	}
	if r.Priority != 0 {
		parts = append(parts, "priority "+strconv.Itoa(r.Priority))
	}
	return parts
}

// String prints the rule in one line.
func (r *Rule) String() string { return strings.Join(r.parts(), " ") }

func (t Trigger) String() string {
	s := quoteWord(t.Lemma, true)
	if t.Reflexive != NotReflexive && isKeyword(t.Lemma) {
		s = `"` + t.Lemma + `"`
	}
	switch t.Reflexive {
	case MaybeReflexive:
		s = "se? " + s
	case MustReflexive:
		if startsVowel(t.Lemma) && !strings.HasPrefix(s, `"`) {
			s = "s'" + s
		} else {
			s = "se " + s
		}
	}
	for _, w := range t.Rest {
		s += " " + quoteWord(w, false)
	}
	return s
}

// startsVowel tells whether se is elided before the lemma.
func startsVowel(lemma string) bool {
	for _, r := range lemma {
		return strings.ContainsRune("aàâeéèêiîoôuœh", r)
	}
	return false
}

// quoteWord puts a word in quotes that would read as something else.
func quoteWord(w string, first bool) string {
	plain := w != "" && (first || !isKeyword(w))
	if first && (w == "se" || strings.HasPrefix(w, "s'")) {
		plain = false
	}
	for _, r := range w {
		plain = plain && isWordRune(r)
	}
	if plain {
		return w
	}
	return `"` + w + `"`
}

func (w Words) quoted() string {
	parts := make([]string, len(w))
	for i, word := range w {
		parts[i] = quoteWord(word, false)
	}
	return strings.Join(parts, " ")
}

func (p Pattern) String() string {
	s := funcNames[p.Func]
	if p.Prep != "" {
		s = strings.ReplaceAll(p.Prep, " ", "_")
		if p.Func == clause.Infinitive {
			s += "+infinitive"
		}
	}
	switch {
	case p.Self:
		s = "self"
	case p.Governor:
		s = "governor"
	case p.Apposed:
		s = "apposed"
	case p.Quoted:
		s = "quotation"
	case p.Inner.On && p.Inner.Prep != "":
		s += "." + strings.ReplaceAll(p.Inner.Prep, " ", "_")
	case p.Inner.On:
		s += "." + funcNames[p.Inner.Func]
	}
	if p.Owner {
		s += ".owner"
	}
	return s
}

func joinPatterns(patterns []Pattern) string {
	parts := make([]string, len(patterns))
	for i, p := range patterns {
		parts[i] = p.String()
	}
	return strings.Join(parts, "|")
}

func (a *Argument) String() string { return joinPatterns(a.Patterns) + "=" + a.Role.String() }

func (r *Requires) String() string {
	parts := make([]string, len(r.Roles))
	for i, role := range r.Roles {
		parts[i] = role.String()
	}
	return "requires " + strings.Join(parts, ", ")
}

func (c *Condition) String() string {
	not := ""
	if c.Not {
		not = "not "
	}
	on := joinPatterns(c.On)
	if c.OnRole {
		on = c.Role.String()
	}
	switch c.Op {
	case HasWord:
		var parts []string
		for _, w := range c.Words {
			parts = append(parts, w.quoted())
		}
		for _, l := range c.Lists {
			parts = append(parts, "@"+l)
		}
		set := strings.Join(parts, "|")
		if len(parts) > 1 || len(c.Words) == 1 && len(c.Words[0]) > 1 {
			set = "(" + set + ")"
		}
		return not + on + "~" + set
	case HasClass:
		return not + on + ":" + joinNames(c.Classes)
	case Having:
		if c.Not {
			return "without " + on
		}
		return "having " + on
	case InTense:
		return not + "tense " + joinNames(c.Tenses)
	case Passive:
		return not + "passive"
	case After:
		return not + "after " + on
	}
	return not + "negated"
}

func joinNames[T interface{ String() string }](values []T) string {
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = v.String()
	}
	return strings.Join(parts, "|")
}

// canonical prints all files without comments, sections by relation and rules
// by id, so that neither spacing nor the order of files and rules matters.
func canonical(files []*File) string {
	var parts []string
	for _, f := range files {
		for _, item := range f.Items {
			p := &printer{}
			if s, ok := item.(*Section); ok && len(s.Items) > 0 {
				for _, inner := range s.Items {
					p = &printer{}
					one := *s
					one.Items = []Item{inner}
					p.item(&one, "")
					parts = append(parts, p.String())
				}
				continue
			}
			p.item(item, "")
			parts = append(parts, p.String())
		}
	}
	slices.Sort(parts)
	return strings.Join(parts, "")
}
