package query

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// facts is a store of one event a document: relation, agent, target, date, place and
// topic, with bars between; names of two capitals are countries.
func facts(t testing.TB, lines ...string) *Queries {
	actor := func(name string) *schema.Actor {
		switch {
		case name == "":
			return nil
		case name == strings.ToUpper(name):
			return named(schema.Country, name)
		case strings.HasSuffix(name, "!"):
			return named(schema.City, name)
		}
		return named(schema.Person, name)
	}
	var docs []schema.Result
	for i, line := range lines {
		f := strings.Split(line, "|")
		text := "C'est dit."
		d := schema.Result{Document: schema.Document{ID: fmt.Sprintf("d%02d", i), Title: f[0] + " " + f[1], Published: f[3], Text: text}}
		e := schema.Event{Doc: d.Document.ID, Relation: f[0], Agent: actor(f[1]), Target: actor(f[2]), Date: f[3], Place: actor(f[4]), Topic: f[5], Status: schema.Asserted, Rule: "r"}
		e.Sentence = schema.Quote{Text: text, Span: schema.Span{End: len(text)}}
		e.Trigger = e.Sentence
		e.ID = schema.EventID(&e)
		d.Events = append(d.Events, e)
		docs = append(docs, d)
	}
	return fill(t, "", docs)
}

func TestTally(t *testing.T) {
	ctx := context.Background()
	q := facts(t,
		"holdsPosition|Ada|SYLDAVIA|2014-03-01||présidente",
		"holdsPosition|Ada|SYLDAVIA|2015-03-01||présidente",
		"holdsPosition|Bob|BORDURIA|2015-03-02||Prime Minister",
		"holdsPosition|Carl|BORDURIA|2015-03-02||former president",
		"criticized|SYLDAVIA|BORDURIA|2015-05-01||",
		"criticized|SYLDAVIA|BORDURIA|2015-05-01||again",
		"criticized|Ada|BORDURIA|2015-05-20||",
		"criticized|Ada|Bob|2015||",
		"criticized|Ada|Carl|2015-05-21||",
		"criticized|Ada|BORDURIA|2017-05-20||", // no more in office
		"criticized|BORDURIA|SYLDAVIA|2015-05-01||",
		"met|BORDURIA|SYLDAVIA|2015-06-01||",
		"met|SYLDAVIA|BORDURIA|2015-06-01||",
		"met|Ada|SYLDAVIA|2015-06-01||",
		"criticized|SYLDAVIA||2015-05-01||",
		"criticized|SYLDAVIA|BORDURIA|||",
	)
	for _, tt := range []struct {
		f    TallyFilter
		want string
	}{
		{TallyFilter{TimelineFilter: TimelineFilter{With: "BORDURIA"}},
			"2015-05 criticized BORDURIA SYLDAVIA 1/1;2015-05 criticized SYLDAVIA BORDURIA 2/2;2015-06 met SYLDAVIA BORDURIA 1/2; criticized SYLDAVIA BORDURIA 1/1"},
		{TallyFilter{TimelineFilter: TimelineFilter{With: "BORDURIA"}, Leaders: true},
			"2015 criticized SYLDAVIA BORDURIA 1/1;2015-05 criticized BORDURIA SYLDAVIA 1/1;2015-05 criticized SYLDAVIA BORDURIA 3/3;2015-06 met SYLDAVIA BORDURIA 1/2; criticized SYLDAVIA BORDURIA 1/1"},
		{TallyFilter{TimelineFilter: TimelineFilter{With: "BORDURIA", Relation: "criticized", From: "2015", To: "2015"}, By: "year", Leaders: true},
			"2015 criticized BORDURIA SYLDAVIA 1/1;2015 criticized SYLDAVIA BORDURIA 4/4"},
		{TallyFilter{TimelineFilter: TimelineFilter{From: "2015-05", To: "2015-05"}, By: "day"},
			"2015-05-01 criticized BORDURIA SYLDAVIA 1/1;2015-05-01 criticized SYLDAVIA  1/1;2015-05-01 criticized SYLDAVIA BORDURIA 2/2"},
	} {
		got, err := q.Tally(ctx, "SYLDAVIA", tt.f)
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		for _, r := range got.Items {
			rows = append(rows, fmt.Sprintf("%s %s %s %s %d/%d", r.Period, r.Relation, r.Agent.Label, r.Target.Label, r.Events, r.Reports))
		}
		if diff := cmp.Diff(strings.Split(tt.want, ";"), rows); diff != "" {
			t.Errorf("%+v: %s", tt.f, diff)
		}
		if tt.f.Leaders && (len(got.Leaders) != 2 || got.Leaders[0].Label != "Ada" || got.Leaders[0].First != 2014 || got.Leaders[0].Last != 2015 || got.Leaders[1].Label != "Bob") {
			t.Errorf("leaders %+v", got.Leaders)
		}
	}
	if _, err := q.Tally(ctx, "SYLDAVIA", TallyFilter{By: "week"}); !errors.Is(err, ErrBadFilter) {
		t.Errorf("week: %v", err)
	}
}

func TestTogether(t *testing.T) {
	ctx := context.Background()
	q := facts(t,
		"met|Ada|Bob|2015-05-19|Oslo!|",
		"met|Bob|Ada|2015-05-19||",
		"visited|Ada|Carl|2015-06-01|Rome!|",
		"visited|Bob|Dora|2015-06-01|Rome!|",
		"stated|Bob||2015-06-01|Rome!|",
		"visited|Ada|Carl|2015-07-01|SYLDAVIA|",
		"visited|Bob|Carl|2015-07-01|SYLDAVIA|",
		"visited|Ada|Carl|2015-08|Rome!|",
		"visited|Bob|Carl|2015-08|Rome!|",
		"visited|Bob|Carl|2015-06-02|Rome!|",
		"holdsPosition|Ada|Bob|2015-06-02||aide",
		"criticized|Ada|Bob|||",
	)
	want := []string{"event 2015-05-19 2", "place 2015-06-01 Rome! 3", "event  1"}
	told := func(p Page[Presence]) (all []string) {
		for _, o := range p.Items {
			place := ""
			if o.How == AtPlace {
				place = " " + o.Place.Label
			}
			all = append(all, fmt.Sprintf("%s %s%s %d", o.How, o.Date, place, o.Reports))
		}
		return all
	}
	for _, ends := range [][2]string{{"Ada", "Bob"}, {"Bob", "Ada"}} {
		page, err := q.Together(ctx, ends[0], ends[1], TimelineFilter{})
		if err != nil || page.Total != 3 {
			t.Fatalf("%+v, %v", page, err)
		}
		if diff := cmp.Diff(want, told(page)); diff != "" {
			t.Error(diff)
		}
		var paged []string
		f := TimelineFilter{Limit: 1}
		for {
			p, err := q.Together(ctx, ends[0], ends[1], f)
			if err != nil {
				t.Fatal(err)
			}
			paged = append(paged, told(p)...)
			if f.Cursor = p.Next; f.Cursor == "" {
				break
			}
		}
		if diff := cmp.Diff(want, paged); diff != "" {
			t.Error(diff)
		}
	}
	if p, err := q.Together(ctx, "Ada", "Dora", TimelineFilter{From: "2015-07"}); err != nil || p.Total != 0 {
		t.Errorf("%+v, %v", p, err)
	}
	if p, err := q.Together(ctx, "Ada", "Dora", TimelineFilter{}); err != nil || p.Total != 1 {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestAt(t *testing.T) {
	ctx := context.Background()
	q := facts(t,
		"met|Ada|Bob|2015-05-19|Oslo!|",
		"met|Bob|Carl|2015-05-20|Oslo!|",
		"stated|Bob||2015-06-01|Rome!|",
		"stated|Carl|||Oslo!|",
	)
	for _, tt := range []struct {
		f    TimelineFilter
		want []string
	}{
		{TimelineFilter{}, []string{"d00", "d01", "d03"}},
		{TimelineFilter{To: "2015-05-19"}, []string{"d00"}},
		{TimelineFilter{Relation: "stated"}, []string{"d03"}},
		{TimelineFilter{With: "Carl"}, []string{"d01", "d03"}},
	} {
		var docs []string
		tt.f.Limit = 1
		for {
			page, err := q.At(ctx, "Oslo!", tt.f)
			if err != nil || page.Total != len(tt.want) {
				t.Fatalf("%+v: %d, %v", tt.f, page.Total, err)
			}
			for _, e := range page.Items {
				docs = append(docs, e.Doc)
			}
			if tt.f.Cursor = page.Next; tt.f.Cursor == "" {
				break
			}
		}
		if diff := cmp.Diff(tt.want, docs); diff != "" {
			t.Errorf("%+v: %s", tt.f, diff)
		}
	}
}

func TestDocuments(t *testing.T) {
	ctx := context.Background()
	q := facts(t, "met|Ada|Bob|2015-05-19||", "stated|Carl||2016||", "met|Édith|Bob|||")
	for _, tt := range []struct {
		f    DocumentFilter
		want []string
	}{
		{DocumentFilter{}, []string{"d00", "d01", "d02"}},
		{DocumentFilter{Q: "MET edith"}, []string{"d02"}},
		{DocumentFilter{From: "2015-06"}, []string{"d01"}},
		{DocumentFilter{To: "2015"}, []string{"d00"}},
	} {
		var ids []string
		tt.f.Limit = 1
		for {
			page, err := q.ListDocuments(ctx, tt.f)
			if err != nil || page.Total != len(tt.want) {
				t.Fatalf("%+v: %d, %v", tt.f, page.Total, err)
			}
			for _, d := range page.Items {
				ids = append(ids, d.ID)
				if d.Events != 1 || d.Bytes == 0 {
					t.Errorf("%+v", d)
				}
			}
			if tt.f.Cursor = page.Next; tt.f.Cursor == "" {
				break
			}
		}
		if diff := cmp.Diff(tt.want, ids); diff != "" {
			t.Errorf("%+v: %s", tt.f, diff)
		}
	}
	if _, err := q.ListDocuments(ctx, DocumentFilter{From: "hier"}); !errors.Is(err, ErrBadFilter) {
		t.Error(err)
	}
}

func TestChanges(t *testing.T) {
	ctx := context.Background()
	q := facts(t, "met|Ada|Bob|2015-05-19||")
	first, err := q.Changes(ctx, 0)
	if err != nil || first.Revision != 1 || len(first.Documents) != 1 || !slices.Equal(first.Documents[0].Added, []string{"d00"}) {
		t.Fatalf("%+v, %v", first, err)
	}
	if c, err := q.Changes(ctx, 1); err != nil || c.Revision != 1 || len(c.Documents)+len(c.Decisions) != 0 {
		t.Errorf("%+v, %v", c, err)
	}
	page, err := q.Timeline(ctx, "Ada", TimelineFilter{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := q.store.Judge(ctx, page.Items[0].ID, graph.Rejected, nil, graph.Why{Reason: "so", When: time.Now()}); err != nil {
		t.Fatal(err)
	}
	if err := q.store.Remove(ctx, "d00"); err != nil {
		t.Fatal(err)
	}
	c, err := q.Changes(ctx, 1)
	if err != nil || c.Revision != 2 || len(c.Decisions) != 1 || !slices.Equal(c.Documents[0].Removed, []string{"d00"}) {
		t.Errorf("%+v, %v", c, err)
	}
	for _, since := range []int{-1, 3} {
		if _, err := q.Changes(ctx, since); !errors.Is(err, ErrBadFilter) {
			t.Errorf("since %d: %v", since, err)
		}
	}
}
