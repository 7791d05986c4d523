package clause

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A verbClass is a set of classes of verbs by the way they build a clause.
type verbClass uint16

const (
	etreVerb verbClass = 1 << iota
	sayingVerb
	objectControl
	dativeControl
	subjectControl
	supportVerb
	copula
	selfCopula
	modalVerb
	aspectVerb
)

// classNames are the names that the verb files use.
var classNames = [...]string{"etre", "saying", "object-control", "dative-control", "subject-control", "support", "copula", "self-copula", "modal", "aspect"}

//go:embed fr.verbs
var frenchVerbs string

//go:embed en.verbs
var englishVerbs string

// parseVerbs reads a file of verb classes: « class: lemma lemma … », one class
// a line; text after # is comment.
func parseVerbs(name, text string) (map[string]verbClass, error) {
	verbs := make(map[string]verbClass)
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		n++
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		class, lemmas, found := strings.Cut(line, ":")
		bit := -1
		for i, c := range classNames {
			if c == strings.TrimSpace(class) {
				bit = i
			}
		}
		if !found || bit < 0 {
			return nil, fmt.Errorf("%s:%d: a line is « class: verb verb … »; the classes are %s", name, n, strings.Join(classNames[:], ", "))
		}
		for lemma := range strings.FieldsSeq(lemmas) {
			verbs[lemma] |= 1 << bit
			verbs[lexicon.Reformed(lemma)] |= 1 << bit
		}
	}
	return verbs, nil
}

// An Analyzer holds what the clause analysis of one language knows. It is
// immutable and shared by goroutines.
type Analyzer struct {
	lex   *lexicon.Lexicon
	verbs map[string]verbClass
}

// New returns the analyzer of a lexicon's language.
func New(lex *lexicon.Lexicon) (*Analyzer, error) {
	lang := lex.Lang()
	text := frenchVerbs
	if lang == "en" {
		text = englishVerbs
	}
	verbs, err := parseVerbs(lang+".verbs", text)
	if err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	return &Analyzer{lex: lex, verbs: verbs}, nil
}

// verb tells whether the lemma is of a class.
func (a *Analyzer) verb(lemma string, class verbClass) bool { return a.verbs[lemma]&class != 0 }
