package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type actorsShowCommand struct {
	Actor string `arg:"" help:"Id or name of an actor, or a part of the name that no other has."`
	JSON  bool   `name:"json" help:"All that is known as one JSON object."`
	existing
}

func (actorsShowCommand) Help() string {
	return `Example:

  entente actors show 'Alice Dupont'` + exitStatuses
}

// Run carries out the verb.
func (c *actorsShowCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.open(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	q := query.New(store)
	who, err := findActor(ctx, q, c.Actor)
	if err != nil {
		return err
	}
	p, err := q.Profile(ctx, who.ID)
	if err != nil {
		return err
	}
	for _, doc := range p.Damaged {
		con.say("%s", missing(doc, c.Store))
	}
	if c.JSON {
		return errors.Join(writeJSON(con.out, []query.Profile{p}), unread(len(p.Damaged)))
	}
	why, err := whyOne(&p.Actor)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(con.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s (%s, %s)\n", printable(p.Label), p.Class, p.ID)
	fmt.Fprintf(w, "%s in %s\n", count(p.Events, "event"), count(p.Documents, "document"))
	if p.SameAs != "" {
		fmt.Fprintf(w, "the same as %s\n", p.SameAs)
	}
	fmt.Fprint(w, "\nNAME\tDOCUMENTS\tTIMES\n")
	for _, n := range p.Names {
		fmt.Fprintf(w, "%s\t%d\t%d\n", printable(n.Name), n.Documents, n.Times)
	}
	if len(p.Offices) > 0 {
		fmt.Fprint(w, "\nOFFICE\tOF OR BY\tFROM\tTO\tDOCUMENTS\n")
	}
	for _, o := range p.Offices {
		other := "of "
		if !o.Held {
			other = "by "
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%d\n", printable(o.Role), other+printable(o.Other.Label), o.First, o.Last, o.Documents)
	}
	fmt.Fprintf(w, "\nWHY ONE\n%s\n", why)
	for i := range p.Decisions {
		fmt.Fprintln(w, decided(&p.Decisions[i]))
	}
	return errors.Join(w.Flush(), unread(len(p.Damaged)))
}

// missing says that what a damaged document says is in no answer.
func missing(doc, store string) string {
	return fmt.Sprintf("document %q is damaged, what it says is missing here: read it again with: entente build FILE --store %s", doc, store)
}

// whyOne says what joins the names of an actor, decisions aside.
func whyOne(a *schema.Actor) (string, error) {
	gaz, err := extract.Gazetteer()
	if err != nil {
		return "", err
	}
	switch {
	case gaz.ByID(a.ID) != nil:
		return "all its names are those of one entry of the gazetteer", nil
	case a.Class == schema.Person:
		return "each text names it by one name; all romanisations of that name have one key, which is the end of the id", nil
	}
	return "all texts name it by the same words, which are the end of the id", nil
}
