package clause_test

// englishGroups are sentences written for what an English noun group is and
// where one with a preposition hangs.
var englishGroups = []struct{ text, want string }{
	{"The party hosted an analyst day.", "host(subject=party, object=day) past"},
	{"They lost a small and remote village.", "lose(subject=They, object=village) past"},
	{"The court replaced two retiring judges.", "replace(subject=court, object=judges) past"},
	{"Rebels fired a long, costly barrage.", "fire(subject=Rebels, object=barrage) past"},
	{"The envoys left after nearly two years.", "leave(subject=envoys, after=nearly two years) past"},
	{"The guard fired on all those outside.", "fire(subject=guard, on=those) past"},
	{"The army accused the mayor of fraud.", "accuse(subject=army, object=mayor, of=fraud) past"},
	{"The mayor denied reports of fraud.", "deny(subject=mayor, object=reports) past"},
	{"They sent food to the camp.", "send(subject=They, object=food, to=camp) past"},
	{"He works on Fleet Street.", "work(subject=He, on=Fleet Street) present"},
}
