package plain

import (
	"testing"

	"github.com/entente-kg/entente/schema"
)

func TestMake(t *testing.T) {
	for _, c := range []struct{ name, source, want string }{
		{"nothing to do", "Une phrase « écrite » d’un trait, l'autre aussi — à Riga.", "Une phrase « écrite » d’un trait, l'autre aussi — à Riga."},
		{"accents apart", "Gene\u0300ve, Mevlu\u0308t C\u0327avus\u0327og\u0306lu, Vie\u0302\u0323t", "Genève, Mevlüt Çavuşoğlu, Việt"},
		{"soft hyphens", "cri\u00adti\u00ad\nquer", "critiquer"},
		{"apostrophes", "lʼallié de L‘ONU d´ici qu`elle", "l'allié de L'ONU d'ici qu'elle"},
		{"a quotation is no apostrophe", "il a dit ‘non’", "il a dit ‘non’"},
		{"hyphens", "a‑t‑il, vice‐roi", "a-t-il, vice-roi"},
		{"marks of direction", "\u202bRiga\u202c et \u200eOslo\ufeff", "Riga et Oslo"},
		{"ligatures", "o\ufb03ciel, con\ufb01ance", "officiel, confiance"},
		{"a narrow column", "La ministre turque, Ayşe\nYılmaz, a rencontré hier\nPaul Roy à Riga.", "La ministre turque, Ayşe Yılmaz, a rencontré hier Paul Roy à Riga."},
		{"a title and its text", "Visite à Riga\nPaul Roy a rencontré Anna Berg.\nIl est reparti le soir.", "Visite à Riga\nPaul Roy a rencontré Anna Berg.\nIl est reparti le soir."},
		{"a list", "Anna Berg\nPaul Roy\nJean Roux", "Anna Berg\nPaul Roy\nJean Roux"},
	} {
		if got := Make(c.source); got.Plain != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Plain, c.want)
		}
	}
}

func TestSource(t *testing.T) {
	for _, c := range []struct{ source, plain, want string }{
		{"Le roi a\u0300 Gene\u0300ve dit non", "Genève", "Gene\u0300ve"},
		{"Le roi a\u0300 Gene\u0300ve dit non", "dit", "dit"},
		{"Le roi cri\u00adti\u00adque\u00ad tout", "critique", "cri\u00adti\u00adque"},
		{"Le roi cri\u00adti\u00adque\u00ad tout", "tout", "tout"},
		{"\ufeffLʼONU parle", "L'ONU", "LʼONU"},
		{"\ufeffLʼONU parle", "parle", "parle"},
	} {
		text := Make(c.source)
		at := index(text.Plain, c.plain)
		if at < 0 {
			t.Fatalf("%q is not in %q", c.plain, text.Plain)
		}
		span := text.Source(schema.Span{Start: at, End: at + len(c.plain)})
		if got := c.source[span.Start:span.End]; got != c.want {
			t.Errorf("%q of %q is %q of the source, want %q", c.plain, text.Plain, got, c.want)
		}
	}
}

func FuzzMake(f *testing.F) {
	f.Add("Lʼe\u0301te\u0301\u00ad\n et ‘non’")
	f.Add("\u0301\u0301\u200b\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		text := Make(s)
		last := 0
		for i := range len(text.Plain) + 1 {
			span := text.Source(schema.Span{Start: i, End: i})
			if span.Start < last || span.Start > len(s) || span.End > len(s) {
				t.Fatalf("%d of %q is %v of %q", i, text.Plain, span, s)
			}
			last = span.Start
		}
	})
}

func index(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		if s[i:i+len(sub)] == sub {
			return i
		}
	}
	return -1
}
