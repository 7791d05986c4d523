package source

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/entente-kg/entente/schema"
)

// DefaultMaxDocument is the size of the largest document that is read, in
// bytes: a file of text, one line of JSON Lines, one element of a JSON array.
const DefaultMaxDocument = 256 << 20

// Options change how documents are read; the zero value works.
type Options struct {
	MaxDocument int    // bytes; 0: DefaultMaxDocument
	Stdin       Format // of standard input; Auto: told by its first bytes
}

// Read yields the documents of paths in order: files, directories (recursive,
// sorted, without hidden files and without files of other extensions) and, for
// "-", stdin. One document is held at a time.
//
// A document that cannot be read comes as an [*schema.FileError] with an empty document,
// and the next one follows; only when ctx is done does Read end, with its error.
// An id is the document's own, else the name of its file without extension,
// with the file's folders where two would be the same and with the line or the
// number of the element where a file holds several. A second document of the
// same id is an error.
func Read(ctx context.Context, paths []string, stdin io.Reader, opts Options) iter.Seq2[schema.Document, error] {
	return func(yield func(schema.Document, error) bool) {
		if opts.MaxDocument <= 0 {
			opts.MaxDocument = DefaultMaxDocument
		}
		r := &reader{ctx: ctx, opts: opts, yield: yield, seed: maphash.MakeSeed(), seen: make(map[uint64]struct{})}
		files := list(paths)
		nameFiles(files)
		for _, f := range files {
			if !r.more() || !r.file(f, stdin) {
				return
			}
		}
	}
}

// A reader is the state of one Read. Its methods tell whether to go on.
type reader struct {
	ctx   context.Context
	opts  Options
	yield func(schema.Document, error) bool
	seed  maphash.Seed
	seen  map[uint64]struct{} // hashes of the ids yielded
}

// more yields the context's error once it is done.
func (r *reader) more() bool {
	if err := r.ctx.Err(); err != nil {
		r.yield(schema.Document{}, fmt.Errorf("reading documents: %w", err))
		return false
	}
	return true
}

func (r *reader) fail(path string, line int, msg string, err error) bool {
	return r.yield(schema.Document{}, &schema.FileError{Path: path, Line: line, Msg: msg, Err: err})
}

// failed yields an error of this package's parsers under the file's name.
func (r *reader) failed(path string, line int, err error) bool {
	if e, ok := errors.AsType[*schema.FileError](err); ok {
		return r.fail(path, line, e.Msg, e.Err)
	}
	return r.fail(path, line, err.Error(), nil)
}

// deliver yields a document, or why it could not be read.
func (r *reader) deliver(f file, line int, doc schema.Document, err error) bool {
	if err != nil {
		return r.failed(f.path, line, err)
	}
	return r.emit(f, line, doc)
}

// emit checks a document and yields it.
func (r *reader) emit(f file, line int, doc schema.Document) bool {
	if msg := check(doc.Text); msg != "" {
		return r.fail(f.path, line, msg, nil)
	}
	if err := schema.CheckDocumentID(doc.ID); err != nil {
		return r.fail(f.path, line, err.Error()+"; give the document another, or the file another name", nil)
	}
	h := maphash.String(r.seed, doc.ID)
	if _, dup := r.seen[h]; dup {
		return r.fail(f.path, line, fmt.Sprintf("another document has the id %q already; give each document an id of its own", doc.ID), nil)
	}
	r.seen[h] = struct{}{}
	return r.yield(doc, nil)
}

// file reads one file, whatever it holds.
func (r *reader) file(f file, stdin io.Reader) bool {
	if f.err != nil {
		return r.yield(schema.Document{}, f.err)
	}
	in, format := stdin, f.format
	if f.path == "-" {
		format = r.opts.Stdin
		if in == nil {
			return r.fail(f.path, 0, "there is no standard input; name a file", nil)
		}
	} else {
		opened, err := os.Open(f.path)
		if err != nil {
			return r.fail(f.path, 0, "cannot be opened; check its name and permissions", unwrapPath(err))
		}
		defer opened.Close()
		in = opened
	}
	buffered := bufio.NewReaderSize(in, 64<<10)
	if format == Auto {
		head, err := buffered.Peek(64 << 10)
		format = sniff(head, err != nil)
	}
	if mark, _ := buffered.Peek(len(bom)); string(mark) == string(bom) {
		_, _ = buffered.Discard(len(bom)) // peeked: cannot fail
	}
	switch format {
	case JSONLines:
		return r.jsonLines(f, buffered)
	case JSON:
		return r.json(f, buffered)
	}
	data, err := r.all(in, buffered)
	switch {
	case err != nil:
		return r.fail(f.path, 0, "cannot be read", unwrapPath(err))
	case len(data) > r.opts.MaxDocument:
		return r.fail(f.path, 0, r.tooLong(), nil)
	}
	doc := schema.Document{ID: f.id}
	switch format {
	case HTML:
		if err := fillFromPage(&doc, []byte(data)); err != nil {
			return r.failed(f.path, 0, err)
		}
	case Markdown:
		if msg := check(data); msg != "" {
			return r.fail(f.path, 0, msg, nil)
		}
		if err := fillFromMarkdown(&doc, data); err != nil {
			return r.failed(f.path, 0, err)
		}
	default:
		doc.Text = data
	}
	return r.emit(f, 0, doc)
}

// all reads buffered to its end, or one byte beyond the limit; a file that
// tells its size takes no more memory than that.
func (r *reader) all(in io.Reader, buffered *bufio.Reader) (string, error) {
	var b strings.Builder
	if f, ok := in.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			b.Grow(int(min(info.Size(), int64(r.opts.MaxDocument)+1)))
		}
	}
	_, err := io.Copy(&b, io.LimitReader(buffered, int64(r.opts.MaxDocument)+1))
	return b.String(), err
}

func (r *reader) tooLong() string {
	return fmt.Sprintf("a document is longer than %d MB; split it", r.opts.MaxDocument>>20)
}

// unwrapPath drops the path that the error of an os call repeats.
func unwrapPath(err error) error {
	if p, ok := errors.AsType[*os.PathError](err); ok {
		return p.Err
	}
	return err
}
