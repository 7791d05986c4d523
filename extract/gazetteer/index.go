package gazetteer

// A name is one spelling and what it can mean.
type name struct {
	text    string
	entries []*Entry
	next    int32 // another spelling of the same folded pieces; -1: none
	trial   bool  // a common word or a given name too: wants a witness in the context
}

// An index is a tree over the folded pieces of all names. Its edges lie in one
// open hash table, keyed by node and piece; a small bitmap of the first pieces
// turns most tokens of a text away before the table is touched. Two edges
// whose 64-bit keys collide would merge two paths, but every name is compared
// with the text before it counts.
type index struct {
	first [1 << 10]uint64 // bitmap over 16 bits of the first piece's hash
	keys  []uint64
	child []int32
	used  int
	names []name
	at    []int32 // node → first name that ends there; -1: none
	arena []*Entry
}

func newIndex(size int) *index {
	n := 1
	for n < size*2 {
		n *= 2
	}
	return &index{
		keys:  make([]uint64, n),
		child: make([]int32, n),
		names: make([]name, 0, size),
		at:    append(make([]int32, 0, size), -1),
		arena: make([]*Entry, 0, size),
	}
}

func edge(node int32, piece uint64) uint64 {
	k := piece ^ uint64(node)*0x9E3779B97F4A7C15
	k ^= k >> 32
	k *= 0xD6E8FEB86659FD93
	k ^= k >> 32
	return k | 1 // never zero, which marks an empty slot
}

// step follows the edge of piece from node; -1: there is none.
func (x *index) step(node int32, piece uint64) int32 {
	k := edge(node, piece)
	mask := uint64(len(x.keys) - 1)
	for i := k >> 7 & mask; ; i = (i + 1) & mask {
		switch x.keys[i] {
		case k:
			return x.child[i]
		case 0:
			return -1
		}
	}
}

func (x *index) starts(piece uint64) bool {
	return x.first[piece>>6&1023]&(1<<(piece&63)) != 0
}

func (x *index) grow(node int32, piece uint64) int32 {
	if c := x.step(node, piece); c >= 0 {
		return c
	}
	if x.used*3 > len(x.keys)*2 {
		x.rehash()
	}
	c := int32(len(x.at))
	x.at = append(x.at, -1)
	x.put(edge(node, piece), c)
	if node == 0 {
		x.first[piece>>6&1023] |= 1 << (piece & 63)
	}
	return c
}

func (x *index) put(k uint64, c int32) {
	mask := uint64(len(x.keys) - 1)
	i := k >> 7 & mask
	for x.keys[i] != 0 {
		i = (i + 1) & mask
	}
	x.keys[i], x.child[i] = k, c
	x.used++
}

func (x *index) rehash() {
	keys, child := x.keys, x.child
	x.keys, x.child, x.used = make([]uint64, 2*len(keys)), make([]int32, 2*len(keys)), 0
	for i, k := range keys {
		if k != 0 {
			x.put(k, child[i])
		}
	}
}

// add makes text a name of e. A tilde before it says that the name is also a
// common word or a given name.
func (x *index) add(text string, e *Entry) {
	text, trial := plain(text)
	node := int32(0)
	for i := 0; ; {
		h, next := nextHash(text, i)
		if h == 0 {
			break
		}
		node = x.grow(node, h)
		i = next
	}
	if node == 0 {
		return
	}
	for n := x.at[node]; n >= 0; n = x.names[n].next {
		if m := &x.names[n]; m.text == text {
			for _, old := range m.entries {
				if old == e {
					return
				}
			}
			m.entries = append(m.entries[:len(m.entries):len(m.entries)], e)
			m.trial = m.trial && trial
			return
		}
	}
	x.arena = append(x.arena, e)
	end := len(x.arena)
	x.names = append(x.names, name{text: text, entries: x.arena[end-1 : end : end], next: -1, trial: trial})
	// In reading order, so that a country comes before its demonym.
	tail := &x.at[node]
	for *tail >= 0 {
		tail = &x.names[*tail].next
	}
	*tail = int32(len(x.names) - 1)
}

// plain takes the mark of an ambiguous name off.
func plain(text string) (string, bool) {
	if text != "" && text[0] == '~' {
		return text[1:], true
	}
	return text, false
}
