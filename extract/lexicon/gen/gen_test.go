package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestReproducible makes the committed table anew, where the Debian package
// hunspell-fr-comprehensive 7.0 is installed.
func TestReproducible(t *testing.T) {
	const dic, aff = "/usr/share/hunspell/fr.dic", "/usr/share/hunspell/fr.aff"
	text, err := os.ReadFile(aff)
	if err != nil || !bytes.Contains(text, []byte("“TOUTES VARIANTES” v7.0")) {
		t.Skipf("no hunspell-fr-comprehensive 7.0 at %s", aff)
	}
	want, err := os.ReadFile("../../lang/fr/words.lex")
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "fr.lex")
	if err := generateFrench(dic, aff, out); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the table differs from the committed one: run go generate in extract/lexicon")
	}
}

// TestReproducibleEnglish does the same where wordnet-base 3.0 is installed.
func TestReproducibleEnglish(t *testing.T) {
	const dir = "/usr/share/wordnet"
	text, err := os.ReadFile(filepath.Join(dir, "index.adv"))
	if err != nil || !bytes.Contains(text, []byte("WordNet 3.0 Copyright 2006")) {
		t.Skipf("no WordNet 3.0 at %s", dir)
	}
	want, err := os.ReadFile("../../lang/en/words.lex")
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "en.lex")
	if err := generateEnglish(dir, out); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the table differs from the committed one: run go generate in extract/lexicon")
	}
}

func TestInflect(t *testing.T) {
	for _, c := range [...]struct{ got, want string }{
		{withS("country"), "countries"}, {withS("day"), "days"}, {withS("watch"), "watches"}, {withS("veto"), "vetoes"},
		{regular("agree", "ing"), "agreeing"}, {regular("agree", "ed"), "agreed"}, {regular("die", "ing"), "dying"},
		{regular("deny", "ed"), "denied"}, {regular("deny", "ing"), "denying"}, {regular("accuse", "ing"), "accusing"},
	} {
		if c.got != c.want {
			t.Errorf("%s, not %s", c.got, c.want)
		}
	}
}

func TestExpand(t *testing.T) {
	dir := t.TempDir()
	aff := filepath.Join(dir, "x.aff")
	text := "SFX S. Y 2\nSFX S. 0 0/L'D'Q' [^sxz] is:sg\nSFX S. 0 s/D'Q' [^sxz] is:pl\n" +
		"PFX Um Y 2\nPFX Um 0 kilo/S.() .\nPFX Um 0 l'hecto .\n"
	if err := os.WriteFile(aff, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	rules, err := readAffixes(aff)
	if err != nil {
		t.Fatal(err)
	}
	var d dictionary
	d.addFrench(entry{"mètre", []string{"S.", "Um", "()"}, []string{"po:nom", "is:mas"}}, rules)
	for _, form := range []string{"mètre", "mètres", "kilomètre", "kilomètres"} {
		if len(d.forms[form]) != 1 {
			t.Errorf("%s has the readings %v", form, d.forms[form])
		}
	}
	if len(d.forms) != 4 {
		t.Errorf("the forms are %v", d.forms)
	}
}
