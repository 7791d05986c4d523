package lexicon

import (
	"github.com/entente-kg/entente/extract/lang"
	"strings"
	"testing"
)

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(lang.Files("fr")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookupCold(b *testing.B) {
	words := benchWords()
	r := french(b).NewReader()
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			r.look(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func BenchmarkLookupWarm(b *testing.B) {
	words := benchWords()
	r := french(b).NewReader()
	b.ReportAllocs()
	for b.Loop() {
		for _, w := range words {
			r.Lookup(w)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(words)), "ns/word")
}

func benchWords() []string {
	return strings.Fields("Les ministres des affaires étrangères se sont réunis mardi à Bruxelles pour examiner " +
		"les nouvelles sanctions que l' Union européenne entend adopter contre plusieurs responsables de Minsk ; " +
		"le porte-parole du gouvernement biélorusse , Anatol Krasnov , a dénoncé « une ingérence inacceptable » .")
}
