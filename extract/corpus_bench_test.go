package extract_test

import (
	"context"
	"os"
	"testing"

	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/schema"
)

// BenchmarkNews is the whole analysis of 964 French news articles, that lie
// beside the repository or not.
func BenchmarkNews(b *testing.B) {
	const path = "../../shared/corpora/fr-wikinews-entities.jsonl"
	if _, err := os.Stat(path); err != nil {
		b.Skip("no ../shared with the articles")
	}
	var docs []schema.Document
	bytes := 0
	for doc, err := range source.Read(context.Background(), []string{path}, nil, source.Options{}) {
		if err != nil {
			b.Fatal(err)
		}
		docs = append(docs, doc)
		bytes += len(doc.Text)
	}
	x := pipeline(b)
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, doc := range docs {
			if _, err := x.Extract(context.Background(), doc); err != nil {
				b.Fatal(err)
			}
		}
	}
}
