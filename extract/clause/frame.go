package clause

// A frame is an open clause.
type frame struct {
	link       Link
	prep       string // conjunction
	governor   int    // predicate that the clause depends on
	antecedent int    // of a relative clause
	pronoun    string // relative pronoun
	at         int    // its word
	subject    int    // bare group that waits for a verb
	pred       int    // the clause's last finite verb
	latest     int    // its last verb of any form: what takes the next group
	asked      int    // what, which waits for the verb
	inverted   bool   // the subject may stand behind the verb
	quote      bool   // opened by a quotation mark
	inserted   bool   // its verb says what stands around it
	fronted    int    // how many groups waited for an outer verb when it opened
}

func (bd *builder) top() *frame { return &bd.frames[len(bd.frames)-1] }

func (bd *builder) push(f frame) {
	f.fronted = len(bd.fronted)
	f.subject, f.pred, f.latest, f.asked = None, None, None, None
	bd.frames = append(bd.frames, f)
}

// pop closes the innermost clause; what it left waiting goes to the one
// around it.
func (bd *builder) pop() {
	f := bd.frames[len(bd.frames)-1]
	bd.frames = bd.frames[:len(bd.frames)-1]
	if f.link == LinkQuote && f.pred == None {
		bd.quoted(f.governor, None)
	}
	if f.pred == None && f.subject != None && bd.top().subject == None && bd.top().pred == None {
		bd.top().subject = f.subject
	}
}

// waits tells whether an outer clause has a subject and no verb yet, or one that
// stands bare behind its verb of saying: « said the road, which is long, will … ».
func (bd *builder) waits() bool {
	for i := len(bd.frames) - 2; i >= 0; i-- {
		if f := &bd.frames[i]; f.subject != None && (f.pred == None || f.latest != None && bd.pred(f.latest).Is(speechVerb)) {
			return true
		}
		if bd.frames[i].quote {
			return false
		}
	}
	return false
}
