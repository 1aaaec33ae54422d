/// What is odd about annotated input but does not keep it from being read.
public enum InputWarning: Sendable, Hashable {
  /// A tag ends a region that none begins.
  case unopened(String)
  /// A tag begins a region that none ends: it ends with its document.
  case unclosed(String)
  /// A line begins as a tag does but is none: it is taken for a token.
  case noTag
  /// A region holds several documents: it is cut into one for each.
  case cut(String)

  /// The warning as a sentence without its end.
  public var description: String {
    switch self {
    case .unopened(let name): "</\(name)> ends nothing and is left out"
    case .unclosed(let name): "<\(name)> is not closed and ends with its document"
    case .noTag: "the line begins with < but is no tag: it is read as a token"
    case .cut(let name): "<\(name)> holds several documents and is cut at their edges"
    }
  }
}

/// The warnings of a build: of each how often, and the line of the first.
public struct InputWarnings: Sendable {
  /// One kind of warning.
  public struct Entry: Sendable {
    /// What is odd.
    public var warning: InputWarning
    /// The file of the first.
    public var path: String
    /// The line of the first, from 1; 0 for the end of the file.
    public var line: Int
    /// How often it was met.
    public var count: Int
  }

  /// The kinds in the order of the first of each.
  public private(set) var entries: [Entry] = []

  /// No warnings.
  public init() {}

  mutating func add(_ others: InputWarnings) {
    for entry in others.entries {
      if let index = entries.firstIndex(where: { $0.warning == entry.warning }) {
        entries[index].count += entry.count
      } else {
        entries.append(entry)
      }
    }
  }

  mutating func add(_ warning: InputWarning, line: Int, path: String = "") {
    if let index = entries.firstIndex(where: { $0.warning == warning }) {
      entries[index].count += 1
    } else {
      entries.append(Entry(warning: warning, path: path, line: line, count: 1))
    }
  }
}

/// A file that documents are read from.
struct InputFile {
  var path: String
  /// The first of its documents.
  var firstDocument: Int
  /// The lines that have been read.
  var lineCount = 0
}
