# Verbs with which somebody says that what another says is not so.
#
#   verb lemmas: [that] [obj] [claim] [alone]
#
# What may stand behind the verb: that, a clause; obj, any object; claim, an object that is
# a noun of claims.txt or a pronoun that stands for what was said; alone, nothing. In the
# examples [who denies] {what is denied, the verb where nothing stands behind it} <verb group>.

verb challenge: claim
  yes [Norway] <challenged> {that account}.
  no  Norway challenged the champion.
verb contest: claim
  yes [Norway] <contested> {the figure}.
  no  Norway contested the final.
verb contradict: obj
  yes [Norway] <contradicted> {the minister}.
  no  The contradictory signs in Norway were taken down.
verb debunk: obj
  yes [Norway] <debunked> {the story}.
  no  Norway slept.
verb deny: that obj
  yes [Norway] <denied> that {the strait was closed}.
  yes [Norway] <denied> {the report}.
  no  Norway did not deny the report.
  no  Norway denied them the right to fish.
verb disagree: alone
  yes [Norway] {<disagreed>}, and its envoy left.
  no  The two clocks disagree.
verb dismiss: claim
  yes [Norway] <dismissed> {the allegation} on Monday.
  no  Norway dismissed the coach.
verb dispute: that obj
  yes [Norway] <disputed> {the figure}.
  no  The disputed strip in Norway is narrow.
verb doubt: that
  yes [Norway] <doubted> that {the strait was closed}.
  yes [Norway] <doubts> {the strait was closed}.
  no  Norway doubted the weather.
verb question: claim
  yes [Norway] <questioned> {that account}.
  no  Norway questioned the witness.
verb rebut: obj
  yes [Norway] <rebutted> {the charge}.
  no  Norway slept.
verb refute: that obj
  yes [Norway] <refuted> {the claim}.
  no  Norway slept.
verb reject: claim
  yes [Norway] <rejected> {the accusation}.
  yes [Norway] <rejected> the idea that {the strait was closed}.
  yes [Norway] <rejected> {that} and left the room.
  no  Norway rejected the offer.
  no  Norway weighed the offer before rejecting it.
verb repudiate: claim
  yes [Norway] <repudiated> {that version}.
  no  Norway repudiated the treaty.
verb take issue with: obj
  yes [Norway] <took issue with> {the report}.
  no  Norway took the train.
