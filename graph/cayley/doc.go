// Package cayley is the graph database under a store, and the only package
// that knows Cayley. It offers the few operations that are both right and fast
// on all of its backends, in words of schema.
//
// What had to be known about Cayley is dealt with here:
//
//   - A key-value transaction that removes all quads of a node and adds some of
//     them again leaves quads without a subject, so Apply removes in one
//     transaction and adds in another. The caller gives the difference only:
//     adding what is there already would leak reference counts.
//   - A failed transaction leaves wrong node numbers in the writer's cache, so
//     the database is closed and opened again after any error.
//   - A reader that looks up a name while a transaction takes that name's node
//     away can put the dead number back into the same cache, so nobody reads
//     while quads are removed. Adding does not have the problem.
//   - The memory backend dies when written while read: there nobody reads
//     during any writing.
//   - There is no index by label unless one is set before the database is made,
//     and bloom filters cost 600 MB.
//   - Only lookups by an indexed direction are fast; filters and saved tags
//     scan everything. So there are only two ways to read: the quads of a
//     document, and the subjects that point to a node.
package cayley
