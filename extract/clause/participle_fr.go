package clause

import "strings"

// attributed makes an adjective of a participle behind a copula: « se dit
// préoccupé ».
func (fr frenchClauses) attributed(k int) {
	fr.describing(fr.pred(fr.chunks[k].pred))
	fr.adjective(k)
}

// resulting does so where it describes the object: « maintenir ouverts les canaux ».
func (fr frenchClauses) resulting(k int) {
	p := fr.pred(fr.chunks[k].pred)
	fr.describing(p)
	p.Governor, p.Link = fr.top().latest, LinkNoun
}

// describing makes an adjective of a participle.
func (fr frenchClauses) describing(p *Predicate) {
	p.Kind, p.Lemma = Adjectival, participleForm(fr.word(p.Head).Text)
	p.Senses = fr.lex.Senses(p.Lemma)
}

// participleForm is the masculine singular of a past participle.
func participleForm(form string) string {
	f := strings.ToLower(form)
	switch {
	case strings.HasSuffix(f, "ées"):
		return f[:len(f)-2]
	case strings.HasSuffix(f, "ée"), strings.HasSuffix(f, "és"), strings.HasSuffix(f, "ts"), strings.HasSuffix(f, "te"):
		return f[:len(f)-1]
	case strings.HasSuffix(f, "tes"):
		return f[:len(f)-2]
	}
	return f
}

// described is the nearest of group g and those that it complements with which a
// participle agrees; a bare complement yields to its noun: « les bombardements de
// villages menés par X ».
func (fr frenchClauses) described(p *Predicate, g int) int {
	for {
		gr := &fr.Groups[g]
		if gr.Of == None || fr.participleAgrees(p, g) && !(fr.bareComplement(gr) && fr.participleAgrees(p, gr.Of)) {
			return g
		}
		g = gr.Of
	}
}

// absolute is none: « avec » does not open a clause.
func (fr frenchClauses) absolute(int) bool { return false }

func (fr frenchClauses) infinitive(int) {}

func (fr frenchClauses) adjoins() bool { return false }

func (fr frenchClauses) speaksApart(int) bool { return false }

func (fr frenchClauses) speaksOn(int) bool { return false }
