package gold

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"unicode/utf8"
)

// An Error says what is wrong in an annotated file and what to do about it. It
// costs that document only.
type Error struct {
	Path string // the file as it was named; "-" for standard input
	Line int    // from 1; 0: the whole file
	Msg  string // what is wrong, and what to do
	Err  error  // the cause; may be nil
}

func (e *Error) Error() string {
	s := e.Path
	if e.Line > 0 {
		s = fmt.Sprintf("%s:%d", s, e.Line)
	}
	s += ": " + e.Msg
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Read yields the documents of annotated files in order; "-" is stdin. What
// cannot be read comes as an error, an [*Error] for each problem, and the next
// document follows. No two documents have the same id.
func Read(paths []string, stdin io.Reader) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		seen := make(map[string]bool)
		for _, path := range paths {
			if !readFile(path, stdin, seen, yield) {
				return
			}
		}
	}
}

// readFile yields the documents of one file, and tells whether to go on.
func readFile(path string, in io.Reader, seen map[string]bool, yield func(*Document, error) bool) bool {
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return yield(nil, &Error{path, 0, "cannot be opened; check its name and permissions", cause(err)})
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewReaderSize(in, 64<<10)
	for n, documents := 1, 0; ; n++ {
		line, readErr := lines.ReadBytes('\n')
		if readErr != nil && readErr != io.EOF {
			return yield(nil, &Error{path, 0, "cannot be read; name a file of annotated documents", cause(readErr)})
		}
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 {
			documents++
			doc, err := parse(line, path, n)
			if err == nil && seen[doc.ID] {
				err = &Error{path, n, fmt.Sprintf("another document has the id %q already; give each an id of its own", doc.ID), nil}
			}
			if err != nil {
				doc = nil
			} else {
				seen[doc.ID] = true
			}
			if !yield(doc, err) {
				return false
			}
		}
		if readErr == io.EOF {
			return documents > 0 || yield(nil, &Error{path, 0, "there are no documents; write one JSON object a line", nil})
		}
	}
}

// cause is an error of a file without the file's name.
func cause(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	return err
}

// parse reads and checks one document, which stands in that line of that file.
func parse(line []byte, path string, n int) (*Document, error) {
	if !utf8.Valid(line) {
		return nil, &Error{path, n, "the line is not UTF-8; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)", nil}
	}
	var d Document
	if err := json.Unmarshal(line, &d); err != nil {
		if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			if e.Field == "" {
				return nil, &Error{path, n, fmt.Sprintf("this is a JSON %s; write one object a line, a document with its events", e.Value), nil}
			}
			field := strings.TrimPrefix(e.Field, "Document.") // whose fields are the line's own
			return nil, &Error{path, n, fmt.Sprintf("%q must be %s, not a JSON %s", field, wanted(e.Type.Kind().String()), e.Value), nil}
		}
		return nil, &Error{path, n, "broken JSON; write one object a line, a document with its events", err}
	}
	var errs []error
	for _, problem := range d.problems() {
		errs = append(errs, &Error{path, n, problem, nil})
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return &d, nil
}

// wanted says a Go kind in the words of somebody who writes JSON.
func wanted(kind string) string {
	switch kind {
	case "slice":
		return "a list"
	case "struct":
		return "an object"
	}
	return "a " + kind
}
