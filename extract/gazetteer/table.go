package gazetteer

import (
	"fmt"
	"strings"
)

// An Error is one mistake in a data file.
type Error struct {
	File string
	Line int // from 1
	Msg  string
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Msg) }

// Errors are all the mistakes of all the files, in reading order.
type Errors []*Error

func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, x := range e {
		lines[i] = x.Error()
	}
	return strings.Join(lines, "\n")
}

// A row is a line of a data file cut at its semicolons.
type row struct {
	file   string
	line   int
	inset  bool // the line begins with white space
	fields []string
}

// at returns field i, or nothing where the line ends earlier.
func (r *row) at(i int) string {
	if i < len(r.fields) {
		return r.fields[i]
	}
	return ""
}

// list cuts field i at its commas into dst.
func (r *row) list(i int, dst []string) []string {
	return appendList(dst, r.at(i), ',')
}

// appendList appends the non-empty trimmed parts of s to dst.
func appendList(dst []string, s string, sep byte) []string {
	for s != "" {
		part := s
		if i := strings.IndexByte(s, sep); i >= 0 {
			part, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if part = trim(part); part != "" {
			dst = append(dst, part)
		}
	}
	return dst
}

// trim is strings.TrimSpace for the spaces that data files have.
func trim(s string) string {
	for len(s) > 0 && (s[0] == ' ' || s[0] == '\t' || s[0] == '\r') {
		s = s[1:]
	}
	for len(s) > 0 && (s[len(s)-1] == ' ' || s[len(s)-1] == '\t' || s[len(s)-1] == '\r') {
		s = s[:len(s)-1]
	}
	return s
}

// A reader goes through the rows of one data file and collects mistakes.
type reader struct {
	file     string
	min, max int // fields a row may have
	errs     *Errors
}

// each calls do for every row of text. The row is reused.
func (d *reader) each(text string, do func(*row)) {
	r := row{file: d.file}
	for text != "" {
		line := text
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		r.line++
		bare := trim(line)
		if bare == "" || bare[0] == '#' {
			continue
		}
		r.inset = line[0] == ' ' || line[0] == '\t'
		r.fields = r.fields[:0]
		for {
			i := strings.IndexByte(bare, ';')
			if i < 0 {
				r.fields = append(r.fields, trim(bare))
				break
			}
			r.fields = append(r.fields, trim(bare[:i]))
			bare = bare[i+1:]
		}
		if n := len(r.fields); n > d.max || n < d.min && !r.inset {
			d.fail(&r, "%d fields where %d to %d are expected: fields are parted by semicolons, names by commas", n, d.min, d.max)
			continue
		}
		do(&r)
	}
}

func (d *reader) fail(r *row, format string, args ...any) {
	*d.errs = append(*d.errs, &Error{File: r.file, Line: r.line, Msg: fmt.Sprintf(format, args...)})
}

// genders reads the gender letters of a field: m, f or mf.
func (d *reader) gender(r *row, i int) Gender {
	switch r.at(i) {
	case "":
		return 0
	case "m":
		return Masc
	case "f":
		return Fem
	case "mf":
		return Masc | Fem
	}
	d.fail(r, "gender %q: write m, f or mf, or leave it empty", r.at(i))
	return 0
}

// wikidata turns an item number into an entity URI.
func (d *reader) wikidata(r *row, i int) string {
	q := r.at(i)
	if q == "" {
		return ""
	}
	if len(q) < 2 || q[0] != 'Q' || strings.Trim(q[1:], "0123456789") != "" {
		d.fail(r, "Wikidata item %q: write Q and digits, or leave it empty where it is not certain", q)
		return ""
	}
	return "http://www.wikidata.org/entity/" + q
}
