// Package source turns files, directories and standard input into documents,
// and documents into dated blocks.
//
// [Read] walks over text, Markdown, HTML, JSON and JSON Lines and yields one
// [schema.Document] after the other; what cannot be read is yielded as an
// [schema.FileError] and the other documents go on. [Vocabulary.Split] cuts a
// document's text where a page or a chronology changes its date: dispatches,
// teasers glued together by a web page, entries of a chronology, days of a
// programme. [Vocabulary.Detect] tells its language.
//
// What the words of a page mean stands in three files of each language. Its
// calendar is that of the package timex; of it months, days, seasons, parts of
// periods and the endings of numbers count. Its datelines are lists:
//
//	before date: le en       before a date: le 3 mars, en 2014
//	opens line: le           of these, what may stand in small letters at the head of a line
//	of: of                   between a day and its month: 3rd of March
//	to: au                   between the ends of a range: du 3 au 7 mars
//	at: à                    before an hour: à 14 h
//	in name: de la           joints of a name of a place: Rio de Janeiro
//	notice: mis_à_jour       what announces the date of a page
//	agency: agence           what the name of a press agency begins with
//	link: Lire_la_suite      links between the teasers of a page, to the letter
//	glued link: more         and those of one word that pages put between words without a space
//
// And detect lists words that are frequent in this language and rare in the
// others.
package source
