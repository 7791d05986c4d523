package rulebook

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"io/fs"
	"testing"

	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

func TestLoad(t *testing.T) {
	lex := make(map[string]*lexicon.Lexicon)
	for _, lang := range []string{"fr", "en"} {
		l, err := lexicon.Open(langs.Files(lang))
		if err != nil {
			t.Fatal(err)
		}
		lex[lang] = l
	}
	has := func(lang, lemma string, pos lexicon.POS) bool { return lex[lang].HasLemma(lemma, pos) }
	book, err := rule.Load(rule.Options{HasWord: has}, Files())
	if err != nil {
		t.Fatal(err)
	}
	rules, tests := map[string]int{}, map[string]int{}
	for _, r := range book.Rules() {
		if r.Lang == "fr" {
			rules[r.Relation]++
		}
	}
	for _, test := range book.Tests() {
		if test.Lang != "fr" {
			continue
		}
		for _, w := range test.Want {
			tests[w.Relation]++
		}
	}
	for _, r := range schema.Relations() {
		if r.ID == schema.HoldsPosition {
			continue
		}
		if rules[r.ID] == 0 {
			t.Errorf("no French rule for %s", r.ID)
		}
		if tests[r.ID] < 2 {
			t.Errorf("%d French tests name %s, want at least 2", tests[r.ID], r.ID)
		}
	}
}

func TestFilesAreFormatted(t *testing.T) {
	names, err := rule.Files(Files())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		src, err := fs.ReadFile(Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		f, errs := rule.Parse(name, src)
		if len(errs) > 0 {
			t.Error(errs)
			continue
		}
		if string(rule.Format(f)) != string(src) {
			t.Errorf("%s is not as rule.Format prints it", name)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
