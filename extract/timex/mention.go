package timex

import "github.com/entente-kg/entente/schema"

// The types of TIMEX3.
const (
	Date     = "DATE"
	Time     = "TIME"
	Duration = "DURATION"
	Set      = "SET"
)

// A Mention is an expression of time in a text, not yet resolved: Resolve
// tells when it was.
type Mention struct {
	First, End  int // the expression's tokens [First, End)
	Lead        int // its first token together with the words that lead it in: depuis, d'ici à, between
	schema.Span     // the expression's bytes; Span.End, as End counts tokens
	Type        string
	Age         bool // a duration that tells somebody's age: âgé de 45 ans

	op   op
	n    int // how many points it speaks of: 0 (a duration), 1 or 2
	a, b point
}

// An op is what a mention says of its points.
type op uint8

const (
	opAt     op = iota // at the point
	opSince            // from it on, and it lies behind: depuis
	opFrom             // from it on: à partir de
	opUntil            // up to it
	opBy               // from the dateline to it
	opRange            // from the first to the second
	opDur              // so long
	opSet              // again and again
	opLastN            // the last so many units
	opNextN            // the next so many units
	opWithin           // within so many units from now
	opAge              // so old
	opNone             // looks like a time and is none
)

var opNames = map[string]op{
	"at": opAt, "since": opSince, "from": opFrom, "until": opUntil, "by": opBy, "range": opRange, "dur": opDur, "set": opSet,
	"lastn": opLastN, "nextn": opNextN, "within": opWithin, "age": opAge, "none": opNone,
}

// Dates tells whether the mention can be the date of an event. A duration, an
// age, a recurring time, an hour without its day and « récemment » are not.
func (m *Mention) Dates() bool {
	switch m.op {
	case opDur, opSet, opAge, opNone:
		return false
	}
	return m.a.ref == noRef && !(m.a.clock && !m.a.hasDay())
}

// Ranges tells whether the mention goes from one point to another.
func (m *Mention) Ranges() bool { return m.op == opRange && m.n == 2 || m.a.days > 0 }

// Parts appends to dst the mentions that TIMEX3 knows: a range is two of them,
// any other mention is itself.
func (m *Mention) Parts(dst []Mention) []Mention {
	if m.n < 2 {
		return append(dst, *m)
	}
	one, two := *m, *m
	one.op, one.n, one.b = opAt, 1, point{}
	one.First, one.End, one.Span, one.Type = int(m.a.first), int(m.a.end), m.a.span, m.a.kind()
	two.op, two.n, two.a, two.b = opAt, 1, m.b, point{}
	two.First, two.End, two.Span, two.Type = int(m.b.first), int(m.b.end), m.b.span, m.b.kind()
	two.Lead = two.First
	return append(dst, one, two)
}
