/// A statement, a type or an operator.
///
/// The parser and the checker know it; what is declared here is its page of the manual.
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

  /// The name that help finds it by.
  public let name: String
  /// How it is written.
  public let notation: String
  /// What it does, in one sentence.
  public let summary: String
  /// What else is to be known.
  public let help: String
  /// Words by which a user may look for it.
  public let searchWords: [String]
  /// Programs that show it.
  public let examples: [Example]
  /// None: the grammar is whole.
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
