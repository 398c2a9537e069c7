# Verbs of saying, with what they take: that (a clause), quote, person ("told reporters").
# In the examples [source] <cue> {content} are what must be found.

verb acknowledge: that quote
  yes [Norway] <acknowledged> that {the quota had been set too low}.
  no  A quick nod was enough to acknowledge the bow.
verb add: that quote
  yes [Chile] <added> that {the inspectors had left the mine}.
  no  Salt is easy to add to soup.
verb admit: that quote
  yes [Ghana] <admitted> that {the strait was open to all ships}.
  no  Children under six are admitted free.
verb allege: that quote
  yes [Kenya] <alleged> that {the border crossing was quiet}.
  no  The alleged thief left town.
verb announce: that quote
  yes [Peru] <announced> that {the dam was nearly full}.
  no  The train was announced twice.
verb argue: that quote
  yes [Malta] <argued> that {talks would go on in Lima}.
  no  Two drivers argued in the street.
verb ask: that quote
  yes [Fiji] <asked> that {no date had been set}.
  no  The boy asked for water.
verb assert: that quote
  yes [Nepal] <asserted> that {two boats were still missing}.
  no  An assertive cat lives next door.
verb assure: that quote person
  yes [Laos] <assured> reporters that {the ferry strike was over}.
  no  The loan is assured.
verb believe: that quote
  yes [Norway] <believed> that {the quota had been set too low}.
  no  Seeing is believing.
verb caution: that quote
  yes [Chile] <cautioned> that {the inspectors had left the mine}.
  no  Drive with caution on ice.
verb claim: that quote
  yes [Ghana] <claimed> that {the strait was open to all ships}.
  no  She claimed her bag at the desk.
verb comment: that quote
  yes [Kenya] <commented> that {the border crossing was quiet}.
  no  The match had no comments page.
verb complain: that quote
  yes [Peru] <complained> that {the dam was nearly full}.
  no  Guests complain about the heat.
verb concede: that quote
  yes [Malta] <conceded> that {talks would go on in Lima}.
  no  The keeper conceded two goals.
verb conclude: that quote
  yes [Fiji] <concluded> that {no date had been set}.
  no  The concert concluded at ten.
verb confirm: that quote
  yes [Nepal] <confirmed> that {two boats were still missing}.
  no  Seats must be confirmed by noon.
verb contend: that quote
  yes [Laos] <contended> that {the ferry strike was over}.
  no  Six boats contend for the cup.
verb declare: that quote
  yes [Norway] <declared> that {the quota had been set too low}.
  no  Travellers with nothing to declare go left.
verb demand: that quote
  yes [Chile] <demanded> that {the inspectors had left the mine}.
  no  The climb demands strong legs.
verb deny: that quote
  yes [Ghana] <denied> that {the strait was open to all ships}.
  no  Entry was denied to dogs.
verb disclose: that quote
  yes [Kenya] <disclosed> that {the border crossing was quiet}.
  no  The box held undisclosed sums.
verb emphasise: that quote
  yes [Peru] <emphasised> that {the dam was nearly full}.
  no  The red paint was meant to emphasise the door.
verb emphasize: that quote
  yes [Malta] <emphasized> that {talks would go on in Lima}.
  no  The red paint was meant to emphasize the door.
verb estimate: that quote
  yes [Fiji] <estimated> that {no date had been set}.
  no  The estimate was too low.
verb explain: that quote
  yes [Nepal] <explained> that {two boats were still missing}.
  no  The manual explains the pump.
verb feel: that quote
  yes [Laos] <felt> that {the ferry strike was over}.
  no  The cloth felt soft.
verb indicate: that quote
  yes [Norway] <indicated> that {the quota had been set too low}.
  no  The needle indicates the depth.
verb inform: that quote person
  yes [Chile] <informed> reporters that {the inspectors had left the mine}.
  no  An informed guess was made.
verb insist: that quote
  yes [Ghana] <insisted> that {the strait was open to all ships}.
  no  The rain was insistent.
verb maintain: that quote
  yes [Kenya] <maintained> that {the border crossing was quiet}.
  no  The council maintains the road.
verb mention: that quote
  yes [Peru] <mentioned> that {the dam was nearly full}.
  no  The actor got an honourable mention.
verb note: that quote
  yes [Malta] <noted> that {talks would go on in Lima}.
  no  The singer held a high note.
verb observe: that quote
  yes [Fiji] <observed> that {no date had been set}.
  no  Tourists observe the whales.
verb pledge: that quote
  yes [Nepal] <pledged> that {two boats were still missing}.
  no  The pledge was read at noon.
verb post: that quote
  yes [Norway] <posted> that {the quota had been set too low}.
  no  The letter was posted late.
verb predict: that quote
  yes [Chile] <predicted> that {the inspectors had left the mine}.
  no  The storm was predicted by a dog.
verb promise: that quote
  yes [Ghana] <promised> that {the strait was open to all ships}.
  no  The sky looks promising.
verb recall: that quote
  yes [Kenya] <recalled> that {the border crossing was quiet}.
  no  The maker recalled nine cars.
verb reiterate: that quote
  yes [Peru] <reiterated> that {the dam was nearly full}.
  no  A loop is there to reiterate.
verb remark: that quote
  yes [Malta] <remarked> that {talks would go on in Lima}.
  no  The view is remarkable.
verb remind: that quote person
  yes [Fiji] <reminded> reporters that {no date had been set}.
  no  Songs remind me of home.
verb repeat: that quote
  yes [Nepal] <repeated> that {two boats were still missing}.
  no  The show was repeated in May.
verb reply: that quote
  yes [Laos] <replied> that {the ferry strike was over}.
  no  The reply was lost in the post.
verb report: that quote
  yes [Norway] <reported> that {the quota had been set too low}.
  no  The crew must report for duty.
verb respond: that quote
  yes [Chile] <responded> that {the inspectors had left the mine}.
  no  Ambulances responded in minutes.
verb reveal: that quote
  yes [Ghana] <revealed> that {the strait was open to all ships}.
  no  The curtain was drawn to reveal a stage.
verb say: that quote
  yes [Kenya] <said> that {the border crossing was quiet}.
  no  It goes without saying.
verb signal: that quote
  yes [Peru] <signaled> that {the dam was nearly full}.
  no  The signal at the crossing was red.
verb state: that quote
  yes [Malta] <stated> that {talks would go on in Lima}.
  no  The state of the road is poor.
verb stress: that quote
  yes [Fiji] <stressed> that {no date had been set}.
  no  Heat puts stress on rails.
verb suggest: that quote
  yes [Nepal] <suggested> that {two boats were still missing}.
  no  The stain suggests a leak.
verb tell: that quote person
  yes [Laos] <told> reporters that {the ferry strike was over}.
  no  Twins are hard to tell apart.
verb think: that quote
  yes [Norway] <thought> that {the quota had been set too low}.
  no  Think twice before crossing.
verb tweet: that quote
  yes [Chile] <tweeted> that {the inspectors had left the mine}.
  no  Birds tweet at dawn.
verb underline: that quote
  yes [Ghana] <underlined> that {the strait was open to all ships}.
  no  The title was underlined in red.
verb underscore: that quote
  yes [Kenya] <underscored> that {the border crossing was quiet}.
  no  A drum underscores the scene.
verb vow: that quote
  yes [Peru] <vowed> that {the dam was nearly full}.
  no  The couple exchanged vows.
verb warn: that quote
  yes [Malta] <warned> that {talks would go on in Lima}.
  no  Warning lights flashed at the dam.
verb write: that quote
  yes [Fiji] <wrote> that {no date had been set}.
  no  He writes with his left hand.
