package gold

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
)

// perfect is what an extraction would give that is as gold has it.
func perfect(d *Document) []schema.Event {
	first := func(names []string) *schema.Actor {
		if len(names) == 0 {
			return nil
		}
		return &schema.Actor{Class: schema.Organization, Label: names[0], Labels: names}
	}
	var events []schema.Event
	for i := range d.Events {
		e := &d.Events[i]
		x := schema.Event{Relation: e.Relation, Agent: first(e.Agent), Target: first(e.Target), Date: e.Date, Place: first(e.Place),
			Status: e.Status, AttributedTo: first(e.AttributedTo), Rule: "test/perfect"}
		x.Sentence = quote(d.Text, e.Sentence)
		x.Trigger = schema.Quote{Text: e.Trigger, Span: e.triggers(d.Text)[0]}
		events = append(events, x)
	}
	return events
}

func quote(text, part string) schema.Quote {
	i := strings.Index(text, part)
	return schema.Quote{Text: part, Span: schema.Span{Start: i, End: i + len(part)}}
}

// The text of the tables: two sentences, of which the second refers to those
// whom the first names.
const (
	firstSentence  = "Karen Solberg et Paul Lambert ont rencontré Anne Durand à Oslo, puis ont salué la Suède."
	secondSentence = "La ministre a déclaré qu'elle les avait rencontrés."
	text           = firstSentence + " " + secondSentence
)

var sentences = [...]string{firstSentence, secondSentence}

// goldEvent reads « Solberg met Durand / ont rencontré / 1 », with the number
// of the sentence; - is nobody.
func goldEvent(t *testing.T, s string) Event {
	who, relation, whom, trigger, sentence := fields(t, s)
	list := func(name string) []string {
		switch name {
		case "-":
			return nil
		case "Solberg":
			return []string{"Karen Solberg", name}
		case "Durand":
			return []string{"Anne Durand", name}
		}
		return []string{name}
	}
	return Event{Relation: relation, Agent: list(who), Target: list(whom), Status: schema.Asserted, Trigger: trigger, Sentence: sentence}
}

// extractedEvent reads the same. All are persons, but for a thing, Traité.
func extractedEvent(t *testing.T, s string) schema.Event {
	who, relation, whom, trigger, sentence := fields(t, s)
	one := func(name string) *schema.Actor {
		switch name {
		case "-":
			return nil
		case "Traité":
			return actor(schema.Thing, name)
		}
		return person(name)
	}
	return schema.Event{Relation: relation, Agent: one(who), Target: one(whom), Status: schema.Asserted, Trigger: quote(text, trigger), Sentence: quote(text, sentence)}
}

func fields(t *testing.T, s string) (who, relation, whom, trigger, sentence string) {
	parts := strings.Split(s, " / ")
	triple := strings.Fields(parts[0])
	if len(parts) != 3 || len(triple) != 3 {
		t.Fatalf("%q is no event of the table", s)
	}
	return triple[0], triple[1], triple[2], parts[1], sentences[parts[2][0]-'1']
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name      string
		gold, got []string
		facts     []string // kind; ? where the predicate was found, + where agent or target is right, & where given is another's
		extra     []string // the number of the gold event, from 1; 0: spurious
	}{
		{"all right",
			[]string{"Solberg met Durand / ont rencontré / 1", "Lambert met Durand / ont rencontré / 1"},
			[]string{"Lambert met Durand / ont rencontré / 1", "Solberg met Durand / ont rencontré / 1"},
			[]string{"right ? agent+ target+", "right ? agent+ target+"}, nil},
		{"nothing", []string{"Solberg met Durand / ont rencontré / 1"}, nil, []string{"not detected"}, nil},
		{"right, the other way round",
			[]string{"Solberg met Durand / ont rencontré / 1"}, []string{"Durand met Solberg / ont rencontré / 1"},
			[]string{"right ? agent+ target+"}, nil},
		{"a relation that has a direction",
			[]string{"Solberg hosted Durand / ont rencontré / 1"}, []string{"Durand hosted Solberg / ont rencontré / 1"},
			[]string{"wrong agent and target ?"}, []string{"1"}},
		{"wrong agent", []string{"Solberg met Durand / ont rencontré / 1"}, []string{"Oslo met Durand / ont rencontré / 1"},
			[]string{"wrong agent ? target+"}, []string{"1"}},
		{"wrong target", []string{"Solberg met Durand / ont rencontré / 1"}, []string{"Solberg met - / ont rencontré / 1"},
			[]string{"wrong target ? agent+"}, []string{"1"}},
		{"wrong agent of those who change places", []string{"Solberg met Durand / ont rencontré / 1"}, []string{"Durand met Oslo / ont rencontré / 1"},
			[]string{"wrong agent ? target+"}, []string{"1"}},
		{"a partner not found",
			[]string{"Solberg met Durand / ont rencontré / 1", "Lambert met Durand / ont rencontré / 1"},
			[]string{"Solberg met Durand / ont rencontré / 1"},
			[]string{"right ? agent+ target+", "wrong agent ? target+ &"}, nil},
		{"a partner too many", []string{"Solberg met Durand / ont rencontré / 1"},
			[]string{"Solberg met Durand / ont rencontré / 1", "Oslo met Durand / ont rencontré / 1"},
			[]string{"right ? agent+ target+"}, []string{"1"}},
		{"wrong relation by the trigger", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg visited Oslo / salué / 1"},
			[]string{"wrong relation agent+"}, []string{"1"}},
		{"wrong relation by the actors", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg visited Suède / puis / 1"},
			[]string{"wrong relation agent+ target+"}, []string{"1"}},
		{"another fact about the same agent", []string{"Solberg resigned - / ont salué / 1"}, []string{"Solberg stated - / puis / 1"},
			[]string{"not detected"}, []string{"0"}},
		{"one of two relations",
			[]string{"Solberg praised Suède / ont salué / 1", "Solberg supported Suède / ont salué / 1"},
			[]string{"Solberg supported Suède / ont salué / 1"},
			[]string{"wrong relation agent+ target+ &", "right ? agent+ target+"}, nil},
		{"the relation by other words", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg praised Oslo / ont rencontré / 1"},
			[]string{"wrong target agent+"}, []string{"1"}},
		{"the predicate before one that has the actor",
			[]string{"Solberg praised Suède / ont salué / 1", "Lambert praised Suède / ont salué / 1"},
			[]string{"Lambert praised Suède / ont salué / 1", "Solberg praised Oslo / puis / 1"},
			[]string{"wrong agent ? target+ &", "right ? agent+ target+"}, []string{"1"}},
		{"right, in another sentence", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg praised Suède / avait rencontrés / 2"},
			[]string{"right agent+ target+"}, nil},
		{"its own sentence first", []string{"Solberg praised Suède / ont salué / 1"},
			[]string{"Solberg praised Suède / avait rencontrés / 2", "Solberg praised Suède / ont salué / 1"},
			[]string{"right ? agent+ target+"}, []string{"0"}},
		{"another sentence", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg praised Oslo / avait rencontrés / 2"},
			[]string{"not detected"}, []string{"0"}},
		{"said twice, found once",
			[]string{"Solberg praised Suède / ont salué / 1", "Solberg praised Suède / ont salué / 1"},
			[]string{"Solberg praised Suède / ont salué / 1"},
			[]string{"right ? agent+ target+", "not detected ? agent+ target+ &"}, nil},
		{"found twice", []string{"Solberg praised Suède / ont salué / 1"},
			[]string{"Solberg praised Suède / ont salué / 1", "Solberg praised Suède / ont salué / 1"},
			[]string{"right ? agent+ target+"}, []string{"1"}},
		{"a thing where there is no target", []string{"Solberg praised - / ont salué / 1"}, []string{"Solberg praised Traité / ont salué / 1"},
			[]string{"right ? agent+ target+"}, nil},
		{"and a wrong agent", []string{"Solberg praised - / ont salué / 1"}, []string{"Oslo praised Traité / ont salué / 1"},
			[]string{"wrong agent ? target+"}, []string{"1"}},
		{"a thing where there is another target", []string{"Solberg praised Suède / ont salué / 1"}, []string{"Solberg praised Traité / ont salué / 1"},
			[]string{"wrong target ? agent+"}, []string{"1"}},
		{"a person where there is no target", []string{"Solberg praised - / ont salué / 1"}, []string{"Solberg praised Suède / ont salué / 1"},
			[]string{"wrong target ? agent+"}, []string{"1"}},
		{"a thing of a relation that concerns none", []string{"Solberg signed - / ont salué / 1"}, []string{"Solberg signed Traité / ont salué / 1"},
			[]string{"wrong target ? agent+"}, []string{"1"}},
		{"a thing as agent", []string{"- criticized Suède / ont salué / 1"}, []string{"Traité criticized Suède / ont salué / 1"},
			[]string{"wrong agent ? target+"}, []string{"1"}},
		{"a thing where gold's relation concerns things", []string{"Solberg praised - / ont salué / 1"}, []string{"Solberg signed Traité / ont salué / 1"},
			[]string{"wrong relation agent+ target+"}, []string{"1"}},
		{"a thing where the extracted relation does", []string{"Solberg signed - / ont salué / 1"}, []string{"Solberg praised Traité / ont salué / 1"},
			[]string{"wrong relation agent+"}, []string{"1"}},
		{"references",
			[]string{"Durand met Solberg / avait rencontrés / 2", "Durand stated - / a déclaré / 2"},
			[]string{"Durand met Oslo / avait rencontrés / 2", "Solberg stated - / a déclaré / 2"},
			[]string{"wrong target ? agent+ref targetref", "wrong agent ? agentref target+"}, []string{"1", "2"}},
	} {
		doc := Document{Document: schema.Document{ID: "a", Text: text}}
		for _, s := range c.gold {
			doc.Events = append(doc.Events, goldEvent(t, s))
		}
		var events []schema.Event
		for _, s := range c.got {
			events = append(events, extractedEvent(t, s))
		}
		got := Compare(&doc, events)
		var facts, extra []string
		for i := range got.Facts {
			facts = append(facts, factLine(&got.Facts[i]))
		}
		for _, x := range got.Extra {
			n := 0
			for i := range doc.Events {
				if x.Of == &doc.Events[i] {
					n = i + 1
				}
			}
			extra = append(extra, fmt.Sprint(n))
		}
		if fmt.Sprint(facts) != fmt.Sprint(c.facts) || fmt.Sprint(extra) != fmt.Sprint(c.extra) {
			t.Errorf("%s: %q, extra %q, wanted %q, extra %q", c.name, facts, extra, c.facts, c.extra)
		}
	}
}

// factLine is a fact as the table writes it.
func factLine(f *Fact) string {
	s := string(f.Kind)
	if f.Found {
		s += " ?"
	}
	role := func(name string, r Role) {
		if !r.Right && !(r.Reference && f.Found) {
			return
		}
		s += " " + name
		if r.Right {
			s += "+"
		}
		if r.Reference && f.Found {
			s += "ref"
		}
	}
	role("agent", f.Agent)
	role("target", f.Target)
	if f.Shared {
		s += " &"
	}
	return s
}
