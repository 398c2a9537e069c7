package manyreports

import "strings"

// The words that reports are made of. States are real, since what is read of them depends on
// the gazetteer; what they are told to do is invented.

var states = [][2]string{{"Norway", "Oslo"}, {"Chile", "Santiago"}, {"Ghana", "Accra"}, {"Finland", "Helsinki"}, {"Peru", "Lima"}, {"Kenya", "Nairobi"},
	{"Portugal", "Lisbon"}, {"Nepal", "Kathmandu"}, {"Uruguay", "Montevideo"}, {"Estonia", "Tallinn"}, {"Iceland", "Reykjavik"}, {"Zambia", "Lusaka"},
	{"Mongolia", "Ulaanbaatar"}, {"Ecuador", "Quito"}, {"Senegal", "Dakar"}, {"Ireland", "Dublin"}, {"Bolivia", "La Paz"}, {"Denmark", "Copenhagen"},
	{"Botswana", "Gaborone"}, {"Malta", "Valletta"}, {"Oman", "Muscat"}, {"Latvia", "Riga"}, {"Paraguay", "Asuncion"}, {"Namibia", "Windhoek"}}

var given = strings.Fields("Ana Per Irena Tomas Lucia Anders Maria Pavel Grace Samuel Elena Victor Clara Hugo Nadia Oscar Ruth Felix Amina Simon Julia Marcus Sofia David Laura Peter Alice Daniel Helen Martin")

var (
	syllables = strings.Fields("bar sol ver mal kor ten ran dal vik mor lin gos har pet jan fel nor tor kel ost bri sam lor ved")
	endings   = strings.Fields("ov sen aro ez ton ini berg ski ling ard eva man oux ies")
	outlets   = strings.Fields("Harbour Northern Capital Evening Continental Atlantic Morning Central Coastal Valley Union Global Highland River Southern Daily")
)

var issues = []string{"a moratorium on fishing in the bay", "the withdrawal of its patrols", "an exchange of prisoners", "the return of the seized boats", "a customs duty of five percent",
	"international monitors at the border", "a referendum on the treaty", "the opening of the northern port", "a ceasefire along the river", "the release of frozen funds",
	"a ban on heavy weapons in the valley", "the lifting of sanctions", "a joint patrol of the strait", "the recognition of the border", "compensation for the closed mines",
	"a quota for cotton", "the demilitarisation of the islands", "an independent court of arbitration", "the inspection of cargo ships", "a timetable for elections",
	"the return of displaced families", "an end to the road blockade", "shared use of the dam", "a cap on coal exports"}

var titles = []string{"{side} and {other} meet in {place} over {issue}", "{side} rejects {issue}", "{name} says talks with {other} are {adj}", "Day {n} of talks in {place}: {issue} in doubt",
	"{mediator} sees {adj} signs in {place}"}

var telling = []string{
	"{side} rejected {issue} on {weekday}, {head} said.",
	"{head} demanded {issue} before the delegations meet again.",
	"{side} offered to accept {issue} if {other} withdraws its forces from the {adj} {noun}.",
	"\"We will never agree to {issue},\" {name} told reporters in {place}.",
	"{capital} called for {issue} and for {n} more days of talks.",
	"{side} agreed to {issue} in exchange for the release of {n} detainees.",
	"{head} said {side} was ready to discuss {issue} once {other} has answered the letter.",
	"Officials in {capital} insisted on {issue}, a demand that {other} has refused since {weekday}.",
	"{name} warned that {side} would not sign without {issue}.",
	"{side} considered {issue} too {adj} and proposed a {noun} instead.",
	"The delegation of {side} dropped its demand for {issue}, two diplomats said.",
	"{mediator} urged both sides to accept {issue}.",
}

var background = []string{
	"The {adj} {noun} near the {noun} was {verb} on {weekday} by about {sum} people.",
	"Reporters saw {n} {adj} trucks that {verb} along the {noun} to {place}.",
	"{who}, who has followed the {noun} for {n} years, described the mood as {adj}.",
	"The {noun} of {capital} has {verb} the {adj} {noun} {n} times since the winter.",
	"It was the {adj} meeting in {place} in {n} months, and the {noun} stayed {adj} throughout.",
	"A {adj} {noun} of {sum} tonnes was {verb} at the {noun} last year.",
	"Delegates {verb} for {n} hours in a {adj} hotel above the {noun}.",
	"According to {who}, a {noun} of the {adj} {noun} had been {verb} long before.",
	"In {place}, shops near the {noun} were {adj} and the {noun} {verb} slowly.",
	"The {noun}, built {n} years ago, {verb} {sum} households and a {adj} {noun}.",
	"{who} wrote in a {adj} {noun} that the {noun} {verb} the {noun} more than anything else.",
	"Prices for the {adj} {noun} {verb} by {n} percent within a {noun}.",
}

var adjectives = strings.Fields("quiet tense narrow old broad cold frank late rural cautious steep modest harsh busy empty distant fragile lengthy crowded formal muddy plain remote sober weary brisk costly dense early firm gloomy humid idle joint keen local mild neat open pale rapid shallow tidy urgent vast warm young bleak calm dull exact familiar")

var nouns = strings.Fields("harbour valley ministry bridge market railway garden archive committee library station village company museum river forest hospital parliament factory airport square island quarry orchard reservoir warehouse theatre college stadium refinery lighthouse monastery pipeline cathedral depot ferry granary highway inn junction kiln laboratory mill nursery observatory plateau quay ridge shipyard tunnel university vineyard workshop yard brewery canal dairy embassy foundry gallery hangar institute jetty kiosk lagoon meadow nunnery office pavilion ranch sanctuary terminal upland viaduct wharf annex bazaar")

var verbs = strings.Fields("repaired visited closed crossed counted painted measured supplied rested waited worked gathered moved changed passed turned watched carried filled opened lifted marked planted reached served traced united valued walked joined")
