/// What kinds of thing an act is done to, as far as they decide what the act is.
struct ObjectClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  private static func bit(_ position: UInt32) -> ObjectClass {
    ObjectClass(rawValue: 1 << position)
  }

  static let relations = bit(0)
  static let talks = bit(1)
  static let aid = bit(2)
  static let asylum = bit(3)
  static let restriction = bit(4)
  static let sanction = bit(5)
  static let blockade = bit(6)
  static let troops = bit(7)
  static let inspectors = bit(8)
  static let peacekeepers = bit(9)
  static let envoy = bit(10)
  static let attack = bit(11)
  static let protest = bit(12)
  static let accord = bit(13)
  static let demand = bit(14)
  static let prisoner = bit(15)
  static let property = bit(16)
  static let route = bit(17)
  static let ceasefire = bit(18)
  static let reform = bit(19)
  static let bomb = bit(20)
  static let territory = bit(21)
  static let information = bit(22)
  static let weapon = bit(23)
  static let post = bit(24)
  static let concern = bit(25)
  static let visit = bit(26)
  static let support = bit(27)
  static let media = bit(28)
  static let law = bit(29)
  static let order = bit(31)
  /// A person, a body or a country: what can act itself; told by names and by sorts of nouns.
  static let actor = bit(30)

  /// What an act is done to, not what it is done with: the object is then the target.
  static let affected: ObjectClass = [
    .actor, .prisoner, .property, .territory, .envoy, .media, .route,
  ]

  /// The classes by the names that the lexicon of verbs calls them by.
  static let named: [String: ObjectClass] = [
    "relations": .relations, "talks": .talks, "aid": .aid, "asylum": .asylum,
    "restriction": .restriction, "sanction": .sanction, "blockade": .blockade, "troops": .troops,
    "inspectors": .inspectors, "peacekeepers": .peacekeepers, "envoy": .envoy, "attack": .attack,
    "protest": .protest, "accord": .accord, "demand": .demand, "prisoner": .prisoner,
    "property": .property, "route": .route, "ceasefire": .ceasefire, "reform": .reform,
    "bomb": .bomb, "territory": .territory, "information": .information, "weapon": .weapon,
    "post": .post, "concern": .concern, "visit": .visit, "support": .support, "media": .media,
    "law": .law, "order": .order, "actor": .actor,
  ]
}

extension ObjectClass {
  /// The classes that an entry of the lexicon names, parted by bars; none for other words.
  init(named names: String) {
    self = []
    for name in names.split(separator: "|") { formUnion(Self.named[String(name)] ?? []) }
  }
}
