package httpapi

import (
	"context"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
)

// contentSecurityPolicy allows our own style sheet, icon and forms, and no
// script at all.
const contentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// withHeaders sets what protects a browser on every answer. There are no CORS
// headers: no other site may read.
func withHeaders(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentSecurityPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// readOnly lets only GET and HEAD through.
func readOnly(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			writeProblem(w, http.StatusMethodNotAllowed, "this server only reads; use GET or HEAD")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// withDeadline cancels what a request has started when its time is over.
func withDeadline(d time.Duration, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), d)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// recovered turns a panic into a logged 500, so that one fault costs one
// answer. http.ErrAbortHandler passes: it is how a stream is broken off.
func recovered(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			switch fault := recover(); fault {
			case nil:
			case http.ErrAbortHandler:
				panic(fault)
			default:
				log.ErrorContext(r.Context(), "panic while answering",
					"path", r.URL.Path, "fault", fault, "stack", string(debug.Stack()))
				writeProblem(w, http.StatusInternalServerError, "a fault of the server; its log says more")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// knownParametersOnly refuses a query parameter that the operation does not
// know, so that a filter misspelt is no filter silently left out.
func knownParametersOnly(h huma.API) func(huma.Context, func(huma.Context)) {
	return func(ctx huma.Context, next func(huma.Context)) {
		var known []string
		for _, p := range ctx.Operation().Parameters {
			if p.In == "query" {
				known = append(known, p.Name)
			}
		}
		u := ctx.URL()
		var unknown []error
		for name := range u.Query() {
			if !slices.Contains(known, name) {
				unknown = append(unknown, &huma.ErrorDetail{Location: "query." + name, Message: "unknown parameter"})
			}
		}
		if len(unknown) == 0 {
			next(ctx)
			return
		}
		slices.SortFunc(unknown, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
		detail := "unknown query parameter; this address takes none"
		if len(known) > 0 {
			detail = "unknown query parameter; this address takes " + strings.Join(known, ", ")
		}
		_ = huma.WriteErr(h, ctx, http.StatusUnprocessableEntity, detail, unknown...) // the client may be gone
	}
}
