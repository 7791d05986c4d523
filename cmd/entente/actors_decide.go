package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/graph"
	"github.com/entente-kg/entente/graph/query"
	"github.com/entente-kg/entente/schema"
)

type actorsMergeCommand struct {
	From   string `arg:"" help:"Id or name of the actor that is another."`
	Into   string `arg:"" help:"Id or name of the one that it is, which stays."`
	Reason string `required:"" placeholder:"TEXT" help:"Why they are one; show tells it."`
	decider
	existing
}

func (actorsMergeCommand) Help() string {
	return `Example:

  entente actors merge 'M. Rossi' 'Mario Rossi' --reason 'the same minister'` + exitStatuses
}

// Run carries out the verb.
func (c *actorsMergeCommand) Run(ctx context.Context, con *console) (err error) {
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	from, err := chosen(ctx, store, c.From)
	if err != nil {
		return err
	}
	into, err := chosen(ctx, store, c.Into)
	if err != nil {
		return err
	}
	d, err := store.Merge(ctx, from, into, c.because(c.Reason))
	if err != nil {
		return err
	}
	con.say("%s", decided(&d))
	return nil
}

type actorsSplitCommand struct {
	Actor  string   `arg:"" help:"Id or name of an actor; to take a merge back, the id that was merged, or the actor it was merged into if there was only one."`
	Doc    []string `sep:"none" placeholder:"ID" help:"Document that means somebody else; may be repeated."`
	As     string   `placeholder:"NAME" help:"Whom these documents mean: id or name of an actor, or a new name."`
	Reason string   `placeholder:"TEXT" help:"Why; show tells it."`
	decider
	existing
}

func (actorsSplitCommand) Help() string {
	return `Example:

  entente actors split Rossi --doc note --as 'Paolo Rossi' --reason 'his brother'` + exitStatuses
}

// Run carries out the verb.
func (c *actorsSplitCommand) Run(ctx context.Context, con *console) (err error) {
	if (len(c.Doc) == 0) != (c.As == "") {
		return usage(errors.New("--doc and --as go together: which documents mean somebody else, and whom"))
	}
	store, err := c.change(ctx, con)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	from, err := chosen(ctx, store, c.Actor)
	if err != nil {
		return err
	}
	if c.As == "" {
		return c.undo(ctx, con, store, from)
	}
	into, err := c.other(ctx, store, from)
	if err != nil {
		return err
	}
	d, err := store.Split(ctx, from, c.Doc, into, c.because(c.Reason))
	if err != nil {
		return err
	}
	con.say("%s", decided(&d))
	return nil
}

// undo takes the merge of an actor back.
func (c *actorsSplitCommand) undo(ctx context.Context, con *console, store *graph.Store, id string) error {
	all, err := store.Decisions(ctx)
	if err != nil {
		return err
	}
	var of, into []graph.Decision // merges of the actor, and into it
	for _, d := range all {
		switch {
		case d.Split() || !d.Identity():
		case d.From == id:
			of = append(of, d)
		case d.Into.ID == id:
			into = append(into, d)
		}
	}
	switch {
	case len(of) > 0:
		into = of[len(of)-1:]
	case len(into) == 0:
		return fmt.Errorf("nothing was merged into %s: to give what some documents say of it to another, use --doc and --as", id)
	case len(into) > 1:
		message := fmt.Sprintf("%d actors were merged into %s: name the one to split off:", len(into), id)
		for i := range into {
			message += "\n  " + decided(&into[i])
		}
		return errors.New(message)
	}
	d, err := store.Undo(ctx, into[0].Number, c.because(c.Reason))
	if err != nil {
		return err
	}
	con.say("taken back: %s", decided(&d))
	return nil
}

// other is whom the user means by --as: an actor that bears just that name, or
// a new one of the same class.
func (c *actorsSplitCommand) other(ctx context.Context, store *graph.Store, from string) (schema.Actor, error) {
	q := query.New(store)
	who, _, err := store.Actor(ctx, from)
	if err != nil {
		return schema.Actor{}, err
	}
	known, err := q.Actor(ctx, c.As)
	var several *query.AmbiguousError
	switch {
	case err == nil && (known.ID == c.As || graph.Fold(known.Label) == graph.Fold(c.As)):
		return known.Actor, nil
	case errors.As(err, &several):
	case err != nil && !errors.Is(err, query.ErrNotFound):
		return schema.Actor{}, err
	}
	key := c.As
	if who.Class == schema.Person {
		gaz, err := extract.Gazetteer()
		if err != nil {
			return schema.Actor{}, err
		}
		key = gaz.Key(c.As)
	}
	return schema.Actor{ID: schema.ActorID(who.Class, key), Class: who.Class, Label: c.As, Labels: []string{c.As}}, nil
}
