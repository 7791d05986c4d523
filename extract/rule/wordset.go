package rule

import (
	"strings"

	"github.com/entente-kg/entente/extract/clause"
	"github.com/entente-kg/entente/extract/lexicon"
)

// A wordSet is the words that a condition asks for.
type wordSet struct {
	single  map[string]struct{}
	phrases []Words
}

func newWordSet(n int) wordSet { return wordSet{single: make(map[string]struct{}, n)} }

// add adds words of a language.
func (s *wordSet) add(langs Languages, code string, list []Words) {
	for _, w := range list {
		if w = langs.unelide(code, w); len(w) > 1 {
			s.phrases = append(s.phrases, w)
			continue
		}
		for _, spelling := range spellings(w[0]) {
			s.single[spelling] = struct{}{}
		}
	}
}

// spellings are a lemma as it is written and, where it differs, in the reformed
// spelling.
func spellings(lemma string) []string {
	if reformed := lexicon.Reformed(lemma); reformed != lemma {
		return []string{lemma, reformed}
	}
	return []string{lemma}
}

func (s *wordSet) has(word string) bool {
	_, ok := s.single[word]
	return ok
}

// hasFold is has for the words of names, whatever their case.
func (s *wordSet) hasFold(word string) bool {
	for w := range s.single {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

// inGroup tells whether the head of the group is in the set, or any word of a
// group with a name, or a phrase stands in it.
func (s *wordSet) inGroup(sent *clause.Sentence, g *clause.Group) bool {
	if g.Head >= 0 && g.Head < len(sent.Words) {
		w := &sent.Words[g.Head]
		if s.has(w.Lemma) || w.POS == lexicon.PROPN && w.Token != nil && s.hasFold(w.Text) { // « the Senate »
			return true
		}
	}
	end := min(g.End, len(sent.Words))
	if g.Mark != clause.None {
		for i := max(0, g.First); i < end; i++ {
			if w := sent.Words[i]; s.has(w.Lemma) || w.Token != nil && s.hasFold(w.Text) {
				return true
			}
		}
	}
	return len(s.phrases) > 0 && s.phraseIn(sent, g.First, max(end, min(g.Full, len(sent.Words))))
}

// phraseIn tells whether a phrase of the set begins in words [first, end). It may
// go on beyond them: of « une conférence de presse », the words « de presse » are a
// group of their own.
func (s *wordSet) phraseIn(sent *clause.Sentence, first, end int) bool {
	for _, phrase := range s.phrases {
		for i := max(0, first); i < end && i+len(phrase) <= len(sent.Words); i++ {
			if isPhrase(sent, i, phrase) {
				return true
			}
		}
	}
	return false
}

// startsAt returns the end of a word or phrase of the set that begins at word i,
// or i where none does.
func (s *wordSet) startsAt(sent *clause.Sentence, i int) int {
	if i < 0 || i >= len(sent.Words) {
		return i
	}
	for _, phrase := range s.phrases {
		if i+len(phrase) <= len(sent.Words) && isPhrase(sent, i, phrase) {
			return i + len(phrase)
		}
	}
	if s.has(sent.Words[i].Lemma) {
		return i + 1
	}
	return i
}

// isPhrase tells whether the words from i on, which there are, are those of a
// phrase.
func isPhrase(sent *clause.Sentence, i int, phrase Words) bool {
	for n := range phrase {
		if !isWord(sent, i+n, phrase[n]) {
			return false
		}
	}
	return true
}

// isWord tells whether the word at i has that lemma or form.
func isWord(sent *clause.Sentence, i int, want string) bool {
	w := &sent.Words[i]
	return w.Lemma == want || w.Token != nil && strings.EqualFold(w.Text, want)
}
