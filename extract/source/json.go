package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"

	"github.com/entente-kg/entente/schema"
)

// jsonLines reads one document a line. A broken line costs that line only.
func (r *reader) jsonLines(f file, in *bufio.Reader) bool {
	const keep = 1 << 20 // bytes of buffer kept from line to line
	var long []byte
	empty := true
	for n := 1; ; n++ {
		line, err := in.ReadSlice('\n')
		tooLong := false
		if errors.Is(err, bufio.ErrBufferFull) {
			long = long[:0]
			for errors.Is(err, bufio.ErrBufferFull) {
				if tooLong = tooLong || len(long)+len(line) > r.opts.MaxDocument; !tooLong {
					long = append(long, line...)
				}
				line, err = in.ReadSlice('\n')
			}
			long = append(long, line...)
			line = long
		}
		if err != nil && err != io.EOF {
			return r.fail(f.path, n, "cannot be read", unwrapPath(err))
		}
		if !r.more() {
			return false
		}
		if line = bytes.TrimSpace(line); tooLong || len(line) > 0 {
			empty = false
			doc, problem := r.jsonLine(line, tooLong, f.id+"-"+strconv.Itoa(n))
			if cap(long) > keep {
				long, line = nil, nil // the document that is handed on holds it again
			}
			if !r.deliver(f, n, doc, problem) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
	}
	if empty {
		return r.fail(f.path, 0, "the file is empty; remove it or fill it in", nil)
	}
	return true
}

func (r *reader) jsonLine(line []byte, tooLong bool, id string) (schema.Document, error) {
	if tooLong || len(line) > r.opts.MaxDocument {
		return schema.Document{}, errors.New(r.tooLong())
	}
	return parseRecord(line, id)
}

// json reads a file of one object, one array of objects, or objects one after
// the other, holding one at a time. Broken syntax ends the file: what follows
// cannot be told apart.
func (r *reader) json(f file, in io.Reader) bool {
	lines := &lineCounter{in: in, limit: int64(r.opts.MaxDocument), line: 1}
	dec := json.NewDecoder(lines)
	array, n := false, 0
	if first, err := skipToValue(dec); err != nil {
		return r.broken(f, lines, dec, err)
	} else if first == '[' {
		array = true
		if _, err := dec.Token(); err != nil {
			return r.broken(f, lines, dec, err)
		}
	}
	for dec.More() || !array {
		var raw json.RawMessage
		start := dec.InputOffset()
		lines.from = start
		if err := dec.Decode(&raw); err != nil {
			if err == io.EOF && !array && n > 0 {
				return true
			}
			return r.broken(f, lines, dec, err)
		}
		n++
		line := lines.at(dec.InputOffset() - int64(len(raw)))
		id := f.id
		if array || n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		if !r.more() {
			return false
		}
		doc, err := parseRecord(raw, id)
		raw = nil // the document that is handed on holds it again
		if !r.deliver(f, line, doc, err) {
			return false
		}
	}
	if _, err := dec.Token(); err != nil { // the closing bracket
		return r.broken(f, lines, dec, err)
	}
	if n == 0 {
		return r.fail(f.path, 0, "the array is empty; there is nothing to read", nil)
	}
	return true
}

func (r *reader) broken(f file, lines *lineCounter, dec *json.Decoder, err error) bool {
	offset := dec.InputOffset()
	if e, ok := errors.AsType[*json.SyntaxError](err); ok {
		offset = max(offset, e.Offset)
	}
	switch {
	case errors.Is(err, errTooLong):
		return r.fail(f.path, lines.at(offset), r.tooLong(), nil)
	case err == io.EOF && offset == 0:
		return r.fail(f.path, 0, "the file is empty; remove it or fill it in", nil)
	case err == io.EOF:
		err = io.ErrUnexpectedEOF
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		offset = lines.read - 1
	}
	return r.fail(f.path, lines.at(offset), "broken JSON; what follows in this file is not read; correct it", err)
}

// skipToValue looks at the first byte of the first value.
func skipToValue(dec *json.Decoder) (byte, error) {
	dec.More() // fills the buffer
	rest, err := io.ReadAll(io.LimitReader(dec.Buffered(), 1<<16))
	if err != nil {
		return 0, err
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	if len(rest) == 0 {
		return 0, io.EOF
	}
	return rest[0], nil
}

var errTooLong = errors.New("longer than the limit")

// A lineCounter tells the line of an offset that its reader passed, and stops
// where one value grows beyond a limit.
type lineCounter struct {
	in    io.Reader
	read  int64
	from  int64 // where the present value begins
	limit int64
	line  int     // of the newlines dropped already, plus one
	ends  []int64 // offsets of newlines not asked for yet
}

func (c *lineCounter) Read(b []byte) (int, error) {
	if c.read-c.from > c.limit {
		return 0, errTooLong
	}
	n, err := c.in.Read(b)
	for i := 0; i < n; {
		j := bytes.IndexByte(b[i:n], '\n')
		if j < 0 {
			break
		}
		c.ends = append(c.ends, c.read+int64(i+j))
		i += j + 1
	}
	c.read += int64(n)
	return n, err
}

// at returns the line of an offset, from 1; offsets must not fall.
func (c *lineCounter) at(offset int64) int {
	n := 0
	for n < len(c.ends) && c.ends[n] < offset {
		n++
	}
	c.line += n
	c.ends = c.ends[:copy(c.ends, c.ends[n:])]
	return c.line
}
