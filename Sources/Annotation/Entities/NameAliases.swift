/// Names that a user says are of one entity.
public struct NameAliases: Sendable {
  /// A group of names of one entity.
  public struct Group: Sendable, Hashable {
    /// What the entity is called by in tables, if the user gave it a name of their own.
    public var id: String?
    /// The names; the first is the one that is shown.
    public var names: [String]

    /// A group from its parts.
    public init(id: String? = nil, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  /// The groups, in the order in which they were given.
  public let groups: [Group]
  private let groupOfKey: [String: Int]
  /// The folded words of names that begin with a folded word, longest first.
  private let namesByFirstWord: [String: [[String]]]

  /// The aliases of some groups; a name that is in several belongs to the first.
  public init(_ groups: [Group] = []) {
    self.groups = groups
    var groupOfKey: [String: Int] = [:]
    var namesByFirstWord: [String: [[String]]] = [:]
    for (number, group) in groups.enumerated() {
      for name in group.names {
        let key = Self.key(name)
        if !key.isEmpty, groupOfKey[key] == nil { groupOfKey[key] = number }
        let words = NameFolding.words(name)
        if let first = words.first { namesByFirstWord[first, default: []].append(words) }
      }
    }
    self.groupOfKey = groupOfKey
    self.namesByFirstWord = namesByFirstWord.mapValues { names in
      names.sorted { $0.count > $1.count }
    }
  }

  /// The aliases of a corpus's description: for a name the others of the same entity.
  public init(_ others: [String: [String]]) {
    self.init(
      others.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { Group(names: [$0.key] + $0.value) })
  }

  /// Whether there is no name.
  var isEmpty: Bool { groupOfKey.isEmpty }

  /// The number of the group of a name, by its folded words.
  func group(of key: String) -> Int? { groupOfKey[key] }

  /// The folded words of the names that begin with a folded word, longest first.
  func names(beginningWith word: String) -> [[String]] { namesByFirstWord[word] ?? [] }

  /// The key of a name: case, marks on letters, full stops and articles do not count.
  static func key(_ name: String) -> String {
    NameForm(words: NameFolding.words(name), kind: .other).key
  }
}
