package timex

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/schema"
)

// An expression is a piece of press text and what should be found in it.
type expression struct {
	text  string // the expression's own words between [ ]
	ctx   Context
	typ   string
	timex string
	edtf  string
}

// Contexts of the tables: texts published on Tuesday 2015-09-29.
var (
	none    = Context{}
	unknown = Context{Dateline: "2015-09-29"}
	past    = Context{Dateline: "2015-09-29", Tense: Past}
	present = Context{Dateline: "2015-09-29", Tense: Present}
	future  = Context{Dateline: "2015-09-29", Tense: Future}
)

// after is a context in which a date was spoken of before.
func after(last string) Context { return Context{Dateline: "2015-09-29", Tense: Past, Last: last} }

// cutText tokenizes a text as one block.
func cutText(lang, text string) *token.Text {
	var tx token.Text
	var files fs.FS = fstest.MapFS{} // of a language without a file of tokens
	if lang != "" {
		files = langs.Files(lang)
	}
	tokens, err := token.New(files)
	if err != nil {
		panic(err) // the embedded file is as another test wants it
	}
	tokens.Tokenize(text, []schema.Block{{Span: schema.Span{End: len(text)}}}, &tx)
	return &tx
}

func TestFrench(t *testing.T)  { expressions(t, "fr", french) }
func TestEnglish(t *testing.T) { expressions(t, "en", english) }

func expressions(t *testing.T, lang string, table []expression) {
	f, err := New(langs.Files(lang))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range table {
		before, rest, _ := strings.Cut(c.text, "[")
		want, tail, marked := strings.Cut(rest, "]")
		text := before + want + tail
		tx := cutText(lang, text)
		var found []Mention
		for _, s := range tx.Sentences {
			found = f.Find(tx, s.First, s.End, found)
		}
		if !marked {
			t.Fatalf("%s: no words in brackets", text)
		}
		if len(found) != 1 {
			var all []string
			for _, m := range found {
				all = append(all, m.Of(text))
			}
			t.Errorf("%s\n\tfound %d: %q, want %q", text, len(found), all, want)
			continue
		}
		m := &found[0]
		timex, edtf := Resolve(m, c.ctx)
		if got := m.Of(text); got != want || m.Type != c.typ || timex != c.timex || edtf != c.edtf {
			t.Errorf("%s\n\tgot  %q %s %s %s\n\twant %q %s %s %s", text, got, m.Type, timex, edtf, want, c.typ, c.timex, c.edtf)
		}
	}
}
