# Words and phrases that say how talks went: good, bad or mixed.
#
#   part-of-speech lemmas: class [alone] [deal]
#
# They count of a noun for talks (topics.txt); alone ones say by themselves that they
# are about talks, deal ones may also be said of a deal. In the examples [who says so]
# {clause} <word>. A negation turns good into bad; what is only hoped or feared is out.

adj acrimonious: bad
  yes [Norway] described {the talks as <acrimonious>}.
  no  The acrimonious owner of the Norway hotel left.
adj amicable: good
  yes [Norway] described {the talks as <amicable>}.
  no  The minister of Norway has an amicable dog.
adj candid: mixed
  yes [Norway] described {the talks as <candid>}.
  no  A candid photo from Norway won.
adj constructive: good
  yes [Norway] described {the talks as <constructive>}.
  no  Norway teaches constructive mathematics.
adj contentious: bad
  yes [Norway] described {the talks as <contentious>}.
  no  A contentious film from Norway won.
adj cordial: good
  yes [Norway] described {the talks as <cordial>}.
  no  Norway drinks raspberry cordial.
adj deadlocked: bad
  yes [Norway] described {the talks as <deadlocked>}.
  no  The jury in Norway was deadlocked.
adj difficult: bad
  yes [Norway] described {the talks as <difficult>}.
  no  The climb in Norway was difficult.
adj disappointing: bad
  yes [Norway] described {the talks as <disappointing>}.
  no  The harvest in Norway was disappointing.
adj easy: good
  yes [Norway] described {the talks as <easy>}.
  no  The crossing from Norway was easy.
adj encouraging: good
  yes [Norway] described {the talks as <encouraging>}.
  no  Sales in Norway were encouraging.
adj excellent: good
  yes [Norway] described {the talks as <excellent>}.
  no  The fish from Norway was excellent.
adj frank: mixed
  yes [Norway] said {both sides held very <frank> talks}.
  no  A Norway sausage is no frank.
adj friendly: good
  yes [Norway] described {the talks as <friendly>}.
  no  Norway won the friendly match.
adj fruitful: good
  yes [Norway] described {the talks as <fruitful>}.
  no  The orchards of Norway were fruitful.
adj fruitless: bad
  yes [Norway] described {the talks as <fruitless>}.
  no  The search in Norway was fruitless.
adj good: good
  yes [Norway] described {the talks as <good>}.
  no  The fish from Norway was good.
adj great: good
  yes [Norway] described {the talks as <great>}.
  no  The fish from Norway was great.
adj hard: bad
  yes [Norway] described {the talks as <hard>}.
  no  The ice in Norway was hard.
adj heated: bad
  yes [Norway] described {the talks as <heated>}.
  no  The pools in Norway are heated.
adj hopeless: bad
  yes [Norway] described {the talks as <hopeless>}.
  no  The swimmer from Norway was hopeless.
adj inconclusive: bad
  yes [Norway] described {the talks as <inconclusive>}.
  no  The blood test in Norway was inconclusive.
adj intense: mixed
  yes [Norway] described {the talks as <intense>}.
  no  The storm off Norway was intense.
adj positive: good
  yes [Norway] described {the talks as <positive>}.
  no  The blood test in Norway was positive.
adj productive: good
  yes [Norway] described {the talks as <productive>}.
  no  The wells off Norway are productive.
adj promising: good
  yes [Norway] described {the talks as <promising>}.
  no  The swimmer from Norway is promising.
adj respectful: good
  yes [Norway] described {the talks as <respectful>}.
  no  The swimmer from Norway is respectful.
adj stalled: bad
  yes [Norway] described {the talks as <stalled>}.
  no  The stalled car in Norway was towed.
adj sterile: bad
  yes [Norway] described {the talks as <sterile>}.
  no  The ward in Norway was sterile.
adj substantive: good
  yes [Norway] described {the talks as <substantive>}.
  no  A substantive noun names a thing in Norway.
adj successful: good
  yes [Norway] described {the talks as <successful>}.
  no  The swimmer from Norway was successful.
adj tense: bad
  yes [Norway] described {the talks as <tense>}.
  no  The past tense is hard in Norway.
adj tough: bad
  yes [Norway] described {the talks as <tough>}.
  no  The meat in Norway was tough.
adj tricky: bad
  yes [Norway] described {the talks as <tricky>}.
  no  The path in Norway was tricky.
adj unproductive: bad
  yes [Norway] described {the talks as <unproductive>}.
  no  The wells off Norway are unproductive.
adj unsuccessful: bad
  yes [Norway] described {the talks as <unsuccessful>}.
  no  The swimmer from Norway was unsuccessful.
adj useful: good
  yes [Norway] described {the talks as <useful>}.
  no  The tools from Norway were useful.
adj warm: good
  yes [Norway] described {the talks as <warm>}.
  no  The sea off Norway was warm.
adj worthwhile: good
  yes [Norway] described {the talks as <worthwhile>}.
  no  The trip to Norway was worthwhile.
noun breakdown: bad
  yes [Norway] said {the talks ended in <breakdown>}.
  no  Norway had a breakdown of its grid.
noun breakthrough: good alone
  yes [Norway] said {the talks brought a <breakthrough>}.
  no  Norway hopes for a breakthrough in the talks.
noun collapse: bad
  yes [Norway] said {the talks ended in <collapse>}.
  no  Norway fears a collapse of the bridge.
noun deadlock: bad alone
  yes [Norway] said {the talks had reached <deadlock>}.
  no  Norway wants to break the deadlock in the talks.
noun failure: bad
  yes [Norway] said {the talks ended in <failure>}.
  no  Norway had a failure of its grid.
noun gap: bad
  yes [Norway] said {a wide <gap> remained in the talks}.
  no  Norway closed the gap in its fence.
noun gridlock: bad
  yes [Norway] said {the talks were in <gridlock>}.
  no  Cars in Norway stood still.
noun headway: good alone
  yes [Norway] said {the two sides had made <headway>}.
  no  Norway hopes to make headway in the talks.
noun impasse: bad alone
  yes [Norway] said {the talks had reached an <impasse>}.
  no  Norway wants to end the impasse in the talks.
noun momentum: good
  yes [Norway] said {the talks had <momentum>}.
  no  A wheel in Norway keeps its momentum.
noun progress: good
  yes [Norway] said {the talks had made <progress>}.
  no  Norway's troops made progress near the river.
noun setback: bad
  yes [Norway] called {the meeting a <setback>}.
  no  Norway had a setback in the ski race.
noun stalemate: bad alone
  yes [Norway] said {the talks had ended in <stalemate>}.
  no  Norway wants to break the stalemate in the talks.
noun success: good
  yes [Norway] called {the meeting a <success>}.
  no  Norway had a success in the ski race.
phrase a long way to go: bad alone
  yes [Norway] said {the two sides had <a long way to go>}.
  no  It is a long way to Norway.
phrase a lot of work: bad
  yes [Norway] said {there was <a lot of work> to do in the talks}.
  no  A farm in Norway is a lot of work.
phrase close to a deal: good alone
  yes [Norway] said {the two sides were <close to a deal>}.
  no  The house in Norway is close to a school.
phrase close to agreement: good alone
  yes [Norway] said {the two sides were <close to agreement>}.
  no  The house in Norway is close to a school.
phrase close to an agreement: good alone
  yes [Norway] said {the two sides were <close to an agreement>}.
  no  The house in Norway is close to a school.
phrase common ground: good alone
  yes [Norway] said {the two sides had found <common ground>}.
  no  Norway wants to find common ground in the talks.
phrase deeply divided: bad
  yes [Norway] said {the two sides were <deeply divided> in the talks}.
  no  The valley in Norway is divided.
phrase differences remain: bad alone
  yes [Norway] said {big <differences remain> in the talks}.
  no  Norway likes differences of taste.
phrase far apart: bad alone
  yes [Norway] said {the two sides were <far apart>}.
  no  The houses in Norway are not far from the sea.
phrase far from a deal: bad alone
  yes [Norway] said {the two sides were <far from a deal>}.
  no  The houses in Norway are far from the sea.
phrase far from an agreement: bad alone
  yes [Norway] said {the two sides were <far from an agreement>}.
  no  The houses in Norway are far from the sea.
phrase gaps remain: bad alone
  yes [Norway] said {big <gaps remain> in the talks}.
  no  Norway likes gaps in a fence.
phrase good sign: good
  yes [Norway] called {the meeting a <good sign>}.
  no  Norway put up a good sign on the road.
phrase in the right direction: good
  yes [Norway] said {the talks were moving <in the right direction>}.
  no  The car drove in the right direction in Norway.
phrase no agreement: bad alone
  yes [Norway] said {there was <no agreement>}.
  no  An agreement was read in Norway.
phrase no closer to: bad
  yes [Norway] said {the talks were <no closer to> a deal}.
  no  The house in Norway is no closer to the sea.
phrase no deal: bad alone
  yes [Norway] said {there was <no deal>}.
  no  A deal was read in Norway.
phrase on the brink of collapse: bad
  yes [Norway] said {the talks were <on the brink of collapse>}.
  no  The bridge in Norway is on the brink of collapse.
phrase on the right track: good
  yes [Norway] said {the talks were <on the right track>}.
  no  The train to Norway is on the right track.
phrase on track: good
  yes [Norway] said {the talks were <on track>}.
  no  The train to Norway is on track.
phrase poles apart: bad alone
  yes [Norway] said {the two sides were <poles apart>}.
  no  Two poles stand in Norway.
phrase same page: good
  yes [Norway] said {both sides were on the <same page> in the talks}.
  no  Norway printed both photos on the same page.
phrase step back: bad
  yes [Norway] called {the meeting a <step back>}.
  no  The guard in Norway took a step back.
phrase step forward: good
  yes [Norway] called {the meeting a <step forward>}.
  no  The guard in Norway took a step forward.
phrase wide apart: bad alone
  yes [Norway] said {the two sides were <wide apart>}.
  no  The houses in Norway are wide.
phrase within reach: good deal
  yes [Norway] said {a deal was <within reach>}.
  no  The shelf in Norway is within reach.
phrase within sight: good deal
  yes [Norway] said {a deal was <within sight>}.
  no  The lake in Norway is within sight.
phrase without a breakthrough: bad
  yes [Norway] said {the talks ended <without a breakthrough>}.
  no  The year in Norway ended without a frost.
phrase without a deal: bad
  yes [Norway] said {the talks ended <without a deal>}.
  no  The year in Norway ended without a frost.
phrase without agreement: bad
  yes [Norway] said {the talks ended <without agreement>}.
  no  The year in Norway ended without a frost.
phrase without an agreement: bad
  yes [Norway] said {the talks ended <without an agreement>}.
  no  The year in Norway ended without a frost.
phrase without progress: bad
  yes [Norway] said {the talks ended <without progress>}.
  no  The year in Norway ended without a frost.
phrase without result: bad
  yes [Norway] said {the talks ended <without result>}.
  no  The year in Norway ended without a frost.
verb advance: good
  yes [Norway] said {the talks <advanced> on Monday}.
  no  The army of Norway advanced.
verb bog down: bad
  yes [Norway] said {the talks <bogged down>}.
  no  The car in Norway bogged down.
verb break down: bad deal
  yes [Norway] said {the talks <broke down>}.
  no  The car in Norway broke down.
verb break off: bad
  yes [Norway] said {the talks <broke off>}.
  no  A branch broke off in Norway.
verb collapse: bad deal
  yes [Norway] said {the talks <collapsed>}.
  no  A bridge in Norway collapsed.
verb drag on: bad
  yes [Norway] said {the talks <dragged on>}.
  no  The winter in Norway dragged on.
verb fail: bad
  yes [Norway] said {the talks <failed>}.
  no  The engine in Norway failed.
verb fall apart: bad deal
  yes [Norway] said {the talks <fell apart>}.
  no  A shed in Norway fell apart.
verb falter: bad
  yes [Norway] said {the talks <faltered>}.
  no  The engine in Norway faltered.
verb founder: bad
  yes [Norway] said {the talks <foundered>}.
  no  A ship off Norway foundered.
verb go badly: bad
  yes [Norway] said {the talks <went badly>}.
  no  The hunt in Norway went badly.
verb go nowhere: bad
  yes [Norway] said {the talks <went nowhere>}.
  no  The road in Norway went nowhere.
verb go well: good
  yes [Norway] said {the talks <went well>}.
  no  The hunt in Norway went well.
verb move forward: good
  yes [Norway] said {the talks <moved forward>}.
  no  The car in Norway moved forward.
verb progress: good
  yes [Norway] said {the talks <progressed>}.
  no  The winter in Norway progressed.
verb stall: bad
  yes [Norway] said {the talks <stalled>}.
  no  The car in Norway stalled.
