package rule

import (
	"github.com/entente-kg/entente/extract/lang"
	"sync"

	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// french knows the classes of words and the cases of prepositions.
var french = sync.OnceValue(func() *lexicon.Lexicon {
	l, err := lexicon.Open(lang.Files("fr"))
	if err != nil {
		panic(err)
	}
	return l
})

// A builder makes sentences by hand. Words are « form/lemma/POS »; a lemma or
// part of speech left out is the form, and X.
type builder struct{ clause.Sentence }

func sentence(text string) *builder {
	b := &builder{}
	for w := range strings.FieldsSeq(text) {
		parts := append(strings.Split(w, "/"), "", "")
		word := tag.Word{Token: &token.Token{Text: parts[0], Space: true}}
		word.Lemma = parts[1]
		if word.Lemma == "" {
			word.Lemma = parts[0]
		}
		word.POS = map[string]lexicon.POS{"ADV": lexicon.ADV, "N": lexicon.NOUN, "ADP": lexicon.ADP, "ADPDET": lexicon.ADPDET}[parts[2]]
		word.Senses = french().Word(word.Text, word.Lemma)
		b.Words = append(b.Words, word)
	}
	return b
}

// group adds the group of words [first, end) whose head is the last.
func (b *builder) group(first, end int, class schema.Class, prep string) int {
	mark := clause.None
	if class != "" {
		mark = 0
	}
	b.Groups = append(b.Groups, clause.Group{Head: end - 1, First: first, End: end, Full: end, Prep: prep, Case: french().Case(prep), Conjunct: clause.None,
		Apposition: clause.None, Of: clause.None, Pred: clause.None, Class: class, Mark: mark})
	return len(b.Groups) - 1
}

func arg(f clause.Func, prep string, group int) clause.Arg {
	return clause.Arg{Func: f, Prep: prep, Case: french().Case(prep), Group: group, Pred: clause.None}
}

func (b *builder) pred(kind clause.PredicateKind, first, end, group int, args ...clause.Arg) int {
	b.Predicates = append(b.Predicates, clause.Predicate{Kind: kind, Lemma: b.Words[end-1].Lemma, Head: end - 1, First: first, End: end,
		Group: group, Finite: kind == clause.Verbal, Governor: clause.None, Args: args})
	n := len(b.Predicates) - 1
	if group != clause.None {
		b.Groups[group].Pred = n
	}
	return n
}

// show prints matches as « relation(trigger): agents > targets, says source ».
func show(s *clause.Sentence, matches []Match) string {
	var lines []string
	for _, m := range matches {
		names := func(r Role) string {
			var parts []string
			for _, f := range m.Roles[r] {
				if f.Group == clause.None {
					parts = append(parts, "#"+fmt.Sprint(f.Pred))
					continue
				}
				g := s.Groups[f.Group]
				parts = append(parts, words(s, g.First, g.End))
			}
			return strings.Join(parts, "+")
		}
		line := fmt.Sprintf("%s(%s): %s > %s", m.Rule.Relation, words(s, m.First, m.End), names(Agent), names(Target))
		if who := names(Source); who != "" {
			line += ", says " + who
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

const matchRules = `
words sanctions = sanction, embargo
light fr = effectuer, procéder à
mutual fr = mutuellement, l'un l'autre
relation met
  fr/meet    verb rencontrer subject=agent object=target not object~(difficulté) object:actor
  fr/talk    verb s'entretenir subject=agent avec=target requires target
  fr/point   verb faire le point subject=agent avec=target requires target
relation stated
  fr/say     verb rappeler, faire subject=agent having clause
  fr/do      verb faire subject=agent priority -1
relation criticized
  fr/condemn verb condamner subject=agent object.owner=target
relation seized
  fr/annex   noun annexion subject|modifier|possessor=agent de=target requires target
relation killed
  fr/murder  noun assassinat subject=agent de=target
relation visited
  fr/visit   noun visite subject|possessor|de=agent à|en=target requires target
relation sanctioned
  fr/impose  verb imposer object~@sanctions subject=agent contre|à=target requires target
relation threatened
  fr/also    noun sanction subject=agent contre=target
relation aided
  fr/dual    verb rappeler subject=agent also
relation voicedConcern
  fr/worried verb se dire attribute~inquiet subject=agent
relation negotiatedWith
  fr/fan     noun partisan apposed=agent de=target requires target
  fr/talks   noun pourparlers governor=agent avec=target after après requires target not self~vain
relation pledged
  fr/ready   verb promettre infinitive~aider subject=agent infinitive.object|infinitive.à=target requires target
relation agreedWith
  fr/d-accord verb tomber d'accord subject=agent avec=target requires target
relation attacked
  fr/claim   verb revendiquer object~attentat subject=agent subject=source object.contre=target
relation recognized
  fr/know    verb reconnaître subject=agent object=target
`

func matchCases() []struct {
	name string
	b    *builder
	want string
} {
	type c = struct {
		name string
		b    *builder
		want string
	}
	var cases []c
	add := func(name, text, want string, f func(*builder)) {
		b := sentence(text)
		f(b)
		cases = append(cases, c{name, b, want})
	}
	const P, C = schema.Person, schema.Country
	add("coordinated objects", "Ban a rencontré/rencontrer Kerry et Lavrov", "met(a rencontré): Ban > Kerry+Lavrov", func(b *builder) {
		a, x, y := b.group(0, 1, P, ""), b.group(3, 4, P, ""), b.group(5, 6, P, "")
		b.Groups[x].Conjunct = y
		b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", a), arg(clause.Object, "", x))
	})
	add("near miss", "Ban a rencontré/rencontrer des difficultés/difficulté/N", "", func(b *builder) {
		b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", b.group(3, 5, "", "")))
	})
	add("agents that cannot act", "projet/projet/N rencontre/rencontrer Kerry", "", func(b *builder) {
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, "", "")), arg(clause.Object, "", b.group(2, 3, P, "")))
	})
	add("plain verb is not reflexive", "Ban se rencontre/rencontrer Kerry", "", func(b *builder) {
		p := b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", b.group(3, 4, P, "")))
		b.Predicates[p].Reflexive = true
	})
	add("symmetric agents pair up", "Ban et Kerry s' entretiennent/entretenir", "met(s' entretiennent): Ban+Kerry > ", func(b *builder) {
		x, y := b.group(0, 1, P, ""), b.group(2, 3, P, "")
		b.Groups[x].Conjunct = y
		p := b.pred(clause.Verbal, 3, 5, clause.None, arg(clause.Subject, "", x))
		b.Predicates[p].Reflexive = true
	})
	add("several words beat one", "Ban fait/faire hier/hier/ADV le point avec Kerry", "met(fait hier le point): Ban > Kerry", func(b *builder) {
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", b.group(3, 5, "", "")), arg(clause.Oblique, "avec", b.group(6, 7, P, "avec")))
	})
	add("what hangs on the object, and a source that is the agent", "Ban revendique/revendiquer l' attentat/attentat/N contre Kerry", "attacked(revendique l' attentat): Ban > Kerry, says Ban", func(b *builder) {
		n, x := b.group(2, 4, "", ""), b.group(5, 6, P, "contre")
		b.Groups[x].Of = n
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", n))
	})
	add("what hangs on an object that is a noun of action", "Ban revendique/revendiquer l' attentat/attentat/N contre Kerry", "attacked(revendique l' attentat): Ban > Kerry, says Ban", func(b *builder) {
		n, x := b.group(2, 4, "", ""), b.group(5, 6, P, "contre")
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", n))
		b.pred(clause.Nominalized, 3, 4, n, arg(clause.Oblique, "contre", x))
	})
	add("owner by a noun rule", "Ban condamne/condamner l' annexion/annexion/N russe de Crimée", "criticized(condamne): Ban > russe; seized(annexion): russe > Crimée", func(b *builder) {
		n := b.group(2, 4, "", "")
		adj, crimea := b.group(4, 5, C, ""), b.group(6, 7, schema.Region, "de")
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", n))
		b.pred(clause.Nominalized, 3, 4, n, arg(clause.Modifier, "", adj), arg(clause.Oblique, "de", crimea))
	})
	add("the victim is no owner", "Ban condamne/condamner l' assassinat/assassinat/N de Kerry", "criticized(condamne): Ban > ", func(b *builder) {
		n := b.group(2, 4, "", "")
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", n))
		b.pred(clause.Nominalized, 3, 4, n, arg(clause.Oblique, "de", b.group(5, 6, P, "de")))
	})
	add("light verb", "Ban a effectué/effectuer une visite/visite/N au Caire", "visited(a effectué une visite): Ban > Caire", func(b *builder) {
		n := b.group(3, 5, "", "")
		b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", n), arg(clause.Oblique, "à", b.group(6, 7, schema.City, "à")))
		b.pred(clause.Nominalized, 4, 5, n)
	})
	add("trigger noun is claimed", "Paris impose/imposer des sanctions/sanction/N contre Moscou", "sanctioned(impose des sanctions): Paris > Moscou", func(b *builder) {
		n, m, paris := b.group(2, 4, "", ""), b.group(5, 6, schema.City, "contre"), b.group(0, 1, schema.City, "")
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", paris), arg(clause.Object, "", n))
		b.pred(clause.Nominalized, 3, 4, n, arg(clause.Oblique, "contre", m), arg(clause.Subject, "", paris))
	})
	add("also", "Ban rappelle/rappeler tout", "stated(rappelle): Ban > ; aided(rappelle): Ban > ", func(b *builder) {
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Clause, "", clause.None))
	})
	add("attribute behind the verb", "Ban se dit/dire très/très/ADV inquiet/inquiet/ADV", "", func(b *builder) {
		p := b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")))
		b.Predicates[p].Reflexive = true
	})
	add("attribute as a predicate", "Ban se dit/dire inquiet", "voicedConcern(se dit inquiet): Ban > ", func(b *builder) {
		adj := b.pred(clause.Adjectival, 3, 4, clause.None)
		p := b.pred(clause.Verbal, 1, 3, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), clause.Arg{Func: clause.Attribute, Group: clause.None, Pred: adj})
		b.Predicates[p].Reflexive = true
	})
	talks := func(b *builder) {
		n := b.group(1, 2, "", "après")
		b.Groups[n].Full = 3
		ban := b.group(5, 6, P, "")
		verb := b.pred(clause.Verbal, 6, 7, clause.None, arg(clause.Subject, "", ban), arg(clause.Oblique, "après", n))
		noun := b.pred(clause.Nominalized, 1, 2, n, arg(clause.Oblique, "avec", b.group(4, 5, P, "avec")))
		b.Predicates[noun].Governor = verb
	}
	add("subject of the governor", "après pourparlers/pourparlers/N durs avec Kerry Ban dort/dormir", "negotiatedWith(pourparlers): Ban > Kerry", talks)
	add("words of the noun's group", "après pourparlers/pourparlers/N vains/vain avec Kerry Ban dort/dormir", "", talks)
	add("what the noun is apposed to", "Ban partisan/partisan/N de Kerry rit/rire", "negotiatedWith(partisan): Ban > Kerry", func(b *builder) {
		ban := b.group(0, 1, P, "")
		noun := b.group(1, 2, "", "")
		b.Groups[ban].Apposition = noun
		b.pred(clause.Nominalized, 1, 2, noun, arg(clause.Oblique, "de", b.group(3, 4, P, "de")))
	})
	add("argument of the infinitive", "Ban promet/promettre d' aider/aider Kerry", "pledged(promet): Ban > Kerry", func(b *builder) {
		ban := b.group(0, 1, P, "")
		inf := b.pred(clause.Verbal, 3, 4, clause.None, arg(clause.Subject, "", ban), arg(clause.Object, "", b.group(4, 5, P, "")))
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", ban), clause.Arg{Func: clause.Infinitive, Prep: "de", Case: lexicon.Of, Group: clause.None, Pred: inf})
	})
	add("elided words and counted people", "milliers/millier/N de soldats tombent/tomber d'/de accord avec Kerry", "agreedWith(tombent d' accord): soldats > Kerry", func(b *builder) {
		n, soldiers := b.group(0, 1, "", ""), b.group(2, 3, schema.Group, "de")
		b.Groups[soldiers].Of = n
		b.pred(clause.Verbal, 3, 4, clause.None, arg(clause.Subject, "", n), arg(clause.Oblique, "avec", b.group(7, 8, P, "avec")))
	})
	add("the spelling of 1990", "Ban reconnait/reconnaitre Kerry", "recognized(reconnait): Ban > Kerry", func(b *builder) {
		b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", b.group(2, 3, P, "")))
	})
	each := func(b *builder) {
		x, y := b.group(0, 1, P, ""), b.group(2, 3, P, "")
		b.Groups[x].Conjunct = y
		p := b.pred(clause.Verbal, 3, 5, clause.None, arg(clause.Subject, "", x))
		b.Predicates[p].Reflexive = true
	}
	add("to each other", "Ban et Kerry se reconnaissent/reconnaître mutuellement", "recognized(se reconnaissent): Ban+Kerry > Ban+Kerry", each)
	add("to one another", "Ban et Kerry se reconnaissent/reconnaître aujourd'hui l'/le un l'/le autre", "recognized(se reconnaissent): Ban+Kerry > Ban+Kerry", each)
	add("to themselves", "Ban et Kerry se reconnaissent/reconnaître sur la photo", "", each)
	add("an object that says each other", "Ban et Kerry reconnaissent/reconnaître l'/le un l'/le autre", "recognized(reconnaissent): Ban+Kerry > Ban+Kerry", func(b *builder) {
		x, y := b.group(0, 1, P, ""), b.group(2, 3, P, "")
		b.Groups[x].Conjunct = y
		b.pred(clause.Verbal, 3, 4, clause.None, arg(clause.Subject, "", x), arg(clause.Object, "", b.group(4, 8, "", "")))
	})
	add("agent of a noun with its preposition", "annexion/annexion/N de Crimée par Ban", "seized(annexion): Ban > Crimée", func(b *builder) {
		n := b.group(0, 1, "", "")
		b.pred(clause.Nominalized, 0, 1, n, arg(clause.Oblique, "de", b.group(2, 3, schema.Region, "de")), arg(clause.Oblique, "par", b.group(4, 5, P, "par")))
	})
	return cases
}

func TestMatch(t *testing.T) {
	p := mustCompile(t, matchRules).Program("fr")
	for _, c := range matchCases() {
		t.Run(c.name, func(t *testing.T) {
			if got := show(&c.b.Sentence, p.Match(&c.b.Sentence, nil)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
				for _, x := range p.Explain(&c.b.Sentence) {
					for _, trial := range x.Trials {
						t.Logf("%s %v", trial.Rule.ID, trial.Steps)
					}
				}
			}
		})
	}
}

// TestRelationLine: what a relation's line asks of a role holds in all files,
// unless the line above the rules or the rule itself asks for something else.
func TestRelationLine(t *testing.T) {
	const P = schema.Person
	b := sentence("Ban rencontre/rencontrer Kerry")
	b.pred(clause.Verbal, 1, 2, clause.None, arg(clause.Subject, "", b.group(0, 1, P, "")), arg(clause.Object, "", b.group(2, 3, P, "")))
	const found = "met(rencontre): Ban > Kerry"
	for _, c := range []struct{ name, described, section, own, want string }{
		{"nothing is asked", "", "", "", found},
		{"the relation asks", "target:text", "", "", ""},
		{"and not for another role", "topic:text", "", "", found},
		{"the section asks", "", "target:text", "", ""},
		{"the section for something else", "target:text", "target:person", "", found},
		{"the rule for something else", "target:text", "target:place", "target:person", found},
		{"a word is asked for beside a class", "target:text", "target~Lavrov", "target:person", ""},
		{"not is asked beside a class", "not target:person", "", "target:person", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var files []*File
			for name, src := range map[string]string{
				"a.rules": "relation met " + c.described + "\n",
				"b.rules": "relation met " + c.section + "\n  fr/meet verb rencontrer subject=agent object=target requires target " + c.own + "\n",
			} {
				f, errs := Parse(languages(t), name, []byte(src))
				if len(errs) > 0 {
					t.Fatal(errs)
				}
				files = append(files, f)
			}
			book, err := Compile(files, Options{Languages: languages(t)})
			if err != nil {
				t.Fatal(err)
			}
			if got := show(&b.Sentence, book.Program("fr").Match(&b.Sentence, nil)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestProperties(t *testing.T) {
	book := mustCompile(t, "relation visited target:place target-place at-target\nrelation met target:actor\n")
	for _, c := range []struct {
		relation string
		want     Properties
	}{{"visited", TargetPlace | AtTarget}, {"met", 0}, {"elected", 0}} {
		if got := book.Relation(c.relation); got != c.want {
			t.Errorf("%s is %q, want %q", c.relation, got, c.want)
		}
	}
}

func TestExplain(t *testing.T) {
	p := mustCompile(t, matchRules).Program("fr")
	c := matchCases()[1]
	var lines []string
	for _, x := range p.Explain(&c.b.Sentence) {
		for _, trial := range x.Trials {
			for _, s := range trial.Steps {
				lines = append(lines, fmt.Sprintf("%s %d %s: %v", trial.Rule.ID, s.Line, s.Text, s.Held))
			}
		}
	}
	want := `fr/meet 6 not object~difficulté: false
fr/meet 6 object:actor: false
fr/meet 6 subject=agent: Ban: true
fr/meet 6 object=target: des difficultés: true
fr/meet 6 requires agent: true`
	if got := strings.Join(lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Most predicates of a text are no event: they must cost no memory.
func TestMatchAllocatesNothingInVain(t *testing.T) {
	p := mustCompile(t, matchRules).Program("fr")
	vain := 0
	for _, c := range matchCases() {
		if c.want != "" {
			continue
		}
		vain++
		var dst []Match
		if n := testing.AllocsPerRun(100, func() { dst = p.Match(&c.b.Sentence, dst[:0]) }); n > 0 {
			t.Errorf("%s: %v allocations", c.name, n)
		}
	}
	if vain == 0 {
		t.Error("no case is in vain")
	}
}

func BenchmarkMatch(b *testing.B) {
	p := mustCompile(b, matchRules).Program("fr")
	cases := matchCases()
	var dst []Match
	b.ReportAllocs()
	for b.Loop() {
		for i := range cases {
			dst = p.Match(&cases[i].b.Sentence, dst[:0])
		}
	}
	b.ReportMetric(float64(len(cases)), "sentences/op")
}
