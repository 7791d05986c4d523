package filter

import (
	"reflect"
	"strings"
	"testing"
)

func TestTimeline(t *testing.T) {
	tests := []struct {
		from, to, relation string
		want               []Fault
	}{
		{"", "", "", nil},
		{"2014", "2014-04", "met", nil},
		{"2014-04", "2014", "", nil},
		{"2014-04-30", "2014-04", "", nil},
		{"2014~", "201X", "", nil},
		{"2016-02-29", "", "", nil},
		{"2015-02-29", "", "", []Fault{{"from", "2015-02-29", BadDate}}},
		{"", "19/05/2015", "", []Fault{{"to", "19/05/2015", BadDate}}},
		{"14", "", "", []Fault{{"from", "14", BadDate}}},
		{" 2014", "2014-13", "", []Fault{{"from", " 2014", BadDate}, {"to", "2014-13", BadDate}}},
		{"2015", "2014-12-31", "", []Fault{{"from", "2015", Reversed}}},
		{"", "", "Met", []Fault{{"relation", "Met", UnknownRelation}}},
	}
	for _, tt := range tests {
		if got := Timeline(tt.from, tt.to, tt.relation); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Timeline(%q, %q, %q) = %v, want %v", tt.from, tt.to, tt.relation, got, tt.want)
		}
	}
}

func TestMessageListsRelations(t *testing.T) {
	m := Fault{"relation", "x", UnknownRelation}.Message()
	for _, id := range []string{"stated", "met", "holdsPosition"} {
		if !strings.Contains(m, id) {
			t.Errorf("%q does not name the relation %s", m, id)
		}
	}
}
