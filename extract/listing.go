package extract

import (
	"bufio"
	"context"

	"github.com/entente-kg/entente/schema"
)

// WriteText writes the analysis of a document for people to read.
func (x *Extractor) WriteText(ctx context.Context, out *bufio.Writer, doc schema.Document) error {
	return x.analyze(ctx, doc, func(w *worker) error { w.follow(); return nil })
}
