package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"

	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/schema"
)

// origins knows out of what each document of a store was read, and so which
// need not be read again. Documents come to it in one goroutine and leave it in
// another.
type origins struct {
	store  *graph.Store
	reader []byte // hash of what documents are read with

	mu        sync.Mutex
	read      map[string]given // those on their way
	seen      map[string]bool  // ids of all that came
	unchanged int
}

// A given is what of a document is not known any more when it was read.
type given struct {
	input           []byte
	lang, published string
}

func newOrigins(store *graph.Store, r reading) (*origins, error) {
	h := sha256.New()
	program, err := programID()
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(h, "%s\n%s\n", program, r.Lang)
	for _, dir := range r.Names {
		if err := hashFiles(h, os.DirFS(dir)); err != nil {
			return nil, fmt.Errorf("names %s: %w", dir, err)
		}
	}
	return &origins{store: store, reader: h.Sum(nil), read: make(map[string]given), seen: make(map[string]bool)}, nil
}

// programID tells programs apart that may read documents differently: by their
// revision, and where they were built of something else, by all their bytes.
// Rules, words and names that are built in are a part of it.
func programID() (string, error) {
	revision, modified := "", true
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				revision = s.Value
			case "vcs.modified":
				modified = s.Value != "false"
			}
		}
	}
	if revision != "" && !modified {
		return revision, nil
	}
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	_, err = io.Copy(h, f)
	return string(h.Sum(nil)), err
}

// hashFiles adds names and contents of all files, in the order of their names.
func hashFiles(h io.Writer, files fs.FS) error {
	return fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(files, path)
		fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(path), len(data))
		h.Write(data)
		return err
	})
}

// input is the hash of a document as it was given and what it is read with.
func (o *origins) input(doc *schema.Document) ([]byte, error) {
	h := sha256.New()
	h.Write(o.reader)
	if err := json.NewEncoder(h).Encode(doc); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}

// changed yields the documents that have to be read: those that the store read
// out of the same are left out, and counted.
func (o *origins) changed(docs iter.Seq2[schema.Document, error]) iter.Seq2[schema.Document, error] {
	return func(yield func(schema.Document, error) bool) {
		for doc, err := range docs {
			if err == nil {
				var known bool
				if known, err = o.known(&doc); known {
					continue
				}
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}

// known tells whether the store read the document out of the same, and notes
// it where not.
func (o *origins) known(doc *schema.Document) (bool, error) {
	input, err := o.input(doc)
	if err != nil {
		return false, err
	}
	before, err := o.store.Input(doc.ID)
	if err != nil {
		return false, err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.seen[doc.ID] = true
	if bytes.Equal(before, input) {
		o.unchanged++
		return true, nil
	}
	o.read[doc.ID] = given{input, doc.Lang, doc.Published}
	return false, nil
}

// reading joins what was read in a document with its origin.
func (o *origins) reading(r schema.Result) graph.Reading {
	o.mu.Lock()
	defer o.mu.Unlock()
	g, ok := o.read[r.Document.ID]
	if !ok {
		return graph.Reading{Result: r}
	}
	delete(o.read, r.Document.ID)
	return graph.Reading{Result: r, Origin: graph.Origin{
		Input:     g.input,
		LangFound: g.lang == "" && r.Document.Lang != "",
		DateFound: g.published == "" && r.Document.Published != "",
	}}
}

// passedOver is how many documents were left out.
func (o *origins) passedOver() int {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.unchanged
}

// gone returns the ids of the store's documents that did not come.
func (o *origins) gone(ctx context.Context) (ids []string, err error) {
	for id, err := range o.store.IDs(ctx) {
		if err != nil {
			return nil, err
		}
		if !o.seen[id] {
			ids = append(ids, id)
		}
	}
	return ids, nil
}
