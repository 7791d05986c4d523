package schema

import "iter"

// A Relation is a kind of event: the predicate of the direct triple between
// agent and target.
type Relation struct {
	ID        string `json:"id"`
	CAMEO     string `json:"cameo"`            // code of the CAMEO 1.1b3 manual
	PLOVER    string `json:"plover,omitempty"` // type of the PLOVER 0.8 draft; empty where it has none
	Mode      string `json:"mode,omitempty"`   // PLOVER's mode of the type, where one fits
	Symmetric bool   `json:"symmetric,omitempty"`
	labels    labels
}

// labels are what a relation is called, each by the ISO 639-1 code of its
// language.
type labels []struct{ lang, text string }

// Label returns the relation's name in a language, to be read between agent and
// target; its id where that language has none.
func (r Relation) Label(lang string) string {
	for _, l := range r.labels {
		if l.lang == lang {
			return l.text
		}
	}
	return r.ID
}

// Labels yields the languages that have a name for the relation and the names,
// every relation's in the same order.
func (r Relation) Labels() iter.Seq2[string, string] {
	return func(yield func(lang, label string) bool) {
		for _, l := range r.labels {
			if !yield(l.lang, l.text) {
				return
			}
		}
	}
}

// HoldsPosition is the relation between a person and the country or
// organization whose office the person holds; the event's topic names the
// office. It is a state and no event, so it has no CAMEO code.
const HoldsPosition = "holdsPosition"

// Relations lists every relation, in the order of the ontology. The slice is
// the caller's own.
func Relations() []Relation {
	return append([]Relation(nil), relations[:]...)
}

// RelationByID returns the relation with that id.
func RelationByID(id string) (Relation, bool) {
	for _, r := range relations {
		if r.ID == id {
			return r, true
		}
	}
	return Relation{}, false
}

// relations is never written to. Codes are those of the CAMEO 1.1b3 manual and
// of PLOVER's conversion table.
var relations = [...]Relation{
	{ID: "stated", CAMEO: "010", labels: labels{{"fr", "a déclaré"}, {"en", "stated"}}},
	{ID: "discussed", CAMEO: "040", PLOVER: "CONSULT", labels: labels{{"fr", "a évoqué"}, {"en", "discussed"}}},
	{ID: "met", CAMEO: "040", PLOVER: "CONSULT", Symmetric: true, labels: labels{{"fr", "a rencontré"}, {"en", "met"}}},
	{ID: "spokeWith", CAMEO: "041", PLOVER: "CONSULT", Mode: "phone", Symmetric: true, labels: labels{{"fr", "a téléphoné à"}, {"en", "spoke by phone with"}}},
	{ID: "visited", CAMEO: "042", PLOVER: "CONSULT", Mode: "visit", labels: labels{{"fr", "a visité"}, {"en", "visited"}}},
	{ID: "hosted", CAMEO: "043", PLOVER: "CONSULT", Mode: "visit", labels: labels{{"fr", "a reçu"}, {"en", "hosted"}}},
	{ID: "tookPartIn", CAMEO: "040", PLOVER: "CONSULT", labels: labels{{"fr", "a participé à"}, {"en", "took part in"}}},
	{ID: "mediated", CAMEO: "045", PLOVER: "CONSULT", labels: labels{{"fr", "a mené une médiation auprès de"}, {"en", "mediated"}}},
	{ID: "negotiatedWith", CAMEO: "046", PLOVER: "CONSULT", Symmetric: true, labels: labels{{"fr", "a négocié avec"}, {"en", "negotiated with"}}},
	{ID: "invited", CAMEO: "036", PLOVER: "AGREE", labels: labels{{"fr", "a invité"}, {"en", "invited"}}},
	{ID: "praised", CAMEO: "051", PLOVER: "SUPPORT", labels: labels{{"fr", "a salué"}, {"en", "praised"}}},
	{ID: "supported", CAMEO: "052", PLOVER: "SUPPORT", labels: labels{{"fr", "a soutenu"}, {"en", "supported"}}},
	{ID: "recognized", CAMEO: "054", PLOVER: "SUPPORT", labels: labels{{"fr", "a reconnu"}, {"en", "recognized"}}},
	{ID: "apologized", CAMEO: "055", PLOVER: "SUPPORT", labels: labels{{"fr", "s'est excusé auprès de"}, {"en", "apologized to"}}},
	{ID: "agreedWith", CAMEO: "057", PLOVER: "SUPPORT", Symmetric: true, labels: labels{{"fr", "s'est accordé avec"}, {"en", "agreed with"}}},
	{ID: "signed", CAMEO: "057", PLOVER: "SUPPORT", labels: labels{{"fr", "a signé"}, {"en", "signed"}}},
	{ID: "joined", CAMEO: "057", PLOVER: "SUPPORT", labels: labels{{"fr", "a adhéré à"}, {"en", "joined"}}},
	{ID: "pledged", CAMEO: "030", PLOVER: "AGREE", labels: labels{{"fr", "s'est engagé envers"}, {"en", "made a pledge to"}}},
	{ID: "cooperatedWith", CAMEO: "060", PLOVER: "COOPERATE", Symmetric: true, labels: labels{{"fr", "a coopéré avec"}, {"en", "cooperated with"}}},
	{ID: "aided", CAMEO: "070", PLOVER: "AID", labels: labels{{"fr", "a aidé"}, {"en", "aided"}}},
	{ID: "withdrewFrom", CAMEO: "087", PLOVER: "RETREAT", labels: labels{{"fr", "s'est retiré de"}, {"en", "withdrew from"}}},
	{ID: "released", CAMEO: "084", PLOVER: "RETREAT", labels: labels{{"fr", "a libéré"}, {"en", "released"}}},
	{ID: "ceasedFire", CAMEO: "087", PLOVER: "RETREAT", Symmetric: true, labels: labels{{"fr", "a conclu un cessez-le-feu avec"}, {"en", "ceased fire with"}}},
	{ID: "investigated", CAMEO: "090", PLOVER: "ACCUSE", labels: labels{{"fr", "a enquêté sur"}, {"en", "investigated"}}},
	{ID: "urged", CAMEO: "020", PLOVER: "REQUEST", labels: labels{{"fr", "a exhorté"}, {"en", "urged"}}},
	{ID: "demanded", CAMEO: "100", PLOVER: "REQUEST", labels: labels{{"fr", "a exigé de"}, {"en", "made demands of"}}},
	{ID: "criticized", CAMEO: "111", PLOVER: "ACCUSE", labels: labels{{"fr", "a critiqué"}, {"en", "criticized"}}},
	{ID: "accused", CAMEO: "112", PLOVER: "ACCUSE", labels: labels{{"fr", "a accusé"}, {"en", "accused"}}},
	{ID: "voicedConcern", CAMEO: "110", PLOVER: "ACCUSE", labels: labels{{"fr", "s'est inquiété de"}, {"en", "voiced concern about"}}},
	{ID: "rejected", CAMEO: "120", PLOVER: "REJECT", labels: labels{{"fr", "a rejeté"}, {"en", "rejected"}}},
	{ID: "denied", CAMEO: "120", PLOVER: "REJECT", labels: labels{{"fr", "a démenti"}, {"en", "denied"}}},
	{ID: "warned", CAMEO: "130", PLOVER: "THREATEN", labels: labels{{"fr", "a mis en garde"}, {"en", "warned"}}},
	{ID: "threatened", CAMEO: "130", PLOVER: "THREATEN", labels: labels{{"fr", "a menacé"}, {"en", "threatened"}}},
	{ID: "protestedAgainst", CAMEO: "141", PLOVER: "PROTEST", labels: labels{{"fr", "a manifesté contre"}, {"en", "protested against"}}},
	{ID: "exercised", CAMEO: "150", PLOVER: "MOBILIZE", labels: labels{{"fr", "a mené un exercice"}, {"en", "held an exercise"}}},
	{ID: "deployedTo", CAMEO: "154", PLOVER: "MOBILIZE", labels: labels{{"fr", "a déployé des forces en"}, {"en", "deployed forces to"}}},
	{ID: "suspendedRelationsWith", CAMEO: "160", PLOVER: "SANCTION", labels: labels{{"fr", "a suspendu ses relations avec"}, {"en", "suspended relations with"}}},
	{ID: "sanctioned", CAMEO: "163", PLOVER: "COERCE", labels: labels{{"fr", "a sanctionné"}, {"en", "sanctioned"}}},
	{ID: "expelled", CAMEO: "166", PLOVER: "SANCTION", labels: labels{{"fr", "a expulsé"}, {"en", "expelled"}}},
	{ID: "violated", CAMEO: "128", PLOVER: "REJECT", labels: labels{{"fr", "a violé"}, {"en", "violated"}}},
	{ID: "detained", CAMEO: "173", PLOVER: "COERCE", labels: labels{{"fr", "a arrêté"}, {"en", "detained"}}},
	{ID: "seized", CAMEO: "192", PLOVER: "COERCE", labels: labels{{"fr", "s'est emparé de"}, {"en", "seized"}}},
	{ID: "destabilized", CAMEO: "170", PLOVER: "COERCE", labels: labels{{"fr", "a déstabilisé"}, {"en", "destabilized"}}},
	{ID: "attacked", CAMEO: "190", PLOVER: "ASSAULT", labels: labels{{"fr", "a attaqué"}, {"en", "attacked"}}},
	{ID: "killed", CAMEO: "180", PLOVER: "ASSAULT", labels: labels{{"fr", "a tué"}, {"en", "killed"}}},
	{ID: "appointed", CAMEO: "010", labels: labels{{"fr", "a nommé"}, {"en", "appointed"}}},
	{ID: "elected", CAMEO: "010", labels: labels{{"fr", "a élu"}, {"en", "elected"}}},
	{ID: "resigned", CAMEO: "010", labels: labels{{"fr", "a démissionné"}, {"en", "resigned"}}},
	{ID: "succeeded", CAMEO: "010", labels: labels{{"fr", "a succédé à"}, {"en", "succeeded"}}},
	{ID: HoldsPosition, labels: labels{{"fr", "occupe une fonction pour"}, {"en", "holds an office of"}}},
}
