import Corpus

/// A table of the corpus: its columns, and how the rows of one document come about.
public struct CorpusTable: Declaration {
  /// The name in programs.
  public let name: String
  /// How it is called, in the language's own notation.
  public let notation: String
  /// What it does, in one sentence.
  public let summary: String
  /// What else is to be known.
  public let help: String
  /// Words by which a user may look for it.
  public let searchWords: [String]
  /// Programs that show it.
  public let examples: [Example]
  /// The layer that it needs and that does not exist yet.
  public let missingLayer: String?
  /// The columns; those of a layer to come are marked.
  public let schema: Schema
  /// Whether a row belongs to a place only when it lies wholly in it.
  let narrowsToInside: Bool
  /// The rows of one document, in document order; only the columns asked for need be filled.
  let rows: @Sendable (CorpusDocument, Columns, Execution) throws -> [Row]

  /// Which columns are needed.
  struct Columns: Sendable {
    let needed: Set<Int>
    let count: Int
    /// A row of which no column is needed.
    private let absent: [Value]

    init(needed: Set<Int>, count: Int) {
      self.needed = needed
      self.count = count
      absent = Array(repeating: .none, count: count)
    }

    /// The values of a row: each is made only if its column is needed.
    func fill(_ make: (_ position: Int) -> Value) -> [Value] {
      if needed.isEmpty { return absent }
      return (0..<count).map { needed.contains($0) ? make($0) : .none }
    }
  }

  init(
    _ name: String, noun: String, _ summary: String, help: String = "", searchWords: [String],
    examples: [Example], columns: [Column], narrowsToInside: Bool = false,
    rows: @escaping @Sendable (CorpusDocument, Columns, Execution) throws -> [Row]
  ) {
    self.name = name
    notation = name
    self.summary = summary
    self.help = help
    self.searchWords = searchWords
    self.examples = examples
    missingLayer = nil
    schema = Schema(columns, hasPlace: true, noun: noun, name: name)
    self.narrowsToInside = narrowsToInside
    self.rows = rows
  }

  /// A table whose layer does not exist yet.
  init(
    _ name: String, noun: String, _ summary: String, searchWords: [String], examples: [Example],
    columns: [Column], missingLayer: String
  ) {
    self.name = name
    notation = name
    self.summary = summary
    help = ""
    self.searchWords = searchWords
    self.examples = examples
    self.missingLayer = missingLayer
    schema = Schema(columns, hasPlace: true, noun: noun, name: name)
    narrowsToInside = false
    rows = { _, _, _ in [] }
  }
}
