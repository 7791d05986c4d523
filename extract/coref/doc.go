// Package coref decides who is meant: it joins the names, titles, pronouns and
// descriptions of a document to the actors they stand for.
//
// A Resolver goes through a document with three memories: the register of
// everybody that the document speaks of (register.go), the names of the window
// at hand (names.go), and the discourse, that is what was said of whom, who
// stands together and who speaks (discourse.go, pairs.go, quotation.go). Of each
// sentence (sentence.go) it resolves the groups in their order: names and nouns
// (nouns.go, and for offices holder.go), nouns that mean several (bands.go), and
// pronouns (pronouns.go). What the text says of offices it notes on the way
// (offices.go, positions.go). What speaks for whom is in weights.go, and the
// words are in the language's reference.senses and offices.senses.
package coref
