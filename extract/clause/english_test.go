package clause_test

// englishSentences are written for this test, as sentences are.
var englishSentences = []struct{ text, want string }{
	// Participles.
	{"Troops deployed in Mali came under fire.", "deploy(object=Troops, in=Mali) part passive; come(subject=Troops, under=fire) past"},
	{"The minister, accused of fraud, resigned.", "accuse(object=minister, of=fraud) part passive; resign(subject=minister) past"},
	{"Officials said the talks held in Geneva failed.", "say(subject=Officials, that>fail) past; hold(object=talks, in=Geneva) part passive; fail(subject=talks) past"},
	{"A man arrested in Paris and charged with murder was released.", "arrest(object=man, in=Paris) part passive; charge(with=murder, object=man) part passive; release(object=man) past passive"},
	{"Witnesses saw soldiers beaten by police.", "see(subject=Witnesses, object=soldiers) past; beat(object=soldiers, subject=police) part passive"},
	{"The parties want the troops withdrawn.", "want(subject=parties, object=troops) present; withdraw(object=troops) part passive"},
	{"Please find attached the list.", "find(object=list) inf; attach() part passive"},
	{"Guards arrested up to 16 nurses.", "arrest(subject=Guards, object=nurses) past"},
	{"Rebels killed at least three nurses on Friday.", "kill(subject=Rebels, object=nurses, on=Friday) past"},
	{"A senior official will visit his neighbour.", "visit(subject=senior official, object=neighbour) future"},
	{"The army held talks with the rebels.", "hold(subject=army, object=talks, with=rebels) past"},
	{"The guards wounded two nurses.", "wound(subject=guards, object=nurses) past"},
	{"He was arrested and charged.", "arrest(object=He) past passive; charge(object=He) past passive"},
	{"She was elected and led the party.", "elect(object=She) past passive; lead(subject=She, object=party) past"},
	{"He was either jailed or fined.", "jail(object=He) past passive; fine(object=He) past passive"},
	{"The protesters got arrested.", "arrest(object=protesters) past passive"},
	{"As expected, the vote failed.", "expect() part passive; fail(subject=vote) past"},
	{"Three soldiers killed in Mali.", "kill(object=soldiers, in=Mali) past passive"},
	{"With no date set they left.", "set(object=date) part passive; leave(subject=they) past"},
	{"The talks ended with no date agreed.", "end(subject=talks) past; agree(object=date) part passive"},
	{"Rebels remain encircled by troops.", "remain(subject=Rebels) present; encircle(object=Rebels, subject=troops) part passive"},
	{"Asked for help, he got a loan.", "ask(for=help, object=he) part passive; get(subject=he, object=loan) past"},
	// Where relative clauses and speech end.
	{"They condemned the raid, which killed ten, and urged the parties to talk.", "condemn(subject=They, object=raid) past; kill(subject=raid, object=ten) past; urge(subject=They, object=parties, to>talk) past; talk(subject=parties) inf"},
	{"She thanked Italy, whose envoy is in Rome, for its help.", "thank(subject=She, object=Italy, for=help) past; be(=Italy, subject=envoy, in=Rome) present"},
	{"He said the talks failed and urged the rebels to leave.", "say(subject=He, that>fail) past; fail(subject=talks) past; urge(subject=He, object=rebels, to>leave) past; leave(subject=rebels) inf"},
	{"They fled after the attack in Mali, which killed ten.", "flee(subject=They, after=attack, in=Mali) past; kill(subject=attack, object=ten) past"},
	{"France expelled the envoy of Mali, and Niger followed.", "expel(subject=France, object=envoy) past; follow(subject=Niger) past"},
	{"She calls on Iran to free them.", "call(subject=She, on=Iran, to>free) present; free(object=them, subject=Iran) inf"},
	{"He appeared in Caracas, flanked by guards, and warned the press.", "appear(subject=He, in=Caracas) past; warn(subject=He, object=press) past"},
	{"In Doha, the majority and the rebels met.", "meet(subject=majority+rebels, in=Doha) past"},
	{"The rebels began shelling the town and denied using gas.", "begin(subject=rebels, >shell) past; shell(object=town, subject=rebels) part; deny(subject=rebels, >use) past; use(object=gas, subject=rebels) part"},
	{"Peru has yet to ratify the treaty.", "have(subject=Peru, to>ratify) present; not ratify(object=treaty, subject=Peru) inf"},
	{"They took the city of Gao.", "take(subject=They, object=city:Gao) past"},
	// Questions and clauses that start with what.
	{"What do they want?", "want(object=What, subject=they) present"},
	{"Has the army left the city?", "leave(subject=army, object=city) present perfect"},
	{"She knows what they want.", "know(subject=She, what>want) present; want(subject=they, object=what) inf"},
	{"They did what they could.", "do(subject=They, object=what, what>could) past; could(subject=they) cond"},
	// There is.
	{"There have been talks.", "be(subject=talks) present perfect"},
	// Clauses without a conjunction, relative clauses without a pronoun.
	{"The president said Russia attacked Ukraine.", "say(subject=president, that>attack) past; attack(subject=Russia, object=Ukraine) past"},
	{"The paper reported the minister resigned.", "report(subject=paper, that>resign) past; resign(subject=minister) past"},
	{"The man they met left.", "meet(object=man, subject=they) past; leave(subject=man) past"},
	{"He told voters he won.", "tell(subject=He, object=voters, that>win) past; win(subject=he) past"},
	{"The deal that they want to sign failed.", "want(subject=they, to>sign) inf; sign(object=deal) inf; fail(subject=deal) past"},
	{"The plan which the ministers signed failed.", "sign(object=plan, subject=ministers) past; fail(subject=plan) past"},
	{"If you have questions, contact us.", "have(subject=you, object=questions) present; contact(subject=you, object=us) inf"},
	// Particles.
	{"They took over the airport.", "take(subject=They, object=airport) past"},
	{"He called it off.", "call(subject=He, object=it) past"},
	{"The army carried out the attack.", "carry(subject=army, object=attack) past"},
	// Receivers.
	{"The rebels were given weapons.", "give(dative=rebels, object=weapons) past passive"},
	{"They sent him a letter.", "send(subject=They, dative=him, object=letter) past"},
	// For X to do, with X doing.
	{"It is time for them to leave.", "be(subject=It, attribute=time, to>leave) present; leave(subject=them) inf"},
	{"With talks going on, the truce held.", "go(subject=talks) part; hold(subject=truce) past"},
	// Coordination and negation.
	{"France shaped and backed the deal.", "shape(subject=France, object=deal) past; back(subject=France, object=deal) past"},
	{"The ministry has not yet published the figures.", "not publish(subject=ministry, object=figures) present perfect"},
	{"They regretted not having signed it.", "regret(subject=They) past; not sign(object=it, subject=They) part"},
	// Clauses of nouns, inversion.
	{"The claim that they broke the truce is false.", "break(subject=they, object=truce) past; be(subject=claim, attribute>false) present; false(subject=claim) present"},
	{"Now comes the vote.", "come(adverbial=Now, subject=vote) present"},
	{"Which countries did he visit?", "visit(object=countries, subject=he) past"},
	{"Nor did the minister explain it.", "explain(subject=minister, object=it) past"},
	{"The country whose border they crossed protested.", "cross(=country, subject=they, object=border) past; protest(subject=country) past"},
	{"The country that has troops stationed in Mali protested.", "have(subject=country, object=troops) present; station(object=troops, in=Mali) part passive; protest(subject=country) past"},
	{"“We will pay,” said the minister.", "pay(subject=We) future; say(clause>pay, subject=minister) past"},
	{"He warned that unless they paid, the deal would end.", "warn(subject=He, that>end) past; pay(subject=they) past; end(subject=deal) cond"},
	{"Prices rose two cents.", "rise(subject=Prices, adverbial=cents) past"},
}
