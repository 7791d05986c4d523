package query

import (
	"context"
	"strings"

	"github.com/entente-kg/entente/graph"
)

// A DocumentFilter chooses documents. The zero value is all.
type DocumentFilter struct {
	Q        string // part of the id, title or source, in any case, with or without accents
	From, To string // of their publication, inclusive: 2014, 2014-04, 2014-04-01
	Cursor   string // Next of the page before
	Limit    int    // items of a page; 0 means DefaultLimit
}

// A DocumentSummary is a document without its text.
type DocumentSummary struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Lang      string `json:"lang,omitempty"`
	Published string `json:"published,omitempty"`
	Source    string `json:"source,omitempty"`
	URL       string `json:"url,omitempty"`
	Bytes     int    `json:"bytes"`  // of its text
	Events    int    `json:"events"` // that were read in it
}

// ListDocuments lists documents in the bytewise order of their ids. It goes through
// the heads of all, at two microseconds each, to count those that fit.
func (q *Queries) ListDocuments(ctx context.Context, f DocumentFilter) (Page[DocumentSummary], error) {
	page := Page[DocumentSummary]{Items: []DocumentSummary{}}
	limit, err := limits(f.Limit)
	if err != nil {
		return page, err
	}
	published, err := bounds(f.From, f.To)
	if err != nil {
		return page, err
	}
	asked := question("documents", f.Q, f.From, f.To)
	after := ""
	if f.Cursor != "" {
		if after, err = parseCursor[string](f.Cursor, asked); err != nil {
			return page, err
		}
	}
	words := strings.Fields(graph.Fold(f.Q))
	fits := func(o *graph.Outline) bool {
		if !published.holds(o.Published) {
			return false
		}
		if len(words) == 0 {
			return true
		}
		in := graph.Fold(o.ID + " " + o.Title + " " + o.Source)
		for _, w := range words {
			if !strings.Contains(in, w) {
				return false
			}
		}
		return true
	}
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) error {
		more := false
		return now.Outlines("", func(o graph.Outline, damage *graph.DamagedError) bool {
			switch {
			case damage != nil:
				page.Damaged = append(page.Damaged, damage.Doc)
				return true
			case !fits(&o):
				return true
			}
			page.Total++
			switch {
			case f.Cursor != "" && o.ID <= after, more:
			case len(page.Items) == limit:
				more = true
				page.Next = cursor[string]{asked, page.Items[limit-1].ID}.String()
			default:
				page.Items = append(page.Items, DocumentSummary{o.ID, o.Title, o.Lang, o.Published, o.Source, o.URL, o.Bytes, o.Events})
			}
			return true
		})
	})
	return page, err
}
