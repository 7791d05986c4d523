package gazetteer

import "testing"

func TestLoad(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d entries, %d names, %d nodes", len(g.entries), len(g.index.names), len(g.index.at))
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
