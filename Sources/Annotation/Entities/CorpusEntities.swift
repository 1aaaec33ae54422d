import TextModel

/// The entities of the documents of a corpus, joined where documents speak of the same.
///
/// Documents are added and taken away one by one. What is joined depends on which documents there
/// are, not on their order: entities are looked at in the order of their names. Entities of the same
/// names are kept once, so that memory grows with the number of distinct entities.
public struct CorpusEntities: Sendable {
  private let aliases: NameAliases
  /// The distinct sets of names.
  private var profiles: [EntityProfile] = []
  private var numberOfProfile: [EntityProfile: Int] = [:]
  /// For each document the profiles of its entities; -1 for one without a name.
  private var profilesOfDocument: [String: [Int32]] = [:]
  /// The distinct roles, as texts write them.
  private var roles: [String] = []
  private var numberOfRole: [String: Int] = [:]
  /// For each document its entities that have a role, with the role.
  private var rolesOfDocument: [String: [RoleOfEntity]] = [:]

  /// A role of an entity of a document.
  private struct RoleOfEntity {
    var profile: Int32
    var role: Int32
  }

  /// The entities of no document yet.
  public init(aliases: NameAliases = NameAliases()) {
    self.aliases = aliases
  }

  /// Adds the entities of a document; those that were there under its name are replaced.
  public mutating func add(_ entities: DocumentEntities, document: String) {
    profilesOfDocument[document] = entities.entities.map { entity in
      guard entity.isNamed else { return -1 }
      let profile = EntityProfile(entity)
      if let number = numberOfProfile[profile] { return Int32(number) }
      numberOfProfile[profile] = profiles.count
      profiles.append(profile)
      return Int32(truncatingIfNeeded: profiles.count - 1)
    }
    addRoles(of: entities, document)
  }

  private mutating func addRoles(of entities: DocumentEntities, _ document: String) {
    var found: [RoleOfEntity] = []
    for (entity, profile) in zip(entities.entities, profilesOfDocument[document] ?? []) {
      guard let role = entity.role, profile >= 0 else { continue }
      let number = numberOfRole[role] ?? roles.count
      if number == roles.count {
        numberOfRole[role] = number
        roles.append(role)
      }
      found.append(RoleOfEntity(profile: profile, role: Int32(truncatingIfNeeded: number)))
    }
    rolesOfDocument[document] = found.isEmpty ? nil : found
  }

  /// Takes a document's entities away.
  public mutating func remove(document: String) {
    profilesOfDocument[document] = nil
    rolesOfDocument[document] = nil
  }

  /// The entities of all documents, joined.
  public func joined() -> JoinedEntities {
    var counts = [Int](repeating: 0, count: profiles.count)
    for numbers in profilesOfDocument.values {
      for number in numbers where number >= 0 { counts[Int(number)] += 1 }
    }
    let used = profiles.indices.filter { counts[$0] > 0 }
      .sorted { profiles[$0].precedes(profiles[$1]) }
    var tallies = [RoleTally](repeating: RoleTally(), count: profiles.count)
    for (_, roles) in rolesOfDocument.sorted(by: { $0.key < $1.key }) {
      for role in roles { tallies[Int(role.profile)].add(self.roles[Int(role.role)]) }
    }
    let joining = EntityJoining(
      used.map { profiles[$0] }, counts: used.map { counts[$0] },
      roles: used.map { tallies[$0] }, aliases: aliases)
    var entityOfProfile = [Int32](repeating: -1, count: profiles.count)
    for (position, number) in used.enumerated() {
      entityOfProfile[number] = Int32(truncatingIfNeeded: joining.clusters[position])
    }
    return JoinedEntities(
      entities: joining.entities(),
      entitiesOfDocument: profilesOfDocument.mapValues { numbers in
        numbers.map { $0 < 0 ? -1 : entityOfProfile[Int($0)] }
      })
  }
}

/// The entities of a corpus, and which of them the entities of each document are.
public struct JoinedEntities: Sendable {
  /// The entities, in the order of their names; without unnamed ones, which belong to one document.
  public let entities: [Entity]
  private let entitiesOfDocument: [String: [Int32]]

  init(entities: [Entity], entitiesOfDocument: [String: [Int32]]) {
    self.entities = entities
    self.entitiesOfDocument = entitiesOfDocument
  }

  /// The entity of the corpus that an entity of a document is, as a position among `entities`.
  ///
  /// `nil` for an entity without a name and for documents that were not added.
  public func entity(document: String, entity: Int) -> Int? {
    guard let numbers = entitiesOfDocument[document], numbers.indices.contains(entity),
      numbers[entity] >= 0
    else { return nil }
    return Int(numbers[entity])
  }
}
