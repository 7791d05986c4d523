package source

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/entente-kg/entente/schema"
)

// A record is a document as JSON holds it; unknown fields are ignored.
type record struct {
	ID        json.RawMessage `json:"id"` // a string or a number
	Text      *string         `json:"text"`
	HTML      *string         `json:"html"`
	Title     string          `json:"title"`
	Lang      string          `json:"lang"`
	Published string          `json:"published"`
	Source    string          `json:"source"`
	URL       string          `json:"url"`
}

// parseRecord reads one JSON object; id names a document that has none itself.
func parseRecord(data []byte, id string) (schema.Document, error) {
	if !utf8.Valid(data) {
		return schema.Document{}, errors.New("the line is not UTF-8; convert it first (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)")
	}
	var rec record
	if err := json.Unmarshal(data, &rec); err != nil {
		return schema.Document{}, explain(err)
	}
	doc := schema.Document{ID: id, Title: rec.Title, Source: rec.Source, URL: rec.URL}
	if own, err := rec.id(); err != nil {
		return schema.Document{}, err
	} else if own != "" {
		doc.ID = own
	}
	doc.Lang = language(rec.Lang)
	var err error
	if doc.Published, err = publication(rec.Published); err != nil {
		return schema.Document{}, err
	}
	switch {
	case rec.Text != nil:
		doc.Text = strings.TrimPrefix(*rec.Text, string(bom))
	case rec.HTML != nil:
		if err := fillFromPage(&doc, []byte(*rec.HTML)); err != nil {
			return schema.Document{}, err
		}
	default:
		return schema.Document{}, errors.New(`the object has neither "text" nor "html"; give it one of them`)
	}
	return doc, nil
}

func (rec *record) id() (string, error) {
	raw := bytes.TrimSpace(rec.ID)
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	if raw[0] == '"' {
		var s string
		err := json.Unmarshal(raw, &s)
		return strings.TrimSpace(s), err
	}
	if raw[0] == '-' || isDigit(raw[0]) {
		return string(raw), nil
	}
	return "", errors.New(`"id" must be a string or a number`)
}

// explain says a JSON error in the words of somebody who wrote the file.
func explain(err error) error {
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if e.Field == "" {
			return fmt.Errorf("expected a JSON object with \"text\", found a JSON %s", e.Value)
		}
		return fmt.Errorf("%q must be a string, not a JSON %s", e.Field, e.Value)
	}
	return &schema.FileError{Msg: "broken JSON; correct it or remove it", Err: err}
}

// publication reads the date of a document: an EDTF day, month or year, or a
// time stamp, of which the day counts.
func publication(s string) (string, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	date := s
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') && isDigit(s[len(s)-1]) || len(s) > 10 && s[10] == 'T' && s[len(s)-1] == 'Z' {
		date = s[:10]
	}
	if _, ok := parseEDTF(date); !ok {
		return "", fmt.Errorf(`"published" is %q; write a day as 2015-05-19, a month as 2015-05 or a year as 2015`, s)
	}
	return date, nil
}

// language keeps the language of a tag such as fr-FR.
func language(tag string) string {
	tag = strings.ToLower(strings.TrimSpace(tag))
	if i := strings.IndexAny(tag, "-_"); i > 0 {
		tag = tag[:i]
	}
	return tag
}
