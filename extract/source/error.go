package source

import "fmt"

// An Error says which document could not be read and what to do about it. It
// stops no other document.
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
