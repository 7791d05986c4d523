package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/entente-kg/entente/graph"
)

type backupCommand struct {
	File string `arg:"" help:"File to write, which is replaced when all is written; - is standard output."`
	existing
}

func (backupCommand) Help() string {
	return `Writes all documents and decisions of a store as they are at this moment; all else is made of them. What is copied is read: documents that are damaged are named, and copied as they are. The store may be served meanwhile.

Examples:

  entente backup nato-2026-03-01.db --store /data/nato
  entente backup - | zstd > nato.db.zst` + exitStatuses
}

// Run carries out the verb.
func (c *backupCommand) Run(ctx context.Context, con *console) error {
	if graph.IsFile(c.File) && graph.Named(c.File) {
		return usage(fmt.Errorf("%s is a part of a store: name another file for the backup", c.File))
	}
	var copied graph.Copy
	err := replaceOutput(c.File, con.out, func(w io.Writer) error {
		return asFile(w, c.File, func(name string) (err error) {
			copied, err = graph.Backup(ctx, c.Store, name)
			return err
		})
	})
	if err != nil {
		return noStore(err, c.Store)
	}
	return told(con, copied, "store "+c.Store+": %s and %s copied",
		"was copied as it is: read it again with: entente build FILE --store "+c.Store+"; then make another backup")
}

// asFile has write make a file where w writes to, which is output name, or a
// temporary one that it copies to w.
func asFile(w io.Writer, output string, write func(name string) error) error {
	if f, ok := w.(*os.File); ok && output != "-" {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return write(f.Name())
		}
	}
	dir, err := os.MkdirTemp("", "entente-")
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "backup")
	if err := write(name); err != nil {
		return err
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// told tells what was copied, and what of it is damaged.
func told(con *console, c graph.Copy, done, damaged string) error {
	for _, fault := range c.Faults {
		con.say("%s", fault)
	}
	for _, d := range c.Damaged {
		con.say("document %q is damaged (%v) and %s", d.Doc, d.Err, damaged)
	}
	con.say("%s", fmt.Sprintf(done, count(c.Documents, "document"), count(c.Decisions, "decision")))
	if len(c.Faults) > 0 {
		return errors.New("not all of it was sound")
	}
	return unread(len(c.Damaged))
}

type restoreCommand struct {
	File string `arg:"" help:"File that backup wrote."`
	existing
}

func (restoreCommand) Help() string {
	return `Puts a backup in the place of the store's documents and decisions and makes the rest of them. What of the backup is damaged is named, and restored as it is. What was there is kept beside it under another name. A store that is served may be restored: the server goes on with what was there until it is started again.

Example:

  entente restore nato-2026-03-01.db --store /data/nato` + exitStatuses
}

// Run carries out the verb.
func (c *restoreCommand) Run(ctx context.Context, con *console) error {
	copied, kept, err := graph.Restore(ctx, c.Store, c.File)
	if kept != "" {
		con.say("what was there is kept as %s", kept)
	}
	if err != nil {
		return err
	}
	return told(con, copied, "store "+c.Store+": %s and %s restored from "+c.File,
		"was restored as it is: read it again with: entente build FILE --store "+c.Store)
}
