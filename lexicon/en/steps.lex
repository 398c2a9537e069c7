# Verbs for what is done at talks.
#
#   verb lemmas: [meeting] [step] what makes it one of talks [begun, done or broken]
#
# meeting verbs in the past tell of a meeting that took place, step verbs with "will",
# "is to", "is expected to" and the like of a next step. anyone: whoever acts; near: whoever acts,
# where talks are spoken of in the sentence or right before; subj, obj: the subject or object is a noun of topics.txt.
# begun, done and broken: how far whoever acts has carried out what follows the verb, which is a
# claim. In the examples [holder] {clause}
# <verb group>.

verb address: step obj
  yes {[Envoys of Norway] <will address> the draft on Monday}.
  no  Norway will address the letters.
verb arrive: step near
  yes {[The minister of Norway] <will arrive> in Lima for talks on Monday}.
  no  Spring will arrive late in Norway.
verb attend: meeting step obj
  yes {[The minister of Norway] <attended> the talks in Lima}.
  no  Norway attended to its roads.
verb begin: meeting step subj obj begun
  yes [Norway] said {the talks <began> in Lima on Monday}.
  no  The winter in Norway began.
  yes [Norway] <began> {the withdrawal of its troops}.
verb breach: broken
  yes [Norway] <has breached> {the truce}.
  no  A breach in the dyke of Norway was closed.
verb carry out: done
  yes [Norway] <carried out> {the release of the crew}.
  no  A waiter in Norway carried soup.
verb complete: done
  yes [Norway] <has completed> {the withdrawal of its troops}.
  no  The run was a complete joy in Norway.
verb conclude: meeting step subj obj
  yes [Norway] said {the talks <concluded> on Monday}.
  no  The match in Norway concluded.
verb continue: meeting step subj obj
  yes [Norway] said {the talks <continued> on Monday}.
  no  The winter in Norway continued.
verb convene: meeting step subj obj anyone
  yes {[The council of Norway] <convened> on Monday}.
  no  Norway convenes slowly.
verb debate: step obj
  yes {[The council of Norway] <will debate> the bill on Monday}.
  no  Norway will debate for ever.
verb discuss: step obj
  yes {[Envoys of Norway] <will discuss> the draft on Monday}.
  no  Norway will discuss football.
verb end: meeting subj
  yes [Norway] said {the talks <ended> on Monday}.
  no  The winter in Norway ended.
verb fly: step near
  yes {[The minister of Norway] <will fly> to Lima for talks on Monday}.
  no  Geese will fly from Norway.
verb fulfil: done
  yes [Norway] <fulfilled> {its obligations under the pact}.
  no  A fulfilled life in Norway is rare.
verb fulfill: done
  yes [Norway] <has fulfilled> {its part of the deal}.
  no  A fulfilled life in Norway is rare.
verb gather: meeting step anyone
  yes {[Envoys of Norway] <gathered> in Lima on Monday}.
  no  Norway gathered the hay.
verb hear: step obj
  yes {[The court of Norway] <will hear> the case on Monday}.
  no  Norway will hear the bells.
verb hold: meeting step obj
  yes {[Norway] <held> talks in Lima on Monday}.
  no  Norway held the cup.
verb host: meeting step obj
  yes {[Norway] <hosted> the talks on Monday}.
  no  Norway hosted the ski race.
verb implement: done
  yes [Norway] <has implemented> {the second phase of the deal}.
  no  The farm implement in Norway broke.
verb join: meeting step obj
  yes {[Norway] <joined> the talks in Lima}.
  no  Norway joined the ski race.
verb last: meeting subj
  yes [Norway] said {the talks <lasted> five hours}.
  no  The winter in Norway lasted five months.
verb meet: meeting step anyone
  yes {[The minister of Norway] <met> her colleague from Chile in Lima}.
  no  Norway met every demand.
verb negotiate: step anyone
  yes {[Norway] <will negotiate> with Chile on Monday}.
  no  Norway could negotiate the bend.
verb open: meeting step subj obj
  yes [Norway] said {the talks <had opened> in Lima on Monday}.
  no  The shops in Norway opened.
verb participate in: meeting step obj
  yes {[Norway] <participated in> the talks in Lima}.
  no  Norway participated in the ski race.
verb present: step obj
  yes {[Norway] <will present> a draft on Monday}.
  no  Norway will present the cup.
verb publish: step obj
  yes {[Norway] <will publish> the draft on Monday}.
  no  Norway will publish a novel.
verb ratify: step obj
  yes {[Norway] <will ratify> the treaty on Monday}.
  no  Norway did not ratify the treaty.
verb reconvene: meeting step anyone subj
  yes {[Envoys of Norway] <will reconvene> on Monday}.
  no  Norway reconvenes slowly.
verb renege on: broken
  yes [Norway] <reneged on> {its promise to share the catch}.
  no  Norway went on.
verb resume: meeting step subj obj
  yes [Norway] said {the talks <would resume> on Monday}.
  no  The ski race in Norway resumed.
verb return: step near
  yes {[Envoys of Norway] <will return> to Lima for talks on Monday}.
  no  Spring will return to Norway.
verb reunite: meeting step anyone
  yes {[The minister of Norway] <will reunite> with her colleague on Monday}.
  no  Norway and Chile cannot reunite.
verb send: step obj
  yes {[Norway] <will send> its proposal on Monday}.
  no  Norway will send fish.
verb sign: step obj
  yes {[Norway] <will sign> the accord on Monday}.
  no  Norway will sign the swimmer.
verb sit down: meeting step anyone
  yes {[Envoys of Norway] <sat down> with Chile on Monday}.
  no  The trains in Norway broke down.
verb start: meeting step subj obj begun
  yes [Norway] said {the talks <started> on Monday}.
  no  The engine in Norway started.
  yes [Norway] <started> {pulling its troops out of the valley}.
verb submit: step obj
  yes {[Norway] <will submit> a proposal on Monday}.
  no  Norway will submit to nobody.
verb take part in: meeting step obj
  yes {[Norway] <took part in> the talks in Lima}.
  no  Norway took part in the ski race.
verb take place: meeting step subj
  yes [Norway] said {the talks <took place> on Monday}.
  no  The ski race in Norway took place.
verb travel: step near
  yes {[The minister of Norway] <will travel> to Lima for talks on Monday}.
  no  Sound will travel far in Norway.
verb unveil: step obj
  yes {[Norway] <will unveil> a proposal on Monday}.
  no  Norway will unveil a statue.
verb violate: broken
  yes [Norway] <violated> {the ceasefire}.
  no  Norway will not.
verb visit: step near
  yes {[The minister of Norway] <will visit> Chile for talks on Monday}.
  no  Whales will visit Norway.
verb vote: step anyone
  yes {[The council of Norway] <will vote> on Monday}.
  no  Norway voted.
