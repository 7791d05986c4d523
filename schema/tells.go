package schema

import "fmt"

// Tells tells whether the document can say the event: what is told as done was
// done when the text was published. An event or a text without a date may be of
// any time.
func (d *Document) Tells(e *Event) error {
	if d.Published == "" || e.Date == "" || e.Status != Asserted {
		return nil
	}
	published, err := ParsePeriod(d.Published)
	if err != nil {
		return err
	}
	period, err := ParsePeriod(e.Date)
	if err != nil {
		return err
	}
	if period.First > published.Last {
		return fmt.Errorf("its date %s is later than its text of %s, which says that it happened: correct the date, or the status to planned", e.Date, d.Published)
	}
	return nil
}
