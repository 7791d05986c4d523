package query

import (
	"bytes"
	"cmp"
	"context"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/entente-kg/entente/graph"
)

// names is all names of all actors, ready to be searched: 62,000 actors take
// about 10 MB and a tenth of a second to gather, and a search then well under a
// millisecond. It is of one revision of the store and never changed.
//
// Folded names stand one after the other in text, with a 0 before and after
// each. The places where a word begins are kept in the order of what stands
// there, so that all words, and all runs of words, that begin with something
// are neighbours.
type names struct {
	revision graph.Revision
	text     []byte
	actors   []graph.Rank
	words    []wordStart
}

type wordStart struct {
	at    int32 // in text
	actor int32
}

// gather makes the table of a snapshot.
func gather(now *graph.Snapshot) (*names, error) {
	n := &names{revision: now.Revision(), text: []byte{0}}
	known := make(map[string]int32)
	err := now.Names(func(name graph.Name) {
		actor, ok := known[name.ID]
		if !ok {
			actor = int32(len(n.actors))
			known[name.ID] = actor
			n.actors = append(n.actors, name.Rank)
		}
		// Actors without a letter in their name are found by asking for all.
		for i := range len(name.Folded) {
			if i == 0 || name.Folded[i-1] == ' ' {
				n.words = append(n.words, wordStart{int32(len(n.text) + i), actor})
			}
		}
		n.text = append(append(n.text, name.Folded...), 0)
	})
	if err == nil && len(n.text) > math.MaxInt32 {
		err = graph.ErrTooMany
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(n.words, func(a, b wordStart) int {
		return cmp.Or(bytes.Compare(n.rest(a.at), n.rest(b.at)), cmp.Compare(a.at, b.at))
	})
	return n, nil
}

// rest is what stands from a place to the end of its name.
func (n *names) rest(at int32) []byte {
	end := bytes.IndexByte(n.text[at:], 0)
	return n.text[at : int(at)+end]
}

// begin returns the places where a word begins with the prefix.
func (n *names) begin(prefix []byte) []wordStart {
	from := sort.Search(len(n.words), func(i int) bool { return bytes.Compare(n.rest(n.words[i].at), prefix) >= 0 })
	rest := n.words[from:]
	to := sort.Search(len(rest), func(i int) bool { return !bytes.HasPrefix(n.rest(rest[i].at), prefix) })
	return rest[:to]
}

// find returns all actors that fit a folded question, each once, in no order.
func (n *names) find(question string) []found {
	if question == "" {
		all := make([]found, len(n.actors))
		for i := range n.actors {
			all[i] = found{0, &n.actors[i]}
		}
		return all
	}
	best := make([]int8, len(n.actors)) // fit + 1; 0: none
	some := 0
	fits := func(actor int32, fit int8) {
		if best[actor] == 0 {
			some++
		}
		if best[actor] == 0 || fit+1 < best[actor] {
			best[actor] = fit + 1
		}
	}
	q := []byte(question)
	for _, w := range n.begin(q) {
		switch {
		case n.text[w.at-1] != 0:
			fits(w.actor, beginningOfWord)
		case n.text[int(w.at)+len(q)] != 0:
			fits(w.actor, beginning)
		default:
			fits(w.actor, wholeName)
		}
	}
	if words := bytes.Fields(q); len(words) > 1 {
		n.anyOrder(words, func(actor int32) { fits(actor, wordsWithin) })
	}
	if some == 0 {
		n.within(q, func(actor int32) { fits(actor, within) })
	}
	all := make([]found, 0, some)
	for i, fit := range best {
		if fit > 0 {
			all = append(all, found{fit - 1, &n.actors[i]})
		}
	}
	return all
}

// anyOrder calls f with the actors that have a name in which a word begins with
// each of the words. It looks at the names that have the rarest of them.
func (n *names) anyOrder(words [][]byte, f func(actor int32)) {
	rarest, others := n.begin(words[0]), words[1:]
	for i, word := range words[1:] {
		if starts := n.begin(word); len(starts) < len(rarest) {
			rarest = starts
			others = slices.Concat(words[:i+1], words[i+2:])
		}
	}
	for _, w := range rarest {
		from := bytes.LastIndexByte(n.text[:w.at], 0)
		name := " " + string(n.rest(int32(from+1)))
		if !slices.ContainsFunc(others, func(o []byte) bool { return !strings.Contains(name, " "+string(o)) }) {
			f(w.actor)
		}
	}
}

// within calls f with the actors that have a name that holds q anywhere. It
// looks at all names, a gigabyte of them a second.
func (n *names) within(q []byte, f func(actor int32)) {
	var owner map[int32]int32 // name → actor
	for at := 0; ; {
		i := bytes.Index(n.text[at:], q)
		if i < 0 {
			return
		}
		at += i
		if owner == nil {
			owner = make(map[int32]int32)
			for _, w := range n.words {
				if n.text[w.at-1] == 0 {
					owner[w.at] = w.actor
				}
			}
		}
		f(owner[int32(bytes.LastIndexByte(n.text[:at], 0)+1)])
		at++
	}
}

// bearers returns the actors that have the folded name as whole words of one
// of theirs.
func (n *names) bearers(name string) []graph.Rank {
	var all []graph.Rank
	seen := make(map[int32]bool)
	for _, w := range n.begin([]byte(name)) {
		if c := n.text[int(w.at)+len(name)]; (c == 0 || c == ' ') && !seen[w.actor] {
			seen[w.actor] = true
			all = append(all, n.actors[w.actor])
		}
	}
	return all
}

// table returns the names as they are now.
func (q *Queries) table(ctx context.Context) (n *names, err error) {
	err = q.store.Snapshot(ctx, func(now *graph.Snapshot) (err error) {
		q.gathering.Lock()
		defer q.gathering.Unlock()
		if q.names == nil || q.names.revision != now.Revision() {
			var fresh *names
			if fresh, err = gather(now); err != nil {
				return err
			}
			q.names = fresh
		}
		n = q.names
		return nil
	})
	return n, err
}
