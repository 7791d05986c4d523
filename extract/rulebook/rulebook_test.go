package rulebook

import (
	"io/fs"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/schema"
)

var readLanguages = sync.OnceValues(func() (rule.Languages, error) { return rule.NewLanguages(lang.Packs()) })

// languages are all that there are.
func languages(t testing.TB) rule.Languages {
	l, err := readLanguages()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// load compiles the rules, whose words the lexicons must have.
func load(t *testing.T) *rule.Book {
	t.Helper()
	lex := make(map[string]*lexicon.Lexicon)
	for _, code := range lang.All() {
		l, err := lexicon.Open(lang.Files(code))
		if err != nil {
			t.Fatal(err)
		}
		lex[code] = l
	}
	has := func(code, lemma string, pos lexicon.POS) bool { return lex[code].HasLemma(lemma, pos) }
	book, err := rule.Load(rule.Options{Languages: languages(t), HasWord: has}, Files())
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestEveryRelation holds that each language has rules for every relation, and at
// least two tests of it.
func TestEveryRelation(t *testing.T) {
	book := load(t)
	type key struct{ lang, relation string }
	rules, tests := map[key]int{}, map[key]int{}
	for _, r := range book.Rules() {
		rules[key{r.Lang, r.Relation}]++
	}
	for _, test := range book.Tests() {
		for _, w := range test.Want {
			tests[key{test.Lang, w.Relation}]++
		}
	}
	const least = 2
	for _, code := range lang.All() {
		for _, r := range schema.Relations() {
			if r.ID == schema.HoldsPosition {
				continue
			}
			k := key{code, r.ID}
			if rules[k] == 0 {
				t.Errorf("%s has no rule for %s", code, r.ID)
			}
			if tests[k] < least {
				t.Errorf("%d tests of %s name %s, want at least %d", tests[k], code, r.ID, least)
			}
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
		f, errs := rule.Parse(languages(t), name, src)
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
		if _, err := Load(languages(b)); err != nil {
			b.Fatal(err)
		}
	}
}
