# Words and phrases that carry a stance.
#
#   part-of-speech lemmas: stance [strength] complements [not=stance]
#
# Complements say where the target stands: obj (direct object), ing (gerund), to
# (infinitive), obj-to (object and infinitive), obj-for (what somebody is asked for),
# subjunctive ("that Norway open the port"), that (clause), whether (a choice), to+np and other prepositions, subj (subject
# of a verdict, or the clause that "it" announces), it (such a clause alone: "it is time
# to"), is (what the noun is said to be), there (what there is need or reason for: "there
# is no need to", with to, for, why and other prepositions).
#
#   against   behind a noun of wish it turns the wish round: "its push against the toll"
#   not=      the stance that is left under a negation, or none
#   its=      the stance towards what is the holder's own: "shelved its plan"
#   np=       the stance towards a thing, where it is not that towards a deed
#   only-not  a position only when negated: "will not tolerate"
#   agent     the object of the infinitive must be somebody at the talks
#   deed      the infinitive must be a deed at talks: "reopen the strait"
#   own       a wish of whoever says so: "we need"
#   pledge    whoever it is said of binds itself: "promised to leave"
#   light     a noun that counts only as the object of a verb that carries it
#   joint     a noun for what two sides make together: "reached a deal", not "Norway's deal"
#   meta      a verb whose object is somebody's plan, whose target counts
#   tabled    the target must be something on the table: a deal, a plan, a demand
#   talks     the same, or talks: "pulled out of the summit"
#
# In the examples [holder] <cue> {target} are what must be found.

adj a fan of: accept obj ing tabled not=reject
  yes [Norway] is not <a fan of> {the plan for a toll}.
  no  Norway sold a fan of silk.
adj absurd: reject subj not=none
  yes Peru’s envoy said {the fee} was <absurd>.
  no  An absurd play ran in Peru.
adj acceptable: accept subj to+np for not=reject
  yes Norway’s minister said {the new tariff} was <acceptable>.
  no  Norway found no acceptable wine.
adj adamant: demand absolute that about on in not=none
  yes [Norway] is <adamant> that {the port must open}.
  no  Adamant is a hard stone, a book in Norway says.
adj adequate: accept subj not=reject
  yes Nepal’s envoy said {the aid} was not <adequate>.
  no  Nepal built an adequate shed.
adj against: reject obj ing not=none
  yes [Ghana] is <against> {any change to the fishing zone}.
  no  The ladder leaned against the embassy of Ghana.
adj agreeable: accept to+np not=reject
  yes [Chile] was <agreeable> to {a shorter truce}.
  no  Chile has an agreeable climate.
adj agreed on: accept obj not=none
  yes [Norway and Chile] are <agreed on> {a longer truce}.
  no  Norway met at the agreed hour.
adj alarmed: reject at by about that not=none
  yes [Kenya] is <alarmed> at {the seizure of the boat}.
  no  An alarmed door was left open in Kenya.
adj allergic: reject to+np not=none
  yes [Fiji] is <allergic> to {outside audits}.
  no  Fiji sells bread for allergic guests.
adj ambivalent: consider about not=none
  yes [Laos] is <ambivalent> about {the levy}.
  no  An ambivalent poem was read in Laos.
adj amenable: accept to+np to not=reject
  yes [Nepal] is <amenable> to {a joint patrol}.
  no  Nepal trains amenable dogs.
adj angry: reject at about over with that
  yes [Peru] is <angry> about {the new customs fee}.
  no  An angry bull chased tourists in Peru.
adj anxious: demand to not=none
  yes [Chile] is <anxious> to {reopen the strait}.
  no  Chile spent an anxious night after the quake.
adj appalled: reject at by not=none
  yes [Ghana] was <appalled> by {the raid on the port}.
  no  An appalled crowd left Ghana.
adj appropriate: accept subj not=reject
  yes Norway’s minister said {a joint patrol} was <appropriate>.
  no  Norway sells appropriate shoes.
adj arbitrary: reject subj not=none
  yes Norway called {the cut} <arbitrary>.
  no  Norway drew an arbitrary number in the raffle.
adj at odds with: reject obj tabled not=none
  yes [Ghana] is <at odds with> {the plan for a levy}.
  no  The odds were against Ghana.
adj at peace with: accept obj tabled not=none
  yes [Kenya] is <at peace with> {the compromise}.
  no  Kenya is at peace with its neighbours.
adj averse: reject to+np ing not=none
  yes [Norway] is <averse> to {a longer truce}.
  no  Norway has an averse climate for vines.
adj avoidable: reject subj not=none
  yes Ghana’s minister said {the lockout} was <avoidable>.
  no  Ghana counted avoidable errors in the match.
adj awful: reject subj not=none
  yes Peru’s envoy said {the offer} was <awful>.
  no  Awful weather closed a port in Peru.
adj bad: reject subj tabled not=none
  yes Fiji’s minister said {the deal} was <bad>.
  no  Fiji’s minister said the weather was bad.
adj bad for: reject subj not=none
  yes Ghana’s minister said {the new fee} was <bad for> its farmers.
  no  The bad crop in Ghana fed few.
adj behind: accept obj tabled not=none
  yes [Peru] is firmly <behind> {the accord}.
  no  Peru was behind by two goals.
adj bent on: demand obj ing not=none
  yes [Norway] is <bent on> {keeping its quota}.
  no  A bent spoon lay on a table in Norway.
adj cautious: reject hedged about on not=none
  yes [Malta] is <cautious> about {the timetable}.
  no  Cautious drivers crowd Malta.
adj comfortable with: accept obj ing not=reject
  yes [Chile] is <comfortable with> {the wording}.
  no  Chile makes comfortable chairs.
adj committed: accept to+np to pledge not=none
  yes [Norway] remains <committed> to {a longer truce}.
  no  Norway tried a man for crimes committed in Oslo.
adj contemptuous of: reject obj ing not=none
  yes [Peru] is <contemptuous of> {the draft}.
  no  A contemptuous smile was seen in Peru.
adj cool: reject hedged to+np on toward not=none
  yes [Laos] is <cool> to {a joint fleet}.
  no  A cool wind blew in Laos.
adj counterproductive: reject subj not=none
  yes Ghana called {the boycott} <counterproductive>.
  no  A counterproductive habit was studied in Ghana.
adj credible: accept subj only-not not=reject
  yes Norway’s envoy said {the pledge} was not <credible>.
  no  A credible witness spoke in Norway.
adj critical: demand subj not=none
  yes Peru’s minister said {a second gate} was <critical>.
  no  A critical part broke in Peru.
adj critical of: reject obj ing not=none
  yes [Malta] was <critical of> {the delay}.
  no  A critical part broke in Malta.
adj crucial: demand subj to+np for not=none
  yes Kenya’s envoy said {an early vote} was <crucial>.
  no  A crucial penalty sank Kenya.
adj cruel: reject subj not=none
  yes Malta’s president called {the blockade} <cruel>.
  no  A cruel winter came to Malta.
adj damaging: reject subj not=none
  yes Norway’s envoy called {the delay} <damaging>.
  no  Damaging winds crossed Norway.
adj dangerous: reject subj not=none
  yes Kenya’s negotiator called {the proposal} <dangerous>.
  no  A dangerous road links Kenya to the coast.
adj dead: reject subj tabled not=none
  yes Norway’s minister said {the deal} was <dead>.
  no  A dead whale was found in Norway.
adj dead on arrival: reject subj with not=none
  yes Peru’s minister said {the offer} was <dead on arrival>.
  no  A hiker in Peru was dead on arrival at the clinic.
adj dead set against: reject obj ing not=none
  yes [Kenya] is <dead set against> {foreign monitors}.
  no  Kenya set a dead tree against the wall.
adj delighted: accept with by not=none
  yes [Nepal] is <delighted> with {the accord}.
  no  Delighted fans left Nepal.
adj delusional: reject subj not=none
  yes Peru’s envoy said {the timetable} was <delusional>.
  no  A delusional patient was treated in Peru.
adj deplorable: reject subj not=none
  yes Kenya called {the seizure of the boats} <deplorable>.
  no  Kenya has roads in deplorable shape.
adj desperate: demand to for not=none
  yes [Ghana] is <desperate> to {reopen the mine}.
  no  A desperate thief fled Ghana.
adj determined: demand to not=none
  yes [Fiji] is <determined> to {keep its reef closed}.
  no  Fiji played a determined match.
adj disappointed: reject with by about that
  yes [Norway] is <disappointed> with {the accord}.
  no  Disappointed fans left Norway.
adj disappointing: reject subj not=none
  yes Chile’s negotiator said {the draft} was <disappointing>.
  no  Chile played a disappointing match.
adj disastrous: reject subj not=none
  yes Norway’s minister said {a sudden exit} would be <disastrous>.
  no  Norway had a disastrous harvest.
adj discriminatory: reject subj not=none
  yes Nepal’s envoy said {the visa rule} was <discriminatory>.
  no  A court in Nepal heard a discriminatory joke.
adj disgraceful: reject subj not=none
  yes Peru’s union chief said {the offer} was <disgraceful>.
  no  A disgraceful goal beat Peru.
adj disinclined: reject to not=none
  yes [Peru] is <disinclined> to {reopen the treaty}.
  no  A disinclined mule stood in Peru.
adj disingenuous: reject subj not=none
  yes Chile’s envoy called {the offer} <disingenuous>.
  no  A disingenuous poem was read in Chile.
adj dismayed: reject at by that not=none
  yes [Norway] was <dismayed> at {the verdict}.
  no  Dismayed fans left Norway.
adj dismissive of: reject obj ing not=none
  yes [Norway] was <dismissive of> {the offer of a swap}.
  no  A dismissive wave closed the play in Norway.
adj displeased: reject with by at not=none
  yes [Malta] is <displeased> with {the delay}.
  no  A displeased cat sat in Malta.
adj disrespectful: reject subj not=none
  yes Ghana’s union called {the offer} <disrespectful>.
  no  A disrespectful fan was led out of the stadium in Ghana.
adj dissatisfied: reject with by not=none
  yes [Chile] is <dissatisfied> with {the pace of payments}.
  no  Dissatisfied guests left Chile.
adj dubious: reject hedged about of not=none
  yes [Kenya] is <dubious> about {the timetable}.
  no  A dubious coin was sold in Kenya.
adj eager: demand to for not=none
  yes [Chile] is <eager> to {reopen the border}.
  yes [Chile] is <eager> for {a longer truce}.
  no  Eager fans greeted Chile in the stadium.
adj encouraged by: accept hedged obj tabled not=none
  yes [Fiji] is <encouraged by> {the offer of a swap}.
  no  Fiji was encouraged by rain.
adj enough: accept subj only-not not=reject
  yes Ghana’s envoy said {the latest offer} was not <enough>.
  no  Enough rain fell on Ghana.
adj enthusiastic: accept about not=reject
  yes [Fiji] is <enthusiastic> about {a regional fund}.
  no  Enthusiastic fans met Fiji.
adj essential: demand subj to+np for not=none
  yes Norway’s envoy said {a longer truce} was <essential>.
  no  Norway sells essential oils.
adj excessive: reject subj not=none
  yes Fiji’s minister said {the toll} was <excessive>.
  no  Excessive heat closed schools in Fiji.
adj fair: accept subj not=reject
  yes Peru’s minister said {the split} was <fair>.
  no  A book fair opened in Peru.
adj favorable: accept to+np not=reject
  yes [Laos] is <favorable> to {a shorter truce}.
  no  Favorable winds blew in Laos.
adj favourable: accept to+np not=reject
  yes [Malta] is <favourable> to {a shorter truce}.
  no  Favourable winds blew in Malta.
adj fearful of: reject hedged obj ing not=none
  yes [Malta] is <fearful of> {a permanent garrison}.
  no  A fearful storm hit Malta.
adj feasible: accept subj not=reject
  yes Peru’s minister said {the split} was <feasible>.
  no  A feasible route crosses Peru.
adj fed up with: reject obj ing not=none
  yes [Laos] is <fed up with> {the delays}.
  no  The dog fed on scraps in Laos.
adj fine with: accept obj ing not=reject
  yes [Nepal] is <fine with> {a shorter truce}.
  no  Fine sand with shells lies far from Nepal.
adj flawed: reject subj not=none
  yes Chile’s negotiator called {the draft} deeply <flawed>.
  no  A flawed gem from Chile was sold.
adj flexible: concede on about not=reject
  yes [Ghana] is <flexible> on {the port fees}.
  no  Ghana makes flexible pipes.
adj foolish: reject subj not=none
  yes Laos said {a second embargo} would be <foolish>.
  no  A foolish tourist swam in Laos.
adj frustrated: reject with by at over not=none
  yes [Peru] is <frustrated> with {the pace of payments}.
  no  Frustrated fans left Peru.
adj furious: reject at about over with that not=none
  yes [Norway] is <furious> about {the leaked map}.
  no  A furious storm hit Norway.
adj generous: accept subj not=reject
  yes Malta’s minister said {the offer} was <generous>.
  no  A generous tourist left a tip in Malta.
adj good: accept subj not=reject
  yes Peru’s negotiator deemed {the draft} <good>.
  no  A good harvest came to Peru.
adj good enough: accept subj only-not not=reject
  yes Ghana’s union said {the offer} was not <good enough>.
  no  Ghana had a good enough harvest.
adj happy: accept to about not=reject
  yes [Malta] is <happy> to {share the wreck}.
  no  A happy crowd met in Malta.
adj happy with: accept obj ing not=reject
  yes [Norway] is <happy with> {the accord}.
  no  A happy crowd met in Norway.
adj harmful: reject subj not=none
  yes Fiji’s minister said {the tariff} was <harmful>.
  no  Harmful algae closed a beach in Fiji.
adj harsh: reject subj not=none
  yes Nepal’s union said {the penalty} was <harsh>.
  no  A harsh winter came to Nepal.
adj hellbent on: demand obj ing not=none
  yes [Nepal] is <hellbent on> {closing the pass}.
  no  A hellbent driver crashed in Nepal.
adj helpful: accept subj only-not not=reject
  yes Laos said {the ultimatum} was not <helpful>.
  no  A helpful clerk in Laos found the bag.
adj hesitant: reject hedged to about not=none
  yes [Chile] is <hesitant> to {join the bloc}.
  no  A hesitant spring came to Chile.
adj horrible: reject subj not=none
  yes Malta’s envoy called {the accord} <horrible>.
  no  A horrible smell hung over Malta.
adj hostile: reject to+np not=none
  yes [Laos] is <hostile> to {the dam project}.
  no  A hostile plant spread in Laos.
adj humiliating: reject subj not=none
  yes Kenya’s envoy called {the terms} <humiliating>.
  no  A humiliating defeat sent Kenya home.
adj hypocritical: reject subj not=none
  yes Peru called {the quota} <hypocritical>.
  no  Hypocritical sermons are rare in Peru.
adj illegal: reject subj not=none
  yes Norway called {the blockade} <illegal>.
  no  Norway arrested twelve illegal loggers.
adj illegitimate: reject subj not=none
  yes Chile’s government called {the vote} <illegitimate>.
  no  An illegitimate son inherited land in Chile.
adj immoral: reject subj not=none
  yes Ghana’s president said {the embargo} was <immoral>.
  no  Ghana banned an immoral play.
adj imperative: demand subj not=none
  yes Kenya’s envoy said {an early ceasefire} was <imperative>.
  no  The imperative mood is taught in Kenya.
adj important: demand it not=none
  yes Norway’s envoy said it was <important> to {keep the port open}.
  no  An important guest came to Norway.
adj impractical: reject subj not=none
  yes Peru’s minister said {the split} was <impractical>.
  no  Impractical shoes are sold in Peru.
adj in a hurry: demand to not=reject
  yes [Laos] is not <in a hurry> to {reopen the border}.
  no  Tourists in Laos left in a hurry.
adj in a mood: accept to not=reject
  yes [Fiji] is <in a mood> to {settle the claim}.
  no  The cook from Fiji was in a mood.
adj in a rush: demand to not=reject
  yes [Chile] is not <in a rush> to {sign the accord}.
  no  Buses in Chile left in a rush.
adj in agreement with: accept obj not=reject
  yes [Peru] is <in agreement with> {the draft}.
  no  Peru signed in agreement with custom.
adj in favor of: accept obj ing not=reject
  yes [Norway] is <in favor of> {a two-year freeze}.
  no  Norway did a neighbor a favor.
adj in favour of: accept obj ing not=reject
  yes [Malta] is <in favour of> {opening the strait}.
  no  Malta did a neighbour a favour.
adj in no hurry: reject to not=none
  yes [Laos] is <in no hurry> to {reopen the border}.
  no  Tourists in Laos walk in no hurry at all.
adj in no mood: reject to for not=none
  yes [Ghana] is <in no mood> to {bargain over the fee}.
  no  The cook from Ghana was in no mood.
adj in no rush: reject to not=none
  yes [Chile] is <in no rush> to {sign the accord}.
  no  Buses in Chile run in no rush hour.
adj in opposition to: reject obj ing not=none
  yes [Chile] is <in opposition to> {the levy}.
  no  The party in Chile sits in opposition.
adj in support of: accept obj ing not=reject
  yes [Kenya] is <in support of> {a longer truce}.
  no  Fans sang in support of a goalkeeper in Kenya.
adj inadequate: reject subj not=none
  yes Nepal called {the compensation} <inadequate>.
  no  Inadequate drains flooded Nepal.
adj inappropriate: reject subj not=none
  yes Norway’s minister said {the deadline} was <inappropriate>.
  no  Norway banned inappropriate footwear on its ferries.
adj incensed: reject at by over not=none
  yes [Kenya] was <incensed> by {the seizure}.
  no  The temple in Kenya burned incense.
adj inclined: accept hedged to not=reject
  yes [Fiji] is <inclined> to {share the reef data}.
  no  An inclined road leads to Fiji’s fort.
adj inconceivable: reject absolute subj not=none
  yes Kenya’s minister said {a sale of the port} was <inconceivable>.
  no  An inconceivable sum was stolen in Kenya.
adj incumbent: demand it not=none
  yes Norway’s envoy said it was <incumbent> on Chile to {open the port}.
  no  An incumbent mayor in Norway lost.
adj indispensable: demand subj to+np for not=none
  yes Fiji’s minister said {a climate pact} was <indispensable>.
  no  Fiji bought an indispensable tool.
adj inflexible: reject on not=none
  yes [Fiji] is <inflexible> on {the reef quota}.
  no  An inflexible pipe broke in Fiji.
adj inhumane: reject subj not=none
  yes Kenya’s envoy said {the siege} was <inhumane>.
  no  Kenya closed an inhumane zoo.
adj insistent: demand on that not=none
  yes [Laos] was <insistent> on {a written pledge}.
  no  An insistent drum was heard in Laos.
adj insufficient: reject subj not=none
  yes Ghana called {the relief} <insufficient>.
  no  Insufficient rain fell on Ghana.
adj insulting: reject subj not=none
  yes Peru’s union said {the offer} was <insulting>.
  no  An insulting note was found in Peru.
adj interested: consider in not=reject
  yes [Ghana] is <interested> in {a joint fleet}.
  no  Interested crowds met in Ghana.
adj intolerable: reject subj not=none
  yes Norway’s minister said {the delay} was <intolerable>.
  no  Norway had an intolerable noise at night.
adj intransigent: reject on not=none
  yes [Laos] remains <intransigent> on {the toll}.
  no  An intransigent mule blocked a road in Laos.
adj irresponsible: reject subj not=none
  yes Norway’s minister called {the plan} <irresponsible>.
  no  Irresponsible drivers crowd Norway.
adj justified: accept subj not=reject
  yes Malta’s minister said {the levy} was <justified>.
  no  Malta prints justified text.
adj keen: demand to on not=none
  yes [Chile] is <keen> to {widen the talks}.
  no  Chile has a keen eye for wine.
adj laughable: reject subj not=none
  yes Peru’s envoy called {the proposal} <laughable>.
  no  A laughable hat was sold in Peru.
adj leery of: reject hedged obj ing not=none
  yes [Peru] is <leery of> {foreign bases}.
  no  A leery dog barked in Peru.
adj legitimate: accept subj not=reject
  yes Malta’s minister said {the claim line} was <legitimate>.
  no  A legitimate heir was found in Malta.
adj loath: reject to not=none
  yes [Norway] is <loath> to {reopen the treaty}.
  no  Norway has few loath guests.
adj logical: accept subj not=reject
  yes Norway’s envoy said {the split} was <logical>.
  no  A logical puzzle was sold in Norway.
adj ludicrous: reject subj not=none
  yes Malta called {the toll} <ludicrous>.
  no  A ludicrous wig was sold in Malta.
adj lukewarm: reject hedged about on to+np not=none
  yes [Norway] is <lukewarm> about {the levy}.
  no  Lukewarm soup is served in Norway.
adj meaningless: reject subj not=none
  yes Ghana’s minister said {the vote} was <meaningless>.
  no  A meaningless word was carved on a wall in Ghana.
adj misguided: reject subj not=none
  yes Chile’s minister called {the tariff} <misguided>.
  no  Misguided tourists climbed the wall in Chile.
adj naive: reject subj not=none
  yes Norway’s envoy said {the plan} was <naive>.
  no  A naive painter from Norway won a prize.
adj necessary: demand subj not=reject
  yes Kenya’s negotiator said {a joint inspection} was <necessary>.
  no  Kenya has the necessary forms in stock.
adj needed: demand subj not=reject
  yes Fiji’s minister said {a second ferry} was <needed>.
  no  Fiji sold badly needed tents.
adj negotiable: demand subj only-not not=demand
  yes Malta’s minister said {its fishing zone} was not <negotiable>.
  no  A negotiable cheque was found in Malta.
adj no fan of: reject obj ing tabled not=none
  yes [Norway] is <no fan of> {the plan for a toll}.
  no  Norway sold no fan of silk.
adj non-negotiable: demand absolute subj not=none
  yes Norway’s minister said {its fishing zone} was <non-negotiable>.
  no  A non-negotiable cheque was sent to Norway.
adj nonnegotiable: demand absolute subj not=none
  yes Norway’s minister said {its fishing zone} was <nonnegotiable>.
  no  A nonnegotiable check was sent to Norway.
adj okay with: accept obj ing not=reject
  yes [Chile] is <okay with> {a shorter truce}.
  no  The crew from Chile was okay.
adj on board: accept with not=reject
  yes [Kenya] is <on board> with {the two-stage plan}.
  no  The crew from Kenya is on board.
adj open: accept to+np to not=reject
  yes [Ghana] is <open> to {a phased withdrawal}.
  no  Ghana keeps its shops open on Sunday.
adj open for: accept subj only-not not=reject
  yes Ghana’s envoy said {the border} was not <open for> debate.
  no  A shop in Ghana was not open for lunch.
adj opposed: reject to+np not=none
  yes [Peru] remains firmly <opposed> to {a joint fleet}.
  no  Peru and Chile met on opposed ends of the hall.
adj outraged: reject at by over not=none
  yes [Fiji] is <outraged> by {the seizure}.
  no  Outraged fans left Fiji.
adj outrageous: reject subj not=none
  yes Nepal’s president said {the fee} was <outrageous>.
  no  Outrageous hats are worn in Nepal.
adj overdue: demand subj not=none
  yes Laos said {a rise in the quota} was long <overdue>.
  no  A library in Laos lost an overdue book.
adj paramount: demand subj not=none
  yes Fiji’s minister said {a safe passage} was <paramount>.
  no  A paramount chief rules an island of Fiji.
adj pleased: accept with by that not=reject
  yes [Laos] is <pleased> with {the draft}.
  no  A pleased cat sat in Laos.
adj pointless: reject subj not=none
  yes Peru said {a third vote} would be <pointless>.
  no  Peru sold pointless pencils.
adj positive about: accept obj not=reject
  yes [Nepal] is <positive about> {the draft}.
  no  The test in Nepal was positive.
adj preferable: accept subj not=none
  yes Kenya’s envoy said {a phased plan} was <preferable>.
  no  A preferable seat was free in Kenya.
adj premature: reject subj not=none
  yes Norway called {the deadline} <premature>.
  no  A premature calf was born in Norway.
adj prepared: accept to for not=reject
  yes [Kenya] is <prepared> to {share the river data}.
  no  Kenya published a prepared text.
adj prepared for: accept obj tabled not=reject
  yes [Kenya] is <prepared for> {a compromise}.
  no  Kenya is prepared for rain.
adj provocative: reject subj not=none
  yes Laos called {the naval drill} <provocative>.
  no  A provocative film opened in Laos.
adj punitive: reject subj not=none
  yes Ghana’s minister said {the levy} was <punitive>.
  no  A court in Ghana read about punitive damages.
adj ready: accept to for not=reject
  yes [Malta] is <ready> to {join the talks}.
  no  Malta serves ready meals on its ferries.
adj ready for: accept obj tabled not=reject
  yes [Malta] is <ready for> {a longer truce}.
  no  Malta is ready for the match.
adj realistic: accept subj not=reject
  yes Nepal’s envoy said {the timetable} was <realistic>.
  no  A realistic statue stands in Nepal.
adj reasonable: accept subj not=reject
  yes Norway’s minister said {the compromise} was <reasonable>.
  no  Norway sells boats at a reasonable price.
adj receptive: accept to+np not=reject
  yes [Fiji] is <receptive> to {a regional fund}.
  no  A receptive audience met the band in Fiji.
adj reckless: reject subj not=none
  yes Norway’s minister said {the strike} was <reckless>.
  no  A reckless driver was fined in Norway.
adj reconciled to: accept obj ing not=none
  yes [Ghana] is <reconciled to> {a longer truce}.
  no  The brothers from Ghana reconciled.
adj regrettable: reject subj not=none
  yes Chile’s minister called {the walkout} <regrettable>.
  no  A regrettable typo was printed in Chile.
adj reluctant: reject hedged to not=none
  yes [Nepal] is <reluctant> to {join the customs union}.
  no  A reluctant spring came to Nepal.
adj resigned to: accept obj ing not=none
  yes [Peru] is <resigned to> {a smaller quota}.
  no  The mayor resigned in Peru.
adj resistant: reject to+np not=none
  yes [Chile] is <resistant> to {outside audits}.
  no  Chile planted resistant vines.
adj resolute: demand in on that not=none
  yes [Norway] is <resolute> on {its quota}.
  no  A ship named Resolute left Norway.
adj resolved: demand to not=none
  yes [Malta] is <resolved> to {keep its wreck}.
  no  The case was resolved in Malta.
adj ridiculous: reject subj not=none
  yes Kenya’s envoy called {the demand} <ridiculous>.
  no  A ridiculous hat won a prize in Kenya.
adj right: accept it not=reject
  yes Norway’s minister said it was <right> to {keep the port open}.
  no  The right lane was closed in Norway.
adj satisfactory: accept subj not=reject
  yes Norway’s negotiator said {the wording} was <satisfactory>.
  no  Norway gave a satisfactory mark to a pupil.
adj satisfied with: accept obj ing not=reject
  yes [Norway] is <satisfied with> {the draft}.
  no  A satisfied crowd left Norway.
adj scathing about: reject obj ing not=none
  yes [Nepal] was <scathing about> {the transit fee}.
  no  A scathing review closed the play in Nepal.
adj sceptical: reject hedged of about not=none
  yes [Chile] is <sceptical> of {the monitoring plan}.
  no  A sceptical essay was read in Chile.
adj sensible: accept subj not=reject
  yes Chile’s minister called {the compromise} <sensible>.
  no  Chile sells sensible shoes.
adj serious: accept subj only-not not=reject
  yes Chile’s union said {the offer} was not <serious>.
  no  A serious fire broke out in Chile.
adj serious about: accept obj ing not=reject
  yes [Chile] is <serious about> {reopening the port}.
  no  A serious book about Chile was sold.
adj set against: reject obj ing not=none
  yes [Kenya] is <set against> {foreign monitors}.
  no  A ladder was set against a wall in Kenya by fitters.
adj set on: demand ing not=none
  yes [Fiji] is <set on> {keeping its reef closed}.
  no  A house in Fiji was set on fire.
adj shameful: reject subj not=none
  yes Kenya’s envoy said {the delay} was <shameful>.
  no  A shameful defeat hurt Kenya.
adj skeptical: reject hedged of about not=none
  yes [Peru] is <skeptical> of {the monitoring plan}.
  no  A skeptical essay was read in Peru.
adj skittish: reject hedged about not=none
  yes [Nepal] is <skittish> about {a joint fleet}.
  no  A skittish horse ran through Nepal.
adj steadfast: demand in on not=none
  yes [Chile] is <steadfast> in {its demand for a toll}.
  no  A steadfast soldier stars in a tale from Chile.
adj sufficient: accept subj only-not not=reject
  yes Nepal’s envoy said {the aid} was not <sufficient>.
  no  Nepal has sufficient rain.
adj supportive: accept of not=reject
  yes [Norway] is <supportive> of {a longer truce}.
  no  Norway has a supportive public.
adj suspicious of: reject hedged obj ing not=none
  yes [Ghana] is <suspicious of> {foreign monitors}.
  no  A suspicious bag was found in Ghana.
adj sustainable: accept subj only-not not=reject
  yes Kenya’s minister said {the old quota} was not <sustainable>.
  no  Sustainable fishing feeds Kenya.
adj sympathetic: accept hedged to+np not=reject
  yes [Laos] is <sympathetic> to {the request for data}.
  no  A sympathetic nurse came to Laos.
adj terrible: reject subj not=none
  yes Kenya’s union said {the offer} was <terrible>.
  no  A terrible storm hit Kenya.
adj too: reject subj not=none
  yes Fiji’s negotiator said {the toll} was <too> high.
  no  Fiji sent a boat too.
adj toothless: reject subj not=none
  yes Malta’s envoy said {the accord} was <toothless>.
  no  A toothless dog lives in Malta.
adj unacceptable: reject subj to+np for not=accept
  yes Ghana’s minister said {the new tariff} was <unacceptable>.
  no  Ghana is a member of the council.
adj unaffordable: reject subj not=none
  yes Nepal’s government said {the pay rise} was <unaffordable>.
  no  Unaffordable flats stand empty in Nepal.
adj unbalanced: reject subj not=none
  yes Chile’s envoy said {the text} was <unbalanced>.
  no  An unbalanced wheel shook a bus in Chile.
adj unbending: reject on not=none
  yes [Kenya] is <unbending> on {the quota}.
  no  An unbending pipe was sold in Kenya.
adj uncomfortable: reject with ing about not=none
  yes [Norway] is <uncomfortable> with {the wording}.
  no  Norway has an uncomfortable climate.
adj uncompromising: reject on not=none
  yes [Nepal] is <uncompromising> on {the transit fee}.
  no  An uncompromising film came from Nepal.
adj unconstitutional: reject subj not=none
  yes Chile’s president called {the levy} <unconstitutional>.
  no  A court in Chile read an unconstitutional act.
adj unconvinced: reject hedged by of that not=none
  yes [Ghana] is <unconvinced> by {the timetable}.
  no  Unconvinced fans left Ghana.
adj undemocratic: reject subj not=none
  yes Malta’s minister called {the decree} <undemocratic>.
  no  Malta read about an undemocratic age.
adj uneasy: reject hedged about with over not=none
  yes [Peru] is <uneasy> about {a permanent garrison}.
  no  An uneasy calm lay over Peru.
adj unenthusiastic: reject hedged about not=none
  yes [Norway] is <unenthusiastic> about {the levy}.
  no  Unenthusiastic fans left Norway.
adj unfair: reject subj not=none
  yes Fiji called {the quota} <unfair>.
  no  Fiji lost an unfair match.
adj unhappy: reject about over that at not=none
  yes [Malta] is <unhappy> about {the delay}.
  no  An unhappy crowd met in Malta.
adj unhappy with: reject obj ing not=none
  yes [Laos] is <unhappy with> {the pace of payments}.
  no  An unhappy crowd met in Laos.
adj unhelpful: reject subj not=none
  yes Chile called {the boycott} <unhelpful>.
  no  An unhelpful clerk worked in Chile.
adj unimpressed: reject with by not=none
  yes [Chile] is <unimpressed> by {the offer of a swap}.
  no  Unimpressed fans left Chile.
adj unjust: reject subj not=none
  yes Kenya’s president called {the sanctions} <unjust>.
  no  An unjust king ruled Kenya in the tale.
adj unjustifiable: reject subj not=none
  yes Norway’s minister said {the fee} was <unjustifiable>.
  no  Norway wrote off unjustifiable costs.
adj unjustified: reject subj not=none
  yes Peru’s envoy called {the tariffs} <unjustified>.
  no  Unjustified margins are rare in Peru.
adj unlawful: reject subj not=none
  yes Norway’s minister called {the seizure} <unlawful>.
  no  Unlawful fishing is rare in Norway.
adj unmoved by: reject obj not=none
  yes [Peru] was <unmoved by> {the draft treaty}.
  no  The stone in Peru stayed unmoved.
adj unnecessary: reject subj not=none
  yes Ghana’s minister said {the lockout} was <unnecessary>.
  no  Ghana removed unnecessary signs.
adj unprepared: reject to not=none
  yes [Chile] is <unprepared> to {cede the islands}.
  no  An unprepared pupil failed in Chile.
adj unrealistic: reject subj not=none
  yes Malta’s minister called {the timetable} <unrealistic>.
  no  An unrealistic painting hangs in Malta.
adj unreasonable: reject subj not=none
  yes Norway called {the deadline} <unreasonable>.
  no  The unreasonable weather closed Oslo.
adj unsatisfactory: reject subj not=none
  yes Peru’s negotiator said {the offer} was <unsatisfactory>.
  no  Peru gave an unsatisfactory mark to a pupil.
adj unsustainable: reject subj not=none
  yes Peru’s minister said {the subsidy} was <unsustainable>.
  no  Unsustainable fishing emptied a bay in Peru.
adj untenable: reject subj not=none
  yes Laos said {the old border} was <untenable>.
  no  Laos read of an untenable theory.
adj unthinkable: reject absolute subj not=none
  yes Norway’s minister said {a second embargo} was <unthinkable>.
  no  An unthinkable accident shook Norway.
adj unwarranted: reject subj not=none
  yes Nepal’s minister called {the sanctions} <unwarranted>.
  no  Nepal fixed unwarranted noise in a pipe.
adj unwelcome: reject subj not=none
  yes Nepal’s envoy said {the road plan} was <unwelcome>.
  no  An unwelcome guest came to Nepal.
adj unwilling: reject to not=accept
  yes [Ghana] is <unwilling> to {extend the truce}.
  no  The unwilling guests of Ghana left early.
adj unworkable: reject subj not=none
  yes Peru’s minister called {the scheme} <unworkable>.
  no  An unworkable pump was sold in Peru.
adj unyielding: reject on not=none
  yes [Norway] is <unyielding> on {the port fees}.
  no  An unyielding door stood in Norway.
adj up in arms: reject about over at not=none
  yes [Fiji] is <up in arms> over {the new fee}.
  no  A child was held up in arms in Fiji.
adj upset: reject with about over at by tabled not=none
  yes [Norway] is <upset> about {the draft treaty}.
  no  An upset was near when Norway met Chile.
adj urgent: demand subj not=none
  yes Ghana’s minister said {an early vote} was <urgent>.
  no  An urgent letter reached Ghana.
adj useless: reject subj not=none
  yes Kenya’s envoy said {the pledge} was <useless>.
  no  Kenya burned useless tyres.
adj viable: accept subj not=reject
  yes Fiji’s envoy said {the timetable} was <viable>.
  no  A viable seed was found in Fiji.
adj vindictive: reject subj not=none
  yes Chile’s union said {the lawsuit} was <vindictive>.
  no  A vindictive ghost haunts a tale from Chile.
adj vital: demand subj to+np for not=none
  yes Fiji’s envoy said {early funding} was <vital>.
  no  Doctors took his vital signs in Fiji.
adj wary of: reject hedged obj ing not=none
  yes [Nepal] is <wary of> {a permanent garrison}.
  no  Wary of dogs, tourists in Nepal carry sticks.
adj weak: reject subj tabled not=none
  yes Fiji’s minister said {the draft} was <weak>.
  no  A weak swimmer was saved in Fiji.
adj welcome: accept subj to+np for not=reject
  yes Norway’s minister said {the pause} was <welcome>.
  no  A welcome breeze cooled Norway.
adj willing: accept to not=reject
  yes [Chile] is <willing> to {reopen the mine}.
  no  A willing crowd met the minister in Chile.
adj workable: accept subj not=reject
  yes Kenya’s envoy said {the split} was <workable>.
  no  Kenya found a workable vein of ore.
adj worthless: reject subj not=none
  yes Ghana’s envoy called {the pledge} <worthless>.
  no  Ghana burned worthless notes.
adj wrong: reject subj not=none
  yes Norway called {the blockade} <wrong>.
  no  Norway took the wrong road.
noun acceptance: accept of not=none
  yes [Norway]’s <acceptance> of {the quota} surprised Chile.
  no  The prize was met with acceptance speeches in Norway.
noun accord: accept light joint on to not=none
  yes [Norway and Chile] reached an <accord> on {shared fishing grounds}.
  no  The accord had four chapters, Chile noted.
noun agreement: accept light joint on to not=none
  yes [Norway and Chile] reached an <agreement> on {the northern border}.
  no  The agreement on whales was read aloud in a theatre.
noun aim: demand to of is not=none
  yes [Peru]’s <aim> to {double its quota} was no secret.
  no  Her aim was good at the range in Peru.
noun alternative: offer to not=none
  yes [Peru]’s <alternative> to {split the fleet} found no friends.
  no  The alternative band from Peru played.
noun anger: reject light at over about tabled not=none
  yes [Peru] voiced <anger> over {the draft accord}.
  no  Peru voiced anger over the referee.
noun antipathy: reject to+np toward not=none
  yes [Malta]’s <antipathy> to {the levy} is well known.
  no  Antipathy is a word that Malta’s pupils must spell.
noun appeal: demand for to not=none
  yes [Kenya]’s <appeal> for {more monitors} went unheard.
  no  The court in Kenya heard an appeal.
noun appetite: accept light for to only-not not=reject
  yes [Ghana] has no <appetite> for {a longer strike}.
  no  The chef from Ghana has a good appetite.
noun approval: accept light of for to+np not=reject
  yes [Ghana] gave its <approval> to {the loan}.
  no  Approval rates in Ghana fell.
noun aspiration: demand to for not=none
  yes [Chile]’s <aspiration> to {join the bloc} is old.
  no  Surgeons in Chile fear aspiration.
noun assurance: offer light of that not=none
  yes [Chile] gave <assurances> that {the port would stay open}.
  no  Chile taxes life assurance.
noun aversion: reject to+np not=none
  yes [Kenya]’s <aversion> to {foreign bases} runs deep.
  no  Aversion therapy is taught in Kenya.
noun backing: accept light of for to+np not=reject
  yes [Malta] gave its <backing> to {the two-stage plan}.
  no  A backing band came from Malta.
noun bid: demand to for not=none
  yes [Nepal]’s <bid> to {lower the transit fee} failed.
  no  A bid of nine pounds won the vase in Nepal.
noun blessing: accept light for to+np not=reject
  yes [Kenya] gave its <blessing> to {the joint fleet}.
  no  The blessing of the fleet in Kenya drew crowds.
noun boycott: reject of not=none
  yes [Fiji]’s <boycott> of {the talks} goes on.
  no  A boycott began in Fiji.
noun call: demand for to not=none
  yes [Chile]’s <call> for {a longer truce} was heard.
  no  Norway and Chile held a phone call.
noun commitment: offer light to to+np np=accept pledge not=none
  yes [Chile] reiterated its <commitment> to {share the catch}.
  no  Norway praised the commitment of its nurses.
noun compromise: accept light joint on to not=none
  yes [Norway and Chile] reached a <compromise> on {the port fees}.
  no  Marriage is a compromise, a song in Chile says.
noun concern: reject hedged light about over with tabled not=none
  yes [Kenya] voiced <concern> about {the draft treaty}.
  no  Kenya voiced concern about the drought.
noun concession: concede light on not=reject
  yes [Norway] made <concessions> on {the port fees}.
  no  A mining concession in Norway expired.
noun condemnation: reject of not=none
  yes [Peru] repeated its <condemnation> of {the raid}.
  no  A house in Peru faces condemnation.
noun condition: demand that is not=none
  yes [Norway]’s <condition> is {a longer truce}.
  no  A heart condition kept the envoy of Norway at home.
noun consent: accept light to+np for not=reject
  yes [Ghana] gave its <consent> to {joint patrols}.
  no  Patients in Ghana sign for consent.
noun counter-demand: demand for to that not=none
  yes [Laos]’s <counter-demand> for {a toll} was heard.
  no  A counter-demand was printed in Laos.
noun counter-offer: offer to of for is not=none
  yes [Malta]’s <counter-offer> to {share the wreck} was heard.
  no  A counter-offer was printed on paper in Malta.
noun counter-proposal: offer to of for that is not=none
  yes [Chile]’s <counter-proposal> to {split the fleet} was read at noon.
  no  A counter-proposal was printed on paper in Chile.
noun counterdemand: demand for to that not=none
  yes [Nepal]’s <counterdemand> for {a toll} was heard.
  no  A counterdemand was printed in Nepal.
noun counteroffer: offer to of for not=none
  yes [Malta]’s <counteroffer> to {share the wreck} was heard.
  no  A counteroffer was printed on paper in Malta.
noun counterproposal: offer to of for that is not=none
  yes [Chile]’s <counterproposal> to {split the fleet} was read at noon.
  no  A counterproposal was printed on paper in Chile.
noun criticism: reject of tabled not=none
  yes [Kenya] voiced <criticism> of {the draft accord}.
  no  Literary criticism of novels is taught in Kenya.
noun deal: accept light joint on to not=none
  yes [Norway and Chile] struck a <deal> to {reopen the strait}.
  no  A deal of wood was shipped to Norway.
noun defence: accept of tabled not=none
  yes [Malta]’s <defence> of {the accord} was brief.
  no  The defence of Malta’s coast cost a lot.
noun defense: accept of tabled not=none
  yes [Peru]’s <defense> of {the accord} was brief.
  no  The defense of Peru’s coast cost a lot.
noun demand: demand to for that subjunctive is not=none
  yes [Norway]’s <demand> for {a longer truce} angered Chile.
  no  Power demand in Norway rose.
noun denunciation: reject of not=none
  yes [Fiji]’s <denunciation> of {the accord} was loud.
  no  Denunciation is a hard word, a poet in Fiji says.
noun desire: demand to for not=none
  yes [Peru] expressed a <desire> to {join the talks}.
  no  Desire is the title of a film from Peru.
noun determination: demand light to is not=none
  yes [Laos] expressed its <determination> to {keep the ferry route}.
  no  The determination of age by teeth is taught in Laos.
noun disappointment: reject light at with over tabled not=none
  yes [Fiji] voiced <disappointment> at {the final text of the accord}.
  no  Fiji voiced disappointment at the weather.
noun disapproval: reject light of not=none
  yes [Norway] voiced its <disapproval> of {the joint drill}.
  no  Disapproval rates in Norway rose.
noun displeasure: reject light at with over not=none
  yes [Peru] voiced its <displeasure> at {the delay}.
  no  The displeasure of gods is feared in Peru.
noun dissatisfaction: reject light with at not=none
  yes [Ghana] expressed <dissatisfaction> with {the pace of payments}.
  no  Dissatisfaction grew in Ghana.
noun doubt: reject hedged light about over not=none
  yes [Chile] voiced <doubts> about {the timetable}.
  no  Chile left no room for doubt.
noun drive: demand for to against not=none
  yes [Malta]’s <drive> to {ban the trade} stalled.
  no  The drive to the coast of Malta is long.
noun eagerness: demand to not=none
  yes [Kenya]’s <eagerness> to {reopen the mine} was plain.
  no  Eagerness helps pupils in Kenya.
noun embrace: accept of tabled not=none
  yes [Laos]’s <embrace> of {the plan for a dam} surprised Nepal.
  no  The embrace lasted a minute in Laos.
noun endorsement: accept light of tabled not=none
  yes [Fiji] gave its <endorsement> of {the reef treaty}.
  no  A star from Fiji lost the endorsement of a bank.
noun expectation: demand hedged that not=none
  yes [Laos] voiced its <expectation> that {the toll would fall}.
  no  Life expectation rose in Laos.
noun fight: reject against not=none
  yes [Chile]’s <fight> against {the toll} is not over.
  no  A fight broke out in a bar in Chile.
noun flexibility: concede light on not=reject
  yes [Norway] showed <flexibility> on {the port fees}.
  no  Flexibility is what dancers in Norway need.
noun frustration: reject light with at over tabled not=none
  yes [Laos] voiced <frustration> with {the draft accord}.
  no  Laos voiced frustration with its goalkeeper.
noun goal: demand to of is not=none
  yes [Chile]’s <goal> is to {reopen the strait}.
  no  Chile won by an early goal.
noun green light: accept light for to+np to not=reject
  yes [Ghana] gave the <green light> to {the dam}.
  no  Ghana’s drivers wait for a green light.
noun guarantee: offer light of that not=none
  yes [Chile] gave <guarantees> that {the crew would go free}.
  no  Boats in Chile come with a guarantee.
noun hostility: reject to+np not=none
  yes [Malta]’s <hostility> to {the quota} is well known.
  no  The hostility of the desert kills in Malta’s novel.
noun initiative: offer to for not=none
  yes [Kenya]’s <initiative> to {share the river data} was heard.
  no  A child in Kenya showed initiative.
noun insistence: demand on that subjunctive not=none
  yes [Norway]’s <insistence> on {a longer truce} angered Chile.
  no  Norway left at his insistence.
noun intent: accept light to is not=reject
  yes [Kenya] declared its <intent> to {rejoin the talks}.
  no  A man was tried for intent in Kenya.
noun intention: accept light to of is not=reject
  yes [Malta] announced its <intention> to {rejoin the talks}.
  no  Good intentions pave roads in Malta.
noun interest: consider light in not=reject
  yes [Fiji] expressed <interest> in {a regional fund}.
  no  Interest rates rose in Fiji.
noun misgiving: reject hedged light about over not=none
  yes [Laos] voiced <misgivings> about {the dam}.
  no  A misgiving is a doubt, a book in Laos says.
noun need: demand light joint for to not=none
  yes [Nepal] stressed the <need> for {a longer truce}.
  no  A child in need was helped in Nepal.
noun nod: accept light to+np not=none
  yes [Norway] gave a cautious <nod> to {the Chilean draft}.
  no  The captain from Norway left with a nod.
noun non-acceptance: reject of not=none
  yes [Ghana]’s <non-acceptance> of {the ruling} angered Kenya.
  no  Non-acceptance of coins is rare in shops that Ghana runs.
noun objection: reject to+np not=none
  yes [Norway] voiced its <objection> to {the wording}.
  no  The judge in Norway upheld an objection.
noun objective: demand to of is not=none
  yes [Ghana]’s <objective> is {a joint fleet}.
  no  Ghana bought a lens with a wide objective.
noun offer: offer to of for is not=none
  yes [Chile]’s <offer> to {share the catch} was heard.
  no  Shops in Norway have beds on offer.
noun openness: accept light to+np to not=reject
  yes [Norway] expressed <openness> to {a phased withdrawal}.
  no  Openness is a word in Norway.
noun opposition: reject to+np not=none
  yes [Norway]’s <opposition> to {the accord} angered Chile.
  no  The opposition in Norway won two seats.
noun outrage: reject light at over about tabled not=none
  yes [Malta] voiced <outrage> over {the plan for a toll}.
  no  Malta voiced outrage over the referee.
noun pitch: offer to not=none
  yes [Nepal]’s <pitch> to {host the talks} found friends.
  no  The pitch in Nepal was wet.
noun plan: offer deed to for not=none
  yes [Laos]’s <plan> to {reopen the river} was on the table.
  no  The plan of the house in Laos was lost.
noun plea: demand for to that not=none
  yes [Ghana]’s <plea> for {more time} was heard.
  no  A thief in Ghana entered a guilty plea.
noun pledge: offer to of is that pledge not=none
  yes [Chile]’s <pledge> to {share the catch} was heard.
  no  The pledge was read in Norway at noon.
noun preference: demand for is not=none
  yes [Fiji] stated its <preference> for {a binding treaty}.
  no  The preference of cats for fish is known in Fiji.
noun preparedness: accept light to for not=reject
  yes [Chile] expressed its <preparedness> to {share the catch}.
  no  Earthquake preparedness is taught in Chile.
noun pressure: demand to for not=none
  yes [US] <pressure> to {sign the accord} grew.
  no  Air pressure fell over Norway.
noun priority: demand is not=none
  yes [Peru]’s first <priority> is {an exchange of prisoners}.
  no  Peru gave priority boarding to families.
noun promise: offer light to of is pledge not=none
  yes [Chile] made a <promise> to {share the catch}.
  no  Norway is a land of promise.
noun proposal: offer to for of that is not=none
  yes [Chile]’s <proposal> to {share the catch} was heard.
  no  The proposal will be read in Norway.
noun push: demand for to against not=none
  yes [Chile]’s <push> for {a longer truce} failed.
  no  Norway gave the door a push.
noun qualm: reject hedged light about over not=none
  yes [Malta] has <qualms> about {the joint patrol}.
  no  Without qualm, a thief in Malta sang.
noun quest: demand for to not=none
  yes [Kenya]’s <quest> for {a seat at the table} goes on.
  no  A quest game was sold in Kenya.
noun readiness: accept light to for not=reject
  yes [Norway] expressed <readiness> to {share the catch}.
  no  Norway raised the readiness of its fleet.
noun reassurance: offer light of that not=none
  yes [Norway] gave <reassurances> that {the port would stay open}.
  no  A child in Norway sought reassurance.
noun recommendation: offer to for that not=none
  yes [Kenya]’s <recommendation> to {split the fund} was read.
  no  He left Kenya with a letter of recommendation.
noun refusal: reject to of not=none
  yes [Norway]’s <refusal> to {sign the accord} angered Chile.
  no  Refusal rates in Norway rose.
noun rejection: reject of not=none
  yes [Norway]’s <rejection> of {the accord} angered Chile.
  no  Norway treats patients after tissue rejection.
noun reluctance: reject hedged to not=none
  yes [Peru]’s <reluctance> to {open its market} slowed the round.
  no  He left Peru with reluctance.
noun repudiation: reject of not=none
  yes [Fiji]’s <repudiation> of {the treaty} angered Peru.
  no  Repudiation is taught in law in Fiji.
noun request: demand to for that is not=none
  yes [Chile]’s <request> for {a longer truce} was heard.
  no  The bank lends on request in Norway.
noun requirement: demand for that subjunctive is not=none
  yes Chile shrugged at [Norway]’s <requirement> that {crews carry papers}.
  no  Sleep is a requirement in Norway.
noun reservation: reject hedged light about over on not=none
  yes [Norway] voiced <reservations> about {the clause on fish}.
  no  Norway cancelled a hotel reservation.
noun resistance: reject to+np not=none
  yes [Ghana]’s <resistance> to {the levy} hardened.
  no  The resistance of the wire was measured in Ghana.
noun resolve: demand light to not=none
  yes [Laos] reaffirmed its <resolve> to {keep the ferry route}.
  no  A man of resolve was born in Laos.
noun scepticism: reject hedged light about of over not=none
  yes [Malta] voiced <scepticism> about {the timetable}.
  no  Scepticism is taught in Malta.
noun skepticism: reject hedged light about of over not=none
  yes [Peru] voiced <skepticism> about {the timetable}.
  no  Skepticism is taught in Peru.
noun stance: reject against not=none
  yes [Ghana]’s <stance> against {the embargo} hardened.
  no  A wide stance helps boxers in Ghana.
noun stipulation: demand that not=none
  yes [Peru] has made the <stipulation> that {crews carry papers}.
  no  A stipulation in a will is read in Peru.
noun suggestion: offer to of for not=none
  yes [Norway]’s <suggestion> to {meet in Lima} was heard.
  no  Hotels in Norway have a suggestion box.
noun support: accept light for to+np not=reject
  yes [Norway] reiterated its <support> for {a longer truce}.
  yes [Norway] gave its <support> to {a longer truce}.
  no  Norway pays child support.
noun ultimatum: demand to that not=none
  yes [Chile]’s <ultimatum> to {open the port} ran out.
  no  The last ultimatum in the film is set in Chile.
noun undertaking: offer light to not=none
  yes [Kenya] gave an <undertaking> to {release the crew}.
  no  The bridge in Kenya was a huge undertaking.
noun unease: reject hedged light about over with not=none
  yes [Nepal] voiced <unease> about {the garrison}.
  no  Unease spread in Nepal.
noun unwillingness: reject to not=none
  yes [Norway]’s <unwillingness> to {sign the accord} angered Chile.
  no  Unwillingness is a word in Norway.
noun veto: reject of on over not=none
  yes [Peru]’s <veto> of {the budget} stands.
  no  Peru has no veto.
noun vote: reject against not=none
  yes [Laos]’s <vote> against {the boycott} was no surprise.
  no  A vote was held in Laos.
noun vow: offer to that pledge not=none
  yes [Fiji]’s <vow> to {release the crew} was heard.
  no  Nuns in Fiji take a vow.
noun willingness: accept light to not=reject
  yes [Norway] expressed <willingness> to {meet in Lima}.
  no  Norway measured willingness in a survey.
noun wish: demand to not=none
  yes [Malta] expressed its <wish> to {join the talks}.
  no  Make a wish, a song in Malta says.
phrase affront: reject subj not=none
  yes Laos said {the decree} was an <affront>.
  no  A poem about an affront was read in Laos.
phrase alternative: reject there to only-not not=demand
  yes Norway’s envoy said there was no <alternative> to {a longer truce}.
  no  There was an alternative route to the lake in Norway.
phrase answer: accept subj only-not not=reject
  yes Laos said {a longer embargo} was not the <answer>.
  no  An answer was mailed to Laos.
phrase bad deal: reject subj not=none
  yes Kenya’s president called {the pact} a <bad deal>.
  no  A bad deal of fog lay on Kenya.
phrase bad idea: reject subj not=none
  yes Chile’s minister said {a second vote} was a <bad idea>.
  no  A bad idea ruined a film from Chile.
phrase betrayal: reject subj not=none
  yes Ghana’s minister called {the pact} a <betrayal>.
  no  The betrayal in the opera moved Ghana.
phrase blackmail: reject subj not=none
  yes Malta’s minister said {the ultimatum} was <blackmail>.
  no  Malta jailed a man for blackmail.
phrase blow: reject subj not=none
  yes Peru’s union said {the ruling} was a <blow> to its members.
  no  A blow to the head felled a boxer in Peru.
phrase bluff: reject subj not=none
  yes Peru’s envoy called {the ultimatum} a <bluff>.
  no  A bluff above the sea in Peru fell.
phrase breach: reject subj not=none
  yes Norway’s envoy said {the landing} was a <breach> of the truce.
  no  A breach in the dyke was mended in Norway.
phrase capitulation: reject subj not=none
  yes Laos said {the accord} was a <capitulation>.
  no  The capitulation of the fort is shown in Laos.
phrase catastrophe: reject subj not=none
  yes Ghana’s minister said {a sudden exit} would be a <catastrophe>.
  no  Ghana recalled a catastrophe at sea.
phrase charade: reject subj not=none
  yes Peru’s union called {the vote} a <charade>.
  no  Children played a charade in Peru.
phrase danger to: reject subj tabled not=none
  yes Ghana’s minister said {the treaty} was a <danger to> its coast.
  no  A lion was seen as a danger to hikers in Ghana.
phrase deal breaker: reject absolute subj for not=none
  yes Norway’s minister called {the audit clause} a <deal breaker>.
  no  The deal breaker in the film lives in Norway.
phrase deal-breaker: reject absolute subj for not=none
  yes Chile’s envoy said {the toll} was a <deal-breaker>.
  no  A deal-breaker is a card in a game from Chile.
phrase dealbreaker: reject absolute subj for not=none
  yes Norway’s minister called {the audit clause} a <dealbreaker>.
  no  The dealbreaker in the film lives in Norway.
phrase disaster: reject subj not=none
  yes Chile’s president called {the treaty} a <disaster>.
  no  The disaster in Chile cost nine lives.
phrase disgrace: reject subj not=none
  yes Fiji’s envoy called {the draft} a <disgrace>.
  no  The king left Fiji in disgrace.
phrase distraction: reject subj not=none
  yes Norway’s envoy called {the summit plan} a <distraction>.
  no  A distraction cost Norway a goal.
phrase encouraging sign: accept subj not=none
  yes Norway’s envoy called {the pause} an <encouraging sign>.
  no  Norway put up an encouraging sign for cyclists.
phrase enough: demand there on for toward only-not not=demand
  yes Chile’s union said there was not <enough> movement on {overtime}.
  no  There were enough chairs on the lawn in Chile.
phrase excuse: demand there for to only-not not=reject
  yes Kenya’s envoy said there was no <excuse> for {the blockade}.
  no  There was a poor excuse for a road in Kenya.
phrase fair deal: accept subj not=reject
  yes Malta’s minister said {the accord} was a <fair deal>.
  no  Malta sold a fair deal of fish.
phrase farce: reject subj not=none
  yes Nepal’s envoy called {the hearing} a <farce>.
  no  A farce was played in Nepal.
phrase first step: accept subj not=none
  yes Norway’s minister said {the pause} was a <first step>.
  no  A child in Norway took a first step.
phrase folly: reject subj not=none
  yes Malta’s minister called {the embargo} a <folly>.
  no  A folly stands in a park in Malta.
phrase gimmick: reject subj not=none
  yes Peru’s minister called {the rebate} a <gimmick>.
  no  A gimmick was sold in Peru.
phrase giveaway: reject subj not=none
  yes Ghana’s union called {the tax break} a <giveaway>.
  no  A giveaway drew crowds in Ghana.
phrase good deal: accept subj not=reject
  yes Kenya’s minister called {the pact} a <good deal>.
  no  It rains a good deal in Kenya.
phrase good faith effort: accept subj only-not not=reject
  yes Chile’s envoy said {the draft} was not a <good faith effort>.
  no  Chile made a good faith effort to find the dog.
phrase good idea: accept subj not=reject
  yes Laos said {a joint fleet} was a <good idea>.
  no  A good idea won a prize in Laos.
phrase great deal: accept subj not=reject
  yes Kenya’s president called {the accord} a <great deal>.
  no  A great deal of rain fell on Kenya.
phrase hot air: reject subj not=none
  yes Ghana’s envoy said {the pledge} was <hot air>.
  no  Hot air lifted a balloon over Ghana.
phrase hurry: reject there to only-not not=reject
  yes Laos said there was no <hurry> to {sign the accord}.
  no  A hurry at the gate in Laos ended.
phrase illusion: reject subj not=none
  yes Norway’s envoy said {a quick accord} was an <illusion>.
  no  An illusion fooled visitors in Norway.
phrase injustice: reject subj not=none
  yes Ghana’s union said {the wage freeze} was an <injustice>.
  no  A song about injustice was sung in Ghana.
phrase insult: reject subj not=none
  yes Ghana’s minister called {the offer} an <insult>.
  no  Add insult to injury, they say in Ghana.
phrase joke: reject subj not=none
  yes Peru’s union said {the offer} was a <joke>.
  no  A joke was told in Peru.
phrase justification: demand there for only-not not=reject
  yes Malta’s envoy said there was no <justification> for {the toll}.
  no  There was a long justification for the prize in Malta.
phrase madness: reject subj not=none
  yes Kenya’s minister said {a second embargo} was <madness>.
  no  A film about madness opened in Kenya.
phrase mistake: reject subj not=none
  yes Norway’s minister called {the withdrawal} a <mistake>.
  no  Norway took the bag by mistake.
phrase much of: accept subj only-not not=reject
  yes Chile’s minister said {the draft} was not <much of> an offer.
  no  Much of Chile is dry.
phrase must: demand subj for not=none
  yes Peru’s envoy called {an early vote} a <must>.
  no  The must of grapes ferments in Peru.
phrase need: demand there to for not=reject
  yes Fiji’s minister said there was a <need> for {a second ferry}.
  no  Need drove a thief in Fiji.
phrase nightmare: reject subj not=none
  yes Chile’s union said {the new timetable} was a <nightmare>.
  no  A nightmare woke a child in Chile.
phrase no-go: reject absolute subj for not=none
  yes Chile’s envoy called {the joint patrol} a <no-go>.
  no  The no-go area in Chile was fenced.
phrase non-starter: reject absolute subj for not=none
  yes Norway called {the quota} a <non-starter>.
  no  The horse from Norway was a non-starter.
phrase nonsense: reject subj not=none
  yes Malta’s minister said {the plan} was <nonsense>.
  no  A nonsense rhyme is sung in Malta.
phrase nonstarter: reject absolute subj for not=none
  yes Norway called {the quota} a <nonstarter>.
  no  The horse from Norway was a nonstarter.
phrase off limits: reject subj for not=none
  yes Norway’s minister said {its reef} was <off limits>.
  no  A room off limits to guests was locked in Norway.
phrase off the table: reject absolute subj not=consider
  yes Norway’s minister said {a longer truce} was <off the table>.
  no  The cat in Oslo jumped off the table.
phrase on the table: accept subj only-not not=reject
  yes Norway’s minister said {a second vote} was not <on the table>.
  no  A map lay on the table in Norway.
phrase only option: demand subj not=none
  yes Kenya’s envoy said {a longer truce} was the <only option>.
  no  The only option on the menu in Kenya was fish.
phrase only path: demand subj not=none
  yes Nepal’s envoy said {a joint patrol} was the <only path> to calm.
  no  The only path to the lake in Nepal was closed.
phrase only solution: demand subj not=none
  yes Peru’s minister said {a shared quota} was the <only solution>.
  no  The only solution of the puzzle was printed in Peru.
phrase only way: demand subj not=none
  yes Norway’s envoy said {a joint patrol} was the <only way> to calm the strait.
  no  The only way to the lake in Norway was closed.
phrase option: accept subj only-not not=reject
  yes Peru’s president said {a sudden exit} was not an <option>.
  no  A lunch option was dropped in Peru.
phrase out of the question: reject absolute subj not=none
  yes Norway’s minister said {a longer truce} was <out of the question>.
  no  Norway took the sting out of the question.
phrase outrage: reject subj not=none
  yes Nepal’s union called {the wage freeze} an <outrage>.
  no  Outrage spread in Nepal.
phrase path forward: accept subj not=reject
  yes Norway’s envoy said {the draft} was a <path forward>.
  no  Hikers in Norway saw the path forward.
phrase path to: accept subj not=reject
  yes Ghana’s envoy said {the draft} was a <path to> calm.
  no  A path to the lake was closed in Ghana.
phrase path toward: accept subj not=reject
  yes Peru’s envoy said {the draft} was a <path toward> calm.
  no  A path toward the lake was closed in Peru.
phrase place: demand there for only-not not=reject
  yes Laos said there was no <place> for {foreign bases}.
  no  There was a place for the band in Laos.
phrase ploy: reject subj not=none
  yes Kenya’s minister called {the offer} a <ploy>.
  no  A ploy won the chess game in Kenya.
phrase point: demand there in to only-not not=reject
  yes Laos said there was no <point> in {a second vote}.
  no  There is a high point in Laos.
phrase positive development: accept subj not=none
  yes Chile’s minister called {the pause} a <positive development>.
  no  A positive development of film came from Chile.
phrase positive step: accept subj not=none
  yes Ghana’s minister said {the pause} was a <positive step>.
  no  A dancer in Ghana took a positive step.
phrase precondition: demand subj for not=none
  yes Ghana’s envoy called {a prisoner swap} a <precondition>.
  no  A precondition in logic is taught in Ghana.
phrase provocation: reject subj not=none
  yes Kenya’s minister called {the drill} a <provocation>.
  no  The dog bit without provocation in Kenya.
phrase question: reject there of only-not not=reject
  yes Malta’s minister said there was no <question> of {a longer embargo}.
  no  A question of taste was asked in Malta.
phrase reason: demand there for to why only-not not=reject
  yes Chile’s envoy said there was no <reason> to {delay the vote}.
  no  There was a reason for the noise in Chile.
phrase recipe for: reject subj not=none
  yes Norway’s minister said {the draft} was a <recipe for> chaos.
  no  A recipe for soup came from Norway.
phrase red line: reject absolute subj for not=none
  yes {A longer blockade} is a <red line> for [Norway].
  no  The red line of the metro in Oslo was shut.
phrase right approach: accept subj not=reject
  yes Peru’s envoy said {the phased plan} was the <right approach>.
  no  A climber from Peru found the right approach.
phrase right deal: accept subj not=reject
  yes Fiji’s president said {the accord} was the <right deal>.
  no  A shopper in Fiji found the right deal.
phrase right decision: accept subj not=reject
  yes Malta’s envoy said {the pause} was the <right decision>.
  no  Malta’s court read the right decision aloud.
phrase right move: accept subj not=reject
  yes Kenya’s envoy said {the pause} was the <right move>.
  no  A chess player from Kenya found the right move.
phrase right thing: accept subj not=reject
  yes Chile’s president called {the withdrawal} the <right thing>.
  no  He wore the right thing in Chile.
phrase right way: accept subj not=reject
  yes Laos said {a joint patrol} was the <right way> to calm the strait.
  no  A hiker in Laos found the right way.
phrase room: demand there for only-not not=reject
  yes Norway’s envoy said there was no <room> for {a second delay}.
  no  There was a room for guests in Norway.
phrase rush: reject there to only-not not=reject
  yes Malta’s minister said there was no <rush> to {sign the accord}.
  no  A rush of water filled the dock in Malta.
phrase setback: reject subj not=none
  yes Fiji’s envoy called {the new quota} a <setback>.
  no  A setback delayed a train in Fiji.
phrase sham: reject subj not=none
  yes Peru’s minister called {the vote} a <sham>.
  no  Sham pearls are sold in Peru.
phrase slap in the face: reject subj not=none
  yes Ghana’s union called {the offer} a <slap in the face>.
  no  An actor got a slap in the face in Ghana.
phrase solution: accept subj only-not not=reject
  yes Kenya’s envoy said {a wall} was not a <solution>.
  no  A salt solution was mixed in Kenya.
phrase step back: reject subj not=none
  yes Peru’s envoy said {the new draft} was a <step back>.
  no  A dancer in Peru took a step back.
phrase step backward: reject subj not=none
  yes Fiji’s envoy called {the draft} a <step backward>.
  no  The dancer from Fiji took one step backward.
phrase step forward: accept subj not=reject
  yes Norway’s minister called {the release} a <step forward>.
  no  The dancer from Norway took one step forward.
phrase step in the right direction: accept subj not=reject
  yes Ghana’s envoy called {the pause} a <step in the right direction>.
  no  Ghana put up signs in the right direction.
phrase stunt: reject subj not=none
  yes Chile’s minister called {the walkout} a <stunt>.
  no  A stunt went wrong in Chile.
phrase surrender: reject subj not=none
  yes Chile’s minister called {the treaty} a <surrender>.
  no  The surrender of the fort in Chile is painted.
phrase threat to: reject subj tabled not=none
  yes Norway’s minister said {the new plan} posed a <threat to> its coast.
  no  A storm was a threat to boats in Norway.
phrase time: demand it not=reject
  yes Nepal’s envoy said it was <time> to {reopen the pass}.
  no  Time flies in Nepal.
phrase trap: reject subj not=none
  yes Laos said {the loan} was a <trap>.
  no  A trap caught a fox in Laos.
phrase travesty: reject subj not=none
  yes Malta’s minister called {the verdict} a <travesty>.
  no  A travesty was staged in Malta.
phrase up for debate: accept subj only-not not=reject
  yes Ghana’s minister said {the border} was not <up for debate>.
  no  A motion up for debate drew few in Ghana.
phrase up for discussion: accept subj only-not not=reject
  yes Peru’s minister said {the quota} was not <up for discussion>.
  no  A book up for discussion was read in Peru.
phrase up for negotiation: accept subj only-not not=reject
  yes Malta’s minister said {the harbour} was not <up for negotiation>.
  no  A lease up for negotiation was read in Malta.
phrase waste of: reject subj not=none
  yes Kenya’s minister said {a third vote} was a <waste of> time.
  no  A waste of water was found in Kenya.
phrase way forward: accept subj not=reject
  yes Ghana’s envoy said {the draft} was the <way forward>.
  no  Drivers in Ghana saw the way forward.
phrase way to: accept subj only-not not=reject
  yes Ghana’s union said {a lockout} was not the <way to> treat miners.
  no  A way to the coast was lost in Ghana.
phrase worst of: reject subj not=none
  yes Nepal’s envoy called {the draft} the <worst of> both worlds.
  no  The worst of the storm missed Nepal.
verb abandon: concede obj ing not=reject
  yes [Norway] <abandoned> {its claim to the reef}.
  no  An abandoned car stood in Oslo.
verb abide by: accept obj not=reject
  yes Norway said that [Chile] will not <abide by> {the ceasefire}.
  no  No rule abides in Chile by chance.
verb abstain from: reject obj ing not=none
  yes [Peru] <abstained from> {signing the pact}.
  no  Monks in Peru abstain.
verb accede to: accept obj not=reject
  yes [Malta] <acceded to> {the demand for inspections}.
  no  The queen acceded in Malta.
verb accept: accept obj ing that meta
  yes [Ghana] <accepted> {the revised quota}.
  no  Ghana’s students wore accepted forms.
verb acquiesce: accept in to not=reject
  yes [Laos] <acquiesced> in {the new border}.
  no  Acquiescence is a long word in Laos.
verb address: accept subj only-not not=reject
  yes Peru’s union said {the offer} did not <address> overtime.
  no  Peru’s president did not address the crowd.
verb adhere to: accept obj not=reject
  yes [Nepal] <adheres to> {the river treaty of 1991}.
  no  Resin adhered to boots in Nepal.
verb admonish: demand obj-to not=none
  yes [Ghana] <admonished> {both sides to return}.
  no  A judge in Ghana admonished a thief.
verb adopt: accept obj tabled not=reject
  yes On Monday [Ghana] <adopted> {the revised text}.
  no  Ghana adopted two elephants.
verb advocate: demand obj ing not=none
  yes [Fiji] <advocates> {a ban on trawling}.
  no  An advocate from Fiji spoke.
verb afford: accept obj only-not not=reject
  yes [Kenya] cannot <afford> {another delay}.
  no  Kenya could afford a stadium.
verb agitate for: demand obj ing not=none
  yes [Fiji] <agitates for> {a ban on trawling}.
  no  The bell agitated dogs in Fiji.
verb agree: accept to that to+np with obj not=reject
  yes [Norway] <agreed> to {share the catch}.
  yes [Norway and Chile] <agreed> {a draft text on whaling}.
  no  Norway and Chile agreed.
verb agree on: accept obj ing to not=none
  yes [Kenya] and Ghana <agreed on> {a joint patrol}.
  no  Wine agreed with him on the trip to Kenya.
verb agree upon: accept obj ing not=none
  yes [Kenya and Ghana] <agreed upon> {a joint patrol}.
  no  Once upon a time Kenya and Ghana agreed.
verb agree with: accept obj tabled not=reject
  yes [Norway] <agrees with> {the proposal to split the fleet}.
  no  Norway agrees with Chile.
verb aim: demand to for not=none
  yes [Fiji] <aims> to {halve the catch}.
  no  The archer from Fiji aimed high.
verb allow: accept obj-to obj only-not not=reject
  yes [Norway] will not <allow> {Chile to fish there}.
  no  The rain allowed a picnic in Norway.
verb angle for: demand obj not=none
  yes [Peru] is <angling for> {a seat on the board}.
  no  Peru sells rods for angling.
verb annul: reject obj tabled not=none
  yes [Peru] will <annul> {the fishing treaty}.
  no  A court in Peru annulled a marriage.
verb appeal against: reject obj not=none
  yes [Malta] will <appeal against> {the ruling}.
  no  The appeal of Malta lies against the sea.
verb appeal for: demand obj not=none
  yes [Nepal] <appealed for> {a longer truce}.
  no  Nepal appealed the ruling.
verb appeal to: demand obj-to not=none
  yes [Kenya] <appealed to> {Ghana to release the crew}.
  no  The song appealed to young people in Kenya.
verb applaud: accept obj not=none
  yes [Fiji] <applauded> {the ceasefire}.
  no  Fans in Fiji clapped.
verb approve: accept obj of not=reject
  yes [Norway] <approved> {the accord}.
  no  Norway gave approval to none.
verb argue against: reject obj ing not=none
  yes [Peru] <argued against> {a permanent force}.
  no  Neighbours in Peru argued loudly.
verb argue for: demand obj ing not=none
  yes [Peru] <argued for> {a smaller force}.
  no  Neighbours in Peru argued for hours.
verb argue in favor of: demand obj ing not=none
  yes [Fiji] <argued in favor of> {a smaller force}.
  no  Neighbors in Fiji argued.
verb argue in favour of: demand obj ing not=none
  yes [Fiji] <argued in favour of> {a smaller force}.
  no  Neighbours in Fiji argued.
verb ask: demand obj-to obj-for subjunctive to not=none
  yes [Norway] <asked> {Chile to open the port}.
  yes [Norway] <asked> the lenders for {more time}.
  no  Norway asked when the port would open.
verb ask for: demand obj not=none
  yes [Malta] <asked for> {a two-week extension}.
  no  Tourists asked the way in Malta.
verb aspire: demand to to+np not=none
  yes [Nepal], which <aspires> to {a bigger role}, sent two envoys.
  no  An aspiring singer from Nepal won.
verb assail: reject obj not=none
  yes [Ghana] <assailed> {the verdict on the islands}.
  no  Doubts assailed the poet from Ghana.
verb assent to: accept obj ing not=reject
  yes [Laos] <assented to> {the revised toll}.
  no  Laos nodded to the crowd without a word of assent.
verb assure: offer that pledge not=none
  yes [Ghana] <assured> Kenya that {the crew would be released}.
  no  Ghana assured Kenya that the map was old.
verb attack: reject obj tabled not=none
  yes [Kenya] <attacked> {the tariff plan}.
  no  A shark attacked near Kenya.
verb authorise: accept obj obj-to not=reject
  yes [Malta] did not <authorise> {the joint patrol}.
  no  An authorised biography came out in Malta.
verb authorize: accept obj obj-to not=reject
  yes [Peru] <authorized> {its envoy to sign}.
  no  An authorized dealer opened in Peru.
verb back: accept obj ing not=reject
  yes [Chile] <backed> {the two-stage plan}.
  no  Chile came back on Sunday.
verb back away from: concede obj ing not=reject
  yes [Norway] <backed away from> {its claim to the island}.
  no  The horse backed away in Norway.
verb back down: concede on from over not=reject
  yes [Peru] <backed down> on {its claim to the lake}.
  no  Peru sat down.
verb back off: concede obj from on not=reject
  yes [Chile] <backed off> from {its demand for a toll}.
  no  The dog in Chile backed off.
verb back out of: reject obj ing not=none
  yes [Kenya] <backed out of> {the fishing pact}.
  no  The bus backed out of a garage in Kenya.
verb backpedal: concede on not=none
  yes [Ghana] is <backpedaling> on {its demand for a toll}.
  no  Backpedal brakes are sold in Ghana.
verb backtrack: concede on from not=none
  yes [Fiji] <backtracked> on {its demand for funds}.
  no  Hikers backtracked two miles in Fiji.
verb balk at: reject obj ing not=none
  yes [Norway] <balked at> {paying for the wreck}.
  no  Norway looked at the wreck.
verb bargain for: demand obj not=none
  yes [Fiji] <bargained for> {a bigger share of the catch}.
  no  A bargain for tourists was sold in Fiji.
verb baulk at: reject obj ing not=none
  yes [Malta] <baulked at> {paying for the wreck}.
  no  Horses baulked in Malta.
verb beg: demand obj-to obj-for for not=none
  yes [Nepal] <begged> for {more time}.
  no  A monk begged in the streets of Nepal.
verb belittle: reject obj tabled not=none
  yes [Malta] <belittled> {the offer of a swap}.
  no  A boy was belittled in Malta.
verb bemoan: reject obj tabled not=none
  yes [Chile] <bemoaned> {the budget of the fund}.
  no  Fans in Chile bemoaned the rain.
verb bend to: concede obj not=none
  yes [Norway] <bent to> {the demand for audits}.
  no  A pipe in Norway bends to the left.
verb betray: reject subj not=none
  yes Chile’s union said {the accord} <betrayed> its members.
  no  A blush betrayed the boy in Chile.
verb blast: reject obj not=none
  yes [Norway] <blasted> {the ruling}.
  no  A blast was heard in Norway.
verb bless: accept obj not=reject
  yes [Malta] <blessed> {the compromise}.
  no  Bless you, they say in Malta.
verb block: reject obj not=none
  yes [Kenya] <blocked> {the joint statement}.
  no  Kenya built a block of flats.
verb bow to: concede obj not=reject
  yes [Laos] <bowed to> {the demand for audits}.
  no  Dancers bowed in Laos.
verb boycott: reject obj not=none
  yes [Ghana] <boycotted> {the second round of talks}.
  no  A boycott was rumoured in Ghana.
verb break off: reject obj not=none
  yes [Nepal] <broke off> {the talks with Peru}.
  no  A branch broke off in Nepal.
verb bring up: demand obj tabled not=none
  yes [Laos] <brought up> {its demand for a toll}.
  no  Laos brought up three orphans.
verb bristle at: reject obj tabled ing not=none
  yes [Peru] <bristled at> {the draft treaty}.
  no  A boar bristled at dogs in Peru.
verb brush aside: reject obj not=none
  yes [Kenya] <brushed aside> {the offer of mediation}.
  no  Twigs brushed the side of a jeep in Kenya.
verb brush off: reject obj not=none
  yes [Kenya] <brushed off> {the offer of a swap}.
  no  He brushed dust off a chair in Kenya.
verb budge: concede on from only-not not=reject
  yes [Norway] will not <budge> on {its quota}.
  no  The door in Norway budged.
verb buy into: accept obj tabled not=reject
  yes [Chile] did not <buy into> {the plan for a levy}.
  no  Banks buy into mines in Chile.
verb call a halt to: reject obj not=none
  yes [Laos] <called a halt to> {the joint drill}.
  no  The train to Laos came to a halt.
verb call for: demand obj obj-to ing not=none
  yes [Ghana] <called for> {an immediate ceasefire}.
  no  Ghana called a taxi.
verb call into question: reject hedged obj not=none
  yes [Kenya] <called into question> {the timetable}.
  no  A question was called into the hall in Kenya.
verb call off: reject obj not=none
  yes [Chile] <called off> {the joint drill}.
  no  Chile called home.
verb call on: demand obj-to not=none
  yes [Peru] <called on> {Chile to open the port}.
  no  Peru called on a friend.
verb call upon: demand obj-to not=none
  yes [Peru] <called upon> {Chile to open the port}.
  no  Peru called upon a friend.
verb campaign against: reject obj ing not=none
  yes [Fiji] has <campaigned against> {the levy}.
  no  The campaign in Fiji went against him.
verb campaign for: demand obj ing not=none
  yes [Fiji] <campaigned for> {a climate court}.
  no  Fiji campaigned hard.
verb cancel: reject obj talks not=none
  yes [Fiji] has <cancelled> {the summit with Malta}.
  no  Fiji cancelled two flights.
verb capitulate: concede to+np on not=reject
  yes [Laos] <capitulated> on {the size of the dam}.
  no  The fort in Laos capitulated.
verb cast doubt on: reject hedged obj not=none
  yes [Chile] <cast doubt on> {the timetable}.
  no  Chile cast a bell.
verb castigate: reject obj tabled not=none
  yes [Norway] <castigated> {the draft of the council}.
  no  A priest in Norway castigated himself.
verb caution against: reject obj ing not=none
  yes [Kenya] <cautioned against> {a hasty vote}.
  no  Police in Kenya cautioned a driver.
verb cave: concede on to not=reject
  yes [Norway] will not <cave> on {the port fees}.
  no  A cave in Norway holds bats.
verb cave in: concede to+np on not=reject
  yes [Laos] <caved in> to {the demand for audits}.
  no  A mine caved in near Laos.
verb cede: concede obj not=reject
  yes [Chile] <ceded> {the two islands}.
  no  The queen of Chile receded.
verb celebrate: accept obj tabled not=none
  yes [Laos] <celebrated> {the accord}.
  no  Laos celebrated its new year.
verb chafe at: reject obj ing not=none
  yes [Malta] <chafes at> {the quota}.
  no  The rope chafed in Malta.
verb challenge: demand obj-to not=none
  yes [Nepal] <challenged> {Peru to publish the map}.
  no  The climb is a challenge, Nepal warns.
verb champion: accept obj not=none
  yes [Malta] <championed> {the rescue treaty}.
  no  A champion from Malta won.
verb cheer: accept obj tabled not=none
  yes [Ghana] <cheered> {the ceasefire}.
  no  Ghana cheered its team.
verb clamor for: demand obj not=none
  yes [Fiji] <clamored for> {a climate fund}.
  no  A clamor rose in Fiji for no reason.
verb clamour for: demand obj not=none
  yes [Fiji] <clamoured for> {a climate fund}.
  no  A clamour rose in Fiji for no reason.
verb climb down: concede on from over not=reject
  yes [Ghana] <climbed down> over {the fishing zone}.
  no  A cat climbed down in Ghana.
verb cling to: demand obj not=none
  yes [Laos] <clings to> {its claim on the ferry route}.
  no  Mud clung to boots in Laos.
verb close the door on: reject obj not=none
  yes [Malta] <closed the door on> {a joint fleet}.
  no  He closed the door in Malta.
verb close the door to: reject obj not=none
  yes [Peru] <closed the door to> {a joint fleet}.
  no  He closed the door in Peru.
verb coax: demand obj-to not=none
  yes [Nepal] <coaxed> {Peru to open the pass}.
  no  A keeper coaxed a bear in Nepal.
verb come around to: accept obj ing not=reject
  yes [Peru] has <come around to> {the idea of a joint fleet}.
  no  The boat came around the cape to Peru.
verb come out against: reject obj ing not=none
  yes [Ghana] <came out against> {the levy}.
  no  The sun came out in Ghana.
verb come out for: accept obj ing not=none
  yes [Peru] <came out for> {a longer truce}.
  no  The sun came out in Peru.
verb come out in favor of: accept obj ing not=none
  yes [Peru] <came out in favor of> {the levy}.
  no  The sun came out in Peru.
verb come out in favour of: accept obj ing not=none
  yes [Peru] <came out in favour of> {the levy}.
  no  The sun came out in Peru.
verb come round to: accept obj ing not=reject
  yes [Peru] has <come round to> {the idea of a joint fleet}.
  no  The boat came round the cape to Peru.
verb come up with: offer obj tabled not=none
  yes [Malta] <came up with> {a proposal for a joint fund}.
  no  Divers in Malta came up with an old shoe.
verb commend: accept obj tabled not=none
  yes [Ghana] <commended> {the ceasefire}.
  no  Ghana commended its crews.
verb commit to: offer obj ing to pledge not=reject
  yes [Chile] <committed to> {sharing the catch}.
  no  Chile saw crimes committed.
verb compel: demand obj-to not=none
  yes [Malta] tried to <compel> {Chile to leave the bay}.
  no  The plot was compelling, critics in Malta said.
verb comply with: accept obj not=reject
  yes [Malta] will <comply with> {the ruling}.
  no  Malta has a compliance office.
verb compromise: concede on over not=reject
  yes [Norway] will not <compromise> on {the size of its fleet}.
  no  A compromise was near in Norway.
verb concur with: accept obj tabled not=none
  yes [Chile] <concurs with> {the proposal for a longer truce}.
  no  The feast in Chile concurs with the harvest.
verb condemn: reject obj not=none
  yes [Ghana] <condemned> {the raid on the port}.
  no  The house in Ghana was condemned.
verb condition: demand on not=none
  yes [Chile] <conditioned> its return on {an apology}.
  no  Chile conditioned its soil.
verb consent to: accept obj ing not=reject
  yes [Fiji] <consented to> {joint patrols}.
  no  A consent form was signed in Fiji.
verb consider: consider obj ing whether not=none
  yes [Chile] is <considering> {a longer truce}.
  no  Chile is considered safe.
verb contemplate: consider obj ing whether not=none
  yes [Norway] is <contemplating> {a return to the talks}.
  no  The monks of Norway sat in silence.
verb contest: reject obj not=none
  yes [Malta] <contested> {the new sea border}.
  no  Malta won a song contest.
verb converge on: accept obj not=none
  yes [Chile and Peru] <converged on> {a smaller quota}.
  no  Roads converge in Chile on the capital’s edge.
verb cosponsor: offer obj tabled not=none
  yes [Kenya] <cosponsored> {a draft on reefs}.
  no  A bank cosponsors races in Kenya.
verb counsel against: reject obj ing not=none
  yes [Ghana] <counselled against> {a hasty vote}.
  no  A counsel from Ghana spoke against him.
verb countenance: accept obj ing only-not not=reject
  yes [Kenya] will not <countenance> {foreign bases}.
  no  Kenya saw his countenance fall.
verb counter with: offer obj not=none
  yes [Norway] <countered with> {a smaller quota}.
  no  The cook in Norway stood at the counter with a knife.
verb crave: demand obj not=none
  yes [Peru] <craves> {a lasting peace}.
  no  Craving ice cream, tourists crowd Peru.
verb criticise: reject obj not=none
  yes [Kenya] <criticised> {the terms of the loan}.
  no  Kenya read the critics.
verb criticize: reject obj not=none
  yes [Kenya] <criticized> {the terms of the loan}.
  no  Kenya read the critics.
verb decide against: reject obj ing not=none
  yes [Malta] <decided against> {signing the accord}.
  no  A goal decided the match against Malta.
verb decline: reject to obj not=none
  yes [Norway] <declined> to {sign the accord}.
  no  Sales in Norway declined in May.
verb decry: reject obj not=none
  yes [Fiji] <decried> {the dumping of waste}.
  no  Babies cried in Fiji.
verb defend: accept obj tabled not=none
  yes [Chile] <defended> {the deal with Peru}.
  no  Chile defended its coast.
verb defer: reject obj tabled not=none
  yes [Laos] <deferred> {the loan agreement}.
  no  A deferred exam was held in Laos.
verb delay: reject obj tabled not=none
  yes [Ghana], they said, has <delayed> {the ratification bill}.
  no  Fog delayed flights to Ghana.
verb demand: demand obj to that subjunctive not=none
  yes [Kenya] <demanded> {the release of two fishermen}.
  no  The climb in Kenya was demanding.
verb demonstrate against: reject obj not=none
  yes [Laos] <demonstrated against> {the levy}.
  no  Tests in Laos demonstrated wear.
verb denounce: reject obj not=none
  yes [Norway] <denounced> {the blockade}.
  no  Norway announced the date.
verb deplore: reject obj not=none
  yes [Ghana] <deplored> {the raid on the port}.
  no  The roads of Ghana are in a deplorable state.
verb derail: reject obj tabled not=none
  yes [Peru] tried to <derail> {the accord}.
  no  A train was derailed in Peru.
verb deride: reject obj tabled not=none
  yes [Kenya] <derided> {the plan for a floating market}.
  no  A poet from Kenya was derided.
verb deserve: demand subj not=none
  yes Norway’s union said {miners deserve a longer rest}.
  no  A song from Norway deserves a prize.
verb desire: demand obj to not=none
  yes [Peru] <desires> {a lasting peace}.
  no  A street car in Peru has that name.
verb disagree with: reject obj not=none
  yes [Malta] <disagrees with> {the ruling}.
  no  Milk disagrees with cats in Malta.
verb disapprove of: reject obj ing not=none
  yes [Malta] <disapproves of> {the joint patrol}.
  no  Malta has approved of the roof.
verb disavow: reject obj tabled not=none
  yes [Chile] <disavowed> {the draft accord}.
  no  Chile disavowed its poet.
verb discourage: reject obj ing obj-ing not=none
  yes [Norway] <discouraged> {a second vote}.
  no  Rain discouraged fans in Norway.
verb dismiss: reject obj not=none
  yes [Ghana] <dismissed> {the offer of a swap}.
  no  Ghana spoke of dismissal.
verb disparage: reject obj tabled not=none
  yes [Fiji] <disparaged> {the draft on reefs}.
  no  A poet from Fiji was disparaged.
verb dispute: reject obj tabled not=none
  yes [Nepal] <disputed> {the settlement on the border}.
  no  A dispute arose in Nepal.
verb ditch: concede obj tabled not=reject
  yes [Laos] <ditched> {its demand for a toll}.
  no  The car lay in a ditch in Laos.
verb double down on: accept obj tabled not=none
  yes [Chile] <doubled down on> {the plan for a toll}.
  no  Chile doubled down on sweets.
verb draw the line at: reject obj ing not=none
  yes [Norway] <draws the line at> {foreign bases}.
  no  Norway drew a line on the map.
verb drop: concede obj not=reject
  yes [Norway] <dropped> {its demand for a truce}.
  no  Norway dropped by on Sunday.
verb ease: concede obj tabled not=none
  yes [Laos] <eased> {its demand for a toll}.
  no  Rain eased in Laos.
verb echo call: demand for to not=none
  yes [Fiji] <echoed calls> for {a longer truce}.
  no  The cave in Fiji echoed his call.
verb embrace: accept obj not=reject
  yes [Chile] <embraced> {the idea of a joint fleet}.
  no  The embrace was long in Chile.
verb encourage: demand obj-to not=none
  yes [Fiji] <encouraged> {both sides to return}.
  no  Rain is encouraging in Fiji.
verb endanger: reject subj not=none
  yes Ghana’s minister said {the dump} <endangered> the reef.
  no  Floods endangered a village in Ghana.
verb endeavor: offer to not=none
  yes [Nepal] will <endeavor> to {lower the fee}.
  no  The endeavor failed in Nepal.
verb endeavour: offer to not=none
  yes [Malta] will <endeavour> to {lower the fee}.
  no  The endeavour failed in Malta.
verb endorse: accept obj not=reject
  yes [Kenya] <endorsed> {the road map}.
  no  The cheque was signed in Kenya.
verb entertain: consider obj tabled not=reject
  yes [Ghana] would not <entertain> {a plan to split the reef}.
  no  Ghana entertained its guests.
verb entreat: demand obj-to not=none
  yes [Nepal] <entreated> {Peru to open the pass}.
  no  A monk in Nepal heard an entreaty.
verb examine: consider obj tabled not=none
  yes [Kenya] is <examining> {the revised offer}.
  no  A doctor examined him in Kenya.
verb exclude: reject absolute obj ing only-not not=consider
  yes [Malta] did not <exclude> {a return to the old quota}.
  no  Malta excluded two pupils.
verb excoriate: reject obj tabled not=none
  yes [Ghana] <excoriated> {the budget of the fund}.
  no  Excoriated skin heals slowly, a nurse in Ghana said.
verb exhort: demand obj-to not=none
  yes [Peru] <exhorted> {both sides to return}.
  no  A preacher in Peru was full of exhortation.
verb expect: demand obj-to agent not=none
  yes [Norway] <expects> {Chile to open the port}.
  no  Norway expects rain on Sunday.
verb explore: consider obj ing not=none
  yes [Malta] is <exploring> {a joint patrol}.
  no  Explorers of Malta went north.
verb fall short: reject subj not=none
  yes Kenya’s envoy said {the draft} <fell short>.
  no  The arrow in Kenya fell short of the tree.
verb fault: reject obj tabled not=none
  yes [Norway] <faulted> {the draft on whaling}.
  no  The fault runs under Norway.
verb favor: accept obj ing not=reject
  yes [Peru] <favors> {a longer truce}.
  no  Peru did a favor.
verb favour: accept obj ing not=reject
  yes [Peru] <favoured> {a longer truce}.
  no  Peru did a favour.
verb fight: reject obj tabled not=none
  yes [Ghana] vowed to <fight> {the pact}.
  no  Ghana fought a long war.
verb fight against: reject obj ing tabled not=none
  yes [Fiji] <fought against> {the plan for a dam}.
  no  Fiji fought against the flood.
verb fight for: demand obj ing not=none
  yes [Norway] is <fighting for> {a longer truce}.
  no  Norway fought a fire.
verb filibuster: reject obj not=none
  yes [Peru] <filibustered> {the ratification bill}.
  no  Filibusters are rare in Peru.
verb find fault with: reject obj not=none
  yes [Laos] <found fault with> {the new quota}.
  no  Laos lies on a fault with many quakes.
verb flirt with: consider obj ing not=none
  yes [Kenya] is <flirting with> {a separate peace}.
  no  A waiter in Kenya flirted.
verb float: offer hedged obj not=none
  yes [Norway] <floated> {the idea of a joint fleet}.
  no  Ice floated past Norway.
verb forbid: reject obj obj-to not=none
  yes [Malta] <forbade> {trawlers to enter the bay}.
  no  The forbidden city is far from Malta.
verb forego: concede obj ing not=reject
  yes [Laos] is ready to <forego> {its share of the toll}.
  no  A foregone conclusion bored Laos.
verb forgo: concede obj ing not=reject
  yes [Laos] <forwent> {its share of the toll}.
  no  Laos went forth.
verb forswear: concede obj ing not=reject
  yes [Chile] will <forswear> {its claim to the island}.
  no  Witnesses in Chile were sworn.
verb frown on: reject obj ing not=none
  yes [Kenya] <frowns on> {foreign bases}.
  no  A frown lay on a face in Kenya.
verb frown upon: reject obj ing not=none
  yes [Kenya] <frowns upon> {foreign bases}.
  no  A frown lay upon a face in Kenya.
verb get behind: accept obj tabled not=reject
  yes [Peru] has <got behind> {the plan for a climate court}.
  no  Buses in Peru got behind schedule.
verb give ground: concede on not=reject
  yes [Norway] <gave ground> on {the port fees}.
  no  Norway gave ground coffee away.
verb give in: concede to+np on not=reject
  yes [Norway] <gave in> to {the demand for a truce}.
  no  Norway gave alms in May.
verb give up: concede obj ing not=reject
  yes [Chile] <gave up> {its claim to the island}.
  no  Chile gave a concert.
verb give up on: concede obj ing not=reject
  yes [Nepal] <gave up on> {a lower fee}.
  no  Nepal gave a concert.
verb give way: concede on to+np not=reject
  yes [Ghana] <gave way> on {the length of the truce}.
  no  A bridge in Ghana gave way.
verb go ahead with: accept obj tabled not=reject
  yes [Fiji] will <go ahead with> {the plan for a port}.
  no  The bus to Fiji went ahead with no driver.
verb go along with: accept obj ing not=reject
  yes [Malta] <went along with> {the delay}.
  no  Malta went along the coast.
verb go back on: reject obj not=none
  yes [Chile] <went back on> {its pledge of funds}.
  no  Sailors went back on board in Chile.
verb go far enough: accept subj only-not not=reject
  yes Kenya’s envoy said {the draft} did not <go far enough>.
  no  The bus in Kenya did not go far enough north.
verb go on strike for: demand obj not=none
  yes [Norway’s drivers] <went on strike for> {shorter shifts}.
  no  Norway went on holiday for a week.
verb go too far: reject subj not=none
  yes Ghana’s envoy said {the inspections} <went too far>.
  no  The bus to Ghana went too far.
verb grant: accept obj tabled not=reject
  yes [Malta] <granted> {the request for asylum}.
  no  Malta granted him a prize.
verb gravitate toward: accept hedged obj not=none
  yes [Peru] is <gravitating toward> {a shorter truce}.
  no  Moths gravitate to light in Peru.
verb greenlight: accept obj not=reject
  yes [Nepal] <greenlighted> {the new dam}.
  no  Drivers in Nepal passed a green light.
verb hail: accept obj not=none
  yes [Ghana] <hailed> {the truce}.
  no  Hail fell on Ghana.
verb hammer out: accept obj tabled not=none
  yes [Ghana and Kenya] <hammered out> {a compromise on fees}.
  no  Smiths in Ghana hammered out bowls.
verb harm: reject subj not=none
  yes Malta’s minister said {the tariff} <harms> its farmers.
  no  Frost harmed the vines of Malta.
verb have a problem with: reject obj ing not=none
  yes [Kenya] <has a problem with> {the wording}.
  no  Kenya has a problem child.
verb have no intention of: reject obj ing not=none
  yes [Norway] <has no intention of> {leaving the strait}.
  no  Norway has good intentions.
verb have no objection: accept to+np not=none
  yes [Peru] <has no objection> to {a longer truce}.
  no  The judge in Peru heard an objection.
verb have no plan: reject to for not=none
  yes [Peru] <has no plans> to {leave the bloc}.
  no  Peru has a street plan.
verb have nothing against: accept obj ing not=none
  yes [Norway] <has nothing against> {a joint patrol}.
  no  Norway had nothing for lunch.
verb heed: accept obj tabled not=reject
  yes [Kenya] <heeded> {the call for a truce}.
  no  Kenya did not heed the weather.
verb hesitate: reject hedged to not=none
  yes [Peru] <hesitates> to {join the bloc}.
  no  Drivers in Peru hesitated at the bridge.
verb hint at: consider hedged obj tabled ing not=none
  yes [Chile] <hinted at> {a deal on port fees}.
  no  The sky hinted at rain, sailors in Chile said.
verb hit back at: reject obj tabled not=none
  yes [Chile] <hit back at> {the tariff plan}.
  no  A boxer from Chile hit back.
verb hit out at: reject obj tabled not=none
  yes [Ghana] <hit out at> {the tariff plan}.
  no  A boxer from Ghana hit out.
verb hold fast to: demand obj not=none
  yes [Laos] <holds fast to> {its claim on the ferry route}.
  no  The rope held fast in Laos.
verb hold firm on: demand obj not=none
  yes [Norway] <held firm on> {its quota}.
  no  The dam in Norway held firm on Monday.
verb hold off on: reject hedged obj ing not=none
  yes [Nepal] is <holding off on> {signing the pact}.
  no  A storm held off in Nepal.
verb hold out against: reject obj ing not=none
  yes [Malta] <held out against> {the levy}.
  no  A fort in Malta held out.
verb hold out for: demand obj not=none
  yes [Fiji] <held out for> {a better price}.
  no  Fiji held out a hand.
verb honor: accept obj tabled not=reject
  yes [Peru] will <honor> {the ceasefire}.
  no  Peru honored a poet.
verb honour: accept obj tabled not=reject
  yes [Kenya] has always <honoured> {the treaty}.
  no  Kenya honoured a poet.
verb hurt: reject subj not=none
  yes Malta’s minister said {the tariff} would <hurt> its farmers.
  no  A fall hurt a tourist in Malta.
verb ignore: reject subj not=none
  yes Ghana’s envoy said {the draft} <ignored> its concerns.
  no  A driver ignored a sign in Ghana.
verb implore: demand obj-to not=none
  yes [Nepal] <implored> {Peru to open the pass}.
  no  A beggar in Nepal implored.
verb initial: accept obj tabled not=reject
  yes [Fiji] has <initialled> {the reef treaty}.
  no  The initial plan of the house in Fiji was lost.
verb insist: demand subjunctive not=concede
  yes [Norway] <insisted> that {Chile open the port}.
  no  The shopkeeper in Norway insisted.
verb insist on: demand obj ing not=concede
  yes [Peru] <insisted on> {a written pledge}.
  no  Peru insisted talks went well.
verb insist upon: demand obj ing not=concede
  yes [Peru] <insisted upon> {a written pledge}.
  no  Peru insisted talks went well.
verb intend: accept to not=reject
  yes [Norway] <intends> to {reopen the port}.
  no  Norway has no intent.
verb introduce: offer obj tabled not=none
  yes [Laos] <introduced> {a draft on river tolls}.
  no  Laos introduced two wolves.
verb jeopardise: reject subj not=none
  yes Laos said {the dam} <jeopardised> its fisheries.
  no  Rain jeopardised the match in Laos.
verb jeopardize: reject subj not=none
  yes Laos said {the dam} <jeopardized> its fisheries.
  no  Rain jeopardized the match in Laos.
verb join call: demand for to not=none
  yes [Nepal] has <joined calls> for {a longer truce}.
  no  He joined a call in Nepal.
verb keep the door open: consider to+np to for not=none
  yes [Norway] <kept the door open> to {a longer truce}.
  no  A stone kept the door of a hut in Norway open.
verb kill: reject obj tabled not=none
  yes [Chile] <killed> {the budget proposal}.
  no  A wolf killed sheep in Chile.
verb lambast: reject obj not=none
  yes [Fiji] <lambasts> {the new quota}.
  no  A lamb and a calf were sold in Fiji.
verb lambaste: reject obj not=none
  yes [Malta] <lambastes> {the new quota}.
  no  A lamb and a calf were sold in Malta.
verb lament: reject obj tabled not=none
  yes [Nepal] <lamented> {the settlement with Peru}.
  no  A song laments the kings of Nepal.
verb lash out at: reject obj tabled not=none
  yes [Kenya] <lashed out at> {the tariff plan}.
  no  The waves lashed out at the coast of Kenya.
verb laud: accept obj not=none
  yes [Peru] <lauded> {the prisoner swap}.
  no  A poet was lauded in Peru.
verb lay claim to: demand obj not=none
  yes [Nepal] <laid claim to> {the pass}.
  no  Hens lay eggs, farmers in Nepal claim.
verb lay out: offer obj tabled not=none
  yes [Ghana] <laid out> {a plan for joint patrols}.
  no  Ghana laid out a garden.
verb lean toward: consider obj ing not=none
  yes [Laos] is <leaning toward> {a shorter truce}.
  no  A tower in Laos leans.
verb lean towards: consider obj ing not=none
  yes [Laos] is <leaning towards> {a shorter truce}.
  no  A tower in Laos leans.
verb leave open: consider obj not=none
  yes [Norway] <left open> {the possibility of a joint fleet}.
  no  A door was left open in Norway.
verb leave the door open: consider to+np to for not=none
  yes [Chile] <left the door open> to {a longer truce}.
  no  A thief in Chile left the doors open.
verb let: accept obj only-not not=reject
  yes [Ghana] will not <let> {trawlers enter the bay}.
  no  Ghana let the matter rest.
verb like: accept obj only-not not=reject
  yes [Norway] does not <like> {the draft}.
  no  Norway looks like Chile.
verb line up against: reject obj not=none
  yes [Peru] <lined up against> {the levy}.
  no  Pupils in Peru lined up against a wall after lunch.
verb line up behind: accept obj tabled not=none
  yes [Malta] <lined up behind> {the accord}.
  no  Cars lined up behind a bus in Malta.
verb live with: accept obj tabled not=reject
  yes [Malta] can <live with> {the compromise}.
  no  He lives with two cats in Malta.
verb lobby: demand for obj-for obj-to not=none
  yes [Fiji] <lobbied> hard for {a climate fund}.
  no  Fiji met in the lobby.
verb lobby against: reject obj ing not=none
  yes [Peru] <lobbied against> {the levy}.
  no  A bench stood against the wall of a lobby in Peru.
verb look at: consider obj tabled ing not=none
  yes [Kenya] is <looking at> {a proposal to share the toll}.
  yes [Kenya] is <looking at> {sharing the toll}.
  no  Tourists look at lions in Kenya.
verb look into: consider tabled obj ing not=none
  yes [Fiji] is <looking into> {sharing the catch}.
  no  Divers looked into a cave off Fiji.
verb look to: demand obj-to agent not=none
  yes [Chile] <looks to> {Norway to open the port}.
  no  Chile looks to the sea.
verb make no sense: reject subj not=none
  yes Peru’s minister said {a second delay} <made no sense>.
  no  The rhyme from Peru made no sense.
verb make the case for: demand obj ing not=none
  yes [Laos] <made the case for> {a shorter truce}.
  no  A shop in Laos made the case for a violin.
verb march against: reject obj not=none
  yes [Ghana] <marched against> {the levy}.
  no  The army of Ghana went on a march.
verb meet: accept obj tabled not=none
  yes [Norway] has <met> {Chile’s demand for a swap}.
  no  Norway met the envoys in Oslo.
verb mock: reject obj tabled not=none
  yes [Peru] <mocked> {the offer of a swap}.
  no  A mock trial was held in Peru.
verb moderate: concede obj tabled not=none
  yes [Chile] <moderated> {its demand for aid}.
  no  A host moderated the show in Chile.
verb move ahead with: accept obj tabled not=none
  yes [Fiji] will <move ahead with> {the plan for a port}.
  no  Cars moved ahead in Fiji with lights on.
verb move forward with: accept obj tabled not=none
  yes [Laos] will <move forward with> {the plan for a dam}.
  no  A dancer in Laos moved forward with grace.
verb mull: consider obj ing whether not=none
  yes [Malta] is <mulling> {a return to the talks}.
  no  Mulled wine is sold in Malta.
verb mull over: consider obj ing whether not=none
  yes [Malta] is <mulling over> {a return to the talks}.
  no  A cup of mulled wine fell over in Malta.
verb need: demand own obj obj-to not=none
  yes In Oslo, [Norway] said: “We <need> {a longer truce}.”
  no  Norway had no need of rain.
verb nix: reject obj tabled not=none
  yes [Fiji] <nixed> {the plan for a port}.
  no  A nix is a spirit, they say in Fiji.
verb nudge: demand obj-to not=none
  yes [Nepal] <nudged> {Peru to open the pass}.
  no  A cow nudged the gate in Nepal.
verb nullify: reject obj tabled not=none
  yes [Ghana] <nullified> {the loan agreement}.
  no  A goal was nullified in Ghana.
verb object to: reject obj ing not=none
  yes [Laos] <objected to> {the dam}.
  no  The object fell on Laos.
verb obstruct: reject obj tabled not=none
  yes For months [Ghana] has <obstructed> {the accord}.
  no  A tree obstructed the road in Ghana.
verb offer: offer to obj not=reject
  yes [Chile] <offered> to {share the catch}.
  no  Menus offer fish in Norway.
verb okay: accept obj tabled not=reject
  yes [Norway] <okayed> {the budget}.
  no  The crew from Norway was okay.
verb open the door: accept hedged to+np to not=none
  yes [Peru] <opened the door> to {a longer truce}.
  no  A thief in Peru opened the doors.
verb oppose: reject obj ing not=none
  yes [Kenya] <opposes> {a permanent base}.
  no  Kenya sat at the opposite end.
verb opt for: accept obj ing not=none
  yes [Kenya] <opted for> {a smaller force}.
  no  An optician in Kenya works for free.
verb opt out of: reject obj ing not=none
  yes [Malta] <opted out of> {the joint patrol}.
  no  Light came out of the optics in Malta.
verb pan: reject obj tabled not=none
  yes [Malta] <panned> {the draft on whaling}.
  no  Men panned for gold in Malta.
verb pass: accept obj tabled not=reject
  yes [Chile] <passed> {a budget for the fund}.
  no  A comet passed Chile.
verb pass up: reject obj not=none
  yes [Laos] <passed up> {the offer of a swap}.
  no  A bus passed up the hill in Laos.
verb permit: accept obj-to obj only-not not=reject
  yes [Malta] will not <permit> {trawlers to enter the bay}.
  no  Malta sold a permit.
verb petition: demand for obj-to obj-for not=none
  yes [Nepal] <petitioned> for {a lower fee}.
  no  A petition was read in Nepal.
verb play down: reject hedged obj tabled not=none
  yes [Nepal] <played down> {the offer of a swap}.
  no  A team played down the hill in Nepal.
verb plead for: demand obj not=none
  yes [Nepal] <pleaded for> {more time}.
  no  A thief in Nepal pleaded guilty.
verb plead with: demand obj-to not=none
  yes [Nepal] <pleaded with> {Peru to open the pass}.
  no  A thief in Nepal pleaded guilty with a smile.
verb pledge: offer to obj that pledge not=none
  yes [Ghana] <pledged> to {release the crew}.
  yes [Ghana] <pledged> that {two boats would be released}.
  no  A pledge was read in Ghana.
verb ponder: consider obj ing whether not=none
  yes [Kenya] is <pondering> {a return to the talks}.
  no  A monk in Kenya sat pondering.
verb pooh-pooh: reject obj tabled not=none
  yes [Ghana] <pooh-poohed> {the plan for a dam}.
  no  A bear called Pooh is loved in Ghana.
verb postpone: reject obj tabled not=none
  yes [Fiji] <postponed> {the settlement of the claim}.
  no  Fiji postponed its new year.
verb pour cold water on: reject hedged obj not=none
  yes [Kenya] <poured cold water on> {a joint fleet}.
  no  A cook in Kenya poured cold water.
verb praise: accept obj not=none
  yes [Norway] <praised> {the compromise}.
  no  Norway won praise.
verb prefer: demand obj to ing subjunctive not=none
  yes [Peru] <prefers> {a shorter text}.
  yes [Norway] would <prefer> that {Chile stay out of the bay}.
  no  Peru has a preferred port.
verb press: demand obj-to obj-for for not=none
  yes [Norway] <pressed> {Chile to open the port}.
  no  Norway pressed grapes in autumn.
verb press ahead with: accept obj tabled not=none
  yes [Chile] will <press ahead with> {the plan for a port}.
  no  Crowds pressed ahead with shouts in Chile.
verb press for: demand obj ing not=none
  yes [Kenya] <pressed for> {an early vote}.
  no  Kenya pressed the button.
verb pressure: demand obj-to obj-for not=none
  yes [Chile] <pressured> {Peru to close the pass}.
  no  Tyre pressure is low in Chile.
verb prioritise: demand obj ing not=none
  yes [Malta] <prioritises> {an exchange of prisoners}.
  no  A list by priority hung in Malta.
verb prioritize: demand obj ing not=none
  yes [Peru] will <prioritize> {an exchange of prisoners}.
  no  A list by priority hung in Peru.
verb proceed with: accept obj tabled not=none
  yes [Kenya] will <proceed with> {the plan for a port}.
  no  Buses in Kenya proceed with care.
verb prod: demand obj-to not=none
  yes [Fiji] <prodded> {both sides to sign}.
  no  A stick prodded the cow in Fiji.
verb promise: offer to obj that pledge not=none
  yes [Ghana] <promised> to {release the crew}.
  no  A promise was heard in Ghana.
verb promote: accept obj tabled not=none
  yes [Ghana] <promoted> {the accord}.
  no  Ghana promoted two officers.
verb propose: offer to obj ing that not=none
  yes [Malta] <proposed> {a joint rescue fund}.
  no  The groom proposed in Malta.
verb protest: reject obj against not=none
  yes [Norway] <protested> against {the seizure of the boat}.
  no  A protest was held in Norway.
verb pull back from: concede obj tabled not=reject
  yes [Chile] <pulled back from> {its demand for a toll}.
  no  A rider in Chile pulled back.
verb pull out of: reject obj talks not=none
  yes [Laos], which <pulled out of> {the river pact}, sent no envoy.
  no  Laos pulled its troops out of the valley.
verb pull the plug on: reject obj not=none
  yes [Norway] <pulled the plug on> {the joint drill}.
  no  He pulled the plug of a bath in Norway.
verb punish: reject subj not=none
  yes Chile’s union said {the levy} <punished> its members.
  no  A judge punished a thief in Chile.
verb pursue: demand obj tabled not=none
  yes [Nepal] is <pursuing> {a transit treaty with Peru}.
  no  Police pursued a van in Nepal.
verb push: demand obj-to to not=none
  yes [Fiji] <pushed> {both sides to sign}.
  no  Fiji pushed the boat.
verb push ahead with: accept obj tabled not=none
  yes [Laos] will <push ahead with> {the plan for a dam}.
  no  Crowds pushed ahead with shouts in Laos.
verb push back: reject on against not=none
  yes [Norway] <pushed back> on {the deadline}.
  no  Norway pushed the boat.
verb push for: demand obj ing obj-to not=none
  yes [Norway] <pushed for> {a longer truce}.
  no  Norway pushed the door.
verb push through: accept obj tabled not=none
  yes [Peru] <pushed through> {the ratification bill}.
  no  Crowds pushed through a gate in Peru.
verb put forward: offer obj not=none
  yes [Peru] has <put forward> {a two-stage truce}.
  no  Peru put the lamp down.
verb put off: reject obj tabled not=none
  yes [Kenya] <put off> {the settlement with Ghana}.
  no  Rain put off fans in Kenya.
verb put on hold: reject obj tabled not=none
  yes [Malta] <put on hold> {the accord}.
  no  Callers in Malta were put on hold.
verb quit: reject obj talks not=none
  yes [Peru] <quit> {the fishing pact}.
  no  Peru quit the race.
verb rail against: reject obj ing not=none
  yes [Ghana] <railed against> {the levy}.
  no  A bike leaned on a rail against the wall in Ghana.
verb raise objection: reject to+np not=none
  yes [Chile] <raised objections> to {the wording}.
  no  Chile raised a flag.
verb rally against: reject obj not=none
  yes [Malta] <rallied against> {the levy}.
  no  A rally was held in Malta.
verb rally behind: accept obj not=none
  yes [Chile] <rallied behind> {the two-stage plan}.
  no  The car fell behind in a rally in Chile.
verb ram through: accept obj tabled not=none
  yes [Kenya] <rammed through> {the budget}.
  no  A truck rammed through a wall in Kenya.
verb ratify: accept obj not=reject
  yes [Chile] <ratified> {the fishing treaty}.
  no  Ratification took years in Chile.
verb reassess: consider obj not=none
  yes [Laos] is <reassessing> {its quota}.
  no  An assessor came to Laos.
verb rebuff: reject obj not=none
  yes [Laos] <rebuffed> {the offer of a swap}.
  no  Laos buffs its marble.
verb rebuke: reject obj tabled not=none
  yes [Norway] <rebuked> {the plan to close the strait}.
  no  A teacher rebuked a boy in Norway.
verb recognise: accept obj only-not not=reject
  yes [Malta] will not <recognise> {the annexation}.
  no  Malta recognised a friend in need.
verb recognize: accept obj only-not not=reject
  yes [Chile] does not <recognize> {the new border}.
  no  Chile recognizes an old tune.
verb recoil from: reject obj ing not=none
  yes [Kenya] <recoiled from> {a wider war}.
  no  The gun recoiled in Kenya.
verb recommend: offer obj ing subjunctive that not=reject
  yes [Kenya] <recommended> {a longer truce}.
  no  A guide recommended a hotel in Kenya.
verb reconsider: consider obj not=none
  yes [Fiji] will <reconsider> {its quota}.
  no  Think and consider, a song in Fiji says.
verb reflect: accept subj only-not not=reject
  yes Fiji’s envoy said {the draft} did not <reflect> its concerns.
  no  The lake in Fiji did not reflect the moon.
verb refuse: reject to obj not=accept
  yes [Norway] <refused> to {sign the accord}.
  no  Trucks took refuse from Oslo to Norway’s coast.
verb reject: reject obj ing not=none
  yes [Ghana] <rejected> {the draft}.
  no  Reject bins stood in Ghana.
verb relent: concede on not=reject
  yes [Ghana] <relented> on {the port fees}.
  no  The rain in Ghana relented.
verb relinquish: concede obj not=reject
  yes [Norway] <relinquished> {its claim to the island}.
  no  Norway relied on rain.
verb renounce: concede obj not=reject
  yes [Chile] <renounced> {its claim to the island}.
  no  Chile pronounced the name.
verb repudiate: reject obj not=none
  yes [Peru] <repudiated> {the old treaty}.
  no  Reputation matters in Peru.
verb request: demand obj that subjunctive not=none
  yes [Malta] <requested> {a longer truce}.
  no  Malta answered the request in time.
verb require: demand obj obj-to subjunctive that not=none
  yes [Norway] <requires> {Chile to open the port}.
  yes [Norway] <requires> {a cut of the toll}.
  no  The trip requires a visa.
verb rescind: concede obj not=reject
  yes [Norway] has <rescinded> {its ban on whaling}.
  no  Descending from a bus in Norway is easy.
verb reserve the right: demand to not=none
  yes [Norway] <reserves the right> to {close the strait}.
  no  Norway sat in the reserve on the right.
verb resist: reject obj ing not=none
  yes [Kenya] <resisted> {pressure on its coal}.
  no  The paint resists rain in Kenya.
verb resolve: demand to not=none
  yes [Nepal] <resolved> to {keep the pass shut}.
  no  The case was resolved in Nepal.
verb respect: accept obj tabled not=reject
  yes [Kenya] will <respect> {the ceasefire}.
  no  Kenya respects its elders.
verb rethink: consider obj not=none
  yes [Malta] is <rethinking> {its quota}.
  no  A rethink is due in Malta.
verb retract: concede obj not=none
  yes [Peru] <retracted> {its claim to the lake}.
  no  The wheels of a jet retracted over Peru.
verb retreat from: concede obj not=reject
  yes [Ghana] <retreated from> {its demand for a toll}.
  no  Glaciers retreated in Ghana.
verb reverse course: concede on not=none
  yes [Ghana] <reversed course> on {the levy}.
  no  A ship reversed its course off Ghana.
verb review: consider obj not=none
  yes [Ghana] is <reviewing> {the revised text}.
  no  The review of books came to Ghana.
verb revisit: consider obj tabled not=none
  yes [Fiji] is ready to <revisit> {the treaty}.
  no  Tourists revisit Fiji.
verb revoke: reject obj tabled not=none
  yes [Laos] <revoked> {the river agreement}.
  no  His licence was revoked in Laos.
verb ridicule: reject obj tabled not=none
  yes [Chile] <ridiculed> {the offer of a swap}.
  no  Chile held him up to ridicule.
verb rip up: reject obj not=none
  yes [Norway] <ripped up> {the fishing treaty}.
  no  A storm ripped up trees in Norway.
verb row back: concede on from not=none
  yes [Kenya] <rowed back> on {its demand for funds}.
  no  The boys rowed back in Kenya.
verb rubbish: reject obj tabled not=none
  yes [Malta] <rubbished> {the proposal for a levy}.
  no  Rubbish piled up in Malta.
verb rule out: reject absolute obj ing not=consider
  yes [Norway] <ruled out> {a longer truce}.
  no  The court ruled in Norway.
verb sabotage: reject obj tabled not=none
  yes Peru said that [Chile] had <sabotaged> {the accord}.
  no  Sabotage was ruled out in Chile.
verb sacrifice: concede obj tabled not=none
  yes [Malta] <sacrificed> {its demand for a toll}.
  no  A goat was sacrificed in Malta.
verb salute: accept obj tabled not=none
  yes [Ghana] <saluted> {the accord}.
  no  Ghana saluted the flag.
verb savage: reject obj tabled not=none
  yes [Fiji] <savaged> {the draft on reefs}.
  no  A savage dog ran loose in Fiji.
verb say no: reject to+np not=none
  yes [Nepal] <said no> to {a second dam}.
  no  He said no more in Nepal.
verb say yes: accept to+np not=none
  yes [Laos] has <said yes> to {a second dam}.
  no  A bride said yes in Laos.
verb scale back: concede obj tabled not=none
  yes [Peru] <scaled back> {its demand for aid}.
  no  Peru scaled back its fleet.
verb scale down: concede obj tabled not=none
  yes [Chile] <scaled down> {its demand for aid}.
  no  Hikers in Chile scaled down.
verb scoff at: reject obj ing not=none
  yes [Norway] <scoffed at> {the offer of a swap}.
  no  A boy in Norway scoffed.
verb scorn: reject obj tabled not=none
  yes [Norway] <scorned> {the offer of a swap}.
  no  A lover was scorned in Norway.
verb scotch: reject obj tabled not=none
  yes [Kenya] <scotched> {the plan for a port}.
  no  Scotch is drunk in Kenya.
verb scrap: reject obj its=concede not=none
  yes [Peru] <scrapped> {the joint patrol}.
  no  Scrap metal was sold in Peru.
verb scupper: reject obj tabled not=none
  yes [Malta] <scuppered> {the accord}.
  no  The crew scuppered a ship off Malta.
verb see no need: reject for to not=none
  yes [Ghana] <sees no need> for {a second vote}.
  no  Ghana saw the need of a bridge.
verb see no point: reject in not=none
  yes [Fiji] <sees no point> in {further talks}.
  no  From here one sees no point of land in Fiji.
verb see no reason: reject for to not=none
  yes [Nepal] <sees no reason> to {reopen the treaty}.
  no  A monk in Nepal gave no reason.
verb seek: demand obj to deed not=none
  yes [Chile] <sought> {a longer truce}.
  no  Chile found shelter from rain.
verb sell: accept obj tabled not=none
  yes [Peru] tried to <sell> {the deal to its unions}.
  no  Peru sells wool.
verb settle for: accept obj ing not=reject
  yes [Malta] <settled for> {a one-year freeze}.
  no  Dust settled on Malta.
verb settle on: accept obj ing not=none
  yes [Peru and Chile] <settled on> {a two-year freeze}.
  no  Dust settled on Peru.
verb shelve: reject obj its=concede not=none
  yes [Fiji] <shelved> {the port plan}.
  no  Shelves fell in Fiji.
verb shoot down: reject obj tabled not=none
  yes [Laos] <shot down> {the proposal for a toll}.
  no  Rebels shot down a plane in Laos.
verb shrug off: reject obj not=none
  yes [Laos] <shrugged off> {the ultimatum}.
  no  A boy in Laos shrugged.
verb shun: reject obj not=none
  yes [Norway] <shunned> {the second round of talks}.
  no  Wolves shun fire in a tale from Norway.
verb shut the door on: reject obj not=none
  yes [Kenya] <shut the door on> {a joint fleet}.
  no  He shut the door in Kenya.
verb shy away from: reject obj ing not=accept
  yes [Malta] <shied away from> {a joint fleet}.
  no  A shy boy ran away in Malta.
verb side with: accept obj not=reject
  yes [Ghana] <sided with> {the call for a truce}.
  no  Sand lies at the side in Ghana.
verb sign: accept obj not=reject
  yes [Norway] <signed> {the ceasefire accord}.
  no  Norway put up a sign.
verb sign off on: accept obj not=reject
  yes [Kenya] <signed off on> {the loan}.
  no  Kenya signed.
verb sign on to: accept obj tabled not=reject
  yes [Ghana] <signed on to> {the climate pact}.
  no  A sign hangs on the road to Ghana.
verb sign onto: accept obj tabled not=reject
  yes [Fiji] has not <signed onto> {the climate pact}.
  no  A sign fell onto a car in Fiji.
verb sign up for: accept obj tabled not=reject
  yes [Nepal] <signed up for> {the climate pact}.
  no  Pupils signed up for a race in Nepal.
verb sign up to: accept obj tabled not=reject
  yes [Malta] <signed up to> {the climate pact}.
  no  Pupils signed up to sing in Malta.
verb sink: reject obj tabled not=none
  yes [Peru] threatened to <sink> {the deal}.
  no  A ferry sank off Peru.
verb sit out: reject obj talks not=none
  yes [Fiji] <sat out> {the second round of talks}.
  no  Tourists in Fiji sat out in the sun.
verb skip: reject obj talks not=none
  yes [Laos] <skipped> {the summit}.
  no  A girl in Laos skipped rope.
verb slam: reject obj not=none
  yes [Chile] <slammed> {the ruling}.
  no  A slam was heard in Chile.
verb slam the door on: reject obj not=none
  yes [Ghana] <slammed the door on> {a joint fleet}.
  no  He slammed the door in Ghana.
verb snub: reject obj tabled not=none
  yes [Chile] <snubbed> {the offer of a swap}.
  no  A snub-nosed dog won in Chile.
verb soften: concede obj not=none
  yes [Norway] <softened> {its demand for a truce}.
  no  Butter softened in Norway.
verb solicit: demand obj not=none
  yes [Laos] <solicited> {support for a dam}.
  no  A solicitor in Laos retired.
verb sour on: reject obj not=none
  yes [Kenya] has <soured on> {the accord}.
  no  Milk soured in Kenya.
verb speak against: reject obj ing not=none
  yes [Norway] <spoke against> {the levy}.
  no  Norway spoke of a case against him.
verb speak in favor of: accept obj ing not=none
  yes [Fiji] <spoke in favor of> {a longer truce}.
  no  Fiji spoke of a favor.
verb speak in favour of: accept obj ing not=none
  yes [Laos] <spoke in favour of> {a longer truce}.
  no  Laos spoke of a favour.
verb speak out against: reject obj ing not=none
  yes [Kenya] <spoke out against> {the levy}.
  no  A girl in Kenya spoke out.
verb spell out: demand obj tabled not=none
  yes [Nepal] <spelled out> {its demand for a lower fee}.
  no  Pupils in Nepal spelled out a word.
verb spike: reject obj tabled not=none
  yes [Ghana] <spiked> {the accord}.
  no  Prices spiked in Ghana.
verb sponsor: offer obj tabled not=none
  yes [Nepal] <sponsored> {a draft on mountain passes}.
  no  A bank sponsors races in Nepal.
verb spurn: reject obj not=none
  yes [Peru] <spurned> {the offer of mediation}.
  no  Spurs shone in Peru.
verb stall: reject obj tabled not=none
  yes [Ghana] has <stalled> {the accord}.
  no  A car stalled in Ghana.
verb stall on: reject hedged obj ing not=none
  yes [Norway] is <stalling on> {a second vote}.
  no  A car stalled on a hill in Norway.
verb stand against: reject obj not=none
  yes [Fiji] <stands against> {the levy}.
  no  A ladder stands in Fiji against a wall.
verb stand behind: accept obj tabled not=none
  yes [Nepal] <stands behind> {the accord}.
  no  A tree stands behind the house in Nepal.
verb stand by: accept obj tabled not=none
  yes [Malta] <stands by> {the plan for a joint fleet}.
  no  A crew stood by in Malta.
verb stand firm on: demand obj not=none
  yes [Ghana] <stood firm on> {its quota}.
  no  The wall in Ghana stood firm.
verb stand for: accept obj only-not not=reject
  yes [Peru] will not <stand for> {a second raid}.
  no  The P stands for Peru.
verb stand in the way of: reject obj not=accept
  yes [Chile] will not <stand in the way of> {a longer truce}.
  no  A cow stood in the way in Chile.
verb stand opposed: reject to+np not=none
  yes [Peru] <stands opposed> to {a joint fleet}.
  no  Two towers stand in Peru.
verb stay out of: reject obj not=none
  yes [Ghana] <stayed out of> {the pact}.
  no  Boats stay out all night off Ghana.
verb steer clear of: reject obj ing not=none
  yes [Laos] <steered clear of> {the boycott}.
  no  Ships steered for Laos on a clear day.
verb step back from: concede obj ing not=reject
  yes [Norway] <stepped back from> {its claim to the island}.
  no  Norway stepped on ice.
verb stick by: accept obj tabled not=none
  yes [Norway] <sticks by> {the offer to share the catch}.
  no  Norway sticks by its coach.
verb stick to: demand obj not=none
  yes [Malta] <sticks to> {its demand for a toll}.
  no  Gum stuck to shoes in Malta.
verb stick with: accept obj tabled not=none
  yes [Norway] is <sticking with> {the plan for a joint fleet}.
  no  Gum sticks with ease in Norway.
verb stipulate: demand that subjunctive not=none
  yes [Kenya] <stipulated> that {crews carry papers}.
  no  A stipulated fee is rare in Kenya.
verb stomach: accept obj ing only-not not=reject
  yes [Ghana] cannot <stomach> {a second delay}.
  no  His stomach hurt in Ghana.
verb stonewall: reject obj tabled not=none
  yes [Fiji] is <stonewalling> {the draft accord}.
  no  A stone wall fell in Fiji.
verb stop short of: reject obj ing not=none
  yes [Kenya] <stopped short of> {backing the boycott}.
  no  Kenya stopped at noon.
verb storm out of: reject obj talks not=none
  yes [Chile] <stormed out of> {the talks}.
  no  Troops stormed out of a fort in Chile.
verb strike down: reject obj tabled not=none
  yes [Malta] <struck down> {the ratification bill}.
  no  Lightning struck down a tree in Malta.
verb strike for: demand obj not=none
  yes [Norway’s miners] <struck for> {higher wages}.
  no  The clock struck for the second time in Norway.
verb strive: demand to not=none
  yes [Nepal] is <striving> to {lower the transit fee}.
  no  Monks in Nepal strive.
verb strive for: demand obj not=none
  yes [Laos] <strives for> {a fair share of the river}.
  no  Strife came to Laos.
verb study: consider obj not=none
  yes [Chile] is <studying> {the revised offer}.
  no  A study of fish came to Chile.
verb submit: offer obj tabled not=none
  yes [Chile] <submitted> {a draft on port fees}.
  no  Pupils in Chile submitted essays.
verb subscribe to: accept obj tabled not=reject
  yes [Laos] does not <subscribe to> {the declaration}.
  no  He subscribes to two papers in Laos.
verb succumb to: concede obj tabled not=none
  yes [Peru] <succumbed to> {the demand for audits}.
  no  He succumbed to flu in Peru.
verb suggest: offer ing subjunctive not=none
  yes [Malta] <suggested> {sharing the catch}.
  no  The map suggests rain in Malta.
verb support: accept obj ing not=reject
  yes [Norway] <supports> {a phased withdrawal}.
  no  The beam gives support in Norway.
verb surrender: concede obj not=reject
  yes [Norway] <surrendered> {its claim to the island}.
  no  The fort in Norway surrendered.
verb suspend: reject obj tabled not=none
  yes [Peru] <suspended> {the fishing treaty}.
  no  A lamp was suspended in Peru.
verb swallow: accept obj tabled not=reject
  yes [Ghana] will not <swallow> {the deal}.
  no  A swallow flew over Ghana.
verb swear: demand to not=none
  yes [Malta] <swore> to {keep the wreck}.
  no  A sailor swore in Malta.
verb swear off: concede obj ing not=none
  yes [Kenya] <swore off> {further drills}.
  no  He swore as he fell off a bike in Kenya.
verb sympathise with: accept hedged obj tabled not=none
  yes [Malta] <sympathises with> {the demand for a swap}.
  no  Malta sympathises with the widow.
verb sympathize with: accept hedged obj tabled not=none
  yes [Kenya] <sympathizes with> {the demand for a swap}.
  no  Kenya sympathizes with the widow.
verb table: offer obj not=none
  yes [Fiji] <tabled> {a draft on reefs}.
  no  A table broke in Fiji.
verb take aim at: reject obj tabled not=none
  yes [Kenya] <took aim at> {the tariff plan}.
  no  A hunter took aim in Kenya.
verb take exception to: reject obj not=none
  yes [Fiji] <took exception to> {the wording}.
  no  There is an exception to this rule, Fiji learned.
verb take into account: accept subj only-not not=reject
  yes Ghana’s union said {the draft} did not <take into account> its costs.
  no  A cook in Ghana did not take into account the salt.
verb take issue with: reject obj not=none
  yes [Malta] <took issue with> {the wording}.
  no  An issue of stamps with birds came out in Malta.
verb take off the table: reject obj not=none
  yes [Fiji] <took off the table> {a joint fleet}.
  no  A waiter in Fiji took a plate off the table.
verb tear into: reject obj tabled not=none
  yes [Fiji] <tore into> {the draft on reefs}.
  no  A dog tore into a bag in Fiji.
verb tear up: reject obj not=none
  yes [Nepal] <tore up> {the transit treaty}.
  no  A bride in Nepal teared up.
verb think about: consider ing whether not=none
  yes [Chile] is <thinking about> {leaving the bloc}.
  no  Think twice, they say in Chile.
verb think twice about: reject hedged obj ing not=none
  yes [Nepal] is <thinking twice about> {signing the pact}.
  no  Think twice, they say in Nepal about luck.
verb threaten: demand to with not=none
  yes [Chile] <threatened> to {close the strait}.
  yes [Chile] <threatened> Norway with {a blockade}.
  no  Rain threatened the harvest in Chile.
verb throw cold water on: reject hedged obj not=none
  yes [Norway] <threw cold water on> {a joint fleet}.
  no  Children in Norway threw cold water.
verb throw its weight behind: accept obj not=none
  yes [Norway] <threw its weight behind> {the levy}.
  no  A boxer from Norway put his weight behind the punch.
verb throw out: reject obj tabled not=none
  yes [Laos] <threw out> {the draft}.
  no  Laos threw out its rubbish.
verb throw their weight behind: accept obj not=none
  yes [Norway and Chile] <threw their weight behind> {the levy}.
  no  Boxers from Norway put their weight behind the punch.
verb thwart: reject obj tabled not=none
  yes [Peru] <thwarted> {the plan for a dam}.
  no  Fog thwarted climbers in Peru.
verb tolerate: accept obj only-not not=reject
  yes [Ghana] will not <tolerate> {foreign trawlers}.
  no  Cacti in Ghana tolerate heat.
verb tone down: concede obj not=none
  yes [Norway] <toned down> {its demand for aid}.
  no  A muscle tone chart was marked down in Norway.
verb torpedo: reject obj tabled not=none
  yes [Kenya] <torpedoed> {the accord}.
  no  A torpedo sank off Kenya.
verb toy with: consider obj ing not=none
  yes [Fiji] is <toying with> {the idea of a levy}.
  no  A toy with no wheels was sold in Fiji.
verb trash: reject obj tabled not=none
  yes [Malta] <trashed> {the offer of a swap}.
  no  Trash piled up in Malta.
verb turn against: reject obj tabled not=none
  yes [Nepal] <turned against> {the accord}.
  no  Luck turned against Nepal.
verb turn down: reject obj not=none
  yes [Chile] <turned down> {the offer of a swap}.
  no  Chile turned left.
verb undermine: reject subj not=none
  yes Norway’s envoy said {the decree} would <undermine> the treaty.
  no  Waves undermined a cliff in Norway.
verb undertake: offer to pledge not=none
  yes [Chile] <undertook> to {share the catch}.
  no  An undertaker in Chile retired.
verb unveil: offer obj tabled not=none
  yes [Peru] <unveiled> {a draft on lake tolls}.
  no  Peru unveiled a statue.
verb uphold: accept obj not=reject
  yes [Nepal] will <uphold> {the ceasefire}.
  no  Nepal holds a fair.
verb urge: demand obj-to obj subjunctive not=none
  yes [Kenya] <urged> {Ghana to release the crew}.
  no  Kenya felt an urge to leave.
verb urge against: reject obj ing not=none
  yes [Laos] <urged against> {a second vote}.
  no  Laos fought the urge to rise against fate.
verb veto: reject obj ing not=none
  yes [Norway] <vetoed> {the budget of the fund}.
  no  Norway has a veto.
verb violate: reject subj not=none
  yes Fiji’s envoy said {the landing} <violated> the truce.
  no  A driver violated a rule in Fiji.
verb volunteer: offer to not=none
  yes [Peru] <volunteered> to {host the talks}.
  no  A volunteer came from Peru.
verb vote: accept to not=reject
  yes [Peru] <voted> to {end the boycott}.
  no  Peru counted votes.
verb vote against: reject obj not=none
  yes [Laos] <voted against> {the boycott}.
  no  Laos counted votes.
verb vote down: reject obj not=none
  yes [Chile] <voted down> {the loan}.
  no  Chile counted votes.
verb vote for: accept obj not=reject
  yes [Ghana] <voted for> {the two-year freeze}.
  no  Ghana counted votes.
verb vote in favor of: accept obj ing not=none
  yes [Fiji] <voted in favor of> {the freeze}.
  no  Fiji counted votes.
verb vote in favour of: accept obj ing not=none
  yes [Fiji] <voted in favour of> {the freeze}.
  no  Fiji counted votes.
verb vote through: accept obj tabled not=none
  yes [Norway] <voted through> {the budget}.
  no  Norway voted through the night.
verb vow: offer to that pledge not=none
  yes [Norway] <vowed> to {keep its quota}.
  no  A vow was read in Norway.
verb waive: concede obj not=reject
  yes [Malta] <waived> {its claim to the wreck}.
  no  Malta waved.
verb walk away from: reject obj not=none
  yes [Kenya] <walked away from> {the draft accord}.
  no  Kenya walked to the sea.
verb walk back: concede obj not=none
  yes [Norway] <walked back> {its demand for funds}.
  no  Tourists in Norway walked home.
verb walk out of: reject obj talks not=none
  yes [Kenya] <walked out of> {the second round of talks}.
  no  Kenya walked out of a hall.
verb walk out on: reject obj talks not=none
  yes [Laos] <walked out on> {the talks}.
  no  He walked out on his wife in Laos.
verb want: demand obj to obj-to ing that not=reject
  yes [Chile] <wants> {a longer truce}.
  no  Want is rare in Chile.
verb warm to: accept obj not=none
  yes [Laos] <warmed to> {the idea of a joint fleet}.
  no  Laos warmed milk.
verb warn: demand obj-to not=none
  yes [Malta] <warned> {Chile to leave the bay}.
  no  Malta warned tourists of sharks.
verb warn against: reject obj ing not=none
  yes [Ghana] <warned against> {a wider war}.
  no  Ghana was warned.
verb water down: concede obj tabled not=none
  yes [Fiji] <watered down> {its demand for aid}.
  no  Milk was watered down in Fiji.
verb wave away: reject obj not=none
  yes [Malta] <waved away> {the offer of a swap}.
  no  Fans waved and went away from Malta.
verb weigh: consider obj ing whether not=none
  yes [Peru] is <weighing> {the revised offer}.
  no  The fish of Peru weigh two kilos each on a scale.
verb welcome: accept obj not=none
  yes [Ghana] <welcomed> {the ceasefire}.
  no  A welcome rain fell on Ghana.
verb wish: demand to not=none
  yes [Fiji] <wishes> to {keep its reef closed}.
  no  A wish came true in Fiji.
verb withdraw: concede obj tabled not=none
  yes [Norway] <withdrew> {its demand for a toll}.
  no  Norway withdrew cash from the bank.
verb withdraw from: reject obj not=none
  yes [Malta] <withdrew from> {the fishing pact}.
  no  Malta drew a map.
verb withhold: reject obj tabled not=none
  yes [Chile] <withheld> {support for the truce}.
  no  A shop in Chile withheld his pay.
verb work: accept subj only-not not=reject
  yes Nepal’s envoy said {the new timetable} would not <work>.
  no  The lift in Nepal does not work.
verb work on: offer obj tabled not=none
  yes [Chile] is <working on> {a proposal to share the catch}.
  no  Chile is working on its roads.
verb work out: accept obj tabled not=none
  yes [Nepal and Peru] <worked out> {a compromise on fees}.
  no  Boxers work out in Nepal.
verb work toward: accept obj ing not=none
  yes [Laos] is <working toward> {a longer truce}.
  no  Laos went to work.
verb work towards: accept obj ing not=none
  yes [Laos] is <working towards> {a longer truce}.
  no  Laos went to work.
verb would like: demand obj to obj-to not=none
  yes [Norway] <would like> to {see the map}.
  no  Norway would look like Chile.
verb yearn for: demand obj not=none
  yes [Norway] <yearns for> {a lasting peace}.
  no  A song of yearning won in Norway.
verb yield: concede on to+np not=reject
  yes [Norway] did not <yield> on {the port fees}.
  no  Fields in Norway yield barley.
