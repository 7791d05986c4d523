package main

import (
	"bufio"
	"cmp"
	"fmt"
	"text/tabwriter"

	"github.com/entente-kg/entente/extract/gold"
	"github.com/entente-kg/entente/schema"
)

// writeText writes the lists asked for, and last the figures, which then are
// what remains on a terminal.
func (c *evalCommand) writeText(out *bufio.Writer, report *gold.Report, compared []*gold.Comparison) error {
	for _, d := range compared {
		for i := range d.Facts {
			if f := &d.Facts[i]; c.shows("misses") && f.Kind != gold.Right {
				writeMiss(out, d.Doc, f)
			}
		}
		for i := range d.Extra {
			if c.shows("extra") {
				writeExtra(out, d.Doc, &d.Extra[i])
			}
		}
		for i := range d.Facts {
			if c.shows("references") {
				writeReferences(out, d.Doc, &d.Facts[i])
			}
		}
	}
	if c.ByRelation {
		if err := writeRelations(out, report.Relations()); err != nil {
			return err
		}
	}
	return writeFigures(out, report)
}

func writeMiss(out *bufio.Writer, doc string, f *gold.Fact) {
	fmt.Fprintf(out, "%s  %s  «%s»  %s\n", printable(doc), f.Kind, printable(f.Gold.Trigger), ruleOf(f.Given))
	writeGold(out, "gold", f.Gold)
	writeGiven(out, f.Given, f.Shared)
	fmt.Fprintf(out, "  sentence  %s\n\n", printable(f.Gold.Sentence))
}

func writeExtra(out *bufio.Writer, doc string, x *gold.Extra) {
	kind := "spurious"
	if x.Of != nil {
		kind = "wrong version"
	}
	fmt.Fprintf(out, "%s  %s  «%s»  %s\n", printable(doc), kind, printable(x.Event.Trigger.Text), ruleOf(x.Event))
	if x.Of != nil {
		writeGold(out, "gold", x.Of)
	}
	writeGiven(out, x.Event, false)
	fmt.Fprintf(out, "  sentence  %s\n\n", printable(x.Event.Sentence.Text))
}

func writeReferences(out *bufio.Writer, doc string, f *gold.Fact) {
	for _, r := range references(f) {
		verdict := "reference wrong"
		if r.Right {
			verdict = "reference right"
		}
		fmt.Fprintf(out, "%s  %s  %s of %s  «%s»  %s\n", printable(doc), verdict, r.role, f.Gold.Relation, printable(f.Gold.Trigger), ruleOf(f.Given))
		fmt.Fprintf(out, "  gold      %s\n  given     %s\n  sentence  %s\n\n", first(r.names), cmp.Or(printable(label(r.given)), "-"), printable(f.Gold.Sentence))
	}
}

// ruleOf is the rule that found an event.
func ruleOf(e *schema.Event) string {
	if e == nil {
		return "no rule"
	}
	return printable(e.Rule)
}

func writeGold(out *bufio.Writer, title string, e *gold.Event) {
	fmt.Fprintf(out, "  %-8s  %s  %s  %s  %s  %s\n", title, first(e.Agent), e.Relation, first(e.Target), cmp.Or(e.Date, "-"), e.Status)
}

func writeGiven(out *bufio.Writer, e *schema.Event, shared bool) {
	if e == nil {
		return
	}
	also := ""
	if shared {
		also = "  (another event's)"
	}
	fmt.Fprintf(out, "  given     %s  %s  %s  %s  %s%s\n", cmp.Or(printable(label(e.Agent)), "-"), e.Relation, cmp.Or(printable(label(e.Target)), "-"), cmp.Or(e.Date, "-"), e.Status, also)
}

// first is the full name of a list, which may be empty.
func first(names []string) string {
	if len(names) == 0 {
		return "-"
	}
	return printable(names[0])
}

// writeRelations writes a table of the relations.
func writeRelations(out *bufio.Writer, relations []gold.RelationReport) error {
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "RELATION\tGOLD\tEXTRACTED\tRIGHT\tP\tR\tF1\tNOT DETECTED\tRELATION\tAGENT\tTARGET\tBOTH\tWRONG VERSION\tSPURIOUS")
	for _, r := range relations {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%.2f\t%.2f\t%.2f\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", r.Relation,
			r.Triple.Gold, r.Triple.Extracted, r.Triple.Right, r.Triple.Precision(), r.Triple.Recall(), r.Triple.F1(),
			r.Lost.NotDetected, r.Lost.WrongRelation, r.Lost.WrongAgent, r.Lost.WrongTarget, r.Lost.WrongActors,
			r.TooMany.WrongVersion, r.TooMany.Spurious)
	}
	fmt.Fprintln(t)
	return t.Flush()
}

// writeFigures writes the figures of all documents.
func writeFigures(out *bufio.Writer, r *gold.Report) error {
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "%s\tP\tR\tF1\n", count(r.Documents, "document"))
	for _, line := range []struct {
		name string
		gold.Tally
	}{{"triple", r.Triple}, {"root", r.Root}, {"actors", r.Actors}, {"detected", r.Detected}, {"position", r.Position}} {
		fmt.Fprintf(t, "  %s\t%.4f\t%.4f\t%.4f\t%d right of %d extracted, %d of gold\n",
			line.name, line.Precision(), line.Recall(), line.F1(), line.Right, line.Extracted, line.Gold)
	}
	section := func(title string, shares ...namedShare) {
		fmt.Fprintf(t, "\n%s\n", title)
		for _, s := range shares {
			rate := "-"
			if s.Of > 0 {
				rate = fmt.Sprintf("%.4f", s.Rate())
			}
			fmt.Fprintf(t, "  %s\t%s\t%d of %d\n", s.name, rate, s.Right, s.Of)
		}
	}
	m, p, refs := &r.Matched, &r.Predicates, &r.References
	section("of the triples that are right",
		namedShare{"date", m.Date}, namedShare{"date where said", m.DateWhereSaid},
		namedShare{"place", m.Place}, namedShare{"place where said", m.PlaceWhereSaid},
		namedShare{"status", m.Status}, namedShare{"status where not asserted", m.StatusWhereNotAsserted},
		namedShare{"attributed to", m.AttributedTo})
	section("of the events whose predicate was found",
		namedShare{"agent", p.Agent}, namedShare{"target", p.Target}, namedShare{"target where named", p.TargetWhereNamed})
	section("of the references among their actors",
		namedShare{"agent", refs.Agent}, namedShare{"target", refs.Target}, namedShare{"both", refs.All()})
	lost, tooMany := &r.Lost, &r.TooMany
	fmt.Fprintf(t, "\n%s of gold lost\n", count(lost.All(), "event"))
	for _, line := range []struct {
		kind gold.Kind
		n    int
	}{
		{gold.NotDetected, lost.NotDetected}, {gold.WrongRelation, lost.WrongRelation}, {gold.WrongAgent, lost.WrongAgent},
		{gold.WrongTarget, lost.WrongTarget}, {gold.WrongActors, lost.WrongActors}, {"of these shared with another", lost.Shared},
	} {
		fmt.Fprintf(t, "  %s\t%d\n", line.kind, line.n)
	}
	fmt.Fprintf(t, "\n%s too many\n  wrong version\t%d\n  spurious\t%d\n", count(tooMany.WrongVersion+tooMany.Spurious, "event"), tooMany.WrongVersion, tooMany.Spurious)
	return t.Flush()
}

type namedShare struct {
	name string
	gold.Share
}
