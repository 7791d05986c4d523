// Command entente reads French and English press texts and builds a graph of
// who did what to whom, when and where, every fact with its sentence.
package main

import (
	"context"
	"log/slog"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/entente-kg/entente/extract"
	"github.com/entente-kg/entente/schema"
)

// A command is the command line: one field a verb.
type command struct {
	Extract   extractCommand   `cmd:"" help:"Read documents and print what they say."`
	Analyze   analyzeCommand   `cmd:"" help:"Read documents and show what the rules work on: words, groups, predicates, names and dates."`
	Explain   explainCommand   `cmd:"" help:"Read documents and tell sentence by sentence what the rules find, and why, or why not."`
	Rules     rulesCommand     `cmd:"" help:"Ask what the rules do on a corpus."`
	Eval      evalCommand      `cmd:"" help:"Compare what is extracted with what people say a text says, and show where facts are lost."`
	Build     buildCommand     `cmd:"" help:"Read documents and load what they say into a store."`
	Serve     serveCommand     `cmd:"" help:"Serve a store over HTTP: pages to read and an interface for programs."`
	Timeline  timelineCommand  `cmd:"" help:"Print what an actor did and what was done to it, in order of time."`
	Query     queryCommand     `cmd:"" help:"Ask for neighbours, counts, two actors together, places, documents, changes."`
	Path      pathCommand      `cmd:"" help:"Find how two actors have to do with each other, by way of others."`
	Search    searchCommand    `cmd:"" help:"Find sentences by their words, and print what they say."`
	Actors    actorsCommand    `cmd:"" help:"List and show actors, and decide who is who."`
	Export    exportCommand    `cmd:"" help:"Write a store in the format of another tool."`
	Reextract reextractCommand `cmd:"" help:"Read the texts of a store again with the rules of now, and tell what changes."`
	Reject    rejectCommand    `cmd:"" help:"Decide that a text does not say an event."`
	Accept    acceptCommand    `cmd:"" help:"Decide that a text says an event."`
	Edit      editCommand      `cmd:"" help:"Decide that a text says an event otherwise."`
	Reports   reportsCommand   `cmd:"" help:"Print the reports of an event, and why they are of one."`
	Join      joinCommand      `cmd:"" help:"Decide that two events are reports of one."`
	Part      partCommand      `cmd:"" help:"Decide that a report is not of the event of another."`
	Decisions decisionsCommand `cmd:"" help:"List what people decided."`
	Undo      undoCommand      `cmd:"" help:"Take a decision back."`
	Log       logCommand       `cmd:"" help:"List what changed when: documents, rules, decisions."`
	Remove    removeCommand    `cmd:"" help:"Take documents out of a store."`
	Check     checkCommand     `cmd:"" help:"Find what is damaged in a store, and repair it."`
	Backup    backupCommand    `cmd:"" help:"Write a copy of a store, also while it is served."`
	Restore   restoreCommand   `cmd:"" help:"Put a backup in the place of a store."`
	Version   versionCommand   `cmd:"" help:"Print the version of the program and of its rules."`
}

const description = `Reads French and English press texts and builds a graph of who did what to whom, when and where, every fact with its sentence.

Data goes to standard output, messages to standard error.` + exitStatuses

func main() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stderr, nil)))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], newConsole(os.Stdin, os.Stdout, os.Stderr)))
}

// relationNames are the identifiers of the relations, in alphabetical order.
func relationNames() []string {
	var names []string
	for _, r := range schema.Relations() {
		names = append(names, r.ID)
	}
	slices.Sort(names)
	return names
}

// run carries out a command line and returns its exit status.
func run(ctx context.Context, args []string, con *console) (status int) {
	defer func() {
		if p := recover(); p != nil {
			con.say("%v", caught(p))
			status = statusFailure
		}
	}()
	helped := false
	parser, err := kong.New(&command{},
		kong.Name("entente"),
		kong.Description(description),
		kong.Vars{"languages": strings.Join(extract.Languages(), ","), "language": strings.Join(extract.Languages(), "|"), "relations": strings.Join(relationNames(), ",")},
		kong.Writers(con.out, con.err),
		kong.Exit(func(int) { helped = true }), // after --help
		kong.ConfigureHelp(kong.HelpOptions{Compact: true}),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(con),
	)
	if err != nil {
		return con.end(ctx, err)
	}
	line, err := parser.Parse(args)
	switch {
	case helped:
		return statusGood
	case err != nil:
		return con.end(ctx, usage(err))
	}
	return con.end(ctx, line.Run())
}
