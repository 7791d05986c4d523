// Package extract turns a document into events: who did what to whom, when and
// where, each with the words that say it.
//
// The stages are packages of their own; worker.go has them in their order:
//
//	source → plain → token → lexicon, tag → gazetteer, mention → timex → clause →
//	coref → rule → factuality, event
//
// What the stages know of a text is written down by the packages ud, in CoNLL-U,
// and listing, for the authors of rules.
//
// An Extractor is compiled once; any number of goroutines may share it.
package extract

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/coref"
	"github.com/entente-kg/entente/extract/factuality"
	"github.com/entente-kg/entente/extract/gazetteer"
	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
	"github.com/entente-kg/entente/extract/rule"
	"github.com/entente-kg/entente/extract/rulebook"
	"github.com/entente-kg/entente/extract/source"
	"github.com/entente-kg/entente/extract/tag"
	"github.com/entente-kg/entente/extract/timex"
	"github.com/entente-kg/entente/extract/token"
	"github.com/entente-kg/entente/extract/ud"
	"github.com/entente-kg/entente/schema"
)

// Config says how to extract. The zero value works.
type Config struct {
	// Lang is the language of documents that state none; empty: detected.
	Lang string
	// Book replaces the embedded rulebook; nil: the embedded one.
	Book *rule.Book
	// Names are folders of names to know beside the embedded ones; see the
	// package gazetteer for what their files look like.
	Names []string
	// Languages are further languages to read, by their codes: what files one
	// has, extract/lang/README.md tells.
	Languages map[string]fs.FS
}

// packs are the files of all languages that the configuration knows.
func (c *Config) packs() map[string]fs.FS {
	all := lang.Packs()
	maps.Copy(all, c.Languages)
	return all
}

// ErrLanguage says that a document is in none of the languages that can be
// read.
var ErrLanguage = errors.New("none of the languages that can be read")

// An Extractor is a compiled pipeline. It is immutable but for its pools of
// working memory, and shared by goroutines.
type Extractor struct {
	config    Config
	book      *rule.Book
	gaz       *gazetteer.Gazetteer
	pages     *source.Vocabulary
	languages map[string]*language
}

// A language holds the stages that depend on the language, compiled when the
// first document needs them.
type language struct {
	once    sync.Once
	err     error
	name    string
	files   fs.FS
	lex     *lexicon.Lexicon
	tokens  *token.Tokenizer
	tagger  *tag.Tagger
	dates   *timex.Finder
	clauses *clause.Analyzer
	effects *factuality.Table
	trees   *ud.Conventions
	whom    *coref.Language
	program *rule.Program
	workers sync.Pool // of *worker
}

// New compiles a pipeline.
func New(config Config) (*Extractor, error) {
	x := &Extractor{config: config, book: config.Book, languages: make(map[string]*language)}
	packs := config.packs()
	for code, files := range packs {
		x.languages[code] = &language{name: code, files: files}
	}
	gaz := make(chan error, 1)
	go func() {
		var err error
		x.gaz, err = readNames(packs, config.Names)
		gaz <- err
	}()
	var err, broken error
	x.pages, err = source.NewVocabulary(packs)
	if x.book == nil {
		x.book, broken = rules(packs)
	}
	if err = errors.Join(err, broken, <-gaz); err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	return x, nil
}

// Languages returns the codes of the languages that can be read.
func Languages() []string { return lang.All() }

// Rulebook compiles the embedded rulebook, and on top of it the rule files of
// any further folders, which may add rules and drop embedded ones.
func Rulebook(more ...fs.FS) (*rule.Book, error) {
	return rules(lang.Packs(), more...)
}

func rules(packs map[string]fs.FS, more ...fs.FS) (*rule.Book, error) {
	languages, err := rule.NewLanguages(packs)
	if err != nil {
		return nil, err
	}
	return rulebook.Load(languages, more...)
}

// Gazetteer reads the names that extraction knows: the embedded ones and those in
// folders of one's own, see Config.Names.
func Gazetteer(paths ...string) (*gazetteer.Gazetteer, error) {
	return readNames(lang.Packs(), paths)
}

func readNames(packs map[string]fs.FS, paths []string) (*gazetteer.Gazetteer, error) {
	folders := make([]fs.FS, len(paths))
	for i, p := range paths {
		folders[i] = gazetteer.Folder(p)
	}
	return gazetteer.Load(packs, folders...)
}

// Rulebook returns the hash of the rules that the extractor follows.
func (x *Extractor) Rulebook() string { return x.book.Hash() }

// language returns the stages of a language.
func (x *Extractor) language(name string) (*language, error) {
	l, ok := x.languages[name]
	if !ok {
		return nil, fmt.Errorf("language %q: %w, %s", name, ErrLanguage, strings.Join(slices.Sorted(maps.Keys(x.languages)), ", "))
	}
	l.once.Do(func() { l.err = l.compile(x) })
	return l, l.err
}

func (l *language) compile(x *Extractor) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("language %s: %w", l.name, err)
		}
	}()
	files := l.files
	if l.lex, err = lexicon.Open(files); err != nil {
		return err
	}
	if l.tagger, err = tag.New(files, l.lex); err != nil {
		return err
	}
	if l.dates, err = timex.New(files); err != nil {
		return err
	}
	if l.clauses, err = clause.New(files, l.lex); err != nil {
		return err
	}
	if l.effects, err = factuality.New(files); err != nil {
		return err
	}
	if l.trees, err = ud.New(files, l.lex); err != nil {
		return err
	}
	if l.whom, err = coref.New(files, l.lex); err != nil {
		return err
	}
	if l.tokens, err = token.New(files); err != nil {
		return err
	}
	l.program = x.book.Program(l.name)
	l.workers.New = func() any { return newWorker(x, l) }
	return nil
}

// Extract reads one document. The result's document has its language and date
// filled in where they were found.
func (x *Extractor) Extract(ctx context.Context, doc schema.Document) (schema.Result, error) {
	var all schema.Result
	err := x.Stream(ctx, doc, func(r schema.Result) error {
		if all.Events == nil {
			all = r
		} else {
			all.Events = append(all.Events, r.Events...)
		}
		return nil
	})
	if err != nil {
		return schema.Result{}, err
	}
	return all, nil
}

// Stream reads one document and hands on its events as it goes, so that a
// document of any length takes the memory of its text and little more: part is
// called once for each window of the text, see [token.Window], and so once for
// most documents. An error of part ends it.
func (x *Extractor) Stream(ctx context.Context, doc schema.Document, part func(schema.Result) error) error {
	return x.work(ctx, doc, func(w *worker, doc schema.Document) error { return w.extract(ctx, doc, part) })
}

// work lends a worker of the document's language to f.
func (x *Extractor) work(ctx context.Context, doc schema.Document, f func(*worker, schema.Document) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	l, err := x.documentLanguage(ctx, &doc)
	if err != nil {
		return err
	}
	w := l.workers.Get().(*worker)
	err = f(w, doc)
	l.workers.Put(w) // not where it panicked: half a document would be left in it
	return err
}
