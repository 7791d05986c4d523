package extract_test

import (
	"context"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/extract/rulebook"
)

// ruleID is the name of a rule where it is defined.
var ruleID = regexp.MustCompile(`^(  [a-z]{2}/\S+)`)

// BenchmarkRules reads the texts of testdata with each rule once, twice and four
// times under other names, so that every trigger of a text asks twice and four
// times as many rules: what they cost is to grow no faster than that.
func BenchmarkRules(b *testing.B) {
	docs := corpus(b)
	for _, times := range []int{1, 2, 4} {
		b.Run(fmt.Sprintf("%dx", times), func(b *testing.B) {
			book, err := extract.Rulebook(copies(b, times-1)...)
			if err != nil {
				b.Fatal(err)
			}
			x, err := extract.New(extract.Config{Book: book})
			if err != nil {
				b.Fatal(err)
			}
			bytes := 0
			for _, doc := range docs {
				bytes += len(doc.Text)
			}
			b.SetBytes(int64(bytes))
			for b.Loop() {
				for _, doc := range docs {
					if _, err := x.Extract(context.Background(), doc); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// copies are n folders, each with the embedded rules again: the rules alone,
// without their tests and named sets of words, which stand once.
func copies(b *testing.B, n int) []fs.FS {
	folders := make([]fs.FS, n)
	for i := range folders {
		folders[i] = fstest.MapFS{}
	}
	err := fs.WalkDir(rulebook.Files(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.Contains(path, "/") {
			return err
		}
		text, err := fs.ReadFile(rulebook.Files(), path)
		if err != nil {
			return err
		}
		rules := relationsOnly(string(text))
		for i, folder := range folders {
			again := make([]string, len(rules))
			for j, line := range rules {
				again[j] = ruleID.ReplaceAllString(line, fmt.Sprintf("${1}-again-%d", i))
			}
			folder.(fstest.MapFS)[path] = &fstest.MapFile{Data: []byte(strings.Join(again, "\n"))}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return folders
}

// relationsOnly are the lines of relation sections that hold rules.
func relationsOnly(text string) []string {
	var out []string
	inRelation, inTest := false, false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		indent := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case line == "" || strings.HasPrefix(strings.TrimSpace(line), "#"):
			continue
		case indent == 0:
			inRelation, inTest = strings.HasPrefix(line, "relation "), false
		case indent == 2:
			inTest = strings.HasPrefix(line, "  test ")
		}
		if inRelation && !inTest {
			out = append(out, line)
		}
	}
	return out
}
