// Package timex finds and resolves the expressions of time in press text: dates,
// times, durations and recurring times.
//
// A Finder reads the tokens of a sentence by the two files of its language: the
// calendar, which holds the names of months, days and seasons and what is
// written to numbers, and dates.grammar, first more vocabulary, a class and a
// value for each word, then the rules, patterns over words and classes. What
// it finds are Mentions, which know what they say but not yet when that was.
// Resolve puts a Mention into its context, the dateline of its block, the
// tense of its verb and the date last spoken of, and gives its value twice:
// by TIMEX3, for comparison with annotated corpora, and in EDTF, for events.
//
// # The grammar
//
// A line of vocabulary holds a class in capitals, a value (a number or a name;
// a holiday is the day that it falls on), and the words that carry it. A word with a final dot is an abbreviation, found with or without
// its dot; the class followed by ^ wants the word capitalised (May, March),
// by _ in small letters (mars, but not Mars).
//
//	MONTH 1 janvier janv. jan.
//
// A line of the calendar is the same with a colon, « MONTH 1: janvier janv. jan. »,
// so that who knows no grammar can read it as lists. Its class ENDING holds what
// is written to a number or a word: that of the first day (1er, or apart, 1 er), of
// ordinals (2e, XXe), of a decade (1990s), of an hour (14 h 30), am and pm, and of a
// plural, which four digits count and for which they are no year. The class
// JOINT holds what joins two numbers: behind tens (vingt et un), or hundreds (a
// hundred and five).
//
// The line « month first » says that 5/19/2015 names the month first.
//
// A line of rules holds what the mention is, a colon and a pattern:
//
//	at: <[le] [WDAY] DAY MONTH [YEAR]>
//	since: depuis <$date>
//
// A pattern is a sequence of words, classes, a class with the value that is
// wanted (MONTH=9), optional parts [ ], choices ( | ), macros $name (defined by lines $name = pattern), flags {later}, and
// guards: !word and !CLASS stand for "not followed by", ~word for "not preceded
// by".
// Angle brackets hold a point in time: the part of the text that TIMEX3 would
// annotate. A rule with two of them speaks of two points. A line that begins
// with white space continues the line before; # begins a comment.
//
// What a mention is, before the colon: at a time; since (behind: depuis), from
// (à partir de), until or by a time (the deadline d'ici à); a range from the
// first point to the second; a duration dur, an age, a set of recurring times;
// the lastn or nextn units, or within so many; none, what only looks like a
// time. Words of class FUNCTION carry no time by themselves: no rule matches
// without another word, which lets Find skip them.
//
// Of all rules that match at a token, the longest match wins, then the rule
// that stands first.
package timex
