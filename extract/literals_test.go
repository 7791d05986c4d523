package extract_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/entente-kg/entente/extract/lang"
	"github.com/entente-kg/entente/extract/lexicon"
)

// formats are the words that Go may hold: keywords of a file format, of a rule
// or of an output, by the folder or file that they are the format of.
var formats = map[string]string{
	"event/office.go":            "office",
	"event/told.go":              "accused attacked",
	"event/targetless.go":        "killed",
	"event/verdict.go":           "the_relation_is_none_of_the_vocabulary whether_it_is_so_is_the_question nobody_is_known_who_did_it nobody_is_known_to_whom_it_was_done agent_and_target_are_the_same",
	"factuality":                 "effects clause noun said fact same stopped planned ahead promised told granted requested negated possible threat denied heralded",
	"gazetteer":                  "country territory region city seat organization body person demonym office title capital place group stands relational within surname first article thing last foreign_last foreign_first courtesy rank clergy noble en",
	"lexicon":                    "in cases closed units spellings endings code any_case form person office group body country place text meeting force time act NOUN VERB AUX ADP PART Sing Ind Sub Cnd Imp Part Pres Past Fut Rel Nom Card Given Family of owner by with without against between among to for as source where from during at nearest toward state upon",
	"gazetteer/grammar.go":       "en names plural feminine demonym_plural plural_of every complement place_or_person",
	"listing":                    "words groups predicates names_and_dates guessed with apposed of predicate finite passive reflexive negated noun pronoun adjective possessive speaker verb subject object dative oblique attribute infinitive clause possessor modifier adverbial impersonal main_clause quotation relative_clause participle condition purpose adverbial_clause conjunct infinitive that-clause",
	"gazetteer/organizations.go": "company society party press armed",
	"listing/explain.go":         "what_happens as_told_before name description its_trigger_does_not_stand_here none_that_makes_an_event no_word_of_the_sentence_is_the_predicate_of_a_rule_for_it",
	"listing/explain_text.go":    "nobody_known",
	"listing/mention.go":         "Time Duration Set Date",
	"mention/mention.go":         "courtesy",
	"clause/complements.go":      "verb object-verb measure-verb locution noun adjective request complements",
	"clause/grammar.go":          "grammar order",
	"clause/particle.go":         "particles",
	"rule":                       "mutual avowed source targetless s' se name nothing no by requires relation test words light drop priority also the_roles_are self governor apposed quotation infinitive owner not passive negated tense after having without the_classes_are the_tenses_are the_first_is_at without agentless agent target topic place subject object dative attribute clause possessor modifier adverbial verb noun adj any actor person organization country group city region thing text meeting force act time named pronoun matter number present past future conditional subjunctive imperative participle finite did_you_mean the_verb_has_no_se the_verb_has_se light_verb",
	"coref/language.go":          "leaders",
	"source/vocabulary.go":       "agencies calendar datelines detect",
	"source/lists.go":            "spring summer autumn winter MONTH SEASON PART ENDING first ordinal hour before_date opens_line of to at in_name agency notice link glued_link",
	"source/markdown.go":         "id title lang language date published source url",
	"source/record.go":           "null",
	"tag":                        "list if drop pick of sentence lacks past has is not",
	"timex":                      "DATE TIME DURATION SET month_first",
	"token/language.go":          "tokens elided euphonic whole abbreviation suffix joined",
	"token/runes.go":             "fr com org net int eu gov edu info",
	"ud":                         "ud conventions prefixes comparative hyphens contractions case aux nsubj obj obl advmod xcomp ccomp advcl expl",
	"timex/at.go":                "SU FA WI -H",
	"timex/class.go": "MONTH UNIT PERIOD THAT SPAN EVERY SEASON HOLIDAY OFFSET REL PART REF SOME ROUGHLY ZONE PLAIN FUNCTION JOINT DAY YEAR DECADE HOUR CLOCK ISO YEARS WORD PLURAL DAYS " +
		"second minute hour day weekend week fortnight month quarter half year decade century MO NI first ordinal am pm plural this last next ago hence earlier later same now past present future " +
		"begin mid end morning midday afternoon evening night daytime midnight spring summer autumn winter tens hundreds one two some minutes general",
	"timex/grammar.go": "calendar ENDING",
	"timex/holiday.go": "easter",
	"timex/mention.go": "at since from until by range dur set within age none",
	"timex/unit.go":    "-H -WE WE PT",
}

// apart are what is not the engine: generators, the packs, what compares with
// annotated texts, and scripts, whose letters are no words.
var apart = []string{"gen", "lang", "gold", "translit", "testdata"}

// told are the functions that are handed texts for a person, or names of files.
var told = []string{"Errorf", "New", "fail", "add", "Sprintf", "Fprintf", "Fprintln", "Text"}

// TestNoWordsInTheEngine holds that the words of a language stand in its pack:
// of the literals that Go compares, switches on, lists or hands on, none may be a
// word of a language but for the formats. In the files of a grammar (*_fr.go,
// *_en.go) a word may stand where it is part of an algorithm, never a list of more
// than three.
func TestNoWordsInTheEngine(t *testing.T) {
	known := forms(t)
	files := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && slices.Contains(apart, d.Name()) {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		files++
		lists, err := literals(path)
		for _, list := range lists {
			var words []string
			for _, w := range list {
				if isWord(w, known) && !isFormat(path, w) {
					words = append(words, w)
				}
			}
			if grammarFile(path) && len(words) <= 3 {
				continue
			}
			if len(words) > 0 {
				t.Errorf("%s has words of a language, which belong into the packs: %q", path, words)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 200 {
		t.Errorf("only %d files were looked at", files)
	}
}

func grammarFile(path string) bool {
	for _, code := range lang.All() {
		if strings.HasPrefix(path, "clause/") && strings.HasSuffix(path, "_"+code+".go") {
			return true
		}
	}
	return false
}

// forms tells whether the lexicon of some language has a form.
func forms(t *testing.T) func(form string) bool {
	var readers []*lexicon.Reader
	for _, code := range lang.All() {
		l, err := lexicon.Open(lang.Files(code))
		if err != nil {
			t.Fatal(err)
		}
		readers = append(readers, l.NewReader())
	}
	return func(form string) bool {
		return slices.ContainsFunc(readers, func(r *lexicon.Reader) bool {
			as, known := r.Lookup(form)
			return known && as[0].POS != lexicon.PUNCT && as[0].POS != lexicon.SYM && as[0].POS != lexicon.X
		})
	}
}

// isWord tells whether a literal is one or more words of a language.
func isWord(s string, known func(string) bool) bool {
	s = strings.TrimSpace(strings.ReplaceAll(s, "’", "'"))
	if !strings.ContainsFunc(s, unicode.IsLetter) || strings.ContainsAny(s, "%\\\n<>{}()=/:") {
		return false
	}
	for w := range strings.FieldsSeq(s) {
		w = strings.Trim(w, "-")
		if len([]rune(w)) < 2 && s == w || w == "" {
			return false // a letter
		}
		if !known(w) && !known(strings.ToLower(w)) {
			return false
		}
	}
	return true
}

func isFormat(path, word string) bool {
	for dir := path; dir != "."; dir = filepath.Dir(dir) {
		if slices.Contains(strings.Fields(formats[dir]), strings.ReplaceAll(strings.TrimSpace(word), " ", "_")) {
			return true
		}
	}
	return false
}

// literals returns the strings that a file compares, switches on, lists or
// hands to a function, those of one list together; not the texts of errors.
func literals(path string) ([][]string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
	if err != nil {
		return nil, err
	}
	var lists [][]string
	add := func(exprs ...ast.Expr) {
		var list []string
		for _, x := range exprs {
			if lit, ok := x.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil {
					list = append(list, s)
				}
			}
		}
		lists = append(lists, list)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CaseClause:
			add(n.List...)
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ || n.Op == token.ADD {
				add(n.X, n.Y)
			}
		case *ast.CompositeLit:
			var elements []ast.Expr
			for _, x := range n.Elts {
				if kv, ok := x.(*ast.KeyValueExpr); ok {
					elements = append(elements, kv.Key, kv.Value)
				} else {
					elements = append(elements, x)
				}
			}
			add(elements...)
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains(told, f.Sel.Name) {
				return true
			}
			add(n.Args...)
		case *ast.ValueSpec:
			if isSense(n.Type) {
				return false // const a lexicon.Sense = "a" names a class
			}
			add(n.Values...)
		case *ast.AssignStmt:
			add(n.Rhs...)
		case *ast.IndexExpr:
			add(n.Index)
		case *ast.ReturnStmt:
			add(n.Results...)
		}
		return true
	})
	return lists, nil
}
