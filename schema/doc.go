// Package schema holds the words that all of Entente speaks: documents and
// their blocks, actors, events, the table of relations with their CAMEO and
// PLOVER codes, stable identifiers, and the validation that every event
// passes before it is stored. It depends on nothing else of the project.
package schema
