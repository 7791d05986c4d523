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

	"github.com/entente-kg/entente/schema"
)

// Read yields the documents of annotated files in order; "-" is stdin. What
// cannot be read comes as an error, a [*schema.FileError] for each problem, and the next
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
			return yield(nil, &schema.FileError{Path: path, Msg: "cannot be opened; check its name and permissions", Err: cause(err)})
		}
		defer f.Close()
		in = f
	}
	lines := bufio.NewReaderSize(in, 64<<10)
	for n, documents := 1, 0; ; n++ {
		line, readErr := lines.ReadBytes('\n')
		if readErr != nil && readErr != io.EOF {
			return yield(nil, &schema.FileError{Path: path, Msg: "cannot be read; name a file of annotated documents", Err: cause(readErr)})
		}
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) > 0 {
			documents++
			doc, err := parse(line, path, n)
			if err == nil && seen[doc.ID] {
				err = &schema.FileError{Path: path, Line: n, Msg: fmt.Sprintf("another document has the id %q already; give each an id of its own", doc.ID)}
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
			return documents > 0 || yield(nil, &schema.FileError{Path: path, Msg: "there are no documents; write one JSON object a line"})
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
		return nil, &schema.FileError{Path: path, Line: n, Msg: "the line is not UTF-8; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)"}
	}
	var d Document
	if err := json.Unmarshal(line, &d); err != nil {
		if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			if e.Field == "" {
				return nil, &schema.FileError{Path: path, Line: n, Msg: fmt.Sprintf("this is a JSON %s; write one object a line, a document with its events", e.Value)}
			}
			field := strings.TrimPrefix(e.Field, "Document.") // whose fields are the line's own
			return nil, &schema.FileError{Path: path, Line: n, Msg: fmt.Sprintf("%q must be %s, not a JSON %s", field, wanted(e.Type.Kind().String()), e.Value)}
		}
		return nil, &schema.FileError{Path: path, Line: n, Msg: "broken JSON; write one object a line, a document with its events", Err: err}
	}
	var errs []error
	for _, problem := range d.problems() {
		errs = append(errs, &schema.FileError{Path: path, Line: n, Msg: problem})
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
