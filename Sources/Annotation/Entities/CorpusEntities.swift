import TextModel

/// Joins the entities of the documents of a corpus where documents speak of the same.
///
/// Documents are added one by one, in their order in the corpus. What is joined depends on which
/// documents there are, not on their order: entities are looked at in the order of their names.
/// Entities of the same names are kept once, and of a document only which of them it speaks of, so
/// that memory grows with the number of distinct entities.
public struct CorpusEntities: Sendable {
  private let aliases: NameAliases
  /// The distinct sets of names.
  private var profiles: [EntityProfile] = []
  private var numberOfProfile: [EntityProfile: Int32] = [:]
  /// How the documents speak of the entities with these names.
  private var uses: [EntityUse] = []
  private var numbers = EntityNumbers()

  /// The entities of no document yet.
  public init(aliases: NameAliases = NameAliases()) {
    self.aliases = aliases
  }

  /// Adds the entities of the next document.
  public mutating func add(_ entities: DocumentEntities) {
    let document = numbers.documentCount
    let own = entities.entities.map { entity -> Int32 in
      guard entity.isNamed else { return -1 }
      let number = number(of: EntityProfile(entity))
      uses[Int(number)].documentCount += 1
      if let role = entity.role { uses[Int(number)].roles.add(role) }
      return number
    }
    for (position, mention) in entities.mentions.enumerated()
    where own.indices.contains(mention.entity) && own[mention.entity] >= 0 {
      uses[Int(own[mention.entity])].add(
        EntityUse(mentionCount: 1, firstMention: (document, position)))
    }
    numbers.add(own)
  }

  private mutating func number(of profile: EntityProfile) -> Int32 {
    if let number = numberOfProfile[profile] { return number }
    let number = Int32(truncatingIfNeeded: profiles.count)
    numberOfProfile[profile] = number
    profiles.append(profile)
    uses.append(EntityUse())
    return number
  }

  /// The entities of all documents, joined.
  public func joined() -> JoinedEntities {
    let order = profiles.indices.sorted { profiles[$0].precedes(profiles[$1]) }
    let joining = EntityJoining(
      order.map { profiles[$0] }, counts: order.map { uses[$0].documentCount },
      roles: order.map { uses[$0].roles }, aliases: aliases)
    let entities = joining.entities()
    var joinedUses = [EntityUse](repeating: EntityUse(), count: entities.count)
    var entityOfProfile = [Int32](repeating: -1, count: profiles.count)
    for (number, cluster) in zip(order, joining.clusters) {
      joinedUses[cluster].add(uses[number])
      entityOfProfile[number] = Int32(truncatingIfNeeded: cluster)
    }
    return JoinedEntities(
      zip(entities, joinedUses).map { CorpusEntity($0, $1) },
      numbers.mapped { $0 < 0 ? -1 : entityOfProfile[Int($0)] })
  }
}

/// How documents speak of an entity.
struct EntityUse: Sendable {
  /// How many documents speak of it.
  var documentCount = 0
  /// How many mentions it has.
  var mentionCount = 0
  /// The number of the document that mentions it first, and that of the mention there.
  var firstMention: (document: Int, mention: Int)?
  /// The roles that it is given.
  var roles = RoleTally()

  /// Adds the mentions of another use.
  mutating func add(_ other: EntityUse) {
    mentionCount += other.mentionCount
    guard let place = other.firstMention else { return }
    if let first = firstMention, first <= place { return }
    firstMention = place
  }
}

/// For each document the numbers of its entities, one after the other; -1 for one without a number.
struct EntityNumbers: Sendable {
  private var numbers: [Int32] = []
  /// Where the numbers of each document end.
  private var ends: [Int] = []

  /// How many documents there are.
  var documentCount: Int { ends.count }

  /// Adds the numbers of the next document.
  mutating func add(_ own: [Int32]) {
    numbers.append(contentsOf: own)
    ends.append(numbers.count)
  }

  /// The same with other numbers for these.
  func mapped(_ transform: (Int32) -> Int32) -> EntityNumbers {
    var mapped = self
    mapped.numbers = numbers.map(transform)
    return mapped
  }

  /// The number of an entity of a document.
  subscript(document: Int, entity: Int) -> Int? {
    guard ends.indices.contains(document), entity >= 0 else { return nil }
    let start = document == 0 ? 0 : ends[document - 1]
    guard entity < ends[document] - start else { return nil }
    let number = numbers[start + entity]
    return number < 0 ? nil : Int(number)
  }
}
