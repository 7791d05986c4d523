// Package source turns files, directories and standard input into documents,
// and documents into dated blocks.
//
// [Read] walks over text, Markdown, HTML, JSON and JSON Lines and yields one
// [schema.Document] after the other; what cannot be read is yielded as an
// [schema.FileError] and the other documents go on. [Split] cuts a document's text where
// a page or a chronology changes its date: dispatches, teasers glued together
// by a web page, entries of a chronology, days of a programme. [Detect] tells
// French from English.
package source
