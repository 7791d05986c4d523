package timex

import "hash/fnv"

// A signature says roughly what a token is, or what a piece of the program can
// begin with: a bit for each class, and one bit that several words share. Where
// two have no bit in common, the piece cannot begin with the token; where they
// have, it may.
type signature uint64

const (
	anything signature = 1 << 63 // what every token is
	wordBits           = 62 - int(cNumUnit)
)

// computed are the classes that are told from a token's characters.
const computed = signature(1)<<(cNumUnit+1) - signature(1)<<(lastListed+1)

func ofClass(c class) signature {
	if c == cWord || c == cPlural {
		return anything // they speak of words that have no signature
	}
	return 1 << c
}

func ofWord(text string) signature {
	h := fnv.New32a()
	h.Write([]byte(text))
	return 1 << (int(cNumUnit) + 1 + int(h.Sum32())%wordBits)
}

// sign gives a word of the vocabulary its signature.
func (w *word) sign() {
	w.sig = anything | ofWord(w.text)
	for _, v := range w.values {
		w.sig |= ofClass(v.class)
		switch v.class {
		case cNumWord:
			w.sig |= ofClass(cNum) | ofClass(cHour)
		case cOrdWord:
			w.sig |= ofClass(cOrd) | ofClass(cDay)
		}
	}
}

// sign notes for every place of the program what can begin there.
func (c *compiler) sign() {
	for i := range c.f.words {
		c.f.words[i].sign()
	}
	c.f.begins = make([]signature, len(c.f.code))
	for pc := range c.f.code {
		c.begins(int32(pc))
	}
}

// begins is what the program can begin with at pc. A piece that may end without
// a token can be followed by anything.
func (c *compiler) begins(pc int32) signature {
	if known := c.f.begins[pc]; known != 0 {
		return known
	}
	var s signature
	switch in := c.f.code[pc]; in.op {
	case iWord:
		s = ofWord(c.f.words[in.x].text)
	case iClass, iMember:
		s = ofClass(class(in.x))
	case iSplit:
		s = c.begins(in.x) | c.begins(in.y)
	case iJump:
		s = c.begins(in.x)
	case iCall:
		if s = c.begins(in.x); s&anything != 0 {
			s |= c.begins(pc + 1)
		}
	case iReturn, iMatch:
		s = anything
	default:
		s = c.begins(pc + 1)
	}
	c.f.begins[pc] = s
	return s
}
