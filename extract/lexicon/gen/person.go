package main

import (
	"slices"
	"strings"
)

// person tells whether a feminine noun beside a masculine is the same word for
// a woman (présidente), whose lemma is then the masculine, rather than a thing
// (directive). The endings and the list are our own judgement.
func person(noun string) bool {
	for _, end := range [...]string{"trice", "euse", "eresse", "enne", "ente", "ante", "esse", "aise", "oise", "aine", "ienne", "éenne", "cienne", "eure", "iste", "enante"} {
		if strings.HasSuffix(noun, end) {
			return true
		}
	}
	return slices.Contains(women, noun)
}

var women = strings.Fields(`
	abonnée accusée adhérée adjointe affiliée alliée amie apprentie assignée associée
	assurée attachée avocate blessée bouchère cadette caissière candidate chargée
	condamnée conseillère couturière créancière cuisinière débutée déléguée députée
	déportée détenue diplômée disparue écolière élue employée ennemie envoyée épicière
	épouse étrangère exilée expatriée expulsée fermière fiancée financière fugitive
	habituée handicapée héritière hôtelière immigrée inconnue inculpée infirmière initiée
	insurgée internée invitée jumelle juive laurêate lauréate licenciée magistrate
	mandatée meurtrière muette naturalisée ouvrière policière prévenue première
	prisonnière privilégiée proche protégée rebelle réfugiée rescapée retraitée révoltée
	romancière salariée sinistrée sportive suspecte syndiquée titulaire trésorière
	veuve voisine allemande anglaise américaine chinoise espagnole flamande russe
	turque grecque catalane afghane tchèque slovaque slovène serbe croate bulgare
	ukrainienne musulmane chrétienne catholique orthodoxe cousine orpheline
`)
