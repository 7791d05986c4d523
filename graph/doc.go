// Package graph keeps documents and what they say.
//
// The documents are the record: text, metadata and events of each, in one
// bbolt file, a document's change being one atomic write. Small indexes (names
// of actors, counts, where an event is) are part of the same write. The Cayley
// graph beside it is a view of the record, which can be made anew at any time.
//
// Who is who may be decided by hand (Merge, Split). Documents stay as they were
// read; decisions are kept beside them and change what is said, in the indexes,
// the graph and every answer.
package graph
