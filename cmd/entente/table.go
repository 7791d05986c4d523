package main

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

// A column of a table, and how wide it may be on a terminal. The last one of a
// table takes the room that is left.
type column struct {
	name string
	most int
}

// narrowest is the least room that the last column gets.
const narrowest = 30

// timelineTable lays out an actor's events.
func timelineTable(actor string, events []schema.Event, width int) string {
	rows := make([][]string, 0, len(events))
	for i := range events {
		e := &events[i]
		rows = append(rows, []string{e.Date, relationLabel(e), other(actor, e), label(e.Place), string(e.Status), e.Doc, e.Sentence.Text})
	}
	return table([]column{{"DATE", 21}, {"RELATION", 24}, {"OTHER", 28}, {"PLACE", 18}, {"STATUS", 12}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, rows, width)
}

// occurrencesTable lays out what an actor did, with the number of reports of each.
func occurrencesTable(actor string, all []query.Occurrence, width int) string {
	rows := make([][]string, 0, len(all))
	for i := range all {
		e := &all[i].Event
		rows = append(rows, []string{e.Date, relationLabel(e), other(actor, e), label(e.Place), string(e.Status), strconv.Itoa(len(all[i].Reports)), e.Doc, e.Sentence.Text})
	}
	return table([]column{{"DATE", 21}, {"RELATION", 24}, {"OTHER", 28}, {"PLACE", 18}, {"STATUS", 12}, {"REPORTS", 7}, {"DOCUMENT", 18}, {"SENTENCE", 0}}, rows, width)
}

// relationLabel is what tables call the relation of an event.
func relationLabel(e *schema.Event) string {
	if r, ok := schema.RelationByID(e.Relation); ok {
		return r.Label("en")
	}
	return e.Relation
}

// table lays out rows under the names of their columns. On a terminal of that
// many columns what is too long is shortened; width 0: nothing is.
func table(columns []column, rows [][]string, width int) string {
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.name
	}
	rows = append([][]string{names}, rows...)
	last := len(columns) - 1
	widths := make([]int, len(columns))
	for r := range rows {
		for c := range rows[r] {
			cell := printable(rows[r][c])
			if most := columns[c].most; width > 0 && most > 0 {
				cell = shorten(cell, most)
			}
			rows[r][c] = cell
			widths[c] = max(widths[c], utf8.RuneCountInString(cell))
		}
	}
	if width > 0 {
		room := width
		for _, w := range widths[:last] {
			room -= w + 2
		}
		for r := range rows {
			rows[r][last] = shorten(rows[r][last], max(room, narrowest))
		}
	}
	var b strings.Builder
	for r := range rows {
		for c, cell := range rows[r] {
			b.WriteString(cell)
			if c < last {
				b.WriteString(strings.Repeat(" ", widths[c]-utf8.RuneCountInString(cell)+2))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// other is the one beside the actor, with an arrow from who acts to whom, and
// whether his name is not in the text.
func other(actor string, e *schema.Event) string {
	arrow, who := "← ", e.Agent
	if e.Agent != nil && e.Agent.ID == actor {
		arrow, who = "→ ", e.Target
	}
	if r, _ := schema.RelationByID(e.Relation); r.Symmetric {
		arrow = "↔ "
	}
	if who == nil {
		return ""
	}
	if who.Inferred {
		return arrow + who.Label + " (inferred)"
	}
	return arrow + who.Label
}

func label(a *schema.Actor) string {
	if a == nil {
		return ""
	}
	return a.Label
}

// printable makes one line of s, without what could command a terminal: texts
// come from anywhere.
func printable(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, s)
}

// shorten cuts s to at most n characters.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:n-1]), " ,;:") + "…"
}
