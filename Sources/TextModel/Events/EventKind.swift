/// What happens in an event, by a plain verb.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  // Words and intentions.
  case agree, promise, offer
  case demand, urge, ask
  case criticise, accuse, blame, complain, sue, convict
  case reject, refuse, oppose, veto, defy
  case threaten, warn
  case investigate, inspect
  case praise, support, defend, recognise, apologise, forgive, sign, reconcile
  // Dealings.
  case meet, talk, negotiate, visit, host, mediate, phone
  case cooperate, trade, exercise, extradite, share
  case aid, fund, arm, relieve, protect, shelter, rescue
  case yield, ease, reform
  case release, `return`, lift, admit, truce, withdraw, surrender, disarm, resign, compensate
  // Pressure.
  case protest, strike, fast, boycott, block, riot
  case deploy, alert, mobilise
  case sanction, sever, cut, halt, cancel, expel, recall
  case arrest, charge, jail, seize, destroy, ban, censor, restrict, deport, besiege, abduct, coerce
  // Force.
  case kill, wound, beat, rape, torture, bomb, assassinate, attack
  case fight, shoot, shell, raid, capture, invade, violate, massacre
  // Outside PLOVER.
  case die, explode

  /// The class of PLOVER that the act belongs to; none for what nobody does to anybody.
  public var type: EventType? { Self.codes[self]?.type }

  /// The code of CAMEO: its first two digits are the class, further ones are given where the word
  /// alone decides them.
  ///
  /// Schrodt (2012), "CAMEO: Conflict and Mediation Event Observations. Event and Actor Codebook".
  public var cameo: String? { Self.codes[self]?.cameo }

  private static let codes: [EventKind: (type: EventType, cameo: String)] = {
    var codes: [EventKind: (type: EventType, cameo: String)] = [:]
    for (type, kinds) in table {
      for (kind, code) in kinds { codes[kind] = (type, code) }
    }
    return codes
  }()

  private static let table: [(EventType, [(EventKind, String)])] = [
    (.agree, [(.agree, "030"), (.promise, "030"), (.offer, "030")]),
    (
      .consult,
      [
        (.meet, "040"), (.talk, "040"), (.negotiate, "046"), (.visit, "042"), (.host, "043"),
        (.mediate, "045"), (.phone, "041"),
      ]
    ),
    (
      .support,
      [
        (.praise, "051"), (.support, "050"), (.defend, "052"), (.recognise, "054"),
        (.apologise, "055"), (.forgive, "056"), (.sign, "057"), (.reconcile, "050"),
      ]
    ),
    (
      .cooperate,
      [
        (.cooperate, "060"), (.trade, "061"), (.exercise, "062"), (.extradite, "063"),
        (.share, "064"),
      ]
    ),
    (
      .aid,
      [
        (.aid, "070"), (.fund, "071"), (.arm, "072"), (.relieve, "073"), (.protect, "074"),
        (.shelter, "075"), (.rescue, "073"),
      ]
    ),
    (.concede, [(.yield, "080"), (.ease, "081"), (.reform, "083")]),
    (
      .retreat,
      [
        (.release, "0841"), (.return, "0842"), (.lift, "085"), (.admit, "086"), (.truce, "0871"),
        (.withdraw, "087"), (.surrender, "0874"), (.disarm, "0873"), (.resign, "0831"),
        (.compensate, "084"),
      ]
    ),
    (.investigate, [(.investigate, "090"), (.inspect, "090")]),
    (.demand, [(.demand, "100"), (.urge, "100"), (.ask, "100")]),
    (
      .disapprove,
      [
        (.criticise, "111"), (.accuse, "112"), (.blame, "112"), (.complain, "114"),
        (.sue, "115"), (.convict, "116"),
      ]
    ),
    (
      .reject,
      [(.reject, "120"), (.refuse, "120"), (.oppose, "120"), (.veto, "129"), (.defy, "128")]
    ),
    (.threaten, [(.threaten, "130"), (.warn, "130")]),
    (
      .protest,
      [
        (.protest, "141"), (.strike, "143"), (.fast, "142"), (.boycott, "143"), (.block, "144"),
        (.riot, "145"),
      ]
    ),
    (.mobilize, [(.deploy, "154"), (.alert, "152"), (.mobilise, "154")]),
    (
      .sanction,
      [
        (.sanction, "163"), (.sever, "161"), (.cut, "162"), (.halt, "164"), (.cancel, "160"),
        (.expel, "166"), (.recall, "161"),
      ]
    ),
    (
      .coerce,
      [
        (.arrest, "173"), (.charge, "173"), (.jail, "173"), (.seize, "171"), (.destroy, "171"),
        (.ban, "172"), (.censor, "1721"), (.restrict, "172"), (.deport, "174"), (.besiege, "191"),
        (.abduct, "181"), (.coerce, "170"),
      ]
    ),
    (
      .assault,
      [
        (.kill, "180"), (.wound, "180"), (.beat, "182"), (.rape, "1821"), (.torture, "1822"),
        (.bomb, "183"), (.assassinate, "186"), (.attack, "180"), (.massacre, "202"),
      ]
    ),
    (
      .fight,
      [
        (.fight, "190"), (.shoot, "193"), (.shell, "194"), (.raid, "190"), (.capture, "192"),
        (.invade, "192"), (.violate, "196"),
      ]
    ),
  ]
}
