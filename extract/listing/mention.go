package listing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/event"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/mention"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// A Mention is a name or an expression of time in a document.
type Mention struct {
	Doc   string `json:"doc"`
	Class string `json:"class"` // a class of actors, or Date, Time, Duration, Set
	schema.Span
	Text  string `json:"text"`
	ID    string `json:"id,omitempty"`    // of the actor that a name means
	Value string `json:"value,omitempty"` // by TIMEX3
	Type  string `json:"type,omitempty"`  // by TIMEX3
}

// Mentions lists the names and the expressions of time of a document.
type Mentions struct {
	doc   *schema.Document
	text  *token.Text
	who   *coref.Resolver
	dates *event.Chronology
}

// NewMentions returns a list of the mentions of a document, who telling whom a
// name means and dates what an expression of time does.
func NewMentions(doc *schema.Document, text *token.Text, who *coref.Resolver, dates *event.Chronology) *Mentions {
	return &Mentions{doc: doc, text: text, who: who, dates: dates}
}

// Append appends the mentions of a sentence that the resolver and the chronology
// have just read; names are those of its window.
func (f *Mentions) Append(dst []Mention, s *clause.Sentence, names []mention.Mention) []Mention {
	first := len(dst)
	for i := range s.Marks {
		switch k := &s.Marks[i]; k.Kind {
		case clause.TimeMark:
			dst = f.times(dst, k.Ref)
		case clause.NameMark:
			dst = f.name(dst, k.Ref, &names[k.Ref])
		case clause.NounMark:
			dst = f.body(dst, s, i)
		}
	}
	slices.SortStableFunc(dst[first:], func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	end := -1 // of the last name
	return append(dst[:first], slices.DeleteFunc(dst[first:], func(m Mention) bool {
		if m.Type == "" {
			end = m.End
		}
		return m.Type != "" && m.End <= end // May of Theresa May
	})...)
}

// name appends name i of the window, where its class is one that is reported.
func (f *Mentions) name(dst []Mention, i int, m *mention.Mention) []Mention {
	actor := f.who.Named(i)
	if m.Kind != mention.Name || actor == nil || actor.Class == schema.Thing {
		return dst
	}
	span := schema.Span{Start: f.text.Tokens[m.Proper].Start, End: f.text.Tokens[m.End-1].End}
	return append(dst, Mention{Doc: f.doc.ID, Class: string(actor.Class), Span: span, Text: span.Of(f.doc.Text), ID: actor.ID})
}

// body appends the body that mark k names with common nouns and a capital: le
// ministère de la Défense, le Sénat, but not la police. Offices are no names.
func (f *Mentions) body(dst []Mention, s *clause.Sentence, k int) []Mention {
	if !s.Marks[k].Kinds.Has(lexicon.BodyNoun) {
		return dst
	}
	for g := range s.Groups {
		if s.Groups[g].Mark != k {
			continue
		}
		who := f.who.Actors(g, coref.Location)
		if len(who) != 1 || who[0].Class != schema.Organization {
			return dst
		}
		span := schema.Span{Start: s.Words[s.Marks[k].First].Start, End: s.Words[s.Marks[k].End-1].End}
		if !strings.ContainsFunc(span.Of(f.doc.Text), unicode.IsUpper) {
			return dst
		}
		return append(dst, Mention{Doc: f.doc.ID, Class: string(who[0].Class), Span: span, Text: span.Of(f.doc.Text), ID: who[0].ID})
	}
	return dst
}

// times appends what TIMEX3 knows of expression d of the sentence.
func (f *Mentions) times(dst []Mention, d int) []Mention {
	f.dates.Values(d, func(p *timex.Mention, value string) {
		dst = append(dst, Mention{Doc: f.doc.ID, Class: timeClass(p.Type), Span: p.Span, Text: p.Span.Of(f.doc.Text), Value: value, Type: p.Type})
	})
	return dst
}

func timeClass(timexType string) string {
	switch timexType {
	case timex.Time:
		return "Time"
	case timex.Duration:
		return "Duration"
	case timex.Set:
		return "Set"
	}
	return "Date"
}
