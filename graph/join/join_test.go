package join

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-kg/entente/schema"
)

func report(relation, agent, target, place string, day schema.Day) Report[string] {
	return Report[string]{relation, schema.Asserted, agent, target, place, day, day}
}

// country is that of « in X ».
func country(place string) string {
	_, of, in := strings.Cut(place, "in ")
	if in {
		return of
	}
	return strings.ToUpper(place)
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
		"two, and none":    {[]Report[string]{report("met", "a", "b", "x", day), report("met", "a", "b", "", day), report("met", "a", "b", "y", day), report("met", "a", "b", "x", day), report("met", "b", "a", "", day)}, [][]int{{0, 3}, {1, 4}, {2}}},
		"its country":      {[]Report[string]{report("met", "a", "b", "in X", day), report("met", "a", "b", "X", day)}, [][]int{{0, 1}}},
		"another country":  {[]Report[string]{report("met", "a", "b", "in X", day), report("met", "a", "b", "Y", day)}, [][]int{{0}, {1}}},
		"country of two":   {[]Report[string]{report("met", "a", "b", "in X", day), report("met", "a", "b", "X", day), report("met", "a", "b", "also in X", day), report("met", "a", "b", "", day)}, [][]int{{0}, {1}, {2}, {3}}},
		"country and none": {[]Report[string]{report("met", "a", "b", "in X", day), report("met", "a", "b", "X", day), report("met", "a", "b", "", day)}, [][]int{{0, 1, 2}}},
		"attacks in one":   {[]Report[string]{report("attacked", "a", "b", "X", day), report("attacked", "a", "b", "X", day)}, [][]int{{0}, {1}}},
		"attacks in it":    {[]Report[string]{report("attacked", "a", "b", "in X", day), report("attacked", "a", "b", "X", day)}, [][]int{{0}, {1}}},
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
		if diff := cmp.Diff(tt.want, Groups(tt.reports, country)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
		if len(tt.reports) == 2 {
			if one, why := Why(&tt.reports[0], &tt.reports[1], country); one != (len(tt.want) == 1) || why == "" {
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
			reports[i] = report(some("met", "visited", "attacked", "stated"), some("a", "b"), some("a", "b", ""), some("in X", "X", "also in X", "y", "", ""), schema.Day(20150101+r.IntN(2)))
		}
		order := r.Perm(len(reports))
		shuffled := make([]Report[string], len(reports))
		for to, from := range order {
			shuffled[to] = reports[from]
		}
		again := Groups(shuffled, country)
		for _, group := range again {
			for k, i := range group {
				group[k] = order[i]
			}
			slices.Sort(group)
		}
		slices.SortFunc(again, slices.Compare)
		groups := Groups(reports, country)
		if diff := cmp.Diff(groups, again); diff != "" {
			t.Fatal(diff)
		}
		for _, group := range groups {
			for _, i := range group {
				for _, k := range group {
					if one, why := Why(&reports[i], &reports[k], country); i != k && !one {
						t.Fatalf("%+v and %+v are joined: %s", reports[i], reports[k], why)
					}
				}
			}
		}
	}
}

// TestRule asks that rulings hold in their order, whatever the order of reports.
func TestRule(t *testing.T) {
	groups := [][]int{{0, 1, 2}, {3}, {4, 5}}
	together := func(a, b int) Ruling { return Ruling{a, b, false} }
	apart := func(a, b int) Ruling { return Ruling{a, b, true} }
	for what, tt := range map[string]struct {
		rulings []Ruling
		want    [][]int
	}{
		"none":            {nil, groups},
		"apart":           {[]Ruling{apart(1, 0)}, [][]int{{0, 2}, {1}, {3}, {4, 5}}},
		"both from third": {[]Ruling{apart(1, 2), apart(0, 2)}, [][]int{{0}, {1}, {2}, {3}, {4, 5}}},
		"together":        {[]Ruling{together(3, 1)}, [][]int{{0, 1, 2, 3}, {4, 5}}},
		"groups":          {[]Ruling{together(5, 1)}, [][]int{{0, 1, 2, 4, 5}, {3}}},
		"the last word":   {[]Ruling{together(3, 1), apart(3, 0)}, groups},
		"back again":      {[]Ruling{apart(1, 0), together(1, 2)}, groups},
		"two outcasts":    {[]Ruling{apart(1, 0), apart(2, 0), together(1, 2)}, [][]int{{0}, {1, 2}, {3}, {4, 5}}},
		"itself":          {[]Ruling{apart(3, 3), together(3, 3)}, groups},
	} {
		if diff := cmp.Diff(tt.want, Rule(groups, tt.rulings)); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
	if diff := cmp.Diff([][]int{{0, 1, 2}, {3}, {4, 5}}, groups); diff != "" {
		t.Errorf("groups were changed: %s", diff)
	}
}

func TestCountry(t *testing.T) {
	for id, want := range map[string]string{
		"urn:entente:place:city:SG:singapore": "urn:entente:actor:country:SG",
		"urn:entente:actor:country:SG":        "urn:entente:actor:country:SG",
		"urn:entente:place:city:geneve":       "",
		"urn:entente:place:region:balkans":    "",
		"":                                    "",
	} {
		if got := Country(id); got != want {
			t.Errorf("%q: %q, want %q", id, got, want)
		}
	}
}
