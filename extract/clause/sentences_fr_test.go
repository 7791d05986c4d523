package clause_test

// sentences are written for this test. Each predicate in want is one that the
// analysis must find with exactly these arguments.
var sentences = []struct{ text, want string }{
	// Active clauses, tenses, dates and places.
	{"Des soldats en Libye soutenant le maréchal ont attaqué Tripoli.", "soutenir(subject=soldats, object=maréchal) part; attaquer(subject=soldats, en=Libye, object=Tripoli) present perfect; soldat(en=Libye); maréchal()"},
	{"Des manifestants dans le centre de Séoul exigeant un vote ont été arrêtés.", "exiger(subject=manifestants, object=vote) part; arrêter(object=manifestants, dans=centre) present perfect passive; manifestant(dans=centre); centre(de=Séoul); vote()"},
	{"Il a rencontré les présidents du Pérou, du Chili et du Mali.", "rencontrer(subject=Il, object=présidents) present perfect; président(de=Pérou+Chili+Mali)"},
	{"Oslo a signé un pacte avec la Grèce et la Turquie, et le ministre a rencontré Lavrov.", "signer(subject=Oslo, object=pacte, avec=Grèce+Turquie) present perfect; rencontrer(subject=ministre, object=Lavrov) present perfect; pacte(avec=Grèce+Turquie, subject=Oslo); ministre()"},
	{"Le ministre, en visite à Kiev, a été reçu par Lavrov.", "recevoir(object=ministre, en=visite, à=Kiev, subject=Lavrov) present perfect passive; ministre(); visite(subject=ministre, à=Kiev)"},
	{"Force est de reconnaître que le pont a cédé.", "être(subject=Force, de>reconnaître) present; reconnaître(que>céder) inf; céder(subject=pont) present perfect; force(); pont()"},
	{"Le chancelier a rencontré Sergueï Lavrov à Bruxelles.", "rencontrer(subject=chancelier, object=Sergueï Lavrov, à=Bruxelles) present perfect"},
	{"Le ministre avait rencontré son homologue à Vienne.", "rencontrer(subject=ministre, object=homologue, à=Vienne) imperfect perfect"},
	{"La Pologne fermera sa frontière lundi.", "fermer(subject=Pologne, object=frontière, adverbial=lundi) future"},
	{"Le Parlement adopterait une loi.", "adopter(subject=Parlement, object=loi) cond"},
	{"Oslo a sanctionné des banques ; la Chine, elle, refuse ces mesures.", "sanctionner(subject=Oslo, object=banques) present perfect; refuser(subject=Chine, object=mesures) present"},
	// A name between quotation marks is no quotation.
	{"Le « Front du Sud » a attaqué la caserne.", "attaquer(subject=Front du Sud, object=caserne) present perfect"},
	{"La « République de Sarn » a démenti cette rumeur.", "démentir(subject=République de Sarn, object=rumeur) present perfect"},
	// An aside parts the auxiliary from its verb.
	{"Le maire a, lors d'un débat, accusé le préfet.", "accuser(subject=maire, lors de=débat, object=préfet) present perfect"},
	{"La ville est, depuis mardi, assiégée par les rebelles.", "assiéger(object=ville, depuis=mardi, subject=rebelles) present passive"},
	{"L'armée a, dans la nuit, bombardé des dépôts.", "bombarder(subject=armée, dans=la nuit, object=dépôts) present perfect"},
	// Behind an object of speech que opens what is said; non denies its noun.
	{"Un ami confie au Monde que le prince est parti.", "confier(subject=ami, à=Monde, que>partir) present; partir(subject=prince) present perfect"},
	{"Le maire dénonce le non respect de la trêve.", "dénoncer(subject=maire, object=respect) present"},
	// To whom it is done whose subject waits for it; what is to be said nobody says.
	{"Le maire espère être reçu par le préfet.", "espérer(subject=maire, >recevoir) present; recevoir(subject=préfet, object=maire) inf passive"},
	{"Il est à noter que le maire se tait.", "être(impersonal=Il, à>noter) present; noter(que>taire) inf"},
	// Of a place named without a comma nothing more is told.
	{"Le chef de la mission au Mali qui dénonce les tirs arrive.", "dénoncer(subject=mission, object=tirs) present"},
	{"Le Mali, qui dénonce les tirs, proteste.", "dénoncer(subject=Mali, object=tirs) present"},
	// Verbs that share their object; what stands beside a kind of thing does not share
	// its preposition; where an act was done.
	{"La juge a mis en examen et placé sous contrôle judiciaire deux maires.", "mettre(subject=juge, en=examen, object=maires) present perfect; placer(subject=juge, sous=contrôle, object=maires) present perfect"},
	{"L'armée a attaqué et pris la ville.", "attaquer(subject=armée, object=ville) present perfect; prendre(subject=armée, object=ville) present perfect"},
	{"L'armée vise un dépôt d'armes et un tunnel.", "viser(subject=armée, object=dépôt+tunnel, de=armes) present"},
	{"La trêve entre Serbes et Bosniaques tient.", "tenir(subject=trêve, entre=Serbes+Bosniaques) present; trêve(entre=Serbes+Bosniaques)"},
	{"L'arrestation à Riga de deux évêques étonne.", "étonner(subject=arrestation, à=Riga) present; arrestation(à=Riga, de=évêques)"},
	{"Dix personnes ont été arrêtées, a indiqué la Sûreté.", "arrêter(object=personnes) present perfect passive; indiquer(clause>arrêter, subject=Sûreté) present perfect"},
	// How many at most, or between which numbers.
	{"L'armée a tué jusqu'à 200 rebelles.", "tuer(subject=armée, object=rebelles) present perfect"},
	{"Entre 20 et 30 soldats ont été tués par des rebelles.", "tuer(object=soldats, subject=rebelles) present perfect passive"},
	{"L'armée a avancé jusqu'à 20 kilomètres.", "avancer(subject=armée, jusqu'à=kilomètres) present perfect"},
	// Passive and agent.
	// Who did what the subject says is not who does what the verb says.
	{"L'arrestation du juge par la police a été critiquée.", "critiquer(object=arrestation, par=police) present perfect passive"},
	{"L'attaque de la caserne par des rebelles a été condamnée par la Suède.", "condamner(object=attaque, par=rebelles, subject=Suède) present perfect passive"},
	{"Le traité a été signé par la France.", "signer(object=traité, subject=France) present perfect passive"},
	{"Deux soldats ont été tués par des rebelles à Bangui.", "tuer(object=soldats, subject=rebelles, à=Bangui) present perfect passive"},
	{"La loi sera votée par le Sénat.", "voter(object=loi, subject=Sénat) future passive"},
	{"Le président est arrivé à Rome.", "arriver(subject=président, à=Rome) present perfect"},
	{"Trois otages ont été libérés.", "libérer(object=otages) present perfect passive"},
	{"L'annexion par la Russie de la Crimée inquiète Riga.", "inquiéter(subject=annexion, par=Russie, object=Riga) present; annexion(par=Russie, de=Crimée)"},
	{"L'arrestation par un juge de Riga de deux évêques étonne.", "étonner(subject=arrestation, par=juge) present; arrestation(par=juge, de=évêques)"},
	{"L'arrestation par la police de Riga étonne.", "étonner(subject=arrestation, par=police) present; arrestation(par=police)"},
	// Relative clauses.
	{"Le diplomate qui dirige la mission quitte Genève.", "diriger(subject=diplomate, object=mission) present; quitter(subject=diplomate, object=Genève) present"},
	{"L'accord que la Suède a signé entre en vigueur.", "signer(object=accord, subject=Suède) present perfect"},
	{"Le pays dont il dénonce la politique a riposté.", "dénoncer(de=pays, subject=il, object=politique) present"},
	{"La ville où les troupes avancent résiste.", "avancer(à=ville, subject=troupes) present; résister(subject=ville) present"},
	{"Le sommet auquel la Chine participe commence.", "participer(à=sommet, subject=Chine) present; commencer(subject=sommet) present"},
	// Inversion and quotation.
	{"« Nous condamnons cette attaque », a déclaré le porte-parole.", "condamner(subject=Nous, object=attaque) present; déclarer(clause>condamner, subject=porte-parole) present perfect"},
	{"La situation est grave, a-t-il ajouté.", "ajouter(subject=-t-il, clause>être, clause>grave) present perfect"},
	{"« Nous partirons », a promis le ministre.", "promettre(clause>partir, subject=ministre) present perfect"},
	{"Le gouvernement affirme que la Grèce paiera.", "affirmer(subject=gouvernement, que>payer) present; payer(subject=Grèce) future"},
	// Clitics.
	{"Le président l'a reçu à l'Élysée.", "recevoir(object=l', subject=président, à=Élysée) present perfect"},
	{"Elle lui a remis une lettre.", "remettre(dative=lui, subject=Elle, object=lettre) present perfect"},
	{"Il y participe.", "participer(à=y, subject=Il) present"},
	{"Ils en parlent.", "parler(de=en, subject=Ils) present"},
	{"Le sénateur s'est rendu à Londres.", "se rendre(subject=sénateur, à=Londres) present perfect"},
	// Control.
	{"Le Conseil appelle la Russie à retirer ses troupes.", "appeler(subject=Conseil, object=Russie, à>retirer) present; retirer(object=troupes, subject=Russie) inf"},
	{"Washington demande à la Turquie de fermer la base.", "demander(subject=Washington, à=Turquie, de>fermer) present; fermer(object=base, subject=Turquie) inf"},
	{"L'Italie promet à la Grèce de livrer des vivres.", "promettre(subject=Italie, à=Grèce, de>livrer) present; livrer(object=vivres, subject=Italie) inf"},
	{"Le ministre a décidé de suspendre les livraisons.", "décider(subject=ministre, de>suspendre) present perfect; suspendre(object=livraisons, subject=ministre) inf"},
	{"La Norvège veut rejoindre l'alliance.", "vouloir(subject=Norvège, >rejoindre) present; rejoindre(object=alliance, subject=Norvège) inf"},
	{"Il lui demande de partir.", "demander(dative=lui, subject=Il, de>partir) present; partir(subject=lui) inf"},
	// Coordination.
	{"Le Japon condamne les tirs et convoque l'ambassadeur.", "condamner(subject=Japon, object=tirs) present; convoquer(subject=Japon, object=ambassadeur) present"},
	{"La France et l'Allemagne saluent l'accord.", "saluer(subject=France+Allemagne, object=accord) present"},
	{"Il a rencontré le roi, la reine et le prince.", "rencontrer(subject=Il, object=roi+reine+prince) present perfect"},
	{"Le juge a entendu les témoins et libéré le suspect.", "entendre(subject=juge, object=témoins) present perfect; libérer(subject=juge, object=suspect) present perfect"},
	// Participles.
	{"Les mesures prises par le gouvernement échouent.", "prendre(object=mesures, subject=gouvernement) part passive; échouer(subject=mesures) present"},
	{"Le général arrive en saluant la foule.", "saluer(object=foule, subject=général) part"},
	{"Les soldats gardant le pont ont fui.", "garder(subject=soldats, object=pont) part; fuir(subject=soldats) present perfect"},
	{"Le maire publie des lettres jugées fausses par la police et saisies par un juge.", "saisir(object=lettres, subject=juge) part passive"},
	{"La reine a promis que l'impôt baisserait, ajoutant que le peuple souffrait.", "ajouter(que>souffrir, subject=reine) part"},
	// Brackets.
	{"Dans son village de Lenk (Alpes), la reine a parlé.", "parler(subject=reine, dans=village) present perfect"},
	// Apposition.
	{"Le ministre turc, Mevlüt Çavuşoğlu, a quitté Ankara.", "quitter(subject=ministre:Mevlüt Çavuşoğlu, object=Ankara) present perfect"},
	{"Le président Emmanuel Macron reçoit le roi.", "recevoir(subject=président:Emmanuel Macron, object=roi) present"},
	{"Emmanuel Macron, président de la République, parle.", "parler(subject=Emmanuel Macron:président de la République) present"},
	// Support verbs.
	{"La Russie mène une guerre contre l'Ukraine.", "mener(subject=Russie, object=guerre, contre=Ukraine) present; guerre(contre=Ukraine, subject=Russie)"},
	{"Le député a pris part à la réunion.", "prendre(subject=député, attribute=part, à=réunion) present perfect"},
	{"L'Espagne apporte son soutien au Maroc.", "apporter(subject=Espagne, object=soutien, à=Maroc) present; soutien(possessor=son, à=Maroc, subject=Espagne)"},
	// Nominalizations.
	{"L'annexion de la Crimée par la Russie inquiète Varsovie.", "annexion(de=Crimée, par=Russie)"},
	{"La visite du président russe à Pékin est annulée.", "visite(de=président, à=Pékin)"},
	{"Son refus étonne.", "refus(possessor=Son); étonner(subject=refus) present"},
	// Negation and restriction.
	{"La Hongrie ne signera pas le texte.", "not signer(subject=Hongrie, object=texte) future"},
	{"Le pays n'a ni armée ni police.", "not avoir(subject=pays, object=armée+police) present"},
	{"Le ministre ne soutient que la réforme.", "soutenir(subject=ministre, object=réforme) present"},
	{"Ils ont promis de ne pas céder.", "not céder(subject=Ils) inf"},
	{"Aucun otage n'a été libéré.", "not libérer(object=otage) present perfect passive"},
	{"Il est parti sans répondre.", "not répondre(subject=Il) inf"},
	// Fronted obliques, subordinate clauses, purpose.
	{"À Moscou, le chancelier a rencontré les opposants.", "rencontrer(subject=chancelier, à=Moscou, object=opposants) present perfect"},
	{"Selon le ministre, la Serbie négocie.", "négocier(subject=Serbie, selon=ministre) present"},
	{"Si la Chine refuse, Tokyo ripostera.", "refuser(subject=Chine) present; riposter(subject=Tokyo) future"},
	{"Le Brésil envoie une équipe pour aider les victimes.", "envoyer(subject=Brésil, object=équipe, pour>aider) present; aider(object=victimes, subject=Brésil) inf"},
	{"Les autorités doivent agir.", "devoir(subject=autorités, >agir) present; agir(subject=autorités) inf"},
	// Partitives and datives.
	{"L'agence distribue de la nourriture.", "distribuer(subject=agence, object=nourriture) present"},
	{"Le camp n'a pas d'eau.", "not avoir(subject=camp, object=eau) present"},
	{"Le budget dépend du ministre.", "dépendre(subject=budget, de=ministre) present"},
	{"Les rebelles exigent du président une réponse.", "exiger(subject=rebelles, de=président, object=réponse) present"},
	{"Le roi, accompagné de la reine, a visité l'usine.", "accompagner(object=roi, de=reine) part passive; visiter(subject=roi, object=usine) present perfect"},
	// Attributes.
	{"Le roi est mort.", "mourir(subject=roi) present perfect"},
	{"La négociation reste difficile.", "difficile(subject=négociation) present"},

	// Impersonal verbs, objects right behind their verb
	{"Il revient au Sénat de voter la loi.", "revenir(impersonal=Il, à=Sénat, de>voter) present"},
	{"Il revient à Oslo.", "revenir(subject=Il, à=Oslo) present"},
	{"Il faut critiquer la Hongrie.", "falloir(impersonal=Il, >critiquer) present; critiquer(object=Hongrie) inf"},
	{"Il y a un problème.", "avoir(impersonal=y, impersonal=Il, object=problème) present"},
	{"Avant de recevoir Lavrov, Paris a rappelé son ambassadeur.", "recevoir(object=Lavrov, subject=Paris) inf"},
	{"La Hongrie a reçu une aide, mais la crise a continué.", "recevoir(subject=Hongrie, object=aide) present perfect; continuer(subject=crise) present perfect"},
	{"Elle nous a livré un message.", "livrer(dative=nous, subject=Elle, object=message) present perfect"},
	{"Le ministre a lui-même signé le texte.", "signer(subject=ministre, object=texte) present perfect"},
	{"Il a été décidé de fermer la frontière.", "décider(impersonal=Il, de>fermer) present perfect passive; fermer(object=frontière) inf"},
	{"La visite dépasse deux heures.", "dépasser(subject=visite, object=deux heures) present"},
	{"Réuni à Oslo, le conseil a condamné la Hongrie.", "réunir(à=Oslo, object=conseil) part passive; condamner(subject=conseil, object=Hongrie) present perfect"},
	{"Le juge a trouvé une note datée de mai et signée par Lavrov.", "trouver(subject=juge, object=note) present perfect; dater(object=note, de=mai) part passive; signer(object=note, subject=Lavrov) part passive"},
	{"Le corps a été sorti de la morgue.", "sortir(object=corps, de=morgue) present perfect passive"},
	{"Il existe une solution.", "exister(impersonal=Il, subject=solution) present"},
	{"Le texte que vous m'avez envoyé déplaît.", "envoyer(dative=m', object=texte, subject=vous) present perfect"},
	{"Le pays veut renforcer et consolider ses liens.", "renforcer(object=liens, subject=pays) inf; consolider(object=liens, subject=pays) inf"},
	{"Voir le chapitre 2.", "voir(object=chapitre) inf"},
	{"Paris propose au conseil que la levée soit décidée.", "proposer(subject=Paris, à=conseil, que>décider) present; décider(object=levée) subj passive"},
	{"Le traité que Berlin a signé expire.", "signer(object=traité, subject=Berlin) present perfect; expirer(subject=traité) present"},
	{"Le ministre ayant dit que Moscou partirait, le président a quitté la salle.", "dire(subject=ministre, que>partir) part; partir(subject=Moscou) cond; quitter(subject=président, object=salle) present perfect"},
	{"La Norvège, a dit le ministre, soutient le Chili.", "dire(subject=ministre, clause>soutenir) present perfect; soutenir(subject=Norvège, object=Chili) present"},
	{"Le ministre a assuré à l'envoyé que la Norvège soutenait le Chili.", "assurer(subject=ministre, à=envoyé, que>soutenir) present perfect; soutenir(subject=Norvège, object=Chili) imperfect"},
	{"L'armée a reçu une livraison de missiles, mais plusieurs villes manquent de vivres.", "recevoir(subject=armée, object=livraison) present perfect; manquer(subject=villes, de=vivres) present"},
	{"Le ministre estime que le rival ment, et annonce une visite.", "estimer(subject=ministre, que>mentir) present; mentir(subject=rival) present; annoncer(subject=ministre, object=visite) present"},
	{"Elle remercie l'envoyé qui aide Oslo, tout en soulignant que la paix tarde.", "remercier(subject=Elle, object=envoyé) present; aider(subject=envoyé, object=Oslo) present; souligner(que>tarder, subject=Elle) part; tarder(subject=paix) present"},
}
