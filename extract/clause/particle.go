package clause

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/entente-kg/entente/extract/lexicon"
)

// Particles are the words that go with verbs as « take over » does, and with
// which verbs: only those that are prepositions with other verbs.
type particles map[string][]string

// anyVerb stands for all verbs but those of motion.
const anyVerb = "*"

// readParticles reads the file particles of a language: « over: bring hand ».
func readParticles(files fs.FS) (particles, error) {
	const file = "particles"
	text, err := lexicon.Text(files, file)
	if err != nil {
		return nil, err
	}
	all := make(particles)
	err = lexicon.ReadLists(file, text, func(particle string, verbs []string) error {
		all[particle] = append(all[particle], verbs...)
		return nil
	})
	return all, err
}

// verbParticle tells whether the preposition at word i belongs to the verb
// before it, so that a group behind it is the verb's object: « carry out the
// attack », « take over the city », « call it off ».
func (ck *chunker) verbParticle(i int) bool {
	k := len(ck.chunks) - 1
	if k < 0 || ck.chunks[k].end != i {
		return false
	}
	if k > 0 && ck.chunks[k].kind == groupChunk && ck.personal(ck.chunks[k].group) && ck.chunks[k].end == ck.chunks[k].first+1 {
		k--
	}
	if !ck.verbal(k) {
		return false
	}
	p := ck.pred(ck.chunks[k].pred)
	verbs := ck.particles[strings.ToLower(ck.word(i).Text)]
	if slices.Contains(verbs, anyVerb) {
		return !p.Is(motionVerb) && ck.pos(i+1) != lexicon.ADP
	}
	return slices.Contains(verbs, p.Lemma)
}
