import TextModel

/// Joins profiles of entities: those of one name, and short names where one fuller name is meant.
struct EntityJoining {
  /// The cluster of each profile; clusters are numbered in the order of the profiles.
  private(set) var clusters: [Int] = []

  private let profiles: [EntityProfile]
  private let forms: [[NameForm]]
  /// In how many documents each profile is.
  private let counts: [Int]
  /// The roles that each profile is given, best first.
  private let roles: [RoleTally]
  private let aliases: NameAliases
  private var sets: DisjointSets
  /// Larger buckets are parted by the first letter of the given name.
  private static let largestBucket = 400

  /// Joins profiles that are sorted by name.
  init(
    _ profiles: [EntityProfile], counts: [Int], roles: [RoleTally], aliases: NameAliases
  ) {
    let kinds = Self.kinds(profiles, counts)
    self.profiles = zip(profiles, kinds).map { $0.0.asKind($0.1) }
    self.counts = counts
    self.roles = roles
    self.aliases = aliases
    forms = self.profiles.map(\.forms)
    sets = DisjointSets(count: profiles.count)
    joinAliases()
    let buckets = buckets()
    let keys = buckets.keys.sorted()
    for key in keys { joinSame(buckets[key] ?? []) }
    joinShort(keys.map { buckets[$0] ?? [] }, .short)
    joinShort(keys.map { buckets[$0] ?? [] }, .perhapsShort)
    numberClusters()
  }

  /// The kinds of the profiles; a name that is the only one of its profile and of one word is what
  /// most documents take it for.
  private static func kinds(_ profiles: [EntityProfile], _ counts: [Int]) -> [Entity.Kind] {
    var votes: [String: [Entity.Kind: Int]] = [:]
    for (profile, count) in zip(profiles, counts) {
      for name in [profile.name] + profile.aliases {
        votes[NameAliases.key(name), default: [:]][profile.kind, default: 0] += count
      }
    }
    return profiles.map { profile in
      guard profile.aliases.isEmpty, profile.titles.isEmpty, profile.kind != .demonym,
        let found = votes[NameAliases.key(profile.name)], found.count > 1
      else { return profile.kind }
      var best = profile.kind
      // One word may be a town and a surname.
      let factor = profile.name.utf8.contains(UInt8(ascii: " ")) ? 1 : 2
      for kind in Entity.Kind.allCases where (found[kind] ?? 0) > factor * (found[best] ?? 0) {
        best = kind
      }
      return best == .demonym ? profile.kind : best
    }
  }

  // MARK: Candidates

  private func buckets() -> [String: [Int]] {
    var buckets: [String: [Int]] = [:]
    for (number, forms) in forms.enumerated() {
      var keys: Set<String> = []
      for form in forms { keys.formUnion(form.corpusKeys) }
      for key in keys { buckets[key, default: []].append(number) }
    }
    for (key, members) in buckets where members.count > Self.largestBucket {
      buckets[key] = nil
      for member in members {
        guard let form = forms[member].first else { continue }
        let initial = form.words.first?.prefix(1) ?? ""
        buckets["\(key) \(initial)", default: []].append(member)
      }
    }
    return buckets
  }

  // MARK: Joining

  private mutating func joinAliases() {
    if aliases.isEmpty { return }
    var first: [Int: Int] = [:]
    for (number, forms) in forms.enumerated() {
      for form in forms {
        guard let group = aliases.group(of: form.key) else { continue }
        if let other = first[group] { sets.join(number, other) } else { first[group] = number }
        break
      }
    }
  }

  private mutating func joinSame(_ members: [Int]) {
    for (position, member) in members.enumerated() {
      for other in members[..<position] where areSame(member, other) { join(member, other) }
    }
  }

  /// Whether two profiles share a name.
  private func areSame(_ left: Int, _ right: Int) -> Bool {
    for form in forms[left] {
      for other in forms[right] where form.relation(to: other) == .same {
        // "The foreign ministry" is another's in each country.
        if form.isGeneric {
          if forms[left].allSatisfy(\.isGeneric), forms[right].allSatisfy(\.isGeneric) {
            return true
          }
          continue
        }
        // One word in common proves little where both have more to say.
        if form.kind != .person || form.words.count > 1 || other.words.count > 1 { return true }
        if forms[left].count == 1 && forms[right].count == 1 { return true }
      }
    }
    return false
  }

  @discardableResult
  private mutating func join(_ left: Int, _ right: Int) -> Bool {
    if sets.areJoined(left, right) { return true }
    let own = sets.members(with: left)
    let others = sets.members(with: right)
    for one in own {
      for other in others {
        for form in forms[one] {
          for otherForm in forms[other] where form.excludes(otherForm) { return false }
        }
      }
    }
    sets.join(left, right)
    return true
  }

  /// Joins what is known by a short form alone with the one entity that has a fuller one.
  private mutating func joinShort(_ buckets: [[Int]], _ relation: NameRelation) {
    var targets: [Int: Set<Int>] = [:]
    for members in buckets {
      for member in members {
        for other in members where other != member && !sets.areJoined(member, other) {
          if isShort(member, other, relation) { targets[member, default: []].insert(other) }
        }
      }
    }
    for (member, found) in targets.sorted(by: { $0.key < $1.key }) {
      var roots: [Int: Int] = [:]
      for target in found.sorted() { roots[sets.root(of: target)] = target }
      // Of several fuller names none is chosen.
      if roots.count == 1, let target = roots.values.first { join(member, target) }
    }
  }

  private func isShort(_ member: Int, _ other: Int, _ relation: NameRelation) -> Bool {
    for form in forms[member] where !form.isGeneric {
      for fuller in forms[other] {
        let found = form.relation(to: fuller)
        if found == relation, relation == .short { return true }
        // Of doubtful short forms only beginnings: "Northgate" of "Northgate Harlow".
        if found == .perhapsShort, form.kind == .organisation, fuller.kind == .organisation,
          !form.isAcronym, fuller.coreWords.starts(with: form.coreWords)
        {
          return true
        }
      }
    }
    return false
  }

  private mutating func numberClusters() {
    var numbers: [Int: Int] = [:]
    for profile in profiles.indices {
      let root = sets.root(of: profile)
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      clusters.append(number)
    }
  }

  // MARK: Entities

  /// The joined entities.
  func entities() -> [Entity] {
    var members: [[Int]] = Array(repeating: [], count: (clusters.max() ?? -1) + 1)
    for (profile, cluster) in clusters.enumerated() { members[cluster].append(profile) }
    var ids: [String: Int] = [:]
    return members.map { entity($0, &ids) }
  }

  private func entity(_ members: [Int], _ ids: inout [String: Int]) -> Entity {
    // The fullest name that is usual: of the most words, of those the most frequent; of a country
    // its usual name.
    func rank(_ member: Int) -> (Int, Int, Int, Int) {
      guard let form = forms[member].first else { return (0, 0, 0, -member) }
      let words = form.isAcronym ? 0 : form.isUsualNameOfCountry ? 100 : form.words.count
      let isInCapitals = profiles[member].name.isInCapitals
      return (words, isInCapitals ? 0 : 1, counts[member], -member)
    }
    let best = members.max { rank($0) < rank($1) } ?? members[0]
    let titles = Set(members.flatMap { profiles[$0].titles })
    let group = members.lazy.flatMap { forms[$0] }.compactMap { aliases.group(of: $0.key) }.first
    let country = members.lazy.flatMap { forms[$0] }.compactMap(\.country).first
    var entity = Entity(
      id: "", name: profiles[best].name, kind: profiles[best].kind,
      aliases: names(members, beside: best), titles: titles.sorted(),
      role: RoleTally(joining: members.map { roles[$0] }).best,
      standsFor: country.flatMap { $0.relation == .name ? nil : $0.country })
    if let group, let id = aliases.groups[group].id {
      entity.id = id
      return entity
    }
    let id = Entity.id(entity.kind, entity.name)
    let count = (ids[id] ?? 0) + 1
    ids[id] = count
    entity.id = count == 1 ? id : "\(id)-\(count)"
    return entity
  }

  /// The other names of an entity, each once whatever its capitals.
  ///
  /// A noun for a body ("the ministry") is a name within its document alone.
  private func names(_ members: [Int], beside best: Int) -> [String] {
    let isGeneric = forms[best].allSatisfy(\.isGeneric)
    var spellings: [String: String] = [profiles[best].name.lowercased(): profiles[best].name]
    for member in members {
      for (name, form) in zip([profiles[member].name] + profiles[member].aliases, forms[member])
      where isGeneric || !form.isGeneric {
        let key = name.lowercased()
        if let other = spellings[key], !other.isInCapitals || name.isInCapitals { continue }
        if key != profiles[best].name.lowercased() { spellings[key] = name }
      }
    }
    spellings[profiles[best].name.lowercased()] = nil
    return spellings.values.sorted()
  }
}

extension String {
  /// Whether all its ASCII letters are capitals, two or more.
  var isInCapitals: Bool {
    var capitals = 0
    for byte in utf8 {
      if byte &- 0x61 < 26 { return false }
      if byte &- 0x41 < 26 { capitals += 1 }
    }
    return capitals > 1
  }
}

extension Entity {
  /// The identifier that a kind and a name give: "person:amina-farouk".
  static func id(_ kind: Kind, _ name: String) -> String {
    "\(kind.rawValue):\(NameFolding.words(name).joined(separator: "-"))"
  }
}

extension NameForm {
  /// Keys of which two forms share one wherever they are joined across documents.
  var corpusKeys: [String] {
    guard kind == .person else { return indexKeys }
    let words = personWords
    guard let surname = words.last else { return [] }
    var keys = [Transliteration.skeleton(surname)]
    if words.count > 1 { keys.append("+" + Transliteration.skeleton(words.joined())) }
    if let surname = spelledOut.last {
      let key = Transliteration.skeleton(surname)
      if key != keys[0] { keys.append(key) }
    }
    return keys
  }
}
