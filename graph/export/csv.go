package export

import (
	"bufio"
	"encoding/csv"
	"strconv"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// table writes one row an event by RFC 4180, with lines ended by CR LF. CAMEO
// codes keep their leading zeros: readers must take that column as text.
type table struct{ w *csv.Writer }

func newCSV(w *bufio.Writer) *table {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &table{c}
}

func (t *table) begin() error {
	return t.w.Write([]string{
		"doc", "doc_title", "doc_date", "doc_source", "doc_url",
		"event", "relation", "cameo", "plover", "status", "date",
		"agent", "agent_id", "agent_class", "target", "target_id", "target_class",
		"place", "place_id", "attributed_to", "attributed_to_id", "topic",
		"trigger", "trigger_start", "trigger_end", "sentence", "sentence_start", "sentence_end",
		"rule", "rulebook", "inferred",
	})
}

func (t *table) document(r *schema.Result) error {
	d := &r.Document
	for i := range r.Events {
		e := &r.Events[i]
		agent, target, place, by := orNobody(e.Agent), orNobody(e.Target), orNobody(e.Place), orNobody(e.AttributedTo)
		row := []string{
			d.ID, d.Title, d.Published, d.Source, d.URL,
			e.ID, e.Relation, e.CAMEO, e.PLOVER, string(e.Status), e.Date,
			agent.Label, agent.ID, string(agent.Class), target.Label, target.ID, string(target.Class),
			place.Label, place.ID, by.Label, by.ID, e.Topic,
			e.Trigger.Text, strconv.Itoa(e.Trigger.Start), strconv.Itoa(e.Trigger.End),
			e.Sentence.Text, strconv.Itoa(e.Sentence.Start), strconv.Itoa(e.Sentence.End),
			e.Rule, e.Rulebook, inferred(e),
		}
		for i, cell := range row {
			row[i] = inert(cell)
		}
		if err := t.w.Write(row); err != nil {
			return err
		}
	}
	t.w.Flush()
	return t.w.Error()
}

// inferred lists the columns of an event's actors whom its text does not name,
// with a space between.
func inferred(e *schema.Event) string {
	var columns []string
	for _, x := range [...]struct {
		column string
		actor  *schema.Actor
	}{{"agent", e.Agent}, {"target", e.Target}, {"attributed_to", e.AttributedTo}} {
		if orNobody(x.actor).Inferred {
			columns = append(columns, x.column)
		}
	}
	return strings.Join(columns, " ")
}

// inert keeps spreadsheets from taking a text for a formula: texts come from
// anywhere, and a formula can call programs.
func inert(cell string) string {
	if cell != "" && strings.IndexByte("=+-@\t\r", cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

func orNobody(a *schema.Actor) *schema.Actor {
	if a == nil {
		return &schema.Actor{}
	}
	return a
}
