package source

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
)

// A Format says how the bytes of a file hold documents.
type Format uint8

// The formats. Auto goes by the extension of a file, and by the first bytes of
// standard input and of pipes.
const (
	Auto Format = iota
	Text
	Markdown
	HTML
	JSON      // one object, one array, or objects one after the other
	JSONLines // one object a line
)

// extensions is what an error message offers.
const extensions = ".txt, .md, .html, .json, .jsonl"

// formatOf tells the format by a file's extension; Auto: unknown.
func formatOf(path string) Format {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".text":
		return Text
	case ".md", ".markdown":
		return Markdown
	case ".html", ".htm", ".xhtml":
		return HTML
	case ".json":
		return JSON
	case ".jsonl", ".ndjson":
		return JSONLines
	}
	return Auto
}

// sniff tells the format by the first bytes of a stream; whole says that they
// are all of it.
func sniff(head []byte, whole bool) Format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, bom), " \t\r\n")
	if len(head) == 0 {
		return Text
	}
	switch head[0] {
	case '{':
		inner := bytes.TrimLeft(head[1:], " \t\r\n")
		if len(inner) > 0 && inner[0] != '"' && inner[0] != '}' {
			return Text
		}
		line, _, more := bytes.Cut(head, []byte("\n"))
		if json.Valid(line) || !more && !whole {
			return JSONLines // a first line longer than the head is no pretty-printed object
		}
		if len(bytes.TrimSpace(line)) > 1 && bytes.HasSuffix(bytes.TrimSpace(line), []byte("}")) {
			return JSONLines // a broken first line: the rest is read all the same
		}
		return JSON
	case '[':
		if inner := bytes.TrimLeft(head[1:], " \t\r\n"); len(inner) == 0 || inner[0] == '{' || inner[0] == ']' {
			return JSON
		}
	case '<':
		if len(head) > 1 && (head[1] == '!' || head[1] == '?' || 'a' <= head[1] && head[1] <= 'z' || 'A' <= head[1] && head[1] <= 'Z') {
			return HTML
		}
	}
	return Text
}

// bom is the byte order mark that some editors put before UTF-8; never written to.
var bom = []byte("\uFEFF")
