package query

import (
	"context"
	"errors"
	"slices"
	"testing"

	"github.com/entente-kg/entente/graph/internal/sample"
	"github.com/entente-kg/entente/graph/words"
)

func TestWithin(t *testing.T) {
	sentence := words.Of("Le président Santos a rencontré à Cuba le chef des rebelles, Santos l'affirme.", "fr")
	for question, want := range map[string]int{
		"président":                 0,
		"santos président":          0,
		"rencontrer rebelles":       2, // Cuba, chef
		"affirmer rebelles":         1, // the second Santos
		"présidents cubains":        -1,
		"cuba santos":               1, // nearer to the first Santos, over rencontré
		"le chef des rebelles":      0,
		"rencontres PRESIDENT Cuba": 1,
	} {
		asked := newWanted(words.Asked(question))
		apart, ok := asked.within(sentence)
		if !ok {
			apart = -1
		}
		if apart != want {
			t.Errorf("%q: %d words apart, want %d", question, apart, want)
		}
	}
}

func TestSearch(t *testing.T) {
	ctx := context.Background()
	q := fill(t, "", sample.Results(3, 5, 6))
	page, err := q.Search(ctx, SearchFilter{Q: "quelque chose", Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for n := 0; ; n++ {
		for _, s := range page.Items {
			texts = append(texts, s.Doc+s.Sentence.Text)
			if len(s.Events) == 0 || s.Events[0].Sentence != s.Sentence {
				t.Errorf("%+v", s)
			}
		}
		if page.Next == "" {
			break
		}
		if page, err = q.Search(ctx, SearchFilter{Q: "quelque chose", Limit: 3, Cursor: page.Next}); err != nil {
			t.Fatal(err)
		}
	}
	if page.Total == 0 || len(texts) != page.Total {
		t.Errorf("%d of %d sentences", len(texts), page.Total)
	}
	slices.Sort(texts)
	if len(slices.Compact(texts)) != page.Total {
		t.Error("a sentence is there twice")
	}
	for _, f := range []SearchFilter{{}, {Q: "…"}, {Q: "x", Limit: -1}, {Q: "x", Cursor: "y"}} {
		if _, err := q.Search(ctx, f); !errors.Is(err, ErrBadFilter) {
			t.Errorf("%+v: %v", f, err)
		}
	}
	if page, err := q.Search(ctx, SearchFilter{Q: "xylophone"}); err != nil || page.Total != 0 || page.Items == nil {
		t.Errorf("%+v, %v", page, err)
	}
}

// BenchmarkSearch goes through the words of 10 000 sentences.
func BenchmarkSearch(b *testing.B) {
	q := fill(b, b.TempDir(), sample.Results(1, 500, 20))
	for _, question := range []string{"mot7 muller", "xylophone"} {
		b.Run(question, func(b *testing.B) {
			for b.Loop() {
				if _, err := q.Search(context.Background(), SearchFilter{Q: question}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
