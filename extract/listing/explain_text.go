package listing

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// WriteText writes an explained sentence for people to read.
func (s *Sentence) WriteText(out *bufio.Writer) {
	fmt.Fprintf(out, "%s\n   %s, bytes %d:%d\n", printable(s.Text), printable(s.Doc), s.Start, s.End)
	if s.Heading {
		out.WriteString("   a heading, which no rule reads\n")
	}
	for _, m := range s.Mentions {
		fmt.Fprintf(out, "   %s «%s»", m.Class, printable(m.Text))
		if value := m.ID + m.Value; value != "" {
			fmt.Fprintf(out, " = %s", value)
		}
		out.WriteByte('\n')
	}
	for i := range s.Predicates {
		s.Predicates[i].write(out)
	}
	for _, n := range s.NearMisses {
		if n.Rule == "" {
			fmt.Fprintf(out, "   not %s: %s\n", n.Relation, n.Why)
			continue
		}
		fmt.Fprintf(out, "   not %s at «%s»: %s (%s): %s", n.Relation, printable(n.Predicate), n.Rule, n.At, printable(n.Why))
		if n.More > 0 {
			fmt.Fprintf(out, ", and %d more", n.More)
		}
		out.WriteByte('\n')
	}
	out.WriteByte('\n')
}

func (p *Predicate) write(out *bufio.Writer) {
	fmt.Fprintf(out, "   %s %s «%s», %s", p.Kind, printable(p.Lemma), printable(p.Text), p.Status)
	if len(p.Rules) == 0 {
		out.WriteString(": no rule")
	}
	out.WriteByte('\n')
	for i := range p.Rules {
		m := &p.Rules[i]
		fmt.Fprintf(out, "      %s by rule %s (%s), trigger «%s»\n", m.Relation, m.Rule, m.At, printable(m.Trigger))
		for _, a := range m.Arguments {
			who := "nobody known"
			if len(a.Actors) > 0 {
				who = strings.Join(a.Actors, " + ")
			}
			fmt.Fprintf(out, "         %s: %s «%s» = %s\n", a.Role, a.How, printable(a.Text), printable(who))
		}
		if m.Lost != "" {
			fmt.Fprintf(out, "         no event: %s\n", m.Lost)
		}
		for k := range m.Events {
			writeEvent(out, &m.Events[k])
		}
	}
}

func writeEvent(out *bufio.Writer, e *schema.Event) {
	fmt.Fprintf(out, "         event: %s %s %s, %s", actorLabel(e.Agent), e.Relation, actorLabel(e.Target), e.Status)
	if e.Date != "" {
		fmt.Fprintf(out, ", on %s", e.Date)
	}
	if e.Place != nil {
		fmt.Fprintf(out, ", at %s", printable(e.Place.Label))
	}
	if e.AttributedTo != nil {
		fmt.Fprintf(out, ", according to %s", printable(e.AttributedTo.Label))
	}
	out.WriteByte('\n')
}

func actorLabel(a *schema.Actor) string {
	if a == nil {
		return "-"
	}
	return printable(a.Label)
}
