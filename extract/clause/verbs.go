package clause

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// A verbClass is a set of classes of verbs by the way they build a clause.
type verbClass uint32

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
	deVerb
	thinkingVerb
	namingVerb
	intransitive
	causative
	motion
	ditransitive
	wondering
	gerundVerb
	impersonalVerb
	impersonalPassive
	lasting
	transitive
)

// classNames are the names that the verb files use.
var classNames = [...]string{"etre", "saying", "object-control", "dative-control", "subject-control", "support", "copula", "self-copula", "modal", "aspect", "de", "thinking", "naming", "intransitive", "causative", "motion", "ditransitive", "wondering", "gerund", "impersonal", "impersonal-passive", "lasting", "transitive"}

// parseVerbs reads the lists of a verb file, each a class.
// A list named « with X » has the verbs that the particle X goes with.
func parseVerbs(file, text string) (verbs map[string]verbClass, particles map[string][]string, err error) {
	verbs, particles = make(map[string]verbClass), make(map[string][]string)
	err = lexicon.ReadLists(file, text, func(name string, lemmas []string) error {
		if particle, found := strings.CutPrefix(name, "with "); found {
			particles[particle] = lemmas
			return nil
		}
		i := slices.Index(classNames[:], name)
		if i < 0 {
			return fmt.Errorf("no class of verbs is called %q; they are %s", name, strings.Join(classNames[:], ", "))
		}
		for _, lemma := range lemmas {
			verbs[lemma] |= 1 << i
			verbs[lexicon.Reformed(lemma)] |= 1 << i
		}
		return nil
	})
	return verbs, particles, err
}

// An Analyzer holds what the clause analysis of one language knows. It is
// immutable and shared by goroutines.
type Analyzer struct {
	lex     *lexicon.Lexicon
	english bool
	verbs   map[string]verbClass
	valency complements

	// particles are the words that go with verbs as « take over » does, and
	// with which verbs; only those that are prepositions with other verbs.
	particles map[string][]string
}

// New returns the analyzer of a language by its files.
func New(files fs.FS, lex *lexicon.Lexicon) (*Analyzer, error) {
	a := &Analyzer{lex: lex, english: lex.Lang() == "en"}
	text, err := lexicon.Text(files, "verbs")
	if err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	if a.verbs, a.particles, err = parseVerbs("verbs", text); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	if text, err = lexicon.Text(files, "complements"); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	if a.valency, err = parseComplements("complements", text); err != nil {
		return nil, fmt.Errorf("clause: %w", err)
	}
	return a, nil
}

// verb tells whether the lemma is of a class.
func (a *Analyzer) verb(lemma string, class verbClass) bool { return a.verbs[lemma]&class != 0 }
