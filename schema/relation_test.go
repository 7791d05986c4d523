package schema

import (
	"slices"
	"testing"
)

// TestRelationsHaveLabels asks every relation for a name in every language that
// names any, in one order.
func TestRelationsHaveLabels(t *testing.T) {
	languages := func(r Relation) (all []string) {
		for lang, label := range r.Labels() {
			all = append(all, lang)
			if label == "" || label != r.Label(lang) {
				t.Errorf("%s is %q in %s, and %q where it is asked for", r.ID, label, lang, r.Label(lang))
			}
		}
		return all
	}
	want := languages(relations[0])
	if !slices.Contains(want, "fr") || !slices.Contains(want, "en") {
		t.Errorf("labels are in %q, want fr and en among them", want)
	}
	for _, r := range Relations() {
		if got := languages(r); !slices.Equal(got, want) {
			t.Errorf("%s has labels in %q, want %q", r.ID, got, want)
		}
	}
}

func TestLabel(t *testing.T) {
	part, ok := RelationByID("tookPartIn")
	if !ok {
		t.Fatal("tookPartIn is no relation")
	}
	for lang, want := range map[string]string{"fr": "a participé à", "en": "took part in", "tlh": "tookPartIn", "": "tookPartIn"} {
		if got := part.Label(lang); got != want {
			t.Errorf("in %q: %q, want %q", lang, got, want)
		}
	}
}
