// Command gen writes a language's dictionary table: of French from a Hunspell
// dictionary whose entries carry the tags of Dicollecte (Debian's
// hunspell-fr-comprehensive), of English from the files of WordNet (Debian's
// wordnet-base). The same input gives the same bytes.
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
	wn := flag.String("wordnet", "", "WordNet's `directory`, for English instead")
	out := flag.String("o", "", "table `file` to write")
	flag.Parse()
	generate := func() error { return generateFrench(*dic, *aff, *out) }
	if *wn != "" {
		generate = func() error { return generateEnglish(*wn, *out) }
	}
	if err := generate(); err != nil {
		log.Fatal(err)
	}
}

func generateFrench(dic, aff, out string) error {
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
	return write(&d, out)
}

func generateEnglish(dir, out string) error {
	w, err := readWordnet(dir)
	if err != nil {
		return fmt.Errorf("reading WordNet: %w", err)
	}
	var d dictionary
	d.addEnglish(w)
	return write(&d, out)
}

func write(d *dictionary, out string) error {
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
