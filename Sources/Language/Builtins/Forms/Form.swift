/// A part of the language that is neither a stage, a function nor a table: a statement, a type, an
/// operator. The parser and the checker know it; what is declared here is its page of the manual.
public struct Form: Declaration {
  /// What a form is.
  public enum Kind: String, Sendable {
    /// Begins a line of a program.
    case statement
    /// What values are.
    case type
    /// Stands between or before values.
    case `operator`
  }

  public let name: String
  public let notation: String
  public let summary: String
  public let help: String
  public let searchWords: [String]
  public let examples: [Example]
  public let missingLayer: String? = nil
  /// What it is.
  public let kind: Kind

  init(
    _ kind: Kind, _ name: String, _ notation: String, _ summary: String, help: String = "",
    searchWords: [String], examples: [Example]
  ) {
    self.kind = kind
    self.name = name
    self.notation = notation
    self.summary = summary
    self.help = help
    self.searchWords = searchWords
    self.examples = examples
  }
}
