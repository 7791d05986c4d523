package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/schema"
)

// noon is when all decisions of the tests are made.
var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

// meeting is a document in which each pair meets.
func meeting(id string, pairs ...[2]string) schema.Result {
	doc := schema.Document{ID: id, Lang: "fr"}
	var out schema.Result
	for _, p := range pairs {
		sentence := p[0] + " a rencontré " + p[1] + "."
		start := len(doc.Text)
		doc.Text += sentence + " "
		verb := start + len(p[0]) + 1
		e := schema.Event{
			Doc: id, Relation: "met", Agent: person(p[0]), Target: person(p[1]), Status: schema.Asserted, Rule: "fr/meet",
			Sentence: schema.Quote{Text: sentence, Span: schema.Span{Start: start, End: start + len(sentence)}},
			Trigger:  schema.Quote{Text: "a rencontré", Span: schema.Span{Start: verb, End: verb + len("a rencontré")}},
			CAMEO:    "040", PLOVER: "CONSULT",
		}
		e.ID = schema.EventID(&e)
		out.Events = append(out.Events, e)
	}
	out.Document = doc
	return out
}

func person(name string) *schema.Actor {
	return &schema.Actor{ID: id(name), Class: schema.Person, Label: name, Labels: []string{name}}
}

func id(name string) string { return schema.ActorID(schema.Person, name) }

// told is what a store says, one line an event.
func told(t *testing.T, s *Store) string {
	t.Helper()
	var lines []string
	for _, r := range contents(t, s) {
		for i := range r.Events {
			e := &r.Events[i]
			lines = append(lines, fmt.Sprintf("%s: %s met %s", r.Document.ID, e.Agent.Label, e.Target.Label))
		}
	}
	return strings.Join(lines, "\n")
}

func TestDecide(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			docs := []schema.Result{
				meeting("a", [2]string{"Ada", "Bob"}, [2]string{"Ada", "Carl"}),
				meeting("b", [2]string{"Adah", "Bob"}),
				meeting("c", [2]string{"Ada", "Adah"}),
			}
			if _, err := s.Ingest(ctx, docs); err != nil {
				t.Fatal(err)
			}
			check := func(what, want string) {
				t.Helper()
				verify(t, s)
				if diff := cmp.Diff(strings.TrimSpace(want), told(t, s)); diff != "" {
					t.Fatalf("%s: %s", what, diff)
				}
			}
			asRead := "a: Ada met Bob\na: Ada met Carl\nb: Adah met Bob\nc: Ada met Adah"
			check("as read", asRead)
			merge, err := s.Merge(ctx, id("Adah"), id("Ada"), Why{Reason: "one spelling", When: noon})
			if err != nil {
				t.Fatal(err)
			}
			merged := "a: Ada met Bob\na: Ada met Carl\nb: Ada met Bob"
			check("merged: nobody meets herself", merged)
			a, events, err := s.Actor(ctx, id("Adah"))
			if err != nil || a.ID != id("Ada") || events != 3 || !slices.Equal(a.Labels, []string{"Ada", "Adah"}) {
				t.Errorf("asked for who was merged: %+v, %d events, %v", a, events, err)
			}
			if involving, err := s.Involving(ctx, id("Ada"), schema.PropAgent); err != nil || len(involving) != 3 {
				t.Errorf("%d events in the graph, %v", len(involving), err)
			}
			if got, err := acting(ctx, s, id("Ada")); err != nil || len(got) != 3 || got[2].Agent.ID != id("Ada") {
				t.Errorf("events %+v, %v", got, err)
			}
			// Read again, changed, and new.
			docs[1] = meeting("b", [2]string{"Carl", "Adah"})
			if _, err := s.Ingest(ctx, append(docs, meeting("d", [2]string{"Adah", "Carl"}))); err != nil {
				t.Fatal(err)
			}
			check("read again", "a: Ada met Bob\na: Ada met Carl\nb: Carl met Ada\nd: Ada met Carl")
			if err := s.Rebuild(ctx); err != nil {
				t.Fatal(err)
			}
			check("rebuilt", "a: Ada met Bob\na: Ada met Carl\nb: Carl met Ada\nd: Ada met Carl")
			// In document a it was somebody else; she is known as two people's one.
			if _, err := s.Split(ctx, id("Ada"), []string{"a"}, *person("Ada the Younger"), Why{Reason: "her daughter", When: noon}); err != nil {
				t.Fatal(err)
			}
			check("split", "a: Ada the Younger met Bob\na: Ada the Younger met Carl\nb: Carl met Ada\nd: Ada met Carl")
			// A chain: Ada, and with her Adah, is Carl.
			if _, err := s.Merge(ctx, id("Ada"), id("Carl"), Why{Reason: "a pen name", When: noon}); err != nil {
				t.Fatal(err)
			}
			check("a chain, and nobody meets himself", "a: Ada the Younger met Bob\na: Ada the Younger met Carl")
			if _, err := s.Undo(ctx, merge.Number, Why{When: noon}); err != nil {
				t.Fatal(err)
			}
			check("the first link undone", "a: Ada the Younger met Bob\na: Ada the Younger met Carl\nb: Carl met Adah\nc: Carl met Adah\nd: Adah met Carl")
			all, err := s.Decisions(ctx)
			if err != nil || len(all) != 2 || all[0].Number != 2 || all[1].Reason != "a pen name" || !all[1].When.Equal(noon) {
				t.Fatalf("decisions %+v, %v", all, err)
			}
			for _, d := range all {
				if _, err := s.Undo(ctx, d.Number, Why{When: noon}); err != nil {
					t.Fatal(err)
				}
			}
			check("all undone", "a: Ada met Bob\na: Ada met Carl\nb: Carl met Adah\nc: Ada met Adah\nd: Adah met Carl")
			if _, err := s.Undo(ctx, 1, Why{When: noon}); !errors.Is(err, ErrNotFound) {
				t.Errorf("undone twice: %v", err)
			}
		})
	}
}

func TestImpossibleDecisions(t *testing.T) {
	ctx := context.Background()
	s := openTest(t, "")
	union := schema.Actor{ID: schema.ActorID(schema.Organization, "Union"), Class: schema.Organization, Label: "Union", Labels: []string{"Union"}}
	withUnion := meeting("u", [2]string{"Ada", "Carl"})
	withUnion.Events[0].Target = &union
	withUnion.Events[0].ID = schema.EventID(&withUnion.Events[0])
	if _, err := s.Ingest(ctx, []schema.Result{meeting("a", [2]string{"Ada", "Bob"}), meeting("b", [2]string{"Adah", "Bob"}), withUnion}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Merge(ctx, id("Adah"), id("Ada"), Why{Reason: "", When: noon}); err != nil {
		t.Fatal(err)
	}
	merge := func(from, into string) error {
		_, err := s.Merge(ctx, from, into, Why{Reason: "", When: noon})
		return err
	}
	split := func(from string, into schema.Actor, docs ...string) error {
		_, err := s.Split(ctx, from, docs, into, Why{Reason: "", When: noon})
		return err
	}
	before := told(t, s)
	for what, test := range map[string]struct {
		err  error
		is   error
		want string
	}{
		"itself":         {merge(id("Ada"), id("Ada")), ErrDecision, "is the same actor already"},
		"unknown":        {merge(id("Zoe"), id("Ada")), ErrNotFound, "zoe"},
		"unknown target": {merge(id("Ada"), id("Zoe")), ErrNotFound, "zoe"},
		"cycle":          {merge(id("Ada"), id("Adah")), ErrDecision, "adah was merged into urn:entente:actor:person:ada on 2026-03-01"},
		"twice":          {merge(id("Adah"), id("Bob")), ErrDecision, "adah was merged into"},
		"classes":        {merge(id("Ada"), union.ID), ErrDecision, "only actors of one class"},
		"no documents":   {split(id("Ada"), *person("New")), ErrDecision, "names the documents"},
		"to itself":      {split(id("Ada"), *person("Ada"), "a"), ErrDecision, "is the same actor"},
		"no document":    {split(id("Ada"), *person("New"), "zzz"), ErrNotFound, "zzz"},
		"not there":      {split(id("Ada"), *person("New"), "a", "b", "u"), nil, ""},
		"elsewhere":      {split(id("Bob"), *person("New"), "u"), ErrDecision, `document "u" says nothing of`},
		"other class":    {split(id("Bob"), union, "a"), ErrDecision, "of class"},
		"to who is gone": {split(id("Bob"), *person("Adah"), "a"), ErrDecision, "is urn:entente:actor:person:ada since 2026-03-01"},
		"no name":        {split(id("Bob"), schema.Actor{ID: "urn:entente:x", Class: schema.Person}, "a"), ErrDecision, "label"},
	} {
		if !errors.Is(test.err, test.is) || test.err != nil && !strings.Contains(test.err.Error(), test.want) {
			t.Errorf("%s: %v", what, test.err)
		}
	}
	verify(t, s)
	if got := strings.ReplaceAll(told(t, s), "New", "Ada"); !strings.Contains(before, "Ada met Bob") || len(got) != len(before) {
		t.Errorf("impossible decisions changed something: %s", got)
	}
}

// TestInterruptedDecisions stops a merge at each step.
func TestInterruptedDecisions(t *testing.T) {
	ctx := context.Background()
	crash := errors.New("crash")
	for _, step := range []string{"recorded", "removed", "added"} {
		dir := t.TempDir()
		s := openTest(t, dir)
		if _, err := s.Ingest(ctx, []schema.Result{meeting("a", [2]string{"Ada", "Bob"}), meeting("b", [2]string{"Adah", "Bob"})}); err != nil {
			t.Fatal(err)
		}
		s.step = func(name string) error {
			if name == step {
				return crash
			}
			return nil
		}
		if _, err := s.Merge(ctx, id("Adah"), id("Ada"), Why{Reason: "", When: noon}); !errors.Is(err, crash) {
			t.Fatalf("%s: %v", step, err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = openTest(t, dir)
		verify(t, s)
		if got := told(t, s); got != "a: Ada met Bob\nb: Ada met Bob" {
			t.Errorf("%s: %s", step, got)
		}
		s.Close()
	}
}

// TestDecisionsAnyOrder decides and reads at random: in the end all must be as
// in a store that knew the decisions before its first document.
func TestDecisionsAnyOrder(t *testing.T) {
	ctx := context.Background()
	merges, splits, judged := 0, 0, 0
	seeds := 50 // of 40 operations each
	if testing.Short() {
		seeds = 6
	}
	for seed := range uint64(seeds) {
		r := rand.New(rand.NewPCG(seed, 0))
		dir := "" // in memory, and once on disk
		if seed == 0 {
			dir = filepath.Join(t.TempDir(), "store")
		}
		s := openTest(t, dir)
		raw := map[string]schema.Result{}
		for range 40 {
			var err error
			switch r.IntN(9) {
			case 0, 1:
				docs := sample.Results(r.Uint64N(3), 8, 6)
				for _, d := range docs {
					raw[d.Document.ID] = d
				}
				_, err = s.Ingest(ctx, docs)
			case 2, 3:
				_, err = s.Merge(ctx, anybody(t, s, r), anybody(t, s, r), Why{Reason: "", When: noon})
			case 4:
				who := anybody(t, s, r)
				var into schema.Actor
				if into, _, err = s.Actor(ctx, who); err == nil {
					into.Label += fmt.Sprint(" bis ", r.IntN(3))
					into.ID = schema.ActorID(into.Class, into.Label)
					_, err = s.Split(ctx, who, []string{fmt.Sprintf("doc %04d", r.IntN(8)), fmt.Sprintf("doc %04d", r.IntN(8))}, into, Why{Reason: "", When: noon})
				}
			case 5:
				_, err = s.Undo(ctx, 1+r.IntN(8), Why{When: noon})
			case 6:
				id := fmt.Sprintf("doc %04d", r.IntN(8))
				delete(raw, id)
				err = s.Remove(ctx, id)
			case 7, 8:
				err = anyJudgement(t, s, r)
			}
			if err != nil && !errors.Is(err, ErrDecision) && !errors.Is(err, ErrNotFound) {
				t.Fatal(err)
			}
		}
		verify(t, s)
		all, err := s.Decisions(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for i := range all {
			switch {
			case all[i].Event != nil:
				judged++
			case all[i].Split():
				splits++
			default:
				merges++
			}
		}
		fresh := openTest(t, "")
		err = fresh.write(func(tx *bbolt.Tx) error {
			for i := range all {
				if err := all[i].keep(tx); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range raw {
			if _, err := fresh.Ingest(ctx, []schema.Result{d}); err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(everything(t, fresh), everything(t, s)); diff != "" {
			t.Fatalf("seed %d, %d decisions: %s", seed, len(all), diff)
		}
		t.Logf("seed %d: %d decisions, %d documents", seed, len(all), len(raw))
	}
	if merges == 0 || splits == 0 || judged == 0 {
		t.Errorf("%d merges, %d splits and %d judgements hold, want some of each", merges, splits, judged)
	}
}

// anyJudgement decides something about some event.
func anyJudgement(t *testing.T, s *Store, r *rand.Rand) error {
	var events []schema.Event
	for _, doc := range contents(t, s) {
		events = append(events, doc.Events...)
	}
	if len(events) == 0 {
		return nil
	}
	e := events[r.IntN(len(events))]
	var edit *Edit
	verdict := [...]Verdict{Rejected, Accepted, Edited}[r.IntN(3)]
	if verdict == Edited {
		edit = [...]*Edit{
			{Date: ptr("2020-02")}, {Target: person("Newcomer")}, {Relation: ptr("met"), Topic: ptr("")}, {Place: &schema.Actor{}}, {Agent: e.Target, Target: e.Agent},
		}[r.IntN(5)]
	}
	return judge(s, e.ID, verdict, edit)
}

// anybody is the id of some actor, most often one with many events.
func anybody(t *testing.T, s *Store, r *rand.Rand) string {
	var ids []string
	err := s.Snapshot(context.Background(), func(now *Snapshot) error {
		return now.Names(func(n Name) { ids = append(ids, n.ID) })
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if len(ids) == 0 {
		return id("nobody")
	}
	return ids[r.IntN(len(ids))]
}

// everything is what the record says in all its indexes.
func everything(t *testing.T, s *Store) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := s.read(func(tx *bbolt.Tx) error {
		for _, name := range append(indexes(), documentsBucket, textsBucket, factsBucket, pendingBucket) {
			err := tx.Bucket([]byte(name)).ForEach(func(key, value []byte) error {
				all[name+" "+string(key)] = string(value)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestMemberDecided: members of what was merged are members of what it became.
func TestMemberDecided(t *testing.T) {
	ctx := context.Background()
	for name, dir := range backends(t) {
		t.Run(name, func(t *testing.T) {
			s := openTest(t, dir)
			r := meeting("a", [2]string{"Ada", "Bob"}, [2]string{"Carl", "Bob"})
			r.Events[0].Agent.MemberOf = id("Carl")
			if _, err := s.Ingest(ctx, []schema.Result{r, meeting("b", [2]string{"Dora", "Bob"})}); err != nil {
				t.Fatal(err)
			}
			if _, err := s.Merge(ctx, id("Carl"), id("Dora"), Why{Reason: "one body", When: noon}); err != nil {
				t.Fatal(err)
			}
			verify(t, s)
			a, _, err := s.Actor(ctx, id("Ada"))
			if err != nil {
				t.Fatal(err)
			}
			events, err := acting(ctx, s, a.ID)
			if err != nil || len(events) != 1 || events[0].Agent.MemberOf != id("Dora") {
				t.Errorf("events %+v, %v", events, err)
			}
		})
	}
}
