package lexicon

import (
	langs "github.com/entente-kg/entente/extract/lang"
	"os"
	"sort"
	"strings"
	"testing"
)

// TestCoverage measures, on real text, for how many tokens the right reading
// is among those offered and for how many it is the first. Words written as
// one (au) must be read as a contraction.
func TestCoverage(t *testing.T) {
	t.Run("fr", func(t *testing.T) { cover(t, "fr", "fr_sequoia-ud-dev.conllu", 97) })
	t.Run("en", func(t *testing.T) { cover(t, "en", "en_ewt-ud-dev.conllu", 92) })
}

func cover(t *testing.T, lang, file string, least float64) {
	path := "../../../shared/corpora/" + file
	data, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("no treebank at %s", path)
	}
	l, err := Open(langs.Files(lang))
	if err != nil {
		t.Fatal(err)
	}
	r := l.NewReader()
	var words, right, tagged, first, unknown, readings int
	missed := map[string]int{}
	inside := 0 // words of a contraction still to pass over
	for line := range strings.SplitSeq(string(data), "\n") {
		c := strings.Split(line, "\t")
		if len(c) < 10 {
			continue
		}
		form, lemma, pos := c[1], c[2], c[3]
		switch {
		case strings.Contains(c[0], "-"):
			if lang != "fr" {
				continue // the tokens of English are the words
			}
			inside = 2
			pos = "contraction"
		case inside > 0:
			inside--
			continue
		}
		as, known := r.Lookup(form)
		words++
		readings += len(as)
		if !known {
			unknown++
		}
		hit, hitPOS := false, false
		for i, a := range as {
			var ok bool
			switch {
			case pos == "contraction":
				_, _, ok = l.Contraction(form)
				hitPOS = ok
			default:
				ok = a.POS.String() == pos && strings.EqualFold(a.Lemma, lemma)
				hitPOS = hitPOS || a.POS.String() == pos
			}
			hit = hit || ok
			if ok && i == 0 {
				first++
			}
		}
		if hit {
			right++
		} else {
			missed[form+" "+lemma+" "+pos]++
		}
		if hitPOS {
			tagged++
		}
	}
	share := func(n int) float64 { return 100 * float64(n) / float64(words) }
	t.Logf("%d tokens: part of speech and lemma among the readings %.2f%%, part of speech %.2f%%, first reading right %.2f%%, unknown %.2f%%, %.2f readings a token",
		words, share(right), share(tagged), share(first), share(unknown), float64(readings)/float64(words))
	var list []string
	for m := range missed {
		list = append(list, m)
	}
	sort.Slice(list, func(i, j int) bool {
		if missed[list[i]] != missed[list[j]] {
			return missed[list[i]] > missed[list[j]]
		}
		return list[i] < list[j]
	})
	for _, m := range list[:min(len(list), 40)] {
		t.Logf("missed %d× %s", missed[m], m)
	}
	if share(right) < least {
		t.Errorf("the right reading is among those offered for %.2f%% of the tokens only", share(right))
	}
}
