import Language

/// A session of the REPL, to be saved as a notebook.
public struct SavedSession: Sendable {
  /// A statement of the session that was run without an error.
  public struct Entry: Sendable {
    /// The statement as it was typed.
    public var text: String
    /// The name that its result can be had by, such as `_3`; `nil` where it gave none.
    public var resultName: String?

    /// A statement.
    public init(_ text: String, resultName: String? = nil) {
      self.text = text
      self.resultName = resultName
    }
  }

  /// The title of the notebook.
  public var title: String
  /// The corpus, as seen from the folder of the notebook; `nil` for none.
  public var corpus: String?
  /// The statements in order.
  public var entries: [Entry]

  /// A session.
  public init(title: String, corpus: String?, entries: [Entry]) {
    self.title = title
    self.corpus = corpus
    self.entries = entries
  }

  /// The notebook: a cell for each statement that shows something, with the definitions before it.
  ///
  /// Results that later statements go on from, by `_`, `_2` or a `|` at the start, get names of
  /// their own, since a notebook numbers no results.
  public var notebookText: String {
    var text = "---\ntitle: \(Self.quoted(title))\n"
    if let corpus { text += "corpus: \(Self.quoted(corpus))\n" }
    text += "---\n\n# \(Self.heading(title))\n"
    var cell: [String] = []
    for statement in SessionStatements(entries).statements {
      cell.append(statement.text)
      guard statement.showsResult else { continue }
      text += "\n" + Self.fenced(cell)
      cell = []
    }
    if !cell.isEmpty { text += "\n" + Self.fenced(cell) }
    return text
  }

  private static func fenced(_ statements: [String]) -> String {
    let program = statements.joined(separator: "\n")
    let lines = program.split(separator: "\n")
    let runs = lines.map { line in line.drop { $0 == " " }.prefix { $0 == "`" }.count }
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    return "\(fence)hearsay\n\(program)\n\(fence)\n"
  }

  /// A title on one line.
  private static func heading(_ title: String) -> String {
    title.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static let wordsOfYAML: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".",
  ]

  /// A text as a double-quoted scalar of YAML, if it needs the quotes.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || " ./_".unicodeScalars.contains(scalar)
        || (scalar.isASCII && scalar.properties.numericType != nil)
    }
    let first = text.unicodeScalars.first
    if isPlain, let first, first.properties.isAlphabetic || first == "." || first == "/",
      !text.hasSuffix(" "), !wordsOfYAML.contains(text.lowercased())
    {
      return text
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\x" + (digits.count < 2 ? "0" : "") + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }
}
