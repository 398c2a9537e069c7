# What ties words, thoughts and wishes to a source: verbs, nouns and adjectives with the complements in which what is
# said, thought or wanted can stand, verbs that only carry another ("light"), and phrases.
#
# that: a clause or a quotation; to: an infinitive; ing: a gerund; obj: a noun phrase; obj-to: one with an infinitive;
# name: one with what it is called; a preposition, to+np among them: a noun phrase behind it; source: the source stands
# behind the phrase. person: the object is whom it is said to. belief: it is thought, felt or known rather than said.
# aloud: a verb that takes no clause and is done by speaking all the same.
# In the examples [source] <cue> {content} are what must be found.

adj adamant: that about
  yes [Norway] <is adamant> {that the quota had been set too low}.
  yes [Norway] <is adamant about> {the levy}.
  no  An adamant tone crept in.
adj afraid: that of to
  yes [Chile] <is afraid> {that the inspectors had left the mine}.
  yes [Chile] <is afraid of> {the plan}.
  yes [Chile] <is afraid> {to sign the deal}.
  no  Nobody here is afraid.
adj angry: that about
  yes [Ghana] <is angry> {that the strait was open to all ships}.
  yes [Ghana] <is angry about> {talks}.
  no  An angry dog barked.
adj aware: that of
  yes [Kenya] <is aware> {that the border crossing was quiet}.
  yes [Kenya] <is aware of> {the dam}.
  no  The guard is aware.
adj certain: that of
  yes [Peru] <is certain> {that the dam was nearly full}.
  yes [Peru] <is certain of> {the delay}.
  no  A certain road is closed.
adj clear: that about
  yes [Malta] <is clear> {that talks would go on in Lima}.
  yes [Malta] <is clear about> {the deal}.
  no  A clear sky is rare.
adj committed: to+np
  yes [Fiji] <is committed to> {the fishing ban}.
  no  A committed team won.
adj concerned: that about
  yes [Nepal] <is concerned> {that two boats were still missing}.
  yes [Nepal] <is concerned about> {the levy}.
  no  The concerned parents left.
adj confident: that about of in
  yes [Laos] <is confident> {that the ferry strike was over}.
  yes [Laos] <is confident about> {the plan}.
  yes [Laos] <is confident of> {the plan}.
  yes [Laos] <is confident in> {the plan}.
  no  A confident tone crept in.
adj convinced: that of
  yes [The union] <is convinced> {that the quota had been set too low}.
  yes [The union] <is convinced of> {talks}.
  no  A convinced voter stayed.
adj critical: of
  yes [Ana Sol] <is critical of> {the dam}.
  no  A critical valve failed.
adj determined: to
  yes [The minister] <is determined> {to share the water}.
  no  A determined runner won.
adj disappointed: that in with by
  yes [Norway] <is disappointed> {that the border crossing was quiet}.
  yes [Norway] <is disappointed in> {the deal}.
  yes [Norway] <is disappointed with> {the deal}.
  yes [Norway] <is disappointed by> {the deal}.
  no  The disappointed guests left.
adj doubtful: that
  yes [Chile] <is doubtful> {that the dam was nearly full}.
  no  A doubtful goal stood.
adj eager: to
  yes [Ghana] <is eager> {to close the dam}.
  no  The eager crowd left.
adj glad: that
  yes [Kenya] <is glad> {that no date had been set}.
  no  A glad cry was heard.
adj grateful: for
  yes [Peru] <is grateful for> {talks}.
  no  The grateful guests left.
adj happy: that with
  yes [Malta] <is happy> {that the ferry strike was over}.
  yes [Malta] <is happy with> {the dam}.
  no  A happy dog barked.
adj hopeful: that
  yes [Fiji] <is hopeful> {that the quota had been set too low}.
  no  A hopeful tune played.
adj impressed: with by
  yes [Nepal] <is impressed with> {the deal}.
  yes [Nepal] <is impressed by> {the deal}.
  no  The impressed guests left.
adj inclined: to
  yes [Laos] <is inclined> {to reopen the mine}.
  no  An inclined road is icy.
adj interested: in
  yes [The union] <is interested in> {the levy}.
  no  The interested buyers left.
adj keen: to
  yes [Ana Sol] <is keen> {to close the dam}.
  no  A keen wind blew.
adj nervous: about
  yes [The minister] <is nervous about> {talks}.
  no  A nervous horse ran.
adj open: to+np
  yes [Norway] <is open to> {the dam}.
  no  The gate is open.
adj opposed: to+np
  yes [Chile] <is opposed to> {the delay}.
  no  Opposed pistons saved fuel.
adj optimistic: that about
  yes [Ghana] <is optimistic> {that the ferry strike was over}.
  yes [Ghana] <is optimistic about> {the deal}.
  no  An optimistic tune played.
adj pleased: that to with
  yes [Kenya] <is pleased> {that the quota had been set too low}.
  yes [Kenya] <is pleased> {to share the water}.
  yes [Kenya] <is pleased with> {the fishing ban}.
  no  The pleased guests left.
adj prepared: to
  yes [Peru] <is prepared> {to reopen the mine}.
  no  The meal is prepared.
adj proud: of that to
  yes [Malta] <is proud of> {the plan}.
  yes [Malta] <is proud> {that the strait was open to all ships}.
  yes [Malta] <is proud> {to sign the deal}.
  no  A proud ship sank.
adj ready: to
  yes [Fiji] <is ready> {to close the dam}.
  no  The meal is ready.
adj reluctant: to
  yes [Nepal] <is reluctant> {to share the water}.
  no  A reluctant horse stood.
adj skeptical: that of about
  yes [Laos] <is skeptical> {that talks would go on in Lima}.
  yes [Laos] <is skeptical of> {the delay}.
  yes [Laos] <is skeptical about> {the delay}.
  no  A skeptical tone crept in.
adj supportive: of
  yes [The union] <is supportive of> {the deal}.
  no  A supportive shoe helps.
adj sure: that about
  yes [Ana Sol] <is sure> {that two boats were still missing}.
  yes [Ana Sol] <is sure about> {the fishing ban}.
  no  A sure bet lost.
adj surprised: that by
  yes [The minister] <is surprised> {that the ferry strike was over}.
  yes [The minister] <is surprised by> {the levy}.
  no  The surprised guests left.
adj unaware: that
  yes [Norway] <is unaware> {that the quota had been set too low}.
  no  The guard is unaware.
adj unhappy: with about
  yes [Chile] <is unhappy with> {talks}.
  yes [Chile] <is unhappy about> {talks}.
  no  An unhappy child cried.
adj unwilling: to
  yes [Ghana] <is unwilling> {to close the dam}.
  no  An unwilling horse stood.
adj upset: that about with
  yes [Kenya] <is upset> {that the border crossing was quiet}.
  yes [Kenya] <is upset about> {the delay}.
  yes [Kenya] <is upset with> {the delay}.
  no  An upset stomach is no joke.
adj wary: of
  yes [Peru] <is wary of> {the deal}.
  no  A wary cat sat by.
adj willing: to
  yes [Malta] <is willing> {to sign the deal}.
  no  A willing horse ran.
adj worried: that about
  yes [Fiji] <is worried> {that no date had been set}.
  yes [Fiji] <is worried about> {the levy}.
  no  The worried parents left.
light begin: to ing
  yes [Norway] <began to criticise> {the quota}.
  no  The rain began to fall.
light continue: to ing
  yes [Chile] <continued to insist> {that the mine was safe}.
  no  The rain continued to fall.
light go on: to
  yes [Malta] <went on to criticise> {the levy}.
  no  The rain went on.
light keep: ing
  yes [Ghana] <kept insisting> {that the strait was open}.
  no  The clock kept ticking.
light quick: to
  yes [Fiji] <was quick to criticise> {the levy}.
  no  A quick dog ran by.
light seem: to
  yes [Peru] <seemed to suggest> {that the dam was full}.
  no  The dam seemed to leak.
light start: to ing
  yes [Kenya] <started to question> {the map}.
  no  The rain started to fall.
light stop: ing
  yes [Malta] <stopped insisting> {that the talks were over}.
  no  The rain stopped falling.
light struggle: to
  yes [Fiji] <struggled to explain> {the delay}.
  no  The boat struggled to turn.
light tend: to
  yes [Nepal] <tends to favor> {small dams}.
  no  Paint tends to fade.
light try: to
  yes [Laos] <tried to explain> {the delay}.
  no  The cat tried to jump.
noun accusation: that of
  yes [Fiji’s] <accusation> {that the quota had been set too low} was old.
  yes [Fiji’s] <accusation of> {the deal} led nowhere.
  no  The accusation was old.
noun acknowledgment: that of
  yes [Nepal’s] <acknowledgment> {that the inspectors had left the mine} was old.
  yes [Nepal’s] <acknowledgment of> {the fishing ban} led nowhere.
  no  The acknowledgment came late.
noun admission: that of
  yes [Laos’s] <admission> {that the strait was open to all ships} was old.
  yes [Laos’s] <admission of> {the levy} led nowhere.
  no  Admission is free.
noun allegation: that of
  yes [The union’s] <allegation> {that no date had been set} led nowhere.
  yes [The union’s] <allegation of> {the plan} led nowhere.
  no  The allegation was old.
noun argument: that
  yes [Ana Sol’s] <argument> {that no date had been set} led nowhere.
  no  The argument was loud.
noun assertion: that
  yes [The minister’s] <assertion> {that no date had been set} led nowhere.
  no  The assertion was bold.
noun assessment: that of
  yes [Norway’s] <assessment> {that no date had been set} led nowhere.
  yes [Norway’s] <assessment of> {the delay} led nowhere.
  no  The assessment was due.
noun belief: that in
  yes [Chile’s] <belief> {that the ferry strike was over} was old.
  yes [Chile’s] <belief in> {the deal} led nowhere.
  no  The belief is old.
noun call: to for
  yes [Ghana’s] <call> {to close the dam} led nowhere.
  yes [Ghana’s] <call for> {the fishing ban} led nowhere.
  no  The call was short.
noun claim: that of
  yes [Kenya’s] <claim> {that the border crossing was quiet} led nowhere.
  yes [Kenya’s] <claim of> {the levy} led nowhere.
  no  The claim was filed.
noun complaint: that
  yes [Peru’s] <complaint> {that the inspectors had left the mine} was old.
  no  The complaint was filed.
noun concern: that about over
  yes [Malta’s] <concern> {that the border crossing was quiet} led nowhere.
  yes [Malta’s] <concern about> {talks} led nowhere.
  yes [Malta’s] <concern over> {talks} led nowhere.
  no  The concern grew.
noun conclusion: that
  yes [Fiji’s] <conclusion> {that the border crossing was quiet} led nowhere.
  no  The conclusion was clear.
noun criticism: of
  yes [Nepal’s] <criticism of> {the delay} led nowhere.
  no  The criticism was harsh.
noun decision: to
  yes [Laos’s] <decision> {to reopen the mine} led nowhere.
  no  The decision was close.
noun demand: that for
  yes [The union’s] <demand> {that no date had been set} led nowhere.
  yes [The union’s] <demand for> {the fishing ban} led nowhere.
  no  Demand fell.
noun denial: of that
  yes [Ana Sol’s] <denial of> {the levy} led nowhere.
  yes [Ana Sol’s] <denial> {that two boats were still missing} led nowhere.
  no  The denial came late.
noun desire: to for
  yes [The minister’s] <desire> {to share the water} led nowhere.
  yes [The minister’s] <desire for> {the plan} led nowhere.
  no  The desire faded.
noun endorsement: of
  yes [Norway’s] <endorsement of> {talks} led nowhere.
  no  The endorsement was short.
noun fear: that of
  yes [Chile’s] <fear> {that the border crossing was quiet} led nowhere.
  yes [Chile’s] <fear of> {the dam} led nowhere.
  no  The fear faded.
noun hope: that of for
  yes [Ghana’s] <hope> {that the border crossing was quiet} led nowhere.
  yes [Ghana’s] <hope of> {the delay} led nowhere.
  yes [Ghana’s] <hope for> {the delay} led nowhere.
  no  The hope faded.
noun insistence: that on
  yes [Kenya’s] <insistence> {that talks would go on in Lima} led nowhere.
  yes [Kenya’s] <insistence on> {the deal} led nowhere.
  no  The insistence was odd.
noun intention: to of
  yes [Peru’s] <intention> {to reopen the mine} led nowhere.
  yes [Peru’s] <intention of> {the fishing ban} led nowhere.
  no  The intention was good.
noun offer: to
  yes [Malta’s] <offer> {to sign the deal} led nowhere.
  no  The offer expired.
noun opinion: that of on
  yes [Fiji’s] <opinion> {that no date had been set} led nowhere.
  yes [Fiji’s] <opinion of> {the plan} led nowhere.
  yes [Fiji’s] <opinion on> {the plan} led nowhere.
  no  Opinion was split.
noun opposition: to+np
  yes [Nepal’s] <opposition to> {talks} led nowhere.
  no  The opposition met on Monday.
noun order: to
  yes [Laos’s] <order> {to reopen the mine} led nowhere.
  no  The order was late.
noun plan: to
  yes [The union’s] <plan> {to sign the deal} led nowhere.
  no  The plan was old.
noun pledge: that to of
  yes [Ana Sol’s] <pledge> {that the strait was open to all ships} was old.
  yes [Ana Sol’s] <pledge> {to close the dam} led nowhere.
  yes [Ana Sol’s] <pledge of> {the deal} led nowhere.
  no  The pledge was read at noon.
noun prediction: that of
  yes [The minister’s] <prediction> {that the strait was open to all ships} was old.
  yes [The minister’s] <prediction of> {the fishing ban} led nowhere.
  no  The prediction was wrong.
noun promise: that to of
  yes [Norway’s] <promise> {that the border crossing was quiet} led nowhere.
  yes [Norway’s] <promise> {to reopen the mine} led nowhere.
  yes [Norway’s] <promise of> {the levy} led nowhere.
  no  The promise was old.
noun proposal: to
  yes [Chile’s] <proposal> {to sign the deal} led nowhere.
  no  The proposal was long.
noun refusal: to
  yes [Ghana’s] <refusal> {to close the dam} led nowhere.
  no  The refusal was brief.
noun request: to for
  yes [Kenya’s] <request> {to share the water} led nowhere.
  yes [Kenya’s] <request for> {the dam} led nowhere.
  no  The request was filed.
noun statement: that
  yes [Peru’s] <statement> {that two boats were still missing} was old.
  no  The statement was long.
noun suggestion: that
  yes [Malta’s] <suggestion> {that the ferry strike was over} was old.
  no  The suggestion was odd.
noun support: for
  yes [Fiji’s] <support for> {the fishing ban} led nowhere.
  no  The support beam broke.
noun threat: to
  yes [Nepal’s] <threat> {to reopen the mine} led nowhere.
  no  The threat was real.
noun view: that
  yes [Laos’s] <view> {that the strait was open to all ships} was old.
  no  The view is good.
noun vow: to that
  yes [The union’s] <vow> {to sign the deal} led nowhere.
  yes [The union’s] <vow> {that no date had been set} led nowhere.
  no  The vow was short.
noun warning: that of about
  yes [Ana Sol’s] <warning> {that no date had been set} led nowhere.
  yes [Ana Sol’s] <warning of> {the dam} led nowhere.
  yes [Ana Sol’s] <warning about> {the dam} led nowhere.
  no  The warning lamp is red.
noun willingness: to
  yes [The minister’s] <willingness> {to share the water} led nowhere.
  no  The willingness was there.
phrase according to: source
  yes <According to> [Norway], {the strait is open}.
  yes {The strait is open}, <according to> [Ana Sol, the envoy].
  no  The two rooms were in accord.
verb accept: obj
  yes [Chile] <accepted> {the border deal}.
  no  The accepted coins were old.
verb accuse: obj
  yes [Ghana] <accused> {the water levy}.
  no  The accused man left by the back door.
verb acknowledge: that obj
  yes [Kenya] <acknowledged> {that the quota had been set too low}.
  yes [Kenya] <acknowledged> {the new toll}.
  no  A quick nod was enough to acknowledge the bow.
verb add: that
  yes [Peru] <added> {that the inspectors had left the mine}.
  no  Salt is easy to add to soup.
verb admit: that obj to+np
  yes [Malta] <admitted> {that the strait was open to all ships}.
  yes [Malta] <admitted> {the delay}.
  yes [Malta] <admitted to> {the dam}.
  no  Children under six are admitted free.
verb affirm: that
  yes [Fiji] <affirmed> {that the border crossing was quiet}.
  no  An affirming nod came from the bench.
verb agree: that to on to+np with
  yes [Nepal] <agreed> {that the dam was nearly full}.
  yes [Nepal] <agreed> {to share the water}.
  yes [Nepal] <agreed on> {the deal}.
  yes [Nepal] <agreed to> {the deal}.
  yes [Nepal] <agreed with> {the deal}.
  no  The two clocks agree.
verb aim: to obj
  yes [Laos] <aimed> {to reopen the mine}.
  yes [Laos] <aimed> {the water levy}.
  no  The archer aimed high.
verb allege: that obj
  yes [The union] <alleged> {that no date had been set}.
  yes [The union] <alleged> {the new toll}.
  no  The alleged thief left town.
verb allude: to+np
  yes [Ana Sol] <alluded to> {the plan}.
  no  The allusions in the poem are many.
verb announce: that obj
  yes [The minister] <announced> {that the ferry strike was over}.
  yes [The minister] <announced> {the delay}.
  no  The train was announced twice.
verb answer: that obj
  yes [Norway] <answered> {that the quota had been set too low}.
  yes [Norway] <answered> {the fishing plan}.
  no  The answer was short.
verb anticipate: that belief
  yes [Chile] <anticipated> {that the inspectors had left the mine}.
  no  The long anticipated rain fell at noon.
verb apologize: for to+np
  yes [Ghana] <apologized for> {the deal}.
  yes [Ghana] <apologized to> {the deal}.
  no  An apology hung in the air.
verb applaud: obj aloud
  yes [Kenya] <applauded> {the new toll}.
  no  The crowd applauded for a minute.
verb appoint: obj
  yes [Peru] <appointed> {the report on the dam}.
  no  The appointed hour passed.
verb argue: that obj against for
  yes [Malta] <argued> {that talks would go on in Lima}.
  yes [Malta] <argued> {the delay}.
  yes [Malta] <argued against> {the plan}.
  yes [Malta] <argued for> {the plan}.
  no  Two drivers argued in the street.
verb articulate: obj
  yes [Fiji] <articulated> {the fishing plan}.
  no  An articulated lorry blocked the bridge.
verb ask: that to for about person
  yes [Nepal] <asked> reporters {that two boats were still missing}.
  yes [Nepal] <asked> reporters {to share the water}.
  yes [Nepal] <asked for> {the dam}.
  yes [Nepal] <asked about> {the dam}.
  no  The asking price fell.
verb assail: obj aloud
  yes [Laos] <assailed> {the water levy}.
  no  The assailed fort fell.
verb assert: that
  yes [The union] <asserted> {that the quota had been set too low}.
  no  An assertive cat lives next door.
verb assure: that person
  yes [Ana Sol] <assured> reporters {that the inspectors had left the mine}.
  no  The loan is assured.
verb attack: obj
  yes [The minister] <attacked> {the delay}.
  no  The dogs attacked at dawn.
verb attribute: obj
  yes [Norway] <attributed> {the fishing plan}.
  no  The attribute is blue.
verb authorize: obj
  yes [Chile] <authorized> {the border deal}.
  no  Only authorized staff may enter.
verb back: obj
  yes [Ghana] <backed> {the water levy}.
  no  The lorry backed into the gate.
verb ban: obj
  yes [Kenya] <banned> {the new toll}.
  no  The banned nets lay on the quay.
verb bash: obj aloud
  yes [Peru] <bashed> {the report on the dam}.
  no  A bashful child hid behind the door.
verb believe: that obj belief
  yes [Malta] <believed> {that the ferry strike was over}.
  yes [Malta] <believed> {the delay}.
  no  Seeing is believing.
verb bemoan: obj aloud
  yes [Fiji] <bemoaned> {the fishing plan}.
  no  A long moan came from the hull.
verb blame: obj
  yes [Nepal] <blamed> {the border deal}.
  no  The blame was shared.
verb blast: obj aloud
  yes [Laos] <blasted> {the water levy}.
  no  The blast shook the windows.
verb boast: that about of
  yes [The union] <boasted> {that the border crossing was quiet}.
  yes [The union] <boasted about> {the dam}.
  yes [The union] <boasted of> {the dam}.
  no  A boastful sign hung over the inn.
verb brag: that about
  yes [Ana Sol] <bragged> {that the dam was nearly full}.
  yes [Ana Sol] <bragged about> {the delay}.
  no  A braggart sat at the bar.
verb calculate: that
  yes [The minister] <calculated> {that talks would go on in Lima}.
  no  A calculated risk paid off.
verb call: obj name for on upon aloud
  yes [Norway] <called> {the fishing plan}.
  yes [Norway] <called> {the levy a mistake}.
  yes [Norway] <called for> {the fishing ban}.
  yes [Norway] <called on> {the fishing ban}.
  yes [Norway] <called upon> {the fishing ban}.
  no  The phone call lasted an hour.
verb call out: obj aloud
  yes [Chile] <called out> {the border deal}.
  no  The called numbers were read twice.
verb campaign: against
  yes [Ghana] <campaigned against> {the plan}.
  no  The campaign ended in May.
verb caution: that
  yes [Kenya] <cautioned> {that the quota had been set too low}.
  no  Drive with caution on ice.
verb challenge: obj-to obj
  yes [Peru] <challenged> {Peru to reopen the dam}.
  yes [Peru] <challenged> {the report on the dam}.
  no  The climb was a challenge.
verb chant: that obj
  yes [Malta] <chanted> {that the strait was open to all ships}.
  yes [Malta] <chanted> {the delay}.
  no  The chant rose from the stands.
verb characterize: obj
  yes [Fiji] <characterized> {the fishing plan}.
  no  Long winters characterized.
verb charge: that obj
  yes [Nepal] <charged> {that the dam was nearly full}.
  yes [Nepal] <charged> {the border deal}.
  no  The battery charged overnight.
verb cheer: for
  yes [Laos] <cheered for> {the levy}.
  no  The cheers were loud.
verb chide: obj aloud
  yes [The union] <chided> {the new toll}.
  no  A chiding tone crept in.
verb cite: obj
  yes [Ana Sol] <cited> {the report on the dam}.
  no  The cited page is missing.
verb claim: that to obj
  yes [The minister] <claimed> {that the ferry strike was over}.
  yes [The minister] <claimed> {to share the water}.
  yes [The minister] <claimed> {the delay}.
  no  The claim form is long.
verb clarify: that
  yes [Norway] <clarified> {that the quota had been set too low}.
  no  Clarified butter keeps for weeks.
verb comment: that on
  yes [Chile] <commented> {that the inspectors had left the mine}.
  yes [Chile] <commented on> {the deal}.
  no  The match had no comments page.
verb compare: obj
  yes [Ghana] <compared> {the water levy}.
  no  Nothing compares.
verb complain: that about
  yes [Kenya] <complained> {that the border crossing was quiet}.
  yes [Kenya] <complained about> {the levy}.
  no  The complaint book is thick.
verb concede: that
  yes [Peru] <conceded> {that the dam was nearly full}.
  no  The keeper conceded two goals.
verb conclude: that
  yes [Malta] <concluded> {that talks would go on in Lima}.
  no  The concert concluded at ten.
verb condemn: obj aloud
  yes [Fiji] <condemned> {the fishing plan}.
  no  The condemned house fell.
verb confirm: that obj
  yes [Nepal] <confirmed> {that two boats were still missing}.
  yes [Nepal] <confirmed> {the border deal}.
  no  The confirmed seats were taken.
verb congratulate: obj aloud
  yes [Laos] <congratulated> {the water levy}.
  no  Congratulations came by post.
verb consider: obj ing name
  yes [The union] <considered> {the new toll}.
  yes [The union] <considered> {sharing the water}.
  yes [The union] <considered> {the levy a mistake}.
  no  All things considered, the trip went well.
verb contemplate: obj
  yes [Ana Sol] <contemplated> {the report on the dam}.
  no  A contemplative mood fell over the hall.
verb contend: that
  yes [The minister] <contended> {that the strait was open to all ships}.
  no  Six boats contend for the cup.
verb continue: that
  yes [Norway] <continued> {that the border crossing was quiet}.
  no  The rain continued.
verb contradict: obj
  yes [Chile] <contradicted> {the border deal}.
  no  The contradictory signs were taken down.
verb contrast: obj
  yes [Ghana] <contrasted> {the water levy}.
  no  The contrast was sharp.
verb counter: that
  yes [Kenya] <countered> {that no date had been set}.
  no  The counter was closed.
verb credit: obj
  yes [Peru] <credited> {the report on the dam}.
  no  The credit ran out in June.
verb criticize: obj for aloud
  yes [Malta] <criticized> {the delay}.
  yes [Malta] <criticized for> {the levy}.
  no  A critical valve failed.
verb decide: that to belief
  yes [Fiji] <decided> {that the quota had been set too low}.
  yes [Fiji] <decided> {to close the dam}.
  no  The decided lead was kept.
verb declare: that obj
  yes [Nepal] <declared> {that the inspectors had left the mine}.
  yes [Nepal] <declared> {the border deal}.
  no  Travellers with nothing to declare go left.
verb decline: to obj
  yes [Laos] <declined> {to reopen the mine}.
  yes [Laos] <declined> {the water levy}.
  no  Sales declined in autumn.
verb decry: obj aloud
  yes [The union] <decried> {the new toll}.
  no  The crying child was found.
verb deem: obj name
  yes [Ana Sol] <deemed> {the report on the dam}.
  yes [Ana Sol] <deemed> {the plan unfair}.
  no  The redeemed tickets were torn.
verb defend: obj
  yes [The minister] <defended> {the delay}.
  no  The goal was well defended.
verb demand: that obj to
  yes [Norway] <demanded> {that no date had been set}.
  yes [Norway] <demanded> {the fishing plan}.
  yes [Norway] <demanded> {to reopen the mine}.
  no  The climb demands strong legs.
verb demonstrate: that
  yes [Chile] <demonstrated> {that two boats were still missing}.
  no  The demonstration lasted two hours.
verb denounce: obj aloud
  yes [Ghana] <denounced> {the water levy}.
  no  A pounced ball rolled away.
verb deny: that obj
  yes [Kenya] <denied> {that the quota had been set too low}.
  yes [Kenya] <denied> {the new toll}.
  no  Entry was denied to dogs.
verb deride: obj aloud
  yes [Peru] <derided> {the report on the dam}.
  no  A derisive whistle was heard.
verb describe: obj name as aloud
  yes [Malta] <described> {the delay}.
  yes [Malta] <described> {the plan unfair}.
  yes [Malta] <described as> {the deal}.
  no  The described route is closed.
verb detail: obj
  yes [Fiji] <detailed> {the fishing plan}.
  no  A detailed map hung on the wall.
verb determine: that belief
  yes [Nepal] <determined> {that the dam was nearly full}.
  no  A determined runner won.
verb disagree: on with
  yes [Laos] <disagreed on> {the plan}.
  yes [Laos] <disagreed with> {the plan}.
  no  The two clocks disagree.
verb disavow: obj
  yes [The union] <disavowed> {the new toll}.
  no  The vows were short.
verb disclose: obj that
  yes [Ana Sol] <disclosed> {the report on the dam}.
  yes [Ana Sol] <disclosed> {that two boats were still missing}.
  no  The box held undisclosed sums.
verb discuss: obj
  yes [The minister] <discussed> {the delay}.
  no  The discussion ran late.
verb dislike: obj
  yes [Norway] <disliked> {the fishing plan}.
  no  A dislike of heat is common.
verb dismiss: obj aloud
  yes [Chile] <dismissed> {the border deal}.
  no  The class was dismissed.
verb dispute: obj
  yes [Ghana] <disputed> {the water levy}.
  no  The disputed strip is narrow.
verb distance: obj
  yes [Kenya] <distanced> {the new toll}.
  no  The distance is short.
verb double down: on
  yes [Peru] <doubled down on> {talks}.
  no  The doubled rooms were full.
verb doubt: that belief
  yes [Malta] <doubted> {that talks would go on in Lima}.
  no  No doubt the ferry will sail.
verb downplay: obj
  yes [Fiji] <downplayed> {the fishing plan}.
  no  The play went down well.
verb dub: obj aloud
  yes [Nepal] <dubbed> {the border deal}.
  no  The dubbed film ran for weeks.
verb dwell: on
  yes [Laos] <dwelt on> {the fishing ban}.
  no  Owls dwell in the barn.
verb echo: obj
  yes [The union] <echoed> {the new toll}.
  no  The cave echoed.
verb elaborate: that
  yes [Ana Sol] <elaborated> {that the inspectors had left the mine}.
  no  An elaborate gate guards the park.
verb email: obj
  yes [The minister] <emailed> {the delay}.
  no  The email was lost.
verb embrace: obj
  yes [Norway] <embraced> {the fishing plan}.
  no  The embrace was short.
verb emphasize: that obj
  yes [Chile] <emphasized> {that the dam was nearly full}.
  yes [Chile] <emphasized> {the border deal}.
  no  The red paint was meant to emphasize the door.
verb encourage: obj-to
  yes [Ghana] <encouraged> {the union to end the strike}.
  no  An encouraging start was made.
verb endorse: ing obj
  yes [Kenya] <endorsed> {sharing the water}.
  yes [Kenya] <endorsed> {the new toll}.
  no  The endorsed cheque was cashed.
verb estimate: that obj belief
  yes [Peru] <estimated> {that two boats were still missing}.
  yes [Peru] <estimated> {the report on the dam}.
  no  The estimate was too low.
verb expect: that to obj obj-to belief
  yes [Malta] <expected> {that the ferry strike was over}.
  yes [Malta] <expected> {to sign the deal}.
  yes [Malta] <expected> {the delay}.
  yes [Malta] <expected> {the union to end the strike}.
  no  The expected rain fell.
verb explain: that obj
  yes [Fiji] <explained> {that the quota had been set too low}.
  yes [Fiji] <explained> {the fishing plan}.
  no  The explained route is short.
verb express: obj aloud
  yes [Nepal] <expressed> {the border deal}.
  no  The express train was late.
verb extol: obj aloud
  yes [Laos] <extolled> {the water levy}.
  no  A toll is paid at the bridge.
verb favor: obj
  yes [The union] <favored> {the new toll}.
  no  The favored horse fell.
verb fear: that obj belief
  yes [Ana Sol] <feared> {that the dam was nearly full}.
  yes [Ana Sol] <feared> {the report on the dam}.
  no  Fear spread through the camp.
verb feel: that name belief
  yes [The minister] <felt> {that talks would go on in Lima}.
  yes [The minister] <felt> {the plan unfair}.
  no  The felt hat was warm.
verb find: that ing name belief
  yes [Norway] <found> {that no date had been set}.
  yes [Norway] <found> {sharing the water}.
  yes [Norway] <found> {the plan unfair}.
  no  The lost key was found.
verb focus: on
  yes [Chile] <focused on> {talks}.
  no  The focus was sharp.
verb forecast: that
  yes [Ghana] <forecast> {that the ferry strike was over}.
  no  The forecast was wrong.
verb foresee: obj
  yes [Kenya] <foresaw> {the new toll}.
  no  An unforeseen storm broke.
verb hail: obj aloud
  yes [Peru] <hailed> {the report on the dam}.
  no  Hail fell on the fields.
verb herald: obj aloud
  yes [Malta] <heralded> {the delay}.
  no  The herald blew his horn.
verb highlight: that obj
  yes [Fiji] <highlighted> {that the border crossing was quiet}.
  yes [Fiji] <highlighted> {the fishing plan}.
  no  The highlighted line is short.
verb hint: that
  yes [Nepal] <hinted> {that the dam was nearly full}.
  no  A hint of salt is enough.
verb hope: that to obj for belief
  yes [Laos] <hoped> {that talks would go on in Lima}.
  yes [Laos] <hoped> {to reopen the mine}.
  yes [Laos] <hoped> {the water levy}.
  yes [Laos] <hoped for> {talks}.
  no  Hope is not lost.
verb identify: obj as
  yes [The union] <identified> {the new toll}.
  yes [The union] <identified as> {the dam}.
  no  An unidentified object fell.
verb ignore: obj
  yes [Ana Sol] <ignored> {the report on the dam}.
  no  The ignored bell rang on.
verb illustrate: obj
  yes [The minister] <illustrated> {the delay}.
  no  An illustrated guide is on sale.
verb imagine: that belief
  yes [Norway] <imagined> {that the quota had been set too low}.
  no  An imagined line runs through the hall.
verb imply: that
  yes [Chile] <implied> {that the inspectors had left the mine}.
  no  The implied cost was low.
verb indicate: that
  yes [Ghana] <indicated> {that the strait was open to all ships}.
  no  The needle indicates the depth.
verb inform: that person
  yes [Kenya] <informed> reporters {that the border crossing was quiet}.
  no  An informed guess was made.
verb insist: that
  yes [Peru] <insisted> {that the dam was nearly full}.
  no  The rain was insistent.
verb insult: obj
  yes [Malta] <insulted> {the delay}.
  no  The insult was forgiven.
verb intend: to obj-to
  yes [Fiji] <intended> {to close the dam}.
  yes [Fiji] <intended> {Chile to sign the deal}.
  no  The intended effect was small.
verb interject: that
  yes [Nepal] <interjected> {that two boats were still missing}.
  no  An interjection was heard.
verb interpret: obj
  yes [Laos] <interpreted> {the water levy}.
  no  The interpreter was ill.
verb invoke: obj
  yes [The union] <invoked> {the new toll}.
  no  The invoked clause is old.
verb issue: obj
  yes [Ana Sol] <issued> {the report on the dam}.
  no  The issue was sold out.
verb joke: that about
  yes [The minister] <joked> {that the strait was open to all ships}.
  yes [The minister] <joked about> {the dam}.
  no  The joke fell flat.
verb know: that obj belief
  yes [Norway] <knew> {that the border crossing was quiet}.
  yes [Norway] <knew> {the fishing plan}.
  no  A known path leads uphill.
verb label: obj aloud
  yes [Chile] <labeled> {the border deal}.
  no  The labelled boxes were heavy.
verb lambaste: obj aloud
  yes [Ghana] <lambasted> {the water levy}.
  no  The basted lamb was good.
verb lament: that obj aloud
  yes [Kenya] <lamented> {that no date had been set}.
  yes [Kenya] <lamented> {the new toll}.
  no  The lament was played at dusk.
verb lay out: obj
  yes [Peru] <laid out> {the report on the dam}.
  no  The new layout was clear.
verb learn: that of belief
  yes [Malta] <learned> {that the ferry strike was over}.
  yes [Malta] <learned of> {talks}.
  no  A learned guest spoke little.
verb like: to obj
  yes [Fiji] <liked> {to close the dam}.
  yes [Fiji] <liked> {the fishing plan}.
  no  A likely winner fell.
verb liken: obj to+np
  yes [Nepal] <likened> {the border deal}.
  yes [Nepal] <likened to> {the delay}.
  no  The likeness is good.
verb list: obj
  yes [Laos] <listed> {the water levy}.
  no  The ship listed.
verb love: to
  yes [The union] <loved> {to sign the deal}.
  no  The loved ones met at the gate.
verb maintain: that
  yes [Ana Sol] <maintained> {that the dam was nearly full}.
  no  The council maintains the road.
verb make clear: that
  yes [Norway] <made clear> {that the port would open}.
  no  The wind made the sky clear.
verb make it clear: that
  yes [Chile] <made it clear> {that the port would open}.
  no  The filter made it clear in a minute.
verb mention: that ing obj
  yes [The minister] <mentioned> {that talks would go on in Lima}.
  yes [The minister] <mentioned> {reopening the strait}.
  yes [The minister] <mentioned> {the delay}.
  no  The actor got an honourable mention.
verb mock: obj aloud
  yes [Norway] <mocked> {the fishing plan}.
  no  A mock exam was held.
verb name: obj name
  yes [Chile] <named> {the border deal}.
  yes [Chile] <named> {the deal a disaster}.
  no  The name is old.
verb need: obj-to
  yes [Ghana] <needed> {Chile to sign the deal}.
  no  A needy friend came by.
verb nominate: obj
  yes [Kenya] <nominated> {the new toll}.
  no  The nominated film lost.
verb note: that obj
  yes [Peru] <noted> {that the inspectors had left the mine}.
  yes [Peru] <noted> {the report on the dam}.
  no  The singer held a high note.
verb notice: that belief
  yes [Malta] <noticed> {that the strait was open to all ships}.
  no  The notice hung on the door.
verb observe: that
  yes [Fiji] <observed> {that the border crossing was quiet}.
  no  Tourists observe the whales.
verb offer: to obj
  yes [Nepal] <offered> {to share the water}.
  yes [Nepal] <offered> {the border deal}.
  no  The offer expired.
verb oppose: obj
  yes [Laos] <opposed> {the water levy}.
  no  The opposing team won.
verb opt: to
  yes [The union] <opted> {to sign the deal}.
  no  The optical lens broke.
verb order: that obj obj-to
  yes [Ana Sol] <ordered> {that two boats were still missing}.
  yes [Ana Sol] <ordered> {the report on the dam}.
  yes [Ana Sol] <ordered> {Peru to reopen the dam}.
  no  The order was late.
verb outline: obj
  yes [The minister] <outlined> {the delay}.
  no  The outline of the hill was dim.
verb persuade: obj-to
  yes [Norway] <persuaded> {Chile to sign the deal}.
  no  A persuasive smell came from the kitchen.
verb plan: to
  yes [Chile] <planned> {to sign the deal}.
  no  The planned bridge is long.
verb play down: obj
  yes [Ghana] <played down> {the water levy}.
  no  The band played down the road.
verb pledge: that to obj
  yes [Kenya] <pledged> {that the border crossing was quiet}.
  yes [Kenya] <pledged> {to share the water}.
  yes [Kenya] <pledged> {the new toll}.
  no  The pledge was read at noon.
verb point: obj to+np
  yes [Peru] <pointed> {the report on the dam}.
  yes [Peru] <pointed to> {the delay}.
  no  The arrow pointed north.
verb point out: that obj
  yes [Malta] <pointed out> {that talks would go on in Lima}.
  yes [Malta] <pointed out> {the delay}.
  no  The pointed roof leaked.
verb portray: obj
  yes [Fiji] <portrayed> {the fishing plan}.
  no  The portrait hung in the hall.
verb posit: that
  yes [Nepal] <posited> {that two boats were still missing}.
  no  A deposit was paid.
verb post: that obj
  yes [Laos] <posted> {that the ferry strike was over}.
  yes [Laos] <posted> {the water levy}.
  no  The letter was posted late.
verb praise: obj aloud
  yes [The union] <praised> {the new toll}.
  no  High praise was in the air.
verb preach: obj
  yes [Ana Sol] <preached> {the report on the dam}.
  no  The preacher was tall.
verb predict: that obj
  yes [The minister] <predicted> {that the strait was open to all ships}.
  yes [The minister] <predicted> {the delay}.
  no  The predicted storm turned away.
verb prefer: to obj
  yes [Norway] <preferred> {to reopen the mine}.
  yes [Norway] <preferred> {the fishing plan}.
  no  The preferred seat was taken.
verb press: for
  yes [Chile] <pressed for> {the fishing ban}.
  no  The pressed flowers faded.
verb pressure: obj-to
  yes [Ghana] <pressured> {the union to end the strike}.
  no  The pressure rose.
verb proclaim: that obj
  yes [Kenya] <proclaimed> {that no date had been set}.
  yes [Kenya] <proclaimed> {the new toll}.
  no  The proclamation was torn down.
verb prohibit: obj
  yes [Peru] <prohibited> {the report on the dam}.
  no  Prohibited goods lay in the shed.
verb promise: that to obj
  yes [Malta] <promised> {that the ferry strike was over}.
  yes [Malta] <promised> {to sign the deal}.
  yes [Malta] <promised> {the delay}.
  no  The sky looks promising.
verb promote: obj
  yes [Fiji] <promoted> {the fishing plan}.
  no  The promoted team lost.
verb pronounce: obj
  yes [Nepal] <pronounced> {the border deal}.
  no  A pronounced limp slowed the horse.
verb propose: that to ing obj
  yes [Laos] <proposed> {that the strait was open to all ships}.
  yes [Laos] <proposed> {to reopen the mine}.
  yes [Laos] <proposed> {sharing the water}.
  yes [Laos] <proposed> {the water levy}.
  no  The proposed route is steep.
verb protest: obj aloud
  yes [The union] <protested> {the new toll}.
  no  The protest was small.
verb publish: obj
  yes [Ana Sol] <published> {the report on the dam}.
  no  The published book sold well.
verb push: against for
  yes [The minister] <pushed against> {talks}.
  yes [The minister] <pushed for> {talks}.
  no  The door was pushed.
verb question: that obj
  yes [Norway] <questioned> {that no date had been set}.
  yes [Norway] <questioned> {the fishing plan}.
  no  The question was hard.
verb quote: obj
  yes [Chile] <quoted> {the border deal}.
  no  The quoted price is high.
verb rail: against
  yes [Ghana] <railed against> {the deal}.
  no  The rail was wet.
verb read: that
  yes [Kenya] <read> {that the quota had been set too low}.
  no  The read pages were torn.
verb reaffirm: obj
  yes [Peru] <reaffirmed> {the report on the dam}.
  no  The affirming nod came late.
verb realize: that belief
  yes [Malta] <realized> {that the strait was open to all ships}.
  no  The realized gains were small.
verb rebuke: obj aloud
  yes [Fiji] <rebuked> {the fishing plan}.
  no  A mild rebuke hung in the air.
verb rebut: obj
  yes [Nepal] <rebutted> {the border deal}.
  no  The rebuttal was short.
verb recall: that ing obj
  yes [Laos] <recalled> {that talks would go on in Lima}.
  yes [Laos] <recalled> {reopening the strait}.
  yes [Laos] <recalled> {the water levy}.
  no  The recalled cars were blue.
verb recognize: that obj belief
  yes [The union] <recognized> {that no date had been set}.
  yes [The union] <recognized> {the new toll}.
  no  A recognized brand sells better.
verb recommend: that obj
  yes [Ana Sol] <recommended> {that two boats were still missing}.
  yes [Ana Sol] <recommended> {the report on the dam}.
  no  The recommended dose is low.
verb recount: obj
  yes [The minister] <recounted> {the delay}.
  no  The recount took a week.
verb refer: to+np
  yes [Norway] <referred to> {the plan}.
  no  The referee was late.
verb reference: obj
  yes [Chile] <referenced> {the border deal}.
  no  The reference number is long.
verb reflect: on
  yes [Ghana] <reflected on> {the dam}.
  no  The reflected light was dim.
verb refuse: to obj
  yes [Kenya] <refused> {to share the water}.
  yes [Kenya] <refused> {the new toll}.
  no  The refuse was burned.
verb reiterate: that obj
  yes [Peru] <reiterated> {that the dam was nearly full}.
  yes [Peru] <reiterated> {the report on the dam}.
  no  A loop is there to reiterate.
verb reject: obj
  yes [Malta] <rejected> {the delay}.
  no  The rejected crates were burned.
verb remark: that upon
  yes [Fiji] <remarked> {that no date had been set}.
  yes [Fiji] <remarked upon> {the levy}.
  no  The view is remarkable.
verb remember: obj belief
  yes [Nepal] <remembered> {the border deal}.
  no  The remembered tune came back.
verb remind: that person
  yes [Laos] <reminded> reporters {that the ferry strike was over}.
  no  Songs remind me of home.
verb renounce: obj
  yes [The union] <renounced> {the new toll}.
  no  The bounced ball was lost.
verb repeat: that obj
  yes [Ana Sol] <repeated> {that the inspectors had left the mine}.
  yes [Ana Sol] <repeated> {the report on the dam}.
  no  The show was repeated in May.
verb reply: that
  yes [The minister] <replied> {that the strait was open to all ships}.
  no  The reply was lost in the post.
verb report: that ing obj about
  yes [Norway] <reported> {that the border crossing was quiet}.
  yes [Norway] <reported> {sharing the water}.
  yes [Norway] <reported> {the fishing plan}.
  yes [Norway] <reported about> {the fishing ban}.
  no  The crew must report for duty.
verb request: obj
  yes [Chile] <requested> {the border deal}.
  no  The requested book is out.
verb resist: obj
  yes [Ghana] <resisted> {the water levy}.
  no  The resisting metal bent.
verb respond: that to+np with
  yes [Kenya] <responded> {that no date had been set}.
  yes [Kenya] <responded to> {talks}.
  yes [Kenya] <responded with> {talks}.
  no  Ambulances responded in minutes.
verb retweet: obj
  yes [Peru] <retweeted> {the report on the dam}.
  no  The tweet was lost.
verb reveal: that obj
  yes [Malta] <revealed> {that the ferry strike was over}.
  yes [Malta] <revealed> {the delay}.
  no  The curtain was drawn to reveal a stage.
verb rip: obj
  yes [Fiji] <ripped> {the fishing plan}.
  no  The ripped sail was sewn.
verb rule: that
  yes [Nepal] <ruled> {that the inspectors had left the mine}.
  no  The rule is old.
verb rule out: obj
  yes [Laos] <ruled out> {the water levy}.
  no  The ruled paper ran out.
verb say: that obj about of
  yes [The union] <said> {that the border crossing was quiet}.
  yes [The union] <said> {the new toll}.
  yes [The union] <said about> {the plan}.
  yes [The union] <said of> {the plan}.
  no  It goes without saying.
verb see: obj that belief
  yes [Ana Sol] <saw> {the report on the dam}.
  yes [Ana Sol] <saw> {that the dam was nearly full}.
  no  The unseen step was steep.
verb seek: to obj
  yes [The minister] <sought> {to share the water}.
  yes [The minister] <sought> {the delay}.
  no  The sought key was under the mat.
verb share: obj
  yes [Norway] <shared> {the fishing plan}.
  no  The share fell.
verb shout: that
  yes [Chile] <shouted> {that two boats were still missing}.
  no  The shout was heard far away.
verb show: that obj ing name belief
  yes [Ghana] <showed> {that the ferry strike was over}.
  yes [Ghana] <showed> {the water levy}.
  yes [Ghana] <showed> {reopening the strait}.
  yes [Ghana] <showed> {the plan unfair}.
  no  The show was sold out.
verb side: with
  yes [Kenya] <sided with> {the levy}.
  no  The side door was locked.
verb signal: that obj
  yes [Peru] <signaled> {that the inspectors had left the mine}.
  yes [Peru] <signaled> {the report on the dam}.
  no  The signal at the crossing was red.
verb single out: obj
  yes [Malta] <singled out> {the delay}.
  no  A single outlet was open.
verb slam: obj aloud
  yes [Fiji] <slammed> {the fishing plan}.
  no  The door slammed.
verb sound off: on
  yes [Nepal] <sounded off on> {the delay}.
  no  The sound was off.
verb speak: about of
  yes [Laos] <spoke about> {the deal}.
  yes [Laos] <spoke of> {the deal}.
  no  The spoken word fades.
verb speak out: about against
  yes [The union] <spoke out about> {the fishing ban}.
  yes [The union] <spoke out against> {the fishing ban}.
  no  The spoken part ran out.
verb speculate: that about
  yes [Ana Sol] <speculated> {that two boats were still missing}.
  yes [Ana Sol] <speculated about> {the levy}.
  no  A speculative mood took hold.
verb state: that obj
  yes [The minister] <stated> {that the ferry strike was over}.
  yes [The minister] <stated> {the delay}.
  no  The state of the road is poor.
verb stress: that obj
  yes [Norway] <stressed> {that the quota had been set too low}.
  yes [Norway] <stressed> {the fishing plan}.
  no  Heat puts stress on rails.
verb suggest: that obj ing
  yes [Chile] <suggested> {that the inspectors had left the mine}.
  yes [Chile] <suggested> {the border deal}.
  yes [Chile] <suggested> {closing the mine}.
  no  The suggested route is closed.
verb support: obj ing
  yes [Ghana] <supported> {the water levy}.
  yes [Ghana] <supported> {reopening the strait}.
  no  The supporting wall is thick.
verb suspect: that belief
  yes [Kenya] <suspected> {that the border crossing was quiet}.
  no  The suspect parcel was empty.
verb talk: about of on
  yes [Peru] <talked about> {the fishing ban}.
  yes [Peru] <talked of> {the fishing ban}.
  yes [Peru] <talked on> {the fishing ban}.
  no  The talks were short.
verb talk up: obj
  yes [Malta] <talked up> {the delay}.
  no  The talk went up in smoke.
verb tell: that to person
  yes [Fiji] <told> reporters {that no date had been set}.
  yes [Fiji] <told> reporters {to close the dam}.
  no  Twins are hard to tell apart.
verb testify: that
  yes [Nepal] <testified> {that two boats were still missing}.
  no  The testimony was short.
verb thank: obj
  yes [Laos] <thanked> {the water levy}.
  no  Thank goodness the rain stopped.
verb think: that about belief
  yes [The union] <thought> {that the quota had been set too low}.
  yes [The union] <thought about> {the delay}.
  no  Think twice before crossing.
verb threaten: to
  yes [Ana Sol] <threatened> {to close the dam}.
  no  The threatened frog is green.
verb touch: on
  yes [The minister] <touched on> {the fishing ban}.
  no  The touch was light.
verb tout: obj aloud
  yes [Norway] <touted> {the fishing plan}.
  no  The touts were gone.
verb trumpet: obj
  yes [Chile] <trumpeted> {the border deal}.
  no  The trumpet was loud.
verb trust: obj
  yes [Ghana] <trusted> {the water levy}.
  no  The trust was founded in May.
verb tweet: that obj
  yes [Kenya] <tweeted> {that no date had been set}.
  yes [Kenya] <tweeted> {the new toll}.
  no  Birds tweet at dawn.
verb tweet out: obj
  yes [Peru] <tweeted out> {the report on the dam}.
  no  Birds tweet out of tune.
verb underline: that
  yes [Malta] <underlined> {that the ferry strike was over}.
  no  The title was underlined in red.
verb underscore: that
  yes [Fiji] <underscored> {that the quota had been set too low}.
  no  A drum underscores the scene.
verb understand: that obj belief
  yes [Nepal] <understood> {that the inspectors had left the mine}.
  yes [Nepal] <understood> {the border deal}.
  no  An understanding smile came from the guard.
verb unveil: obj
  yes [Laos] <unveiled> {the water levy}.
  no  The veiled statue is old.
verb urge: that obj obj-to
  yes [The union] <urged> {that the border crossing was quiet}.
  yes [The union] <urged> {the new toll}.
  yes [The union] <urged> {Chile to sign the deal}.
  no  The urge to laugh was strong.
verb utter: obj
  yes [Ana Sol] <uttered> {the report on the dam}.
  no  The utter silence was a shock.
verb veto: obj
  yes [The minister] <vetoed> {the delay}.
  no  The veto was used twice.
verb view: obj name
  yes [Norway] <viewed> {the fishing plan}.
  yes [Norway] <viewed> {the plan unfair}.
  no  The view was clear.
verb voice: obj aloud
  yes [Chile] <voiced> {the border deal}.
  no  The voice was low.
verb vote: for against to
  yes [Ghana] <voted for> {the levy}.
  yes [Ghana] <voted against> {the levy}.
  yes [Ghana] <voted> {to close the dam}.
  no  The vote was close.
verb vouch: for
  yes [Kenya] <vouched for> {the plan}.
  no  The voucher expired.
verb vow: that to obj
  yes [Peru] <vowed> {that the inspectors had left the mine}.
  yes [Peru] <vowed> {to reopen the mine}.
  yes [Peru] <vowed> {the report on the dam}.
  no  The couple exchanged vows.
verb want: to obj obj-to
  yes [Malta] <wanted> {to sign the deal}.
  yes [Malta] <wanted> {the delay}.
  yes [Malta] <wanted> {the union to end the strike}.
  no  The wanted man fled.
verb warn: that to obj of against
  yes [Fiji] <warned> {that the border crossing was quiet}.
  yes [Fiji] <warned> {to close the dam}.
  yes [Fiji] <warned> {the fishing plan}.
  yes [Fiji] <warned of> {the delay}.
  yes [Fiji] <warned against> {the delay}.
  no  Warning lights flashed at the dam.
verb welcome: obj aloud
  yes [Nepal] <welcomed> {the border deal}.
  no  The guests were welcome.
verb wonder: that belief
  yes [Laos] <wondered> {that talks would go on in Lima}.
  no  No wonder the ice melted.
verb worry: that about belief
  yes [The union] <worried> {that no date had been set}.
  yes [The union] <worried about> {the levy}.
  no  The worry beads were green.
verb write: that about obj
  yes [Ana Sol] <wrote> {that two boats were still missing}.
  yes [Ana Sol] <wrote about> {the plan}.
  yes [Ana Sol] <wrote> {the report on the dam}.
  no  He writes with his left hand.
verb yell: that
  yes [The minister] <yelled> {that the ferry strike was over}.
  no  The yell was heard far away.
