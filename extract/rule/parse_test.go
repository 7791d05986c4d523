package rule

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
)

var update = flag.Bool("update", false, "write the golden files")

func read(t testing.TB, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// languages are all that there are.
func languages(t testing.TB) Languages {
	l, err := readLanguages()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

var readLanguages = sync.OnceValues(func() (Languages, error) { return NewLanguages(lang.Packs()) })

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got:\n%s", name, got)
	}
}

func TestFormat(t *testing.T) {
	f, errs := Parse(languages(t), "good.rules", read(t, "good.rules"))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	out := Format(f)
	golden(t, "good.golden", string(out))
	again, errs := Parse(languages(t), "good.rules", out)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if twice := Format(again); string(twice) != string(out) {
		t.Errorf("formatting twice changes the file:\n%s", twice)
	}
}

func TestErrors(t *testing.T) {
	f, errs := Parse(languages(t), "bad.rules", read(t, "bad.rules"))
	var list strings.Builder
	list.WriteString(errs.Error())
	_, err := Compile([]*File{f}, Options{Languages: languages(t), HasWord: func(_, lemma string, pos lexicon.POS) bool {
		return lemma != "recontrer"
	}})
	if err == nil {
		t.Fatal("compiled a file full of mistakes")
	}
	list.WriteString("\n---\n" + err.Error() + "\n")
	golden(t, "bad.golden", list.String())
}

func mustCompile(t testing.TB, src string) *Book {
	t.Helper()
	f, errs := Parse(languages(t), "test.rules", []byte(src))
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	b, err := Compile([]*File{f}, Options{Languages: languages(t)})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestHash(t *testing.T) {
	const one = "relation met\n  fr/a verb voir subject=agent object=target\n  fr/b verb croiser subject=agent\n"
	hash := mustCompile(t, one).Hash()
	same := []string{
		"# comment\nrelation   met\n    fr/b verb croiser\n        subject = agent # why\n    fr/a verb voir subject=agent object=target\n",
		"relation met\n  fr/b verb croiser subject=agent\nrelation met\n  fr/a verb voir subject=agent object=target\n",
	}
	for _, src := range same {
		if got := mustCompile(t, src).Hash(); got != hash {
			t.Errorf("hash %s, want %s, of\n%s", got, hash, src)
		}
	}
	for _, src := range []string{
		one + "relation met target-place\n", one + "relation met target:actor\n",
		strings.Replace(one, "voir", "revoir", 1), strings.Replace(one, "object", "dative", 1), strings.Replace(one, "fr/a", "fr/c", 1),
		strings.Replace(one, "relation met", "relation visited", 1),
	} {
		if mustCompile(t, src).Hash() == hash {
			t.Errorf("the same hash for\n%s", src)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(string(read(f, "good.rules")))
	for l := range strings.SplitSeq(string(read(f, "bad.rules")), "\n") {
		f.Add(l)
		f.Add("relation met\n" + l)
	}
	f.Add("relation met\n  fr/a verb s'not, se s's'a, se \"s'offrir\" subject=agent")
	f.Fuzz(func(t *testing.T, src string) {
		file, errs := Parse(languages(t), "fuzz.rules", []byte(src))
		if len(errs) > 0 {
			return
		}
		out := string(Format(file))
		again, errs := Parse(languages(t), "fuzz.rules", []byte(out))
		if len(errs) > 0 {
			t.Fatalf("%v\nin what Format printed:\n%s", errs, out)
		}
		if twice := string(Format(again)); twice != out {
			t.Fatalf("formatted once:\n%s\ntwice:\n%s", out, twice)
		}
		if canonical([]*File{file}) != canonical([]*File{again}) {
			t.Fatal("formatting changes the hash")
		}
		Compile([]*File{file}, Options{Languages: languages(t)})
	})
}
