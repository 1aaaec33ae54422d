import TextModel

/// All that the descriptions of a corpus say about its articles.
struct CorpusDescriptions: Sendable {
  /// What they say about one article.
  struct Statement: Sendable {
    var metadata = Metadata()
    var defaults = Metadata()
    var id: String?
    /// The entries that spoke of it.
    var entries: [EntryPosition] = []
  }

  /// An entry of a description.
  struct EntryPosition: Hashable, Sendable {
    var description: Int
    var entry: Int
  }

  /// What was odd about the descriptions.
  private(set) var warnings: [IngestWarning] = []
  /// The descriptions with the deepest folders first, since the nearest one counts first.
  private var descriptions: [(description: CorpusDescription, describesAll: Bool)] = []

  /// Takes a `corpus.yaml` of the file system.
  mutating func add(_ found: FileWalk.Description) {
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(found.systemPath)
      add(
        CorpusDescription(
          bytes, folder: found.folder, root: found.root, shownPath: found.shownPath),
        describesAll: found.describesAll)
    } catch {
      let reason: String
      switch error {
      case .system(let number): reason = FileBytes.reason(number)
      case .notAFile: reason = "a device, pipe or socket, not a file"
      case .tooLarge: reason = "more than 4 GiB"
      }
      warnings.append(
        IngestWarning(
          path: found.shownPath, kind: .unreadable, message: "\(reason); nothing of it counts"))
    }
  }

  mutating func add(_ description: CorpusDescription, describesAll: Bool) {
    // Of several files named one by one, each brings the description of their folder.
    if !descriptions.contains(where: { $0.description.shownPath == description.shownPath }) {
      warnings += description.warnings
    }
    let depth = description.folder.utf8.count
    let position =
      descriptions.firstIndex { $0.description.folder.utf8.count < depth } ?? descriptions.count
    descriptions.insert((description, describesAll), at: position)
  }

  /// What is said about an article.
  func statement(about article: RawArticle) -> Statement {
    var all = Statement()
    for (index, (description, _)) in descriptions.enumerated() {
      guard let statement = description.statement(about: article) else { continue }
      all.metadata.fill(from: statement.metadata)
      all.defaults.fill(from: description.defaults)
      all.id = all.id ?? statement.id
      all.entries += statement.entries.map { EntryPosition(description: index, entry: $0) }
    }
    return all
  }

  /// What all descriptions give as aliases; of one name, each gives some.
  var aliases: [String: [String]] {
    var aliases: [String: [String]] = [:]
    for (description, _) in descriptions.reversed() {
      for (name, others) in description.aliases {
        let held = aliases[name, default: []]
        aliases[name] = held + others.filter { !held.contains($0) }
      }
    }
    return aliases
  }

  /// Warns of entries that spoke of no article.
  ///
  /// - Parameter articles: The paths of some articles, for hints.
  func unmatched(
    used: Set<EntryPosition>, articles: [(root: Int, path: String)]
  ) -> [IngestWarning] {
    var warnings: [IngestWarning] = []
    for (index, (description, describesAll)) in descriptions.enumerated() where describesAll {
      for (position, entry) in description.entries.enumerated() {
        guard !used.contains(EntryPosition(description: index, entry: position)) else { continue }
        let paths = articles.lazy
          .filter { $0.root == description.root && $0.path.hasPrefix(description.folder) }
          .map { String($0.path.dropFirst(description.folder.count)) }
        let closest = warnings.count < 20 ? ClosestName.find(entry.key, among: paths) : nil
        let hint = closest.map { "; did you mean \($0)?" } ?? ""
        warnings.append(
          IngestWarning(
            path: description.shownPath, line: entry.line, kind: .noMatch,
            message: "no article matches \(entry.key)\(hint)"))
      }
    }
    return warnings
  }
}
