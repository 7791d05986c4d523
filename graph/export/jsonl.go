package export

import (
	"bufio"
	"encoding/json"

	"github.com/entente-kg/entente/schema"
)

// jsonLines writes events in the shape of schema.Event, a line each.
type jsonLines struct{ enc *json.Encoder }

func newJSONLines(w *bufio.Writer) *jsonLines {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return &jsonLines{enc}
}

func (*jsonLines) begin() error { return nil }

func (j *jsonLines) document(r *schema.Result) error {
	for i := range r.Events {
		if err := j.enc.Encode(&r.Events[i]); err != nil {
			return err
		}
	}
	return nil
}
