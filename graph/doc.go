// Package graph keeps documents and what they say.
//
// The documents are the record: text, metadata and events of each, sealed with a
// checksum, in one bbolt file, a document's change being one atomic write.
// Indexes (timelines of actors and places, names, counts, where an event is) are
// part of the same write and follow from the documents alone, so that the same
// documents give the same indexes in whatever order they came. The Cayley graph
// beside it is a view of the record, which can be made anew at any time.
//
// Who is who may be decided by hand (Merge, Split), and what is to be thought of
// an event (Judge). Documents stay as they were read; decisions are kept beside
// them and change what is said, in the indexes, the graph and every answer.
//
// What is damaged is named (Check, DamagedError) and passed over; what can be
// made anew is (Check, Rebuild), the rest comes back from a backup (Restore) or
// by reading a document again.
package graph
