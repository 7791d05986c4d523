package extract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
)

// TestSensesAreAskedFor holds that every class of words in the packs is one that
// some stage declares, so that a misspelt name does not wait in vain; that every
// class declared has words in some language; and that two stages call no two
// things by one name: what they share is listed here.
func TestSensesAreAskedFor(t *testing.T) {
	declared := declaredSenses(t)
	listed := make(map[string]bool)
	for _, code := range lang.All() {
		files := lang.Files(code)
		names, err := fs.Glob(files, "*.senses")
		if err != nil {
			t.Fatal(err)
		}
		if len(names) < 4 {
			t.Errorf("%s has only %d files of senses", code, len(names))
		}
		for _, name := range names {
			text, err := lexicon.Text(files, name)
			if err != nil {
				t.Fatal(err)
			}
			if err := lexicon.ReadLists(name, text, func(class string, _ []string) error {
				class = strings.TrimPrefix(strings.TrimPrefix(class, "any case "), "form ")
				listed[class] = true
				if declared[class] == "" {
					t.Errorf("%s/%s: no stage asks for %q", code, name, class)
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
		}
	}
	for class, where := range declared {
		if !listed[class] {
			t.Errorf("%s asks for %q, of which no language has a word", where, class)
		}
	}
}

// shared are the classes that several stages ask for, meaning the same.
var shared = []string{"copula", "speech-verb", "place-relative", "time"}

// declaredSenses are the classes that Go declares, with the package that does.
func declaredSenses(t *testing.T) map[string]string {
	declared := make(map[string]string)
	for _, class := range lexicon.NounClasses() {
		declared[string(class)] = "lexicon"
	}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			return err
		}
		pack := path.Dir(filepath.ToSlash(file))
		ast.Inspect(tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || !isSense(spec.Type) {
				return true
			}
			for _, v := range spec.Values {
				class, err := strconv.Unquote(v.(*ast.BasicLit).Value)
				if err != nil {
					t.Fatal(err)
				}
				if where, twice := declared[class]; twice && where != pack && !slices.Contains(shared, class) {
					t.Errorf("%s and %s both declare the class %q", where, pack, class)
				}
				declared[class] = pack
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return declared
}

func isSense(x ast.Expr) bool {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name == "Sense"
	case *ast.SelectorExpr:
		return x.Sel.Name == "Sense"
	}
	return false
}
