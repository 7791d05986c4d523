package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func testResult() Result {
	text := "Ivana a rencontré la Syldavie à Klow."
	e := Event{
		Doc: "a b/ç", Relation: "met", Date: "2015-05-19", Status: Asserted, Rule: "fr/met", CAMEO: "040", PLOVER: "CONSULT",
		Agent:    &Actor{ID: ActorID(Person, "Ivana"), Class: Person, Label: "Ivana", Labels: []string{"Ivana"}, Inferred: true},
		Target:   &Actor{ID: ActorID(Country, "syldavie"), Class: Country, Label: "Syldavie", Labels: []string{"Syldavie", "Syldavia"}, SameAs: "http://www.wikidata.org/entity/Q1", MemberOf: ActorID(Organization, "ligue")},
		Sentence: Quote{text, Span{0, len(text)}},
		Trigger:  Quote{text[6:18], Span{6, 18}},
	}
	e.ID = EventID(&e)
	return Result{Document{ID: "a b/ç", Lang: "fr", Title: "Un \"titre\"", Published: "2015-05", Text: text}, []Event{e}}
}

func TestQuads(t *testing.T) {
	r := testResult()
	quads := r.Quads()
	var lines []string
	for _, q := range quads {
		if q.Graph != "urn:entente:doc:a%20b/%C3%A7" {
			t.Errorf("graph %s", q.Graph)
		}
		lines = append(lines, fmt.Sprintf("%s %s %s|%s|%s", short(q.Subject), short(q.Predicate), short(q.Object.Value), short(q.Object.Datatype), q.Object.Lang))
	}
	for _, want := range []string{
		"actor:person:ivana :met actor:country:syldavie||",
		"actor:country:syldavie http://www.w3.org/2004/02/skos/core#altLabel Syldavia||",
		"actor:country:syldavie http://www.w3.org/2002/07/owl#sameAs http://www.wikidata.org/entity/Q1||",
		"actor:country:syldavie http://schema.org/memberOf actor:organization:ligue||",
		"E :inferred actor:person:ivana||",
		"doc:a%20b/%C3%A7 http://purl.org/dc/terms/title Un \"titre\"||fr",
		"doc:a%20b/%C3%A7 http://purl.org/dc/terms/date 2015-05|http://www.w3.org/2001/XMLSchema#gYearMonth|",
		"E :date 2015-05-19|:edtf|",
		"E :time 2015-05-19|http://www.w3.org/2001/XMLSchema#date|",
		"E :trigger a rencontr\u00e9||fr",
		"E :triggerStart 6|http://www.w3.org/2001/XMLSchema#integer|",
		"E :status :Asserted||",
		"E http://www.w3.org/1999/02/22-rdf-syntax-ns#type :Met||",
	} {
		if !slices.Contains(lines, want) {
			t.Errorf("missing %s in\n%s", want, strings.Join(lines, "\n"))
		}
	}
	if !slices.IsSortedFunc(quads, Quad.Compare) || len(slices.Compact(slices.Clone(quads))) != len(quads) {
		t.Error("quads are not in order or not distinct")
	}
	for _, status := range []Status{Negated, Requested, Planned, Hypothetical} {
		r := testResult()
		r.Events[0].Status = status
		for _, q := range r.Quads() {
			if q.Predicate == RelationProperty("met") {
				t.Errorf("%s: has the direct triple", status)
			}
		}
	}
}

func short(iri string) string {
	iri = strings.Replace(iri, Namespace, ":", 1)
	iri = strings.Replace(iri, URN, "", 1)
	if strings.HasPrefix(iri, "event:a-b-c:") {
		return "E"
	}
	return iri
}

func TestPeriods(t *testing.T) {
	for edtf, want := range map[string]string{
		"2015-05-19":            "20150519 20150519",
		"2015-05":               "20150501 20150531",
		"2015":                  "20150101 20151231",
		"2015~":                 "20150101 20151231",
		"201X":                  "20100101 20191231",
		"20XX":                  "20000101 20991231",
		"2014-21":               "20140301 20140531",
		"2014-24":               "20141201 20150231",
		"2014-34":               "20140401 20140631",
		"2018-02-16/2018-02-17": "20180216 20180217",
		"2014-04/..":            "20140401 99991232",
		"../2014":               "0 20141231",
		"2014/":                 "20140101 99991232",
		"2012-02-29":            "20120229 20120229",
		"":                      "error", "..": "error", "/": "error", "../..": "error", "2014/2013": "error", "2013-02-29": "error",
		"2014-13": "error", "2014-00": "error", "2014-1": "error", "14": "error", "20140101": "error", "2014-XX": "error",
		"2XXX": "error", "201X-01": "error", "2014-01-01-01": "error", "2014/2015/2016": "error", "2014?~": "error", "+014": "error", "2014-+1": "error",
	} {
		p, err := ParsePeriod(edtf)
		got := fmt.Sprintf("%d %d", p.First, p.Last)
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("%q: %s, want %s (%v)", edtf, got, want, err)
		}
	}
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"2015-05-19", "2014-04/..", "201X", "2014-21?", "../2014", "/", "99-9"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if p, err := ParsePeriod(s); err == nil && (p.First > p.Last || p.First < NoBegin || p.Last > NoEnd) {
			t.Errorf("%q: %+v", s, p)
		}
	})
}

func TestIdentifiers(t *testing.T) {
	for key, want := range map[string]string{
		"Sergueï Lavrov": "urn:entente:actor:person:serguei-lavrov",
		"SERGUEI-LAVROV": "urn:entente:actor:person:serguei-lavrov",
		"Œuvre d’État":   "urn:entente:actor:person:oeuvre-d-etat",
		"Лавров":         "urn:entente:actor:person:%D0%BB%D0%B0%D0%B2%D1%80%D0%BE%D0%B2",
		"«»":             "urn:entente:actor:person:%C2%AB%C2%BB",
	} {
		if got := ActorID(Person, key); got != want {
			t.Errorf("%q: %s, want %s", key, got, want)
		}
	}
	base := testResult().Events[0]
	if want := "urn:entente:event:a-b-c:"; !strings.HasPrefix(base.ID, want) || len(base.ID) != len(want)+16 {
		t.Errorf("event id %s", base.ID)
	}
	for what, change := range map[string]func(*Event){
		"doc":      func(e *Event) { e.Doc = "A B/C" },
		"trigger":  func(e *Event) { e.Trigger.End-- },
		"relation": func(e *Event) { e.Relation = "visited" },
		"roles":    func(e *Event) { e.Agent, e.Target = e.Target, e.Agent },
		"place":    func(e *Event) { e.Place = e.Target },
		"topic":    func(e *Event) { e.Topic = "x" },
	} {
		e := base
		change(&e)
		if EventID(&e) == base.ID {
			t.Errorf("%s does not change the id", what)
		}
	}
	same := base
	same.Date, same.Status, same.Rule = "2014", Negated, "other"
	if EventID(&same) != base.ID {
		t.Error("date, status and rule change the id")
	}
}

func TestValidate(t *testing.T) {
	if r := testResult(); r.Validate() != nil {
		t.Fatal(r.Validate())
	}
	rehash := func(f func(e *Event)) func(*Result) {
		return func(r *Result) { f(&r.Events[0]); r.Events[0].ID = EventID(&r.Events[0]) }
	}
	for want, spoil := range map[string]func(*Result){
		"no id":                     func(r *Result) { r.Document.ID = "" },
		"text is not UTF-8":         func(r *Result) { r.Document.Text += "\xff" },
		"control characters":        func(r *Result) { r.Document.ID = "a\x00b" },
		"no language tag":           func(r *Result) { r.Document.Lang = "français" },
		"publication date":          func(r *Result) { r.Document.Published = "19 mai" },
		`of document "other"`:       rehash(func(e *Event) { e.Doc = "other" }),
		"not that of its content":   func(r *Result) { r.Events[0].ID += "0" },
		"relation":                  rehash(func(e *Event) { e.Relation = "loved" }),
		"neither agent nor target":  rehash(func(e *Event) { e.Agent, e.Target = nil, nil }),
		"status":                    func(r *Result) { r.Events[0].Status = "maybe" },
		"its date":                  func(r *Result) { r.Events[0].Date = "hier" },
		"not within the text":       func(r *Result) { r.Events[0].Sentence.End = 1000 },
		"not what the text has":     func(r *Result) { r.Events[0].Sentence.Text = "x" },
		"not within its sentence":   func(r *Result) { r.Events[0].Sentence = Quote{"Iv", Span{0, 2}} },
		"names no rule":             func(r *Result) { r.Events[0].Rule = "" },
		"CAMEO":                     func(r *Result) { r.Events[0].CAMEO = "4" },
		"PLOVER":                    func(r *Result) { r.Events[0].PLOVER = "consult" },
		"there twice":               func(r *Result) { r.Events = append(r.Events, r.Events[0]) },
		"agent: actor":              func(r *Result) { r.Events[0].Agent.Class = "Alien" },
		"do not begin with":         func(r *Result) { r.Events[0].Agent.Labels = nil },
		"no Wikidata entity":        func(r *Result) { r.Events[0].Agent.SameAs = "Q1" },
		"member of itself":          func(r *Result) { r.Events[0].Agent.MemberOf = r.Events[0].Agent.ID },
		"no IRI that begins with u": rehash(func(e *Event) { e.Agent.ID = "urn:entente:a b" }),
	} {
		r := testResult()
		spoil(&r)
		if err := r.Validate(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
	r := testResult()
	r.Document.Lang, r.Events[0].Status, r.Events[0].Date = "?", "?", "?"
	for _, want := range []string{"language", "status", "date"} {
		if !strings.Contains(r.Validate().Error(), want) {
			t.Errorf("not every problem is told: %s is missing", want)
		}
	}
}

func FuzzIRIs(f *testing.F) {
	f.Add("https://example.org/dépêche?n=<a b>%zz#x")
	f.Add("a:%")
	f.Fuzz(func(t *testing.T, s string) {
		for _, iri := range []string{webIRI(s), DocumentIRI(s), ActorID(Person, s)} {
			if iri != "" && iri != DocURN && iri != ActorURN+"person:" && !validIRI(iri) {
				t.Errorf("%q: invalid %q", s, iri)
			}
		}
	})
}
