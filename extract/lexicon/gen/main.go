// Command gen writes the dictionary table of French from a Hunspell dictionary
// whose entries carry the tags of Dicollecte (Debian's
// hunspell-fr-comprehensive). The same input gives the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gen: ")
	dic := flag.String("dic", "", "Hunspell dictionary `file`")
	aff := flag.String("aff", "", "Hunspell affix `file`")
	out := flag.String("o", "", "table `file` to write")
	flag.Parse()
	if err := generate(*dic, *aff, *out); err != nil {
		log.Fatal(err)
	}
}

func generate(dic, aff, out string) error {
	rules, err := readAffixes(aff)
	if err != nil {
		return fmt.Errorf("reading the affixes: %w", err)
	}
	entries, err := readEntries(dic)
	if err != nil {
		return fmt.Errorf("reading the dictionary: %w", err)
	}
	var d dictionary
	for _, e := range entries {
		d.addFrench(e, rules)
	}
	data, stats, err := d.encode()
	if err != nil {
		return fmt.Errorf("encoding the table: %w", err)
	}
	if err := os.WriteFile(out, data, 0o644); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	log.Print(stats)
	return nil
}
