package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/entente-kg/entente/extract"
)

type versionCommand struct{}

func (versionCommand) Help() string {
	return `Every event names the hash of the rules that found it; this one is of the rules built in.

Example:

  entente version` + exitStatuses
}

// Run carries out the verb.
func (versionCommand) Run(con *console) error {
	book, err := extract.Rulebook()
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(con.out, "entente %s\nrules %s\n%s %s/%s\n", programVersion(), book.Hash(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

// programVersion is the version as the go command stamped it into the program.
func programVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
