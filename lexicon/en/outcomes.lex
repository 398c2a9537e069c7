# Words and phrases that say what came of a matter at talks: agreed, converging, open or
# blocked; none for words that say so only when they are denied.
#
#   part-of-speech lemmas: class [not=class] [of=subject] frames
#
# not= is the class under "not", "no", "failed to", "yet to". of= is what the subject must
# be: talks (or a deal), deal, sides (two or more together), failure (a noun for talks that came to
# nothing); going is for nouns that count with a verb of what is under way. The class term is of
# what a deal holds; whether the deal is made is asked elsewhere. The frames say where the matter
# stands: subj and obj, is (of "X is a sticking point"), to (an infinitive), that and because (clauses),
# clause (the one that the phrase stands in), or after a preposition; to+np is the preposition "to".
# In the examples <cue> and {matter}.

adj contentious: open subj
  yes {The toll} remains <contentious>, Norway said.
  no  Norway showed a contentious film.
adj deadlocked: blocked on over about
  yes Norway and Chile are <deadlocked> over {the toll}.
  no  The jury in Norway was deadlocked.
adj divided: open of=sides on over about
  yes Norway and Chile remained <divided> over {the toll}.
  no  The rock divided the stream.
adj far apart: open not=converging on over about
  yes Norway and Chile are <far apart> on {the toll}.
  no  The two lighthouses stand far apart.
adj outstanding: open subj
  yes {The toll} is still <outstanding>, Norway said.
  no  Norway has an outstanding goalkeeper.
adj stuck: blocked of=talks on over
  yes The talks are <stuck> over {the toll}.
  no  The van was stuck on the ice.
adj unresolved: open subj
  yes {The toll} remained <unresolved>, Norway said.
  no  An unresolved chord ended the song.
adj unsettled: open subj
  yes {The toll} remains <unsettled>, Norway said.
  no  Unsettled weather reached Norway.
noun accord: agreed not=open on over about to
  yes Norway and Chile reached an <accord> on {the toll}.
  no  Norway wants an accord on the toll.
noun agreement: agreed not=open on over about to that
  yes Norway and Chile reached an <agreement> on {the toll}.
  yes There is no <agreement> on {the toll}, Norway said.
  no  Norway hopes for an agreement on the toll.
noun breakthrough: converging not=open on over
  yes There was a <breakthrough> on {the toll}, Norway said.
  no  Norway hopes for a breakthrough on the toll.
noun compromise: agreed not=open on over about
  yes Norway and Chile reached a <compromise> on {the toll}.
  no  Norway proposed a compromise on the toll.
noun consensus: agreed not=open on over about that
  yes Norway and Chile reached <consensus> on {the toll}.
  no  Norway seeks consensus on the toll.
noun deadlock: blocked on over about
  yes Norway and Chile are in <deadlock> over {the toll}.
  no  Norway wants to avoid a deadlock over the toll.
noun deal: agreed not=open on over about to
  yes Norway and Chile struck a <deal> on {the toll}.
  yes A <deal> to {share the catch} was signed in Oslo.
  no  Norway wants a deal on the toll.
  no  Norway may strike a deal on the toll.
noun decision: none not=open on over about whether
  yes Norway has yet to make a <decision> on {the toll}.
  no  Norway made a decision on the toll.
noun difference: open on over about
  yes <Differences> over {the toll} remain, Norway said.
  no  Norway knows the difference between cod and hake.
noun disagreement: open on over about
  yes <Disagreements> over {the toll} remain, Norway said.
  no  Norway settled a disagreement over the toll.
noun discussion: open of=going on over about
  yes <Discussions> on {the toll} are continuing, Norway said.
  no  Discussions on the toll ended in Oslo.
noun gap: open on over about
  yes <Gaps> on {the toll} remain, Norway said.
  no  The gap in the fence was closed.
noun hurdle: open is
  yes {The toll} remains the main <hurdle>, Norway said.
  no  The horse cleared the last hurdle.
noun impasse: blocked on over about
  yes Norway and Chile are at an <impasse> over {the toll}.
  no  Norway hopes to avoid an impasse over the toll.
noun negotiation: open of=going on over about
  yes <Negotiations> on {the toll} are continuing, Norway said.
  no  Negotiations on the toll ended in Oslo.
noun obstacle: open is
  yes {The toll} remains the main <obstacle>, Norway said.
  no  The dog cleared every obstacle.
noun pact: agreed not=open on over about to
  yes Norway and Chile signed a <pact> on {the toll}.
  no  Norway wants a pact on the toll.
noun point of contention: open is
  yes {The toll} remains a <point of contention>, Norway said.
  no  Norway raised a point of order.
noun positive development: converging on regarding
  yes There were <positive developments> on {the toll}, Norway said.
  no  Norway watched developments on the coast.
noun progress: converging not=open on over
  yes Norway and Chile made <progress> on {the toll}.
  no  Norway wants progress on the toll.
noun settlement: agreed not=open on over about
  yes Norway and Chile reached a <settlement> on {the toll}.
  no  Norway wants a settlement on the toll.
noun stalemate: blocked on over about
  yes Norway and Chile are in a <stalemate> over {the toll}.
  no  Norway wants to avoid a stalemate over the toll.
noun standoff: blocked on over about
  yes Norway and Chile remain in a <standoff> over {the toll}.
  no  The standoff at the farm ended.
noun sticking point: open is over on
  yes {The toll} is the main <sticking point>, Norway said.
  yes The <sticking points> include {the toll}, Norway said.
  no  Norway overcame the last sticking point.
noun stumbling block: open is over on
  yes {The toll} remains a <stumbling block>, Norway said.
  no  Norway removed the stumbling block.
noun talk: open of=going on over about
  yes <Talks> on {the toll} are continuing, Norway said.
  no  Talks on the toll ended in Oslo.
noun understanding: agreed not=open on over about
  yes Norway and Chile reached an <understanding> on {the toll}.
  no  Norway has little understanding of the sea.
phrase at odds: open on over about
  yes Norway and Chile remain <at odds> over {the toll}.
  no  The odds in Norway were long.
phrase part of the agreement: term clause
  yes {Norway will open the strait} as <part of the agreement>.
  no  Norway disliked part of the agreement.
phrase part of the deal: term clause
  yes {Norway will open the strait} as <part of the deal>.
  no  Norway disliked part of the deal.
phrase remain to be: open subj
  yes {The toll} <remains to be> settled, Norway said.
  no  It remains to be seen whether Norway will pay.
phrase under consideration: open subj
  yes {The toll} is still <under consideration>, Norway said.
  no  Norway acted in consideration of its age.
phrase under discussion: open subj
  yes {The toll} is still <under discussion>, Norway said.
  no  Norway left the discussion.
phrase under the agreement: term clause
  yes <Under the agreement>, {Norway will open the strait}.
  no  Norway may suffer under the agreement.
phrase under the deal: term clause
  yes <Under the deal>, {Norway will open the strait}.
  no  Norway may suffer under the deal.
phrase up in the air: open subj
  yes {The toll} is still <up in the air>, Norway said.
  no  The kite over Norway went up.
verb accept: agreed of=sides obj
  yes Norway and Chile <accepted> {the truce}.
  no  Norway accepted the truce.
verb agree: agreed not=open of=sides on to to+np subj
  yes Norway and Chile <agreed> on {the toll}.
  yes The two sides have yet to <agree> on {the toll}.
  yes The two sides <agreed> to {share the catch}.
  yes The two sides <agreed> to {a lower toll}.
  no  Norway agreed to the toll.
  no  The two sides may agree on the toll.
verb break down: blocked of=talks on over because
  yes The talks between Norway and Chile <broke down> over {the toll}.
  no  The tram broke down over the bridge.
verb cause: blocked of=failure by
  yes The breakdown of the talks was <caused> by {the toll}, Norway said.
  no  The flood was caused by rain.
verb collapse: blocked of=talks on over because
  yes The talks between Norway and Chile <collapsed> over {the toll}.
  no  The bridge collapsed over the river.
verb contain: term of=deal obj
  yes The deal between Norway and Chile <contains> {a pledge to share the catch}.
  no  The box contains fish.
verb deadlock: blocked of=talks on over about
  yes The talks between Norway and Chile <deadlocked> over {the toll}.
  no  The jury deadlocked over the verdict.
verb decide: none not=open on over whether
  yes Norway has not yet <decided> on {the toll}.
  no  Norway decided on the toll.
verb differ: open of=sides on over
  yes Norway and Chile <differ> on {the toll}.
  no  Opinions differ.
verb disagree: open of=sides on over about
  yes Norway and Chile <disagreed> on {the toll}.
  no  The two clocks disagree.
verb fall apart: blocked of=talks on over because
  yes The talks between Norway and Chile <fell apart> over {the toll}.
  no  The shed fell apart over the winter.
verb finalise: agreed not=open of=sides obj subj
  yes {The toll} was <finalised> on Monday, Norway said.
  no  Norway wants to finalise the toll.
verb finalize: agreed not=open of=sides obj subj
  yes {The toll} was <finalized> on Monday, Norway said.
  no  Norway wants to finalize the toll.
verb founder: blocked of=talks on over because
  yes The talks between Norway and Chile <foundered> on {the toll}.
  no  The ship foundered on a rock.
verb include: term of=deal obj
  yes The deal between Norway and Chile <includes> {a pledge to share the catch}.
  no  The catch includes cod.
verb provide: term of=deal for
  yes The deal between Norway and Chile <provides> for {a shared patrol}.
  no  Norway provides for its fishermen.
verb resolve: agreed not=open of=sides obj subj
  yes {The toll} was <resolved>, Norway said.
  yes The two sides failed to <resolve> {the toll}.
  no  Norway wants to resolve the toll.
verb settle: agreed not=open of=sides obj subj
  yes {The toll} has been <settled>, Norway said.
  yes The two sides have yet to <settle> {the toll}.
  no  Norway wants to settle the toll.
verb split: open of=sides on over
  yes Norway and Chile <split> over {the toll}.
  no  The log split over the fire.
verb stall: open of=talks on over because
  yes The talks between Norway and Chile <stalled> over {the toll}.
  no  The engine stalled on the hill.
verb unravel: blocked of=talks on over because
  yes The talks between Norway and Chile <unravelled> over {the toll}.
  no  The scarf unravelled over time.
