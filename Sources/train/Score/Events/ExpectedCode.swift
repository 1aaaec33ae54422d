import TextModel

/// What the event codes of PETRARCH's unit records stand for.
///
/// Most of them are of WEIS (McClelland 1976, "World Event/Interaction Survey Codebook"), some are of
/// CAMEO, and some were made up for a test. A code of WEIS is compared by its class; one of no code
/// book by the verb that the record's dictionary of verbs gives it to.
enum ExpectedCode {
  /// The classes of PLOVER that a code can stand for; none for codes of no code book.
  static func types(_ code: String) -> Set<EventType> {
    let digits = code.filter(\.isNumber)
    guard digits.count >= 3, let root = Int(digits.prefix(2)) else { return [] }
    switch (root, digits) {
    case (3, "030"): return [.agree, .consult]
    case (4, "042"), (4, "043"), (4, "044"), (4, "045"): return [.support, .consult]
    case (17, "1711"): return [.coerce]
    case (19, "194"): return [.sanction, .fight]
    case (19, "191"): return [.sanction, .coerce]
    default: return classes[root] ?? []
    }
  }

  private static let classes: [Int: Set<EventType>] = [
    // Yield, consult, approve, promise, grant, reward, agree.
    1: [.concede, .retreat, .support],
    3: [.consult],
    4: [.support],
    5: [.agree],
    6: [.support, .cooperate, .concede, .retreat],
    7: [.aid],
    8: [.agree, .support, .cooperate],
    // Request, propose, reject, accuse, protest, deny, demand, warn, threaten.
    9: [.demand],
    10: [.demand],
    11: [.reject],
    12: [.disapprove],
    13: [.disapprove, .protest],
    14: [.reject, .disapprove],
    15: [.demand],
    16: [.threaten],
    17: [.threaten],
    // Demonstrate, reduce relations, expel, seize, force.
    18: [.protest, .mobilize],
    19: [.sanction],
    20: [.coerce, .sanction],
    21: [.coerce],
    22: [.assault, .fight],
  ]
}
