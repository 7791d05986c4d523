package schema

import "errors"

// Validate returns every problem of the document, joined; nil if it is sound.
func (d *Document) Validate() error { return errors.ErrUnsupported }

// Validate returns every problem of the actor, joined; nil if it is sound.
func (a *Actor) Validate() error { return errors.ErrUnsupported }

// Validate returns every problem of the event, joined; nil if it is sound.
// text is the text of its document.
func (e *Event) Validate(text string) error { return errors.ErrUnsupported }

// Validate returns every problem of the document and its events, joined; nil
// if all is sound.
func (r *Result) Validate() error { return errors.ErrUnsupported }
