package schema

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A FileError says what in a file could not be read and what to do about it.
// It stops nothing else that stands in that file or in others.
type FileError struct {
	Path string // the file as it was named; "-" for standard input
	Line int    // from 1; 0: the whole file
	Msg  string // what is wrong, and what to do
	Err  error  // the cause; may be nil
}

func (e *FileError) Error() string {
	s := e.Path
	if !utf8.ValidString(s) || strings.ContainsFunc(s, isControl) {
		s = strconv.Quote(s) // a name may hold anything, a message may not
	}
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
func (e *FileError) Unwrap() error { return e.Err }
