# What ties words, thoughts and wishes to a source: verbs, nouns and adjectives with the complements in which what is
# said, thought or wanted can stand, verbs that only carry another ("light"), and phrases.
#
# that: a clause or a quotation; to: an infinitive; ing: a gerund; obj: a noun phrase; obj-to: one with an infinitive;
# name: one with what it is called; a preposition, to+np among them: a noun phrase behind it; source: the source stands
# behind the phrase. person: the object is whom it is said to. belief: it is thought, felt or known rather than said.
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
light keep: ing
  yes [Ghana] <kept insisting> {that the strait was open}.
  no  The clock kept ticking.
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
  yes [Peru’s] <accusation> {that two boats were still missing} was old.
  yes [Peru’s] <accusation of> {the dam} led nowhere.
  no  The accusation was old.
noun acknowledgment: that of
  yes [Malta’s] <acknowledgment> {that the ferry strike was over} was old.
  yes [Malta’s] <acknowledgment of> {the delay} led nowhere.
  no  The acknowledgment came late.
noun admission: that of
  yes [Fiji’s] <admission> {that the quota had been set too low} was old.
  yes [Fiji’s] <admission of> {the deal} led nowhere.
  no  Admission is free.
noun allegation: that of
  yes [Nepal’s] <allegation> {that the inspectors had left the mine} was old.
  yes [Nepal’s] <allegation of> {the fishing ban} led nowhere.
  no  The allegation was old.
noun argument: that
  yes [Laos’s] <argument> {that the strait was open to all ships} was old.
  no  The argument was loud.
noun assertion: that
  yes [The union’s] <assertion> {that no date had been set} led nowhere.
  no  The assertion was bold.
noun assessment: that of
  yes [Ana Sol’s] <assessment> {that no date had been set} led nowhere.
  yes [Ana Sol’s] <assessment of> {talks} led nowhere.
  no  The assessment was due.
noun belief: that in
  yes [The minister’s] <belief> {that talks would go on in Lima} led nowhere.
  yes [The minister’s] <belief in> {the dam} led nowhere.
  no  The belief is old.
noun call: to for
  yes [Norway’s] <call> {to reopen the mine} led nowhere.
  yes [Norway’s] <call for> {the delay} led nowhere.
  no  The call was short.
noun claim: that of
  yes [Chile’s] <claim> {that two boats were still missing} led nowhere.
  yes [Chile’s] <claim of> {the deal} led nowhere.
  no  The claim was filed.
noun complaint: that
  yes [Ghana’s] <complaint> {that the ferry strike was over} was old.
  no  The complaint was filed.
noun concern: that about over
  yes [Kenya’s] <concern> {that the border crossing was quiet} led nowhere.
  yes [Kenya’s] <concern about> {the levy} led nowhere.
  yes [Kenya’s] <concern over> {the levy} led nowhere.
  no  The concern grew.
noun conclusion: that
  yes [Peru’s] <conclusion> {that the border crossing was quiet} led nowhere.
  no  The conclusion was clear.
noun criticism: of
  yes [Malta’s] <criticism of> {talks} led nowhere.
  no  The criticism was harsh.
noun decision: to
  yes [Fiji’s] <decision> {to close the dam} led nowhere.
  no  The decision was close.
noun demand: that for
  yes [Nepal’s] <demand> {that talks would go on in Lima} led nowhere.
  yes [Nepal’s] <demand for> {the delay} led nowhere.
  no  Demand fell.
noun denial: of that
  yes [Laos’s] <denial of> {the deal} led nowhere.
  yes [Laos’s] <denial> {that no date had been set} led nowhere.
  no  The denial came late.
noun desire: to for
  yes [The union’s] <desire> {to sign the deal} led nowhere.
  yes [The union’s] <desire for> {the fishing ban} led nowhere.
  no  The desire faded.
noun endorsement: of
  yes [Ana Sol’s] <endorsement of> {the levy} led nowhere.
  no  The endorsement was short.
noun fear: that of
  yes [The minister’s] <fear> {that the ferry strike was over} was old.
  yes [The minister’s] <fear of> {the plan} led nowhere.
  no  The fear faded.
noun hope: that of for
  yes [Norway’s] <hope> {that the border crossing was quiet} led nowhere.
  yes [Norway’s] <hope of> {talks} led nowhere.
  yes [Norway’s] <hope for> {talks} led nowhere.
  no  The hope faded.
noun insistence: that on
  yes [Chile’s] <insistence> {that the inspectors had left the mine} was old.
  yes [Chile’s] <insistence on> {the dam} led nowhere.
  no  The insistence was odd.
noun intention: to of
  yes [Ghana’s] <intention> {to close the dam} led nowhere.
  yes [Ghana’s] <intention of> {the delay} led nowhere.
  no  The intention was good.
noun offer: to
  yes [Kenya’s] <offer> {to share the water} led nowhere.
  no  The offer expired.
noun opinion: that of on
  yes [Peru’s] <opinion> {that no date had been set} led nowhere.
  yes [Peru’s] <opinion of> {the fishing ban} led nowhere.
  yes [Peru’s] <opinion on> {the fishing ban} led nowhere.
  no  Opinion was split.
noun opposition: to+np
  yes [Malta’s] <opposition to> {the levy} led nowhere.
  no  The opposition met on Monday.
noun order: to
  yes [Fiji’s] <order> {to close the dam} led nowhere.
  no  The order was late.
noun plan: to
  yes [Nepal’s] <plan> {to share the water} led nowhere.
  no  The plan was old.
noun pledge: that to of
  yes [Laos’s] <pledge> {that the ferry strike was over} was old.
  yes [Laos’s] <pledge> {to reopen the mine} led nowhere.
  yes [Laos’s] <pledge of> {the dam} led nowhere.
  no  The pledge was read at noon.
noun prediction: that of
  yes [The union’s] <prediction> {that the quota had been set too low} was old.
  yes [The union’s] <prediction of> {the delay} led nowhere.
  no  The prediction was wrong.
noun promise: that to of
  yes [Ana Sol’s] <promise> {that the border crossing was quiet} led nowhere.
  yes [Ana Sol’s] <promise> {to close the dam} led nowhere.
  yes [Ana Sol’s] <promise of> {the deal} led nowhere.
  no  The promise was old.
noun proposal: to
  yes [The minister’s] <proposal> {to share the water} led nowhere.
  no  The proposal was long.
noun refusal: to
  yes [Norway’s] <refusal> {to reopen the mine} led nowhere.
  no  The refusal was brief.
noun request: to for
  yes [Chile’s] <request> {to sign the deal} led nowhere.
  yes [Chile’s] <request for> {the plan} led nowhere.
  no  The request was filed.
noun statement: that
  yes [Ghana’s] <statement> {that no date had been set} led nowhere.
  no  The statement was long.
noun suggestion: that
  yes [Kenya’s] <suggestion> {that no date had been set} led nowhere.
  no  The suggestion was odd.
noun support: for
  yes [Peru’s] <support for> {the delay} led nowhere.
  no  The support beam broke.
noun threat: to
  yes [Malta’s] <threat> {to sign the deal} led nowhere.
  no  The threat was real.
noun view: that
  yes [Fiji’s] <view> {that the quota had been set too low} was old.
  no  The view is good.
noun vow: to that
  yes [Nepal’s] <vow> {to share the water} led nowhere.
  yes [Nepal’s] <vow> {that the inspectors had left the mine} was old.
  no  The vow was short.
noun warning: that of about
  yes [Laos’s] <warning> {that the strait was open to all ships} was old.
  yes [Laos’s] <warning of> {the plan} led nowhere.
  yes [Laos’s] <warning about> {the plan} led nowhere.
  no  The warning lamp is red.
noun willingness: to
  yes [The union’s] <willingness> {to sign the deal} led nowhere.
  no  The willingness was there.
phrase according to: source
  yes {The strait is open}, <according to> [Ana Sol, the envoy].
  no  The two rooms were in accord.
verb accuse: obj
  yes [The minister] <accused> {the delay}.
  no  The accused man left by the back door.
verb acknowledge: that obj
  yes [Norway] <acknowledged> {that no date had been set}.
  yes [Norway] <acknowledged> {the fishing plan}.
  no  A quick nod was enough to acknowledge the bow.
verb add: that
  yes [Chile] <added> {that two boats were still missing}.
  no  Salt is easy to add to soup.
verb admit: that obj to+np
  yes [Ghana] <admitted> {that the ferry strike was over}.
  yes [Ghana] <admitted> {the water levy}.
  yes [Ghana] <admitted to> {the levy}.
  no  Children under six are admitted free.
verb affirm: that
  yes [Kenya] <affirmed> {that the quota had been set too low}.
  no  An affirming nod came from the bench.
verb agree: that to on to+np with
  yes [Peru] <agreed> {that the inspectors had left the mine}.
  yes [Peru] <agreed> {to reopen the mine}.
  yes [Peru] <agreed on> {talks}.
  yes [Peru] <agreed to> {talks}.
  yes [Peru] <agreed with> {talks}.
  no  The two clocks agree.
verb aim: to obj
  yes [Malta] <aimed> {to sign the deal}.
  yes [Malta] <aimed> {the delay}.
  no  The archer aimed high.
verb allege: that obj
  yes [Fiji] <alleged> {that the border crossing was quiet}.
  yes [Fiji] <alleged> {the fishing plan}.
  no  The alleged thief left town.
verb allude: to+np
  yes [Nepal] <alluded to> {the deal}.
  no  The allusions in the poem are many.
verb announce: that obj
  yes [Laos] <announced> {that talks would go on in Lima}.
  yes [Laos] <announced> {the water levy}.
  no  The train was announced twice.
verb anticipate: that belief
  yes [The union] <anticipated> {that no date had been set}.
  no  The long anticipated rain fell at noon.
verb apologize: for to+np
  yes [Ana Sol] <apologized for> {the plan}.
  yes [Ana Sol] <apologized to> {the plan}.
  no  An apology hung in the air.
verb applaud: obj
  yes [The minister] <applauded> {the delay}.
  no  The crowd applauded for a minute.
verb appoint: obj
  yes [Norway] <appointed> {the fishing plan}.
  no  The appointed hour passed.
verb argue: that obj against for
  yes [Chile] <argued> {that the inspectors had left the mine}.
  yes [Chile] <argued> {the border deal}.
  yes [Chile] <argued against> {the delay}.
  yes [Chile] <argued for> {the delay}.
  no  Two drivers argued in the street.
verb articulate: obj
  yes [Ghana] <articulated> {the water levy}.
  no  An articulated lorry blocked the bridge.
verb ask: that to for about person
  yes [Kenya] <asked> reporters {that the border crossing was quiet}.
  yes [Kenya] <asked> reporters {to share the water}.
  yes [Kenya] <asked for> {the fishing ban}.
  yes [Kenya] <asked about> {the fishing ban}.
  no  The asking price fell.
verb assail: obj
  yes [Peru] <assailed> {the report on the dam}.
  no  The assailed fort fell.
verb assert: that
  yes [Malta] <asserted> {that talks would go on in Lima}.
  no  An assertive cat lives next door.
verb assure: that person
  yes [Fiji] <assured> reporters {that no date had been set}.
  no  The loan is assured.
verb attack: obj
  yes [Nepal] <attacked> {the border deal}.
  no  The dogs attacked at dawn.
verb attribute: obj
  yes [Laos] <attributed> {the water levy}.
  no  The attribute is blue.
verb authorize: obj
  yes [The union] <authorized> {the new toll}.
  no  Only authorized staff may enter.
verb back: obj
  yes [Ana Sol] <backed> {the report on the dam}.
  no  The lorry backed into the gate.
verb ban: obj
  yes [The minister] <banned> {the delay}.
  no  The banned nets lay on the quay.
verb bash: obj
  yes [Norway] <bashed> {the fishing plan}.
  no  A bashful child hid behind the door.
verb believe: that obj belief
  yes [Chile] <believed> {that the dam was nearly full}.
  yes [Chile] <believed> {the border deal}.
  no  Seeing is believing.
verb bemoan: obj
  yes [Ghana] <bemoaned> {the water levy}.
  no  A long moan came from the hull.
verb blame: obj
  yes [Kenya] <blamed> {the new toll}.
  no  The blame was shared.
verb blast: obj
  yes [Peru] <blasted> {the report on the dam}.
  no  The blast shook the windows.
verb boast: that about of
  yes [Malta] <boasted> {that the ferry strike was over}.
  yes [Malta] <boasted about> {the fishing ban}.
  yes [Malta] <boasted of> {the fishing ban}.
  no  A boastful sign hung over the inn.
verb brag: that about
  yes [Fiji] <bragged> {that the quota had been set too low}.
  yes [Fiji] <bragged about> {the levy}.
  no  A braggart sat at the bar.
verb calculate: that
  yes [Nepal] <calculated> {that the inspectors had left the mine}.
  no  A calculated risk paid off.
verb call: obj name for on upon
  yes [Laos] <called> {the water levy}.
  yes [Laos] <called> {the levy a mistake}.
  yes [Laos] <called for> {talks}.
  yes [Laos] <called on> {talks}.
  yes [Laos] <called upon> {talks}.
  no  The phone call lasted an hour.
verb call out: obj
  yes [The union] <called out> {the report on the dam}.
  no  The called numbers were read twice.
verb campaign: against
  yes [Ana Sol] <campaigned against> {the delay}.
  no  The campaign ended in May.
verb caution: that
  yes [The minister] <cautioned> {that talks would go on in Lima}.
  no  Drive with caution on ice.
verb challenge: obj-to
  yes [Norway] <challenged> {Chile to sign the deal}.
  no  The climb was a challenge.
verb chant: that obj
  yes [Chile] <chanted> {that two boats were still missing}.
  yes [Chile] <chanted> {the border deal}.
  no  The chant rose from the stands.
verb characterize: obj
  yes [Ghana] <characterized> {the water levy}.
  no  Long winters characterized.
verb charge: that obj
  yes [Kenya] <charged> {that the quota had been set too low}.
  yes [Kenya] <charged> {the new toll}.
  no  The battery charged overnight.
verb cheer: for
  yes [Peru] <cheered for> {the dam}.
  no  The cheers were loud.
verb chide: obj
  yes [Malta] <chided> {the delay}.
  no  A chiding tone crept in.
verb cite: obj
  yes [Fiji] <cited> {the fishing plan}.
  no  The cited page is missing.
verb claim: that to obj
  yes [Nepal] <claimed> {that the dam was nearly full}.
  yes [Nepal] <claimed> {to share the water}.
  yes [Nepal] <claimed> {the border deal}.
  no  The claim form is long.
verb clarify: that
  yes [Laos] <clarified> {that talks would go on in Lima}.
  no  Clarified butter keeps for weeks.
verb comment: that on
  yes [The union] <commented> {that no date had been set}.
  yes [The union] <commented on> {the plan}.
  no  The match had no comments page.
verb compare: obj
  yes [Ana Sol] <compared> {the report on the dam}.
  no  Nothing compares.
verb complain: that about
  yes [The minister] <complained> {that the ferry strike was over}.
  yes [The minister] <complained about> {the dam}.
  no  The complaint book is thick.
verb concede: that
  yes [Norway] <conceded> {that the quota had been set too low}.
  no  The keeper conceded two goals.
verb conclude: that
  yes [Chile] <concluded> {that the inspectors had left the mine}.
  no  The concert concluded at ten.
verb condemn: obj
  yes [Ghana] <condemned> {the water levy}.
  no  The condemned house fell.
verb confirm: that obj
  yes [Kenya] <confirmed> {that the border crossing was quiet}.
  yes [Kenya] <confirmed> {the new toll}.
  no  The confirmed seats were taken.
verb congratulate: obj
  yes [Peru] <congratulated> {the report on the dam}.
  no  Congratulations came by post.
verb consider: obj ing name
  yes [Malta] <considered> {the delay}.
  yes [Malta] <considered> {reopening the strait}.
  yes [Malta] <considered> {the plan unfair}.
  no  All things considered, the trip went well.
verb contemplate: obj
  yes [Fiji] <contemplated> {the fishing plan}.
  no  A contemplative mood fell over the hall.
verb contend: that
  yes [Nepal] <contended> {that two boats were still missing}.
  no  Six boats contend for the cup.
verb continue: that
  yes [Laos] <continued> {that the ferry strike was over}.
  no  The rain continued.
verb contradict: obj
  yes [The union] <contradicted> {the new toll}.
  no  The contradictory signs were taken down.
verb contrast: obj
  yes [Ana Sol] <contrasted> {the report on the dam}.
  no  The contrast was sharp.
verb counter: that
  yes [The minister] <countered> {that the strait was open to all ships}.
  no  The counter was closed.
verb credit: obj
  yes [Norway] <credited> {the fishing plan}.
  no  The credit ran out in June.
verb criticize: obj for
  yes [Chile] <criticized> {the border deal}.
  yes [Chile] <criticized for> {the dam}.
  no  A critical valve failed.
verb decide: that to belief
  yes [Ghana] <decided> {that talks would go on in Lima}.
  yes [Ghana] <decided> {to close the dam}.
  no  The decided lead was kept.
verb declare: that obj
  yes [Kenya] <declared> {that no date had been set}.
  yes [Kenya] <declared> {the new toll}.
  no  Travellers with nothing to declare go left.
verb decline: to obj
  yes [Peru] <declined> {to reopen the mine}.
  yes [Peru] <declined> {the report on the dam}.
  no  Sales declined in autumn.
verb decry: obj
  yes [Malta] <decried> {the delay}.
  no  The crying child was found.
verb deem: obj name
  yes [Fiji] <deemed> {the fishing plan}.
  yes [Fiji] <deemed> {the plan unfair}.
  no  The redeemed tickets were torn.
verb defend: obj
  yes [Nepal] <defended> {the border deal}.
  no  The goal was well defended.
verb demand: that obj to
  yes [Laos] <demanded> {that the strait was open to all ships}.
  yes [Laos] <demanded> {the water levy}.
  yes [Laos] <demanded> {to reopen the mine}.
  no  The climb demands strong legs.
verb demonstrate: that
  yes [The union] <demonstrated> {that the border crossing was quiet}.
  no  The demonstration lasted two hours.
verb denounce: obj
  yes [Ana Sol] <denounced> {the report on the dam}.
  no  A pounced ball rolled away.
verb deny: that obj
  yes [The minister] <denied> {that talks would go on in Lima}.
  yes [The minister] <denied> {the delay}.
  no  Entry was denied to dogs.
verb deride: obj
  yes [Norway] <derided> {the fishing plan}.
  no  A derisive whistle was heard.
verb describe: obj name as
  yes [Chile] <described> {the border deal}.
  yes [Chile] <described> {the plan unfair}.
  yes [Chile] <described as> {the plan}.
  no  The described route is closed.
verb detail: obj
  yes [Ghana] <detailed> {the water levy}.
  no  A detailed map hung on the wall.
verb determine: that belief
  yes [Kenya] <determined> {that the quota had been set too low}.
  no  A determined runner won.
verb disagree: on with
  yes [Peru] <disagreed on> {the delay}.
  yes [Peru] <disagreed with> {the delay}.
  no  The two clocks disagree.
verb disavow: obj
  yes [Malta] <disavowed> {the delay}.
  no  The vows were short.
verb disclose: obj that
  yes [Fiji] <disclosed> {the fishing plan}.
  yes [Fiji] <disclosed> {that the border crossing was quiet}.
  no  The box held undisclosed sums.
verb discuss: obj
  yes [Nepal] <discussed> {the border deal}.
  no  The discussion ran late.
verb dislike: obj
  yes [Laos] <disliked> {the water levy}.
  no  A dislike of heat is common.
verb dismiss: obj
  yes [The union] <dismissed> {the new toll}.
  no  The class was dismissed.
verb dispute: obj
  yes [Ana Sol] <disputed> {the report on the dam}.
  no  The disputed strip is narrow.
verb distance: obj
  yes [The minister] <distanced> {the delay}.
  no  The distance is short.
verb double down: on
  yes [Norway] <doubled down on> {the deal}.
  no  The doubled rooms were full.
verb doubt: that belief
  yes [Chile] <doubted> {that the inspectors had left the mine}.
  no  No doubt the ferry will sail.
verb downplay: obj
  yes [Ghana] <downplayed> {the water levy}.
  no  The play went down well.
verb dub: obj
  yes [Kenya] <dubbed> {the new toll}.
  no  The dubbed film ran for weeks.
verb dwell: on
  yes [Peru] <dwelt on> {talks}.
  no  Owls dwell in the barn.
verb echo: obj
  yes [Malta] <echoed> {the delay}.
  no  The cave echoed.
verb elaborate: that
  yes [Fiji] <elaborated> {that no date had been set}.
  no  An elaborate gate guards the park.
verb email: obj
  yes [Nepal] <emailed> {the border deal}.
  no  The email was lost.
verb emphasize: that obj
  yes [Laos] <emphasized> {that the ferry strike was over}.
  yes [Laos] <emphasized> {the water levy}.
  no  The red paint was meant to emphasize the door.
verb encourage: obj-to
  yes [The union] <encouraged> {Chile to sign the deal}.
  no  An encouraging start was made.
verb endorse: ing obj
  yes [Ana Sol] <endorsed> {closing the mine}.
  yes [Ana Sol] <endorsed> {the report on the dam}.
  no  The endorsed cheque was cashed.
verb estimate: that obj belief
  yes [The minister] <estimated> {that the strait was open to all ships}.
  yes [The minister] <estimated> {the delay}.
  no  The estimate was too low.
verb expect: that to obj obj-to belief
  yes [Norway] <expected> {that the border crossing was quiet}.
  yes [Norway] <expected> {to reopen the mine}.
  yes [Norway] <expected> {the fishing plan}.
  yes [Norway] <expected> {Chile to sign the deal}.
  no  The expected rain fell.
verb explain: that obj
  yes [Chile] <explained> {that the dam was nearly full}.
  yes [Chile] <explained> {the border deal}.
  no  The explained route is short.
verb express: obj
  yes [Ghana] <expressed> {the water levy}.
  no  The express train was late.
verb extol: obj
  yes [Kenya] <extolled> {the new toll}.
  no  A toll is paid at the bridge.
verb favor: obj
  yes [Peru] <favored> {the report on the dam}.
  no  The favored horse fell.
verb fear: that obj belief
  yes [Malta] <feared> {that the ferry strike was over}.
  yes [Malta] <feared> {the delay}.
  no  Fear spread through the camp.
verb feel: that belief
  yes [Fiji] <felt> {that the quota had been set too low}.
  no  The cloth felt soft.
verb find: that ing name belief
  yes [Nepal] <found> {that the inspectors had left the mine}.
  yes [Nepal] <found> {closing the mine}.
  yes [Nepal] <found> {the plan unfair}.
  no  The lost key was found.
verb forecast: that
  yes [Laos] <forecast> {that the strait was open to all ships}.
  no  The forecast was wrong.
verb foresee: obj
  yes [The union] <foresaw> {the new toll}.
  no  An unforeseen storm broke.
verb hail: obj
  yes [Ana Sol] <hailed> {the report on the dam}.
  no  Hail fell on the fields.
verb herald: obj
  yes [The minister] <heralded> {the delay}.
  no  The herald blew his horn.
verb highlight: that obj
  yes [Norway] <highlighted> {that no date had been set}.
  yes [Norway] <highlighted> {the fishing plan}.
  no  The highlighted line is short.
verb hint: that
  yes [Chile] <hinted> {that two boats were still missing}.
  no  A hint of salt is enough.
verb hope: that to obj for belief
  yes [Ghana] <hoped> {that the ferry strike was over}.
  yes [Ghana] <hoped> {to close the dam}.
  yes [Ghana] <hoped> {the water levy}.
  yes [Ghana] <hoped for> {the dam}.
  no  Hope is not lost.
verb identify: obj as
  yes [Kenya] <identified> {the new toll}.
  yes [Kenya] <identified as> {the delay}.
  no  An unidentified object fell.
verb illustrate: obj
  yes [Peru] <illustrated> {the report on the dam}.
  no  An illustrated guide is on sale.
verb imagine: that belief
  yes [Malta] <imagined> {that the strait was open to all ships}.
  no  An imagined line runs through the hall.
verb imply: that
  yes [Fiji] <implied> {that the border crossing was quiet}.
  no  The implied cost was low.
verb indicate: that
  yes [Nepal] <indicated> {that the dam was nearly full}.
  no  The needle indicates the depth.
verb inform: that person
  yes [Laos] <informed> reporters {that talks would go on in Lima}.
  no  An informed guess was made.
verb insist: that
  yes [The union] <insisted> {that no date had been set}.
  no  The rain was insistent.
verb insult: obj
  yes [Ana Sol] <insulted> {the report on the dam}.
  no  The insult was forgiven.
verb intend: to obj-to
  yes [The minister] <intended> {to share the water}.
  yes [The minister] <intended> {the union to end the strike}.
  no  The intended effect was small.
verb interject: that
  yes [Norway] <interjected> {that the quota had been set too low}.
  no  An interjection was heard.
verb interpret: obj
  yes [Chile] <interpreted> {the border deal}.
  no  The interpreter was ill.
verb invoke: obj
  yes [Ghana] <invoked> {the water levy}.
  no  The invoked clause is old.
verb issue: obj
  yes [Kenya] <issued> {the new toll}.
  no  The issue was sold out.
verb joke: that about
  yes [Peru] <joked> {that the dam was nearly full}.
  yes [Peru] <joked about> {the dam}.
  no  The joke fell flat.
verb know: that belief
  yes [Malta] <knew> {that talks would go on in Lima}.
  no  A known path leads uphill.
verb label: obj
  yes [Fiji] <labeled> {the fishing plan}.
  no  The labelled boxes were heavy.
verb lambaste: obj
  yes [Nepal] <lambasted> {the border deal}.
  no  The basted lamb was good.
verb lament: that obj
  yes [Laos] <lamented> {that the ferry strike was over}.
  yes [Laos] <lamented> {the water levy}.
  no  The lament was played at dusk.
verb lay out: obj
  yes [The union] <laid out> {the new toll}.
  no  The new layout was clear.
verb learn: that of belief
  yes [Ana Sol] <learned> {that the inspectors had left the mine}.
  yes [Ana Sol] <learned of> {talks}.
  no  A learned guest spoke little.
verb like: to
  yes [The minister] <liked> {to share the water}.
  no  A likely winner fell.
verb liken: obj to+np
  yes [Norway] <likened> {the fishing plan}.
  yes [Norway] <likened to> {the delay}.
  no  The likeness is good.
verb list: obj
  yes [Chile] <listed> {the border deal}.
  no  The ship listed.
verb love: to
  yes [Ghana] <loved> {to close the dam}.
  no  The loved ones met at the gate.
verb maintain: that
  yes [Kenya] <maintained> {that no date had been set}.
  no  The council maintains the road.
verb mention: that ing obj
  yes [Peru] <mentioned> {that two boats were still missing}.
  yes [Peru] <mentioned> {closing the mine}.
  yes [Peru] <mentioned> {the report on the dam}.
  no  The actor got an honourable mention.
verb mock: obj
  yes [Malta] <mocked> {the delay}.
  no  A mock exam was held.
verb need: obj-to
  yes [Fiji] <needed> {Chile to sign the deal}.
  no  A needy friend came by.
verb nominate: obj
  yes [Nepal] <nominated> {the border deal}.
  no  The nominated film lost.
verb note: that obj
  yes [Laos] <noted> {that the strait was open to all ships}.
  yes [Laos] <noted> {the water levy}.
  no  The singer held a high note.
verb notice: that belief
  yes [The union] <noticed> {that the border crossing was quiet}.
  no  The notice hung on the door.
verb observe: that
  yes [Ana Sol] <observed> {that the dam was nearly full}.
  no  Tourists observe the whales.
verb offer: to obj
  yes [The minister] <offered> {to share the water}.
  yes [The minister] <offered> {the delay}.
  no  The offer expired.
verb oppose: obj
  yes [Norway] <opposed> {the fishing plan}.
  no  The opposing team won.
verb opt: to
  yes [Chile] <opted> {to sign the deal}.
  no  The optical lens broke.
verb order: that obj obj-to
  yes [Ghana] <ordered> {that the ferry strike was over}.
  yes [Ghana] <ordered> {the water levy}.
  yes [Ghana] <ordered> {the union to end the strike}.
  no  The order was late.
verb outline: obj
  yes [Kenya] <outlined> {the new toll}.
  no  The outline of the hill was dim.
verb persuade: obj-to
  yes [Peru] <persuaded> {Peru to reopen the dam}.
  no  A persuasive smell came from the kitchen.
verb plan: to
  yes [Malta] <planned> {to sign the deal}.
  no  The planned bridge is long.
verb play down: obj
  yes [Fiji] <played down> {the fishing plan}.
  no  The band played down the road.
verb pledge: that to obj
  yes [Nepal] <pledged> {that the dam was nearly full}.
  yes [Nepal] <pledged> {to share the water}.
  yes [Nepal] <pledged> {the border deal}.
  no  The pledge was read at noon.
verb point: obj to+np
  yes [Laos] <pointed> {the water levy}.
  yes [Laos] <pointed to> {the dam}.
  no  The arrow pointed north.
verb point out: that obj
  yes [The union] <pointed out> {that no date had been set}.
  yes [The union] <pointed out> {the new toll}.
  no  The pointed roof leaked.
verb portray: obj
  yes [Ana Sol] <portrayed> {the report on the dam}.
  no  The portrait hung in the hall.
verb posit: that
  yes [The minister] <posited> {that the ferry strike was over}.
  no  A deposit was paid.
verb post: that obj
  yes [Norway] <posted> {that the quota had been set too low}.
  yes [Norway] <posted> {the fishing plan}.
  no  The letter was posted late.
verb praise: obj
  yes [Chile] <praised> {the border deal}.
  no  High praise was in the air.
verb preach: obj
  yes [Ghana] <preached> {the water levy}.
  no  The preacher was tall.
verb predict: that obj
  yes [Kenya] <predicted> {that the border crossing was quiet}.
  yes [Kenya] <predicted> {the new toll}.
  no  The predicted storm turned away.
verb prefer: to obj
  yes [Peru] <preferred> {to reopen the mine}.
  yes [Peru] <preferred> {the report on the dam}.
  no  The preferred seat was taken.
verb press: for
  yes [Malta] <pressed for> {the deal}.
  no  The pressed flowers faded.
verb pressure: obj-to
  yes [Fiji] <pressured> {Chile to sign the deal}.
  no  The pressure rose.
verb proclaim: that obj
  yes [Nepal] <proclaimed> {that two boats were still missing}.
  yes [Nepal] <proclaimed> {the border deal}.
  no  The proclamation was torn down.
verb prohibit: obj
  yes [Laos] <prohibited> {the water levy}.
  no  Prohibited goods lay in the shed.
verb promise: that to obj
  yes [The union] <promised> {that the quota had been set too low}.
  yes [The union] <promised> {to sign the deal}.
  yes [The union] <promised> {the new toll}.
  no  The sky looks promising.
verb promote: obj
  yes [Ana Sol] <promoted> {the report on the dam}.
  no  The promoted team lost.
verb pronounce: obj
  yes [The minister] <pronounced> {the delay}.
  no  A pronounced limp slowed the horse.
verb propose: that to ing obj
  yes [Norway] <proposed> {that the border crossing was quiet}.
  yes [Norway] <proposed> {to reopen the mine}.
  yes [Norway] <proposed> {sharing the water}.
  yes [Norway] <proposed> {the fishing plan}.
  no  The proposed route is steep.
verb protest: obj
  yes [Chile] <protested> {the border deal}.
  no  The protest was small.
verb push: against for
  yes [Ghana] <pushed against> {the levy}.
  yes [Ghana] <pushed for> {the levy}.
  no  The door was pushed.
verb question: that obj
  yes [Kenya] <questioned> {that no date had been set}.
  yes [Kenya] <questioned> {the new toll}.
  no  The question was hard.
verb quote: obj
  yes [Peru] <quoted> {the report on the dam}.
  no  The quoted price is high.
verb rail: against
  yes [Malta] <railed against> {the dam}.
  no  The rail was wet.
verb read: that
  yes [Fiji] <read> {that the quota had been set too low}.
  no  The read pages were torn.
verb reaffirm: obj
  yes [Nepal] <reaffirmed> {the border deal}.
  no  The affirming nod came late.
verb realize: that belief
  yes [Laos] <realized> {that the strait was open to all ships}.
  no  The realized gains were small.
verb rebuke: obj
  yes [The union] <rebuked> {the new toll}.
  no  A mild rebuke hung in the air.
verb rebut: obj
  yes [Ana Sol] <rebutted> {the report on the dam}.
  no  The rebuttal was short.
verb recall: that ing obj
  yes [The minister] <recalled> {that talks would go on in Lima}.
  yes [The minister] <recalled> {reopening the strait}.
  yes [The minister] <recalled> {the delay}.
  no  The recalled cars were blue.
verb recognize: that obj belief
  yes [Norway] <recognized> {that no date had been set}.
  yes [Norway] <recognized> {the fishing plan}.
  no  A recognized brand sells better.
verb recommend: that obj
  yes [Chile] <recommended> {that two boats were still missing}.
  yes [Chile] <recommended> {the border deal}.
  no  The recommended dose is low.
verb recount: obj
  yes [Ghana] <recounted> {the water levy}.
  no  The recount took a week.
verb refer: to+np
  yes [Kenya] <referred to> {the fishing ban}.
  no  The referee was late.
verb reference: obj
  yes [Peru] <referenced> {the report on the dam}.
  no  The reference number is long.
verb reflect: on
  yes [Malta] <reflected on> {the plan}.
  no  The reflected light was dim.
verb refuse: to obj
  yes [Fiji] <refused> {to close the dam}.
  yes [Fiji] <refused> {the fishing plan}.
  no  The refuse was burned.
verb reiterate: that obj
  yes [Nepal] <reiterated> {that the dam was nearly full}.
  yes [Nepal] <reiterated> {the border deal}.
  no  A loop is there to reiterate.
verb reject: obj
  yes [Laos] <rejected> {the water levy}.
  no  The rejected crates were burned.
verb remark: that upon
  yes [The union] <remarked> {that no date had been set}.
  yes [The union] <remarked upon> {the deal}.
  no  The view is remarkable.
verb remember: obj belief
  yes [Ana Sol] <remembered> {the report on the dam}.
  no  The remembered tune came back.
verb remind: that person
  yes [The minister] <reminded> reporters {that the ferry strike was over}.
  no  Songs remind me of home.
verb renounce: obj
  yes [Norway] <renounced> {the fishing plan}.
  no  The bounced ball was lost.
verb repeat: that obj
  yes [Chile] <repeated> {that the inspectors had left the mine}.
  yes [Chile] <repeated> {the border deal}.
  no  The show was repeated in May.
verb reply: that
  yes [Ghana] <replied> {that the strait was open to all ships}.
  no  The reply was lost in the post.
verb report: that ing obj about
  yes [Kenya] <reported> {that the border crossing was quiet}.
  yes [Kenya] <reported> {sharing the water}.
  yes [Kenya] <reported> {the new toll}.
  yes [Kenya] <reported about> {the delay}.
  no  The crew must report for duty.
verb request: obj
  yes [Peru] <requested> {the report on the dam}.
  no  The requested book is out.
verb resist: obj
  yes [Malta] <resisted> {the delay}.
  no  The resisting metal bent.
verb respond: that to+np with
  yes [Fiji] <responded> {that no date had been set}.
  yes [Fiji] <responded to> {the levy}.
  yes [Fiji] <responded with> {the levy}.
  no  Ambulances responded in minutes.
verb retweet: obj
  yes [Nepal] <retweeted> {the border deal}.
  no  The tweet was lost.
verb reveal: that obj
  yes [Laos] <revealed> {that the ferry strike was over}.
  yes [Laos] <revealed> {the water levy}.
  no  The curtain was drawn to reveal a stage.
verb rip: obj
  yes [The union] <ripped> {the new toll}.
  no  The ripped sail was sewn.
verb rule: that
  yes [Ana Sol] <ruled> {that the inspectors had left the mine}.
  no  The rule is old.
verb rule out: obj
  yes [The minister] <ruled out> {the delay}.
  no  The ruled paper ran out.
verb say: that obj about of
  yes [Norway] <said> {that the border crossing was quiet}.
  yes [Norway] <said> {the fishing plan}.
  yes [Norway] <said about> {the fishing ban}.
  yes [Norway] <said of> {the fishing ban}.
  no  It goes without saying.
verb seek: to obj
  yes [Chile] <sought> {to sign the deal}.
  yes [Chile] <sought> {the border deal}.
  no  The sought key was under the mat.
verb shout: that
  yes [Ghana] <shouted> {that talks would go on in Lima}.
  no  The shout was heard far away.
verb show: that obj ing name belief
  yes [Kenya] <showed> {that no date had been set}.
  yes [Kenya] <showed> {the new toll}.
  yes [Kenya] <showed> {sharing the water}.
  yes [Kenya] <showed> {the plan unfair}.
  no  The show was sold out.
verb side: with
  yes [Peru] <sided with> {the dam}.
  no  The side door was locked.
verb signal: that obj
  yes [Malta] <signaled> {that the ferry strike was over}.
  yes [Malta] <signaled> {the delay}.
  no  The signal at the crossing was red.
verb single out: obj
  yes [Fiji] <singled out> {the fishing plan}.
  no  A single outlet was open.
verb slam: obj
  yes [Nepal] <slammed> {the border deal}.
  no  The door slammed.
verb sound off: on
  yes [Laos] <sounded off on> {the levy}.
  no  The sound was off.
verb speak: about of
  yes [The union] <spoke about> {the plan}.
  yes [The union] <spoke of> {the plan}.
  no  The spoken word fades.
verb speak out: about against
  yes [Ana Sol] <spoke out about> {talks}.
  yes [Ana Sol] <spoke out against> {talks}.
  no  The spoken part ran out.
verb speculate: that about
  yes [The minister] <speculated> {that talks would go on in Lima}.
  yes [The minister] <speculated about> {the dam}.
  no  A speculative mood took hold.
verb state: that obj
  yes [Norway] <stated> {that no date had been set}.
  yes [Norway] <stated> {the fishing plan}.
  no  The state of the road is poor.
verb stress: that obj
  yes [Chile] <stressed> {that two boats were still missing}.
  yes [Chile] <stressed> {the border deal}.
  no  Heat puts stress on rails.
verb suggest: that ing
  yes [Ghana] <suggested> {that the ferry strike was over}.
  yes [Ghana] <suggested> {reopening the strait}.
  no  The stain suggests a leak.
verb support: obj ing
  yes [Kenya] <supported> {the new toll}.
  yes [Kenya] <supported> {sharing the water}.
  no  The supporting wall is thick.
verb suspect: that belief
  yes [Peru] <suspected> {that the inspectors had left the mine}.
  no  The suspect parcel was empty.
verb talk: about of on
  yes [Malta] <talked about> {talks}.
  yes [Malta] <talked of> {talks}.
  yes [Malta] <talked on> {talks}.
  no  The talks were short.
verb talk up: obj
  yes [Fiji] <talked up> {the fishing plan}.
  no  The talk went up in smoke.
verb tell: that to person
  yes [Nepal] <told> reporters {that the dam was nearly full}.
  yes [Nepal] <told> reporters {to share the water}.
  no  Twins are hard to tell apart.
verb testify: that
  yes [Laos] <testified> {that talks would go on in Lima}.
  no  The testimony was short.
verb thank: obj
  yes [The union] <thanked> {the new toll}.
  no  Thank goodness the rain stopped.
verb think: that about belief
  yes [Ana Sol] <thought> {that two boats were still missing}.
  yes [Ana Sol] <thought about> {the levy}.
  no  Think twice before crossing.
verb threaten: to
  yes [The minister] <threatened> {to share the water}.
  no  The threatened frog is green.
verb touch: on
  yes [Norway] <touched on> {talks}.
  no  The touch was light.
verb tout: obj
  yes [Chile] <touted> {the border deal}.
  no  The touts were gone.
verb trumpet: obj
  yes [Ghana] <trumpeted> {the water levy}.
  no  The trumpet was loud.
verb trust: obj
  yes [Kenya] <trusted> {the new toll}.
  no  The trust was founded in May.
verb tweet: that obj
  yes [Peru] <tweeted> {that the dam was nearly full}.
  yes [Peru] <tweeted> {the report on the dam}.
  no  Birds tweet at dawn.
verb tweet out: obj
  yes [Malta] <tweeted out> {the delay}.
  no  Birds tweet out of tune.
verb underline: that
  yes [Fiji] <underlined> {that no date had been set}.
  no  The title was underlined in red.
verb underscore: that
  yes [Nepal] <underscored> {that two boats were still missing}.
  no  A drum underscores the scene.
verb understand: that belief
  yes [Laos] <understood> {that the ferry strike was over}.
  no  An understanding smile came from the guard.
verb unveil: obj
  yes [The union] <unveiled> {the new toll}.
  no  The veiled statue is old.
verb urge: that obj obj-to
  yes [Ana Sol] <urged> {that the inspectors had left the mine}.
  yes [Ana Sol] <urged> {the report on the dam}.
  yes [Ana Sol] <urged> {Peru to reopen the dam}.
  no  The urge to laugh was strong.
verb utter: obj
  yes [The minister] <uttered> {the delay}.
  no  The utter silence was a shock.
verb veto: obj
  yes [Norway] <vetoed> {the fishing plan}.
  no  The veto was used twice.
verb view: obj name
  yes [Chile] <viewed> {the border deal}.
  yes [Chile] <viewed> {the plan unfair}.
  no  The view was clear.
verb voice: obj
  yes [Ghana] <voiced> {the water levy}.
  no  The voice was low.
verb vouch: for
  yes [Kenya] <vouched for> {the dam}.
  no  The voucher expired.
verb vow: that to obj
  yes [Peru] <vowed> {that two boats were still missing}.
  yes [Peru] <vowed> {to reopen the mine}.
  yes [Peru] <vowed> {the report on the dam}.
  no  The couple exchanged vows.
verb want: to obj obj-to
  yes [Malta] <wanted> {to sign the deal}.
  yes [Malta] <wanted> {the delay}.
  yes [Malta] <wanted> {the union to end the strike}.
  no  The wanted man fled.
verb warn: that to obj of against
  yes [Fiji] <warned> {that the quota had been set too low}.
  yes [Fiji] <warned> {to close the dam}.
  yes [Fiji] <warned> {the fishing plan}.
  yes [Fiji] <warned of> {the fishing ban}.
  yes [Fiji] <warned against> {the fishing ban}.
  no  Warning lights flashed at the dam.
verb welcome: obj
  yes [Nepal] <welcomed> {the border deal}.
  no  The guests were welcome.
verb wonder: that belief
  yes [Laos] <wondered> {that the strait was open to all ships}.
  no  No wonder the ice melted.
verb worry: that about belief
  yes [The union] <worried> {that the border crossing was quiet}.
  yes [The union] <worried about> {talks}.
  no  The worry beads were green.
verb write: that about
  yes [Ana Sol] <wrote> {that the dam was nearly full}.
  yes [Ana Sol] <wrote about> {the dam}.
  no  He writes with his left hand.
verb yell: that
  yes [The minister] <yelled> {that talks would go on in Lima}.
  no  The yell was heard far away.
