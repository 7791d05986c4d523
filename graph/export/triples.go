package export

import (
	"bufio"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// triples writes a line for people to read for each event: agent, relation,
// target, date, place, status, attributed to, with tabs between. What is not
// known is empty.
type triples struct{ w *bufio.Writer }

func (*triples) begin() error { return nil }

func (t *triples) document(r *schema.Result) error {
	for i := range r.Events {
		e := &r.Events[i]
		fields := [...]string{
			orNobody(e.Agent).Label, e.Relation, orNobody(e.Target).Label, e.Date,
			orNobody(e.Place).Label, string(e.Status), orNobody(e.AttributedTo).Label,
		}
		for j, f := range fields {
			if j > 0 {
				t.w.WriteByte('\t')
			}
			t.w.WriteString(oneLine(f))
		}
		if err := t.w.WriteByte('\n'); err != nil { // keeps the errors of the writes before
			return err
		}
	}
	return nil
}

// oneLine makes a single space of each run of white space, so that a name
// never ends a field or a line.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\t\n\r\v\f") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
