package source

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-kg/entente/schema"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// unpack writes a txtar archive below a new directory.
func unpack(t *testing.T, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// gather reads everything: documents, and errors with dir cut from their paths.
func gather(t *testing.T, dir string, paths []string, stdin io.Reader, opts Options) (docs []schema.Document, errs []string) {
	t.Helper()
	for i, p := range paths {
		if p != "-" {
			paths[i] = filepath.Join(dir, p)
		}
	}
	for doc, err := range Read(context.Background(), paths, stdin, opts) {
		if err == nil {
			docs = append(docs, doc)
			continue
		}
		var e *schema.FileError
		if !errors.As(err, &e) {
			t.Errorf("error is no *schema.FileError: %v", err)
		}
		if doc != (schema.Document{}) {
			t.Errorf("an error comes with a document: %v", doc)
		}
		errs = append(errs, strings.TrimPrefix(err.Error(), dir+string(filepath.Separator)))
	}
	return docs, errs
}

func ids(docs []schema.Document) []string {
	var s []string
	for _, d := range docs {
		s = append(s, d.ID)
	}
	return s
}

func TestReadDirectory(t *testing.T) {
	dir := unpack(t, `
-- b/note.txt --
Une note.
-- a/note.txt --
Une autre note.
-- a/page.md --
---
title: "La visite"
date: 2016-03-04
lang: fr-BE
---
# Visite

Le **ministre** a vu [son homologue](https://example.org/a_(b)).
-- .hidden/secret.txt --
Rien.
-- .secret.txt --
Rien.
-- picture.png --
Rien.
-- two.jsonl --
{"id": "x1", "text": "Un."}

{"text": "Deux.", "lang": "FR", "published": "2015-05-19T08:00:00Z", "unknown": [1]}
-- one.json --
{"id": 7, "text": "Trois.", "title": "T", "source": "S", "url": "https://example.org/", "published": "2015"}
-- list.json --
[{"text": "Quatre."},
 {"text": "Cinq.", "id": "five"}]
`)
	docs, errs := gather(t, dir, []string{"."}, nil, Options{})
	if len(errs) > 0 {
		t.Errorf("errors: %q", errs)
	}
	want := []schema.Document{
		{ID: "a/note", Text: "Une autre note.\n"},
		{ID: "page", Title: "La visite", Published: "2016-03-04", Lang: "fr", Text: "# Visite\n\nLe ministre a vu son homologue.\n"},
		{ID: "b/note", Text: "Une note.\n"},
		{ID: "list-1", Text: "Quatre."},
		{ID: "five", Text: "Cinq."},
		{ID: "7", Text: "Trois.", Title: "T", Source: "S", URL: "https://example.org/", Published: "2015"},
		{ID: "x1", Text: "Un."},
		{ID: "two-3", Text: "Deux.", Lang: "fr", Published: "2015-05-19"},
	}
	if diff := cmp.Diff(want, docs); diff != "" {
		t.Error(diff)
	}
}

func TestReadErrors(t *testing.T) {
	dir := unpack(t, `
-- bad.jsonl --
{"id": "one", "text": "Un."}
{"id": "two", "text": 
{"id": "three", "text": 3}
{"id": "four"}
{"id": "five", "text": "Cinq.", "published": "2015-02-30"}
[1, 2]
{"id": "six", "text": "  "}
{"id": "one", "text": "Encore."}
{"id": "seven", "text": "Sept."}
-- bad.json --
[{"id": "a", "text": "A."},
{"id": "b"},
{"id": "c", "text": "C."},
{"id": "d", "text": "D."
-- empty.txt --
-- empty.json --
-- empty.jsonl --
-- notes.docx --
x
-- good.txt --
Bon.
`)
	for name, data := range map[string]string{
		"latin.txt":   "Le pr\xe9sident est arriv\xe9.",
		"latin.jsonl": "{\"text\": \"\xe9t\xe9\"}\n{\"id\": \"after\", \"text\": \"Bien.\"}",
		"zero.txt":    "ab\x00\x01cd",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "void"), 0o755); err != nil {
		t.Fatal(err)
	}
	docs, errs := gather(t, dir, []string{"bad.jsonl", "bad.json", "empty.txt", "empty.json", "empty.jsonl", "notes.docx", "latin.txt", "latin.jsonl", "zero.txt", "none.txt", "void", "good.txt", "good.txt"}, nil, Options{})
	if diff := cmp.Diff([]string{"one", "seven", "a", "c", "after", "good"}, ids(docs)); diff != "" {
		t.Error(diff)
	}
	want := []string{
		"bad.jsonl:2: broken JSON",
		`bad.jsonl:3: "text" must be a string`,
		`bad.jsonl:4: the object has neither "text" nor "html"`,
		`bad.jsonl:5: "published" is "2015-02-30"`,
		"bad.jsonl:6: expected a JSON object",
		"bad.jsonl:7: the document has no text",
		`bad.jsonl:8: another document has the id "one"`,
		`bad.json:2: the object has neither "text" nor "html"`,
		"bad.json:4: broken JSON",
		"empty.txt: the document has no text",
		"empty.json: the file is empty",
		"empty.jsonl: the file is empty",
		"notes.docx: unknown kind of file",
		"latin.txt: the text is not UTF-8; convert it first (for Latin-1: iconv",
		"latin.jsonl:1: the line is not UTF-8",
		"zero.txt: this is binary",
		"none.txt: cannot be read",
		"void: the directory holds no file",
	}
	for i := range max(len(want), len(errs)) {
		switch {
		case i >= len(want):
			t.Errorf("unexpected error %q", errs[i])
		case i >= len(errs):
			t.Errorf("missing error %q", want[i])
		case !strings.HasPrefix(errs[i], want[i]):
			t.Errorf("error %q, want %q", errs[i], want[i])
		}
	}
}

// An id that no store could hold is a failure of its line, and names are shown
// without what would steer a terminal.
func TestReadBadIDs(t *testing.T) {
	dir := t.TempDir()
	named := filepath.Join(dir, "a\x1b[31m\nb.txt")
	if err := os.WriteFile(named, []byte("Un texte."), 0o600); err != nil {
		t.Skip(err) // not every file system takes such names
	}
	in := `{"id": "a\u001b[31mb", "text": "Un."}
{"id": "` + strings.Repeat("a", 4097) + `", "text": "Un."}
{"id": "` + strings.Repeat("я", 1000) + `", "text": "Un."}
{"id": "a\u0085b", "text": "Un."}
{"id": "` + strings.Repeat("a", 4032) + `", "text": "Un."}`
	docs, errs := gather(t, "", []string{"-", named}, strings.NewReader(in), Options{})
	if len(docs) != 1 || len(errs) != 5 {
		t.Fatalf("%d documents, errors %q", len(docs), errs)
	}
	for i, want := range []string{`-:1: its id "a\x1b[31mb" holds control characters; give the document another`, "-:2: its id", "-:3: its id", "-:4: its id",
		`"` + strings.ReplaceAll(dir, `"`, ``)} {
		if !strings.HasPrefix(errs[i], want) || strings.ContainsAny(errs[i], "\x1b\n") || len(errs[i]) > 1000 {
			t.Errorf("error %q, want %q", errs[i], want)
		}
	}
}

func TestReadStdin(t *testing.T) {
	tests := []struct {
		name, in string
		want     []schema.Document
	}{
		{"text", "\uFEFFUn texte.", []schema.Document{{ID: "stdin", Text: "Un texte."}}},
		{"bracket", "[Paris] Un texte.", []schema.Document{{ID: "stdin", Text: "[Paris] Un texte."}}},
		{"brace", "{Paris} Un texte.", []schema.Document{{ID: "stdin", Text: "{Paris} Un texte."}}},
		{"lines", "{\"text\":\"Un.\"}\n{\"text\":\"Deux.\"}\n", []schema.Document{{ID: "stdin-1", Text: "Un."}, {ID: "stdin-2", Text: "Deux."}}},
		{"object", "{\n \"text\": \"Un.\"\n}", []schema.Document{{ID: "stdin", Text: "Un."}}},
		{"array", " [ {\"text\": \"Un.\"} ]", []schema.Document{{ID: "stdin-1", Text: "Un."}}},
		{"page", "<!DOCTYPE html><html><head><title>T</title></head><body><nav>Menu</nav><p>Un <b>mot</b>.</p><p>Deux.</p></body></html>",
			[]schema.Document{{ID: "stdin", Title: "T", Text: "Un mot.\nDeux."}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			docs, errs := gather(t, "", []string{"-"}, strings.NewReader(tt.in), Options{})
			if diff := cmp.Diff(tt.want, docs); diff != "" || errs != nil {
				t.Error(diff, errs)
			}
		})
	}
}

func TestReadPage(t *testing.T) {
	const page = `<!DOCTYPE html><html lang="fr"><head><title>Visite à Riga</title>
<meta charset="CHARSET"><meta property="og:site_name" content="Le Journal d'essai">
<meta property="article:published_time" content="2018-04-09T10:00:00+02:00"></head>
<body><nav><a href="/">Accueil</a><a href="/monde">Monde</a></nav>
<article><h1>Visite à Riga</h1>
<p>La ministre des Affaires étrangères s'est rendue lundi à Riga, où elle a rencontré son homologue lettone pour parler de la sécurité de la région et des échanges entre les deux pays.</p>
<h2>Un long entretien</h2>
<p>Les deux femmes ont évoqué pendant plus de deux heures les exercices militaires qui se tiennent près de la frontière. Elles ont appelé au calme et promis de se revoir avant l'été dans la capitale.</p></article>
<footer>Mentions légales</footer></body></html>`
	latin := strings.Map(func(r rune) rune { return r }, strings.ReplaceAll(page, "CHARSET", "iso-8859-1"))
	var bytes1 []byte
	for _, r := range latin {
		bytes1 = append(bytes1, byte(r))
	}
	for name, in := range map[string]string{"utf-8": strings.ReplaceAll(page, "CHARSET", "utf-8"), "latin-1": string(bytes1)} {
		docs, errs := gather(t, "", []string{"-"}, strings.NewReader(in), Options{})
		if len(docs) != 1 {
			t.Fatalf("%s: %d documents, errors %q", name, len(docs), errs)
		}
		d := docs[0]
		if d.Title != "Visite à Riga" || d.Published != "2018-04-09" || d.Source != "Le Journal d'essai" {
			t.Errorf("%s: title %q, published %q, source %q", name, d.Title, d.Published, d.Source)
		}
		if !strings.Contains(d.Text, "les deux pays.\nUn long entretien\nLes deux femmes") || strings.Contains(d.Text, "Accueil") || strings.Contains(d.Text, "Mentions") {
			t.Errorf("%s: text %q", name, d.Text)
		}
	}
}

// A stream of a thousand documents and one that is too long.
func TestReadLimit(t *testing.T) {
	var in strings.Builder
	enc := json.NewEncoder(&in)
	for _, n := range []int{10, 300_000, 1_000_000, 20} {
		if err := enc.Encode(map[string]string{"text": strings.Repeat("a", n)}); err != nil {
			t.Fatal(err)
		}
	}
	docs, errs := gather(t, "", []string{"-"}, strings.NewReader(in.String()), Options{MaxDocument: 500_000})
	if diff := cmp.Diff([]string{"stdin-1", "stdin-2", "stdin-4"}, ids(docs)); diff != "" {
		t.Error(diff)
	}
	if len(errs) != 1 || !strings.HasPrefix(errs[0], "-:3: a document is longer than") {
		t.Errorf("errors %q", errs)
	}
	array := "[" + strings.Join(strings.Split(strings.TrimSpace(in.String()), "\n"), ",\n") + "]"
	docs, errs = gather(t, "", []string{"-"}, strings.NewReader(array), Options{MaxDocument: 500_000})
	if len(docs) != 2 || len(errs) != 1 || !strings.Contains(errs[0], "longer than") {
		t.Errorf("array: %q, errors %q", ids(docs), errs)
	}
}

func TestReadCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range Read(ctx, []string{"-"}, strings.NewReader(strings.Repeat("{\"text\":\"a\"}\n", 50)), Options{}) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	if n != 4 || !errors.Is(last, context.Canceled) {
		t.Errorf("%d yields, last error %v", n, last)
	}
}

func FuzzReadJSONLines(f *testing.F) {
	for _, s := range []string{
		"{\"text\":\"Un.\"}\n", "{\"id\":1,\"text\":\"Un.\"}\n\n{\"id\":1}", "{\"html\":\"<p>Un.</p>\"}", "{\"text\":\"\\ud800\"}",
		"[{\"text\":\"a\"}]", "{", "\xff\n{\"text\":\"b\"}", "{\"published\":\"2015-1\"}", "\uFEFF{\"text\":\"c\"}\r\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		for _, format := range []Format{JSONLines, JSON, Auto} {
			lines := 1 + strings.Count(in, "\n")
			yields := 0
			for doc, err := range Read(context.Background(), []string{"-"}, strings.NewReader(in), Options{Stdin: format, MaxDocument: 1 << 20}) {
				yields++
				if (err == nil) != (doc.Text != "") {
					t.Fatalf("%q: text %q with error %v", in, doc.Text, err)
				}
				var e *schema.FileError
				if errors.As(err, &e) && (e.Path != "-" || e.Msg == "" || e.Line > lines) {
					t.Fatalf("%q: error %#v", in, e)
				}
			}
			if format == JSONLines && yields > lines {
				t.Fatalf("%q: %d yields of %d lines", in, yields, lines)
			}
		}
	})
}
