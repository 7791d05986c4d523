package join

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/schema"
)

func report(relation, agent, target, place string, day schema.Day) Report[string] {
	return Report[string]{relation, schema.Asserted, agent, target, place, day, day}
}

func TestGroups(t *testing.T) {
	const day = 20150519
	undated := Report[string]{Relation: "met", Status: schema.Asserted, Agent: "a", Target: "b"}
	month := undated
	month.First, month.Last = 20150501, 20150531
	planned := report("met", "a", "b", "", day)
	planned.Status = schema.Planned
	for what, tt := range map[string]struct {
		reports []Report[string]
		want    [][]int
	}{
		"symmetric":        {[]Report[string]{report("met", "a", "b", "", day), report("met", "b", "a", "", day)}, [][]int{{0, 1}}},
		"not symmetric":    {[]Report[string]{report("visited", "a", "b", "", day), report("visited", "b", "a", "", day)}, [][]int{{0}, {1}}},
		"one place":        {[]Report[string]{report("met", "a", "b", "x", day), report("met", "a", "b", "", day)}, [][]int{{0, 1}}},
		"two places":       {[]Report[string]{report("met", "a", "b", "x", day), report("met", "a", "b", "y", day)}, [][]int{{0}, {1}}},
		"two, and none":    {[]Report[string]{report("met", "a", "b", "x", day), report("met", "a", "b", "", day), report("met", "a", "b", "y", day), report("met", "a", "b", "x", day)}, [][]int{{0, 3}, {1}, {2}}},
		"another day":      {[]Report[string]{report("met", "a", "b", "", day), report("met", "a", "b", "", day+1)}, [][]int{{0}, {1}}},
		"undated":          {[]Report[string]{undated, undated}, [][]int{{0}, {1}}},
		"one undated":      {[]Report[string]{undated, report("met", "a", "b", "", day)}, [][]int{{0}, {1}}},
		"a month":          {[]Report[string]{month, month}, [][]int{{0}, {1}}},
		"planned":          {[]Report[string]{planned, report("met", "a", "b", "", day)}, [][]int{{0}, {1}}},
		"words":            {[]Report[string]{report("criticized", "a", "b", "x", day), report("criticized", "a", "b", "x", day)}, [][]int{{0}, {1}}},
		"attacks":          {[]Report[string]{report("attacked", "a", "b", "", day), report("attacked", "a", "b", "", day)}, [][]int{{0}, {1}}},
		"attacks at one":   {[]Report[string]{report("attacked", "a", "b", "x", day), report("attacked", "a", "b", "x", day), report("attacked", "a", "b", "", day)}, [][]int{{0, 1}, {2}}},
		"one actor":        {[]Report[string]{report("resigned", "a", "", "", day), report("resigned", "a", "", "", day)}, [][]int{{0}, {1}}},
		"another relation": {[]Report[string]{report("visited", "a", "b", "", day), report("met", "a", "b", "", day)}, [][]int{{0}, {1}}},
	} {
		if diff := cmp.Diff(tt.want, Groups(tt.reports)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
		if len(tt.reports) == 2 {
			if one, why := Why(&tt.reports[0], &tt.reports[1]); one != (len(tt.want) == 1) || why == "" {
				t.Errorf("%s: %v, %s", what, one, why)
			}
		}
	}
}

// TestOrder asks that who is joined to whom does not depend on the order in
// which reports come, and that no group holds two reports that cannot be one.
func TestOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := func(of ...string) string { return of[r.IntN(len(of))] }
	for range 200 {
		reports := make([]Report[string], 12)
		for i := range reports {
			reports[i] = report(some("met", "visited", "attacked", "stated"), some("a", "b"), some("a", "b", ""), some("x", "y", "", ""), schema.Day(20150101+r.IntN(2)))
		}
		order := r.Perm(len(reports))
		shuffled := make([]Report[string], len(reports))
		for to, from := range order {
			shuffled[to] = reports[from]
		}
		again := Groups(shuffled)
		for _, group := range again {
			for k, i := range group {
				group[k] = order[i]
			}
			slices.Sort(group)
		}
		slices.SortFunc(again, slices.Compare)
		groups := Groups(reports)
		if diff := cmp.Diff(groups, again); diff != "" {
			t.Fatal(diff)
		}
		for _, group := range groups {
			for _, i := range group {
				for _, k := range group {
					if one, why := Why(&reports[i], &reports[k]); i != k && !one {
						t.Fatalf("%+v and %+v are joined: %s", reports[i], reports[k], why)
					}
				}
			}
		}
	}
}
