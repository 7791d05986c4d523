// Package gold compares what extraction finds with what people say a text
// says. It tells how much is right, and authors of rules where facts are lost.
//
// # Annotated documents
//
// A file holds one document a line, a JSON object: the fields of a
// [schema.Document] and what the text says,
//
//	{"id": "note-1", "lang": "fr", "published": "2015-03-04", "text": "…",
//	 "positions": [{"person": ["Anne Durand", "Durand"], "role": "ministre", "of": ["Norvège", "Oslo"]}],
//	 "events": [{"relation": "met", "agent": ["Paul Lambert", "Lambert"], "target": ["Anne Durand", "Durand"],
//	   "date": "2015-03-03", "place": ["Oslo"], "status": "asserted", "attributedTo": [],
//	   "trigger": "a rencontré", "sentence": "Il a rencontré Mme Durand mardi à Oslo."}]}
//
// Agent, target, place and attributedTo list names that all mean one thing:
// its full name first, then others that a right answer may carry. An empty
// list says that the text names none. An event with several agents or targets
// is one record for each pair. The sentence stands in the text to the letter,
// and the trigger, the words that say the event, in the sentence.
//
// # What is right
//
// Names are compared without case, accents, punctuation, leading articles and
// courtesy titles. Two lists mean the same where they share a name; for a
// person also where one name is the other shortened to its end; for what has
// no name of its own (« les séparatistes ») also where one says up to two words
// more than the other. For relations that both sides do alike, agent and
// target may change places. Where gold names no target, an extracted thing is
// no wrong one for relations such as criticized or demanded: « a condamné le
// projet » does not say whose it is.
//
// Gold and extracted events are paired one to one: each gold event takes the
// first that fits and is still free, in its own sentence if there is one. An
// event is right as a triple where relation, agent and target are; by its root
// where the relations share the first two digits of their CAMEO code; by its
// actors where agent and target are right in the right sentence, whatever the
// relation. Detected are the roots of a sentence, whoever the actors are; each
// counts once a sentence. An office is right where person and country or
// organization are; what it is called does not count, so that two of one person
// in one country are one.
//
// # Where facts are lost
//
// Every gold event that is not right as a triple has a [Kind] of loss, told by
// the extracted event of its sentence that comes closest and is not right for
// another gold event. Closest is one of the same relation with a trigger that
// overlaps, if possible with one actor right; then one of the same relation
// with one actor right; then one of another relation with a trigger that
// overlaps; then one of another relation with agent and target, both named,
// right; then one of the same relation. Where there is none, or where only an
// event that another gold event already has is of the same relation with a
// trigger that overlaps, that one counts: of « A et B ont rencontré C » perhaps
// one pair only was found. What the text says twice and extraction finds once
// is not detected the second time.
//
// Every extracted event that is no gold event's is a wrong version of the gold
// event that it was closest to, or of one whose trigger it overlaps; else it is
// spurious.
//
// The predicate of a gold event is found where an extracted event of the same
// relation stands in the same sentence, that is to say in one that holds the
// gold sentence or is held by it, and their triggers overlap. Of these events,
// wherever the one that comes closest has it, the agent and the target are
// right; a target is also right where gold and extraction have none. Those that
// the sentence gives by none of the names that gold lists for them are
// references: pronouns, offices, descriptions, adjectives, and what only the
// context says.
package gold
