package gold

import (
	"encoding/json"
	"strconv"

	"github.com/entente-kg/entente/schema"
)

// A Tally counts what is right of what was extracted and of what gold has.
type Tally struct{ Right, Gold, Extracted int }

// Precision is the share of what was extracted that is right, from 0 to 1.
func (t Tally) Precision() float64 { return ratio(t.Right, t.Extracted) }

// Recall is the share of gold that was extracted, from 0 to 1.
func (t Tally) Recall() float64 { return ratio(t.Right, t.Gold) }

// F1 is the harmonic mean of precision and recall, from 0 to 1.
func (t Tally) F1() float64 {
	p, r := t.Precision(), t.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// MarshalJSON writes the figures and what they come from.
func (t Tally) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		P         float64 `json:"p"`
		R         float64 `json:"r"`
		F1        float64 `json:"f1"`
		Right     int     `json:"right"`
		Gold      int     `json:"gold"`
		Extracted int     `json:"extracted"`
	}{round(t.Precision()), round(t.Recall()), round(t.F1()), t.Right, t.Gold, t.Extracted})
}

func (t *Tally) plus(o Tally) {
	t.Right += o.Right
	t.Gold += o.Gold
	t.Extracted += o.Extracted
}

// A Share counts what is right of a number of things.
type Share struct{ Right, Of int }

// Rate is the share, from 0 to 1; 0 of nothing.
func (s Share) Rate() float64 { return ratio(s.Right, s.Of) }

// MarshalJSON writes the rate, null of nothing, and what it comes from.
func (s Share) MarshalJSON() ([]byte, error) {
	var rate *float64
	if s.Of > 0 {
		r := round(s.Rate())
		rate = &r
	}
	return json.Marshal(struct {
		Rate  *float64 `json:"rate"`
		Right int      `json:"right"`
		Of    int      `json:"of"`
	}{rate, s.Right, s.Of})
}

func (s *Share) add(right bool) {
	s.Of++
	if right {
		s.Right++
	}
}

func (s *Share) plus(o Share) {
	s.Right += o.Right
	s.Of += o.Of
}

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// round keeps four decimals.
func round(f float64) float64 {
	f, _ = strconv.ParseFloat(strconv.FormatFloat(f, 'f', 4, 64), 64) // formatted just now: cannot fail
	return f
}

// Attributes say how often the further fields of the triples that are right
// are right, and how often where there is something to say.
type Attributes struct {
	Date                   Share `json:"date"`
	Place                  Share `json:"place"`
	Status                 Share `json:"status"`
	AttributedTo           Share `json:"attributedTo"`
	DateWhereSaid          Share `json:"dateWhereSaid"`
	PlaceWhereSaid         Share `json:"placeWhereSaid"`
	StatusWhereNotAsserted Share `json:"statusWhereNotAsserted"`
}

// add counts a triple that is right.
func (a *Attributes) add(gold *Event, got *schema.Event) {
	field := func(all *Share, said *Share, isSaid, right bool) {
		all.add(right)
		if isSaid {
			said.add(right)
		}
	}
	field(&a.Date, &a.DateWhereSaid, gold.Date != "", gold.Date == got.Date)
	field(&a.Status, &a.StatusWhereNotAsserted, gold.Status != schema.Asserted, gold.Status == got.Status)
	place, by := goldNames(gold.Place), goldNames(gold.AttributedTo)
	gotPlace, gotBy := actorNames(got.Place), actorNames(got.AttributedTo)
	field(&a.Place, &a.PlaceWhereSaid, len(gold.Place) > 0, same(&place, &gotPlace))
	a.AttributedTo.add(same(&by, &gotBy))
}

func (a *Attributes) plus(o *Attributes) {
	a.Date.plus(o.Date)
	a.Place.plus(o.Place)
	a.Status.plus(o.Status)
	a.AttributedTo.plus(o.AttributedTo)
	a.DateWhereSaid.plus(o.DateWhereSaid)
	a.PlaceWhereSaid.plus(o.PlaceWhereSaid)
	a.StatusWhereNotAsserted.plus(o.StatusWhereNotAsserted)
}
