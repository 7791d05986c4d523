// Package rule is the rule language: it parses, prints, compiles and matches
// the rules that say which words express which relation.
package rule
