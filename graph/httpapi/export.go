package httpapi

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/entente-kg/entente/graph/export"
)

const exportPath = "/api/v1/export"

// damagedTrailer names, behind an export, documents that are missing in it
// because they could not be read: their ids with spaces between, URL-encoded.
const damagedTrailer = "Entente-Damaged"

// stall is how long a client of an export may take no byte before the
// connection is given up.
const stall = 30 * time.Second

// An exporter writes all of a source; export.Write is one.
type exporter func(ctx context.Context, format string, w io.Writer, src export.Source) error

type exportInput struct {
	Format string `query:"format" doc:"Name of a format"`
}

type exportOutput struct {
	Body func(huma.Context)
}

func (a *api) registerExport() {
	names := make([]string, len(a.formats))
	content := map[string]*huma.MediaType{}
	for i, f := range a.formats {
		names[i] = f.Name
		mediaType, _, _ := strings.Cut(f.MediaType, ";")
		content[mediaType] = &huma.MediaType{Schema: &huma.Schema{Type: "string", Description: f.Summary}}
	}
	known := strings.Join(names, ", ")
	huma.Register(a.huma, huma.Operation{
		OperationID: "export", Method: http.MethodGet, Path: exportPath,
		Summary: "Everything, in the format of another tool",
		Description: "Formats: " + known + ". Sent as it is made; " +
			"a fault midway breaks the connection off, so that no file cut short looks whole; " +
			"documents that are damaged in the store are left out and named in the trailer " + damagedTrailer + ".",
		Responses: map[string]*huma.Response{"200": {Description: "OK", Content: content}},
		Errors:    []int{http.StatusUnprocessableEntity, http.StatusServiceUnavailable},
	}, func(ctx context.Context, in *exportInput) (*exportOutput, error) {
		for _, f := range a.formats {
			if f.Name == in.Format {
				return &exportOutput{func(hc huma.Context) { a.export(hc, f) }}, nil
			}
		}
		return nil, newProblem(http.StatusUnprocessableEntity, "give format= one of "+known,
			&huma.ErrorDetail{Location: "query.format", Value: in.Format, Message: "unknown format"})
	})
}

// export streams everything in one format.
func (a *api) export(hc huma.Context, f export.Format) {
	r, w := humago.Unwrap(hc)
	h := w.Header()
	h.Set("Content-Type", f.MediaType)
	h.Set("Content-Disposition", `attachment; filename="entente`+f.Extension+`"`)
	h.Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead {
		return
	}
	out := &stream{w: w, control: http.NewResponseController(w)}
	h.Set("Trailer", damagedTrailer)
	err := a.write(r.Context(), f.Name, out, a.cfg.Store)
	var partial *export.PartialError
	switch {
	case err == nil:
	case errors.As(err, &partial):
		a.cfg.Log.ErrorContext(r.Context(), "export without damaged documents", "format", f.Name, "error", err)
		h.Set(damagedTrailer, url.QueryEscape(strings.Join(partial.Documents, " ")))
	case out.begun:
		a.cfg.Log.WarnContext(r.Context(), "export broken off", "format", f.Name, "error", err)
		panic(http.ErrAbortHandler)
	default:
		h.Del("Content-Disposition")
		var p *problem
		if errors.As(a.asProblem(r.Context(), err, "export"), &p) {
			writeProblem(w, p.Status, p.Detail)
		}
	}
}

// A stream gives the client time for each piece rather than for the whole.
type stream struct {
	w       io.Writer
	control *http.ResponseController
	begun   bool
}

func (s *stream) Write(p []byte) (int, error) {
	s.begun = true
	// Not every ResponseWriter has deadlines (recorders of tests have none).
	_ = s.control.SetWriteDeadline(time.Now().Add(stall))
	return s.w.Write(p)
}
