// Package httpapi serves a store over HTTP: a JSON interface under /api/v1
// described by an OpenAPI 3.1 document at /api/openapi.json, and the pages of
// package web.
//
// It only reads: GET and HEAD, nothing else. Lists are {"items", "total",
// "next"}: what a limit leaves out is counted, and next is the cursor that
// leads to it. Every error is a problem document (RFC 9457) that says what to
// do. Every request has a deadline that cancels its query.
//
// Where a path takes an actor's id it also takes an actor's name. The API
// answers at once and names the actor's own address in Content-Location; a
// page redirects there. A name that several actors bear is a 409 with the
// candidates.
//
// It is made for a desk: it listens on loopback unless told otherwise, sends
// no CORS headers, and refuses requests whose Host names another machine, so
// that a web site which rebinds its name to 127.0.0.1 gets nothing.
package httpapi
