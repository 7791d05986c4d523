package schema

// EventID returns the identifier of an event: urn:entente:event:, the readable
// part of the document's id, and a hash of the document's id, the trigger's
// span, the relation and the ids of those who take part. The same text gives
// the same ids.
func EventID(e *Event) string { return "" }

// ActorID returns the identifier of an actor of that class whose distinctive
// name is key (for known ones a gazetteer's key, else its normalized name):
// urn:entente:actor:person:serguei-lavrov.
func ActorID(class Class, key string) string { return "" }

// DocumentIRI returns the name of the graph that holds what a document says.
func DocumentIRI(docID string) string { return "" }
