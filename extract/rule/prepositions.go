package rule

import "slices"

func isPreposition(lang, prep string) bool {
	return slices.Contains(prepositions(lang), prep)
}

func prepositions(lang string) []string {
	if lang == "en" {
		return enPrepositions[:]
	}
	return frPrepositions[:]
}

// The prepositions, never written to, are the ones that an argument may be
// named by: those of the
// lexicon, the compound ones too. In rules the latter have underscores for
// their spaces.
var frPrepositions = [...]string{
	"afin de", "après", "au bord de", "au bout de", "au cours de", "au côté de", "au cœur de", "au début de",
	"au détriment de", "au fil de", "au gré de", "au large de", "au lendemain de", "au lieu de",
	"au lieu et place de", "au milieu de", "au moment de", "au moyen de", "au mépris de", "au même titre que",
	"au nom de", "au nord de", "au profit de", "au regard de", "au risque de", "au secours de", "au sein de",
	"au sortir de", "au sud de", "au sujet de", "au terme de", "au titre de", "au travers de", "au vu de",
	"au-delà de", "au-dessous de", "au-dessus de", "au-devant de", "auprès", "auprès de", "autour de",
	"aux abords de", "aux alentours de", "aux côtés de", "aux dépens de", "aux environs de", "aux fins de",
	"aux mains de", "aux portes de", "aux termes de", "avant", "avant de", "avec", "chez", "comme",
	"compte tenu de", "concernant", "contrairement à", "contre", "d'après", "d'avec", "d'entre", "d'ici",
	"d'ici à", "dans", "dans l'attente de", "dans l'espoir de", "dans l'optique de", "dans la perspective de",
	"dans le but de", "dans le cadre de", "dans le sillage de", "de", "de concert avec", "de crainte de",
	"de façon à", "de la part de", "de manière à", "de par", "de peur de", "depuis", "derrière", "devant",
	"du côté de", "du fait de", "du point de vue de", "durant", "dès", "en", "en accord avec", "en amont de",
	"en attendant", "en aval de", "en cas de", "en ce qui concerne", "en charge de", "en collaboration avec",
	"en compagnie de", "en comparaison de", "en coopération avec", "en cours de", "en dehors de", "en deçà de",
	"en direction de", "en dépit de", "en face de", "en faveur de", "en fonction de", "en guise de",
	"en l'absence de", "en l'honneur de", "en lien avec", "en lieu et place de", "en marge de", "en matière de",
	"en mémoire de", "en provenance de", "en présence de", "en prévision de", "en qualité de", "en raison de",
	"en représailles à", "en réaction à", "en réponse à", "en signe de", "en tant que", "en termes de",
	"en tête de", "en vertu de", "en violation de", "en voie de", "en vue de", "en échange de", "entre", "envers",
	"face à", "faute de", "grâce à", "hors de", "il y a", "jusqu'en", "jusqu'à", "jusque", "jusque dans",
	"le long de", "loin de", "lors de", "malgré", "mis à part", "outre", "par", "par delà",
	"par l'intermédiaire de", "par le biais de", "par rapport à", "par suite de", "par voie de", "parmi",
	"pendant", "pour", "pour cause de", "pour ce qui est de", "près de", "quant à", "quitte à", "sans", "selon",
	"sous", "sous l'effet de", "sous l'égide de", "sous la direction de", "sous la houlette de",
	"sous la pression de", "sous les auspices de", "sous peine de", "sous prétexte de", "suite à", "sur",
	"sur fond de", "sur la base de", "sur le point de", "tout au long de", "tout en", "vers", "vis-à-vis de",
	"y compris", "à", "à bord de", "à cause de", "à compter de", "à concurrence de", "à côté de",
	"à destination de", "à défaut de", "à force de", "à hauteur de", "à l'abri de", "à l'adresse de",
	"à l'aide de", "à l'approche de", "à l'appui de", "à l'aube de", "à l'encontre de", "à l'endroit de",
	"à l'est de", "à l'exception de", "à l'extérieur de", "à l'heure de", "à l'initiative de", "à l'instar de",
	"à l'insu de", "à l'intention de", "à l'intérieur de", "à l'invitation de", "à l'issue de", "à l'occasion de",
	"à l'origine de", "à l'ouest de", "à l'échelle de", "à l'égard de", "à la demande de", "à la faveur de",
	"à la fin de", "à la frontière de", "à la lumière de", "à la place de", "à la suite de", "à la tête de",
	"à la veille de", "à mi-chemin de", "à moins de", "à partir de", "à propos de", "à proximité de",
	"à raison de", "à titre de", "à travers", "étant donné",
}

var enPrepositions = [...]string{
	"about", "above", "according to", "across", "after", "against", "ahead of", "along", "along with", "amid",
	"among", "apart from", "around", "as", "as for", "as of", "as to", "aside from", "at", "at the behest of",
	"at the expense of", "at the hands of", "at the invitation of", "at the request of", "because of", "before",
	"behind", "between", "by", "by means of", "by virtue of", "despite", "due to", "during", "for", "from", "in",
	"in accordance with", "in addition to", "in charge of", "in connection with", "in exchange for", "in favor of",
	"in favour of", "in front of", "in light of", "in line with", "in place of", "in protest at", "in reaction to",
	"in response to", "in retaliation for", "in return for", "in spite of", "in support of", "in terms of",
	"in the course of", "in the face of", "in the wake of", "in view of", "inside", "instead of", "into", "near",
	"next to", "of", "off", "on", "on account of", "on behalf of", "on the basis of", "on the eve of",
	"on the margins of", "on the occasion of", "on the part of", "on the sidelines of", "on top of", "onto",
	"out of", "outside", "outside of", "over", "owing to", "prior to", "regarding", "regardless of", "since",
	"such as", "thanks to", "through", "throughout", "to", "together with", "toward", "towards", "under",
	"under the auspices of", "up to", "upon", "via", "with", "with a view to", "with regard to", "with respect to",
	"with the exception of", "within", "without",
}
