package httpapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
)

// buffered makes an answer whole before it is sent: it gets a length and an
// entity tag, and a client that has the same answer already gets a 304. A
// browser may keep answers but asks each time whether they still hold, since
// the store can change under it.
func buffered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b := &bufferedAnswer{header: w.Header()}
		next.ServeHTTP(b, r)

		h := w.Header()
		status := b.statusOr200()
		if status == http.StatusOK {
			tag := entityTag(b.body.Bytes())
			h.Set("ETag", tag)
			h.Set("Cache-Control", "no-cache")
			if matches(r.Header.Get("If-None-Match"), tag) {
				h.Del("Content-Type")
				w.WriteHeader(http.StatusNotModified)
				return
			}
		} else {
			h.Set("Cache-Control", "no-store")
		}
		h.Set("Content-Length", strconv.Itoa(b.body.Len()))
		w.WriteHeader(status)
		_, _ = w.Write(b.body.Bytes()) // the client may be gone
	})
}

// A bufferedAnswer keeps what a handler writes. Headers go to the real answer
// at once: they are not sent before its status is.
type bufferedAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (b *bufferedAnswer) Header() http.Header { return b.header }

func (b *bufferedAnswer) WriteHeader(status int) {
	if b.status == 0 {
		b.status = status
	}
}

func (b *bufferedAnswer) Write(p []byte) (int, error) { return b.body.Write(p) }

func (b *bufferedAnswer) statusOr200() int {
	if b.status == 0 {
		return http.StatusOK
	}
	return b.status
}

func entityTag(body []byte) string {
	sum := sha256.Sum256(body)
	return `"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + `"`
}

// matches tells whether an If-None-Match header names the tag.
func matches(header, tag string) bool {
	for candidate := range strings.SplitSeq(header, ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == tag || candidate == "*" {
			return true
		}
	}
	return false
}
