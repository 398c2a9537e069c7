# Words that open a condition, and its kind. In the examples {condition} must be found.
# A "clause" needs a verb of its own; a "phrase" does not.

clause after: only-after
  yes Norway is willing to meet {after Chile opens the port}.
  no  Norway accepted the accord after Chile had opened the port.
clause as long as: if
  yes Ghana will accept a smaller quota {as long as foreign trawlers stay out}.
  no  The bridge in Ghana is as long as a ship.
clause as soon as: only-after
  yes Kenya is willing to lift the ban {as soon as Ghana opens the port}.
  no  The crew of the boat from Kenya will eat as soon as possible.
clause assuming: if
  yes Peru is ready to sign the pact {assuming the map is corrected}.
  no  Peru tried a man for assuming a false name.
clause before: only-after
  yes Norway refuses to lift the ban {before Chile opens the port}.
  no  Norway brought the ban before the court in Oslo.
clause if: if
  yes Kenya is willing to withdraw its patrols {if the raids stop}.
  no  Asked if Kenya was willing to sign, the minister left.
clause in the event that: if
  yes Laos is ready to share the water {in the event that Nepal reopens the dam}.
  no  Runners from Laos won in the event.
clause on condition that: if
  yes Malta agreed to host the talks {on condition that both fleets stay away}.
  no  An official of Malta spoke on condition of anonymity.
clause on the condition that: if
  yes Malta agreed to host the talks {on the condition that both fleets stay away}.
  no  Malta spoke of the condition of the road.
clause on the understanding that: if
  yes Fiji accepted the draft {on the understanding that the fund is paid in}.
  no  Fiji has an understanding that helps.
clause once: only-after
  yes Nepal will accept monitors {once the pass is open}.
  no  Nepal won once.
clause only after: only-after
  yes Laos is prepared to talk {only after the dam gates are shut}.
  no  Laos won only twice.
clause only if: if
  yes Chile will accept the timetable {only if Peru leaves the strait}.
  no  Chile won only twice.
clause only once: only-after
  yes Chile is ready to sign the pact {only once the survey is done}.
  no  Chile won only once.
clause only when: only-after
  yes Ghana will accept the loan {only when the old one is cancelled}.
  no  Ghana won only when it rained.
clause provided: if
  yes Norway is willing to share the catch {provided the counts are public}.
  no  Norway provided tents.
clause provided that: if
  yes Norway is willing to share the catch {provided that the counts are public}.
  no  Norway provided that tent.
clause providing: if
  yes Norway is willing to share the catch {providing the counts are public}.
  no  Norway is providing tents.
clause should: if
  yes {Should the raids stop}, Kenya is willing to withdraw its patrols.
  no  Kenya should be proud of its runners.
clause so long as: if
  yes Kenya will accept the ruling {so long as the other side does}.
  no  Kenya was away so long.
clause unless: unless
  yes Peru refused to lift the toll {unless the fleet withdrew}.
  no  Peru is less cold.
clause until: only-after
  yes Malta refused to sign the treaty {until the crew was freed}.
  no  The talks in Malta ran until noon.
clause when: only-after
  yes Malta is willing to sign the treaty {when the crew is freed}.
  no  Malta signed the treaty when its crew was freed.
phrase conditional on: subject-to
  yes Nepal is willing to sign the accord {conditional on a referendum}.
  no  The conditional clause is taught in Nepal.
phrase conditional upon: subject-to
  yes Malta is willing to sign the accord {conditional upon a referendum}.
  no  The conditional clause is taught in Malta.
phrase conditioned on: subject-to
  yes Nepal is willing to sign the accord {conditioned on a vote at home}.
  no  Hair is conditioned in Nepal.
phrase contingent on: subject-to
  yes Fiji agreed to the levy {contingent on a vote in parliament}.
  no  A contingent came from Fiji.
phrase contingent upon: subject-to
  yes Ghana agreed to the levy {contingent upon a vote in parliament}.
  no  A contingent came from Ghana.
phrase depend on: subject-to
  yes Kenya’s support for the levy would {depend on the vote}.
  no  Many lives in Kenya depend on rain.
phrase dependent on: subject-to
  yes Fiji is ready to join the pact {dependent on the budget}.
  no  Two islands of Fiji have dependent villages.
phrase depends on: subject-to
  yes Kenya’s support for the levy {depends on the vote}.
  no  The harvest in Kenya depends on rain.
phrase hinges on: subject-to
  yes Kenya’s support for the levy {hinges on the vote}.
  no  The season of Kenya’s runners hinges on a final.
phrase in exchange: in-exchange
  yes {In exchange}, Laos wants a share of the toll.
  no  The stock exchange in Laos closed.
phrase in exchange for: in-exchange
  yes Norway offered to share the catch {in exchange for port rights}.
  no  The exchange for students from Norway closed.
phrase in return: in-exchange
  yes {In return}, Chile demanded a share of the toll.
  no  Chile will return on Sunday.
phrase in return for: in-exchange
  yes Ghana offered to release the crew {in return for the impounded boats}.
  no  Ghana will return on Sunday.
phrase on one condition: if
  yes Peru will accept the toll {on one condition}.
  no  Peru met on one condition report.
phrase pending: subject-to
  yes Peru accepted the accord {pending ratification}.
  no  Pending cases fill the courts of Peru.
phrase subject to: subject-to
  yes Kenya accepted the accord {subject to a referendum}.
  no  The subject was dear to Kenya.
