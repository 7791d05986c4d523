package query

import (
	"context"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMonths(t *testing.T) {
	ctx := context.Background()
	for _, tt := range []struct {
		q     *Queries
		actor string
		f     TimelineFilter
		want  []string
	}{
		{reported(t), "Ada", TimelineFilter{With: "Bob"}, []string{"2015-05 2 4 [{met 2}]", "2015-06 2 2 [{met 2}]", " 2 2 [{met 2}]"}},
		{reported(t), "Ada", TimelineFilter{}, []string{"2015-05 3 5 [{met 2} {stated 1}]", "2015-06 2 2 [{met 2}]", " 2 2 [{met 2}]"}},
		{reported(t), "Ada", TimelineFilter{From: "2015-06"}, []string{"2015-06 2 2 [{met 2}]"}},
		{small(t), "Ivana Dvořák", TimelineFilter{}, []string{"2014 1 1 [{met 1}]", "2015-05 3 3 [{met 3}]", " 2 2 [{stated 1} {visited 1}]"}},
	} {
		page, err := tt.q.Months(ctx, tt.actor, tt.f)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range page.Items {
			got = append(got, fmt.Sprint(m.Month, " ", m.Events, " ", m.Reports, " ", m.Relations))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || page.Total != len(got) {
			t.Errorf("%s %+v: %s", tt.actor, tt.f, diff)
		}
	}
}
