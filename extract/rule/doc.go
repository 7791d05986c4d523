// Package rule is the rule language: which words of a text say that something
// happened, and who did it to whom. This page is its manual. It is written
// for people who know diplomacy and the language of the press, not
// programming.
//
// # A first rule
//
//	relation met
//	  fr/meet verb rencontrer subject=agent object=target
//	  test fr "M. Stoltenberg a rencontré M. Lavrov à Bruxelles le 19 mai 2015."
//	    Stoltenberg met Lavrov, 2015-05-19, Bruxelles
//
// A line in the first column opens a section for one relation of the
// ontology. Each rule is one line, indented. It has an id that never changes
// (a language, a slash, a name of your own), then verb, noun or adj, the words
// that carry the meaning, and what fills the roles.
//
// Rules name grammatical functions, never constructions. The grammar of the
// program has already turned the sentence about: in « M. Lavrov a été
// rencontré par M. Stoltenberg », « M. Lavrov, que M. Stoltenberg a rencontré »
// and « M. Stoltenberg a décidé de rencontrer M. Lavrov » the subject is
// M. Stoltenberg and the object M. Lavrov, and the one rule above finds all
// three. Nor do rules deal with negation, conditional, future or with whose
// word it is: that too is done for every rule alike.
//
// A long rule goes on in the next line, indented deeper. What follows # is a
// comment. The order of rules and of files does not matter.
//
// # Words
//
// Words stand in their dictionary form, separated by commas:
//
//	verb recevoir, accueillir          the infinitive
//	verb s'entretenir, se réunir       only with se
//	verb se? réunir                    with or without se
//	verb mettre en garde, rendre hommage
//	noun entretien, tête-à-tête        the singular
//	adj  inquiet, préoccupé            the masculine
//
// A plain verb is not found where the text has se: « dire » is not « se dire ».
// The further words of « mettre en garde » may be separated from the verb by
// adverbs, pronouns and by the verb's own object (met Moscou en garde).
//
// Words that several rules need get a name, in any file, and stand in rules
// as @name:
//
//	words troops = troupe, soldat, char, missile
//	fr/deploy verb déployer object~@troops subject=agent en|à=target
//
// # Roles
//
// function=role says what fills a role. The roles are agent, target, topic, place
// and source. The functions are
//
//	subject object dative     of a verb; subject also of a noun: « par X »
//	attribute                 juge inacceptable, se dit inquiet
//	infinitive clause         what is asked, said …; a quotation is a clause
//	quotation                 a clause that quotes: « Partez », a-t-il demandé
//	possessor                 son annexion, Russia's annexation
//	modifier                  l'annexion russe
//	à, de, avec, auprès_de …  a preposition; compound ones with underscores.
//	                          à is also lui and leur
//	à+infinitive              the infinitive with a preposition
//	governor                  for a noun: the subject of the verb it hangs on,
//	                          « lors d'un entretien avec X, Y a déclaré »
//	apposed                   for a noun: whom it says more of, « Y, critique
//	                          acharné de X, »
//
// Alternatives are separated by | and the first that is there and suits wins:
//
//	fr/annex noun annexion subject|modifier|possessor=agent de=target
//
// Coordinated actors all fill the role, and so do those that a group is said to
// include by name ("firms including Arla and Brink"); in a symmetric relation (met,
// agreedWith …) two agents are a pair, so « A et B se sont rencontrés » needs
// no rule of its own.
//
// A dot asks for something behind the function:
//
//	object.owner=target       whose act it is: in « condamne l'annexion de la
//	                          Crimée par la Russie » the owner is Russia. An
//	                          actor owns itself
//	clause.owner=target       the subject of the clause or infinitive, or its
//	                          owner
//	                          Where the words do not say whose (« condamne
//	                          l'assaut »), it is whoever the text has just
//	                          said to have done it, if that is one
//	infinitive.object=target  the object of the infinitive; also .à, .de …
//	object.contre=target      what hangs on the noun: « revendique l'attentat
//	                          contre X »; also after a preposition
//
// The source is whose word the event is, where the rule's own words say so:
// « Oslo blamed the militia for the raid on the depot ». Whose word the sentence
// gives it as need not be said.
//
//	en/blame  verb blame for~raid subject=source object=agent for.on=target also
//
// Without an agent there is no event, unless the rule says agentless (« a été
// élu ») and the relation allows it. « requires target » makes further roles
// obligatory; in a symmetric relation several agents, or one in the plural,
// will do for a target.
//
// A rule that says avowed finds what its agent says to have done, to whomever: « a revendiqué
// l'attentat » tells of an attack that is attributed to the attacker.
//
// # Light verbs
//
// « effectuer une visite », « mener une guerre » say what « visite » and
// « guerre » say. A noun rule finds them as well: the verb's subject is the
// subject, and what the noun lacks is looked for at the verb. Which verbs are
// light stands once, in a line such as
//
//	light fr = effectuer, mener, procéder à, être en
//
// and a noun rule adds its own: « noun soutien … light réaffirmer, réitérer ».
//
// # Each other
//
// Where the subjects do to each other what a verb says, they are its objects too:
// « A et B s'accusent mutuellement ». The words that say so stand once for each
// language, anywhere near a verb with se, or as the object of any verb:
//
//	mutual fr = mutuellement, l'un l'autre
//	mutual en = each other
//
// # Conditions
//
// Conditions keep a rule from what only looks alike. Each may have not before
// it.
//
//	object~difficulté                   the head word is this one
//	object~(difficulté|cour pénale|@x)  one of these; several words in a row
//	                                    may stand anywhere in the group
//	object:actor                        what it is. The classes are any, actor,
//	                                    person, organization, country, group,
//	                                    place, city, region, thing, text,
//	                                    meeting, force, act, time, named, pronoun,
//	                                    number: "killed five" without a noun,
//	                                    matter: what a noun calls that is nobody,
//	                                    no place and no time: loi, racisme, réforme
//	target:person  target~@press        the same of a role: what does not suit
//	                                    does not fill it
//	self~téléphonique                   the noun's own group has the word
//	after lors_de|avant                 the noun stands with that preposition
//	having clause  without object       it is there; it is not
//	tense past|future                   present, past, future, conditional,
//	                                    subjunctive, imperative, infinitive,
//	                                    participle, finite
//	passive  negated
//
// A word that is asked for and fills no role belongs to the trigger: « prendre
// object~@sanctions contre=target » has the trigger « a pris des sanctions »,
// and « contre » may hang on either word.
//
// An agent must be able to act (agent:actor) unless the rule asks otherwise of
// it (agent:any). Conditions on a role in the line above some rules hold for
// those that do not ask for another class themselves:
//
//	relation met target:actor
//	  fr/meet verb rencontrer subject=agent object=target
//
// # What holds of a relation
//
// A relation's line with no rules under it says what holds of the relation in
// all files, whatever the words and the language. It stands once, for the
// built-in relations in relations.rules:
//
//	relation visited target:place|organization target-place at-target
//
// Its conditions hold for all rules that do not ask for another class, by
// themselves or by the line above them. Its further words are
//
//	agentless       an event even where nobody is known to do it: « a été élu ».
//	                Only then may a rule be agentless
//	targetless      an event even where it is not known to whom
//	targetless-unless-told  the same, but not where the text points back to
//	                what it told before (« la rejette », « condamne cette
//	                attaque »), nor where the rule requires a target
//	                A single rule may say targetless in the same sense
//	target-place    a capital as its target is the place, not the government:
//	                who visits Rome does not visit Italy's
//	at-target       it happens at its target, so that it has no place beside it
//	by-saying       one does it by saying it: where somebody is quoted who
//	                says that he says something, and not to whom, that is no
//	                event beside his being quoted
//	answers-accuser  where its words name nobody, its target is who has just accused
//	                its agent: « Oslo accuse Riga. Riga dément »
//	answers-other-side  where its words name nobody, its target is the only one whom
//	                the text has just set against its agent: « Le syndicat négocie
//	                avec l'État. Il exige un accord »
//
// # Which rule wins
//
// One predicate makes one event. Of several rules that match, the one with
// more trigger words wins, then the one with the higher « priority N » (0 if
// not said), then the one with more conditions, then the first by id. A rule
// with « also » stands beside those of other relations, whichever wins.
//
// # Tests
//
// Every rule deserves a sentence it must find and one it must not:
//
//	test fr 2015-05-20 "M. Lavrov sera reçu jeudi par M. Xi."
//	  Xi hosted Lavrov, 2015-05-21, planned
//	test fr "Le projet a rencontré des difficultés."
//	  nothing
//	test fr "Le froid a lancé la saison du ski."
//	  no stated
//
// The date after the language is the day the text appeared. An expectation has
// the agent, the relation and the target (- for nobody; part of a name will
// do), then, in any order and separated by commas, a date, a place, a status
// (negated, requested, planned, hypothetical; asserted if none is said) and
// « by Name » for whose word it is. All events of the sentence must be listed;
// only « no relation » looks at that relation alone.
//
// # More rules of your own
//
// Rule files of another folder stand on top of the built-in ones. They may use
// their word lists, and take one of their rules away with
//
//	drop fr/meet
//
// # For programmers
//
// [Parse] reads a file, [Format] prints it, [Compile] and [Load] make a [Book]
// of files, whose [Program] for a language matches sentences. All mistakes of
// all files come at once, as an [ErrorList]. A Book never changes and may be
// shared by goroutines. The matcher looks up the lemma of each predicate, so
// its time does not grow with the number of rules for other words.
package rule
