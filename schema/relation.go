package schema

// A Relation is a kind of event: the predicate of the direct triple between
// agent and target.
type Relation struct {
	ID        string `json:"id"`
	CAMEO     string `json:"cameo"`            // code of the CAMEO 1.1b3 manual
	PLOVER    string `json:"plover,omitempty"` // type of the PLOVER 0.8 draft; empty where it has none
	Mode      string `json:"mode,omitempty"`   // PLOVER's mode of the type, where one fits
	Symmetric bool   `json:"symmetric,omitempty"`
	French    string `json:"fr"` // label, read between agent and target
	English   string `json:"en"`
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
	{ID: "stated", CAMEO: "010", French: "a déclaré", English: "stated"},
	{ID: "discussed", CAMEO: "040", PLOVER: "CONSULT", French: "a évoqué", English: "discussed"},
	{ID: "met", CAMEO: "040", PLOVER: "CONSULT", Symmetric: true, French: "a rencontré", English: "met"},
	{ID: "spokeWith", CAMEO: "041", PLOVER: "CONSULT", Mode: "phone", Symmetric: true, French: "a téléphoné à", English: "spoke by phone with"},
	{ID: "visited", CAMEO: "042", PLOVER: "CONSULT", Mode: "visit", French: "a visité", English: "visited"},
	{ID: "hosted", CAMEO: "043", PLOVER: "CONSULT", Mode: "visit", French: "a reçu", English: "hosted"},
	{ID: "tookPartIn", CAMEO: "040", PLOVER: "CONSULT", French: "a participé à", English: "took part in"},
	{ID: "mediated", CAMEO: "045", PLOVER: "CONSULT", French: "a mené une médiation auprès de", English: "mediated"},
	{ID: "negotiatedWith", CAMEO: "046", PLOVER: "CONSULT", Symmetric: true, French: "a négocié avec", English: "negotiated with"},
	{ID: "invited", CAMEO: "036", PLOVER: "AGREE", French: "a invité", English: "invited"},
	{ID: "praised", CAMEO: "051", PLOVER: "SUPPORT", French: "a salué", English: "praised"},
	{ID: "supported", CAMEO: "052", PLOVER: "SUPPORT", French: "a soutenu", English: "supported"},
	{ID: "recognized", CAMEO: "054", PLOVER: "SUPPORT", French: "a reconnu", English: "recognized"},
	{ID: "apologized", CAMEO: "055", PLOVER: "SUPPORT", French: "s'est excusé auprès de", English: "apologized to"},
	{ID: "agreedWith", CAMEO: "057", PLOVER: "SUPPORT", Symmetric: true, French: "s'est accordé avec", English: "agreed with"},
	{ID: "signed", CAMEO: "057", PLOVER: "SUPPORT", French: "a signé", English: "signed"},
	{ID: "joined", CAMEO: "057", PLOVER: "SUPPORT", French: "a adhéré à", English: "joined"},
	{ID: "pledged", CAMEO: "030", PLOVER: "AGREE", French: "s'est engagé envers", English: "made a pledge to"},
	{ID: "cooperatedWith", CAMEO: "060", PLOVER: "COOPERATE", Symmetric: true, French: "a coopéré avec", English: "cooperated with"},
	{ID: "aided", CAMEO: "070", PLOVER: "AID", French: "a aidé", English: "aided"},
	{ID: "withdrewFrom", CAMEO: "087", PLOVER: "RETREAT", French: "s'est retiré de", English: "withdrew from"},
	{ID: "released", CAMEO: "084", PLOVER: "RETREAT", French: "a libéré", English: "released"},
	{ID: "ceasedFire", CAMEO: "087", PLOVER: "RETREAT", Symmetric: true, French: "a conclu un cessez-le-feu avec", English: "ceased fire with"},
	{ID: "investigated", CAMEO: "090", PLOVER: "ACCUSE", French: "a enquêté sur", English: "investigated"},
	{ID: "urged", CAMEO: "020", PLOVER: "REQUEST", French: "a exhorté", English: "urged"},
	{ID: "demanded", CAMEO: "100", PLOVER: "REQUEST", French: "a exigé de", English: "made demands of"},
	{ID: "criticized", CAMEO: "111", PLOVER: "ACCUSE", French: "a critiqué", English: "criticized"},
	{ID: "accused", CAMEO: "112", PLOVER: "ACCUSE", French: "a accusé", English: "accused"},
	{ID: "voicedConcern", CAMEO: "110", PLOVER: "ACCUSE", French: "s'est inquiété de", English: "voiced concern about"},
	{ID: "rejected", CAMEO: "120", PLOVER: "REJECT", French: "a rejeté", English: "rejected"},
	{ID: "denied", CAMEO: "120", PLOVER: "REJECT", French: "a démenti", English: "denied"},
	{ID: "warned", CAMEO: "130", PLOVER: "THREATEN", French: "a mis en garde", English: "warned"},
	{ID: "threatened", CAMEO: "130", PLOVER: "THREATEN", French: "a menacé", English: "threatened"},
	{ID: "protestedAgainst", CAMEO: "141", PLOVER: "PROTEST", French: "a manifesté contre", English: "protested against"},
	{ID: "exercised", CAMEO: "150", PLOVER: "MOBILIZE", French: "a mené un exercice", English: "held an exercise"},
	{ID: "deployedTo", CAMEO: "154", PLOVER: "MOBILIZE", French: "a déployé des forces en", English: "deployed forces to"},
	{ID: "suspendedRelationsWith", CAMEO: "160", PLOVER: "SANCTION", French: "a suspendu ses relations avec", English: "suspended relations with"},
	{ID: "sanctioned", CAMEO: "163", PLOVER: "COERCE", French: "a sanctionné", English: "sanctioned"},
	{ID: "expelled", CAMEO: "166", PLOVER: "SANCTION", French: "a expulsé", English: "expelled"},
	{ID: "violated", CAMEO: "128", PLOVER: "REJECT", French: "a violé", English: "violated"},
	{ID: "detained", CAMEO: "173", PLOVER: "COERCE", French: "a arrêté", English: "detained"},
	{ID: "seized", CAMEO: "192", PLOVER: "COERCE", French: "s'est emparé de", English: "seized"},
	{ID: "destabilized", CAMEO: "170", PLOVER: "COERCE", French: "a déstabilisé", English: "destabilized"},
	{ID: "attacked", CAMEO: "190", PLOVER: "ASSAULT", French: "a attaqué", English: "attacked"},
	{ID: "killed", CAMEO: "180", PLOVER: "ASSAULT", French: "a tué", English: "killed"},
	{ID: "appointed", CAMEO: "010", French: "a nommé", English: "appointed"},
	{ID: "elected", CAMEO: "010", French: "a élu", English: "elected"},
	{ID: "resigned", CAMEO: "010", French: "a démissionné", English: "resigned"},
	{ID: "succeeded", CAMEO: "010", French: "a succédé à", English: "succeeded"},
	{ID: HoldsPosition, French: "occupe une fonction pour", English: "holds an office of"},
}
