import TextModel
import Yams

/// What a `corpus.yaml` says about the articles in its folder and below.
///
/// `documents:` gives metadata by path or pattern, `defaults:` what holds for articles that say
/// nothing else, and `aliases:` other names of entities:
///
/// ```yaml
/// defaults:
///   language: en
/// documents:
///   "wire/*.txt":
///     agency: Velmora News Agency
///   wire/017.txt:
///     published: 2023-04-17
/// aliases:
///   Ada Brenn: [A. Brenn, Brenn]
/// ```
///
/// An exact path comes before any pattern, and of two patterns the later comes first.
struct CorpusDescription: Sendable {
  /// What one entry says.
  struct Entry: Sendable {
    var key: String
    var line: Int?
    var metadata = Metadata()
    var id: String?
  }

  /// What all entries together say about one article.
  struct Statement {
    var metadata = Metadata()
    var id: String?
    /// The entries that said it, as positions.
    var entries: [Int] = []
  }

  /// The folder it lies in, relative to its root: empty, or ending in `/`.
  let folder: String
  let root: Int
  let shownPath: String
  private(set) var entries: [Entry] = []
  private(set) var defaults = Metadata()
  private(set) var aliases: [String: [String]] = [:]
  private(set) var warnings: [IngestWarning] = []
  private var exact: [String: Int] = [:]
  private var patterns: [(pattern: PathPattern, entry: Int)] = []

  private static let sections = ["defaults", "documents", "aliases"]
  private static let fieldNames = RecordField.allCases.filter { $0 != .text }.map(\.rawValue)

  /// Reads a `corpus.yaml`; what is wrong with it becomes warnings.
  init(_ bytes: [UInt8], folder: String, root: Int, shownPath: String) {
    self.folder = folder
    self.root = root
    self.shownPath = shownPath
    let decoded = TextEncoding.decode(bytes)
    if let warning = decoded.warning { warn(.encoding, warning, nil) }
    do {
      let source = String(decoding: decoded.bytes, as: UTF8.self)
      guard !decoded.isBinary, let node = try Yams.compose(yaml: source) else { return }
      guard case .mapping(let sections) = node else {
        warn(.yaml, "expected defaults:, documents: and aliases:; it was passed over", nil)
        return
      }
      for (key, value) in sections { readSection(key, value) }
    } catch {
      let problem = YAMLProblem(error)
      warnings.append(
        IngestWarning(
          path: shownPath, line: problem.line, column: problem.column, kind: .yaml,
          message: "it cannot be read: \(problem.message); nothing of it counts"))
    }
  }

  /// What is said about an article, by its path from the root.
  func statement(about article: RawArticle) -> Statement? {
    guard article.root == root, article.path.hasPrefix(folder) else { return nil }
    var statement = Statement()
    let relative = [article.path, article.filePath, article.stem].map {
      String($0.dropFirst(folder.count))
    }
    for path in relative {
      if let index = exact[path] { add(index, to: &statement) }
    }
    for (pattern, index) in patterns.reversed()
    where relative.prefix(2).contains(where: { pattern.matches($0) }) {
      add(index, to: &statement)
    }
    return statement
  }

  private func add(_ index: Int, to statement: inout Statement) {
    guard !statement.entries.contains(index) else { return }
    statement.entries.append(index)
    statement.metadata.fill(from: entries[index].metadata)
    statement.id = statement.id ?? entries[index].id
  }

  // MARK: Reading

  private mutating func readSection(_ key: Node, _ value: Node) {
    let name = key.plainText ?? ""
    switch (name, value) {
    case (_, .scalar) where value.plainText == nil && Self.sections.contains(name): break
    case ("defaults", .mapping(let fields)):
      defaults = readFields(fields, of: "defaults").metadata
    case ("documents", .mapping(let documents)):
      for (path, fields) in documents { readEntry(path, fields) }
    case ("aliases", .mapping(let names)):
      for (name, others) in names { readAliases(name, others) }
    case ("defaults", _), ("documents", _), ("aliases", _):
      warn(.invalidValue, "\(name): expected names with values below it", key)
    default:
      var hint = ClosestName.find(name, among: Self.sections).map { "; did you mean \($0)?" } ?? ""
      if hint.isEmpty, case .mapping = value { hint = "; files stand below documents:" }
      warn(.unknownKey, "\(name) is no key that is known here\(hint)", key)
    }
  }

  private mutating func readEntry(_ path: Node, _ value: Node) {
    guard let key = path.plainText else {
      warn(.invalidValue, "expected a path or pattern", path)
      return
    }
    if case .scalar = value, value.plainText == nil { return }
    guard case .mapping(let fields) = value else {
      warn(.invalidValue, "\(key): expected fields below it, such as outlet: …", path)
      return
    }
    var entry = readFields(fields, of: key)
    entry.key = key
    entry.line = path.mark?.line
    let start = key.hasPrefix("./") ? String(key.dropFirst(2)) : key
    exact[start] = entries.count
    if PathPattern.isPattern(start) { patterns.append((PathPattern(start), entries.count)) }
    entries.append(entry)
  }

  private mutating func readFields(_ mapping: Node.Mapping, of owner: String) -> Entry {
    var fields = RecordFields()
    for (key, value) in mapping {
      let name = key.plainText ?? ""
      guard let (field, rank) = RecordField.named(name), field != .text else {
        let closest = ClosestName.find(name, among: Self.fieldNames)
        let hint =
          closest.map { "did you mean \($0)?" }
          ?? "known: \(Self.fieldNames.joined(separator: ", "))"
        warn(.unknownKey, "\(name) is no field that is known here; \(hint)", key)
        continue
      }
      if case .mapping = value {
        warn(.invalidValue, "\(name): expected a text", key)
      } else if let text = value.plainText {
        var single = RecordFields()
        single.add(field, text)
        _ = single.metadata { warn($0, $1, key) }
        fields.add(field, rank: rank, text)
      }
    }
    return Entry(key: owner, metadata: fields.metadata { _, _ in }, id: fields[.id])
  }

  private mutating func readAliases(_ name: Node, _ value: Node) {
    guard let entity = name.plainText else {
      warn(.invalidValue, "expected a name", name)
      return
    }
    var others: [String] = []
    switch value {
    case .sequence(let elements):
      for element in elements {
        if let other = element.plainText {
          others.append(other)
        } else {
          warn(.invalidValue, "\(entity): an alias must be a text", element)
        }
      }
    case .scalar: others = value.plainText.map { [$0] } ?? []
    default: warn(.invalidValue, "\(entity): expected a list of other names", name)
    }
    if !others.isEmpty { aliases[entity, default: []] += others }
  }

  private mutating func warn(_ kind: IngestWarning.Kind, _ message: String, _ node: Node?) {
    warnings.append(
      IngestWarning(
        path: shownPath, line: node?.mark?.line, column: node?.mark?.column, kind: kind,
        message: message))
  }
}
